//! 服务商基础支付 Basic payment for partners. Written by `cargo xtask codegen` from `families/pay-partner.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/pay/partner/transactions/app: App 下单 Place an order paid in an app
pub async fn create_app_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateAppOrder {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().app().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().app().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/app-with-contract: App 支付中签约下单 Place an app order that also signs a contract
pub async fn create_app_order_with_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateAppOrderWithContract {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
        contract_info: ask!(pay_partner::ContractInfo {
            plan_id: "12535",
            contract_mchid: "1900000109",
            contract_appid: "wxd678efh567hg6787",
            contract_code: "100001256",
            request_serial: "1695",
            contract_display_account: "微信代扣",
            contract_notify_url: "https://example.com/notify",
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "contract_info": {
            "plan_id": "12535",
            "contract_mchid": "1900000109",
            "contract_appid": "wxd678efh567hg6787",
            "contract_code": "100001256",
            "request_serial": "1695",
            "contract_display_account": "微信代扣",
            "contract_notify_url": "https://example.com/notify"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().app_with_contract().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/app-with-contract").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/app-with-contract"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().app_with_contract().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/app-with-contract").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/app-with-contract"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/codepay: 付款码支付 Charge a user by the payment code shown
pub async fn create_codepay_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateCodepayOrder {
        sp_appid: "wxd678efh567hg6787",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        payer: ask!(pay_partner::PaymentCode { auth_code: "130061098828009406" }),
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
        scene_info: ask!(pay_partner::CodepaySceneInfo {
            device_id: "013467007045764",
            device_ip: "203.0.113.10",
            store_info: ask!(pay_partner::CodepayStoreInfo { id: "0001" }),
        }),
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "payer": {
            "auth_code": "130061098828009406"
        },
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "scene_info": {
            "device_id": "013467007045764",
            "device_ip": "203.0.113.10",
            "store_info": {
                "id": "0001"
            }
        },
        "sp_appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().codepay().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/codepay").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/codepay"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().codepay().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/codepay").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/codepay"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/exposure: 查询分付曝光 Ask whether to offer instalments for an order
pub async fn find_exposure(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::ask;

    let operation = ask!(pay_partner::FindExposure {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        payer: ask!(pay_partner::ExposurePayer {
            sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            phone_number_hash: "phone_number_hash",
            sub_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        }),
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "payer": {
            "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "phone_number_hash": "phone_number_hash",
            "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
        },
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().exposure().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/exposure").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/exposure"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().exposure().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/exposure").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/exposure"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/h5: H5 下单 Place an order paid from a mobile browser
pub async fn create_h5_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateH5Order {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
        scene_info: ask!(pay_partner::H5SceneInfo {
            payer_client_ip: "14.23.150.211",
            device_id: "013467007045764",
            h5_info: ask!(pay_partner::H5Info {
                r#type: "Wap",
                app_name: "王者荣耀",
                app_url: "https://example.com",
                bundle_id: "com.example.app",
                package_name: "com.tencent.tmgp.sgame",
            }),
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "scene_info": {
            "payer_client_ip": "14.23.150.211",
            "device_id": "013467007045764",
            "h5_info": {
                "type": "Wap",
                "app_name": "王者荣耀",
                "app_url": "https://example.com",
                "bundle_id": "com.example.app",
                "package_name": "com.tencent.tmgp.sgame"
            }
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().h5().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/h5").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/h5"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().h5().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/h5").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/h5"].post(&json).send()?;

    Ok(())
}

/// GET /v3/pay/partner/transactions/id/{transaction_id}: 通过微信支付订单号查询订单 Query an order by WeChat Pay's number
pub async fn find_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::ask;

    let operation = ask!(pay_partner::FindOrderById {
        transaction_id: "1009660380201506130728806387",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sp_mchid":"1900000109","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/partner/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/partner/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/jsapi: JSAPI 下单 Place an order paid inside WeChat
pub async fn create_jsapi_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateJsapiOrder {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
        payer: ask!(pay_partner::JsapiPayer { sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "payer": {
            "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().jsapi().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/jsapi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().jsapi().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/jsapi-with-contract: JSAPI 支付中签约下单 Place a JSAPI order that also signs a contract
pub async fn create_jsapi_order_with_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateJsapiOrderWithContract {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
        payer: ask!(pay_partner::Payer { sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" }),
        contract_info: ask!(pay_partner::JsapiContractInfo {
            password_free_contract_id: "100001",
            token: "OEUVKu4hAUT9xxw",
            plan_id: "12535",
            contract_mchid: "1900000109",
            contract_appid: "wxd678efh567hg6787",
            contract_code: "100001256",
            request_serial: "1695",
            contract_display_account: "微信代扣",
            contract_notify_url: "https://example.com/notify",
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "payer": {
            "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
        },
        "contract_info": {
            "password_free_contract_id": "100001",
            "token": "OEUVKu4hAUT9xxw",
            "plan_id": "12535",
            "contract_mchid": "1900000109",
            "contract_appid": "wxd678efh567hg6787",
            "contract_code": "100001256",
            "request_serial": "1695",
            "contract_display_account": "微信代扣",
            "contract_notify_url": "https://example.com/notify"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().jsapi_with_contract().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/jsapi-with-contract").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/jsapi-with-contract"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().jsapi_with_contract().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/jsapi-with-contract").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/jsapi-with-contract"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/miniprogram: 小程序下单 Place an order paid in a mini program
pub async fn create_mini_program_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateMiniProgramOrder {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
        payer: ask!(pay_partner::Payer { sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "payer": {
            "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().miniprogram().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/miniprogram").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/miniprogram"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().miniprogram().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/miniprogram").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/miniprogram"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/native: Native 下单 Place an order paid by scanning a QR code
pub async fn create_native_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateNativeOrder {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().native().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/native"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().native().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/native").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/native"].post(&json).send()?;

    Ok(())
}

/// GET /v3/pay/partner/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询订单 Query an order by the merchant's number
pub async fn find_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::ask;

    let operation = ask!(pay_partner::FindOrderByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sp_mchid":"1900000109","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/partner/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/partner/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close: 关闭订单 Close an unpaid order
pub async fn close_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::ask;

    let operation = ask!(pay_partner::CloseOrder {
        out_trade_no: "1217752501201407033233368018",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let json = json!({"sp_mchid":"1900000109","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse: 撤销付款码订单 Reverse a payment-code order
pub async fn reverse_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::ask;

    let operation = ask!(pay_partner::ReverseOrder {
        out_trade_no: "1217752501201407033233368018",
        sp_appid: "wxd678efh567hg6787",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let json = json!({
        "sp_appid": "wxd678efh567hg6787",
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/scannedpos: 扫码机具下单 Place an order paid at a scanned POS device
pub async fn create_scanned_pos_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay_partner::CreateScannedPosOrder {
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        amount: ask!(pay_partner::OrderAmount { total: Fen(100), currency: "CNY" }),
        payer: ask!(pay_partner::Payer { sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" }),
        scene_info: ask!(pay_partner::PosSceneInfo {
            payer_client_ip: "14.23.150.211",
            device_id: "013467007045764",
            store_info: ask!(pay_partner::StoreRef { id: "0001", out_id: "A1111" }),
        }),
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "payer": {
            "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
        },
        "scene_info": {
            "payer_client_ip": "14.23.150.211",
            "device_id": "013467007045764",
            "store_info": {
                "id": "0001",
                "out_id": "A1111"
            }
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().scannedpos().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/scannedpos").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/scannedpos"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().scannedpos().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/scannedpos").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/scannedpos"].post(&json).send()?;

    Ok(())
}
