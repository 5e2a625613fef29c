//! 合单支付 Combined payments. Written by `cargo xtask codegen` from `families/combine-transactions.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/combine-transactions/app: 合单 App 下单 Place a combined order for in-app payment
pub async fn create_app_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{combine_transactions, shared};

    let body = combine_transactions::CreateAppOrder {
        combine_appid: "wxd678efh567hg6787".into(),
        combine_mchid: "1900000109".into(),
        combine_out_trade_no: "P20150806125346".into(),
        sub_orders: vec![
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125346".into(),
                description: "示范店-咖啡两杯".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(100), currency: "CNY".into() },
                ..Default::default()
            },
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125347".into(),
                description: "示范店-蛋糕一份".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(200), currency: "CNY".into() },
                ..Default::default()
            },
        ],
        notify_url: "https://example.com/notify".into(),
        ..Default::default()
    };
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "P20150806125346",
        "sub_orders": [
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125346",
                "description": "示范店-咖啡两杯",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 100,
                    "currency": "CNY"
                }
            },
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125347",
                "description": "示范店-蛋糕一份",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 200,
                    "currency": "CNY"
                }
            }
        ],
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().app().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/app"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().app().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/combine-transactions/h5: 合单 H5 下单 Place a combined order paid in a mobile browser
pub async fn create_h5_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{combine_transactions, pay_shared, shared};

    let body = combine_transactions::CreateH5Order {
        combine_appid: "wxd678efh567hg6787".into(),
        combine_mchid: "1900000109".into(),
        combine_out_trade_no: "P20150806125346".into(),
        scene_info: combine_transactions::H5SceneInfo {
            device_id: Some("013467007045764".into()),
            payer_client_ip: "14.23.150.211".into(),
            h5_info: pay_shared::H5Info {
                r#type: "Wap".into(),
                app_name: Some("王者荣耀".into()),
                app_url: Some("https://example.com".into()),
                bundle_id: Some("com.example.app".into()),
                package_name: Some("com.tencent.tmgp.sgame".into()),
            },
        },
        sub_orders: vec![
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125346".into(),
                description: "示范店-咖啡两杯".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(100), currency: "CNY".into() },
                ..Default::default()
            },
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125347".into(),
                description: "示范店-蛋糕一份".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(200), currency: "CNY".into() },
                ..Default::default()
            },
        ],
        notify_url: "https://example.com/notify".into(),
        ..Default::default()
    };
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "P20150806125346",
        "scene_info": {
            "device_id": "013467007045764",
            "payer_client_ip": "14.23.150.211",
            "h5_info": {
                "type": "Wap",
                "app_name": "王者荣耀",
                "app_url": "https://example.com",
                "bundle_id": "com.example.app",
                "package_name": "com.tencent.tmgp.sgame"
            }
        },
        "sub_orders": [
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125346",
                "description": "示范店-咖啡两杯",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 100,
                    "currency": "CNY"
                }
            },
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125347",
                "description": "示范店-蛋糕一份",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 200,
                    "currency": "CNY"
                }
            }
        ],
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().h5().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/h5").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/h5"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().h5().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/h5").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/h5"].post(&json).send()?;

    Ok(())
}

/// GET /v3/combine-transactions/id/{combine_transaction_id}: 通过微信支付合单号查询订单 Query a combined order by WeChat Pay's number
pub async fn find_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .combine_transactions()
        .id()
        .combine_transaction_id("1009660380201506130728806387")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/combine-transactions/id/{combine_transaction_id}")
        .with("combine_transaction_id", "1009660380201506130728806387")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/id/{combine_transaction_id}"]
        .with("combine_transaction_id", "1009660380201506130728806387")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .combine_transactions()
        .id()
        .combine_transaction_id("1009660380201506130728806387")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/combine-transactions/id/{combine_transaction_id}")
        .with("combine_transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/id/{combine_transaction_id}"]
        .with("combine_transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/combine-transactions/jsapi: 合单 JSAPI 下单 Place a combined order for payment inside WeChat
pub async fn create_jsapi_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{combine_transactions, shared};

    let body = combine_transactions::CreateJsapiOrder {
        combine_appid: "wxd678efh567hg6787".into(),
        combine_mchid: "1900000109".into(),
        combine_out_trade_no: "P20150806125346".into(),
        sub_orders: vec![
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125346".into(),
                description: "示范店-咖啡两杯".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(100), currency: "CNY".into() },
                ..Default::default()
            },
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125347".into(),
                description: "示范店-蛋糕一份".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(200), currency: "CNY".into() },
                ..Default::default()
            },
        ],
        combine_payer_info: combine_transactions::JsapiPayer {
            openid: Some("oUpF8uMuAJ2pxb1Q9zNjWeS6o".into()),
            ..Default::default()
        },
        notify_url: "https://example.com/notify".into(),
        ..Default::default()
    };
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "P20150806125346",
        "sub_orders": [
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125346",
                "description": "示范店-咖啡两杯",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 100,
                    "currency": "CNY"
                }
            },
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125347",
                "description": "示范店-蛋糕一份",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 200,
                    "currency": "CNY"
                }
            }
        ],
        "combine_payer_info": {
            "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().jsapi().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/jsapi"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().jsapi().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /v3/combine-transactions/miniprogram: 合单小程序下单 Place a combined order for a mini program
pub async fn create_mini_program_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{combine_transactions, shared};

    let body = combine_transactions::CreateMiniProgramOrder {
        combine_appid: "wxd678efh567hg6787".into(),
        combine_mchid: "1900000109".into(),
        combine_out_trade_no: "P20150806125346".into(),
        combine_payer_info: shared::OpenidOnly { openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o".into() },
        sub_orders: vec![combine_transactions::MiniProgramSubOrder {
            mchid: "1230000109".into(),
            order_service_type: Some(combine_transactions::OrderServiceType::Individualtrade),
            individual_auth_id: "1000001".into(),
            individual_name: Some("张三".into()),
            out_trade_no: "1217752501201407033233368018".into(),
            amount: shared::SubOrderAmount { total_amount: Fen(1000), currency: "CNY".into() },
            attach: "自定义数据".into(),
            description: "示范店-咖啡两杯".into(),
        }],
        ..Default::default()
    };
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "P20150806125346",
        "combine_payer_info": {
            "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
        },
        "sub_orders": [
            {
                "mchid": "1230000109",
                "order_service_type": "INDIVIDUALTRADE",
                "individual_auth_id": "1000001",
                "individual_name": "张三",
                "out_trade_no": "1217752501201407033233368018",
                "amount": {
                    "total_amount": 1000,
                    "currency": "CNY"
                },
                "attach": "自定义数据",
                "description": "示范店-咖啡两杯"
            }
        ]
    });

    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().miniprogram().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/miniprogram").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/miniprogram"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().miniprogram().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/miniprogram").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/miniprogram"].post(&json).send()?;

    Ok(())
}

/// POST /v3/combine-transactions/native: 合单 Native 下单 Place a combined order paid by scanning a QR code
pub async fn create_native_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{combine_transactions, shared};

    let body = combine_transactions::CreateNativeOrder {
        combine_appid: "wxd678efh567hg6787".into(),
        combine_mchid: "1900000109".into(),
        combine_out_trade_no: "P20150806125346".into(),
        sub_orders: vec![
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125346".into(),
                description: "示范店-咖啡两杯".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(100), currency: "CNY".into() },
                ..Default::default()
            },
            combine_transactions::SubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125347".into(),
                description: "示范店-蛋糕一份".into(),
                attach: "深圳分店".into(),
                amount: shared::SubOrderAmount { total_amount: Fen(200), currency: "CNY".into() },
                ..Default::default()
            },
        ],
        notify_url: "https://example.com/notify".into(),
        ..Default::default()
    };
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "P20150806125346",
        "sub_orders": [
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125346",
                "description": "示范店-咖啡两杯",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 100,
                    "currency": "CNY"
                }
            },
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125347",
                "description": "示范店-蛋糕一份",
                "attach": "深圳分店",
                "amount": {
                    "total_amount": 200,
                    "currency": "CNY"
                }
            }
        ],
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().native().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/native"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().native().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/native").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/native"].post(&json).send()?;

    Ok(())
}

/// GET /v3/combine-transactions/out-trade-no/{combine_out_trade_no}: 通过商户合单号查询订单 Query a combined order by the merchant's number
pub async fn find_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/combine-transactions/out-trade-no/{combine_out_trade_no}")
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/out-trade-no/{combine_out_trade_no}"]
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/combine-transactions/out-trade-no/{combine_out_trade_no}")
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/out-trade-no/{combine_out_trade_no}"]
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close: 关闭合单订单 Close a combined order
pub async fn close_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::combine_transactions;

    let body = combine_transactions::CloseOrder {
        combine_appid: "wxd678efh567hg6787".into(),
        sub_orders: vec![
            combine_transactions::ClosedSubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125346".into(),
                ..Default::default()
            },
            combine_transactions::ClosedSubOrder {
                mchid: "1900000109".into(),
                out_trade_no: "20150806125347".into(),
                ..Default::default()
            },
        ],
    };
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "sub_orders": [
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125346"
            },
            {
                "mchid": "1900000109",
                "out_trade_no": "20150806125347"
            }
        ]
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .close()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close")
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close"]
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .close()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close")
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close"]
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .send()?;

    Ok(())
}
