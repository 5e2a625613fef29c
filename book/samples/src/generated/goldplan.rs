//! 点金计划 Gold plan: the page after payment. Written by `cargo xtask codegen` from `families/goldplan.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/goldplan/merchants/changecustompagestatus: 开启或关闭商家小票 Switch the merchant's own result page on or off
pub async fn set_custom_page(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::goldplan;
    use wechatpay::ask;

    let operation = ask!(goldplan::SetCustomPage {
        sub_mchid: "1900000109",
        operation_type: goldplan::OperationType::Open,
    });
    let json = json!({"sub_mchid":"1900000109","operation_type":"OPEN"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().goldplan().merchants().changecustompagestatus().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/goldplan/merchants/changecustompagestatus").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/goldplan/merchants/changecustompagestatus"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().goldplan().merchants().changecustompagestatus().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/goldplan/merchants/changecustompagestatus").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/goldplan/merchants/changecustompagestatus"].post(&json).send()?;

    Ok(())
}

/// POST /v3/goldplan/merchants/changegoldplanstatus: 开启或关闭点金计划 Switch the gold plan on or off for a sub-merchant
pub async fn set_gold_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::goldplan;
    use wechatpay::ask;

    let operation = ask!(goldplan::SetGoldPlan {
        sub_mchid: "1900000109",
        operation_type: goldplan::OperationType::Open,
        operation_pay_scene: goldplan::OperationPayScene::JsapiAndMiniprogram,
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "operation_type": "OPEN",
        "operation_pay_scene": "JSAPI_AND_MINIPROGRAM"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().goldplan().merchants().changegoldplanstatus().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/goldplan/merchants/changegoldplanstatus").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/goldplan/merchants/changegoldplanstatus"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().goldplan().merchants().changegoldplanstatus().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/goldplan/merchants/changegoldplanstatus").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/goldplan/merchants/changegoldplanstatus"].post(&json).send()?;

    Ok(())
}

/// POST /v3/goldplan/merchants/close-advertising-show: 关闭支付后广告 Stop showing advertisements after payment
pub async fn close_advertising(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::goldplan;
    use wechatpay::ask;

    let operation = ask!(goldplan::CloseAdvertising { sub_mchid: "1900000109" });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().goldplan().merchants().close_advertising_show().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/goldplan/merchants/close-advertising-show").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/goldplan/merchants/close-advertising-show"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().goldplan().merchants().close_advertising_show().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/goldplan/merchants/close-advertising-show").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/goldplan/merchants/close-advertising-show"].post(&json).send()?;

    Ok(())
}

/// PATCH /v3/goldplan/merchants/open-advertising-show: 开启支付后广告 Show advertisements after payment
pub async fn open_advertising(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::goldplan;
    use wechatpay::ask;

    let operation = ask!(goldplan::OpenAdvertising { sub_mchid: "1900000109" });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().goldplan().merchants().open_advertising_show().patch(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/goldplan/merchants/open-advertising-show").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/goldplan/merchants/open-advertising-show"].patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().goldplan().merchants().open_advertising_show().patch(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/goldplan/merchants/open-advertising-show").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/goldplan/merchants/open-advertising-show"].patch(&json).send()?;

    Ok(())
}

/// POST /v3/goldplan/merchants/set-advertising-industry-filter: 设置不展示的广告行业 Choose industries whose advertisements are not shown
pub async fn set_advertising_filter(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::goldplan;
    use wechatpay::ask;

    let operation = ask!(goldplan::SetAdvertisingFilter {
        sub_mchid: "1900000109",
        advertising_industry_filters: [goldplan::AdvertisingIndustryFilter::ECommerce],
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "advertising_industry_filters": [
            "E_COMMERCE"
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().goldplan().merchants().set_advertising_industry_filter().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/goldplan/merchants/set-advertising-industry-filter").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/goldplan/merchants/set-advertising-industry-filter"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .goldplan()
        .merchants()
        .set_advertising_industry_filter()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/goldplan/merchants/set-advertising-industry-filter").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/goldplan/merchants/set-advertising-industry-filter"].post(&json).send()?;

    Ok(())
}
