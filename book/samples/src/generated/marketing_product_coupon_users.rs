//! 用户的商品券 Product coupons in users' hands. Written by `cargo xtask codegen` from `families/marketing-product-coupon-users.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles: 向用户发放一组商品券 Issue a bundle of coupons to a user
pub async fn send_coupon_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_users;

    let body = marketing_product_coupon_users::SendCouponBundle {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_bundle_id: "stock_bundle_id".into(),
        appid: "wxd678efh567hg6787".into(),
        send_request_no: "100002322019090134234sfdf".into(),
        attach: Some("自定义数据".into()),
        ..Default::default()
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_bundle_id": "stock_bundle_id",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupon_bundles()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupon_bundles()
        .post(&body)
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

    let body = marketing_product_coupon_users::DeactivateCouponBundle {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_bundle_id: "stock_bundle_id".into(),
        appid: "wxd678efh567hg6787".into(),
        out_request_no: "1002600620019090123143254436".into(),
        deactivate_reason: "批次信息有误".into(),
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_bundle_id": "stock_bundle_id",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

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
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate").with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o").with("user_coupon_bundle_id", "user_coupon_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate"].with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o").with("user_coupon_bundle_id", "user_coupon_bundle_id").post(&json).await?;

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
        .post(&body)
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

    let query = marketing_product_coupon_users::ListUserCoupons {
        brand_id: "120344".into(),
        product_coupon_id: Some("1000000013".into()),
        appid: "wxd678efh567hg6787".into(),
        ..Default::default()
    };
    let pairs = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&query)
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

    let body = marketing_product_coupon_users::SendCoupon {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_id: "9856000".into(),
        coupon_code: Some("Code_123456".into()),
        appid: "wxd678efh567hg6787".into(),
        send_request_no: "100002322019090134234sfdf".into(),
        attach: Some("自定义数据".into()),
        ..Default::default()
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&body)
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

    let query = marketing_product_coupon_users::FindUserCoupon {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_id: "9856000".into(),
        appid: "wxd678efh567hg6787".into(),
    };
    let pairs = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787"
    });

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
        .get(&query)
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
        .get(&query)
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

    let body = marketing_product_coupon_users::ConfirmCoupon {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_id: "9856000".into(),
        appid: "wxd678efh567hg6787".into(),
        out_request_no: "1002600620019090123143254436".into(),
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436"
    });

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
        .post(&body)
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
        .post(&body)
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

    let body = marketing_product_coupon_users::DeactivateCoupon {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_id: "9856000".into(),
        appid: "wxd678efh567hg6787".into(),
        out_request_no: "1002600620019090123143254436".into(),
        deactivate_reason: "批次信息有误".into(),
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

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
        .post(&body)
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
        .post(&body)
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

    let body = marketing_product_coupon_users::ReturnCoupon {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_id: "9856000".into(),
        appid: "wxd678efh567hg6787".into(),
        out_request_no: "1002600620019090123143254436".into(),
        sequential_coupon_index: Some(1),
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436",
        "sequential_coupon_index": 1
    });

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
        .post(&body)
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
        .post(&body)
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

    let body = marketing_product_coupon_users::UseCoupon {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_id: "9856000".into(),
        appid: "wxd678efh567hg6787".into(),
        use_time: "2020-05-20T13:29:35+08:00".into(),
        out_request_no: "1002600620019090123143254436".into(),
        ..Default::default()
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "use_time": "2020-05-20T13:29:35+08:00",
        "out_request_no": "1002600620019090123143254436"
    });

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
        .post(&body)
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
        .post(&body)
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

    let body = marketing_product_coupon_users::PreSendCoupon {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_id: "9856000".into(),
        coupon_code: Some("Code_123456".into()),
        appid: "wxd678efh567hg6787".into(),
        send_request_no: "100002322019090134234sfdf".into(),
        attach: Some("自定义数据".into()),
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon()
        .post(&body)
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

    let body = marketing_product_coupon_users::PreSendCouponBundle {
        brand_id: "120344".into(),
        product_coupon_id: "1000000013".into(),
        stock_bundle_id: "stock_bundle_id".into(),
        appid: "wxd678efh567hg6787".into(),
        send_request_no: "100002322019090134234sfdf".into(),
        attach: Some("自定义数据".into()),
    };
    let json = json!({
        "brand_id": "120344",
        "product_coupon_id": "1000000013",
        "stock_bundle_id": "stock_bundle_id",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf",
        "attach": "自定义数据"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon_bundle()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon_bundle()
        .post(&body)
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
