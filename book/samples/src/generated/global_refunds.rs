//! 境外退款 Cross-border: refunds. Written by `cargo xtask codegen` from `families/global-refunds.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/global/refunds: 查询一笔订单的全部退款 List the refunds of an order
pub async fn list_refunds(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_refunds;
    use wechatpay::ask;

    let operation = ask!(global_refunds::ListRefunds {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
        offset: 0,
        count: 20,
    });
    let pairs = json!({
        "transaction_id": "1009660380201506130728806387",
        "mchid": "1900000109",
        "offset": 0,
        "count": 20
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().refunds().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/refunds").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/refunds"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().refunds().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/refunds").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/refunds"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/global/refunds: 申请退款（境外） Refund an order
pub async fn create_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_refunds;
    use wechatpay::{Fen, ask};

    let operation = ask!(global_refunds::CreateRefund {
        mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        out_refund_no: "1217752501201407033233368018",
        amount: ask!(global_refunds::RequestedAmount {
            refund: Fen(100),
            total: Fen(888),
            currency: "HKD",
        }),
    });
    let json = json!({
        "mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_refund_no": "1217752501201407033233368018",
        "amount": {
            "refund": 100,
            "total": 888,
            "currency": "HKD"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().refunds().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/refunds").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/refunds"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().refunds().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/refunds").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/refunds"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/refunds/id/{refund_id}: 按微信退款单号查询退款 Query a refund by WeChat Pay's number
pub async fn find_refund_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_refunds;
    use wechatpay::ask;

    let operation = ask!(global_refunds::FindRefundById {
        refund_id: "50000000382019052709732678859",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/refunds/id/{refund_id}")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/refunds/id/{refund_id}"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/refunds/id/{refund_id}")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/refunds/id/{refund_id}"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/global/refunds/out-refund-no/{out_refund_no}: 按商户退款单号查询退款 Query a refund by the merchant's number
pub async fn find_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_refunds;
    use wechatpay::ask;

    let operation = ask!(global_refunds::FindRefund {
        out_refund_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/refunds/out-refund-no/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/refunds/out-refund-no/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/refunds/out-refund-no/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/refunds/out-refund-no/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
