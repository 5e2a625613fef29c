//! 商品券批次 Stocks of product coupons. Written by `cargo xtask codegen` from `families/marketing-product-coupon-stocks.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks: 查询商品券的批次列表 List the stocks of a product coupon
pub async fn list_stocks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_product_coupon_stocks;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::ListStocks {
        product_coupon_id: "1000000013",
        brand_id: "120344",
        state: marketing_product_coupon_stocks::StockState::Auditing,
    });
    let pairs = json!({"brand_id":"120344","state":"AUDITING"});

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
        .stocks()
        .get(&operation)
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
        .stocks()
        .get(&operation)
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
    use wechatpay::api::marketing_product_coupon_stocks;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::CreateStock {
        product_coupon_id: "1000000013",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        stock: ask!(marketing_product_coupon_stocks::NewStock {
            coupon_code_mode: marketing_product_coupon_stocks::CouponCodeMode::Wechatpay,
            stock_send_rule: ask!(marketing_product_coupon_stocks::StockSendRule {
                max_count: 10000,
                max_count_per_day: 1000,
                max_count_per_user: 1,
            }),
            usage_rule_display_info: ask!(marketing_product_coupon_stocks::UsageRuleDisplayInfo {
                coupon_usage_method_list: [
                    marketing_product_coupon_stocks::CouponUsageMethod::Offline
                ],
                mini_program_appid: "wxd678efh567hg6787",
                mini_program_path: "pages/index/index",
                app_path: "pages/index/index",
                usage_description: "全场可用",
                app_jump_type: marketing_product_coupon_stocks::AppJumpType::H5,
                passcode_link: "https://example.com/passcode",
            }),
            coupon_display_info: ask!(marketing_product_coupon_stocks::NewCouponDisplay {
                code_display_mode: marketing_product_coupon_stocks::CodeDisplayMode::Invisible,
                background_color: marketing_product_coupon_stocks::BackgroundColor::Color010,
            }),
            notify_config: ask!(marketing_product_coupon_stocks::NewNotifyConfig {
                notify_appid: "wxd678efh567hg6787",
            }),
            store_scope: marketing_product_coupon_stocks::StoreScope::None,
        }),
    });
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
        .stocks()
        .post(&operation)
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
        .stocks()
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::FindStock {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
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
        .stocks()
        .stock_id("9856000")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;

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
        .stocks()
        .stock_id("9856000")
        .get(&operation)
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
    use wechatpay::api::marketing_product_coupon_stocks;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::UpdateStock {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        remark: "备注",
        store_scope: marketing_product_coupon_stocks::StoreScope::None,
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
        .stocks()
        .stock_id("9856000")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}").with("product_coupon_id", "1000000013").with("stock_id", "9856000").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").patch(&json).await?;

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
        .stocks()
        .stock_id("9856000")
        .patch(&operation)
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
    use wechatpay::api::marketing_product_coupon_stocks;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::AssociateStores {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        brand_id: "120344",
        store_list: [ask!(marketing_product_coupon_stocks::Store { store_id: "1000000013" })],
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
        .stocks()
        .stock_id("9856000")
        .associate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

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
        .stocks()
        .stock_id("9856000")
        .associate_stores()
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::ListAssociatedStores {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        brand_id: "120344",
        page_size: 20,
    });
    let pairs = json!({"brand_id":"120344","page_size":20});

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
        .stocks()
        .stock_id("9856000")
        .associated_stores()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").get().query(&pairs).await?;

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
        .stocks()
        .stock_id("9856000")
        .associated_stores()
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::DeactivateStock {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
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
        .stocks()
        .stock_id("9856000")
        .deactivate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

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
        .stocks()
        .stock_id("9856000")
        .deactivate()
        .post(&operation)
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
    use wechatpay::api::marketing_product_coupon_stocks;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::DisassociateStores {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        brand_id: "120344",
        store_list: [ask!(marketing_product_coupon_stocks::Store { store_id: "1000000013" })],
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
        .stocks()
        .stock_id("9856000")
        .disassociate_stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

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
        .stocks()
        .stock_id("9856000")
        .disassociate_stores()
        .post(&operation)
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
    use wechatpay::api::marketing_product_coupon_stocks;
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::UpdateStockBudget {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        update_mode: marketing_product_coupon_stocks::UpdateMode::MaxCount,
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
        .stocks()
        .stock_id("9856000")
        .update_budget()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

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
        .stocks()
        .stock_id("9856000")
        .update_budget()
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(marketing_product_coupon_stocks::UploadCouponCodes {
        product_coupon_id: "1000000013",
        stock_id: "9856000",
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        code_list: ["code_list"],
    });
    let json = json!({
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "code_list": [
            "code_list"
        ]
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
        .stocks()
        .stock_id("9856000")
        .upload_coupon_codes()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).await?;

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
        .stocks()
        .stock_id("9856000")
        .upload_coupon_codes()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes").with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes"].with("product_coupon_id", "1000000013").with("stock_id", "9856000").post(&json).send()?;

    Ok(())
}
