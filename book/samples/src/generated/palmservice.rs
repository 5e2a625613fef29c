//! 微信刷掌 Palm service: user grants. Written by `cargo xtask codegen` from `families/palmservice.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/palmservice/authorization/openid/{openid}: 查询用户的刷掌授权 Query a user's palm-pay authorization
pub async fn find_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::palmservice;
    use wechatpay::ask;

    let operation = ask!(palmservice::FindAuthorization {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        organization_id: "100001",
    });
    let pairs = json!({"organization_id":"100001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .palmservice()
        .authorization()
        .openid()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/palmservice/authorization/openid/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/palmservice/authorization/openid/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .palmservice()
        .authorization()
        .openid()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/palmservice/authorization/openid/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/palmservice/authorization/openid/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/palmservice/authorization/preauthorize: 预授权刷掌服务 Prepare a palm-pay authorization
pub async fn preauthorize(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::palmservice;
    use wechatpay::ask;

    let operation = ask!(palmservice::Preauthorize {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        preauthorize_session_id: "preauthorize_session_id",
        organization_id: "100001",
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "preauthorize_session_id": "preauthorize_session_id",
        "organization_id": "100001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().palmservice().authorization().preauthorize().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/palmservice/authorization/preauthorize").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/palmservice/authorization/preauthorize"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().palmservice().authorization().preauthorize().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/palmservice/authorization/preauthorize").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/palmservice/authorization/preauthorize"].post(&json).send()?;

    Ok(())
}
