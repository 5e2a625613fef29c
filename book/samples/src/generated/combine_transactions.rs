//! 合单支付 Combined payments. Written by `cargo xtask codegen` from `families/combine-transactions.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/combine-transactions/app: 合单 App 下单 Place a combined order for in-app payment
pub async fn create_app_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::combine_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(combine_transactions::CreateAppOrder {
        combine_appid: "wxd678efh567hg6787",
        combine_mchid: "1900000109",
        combine_out_trade_no: "P20150806125346",
        sub_orders: [
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125346",
                description: "示范店-咖啡两杯",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(100),
                    currency: "CNY",
                }),
            }),
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125347",
                description: "示范店-蛋糕一份",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(200),
                    currency: "CNY",
                }),
            })
        ],
        notify_url: "https://example.com/notify",
    });
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().app().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().app().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/combine-transactions/h5: 合单 H5 下单 Place a combined order paid in a mobile browser
pub async fn create_h5_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::combine_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(combine_transactions::CreateH5Order {
        combine_appid: "wxd678efh567hg6787",
        combine_mchid: "1900000109",
        combine_out_trade_no: "P20150806125346",
        scene_info: ask!(combine_transactions::H5SceneInfo {
            device_id: "013467007045764",
            payer_client_ip: "14.23.150.211",
            h5_info: ask!(combine_transactions::H5Info {
                r#type: "Wap",
                app_name: "王者荣耀",
                app_url: "https://example.com",
                bundle_id: "com.example.app",
                package_name: "com.tencent.tmgp.sgame",
            }),
        }),
        sub_orders: [
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125346",
                description: "示范店-咖啡两杯",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(100),
                    currency: "CNY",
                }),
            }),
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125347",
                description: "示范店-蛋糕一份",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(200),
                    currency: "CNY",
                }),
            })
        ],
        notify_url: "https://example.com/notify",
    });
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().h5().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/h5").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/h5"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().h5().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/h5").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/h5"].post(&json).send()?;

    Ok(())
}

/// GET /v3/combine-transactions/id/{combine_transaction_id}: 通过微信支付合单号查询订单 Query a combined order by WeChat Pay's number
pub async fn find_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::combine_transactions;
    use wechatpay::ask;

    let operation = ask!(combine_transactions::FindOrderById {
        combine_transaction_id: "1009660380201506130728806387",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .combine_transactions()
        .id()
        .combine_transaction_id("1009660380201506130728806387")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .combine_transactions()
        .id()
        .combine_transaction_id("1009660380201506130728806387")
        .get(&operation)
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
    use wechatpay::api::combine_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(combine_transactions::CreateJsapiOrder {
        combine_appid: "wxd678efh567hg6787",
        combine_mchid: "1900000109",
        combine_out_trade_no: "P20150806125346",
        sub_orders: [
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125346",
                description: "示范店-咖啡两杯",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(100),
                    currency: "CNY",
                }),
            }),
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125347",
                description: "示范店-蛋糕一份",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(200),
                    currency: "CNY",
                }),
            })
        ],
        combine_payer_info: ask!(combine_transactions::JsapiPayer {
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        }),
        notify_url: "https://example.com/notify",
    });
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().jsapi().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/jsapi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().jsapi().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /v3/combine-transactions/miniprogram: 合单小程序下单 Place a combined order for a mini program
pub async fn create_mini_program_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::combine_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(combine_transactions::CreateMiniProgramOrder {
        combine_appid: "wxd678efh567hg6787",
        combine_mchid: "1900000109",
        combine_out_trade_no: "P20150806125346",
        combine_payer_info: ask!(combine_transactions::OpenidOnly {
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        }),
        sub_orders: [ask!(combine_transactions::MiniProgramSubOrder {
            mchid: "1900000109",
            order_service_type: combine_transactions::OrderServiceType::Individualtrade,
            individual_auth_id: "1000001",
            individual_name: "张三",
            out_trade_no: "1217752501201407033233368018",
            amount: ask!(combine_transactions::SubOrderAmount {
                total_amount: Fen(1000),
                currency: "CNY",
            }),
            attach: "自定义数据",
            description: "示范店-咖啡两杯",
        })],
    });
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "P20150806125346",
        "combine_payer_info": {
            "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
        },
        "sub_orders": [
            {
                "mchid": "1900000109",
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().miniprogram().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/miniprogram").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/miniprogram"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().miniprogram().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/miniprogram").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/miniprogram"].post(&json).send()?;

    Ok(())
}

/// POST /v3/combine-transactions/native: 合单 Native 下单 Place a combined order paid by scanning a QR code
pub async fn create_native_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::combine_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(combine_transactions::CreateNativeOrder {
        combine_appid: "wxd678efh567hg6787",
        combine_mchid: "1900000109",
        combine_out_trade_no: "P20150806125346",
        sub_orders: [
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125346",
                description: "示范店-咖啡两杯",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(100),
                    currency: "CNY",
                }),
            }),
            ask!(combine_transactions::SubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125347",
                description: "示范店-蛋糕一份",
                attach: "深圳分店",
                amount: ask!(combine_transactions::SubOrderAmount {
                    total_amount: Fen(200),
                    currency: "CNY",
                }),
            })
        ],
        notify_url: "https://example.com/notify",
    });
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().combine_transactions().native().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/combine-transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/combine-transactions/native"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().combine_transactions().native().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/combine-transactions/native").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/combine-transactions/native"].post(&json).send()?;

    Ok(())
}

/// GET /v3/combine-transactions/out-trade-no/{combine_out_trade_no}: 通过商户合单号查询订单 Query a combined order by the merchant's number
pub async fn find_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::combine_transactions;
    use wechatpay::ask;

    let operation = ask!(combine_transactions::FindOrderByOutTradeNo {
        combine_out_trade_no: "P20150806125346",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(combine_transactions::CloseOrder {
        combine_out_trade_no: "P20150806125346",
        combine_appid: "wxd678efh567hg6787",
        sub_orders: [
            ask!(combine_transactions::ClosedSubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125346",
            }),
            ask!(combine_transactions::ClosedSubOrder {
                mchid: "1900000109",
                out_trade_no: "20150806125347",
            })
        ],
    });
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .close()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .combine_transactions()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .close()
        .post(&operation)
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
