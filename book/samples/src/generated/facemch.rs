//! 刷脸用户信息 Face payment: who the user is. Written by `cargo xtask codegen` from `families/facemch.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/facemch/users/{face_sid}: 查询刷脸用户信息 Query the user of a face payment
pub async fn find_user(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::facemch;
    use wechatpay::ask;

    let operation = ask!(facemch::FindUser {
        face_sid: "SFI0R29OZDJsTHl2Z0ZvaVJBSEFFc3VnQT09",
        info_type: facemch::InfoType::AskUnionid,
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
    });
    let pairs = json!({
        "info_type": "ASK_UNIONID",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .facemch()
        .users()
        .face_sid("SFI0R29OZDJsTHl2Z0ZvaVJBSEFFc3VnQT09")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/facemch/users/{face_sid}")
        .with("face_sid", "SFI0R29OZDJsTHl2Z0ZvaVJBSEFFc3VnQT09")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/facemch/users/{face_sid}"]
        .with("face_sid", "SFI0R29OZDJsTHl2Z0ZvaVJBSEFFc3VnQT09")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .facemch()
        .users()
        .face_sid("SFI0R29OZDJsTHl2Z0ZvaVJBSEFFc3VnQT09")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/facemch/users/{face_sid}")
        .with("face_sid", "SFI0R29OZDJsTHl2Z0ZvaVJBSEFFc3VnQT09")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/facemch/users/{face_sid}"]
        .with("face_sid", "SFI0R29OZDJsTHl2Z0ZvaVJBSEFFc3VnQT09")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
