//! 回调通知接收 Receiving notifications. Written by `cargo xtask codegen` from `families/webhooks.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/webhooks: 接收通知 Receive a notification
pub async fn receive_notification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webhooks;
    use wechatpay::ask;

    let operation = ask!(webhooks::ReceiveNotification {
        id: "1001",
        create_time: "2015-05-20T13:29:35.120+08:00",
        event_type: webhooks::EventType::MallAuthActivateCard,
        resource_type: "encrypt-resource",
        summary: "支付成功",
        resource: ask!(webhooks::Resource {
            algorithm: "AEAD_AES_256_GCM",
            nonce: "fdasflkja484w",
            original_type: webhooks::OriginalType::DiscountCard,
            associated_data: "certificate",
            ciphertext: "ciphertext",
        }),
    });
    let json = json!({
        "id": "1001",
        "create_time": "2015-05-20T13:29:35.120+08:00",
        "event_type": "MALL_AUTH.ACTIVATE_CARD",
        "resource_type": "encrypt-resource",
        "summary": "支付成功",
        "resource": {
            "algorithm": "AEAD_AES_256_GCM",
            "nonce": "fdasflkja484w",
            "original_type": "discount_card",
            "associated_data": "certificate",
            "ciphertext": "ciphertext"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webhooks().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/webhooks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/webhooks"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().webhooks().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/webhooks").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webhooks"].post(&json).send()?;

    Ok(())
}
