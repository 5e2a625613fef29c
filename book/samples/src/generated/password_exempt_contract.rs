//! 免密支付签约 Contracts for payment without password. Written by `cargo xtask codegen` from `families/password-exempt-contract.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program: 电商小程序预签约 Prepare a platform's contract in a mini program
pub async fn presign_ecommerce_mini_program_contract(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignEcommerceMiniProgramContract {
        appid: "wxd678efh567hg6787",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .ecommerce()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .ecommerce()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign: 电商支付并签约 Let a payment to a platform offer the contract
pub async fn presign_ecommerce_payment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignEcommercePayment {
        appid: "wxd678efh567hg6787",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
        prepay_id: "wx201410272009395522657a690389285100",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣",
        "prepay_id": "wx201410272009395522657a690389285100",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .ecommerce()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .ecommerce()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program: 小程序预签约 Prepare a contract for signing in a mini program
pub async fn presign_mini_program_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignMiniProgramContract {
        appid: "wxd678efh567hg6787",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .normal()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .normal()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign: 支付并签约 Let a payment offer the contract
pub async fn presign_payment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignPayment {
        appid: "wxd678efh567hg6787",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
        prepay_id: "wx201410272009395522657a690389285100",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣",
        "prepay_id": "wx201410272009395522657a690389285100",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .normal()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .normal()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program: 支付机构小程序预签约 Prepare an institution's contract in a mini program
pub async fn presign_institution_mini_program_contract(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignInstitutionMiniProgramContract {
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .qs()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .qs()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign: 支付机构支付并签约 Let a payment via an institution offer the contract
pub async fn presign_institution_payment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignInstitutionPayment {
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
        prepay_id: "wx201410272009395522657a690389285100",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣",
        "prepay_id": "wx201410272009395522657a690389285100"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .qs()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .qs()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign"]
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}: 查询免密支付协议 Query a contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::FindContract {
        service_id: "500001",
        out_contract_code: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_id()
        .service_id("500001")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}").with("service_id", "500001").with("out_contract_code", "20240901123456").get().await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}"].with("service_id", "500001").with("out_contract_code", "20240901123456").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_id()
        .service_id("500001")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}").with("service_id", "500001").with("out_contract_code", "20240901123456").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}"].with("service_id", "500001").with("out_contract_code", "20240901123456").get().send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate: 解除免密支付协议 End a contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::TerminateContract {
        service_id: "500001",
        out_contract_code: "20240901123456",
        contract_termination_remark: "用户不再使用",
    });
    let json = json!({"contract_termination_remark":"用户不再使用"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_id()
        .service_id("500001")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate").with("service_id", "500001").with("out_contract_code", "20240901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate"].with("service_id", "500001").with("out_contract_code", "20240901123456").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_id()
        .service_id("500001")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate").with("service_id", "500001").with("out_contract_code", "20240901123456").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate"].with("service_id", "500001").with("out_contract_code", "20240901123456").post(&json).send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program: 服务商小程序预签约 Prepare a sub-merchant's contract in a mini program
pub async fn presign_partner_mini_program_contract(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignPartnerMiniProgramContract {
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_provider()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program",
        )
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_provider()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program",
        )
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program"].post(&json).send()?;

    Ok(())
}

/// POST /v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign: 服务商支付并签约 Let a payment to a sub-merchant offer the contract
pub async fn presign_partner_payment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::password_exempt_contract;
    use wechatpay::ask;

    let operation = ask!(password_exempt_contract::PresignPartnerPayment {
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        service_id: 1,
        out_contract_code: "20240901123456",
        notify_url: "https://example.com/notify",
        contract_display_account: "微信代扣",
        prepay_id: "wx201410272009395522657a690389285100",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "service_id": 1,
        "out_contract_code": "20240901123456",
        "notify_url": "https://example.com/notify",
        "contract_display_account": "微信代扣",
        "prepay_id": "wx201410272009395522657a690389285100"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_provider()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .password_exempt_contract()
        .contracts()
        .service_provider()
        .pre_entrust_sign()
        .pay_redirect_sign()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign"].post(&json).send()?;

    Ok(())
}
