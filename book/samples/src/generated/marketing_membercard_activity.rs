//! 会员有礼 Gifts for members. Written by `cargo xtask codegen` from `families/marketing-membercard-activity.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/membercard-activity/activities: 查询会员有礼活动列表 List activities
pub async fn list_activities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_activity::ListActivities {
        limit: 20,
        activity_type: marketing_membercard_activity::ActivityType::NonMemberAfterpay,
    });
    let pairs = json!({"limit":20,"activity_type":"NON_MEMBER_AFTERPAY"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_activity().activities().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-activity/activities").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-activity/activities"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().membercard_activity().activities().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-activity/activities").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-activity/activities"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-activity/activities: 创建会员有礼活动 Create an activity
pub async fn create_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_activity::CreateActivity {
        card_id: "233bcbf407e87789b8e471f251774f95",
        activity_name: "新人有礼",
        activity_type: marketing_membercard_activity::ActivityType::NonMemberAfterpay,
        begin_time: "2015-05-20T13:29:35.120+08:00",
        end_time: "2015-05-20T13:29:35.120+08:00",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "activity_name": "新人有礼",
        "activity_type": "NON_MEMBER_AFTERPAY",
        "begin_time": "2015-05-20T13:29:35.120+08:00",
        "end_time": "2015-05-20T13:29:35.120+08:00",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_activity().activities().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-activity/activities").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-activity/activities"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().membercard_activity().activities().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-activity/activities").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-activity/activities"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-activity/activities/{activity_id}: 查询会员有礼活动 Query an activity
pub async fn find_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_activity::FindActivity { activity_id: "10028001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_activity()
        .activities()
        .activity_id("10028001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-activity/activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-activity/activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_activity()
        .activities()
        .activity_id("10028001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-activity/activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-activity/activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-activity/activities/{activity_id}/terminate: 终止会员有礼活动 End an activity
pub async fn terminate_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_activity;
    use wechatpay::ask;

    let operation =
        ask!(marketing_membercard_activity::TerminateActivity { activity_id: "10028001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_activity()
        .activities()
        .activity_id("10028001")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-activity/activities/{activity_id}/terminate")
        .with("activity_id", "10028001")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-activity/activities/{activity_id}/terminate"]
        .with("activity_id", "10028001")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_activity()
        .activities()
        .activity_id("10028001")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-activity/activities/{activity_id}/terminate")
        .with("activity_id", "10028001")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-activity/activities/{activity_id}/terminate"]
        .with("activity_id", "10028001")
        .post(&())
        .send()?;

    Ok(())
}
