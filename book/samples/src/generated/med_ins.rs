//! 医保支付 Medical insurance payments. Written by `cargo xtask codegen` from `families/med-ins.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/med-ins/orders: 医保混合支付下单 Place an order paid partly by medical insurance
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::med_ins;
    use wechatpay::{Fen, ask};

    let operation = ask!(med_ins::CreateOrder {
        mix_pay_type: med_ins::MixPayType::CashAndInsurance,
        order_type: med_ins::OrderType::RegPay,
        appid: "wxd678efh567hg6787",
        payer: ask!(med_ins::Payer {
            name: "name",
            id_digest: "id_digest",
            card_type: med_ins::CardType::IdCard,
        }),
        out_trade_no: "1217752501201407033233368018",
        serial_no: "1217752501201407033",
        city_id: "440300",
        med_inst_name: "北大医院",
        med_inst_no: "1001",
        total_fee: Fen(1000),
        callback_url: "https://example.com/callback",
    });
    let json = json!({
        "mix_pay_type": "CASH_AND_INSURANCE",
        "order_type": "REG_PAY",
        "appid": "wxd678efh567hg6787",
        "payer": {
            "name": "name",
            "id_digest": "id_digest",
            "card_type": "ID_CARD"
        },
        "out_trade_no": "1217752501201407033233368018",
        "serial_no": "1217752501201407033",
        "city_id": "440300",
        "med_inst_name": "北大医院",
        "med_inst_no": "1001",
        "total_fee": 1000,
        "callback_url": "https://example.com/callback"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().med_ins().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/med-ins/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/med-ins/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().med_ins().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/med-ins/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/med-ins/orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/med-ins/orders/mix-trade-no/{mix_trade_no}: 通过混合订单号查询订单 Query an order by WeChat Pay's number
pub async fn find_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::med_ins;
    use wechatpay::ask;

    let operation = ask!(med_ins::FindOrderById { mix_trade_no: "202204022005169952975171534816" });
    let pairs = json!({});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .med_ins()
        .orders()
        .mix_trade_no()
        .mix_trade_no("202204022005169952975171534816")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/med-ins/orders/mix-trade-no/{mix_trade_no}")
        .with("mix_trade_no", "202204022005169952975171534816")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/med-ins/orders/mix-trade-no/{mix_trade_no}"]
        .with("mix_trade_no", "202204022005169952975171534816")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .med_ins()
        .orders()
        .mix_trade_no()
        .mix_trade_no("202204022005169952975171534816")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/med-ins/orders/mix-trade-no/{mix_trade_no}")
        .with("mix_trade_no", "202204022005169952975171534816")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/med-ins/orders/mix-trade-no/{mix_trade_no}"]
        .with("mix_trade_no", "202204022005169952975171534816")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/med-ins/orders/out-trade-no/{out_trade_no}: 通过商户订单号查询订单 Query an order by the merchant's number
pub async fn find_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::med_ins;
    use wechatpay::ask;

    let operation =
        ask!(med_ins::FindOrderByOutTradeNo { out_trade_no: "1217752501201407033233368018" });
    let pairs = json!({});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .med_ins()
        .orders()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/med-ins/orders/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/med-ins/orders/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .med_ins()
        .orders()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/med-ins/orders/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/med-ins/orders/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/med-ins/refunds/notify: 上报医保退款结果 Report that medical insurance was refunded
pub async fn notify_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::med_ins;
    use wechatpay::{Fen, ask};

    let operation = ask!(med_ins::NotifyRefund {
        mix_trade_no: "202204022005169952975171534816",
        med_refund_total_fee: Fen(300),
        med_refund_gov_fee: Fen(100),
        med_refund_self_fee: Fen(100),
        med_refund_other_fee: Fen(0),
        refund_time: "2020-05-20T13:29:35+08:00",
        out_refund_no: "1217752501201407033233368018",
    });
    let json = json!({
        "med_refund_total_fee": 300,
        "med_refund_gov_fee": 100,
        "med_refund_self_fee": 100,
        "med_refund_other_fee": 0,
        "refund_time": "2020-05-20T13:29:35+08:00",
        "out_refund_no": "1217752501201407033233368018"
    });
    let pairs = json!({"mix_trade_no":"202204022005169952975171534816"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().med_ins().refunds().notify().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/med-ins/refunds/notify").post(&json).query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/med-ins/refunds/notify"].post(&json).query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().med_ins().refunds().notify().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/med-ins/refunds/notify").post(&json).query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/med-ins/refunds/notify"].post(&json).query(&pairs).send()?;

    Ok(())
}
