//! 香港融合钱包 Hong Kong unified wallet. Written by `cargo xtask codegen` from `families/hk.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /hk/v3/certificates: 下载平台证书 List the platform certificates
pub async fn list_certificates(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::{self, hk};
    use wechatpay::ask;

    let operation = ask!(hk::ListCertificates {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).certificates().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/certificates").get().await?;
    // async 异步 · property 属性式
    client["hk/v3/certificates"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).certificates().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/certificates").get().send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/certificates"].get().send()?;

    Ok(())
}

/// POST /hk/v3/merchants: 创建子商户 Register a sub-merchant
pub async fn create_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};
    use wechatpay::ask;

    let operation = ask!(hk::CreateMerchant {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        name: "name",
        shortname: "shortname",
        office_phone: "0755-12345678",
        contact: ask!(hk::Contact {
            name: "name",
            phone: "13800000000",
            email: "user@example.com",
        }),
        business_category: 502,
        merchant_country_code: "HKG",
        merchant_type: hk::MerchantType::Enterprise,
        business: ask!(hk::Business {
            business_type: hk::BusinessType::Online,
            app_download: "https://example.com/app",
            website: "https://www.example.com",
            office_account: "example",
            mini_program: "example",
            store_address: "广东省深圳市南山区科技园路 1 号",
            store_photos: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            mcc: "5311",
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).merchants().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/merchants").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/merchants"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).merchants().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/merchants").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/merchants"].post(&json).send()?;

    Ok(())
}

/// PUT /hk/v3/merchants: 修改子商户资料 Change a sub-merchant's details
pub async fn update_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};
    use wechatpay::ask;

    let operation = ask!(hk::UpdateMerchant {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        name: "name",
        shortname: "shortname",
        office_phone: "0755-12345678",
        business_category: 502,
        merchant_country_code: "HKG",
        merchant_type: hk::MerchantType::Enterprise,
        business: ask!(hk::Business {
            business_type: hk::BusinessType::Online,
            app_download: "https://example.com/app",
            website: "https://www.example.com",
            office_account: "example",
            mini_program: "example",
            store_address: "广东省深圳市南山区科技园路 1 号",
            store_photos: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            mcc: "5311",
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).merchants().put(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/merchants").put(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/merchants"].put(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).merchants().put(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(hk::FindMerchant {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
    });
    let pairs = json!({"sp_appid":"wx8888888888888888","sp_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .merchants()
        .sub_mchid("1900000109")
        .get(&operation)
        .await?;
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .merchants()
        .sub_mchid("1900000109")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(hk::ListRefunds {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let pairs = json!({"transaction_id":"1009660380201506130728806387","mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).refunds().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/refunds").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["hk/v3/refunds"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).refunds().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/refunds").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/refunds"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /hk/v3/refunds: 申请退款 Refund an order
pub async fn create_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};
    use wechatpay::{Fen, ask};

    let operation = ask!(hk::CreateRefund {
        mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        out_refund_no: "1217752501201407033233368018",
        amount: ask!(hk::RequestedAmount { refund: Fen(100), total: Fen(888), currency: "HKD" }),
    });
    let json = json!({
        "mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_refund_no": "1217752501201407033233368018",
        "amount": {
            "refund": 100,
            "total": 888,
            "currency": "HKD"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).refunds().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/refunds").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/refunds"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).refunds().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(hk::FindRefundById {
        refund_id: "50000000382019052709732678859",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .refunds()
        .id()
        .refund_id("50000000382019052709732678859")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(hk::FindRefundByOutRefundNo {
        out_refund_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .refunds()
        .out_refund_no()
        .out_refund_no("1217752501201407033233368018")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(hk::ListSettlements {
        sub_mchid: "1900000109",
        settle_state: hk::SettleState::Settled,
        limit: 20,
        offset: 0,
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "settle_state": "SETTLED",
        "limit": 20,
        "offset": 0
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).settle().settlements().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/settle/settlements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["hk/v3/settle/settlements"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).settle().settlements().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(hk::DownloadStatement { date: "2018-06-08", mchid: "1900000109" });
    let pairs = json!({"date":"2018-06-08","mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).statements().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/statements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["hk/v3/statements"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).statements().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/statements").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/statements"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/app: App 下单 Place an order for in-app payment
pub async fn create_app_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};
    use wechatpay::{Fen, ask};

    let operation = ask!(hk::CreateAppOrder {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: hk::TradeType::Jsapi,
        merchant_category_code: "4111",
        amount: ask!(hk::OrderAmount { total: Fen(100), currency: "CNY" }),
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
    api::HkV3::new(client.handle().clone()).transactions().app().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/app").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().app().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(hk::FindOrderById {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(hk::CloseOrderById {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .close()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .close()
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(hk::ReverseOrderById {
        transaction_id: "1009660380201506130728806387",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .reverse()
        .post(&operation)
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
    use wechatpay::api::{self, hk};
    use wechatpay::{Fen, ask};

    let operation = ask!(hk::CreateJsapiOrder {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: hk::TradeType::Jsapi,
        merchant_category_code: "4111",
        payer: ask!(hk::Payer { openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" }),
        amount: ask!(hk::OrderAmount { total: Fen(100), currency: "CNY" }),
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
    api::HkV3::new(client.handle().clone()).transactions().jsapi().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/jsapi").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/jsapi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().jsapi().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/jsapi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/jsapi"].post(&json).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/micropay: 付款码支付 Charge a user's payment code
pub async fn create_micropay_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};
    use wechatpay::{Fen, ask};

    let operation = ask!(hk::CreateMicropayOrder {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        out_trade_no: "1217752501201407033233368018",
        trade_type: hk::TradeType::Micropay,
        merchant_category_code: "4111",
        payer: ask!(hk::PaymentCode { auth_code: "131234567890123456" }),
        amount: ask!(hk::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "mchid": "1900000109",
        "description": "示范店-咖啡两杯",
        "out_trade_no": "1217752501201407033233368018",
        "trade_type": "MICROPAY",
        "merchant_category_code": "4111",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "appid": "wxd678efh567hg6787",
        "payer": {
            "auth_code": "131234567890123456"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone()).transactions().micropay().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/micropay").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/micropay"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().micropay().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/micropay").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/micropay"].post(&json).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/mweb: H5 下单 Place an order for payment in a mobile browser
pub async fn create_mweb_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};
    use wechatpay::{Fen, ask};

    let operation = ask!(hk::CreateMwebOrder {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: hk::TradeType::Mweb,
        merchant_category_code: "4111",
        amount: ask!(hk::OrderAmount { total: Fen(100), currency: "CNY" }),
        scene_info: ask!(hk::H5SceneInfo {
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
    api::HkV3::new(client.handle().clone()).transactions().mweb().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/mweb").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/mweb"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().mweb().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("hk/v3/transactions/mweb").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["hk/v3/transactions/mweb"].post(&json).send()?;

    Ok(())
}

/// POST /hk/v3/transactions/native: Native 下单 Place an order paid by scanning a QR code
pub async fn create_native_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, hk};
    use wechatpay::{Fen, ask};

    let operation = ask!(hk::CreateNativeOrder {
        mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        description: "示范店-咖啡两杯",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        trade_type: hk::TradeType::Jsapi,
        merchant_category_code: "4111",
        amount: ask!(hk::OrderAmount { total: Fen(100), currency: "CNY" }),
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
    api::HkV3::new(client.handle().clone()).transactions().native().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("hk/v3/transactions/native").post(&json).await?;
    // async 异步 · property 属性式
    client["hk/v3/transactions/native"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone()).transactions().native().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(hk::FindOrderByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let pairs = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
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
    use wechatpay::ask;

    let operation = ask!(hk::CloseOrderByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .close()
        .post(&operation)
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
    use wechatpay::ask;

    let operation = ask!(hk::ReverseOrderByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
    });
    let json = json!({"mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::HkV3::new(client.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::HkV3::new(blocking.handle().clone())
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
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
