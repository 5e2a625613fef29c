//! 刷脸机构与人员 Face payment: organizations and their people. Written by `cargo xtask codegen` from `families/offlinefacemch.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/offlinefacemch/organizations: 查询机构 Query an organization
pub async fn find_organization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlinefacemch;
    use wechatpay::ask;

    let operation = ask!(offlinefacemch::FindOrganization { organization_id: "100001" });
    let pairs = json!({"organization_id":"100001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlinefacemch().organizations().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlinefacemch/organizations").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/organizations"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlinefacemch().organizations().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlinefacemch/organizations").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlinefacemch/organizations"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}: 查询机构内的用户 Query a user of an organization
pub async fn find_user(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::offlinefacemch;
    use wechatpay::ask;

    let operation =
        ask!(offlinefacemch::FindUser { organization_id: "100001", out_user_id: "100001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(offlinefacemch::UpdateUser {
        organization_id: "100001",
        out_user_id: "100001",
        user_name: "张三",
        user_type: offlinefacemch::UserType::Student,
        status: offlinefacemch::Status::Normal,
        phone: "13800000000",
    });
    let json = json!({
        "user_name": "张三",
        "user_type": "STUDENT",
        "status": "NORMAL",
        "phone": "13800000000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .patch(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlinefacemch()
        .organizations()
        .organization_id("100001")
        .users()
        .out_user_id()
        .out_user_id("100001")
        .patch(&operation)
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
    use wechatpay::api::offlinefacemch;
    use wechatpay::ask;

    let operation =
        ask!(offlinefacemch::TerminateContract { organization_id: "100001", user_id: "user_id" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
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
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract").with("organization_id", "100001").with("user_id", "user_id").post(&()).await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract"].with("organization_id", "100001").with("user_id", "user_id").post(&()).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
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
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(offlinefacemch::CreateToken { scene: "scene" });
    let json = json!({"scene":"scene"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlinefacemch().tokens().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlinefacemch/tokens").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/offlinefacemch/tokens"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlinefacemch().tokens().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlinefacemch/tokens").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlinefacemch/tokens"].post(&json).send()?;

    Ok(())
}
