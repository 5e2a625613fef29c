//! 商品券批次 Stocks of product coupons. Written by `cargo xtask codegen` from `families/marketing-product-coupon-stocks.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks: 查询商品券的批次列表 List the stocks of a product coupon
pub async fn list_stocks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{marketing_product_coupon_shared, marketing_product_coupon_stocks};

    let query = marketing_product_coupon_stocks::ListStocks {
        brand_id: "120344".into(),
        state: Some(marketing_product_coupon_shared::StockState::Auditing),
        ..Default::default()
    };
    let pairs = json!({"brand_id":"120344","state":"AUDITING"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks"]
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
        .stocks()
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks"]
        .with("product_coupon_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks: 为商品券添加批次 Add a stock to a product coupon
pub async fn create_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{
        marketing_product_coupon_shared, marketing_product_coupon_stocks, marketing_shared,
    };

    let body = marketing_product_coupon_stocks::CreateStock {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        stock: marketing_product_coupon_shared::NewStock {
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

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks"]
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
        .stocks()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks")
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks"]
        .with("product_coupon_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}: 查询商品券批次 Query a stock
pub async fn find_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_stocks;

    let query = marketing_product_coupon_stocks::FindStock { brand_id: "120344".into() };
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).send()?;

    Ok(())
}

/// PATCH /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}: 修改商品券批次 Change a stock
pub async fn update_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{marketing_product_coupon_shared, marketing_product_coupon_stocks};

    let body = marketing_product_coupon_stocks::UpdateStock {
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
        .stocks()
        .stock_id("9856000")
        .patch(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}").with("product_coupon_id", "1000000013").with("stock_id", "9856000").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").patch(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .patch(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}").with("product_coupon_id", "1000000013").with("stock_id", "9856000").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").patch(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores: 为批次关联门店 Link stores to a stock
pub async fn associate_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{marketing_product_coupon_shared, marketing_product_coupon_stocks};

    let body = marketing_product_coupon_stocks::LinkStores {
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
        .stocks()
        .stock_id("9856000")
        .associate_stores()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .associate_stores()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores: 查询批次关联的门店 List the stores linked to a stock
pub async fn list_associated_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_stocks;

    let query = marketing_product_coupon_stocks::ListAssociatedStores {
        brand_id: "120344".into(),
        page_size: Some(20),
        ..Default::default()
    };
    let pairs = json!({"brand_id":"120344","page_size":20});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .associated_stores()
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .associated_stores()
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate: 失效商品券批次 Deactivate a stock
pub async fn deactivate_stock(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_stocks;

    let body = marketing_product_coupon_stocks::Deactivate {
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
        .stocks()
        .stock_id("9856000")
        .deactivate()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .deactivate()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores: 取消批次的门店关联 Unlink stores from a stock
pub async fn disassociate_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{marketing_product_coupon_shared, marketing_product_coupon_stocks};

    let body = marketing_product_coupon_stocks::LinkStores {
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
        .stocks()
        .stock_id("9856000")
        .disassociate_stores()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .disassociate_stores()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget: 修改批次的发放预算 Change how many coupons a stock may issue
pub async fn update_stock_budget(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{marketing_product_coupon_shared, marketing_product_coupon_stocks};

    let body = marketing_product_coupon_stocks::UpdateBudget {
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
        .stocks()
        .stock_id("9856000")
        .update_budget()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .update_budget()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes: 为批次上传券码 Upload coupon codes to a stock
pub async fn upload_coupon_codes(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_stocks;

    let body = marketing_product_coupon_stocks::UploadCouponCodes {
        brand_id: "120344".into(),
        out_request_no: "1002600620019090123143254436".into(),
        code_list: vec!["code_list".into()],
    };
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "code_list": [
            "code_list"
        ]
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .upload_coupon_codes()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .partner()
        .product_coupon()
        .product_coupons()
        .product_coupon_id("1000000013")
        .stocks()
        .stock_id("9856000")
        .upload_coupon_codes()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}
