//! 行业交易上报 Reporting trades of an industry. Written by `cargo xtask codegen` from `families/industry-rebate.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/industry-rebate/retail-industry/transactions: 上报零售交易 Report a retail transaction
pub async fn report_retail_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::industry_rebate;
    use wechatpay::ask;

    let operation = ask!(industry_rebate::ReportRetailTransaction {
        brand_id: "120344",
        transaction_id: "1009660380201506130728806387",
        out_trade_no: "1217752501201407033233368018",
        sub_mchid: "1900000109",
        device_id: "013467007045764",
    });
    let json = json!({
        "brand_id": "120344",
        "transaction_id": "1009660380201506130728806387",
        "out_trade_no": "1217752501201407033233368018",
        "sub_mchid": "1900000109",
        "device_id": "013467007045764"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().industry_rebate().retail_industry().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/industry-rebate/retail-industry/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/industry-rebate/retail-industry/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().industry_rebate().retail_industry().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/industry-rebate/retail-industry/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/industry-rebate/retail-industry/transactions"].post(&json).send()?;

    Ok(())
}

/// POST /v3/industry-rebate/transactions/{transaction_id}: 上报码牌交易 Report a transaction made with a code plate
pub async fn report_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::industry_rebate;
    use wechatpay::ask;

    let operation = ask!(industry_rebate::ReportTransaction {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
        code_url: "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9",
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "code_url": "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9",
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .industry_rebate()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/industry-rebate/transactions/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/industry-rebate/transactions/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .industry_rebate()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/industry-rebate/transactions/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/industry-rebate/transactions/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;

    Ok(())
}
