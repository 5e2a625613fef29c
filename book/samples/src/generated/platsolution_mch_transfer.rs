//! 服务商方案·商家转账 Partner solutions: batch transfers to users. Written by `cargo xtask codegen` from `families/platsolution-mch-transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/platsolution/mch-transfer/batches/apply: 发起批量预约转账 Start a batch of transfers to users who reserved
pub async fn create_batch(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_mch_transfer::CreateBatch {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        out_batch_no: "plfk2020042013",
        batch_name: "2019年1月深圳分部报销单",
        batch_remark: "2019年1月深圳分部报销单",
        total_amount: Fen(1000),
        total_num: 200,
        transfer_scene_id: "1000",
        transfer_detail_list: [ask!(platsolution_mch_transfer::TransferDetail {
            out_detail_no: "x23zy545Bd5436",
            transfer_amount: Fen(400000),
            transfer_remark: "新会员开通有礼",
            reservation_id: "reservation_id",
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        })],
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "sp_appid": "wx8888888888888888",
        "out_batch_no": "plfk2020042013",
        "batch_name": "2019年1月深圳分部报销单",
        "batch_remark": "2019年1月深圳分部报销单",
        "total_amount": 1000,
        "total_num": 200,
        "transfer_scene_id": "1000",
        "transfer_detail_list": [
            {
                "out_detail_no": "x23zy545Bd5436",
                "transfer_amount": 400000,
                "transfer_remark": "新会员开通有礼",
                "reservation_id": "reservation_id",
                "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
            }
        ],
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().platsolution().mch_transfer().batches().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/batches/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().platsolution().mch_transfer().batches().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/batches/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/batches/batch-id/{batch_id}: 通过微信批次号查询批次 Query a batch by WeChat Pay's number
pub async fn find_batch_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindBatchById {
        batch_id: "1030000071100999991182020050700019480001",
        sub_mchid: "1900000109",
        need_query_detail: true,
        detail_state: platsolution_mch_transfer::DetailState::All,
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "need_query_detail": true,
        "detail_state": "ALL"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/mch-transfer/batches/batch-id/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/batch-id/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/mch-transfer/batches/batch-id/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/batch-id/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}: 通过微信明细号查询明细 Query one transfer by WeChat Pay's number
pub async fn find_detail_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindDetailById {
        batch_id: "1030000071100999991182020050700019480001",
        detail_id: "1040000071100999991182020050700019500100",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .details()
        .detail_id()
        .detail_id("1040000071100999991182020050700019500100")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}").with("batch_id", "1030000071100999991182020050700019480001").with("detail_id", "1040000071100999991182020050700019500100").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}"].with("batch_id", "1030000071100999991182020050700019480001").with("detail_id", "1040000071100999991182020050700019500100").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .batch_id()
        .batch_id("1030000071100999991182020050700019480001")
        .details()
        .detail_id()
        .detail_id("1040000071100999991182020050700019500100")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}").with("batch_id", "1030000071100999991182020050700019480001").with("detail_id", "1040000071100999991182020050700019500100").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}"].with("batch_id", "1030000071100999991182020050700019480001").with("detail_id", "1040000071100999991182020050700019500100").get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}: 查询转账明细电子回单 Query the receipt of one transfer
pub async fn find_detail_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindDetailReceipt {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .detail_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .detail_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}/apply: 申请转账明细电子回单 Apply for the receipt of one transfer
pub async fn apply_detail_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::ApplyDetailReceipt {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
        sub_mchid: "1900000109",
    });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .detail_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .apply()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}/apply").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}/apply"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .detail_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .apply()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}/apply").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}/apply"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}: 通过商户批次号查询批次 Query a batch by the merchant's number
pub async fn find_batch_by_out_batch_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindBatchByOutBatchNo {
        out_batch_no: "plfk2020042013",
        sub_mchid: "1900000109",
        need_query_detail: true,
        offset: 0,
    });
    let pairs = json!({"sub_mchid":"1900000109","need_query_detail":true,"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}: 通过商户明细号查询明细 Query one transfer by the merchant's number
pub async fn find_detail_by_out_detail_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindDetailByOutDetailNo {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .details()
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .details()
        .out_detail_no()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}: 查询转账批次电子回单 Query the receipt of a batch
pub async fn find_batch_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindBatchReceipt {
        out_batch_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .summary_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .summary_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}/apply: 申请转账批次电子回单 Apply for the receipt of a batch
pub async fn apply_batch_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::ApplyBatchReceipt {
        out_batch_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .summary_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .apply()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}/apply").with("out_batch_no", "plfk2020042013").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}/apply"].with("out_batch_no", "plfk2020042013").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .batches()
        .summary_receipts()
        .out_batch_no()
        .out_batch_no("plfk2020042013")
        .apply()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}/apply").with("out_batch_no", "plfk2020042013").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}/apply"].with("out_batch_no", "plfk2020042013").post(&json).send()?;

    Ok(())
}

/// POST /v3/platsolution/mch-transfer/reservation/apply: 发起转账预约 Ask a user to reserve a transfer
pub async fn create_reservation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::CreateReservation {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        out_reservation_no: "20240901123456",
        transfer_scene_id: "1000",
        estimated_date: "estimated_date",
        reserve_remark: "reserve_remark",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "sp_appid": "wx8888888888888888",
        "out_reservation_no": "20240901123456",
        "transfer_scene_id": "1000",
        "estimated_date": "estimated_date",
        "reserve_remark": "reserve_remark",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().platsolution().mch_transfer().reservation().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/reservation/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/reservation/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().platsolution().mch_transfer().reservation().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/reservation/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/reservation/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}: 通过商户预约单号查询预约 Query a reservation by the merchant's number
pub async fn find_reservation_by_out_reservation_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindReservationByOutReservationNo {
        out_reservation_no: "20240901123456",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .reservation()
        .out_reservation_no()
        .out_reservation_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}")
        .with("out_reservation_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}"]
        .with("out_reservation_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .reservation()
        .out_reservation_no()
        .out_reservation_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}")
        .with("out_reservation_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}"]
        .with("out_reservation_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}/close: 关闭转账预约 Close a reservation
pub async fn close_reservation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::CloseReservation {
        out_reservation_no: "20240901123456",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .reservation()
        .out_reservation_no()
        .out_reservation_no("20240901123456")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}/close").with("out_reservation_no", "20240901123456").post(&()).query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}/close"].with("out_reservation_no", "20240901123456").post(&()).query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .reservation()
        .out_reservation_no()
        .out_reservation_no("20240901123456")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}/close").with("out_reservation_no", "20240901123456").post(&()).query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}/close"].with("out_reservation_no", "20240901123456").post(&()).query(&pairs).send()?;

    Ok(())
}

/// GET /v3/platsolution/mch-transfer/reservation/reservation-id/{reservation_id}: 通过微信预约单号查询预约 Query a reservation by WeChat Pay's number
pub async fn find_reservation_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_mch_transfer::FindReservationById {
        reservation_id: "reservation_id",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .mch_transfer()
        .reservation()
        .reservation_id()
        .reservation_id("reservation_id")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/mch-transfer/reservation/reservation-id/{reservation_id}")
        .with("reservation_id", "reservation_id")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/mch-transfer/reservation/reservation-id/{reservation_id}"]
        .with("reservation_id", "reservation_id")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .mch_transfer()
        .reservation()
        .reservation_id()
        .reservation_id("reservation_id")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/mch-transfer/reservation/reservation-id/{reservation_id}")
        .with("reservation_id", "reservation_id")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/mch-transfer/reservation/reservation-id/{reservation_id}"]
        .with("reservation_id", "reservation_id")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
