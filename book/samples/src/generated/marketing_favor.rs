//! 代金券 Cash coupons. Written by `cargo xtask codegen` from `families/marketing-favor.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/favor/callbacks: 查询用券通知地址 Query the notification URL
pub async fn find_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::FindCallback { mchid: "1900000109" });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().callbacks().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/favor/callbacks").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/callbacks"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().favor().callbacks().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/favor/callbacks").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/callbacks"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/favor/callbacks: 设置用券通知地址 Set the notification URL
pub async fn set_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::SetCallback {
        mchid: "1900000109",
        notify_url: "https://example.com/notify",
        switch: true,
    });
    let json = json!({
        "mchid": "1900000109",
        "notify_url": "https://example.com/notify",
        "switch": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().callbacks().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/favor/callbacks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/callbacks"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().favor().callbacks().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/favor/callbacks").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/callbacks"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/favor/coupon-stocks: 创建代金券批次 Create a batch of vouchers
pub async fn create_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_favor::CreateStock {
        stock_name: "微信支付代金券批次",
        available_begin_time: "2018-05-23T12:13:50+08:00",
        available_end_time: "2018-05-23T12:13:50+08:00",
        stock_use_rule: ask!(marketing_favor::StockUseRule {
            max_coupons: 100,
            max_amount: Fen(100000),
            max_amount_by_day: Fen(10000),
            max_coupons_per_user: 5,
            natural_person_limit: true,
            prevent_api_abuse: true,
        }),
        no_cash: true,
        stock_type: marketing_favor::StockType::Normal,
        belong_merchant: "1900000109",
        coupon_use_rule: ask!(marketing_favor::CouponUseRule {
            coupon_available_time: ask!(marketing_favor::CouponAvailableTime {
                second_day_available: true,
                available_time_after_receive: 1440,
            }),
            fixed_normal_coupon: ask!(marketing_favor::FixedNormalCoupon {
                coupon_amount: Fen(100),
                transaction_minimum: Fen(1000),
            }),
            discount_coupon: ask!(marketing_favor::DiscountCoupon {
                discount_amount_max: Fen(1000),
                discount_percent: 88,
                transaction_minimum: Fen(1000),
            }),
        }),
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "stock_name": "微信支付代金券批次",
        "available_begin_time": "2018-05-23T12:13:50+08:00",
        "available_end_time": "2018-05-23T12:13:50+08:00",
        "stock_use_rule": {
            "max_coupons": 100,
            "max_amount": 100000,
            "max_amount_by_day": 10000,
            "max_coupons_per_user": 5,
            "natural_person_limit": true,
            "prevent_api_abuse": true
        },
        "no_cash": true,
        "stock_type": "NORMAL",
        "belong_merchant": "1900000109",
        "coupon_use_rule": {
            "coupon_available_time": {
                "second_day_available": true,
                "available_time_after_receive": 1440
            },
            "fixed_normal_coupon": {
                "coupon_amount": 100,
                "transaction_minimum": 1000
            },
            "discount_coupon": {
                "discount_amount_max": 1000,
                "discount_percent": 88,
                "transaction_minimum": 1000
            }
        },
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().coupon_stocks().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/favor/coupon-stocks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/coupon-stocks"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().favor().coupon_stocks().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/favor/coupon-stocks").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/coupon-stocks"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/favor/media/image-upload: 上传营销图片 Upload a marketing image
pub async fn upload_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_favor;
    use wechatpay::{ask, upload};

    let operation = ask!(marketing_favor::UploadImage {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .media()
        .image_upload()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/favor/media/image-upload").post(&()).file(file.clone()).await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/media/image-upload"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .media()
        .image_upload()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/favor/media/image-upload").post(&()).file(file.clone()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/media/image-upload"].post(&()).file(file.clone()).send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks: 查询代金券批次列表 List batches
pub async fn list_stocks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::ListStocks {
        offset: 0,
        limit: 20,
        stock_creator_mchid: "8956000",
        create_start_time: "2018-05-23T12:13:50+08:00",
    });
    let pairs = json!({
        "offset": 0,
        "limit": 20,
        "stock_creator_mchid": "8956000",
        "create_start_time": "2018-05-23T12:13:50+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/favor/stocks").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().favor().stocks().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/favor/stocks").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks/{stock_id}: 查询代金券批次 Query a batch
pub async fn find_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation =
        ask!(marketing_favor::FindStock { stock_id: "9856000", stock_creator_mchid: "8956000" });
    let pairs = json!({"stock_creator_mchid":"8956000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().stock_id("9856000").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().favor().stocks().stock_id("9856000").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks/{stock_id}/items: 查询批次的可用单品 List the goods a batch applies to
pub async fn list_stock_items(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::ListStockItems {
        stock_id: "9856000",
        stock_creator_mchid: "8956000",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"stock_creator_mchid":"8956000","offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().stock_id("9856000").items().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/items")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/items"]
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
        .favor()
        .stocks()
        .stock_id("9856000")
        .items()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/items")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/items"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks/{stock_id}/merchants: 查询批次的可用商户 List the merchants a batch applies to
pub async fn list_stock_merchants(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::ListStockMerchants {
        stock_id: "9856000",
        stock_creator_mchid: "8956000",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"stock_creator_mchid":"8956000","offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .merchants()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/merchants")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/merchants"]
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
        .favor()
        .stocks()
        .stock_id("9856000")
        .merchants()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/merchants")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/merchants"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/favor/stocks/{stock_id}/modify-goods-id: 增删批次的可用单品 Add or remove goods a batch applies to
pub async fn update_stock_items(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::UpdateStockItems {
        stock_id: "9856000",
        stock_creator_mchid: "8956000",
    });
    let json = json!({"stock_creator_mchid":"8956000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .modify_goods_id()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/modify-goods-id")
        .with("stock_id", "9856000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/modify-goods-id"]
        .with("stock_id", "9856000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .modify_goods_id()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/modify-goods-id")
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/modify-goods-id"]
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/favor/stocks/{stock_id}/pause: 暂停代金券批次 Pause a batch
pub async fn pause_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation =
        ask!(marketing_favor::PauseStock { stock_id: "9856000", stock_creator_mchid: "8956000" });
    let json = json!({"stock_creator_mchid":"8956000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().stock_id("9856000").pause().post(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/pause")
        .with("stock_id", "9856000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/pause"]
        .with("stock_id", "9856000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .pause()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/pause")
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/pause"]
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks/{stock_id}/refund-flow: 获取批次退款明细地址 Ask where to download a batch's refunds
pub async fn find_refund_flow(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::FindRefundFlow { stock_id: "9856000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .refund_flow()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/refund-flow")
        .with("stock_id", "9856000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/refund-flow"]
        .with("stock_id", "9856000")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .refund_flow()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/refund-flow")
        .with("stock_id", "9856000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/refund-flow"]
        .with("stock_id", "9856000")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day: 获取批次单日退款明细地址 Ask where to download a batch's refunds of a day
pub async fn find_daily_refund_flow(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation =
        ask!(marketing_favor::FindDailyRefundFlow { stock_id: "9856000", bill_date: "2018-06-08" });
    let pairs = json!({"bill_date":"2018-06-08"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .refund_flow_by_day()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day"]
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
        .favor()
        .stocks()
        .stock_id("9856000")
        .refund_flow_by_day()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/favor/stocks/{stock_id}/restart: 恢复代金券批次 Resume a paused batch
pub async fn restart_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation =
        ask!(marketing_favor::RestartStock { stock_id: "9856000", stock_creator_mchid: "8956000" });
    let json = json!({"stock_creator_mchid":"8956000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().stock_id("9856000").restart().post(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/restart")
        .with("stock_id", "9856000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/restart"]
        .with("stock_id", "9856000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .restart()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/restart")
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/restart"]
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/favor/stocks/{stock_id}/start: 激活代金券批次 Start a batch
pub async fn start_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation =
        ask!(marketing_favor::StartStock { stock_id: "9856000", stock_creator_mchid: "8956000" });
    let json = json!({"stock_creator_mchid":"8956000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().stock_id("9856000").start().post(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/start")
        .with("stock_id", "9856000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/start"]
        .with("stock_id", "9856000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .start()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/start")
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/start"]
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/favor/stocks/{stock_id}/stop: 停止代金券批次 Stop a batch for good
pub async fn stop_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation =
        ask!(marketing_favor::StopStock { stock_id: "9856000", stock_creator_mchid: "8956000" });
    let json = json!({"stock_creator_mchid":"8956000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().stock_id("9856000").stop().post(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/stop")
        .with("stock_id", "9856000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/stop"]
        .with("stock_id", "9856000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .stop()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/stop")
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/stop"]
        .with("stock_id", "9856000")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks/{stock_id}/use-flow: 获取批次核销明细地址 Ask where to download a batch's redemptions
pub async fn find_use_flow(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::FindUseFlow { stock_id: "9856000" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().favor().stocks().stock_id("9856000").use_flow().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/use-flow")
        .with("stock_id", "9856000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/use-flow"]
        .with("stock_id", "9856000")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .use_flow()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/use-flow")
        .with("stock_id", "9856000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/use-flow"]
        .with("stock_id", "9856000")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/stocks/{stock_id}/use-flow-by-day: 获取批次单日核销明细地址 Ask where to download a batch's redemptions of a day
pub async fn find_daily_use_flow(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation =
        ask!(marketing_favor::FindDailyUseFlow { stock_id: "9856000", bill_date: "2018-06-08" });
    let pairs = json!({"bill_date":"2018-06-08"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .stocks()
        .stock_id("9856000")
        .use_flow_by_day()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/stocks/{stock_id}/use-flow-by-day")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/stocks/{stock_id}/use-flow-by-day"]
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
        .favor()
        .stocks()
        .stock_id("9856000")
        .use_flow_by_day()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/stocks/{stock_id}/use-flow-by-day")
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/stocks/{stock_id}/use-flow-by-day"]
        .with("stock_id", "9856000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/users/{openid}/coupons: 查询用户的代金券列表 List a user's vouchers
pub async fn list_user_coupons(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::ListUserCoupons {
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
        .favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/users/{openid}/coupons"]
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
        .favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/favor/users/{openid}/coupons: 向用户发放代金券 Send a voucher to a user
pub async fn send_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_favor::SendCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        appid: "wxd678efh567hg6787",
        stock_creator_mchid: "8956000",
        coupon_value: Fen(200),
        coupon_minimum: Fen(100),
    });
    let json = json!({
        "stock_id": "9856000",
        "out_request_no": "1002600620019090123143254436",
        "appid": "wxd678efh567hg6787",
        "stock_creator_mchid": "8956000",
        "coupon_value": 200,
        "coupon_minimum": 100
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/favor/users/{openid}/coupons/{coupon_id}: 查询用户的一张代金券 Query a user's voucher
pub async fn find_user_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_favor;
    use wechatpay::ask;

    let operation = ask!(marketing_favor::FindUserCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_id: "9856888",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_id("9856888")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/favor/users/{openid}/coupons/{coupon_id}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/favor/users/{openid}/coupons/{coupon_id}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_id("9856888")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/favor/users/{openid}/coupons/{coupon_id}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/favor/users/{openid}/coupons/{coupon_id}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
