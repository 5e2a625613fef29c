//! 在途异常资金处理 Abnormal funds held in transit. Written by `cargo xtask codegen` from `families/abnormal-fund-processing.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/abnormal-fund-processing/receipts/{receipt_id}: 查询异常资金收款单 Query a receipt held as abnormal funds
pub async fn find_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::abnormal_fund_processing;
    use wechatpay::ask;

    let operation = ask!(abnormal_fund_processing::FindReceipt { receipt_id: "receipt_id" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .abnormal_fund_processing()
        .receipts()
        .receipt_id("receipt_id")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/abnormal-fund-processing/receipts/{receipt_id}")
        .with("receipt_id", "receipt_id")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/abnormal-fund-processing/receipts/{receipt_id}"]
        .with("receipt_id", "receipt_id")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .abnormal_fund_processing()
        .receipts()
        .receipt_id("receipt_id")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/abnormal-fund-processing/receipts/{receipt_id}")
        .with("receipt_id", "receipt_id")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/abnormal-fund-processing/receipts/{receipt_id}"]
        .with("receipt_id", "receipt_id")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions: 下达异常资金划转指令 Instruct where to transfer held funds
pub async fn create_transfer_instruction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::abnormal_fund_processing;
    use wechatpay::ask;

    let operation = ask!(abnormal_fund_processing::CreateTransferInstruction {
        receipt_id: "receipt_id",
        out_instruction_no: "20240901123456",
        transfer_mode:
            abnormal_fund_processing::InstructedTransferMode::TransferToOriginalReceiveUser,
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "out_instruction_no": "20240901123456",
        "transfer_mode": "TRANSFER_TO_ORIGINAL_RECEIVE_USER",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .abnormal_fund_processing()
        .receipts()
        .receipt_id("receipt_id")
        .transfer_instructions()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions")
        .with("receipt_id", "receipt_id")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions"]
        .with("receipt_id", "receipt_id")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .abnormal_fund_processing()
        .receipts()
        .receipt_id("receipt_id")
        .transfer_instructions()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions")
        .with("receipt_id", "receipt_id")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions"]
        .with("receipt_id", "receipt_id")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions/{out_instruction_no}: 查询异常资金划转指令 Query a transfer instruction
pub async fn find_transfer_instruction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::abnormal_fund_processing;
    use wechatpay::ask;

    let operation = ask!(abnormal_fund_processing::FindTransferInstruction {
        receipt_id: "receipt_id",
        out_instruction_no: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .abnormal_fund_processing()
        .receipts()
        .receipt_id("receipt_id")
        .transfer_instructions()
        .out_instruction_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions/{out_instruction_no}").with("receipt_id", "receipt_id").with("out_instruction_no", "20240901123456").get().await?;
    // async 异步 · property 属性式
    client["v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions/{out_instruction_no}"].with("receipt_id", "receipt_id").with("out_instruction_no", "20240901123456").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .abnormal_fund_processing()
        .receipts()
        .receipt_id("receipt_id")
        .transfer_instructions()
        .out_instruction_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions/{out_instruction_no}").with("receipt_id", "receipt_id").with("out_instruction_no", "20240901123456").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions/{out_instruction_no}"].with("receipt_id", "receipt_id").with("out_instruction_no", "20240901123456").get().send()?;

    Ok(())
}
