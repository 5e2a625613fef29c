//! 保险代扣·签约 Insurance deductions: contracts. Written by `cargo xtask codegen` from `families/papay-insurance-sign.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew: 续期保险扣费协议 Renew a contract for further premium periods
pub async fn renew_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{papay_insurance_sign, shared};

    let body = papay_insurance_sign::RenewContract {
        appid: "wxd678efh567hg6787".into(),
        policy_periods: vec![papay_insurance_sign::PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01".into(),
            estimated_deduct_amount: shared::OrderAmount {
                total: Fen(100),
                currency: Some("CNY".into()),
            },
        }],
    };
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
        .post(&body)
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
        .post(&body)
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
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;

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
        .get()
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

    let body = papay_insurance_sign::TerminateContract {
        contract_termination_remark: "用户不再使用".into(),
    };
    let json = json!({"contract_termination_remark":"用户不再使用"});

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
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;

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
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::{papay_insurance_sign, shared};

    let body = papay_insurance_sign::PresignApp {
        appid: "wxd678efh567hg6787".into(),
        plan_id: 1,
        out_contract_code: "20240901123456".into(),
        insured_display_name: "张*".into(),
        contract_notify_url: "https://example.com/notify".into(),
        policy_start_date: "2025-01-01".into(),
        policy_end_date: "2025-12-31".into(),
        policy_periods: vec![papay_insurance_sign::PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01".into(),
            estimated_deduct_amount: shared::OrderAmount {
                total: Fen(100),
                currency: Some("CNY".into()),
            },
        }],
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client.v3().papay().insurance_sign().contracts().pre_entrust_sign().app().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/app"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .app()
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::{papay_insurance_sign, shared};

    let body = papay_insurance_sign::PresignH5 {
        appid: "wxd678efh567hg6787".into(),
        plan_id: 1,
        out_contract_code: "20240901123456".into(),
        insured_display_name: "张*".into(),
        contract_notify_url: "https://example.com/notify".into(),
        policy_start_date: "2025-01-01".into(),
        policy_end_date: "2025-12-31".into(),
        policy_periods: vec![papay_insurance_sign::PresignH5PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01".into(),
            estimated_deduct_amount: shared::OrderAmount {
                total: Fen(100),
                currency: Some("CNY".into()),
            },
            ..Default::default()
        }],
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client.v3().papay().insurance_sign().contracts().pre_entrust_sign().h5().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/h5").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/h5"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .h5()
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::{papay_insurance_sign, shared};

    let body = papay_insurance_sign::PresignContract {
        appid: "wxd678efh567hg6787".into(),
        plan_id: 1,
        out_contract_code: "20240901123456".into(),
        insured_display_name: "张*".into(),
        contract_notify_url: "https://example.com/notify".into(),
        policy_start_date: "2025-01-01".into(),
        policy_end_date: "2025-12-31".into(),
        policy_periods: vec![papay_insurance_sign::PresignH5PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01".into(),
            estimated_deduct_amount: shared::OrderAmount {
                total: Fen(100),
                currency: Some("CNY".into()),
            },
            ..Default::default()
        }],
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client.v3().papay().insurance_sign().contracts().pre_entrust_sign().jsapi().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .jsapi()
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::{papay_insurance_sign, shared};

    let body = papay_insurance_sign::PresignContract {
        appid: "wxd678efh567hg6787".into(),
        plan_id: 1,
        out_contract_code: "20240901123456".into(),
        insured_display_name: "张*".into(),
        contract_notify_url: "https://example.com/notify".into(),
        policy_start_date: "2025-01-01".into(),
        policy_end_date: "2025-12-31".into(),
        policy_periods: vec![papay_insurance_sign::PresignH5PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01".into(),
            estimated_deduct_amount: shared::OrderAmount {
                total: Fen(100),
                currency: Some("CNY".into()),
            },
            ..Default::default()
        }],
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_sign()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::{papay_insurance_sign, shared};

    let body = papay_insurance_sign::ModifyPolicyPeriods {
        appid: "wxd678efh567hg6787".into(),
        policy_periods: vec![papay_insurance_sign::PolicyPeriod {
            policy_period_id: 1,
            estimated_deduct_date: "2024-10-01".into(),
            estimated_deduct_amount: shared::OrderAmount {
                total: Fen(100),
                currency: Some("CNY".into()),
            },
        }],
        allow_cancel_scheduled: Some(true),
    };
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
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify").with("plan_id", "12535").with("contract_id", "Wx15463511252015071056489715").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify"].with("plan_id", "12535").with("contract_id", "Wx15463511252015071056489715").post(&json).await?;

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
        .post(&body)
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

    let query = papay_insurance_sign::ListPolicyPeriods { limit: Some(20), ..Default::default() };
    let pairs = json!({"limit":20});

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
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).await?;

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
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().query(&pairs).send()?;

    Ok(())
}
