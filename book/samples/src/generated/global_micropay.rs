//! 境外付款码支付 Cross-border: payment codes. Written by `cargo xtask codegen` from `families/global-micropay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/micropay/transactions/id/{transaction_id}/reverse: 按微信订单号撤销付款码支付 Reverse a payment by WeChat Pay's number
pub async fn reverse_transaction_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_micropay;

    let body = global_micropay::ReverseTransaction {
        mchid: Some("1900000109".into()),
        ..Default::default()
    };
    let json = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .micropay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/micropay/transactions/id/{transaction_id}/reverse")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/micropay/transactions/id/{transaction_id}/reverse"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .micropay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/micropay/transactions/id/{transaction_id}/reverse")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/micropay/transactions/id/{transaction_id}/reverse"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse: 按商户订单号撤销付款码支付 Reverse a payment by the merchant's number
pub async fn reverse_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_micropay;

    let body = global_micropay::ReverseTransaction {
        mchid: Some("1900000109".into()),
        ..Default::default()
    };
    let json = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .micropay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .micropay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/global/micropay/transactions/pay: 付款码收款（境外） Collect a payment by the user's payment code
pub async fn pay_by_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{global_micropay, global_shared, shared};

    let body = global_micropay::PayByCode {
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        trade_type: global_shared::TradeType::Micropay,
        merchant_category_code: "4111".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        ..Default::default()
    };
    let json = json!({
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "MICROPAY",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().micropay().transactions().pay().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/micropay/transactions/pay").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/micropay/transactions/pay"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().micropay().transactions().pay().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/micropay/transactions/pay").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/micropay/transactions/pay"].post(&json).send()?;

    Ok(())
}
