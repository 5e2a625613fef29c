//! 银行来账查询 Incoming bank payments. Written by `cargo xtask codegen` from `families/merchant-fund.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/merchantfund/merchant/income-records: 查询银行来账记录 List bank transfers the provider received
pub async fn list_income_records(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_fund;
    use wechatpay::ask;

    let operation = ask!(merchant_fund::ListIncomeRecords {
        account_type: merchant_fund::AccountType::Basic,
        date: "2018-06-08",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"account_type":"BASIC","date":"2018-06-08","offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchantfund().merchant().income_records().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchantfund/merchant/income-records").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/merchantfund/merchant/income-records"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchantfund().merchant().income_records().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchantfund/merchant/income-records").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchantfund/merchant/income-records"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/merchantfund/partner/income-records: 查询特约商户银行来账记录 List bank transfers a sub-merchant received
pub async fn list_partner_income_records(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_fund;
    use wechatpay::ask;

    let operation = ask!(merchant_fund::ListPartnerIncomeRecords {
        sub_mchid: "1900000109",
        account_type: merchant_fund::AccountType::Basic,
        date: "2018-06-08",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "account_type": "BASIC",
        "date": "2018-06-08",
        "offset": 0,
        "limit": 20
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchantfund().partner().income_records().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchantfund/partner/income-records").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/merchantfund/partner/income-records"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchantfund().partner().income_records().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchantfund/partner/income-records").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchantfund/partner/income-records"].get().query(&pairs).send()?;

    Ok(())
}
