//! 商家转账 Transfers to users. Written by `cargo xtask codegen` from `families/fund-app-mch-transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/fund-app/mch-transfer/elecsign/out-bill-no: 通过商户单号申请转账电子回单 Apply for a receipt by the merchant's number
pub async fn apply_receipt_by_out_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation =
        ask!(fund_app_mch_transfer::ApplyReceiptByOutBillNo { out_bill_no: "plfk2020042013" });
    let json = json!({"out_bill_no":"plfk2020042013"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().elecsign().out_bill_no().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/elecsign/out-bill-no").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/elecsign/out-bill-no"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().fund_app().mch_transfer().elecsign().out_bill_no().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/elecsign/out-bill-no").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/elecsign/out-bill-no"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}: 通过商户单号查询转账电子回单 Query a receipt by the merchant's number
pub async fn find_receipt_by_out_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation =
        ask!(fund_app_mch_transfer::FindReceiptByOutBillNo { out_bill_no: "plfk2020042013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .elecsign()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .elecsign()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/elecsign/transfer-bill-no: 通过微信单号申请转账电子回单 Apply for a receipt by WeChat Pay's number
pub async fn apply_receipt_by_transfer_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::ApplyReceiptByTransferBillNo {
        transfer_bill_no: "1330000071100999991182020050700019480001",
    });
    let json = json!({"transfer_bill_no":"1330000071100999991182020050700019480001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().elecsign().transfer_bill_no().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/elecsign/transfer-bill-no").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/elecsign/transfer-bill-no"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .elecsign()
        .transfer_bill_no()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/elecsign/transfer-bill-no").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/elecsign/transfer-bill-no"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}: 通过微信单号查询转账电子回单 Query a receipt by WeChat Pay's number
pub async fn find_receipt_by_transfer_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::FindReceiptByTransferBillNo {
        transfer_bill_no: "1330000071100999991182020050700019480001",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .elecsign()
        .transfer_bill_no()
        .transfer_bill_no("1330000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}")
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}"]
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .elecsign()
        .transfer_bill_no()
        .transfer_bill_no("1330000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}")
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}"]
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/transfer-bills: 发起转账 Start a transfer to a user
pub async fn create_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_mch_transfer::CreateBill {
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: fund_app_mch_transfer::TransferSceneId::CashPromotion,
        transfer_scene_report_infos: [
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "活动名称",
                info_content: "新会员有礼",
            }),
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "奖励说明",
                info_content: "注册会员抽奖一等奖",
            })
        ],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_bill_no": "plfk2020042013",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "transfer_amount": 100,
        "transfer_remark": "新会员开通有礼",
        "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [
            {
                "info_type": "活动名称",
                "info_content": "新会员有礼"
            },
            {
                "info_type": "奖励说明",
                "info_content": "注册会员抽奖一等奖"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().transfer_bills().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/transfer-bills").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().fund_app().mch_transfer().transfer_bills().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/transfer-bills").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}: 按商户单号查询转账 Query a transfer by the merchant's number
pub async fn find_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::FindBill { out_bill_no: "plfk2020042013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel: 撤销转账 Cancel a transfer the user has not confirmed
pub async fn cancel_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::CancelBill { out_bill_no: "plfk2020042013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization: 发起转账并请求收款授权 Start a transfer and ask for auto-receipt
pub async fn create_bill_with_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_mch_transfer::CreateBillWithAuthorization {
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: fund_app_mch_transfer::TransferSceneId::CashPromotion,
        transfer_scene_report_infos: [
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "活动名称",
                info_content: "新会员有礼",
            }),
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "奖励说明",
                info_content: "注册会员抽奖一等奖",
            })
        ],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_bill_no": "plfk2020042013",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "transfer_amount": 100,
        "transfer_remark": "新会员开通有礼",
        "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [
            {
                "info_type": "活动名称",
                "info_content": "新会员有礼"
            },
            {
                "info_type": "奖励说明",
                "info_content": "注册会员抽奖一等奖"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .pre_transfer_with_authorization()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .pre_transfer_with_authorization()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/transfer-bills/transfer: 向已授权用户转账 Transfer to a user who authorised auto-receipt
pub async fn create_authorized_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_mch_transfer::CreateAuthorizedBill {
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        transfer_amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: fund_app_mch_transfer::TransferSceneId::CashPromotion,
        transfer_scene_report_infos: [
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "活动名称",
                info_content: "新会员有礼",
            }),
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "奖励说明",
                info_content: "注册会员抽奖一等奖",
            })
        ],
        out_authorization_no: "plfk2020042013",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_bill_no": "plfk2020042013",
        "transfer_amount": 100,
        "transfer_remark": "新会员开通有礼",
        "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [
            {
                "info_type": "活动名称",
                "info_content": "新会员有礼"
            },
            {
                "info_type": "奖励说明",
                "info_content": "注册会员抽奖一等奖"
            }
        ],
        "out_authorization_no": "plfk2020042013"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().transfer_bills().transfer().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/transfer-bills/transfer").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-bills/transfer"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().fund_app().mch_transfer().transfer_bills().transfer().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/transfer-bills/transfer").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-bills/transfer"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}: 按微信转账单号查询转账 Query a transfer by WeChat Pay's number
pub async fn find_bill_by_transfer_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::FindBillByTransferBillNo {
        transfer_bill_no: "1330000071100999991182020050700019480001",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .transfer_bill_no()
        .transfer_bill_no("1330000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}")
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}"]
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_bills()
        .transfer_bill_no()
        .transfer_bill_no("1330000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}")
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}"]
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills: 向 QQ 钱包转账 Start a transfer to a QQ wallet
pub async fn create_qq_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_mch_transfer::CreateQqBill {
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_amount: Fen(400000),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: fund_app_mch_transfer::QqTransferSceneId::QqWallet,
        transfer_scene_report_infos: [
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "活动名称",
                info_content: "新会员有礼",
            }),
            ask!(fund_app_mch_transfer::TransferSceneReportInfo {
                info_type: "奖励说明",
                info_content: "注册会员抽奖一等奖",
            })
        ],
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_bill_no": "plfk2020042013",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "transfer_amount": 400000,
        "transfer_remark": "新会员开通有礼",
        "transfer_scene_id": "1401",
        "transfer_scene_report_infos": [
            {
                "info_type": "活动名称",
                "info_content": "新会员有礼"
            },
            {
                "info_type": "奖励说明",
                "info_content": "注册会员抽奖一等奖"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().transfer_to_qq_wallet_bills().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_to_qq_wallet_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}: 查询 QQ 钱包转账 Query a transfer to a QQ wallet
pub async fn find_qq_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::FindQqBill { out_bill_no: "plfk2020042013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_to_qq_wallet_bills()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_to_qq_wallet_bills()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel: 撤销 QQ 钱包转账 Cancel a transfer to a QQ wallet
pub async fn cancel_qq_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::CancelQqBill { out_bill_no: "plfk2020042013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_to_qq_wallet_bills()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .transfer_to_qq_wallet_bills()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/user-confirm-authorization: 发起免确认收款授权 Ask a user to authorise auto-receipt
pub async fn create_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::CreateAuthorization {
        out_authorization_no: "20240901123456",
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_scene_id: fund_app_mch_transfer::TransferSceneId::CashPromotion,
        user_display_name: "张三",
        user_recv_perception: "现金奖励",
        authorization_notify_url: "https://example.com/notify",
    });
    let json = json!({
        "out_authorization_no": "20240901123456",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "transfer_scene_id": "1000",
        "user_display_name": "张三",
        "user_recv_perception": "现金奖励",
        "authorization_notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().user_confirm_authorization().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/user-confirm-authorization").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/user-confirm-authorization"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().fund_app().mch_transfer().user_confirm_authorization().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/user-confirm-authorization").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/user-confirm-authorization"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}: 查询收款授权 Query an auto-receipt authorisation
pub async fn find_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_mch_transfer::FindAuthorization {
        out_authorization_no: "20240901123456",
        is_display_authorization: true,
    });
    let pairs = json!({"is_display_authorization":true});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .user_confirm_authorization()
        .out_authorization_no()
        .out_authorization_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}").with("out_authorization_no", "20240901123456").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}"].with("out_authorization_no", "20240901123456").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .user_confirm_authorization()
        .out_authorization_no()
        .out_authorization_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}").with("out_authorization_no", "20240901123456").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}"].with("out_authorization_no", "20240901123456").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close: 解除收款授权 Close an auto-receipt authorisation
pub async fn close_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_mch_transfer;
    use wechatpay::ask;

    let operation =
        ask!(fund_app_mch_transfer::CloseAuthorization { out_authorization_no: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .user_confirm_authorization()
        .out_authorization_no()
        .out_authorization_no("20240901123456")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close").with("out_authorization_no", "20240901123456").post(&()).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close"].with("out_authorization_no", "20240901123456").post(&()).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .user_confirm_authorization()
        .out_authorization_no()
        .out_authorization_no("20240901123456")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close").with("out_authorization_no", "20240901123456").post(&()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close"].with("out_authorization_no", "20240901123456").post(&()).send()?;

    Ok(())
}
