//! 服务商批量转账 Batch transfers for sub-merchants. Written by `cargo xtask codegen` from `families/partner-transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/partner-transfer/batches: 为特约商户发起批量转账 Start a batch of transfers for a sub-merchant
pub async fn create_batch(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::partner_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(partner_transfer::CreateBatch {
        sub_mchid: "1900000109",
        authorization_type: partner_transfer::AuthorizationType::InformationAuthorizationType,
        out_batch_no: "plfk2020042013",
        batch_name: "2019年1月深圳分部报销单",
        batch_remark: "2019年1月深圳分部报销单",
        total_amount: Fen(1000),
        total_num: 200,
        transfer_detail_list: [ask!(partner_transfer::TransferDetail {
            out_detail_no: "x23zy545Bd5436",
            transfer_amount: Fen(400000),
            transfer_remark: "新会员开通有礼",
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            user_name: "张三",
            user_id_card: "11010519491231002X",
        })],
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "authorization_type": "INFORMATION_AUTHORIZATION_TYPE",
        "out_batch_no": "plfk2020042013",
        "batch_name": "2019年1月深圳分部报销单",
        "batch_remark": "2019年1月深圳分部报销单",
        "total_amount": 1000,
        "total_num": 200,
        "transfer_detail_list": [
            {
                "out_detail_no": "x23zy545Bd5436",
                "transfer_amount": 400000,
                "transfer_remark": "新会员开通有礼",
                "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
                "user_name": "张三",
                "user_id_card": "11010519491231002X"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().partner_transfer().batches().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/partner-transfer/batches").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/partner-transfer/batches"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().partner_transfer().batches().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/partner-transfer/batches").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/partner-transfer/batches"].post(&json).send()?;

    Ok(())
}

/// GET /v3/partner-transfer/batches/batch-id/{batch_id}: 通过微信批次号查询批次 Query a batch by WeChat Pay's number
pub async fn find_batch_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::partner_transfer;
    use wechatpay::ask;

    let operation = ask!(partner_transfer::FindBatchById {
        batch_id: "1030000071100999991182020050700019480001",
        need_query_detail: true,
        offset: 0,
    });
    let pairs = json!({"need_query_detail":true,"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .partner_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/partner-transfer/batches/batch-id/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/partner-transfer/batches/batch-id/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .partner_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/partner-transfer/batches/batch-id/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/partner-transfer/batches/batch-id/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}: 通过微信明细号查询明细 Query one transfer by WeChat Pay's number
pub async fn find_detail_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::partner_transfer;
    use wechatpay::ask;

    let operation = ask!(partner_transfer::FindDetailById {
        batch_id: "1030000071100999991182020050700019480001",
        detail_id: "1040000071100999991182020050700019500100",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .partner_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .details()
        .detail_id()
        .detail_id("1040000071100999991182020050700019500100")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .partner_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .details()
        .detail_id()
        .detail_id("1040000071100999991182020050700019500100")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/partner-transfer/batches/out-batch-no/{out_batch_no}: 通过商户批次号查询批次 Query a batch by the merchant's number
pub async fn find_batch_by_out_batch_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::partner_transfer;
    use wechatpay::ask;

    let operation = ask!(partner_transfer::FindBatchByOutBatchNo {
        out_batch_no: "plfk2020042013",
        need_query_detail: true,
        offset: 0,
    });
    let pairs = json!({"need_query_detail":true,"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .partner_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/partner-transfer/batches/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/partner-transfer/batches/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .partner_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/partner-transfer/batches/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/partner-transfer/batches/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}: 通过商户明细号查询明细 Query one transfer by the merchant's number
pub async fn find_detail_by_out_detail_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::partner_transfer;
    use wechatpay::ask;

    let operation = ask!(partner_transfer::FindDetailByOutDetailNo {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .partner_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .details()
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().await?;
    // async 异步 · property 属性式
    client["v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .partner_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .details()
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().send()?;

    Ok(())
}
