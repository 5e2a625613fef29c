//! 用户的商品券 Product coupons in users' hands. Written by `cargo xtask codegen` from `families/marketing-product-coupon-users.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles: 向用户发放一组商品券 Issue a bundle of coupons to a user
pub async fn send_coupon_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::SendCouponBundle {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        appid: "wxd678efh567hg6787",
        send_request_no: "100002322019090134234sfdf",
        attach: "自定义数据",
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_bundle_id": "stock_bundle_id",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupon_bundles()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupon_bundles()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate: 失效用户的一组商品券 Deactivate a user's bundle of coupons
pub async fn deactivate_coupon_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::DeactivateCouponBundle {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        user_coupon_bundle_id: "user_coupon_bundle_id",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        appid: "wxd678efh567hg6787",
        out_request_no: "1002600620019090123143254436",
        deactivate_reason: "批次信息有误",
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_bundle_id": "stock_bundle_id",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupon_bundles()
        .user_coupon_bundle_id("user_coupon_bundle_id")
        .deactivate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate").with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o").with("user_coupon_bundle_id", "user_coupon_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate"].with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o").with("user_coupon_bundle_id", "user_coupon_bundle_id").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupon_bundles()
        .user_coupon_bundle_id("user_coupon_bundle_id")
        .deactivate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate").with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o").with("user_coupon_bundle_id", "user_coupon_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate"].with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o").with("user_coupon_bundle_id", "user_coupon_bundle_id").post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/users/{openid}/coupons: 查询用户的商品券列表 List a user's coupons
pub async fn list_user_coupons(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::ListUserCoupons {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupons: 向用户发放商品券 Issue a coupon to a user
pub async fn send_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::SendCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
        send_request_no: "100002322019090134234sfdf",
        attach: "自定义数据",
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}: 查询用户的商品券 Query a user's coupon
pub async fn find_user_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::FindUserCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/confirm: 确认发放商品券 Confirm that a coupon was issued
pub async fn confirm_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::ConfirmCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .confirm()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/confirm")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/confirm"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .confirm()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/confirm")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/confirm"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate: 失效用户的商品券 Deactivate a user's coupon
pub async fn deactivate_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::DeactivateCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        out_request_no: "1002600620019090123143254436",
        deactivate_reason: "批次信息有误",
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .deactivate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate",
        )
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .deactivate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate",
        )
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/return: 退回已核销的商品券 Give a redeemed coupon back to the user
pub async fn return_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::ReturnCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        out_request_no: "1002600620019090123143254436",
        sequential_coupon_index: 1,
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436",
        "sequential_coupon_index": 1
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .return_()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/return")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/return"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .return_()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/return")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/return"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/use: 核销商品券 Redeem a coupon
pub async fn use_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::UseCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        use_time: "2020-05-20T13:29:35+08:00",
        out_request_no: "1002600620019090123143254436",
        associated_order_info: ask!(marketing_product_coupon_users::AssociatedOrderInfo {
            transaction_id: "1009660380201506130728806387",
            out_trade_no: "1217752501201407033233368018",
            mchid: "1900000109",
            sub_mchid: "1900000109",
        }),
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "use_time": "2020-05-20T13:29:35+08:00",
        "out_request_no": "1002600620019090123143254436",
        "associated_order_info": {
            "transaction_id": "1009660380201506130728806387",
            "out_trade_no": "1217752501201407033233368018",
            "mchid": "1900000109",
            "sub_mchid": "1900000109"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .use_()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/use")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/use"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .use_()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/use")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/use"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon: 预发放商品券 Prepare a coupon for the user to take
pub async fn pre_send_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::PreSendCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
        send_request_no: "100002322019090134234sfdf",
        attach: "自定义数据",
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon-bundle: 预发放一组商品券 Prepare a bundle of coupons for the user to take
pub async fn pre_send_coupon_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_users::PreSendCouponBundle {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        brand_id: "120344",
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        appid: "wxd678efh567hg6787",
        send_request_no: "100002322019090134234sfdf",
        attach: "自定义数据",
    });
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_bundle_id": "stock_bundle_id",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon_bundle()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon-bundle")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon-bundle"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon_bundle()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon-bundle")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon-bundle"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}
