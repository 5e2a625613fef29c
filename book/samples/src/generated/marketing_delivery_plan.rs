//! 商品券投放计划 Product coupons: delivery plans. Written by `cargo xtask codegen` from `families/marketing-delivery-plan.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/marketing/partner/delivery-plan/delivery-plans: 创建投放计划 Create a delivery plan
pub async fn create_delivery_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_delivery_plan;
    use wechatpay::ask;

    let operation = ask!(marketing_delivery_plan::CreateDeliveryPlan {
        out_request_no: "1002600620019090123143254436",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().delivery_plan().delivery_plans().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/delivery-plan/delivery-plans").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/delivery-plan/delivery-plans"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partner().delivery_plan().delivery_plans().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/delivery-plan/delivery-plans").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/delivery-plan/delivery-plans"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/partner/delivery-plan/delivery-plans/{brand_id}/delivery-plans: 查询品牌的投放计划列表 List a brand's delivery plans
pub async fn list_delivery_plans(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_delivery_plan;
    use wechatpay::ask;

    let operation =
        ask!(marketing_delivery_plan::ListDeliveryPlans { brand_id: "120344", page_size: 20 });
    let pairs = json!({"page_size":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .delivery_plans()
        .brand_id("120344")
        .delivery_plans()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/delivery-plan/delivery-plans/{brand_id}/delivery-plans")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/delivery-plan/delivery-plans/{brand_id}/delivery-plans"]
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .delivery_plans()
        .brand_id("120344")
        .delivery_plans()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/delivery-plan/delivery-plans/{brand_id}/delivery-plans")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/delivery-plan/delivery-plans/{brand_id}/delivery-plans"]
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}: 修改投放计划 Change a delivery plan
pub async fn update_delivery_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_delivery_plan;
    use wechatpay::ask;

    let operation = ask!(marketing_delivery_plan::UpdateDeliveryPlan {
        plan_id: "12535",
        modify_content: ask!(marketing_delivery_plan::ModifyContent {
            plan_name: "月卡计划",
            delivery_end_time: "2018-05-23T12:13:50+08:00",
            total_count: 30,
            user_limit: 1,
            daily_limit: 100,
            recommend_word: "限时特惠",
        }),
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "modify_content": {
            "plan_name": "月卡计划",
            "delivery_end_time": "2018-05-23T12:13:50+08:00",
            "total_count": 30,
            "user_limit": 1,
            "daily_limit": 100,
            "recommend_word": "限时特惠"
        },
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .delivery_plans()
        .plan_id("12535")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}")
        .with("plan_id", "12535")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}"]
        .with("plan_id", "12535")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .delivery_plans()
        .plan_id("12535")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}")
        .with("plan_id", "12535")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}"]
        .with("plan_id", "12535")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}/terminate: 终止投放计划 Stop a delivery plan
pub async fn terminate_delivery_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_delivery_plan;
    use wechatpay::ask;

    let operation = ask!(marketing_delivery_plan::TerminateDeliveryPlan { plan_id: "12535" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .delivery_plans()
        .plan_id("12535")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}/terminate")
        .with("plan_id", "12535")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}/terminate"]
        .with("plan_id", "12535")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .delivery_plans()
        .plan_id("12535")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}/terminate")
        .with("plan_id", "12535")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}/terminate"]
        .with("plan_id", "12535")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/delivery-plan/{sp_mchid}/notify-url: 设置投放计划的回调地址 Set the callback URL of delivery plans
pub async fn set_delivery_notify_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_delivery_plan;
    use wechatpay::ask;

    let operation = ask!(marketing_delivery_plan::SetDeliveryNotifyUrl {
        sp_mchid: "1900000109",
        notify_url: "https://example.com/notify",
    });
    let json = json!({"notify_url":"https://example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .sp_mchid("1900000109")
        .notify_url()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/delivery-plan/{sp_mchid}/notify-url")
        .with("sp_mchid", "1900000109")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/delivery-plan/{sp_mchid}/notify-url"]
        .with("sp_mchid", "1900000109")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .delivery_plan()
        .sp_mchid("1900000109")
        .notify_url()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/delivery-plan/{sp_mchid}/notify-url")
        .with("sp_mchid", "1900000109")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/delivery-plan/{sp_mchid}/notify-url"]
        .with("sp_mchid", "1900000109")
        .post(&json)
        .send()?;

    Ok(())
}
