//! 特约商户结算账户 Settlement accounts of sub-merchants. Written by `cargo xtask codegen` from `families/apply4sub.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/apply4sub/sub_merchants/{sub_mchid}/application/{application_no}: 查询结算账户修改申请 Query a change of settlement account
pub async fn find_settlement_change(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::apply4sub;
    use wechatpay::ask;

    let operation = ask!(apply4sub::FindSettlementChange {
        sub_mchid: "1900000109",
        application_no: "102329389XXXX",
        account_number_rule: apply4sub::AccountNumberRule::AccountNumberRuleMaskV1,
    });
    let pairs = json!({"account_number_rule":"ACCOUNT_NUMBER_RULE_MASK_V1"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .apply4sub()
        .sub_merchants()
        .sub_mchid("1900000109")
        .application()
        .application_no("102329389XXXX")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/apply4sub/sub_merchants/{sub_mchid}/application/{application_no}")
        .with("sub_mchid", "1900000109")
        .with("application_no", "102329389XXXX")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/apply4sub/sub_merchants/{sub_mchid}/application/{application_no}"]
        .with("sub_mchid", "1900000109")
        .with("application_no", "102329389XXXX")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .apply4sub()
        .sub_merchants()
        .sub_mchid("1900000109")
        .application()
        .application_no("102329389XXXX")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/apply4sub/sub_merchants/{sub_mchid}/application/{application_no}")
        .with("sub_mchid", "1900000109")
        .with("application_no", "102329389XXXX")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4sub/sub_merchants/{sub_mchid}/application/{application_no}"]
        .with("sub_mchid", "1900000109")
        .with("application_no", "102329389XXXX")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/apply4sub/sub_merchants/{sub_mchid}/modify-settlement: 修改结算账户 Change a sub-merchant's settlement account
pub async fn update_settlement(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::apply4sub;
    use wechatpay::ask;

    let operation = ask!(apply4sub::UpdateSettlement {
        sub_mchid: "1900000109",
        modify_mode: apply4sub::ModifyMode::ModifyModeAsync,
        account_type: apply4sub::AccountType::AccountTypeBusiness,
        account_bank: "工商银行",
        bank_address_code: "110000",
        bank_name: "中国工商银行",
        bank_branch_id: "402713354941",
        account_number: "6222020000000000000",
        account_name: "深圳某某科技有限公司",
    });
    let json = json!({
        "modify_mode": "MODIFY_MODE_ASYNC",
        "account_type": "ACCOUNT_TYPE_BUSINESS",
        "account_bank": "工商银行",
        "bank_address_code": "110000",
        "bank_name": "中国工商银行",
        "bank_branch_id": "402713354941",
        "account_number": "6222020000000000000",
        "account_name": "深圳某某科技有限公司"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .apply4sub()
        .sub_merchants()
        .sub_mchid("1900000109")
        .modify_settlement()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/apply4sub/sub_merchants/{sub_mchid}/modify-settlement")
        .with("sub_mchid", "1900000109")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/apply4sub/sub_merchants/{sub_mchid}/modify-settlement"]
        .with("sub_mchid", "1900000109")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .apply4sub()
        .sub_merchants()
        .sub_mchid("1900000109")
        .modify_settlement()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/apply4sub/sub_merchants/{sub_mchid}/modify-settlement")
        .with("sub_mchid", "1900000109")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4sub/sub_merchants/{sub_mchid}/modify-settlement"]
        .with("sub_mchid", "1900000109")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/apply4sub/sub_merchants/{sub_mchid}/settlement: 查询结算账户 Query a sub-merchant's settlement account
pub async fn find_settlement(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::apply4sub;
    use wechatpay::ask;

    let operation = ask!(apply4sub::FindSettlement {
        sub_mchid: "1900000109",
        account_number_rule: apply4sub::AccountNumberRule::AccountNumberRuleMaskV1,
    });
    let pairs = json!({"account_number_rule":"ACCOUNT_NUMBER_RULE_MASK_V1"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .apply4sub()
        .sub_merchants()
        .sub_mchid("1900000109")
        .settlement()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/apply4sub/sub_merchants/{sub_mchid}/settlement")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/apply4sub/sub_merchants/{sub_mchid}/settlement"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .apply4sub()
        .sub_merchants()
        .sub_mchid("1900000109")
        .settlement()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/apply4sub/sub_merchants/{sub_mchid}/settlement")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4sub/sub_merchants/{sub_mchid}/settlement"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
