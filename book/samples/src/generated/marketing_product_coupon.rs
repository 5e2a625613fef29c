//! 商品券 Product coupons. Written by `cargo xtask codegen` from `families/marketing-product-coupon.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/marketing/partner/product-coupon/image-generation-tasks: 创建图片生成任务 Start a task that makes an image
pub async fn create_image_task(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon;

    let body = marketing_product_coupon::CreateImageTask {
        brand_id: "120344".into(),
        task_id: "task_id".into(),
        image_generation_type: marketing_product_coupon::ImageGenerationType::CombineImage,
        ..Default::default()
    };
    let json = json!({
        "brand_id": "120344",
        "task_id": "task_id",
        "image_generation_type": "COMBINE_IMAGE"
    });

    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().image_generation_tasks().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/image-generation-tasks").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/image-generation-tasks"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .image_generation_tasks()
        .post(&body)
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

    let query = marketing_product_coupon::FindImageTask {
        brand_id: "120344".into(),
        image_generation_type: marketing_product_coupon::ImageGenerationType::CombineImage,
    };
    let pairs = json!({"brand_id":"120344","image_generation_type":"COMBINE_IMAGE"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .image_generation_tasks()
        .task_id("task_id")
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .image_generation_tasks()
        .task_id("task_id")
        .get(&query)
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
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_shared;

    let body = marketing_product_coupon_shared::UploadMeta {
        filename: "filea.jpg".into(),
        sha256: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c".into(),
    };
    let json = json!({
        "filename": "filea.jpg",
        "sha256": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"
    });

    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().media().upload_image().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/media/upload-image").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/media/upload-image"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .media()
        .upload_image()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/media/upload-image").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/media/upload-image"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/notify-configs: 查询商品券的回调地址 Query the callback URL of product coupons
pub async fn find_notify_setting(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().notify_configs().get().await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/notify-configs").get().await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/notify-configs"].get().await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partner().product_coupon().notify_configs().get().send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/notify-configs").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/notify-configs"].get().send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/notify-configs: 设置商品券的回调地址 Set the callback URL of product coupons
pub async fn set_notify_setting(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_shared;

    let body = marketing_product_coupon_shared::NotifyUrl {
        notify_url: "https://example.com/notify".into(),
    };
    let json = json!({"notify_url":"https://example.com/notify"});

    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().notify_configs().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/notify-configs").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/notify-configs"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partner().product_coupon().notify_configs().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/notify-configs").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/notify-configs"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons: 创建商品券 Create a product coupon
pub async fn create_product_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{
        marketing_product_coupon, marketing_product_coupon_shared, marketing_shared,
    };

    let body = marketing_product_coupon::CreateProductCoupon {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        scope: marketing_product_coupon_shared::Scope::All,
        r#type: marketing_shared::StockType::Normal,
        usage_mode: marketing_product_coupon_shared::UsageMode::Single,
        display_info: marketing_product_coupon_shared::DisplayInfo {
            name: "name".into(),
            image_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx".into(),
            background_url: Some("https://example.com/background.png".into()),
            original_price: Some(Fen(10000)),
            ..Default::default()
        },
        ..Default::default()
    };
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
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().marketing().partner().product_coupon().product_coupons().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().partner().product_coupon().product_coupons().post(&body).send()?;
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

    let query = marketing_product_coupon::FindProductCoupon { brand_id: "120344".into() };
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .get(&query)
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
    use wechatpay::Fen;
    use wechatpay::api::{marketing_product_coupon, marketing_product_coupon_shared};

    let body = marketing_product_coupon::UpdateProductCoupon {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        display_info: marketing_product_coupon_shared::DisplayInfo {
            name: "name".into(),
            image_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx".into(),
            background_url: Some("https://example.com/background.png".into()),
            original_price: Some(Fen(10000)),
            ..Default::default()
        },
    };
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

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .patch(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .patch(&body)
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

    let body = marketing_product_coupon::Deactivate {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        deactivate_reason: "批次信息有误".into(),
    };
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "deactivate_reason": "批次信息有误"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .deactivate()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .deactivate()
        .post(&body)
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
    use wechatpay::api::{
        marketing_product_coupon, marketing_product_coupon_shared, marketing_shared,
    };

    let body = marketing_product_coupon::CreateStockBundle {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        stock_bundle: marketing_product_coupon_shared::NewStockBundle {
            remark: Some("备注".into()),
            coupon_code_mode: marketing_product_coupon_shared::CouponCodeMode::Wechatpay,
            stock_send_rule: marketing_product_coupon_shared::StockSendRule {
                max_count: 10000,
                max_count_per_day: Some(1000),
                max_count_per_user: Some(1),
            },
            usage_rule_display_info: marketing_product_coupon_shared::UsageRuleDisplayInfo {
                coupon_usage_method_list: vec![
                    marketing_product_coupon_shared::CouponUsageMethod::Offline,
                ],
                mini_program_appid: Some("wxd678efh567hg6787".into()),
                mini_program_path: Some("pages/index/index".into()),
                app_path: Some("pages/index/index".into()),
                usage_description: "全场可用".into(),
                app_jump_type: Some(marketing_product_coupon_shared::AppJumpType::H5),
                passcode_link: Some("https://example.com/passcode".into()),
                ..Default::default()
            },
            coupon_display_info: marketing_product_coupon_shared::NewCouponDisplay {
                code_display_mode: marketing_product_coupon_shared::CodeDisplayMode::Invisible,
                background_color: Some(marketing_shared::BackgroundColor::Color010),
                ..Default::default()
            },
            notify_config: marketing_product_coupon_shared::NewNotifyConfig {
                notify_appid: "wxd678efh567hg6787".into(),
            },
            store_scope: marketing_product_coupon_shared::StoreScope::None,
            ..Default::default()
        },
    };
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

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stock_bundles()
        .post(&body)
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
    use wechatpay::api::{marketing_product_coupon, marketing_product_coupon_shared};

    let body = marketing_product_coupon::UpdateStock {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        remark: Some("备注".into()),
        store_scope: Some(marketing_product_coupon_shared::StoreScope::None),
        ..Default::default()
    };
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "remark": "备注",
        "store_scope": "NONE"
    });

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
        .patch(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").patch(&json).await?;

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
        .patch(&body)
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
    use wechatpay::api::{marketing_product_coupon, marketing_product_coupon_shared};

    let body = marketing_product_coupon::LinkStores {
        brand_id: "120344".into(),
        store_list: vec![marketing_product_coupon_shared::Store { store_id: "1000000013".into() }],
    };
    let json = json!({"brand_id":"120344","store_list":[{"store_id":"1000000013"}]});

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
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

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
        .post(&body)
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
    use wechatpay::api::{marketing_product_coupon, marketing_product_coupon_shared};

    let body = marketing_product_coupon::LinkStores {
        brand_id: "120344".into(),
        store_list: vec![marketing_product_coupon_shared::Store { store_id: "1000000013".into() }],
    };
    let json = json!({"brand_id":"120344","store_list":[{"store_id":"1000000013"}]});

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
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

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
        .post(&body)
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
    use wechatpay::api::{marketing_product_coupon, marketing_product_coupon_shared};

    let body = marketing_product_coupon::UpdateBudget {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        update_mode: marketing_product_coupon_shared::UpdateMode::MaxCount,
        current_max_count: Some(1000),
        target_max_count: Some(100),
        current_max_count_per_day: Some(100),
        target_max_count_per_day: Some(10),
    };
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "update_mode": "MAX_COUNT",
        "current_max_count": 1000,
        "target_max_count": 100,
        "current_max_count_per_day": 100,
        "target_max_count_per_day": 10
    });

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
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).await?;

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
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_bundle_id", "stock_bundle_id").post(&json).send()?;

    Ok(())
}
