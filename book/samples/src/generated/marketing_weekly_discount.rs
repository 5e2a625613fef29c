//! 周周惠 Weekly discounts. Written by `cargo xtask codegen` from `families/marketing-weekly-discount.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/weekly-discount/activities: 查询周周惠活动列表 List weekly discount activities
pub async fn list_activities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_weekly_discount;
    use wechatpay::ask;

    let operation = ask!(marketing_weekly_discount::ListActivities {
        limit: 20,
        offset: 0,
        applying_merchant_id: 1900000109,
        store_id: 1,
        activity_area_code: 1,
        activity_scene: "RETAIL",
    });
    let pairs = json!({
        "limit": 20,
        "offset": 0,
        "applying_merchant_id": 1900000109,
        "store_id": 1,
        "activity_area_code": 1,
        "activity_scene": "RETAIL"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().weekly_discount().activities().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/weekly-discount/activities").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/weekly-discount/activities"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().weekly_discount().activities().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/weekly-discount/activities").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/weekly-discount/activities"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/marketing/weekly-discount/activities/{activity_id}: 查询周周惠活动 Query a weekly discount activity
pub async fn find_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_weekly_discount;
    use wechatpay::ask;

    let operation = ask!(marketing_weekly_discount::FindActivity { activity_id: "10028001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .weekly_discount()
        .activities()
        .activity_id("10028001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/weekly-discount/activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/weekly-discount/activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .weekly_discount()
        .activities()
        .activity_id("10028001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/weekly-discount/activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/weekly-discount/activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/marketing/weekly-discount/activities/{activity_id}/apply: 报名周周惠活动 Sign a merchant up for an activity
pub async fn apply_to_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_weekly_discount;
    use wechatpay::ask;

    let operation = ask!(marketing_weekly_discount::ApplyToActivity {
        activity_id: "10028001",
        applying_merchant_id: 1900000109,
        store_id: 1,
    });
    let json = json!({"applying_merchant_id":1900000109,"store_id":1});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .weekly_discount()
        .activities()
        .activity_id("10028001")
        .apply()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/weekly-discount/activities/{activity_id}/apply")
        .with("activity_id", "10028001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/weekly-discount/activities/{activity_id}/apply"]
        .with("activity_id", "10028001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .weekly_discount()
        .activities()
        .activity_id("10028001")
        .apply()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/weekly-discount/activities/{activity_id}/apply")
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/weekly-discount/activities/{activity_id}/apply"]
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;

    Ok(())
}
