//! 预约扣费·签约 Scheduled deductions: signing. Written by `cargo xtask codegen` from `families/papay-scheduled-deduct-sign.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app: App 内预签约 Prepare a contract for signing in an app
pub async fn presign_app_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignAppContract {
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
        out_user_code: "100001",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify",
        "out_user_code": "100001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5: H5 预签约 Prepare a contract for signing in a browser
pub async fn presign_h5_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignH5Contract {
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .h5()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .h5()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5"].post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi: JSAPI 预签约 Prepare a contract for signing inside WeChat
pub async fn presign_jsapi_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignJsapiContract {
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
        out_user_code: "100001",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify",
        "out_user_code": "100001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .jsapi()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .jsapi()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program: 小程序预签约 Prepare a contract for signing in a mini program
pub async fn presign_mini_program_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignMiniProgramContract {
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
        out_user_code: "100001",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify",
        "out_user_code": "100001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app: 为子商户在 App 内预签约 Prepare a sub-merchant's contract in an app
pub async fn presign_partner_app_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignPartnerAppContract {
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5: 为子商户 H5 预签约 Prepare a sub-merchant's contract in a browser
pub async fn presign_partner_h5_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignPartnerH5Contract {
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .h5()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .h5()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi: 为子商户 JSAPI 预签约 Prepare a sub-merchant's contract inside WeChat
pub async fn presign_partner_jsapi_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignPartnerJsapiContract {
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .jsapi()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .jsapi()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program: 为子商户小程序预签约 Prepare a sub-merchant's contract in a mini program
pub async fn presign_partner_mini_program_contract(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_scheduled_deduct_sign;
    use wechatpay::ask;

    let operation = ask!(papay_scheduled_deduct_sign::PresignPartnerMiniProgramContract {
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .scheduled_deduct_sign()
        .partner()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}
