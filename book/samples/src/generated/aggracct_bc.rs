//! 微众台账（渠道服务） WeBank ledger accounts for channels. Written by `cargo xtask codegen` from `families/aggracct-bc.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/aggracct-bc/wb-channel/account/balance: 查询微众台账余额 Query the balance of a WeBank ledger account
pub async fn find_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let query = aggracct_bc::LedgerAccount {
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
        card_no: Some("6222020000000000000".into()),
        ..Default::default()
    };
    let pairs = json!({
        "mchid": "1230000109",
        "bal_account_no": "6222020000000000000",
        "card_no": "6222020000000000000"
    });

    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().account().balance().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/account/balance").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/account/balance"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().account().balance().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/aggracct-bc/wb-channel/account/balance").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/account/balance"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/aggracct-bc/wb-channel/account/mch_archives: 查询商户档案 Query the file kept on a merchant
pub async fn find_merchant_archive(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let query = aggracct_bc::LedgerAccount {
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
        card_no: Some("6222020000000000000".into()),
        ..Default::default()
    };
    let pairs = json!({
        "mchid": "1230000109",
        "bal_account_no": "6222020000000000000",
        "card_no": "6222020000000000000"
    });

    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().account().mch_archives().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/account/mch_archives").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/account/mch_archives"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().account().mch_archives().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/aggracct-bc/wb-channel/account/mch_archives").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/account/mch_archives"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/aggracct-bc/wb-channel/account/mch_media: 查询商户影像资料 Fetch a document image of a merchant
pub async fn find_merchant_media(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let query = aggracct_bc::FindMerchantMedia {
        mchid: Some("1230000109".into()),
        business_scene: aggracct_bc::BusinessScene::SjtMicroPlusOpenAccount,
        ..Default::default()
    };
    let pairs = json!({"mchid":"1230000109","business_scene":"SJT_MICRO_PLUS_OPEN_ACCOUNT"});

    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().account().mch_media().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/account/mch_media").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/account/mch_media"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().account().mch_media().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/aggracct-bc/wb-channel/account/mch_media").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/account/mch_media"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/aggracct-bc/wb-channel/bank-channel-account/rename: 申请台账账户更名 Apply to rename a ledger account
pub async fn rename_account(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let body = aggracct_bc::RenameAccount {
        out_request_no: "1002600620019090123143254436".into(),
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
        change_scene: aggracct_bc::ChangeScene::SubjectInfoRename,
        req_scene: Some(aggracct_bc::ReqScene::SjtConvenientSettlementServiceMerchant),
    };
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "mchid": "1230000109",
        "bal_account_no": "6222020000000000000",
        "change_scene": "SUBJECT_INFO_RENAME",
        "req_scene": "SJT_CONVENIENT_SETTLEMENT_SERVICE_MERCHANT"
    });

    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().bank_channel_account().rename().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/bank-channel-account/rename").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/bank-channel-account/rename"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().bank_channel_account().rename().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/aggracct-bc/wb-channel/bank-channel-account/rename").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/bank-channel-account/rename"].post(&json).send()?;

    Ok(())
}

/// GET /v3/aggracct-bc/wb-channel/bank-channel-account/rename/{application_id}: 查询台账账户更名 Query the renaming of a ledger account
pub async fn find_account_rename(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let query = aggracct_bc::FindAccountRename {
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
    };
    let pairs = json!({"mchid":"1230000109","bal_account_no":"6222020000000000000"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .aggracct_bc()
        .wb_channel()
        .bank_channel_account()
        .rename()
        .application_id("2000002124775691")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/aggracct-bc/wb-channel/bank-channel-account/rename/{application_id}")
        .with("application_id", "2000002124775691")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/bank-channel-account/rename/{application_id}"]
        .with("application_id", "2000002124775691")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .bank_channel_account()
        .rename()
        .application_id("2000002124775691")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/aggracct-bc/wb-channel/bank-channel-account/rename/{application_id}")
        .with("application_id", "2000002124775691")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/bank-channel-account/rename/{application_id}"]
        .with("application_id", "2000002124775691")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/aggracct-bc/wb-channel/control-orders/info/update/result/notify: 回传信息更新审核结果 Report how a change of details was reviewed
pub async fn notify_update_result(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let body = aggracct_bc::NotifyUpdateResult {
        out_request_no: "1002600620019090123143254436".into(),
        mchid: "1230000109".into(),
        audit_result: Some(aggracct_bc::AuditResult::Pass),
        audit_finish_time: Some("2018-05-23T12:13:50+08:00".into()),
        attach_info: Some("attach_info".into()),
        fail_code: Some("SYSTEM_ERROR".into()),
        fail_msg: Some("账户异常".into()),
        scene: Some("01".into()),
    };
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "mchid": "1230000109",
        "audit_result": "PASS",
        "audit_finish_time": "2018-05-23T12:13:50+08:00",
        "attach_info": "attach_info",
        "fail_code": "SYSTEM_ERROR",
        "fail_msg": "账户异常",
        "scene": "01"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .aggracct_bc()
        .wb_channel()
        .control_orders()
        .info()
        .update()
        .result()
        .notify()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/aggracct-bc/wb-channel/control-orders/info/update/result/notify")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/control-orders/info/update/result/notify"]
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .control_orders()
        .info()
        .update()
        .result()
        .notify()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/aggracct-bc/wb-channel/control-orders/info/update/result/notify")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/control-orders/info/update/result/notify"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/aggracct-bc/wb-channel/control-orders/punish: 管控台账账户 Restrict a ledger account
pub async fn punish_account(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let body = aggracct_bc::PunishAccount {
        out_request_no: "1002600620019090123143254436".into(),
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
        punish_scene: 1,
        ..Default::default()
    };
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "mchid": "1230000109",
        "bal_account_no": "6222020000000000000",
        "punish_scene": 1
    });

    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().control_orders().punish().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/control-orders/punish").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/control-orders/punish"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().control_orders().punish().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/aggracct-bc/wb-channel/control-orders/punish").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/control-orders/punish"].post(&json).send()?;

    Ok(())
}

/// POST /v3/aggracct-bc/wb-channel/control-orders/recover: 解除台账管控 Lift the restriction of a ledger account
pub async fn recover_account(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let body = aggracct_bc::RecoverAccount {
        out_request_no: "1002600620019090123143254436".into(),
        related_webank_punish_no: "related_webank_punish_no".into(),
        related_wxpay_punish_no: "related_wxpay_punish_no".into(),
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
        recover_reason: "recover_reason".into(),
        ..Default::default()
    };
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "related_webank_punish_no": "related_webank_punish_no",
        "related_wxpay_punish_no": "related_wxpay_punish_no",
        "mchid": "1230000109",
        "bal_account_no": "6222020000000000000",
        "recover_reason": "recover_reason"
    });

    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().control_orders().recover().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/control-orders/recover").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/control-orders/recover"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().control_orders().recover().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/aggracct-bc/wb-channel/control-orders/recover").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/control-orders/recover"].post(&json).send()?;

    Ok(())
}

/// GET /v3/aggracct-bc/wb-channel/control-orders/{out_request_no}: 查询管控单或解管单 Query a restriction or its lifting
pub async fn find_control_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let query = aggracct_bc::FindControlOrder {
        control_type: aggracct_bc::ControlType::Punish,
        mchid: "1230000109".into(),
    };
    let pairs = json!({"control_type":"PUNISH","mchid":"1230000109"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .aggracct_bc()
        .wb_channel()
        .control_orders()
        .out_request_no("1002600620019090123143254436")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/aggracct-bc/wb-channel/control-orders/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/control-orders/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .control_orders()
        .out_request_no("1002600620019090123143254436")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/aggracct-bc/wb-channel/control-orders/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/control-orders/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/aggracct-bc/wb-channel/special-reduction: 申请特殊调减 Request a special reduction of a balance
pub async fn create_special_reduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::aggracct_bc;

    let body = aggracct_bc::CreateSpecialReduction {
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
        out_request_no: "1002600620019090123143254436".into(),
        reduction_type: aggracct_bc::ReductionType::FinancialPenalty,
        amount: Fen(100),
        ..Default::default()
    };
    let json = json!({
        "mchid": "1230000109",
        "bal_account_no": "6222020000000000000",
        "out_request_no": "1002600620019090123143254436",
        "reduction_type": "FINANCIAL_PENALTY",
        "amount": 100
    });

    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().special_reduction().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/special-reduction").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/special-reduction"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().special_reduction().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/aggracct-bc/wb-channel/special-reduction").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/special-reduction"].post(&json).send()?;

    Ok(())
}

/// GET /v3/aggracct-bc/wb-channel/special-reduction/{out_request_no}: 查询特殊调减 Query a special reduction
pub async fn find_special_reduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;

    let query = aggracct_bc::LedgerAccount {
        mchid: "1230000109".into(),
        bal_account_no: "6222020000000000000".into(),
        card_no: Some("6222020000000000000".into()),
        ..Default::default()
    };
    let pairs = json!({
        "mchid": "1230000109",
        "bal_account_no": "6222020000000000000",
        "card_no": "6222020000000000000"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .aggracct_bc()
        .wb_channel()
        .special_reduction()
        .out_request_no("1002600620019090123143254436")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/aggracct-bc/wb-channel/special-reduction/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/special-reduction/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .special_reduction()
        .out_request_no("1002600620019090123143254436")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/aggracct-bc/wb-channel/special-reduction/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/aggracct-bc/wb-channel/special-reduction/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
