//! 保险代扣·扣款 Insurance deductions: charging. Written by `cargo xtask codegen` from `families/papay-insurance-pay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}: 查询保险扣费周期 Query a premium period
pub async fn find_policy_period(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::papay_insurance_pay;
    use wechatpay::ask;

    let operation = ask!(papay_insurance_pay::FindPolicyPeriod {
        contract_id: "Wx15463511252015071056489715",
        policy_period_id: "1",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_pay()
        .policy_periods()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .policy_period_id()
        .policy_period_id("1")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}").with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").get().await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}"].with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_pay()
        .policy_periods()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .policy_period_id()
        .policy_period_id("1")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}").with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}"].with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").get().send()?;

    Ok(())
}

/// POST /v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule: 预约保险周期扣费 Schedule the deduction of a premium period
pub async fn schedule_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_pay::ScheduleDeduction {
        contract_id: "Wx15463511252015071056489715",
        policy_period_id: "1",
        appid: "wxd678efh567hg6787",
        scheduled_amount: ask!(papay_insurance_pay::OrderAmount {
            total: Fen(100),
            currency: "CNY",
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "scheduled_amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .insurance_pay()
        .policy_periods()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .policy_period_id()
        .policy_period_id("1")
        .schedule()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule").with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule"].with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .insurance_pay()
        .policy_periods()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .policy_period_id()
        .policy_period_id("1")
        .schedule()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule").with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule"].with("contract_id", "Wx15463511252015071056489715").with("policy_period_id", "1").post(&json).send()?;

    Ok(())
}

/// POST /v3/papay/insurance-pay/transactions/apply: 受理保费扣款 Deduct a premium
pub async fn apply_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_insurance_pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_insurance_pay::ApplyDeduction {
        appid: "wxd678efh567hg6787",
        out_trade_no: "1217752501201407033233368018",
        description: "商品描述",
        transaction_notify_url: "https://example.com/notify",
        contract_id: "Wx15463511252015071056489715",
        policy_period_id: 1,
        amount: ask!(papay_insurance_pay::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_trade_no": "1217752501201407033233368018",
        "description": "商品描述",
        "transaction_notify_url": "https://example.com/notify",
        "contract_id": "Wx15463511252015071056489715",
        "policy_period_id": 1,
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().papay().insurance_pay().transactions().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/insurance-pay/transactions/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/insurance-pay/transactions/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().papay().insurance_pay().transactions().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/insurance-pay/transactions/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/insurance-pay/transactions/apply"].post(&json).send()?;

    Ok(())
}
