//! 微信支付分·用户签约计划 WeChat Pay Score: plans users signed. Written by `cargo xtask codegen` from `families/payscore-sign-plan.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/payscore/sign-plan/partner/serviceorder: 为子商户创建计划服务订单 Create a sub-merchant's order under a signed plan
pub async fn create_partner_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_sign_plan::CreatePartnerOrder {
        service_id: "500001",
        sign_plan_id: "100000001",
        plan_detail_no: 1,
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        notify_url: "https://example.com/notify",
        service_introduction: "共享充电宝",
        time_range: ask!(payscore_sign_plan::TimeRange {
            start_time: "20091225091010",
            start_time_remark: "出租日期",
            end_time: "20091225121010",
            end_time_remark: "结束租借日期",
        }),
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({
        "service_id": "500001",
        "sign_plan_id": "100000001",
        "plan_detail_no": 1,
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "notify_url": "https://example.com/notify",
        "service_introduction": "共享充电宝",
        "time_range": {
            "start_time": "20091225091010",
            "start_time_remark": "出租日期",
            "end_time": "20091225121010",
            "end_time_remark": "结束租借日期"
        },
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().sign_plan().partner().serviceorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/sign-plan/partner/serviceorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/partner/serviceorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().sign_plan().partner().serviceorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/sign-plan/partner/serviceorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/partner/serviceorder"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/sign-plan/partner/user-sign-plans: 为子商户创建用户签约 Start a user's sign-up to a sub-merchant's plan
pub async fn create_partner_sign_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_sign_plan::CreatePartnerSignPlan {
        service_id: "500001",
        plan_id: "12535",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        merchant_sign_plan_no: "20230901123456",
        notify_url: "https://example.com/notify",
        sign_plan_detail: [ask!(payscore_sign_plan::SignPlanDetail {
            plan_detail_no: 1,
            merchant_plan_detail_no: "20230901123456",
        })],
    });
    let json = json!({
        "service_id": "500001",
        "plan_id": "12535",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "merchant_sign_plan_no": "20230901123456",
        "notify_url": "https://example.com/notify",
        "sign_plan_detail": [
            {
                "plan_detail_no": 1,
                "merchant_plan_detail_no": "20230901123456"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().sign_plan().partner().user_sign_plans().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/sign-plan/partner/user-sign-plans").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/partner/user-sign-plans"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().sign_plan().partner().user_sign_plans().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/sign-plan/partner/user-sign-plans").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/partner/user-sign-plans"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}: 查询子商户的用户签约 Query a user's sign-up to a sub-merchant's plan
pub async fn find_partner_sign_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_sign_plan::FindPartnerSignPlan {
        merchant_sign_plan_no: "20230901123456",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .sign_plan()
        .partner()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}").with("merchant_sign_plan_no", "20230901123456").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}"].with("merchant_sign_plan_no", "20230901123456").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .sign_plan()
        .partner()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}").with("merchant_sign_plan_no", "20230901123456").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}"].with("merchant_sign_plan_no", "20230901123456").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop: 解除子商户的用户签约 End a user's sign-up to a sub-merchant's plan
pub async fn stop_partner_sign_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_sign_plan::StopPartnerSignPlan {
        merchant_sign_plan_no: "20230901123456",
        sub_mchid: "1900000109",
        stop_reason: "用户主动取消",
    });
    let json = json!({"sub_mchid":"1900000109","stop_reason":"用户主动取消"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .sign_plan()
        .partner()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop").with("merchant_sign_plan_no", "20230901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop"].with("merchant_sign_plan_no", "20230901123456").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .sign_plan()
        .partner()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop").with("merchant_sign_plan_no", "20230901123456").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop"].with("merchant_sign_plan_no", "20230901123456").post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/sign-plan/serviceorder: 创建计划服务订单 Create a service order under a signed plan
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_sign_plan::CreateOrder {
        service_id: "500001",
        sign_plan_id: "100000001",
        plan_detail_no: 1,
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        notify_url: "https://example.com/notify",
        service_introduction: "共享充电宝",
        time_range: ask!(payscore_sign_plan::TimeRange {
            start_time: "20091225091010",
            start_time_remark: "出租日期",
            end_time: "20091225121010",
            end_time_remark: "结束租借日期",
        }),
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({
        "service_id": "500001",
        "sign_plan_id": "100000001",
        "plan_detail_no": 1,
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "notify_url": "https://example.com/notify",
        "service_introduction": "共享充电宝",
        "time_range": {
            "start_time": "20091225091010",
            "start_time_remark": "出租日期",
            "end_time": "20091225121010",
            "end_time_remark": "结束租借日期"
        },
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().sign_plan().serviceorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/sign-plan/serviceorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/serviceorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().sign_plan().serviceorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/sign-plan/serviceorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/serviceorder"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/sign-plan/user-sign-plans: 创建用户签约 Start a user's sign-up to a plan
pub async fn create_sign_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_sign_plan::CreateSignPlan {
        service_id: "500001",
        plan_id: "12535",
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        merchant_sign_plan_no: "20230901123456",
        notify_url: "https://example.com/notify",
        sign_plan_detail: [ask!(payscore_sign_plan::SignPlanDetail {
            plan_detail_no: 1,
            merchant_plan_detail_no: "20230901123456",
        })],
    });
    let json = json!({
        "service_id": "500001",
        "plan_id": "12535",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "merchant_sign_plan_no": "20230901123456",
        "notify_url": "https://example.com/notify",
        "sign_plan_detail": [
            {
                "plan_detail_no": 1,
                "merchant_plan_detail_no": "20230901123456"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().sign_plan().user_sign_plans().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/sign-plan/user-sign-plans").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/user-sign-plans"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().sign_plan().user_sign_plans().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/sign-plan/user-sign-plans").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/user-sign-plans"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}: 查询用户签约 Query a user's sign-up to a plan
pub async fn find_sign_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation =
        ask!(payscore_sign_plan::FindSignPlan { merchant_sign_plan_no: "20230901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .sign_plan()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}",
        )
        .with("merchant_sign_plan_no", "20230901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}"]
        .with("merchant_sign_plan_no", "20230901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .sign_plan()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}",
        )
        .with("merchant_sign_plan_no", "20230901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}"]
        .with("merchant_sign_plan_no", "20230901123456")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop: 解除用户签约 End a user's sign-up to a plan
pub async fn stop_sign_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_sign_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_sign_plan::StopSignPlan {
        merchant_sign_plan_no: "20230901123456",
        stop_reason: "用户主动取消",
    });
    let json = json!({"stop_reason":"用户主动取消"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .sign_plan()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop").with("merchant_sign_plan_no", "20230901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop"].with("merchant_sign_plan_no", "20230901123456").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .sign_plan()
        .user_sign_plans()
        .merchant_sign_plan_no()
        .merchant_sign_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop").with("merchant_sign_plan_no", "20230901123456").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop"].with("merchant_sign_plan_no", "20230901123456").post(&json).send()?;

    Ok(())
}
