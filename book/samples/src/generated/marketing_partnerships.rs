//! 委托营销 Marketing on behalf of others. Written by `cargo xtask codegen` from `families/marketing-partnerships.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/partnerships: 查询委托营销关系列表 List marketing partnerships
pub async fn list_partnerships(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_partnerships;
    use wechatpay::ask;

    let operation = ask!(marketing_partnerships::ListPartnerships { partner: "partner" });
    let pairs = json!({"partner":"partner"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partnerships().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partnerships").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partnerships"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partnerships().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partnerships").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partnerships"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/partnerships/build: 建立委托营销关系 Let a partner use a coupon stock
pub async fn build_partnership(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_partnerships;
    use wechatpay::ask;

    let operation = ask!(marketing_partnerships::BuildPartnership {
        partner: ask!(marketing_partnerships::Partner {
            r#type: marketing_partnerships::Type::Appid,
            appid: "wxd678efh567hg6787",
            merchant_id: "1900000109",
        }),
        authorized_data: ask!(marketing_partnerships::AuthorizedData {
            business_type: marketing_partnerships::BusinessType::FavorStock,
            stock_id: "9856000",
        }),
    });
    let json = json!({
        "partner": {
            "type": "APPID",
            "appid": "wxd678efh567hg6787",
            "merchant_id": "1900000109"
        },
        "authorized_data": {
            "business_type": "FAVOR_STOCK",
            "stock_id": "9856000"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partnerships().build().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partnerships/build").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partnerships/build"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partnerships().build().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partnerships/build").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partnerships/build"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partnerships/terminate: 终止委托营销关系 No longer let a partner use a coupon stock
pub async fn terminate_partnership(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_partnerships;
    use wechatpay::ask;

    let operation = ask!(marketing_partnerships::TerminatePartnership {
        partner: ask!(marketing_partnerships::Partner {
            r#type: marketing_partnerships::Type::Appid,
            appid: "wxd678efh567hg6787",
            merchant_id: "1900000109",
        }),
        authorized_data: ask!(marketing_partnerships::AuthorizedData {
            business_type: marketing_partnerships::BusinessType::FavorStock,
            stock_id: "9856000",
        }),
    });
    let json = json!({
        "partner": {
            "type": "APPID",
            "appid": "wxd678efh567hg6787",
            "merchant_id": "1900000109"
        },
        "authorized_data": {
            "business_type": "FAVOR_STOCK",
            "stock_id": "9856000"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partnerships().terminate().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partnerships/terminate").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partnerships/terminate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partnerships().terminate().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partnerships/terminate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partnerships/terminate"].post(&json).send()?;

    Ok(())
}
