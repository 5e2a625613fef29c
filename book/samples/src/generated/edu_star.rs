//! 集星光（教育助力） Edu-star student benefits. Written by `cargo xtask codegen` from `families/edu-star.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/edu-star/orders: 创建核销订单 Report a redemption
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_star;
    use wechatpay::ask;

    let operation = ask!(edu_star::CreateOrder {
        appid: "wxd678efh567hg6787",
        wechat_openid: "oUpF8uMuAJOM2pxb1Q",
        qq: "100000000000",
        right_id: "qw3Da21QRCNt",
        create_time: "2015-05-20T13:29:35.120+08:00",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "wechat_openid": "oUpF8uMuAJOM2pxb1Q",
        "qq": "100000000000",
        "right_id": "qw3Da21QRCNt",
        "create_time": "2015-05-20T13:29:35.120+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().edu_star().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/edu-star/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/edu-star/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().edu_star().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/edu-star/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-star/orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/edu-star/orders: 查询用户的核销订单列表 List a user's redemptions
pub async fn list_orders(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_star;
    use wechatpay::ask;

    let operation = ask!(edu_star::ListOrders {
        appid: "wxd678efh567hg6787",
        wechat_openid: "oUpF8uMuAJOM2pxb1Q",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787","wechat_openid":"oUpF8uMuAJOM2pxb1Q"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().edu_star().orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/edu-star/orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/edu-star/orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().edu_star().orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/edu-star/orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-star/orders"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/edu-star/users/openid/{wechat_openid}: 通过 openid 查询学生身份 Ask by openid whether a user is a student
pub async fn find_user_by_openid(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_star;
    use wechatpay::ask;

    let operation = ask!(edu_star::FindUserByOpenid {
        wechat_openid: "oUpF8uMuAJOM2pxb1Q",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .edu_star()
        .users()
        .openid()
        .wechat_openid("oUpF8uMuAJOM2pxb1Q")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-star/users/openid/{wechat_openid}")
        .with("wechat_openid", "oUpF8uMuAJOM2pxb1Q")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-star/users/openid/{wechat_openid}"]
        .with("wechat_openid", "oUpF8uMuAJOM2pxb1Q")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .edu_star()
        .users()
        .openid()
        .wechat_openid("oUpF8uMuAJOM2pxb1Q")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-star/users/openid/{wechat_openid}")
        .with("wechat_openid", "oUpF8uMuAJOM2pxb1Q")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-star/users/openid/{wechat_openid}"]
        .with("wechat_openid", "oUpF8uMuAJOM2pxb1Q")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/edu-star/users/qq/{qq}: 通过 QQ 号查询学生身份 Ask by QQ number whether a user is a student
pub async fn find_user_by_qq(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_star;
    use wechatpay::ask;

    let operation =
        ask!(edu_star::FindUserByQq { qq: "100000000000", appid: "wxd678efh567hg6787" });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().edu_star().users().qq().qq("100000000000").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-star/users/qq/{qq}")
        .with("qq", "100000000000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-star/users/qq/{qq}"].with("qq", "100000000000").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().edu_star().users().qq().qq("100000000000").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-star/users/qq/{qq}")
        .with("qq", "100000000000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-star/users/qq/{qq}"].with("qq", "100000000000").get().query(&pairs).send()?;

    Ok(())
}
