//! 爱心餐 Charity meals. Written by `cargo xtask codegen` from `families/lovefeast.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/lovefeast/brands/{brand_id}: 查询品牌的爱心餐总数 Query how many meals a brand received and served
pub async fn find_brand(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::lovefeast;
    use wechatpay::ask;

    let operation = ask!(lovefeast::FindBrand { brand_id: "120344" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().lovefeast().brands().brand_id("120344").get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/lovefeast/brands/{brand_id}").with("brand_id", "120344").get().await?;
    // async 异步 · property 属性式
    client["v3/lovefeast/brands/{brand_id}"].with("brand_id", "120344").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().lovefeast().brands().brand_id("120344").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/lovefeast/brands/{brand_id}").with("brand_id", "120344").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/lovefeast/brands/{brand_id}"].with("brand_id", "120344").get().send()?;

    Ok(())
}

/// GET /v3/lovefeast/users/{openid}/orders/brand-id/{brand_id}: 查询用户在某品牌的捐赠 List a user's donations to a brand
pub async fn list_user_orders(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::lovefeast;
    use wechatpay::ask;

    let operation = ask!(lovefeast::ListUserOrders {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        brand_id: "120344",
        offset: 0,
    });
    let pairs = json!({"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .lovefeast()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .orders()
        .brand_id()
        .brand_id("120344")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/lovefeast/users/{openid}/orders/brand-id/{brand_id}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/lovefeast/users/{openid}/orders/brand-id/{brand_id}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .lovefeast()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .orders()
        .brand_id()
        .brand_id("120344")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/lovefeast/users/{openid}/orders/brand-id/{brand_id}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/lovefeast/users/{openid}/orders/brand-id/{brand_id}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/lovefeast/users/{openid}/orders/out-trade-no/{out_trade_no}: 按商户订单号查询捐赠 Query a donation by the merchant's number
pub async fn find_user_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::lovefeast;
    use wechatpay::ask;

    let operation = ask!(lovefeast::FindUserOrder {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        out_trade_no: "1217752501201407033233368018",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .lovefeast()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .orders()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/lovefeast/users/{openid}/orders/out-trade-no/{out_trade_no}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/lovefeast/users/{openid}/orders/out-trade-no/{out_trade_no}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .lovefeast()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .orders()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/lovefeast/users/{openid}/orders/out-trade-no/{out_trade_no}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/lovefeast/users/{openid}/orders/out-trade-no/{out_trade_no}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .send()?;

    Ok(())
}
