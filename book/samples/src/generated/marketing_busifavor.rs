//! 商家券 Merchant coupons. Written by `cargo xtask codegen` from `families/marketing-busifavor.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/busifavor/callbacks: 查询领券通知地址 Query the notification URL
pub async fn find_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::FindCallback { mchid: "1900000109" });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().callbacks().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/callbacks").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/callbacks"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().callbacks().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/callbacks").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/callbacks"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/callbacks: 设置领券通知地址 Set the notification URL
pub async fn set_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::SetCallback {
        mchid: "1900000109",
        notify_url: "https://example.com/notify",
    });
    let json = json!({"mchid":"1900000109","notify_url":"https://example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().callbacks().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/callbacks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/callbacks"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().callbacks().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/callbacks").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/callbacks"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/coupons/associate: 把券关联到订单 Tie a coupon to an order
pub async fn associate_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::AssociateCoupon {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        out_trade_no: "ORD20261121",
        out_request_no: "REQ20261121",
    });
    let json = json!({
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "out_trade_no": "ORD20261121",
        "out_request_no": "REQ20261121"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().coupons().associate().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/coupons/associate").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/coupons/associate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().coupons().associate().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/coupons/associate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/coupons/associate"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/coupons/deactivate: 使一张券失效 Make a coupon invalid
pub async fn deactivate_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::DeactivateCoupon {
        coupon_code: "Code_123456",
        stock_id: "9856000",
        deactivate_request_no: "1002600620019090123144054436",
        deactivate_reason: "批次信息有误",
    });
    let json = json!({
        "coupon_code": "Code_123456",
        "stock_id": "9856000",
        "deactivate_request_no": "1002600620019090123144054436",
        "deactivate_reason": "批次信息有误"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().coupons().deactivate().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/coupons/deactivate").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/coupons/deactivate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().coupons().deactivate().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/coupons/deactivate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/coupons/deactivate"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/coupons/disassociate: 解除券与订单的关联 Untie a coupon from an order
pub async fn disassociate_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::DisassociateCoupon {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        out_trade_no: "ORD20261121",
        out_request_no: "REQ20261121",
    });
    let json = json!({
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "out_trade_no": "ORD20261121",
        "out_request_no": "REQ20261121"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().coupons().disassociate().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/coupons/disassociate").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/coupons/disassociate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().coupons().disassociate().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/coupons/disassociate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/coupons/disassociate"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/coupons/return: 退回已核销的券 Give a used coupon back to the user
pub async fn return_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::ReturnCoupon {
        coupon_code: "Code_123456",
        stock_id: "9856000",
        return_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "coupon_code": "Code_123456",
        "stock_id": "9856000",
        "return_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().coupons().return_().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/coupons/return").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/coupons/return"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().coupons().return_().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/coupons/return").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/coupons/return"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/coupons/send: 向用户发券 Send a coupon to a user
pub async fn send_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::SendCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        coupon_code: "Code_123456",
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "stock_id": "9856000",
        "out_request_no": "1002600620019090123143254436",
        "coupon_code": "Code_123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().coupons().send().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/coupons/send").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/coupons/send"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().coupons().send().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/coupons/send").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/coupons/send"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/coupons/use: 核销一张券 Redeem a coupon
pub async fn use_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::UseCoupon {
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
        use_time: "2020-05-20T13:29:35+08:00",
        use_request_no: "1002600620019090123143254435",
    });
    let json = json!({
        "coupon_code": "Code_123456",
        "appid": "wxd678efh567hg6787",
        "use_time": "2020-05-20T13:29:35+08:00",
        "use_request_no": "1002600620019090123143254435"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().coupons().use_().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/coupons/use").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/coupons/use"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().coupons().use_().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/coupons/use").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/coupons/use"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/coupons/{card_id}/send: 向用户发放消费卡 Send a consumption card to a user
pub async fn send_consume_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::SendConsumeCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        out_request_no: "1002600620019090123143254436",
        send_time: "2020-05-20T13:29:35+08:00",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "out_request_no": "1002600620019090123143254436",
        "send_time": "2020-05-20T13:29:35+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .coupons()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .send()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/coupons/{card_id}/send")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/coupons/{card_id}/send"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .coupons()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .send()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/coupons/{card_id}/send")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/coupons/{card_id}/send"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/product-coupons/pre-send: 预发商品券 Obtain a token for sending a product coupon
pub async fn prepare_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::PrepareProductCoupon {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        send_request_no: "100002322019090134234sfdf",
    });
    let json = json!({
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "send_request_no": "100002322019090134234sfdf"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().product_coupons().pre_send().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/product-coupons/pre-send").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/product-coupons/pre-send"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().product_coupons().pre_send().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/product-coupons/pre-send").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/product-coupons/pre-send"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/product-coupons/send: 向用户发商品券 Send a product coupon to a user
pub async fn send_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::SendProductCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        coupon_code: "Code_123456",
        coupon_type: marketing_busifavor::CouponType::Normal,
        member_card_id: "pIJMr5MMiIkO_93VtPyIiEk2DZ4w",
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "stock_id": "9856000",
        "out_request_no": "1002600620019090123143254436",
        "coupon_code": "Code_123456",
        "coupon_type": "NORMAL",
        "member_card_id": "pIJMr5MMiIkO_93VtPyIiEk2DZ4w"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().product_coupons().send().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/product-coupons/send").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/product-coupons/send"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().product_coupons().send().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/product-coupons/send").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/product-coupons/send"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/stocks: 创建商家券批次 Create a batch of coupons
pub async fn create_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_busifavor::CreateStock {
        stock_name: "微信支付代金券批次",
        belong_merchant: "1900000109",
        goods_name: "可乐",
        stock_type: marketing_busifavor::StockType::Normal,
        coupon_use_rule: ask!(marketing_busifavor::CouponUseRule {
            coupon_available_time: ask!(marketing_busifavor::CouponAvailableTime {
                available_begin_time: "2018-05-23T12:13:50+08:00",
                available_end_time: "2018-05-23T12:13:50+08:00",
                available_day_after_receive: 7,
                wait_days_after_receive: 1,
                available_second_after_receive: 3600,
            }),
            fixed_normal_coupon: ask!(marketing_busifavor::FixedNormalCoupon {
                discount_amount: Fen(100),
                transaction_minimum: Fen(10000),
            }),
            use_method: marketing_busifavor::UseMethod::OffLine,
            mini_programs_appid: "wxd678efh567hg6787",
            mini_programs_path: "pages/index/index",
        }),
        stock_send_rule: ask!(marketing_busifavor::StockSendRule { max_coupons_per_user: 5 }),
        out_request_no: "1002600620019090123143254436",
        coupon_code_mode: marketing_busifavor::CouponCodeMode::WechatpayMode,
    });
    let json = json!({
        "stock_name": "微信支付代金券批次",
        "belong_merchant": "1900000109",
        "goods_name": "可乐",
        "stock_type": "NORMAL",
        "coupon_use_rule": {
            "coupon_available_time": {
                "available_begin_time": "2018-05-23T12:13:50+08:00",
                "available_end_time": "2018-05-23T12:13:50+08:00",
                "available_day_after_receive": 7,
                "wait_days_after_receive": 1,
                "available_second_after_receive": 3600
            },
            "fixed_normal_coupon": {
                "discount_amount": 100,
                "transaction_minimum": 10000
            },
            "use_method": "OFF_LINE",
            "mini_programs_appid": "wxd678efh567hg6787",
            "mini_programs_path": "pages/index/index"
        },
        "stock_send_rule": {
            "max_coupons_per_user": 5
        },
        "out_request_no": "1002600620019090123143254436",
        "coupon_code_mode": "WECHATPAY_MODE"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().stocks().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/stocks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().stocks().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/stocks").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/busifavor/stocks/{stock_id}: 查询商家券批次 Query a batch
pub async fn find_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::FindStock { stock_id: "9856000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().stocks().stock_id("9856000").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/stocks/{stock_id}")
        .with("stock_id", "9856000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks/{stock_id}"].with("stock_id", "9856000").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().stocks().stock_id("9856000").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/stocks/{stock_id}")
        .with("stock_id", "9856000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks/{stock_id}"]
        .with("stock_id", "9856000")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/busifavor/stocks/{stock_id}: 修改商家券批次 Change a batch
pub async fn update_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::UpdateStock {
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({"out_request_no":"1002600620019090123143254436"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().stocks().stock_id("9856000").patch(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/stocks/{stock_id}")
        .with("stock_id", "9856000")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks/{stock_id}"]
        .with("stock_id", "9856000")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().stocks().stock_id("9856000").patch(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/stocks/{stock_id}")
        .with("stock_id", "9856000")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks/{stock_id}"]
        .with("stock_id", "9856000")
        .patch(&json)
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/busifavor/stocks/{stock_id}/budget: 修改批次的发放上限 Change how many coupons a batch may send
pub async fn update_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::UpdateBudget {
        stock_id: "9856000",
        target_max_coupons: 3000,
        current_max_coupons: 1000,
        current_max_coupons_by_day: 100,
        modify_budget_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "target_max_coupons": 3000,
        "current_max_coupons": 1000,
        "current_max_coupons_by_day": 100,
        "modify_budget_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .budget()
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/stocks/{stock_id}/budget")
        .with("stock_id", "9856000")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks/{stock_id}/budget"]
        .with("stock_id", "9856000")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .budget()
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/stocks/{stock_id}/budget")
        .with("stock_id", "9856000")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks/{stock_id}/budget"]
        .with("stock_id", "9856000")
        .patch(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes: 查询预存券码列表 List the stored codes of a batch
pub async fn list_coupon_codes(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::ListCouponCodes {
        stock_id: "9856000",
        status: marketing_busifavor::CodeStatus::Available,
    });
    let pairs = json!({"status":"AVAILABLE"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks/{stock_id}/couponcodes"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks/{stock_id}/couponcodes"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/stocks/{stock_id}/couponcodes: 向批次预存券码 Store codes in a batch
pub async fn upload_coupon_codes(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::UploadCouponCodes {
        stock_id: "9856000",
        coupon_code_list: ["coupon_code_list"],
        upload_request_no: "100002322019090134234sfdf",
    });
    let json = json!({
        "coupon_code_list": [
            "coupon_code_list"
        ],
        "upload_request_no": "100002322019090134234sfdf"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes")
        .with("stock_id", "9856000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks/{stock_id}/couponcodes"]
        .with("stock_id", "9856000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes")
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks/{stock_id}/couponcodes"]
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;

    Ok(())
}

/// DELETE /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}: 删除一个预存券码 Delete a stored code
pub async fn delete_coupon_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::DeleteCouponCode {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        delete_request_no: "1002600620019090123143254436",
    });
    let pairs = json!({"delete_request_no":"1002600620019090123143254436"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .coupon_code("Code_123456")
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}")
        .with("stock_id", "9856000")
        .with("coupon_code", "Code_123456")
        .delete()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}"]
        .with("stock_id", "9856000")
        .with("coupon_code", "Code_123456")
        .delete()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .coupon_code("Code_123456")
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}")
        .with("stock_id", "9856000")
        .with("coupon_code", "Code_123456")
        .delete()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}"]
        .with("stock_id", "9856000")
        .with("coupon_code", "Code_123456")
        .delete()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}: 查询预存券码 Query a stored code
pub async fn find_coupon_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::FindCouponCode {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .coupon_code("Code_123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}")
        .with("stock_id", "9856000")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}"]
        .with("stock_id", "9856000")
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
        .busifavor()
        .stocks()
        .stock_id("9856000")
        .couponcodes()
        .coupon_code("Code_123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}")
        .with("stock_id", "9856000")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}"]
        .with("stock_id", "9856000")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/busifavor/users/{openid}/coupons: 查询用户的商家券列表 List a user's coupons
pub async fn list_user_coupons(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::ListUserCoupons {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        stock_id: "9856000",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787","stock_id":"9856000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/users/{openid}/coupons"]
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
        .busifavor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}: 查询用户的一张商家券 Query a user's coupon
pub async fn find_user_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_busifavor;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor::FindUserCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .appids()
        .appid("wxd678efh567hg6787")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .with("appid", "wxd678efh567hg6787")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .with("appid", "wxd678efh567hg6787")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .appids()
        .appid("wxd678efh567hg6787")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .with("appid", "wxd678efh567hg6787")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .with("appid", "wxd678efh567hg6787")
        .get()
        .send()?;

    Ok(())
}
