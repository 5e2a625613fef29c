//! 支付即服务 Shop guides after payment. Written by `cargo xtask codegen` from `families/smartguide.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/smartguide/guides: 查询服务人员列表 List the guides of a store
pub async fn list_guides(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::smartguide;
    use wechatpay::ask;

    let operation = ask!(smartguide::ListGuides { store_id: 1 });
    let pairs = json!({"store_id":1});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().smartguide().guides().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/smartguide/guides").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/smartguide/guides"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().smartguide().guides().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/smartguide/guides").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/smartguide/guides"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/smartguide/guides: 注册服务人员 Register a guide
pub async fn create_guide(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::smartguide;
    use wechatpay::ask;

    let operation = ask!(smartguide::CreateGuide {
        corpid: "1234567890",
        store_id: 1,
        userid: "userid",
        name: "name",
        mobile: "13800000000",
        qr_code: "https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx",
        avatar: "https://example.com/avatar.png",
    });
    let json = json!({
        "corpid": "1234567890",
        "store_id": 1,
        "userid": "userid",
        "name": "name",
        "mobile": "13800000000",
        "qr_code": "https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx",
        "avatar": "https://example.com/avatar.png"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().smartguide().guides().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/smartguide/guides").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/smartguide/guides"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().smartguide().guides().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/smartguide/guides").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/smartguide/guides"].post(&json).send()?;

    Ok(())
}

/// PATCH /v3/smartguide/guides/{guide_id}: 更新服务人员信息 Change a guide's details
pub async fn update_guide(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::smartguide;
    use wechatpay::ask;

    let operation = ask!(smartguide::UpdateGuide {
        guide_id: "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic",
        name: "name",
        mobile: "13800000000",
        qr_code: "https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx",
        avatar: "https://example.com/avatar.png",
        group_qrcode: "https://example.com/group.png",
    });
    let json = json!({
        "name": "name",
        "mobile": "13800000000",
        "qr_code": "https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=xxx",
        "avatar": "https://example.com/avatar.png",
        "group_qrcode": "https://example.com/group.png"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .smartguide()
        .guides()
        .guide_id("LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/smartguide/guides/{guide_id}")
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/smartguide/guides/{guide_id}"]
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .smartguide()
        .guides()
        .guide_id("LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/smartguide/guides/{guide_id}")
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/smartguide/guides/{guide_id}"]
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/smartguide/guides/{guide_id}/assign: 为订单分配服务人员 Assign a guide to an order
pub async fn assign_guide(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::smartguide;
    use wechatpay::ask;

    let operation = ask!(smartguide::AssignGuide {
        guide_id: "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic",
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({"out_trade_no":"1217752501201407033233368018"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .smartguide()
        .guides()
        .guide_id("LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .assign()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/smartguide/guides/{guide_id}/assign")
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/smartguide/guides/{guide_id}/assign"]
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .smartguide()
        .guides()
        .guide_id("LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .assign()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/smartguide/guides/{guide_id}/assign")
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/smartguide/guides/{guide_id}/assign"]
        .with("guide_id", "LLA3WJ6DSZUfiaZDS79FH5Wm5m4X69TBic")
        .post(&json)
        .send()?;

    Ok(())
}
