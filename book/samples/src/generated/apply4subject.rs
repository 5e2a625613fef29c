//! 商户开户意愿确认 Confirming that a merchant wants its account. Written by `cargo xtask codegen` from `families/apply4subject.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/apply4subject/applyment: 查询开户意愿确认申请 Query an intent confirmation
pub async fn find_applyment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::apply4subject;
    use wechatpay::ask;

    let operation = ask!(apply4subject::FindApplyment { applyment_id: 1 });
    let pairs = json!({"applyment_id":1});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().apply4subject().applyment().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/apply4subject/applyment").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/apply4subject/applyment"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().apply4subject().applyment().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/apply4subject/applyment").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4subject/applyment"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/apply4subject/applyment: 提交开户意愿确认申请 Apply to confirm the intent to open an account
pub async fn create_applyment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::apply4subject;
    use wechatpay::ask;

    let operation = ask!(apply4subject::CreateApplyment {
        channel_id: "20001111",
        business_code: "1900013511_10000",
        contact_info: ask!(apply4subject::ContactInfo { name: "张三", mobile: "13800000000" }),
        subject_info: ask!(apply4subject::SubjectInfo {
            subject_type: apply4subject::SubjectType::SubjectTypeIndividual,
            is_finance_institution: true,
            company_prove_copy: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
        }),
        identification_info: ask!(apply4subject::IdentificationInfo {
            identification_type: apply4subject::IdDocType::IdentificationTypeIdcard,
            identification_name: "张三",
        }),
    });
    let json = json!({
        "channel_id": "20001111",
        "business_code": "1900013511_10000",
        "contact_info": {
            "name": "张三",
            "mobile": "13800000000"
        },
        "subject_info": {
            "subject_type": "SUBJECT_TYPE_INDIVIDUAL",
            "is_finance_institution": true,
            "company_prove_copy": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg"
        },
        "identification_info": {
            "identification_type": "IDENTIFICATION_TYPE_IDCARD",
            "identification_name": "张三"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().apply4subject().applyment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/apply4subject/applyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/apply4subject/applyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().apply4subject().applyment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/apply4subject/applyment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4subject/applyment"].post(&json).send()?;

    Ok(())
}

/// GET /v3/apply4subject/applyment/merchants/{sub_mchid}/state: 查询商户确认状态 Query whether a merchant confirmed its intent
pub async fn find_authorize_state(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::apply4subject;
    use wechatpay::ask;

    let operation = ask!(apply4subject::FindAuthorizeState { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .apply4subject()
        .applyment()
        .merchants()
        .sub_mchid("1900000109")
        .state()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/apply4subject/applyment/merchants/{sub_mchid}/state")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/apply4subject/applyment/merchants/{sub_mchid}/state"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .apply4subject()
        .applyment()
        .merchants()
        .sub_mchid("1900000109")
        .state()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/apply4subject/applyment/merchants/{sub_mchid}/state")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4subject/applyment/merchants/{sub_mchid}/state"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/apply4subject/applyment/{applyment_id}/cancel: 通过申请单号撤销申请 Withdraw an application by WeChat Pay's number
pub async fn cancel_applyment_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::apply4subject;
    use wechatpay::ask;

    let operation = ask!(apply4subject::CancelApplymentById { applyment_id: "2000002124775691" });
    let pairs = json!({"applyment_id":"2000002124775691"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .apply4subject()
        .applyment()
        .applyment_id("2000002124775691")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/apply4subject/applyment/{applyment_id}/cancel")
        .with("applyment_id", "2000002124775691")
        .post(&())
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/apply4subject/applyment/{applyment_id}/cancel"]
        .with("applyment_id", "2000002124775691")
        .post(&())
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .apply4subject()
        .applyment()
        .applyment_id("2000002124775691")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/apply4subject/applyment/{applyment_id}/cancel")
        .with("applyment_id", "2000002124775691")
        .post(&())
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4subject/applyment/{applyment_id}/cancel"]
        .with("applyment_id", "2000002124775691")
        .post(&())
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/apply4subject/applyment/{business_code}/cancel: 通过业务申请编号撤销申请 Withdraw an application by the merchant's number
pub async fn cancel_applyment_by_business_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::apply4subject;
    use wechatpay::ask;

    let operation = ask!(apply4subject::CancelApplymentByBusinessCode {
        business_code: "1900013511_10000",
        applyment_id: 1,
    });
    let pairs = json!({"applyment_id":1});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .apply4subject()
        .applyment()
        .business_code("1900013511_10000")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/apply4subject/applyment/{business_code}/cancel")
        .with("business_code", "1900013511_10000")
        .post(&())
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/apply4subject/applyment/{business_code}/cancel"]
        .with("business_code", "1900013511_10000")
        .post(&())
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .apply4subject()
        .applyment()
        .business_code("1900013511_10000")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/apply4subject/applyment/{business_code}/cancel")
        .with("business_code", "1900013511_10000")
        .post(&())
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/apply4subject/applyment/{business_code}/cancel"]
        .with("business_code", "1900013511_10000")
        .post(&())
        .query(&pairs)
        .send()?;

    Ok(())
}
