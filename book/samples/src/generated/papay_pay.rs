//! 委托代扣·扣款 Deductions: charging. Written by `cargo xtask codegen` from `families/papay-pay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/papay/pay/harmony/transactions/apply: 受理鸿蒙协议扣款 Deduct under a HarmonyOS contract
pub async fn apply_harmony_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_pay::ApplyHarmonyDeduction {
        appid: "wxd678efh567hg6787",
        out_trade_no: "1217752501201407033233368018",
        description: "商品描述",
        transaction_notify_url: "https://example.com/notify",
        contract_id: "Wx15463511252015071056489715",
        amount: ask!(papay_pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        harmony_account_id: "harmony_account_id",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_trade_no": "1217752501201407033233368018",
        "description": "商品描述",
        "transaction_notify_url": "https://example.com/notify",
        "contract_id": "Wx15463511252015071056489715",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "harmony_account_id": "harmony_account_id"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().papay().pay().harmony().transactions().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/pay/harmony/transactions/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/pay/harmony/transactions/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().papay().pay().harmony().transactions().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/pay/harmony/transactions/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/pay/harmony/transactions/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/papay/pay/partner/schedules/contract-id/{contract_id}: 查询子商户的预约扣费 Query a sub-merchant's scheduled deduction
pub async fn find_partner_schedule(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_pay;
    use wechatpay::ask;

    let operation = ask!(papay_pay::FindPartnerSchedule {
        contract_id: "Wx15463511252015071056489715",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .pay()
        .partner()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/pay/partner/schedules/contract-id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/pay/partner/schedules/contract-id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .pay()
        .partner()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/pay/partner/schedules/contract-id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/pay/partner/schedules/contract-id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule: 为子商户预约扣费 Schedule a deduction for a sub-merchant
pub async fn schedule_partner_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_pay::SchedulePartnerDeduction {
        contract_id: "Wx15463511252015071056489715",
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        schedule_amount: ask!(papay_pay::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "schedule_amount": {
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
        .pay()
        .partner()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .schedule()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .pay()
        .partner()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .schedule()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/pay/partner/transactions/apply: 为子商户受理扣款 Deduct for a sub-merchant
pub async fn apply_partner_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_pay::ApplyPartnerDeduction {
        sp_appid: "wx8888888888888888",
        sub_mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        description: "商品描述",
        transaction_notify_url: "https://example.com/notify",
        contract_id: "Wx15463511252015071056489715",
        amount: ask!(papay_pay::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018",
        "description": "商品描述",
        "transaction_notify_url": "https://example.com/notify",
        "contract_id": "Wx15463511252015071056489715",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().papay().pay().partner().transactions().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/pay/partner/transactions/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/pay/partner/transactions/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().papay().pay().partner().transactions().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/pay/partner/transactions/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/pay/partner/transactions/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/papay/pay/schedules/contract-id/{contract_id}: 查询预约扣费 Query a scheduled deduction
pub async fn find_schedule(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::papay_pay;
    use wechatpay::ask;

    let operation = ask!(papay_pay::FindSchedule { contract_id: "Wx15463511252015071056489715" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .papay()
        .pay()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/pay/schedules/contract-id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/pay/schedules/contract-id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .pay()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/pay/schedules/contract-id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/pay/schedules/contract-id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/papay/pay/schedules/contract-id/{contract_id}/schedule: 预约扣费 Schedule a deduction
pub async fn schedule_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_pay::ScheduleDeduction {
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
        schedule_amount: ask!(papay_pay::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "schedule_amount": {
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
        .pay()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .schedule()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/papay/pay/schedules/contract-id/{contract_id}/schedule")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/papay/pay/schedules/contract-id/{contract_id}/schedule"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .papay()
        .pay()
        .schedules()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .schedule()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/papay/pay/schedules/contract-id/{contract_id}/schedule")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/pay/schedules/contract-id/{contract_id}/schedule"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/papay/pay/transactions/apply: 受理扣款 Deduct under a contract
pub async fn apply_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::papay_pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(papay_pay::ApplyDeduction {
        appid: "wxd678efh567hg6787",
        out_trade_no: "1217752501201407033233368018",
        description: "商品描述",
        transaction_notify_url: "https://example.com/notify",
        contract_id: "Wx15463511252015071056489715",
        amount: ask!(papay_pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        goods_tag: "WXG",
        attach: "自定义数据",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_trade_no": "1217752501201407033233368018",
        "description": "商品描述",
        "transaction_notify_url": "https://example.com/notify",
        "contract_id": "Wx15463511252015071056489715",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "goods_tag": "WXG",
        "attach": "自定义数据"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().papay().pay().transactions().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/papay/pay/transactions/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/papay/pay/transactions/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().papay().pay().transactions().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/papay/pay/transactions/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/papay/pay/transactions/apply"].post(&json).send()?;

    Ok(())
}
