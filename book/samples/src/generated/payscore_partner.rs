//! 微信支付分·服务商 WeChat Pay Score: partners. Written by `cargo xtask codegen` from `families/payscore-partner.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/payscore/partner/permissions: 预受理用户授权 Prepare a user's permission to use a service
pub async fn apply_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::ApplyPermission {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        authorization_code: "1234323JKHDFE1243252",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "authorization_code": "1234323JKHDFE1243252",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().permissions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/permissions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/permissions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().permissions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/permissions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/permissions"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/partner/permissions/apply-for-scene: 预受理指定场景的用户授权 Prepare a user's permission for one scene
pub async fn apply_scene_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::ApplyScenePermission {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        authorization_code: "1234323JKHDFE1243252",
        notify_url: "https://example.com/notify",
        scene: "scene",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "authorization_code": "1234323JKHDFE1243252",
        "notify_url": "https://example.com/notify",
        "scene": "scene"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().permissions().apply_for_scene().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/permissions/apply-for-scene").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/permissions/apply-for-scene"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().permissions().apply_for_scene().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/permissions/apply-for-scene").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/permissions/apply-for-scene"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/partner/permissions/assess-user-risk-level: 评估用户风险等级 Assess the risk level of a user
pub async fn assess_user_risk(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::AssessUserRisk {
        sub_mchid: "1900000109",
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        authorization_code: "1234323JKHDFE1243252",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        sub_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "authorization_code": "1234323JKHDFE1243252",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .permissions()
        .assess_user_risk_level()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/permissions/assess-user-risk-level")
        .post(&json)
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/permissions/assess-user-risk-level"]
        .post(&json)
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .permissions()
        .assess_user_risk_level()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/permissions/assess-user-risk-level")
        .post(&json)
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/permissions/assess-user-risk-level"]
        .post(&json)
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/payscore/partner/permissions/authorization-code/{authorization_code}: 通过授权协议号查询用户授权 Query a permission by its authorisation code
pub async fn find_permission_by_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::FindPermissionByCode {
        authorization_code: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"service_id":"500001","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/permissions/authorization-code/{authorization_code}")
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/permissions/authorization-code/{authorization_code}"]
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
        .partner()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/permissions/authorization-code/{authorization_code}")
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/permissions/authorization-code/{authorization_code}"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate: 通过授权协议号解除用户授权 End a permission by its authorisation code
pub async fn terminate_permission_by_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::TerminatePermissionByCode {
        authorization_code: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        reason: "用户投诉",
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate")
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate")
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/payscore/partner/permissions/search: 通过 openid 查询用户授权 Query a permission by the user's openid
pub async fn find_permission_by_openid(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::FindPermissionByOpenid {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let pairs = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().permissions().search().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/permissions/search").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/permissions/search"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().permissions().search().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/permissions/search").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/permissions/search"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/partner/permissions/terminate: 通过 openid 解除用户授权 End a permission by the user's openid
pub async fn terminate_permission_by_openid(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::TerminatePermissionByOpenid {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        reason: "用户投诉",
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().permissions().terminate().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/permissions/terminate").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/permissions/terminate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().permissions().terminate().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/permissions/terminate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/permissions/terminate"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/partner/service-account-applications: 申请绑定服务与子商户 Apply to link a service to a sub-merchant
pub async fn apply_service_account(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::ApplyServiceAccount {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        out_apply_no: "20240901123456",
        result_notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "out_apply_no": "20240901123456",
        "result_notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().service_account_applications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/service-account-applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/service-account-applications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().service_account_applications().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/service-account-applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/service-account-applications"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/partner/service-account-applications/{out_apply_no}: 查询服务与子商户的绑定申请 Query the linking of a service to a sub-merchant
pub async fn find_service_account(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::FindServiceAccount { out_apply_no: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .service_account_applications()
        .out_apply_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/service-account-applications/{out_apply_no}")
        .with("out_apply_no", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/service-account-applications/{out_apply_no}"]
        .with("out_apply_no", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .service_account_applications()
        .out_apply_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/service-account-applications/{out_apply_no}")
        .with("out_apply_no", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/service-account-applications/{out_apply_no}"]
        .with("out_apply_no", "20240901123456")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/payscore/partner/serviceorder: 查询服务订单 Query a service order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::FindOrder {
        service_id: "500001",
        sub_mchid: "1900000109",
        out_order_no: "1234323JKHDFE1243252",
    });
    let pairs = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "out_order_no": "1234323JKHDFE1243252"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().serviceorder().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/serviceorder").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().serviceorder().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/serviceorder").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder: 创建服务订单 Create a service order
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::CreateOrder {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        out_order_no: "1234323JKHDFE1243252",
        service_introduction: "某某酒店",
        risk_fund: ask!(payscore_partner::CreateOrderRiskFund {
            name: payscore_partner::RiskFundName::Deposit,
            amount: Fen(100),
            description: "就餐的预估费用",
        }),
        time_range: ask!(payscore_partner::TimeRange {
            start_time: "OnAccept",
            start_time_remark: "开始服务",
            end_time: "20991225121010",
            end_time_remark: "结束服务",
        }),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "out_order_no": "1234323JKHDFE1243252",
        "service_introduction": "某某酒店",
        "risk_fund": {
            "name": "DEPOSIT",
            "amount": 100,
            "description": "就餐的预估费用"
        },
        "time_range": {
            "start_time": "OnAccept",
            "start_time_remark": "开始服务",
            "end_time": "20991225121010",
            "end_time_remark": "结束服务"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().serviceorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/serviceorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().serviceorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/serviceorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/direct-complete: 创建并完结服务订单 Create and complete a service order at once
pub async fn create_completed_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{payscore_partner, payscore_shared};
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::CreateCompletedOrder {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        out_order_no: "1234323JKHDFE1243252",
        service_introduction: "共享充电宝",
        total_amount: Fen(1000),
        time_range: ask!(payscore_shared::TimeRange {
            start_time: "20091225091010",
            start_time_remark: "出租日期",
            end_time: "20091225121010",
            end_time_remark: "结束租借日期",
        }),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "out_order_no": "1234323JKHDFE1243252",
        "service_introduction": "共享充电宝",
        "total_amount": 1000,
        "time_range": {
            "start_time": "20091225091010",
            "start_time_remark": "出租日期",
            "end_time": "20091225121010",
            "end_time_remark": "结束租借日期"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().serviceorder().direct_complete().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/serviceorder/direct-complete").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/direct-complete"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().serviceorder().direct_complete().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/serviceorder/direct-complete").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/direct-complete"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/{out_order_no}/cancel: 取消服务订单 Cancel a service order
pub async fn cancel_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::CancelOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        reason: "用户投诉",
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/{out_order_no}/complete: 完结服务订单 Complete a service order
pub async fn complete_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::CompleteOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        post_payments: [ask!(payscore_partner::PostPayment {
            name: "就餐费用",
            description: "就餐人均100元",
            amount: Fen(4000),
            count: 1,
        })],
        total_amount: Fen(3900),
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "post_payments": [
            {
                "name": "就餐费用",
                "description": "就餐人均100元",
                "amount": 4000,
                "count": 1
            }
        ],
        "total_amount": 3900
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/{out_order_no}/modify: 修改服务订单金额 Change the amount of a completed order
pub async fn modify_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::ModifyOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        post_payments: [ask!(payscore_partner::PostPayment {
            name: "就餐费用",
            description: "就餐人均100元",
            amount: Fen(4000),
            count: 1,
        })],
        total_amount: Fen(3900),
        reason: "用户投诉",
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "post_payments": [
            {
                "name": "就餐费用",
                "description": "就餐人均100元",
                "amount": 4000,
                "count": 1
            }
        ],
        "total_amount": 3900,
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/modify")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/{out_order_no}/modify"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/modify")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/{out_order_no}/modify"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/{out_order_no}/pay: 发起服务订单催收扣款 Try again to collect an order's payment
pub async fn collect_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::CollectOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
    });
    let json = json!({"service_id":"500001","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .pay()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/pay")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/{out_order_no}/pay"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .pay()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/pay")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/{out_order_no}/pay"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage: 发送服务订单待处理消息 Tell the user that an order awaits settlement
pub async fn send_pending_message(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::SendPendingMessage {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        post_payments: [ask!(payscore_partner::OptionalPayment {
            name: "就餐费用",
            amount: Fen(4000),
            description: "就餐人均100元",
            count: 1,
        })],
        total_amount: Fen(1000),
        prepaid_time: "20231218",
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "post_payments": [
            {
                "name": "就餐费用",
                "amount": 4000,
                "description": "就餐人均100元",
                "count": 1
            }
        ],
        "total_amount": 1000,
        "prepaid_time": "20231218"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_pendingmessage()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_pendingmessage()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage: 发送服务订单预扣款消息 Tell the user that an order will be charged
pub async fn send_prepaid_message(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::SendPrepaidMessage {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        post_payments: [ask!(payscore_partner::OptionalPayment {
            name: "就餐费用",
            amount: Fen(4000),
            description: "就餐人均100元",
            count: 1,
        })],
        total_amount: Fen(1000),
        prepaid_time: "20231218",
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "post_payments": [
            {
                "name": "就餐费用",
                "amount": 4000,
                "description": "就餐人均100元",
                "count": 1
            }
        ],
        "total_amount": 1000,
        "prepaid_time": "20231218"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_prepaidmessage()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_prepaidmessage()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/serviceorder/{out_order_no}/sync: 同步服务订单信息 Report that an order was paid elsewhere
pub async fn sync_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::SyncOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        r#type: "Order_Paid",
        detail: ask!(payscore_partner::SyncOrderDetail {
            seq: 1,
            paid_time: "20091225121510",
            paid_amount: Fen(100),
        }),
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "type": "Order_Paid",
        "detail": {
            "seq": 1,
            "paid_time": "20091225121510",
            "paid_amount": 100
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/partner/servicepayondeliveryorder: 创建先用后付订单 Create an order paid after delivery
pub async fn create_pay_on_delivery_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_partner::CreatePayOnDeliveryOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        service_id: "500001",
        service_introduction: "共享充电宝",
        time_range: ask!(payscore_partner::RequestedTimeRange {
            start_time: "20091225091010",
            start_time_remark: "出租日期",
            end_time: "20091225121010",
            end_time_remark: "结束租借日期",
        }),
        risk_fund: ask!(payscore_partner::PayOnDeliveryRiskFund {
            name: payscore_partner::RiskFundName::Deposit,
            amount: Fen(100),
            description: "就餐的预估费用",
        }),
        notify_url: "https://example.com/notify",
        shopping_info: ask!(payscore_partner::RequestedShoppingInfo {
            real_merchant_appid: "wxd678efh567hg6787",
        }),
    });
    let json = json!({
        "out_order_no": "1234323JKHDFE1243252",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "service_id": "500001",
        "service_introduction": "共享充电宝",
        "time_range": {
            "start_time": "20091225091010",
            "start_time_remark": "出租日期",
            "end_time": "20091225121010",
            "end_time_remark": "结束租借日期"
        },
        "risk_fund": {
            "name": "DEPOSIT",
            "amount": 100,
            "description": "就餐的预估费用"
        },
        "notify_url": "https://example.com/notify",
        "shopping_info": {
            "real_merchant_appid": "wxd678efh567hg6787"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().partner().servicepayondeliveryorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/partner/servicepayondeliveryorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/servicepayondeliveryorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().partner().servicepayondeliveryorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/partner/servicepayondeliveryorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/servicepayondeliveryorder"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/partner/servicequotas/service-id/{service_id}: 查询服务的建议额度 Query the quotas suggested for a service
pub async fn find_service_quota(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_partner;
    use wechatpay::ask;

    let operation = ask!(payscore_partner::FindServiceQuota {
        service_id: "500001",
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        risk_level_version: 1,
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "risk_level_version": 1
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .partner()
        .servicequotas()
        .service_id()
        .service_id("500001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/partner/servicequotas/service-id/{service_id}")
        .with("service_id", "500001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/partner/servicequotas/service-id/{service_id}"]
        .with("service_id", "500001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .partner()
        .servicequotas()
        .service_id()
        .service_id("500001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/partner/servicequotas/service-id/{service_id}")
        .with("service_id", "500001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/partner/servicequotas/service-id/{service_id}"]
        .with("service_id", "500001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
