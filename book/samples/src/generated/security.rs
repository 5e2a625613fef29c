//! 加解密自测 Signing and sealing self-test. Written by `cargo xtask codegen` from `families/security.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/security/echo: 发送回声测试 Test signing, sealing and notification by an echo
pub async fn send_echo(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::security;
    use wechatpay::ask;

    let operation = ask!(security::SendEcho {
        notify_url: "https://example.com/notify",
        echo_message: "hello",
        encrypted_echo_message: "hello",
    });
    let json = json!({
        "notify_url": "https://example.com/notify",
        "echo_message": "hello",
        "encrypted_echo_message": "hello"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().security().echo().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/security/echo").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/security/echo"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().security().echo().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/security/echo").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/security/echo"].post(&json).send()?;

    Ok(())
}
