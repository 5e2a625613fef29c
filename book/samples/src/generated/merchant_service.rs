//! 消费者投诉 Consumer complaints. Written by `cargo xtask codegen` from `families/merchant-service.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// DELETE /v3/merchant-service/complaint-notifications: 删除投诉通知回调地址 Delete the callback URL of complaints
pub async fn delete_complaint_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::DeleteComplaintCallback {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().complaint_notifications().delete(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/complaint-notifications").delete().await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaint-notifications"].delete().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_service().complaint_notifications().delete(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/complaint-notifications").delete().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaint-notifications"].delete().send()?;

    Ok(())
}

/// GET /v3/merchant-service/complaint-notifications: 查询投诉通知回调地址 Query the callback URL of complaints
pub async fn find_complaint_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::FindComplaintCallback {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().complaint_notifications().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/complaint-notifications").get().await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaint-notifications"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_service().complaint_notifications().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/complaint-notifications").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaint-notifications"].get().send()?;

    Ok(())
}

/// POST /v3/merchant-service/complaint-notifications: 创建投诉通知回调地址 Create the callback URL of complaints
pub async fn create_complaint_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation =
        ask!(merchant_service::CreateComplaintCallback { url: "https://www.example.com/notify" });
    let json = json!({"url":"https://www.example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().complaint_notifications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/complaint-notifications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaint-notifications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_service().complaint_notifications().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/complaint-notifications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaint-notifications"].post(&json).send()?;

    Ok(())
}

/// PUT /v3/merchant-service/complaint-notifications: 修改投诉通知回调地址 Change the callback URL of complaints
pub async fn update_complaint_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation =
        ask!(merchant_service::UpdateComplaintCallback { url: "https://www.example.com/notify" });
    let json = json!({"url":"https://www.example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().complaint_notifications().put(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/complaint-notifications").put(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaint-notifications"].put(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_service().complaint_notifications().put(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/complaint-notifications").put(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaint-notifications"].put(&json).send()?;

    Ok(())
}

/// GET /v3/merchant-service/complaints: 查询投诉列表（旧版） List complaints, older form
pub async fn list_legacy_complaints(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::ListLegacyComplaints {
        limit: 20,
        begin_date: "2019-01-01",
        end_date: "2019-01-31",
    });
    let pairs = json!({"limit":20,"begin_date":"2019-01-01","end_date":"2019-01-31"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().complaints().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/complaints").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_service().complaints().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/complaints").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/merchant-service/complaints-v2: 查询投诉列表 List complaints
pub async fn list_complaints(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::ListComplaints {
        limit: 10,
        begin_date: "2019-01-01",
        end_date: "2019-01-30",
    });
    let pairs = json!({"limit":10,"begin_date":"2019-01-01","end_date":"2019-01-30"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().complaints_v2().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/complaints-v2").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints-v2"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_service().complaints_v2().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/complaints-v2").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints-v2"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/merchant-service/complaints-v2/{complaint_id}: 查询投诉详情 Query a complaint
pub async fn find_complaint(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation =
        ask!(merchant_service::FindComplaint { complaint_id: "200201820200101080076610000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints-v2/{complaint_id}")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints-v2/{complaint_id}"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints-v2/{complaint_id}")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints-v2/{complaint_id}"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/merchant-service/complaints-v2/{complaint_id}/complete: 标记投诉处理完成 Mark a complaint as dealt with
pub async fn complete_complaint(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::CompleteComplaint {
        complaint_id: "200201820200101080076610000",
        complainted_mchid: "1900012181",
    });
    let json = json!({"complainted_mchid":"1900012181"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .complete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/complete")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints-v2/{complaint_id}/complete"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .complete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/complete")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints-v2/{complaint_id}/complete"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys: 查询投诉协商历史 List what was said about a complaint
pub async fn list_negotiations(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::ListNegotiations {
        complaint_id: "200201820200101080076610000",
        limit: 20,
    });
    let pairs = json!({"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .negotiation_historys()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .negotiation_historys()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys")
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys"]
        .with("complaint_id", "200201820200101080076610000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/merchant-service/complaints-v2/{complaint_id}/response: 回复投诉用户 Reply to the user who complained
pub async fn reply_complaint(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::ReplyComplaint {
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
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .response()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/response")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints-v2/{complaint_id}/response"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .response()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/response")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints-v2/{complaint_id}/response"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service: 发送即时服务消息 Send a message in a complaint's live chat
pub async fn send_service_message(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::SendServiceMessage {
        complaint_id: "200201820200101080076610000",
        complainted_mchid: "1900012181",
        message: ask!(merchant_service::Message {
            sender_identity: merchant_service::SenderIdentity::Unknown,
            custom_data: "order=1",
        }),
        idempotent_id: "233bcbf407e87789",
    });
    let json = json!({
        "complainted_mchid": "1900012181",
        "message": {
            "sender_identity": "UNKNOWN",
            "custom_data": "order=1"
        },
        "idempotent_id": "233bcbf407e87789"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .response_immediate_service()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .response_immediate_service()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress: 更新投诉的退款审批 Approve or reject the refund a complaint asks for
pub async fn update_refund_progress(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::UpdateRefundProgress {
        complaint_id: "200201820200101080076610000",
        action: merchant_service::RefundProgressAction::Reject,
        launch_refund_day: 3,
        reject_reason: "拒绝退款",
        remark: "备注",
    });
    let json = json!({
        "action": "REJECT",
        "launch_refund_day": 3,
        "reject_reason": "拒绝退款",
        "remark": "备注"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .update_refund_progress()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints_v2()
        .complaint_id("200201820200101080076610000")
        .update_refund_progress()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress")
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress"]
        .with("complaint_id", "200201820200101080076610000")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/merchant-service/complaints/{transaction_id}: 查询投诉详情（旧版） Query a complaint, older form
pub async fn find_legacy_complaint(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::FindLegacyComplaint {
        transaction_id: "1009660380201506130728806387",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .complaints()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/merchant-service/complaints/{transaction_id}/negotiation-historys: 查询投诉协商历史（旧版） List what was said about a complaint, older form
pub async fn list_legacy_negotiations(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::ListLegacyNegotiations {
        transaction_id: "1009660380201506130728806387",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .complaints()
        .transaction_id("1009660380201506130728806387")
        .negotiation_historys()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/complaints/{transaction_id}/negotiation-historys")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/complaints/{transaction_id}/negotiation-historys"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .complaints()
        .transaction_id("1009660380201506130728806387")
        .negotiation_historys()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/complaints/{transaction_id}/negotiation-historys")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/complaints/{transaction_id}/negotiation-historys"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/merchant-service/feedbacks: 提交投诉反馈（旧版） Answer a complaint, older form
pub async fn send_feedback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::SendFeedback {
        transaction_id: "1009660380201506130728806387",
        complainted_mchid: "1900012181",
        feedback_type: 1,
        feedback_content: "处理完成",
        launch_confirm_process: true,
    });
    let json = json!({
        "transaction_id": "1009660380201506130728806387",
        "complainted_mchid": "1900012181",
        "feedback_type": 1,
        "feedback_content": "处理完成",
        "launch_confirm_process": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().feedbacks().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/feedbacks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/feedbacks"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_service().feedbacks().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/feedbacks").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/feedbacks"].post(&json).send()?;

    Ok(())
}

/// POST /v3/merchant-service/images/upload: 上传投诉反馈图片 Upload an image for a reply
pub async fn upload_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_service;
    use wechatpay::{ask, upload};

    let operation = ask!(merchant_service::UploadImage {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_service().images().upload().post(&operation).file(file.clone()).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-service/images/upload").post(&()).file(file.clone()).await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/images/upload"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .images()
        .upload()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-service/images/upload").post(&()).file(file.clone()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/images/upload"].post(&()).file(file.clone()).send()?;

    Ok(())
}

/// GET /v3/merchant-service/images/{media_id}: 下载投诉图片 Download an image of a complaint
pub async fn download_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_service;
    use wechatpay::ask;

    let operation = ask!(merchant_service::DownloadImage {
        media_id: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_service()
        .images()
        .media_id("H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-service/images/{media_id}")
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-service/images/{media_id}"]
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_service()
        .images()
        .media_id("H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-service/images/{media_id}")
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-service/images/{media_id}"]
        .with("media_id", "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg")
        .get()
        .send()?;

    Ok(())
}
