//! 服务商转账与公益捐赠 Partner transfers and charity budgets. Written by `cargo xtask codegen` from `families/fund-app-partner-transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts: 查询公益捐赠电子回单 Query the receipt of a charity budget
pub async fn find_budget_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::FindBudgetReceipt {
        out_budget_no: "20240901123456",
        accept_id: "1000000000202301010001",
    });
    let pairs = json!({"accept_id":"1000000000202301010001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .budget()
        .out_budget_no("20240901123456")
        .electronic_receipts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts")
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts"]
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .budget()
        .out_budget_no("20240901123456")
        .electronic_receipts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts")
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts"]
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts: 申请公益捐赠电子回单 Apply for the receipt of a charity budget
pub async fn apply_budget_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::ApplyBudgetReceipt {
        out_budget_no: "20240901123456",
        start_date: "2023-01-01",
        end_date: "2019-01-31",
        sponsor_mchid: "1900001109",
        receiver_mchid: "1900001109",
    });
    let json = json!({
        "start_date": "2023-01-01",
        "end_date": "2019-01-31",
        "sponsor_mchid": "1900001109",
        "receiver_mchid": "1900001109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .budget()
        .out_budget_no("20240901123456")
        .electronic_receipts()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts")
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts"]
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .budget()
        .out_budget_no("20240901123456")
        .electronic_receipts()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts")
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts"]
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/charity-budget: 申请公益捐赠预算 Lock a budget for donations
pub async fn create_charity_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_partner_transfer::CreateCharityBudget {
        out_budget_no: "20240901123456",
        sponsor_mchid: "1900001109",
        sponsor_subject_name: "某某公益基金会",
        activity_name: "新人有礼",
        activity_remark: "春季活动",
        amount: Fen(100),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "out_budget_no": "20240901123456",
        "sponsor_mchid": "1900001109",
        "sponsor_subject_name": "某某公益基金会",
        "activity_name": "新人有礼",
        "activity_remark": "春季活动",
        "amount": 100,
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().partner().charity_budget().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/charity-budget").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/charity-budget"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().fund_app().mch_transfer().partner().charity_budget().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/partner/charity-budget").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/charity-budget"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}: 查询公益捐赠预算 Query a charity budget
pub async fn find_charity_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::FindCharityBudget {
        out_budget_no: "20240901123456",
        sponsor_mchid: "1900001109",
    });
    let pairs = json!({"sponsor_mchid":"1900001109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_budget()
        .out_budget_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}")
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}"]
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_budget()
        .out_budget_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}")
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}"]
        .with("out_budget_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock: 解锁公益捐赠预算 Release what is left of a charity budget
pub async fn unlock_charity_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::UnlockCharityBudget {
        out_budget_no: "20240901123456",
        sponsor_mchid: "1900001109",
        activity_remark: "春季活动",
    });
    let json = json!({"sponsor_mchid":"1900001109","activity_remark":"春季活动"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_budget()
        .out_budget_no("20240901123456")
        .unlock()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock")
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock"]
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_budget()
        .out_budget_no("20240901123456")
        .unlock()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock")
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock"]
        .with("out_budget_no", "20240901123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/charity-transfer-bills: 从公益预算中捐出款项 Donate from a charity budget
pub async fn create_charity_transfer(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_partner_transfer::CreateCharityTransfer {
        out_budget_no: "20240901123456",
        out_transfer_no: "20240901123456",
        sponsor_mchid: "1900001109",
        receive_mchid: "1900001109",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
    });
    let json = json!({
        "out_budget_no": "20240901123456",
        "out_transfer_no": "20240901123456",
        "sponsor_mchid": "1900001109",
        "receive_mchid": "1900001109",
        "amount": 100,
        "transfer_remark": "新会员开通有礼"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_transfer_bills()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/charity-transfer-bills").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/charity-transfer-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_transfer_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/partner/charity-transfer-bills").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/charity-transfer-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}: 查询一笔公益捐款 Query a donation by the partner's number
pub async fn find_charity_transfer(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::FindCharityTransfer {
        out_transfer_no: "20240901123456",
        sponsor_mchid: "1900001109",
        out_budget_no: "20240901123456",
    });
    let pairs = json!({"sponsor_mchid":"1900001109","out_budget_no":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_transfer_bills()
        .out_transfer_no()
        .out_transfer_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}").with("out_transfer_no", "20240901123456").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}"].with("out_transfer_no", "20240901123456").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .charity_transfer_bills()
        .out_transfer_no()
        .out_transfer_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}").with("out_transfer_no", "20240901123456").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}"].with("out_transfer_no", "20240901123456").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/electronic-receipts: 申请代发转账的电子回单 Apply for the receipt of a sub-merchant's transfer
pub async fn apply_partner_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::ApplyPartnerReceipt {
        sub_mchid: "1900000109",
        out_bill_no: "plfk2020042013",
    });
    let json = json!({"sub_mchid":"1900000109","out_bill_no":"plfk2020042013"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().mch_transfer().partner().electronic_receipts().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/electronic-receipts").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/electronic-receipts"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .electronic_receipts()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/partner/electronic-receipts").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/electronic-receipts"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}: 查询代发转账的电子回单 Query the receipt of a sub-merchant's transfer
pub async fn find_partner_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::FindPartnerReceipt {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .electronic_receipts()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .electronic_receipts()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/sub-mch-authorizations: 申请子商户的转账授权 Ask a sub-merchant to authorise transfers
pub async fn apply_sub_merchant_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::ApplySubMerchantAuthorization {
        sub_mchid: "1900000109",
        out_apply_no: "20240901123456",
    });
    let json = json!({"sub_mchid":"1900000109","out_apply_no":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .sub_mch_authorizations()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/sub-mch-authorizations").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/sub-mch-authorizations"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .sub_mch_authorizations()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/partner/sub-mch-authorizations").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/sub-mch-authorizations"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}: 查询子商户的转账授权 Query whether a sub-merchant authorised transfers
pub async fn find_sub_merchant_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation =
        ask!(fund_app_partner_transfer::FindSubMerchantAuthorization { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .sub_mch_authorizations()
        .sub_mchid("1900000109")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .sub_mch_authorizations()
        .sub_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/transfer-bills: 代子商户发起转账 Start a transfer for a sub-merchant
pub async fn create_partner_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_partner_transfer::CreatePartnerBill {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: fund_app_partner_transfer::TransferSceneId::CashPromotion,
        transfer_scene_report_infos: [
            ask!(fund_app_partner_transfer::TransferSceneReportInfo {
                info_type: "活动名称",
                info_content: "新会员有礼",
            }),
            ask!(fund_app_partner_transfer::TransferSceneReportInfo {
                info_type: "奖励说明",
                info_content: "注册会员抽奖一等奖",
            })
        ],
    });
    let json = json!({
        "sub_mchid": "1900000109",
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
    client.v3().fund_app().mch_transfer().partner().transfer_bills().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/transfer-bills").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/transfer-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().fund_app().mch_transfer().partner().transfer_bills().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/partner/transfer-bills").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/transfer-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}: 按商户单号查询代发转账 Query a sub-merchant's transfer by the partner's number
pub async fn find_partner_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::FindPartnerBill {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel: 撤销代子商户的转账 Cancel a sub-merchant's transfer
pub async fn cancel_partner_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::CancelPartnerBill {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization: 代发转账并请求收款授权 Start a sub-merchant's transfer and ask for auto-receipt
pub async fn create_partner_bill_with_authorization(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_partner_transfer::CreatePartnerBillWithAuthorization {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: fund_app_partner_transfer::TransferSceneId::CashPromotion,
        transfer_scene_report_infos: [
            ask!(fund_app_partner_transfer::TransferSceneReportInfo {
                info_type: "活动名称",
                info_content: "新会员有礼",
            }),
            ask!(fund_app_partner_transfer::TransferSceneReportInfo {
                info_type: "奖励说明",
                info_content: "注册会员抽奖一等奖",
            })
        ],
    });
    let json = json!({
        "sub_mchid": "1900000109",
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
        .partner()
        .transfer_bills()
        .pre_transfer_with_authorization()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .transfer_bills()
        .pre_transfer_with_authorization()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/transfer-bills/transfer: 向已授权用户代发转账 Transfer for a sub-merchant to an authorised user
pub async fn create_authorized_partner_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_partner_transfer::CreateAuthorizedPartnerBill {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        transfer_amount: Fen(400000),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: fund_app_partner_transfer::TransferSceneId::CashPromotion,
        transfer_scene_report_infos: [
            ask!(fund_app_partner_transfer::TransferSceneReportInfo {
                info_type: "活动名称",
                info_content: "新会员有礼",
            }),
            ask!(fund_app_partner_transfer::TransferSceneReportInfo {
                info_type: "奖励说明",
                info_content: "注册会员抽奖一等奖",
            })
        ],
        authorization_id: "5178e0e4d2f34a5b",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "out_bill_no": "plfk2020042013",
        "transfer_amount": 400000,
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
        "authorization_id": "5178e0e4d2f34a5b"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .transfer_bills()
        .transfer()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/transfer-bills/transfer").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/transfer-bills/transfer"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .transfer_bills()
        .transfer()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/transfer-bills/transfer")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/transfer-bills/transfer"].post(&json).send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations: 服务商发起免确认收款授权 Ask a user to authorise auto-receipt, as a partner
pub async fn create_partner_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::CreatePartnerAuthorization {
        out_authorization_no: "20240901123456",
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_scene_id: fund_app_partner_transfer::TransferSceneId::CashPromotion,
        user_display_name: "张三",
        user_recv_perception: "现金奖励",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "out_authorization_no": "20240901123456",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "transfer_scene_id": "1000",
        "user_display_name": "张三",
        "user_recv_perception": "现金奖励",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .user_confirm_authorizations()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/mch-transfer/partner/user-confirm-authorizations")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/user-confirm-authorizations"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .user_confirm_authorizations()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/mch-transfer/partner/user-confirm-authorizations")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/user-confirm-authorizations"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}: 服务商查询收款授权 Query an auto-receipt authorisation, as a partner
pub async fn find_partner_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::FindPartnerAuthorization {
        out_authorization_no: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .user_confirm_authorizations()
        .out_authorization_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}",
        )
        .with("out_authorization_no", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}"]
        .with("out_authorization_no", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .user_confirm_authorizations()
        .out_authorization_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}",
        )
        .with("out_authorization_no", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}"]
        .with("out_authorization_no", "20240901123456")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close: 服务商解除收款授权 Close an auto-receipt authorisation, as a partner
pub async fn close_partner_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_partner_transfer;
    use wechatpay::ask;

    let operation = ask!(fund_app_partner_transfer::ClosePartnerAuthorization {
        out_authorization_no: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .user_confirm_authorizations()
        .out_authorization_no("20240901123456")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close").with("out_authorization_no", "20240901123456").post(&()).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close"].with("out_authorization_no", "20240901123456").post(&()).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .mch_transfer()
        .partner()
        .user_confirm_authorizations()
        .out_authorization_no("20240901123456")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close").with("out_authorization_no", "20240901123456").post(&()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close"].with("out_authorization_no", "20240901123456").post(&()).send()?;

    Ok(())
}
