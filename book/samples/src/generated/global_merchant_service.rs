//! 境外消费者投诉 Cross-border: consumer complaints. Written by `cargo xtask codegen` from `families/global-merchant-service.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// DELETE /v3/global/merchant-service/complaint-notifications: 删除投诉通知地址 Delete the complaint notification URL
pub async fn delete_notification_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global_merchant_service;
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::DeleteNotificationUrl {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().delete(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").delete().await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].delete().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaint_notifications()
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-service/complaint-notifications").delete().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/complaint-notifications"].delete().send()?;

    Ok(())
}

/// GET /v3/global/merchant-service/complaint-notifications: 查询投诉通知地址 Query the complaint notification URL
pub async fn find_notification_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global_merchant_service;
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::FindNotificationUrl {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").get().await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaint_notifications().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation =
        ask!(global_merchant_service::CreateNotificationUrl { url: "https://www.example.com" });
    let json = json!({"url":"https://www.example.com"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaint_notifications().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation =
        ask!(global_merchant_service::UpdateNotificationUrl { url: "https://www.example.com" });
    let json = json!({"url":"https://www.example.com"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaint_notifications().put(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaint-notifications").put(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaint-notifications"].put(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaint_notifications().put(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::ListComplaints {
        limit: 20,
        begin_date: "2019-01-01",
        end_date: "2019-01-31",
    });
    let pairs = json!({"limit":20,"begin_date":"2019-01-01","end_date":"2019-01-31"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_service().complaints().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/complaints").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/complaints"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_service().complaints().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::FindComplaint {
        complaint_id: "200201820200101080076610000",
        mch_language: global_merchant_service::MchLanguage::ZhCn,
    });
    let pairs = json!({"mch_language":"ZH_CN"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::CompleteComplaint {
        complaint_id: "200201820200101080076610000",
        complainted_mchid: "1900012181",
    });
    let json = json!({"complainted_mchid":"1900012181"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .complete()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .complete()
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::ListNegotiations {
        complaint_id: "200201820200101080076610000",
        limit: 20,
    });
    let pairs = json!({"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .negotiation_historys()
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .negotiation_historys()
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::ReplyToComplaint {
        complaint_id: "200201820200101080076610000",
        complainted_mchid: "1900012181",
        response_content: "已与用户沟通解决",
        jump_url: "https://example.com/jump",
        jump_url_text: "查看详情",
    });
    let json = json!({
        "complainted_mchid": "1900012181",
        "response_content": "已与用户沟通解决",
        "jump_url": "https://example.com/jump",
        "jump_url_text": "查看详情"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .response()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .complaints()
        .complaint_id("200201820200101080076610000")
        .response()
        .post(&operation)
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
    use wechatpay::api::global_merchant_service;
    use wechatpay::{ask, upload};

    let operation = ask!(global_merchant_service::UploadImage {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .images()
        .upload()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-service/images/upload").post(&()).file(file.clone()).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-service/images/upload"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .images()
        .upload()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant-service/images/upload")
        .post(&())
        .file(file.clone())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-service/images/upload"].post(&()).file(file.clone()).send()?;

    Ok(())
}

/// GET /v3/global/merchant-service/images/{media_id}: 下载投诉中的图片 Download an image of a complaint
pub async fn download_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant_service;
    use wechatpay::ask;

    let operation = ask!(global_merchant_service::DownloadImage {
        media_id: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
        complaint_id: "200201820200101080076610000",
    });
    let pairs = json!({"complaint_id":"200201820200101080076610000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_service()
        .images()
        .media_id("H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_service()
        .images()
        .media_id("H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get(&operation)
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
