//! 微众台账（渠道服务） WeBank ledger accounts for channels. Written by `cargo xtask codegen` from `families/aggracct-bc.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/aggracct-bc/wb-channel/account/balance: 查询微众台账余额 Query the balance of a WeBank ledger account
pub async fn find_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::aggracct_bc;
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::FindBalance {
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
        card_no: "6222020000000000000",
    });
    let pairs = json!({
        "mchid": "1900000109",
        "bal_account_no": "6222020000000000000",
        "card_no": "6222020000000000000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().account().balance().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/account/balance").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/account/balance"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().account().balance().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::FindMerchantArchive {
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
        card_no: "6222020000000000000",
    });
    let pairs = json!({
        "mchid": "1900000109",
        "bal_account_no": "6222020000000000000",
        "card_no": "6222020000000000000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().account().mch_archives().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/account/mch_archives").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/account/mch_archives"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().account().mch_archives().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::FindMerchantMedia {
        mchid: "1900000109",
        business_scene: aggracct_bc::BusinessScene::SjtMicroPlusOpenAccount,
    });
    let pairs = json!({"mchid":"1900000109","business_scene":"SJT_MICRO_PLUS_OPEN_ACCOUNT"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().account().mch_media().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/account/mch_media").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/account/mch_media"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().account().mch_media().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::RenameAccount {
        out_request_no: "1002600620019090123143254436",
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
        change_scene: aggracct_bc::ChangeScene::SubjectInfoRename,
        req_scene: aggracct_bc::ReqScene::SjtConvenientSettlementServiceMerchant,
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "mchid": "1900000109",
        "bal_account_no": "6222020000000000000",
        "change_scene": "SUBJECT_INFO_RENAME",
        "req_scene": "SJT_CONVENIENT_SETTLEMENT_SERVICE_MERCHANT"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().bank_channel_account().rename().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/bank-channel-account/rename").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/bank-channel-account/rename"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .bank_channel_account()
        .rename()
        .post(&operation)
        .send()?;
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::FindAccountRename {
        application_id: "2000002124775691",
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
    });
    let pairs = json!({"mchid":"1900000109","bal_account_no":"6222020000000000000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .aggracct_bc()
        .wb_channel()
        .bank_channel_account()
        .rename()
        .application_id("2000002124775691")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .bank_channel_account()
        .rename()
        .application_id("2000002124775691")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::NotifyUpdateResult {
        out_request_no: "1002600620019090123143254436",
        mchid: "1900000109",
        audit_result: aggracct_bc::AuditResult::Pass,
        audit_finish_time: "2018-05-23T12:13:50+08:00",
        attach_info: "attach_info",
        fail_code: "SYSTEM_ERROR",
        fail_msg: "账户异常",
        scene: "01",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "mchid": "1900000109",
        "audit_result": "PASS",
        "audit_finish_time": "2018-05-23T12:13:50+08:00",
        "attach_info": "attach_info",
        "fail_code": "SYSTEM_ERROR",
        "fail_msg": "账户异常",
        "scene": "01"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
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
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
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
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::PunishAccount {
        out_request_no: "1002600620019090123143254436",
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
        punish_scene: 1,
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "mchid": "1900000109",
        "bal_account_no": "6222020000000000000",
        "punish_scene": 1
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().control_orders().punish().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/control-orders/punish").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/control-orders/punish"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().control_orders().punish().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::RecoverAccount {
        out_request_no: "1002600620019090123143254436",
        related_webank_punish_no: "related_webank_punish_no",
        related_wxpay_punish_no: "related_wxpay_punish_no",
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
        recover_reason: "recover_reason",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "related_webank_punish_no": "related_webank_punish_no",
        "related_wxpay_punish_no": "related_wxpay_punish_no",
        "mchid": "1900000109",
        "bal_account_no": "6222020000000000000",
        "recover_reason": "recover_reason"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().control_orders().recover().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/control-orders/recover").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/control-orders/recover"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().control_orders().recover().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::FindControlOrder {
        out_request_no: "1002600620019090123143254436",
        control_type: aggracct_bc::ControlType::Punish,
        mchid: "1900000109",
    });
    let pairs = json!({"control_type":"PUNISH","mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .aggracct_bc()
        .wb_channel()
        .control_orders()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .control_orders()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
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
    use wechatpay::api::aggracct_bc;
    use wechatpay::{Fen, ask};

    let operation = ask!(aggracct_bc::CreateSpecialReduction {
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
        out_request_no: "1002600620019090123143254436",
        reduction_type: aggracct_bc::ReductionType::FinancialPenalty,
        amount: Fen(100),
    });
    let json = json!({
        "mchid": "1900000109",
        "bal_account_no": "6222020000000000000",
        "out_request_no": "1002600620019090123143254436",
        "reduction_type": "FINANCIAL_PENALTY",
        "amount": 100
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().aggracct_bc().wb_channel().special_reduction().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/aggracct-bc/wb-channel/special-reduction").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/aggracct-bc/wb-channel/special-reduction"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().aggracct_bc().wb_channel().special_reduction().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(aggracct_bc::FindSpecialReduction {
        out_request_no: "1002600620019090123143254436",
        mchid: "1900000109",
        bal_account_no: "6222020000000000000",
        card_no: "6222020000000000000",
    });
    let pairs = json!({
        "mchid": "1900000109",
        "bal_account_no": "6222020000000000000",
        "card_no": "6222020000000000000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .aggracct_bc()
        .wb_channel()
        .special_reduction()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .aggracct_bc()
        .wb_channel()
        .special_reduction()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
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
