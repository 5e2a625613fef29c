//! 平台证书 Platform certificates. Written by `cargo xtask codegen` from `families/certificates.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/certificates: 下载平台证书 List the platform certificates
pub async fn list_certificates(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::certificates;
    use wechatpay::ask;

    let operation =
        ask!(certificates::ListCertificates { algorithm_type: certificates::AlgorithmType::Sm2 });
    let pairs = json!({"algorithm_type":"SM2"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().certificates().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/certificates").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/certificates"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().certificates().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/certificates").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/certificates"].get().query(&pairs).send()?;

    Ok(())
}
