//! 收付通退款 Platform merchants: refunds. Written by `cargo xtask codegen` from `families/ecommerce-refunds.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/ecommerce/refunds/apply: 申请退款 Refund an order
pub async fn create_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_refunds;
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_refunds::CreateRefund {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        transaction_id: "1009660380201506130728806387",
        out_refund_no: "1217752501201407033233368018",
        amount: ask!(ecommerce_refunds::Amount {
            refund: Fen(100),
            total: Fen(100),
            currency: "CNY",
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "sp_appid": "wx8888888888888888",
        "transaction_id": "1009660380201506130728806387",
        "out_refund_no": "1217752501201407033233368018",
        "amount": {
            "refund": 100,
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().refunds().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/refunds/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/refunds/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().refunds().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/refunds/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/refunds/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/refunds/id/{refund_id}: 通过微信支付退款单号查询退款 Query a refund by WeChat Pay's number
pub async fn find_refund_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_refunds;
    use wechatpay::ask;

    let operation = ask!(ecommerce_refunds::FindRefundById {
        refund_id: "50000000382019052709732678859",
        individual_auth_id: "1000001",
        sub_mchid: "1900000110",
    });
    let pairs = json!({"individual_auth_id":"1000001","sub_mchid":"1900000110"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/refunds/id/{refund_id}")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/refunds/id/{refund_id}"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/refunds/id/{refund_id}")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/refunds/id/{refund_id}"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/refunds/out-refund-no/{out_refund_no}: 通过商户退款单号查询退款 Query a refund by the merchant's number
pub async fn find_refund_by_out_refund_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_refunds;
    use wechatpay::ask;

    let operation = ask!(ecommerce_refunds::FindRefundByOutRefundNo {
        out_refund_no: "1217752501201407033233368018",
        individual_auth_id: "1000001",
        sub_mchid: "1900000110",
    });
    let pairs = json!({"individual_auth_id":"1000001","sub_mchid":"1900000110"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/refunds/out-refund-no/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/refunds/out-refund-no/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/refunds/out-refund-no/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/refunds/out-refund-no/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund: 处理异常退款 Send an abnormal refund to a bank card
pub async fn apply_abnormal_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_refunds;
    use wechatpay::ask;

    let operation = ask!(ecommerce_refunds::ApplyAbnormalRefund {
        refund_id: "50000000382019052709732678859",
        sub_mchid: "1900000109",
        individual_auth_id: "1000001",
        out_refund_no: "1217752501201407033233368018",
        r#type: ecommerce_refunds::AbnormalRefundRoute::UserBankCard,
        bank_type: ecommerce_refunds::BankType::CmbDebit,
        bank_account: "6222020000000000000",
        real_name: "张三",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "individual_auth_id": "1000001",
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
        .ecommerce()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .apply_abnormal_refund()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund")
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund"]
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .apply_abnormal_refund()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund")
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund"]
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/refunds/{refund_id}/return-advance: 查询垫付退款回补 Query the return of an advanced refund
pub async fn find_advance_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_refunds;
    use wechatpay::ask;

    let operation = ask!(ecommerce_refunds::FindAdvanceReturn {
        refund_id: "50000000382019052709732678859",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .return_advance()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/refunds/{refund_id}/return-advance")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/refunds/{refund_id}/return-advance"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .return_advance()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/refunds/{refund_id}/return-advance")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/refunds/{refund_id}/return-advance"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/refunds/{refund_id}/return-advance: 申请垫付退款回补 Have a sub-merchant return an advanced refund
pub async fn create_advance_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_refunds;
    use wechatpay::ask;

    let operation = ask!(ecommerce_refunds::CreateAdvanceReturn {
        refund_id: "50000000382019052709732678859",
        sub_mchid: "1900000109",
    });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .return_advance()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/refunds/{refund_id}/return-advance")
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/refunds/{refund_id}/return-advance"]
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .refunds()
        .refund_id("50000000382019052709732678859")
        .return_advance()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/refunds/{refund_id}/return-advance")
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/refunds/{refund_id}/return-advance"]
        .with("refund_id", "50000000382019052709732678859")
        .post(&json)
        .send()?;

    Ok(())
}
