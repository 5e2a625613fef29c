//! 服务商基础支付 Basic payment for partners. Written by `cargo xtask codegen` from `families/pay-partner.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/pay/partner/transactions/app: App 下单 Place an order paid in an app
pub async fn create_app_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, shared};

    let body = pay_partner::CreateAppOrder {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        notify_url: "https://example.com/notify".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().app().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/app"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().app().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/app-with-contract: App 支付中签约下单 Place an app order that also signs a contract
pub async fn create_app_order_with_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, pay_shared, shared};

    let body = pay_partner::CreateAppOrderWithContract {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        notify_url: "https://example.com/notify".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        contract_info: pay_shared::ContractInfo {
            plan_id: "12535".into(),
            contract_mchid: "1900000109".into(),
            contract_appid: "wxd678efh567hg6787".into(),
            contract_code: "100001256".into(),
            request_serial: "1695".into(),
            contract_display_account: "微信代扣".into(),
            contract_notify_url: Some("https://example.com/notify".into()),
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
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

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().app_with_contract().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/app-with-contract").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/app-with-contract"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().app_with_contract().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/app-with-contract").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/app-with-contract"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/codepay: 付款码支付 Charge a user by the payment code shown
pub async fn create_codepay_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, pay_shared, shared};

    let body = pay_partner::CreateCodepayOrder {
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        payer: shared::PaymentCode { auth_code: "130061098828009406".into() },
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        scene_info: pay_shared::CodepaySceneInfo {
            device_id: Some("013467007045764".into()),
            device_ip: Some("203.0.113.10".into()),
            store_info: pay_shared::CodepayStoreInfo {
                id: Some("0001".into()),
                ..Default::default()
            },
        },
        ..Default::default()
    };
    let json = json!({
        "sp_mchid": "1230000109",
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
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().codepay().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/codepay").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/codepay"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().codepay().post(&body).send()?;
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

    let body = pay_partner::FindExposure {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_appid: "wxd678efh567hg6999".into(),
        sub_mchid: Some("1900000109".into()),
        payer: pay_partner::ExposurePayer {
            sp_openid: Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".into()),
            phone_number_hash: Some("phone_number_hash".into()),
            sub_openid: Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".into()),
        },
        out_trade_no: "1217752501201407033233368018".into(),
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "payer": {
            "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "phone_number_hash": "phone_number_hash",
            "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
        },
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().exposure().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/exposure").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/exposure"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().exposure().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/exposure").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/exposure"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/h5: H5 下单 Place an order paid from a mobile browser
pub async fn create_h5_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, pay_shared, shared};

    let body = pay_partner::CreateH5Order {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        notify_url: "https://example.com/notify".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        scene_info: pay_shared::H5SceneInfo {
            payer_client_ip: "14.23.150.211".into(),
            device_id: Some("013467007045764".into()),
            h5_info: pay_shared::H5Info {
                r#type: "Wap".into(),
                app_name: Some("王者荣耀".into()),
                app_url: Some("https://example.com".into()),
                bundle_id: Some("com.example.app".into()),
                package_name: Some("com.tencent.tmgp.sgame".into()),
            },
            ..Default::default()
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
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

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().h5().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/h5").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/h5"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().h5().post(&body).send()?;
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

    let query =
        pay_partner::FindOrder { sp_mchid: "1230000109".into(), sub_mchid: "1900000109".into() };
    let pairs = json!({"sp_mchid":"1230000109","sub_mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&query)
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
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, shared};

    let body = pay_partner::CreateJsapiOrder {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        notify_url: "https://example.com/notify".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        payer: pay_partner::JsapiPayer {
            sp_openid: Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".into()),
            ..Default::default()
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
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

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().jsapi().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/jsapi"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().jsapi().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/jsapi-with-contract: JSAPI 支付中签约下单 Place a JSAPI order that also signs a contract
pub async fn create_jsapi_order_with_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, shared};

    let body = pay_partner::CreateJsapiOrderWithContract {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        notify_url: "https://example.com/notify".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        payer: pay_partner::Payer {
            sp_openid: Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".into()),
            ..Default::default()
        },
        contract_info: pay_partner::JsapiContractInfo {
            password_free_contract_id: Some("100001".into()),
            token: Some("OEUVKu4hAUT9xxw".into()),
            plan_id: Some("12535".into()),
            ..Default::default()
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
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
            "plan_id": "12535"
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().jsapi_with_contract().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/jsapi-with-contract").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/jsapi-with-contract"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().jsapi_with_contract().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/jsapi-with-contract").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/jsapi-with-contract"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/miniprogram: 小程序下单 Place an order paid in a mini program
pub async fn create_mini_program_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, shared};

    let body = pay_partner::CreateMiniProgramOrder {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        payer: pay_partner::Payer {
            sp_openid: Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".into()),
            ..Default::default()
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
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

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().miniprogram().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/miniprogram").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/miniprogram"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().miniprogram().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/miniprogram").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/miniprogram"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/partner/transactions/native: Native 下单 Place an order paid by scanning a QR code
pub async fn create_native_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, shared};

    let body = pay_partner::CreateNativeOrder {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        notify_url: "https://example.com/notify".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "sub_mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().native().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/native"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().native().post(&body).send()?;
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

    let query =
        pay_partner::FindOrder { sp_mchid: "1230000109".into(), sub_mchid: "1900000109".into() };
    let pairs = json!({"sp_mchid":"1230000109","sub_mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&query)
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

    let body =
        pay_partner::CloseOrder { sp_mchid: "1230000109".into(), sub_mchid: "1900000109".into() };
    let json = json!({"sp_mchid":"1230000109","sub_mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&body)
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

    let body = pay_partner::ReverseOrder {
        sp_appid: Some("wx8888888888888888".into()),
        sp_mchid: "1230000109".into(),
        sub_appid: Some("wxd678efh567hg6999".into()),
        sub_mchid: "1900000109".into(),
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .partner()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::{pay_partner, shared};

    let body = pay_partner::CreateScannedPosOrder {
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        payer: pay_partner::Payer {
            sp_openid: Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".into()),
            ..Default::default()
        },
        scene_info: pay_partner::PosSceneInfo {
            payer_client_ip: "14.23.150.211".into(),
            device_id: Some("013467007045764".into()),
            store_info: pay_partner::StoreRef {
                id: Some("0001".into()),
                out_id: Some("A1111".into()),
            },
        },
        ..Default::default()
    };
    let json = json!({
        "sp_mchid": "1230000109",
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

    // async 异步 · pure chain 纯链式
    client.v3().pay().partner().transactions().scannedpos().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/partner/transactions/scannedpos").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/partner/transactions/scannedpos"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().partner().transactions().scannedpos().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/partner/transactions/scannedpos").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/partner/transactions/scannedpos"].post(&json).send()?;

    Ok(())
}
