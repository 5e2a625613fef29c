//! 不活跃商户身份核实 Identity checks of inactive merchants. Written by `cargo xtask codegen` from `families/compliance.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/compliance/inactive-merchant-identity-verification/merchants: 发起不活跃商户身份核实 Start verifying an inactive merchant's identity
pub async fn create_verification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::compliance;
    use wechatpay::ask;

    let operation = ask!(compliance::CreateVerification { sub_mchid: "1900000109" });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .compliance()
        .inactive_merchant_identity_verification()
        .merchants()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/compliance/inactive-merchant-identity-verification/merchants")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/compliance/inactive-merchant-identity-verification/merchants"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .compliance()
        .inactive_merchant_identity_verification()
        .merchants()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/compliance/inactive-merchant-identity-verification/merchants")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/compliance/inactive-merchant-identity-verification/merchants"]
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/compliance/inactive-merchant-identity-verification/merchants/{sub_mchid}/verifications/{verification_id}: 查询不活跃商户身份核实结果 Query an identity verification
pub async fn find_verification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::compliance;
    use wechatpay::ask;

    let operation = ask!(compliance::FindVerification {
        sub_mchid: "1900000109",
        verification_id: "verification_id",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .compliance()
        .inactive_merchant_identity_verification()
        .merchants()
        .sub_mchid("1900000109")
        .verifications()
        .verification_id("verification_id")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/compliance/inactive-merchant-identity-verification/merchants/{sub_mchid}/verifications/{verification_id}").with("sub_mchid", "1900000109").with("verification_id", "verification_id").get().await?;
    // async 异步 · property 属性式
    client["v3/compliance/inactive-merchant-identity-verification/merchants/{sub_mchid}/verifications/{verification_id}"].with("sub_mchid", "1900000109").with("verification_id", "verification_id").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .compliance()
        .inactive_merchant_identity_verification()
        .merchants()
        .sub_mchid("1900000109")
        .verifications()
        .verification_id("verification_id")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/compliance/inactive-merchant-identity-verification/merchants/{sub_mchid}/verifications/{verification_id}").with("sub_mchid", "1900000109").with("verification_id", "verification_id").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/compliance/inactive-merchant-identity-verification/merchants/{sub_mchid}/verifications/{verification_id}"].with("sub_mchid", "1900000109").with("verification_id", "verification_id").get().send()?;

    Ok(())
}
