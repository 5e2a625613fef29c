//! 实名校验 Real-name checks. Written by `cargo xtask codegen` from `families/realname.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/realname/verify: 校验用户实名 Check a user's real name and document
pub async fn verify_identity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::realname;
    use wechatpay::ask;

    let operation = ask!(realname::VerifyIdentity {
        credential_type: 1,
        encrypted_credential_id: "11010519491231002X",
        encrypted_name: "张三",
        wxp_trade_no: "1009660380201506130728806387",
    });
    let pairs = json!({
        "credential_type": 1,
        "encrypted_credential_id": "11010519491231002X",
        "encrypted_name": "张三",
        "wxp_trade_no": "1009660380201506130728806387"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().realname().verify().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/realname/verify").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/realname/verify"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().realname().verify().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/realname/verify").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/realname/verify"].get().query(&pairs).send()?;

    Ok(())
}
