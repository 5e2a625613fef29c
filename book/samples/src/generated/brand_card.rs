//! 商家名片 Merchant name cards. Written by `cargo xtask codegen` from `families/brand-card.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/brand/card/card-configs: 查询名片配置 Query a card configuration
pub async fn find_card_config(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation =
        ask!(brand_card::FindCardConfig { business_code: "1900013511_10000", brand_id: "120344" });
    let pairs = json!({"business_code":"1900013511_10000","brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_configs().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-configs").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-configs"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_configs().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-configs").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-configs"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/card/card-configs: 提交名片配置 Submit a card configuration
pub async fn create_card_config(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation = ask!(brand_card::CreateCardConfig {
        business_code: "1900013511_10000",
        brand_id: "120344",
        brand_customer_service: ask!(brand_card::BrandCustomerService {
            customer_service_type: brand_card::CustomerServiceType::MiniProgram,
            customer_service_phone: "0755-00000000",
            customer_service_path: "pages/service/index",
            appid: "wxd678efh567hg6787",
        }),
    });
    let json = json!({
        "business_code": "1900013511_10000",
        "brand_id": "120344",
        "brand_customer_service": {
            "customer_service_type": "MINI_PROGRAM",
            "customer_service_phone": "0755-00000000",
            "customer_service_path": "pages/service/index",
            "appid": "wxd678efh567hg6787"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_configs().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-configs").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-configs"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_configs().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-configs").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-configs"].post(&json).send()?;

    Ok(())
}

/// POST /v3/brand/card/card-configs/cancel-applyment: 撤销名片配置申请 Withdraw a card configuration
pub async fn cancel_card_config(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation = ask!(brand_card::CancelCardConfig {
        business_code: "1900013511_10000",
        applyment_id: "2000002124775691",
        brand_id: "120344",
    });
    let json = json!({
        "business_code": "1900013511_10000",
        "applyment_id": "2000002124775691",
        "brand_id": "120344"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_configs().cancel_applyment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-configs/cancel-applyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-configs/cancel-applyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_configs().cancel_applyment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-configs/cancel-applyment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-configs/cancel-applyment"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/card/card-configs/preview-url: 获取名片预览链接 Get a link to preview a card
pub async fn find_card_preview(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation =
        ask!(brand_card::FindCardPreview { business_code: "1900013511_10000", brand_id: "120344" });
    let pairs = json!({"business_code":"1900013511_10000","brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_configs().preview_url().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-configs/preview-url").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-configs/preview-url"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_configs().preview_url().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-configs/preview-url").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-configs/preview-url"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/card/card-configs/publish: 发布名片配置 Publish a card configuration
pub async fn publish_card_config(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation = ask!(brand_card::PublishCardConfig {
        business_code: "1900013511_10000",
        applyment_id: "2000002124775691",
        brand_id: "120344",
        publish_type: brand_card::PublishType::ImmediatePublish,
        scheduled_publish_time: "2018-05-23T12:13:50+08:00",
    });
    let json = json!({
        "business_code": "1900013511_10000",
        "applyment_id": "2000002124775691",
        "brand_id": "120344",
        "publish_type": "IMMEDIATE_PUBLISH",
        "scheduled_publish_time": "2018-05-23T12:13:50+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_configs().publish().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-configs/publish").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-configs/publish"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_configs().publish().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-configs/publish").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-configs/publish"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/card/card-links: 查询生效中的名片连接 List the active card links
pub async fn list_card_links(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation = ask!(brand_card::ListCardLinks {
        brand_id: "120344",
        payment_scene: brand_card::PaymentScene::MiniProgram,
    });
    let pairs = json!({"brand_id":"120344","payment_scene":"MINI_PROGRAM"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_links().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-links").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-links"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_links().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-links").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-links"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/card/card-links: 申请交易连接名片 Apply to link payments to a card
pub async fn create_card_link(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation = ask!(brand_card::CreateCardLink {
        business_code: "1900013511_10000",
        brand_id: "120344",
        payment_scene: brand_card::PaymentScene::MiniProgram,
        appid: "wxd678efh567hg6787",
        card_link_mchid: "1900000109",
        service_id: "500001",
    });
    let json = json!({
        "business_code": "1900013511_10000",
        "brand_id": "120344",
        "payment_scene": "MINI_PROGRAM",
        "appid": "wxd678efh567hg6787",
        "card_link_mchid": "1900000109",
        "service_id": "500001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_links().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-links").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-links"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_links().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-links").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-links"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/card/card-links/business-code/{business_code}: 查询名片连接申请 Query an application for a card link
pub async fn find_card_link(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation =
        ask!(brand_card::FindCardLink { business_code: "1900013511_10000", brand_id: "120344" });
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .card()
        .card_links()
        .business_code()
        .business_code("1900013511_10000")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/card/card-links/business-code/{business_code}")
        .with("business_code", "1900013511_10000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-links/business-code/{business_code}"]
        .with("business_code", "1900013511_10000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .card()
        .card_links()
        .business_code()
        .business_code("1900013511_10000")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/card/card-links/business-code/{business_code}")
        .with("business_code", "1900013511_10000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-links/business-code/{business_code}"]
        .with("business_code", "1900013511_10000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/brand/card/card-links/cancel-applyment: 撤销名片连接申请 Withdraw an application for a card link
pub async fn cancel_card_link(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation =
        ask!(brand_card::CancelCardLink { business_code: "1900013511_10000", brand_id: "120344" });
    let json = json!({"business_code":"1900013511_10000","brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_links().cancel_applyment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-links/cancel-applyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-links/cancel-applyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_links().cancel_applyment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-links/cancel-applyment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-links/cancel-applyment"].post(&json).send()?;

    Ok(())
}

/// POST /v3/brand/card/card-links/unbind-card-link: 解除名片连接 Remove a card link
pub async fn unbind_card_link(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_card;
    use wechatpay::ask;

    let operation = ask!(brand_card::UnbindCardLink {
        brand_id: "120344",
        payment_scene: brand_card::PaymentScene::MiniProgram,
        appid: "wxd678efh567hg6787",
        card_link_mchid: "1900000109",
        service_id: "500001",
    });
    let json = json!({
        "brand_id": "120344",
        "payment_scene": "MINI_PROGRAM",
        "appid": "wxd678efh567hg6787",
        "card_link_mchid": "1900000109",
        "service_id": "500001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().card().card_links().unbind_card_link().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/card/card-links/unbind-card-link").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/card/card-links/unbind-card-link"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().card().card_links().unbind_card_link().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/card/card-links/unbind-card-link").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/card/card-links/unbind-card-link"].post(&json).send()?;

    Ok(())
}
