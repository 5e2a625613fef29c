//! 收付通注销与提现 Platform merchants: closing accounts. Written by `cargo xtask codegen` from `families/ecommerce-account.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/ecommerce/account/apply-cancel-withdraw: 申请注销并提现 Apply to close an account and withdraw its funds
pub async fn apply_cancel_withdraw(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_account;

    let body = ecommerce_account::ApplyCancelWithdraw {
        sub_mchid: "1900000109".into(),
        out_request_no: "1002600620019090123143254436".into(),
        withdraw: Some(ecommerce_account::Withdraw::ApplyWithdraw),
        payee_info: ecommerce_account::PayeeInfo {
            account_type: ecommerce_account::AccountType::AccountTypeCorporate,
            bank_account_info: ecommerce_account::BankAccountInfo {
                account_name: "深圳某某科技有限公司".into(),
                account_bank: "工商银行".into(),
                bank_branch_id: Some("402713354941".into()),
                bank_branch_name: Some("中国工商银行深圳南山支行".into()),
                bank_name: Some("中国工商银行".into()),
                account_number: "6222020000000000000".into(),
            },
            ..Default::default()
        },
        remark: Some("备注".into()),
        ..Default::default()
    };
    let json = json!({
        "sub_mchid": "1900000109",
        "out_request_no": "1002600620019090123143254436",
        "withdraw": "APPLY_WITHDRAW",
        "payee_info": {
            "account_type": "ACCOUNT_TYPE_CORPORATE",
            "bank_account_info": {
                "account_name": "深圳某某科技有限公司",
                "account_bank": "工商银行",
                "bank_branch_id": "402713354941",
                "bank_branch_name": "中国工商银行深圳南山支行",
                "bank_name": "中国工商银行",
                "account_number": "6222020000000000000"
            }
        },
        "remark": "备注"
    });

    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().account().apply_cancel_withdraw().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/account/apply-cancel-withdraw").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/apply-cancel-withdraw"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().account().apply_cancel_withdraw().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/account/apply-cancel-withdraw").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/apply-cancel-withdraw"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}: 通过申请单号查询注销提现 Query a closing by WeChat Pay's number
pub async fn find_cancel_withdraw_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/account/apply-cancel-withdraw/confirm: 确认注销并提现 Confirm the closing of an account
pub async fn confirm_cancel_withdraw(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_account;

    let body = ecommerce_account::ConfirmCancelWithdraw {
        applyment_id: Some("2000002124775691".into()),
        sub_mchid: "1900000109".into(),
        operator_identification: "operator_identification".into(),
        confirm_time: "2018-05-23T12:13:50+08:00".into(),
        cancel_contract_version: "1.0".into(),
        ..Default::default()
    };
    let json = json!({
        "applyment_id": "2000002124775691",
        "sub_mchid": "1900000109",
        "operator_identification": "operator_identification",
        "confirm_time": "2018-05-23T12:13:50+08:00",
        "cancel_contract_version": "1.0"
    });

    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().account().apply_cancel_withdraw().confirm().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/account/apply-cancel-withdraw/confirm").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/apply-cancel-withdraw/confirm"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().account().apply_cancel_withdraw().confirm().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/account/apply-cancel-withdraw/confirm").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/apply-cancel-withdraw/confirm"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}: 通过商户申请单号查询注销提现 Query a closing by the merchant's number
pub async fn find_cancel_withdraw_by_out_request_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}: 校验商户能否注销 Check whether a sub-merchant can be closed
pub async fn validate_cancel(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .validate_cancel()
        .sub_mchid("1900000109")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .validate_cancel()
        .sub_mchid("1900000109")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/account/cancel-applications: 申请注销二级商户 Apply to close a sub-merchant
pub async fn create_cancel_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_account;

    let body = ecommerce_account::CreateCancelApplication {
        sub_mchid: "1900000109".into(),
        out_apply_no: "20240901123456".into(),
        application_info: vec![ecommerce_account::ApplicationInfo {
            application_type: Some(ecommerce_account::ApplicationType::SpCancelAccountApplication),
            application_media_id: Some(
                "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg".into(),
            ),
        }],
    };
    let json = json!({
        "sub_mchid": "1900000109",
        "out_apply_no": "20240901123456",
        "application_info": [
            {
                "application_type": "SP_CANCEL_ACCOUNT_APPLICATION",
                "application_media_id": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg"
            }
        ]
    });

    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().account().cancel_applications().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/account/cancel-applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/cancel-applications"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().account().cancel_applications().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/account/cancel-applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/cancel-applications"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/account/cancel-applications/media: 上传注销资料图片 Upload a document image for a closing
pub async fn upload_media(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_account;

    let body = ecommerce_account::UploadMeta {
        filename: "filea.jpg".into(),
        sha256: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c".into(),
    };
    let json = json!({
        "filename": "filea.jpg",
        "sha256": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"
    });

    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().account().cancel_applications().media().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/account/cancel-applications/media").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/cancel-applications/media"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().account().cancel_applications().media().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/account/cancel-applications/media").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/cancel-applications/media"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}: 查询注销申请 Query an application to close a sub-merchant
pub async fn find_cancel_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .cancel_applications()
        .out_apply_no()
        .out_apply_no("20240901123456")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}")
        .with("out_apply_no", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}"]
        .with("out_apply_no", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .cancel_applications()
        .out_apply_no()
        .out_apply_no("20240901123456")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}")
        .with("out_apply_no", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}"]
        .with("out_apply_no", "20240901123456")
        .get()
        .send()?;

    Ok(())
}
