//! 品牌入驻 Onboarding brands. Written by `cargo xtask codegen` from `families/brand-applyments.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/brand/applyments: 提交品牌入驻申请 Apply to onboard a brand
pub async fn create_applyment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_applyments;
    use wechatpay::ask;

    let operation = ask!(brand_applyments::CreateApplyment {
        business_code: "1900013511_10000",
        admin_info: ask!(brand_applyments::AdminInfo {
            admin_name: "张三",
            id_doc_type: brand_applyments::IdDocType::IdentificationTypeMainlandIdCard,
            id_card_number: "110101199003070134",
        }),
        subject_info: ask!(brand_applyments::SubjectInfo {
            subject_type: brand_applyments::SubjectType::SubjectTypeEnterprise,
            subject_name: "深圳市腾讯计算机系统有限公司",
            unified_social_credit_code: "91440300708461136T",
        }),
        brand_basic_info: ask!(brand_applyments::BrandBasicInfo {
            brand_name: "微信支付",
            brand_logo: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
        }),
        trademark: ask!(brand_applyments::Trademark {
            trademark_exists: brand_applyments::TrademarkExist::TrademarkExists,
            no_trademark_addition_prove: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
        }),
    });
    let json = json!({
        "business_code": "1900013511_10000",
        "admin_info": {
            "admin_name": "张三",
            "id_doc_type": "IDENTIFICATION_TYPE_MAINLAND_ID_CARD",
            "id_card_number": "110101199003070134"
        },
        "subject_info": {
            "subject_type": "SUBJECT_TYPE_ENTERPRISE",
            "subject_name": "深圳市腾讯计算机系统有限公司",
            "unified_social_credit_code": "91440300708461136T"
        },
        "brand_basic_info": {
            "brand_name": "微信支付",
            "brand_logo": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg"
        },
        "trademark": {
            "trademark_exists": "TRADEMARK_EXISTS",
            "no_trademark_addition_prove": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().applyments().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/applyments").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/applyments"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().applyments().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/applyments").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/applyments"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/applyments/applyment-id/{applyment_id}: 通过申请单号查询品牌入驻 Query an application by WeChat Pay's number
pub async fn find_applyment_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::brand_applyments;
    use wechatpay::ask;

    let operation = ask!(brand_applyments::FindApplymentById { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .applyments()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/applyments/applyment-id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/applyments/applyment-id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .applyments()
        .applyment_id()
        .applyment_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/applyments/applyment-id/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/applyments/applyment-id/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/brand/applyments/business-code/{business_code}: 通过业务申请编号查询品牌入驻 Query an application by the merchant's number
pub async fn find_applyment_by_business_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::brand_applyments;
    use wechatpay::ask;

    let operation =
        ask!(brand_applyments::FindApplymentByBusinessCode { business_code: "1900013511_10000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .applyments()
        .business_code()
        .business_code("1900013511_10000")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/applyments/business-code/{business_code}")
        .with("business_code", "1900013511_10000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/applyments/business-code/{business_code}"]
        .with("business_code", "1900013511_10000")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .applyments()
        .business_code()
        .business_code("1900013511_10000")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/applyments/business-code/{business_code}")
        .with("business_code", "1900013511_10000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/applyments/business-code/{business_code}"]
        .with("business_code", "1900013511_10000")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/brand/applyments/cancel-applyment: 撤销品牌入驻申请 Withdraw an application
pub async fn cancel_applyment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_applyments;
    use wechatpay::ask;

    let operation = ask!(brand_applyments::CancelApplyment {
        applyment_id: "2000002124775691",
        business_code: "1900013511_10000",
    });
    let json = json!({"applyment_id":"2000002124775691","business_code":"1900013511_10000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().applyments().cancel_applyment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/applyments/cancel-applyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/applyments/cancel-applyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().applyments().cancel_applyment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/applyments/cancel-applyment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/applyments/cancel-applyment"].post(&json).send()?;

    Ok(())
}
