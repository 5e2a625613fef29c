//! 退款 Refunds. Written by `cargo xtask codegen` from `families/refund.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/refund/domestic/refunds: 申请退款 Refund an order
pub async fn create_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::refund;
    use wechatpay::{Fen, ask};

    let operation = ask!(refund::CreateRefund {
        out_trade_no: "1217752501201407033233368018",
        out_refund_no: "1217752501201407033233368018",
        amount: ask!(refund::Amount { refund: Fen(100), total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "out_refund_no": "1217752501201407033233368018",
        "amount": {
            "refund": 100,
            "total": 100,
            "currency": "CNY"
        },
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().refund().domestic().refunds().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/refund/domestic/refunds").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/refund/domestic/refunds"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().refund().domestic().refunds().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/refund/domestic/refunds").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/refund/domestic/refunds"].post(&json).send()?;

    Ok(())
}

/// GET /v3/refund/domestic/refunds/{out_refund_no}: 查询退款 Query a refund
pub async fn find_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::refund;
    use wechatpay::ask;

    let operation = ask!(refund::FindRefund { out_refund_no: "1217752501201407033233368018" });
    let pairs = json!({});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .refund()
        .domestic()
        .refunds()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/refund/domestic/refunds/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/refund/domestic/refunds/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .refund()
        .domestic()
        .refunds()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/refund/domestic/refunds/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/refund/domestic/refunds/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund: 处理异常退款 Pay out a refund that could not be credited
pub async fn apply_abnormal_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::refund;
    use wechatpay::ask;

    let operation = ask!(refund::ApplyAbnormalRefund {
        refund_id: "50000000382019052709732678859",
        out_refund_no: "1217752501201407033233368018",
        r#type: refund::RefundDestination::UserBankCard,
        bank_type: refund::BankType::CmbDebit,
        bank_account: "6222020000000000000",
        real_name: "张三",
    });
    let json = json!({
        "out_refund_no": "1217752501201407033233368018",
        "type": "USER_BANK_CARD",
        "bank_type": "CMB_DEBIT",
        "bank_account": "6222020000000000000",
        "real_name": "张三"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .refund()
        .domestic()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .apply_abnormal_refund()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund")
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund"]
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .refund()
        .domestic()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .apply_abnormal_refund()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund")
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund"]
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .send()?;

    Ok(())
}
