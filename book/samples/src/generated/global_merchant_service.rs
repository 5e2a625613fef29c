//! 境外消费者投诉 Cross-border: consumer complaints. Written by `cargo xtask codegen` from `families/global-merchant-service.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// DELETE /v3/global/merchant-service/complaint-notifications: 删除投诉通知地址 Delete the complaint notification URL
pub async fn delete_notification_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().delete().await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").delete().await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].delete().await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaint_notifications().delete().send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-service/complaint-notifications").delete().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaint-notifications"].delete().send()?;

    Ok(())
}

/// GET /v3/global/merchant-service/complaint-notifications: 查询投诉通知地址 Query the complaint notification URL
pub async fn find_notification_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().get().await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").get().await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].get().await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaint_notifications().get().send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-service/complaint-notifications").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaint-notifications"].get().send()?;

    Ok(())
}

/// POST /v3/global/merchant-service/complaint-notifications: 设置投诉通知地址 Set the complaint notification URL
pub async fn create_notification_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let body =
        global_merchant_service::SetNotificationUrl { url: "https://www.example.com".into() };
    let json = json!({"url":"https://www.example.com"});

    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaint_notifications().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-service/complaint-notifications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaint-notifications"].post(&json).send()?;

    Ok(())
}

/// PUT /v3/global/merchant-service/complaint-notifications: 更换投诉通知地址 Replace the complaint notification URL
pub async fn update_notification_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let body =
        global_merchant_service::SetNotificationUrl { url: "https://www.example.com".into() };
    let json = json!({"url":"https://www.example.com"});

    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().put(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").put(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].put(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaint_notifications().put(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-service/complaint-notifications").put(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaint-notifications"].put(&json).send()?;

    Ok(())
}

/// GET /v3/global/merchant-service/complaints: 查询投诉单列表 List complaints
pub async fn list_complaints(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let query = global_merchant_service::ListComplaints {
        limit: Some(20),
        begin_date: "2019-01-01".into(),
        end_date: "2019-01-31".into(),
        ..Default::default()
    };
    let pairs = json!({"limit":20,"begin_date":"2019-01-01","end_date":"2019-01-31"});

    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaints().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaints").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaints"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaints().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-service/complaints").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaints"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/global/merchant-service/complaints/{complaint_id}: 查询投诉单详情 Query a complaint
pub async fn find_complaint(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let query = global_merchant_service::FindComplaint {
        mch_language: Some(global_merchant_service::MchLanguage::ZhCn),
    };
    let pairs = json!({"mch_language":"ZH_CN"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant-service/complaints/{complaint_id}")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaints/{complaint_id}"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant-service/complaints/{complaint_id}")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaints/{complaint_id}"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/global/merchant-service/complaints/{complaint_id}/complete: 把投诉标记为处理完成 Mark a complaint as handled
pub async fn complete_complaint(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let body =
        global_merchant_service::CompleteComplaint { complainted_mchid: "1900012181".into() };
    let json = json!({"complainted_mchid":"1900012181"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .complete()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant-service/complaints/{complaint_id}/complete")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaints/{complaint_id}/complete"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .complete()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant-service/complaints/{complaint_id}/complete")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaints/{complaint_id}/complete"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/global/merchant-service/complaints/{complaint_id}/negotiation-historys: 查询投诉的协商历史 List the steps of a negotiation
pub async fn list_negotiations(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let query = global_merchant_service::ListNegotiations { limit: Some(20), ..Default::default() };
    let pairs = json!({"limit":20});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .negotiation_historys()
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant-service/complaints/{complaint_id}/negotiation-historys")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaints/{complaint_id}/negotiation-historys"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .negotiation_historys()
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant-service/complaints/{complaint_id}/negotiation-historys")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaints/{complaint_id}/negotiation-historys"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/global/merchant-service/complaints/{complaint_id}/response: 回复用户的投诉 Reply to a complaint
pub async fn reply_to_complaint(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let body = global_merchant_service::ReplyToComplaint {
        complainted_mchid: "1900012181".into(),
        response_content: "已与用户沟通解决".into(),
        jump_url: Some("https://example.com/jump".into()),
        jump_url_text: Some("查看详情".into()),
        ..Default::default()
    };
    let json = json!({
        "complainted_mchid": "1900012181",
        "response_content": "已与用户沟通解决",
        "jump_url": "https://example.com/jump",
        "jump_url_text": "查看详情"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .response()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant-service/complaints/{complaint_id}/response")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaints/{complaint_id}/response"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .response()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant-service/complaints/{complaint_id}/response")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaints/{complaint_id}/response"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/global/merchant-service/images/upload: 上传投诉回复图片 Upload an image for a reply
pub async fn upload_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let body = global_merchant_service::UploadMeta {
        filename: "filea.jpg".into(),
        sha256: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c".into(),
    };
    let json = json!({
        "filename": "filea.jpg",
        "sha256": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().images().upload().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/images/upload").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/images/upload"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().images().upload().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-service/images/upload").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/images/upload"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/merchant-service/images/{media_id}: 下载投诉中的图片 Download an image of a complaint
pub async fn download_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;

    let query = global_merchant_service::DownloadImage {
        complaint_id: "200201820200101080076610000".into(),
    };
    let pairs = json!({"complaint_id":"200201820200101080076610000"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .images()
        .media_id("H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant-service/images/{media_id}")
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/images/{media_id}"]
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .images()
        .media_id("H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant-service/images/{media_id}")
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/images/{media_id}"]
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
