//! 智慧商圈 Shopping malls: points and parking. Written by `cargo xtask codegen` from `families/businesscircle.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/businesscircle/parkings: 同步会员停车状态 Report that a member drove in or out
pub async fn report_parking(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::businesscircle;

    let body = businesscircle::ReportParking {
        sub_mchid: Some("1900000109".into()),
        brandid: 1000,
        appid: "wxd678efh567hg6787".into(),
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o".into(),
        plate_number: "粤B888888".into(),
        state: "state".into(),
        time: "2022-06-01T10:43:39+08:00".into(),
    };
    let json = json!({
        "sub_mchid": "1900000109",
        "brandid": 1000,
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plate_number": "粤B888888",
        "state": "state",
        "time": "2022-06-01T10:43:39+08:00"
    });

    // async 异步 · pure chain 纯链式
    client.v3().businesscircle().parkings().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/businesscircle/parkings").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/businesscircle/parkings"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().businesscircle().parkings().post(&body).send()?;
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

    let body = businesscircle::NotifyPoints {
        transaction_id: "1009660380201506130728806387".into(),
        appid: "wxd678efh567hg6787".into(),
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o".into(),
        earn_points: true,
        increased_points: 100,
        points_update_time: "2020-05-20T13:29:35.120+08:00".into(),
        ..Default::default()
    };
    let json = json!({
        "transaction_id": "1009660380201506130728806387",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "earn_points": true,
        "increased_points": 100,
        "points_update_time": "2020-05-20T13:29:35.120+08:00"
    });

    // async 异步 · pure chain 纯链式
    client.v3().businesscircle().points().notify().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/businesscircle/points/notify").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/businesscircle/points/notify"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().businesscircle().points().notify().post(&body).send()?;
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

    let query = businesscircle::FindUserAuthorization {
        sub_mchid: Some("1900000109".into()),
        appid: "wxd678efh567hg6787".into(),
    };
    let pairs = json!({"sub_mchid":"1900000109","appid":"wxd678efh567hg6787"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .businesscircle()
        .user_authorizations()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .businesscircle()
        .user_authorizations()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&query)
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

    let query = businesscircle::FindCommitStatus {
        sub_mchid: Some("1900000109".into()),
        brandid: 1000,
        appid: "wxd678efh567hg6787".into(),
    };
    let pairs = json!({"sub_mchid":"1900000109","brandid":1000,"appid":"wxd678efh567hg6787"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .businesscircle()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .points()
        .commit_status()
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .businesscircle()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .points()
        .commit_status()
        .get(&query)
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
