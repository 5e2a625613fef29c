//! 受限商户提取余额 Withdrawals for restricted merchants. Written by `cargo xtask codegen` from `families/mch-operate.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/mch_operate/risk/withdrawl-apply: 为受限商户申请提取余额 Apply to pay out a restricted merchant's balance
pub async fn apply_withdrawal(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_operate;
    use wechatpay::{Fen, ask};

    let operation = ask!(mch_operate::ApplyWithdrawal {
        sub_mchid: "1900000109",
        out_account_type: mch_operate::OutAccountType::BasicAccount,
        amount: Fen(100),
        out_request_no: "1002600620019090123143254436",
        payee_type: mch_operate::PayeeType::ContributionMerchant,
        payee_info: ask!(mch_operate::PayeeInfo {
            account_type: mch_operate::AccountType::AccountTypeCorporate,
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "out_account_type": "BASIC_ACCOUNT",
        "amount": 100,
        "out_request_no": "1002600620019090123143254436",
        "payee_type": "CONTRIBUTION_MERCHANT",
        "payee_info": {
            "account_type": "ACCOUNT_TYPE_CORPORATE"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().mch_operate().risk().withdrawl_apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/mch_operate/risk/withdrawl-apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/mch_operate/risk/withdrawl-apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().mch_operate().risk().withdrawl_apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/mch_operate/risk/withdrawl-apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch_operate/risk/withdrawl-apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/mch_operate/risk/withdrawl-apply/applyment-id/{applyment_id}: 通过申请单号查询提取余额 Query a payout by its application number
pub async fn find_withdrawal_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mch_operate;
    use wechatpay::ask;

    let operation = ask!(mch_operate::FindWithdrawalById { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_operate()
        .risk()
        .withdrawl_apply()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch_operate/risk/withdrawl-apply/applyment-id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/mch_operate/risk/withdrawl-apply/applyment-id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_operate()
        .risk()
        .withdrawl_apply()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch_operate/risk/withdrawl-apply/applyment-id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch_operate/risk/withdrawl-apply/applyment-id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/mch_operate/risk/withdrawl-apply/out-request-no/{out_request_no}: 通过商户单号查询提取余额 Query a payout by the merchant's number
pub async fn find_withdrawal_by_out_request_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mch_operate;
    use wechatpay::ask;

    let operation = ask!(mch_operate::FindWithdrawalByOutRequestNo {
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_operate()
        .risk()
        .withdrawl_apply()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch_operate/risk/withdrawl-apply/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/mch_operate/risk/withdrawl-apply/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_operate()
        .risk()
        .withdrawl_apply()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch_operate/risk/withdrawl-apply/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch_operate/risk/withdrawl-apply/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;

    Ok(())
}
