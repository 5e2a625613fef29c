//! 基础支付 Basic payment. Written by `cargo xtask codegen` from `families/pay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/pay/acquiring-bank/transactions/exposure: 从业机构查询分付曝光 Ask whether a bank should offer instalments
pub async fn find_bank_exposure(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation = ask!(pay::FindBankExposure {
        acquiring_bank_id: "9082000",
        acquiring_bank_appid: "wxd678efh567hg6787",
        merchant_id: "1900000109",
        merchant_appid: "wxd678efh567hg6787",
        channel_id: "20001111",
        payer: ask!(pay::Payer {
            acquiring_bank_openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            phone_number_hash: "phone_number_hash",
            merchant_openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        }),
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({
        "acquiring_bank_id": "9082000",
        "acquiring_bank_appid": "wxd678efh567hg6787",
        "merchant_id": "1900000109",
        "merchant_appid": "wxd678efh567hg6787",
        "channel_id": "20001111",
        "payer": {
            "acquiring_bank_openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            "phone_number_hash": "phone_number_hash",
            "merchant_openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
        },
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().acquiring_bank().transactions().exposure().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/acquiring-bank/transactions/exposure").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/acquiring-bank/transactions/exposure"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().acquiring_bank().transactions().exposure().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/acquiring-bank/transactions/exposure").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/acquiring-bank/transactions/exposure"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/instal/exposure: 查询分付推荐曝光 Ask whether to recommend instalments
pub async fn find_instal_exposure(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation = ask!(pay::FindInstalExposure {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        user_id_type: pay::UserIdType::UnknownUserIdType,
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        phone_number_hash: "phone_number_hash",
    });
    let json = json!({
        "mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "user_id_type": "UNKNOWN_USER_ID_TYPE",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "phone_number_hash": "phone_number_hash"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().instal().exposure().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/instal/exposure").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/instal/exposure"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().instal().exposure().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/instal/exposure").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/instal/exposure"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/instal/partner/exposure: 为子商户查询分付推荐曝光 Ask whether a sub-merchant should recommend them
pub async fn find_partner_instal_exposure(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation = ask!(pay::FindPartnerInstalExposure {
        sp_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sp_appid": "wx8888888888888888",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().instal().partner().exposure().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/instal/partner/exposure").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/instal/partner/exposure"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().instal().partner().exposure().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/instal/partner/exposure").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/instal/partner/exposure"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/transactions/app: App 下单 Place an order paid in an app
pub async fn create_app_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay::CreateAppOrder {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        amount: ask!(pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().transactions().app().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().app().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/transactions/app-with-contract: App 支付中签约下单 Place an app order that also signs a contract
pub async fn create_app_order_with_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay::CreateAppOrderWithContract {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        contract_info: ask!(pay::ContractInfo {
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
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
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
    client.v3().pay().transactions().app_with_contract().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/app-with-contract").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/app-with-contract"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().app_with_contract().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/app-with-contract").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/app-with-contract"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/transactions/codepay: 付款码支付 Charge a user by the payment code shown
pub async fn create_codepay_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay::CreateCodepayOrder {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        payer: ask!(pay::PaymentCode { auth_code: "130061098828009406" }),
        amount: ask!(pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        scene_info: ask!(pay::CodepaySceneInfo {
            device_id: "013467007045764",
            device_ip: "203.0.113.10",
            store_info: ask!(pay::CodepayStoreInfo { id: "0001" }),
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().transactions().codepay().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/codepay").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/codepay"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().codepay().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/codepay").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/codepay"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/transactions/exposure: 查询分付曝光 Ask whether to offer instalments for an order
pub async fn find_exposure(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation = ask!(pay::FindExposure {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        payer: ask!(pay::ExposurePayer {
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            phone_number_hash: "phone_number_hash",
        }),
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({
        "mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "payer": {
            "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            "phone_number_hash": "phone_number_hash"
        },
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().transactions().exposure().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/exposure").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/exposure"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().exposure().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/exposure").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/exposure"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/transactions/h5: H5 下单 Place an order paid from a mobile browser
pub async fn create_h5_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay::CreateH5Order {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        amount: ask!(pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        notify_url: "https://example.com/notify",
        scene_info: ask!(pay::H5SceneInfo {
            payer_client_ip: "14.23.150.211",
            device_id: "013467007045764",
            h5_info: ask!(pay::H5Info {
                r#type: "Wap",
                app_name: "王者荣耀",
                app_url: "https://example.com",
                bundle_id: "com.example.app",
                package_name: "com.tencent.tmgp.sgame",
            }),
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "notify_url": "https://example.com/notify",
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
    client.v3().pay().transactions().h5().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/h5").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/h5"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().h5().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/h5").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/h5"].post(&json).send()?;

    Ok(())
}

/// GET /v3/pay/transactions/id/{transaction_id}: 通过微信支付订单号查询订单 Query an order by WeChat Pay's number
pub async fn find_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation = ask!(pay::FindOrderById {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/id/{transaction_id}"]
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
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/pay/transactions/jsapi: JSAPI 下单 Place an order paid inside WeChat
pub async fn create_jsapi_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay::CreateJsapiOrder {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        amount: ask!(pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        notify_url: "https://example.com/notify",
        payer: ask!(pay::JsapiPayer { openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o" }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "notify_url": "https://example.com/notify",
        "payer": {
            "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().transactions().jsapi().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/jsapi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().jsapi().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/transactions/jsapi-with-contract: JSAPI 支付中签约下单 Place a JSAPI order that also signs a contract
pub async fn create_jsapi_order_with_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay::CreateJsapiOrderWithContract {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        amount: ask!(pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        payer: ask!(pay::OpenidOnly { openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o" }),
        contract_info: ask!(pay::JsapiContractInfo {
            token: "OEUVKu4hAUT9xxw",
            password_free_contract_id: "100001",
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
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "payer": {
            "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
        },
        "contract_info": {
            "token": "OEUVKu4hAUT9xxw",
            "password_free_contract_id": "100001",
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
    client.v3().pay().transactions().jsapi_with_contract().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/jsapi-with-contract").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/jsapi-with-contract"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().jsapi_with_contract().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/jsapi-with-contract").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/jsapi-with-contract"].post(&json).send()?;

    Ok(())
}

/// POST /v3/pay/transactions/native: Native 下单 Place an order paid by scanning a QR code
pub async fn create_native_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::{Fen, ask};

    let operation = ask!(pay::CreateNativeOrder {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        amount: ask!(pay::OrderAmount { total: Fen(100), currency: "CNY" }),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay().transactions().native().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/pay/transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/native"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().pay().transactions().native().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/pay/transactions/native").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/native"].post(&json).send()?;

    Ok(())
}

/// GET /v3/pay/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询订单 Query an order by the merchant's number
pub async fn find_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation = ask!(pay::FindOrderByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/out-trade-no/{out_trade_no}"]
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
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/pay/transactions/out-trade-no/{out_trade_no}/close: 关闭订单 Close an unpaid order
pub async fn close_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation =
        ask!(pay::CloseOrder { out_trade_no: "1217752501201407033233368018", mchid: "1900000109" });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/pay/transactions/out-trade-no/{out_trade_no}/reverse: 撤销付款码订单 Reverse a payment-code order
pub async fn reverse_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay;
    use wechatpay::ask;

    let operation = ask!(pay::ReverseOrder {
        out_trade_no: "1217752501201407033233368018",
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
    });
    let json = json!({"appid":"wxd678efh567hg6787","mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}
