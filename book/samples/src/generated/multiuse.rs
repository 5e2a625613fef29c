//! 消费金 Spending credit. Written by `cargo xtask codegen` from `families/multiuse.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/multiuse/stocks/{stock_id}/refund-flow: 获取消费金退款明细链接 Get the link to a stock's refunds
pub async fn find_refund_flow(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::multiuse;
    use wechatpay::ask;

    let operation = ask!(multiuse::FindRefundFlow { stock_id: "9856000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().multiuse().stocks().stock_id("9856000").refund_flow().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/multiuse/stocks/{stock_id}/refund-flow")
        .with("stock_id", "9856000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/multiuse/stocks/{stock_id}/refund-flow"].with("stock_id", "9856000").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().multiuse().stocks().stock_id("9856000").refund_flow().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/multiuse/stocks/{stock_id}/refund-flow")
        .with("stock_id", "9856000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/multiuse/stocks/{stock_id}/refund-flow"]
        .with("stock_id", "9856000")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/multiuse/stocks/{stock_id}/send-flow: 获取消费金发放明细链接 Get the link to a stock's issued coupons
pub async fn find_send_flow(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::multiuse;
    use wechatpay::ask;

    let operation = ask!(multiuse::FindSendFlow { stock_id: "9856000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().multiuse().stocks().stock_id("9856000").send_flow().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/multiuse/stocks/{stock_id}/send-flow")
        .with("stock_id", "9856000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/multiuse/stocks/{stock_id}/send-flow"].with("stock_id", "9856000").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().multiuse().stocks().stock_id("9856000").send_flow().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/multiuse/stocks/{stock_id}/send-flow")
        .with("stock_id", "9856000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/multiuse/stocks/{stock_id}/send-flow"].with("stock_id", "9856000").get().send()?;

    Ok(())
}

/// GET /v3/multiuse/stocks/{stock_id}/use-flow: 获取消费金核销明细链接 Get the link to a stock's redemptions
pub async fn find_use_flow(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::multiuse;
    use wechatpay::ask;

    let operation = ask!(multiuse::FindUseFlow { stock_id: "9856000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().multiuse().stocks().stock_id("9856000").use_flow().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/multiuse/stocks/{stock_id}/use-flow")
        .with("stock_id", "9856000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/multiuse/stocks/{stock_id}/use-flow"].with("stock_id", "9856000").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().multiuse().stocks().stock_id("9856000").use_flow().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/multiuse/stocks/{stock_id}/use-flow")
        .with("stock_id", "9856000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/multiuse/stocks/{stock_id}/use-flow"].with("stock_id", "9856000").get().send()?;

    Ok(())
}

/// POST /v3/multiuse/users/{openid}/coupons: 向用户发放消费金 Issue spending credit to a user
pub async fn send_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::multiuse;
    use wechatpay::{Fen, ask};

    let operation = ask!(multiuse::SendCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        user_name: "张三",
        id_card_number: "110101199003070134",
        amount: Fen(100),
        appid: "wxd678efh567hg6787",
        card_type: multiuse::CredType::IdCard,
    });
    let json = json!({
        "stock_id": "9856000",
        "out_request_no": "1002600620019090123143254436",
        "user_name": "张三",
        "id_card_number": "110101199003070134",
        "amount": 100,
        "appid": "wxd678efh567hg6787",
        "card_type": "ID_CARD"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .multiuse()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/multiuse/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/multiuse/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .multiuse()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/multiuse/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/multiuse/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}
