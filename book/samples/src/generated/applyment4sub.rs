//! 特约商户进件 Onboarding sub-merchants. Written by `cargo xtask codegen` from `families/applyment4sub.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/applyment4sub/applyment/: 提交特约商户进件 Apply to onboard a sub-merchant
pub async fn create_applyment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::applyment4sub;
    use wechatpay::ask;

    let operation = ask!(applyment4sub::CreateApplyment {
        business_code: "1900013511_10000",
        contact_info: ask!(applyment4sub::ContactInfo {
            contact_type: applyment4sub::ContactType::Legal,
            contact_name: "张三",
            mobile_phone: "13800000000",
            contact_email: "user@example.com",
        }),
        subject_info: ask!(applyment4sub::SubjectInfo {
            subject_type: applyment4sub::SubjectType::SubjectTypeIndividual,
            identity_info: ask!(applyment4sub::IdentityInfo {
                id_holder_type: applyment4sub::ContactType::Legal,
                id_doc_type: applyment4sub::IdDocType::IdentificationTypeIdcard,
                authorize_letter_copy: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
                owner: true,
            }),
        }),
        business_info: ask!(applyment4sub::BusinessInfo {
            merchant_shortname: "张三餐饮店",
            service_phone: "0755-86013388",
            sales_info: ask!(applyment4sub::SalesInfo {
                sales_scenes_type: [applyment4sub::SalesScenesType::SalesScenesStore],
            }),
        }),
        settlement_info: ask!(applyment4sub::SettlementInfo {
            settlement_id: "719",
            qualification_type: "餐饮",
            activities_id: "20191030111cff5b5e",
            activities_rate: "0.6",
            debit_activities_rate: "0.54",
            credit_activities_rate: "0.6",
        }),
        bank_account_info: ask!(applyment4sub::BankAccountInfo {
            bank_account_type: applyment4sub::BankAccountType::BankAccountTypeCorporate,
            account_name: "深圳某某科技有限公司",
            account_bank: "工商银行",
            bank_address_code: "110000",
            bank_name: "中国工商银行股份有限公司北京支行",
            bank_branch_id: "402713354941",
            account_number: "6222020000000000000",
        }),
    });
    let json = json!({
        "business_code": "1900013511_10000",
        "contact_info": {
            "contact_type": "LEGAL",
            "contact_name": "张三",
            "mobile_phone": "13800000000",
            "contact_email": "user@example.com"
        },
        "subject_info": {
            "subject_type": "SUBJECT_TYPE_INDIVIDUAL",
            "identity_info": {
                "id_holder_type": "LEGAL",
                "id_doc_type": "IDENTIFICATION_TYPE_IDCARD",
                "authorize_letter_copy": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
                "owner": true
            }
        },
        "business_info": {
            "merchant_shortname": "张三餐饮店",
            "service_phone": "0755-86013388",
            "sales_info": {
                "sales_scenes_type": [
                    "SALES_SCENES_STORE"
                ]
            }
        },
        "settlement_info": {
            "settlement_id": "719",
            "qualification_type": "餐饮",
            "activities_id": "20191030111cff5b5e",
            "activities_rate": "0.6",
            "debit_activities_rate": "0.54",
            "credit_activities_rate": "0.6"
        },
        "bank_account_info": {
            "bank_account_type": "BANK_ACCOUNT_TYPE_CORPORATE",
            "account_name": "深圳某某科技有限公司",
            "account_bank": "工商银行",
            "bank_address_code": "110000",
            "bank_name": "中国工商银行股份有限公司北京支行",
            "bank_branch_id": "402713354941",
            "account_number": "6222020000000000000"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().applyment4sub().applyment_slash().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/applyment4sub/applyment/").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/applyment4sub/applyment/"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().applyment4sub().applyment_slash().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/applyment4sub/applyment/").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/applyment4sub/applyment/"].post(&json).send()?;

    Ok(())
}

/// GET /v3/applyment4sub/applyment/applyment_id/{applyment_id}: 通过申请单号查询进件 Query an application by WeChat Pay's number
pub async fn find_applyment_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::applyment4sub;
    use wechatpay::ask;

    let operation = ask!(applyment4sub::FindApplymentById { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .applyment4sub()
        .applyment()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/applyment4sub/applyment/applyment_id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/applyment4sub/applyment/applyment_id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .applyment4sub()
        .applyment()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/applyment4sub/applyment/applyment_id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/applyment4sub/applyment/applyment_id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/applyment4sub/applyment/business_code/{business_code}: 通过业务申请编号查询进件 Query an application by the merchant's number
pub async fn find_applyment_by_business_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::applyment4sub;
    use wechatpay::ask;

    let operation =
        ask!(applyment4sub::FindApplymentByBusinessCode { business_code: "1900013511_10000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .applyment4sub()
        .applyment()
        .business_code()
        .business_code("1900013511_10000")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/applyment4sub/applyment/business_code/{business_code}")
        .with("business_code", "1900013511_10000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/applyment4sub/applyment/business_code/{business_code}"]
        .with("business_code", "1900013511_10000")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .applyment4sub()
        .applyment()
        .business_code()
        .business_code("1900013511_10000")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/applyment4sub/applyment/business_code/{business_code}")
        .with("business_code", "1900013511_10000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/applyment4sub/applyment/business_code/{business_code}"]
        .with("business_code", "1900013511_10000")
        .get()
        .send()?;

    Ok(())
}
