//! 香港融合钱包 Hong Kong unified wallet. Written by `cargo xtask codegen` from `families/hk.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /hk/v3/certificates: 下载平台证书 List the platform certificates
pub async fn list_certificates(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api;

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).certificates().get().await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/certificates").get().await?;
    // async 异步 · property 属性式
    client["hk/v3/certificates"].get().await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).certificates().get().send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/certificates").get().send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/certificates"].get().send()?;

    Ok(())
}

/// POST /hk/v3/merchants: 创建子商户 Register a sub-merchant
pub async fn create_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, global_shared, hk};

    let body = hk::CreateMerchant {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        name: "name".into(),
        shortname: "shortname".into(),
        office_phone: "0755-12345678".into(),
        contact: hk::Contact {
            name: "name".into(),
            phone: "13800000000".into(),
            email: "user@example.com".into(),
        },
        business_category: 502,
        merchant_country_code: "HKG".into(),
        merchant_type: hk::MerchantType::Enterprise,
        business: global_shared::Business {
            business_type: global_shared::BusinessType::Online,
            app_download: Some("https://example.com/app".into()),
            website: Some("https://www.example.com".into()),
            office_account: Some("example".into()),
            mini_program: Some("example".into()),
            store_address: Some("广东省深圳市南山区科技园路 1 号".into()),
            store_photos: Some(
                "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg".into(),
            ),
            mcc: Some("5311".into()),
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "name": "name",
        "shortname": "shortname",
        "office_phone": "0755-12345678",
        "contact": {
            "name": "name",
            "phone": "13800000000",
            "email": "user@example.com"
        },
        "business_category": 502,
        "merchant_country_code": "HKG",
        "merchant_type": "ENTERPRISE",
        "business": {
            "business_type": "ONLINE",
            "app_download": "https://example.com/app",
            "website": "https://www.example.com",
            "office_account": "example",
            "mini_program": "example",
            "store_address": "广东省深圳市南山区科技园路 1 号",
            "store_photos": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            "mcc": "5311"
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).merchants().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/merchants").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/merchants"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).merchants().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/merchants").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/merchants"].post(&json).send()?;

    Ok(())
}

/// PUT /hk/v3/merchants: 修改子商户资料 Change a sub-merchant's details
pub async fn update_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, global_shared, hk};

    let body = hk::UpdateMerchant {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        sub_mchid: "1900000109".into(),
        name: "name".into(),
        shortname: "shortname".into(),
        office_phone: "0755-12345678".into(),
        business_category: 502,
        merchant_country_code: "HKG".into(),
        merchant_type: hk::MerchantType::Enterprise,
        business: global_shared::Business {
            business_type: global_shared::BusinessType::Online,
            app_download: Some("https://example.com/app".into()),
            website: Some("https://www.example.com".into()),
            office_account: Some("example".into()),
            mini_program: Some("example".into()),
            store_address: Some("广东省深圳市南山区科技园路 1 号".into()),
            store_photos: Some(
                "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg".into(),
            ),
            mcc: Some("5311".into()),
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "sub_mchid": "1900000109",
        "name": "name",
        "shortname": "shortname",
        "office_phone": "0755-12345678",
        "business_category": 502,
        "merchant_country_code": "HKG",
        "merchant_type": "ENTERPRISE",
        "business": {
            "business_type": "ONLINE",
            "app_download": "https://example.com/app",
            "website": "https://www.example.com",
            "office_account": "example",
            "mini_program": "example",
            "store_address": "广东省深圳市南山区科技园路 1 号",
            "store_photos": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            "mcc": "5311"
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).merchants().put(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/merchants").put(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/merchants"].put(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).merchants().put(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/merchants").put(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/merchants"].put(&json).send()?;

    Ok(())
}

/// GET /hk/v3/merchants/{sub_mchid}: 查询子商户 Query a sub-merchant
pub async fn find_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query =
        hk::FindMerchant { sp_appid: "wx8888888888888888".into(), sp_mchid: "1230000109".into() };
    let pairs = json!({"sp_appid":"wx8888888888888888","sp_mchid":"1230000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).merchants().sub_mchid("1900000109").get(&query).await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/merchants/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/merchants/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .merchants()
        .sub_mchid("1900000109")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/merchants/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/merchants/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /hk/v3/refunds: 查询订单的全部退款 List the refunds of an order
pub async fn list_refunds(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query = hk::ListRefunds {
        transaction_id: Some("1009660380201506130728806387".into()),
        ..Default::default()
    };
    let pairs = json!({"transaction_id":"1009660380201506130728806387"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).refunds().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/refunds").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["hk/v3/refunds"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).refunds().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/refunds").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/refunds"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /hk/v3/refunds: 申请退款 Refund an order
pub async fn create_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{self, hk};

    let body = hk::CreateRefund {
        out_refund_no: "1217752501201407033233368018".into(),
        amount: hk::RequestedAmount { refund: Fen(100), total: Fen(888), currency: "HKD".into() },
        ..Default::default()
    };
    let json = json!({
        "out_refund_no": "1217752501201407033233368018",
        "amount": {
            "refund": 100,
            "total": 888,
            "currency": "HKD"
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).refunds().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/refunds").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/refunds"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).refunds().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/refunds").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/refunds"].post(&json).send()?;

    Ok(())
}

/// GET /hk/v3/refunds/id/{refund_id}: 通过微信支付退款单号查询退款 Query a refund by WeChat Pay's number
pub async fn find_refund_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query = hk::FindRefund { mchid: Some("1900000109".into()), ..Default::default() };
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/refunds/id/{refund_id}")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/refunds/id/{refund_id}"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/refunds/id/{refund_id}")
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/refunds/id/{refund_id}"]
        .with("refund_id", "50000000382019052709732678859")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /hk/v3/refunds/out-refund-no/{out_refund_no}: 通过商户退款单号查询退款 Query a refund by the merchant's number
pub async fn find_refund_by_out_refund_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query = hk::FindRefund { mchid: Some("1900000109".into()), ..Default::default() };
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/refunds/out-refund-no/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/refunds/out-refund-no/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/refunds/out-refund-no/{out_refund_no}")
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/refunds/out-refund-no/{out_refund_no}"]
        .with("out_refund_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /hk/v3/settle/settlements: 查询结算记录 List settlements
pub async fn list_settlements(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query = hk::ListSettlements {
        sub_mchid: Some("1900000109".into()),
        settle_state: hk::SettleState::Settled,
        limit: 20,
        offset: 0,
        ..Default::default()
    };
    let pairs = json!({
        "sub_mchid": "1900000109",
        "settle_state": "SETTLED",
        "limit": 20,
        "offset": 0
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).settle().settlements().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/settle/settlements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["hk/v3/settle/settlements"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).settle().settlements().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/settle/settlements").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/settle/settlements"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /hk/v3/statements: 下载对账单 Download a day's statement
pub async fn download_statement(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query =
        hk::DownloadStatement { date: "2018-06-08".into(), mchid: Some("1230000109".into()) };
    let pairs = json!({"date":"2018-06-08","mchid":"1230000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).statements().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/statements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["hk/v3/statements"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).statements().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/statements").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/statements"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/app: App 下单 Place an order for in-app payment
pub async fn create_app_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{self, global_shared, hk, shared};

    let body = hk::CreateOrder {
        description: "示范店-咖啡两杯".into(),
        notify_url: "https://example.com/notify".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        trade_type: global_shared::TradeType::Jsapi,
        merchant_category_code: "4111".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        ..Default::default()
    };
    let json = json!({
        "description": "示范店-咖啡两杯",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "JSAPI",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).transactions().app().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/app"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().app().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/app"].post(&json).send()?;

    Ok(())
}

/// GET /hk/v3/transactions/id/{transaction_id}: 通过微信支付订单号查询订单 Query an order by WeChat Pay's number
pub async fn find_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query = hk::MerchantRef { mchid: Some("1900000109".into()), ..Default::default() };
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /hk/v3/transactions/id/{transaction_id}/close: 通过微信支付订单号关闭订单 Close an order by WeChat Pay's number
pub async fn close_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let body = hk::CloseOrder { mchid: Some("1900000109".into()), ..Default::default() };
    let json = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .close()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/transactions/id/{transaction_id}/close")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/id/{transaction_id}/close"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .close()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/transactions/id/{transaction_id}/close")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/id/{transaction_id}/close"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /hk/v3/transactions/id/{transaction_id}/reverse: 通过微信支付订单号撤销订单 Reverse an order by WeChat Pay's number
pub async fn reverse_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let body = hk::MerchantRef { mchid: Some("1900000109".into()), ..Default::default() };
    let json = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/transactions/id/{transaction_id}/reverse")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/id/{transaction_id}/reverse"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/transactions/id/{transaction_id}/reverse")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/id/{transaction_id}/reverse"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /hk/v3/transactions/jsapi: JSAPI 下单 Place an order for payment inside WeChat
pub async fn create_jsapi_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{self, global_shared, hk, shared};

    let body = hk::CreateOrder {
        description: "示范店-咖啡两杯".into(),
        notify_url: "https://example.com/notify".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        trade_type: global_shared::TradeType::Jsapi,
        merchant_category_code: "4111".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        ..Default::default()
    };
    let json = json!({
        "description": "示范店-咖啡两杯",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "JSAPI",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).transactions().jsapi().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/jsapi"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().jsapi().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/micropay: 付款码支付 Charge a user's payment code
pub async fn create_micropay_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{self, global_shared, hk, shared};

    let body = hk::CreateMicropayOrder {
        description: "示范店-咖啡两杯".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        trade_type: global_shared::TradeType::Micropay,
        merchant_category_code: "4111".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        ..Default::default()
    };
    let json = json!({
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "MICROPAY",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).transactions().micropay().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/micropay").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/micropay"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().micropay().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/micropay").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/micropay"].post(&json).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/mweb: H5 下单 Place an order for payment in a mobile browser
pub async fn create_mweb_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{self, global_shared, hk, shared};

    let body = hk::CreateMwebOrder {
        description: "示范店-咖啡两杯".into(),
        notify_url: "https://example.com/notify".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        trade_type: global_shared::TradeType::Mweb,
        merchant_category_code: "4111".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        scene_info: global_shared::H5SceneInfo {
            device_id: Some("013467007045764".into()),
            device_ip: Some("203.0.113.10".into()),
            payer_client_ip: "14.23.150.211".into(),
            operator_id: Some("P001".into()),
            ..Default::default()
        },
        ..Default::default()
    };
    let json = json!({
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
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).transactions().mweb().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/mweb").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/mweb"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().mweb().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/mweb").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/mweb"].post(&json).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/native: Native 下单 Place an order paid by scanning a QR code
pub async fn create_native_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{self, global_shared, hk, shared};

    let body = hk::CreateOrder {
        description: "示范店-咖啡两杯".into(),
        notify_url: "https://example.com/notify".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        trade_type: global_shared::TradeType::Jsapi,
        merchant_category_code: "4111".into(),
        amount: shared::OrderAmount { total: Fen(100), currency: Some("CNY".into()) },
        ..Default::default()
    };
    let json = json!({
        "description": "示范店-咖啡两杯",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "JSAPI",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).transactions().native().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/native"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().native().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/native").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/native"].post(&json).send()?;

    Ok(())
}

/// GET /hk/v3/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询订单 Query an order by the merchant's number
pub async fn find_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let query = hk::MerchantRef { mchid: Some("1900000109".into()), ..Default::default() };
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /hk/v3/transactions/out-trade-no/{out_trade_no}/close: 通过商户订单号关闭订单 Close an order by the merchant's number
pub async fn close_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let body = hk::CloseOrder { mchid: Some("1900000109".into()), ..Default::default() };
    let json = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/transactions/out-trade-no/{out_trade_no}/close")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/out-trade-no/{out_trade_no}/close"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /hk/v3/transactions/out-trade-no/{out_trade_no}/reverse: 通过商户订单号撤销订单 Reverse an order by the merchant's number
pub async fn reverse_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};

    let body = hk::MerchantRef { mchid: Some("1900000109".into()), ..Default::default() };
    let json = json!({"mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("hk/v3/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("hk/v3/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&json)
        .send()?;

    Ok(())
}
