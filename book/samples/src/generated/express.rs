//! 微信寄快递 Parcel shipping. Written by `cargo xtask codegen` from `families/express.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/express/users/{openid}/transform: 转换用户 openid Turn an openid into that of another appid
pub async fn transform_openid(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::express;
    use wechatpay::ask;

    let operation = ask!(express::TransformOpenid {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
    });
    let json = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .express()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .transform()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/express/users/{openid}/transform")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/express/users/{openid}/transform"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .express()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .transform()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/express/users/{openid}/transform")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/express/users/{openid}/transform"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}
