//! 委托代扣·签约 Deductions: contracts. Written by `cargo xtask codegen` from `families/papay-sign.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}: 查询鸿蒙扣费协议 Query a HarmonyOS contract
pub async fn find_harmony_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::papay_sign;
    use wechatpay::ask;

    let operation = ask!(papay_sign::FindHarmonyContract {
        plan_id: "12535",
        out_contract_code: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .sign()
        .contracts()
        .harmony_plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;
    // async 异步 · property 属性式
    client["v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .sign()
        .contracts()
        .harmony_plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().send()?;

    Ok(())
}

/// GET /v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}: 查询扣费协议 Query a contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::papay_sign;
    use wechatpay::ask;

    let operation =
        ask!(papay_sign::FindContract { plan_id: "12535", out_contract_code: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}")
        .with("plan_id", "12535")
        .with("out_contract_code", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"]
        .with("plan_id", "12535")
        .with("out_contract_code", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}")
        .with("plan_id", "12535")
        .with("out_contract_code", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"]
        .with("plan_id", "12535")
        .with("out_contract_code", "20240901123456")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate: 解除扣费协议 End a contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_sign;
    use wechatpay::ask;

    let operation = ask!(papay_sign::TerminateContract {
        plan_id: "12535",
        out_contract_code: "20240901123456",
        contract_termination_remark: "用户不再使用",
    });
    let json = json!({"contract_termination_remark":"用户不再使用"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/sign/contracts/pre-entrust-sign: 按设备场景预签约 Prepare a contract for signing by app or QR code
pub async fn presign_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_sign;
    use wechatpay::ask;

    let operation = ask!(papay_sign::PresignContract {
        sign_scene: papay_sign::SignScene::SignSceneApp,
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        contract_notify_url: "https://example.com/notify",
        out_user_code: "100001",
        device_info: ask!(papay_sign::DeviceInfo {
            device_type: papay_sign::DeviceType::DeviceTypeUnknow,
            device_os: "iOS 16",
            device_id: "013467007045764",
            device_running_as_root: true,
            device_ip: "203.0.113.10",
            weixin_installed: true,
            weixin_version: "8.0.30",
            days_since_first_login: papay_sign::DaysSinceFirstLogin::DaysSinceFirstLoginUnknow,
        }),
    });
    let json = json!({
        "sign_scene": "SIGN_SCENE_APP",
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "contract_notify_url": "https://example.com/notify",
        "out_user_code": "100001",
        "device_info": {
            "device_type": "DEVICE_TYPE_UNKNOW",
            "device_os": "iOS 16",
            "device_id": "013467007045764",
            "device_running_as_root": true,
            "device_ip": "203.0.113.10",
            "weixin_installed": true,
            "weixin_version": "8.0.30",
            "days_since_first_login": "DAYS_SINCE_FIRST_LOGIN_UNKNOW"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().papay().sign().contracts().pre_entrust_sign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/sign/contracts/pre-entrust-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/sign/contracts/pre-entrust-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().papay().sign().contracts().pre_entrust_sign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/sign/contracts/pre-entrust-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/sign/contracts/pre-entrust-sign"].post(&json).send()?;

    Ok(())
}

/// GET /v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}: 查询子商户的扣费协议 Query a sub-merchant's contract
pub async fn find_partner_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_sign;
    use wechatpay::ask;

    let operation = ask!(papay_sign::FindPartnerContract {
        plan_id: "12535",
        out_contract_code: "20240901123456",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .sign()
        .partner()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .sign()
        .partner()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate: 解除子商户的扣费协议 End a sub-merchant's contract
pub async fn terminate_partner_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_sign;
    use wechatpay::ask;

    let operation = ask!(papay_sign::TerminatePartnerContract {
        plan_id: "12535",
        out_contract_code: "20240901123456",
        sub_mchid: "1900000109",
        contract_termination_remark: "用户不再使用",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "contract_termination_remark": "用户不再使用"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .sign()
        .partner()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .sign()
        .partner()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;

    Ok(())
}
