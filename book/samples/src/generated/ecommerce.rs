//! 收付通账单与二级商户 Platform merchants: bills, sub-merchants. Written by `cargo xtask codegen` from `families/ecommerce.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/ecommerce/bill/fundflowbill: 申请二级商户资金账单 Ask for the fund flow bill of all sub-merchants
pub async fn find_fund_flow_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce;
    use wechatpay::ask;

    let operation = ask!(ecommerce::FindFundFlowBill {
        bill_date: "2018-06-08",
        account_type: ecommerce::AccountType::All,
        tar_type: ecommerce::TarType::Gzip,
        algorithm: ecommerce::Algorithm::AeadAes256Gcm,
    });
    let pairs = json!({
        "bill_date": "2018-06-08",
        "account_type": "ALL",
        "tar_type": "GZIP",
        "algorithm": "AEAD_AES_256_GCM"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().bill().fundflowbill().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/bill/fundflowbill").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/bill/fundflowbill"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().bill().fundflowbill().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/bill/fundflowbill").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/bill/fundflowbill"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/ecommerce/subject-sub-merchants: 查询同一主体的二级商户 List the sub-merchants of one subject
pub async fn list_subject_sub_merchants(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce;
    use wechatpay::ask;

    let operation = ask!(ecommerce::ListSubjectSubMerchants {
        organization_type: ecommerce::SubjectType::SubjectTypeEnterprise,
        cert_number: "914403000000000000",
        offset: 0,
    });
    let pairs = json!({
        "organization_type": "SUBJECT_TYPE_ENTERPRISE",
        "cert_number": "914403000000000000",
        "offset": 0
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().subject_sub_merchants().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/subject-sub-merchants").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/subject-sub-merchants"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().subject_sub_merchants().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/subject-sub-merchants").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/subject-sub-merchants"].get().query(&pairs).send()?;

    Ok(())
}
