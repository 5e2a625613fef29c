//! 智慧商圈 Shopping malls: points and parking. Written by `cargo xtask codegen` from `families/businesscircle.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/businesscircle/parkings: 同步会员停车状态 Report that a member drove in or out
pub async fn report_parking(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::businesscircle;
    use wechatpay::ask;

    let operation = ask!(businesscircle::ReportParking {
        sub_mchid: "1900000109",
        brandid: 1000,
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plate_number: "粤B888888",
        state: "state",
        time: "2022-06-01T10:43:39+08:00",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "brandid": 1000,
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plate_number": "粤B888888",
        "state": "state",
        "time": "2022-06-01T10:43:39+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().businesscircle().parkings().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/businesscircle/parkings").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/businesscircle/parkings"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().businesscircle().parkings().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/businesscircle/parkings").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/businesscircle/parkings"].post(&json).send()?;

    Ok(())
}

/// POST /v3/businesscircle/points/notify: 同步会员积分 Report the points a payment earned
pub async fn notify_points(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::businesscircle;
    use wechatpay::ask;

    let operation = ask!(businesscircle::NotifyPoints {
        transaction_id: "1009660380201506130728806387",
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        earn_points: true,
        increased_points: 100,
        points_update_time: "2020-05-20T13:29:35.120+08:00",
    });
    let json = json!({
        "transaction_id": "1009660380201506130728806387",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "earn_points": true,
        "increased_points": 100,
        "points_update_time": "2020-05-20T13:29:35.120+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().businesscircle().points().notify().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/businesscircle/points/notify").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/businesscircle/points/notify"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().businesscircle().points().notify().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/businesscircle/points/notify").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/businesscircle/points/notify"].post(&json).send()?;

    Ok(())
}

/// GET /v3/businesscircle/user-authorizations/{openid}: 查询积分授权状态 Query whether a user authorised points
pub async fn find_user_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::businesscircle;
    use wechatpay::ask;

    let operation = ask!(businesscircle::FindUserAuthorization {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"sub_mchid":"1900000109","appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .businesscircle()
        .user_authorizations()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/businesscircle/user-authorizations/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/businesscircle/user-authorizations/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .businesscircle()
        .user_authorizations()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/businesscircle/user-authorizations/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/businesscircle/user-authorizations/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/businesscircle/users/{openid}/points/commit_status: 查询待积分状态 Query whether points wait to be claimed
pub async fn find_commit_status(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::businesscircle;
    use wechatpay::ask;

    let operation = ask!(businesscircle::FindCommitStatus {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        sub_mchid: "1900000109",
        brandid: 1000,
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"sub_mchid":"1900000109","brandid":1000,"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .businesscircle()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .points()
        .commit_status()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/businesscircle/users/{openid}/points/commit_status")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/businesscircle/users/{openid}/points/commit_status"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .businesscircle()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .points()
        .commit_status()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/businesscircle/users/{openid}/points/commit_status")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/businesscircle/users/{openid}/points/commit_status"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
