//! 微信支付分·用户授权 WeChat Pay Score: user permissions. Written by `cargo xtask codegen` from `families/payscore-permissions.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/payscore/permissions: 预受理用户授权 Prepare a user's permission to use a service
pub async fn apply_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_permissions;
    use wechatpay::ask;

    let operation = ask!(payscore_permissions::ApplyPermission {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        authorization_code: "1234323JKHDFE1243252",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "authorization_code": "1234323JKHDFE1243252",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().permissions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/permissions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/permissions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().permissions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/permissions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/permissions"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/permissions/assess-user-risk-level: 评估用户风险等级 Assess the risk level of a user
pub async fn assess_user_risk(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_permissions;
    use wechatpay::ask;

    let operation = ask!(payscore_permissions::AssessUserRisk {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        authorization_code: "1234323JKHDFE1243252",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "authorization_code": "1234323JKHDFE1243252",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().permissions().assess_user_risk_level().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/permissions/assess-user-risk-level").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/permissions/assess-user-risk-level"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().permissions().assess_user_risk_level().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/permissions/assess-user-risk-level").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/permissions/assess-user-risk-level"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/permissions/authorization-code/{authorization_code}: 通过授权协议号查询用户授权 Query a permission by its authorisation code
pub async fn find_permission_by_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_permissions;
    use wechatpay::ask;

    let operation = ask!(payscore_permissions::FindPermissionByCode {
        authorization_code: "1234323JKHDFE1243252",
        service_id: "500001",
    });
    let pairs = json!({"service_id":"500001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/permissions/authorization-code/{authorization_code}")
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/permissions/authorization-code/{authorization_code}"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/permissions/authorization-code/{authorization_code}")
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/permissions/authorization-code/{authorization_code}"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/permissions/authorization-code/{authorization_code}/terminate: 通过授权协议号解除用户授权 End a permission by its authorisation code
pub async fn terminate_permission_by_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_permissions;
    use wechatpay::ask;

    let operation = ask!(payscore_permissions::TerminatePermissionByCode {
        authorization_code: "1234323JKHDFE1243252",
        service_id: "500001",
        reason: "用户不再使用",
    });
    let json = json!({"service_id":"500001","reason":"用户不再使用"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/permissions/authorization-code/{authorization_code}/terminate")
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/permissions/authorization-code/{authorization_code}/terminate"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/permissions/authorization-code/{authorization_code}/terminate")
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/permissions/authorization-code/{authorization_code}/terminate"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/payscore/permissions/openid/{openid}: 通过 openid 查询用户授权 Query a permission by the user's openid
pub async fn find_permission_by_openid(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_permissions;
    use wechatpay::ask;

    let operation = ask!(payscore_permissions::FindPermissionByOpenid {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        service_id: "500001",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"service_id":"500001","appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .permissions()
        .openid()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/permissions/openid/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/permissions/openid/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .permissions()
        .openid()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/permissions/openid/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/permissions/openid/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/permissions/openid/{openid}/terminate: 通过 openid 解除用户授权 End a permission by the user's openid
pub async fn terminate_permission_by_openid(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_permissions;
    use wechatpay::ask;

    let operation = ask!(payscore_permissions::TerminatePermissionByOpenid {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        reason: "用户不再使用",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "reason": "用户不再使用"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .permissions()
        .openid()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/permissions/openid/{openid}/terminate")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/permissions/openid/{openid}/terminate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .permissions()
        .openid()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/permissions/openid/{openid}/terminate")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/permissions/openid/{openid}/terminate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}
