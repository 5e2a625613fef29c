//! 品牌小店营销 Small brand stores: purchase subsidies. Written by `cargo xtask codegen` from `families/marketing-goods-subsidy-activity.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/goods-subsidy-activity/activities: 查询某地的加价购活动 List the add-on activities of a city
pub async fn list_activities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::ListActivities {
        city_id: "440300",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"city_id":"440300","offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().goods_subsidy_activity().activities().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/goods-subsidy-activity/activities").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/activities"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().goods_subsidy_activity().activities().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/goods-subsidy-activity/activities").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/activities"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/goods-subsidy-activity/activity/{activity_id}/apply: 报名加价购活动 Enrol stores in an activity
pub async fn apply_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_goods_subsidy_activity::ApplyActivity {
        activity_id: "10028001",
        caller_merchant_id: "1900000109",
        apply_infos: [ask!(marketing_goods_subsidy_activity::ApplyInfo {
            goods_original_price: Fen(10000),
        })],
    });
    let json = json!({
        "caller_merchant_id": "1900000109",
        "apply_infos": [
            {
                "goods_original_price": 10000
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .activity()
        .activity_id("10028001")
        .apply()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/activity/{activity_id}/apply")
        .with("activity_id", "10028001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/activity/{activity_id}/apply"]
        .with("activity_id", "10028001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .activity()
        .activity_id("10028001")
        .apply()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/activity/{activity_id}/apply")
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/activity/{activity_id}/apply"]
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/goods-subsidy-activity/qualification/lock: 锁定加价购资格 Lock a user's qualifications for an order
pub async fn lock_qualifications(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_goods_subsidy_activity::LockQualifications {
        order_information: ask!(marketing_goods_subsidy_activity::OrderInformation {
            payer_openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            out_trade_no: "1217752501201407033233368018",
            total_fee: Fen(1000),
            store_id: "1000000013",
            store_merchant_id: "store_merchant_id",
        }),
        qualification_ids: ["qualification_ids"],
    });
    let json = json!({
        "order_information": {
            "payer_openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            "out_trade_no": "1217752501201407033233368018",
            "total_fee": 1000,
            "store_id": "1000000013",
            "store_merchant_id": "store_merchant_id"
        },
        "qualification_ids": [
            "qualification_ids"
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .qualification()
        .lock()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/goods-subsidy-activity/qualification/lock").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/qualification/lock"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .qualification()
        .lock()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/goods-subsidy-activity/qualification/lock").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/qualification/lock"].post(&json).send()?;

    Ok(())
}

/// POST /v3/marketing/goods-subsidy-activity/qualification/unlock: 解锁加价购资格 Unlock the qualifications locked for an order
pub async fn unlock_qualifications(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_goods_subsidy_activity::UnlockQualifications {
        order_information: ask!(marketing_goods_subsidy_activity::OrderInformation {
            payer_openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            out_trade_no: "1217752501201407033233368018",
            total_fee: Fen(1000),
            store_id: "1000000013",
            store_merchant_id: "store_merchant_id",
        }),
        qualification_ids: ["qualification_ids"],
    });
    let json = json!({
        "order_information": {
            "payer_openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            "out_trade_no": "1217752501201407033233368018",
            "total_fee": 1000,
            "store_id": "1000000013",
            "store_merchant_id": "store_merchant_id"
        },
        "qualification_ids": [
            "qualification_ids"
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .qualification()
        .unlock()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/goods-subsidy-activity/qualification/unlock").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/qualification/unlock"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .qualification()
        .unlock()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/qualification/unlock")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/qualification/unlock"].post(&json).send()?;

    Ok(())
}

/// DELETE /v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative: 移除品牌小店业务代表 Remove representatives from an activity
pub async fn delete_representatives(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::DeleteRepresentatives {
        activity_id: "10028001",
        representative_info_list: [ask!(marketing_goods_subsidy_activity::OpenidOnly {
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        })],
        out_request_no: "1002600620019090123143254436",
        delete_time: "delete_time",
    });
    let json = json!({
        "representative_info_list": [
            {
                "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
            }
        ],
        "out_request_no": "1002600620019090123143254436",
        "delete_time": "delete_time"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .activity_id("10028001")
        .representative()
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative")
        .with("activity_id", "10028001")
        .delete()
        .json(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative"]
        .with("activity_id", "10028001")
        .delete()
        .json(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .activity_id("10028001")
        .representative()
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative")
        .with("activity_id", "10028001")
        .delete()
        .json(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative"]
        .with("activity_id", "10028001")
        .delete()
        .json(&json)
        .send()?;

    Ok(())
}

/// PUT /v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative: 添加品牌小店业务代表 Add representatives to an activity
pub async fn add_representatives(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::AddRepresentatives {
        activity_id: "10028001",
        representative_info_list: [ask!(marketing_goods_subsidy_activity::OpenidOnly {
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        })],
        out_request_no: "1002600620019090123143254436",
        add_time: "add_time",
    });
    let json = json!({
        "representative_info_list": [
            {
                "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
            }
        ],
        "out_request_no": "1002600620019090123143254436",
        "add_time": "add_time"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .activity_id("10028001")
        .representative()
        .put(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative")
        .with("activity_id", "10028001")
        .put(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative"]
        .with("activity_id", "10028001")
        .put(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .activity_id("10028001")
        .representative()
        .put(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative")
        .with("activity_id", "10028001")
        .put(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative"]
        .with("activity_id", "10028001")
        .put(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representatives: 查询品牌小店业务代表 List the representatives of an activity
pub async fn list_representatives(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::ListRepresentatives {
        activity_id: "10028001",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .activity_id("10028001")
        .representatives()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representatives")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representatives"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .activity_id("10028001")
        .representatives()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representatives")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representatives"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/materials: 生成品牌小店物料码 Generate material codes for a brand
pub async fn create_materials(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::CreateMaterials {
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        material_num: 1,
    });
    let json = json!({"out_request_no":"1002600620019090123143254436","material_num":1});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .materials()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/materials")
        .with("brand_id", "120344")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/materials"]
        .with("brand_id", "120344")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .materials()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/materials")
        .with("brand_id", "120344")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/materials"]
        .with("brand_id", "120344")
        .post(&json)
        .send()?;

    Ok(())
}

/// DELETE /v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores: 移除品牌小店门店 Remove stores from a brand
pub async fn delete_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::DeleteStores {
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        delete_time: "2018-05-23T12:13:50+08:00",
        stores: [ask!(marketing_goods_subsidy_activity::Store {
            store_code: "store_code",
            store_name: "腾讯大厦店",
        })],
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "delete_time": "2018-05-23T12:13:50+08:00",
        "stores": [
            {
                "store_code": "store_code",
                "store_name": "腾讯大厦店"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores")
        .with("brand_id", "120344")
        .delete()
        .json(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores"]
        .with("brand_id", "120344")
        .delete()
        .json(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores")
        .with("brand_id", "120344")
        .delete()
        .json(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores"]
        .with("brand_id", "120344")
        .delete()
        .json(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores: 查询品牌小店门店列表 List the stores of a brand
pub async fn list_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::ListStores {
        brand_id: "120344",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores"]
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores")
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores"]
        .with("brand_id", "120344")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores: 添加品牌小店门店 Add stores to a brand
pub async fn add_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::AddStores {
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        add_time: "2018-05-23T12:13:50+08:00",
        stores: [ask!(marketing_goods_subsidy_activity::Store {
            store_code: "store_code",
            store_name: "腾讯大厦店",
        })],
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "add_time": "2018-05-23T12:13:50+08:00",
        "stores": [
            {
                "store_code": "store_code",
                "store_name": "腾讯大厦店"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores")
        .with("brand_id", "120344")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores"]
        .with("brand_id", "120344")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores")
        .with("brand_id", "120344")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores"]
        .with("brand_id", "120344")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores/{store_code}: 查询品牌小店门店 Query a store of a brand
pub async fn find_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_goods_subsidy_activity;
    use wechatpay::ask;

    let operation = ask!(marketing_goods_subsidy_activity::FindStore {
        brand_id: "120344",
        store_code: "store_code",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .store_code("store_code")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores/{store_code}",
        )
        .with("brand_id", "120344")
        .with("store_code", "store_code")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores/{store_code}"]
        .with("brand_id", "120344")
        .with("store_code", "store_code")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .goods_subsidy_activity()
        .retail_store_act()
        .brand_id("120344")
        .stores()
        .store_code("store_code")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores/{store_code}",
        )
        .with("brand_id", "120344")
        .with("store_code", "store_code")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores/{store_code}"]
        .with("brand_id", "120344")
        .with("store_code", "store_code")
        .get()
        .send()?;

    Ok(())
}
