//! 保险代扣·签约 Insurance deductions: contracts. Written by `cargo xtask codegen` from `families/papay-insurance-sign.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew: 续期保险扣费协议 Renew a contract for further premium periods
pub async fn renew_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_sign::RenewContract {
        plan_id: "12535",
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
        policy_periods: [ask!(papay_insurance_sign::PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01",
            estimated_deduct_amount: ask!(papay_insurance_sign::OrderAmount {
                total: Fen(100),
                currency: "CNY",
            }),
        })],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "policy_periods": [
            {
                "policy_period_id": 1,
                "estimated_deduct_date": "2024-10-01",
                "estimated_deduct_amount": {
                    "total": 100,
                    "currency": "CNY"
                }
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .renew()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew",
        )
        .with("plan_id", "12535")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew"]
        .with("plan_id", "12535")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .renew()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew",
        )
        .with("plan_id", "12535")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew"]
        .with("plan_id", "12535")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}: 查询保险扣费协议 Query a contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::ask;

    let operation = ask!(papay_insurance_sign::FindContract {
        plan_id: "12535",
        out_contract_code: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().send()?;

    Ok(())
}

/// POST /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate: 解除保险扣费协议 End a contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::ask;

    let operation = ask!(papay_insurance_sign::TerminateContract {
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
        .insurance_sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/app: App 内预签约保险扣费 Prepare a contract for signing in an app
pub async fn presign_app_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_sign::PresignAppContract {
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        insured_display_name: "张*",
        contract_notify_url: "https://example.com/notify",
        policy_start_date: "2025-01-01",
        policy_end_date: "2025-12-31",
        policy_periods: [ask!(papay_insurance_sign::PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01",
            estimated_deduct_amount: ask!(papay_insurance_sign::OrderAmount {
                total: Fen(100),
                currency: "CNY",
            }),
        })],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "insured_display_name": "张*",
        "contract_notify_url": "https://example.com/notify",
        "policy_start_date": "2025-01-01",
        "policy_end_date": "2025-12-31",
        "policy_periods": [
            {
                "policy_period_id": 1,
                "estimated_deduct_date": "2024-10-01",
                "estimated_deduct_amount": {
                    "total": 100,
                    "currency": "CNY"
                }
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/contracts/pre-entrust-sign/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/h5: H5 预签约保险扣费 Prepare a contract for signing in a browser
pub async fn presign_h5_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_sign::PresignH5Contract {
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        insured_display_name: "张*",
        contract_notify_url: "https://example.com/notify",
        policy_start_date: "2025-01-01",
        policy_end_date: "2025-12-31",
        policy_periods: [ask!(papay_insurance_sign::PresignH5PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01",
            estimated_deduct_amount: ask!(papay_insurance_sign::OrderAmount {
                total: Fen(100),
                currency: "CNY",
            }),
        })],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "insured_display_name": "张*",
        "contract_notify_url": "https://example.com/notify",
        "policy_start_date": "2025-01-01",
        "policy_end_date": "2025-12-31",
        "policy_periods": [
            {
                "policy_period_id": 1,
                "estimated_deduct_date": "2024-10-01",
                "estimated_deduct_amount": {
                    "total": 100,
                    "currency": "CNY"
                }
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .h5()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/h5").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/h5"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .h5()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/h5").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/contracts/pre-entrust-sign/h5"].post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi: JSAPI 预签约保险扣费 Prepare a contract for signing inside WeChat
pub async fn presign_jsapi_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_sign::PresignJsapiContract {
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        insured_display_name: "张*",
        contract_notify_url: "https://example.com/notify",
        policy_start_date: "2025-01-01",
        policy_end_date: "2025-12-31",
        policy_periods: [ask!(papay_insurance_sign::PresignH5PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01",
            estimated_deduct_amount: ask!(papay_insurance_sign::OrderAmount {
                total: Fen(100),
                currency: "CNY",
            }),
        })],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "insured_display_name": "张*",
        "contract_notify_url": "https://example.com/notify",
        "policy_start_date": "2025-01-01",
        "policy_end_date": "2025-12-31",
        "policy_periods": [
            {
                "policy_period_id": 1,
                "estimated_deduct_date": "2024-10-01",
                "estimated_deduct_amount": {
                    "total": 100,
                    "currency": "CNY"
                }
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .jsapi()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .jsapi()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program: 小程序预签约保险扣费 Prepare a contract for signing in a mini program
pub async fn presign_mini_program_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_sign::PresignMiniProgramContract {
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        insured_display_name: "张*",
        contract_notify_url: "https://example.com/notify",
        policy_start_date: "2025-01-01",
        policy_end_date: "2025-12-31",
        policy_periods: [ask!(papay_insurance_sign::PresignH5PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01",
            estimated_deduct_amount: ask!(papay_insurance_sign::OrderAmount {
                total: Fen(100),
                currency: "CNY",
            }),
        })],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "insured_display_name": "张*",
        "contract_notify_url": "https://example.com/notify",
        "policy_start_date": "2025-01-01",
        "policy_end_date": "2025-12-31",
        "policy_periods": [
            {
                "policy_period_id": 1,
                "estimated_deduct_date": "2024-10-01",
                "estimated_deduct_amount": {
                    "total": 100,
                    "currency": "CNY"
                }
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify: 修改保险扣费周期 Change the premium periods of a contract
pub async fn modify_policy_periods(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_sign::ModifyPolicyPeriods {
        plan_id: "12535",
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
        policy_periods: [ask!(papay_insurance_sign::PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01",
            estimated_deduct_amount: ask!(papay_insurance_sign::OrderAmount {
                total: Fen(100),
                currency: "CNY",
            }),
        })],
        allow_cancel_scheduled: true,
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "policy_periods": [
            {
                "policy_period_id": 1,
                "estimated_deduct_date": "2024-10-01",
                "estimated_deduct_amount": {
                    "total": 100,
                    "currency": "CNY"
                }
            }
        ],
        "allow_cancel_scheduled": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .policy_periods()
        .plan_id()
        .plan_id("12535")
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .modify()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify").with("plan_id", "12535").with("contract_id", "Wx15463511252015071056489715").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify"].with("plan_id", "12535").with("contract_id", "Wx15463511252015071056489715").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .policy_periods()
        .plan_id()
        .plan_id("12535")
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .modify()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify").with("plan_id", "12535").with("contract_id", "Wx15463511252015071056489715").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify"].with("plan_id", "12535").with("contract_id", "Wx15463511252015071056489715").post(&json).send()?;

    Ok(())
}

/// GET /v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}: 查询保险扣费周期列表 List the premium periods of a contract
pub async fn list_policy_periods(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_sign;
    use wechatpay::ask;

    let operation = ask!(papay_insurance_sign::ListPolicyPeriods {
        plan_id: "12535",
        out_contract_code: "20240901123456",
        limit: 20,
    });
    let pairs = json!({"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .policy_periods_underscored()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .policy_periods_underscored()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).send()?;

    Ok(())
}
