//! 委托代扣·扣费通知 Deductions: notices to users. Written by `cargo xtask codegen` from `families/papay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/papay/contracts/{contract_id}/fail-notify: 通知用户扣费失败 Tell a user that a deduction failed
pub async fn notify_deduction_failure(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay;
    use wechatpay::ask;

    let operation = ask!(papay::NotifyDeductionFailure {
        contract_id: "Wx15463511252015071056489715",
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
    });
    let json = json!({"mchid":"1900000109","appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .fail_notify()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/contracts/{contract_id}/fail-notify")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/contracts/{contract_id}/fail-notify"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .fail_notify()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/contracts/{contract_id}/fail-notify")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/contracts/{contract_id}/fail-notify"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/contracts/{contract_id}/notify: 通知用户即将扣费 Tell a user of a deduction to come
pub async fn notify_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay::NotifyDeduction {
        contract_id: "Wx15463511252015071056489715",
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        estimated_amount: ask!(papay::EstimatedAmount { amount: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "estimated_amount": {
            "amount": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .notify()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/contracts/{contract_id}/notify")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/contracts/{contract_id}/notify"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .notify()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/contracts/{contract_id}/notify")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/contracts/{contract_id}/notify"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}
