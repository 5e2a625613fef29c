//! 品牌商品券 Product coupons, as a brand. Written by `cargo xtask codegen` from `families/brand-product-coupon.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /brand/marketing/product-coupon/media/upload-image: 上传商品券图片 Upload an image for product coupons
pub async fn upload_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::{ask, upload};

    let operation = ask!(brand_product_coupon::UploadImage {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .media()
        .upload_image()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/media/upload-image")
        .post(&())
        .file(file.clone())
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/media/upload-image"]
        .post(&())
        .file(file.clone())
        .await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .media()
        .upload_image()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/media/upload-image")
        .post(&())
        .file(file.clone())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/media/upload-image"]
        .post(&())
        .file(file.clone())
        .send()?;

    Ok(())
}

/// GET /brand/marketing/product-coupon/notify-configs: 查询商品券的回调地址 Query the callback URL of product coupons
pub async fn find_notify_setting(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::FindNotifySetting {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .notify_configs()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/notify-configs").get().await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/notify-configs"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .notify_configs()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/notify-configs").get().send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/notify-configs"].get().send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/notify-configs: 设置商品券的回调地址 Set the callback URL of product coupons
pub async fn set_notify_setting(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation =
        ask!(brand_product_coupon::SetNotifySetting { notify_url: "https://example.com/notify" });
    let json = json!({"notify_url":"https://example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .notify_configs()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/notify-configs").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/notify-configs"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .notify_configs()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/notify-configs").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/notify-configs"].post(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons: 创建商品券 Create a product coupon
pub async fn create_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::{Fen, ask};

    let operation = ask!(brand_product_coupon::CreateProductCoupon {
        out_request_no: "1002600620019090123143254436",
        scope: brand_product_coupon::Scope::All,
        r#type: brand_product_coupon::StockType::Normal,
        usage_mode: brand_product_coupon::UsageMode::Single,
        display_info: ask!(brand_product_coupon::DisplayInfo {
            name: "name",
            image_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            background_url: "https://example.com/background.png",
            original_price: Fen(10000),
        }),
        stock: ask!(brand_product_coupon::NewStock {
            coupon_code_mode: brand_product_coupon::CouponCodeMode::Wechatpay,
            stock_send_rule: ask!(brand_product_coupon::StockSendRule {
                max_count: 10000,
                max_count_per_day: 1000,
                max_count_per_user: 1,
            }),
            usage_rule_display_info: ask!(brand_product_coupon::UsageRuleDisplayInfo {
                coupon_usage_method_list: [brand_product_coupon::CouponUsageMethod::Offline],
                mini_program_appid: "wxd678efh567hg6787",
                mini_program_path: "pages/index/index",
                app_path: "pages/index/index",
                usage_description: "全场可用",
                app_jump_type: brand_product_coupon::AppJumpType::H5,
                passcode_link: "https://example.com/passcode",
            }),
            coupon_display_info: ask!(brand_product_coupon::NewCouponDisplay {
                code_display_mode: brand_product_coupon::CodeDisplayMode::Invisible,
                background_color: brand_product_coupon::BackgroundColor::Color010,
            }),
            notify_config: ask!(brand_product_coupon::NewNotifyConfig {
                notify_appid: "wxd678efh567hg6787",
            }),
            store_scope: brand_product_coupon::StoreScope::None,
        }),
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons"].post(&json).send()?;

    Ok(())
}

/// GET /brand/marketing/product-coupon/product-coupons/{product_coupon_id}: 查询商品券 Query a product coupon
pub async fn find_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation =
        ask!(brand_product_coupon::FindProductCoupon { product_coupon_id: "1000000013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /brand/marketing/product-coupon/product-coupons/{product_coupon_id}: 修改商品券的展示信息 Change how a product coupon is shown
pub async fn update_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::{Fen, ask};

    let operation = ask!(brand_product_coupon::UpdateProductCoupon {
        product_coupon_id: "1000000013",
        out_request_no: "1002600620019090123143254436",
        display_info: ask!(brand_product_coupon::DisplayInfo {
            name: "name",
            image_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            background_url: "https://example.com/background.png",
            original_price: Fen(10000),
        }),
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}")
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}"]
        .with("product_coupon_id", "1000000013")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/deactivate: 失效商品券 Deactivate a product coupon
pub async fn deactivate_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::DeactivateProductCoupon {
        product_coupon_id: "1000000013",
        out_request_no: "1002600620019090123143254436",
        deactivate_reason: "批次信息有误",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .deactivate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/deactivate")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/deactivate"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .deactivate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/deactivate")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/deactivate"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles: 为商品券添加批次组 Add a stock bundle to a product coupon
pub async fn create_stock_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::CreateStockBundle {
        product_coupon_id: "1000000013",
        out_request_no: "1002600620019090123143254436",
        stock_bundle: ask!(brand_product_coupon::NewStockBundle {
            remark: "备注",
            coupon_code_mode: brand_product_coupon::CouponCodeMode::Wechatpay,
            stock_send_rule: ask!(brand_product_coupon::StockSendRule {
                max_count: 10000,
                max_count_per_day: 1000,
                max_count_per_user: 1,
            }),
            usage_rule_display_info: ask!(brand_product_coupon::UsageRuleDisplayInfo {
                coupon_usage_method_list: [brand_product_coupon::CouponUsageMethod::Offline],
                mini_program_appid: "wxd678efh567hg6787",
                mini_program_path: "pages/index/index",
                app_path: "pages/index/index",
                usage_description: "全场可用",
                app_jump_type: brand_product_coupon::AppJumpType::H5,
                passcode_link: "https://example.com/passcode",
            }),
            coupon_display_info: ask!(brand_product_coupon::NewCouponDisplay {
                code_display_mode: brand_product_coupon::CodeDisplayMode::Invisible,
                background_color: brand_product_coupon::BackgroundColor::Color010,
            }),
            notify_config: ask!(brand_product_coupon::NewNotifyConfig {
                notify_appid: "wxd678efh567hg6787",
            }),
            store_scope: brand_product_coupon::StoreScope::None,
        }),
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// PATCH /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}: 修改批次组 Change a stock bundle
pub async fn update_stock_bundle(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::UpdateStockBundle {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        out_request_no: "1002600620019090123143254436",
        remark: "备注",
        store_scope: brand_product_coupon::StoreScope::None,
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "remark": "备注",
        "store_scope": "NONE"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores: 为批次组关联门店 Link stores to a stock bundle
pub async fn associate_bundle_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::AssociateBundleStores {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        store_list: [ask!(brand_product_coupon::Store { store_id: "1000000013" })],
    });
    let json = json!({"store_list":[{"store_id":"1000000013"}]});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .associate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .associate_stores()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores: 取消批次组的门店关联 Unlink stores from a stock bundle
pub async fn disassociate_bundle_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::DisassociateBundleStores {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        store_list: [ask!(brand_product_coupon::Store { store_id: "1000000013" })],
    });
    let json = json!({"store_list":[{"store_id":"1000000013"}]});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .disassociate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .disassociate_stores()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget: 修改批次组的发放预算 Change how many coupons a stock bundle may issue
pub async fn update_bundle_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::UpdateBundleBudget {
        product_coupon_id: "1000000013",
        stock_bundle_id: "stock_bundle_id",
        out_request_no: "1002600620019090123143254436",
        update_mode: brand_product_coupon::UpdateMode::MaxCount,
        current_max_count: 1000,
        target_max_count: 100,
        current_max_count_per_day: 100,
        target_max_count_per_day: 10,
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .update_budget()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .stock_bundle_id("stock_bundle_id")
        .update_budget()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;

    Ok(())
}

/// GET /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks: 查询商品券的批次列表 List the stocks of a product coupon
pub async fn list_stocks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::ListStocks {
        product_coupon_id: "1000000013",
        state: brand_product_coupon::StockState::Auditing,
    });
    let pairs = json!({"state":"AUDITING"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks"]
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks"]
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks: 为商品券添加批次 Add a stock to a product coupon
pub async fn create_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::CreateStock {
        product_coupon_id: "1000000013",
        out_request_no: "1002600620019090123143254436",
        stock: ask!(brand_product_coupon::NewStock {
            coupon_code_mode: brand_product_coupon::CouponCodeMode::Wechatpay,
            stock_send_rule: ask!(brand_product_coupon::StockSendRule {
                max_count: 10000,
                max_count_per_day: 1000,
                max_count_per_user: 1,
            }),
            usage_rule_display_info: ask!(brand_product_coupon::UsageRuleDisplayInfo {
                coupon_usage_method_list: [brand_product_coupon::CouponUsageMethod::Offline],
                mini_program_appid: "wxd678efh567hg6787",
                mini_program_path: "pages/index/index",
                app_path: "pages/index/index",
                usage_description: "全场可用",
                app_jump_type: brand_product_coupon::AppJumpType::H5,
                passcode_link: "https://example.com/passcode",
            }),
            coupon_display_info: ask!(brand_product_coupon::NewCouponDisplay {
                code_display_mode: brand_product_coupon::CodeDisplayMode::Invisible,
                background_color: brand_product_coupon::BackgroundColor::Color010,
            }),
            notify_config: ask!(brand_product_coupon::NewNotifyConfig {
                notify_appid: "wxd678efh567hg6787",
            }),
            store_scope: brand_product_coupon::StoreScope::None,
        }),
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}: 查询商品券批次 Query a stock
pub async fn find_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::FindStock {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}",
        )
        .with("product_coupon_id", "1000000013")
        .with("stock_id", "9856000")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"]
        .with("product_coupon_id", "1000000013")
        .with("stock_id", "9856000")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}",
        )
        .with("product_coupon_id", "1000000013")
        .with("stock_id", "9856000")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().send()?;

    Ok(())
}

/// PATCH /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}: 修改商品券批次 Change a stock
pub async fn update_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::UpdateStock {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        remark: "备注",
        store_scope: brand_product_coupon::StoreScope::None,
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "remark": "备注",
        "store_scope": "NONE"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}",
        )
        .with("product_coupon_id", "1000000013")
        .with("stock_id", "9856000")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"]
        .with("product_coupon_id", "1000000013")
        .with("stock_id", "9856000")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}",
        )
        .with("product_coupon_id", "1000000013")
        .with("stock_id", "9856000")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").patch(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores: 为批次关联门店 Link stores to a stock
pub async fn associate_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::AssociateStores {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        store_list: [ask!(brand_product_coupon::Store { store_id: "1000000013" })],
    });
    let json = json!({"store_list":[{"store_id":"1000000013"}]});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .associate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .associate_stores()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// GET /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores: 查询批次关联的门店 List the stores linked to a stock
pub async fn list_associated_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::ListAssociatedStores {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        page_size: 20,
    });
    let pairs = json!({"page_size":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .associated_stores()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .associated_stores()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate: 失效商品券批次 Deactivate a stock
pub async fn deactivate_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::DeactivateStock {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        deactivate_reason: "批次信息有误",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .deactivate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .deactivate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores: 取消批次的门店关联 Unlink stores from a stock
pub async fn disassociate_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::DisassociateStores {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        store_list: [ask!(brand_product_coupon::Store { store_id: "1000000013" })],
    });
    let json = json!({"store_list":[{"store_id":"1000000013"}]});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .disassociate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .disassociate_stores()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget: 修改批次的发放预算 Change how many coupons a stock may issue
pub async fn update_stock_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::UpdateStockBudget {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        update_mode: brand_product_coupon::UpdateMode::MaxCount,
        current_max_count: 1000,
        target_max_count: 100,
        current_max_count_per_day: 100,
        target_max_count_per_day: 10,
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .update_budget()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .update_budget()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes: 为批次上传券码 Upload coupon codes to a stock
pub async fn upload_coupon_codes(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::UploadCouponCodes {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        out_request_no: "1002600620019090123143254436",
        code_list: ["code_list"],
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "code_list": [
            "code_list"
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .upload_coupon_codes()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .upload_coupon_codes()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// GET /brand/marketing/product-coupon/users/{openid}/coupons: 查询用户的商品券列表 List a user's coupons
pub async fn list_user_coupons(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::ListUserCoupons {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        product_coupon_id: "1000000013",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"product_coupon_id":"1000000013","appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/users/{openid}/coupons: 向用户发放商品券 Issue a coupon to a user
pub async fn send_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::SendCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
        send_request_no: "100002322019090134234sfdf",
        attach: "自定义数据",
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}: 查询用户的商品券 Query a user's coupon
pub async fn find_user_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::FindUserCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_code("Code_123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/confirm: 确认发放商品券 Confirm that a coupon was issued
pub async fn confirm_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::ConfirmCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/confirm")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/confirm"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/confirm")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/confirm"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate: 失效用户的商品券 Deactivate a user's coupon
pub async fn deactivate_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::DeactivateCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        out_request_no: "1002600620019090123143254436",
        deactivate_reason: "批次信息有误",
    });
    let json = json!({
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/return: 退回已核销的商品券 Give a redeemed coupon back to the user
pub async fn return_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::ReturnCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "product_coupon_id": "1000000013",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::BrandRoot::new(client.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/return")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/return"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/return")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/return"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/use: 核销商品券 Redeem a coupon
pub async fn use_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::UseCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_code: "Code_123456",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        use_time: "2020-05-20T13:29:35+08:00",
        out_request_no: "1002600620019090123143254436",
        associated_order_info: ask!(brand_product_coupon::AssociatedOrderInfo {
            transaction_id: "1009660380201506130728806387",
            out_trade_no: "1217752501201407033233368018",
            mchid: "1900000109",
            sub_mchid: "1900000109",
        }),
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/use")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/use"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
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
        .chain("brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/use")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/coupons/{coupon_code}/use"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_code", "Code_123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /brand/marketing/product-coupon/users/{openid}/pre-send-coupon: 预发放商品券 Prepare a coupon for the user to take
pub async fn pre_send_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, brand_product_coupon};
    use wechatpay::ask;

    let operation = ask!(brand_product_coupon::PreSendCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        coupon_code: "Code_123456",
        appid: "wxd678efh567hg6787",
        send_request_no: "100002322019090134234sfdf",
        attach: "自定义数据",
    });
    let json = json!({
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
    api::BrandRoot::new(client.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("brand/marketing/product-coupon/users/{openid}/pre-send-coupon")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["brand/marketing/product-coupon/users/{openid}/pre-send-coupon"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::BrandRoot::new(blocking.handle().clone())
        .marketing()
        .product_coupon()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .pre_send_coupon()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("brand/marketing/product-coupon/users/{openid}/pre-send-coupon")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["brand/marketing/product-coupon/users/{openid}/pre-send-coupon"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}
