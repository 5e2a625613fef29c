//! 交易账单与资金账单 Trade bills and fund-flow bills. Written by `cargo xtask codegen` from `families/bill.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/bill/fundflowbill: 申请资金账单 Ask for a day's fund flow bill
pub async fn find_fund_flow_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bill;
    use wechatpay::ask;

    let operation = ask!(bill::FindFundFlowBill { bill_date: "2018-06-08" });
    let pairs = json!({"bill_date":"2018-06-08"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().bill().fundflowbill().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/bill/fundflowbill").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/bill/fundflowbill"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().bill().fundflowbill().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/bill/fundflowbill").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/bill/fundflowbill"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/bill/sub-merchant-fundflowbill: 申请子商户资金账单 Ask for a sub-merchant's fund flow bill
pub async fn find_sub_merchant_fund_flow_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bill;
    use wechatpay::ask;

    let operation = ask!(bill::FindSubMerchantFundFlowBill {
        sub_mchid: "1900000109",
        bill_date: "2018-06-08",
        tar_type: bill::TarType::Gzip,
        algorithm: bill::Algorithm::AeadAes256Gcm,
        account_type: bill::AccountType::Basic,
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "bill_date": "2018-06-08",
        "tar_type": "GZIP",
        "algorithm": "AEAD_AES_256_GCM",
        "account_type": "BASIC"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().bill().sub_merchant_fundflowbill().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/bill/sub-merchant-fundflowbill").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/bill/sub-merchant-fundflowbill"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().bill().sub_merchant_fundflowbill().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/bill/sub-merchant-fundflowbill").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/bill/sub-merchant-fundflowbill"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/bill/tradebill: 申请交易账单 Ask for a day's trade bill
pub async fn find_trade_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bill;
    use wechatpay::ask;

    let operation = ask!(bill::FindTradeBill { bill_date: "2018-06-08" });
    let pairs = json!({"bill_date":"2018-06-08"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().bill().tradebill().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/bill/tradebill").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/bill/tradebill"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().bill().tradebill().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/bill/tradebill").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/bill/tradebill"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/billdownload/file: 下载账单文件 Download a bill
pub async fn download_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::bill;
    use wechatpay::ask;

    let operation = ask!(bill::DownloadBill {
        token: "6XIv5TUPto7pByrTQKhd6kwvyKLG2uY2wMMR8cNXqaA",
        tartype: "GZIP",
    });
    let pairs = json!({
        "token": "6XIv5TUPto7pByrTQKhd6kwvyKLG2uY2wMMR8cNXqaA",
        "tartype": "GZIP"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().billdownload().file().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/billdownload/file").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/billdownload/file"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().billdownload().file().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/billdownload/file").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/billdownload/file"].get().query(&pairs).send()?;

    Ok(())
}
