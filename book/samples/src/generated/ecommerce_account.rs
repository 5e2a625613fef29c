//! 收付通注销与提现 Platform merchants: closing accounts. Written by `cargo xtask codegen` from `families/ecommerce-account.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/ecommerce/account/apply-cancel-withdraw: 申请注销并提现 Apply to close an account and withdraw its funds
pub async fn apply_cancel_withdraw(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_account;
    use wechatpay::ask;

    let operation = ask!(ecommerce_account::ApplyCancelWithdraw {
        sub_mchid: "1900000109",
        out_request_no: "1002600620019090123143254436",
        withdraw: ecommerce_account::Withdraw::ApplyWithdraw,
        payee_info: ask!(ecommerce_account::PayeeInfo {
            account_type: ecommerce_account::AccountType::AccountTypeCorporate,
            bank_account_info: ask!(ecommerce_account::BankAccountInfo {
                account_name: "深圳某某科技有限公司",
                account_bank: "工商银行",
                bank_branch_id: "402713354941",
                bank_branch_name: "中国工商银行深圳南山支行",
                bank_name: "中国工商银行",
                account_number: "6222020000000000000",
            }),
        }),
        remark: "备注",
    });
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().account().apply_cancel_withdraw().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/account/apply-cancel-withdraw").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/apply-cancel-withdraw"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().account().apply_cancel_withdraw().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/account/apply-cancel-withdraw").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/apply-cancel-withdraw"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}: 通过申请单号查询注销提现 Query a closing by WeChat Pay's number
pub async fn find_cancel_withdraw_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_account;
    use wechatpay::ask;

    let operation =
        ask!(ecommerce_account::FindCancelWithdrawById { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(ecommerce_account::ConfirmCancelWithdraw {
        applyment_id: "2000002124775691",
        sub_mchid: "1900000109",
        operator_identification: "operator_identification",
        confirm_time: "2018-05-23T12:13:50+08:00",
        cancel_contract_version: "1.0",
    });
    let json = json!({
        "applyment_id": "2000002124775691",
        "sub_mchid": "1900000109",
        "operator_identification": "operator_identification",
        "confirm_time": "2018-05-23T12:13:50+08:00",
        "cancel_contract_version": "1.0"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().account().apply_cancel_withdraw().confirm().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/account/apply-cancel-withdraw/confirm").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/apply-cancel-withdraw/confirm"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .confirm()
        .post(&operation)
        .send()?;
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
    use wechatpay::api::ecommerce_account;
    use wechatpay::ask;

    let operation = ask!(ecommerce_account::FindCancelWithdrawByOutRequestNo {
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
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
    use wechatpay::api::ecommerce_account;
    use wechatpay::ask;

    let operation = ask!(ecommerce_account::ValidateCancel { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .validate_cancel()
        .sub_mchid("1900000109")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .apply_cancel_withdraw()
        .validate_cancel()
        .sub_mchid("1900000109")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(ecommerce_account::CreateCancelApplication {
        sub_mchid: "1900000109",
        out_apply_no: "20240901123456",
        application_info: [ask!(ecommerce_account::ApplicationInfo {
            application_type: ecommerce_account::ApplicationType::SpCancelAccountApplication,
            application_media_id: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
        })],
    });
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().account().cancel_applications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/account/cancel-applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/cancel-applications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().account().cancel_applications().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/account/cancel-applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/cancel-applications"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/account/cancel-applications/media: 上传注销资料图片 Upload a document image for a closing
pub async fn upload_media(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_account;
    use wechatpay::{ask, upload};

    let operation = ask!(ecommerce_account::UploadMedia {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .cancel_applications()
        .media()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/account/cancel-applications/media")
        .post(&())
        .file(file.clone())
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/account/cancel-applications/media"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .cancel_applications()
        .media()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/account/cancel-applications/media")
        .post(&())
        .file(file.clone())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/account/cancel-applications/media"]
        .post(&())
        .file(file.clone())
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}: 查询注销申请 Query an application to close a sub-merchant
pub async fn find_cancel_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_account;
    use wechatpay::ask;

    let operation =
        ask!(ecommerce_account::FindCancelApplication { out_apply_no: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .account()
        .cancel_applications()
        .out_apply_no()
        .out_apply_no("20240901123456")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .account()
        .cancel_applications()
        .out_apply_no()
        .out_apply_no("20240901123456")
        .get(&operation)
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
