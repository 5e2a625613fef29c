//! 微信保单服务 Insurance policies and premiums. Written by `cargo xtask codegen` from `families/inspolicymgr.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/inspolicymgr/deduct/authorizations: 预受理保单扣费授权 Prepare a user's authorisation for premiums
pub async fn create_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::inspolicymgr;
    use wechatpay::ask;

    let operation = ask!(inspolicymgr::CreateAuthorization {
        out_insurance_no: "20240901123456",
        appid: "wxd678efh567hg6787",
        plan_id: "12535",
        out_contract_code: "20240901123456",
        insurance_name: "百万医疗险",
        payee_mchid: "1900000109",
        payee_appid: "wxd678efh567hg6787",
    });
    let json = json!({
        "out_insurance_no": "20240901123456",
        "appid": "wxd678efh567hg6787",
        "plan_id": "12535",
        "out_contract_code": "20240901123456",
        "insurance_name": "百万医疗险",
        "payee_mchid": "1900000109",
        "payee_appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().inspolicymgr().deduct().authorizations().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/inspolicymgr/deduct/authorizations").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/inspolicymgr/deduct/authorizations"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().inspolicymgr().deduct().authorizations().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/inspolicymgr/deduct/authorizations").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/inspolicymgr/deduct/authorizations"].post(&json).send()?;

    Ok(())
}

/// GET /v3/inspolicymgr/deduct/authorizations/{out_insurance_no}: 查询保单扣费授权 Query an authorisation for premiums
pub async fn find_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::inspolicymgr;
    use wechatpay::ask;

    let operation = ask!(inspolicymgr::FindAuthorization { out_insurance_no: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .inspolicymgr()
        .deduct()
        .authorizations()
        .out_insurance_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/inspolicymgr/deduct/authorizations/{out_insurance_no}")
        .with("out_insurance_no", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/inspolicymgr/deduct/authorizations/{out_insurance_no}"]
        .with("out_insurance_no", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .inspolicymgr()
        .deduct()
        .authorizations()
        .out_insurance_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/inspolicymgr/deduct/authorizations/{out_insurance_no}")
        .with("out_insurance_no", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/inspolicymgr/deduct/authorizations/{out_insurance_no}"]
        .with("out_insurance_no", "20240901123456")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/inspolicymgr/deduct/policies: 录入保单 Register a policy
pub async fn create_policy(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::inspolicymgr;
    use wechatpay::ask;

    let operation = ask!(inspolicymgr::CreatePolicy {
        out_insurance_no: "20240901123456",
        insured_name_list: ["insured_name_list"],
        insurance_company_code: "1001",
        effective_time: "2018-05-23T12:13:50+08:00",
        expired_time: "2018-05-23T12:13:50+08:00",
        coverage_detail: "意外医疗10万元",
        support_renewal: true,
        policy_type: inspolicymgr::PolicyType::PolicyTypeOther,
        policy_state: inspolicymgr::PolicyState::PolicyStateIssuing,
        plan_id: "12535",
        out_contract_code: "20240901123456",
        policy_periods: [1_i64],
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        free_insurance: true,
    });
    let json = json!({
        "out_insurance_no": "20240901123456",
        "insured_name_list": [
            "insured_name_list"
        ],
        "insurance_company_code": "1001",
        "effective_time": "2018-05-23T12:13:50+08:00",
        "expired_time": "2018-05-23T12:13:50+08:00",
        "coverage_detail": "意外医疗10万元",
        "support_renewal": true,
        "policy_type": "POLICY_TYPE_OTHER",
        "policy_state": "POLICY_STATE_ISSUING",
        "plan_id": "12535",
        "out_contract_code": "20240901123456",
        "policy_periods": [
            1
        ],
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "free_insurance": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().inspolicymgr().deduct().policies().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/inspolicymgr/deduct/policies").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/inspolicymgr/deduct/policies"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().inspolicymgr().deduct().policies().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/inspolicymgr/deduct/policies").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/inspolicymgr/deduct/policies"].post(&json).send()?;

    Ok(())
}

/// GET /v3/inspolicymgr/deduct/policies/{out_insurance_no}: 查询保单 Query a policy
pub async fn find_policy(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::inspolicymgr;
    use wechatpay::ask;

    let operation = ask!(inspolicymgr::FindPolicy { out_insurance_no: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .inspolicymgr()
        .deduct()
        .policies()
        .out_insurance_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/inspolicymgr/deduct/policies/{out_insurance_no}")
        .with("out_insurance_no", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/inspolicymgr/deduct/policies/{out_insurance_no}"]
        .with("out_insurance_no", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .inspolicymgr()
        .deduct()
        .policies()
        .out_insurance_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/inspolicymgr/deduct/policies/{out_insurance_no}")
        .with("out_insurance_no", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/inspolicymgr/deduct/policies/{out_insurance_no}"]
        .with("out_insurance_no", "20240901123456")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/inspolicymgr/deduct/policies/{out_insurance_no}: 修改保单 Change a policy
pub async fn update_policy(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::inspolicymgr;
    use wechatpay::ask;

    let operation = ask!(inspolicymgr::UpdatePolicy {
        out_insurance_no: "20240901123456",
        insured_name_list: ["insured_name_list"],
        insurance_name: "百万医疗险",
        effective_time: "2018-05-23T12:13:50+08:00",
    });
    let json = json!({
        "insured_name_list": [
            "insured_name_list"
        ],
        "insurance_name": "百万医疗险",
        "effective_time": "2018-05-23T12:13:50+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .inspolicymgr()
        .deduct()
        .policies()
        .out_insurance_no("20240901123456")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/inspolicymgr/deduct/policies/{out_insurance_no}")
        .with("out_insurance_no", "20240901123456")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/inspolicymgr/deduct/policies/{out_insurance_no}"]
        .with("out_insurance_no", "20240901123456")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .inspolicymgr()
        .deduct()
        .policies()
        .out_insurance_no("20240901123456")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/inspolicymgr/deduct/policies/{out_insurance_no}")
        .with("out_insurance_no", "20240901123456")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/inspolicymgr/deduct/policies/{out_insurance_no}"]
        .with("out_insurance_no", "20240901123456")
        .patch(&json)
        .send()?;

    Ok(())
}
