//! 刷脸机构与人员 Face payment: organizations and their people. Written by `cargo xtask codegen` from `families/offlinefacemch.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/offlinefacemch/organizations: 查询机构 Query an organization
pub async fn find_organization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlinefacemch;

    let query = offlinefacemch::FindOrganization {
        organization_id: Some("100001".into()),
        ..Default::default()
    };
    let pairs = json!({"organization_id":"100001"});

    // async 异步 · pure chain 纯链式
    client.v3().offlinefacemch().organizations().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlinefacemch/organizations").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/organizations"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlinefacemch().organizations().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlinefacemch/organizations").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlinefacemch/organizations"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}: 查询机构内的用户 Query a user of an organization
pub async fn find_user(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}")
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"]
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}")
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"]
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}: 修改机构内的用户 Change a user of an organization
pub async fn update_user(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlinefacemch;

    let body = offlinefacemch::UpdateUser {
        user_name: Some("张三".into()),
        user_type: Some(offlinefacemch::UserType::Student),
        status: Some(offlinefacemch::Status::Normal),
        phone: Some("13800000000".into()),
        ..Default::default()
    };
    let json = json!({
        "user_name": "张三",
        "user_type": "STUDENT",
        "status": "NORMAL",
        "phone": "13800000000"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .patch(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}")
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"]
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .patch(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .patch(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}")
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"]
        .with("organization_id", "100001")
        .with("out_user_id", "100001")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract: 解除用户的刷脸签约 End a user's face-pay contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .user_id()
        .user_id("user_id")
        .terminate_contract()
        .post()
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract").with("organization_id", "100001").with("user_id", "user_id").post(&()).await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract"].with("organization_id", "100001").with("user_id", "user_id").post(&()).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .user_id()
        .user_id("user_id")
        .terminate_contract()
        .post()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract").with("organization_id", "100001").with("user_id", "user_id").post(&()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract"].with("organization_id", "100001").with("user_id", "user_id").post(&()).send()?;

    Ok(())
}

/// POST /v3/offlinefacemch/tokens: 获取前端调用凭证 Get a token for the web or device front end
pub async fn create_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlinefacemch;

    let body = offlinefacemch::CreateToken { scene: Some("scene".into()), ..Default::default() };
    let json = json!({"scene":"scene"});

    // async 异步 · pure chain 纯链式
    client.v3().offlinefacemch().tokens().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlinefacemch/tokens").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/tokens"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlinefacemch().tokens().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlinefacemch/tokens").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlinefacemch/tokens"].post(&json).send()?;

    Ok(())
}
