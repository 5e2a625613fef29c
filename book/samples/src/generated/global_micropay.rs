//! 境外付款码支付 Cross-border: payment codes. Written by `cargo xtask codegen` from `families/global-micropay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/micropay/transactions/id/{transaction_id}/reverse: 按微信订单号撤销付款码支付 Reverse a payment by WeChat Pay's number
pub async fn reverse_transaction_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_micropay;
    use wechatpay::ask;

    let operation = ask!(global_micropay::ReverseTransactionById {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .micropay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .micropay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(global_micropay::ReverseTransaction {
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .micropay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .micropay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
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
    use wechatpay::api::global_micropay;
    use wechatpay::{Fen, ask};

    let operation = ask!(global_micropay::PayByCode {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        trade_type: global_micropay::TradeType::Micropay,
        merchant_category_code: "4111",
        payer: ask!(global_micropay::PaymentCode { auth_code: "131234567890123456" }),
        amount: ask!(global_micropay::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "MICROPAY",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "appid": "wxd678efh567hg6787",
        "payer": {
            "auth_code": "131234567890123456"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().micropay().transactions().pay().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/micropay/transactions/pay").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/micropay/transactions/pay"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().micropay().transactions().pay().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/micropay/transactions/pay").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/micropay/transactions/pay"].post(&json).send()?;

    Ok(())
}
