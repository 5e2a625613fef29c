//! 境外下单支付 Cross-border: payments. Written by `cargo xtask codegen` from `families/global-transactions.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/transactions/app: APP 下单（境外） Place an order for payment in an app
pub async fn create_app_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(global_transactions::CreateAppTransaction {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: global_transactions::TradeType::Jsapi,
        merchant_category_code: "4111",
        amount: ask!(global_transactions::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "JSAPI",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().transactions().app().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().transactions().app().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/transactions/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/app"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/transactions/id/{transaction_id}: 按微信订单号查询订单 Query an order by WeChat Pay's number
pub async fn find_transaction_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::ask;

    let operation = ask!(global_transactions::FindTransactionById {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/global/transactions/id/{transaction_id}/close: 按微信订单号关闭订单 Close an order by WeChat Pay's number
pub async fn close_transaction_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::ask;

    let operation = ask!(global_transactions::CloseTransactionById {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/transactions/id/{transaction_id}/close")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/id/{transaction_id}/close"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/transactions/id/{transaction_id}/close")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/id/{transaction_id}/close"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/global/transactions/jsapi: JSAPI 下单（境外） Place an order for payment inside WeChat
pub async fn create_jsapi_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(global_transactions::CreateJsapiTransaction {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: global_transactions::TradeType::Jsapi,
        merchant_category_code: "4111",
        payer: ask!(global_transactions::Payer { openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" }),
        amount: ask!(global_transactions::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "JSAPI",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "appid": "wxd678efh567hg6787",
        "payer": {
            "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().transactions().jsapi().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/jsapi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().transactions().jsapi().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/transactions/mweb: H5 下单（境外） Place an order for payment in a mobile browser
pub async fn create_h5_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(global_transactions::CreateH5Transaction {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: global_transactions::TradeType::Mweb,
        merchant_category_code: "4111",
        amount: ask!(global_transactions::OrderAmount { total: Fen(100), currency: "CNY" }),
        scene_info: ask!(global_transactions::H5SceneInfo {
            device_id: "013467007045764",
            device_ip: "203.0.113.10",
            payer_client_ip: "14.23.150.211",
            operator_id: "P001",
        }),
    });
    let json = json!({
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "MWEB",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "scene_info": {
            "device_id": "013467007045764",
            "device_ip": "203.0.113.10",
            "payer_client_ip": "14.23.150.211",
            "operator_id": "P001"
        },
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().transactions().mweb().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/transactions/mweb").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/mweb"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().transactions().mweb().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/transactions/mweb").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/mweb"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/transactions/native: 扫码下单（境外） Place an order for payment by scanning a code
pub async fn create_native_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::{Fen, ask};

    let operation = ask!(global_transactions::CreateNativeTransaction {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: global_transactions::TradeType::Jsapi,
        merchant_category_code: "4111",
        amount: ask!(global_transactions::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "JSAPI",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().transactions().native().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/native"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().transactions().native().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/transactions/native").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/native"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/transactions/out-trade-no/{out_trade_no}: 按商户订单号查询订单 Query an order by the merchant's number
pub async fn find_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::ask;

    let operation = ask!(global_transactions::FindTransaction {
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/global/transactions/out-trade-no/{out_trade_no}/close: 按商户订单号关闭订单 Close an order by the merchant's number
pub async fn close_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_transactions;
    use wechatpay::ask;

    let operation = ask!(global_transactions::CloseTransaction {
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}
