//! 交易拦截与申诉 Blocked payments and appeals. Written by `cargo xtask codegen` from `families/transaction-block.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/transaction-block/transaction-block-records/sub-mchid/{sub_mchid}: 查询交易拦截记录列表 List the blocks of a sub-merchant's payments
pub async fn list_records(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transaction_block;
    use wechatpay::ask;

    let operation =
        ask!(transaction_block::ListRecords { sub_mchid: "1900000109", limit: 20, offset: 0 });
    let pairs = json!({"limit":20,"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .transaction_block()
        .transaction_block_records()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/transaction-block/transaction-block-records/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/transaction-block/transaction-block-records/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transaction_block()
        .transaction_block_records()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/transaction-block/transaction-block-records/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transaction-block/transaction-block-records/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/transaction-block/transaction-block-records/{block_record_id}: 查询交易拦截记录 Query a block of payments
pub async fn find_record(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transaction_block;
    use wechatpay::ask;

    let operation = ask!(transaction_block::FindRecord {
        block_record_id: "10000001",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .transaction_block()
        .transaction_block_records()
        .block_record_id("10000001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/transaction-block/transaction-block-records/{block_record_id}")
        .with("block_record_id", "10000001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/transaction-block/transaction-block-records/{block_record_id}"]
        .with("block_record_id", "10000001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transaction_block()
        .transaction_block_records()
        .block_record_id("10000001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/transaction-block/transaction-block-records/{block_record_id}")
        .with("block_record_id", "10000001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transaction-block/transaction-block-records/{block_record_id}"]
        .with("block_record_id", "10000001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/transaction-block/transaction-block-submissions/sub-mchid/{sub_mchid}: 提交交易拦截申诉资料 Submit documents to lift a block
pub async fn create_submission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transaction_block;
    use wechatpay::ask;

    let operation = ask!(transaction_block::CreateSubmission {
        sub_mchid: "1900000109",
        merchant_submit_id: "20230901123456",
        submit_data: "submit_data",
    });
    let json = json!({"merchant_submit_id":"20230901123456","submit_data":"submit_data"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .transaction_block()
        .transaction_block_submissions()
        .sub_mchid()
        .sub_mchid("1900000109")
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/transaction-block/transaction-block-submissions/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/transaction-block/transaction-block-submissions/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transaction_block()
        .transaction_block_submissions()
        .sub_mchid()
        .sub_mchid("1900000109")
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/transaction-block/transaction-block-submissions/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transaction-block/transaction-block-submissions/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/transaction-block/transaction-block-submissions/{block_submission_id}: 查询申诉资料审核结果 Query how submitted documents were reviewed
pub async fn find_submission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::transaction_block;
    use wechatpay::ask;

    let operation = ask!(transaction_block::FindSubmission { block_submission_id: "10000001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .transaction_block()
        .transaction_block_submissions()
        .block_submission_id("10000001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/transaction-block/transaction-block-submissions/{block_submission_id}")
        .with("block_submission_id", "10000001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/transaction-block/transaction-block-submissions/{block_submission_id}"]
        .with("block_submission_id", "10000001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transaction_block()
        .transaction_block_submissions()
        .block_submission_id("10000001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/transaction-block/transaction-block-submissions/{block_submission_id}")
        .with("block_submission_id", "10000001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transaction-block/transaction-block-submissions/{block_submission_id}"]
        .with("block_submission_id", "10000001")
        .get()
        .send()?;

    Ok(())
}
