//! 费率优惠活动 Reduced-rate activities. Written by `cargo xtask codegen` from `families/rate-activity.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/rate-activity/applications: 报名优惠费率活动 Apply to join a rate activity
pub async fn create_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::rate_activity;
    use wechatpay::ask;

    let operation = ask!(rate_activity::CreateApplication {
        acquiring_bank_id: "9082000",
        channel_id: "20001111",
        sub_mchid: "1900000109",
        activity_detail: ask!(rate_activity::ActivityDetail {
            activity_id: "10028001",
            activity_rate: "0.2",
        }),
    });
    let json = json!({
        "acquiring_bank_id": "9082000",
        "channel_id": "20001111",
        "sub_mchid": "1900000109",
        "activity_detail": {
            "activity_id": "10028001",
            "activity_rate": "0.2"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().rate_activity().applications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/rate-activity/applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/rate-activity/applications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().rate_activity().applications().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/rate-activity/applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/rate-activity/applications"].post(&json).send()?;

    Ok(())
}

/// GET /v3/rate-activity/applications/id/{application_id}: 查询费率活动报名 Query an application to a rate activity
pub async fn find_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::rate_activity;
    use wechatpay::ask;

    let operation = ask!(rate_activity::FindApplication { application_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .rate_activity()
        .applications()
        .id()
        .application_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/rate-activity/applications/id/{application_id}")
        .with("application_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/rate-activity/applications/id/{application_id}"]
        .with("application_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .rate_activity()
        .applications()
        .id()
        .application_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/rate-activity/applications/id/{application_id}")
        .with("application_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/rate-activity/applications/id/{application_id}"]
        .with("application_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/rate-activity/applications/id/{application_id}: 修改费率活动报名 Change an application to a rate activity
pub async fn update_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::rate_activity;
    use wechatpay::ask;

    let operation = ask!(rate_activity::UpdateApplication {
        application_id: "2000002124775691",
        activity_detail_modification: ask!(rate_activity::ActivityDetailModification {
            activity_rate: "0.2",
        }),
        additional_information: ask!(rate_activity::AdditionalInformation {
            additional_message: "补充说明",
        }),
    });
    let json = json!({
        "activity_detail_modification": {
            "activity_rate": "0.2"
        },
        "additional_information": {
            "additional_message": "补充说明"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .rate_activity()
        .applications()
        .id()
        .application_id("2000002124775691")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/rate-activity/applications/id/{application_id}")
        .with("application_id", "2000002124775691")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/rate-activity/applications/id/{application_id}"]
        .with("application_id", "2000002124775691")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .rate_activity()
        .applications()
        .id()
        .application_id("2000002124775691")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/rate-activity/applications/id/{application_id}")
        .with("application_id", "2000002124775691")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/rate-activity/applications/id/{application_id}"]
        .with("application_id", "2000002124775691")
        .patch(&json)
        .send()?;

    Ok(())
}
