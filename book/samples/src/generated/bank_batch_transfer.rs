//! 银行模式转账·电子回单 Bank-mode transfers: receipts. Written by `cargo xtask codegen` from `families/bank-batch-transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/bank-batch-transfer/receipt/detail-receipts: 查询转账明细回单 Query the receipt of one transfer
pub async fn find_detail_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bank_batch_transfer;
    use wechatpay::ask;

    let operation = ask!(bank_batch_transfer::FindDetailReceipt {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
    });
    let pairs = json!({"out_batch_no":"plfk2020042013","out_detail_no":"x23zy545Bd5436"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().bank_batch_transfer().receipt().detail_receipts().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/bank-batch-transfer/receipt/detail-receipts").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/bank-batch-transfer/receipt/detail-receipts"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().bank_batch_transfer().receipt().detail_receipts().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/bank-batch-transfer/receipt/detail-receipts").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/bank-batch-transfer/receipt/detail-receipts"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/bank-batch-transfer/receipt/detail-receipts: 申请转账明细回单 Apply for the receipt of one transfer
pub async fn apply_detail_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bank_batch_transfer;
    use wechatpay::ask;

    let operation = ask!(bank_batch_transfer::ApplyDetailReceipt {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
    });
    let json = json!({"out_batch_no":"plfk2020042013","out_detail_no":"x23zy545Bd5436"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().bank_batch_transfer().receipt().detail_receipts().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/bank-batch-transfer/receipt/detail-receipts").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/bank-batch-transfer/receipt/detail-receipts"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().bank_batch_transfer().receipt().detail_receipts().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/bank-batch-transfer/receipt/detail-receipts").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/bank-batch-transfer/receipt/detail-receipts"].post(&json).send()?;

    Ok(())
}

/// GET /v3/bank-batch-transfer/receipt/summary-receipts: 查询转账批次回单 Query the receipt of a batch of transfers
pub async fn find_summary_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bank_batch_transfer;
    use wechatpay::ask;

    let operation =
        ask!(bank_batch_transfer::FindSummaryReceipt { out_batch_no: "plfk2020042013" });
    let pairs = json!({"out_batch_no":"plfk2020042013"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().bank_batch_transfer().receipt().summary_receipts().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/bank-batch-transfer/receipt/summary-receipts").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/bank-batch-transfer/receipt/summary-receipts"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().bank_batch_transfer().receipt().summary_receipts().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/bank-batch-transfer/receipt/summary-receipts").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/bank-batch-transfer/receipt/summary-receipts"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/bank-batch-transfer/receipt/summary-receipts: 申请转账批次回单 Apply for the receipt of a batch of transfers
pub async fn apply_summary_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bank_batch_transfer;
    use wechatpay::ask;

    let operation =
        ask!(bank_batch_transfer::ApplySummaryReceipt { out_batch_no: "plfk2020042013" });
    let json = json!({"out_batch_no":"plfk2020042013"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().bank_batch_transfer().receipt().summary_receipts().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/bank-batch-transfer/receipt/summary-receipts").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/bank-batch-transfer/receipt/summary-receipts"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().bank_batch_transfer().receipt().summary_receipts().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/bank-batch-transfer/receipt/summary-receipts").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/bank-batch-transfer/receipt/summary-receipts"].post(&json).send()?;

    Ok(())
}
