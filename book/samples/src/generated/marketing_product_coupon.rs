//! 商品券 Product coupons. Written by `cargo xtask codegen` from `families/marketing-product-coupon.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/marketing/partner/product-coupon/image-generation-tasks: 创建图片生成任务 Start a task that makes an image
pub async fn create_image_task(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::CreateImageTask {
        brand_id: "120344",
        task_id: "task_id",
        image_generation_type: marketing_product_coupon::ImageGenerationType::CombineImage,
    });
    let json = json!({
        "brand_id": "120344",
        "task_id": "task_id",
        "image_generation_type": "COMBINE_IMAGE"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .image_generation_tasks()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/image-generation-tasks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/image-generation-tasks"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .image_generation_tasks()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/image-generation-tasks")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/image-generation-tasks"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/image-generation-tasks/{task_id}: 查询图片生成任务 Query a task that makes an image
pub async fn find_image_task(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::FindImageTask {
        task_id: "task_id",
        brand_id: "120344",
        image_generation_type: marketing_product_coupon::ImageGenerationType::CombineImage,
    });
    let pairs = json!({"brand_id":"120344","image_generation_type":"COMBINE_IMAGE"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .image_generation_tasks()
        .task_id("task_id")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/image-generation-tasks/{task_id}")
        .with("task_id", "task_id")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/image-generation-tasks/{task_id}"]
        .with("task_id", "task_id")
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
        .image_generation_tasks()
        .task_id("task_id")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/image-generation-tasks/{task_id}")
        .with("task_id", "task_id")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/image-generation-tasks/{task_id}"]
        .with("task_id", "task_id")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/media/upload-image: 上传商品券图片 Upload an image for product coupons
pub async fn upload_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::{ask, upload};

    let operation = ask!(marketing_product_coupon::UploadImage {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .media()
        .upload_image()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/media/upload-image")
        .post(&())
        .file(file.clone())
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/media/upload-image"]
        .post(&())
        .file(file.clone())
        .await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .media()
        .upload_image()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/media/upload-image")
        .post(&())
        .file(file.clone())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/media/upload-image"]
        .post(&())
        .file(file.clone())
        .send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/notify-configs: 查询商品券的回调地址 Query the callback URL of product coupons
pub async fn find_notify_setting(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::FindNotifySetting {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().notify_configs().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/notify-configs").get().await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/notify-configs"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partner().product_coupon().notify_configs().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/notify-configs").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/notify-configs"].get().send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/notify-configs: 设置商品券的回调地址 Set the callback URL of product coupons
pub async fn set_notify_setting(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::SetNotifySetting {
        notify_url: "https://example.com/notify",
    });
    let json = json!({"notify_url":"https://example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().notify_configs().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/notify-configs").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/notify-configs"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .notify_configs()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/notify-configs").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/notify-configs"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons: 创建商品券 Create a product coupon
pub async fn create_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_product_coupon::CreateProductCoupon {
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        scope: marketing_product_coupon::Scope::All,
        r#type: marketing_product_coupon::StockType::Normal,
        usage_mode: marketing_product_coupon::UsageMode::Single,
        display_info: ask!(marketing_product_coupon::DisplayInfo {
            name: "name",
            image_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            background_url: "https://example.com/background.png",
            original_price: Fen(10000),
        }),
        stock: ask!(marketing_product_coupon::NewStock {
            coupon_code_mode: marketing_product_coupon::CouponCodeMode::Wechatpay,
            stock_send_rule: ask!(marketing_product_coupon::StockSendRule {
                max_count: 10000,
                max_count_per_day: 1000,
                max_count_per_user: 1,
            }),
            single_usage_rule: ask!(marketing_product_coupon::SingleUsageRule {
                coupon_available_period: ask!(marketing_product_coupon::CouponAvailablePeriod {
                    available_begin_time: "2026-01-01T00:00:00+08:00",
                    available_end_time: "2099-01-01T00:00:00+08:00",
                    available_days: 10,
                }),
                normal_coupon: ask!(marketing_product_coupon::NormalCoupon {
                    threshold: Fen(10000),
                    discount_amount: Fen(1000),
                }),
            }),
            usage_rule_display_info: ask!(marketing_product_coupon::UsageRuleDisplayInfo {
                coupon_usage_method_list: [marketing_product_coupon::CouponUsageMethod::Offline],
                mini_program_appid: "wxd678efh567hg6787",
                mini_program_path: "pages/index/index",
                app_path: "pages/index/index",
                usage_description: "全场可用",
                app_jump_type: marketing_product_coupon::AppJumpType::H5,
                passcode_link: "https://example.com/passcode",
            }),
            coupon_display_info: ask!(marketing_product_coupon::NewCouponDisplay {
                code_display_mode: marketing_product_coupon::CodeDisplayMode::Qrcode,
                background_color: marketing_product_coupon::BackgroundColor::Color010,
            }),
            notify_config: ask!(marketing_product_coupon::NewNotifyConfig {
                notify_appid: "wxd678efh567hg6787",
            }),
            store_scope: marketing_product_coupon::StoreScope::All,
        }),
    });
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "scope": "ALL",
        "type": "NORMAL",
        "usage_mode": "SINGLE",
        "display_info": {
            "name": "name",
            "image_url": "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            "background_url": "https://example.com/background.png",
            "original_price": 10000
        },
        "stock": {
            "coupon_code_mode": "WECHATPAY",
            "stock_send_rule": {
                "max_count": 10000,
                "max_count_per_day": 1000,
                "max_count_per_user": 1
            },
            "usage_rule_display_info": {
                "coupon_usage_method_list": [
                    "OFFLINE"
                ],
                "mini_program_appid": "wxd678efh567hg6787",
                "mini_program_path": "pages/index/index",
                "app_path": "pages/index/index",
                "usage_description": "全场可用",
                "app_jump_type": "H5",
                "passcode_link": "https://example.com/passcode"
            },
            "coupon_display_info": {
                "code_display_mode": "QRCODE",
                "background_color": "Color010"
            },
            "notify_config": {
                "notify_appid": "wxd678efh567hg6787"
            },
            "store_scope": "ALL",
            "single_usage_rule": {
                "coupon_available_period": {
                    "available_begin_time": "2026-01-01T00:00:00+08:00",
                    "available_end_time": "2099-01-01T00:00:00+08:00",
                    "available_days": 10
                },
                "normal_coupon": {
                    "threshold": 10000,
                    "discount_amount": 1000
                }
            }
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().product_coupons().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}: 查询商品券 Query a product coupon
pub async fn find_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::FindProductCoupon {
        product_coupon_id: "1000000013",
        brand_id: "120344",
    });
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
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
        .product_coupons()
        .product_coupon_id("1000000013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}: 修改商品券的展示信息 Change how a product coupon is shown
pub async fn update_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_product_coupon::UpdateProductCoupon {
        product_coupon_id: "1000000013",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        display_info: ask!(marketing_product_coupon::DisplayInfo {
            name: "name",
            image_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            background_url: "https://example.com/background.png",
            original_price: Fen(10000),
        }),
    });
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "display_info": {
            "name": "name",
            "image_url": "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            "background_url": "https://example.com/background.png",
            "original_price": 10000
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
        .product_coupons()
        .product_coupon_id("1000000013")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/deactivate: 失效商品券 Deactivate a product coupon
pub async fn deactivate_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::DeactivateProductCoupon {
        product_coupon_id: "1000000013",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        deactivate_reason: "批次信息有误",
    });
    let json = json!({
        "brand_id": "120344",
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
        .product_coupons()
        .product_coupon_id("1000000013")
        .deactivate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/deactivate")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/deactivate"]
        .with("product_coupon_id", "1000000013")
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
        .product_coupons()
        .product_coupon_id("1000000013")
        .deactivate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/deactivate")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/deactivate"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles: 为商品券添加批次组 Add a stock bundle to a product coupon
pub async fn create_stock_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::CreateStockBundle {
        product_coupon_id: "1000000013",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        stock_bundle: ask!(marketing_product_coupon::NewStockBundle {
            remark: "备注",
            coupon_code_mode: marketing_product_coupon::CouponCodeMode::Wechatpay,
            stock_send_rule: ask!(marketing_product_coupon::StockSendRule {
                max_count: 10000,
                max_count_per_day: 1000,
                max_count_per_user: 1,
            }),
            usage_rule_display_info: ask!(marketing_product_coupon::UsageRuleDisplayInfo {
                coupon_usage_method_list: [marketing_product_coupon::CouponUsageMethod::Offline],
                mini_program_appid: "wxd678efh567hg6787",
                mini_program_path: "pages/index/index",
                app_path: "pages/index/index",
                usage_description: "全场可用",
                app_jump_type: marketing_product_coupon::AppJumpType::H5,
                passcode_link: "https://example.com/passcode",
            }),
            coupon_display_info: ask!(marketing_product_coupon::NewCouponDisplay {
                code_display_mode: marketing_product_coupon::CodeDisplayMode::Invisible,
                background_color: marketing_product_coupon::BackgroundColor::Color010,
            }),
            notify_config: ask!(marketing_product_coupon::NewNotifyConfig {
                notify_appid: "wxd678efh567hg6787",
            }),
            store_scope: marketing_product_coupon::StoreScope::None,
        }),
    });
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "stock_bundle": {
            "remark": "备注",
            "coupon_code_mode": "WECHATPAY",
            "stock_send_rule": {
                "max_count": 10000,
                "max_count_per_day": 1000,
                "max_count_per_user": 1
            },
            "usage_rule_display_info": {
                "coupon_usage_method_list": [
                    "OFFLINE"
                ],
                "mini_program_appid": "wxd678efh567hg6787",
                "mini_program_path": "pages/index/index",
                "app_path": "pages/index/index",
                "usage_description": "全场可用",
                "app_jump_type": "H5",
                "passcode_link": "https://example.com/passcode"
            },
            "coupon_display_info": {
                "code_display_mode": "INVISIBLE",
                "background_color": "Color010"
            },
            "notify_config": {
                "notify_appid": "wxd678efh567hg6787"
            },
            "store_scope": "NONE"
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
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles",
        )
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles"]
        .with("product_coupon_id", "1000000013")
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
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles",
        )
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles"].with("product_coupon_id", "1000000013").post(&json).send()?;

    Ok(())
}

/// PATCH /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}: 修改批次组 Change a stock bundle
pub async fn update_stock_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::UpdateStockBundle {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        remark: "备注",
        store_scope: marketing_product_coupon::StoreScope::None,
    });
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "remark": "备注",
        "store_scope": "NONE"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores: 为批次组关联门店 Link stores to a stock bundle
pub async fn associate_bundle_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::AssociateBundleStores {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        brand_id: "120344",
        store_list: [ask!(marketing_product_coupon::Store { store_id: "1000000013" })],
    });
    let json = json!({"brand_id":"120344","store_list":[{"store_id":"1000000013"}]});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .associate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .associate_stores()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores: 取消批次组的门店关联 Unlink stores from a stock bundle
pub async fn disassociate_bundle_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::DisassociateBundleStores {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        brand_id: "120344",
        store_list: [ask!(marketing_product_coupon::Store { store_id: "1000000013" })],
    });
    let json = json!({"brand_id":"120344","store_list":[{"store_id":"1000000013"}]});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .disassociate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .disassociate_stores()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget: 修改批次组的发放预算 Change how many coupons a stock bundle may issue
pub async fn update_bundle_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon::UpdateBundleBudget {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        update_mode: marketing_product_coupon::UpdateMode::MaxCount,
        current_max_count: 1000,
        target_max_count: 100,
        current_max_count_per_day: 100,
        target_max_count_per_day: 10,
    });
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "update_mode": "MAX_COUNT",
        "current_max_count": 1000,
        "target_max_count": 100,
        "current_max_count_per_day": 100,
        "target_max_count_per_day": 10
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .update_budget()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .update_budget()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;

    Ok(())
}
