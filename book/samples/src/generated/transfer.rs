//! 商家转账到零钱（批次） Batch transfers to users and their receipts. Written by `cargo xtask codegen` from `families/transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/transfer-detail/electronic-receipts: 查询转账明细电子回单 Query the receipt of one transfer
pub async fn find_detail_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::FindDetailReceipt {
        accept_type: transfer::AcceptType::BatchTransfer,
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
    });
    let pairs = json!({
        "accept_type": "BATCH_TRANSFER",
        "out_batch_no": "plfk2020042013",
        "out_detail_no": "x23zy545Bd5436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().transfer_detail().electronic_receipts().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/transfer-detail/electronic-receipts").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/transfer-detail/electronic-receipts"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().transfer_detail().electronic_receipts().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/transfer-detail/electronic-receipts").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer-detail/electronic-receipts"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/transfer-detail/electronic-receipts: 申请转账明细电子回单 Apply for the receipt of one transfer
pub async fn apply_detail_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::ApplyDetailReceipt {
        accept_type: transfer::AcceptType::BatchTransfer,
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
    });
    let json = json!({
        "accept_type": "BATCH_TRANSFER",
        "out_batch_no": "plfk2020042013",
        "out_detail_no": "x23zy545Bd5436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().transfer_detail().electronic_receipts().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/transfer-detail/electronic-receipts").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/transfer-detail/electronic-receipts"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().transfer_detail().electronic_receipts().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/transfer-detail/electronic-receipts").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer-detail/electronic-receipts"].post(&json).send()?;

    Ok(())
}

/// POST /v3/transfer/batches: 发起批量转账 Start a batch of transfers
pub async fn create_batch(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(transfer::CreateBatch {
        appid: "wxd678efh567hg6787",
        out_batch_no: "plfk2020042013",
        batch_name: "2019年1月深圳分部报销单",
        batch_remark: "2019年1月深圳分部报销单",
        total_amount: Fen(400000),
        total_num: 1,
        transfer_detail_list: [ask!(transfer::TransferDetail {
            out_detail_no: "x23zy545Bd5436",
            transfer_amount: Fen(400000),
            transfer_remark: "新会员开通有礼",
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            user_name: "张三",
            user_id_card: "11010519491231002X",
        })],
        transfer_scene_id: "1000",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_batch_no": "plfk2020042013",
        "batch_name": "2019年1月深圳分部报销单",
        "batch_remark": "2019年1月深圳分部报销单",
        "total_amount": 400000,
        "total_num": 1,
        "transfer_detail_list": [
            {
                "out_detail_no": "x23zy545Bd5436",
                "transfer_amount": 400000,
                "transfer_remark": "新会员开通有礼",
                "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
                "user_name": "张三",
                "user_id_card": "11010519491231002X"
            }
        ],
        "transfer_scene_id": "1000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().transfer().batches().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/transfer/batches").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/transfer/batches"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().transfer().batches().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/transfer/batches").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer/batches"].post(&json).send()?;

    Ok(())
}

/// GET /v3/transfer/batches/batch-id/{batch_id}: 通过微信批次号查询批次 Query a batch by WeChat Pay's number
pub async fn find_batch_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::FindBatchById {
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
        .transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/transfer/batches/batch-id/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/transfer/batches/batch-id/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/transfer/batches/batch-id/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer/batches/batch-id/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}: 通过微信明细号查询明细 Query one transfer by WeChat Pay's number
pub async fn find_detail_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::FindDetailById {
        batch_id: "1030000071100999991182020050700019480001",
        detail_id: "1040000071100999991182020050700019500100",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .transfer()
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
        .chain("v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transfer()
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
        .chain("v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .with("detail_id", "1040000071100999991182020050700019500100")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/transfer/batches/out-batch-no/{out_batch_no}: 通过商户批次号查询批次 Query a batch by the merchant's number
pub async fn find_batch_by_out_batch_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::FindBatchByOutBatchNo {
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
        .transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/transfer/batches/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/transfer/batches/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/transfer/batches/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer/batches/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}: 通过商户明细号查询明细 Query one transfer by the merchant's number
pub async fn find_detail_by_out_detail_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::FindDetailByOutDetailNo {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .details()
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}",
        )
        .with("out_batch_no", "plfk2020042013")
        .with("out_detail_no", "x23zy545Bd5436")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}"]
        .with("out_batch_no", "plfk2020042013")
        .with("out_detail_no", "x23zy545Bd5436")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .details()
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}",
        )
        .with("out_batch_no", "plfk2020042013")
        .with("out_detail_no", "x23zy545Bd5436")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().send()?;

    Ok(())
}

/// POST /v3/transfer/bill-receipt: 申请转账批次电子回单 Apply for the receipt of a batch
pub async fn apply_batch_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::ApplyBatchReceipt { out_batch_no: "plfk2020042013" });
    let json = json!({"out_batch_no":"plfk2020042013"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().transfer().bill_receipt().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/transfer/bill-receipt").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/transfer/bill-receipt"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().transfer().bill_receipt().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/transfer/bill-receipt").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer/bill-receipt"].post(&json).send()?;

    Ok(())
}

/// GET /v3/transfer/bill-receipt/{out_batch_no}: 查询转账批次电子回单 Query the receipt of a batch
pub async fn find_batch_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::FindBatchReceipt { out_batch_no: "plfk2020042013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().transfer().bill_receipt().out_batch_no("plfk2020042013").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/transfer/bill-receipt/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/transfer/bill-receipt/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .transfer()
        .bill_receipt()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/transfer/bill-receipt/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transfer/bill-receipt/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/transferdownload/elecvoucherfile: 下载转账明细电子回单 Download the receipt of one transfer
pub async fn download_detail_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation =
        ask!(transfer::DownloadDetailReceipt { token: "AUX5FXyCBIrXbmQ", source: "mchtransfer" });
    let pairs = json!({"token":"AUX5FXyCBIrXbmQ","source":"mchtransfer"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().transferdownload().elecvoucherfile().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/transferdownload/elecvoucherfile").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/transferdownload/elecvoucherfile"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().transferdownload().elecvoucherfile().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/transferdownload/elecvoucherfile").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transferdownload/elecvoucherfile"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/transferdownload/signfile: 下载转账批次电子回单 Download the receipt of a batch
pub async fn download_batch_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::transfer;
    use wechatpay::ask;

    let operation = ask!(transfer::DownloadBatchReceipt { token: "AUX5FXyCBIrXbmQ" });
    let pairs = json!({"token":"AUX5FXyCBIrXbmQ"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().transferdownload().signfile().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/transferdownload/signfile").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/transferdownload/signfile"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().transferdownload().signfile().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/transferdownload/signfile").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/transferdownload/signfile"].get().query(&pairs).send()?;

    Ok(())
}
