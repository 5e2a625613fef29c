//! 商户资料变更 Changing a merchant's details. Written by `cargo xtask codegen` from `families/mchalterapply.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/mchalterapply/mchcontactalterapplyment: 申请变更超级管理员 Apply to change a super administrator
pub async fn apply_contact_change(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::ApplyContactChange {
        merchant_code: "1900000109",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "merchant_code": "1900000109",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().mchalterapply().mchcontactalterapplyment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/mchalterapply/mchcontactalterapplyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchcontactalterapplyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().mchalterapply().mchcontactalterapplyment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/mchalterapply/mchcontactalterapplyment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchcontactalterapplyment"].post(&json).send()?;

    Ok(())
}

/// GET /v3/mchalterapply/mchcontactalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}: 按业务单号查询超管变更 Query an administrator change by the merchant's number
pub async fn find_contact_change_by_out_request_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::FindContactChangeByOutRequestNo {
        merchant_code: "1900000109",
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .mchcontactalterapplyment()
        .merchant()
        .merchant_code("1900000109")
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/mchalterapply/mchcontactalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}").with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchcontactalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}"].with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .mchcontactalterapplyment()
        .merchant()
        .merchant_code("1900000109")
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/mchalterapply/mchcontactalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}").with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchcontactalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}"].with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().send()?;

    Ok(())
}

/// GET /v3/mchalterapply/mchcontactalterapplyment/{apply_id}: 查询超管变更申请 Query an administrator change
pub async fn find_contact_change_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::FindContactChangeById { apply_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .mchcontactalterapplyment()
        .apply_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mchalterapply/mchcontactalterapplyment/{apply_id}")
        .with("apply_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchcontactalterapplyment/{apply_id}"]
        .with("apply_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .mchcontactalterapplyment()
        .apply_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mchalterapply/mchcontactalterapplyment/{apply_id}")
        .with("apply_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchcontactalterapplyment/{apply_id}"]
        .with("apply_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/mchalterapply/mchcontactalterapplyment/{apply_id}/revoke: 撤销超管变更申请 Take back an administrator change
pub async fn revoke_contact_change(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::RevokeContactChange { apply_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .mchcontactalterapplyment()
        .apply_id("2000002124775691")
        .revoke()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mchalterapply/mchcontactalterapplyment/{apply_id}/revoke")
        .with("apply_id", "2000002124775691")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchcontactalterapplyment/{apply_id}/revoke"]
        .with("apply_id", "2000002124775691")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .mchcontactalterapplyment()
        .apply_id("2000002124775691")
        .revoke()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mchalterapply/mchcontactalterapplyment/{apply_id}/revoke")
        .with("apply_id", "2000002124775691")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchcontactalterapplyment/{apply_id}/revoke"]
        .with("apply_id", "2000002124775691")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/mchalterapply/mchsubjectalterapplyment: 申请变更商户主体 Apply to change a merchant's legal entity
pub async fn apply_subject_change(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::ApplySubjectChange {
        merchant_code: "1900000109",
        out_request_no: "1002600620019090123143254436",
        organization_type: mchalterapply::OrganizationType::SubjectTypeEnterprise,
    });
    let json = json!({
        "merchant_code": "1900000109",
        "out_request_no": "1002600620019090123143254436",
        "organization_type": "SUBJECT_TYPE_ENTERPRISE"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().mchalterapply().mchsubjectalterapplyment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/mchalterapply/mchsubjectalterapplyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchsubjectalterapplyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().mchalterapply().mchsubjectalterapplyment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/mchalterapply/mchsubjectalterapplyment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchsubjectalterapplyment"].post(&json).send()?;

    Ok(())
}

/// GET /v3/mchalterapply/mchsubjectalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}: 按业务单号查询主体变更 Query an entity change by the merchant's number
pub async fn find_subject_change_by_out_request_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::FindSubjectChangeByOutRequestNo {
        merchant_code: "1900000109",
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .mchsubjectalterapplyment()
        .merchant()
        .merchant_code("1900000109")
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/mchalterapply/mchsubjectalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}").with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchsubjectalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}"].with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .mchsubjectalterapplyment()
        .merchant()
        .merchant_code("1900000109")
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/mchalterapply/mchsubjectalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}").with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchsubjectalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}"].with("merchant_code", "1900000109").with("out_request_no", "1002600620019090123143254436").get().send()?;

    Ok(())
}

/// GET /v3/mchalterapply/mchsubjectalterapplyment/{apply_id}: 查询主体变更申请 Query an entity change
pub async fn find_subject_change_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::FindSubjectChangeById { apply_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .mchsubjectalterapplyment()
        .apply_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mchalterapply/mchsubjectalterapplyment/{apply_id}")
        .with("apply_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchsubjectalterapplyment/{apply_id}"]
        .with("apply_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .mchsubjectalterapplyment()
        .apply_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mchalterapply/mchsubjectalterapplyment/{apply_id}")
        .with("apply_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchsubjectalterapplyment/{apply_id}"]
        .with("apply_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/mchalterapply/mchsubjectalterapplyment/{apply_id}/revoke: 撤销主体变更申请 Take back an entity change
pub async fn revoke_subject_change(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::RevokeSubjectChange { apply_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .mchsubjectalterapplyment()
        .apply_id("2000002124775691")
        .revoke()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mchalterapply/mchsubjectalterapplyment/{apply_id}/revoke")
        .with("apply_id", "2000002124775691")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/mchsubjectalterapplyment/{apply_id}/revoke"]
        .with("apply_id", "2000002124775691")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .mchsubjectalterapplyment()
        .apply_id("2000002124775691")
        .revoke()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mchalterapply/mchsubjectalterapplyment/{apply_id}/revoke")
        .with("apply_id", "2000002124775691")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/mchsubjectalterapplyment/{apply_id}/revoke"]
        .with("apply_id", "2000002124775691")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/mchalterapply/merchantnamealterapplyment: 申请修改商家简称 Apply to change a merchant's short name
pub async fn apply_name_change(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::ApplyNameChange {
        sub_mchid: "1900000109",
        out_request_no: "1002600620019090123143254436",
        merchant_shortname: "张三餐饮店",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "out_request_no": "1002600620019090123143254436",
        "merchant_shortname": "张三餐饮店"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().mchalterapply().merchantnamealterapplyment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/mchalterapply/merchantnamealterapplyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/merchantnamealterapplyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().mchalterapply().merchantnamealterapplyment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/mchalterapply/merchantnamealterapplyment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/merchantnamealterapplyment"].post(&json).send()?;

    Ok(())
}

/// GET /v3/mchalterapply/merchantnamealterapplyment/merchant/{sub_mchid}/out-request-no/{out_request_no}: 按业务单号查询简称修改 Query a name change by the merchant's number
pub async fn find_name_change_by_out_request_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::FindNameChangeByOutRequestNo {
        sub_mchid: "1900000109",
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .merchantnamealterapplyment()
        .merchant()
        .sub_mchid("1900000109")
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/mchalterapply/merchantnamealterapplyment/merchant/{sub_mchid}/out-request-no/{out_request_no}").with("sub_mchid", "1900000109").with("out_request_no", "1002600620019090123143254436").get().await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/merchantnamealterapplyment/merchant/{sub_mchid}/out-request-no/{out_request_no}"].with("sub_mchid", "1900000109").with("out_request_no", "1002600620019090123143254436").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .merchantnamealterapplyment()
        .merchant()
        .sub_mchid("1900000109")
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/mchalterapply/merchantnamealterapplyment/merchant/{sub_mchid}/out-request-no/{out_request_no}").with("sub_mchid", "1900000109").with("out_request_no", "1002600620019090123143254436").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/merchantnamealterapplyment/merchant/{sub_mchid}/out-request-no/{out_request_no}"].with("sub_mchid", "1900000109").with("out_request_no", "1002600620019090123143254436").get().send()?;

    Ok(())
}

/// GET /v3/mchalterapply/merchantnamealterapplyment/{apply_id}: 查询商家简称修改申请 Query a name change
pub async fn find_name_change_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::FindNameChangeById { apply_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .merchantnamealterapplyment()
        .apply_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mchalterapply/merchantnamealterapplyment/{apply_id}")
        .with("apply_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/merchantnamealterapplyment/{apply_id}"]
        .with("apply_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .merchantnamealterapplyment()
        .apply_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mchalterapply/merchantnamealterapplyment/{apply_id}")
        .with("apply_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/merchantnamealterapplyment/{apply_id}"]
        .with("apply_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/mchalterapply/merchantnamealterapplyment/{apply_id}/revoke: 撤销商家简称修改申请 Take back a name change
pub async fn revoke_name_change(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::mchalterapply;
    use wechatpay::ask;

    let operation = ask!(mchalterapply::RevokeNameChange { apply_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mchalterapply()
        .merchantnamealterapplyment()
        .apply_id("2000002124775691")
        .revoke()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mchalterapply/merchantnamealterapplyment/{apply_id}/revoke")
        .with("apply_id", "2000002124775691")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/mchalterapply/merchantnamealterapplyment/{apply_id}/revoke"]
        .with("apply_id", "2000002124775691")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mchalterapply()
        .merchantnamealterapplyment()
        .apply_id("2000002124775691")
        .revoke()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mchalterapply/merchantnamealterapplyment/{apply_id}/revoke")
        .with("apply_id", "2000002124775691")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mchalterapply/merchantnamealterapplyment/{apply_id}/revoke"]
        .with("apply_id", "2000002124775691")
        .post(&())
        .send()?;

    Ok(())
}
