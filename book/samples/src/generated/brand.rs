//! 摇优惠 Shake for discounts. Written by `cargo xtask codegen` from `families/brand.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/brand/marketing/shake-activities/activities: 查询摇优惠活动 List shake-for-offers activities
pub async fn list_shake_activities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand;
    use wechatpay::ask;

    let operation = ask!(brand::ListShakeActivities {
        brand_id: "120344",
        limit: 20,
        offset: 0,
        activity_state: brand::ActivityState::Created,
    });
    let pairs = json!({"brand_id":"120344","limit":20,"offset":0,"activity_state":"CREATED"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().marketing().shake_activities().activities().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/marketing/shake-activities/activities").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/marketing/shake-activities/activities"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().marketing().shake_activities().activities().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/marketing/shake-activities/activities").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/marketing/shake-activities/activities"].get().query(&pairs).send()?;

    Ok(())
}
