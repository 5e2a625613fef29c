//! 刷脸支付 Face payment. Written by `cargo xtask codegen` from `families/offlineface.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/offlineface/authinfo: 获取刷脸调用凭证 Get the credential of a face-pay device
pub async fn create_credential(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation = ask!(offlineface::CreateCredential {
        sp_appid: "wx8888888888888888",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        device_id: "013467007045764",
        raw_data: "raw_data",
        organization_id: "100001",
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "device_id": "013467007045764",
        "raw_data": "raw_data",
        "organization_id": "100001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlineface().authinfo().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlineface/authinfo").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/offlineface/authinfo"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlineface().authinfo().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlineface/authinfo").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/authinfo"].post(&json).send()?;

    Ok(())
}

/// POST /v3/offlineface/contracts/presign: 预签约刷脸支付 Prepare a face-pay contract for signing
pub async fn presign_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation = ask!(offlineface::PresignContract {
        business_name: "爱心餐厅",
        facepay_user: ask!(offlineface::FacepayUser {
            out_user_id: "100001",
            identification_name: "张三",
            organization_id: "100001",
            phone: "13800000000",
        }),
        contract_mode: offlineface::ContractMode::LimitBankCard,
    });
    let json = json!({
        "business_name": "爱心餐厅",
        "facepay_user": {
            "out_user_id": "100001",
            "identification_name": "张三",
            "organization_id": "100001",
            "phone": "13800000000"
        },
        "contract_mode": "LIMIT_BANK_CARD"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlineface().contracts().presign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlineface/contracts/presign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/offlineface/contracts/presign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlineface().contracts().presign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlineface/contracts/presign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/contracts/presign"].post(&json).send()?;

    Ok(())
}

/// GET /v3/offlineface/contracts/{contract_id}: 查询刷脸支付签约 Query a face-pay contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation = ask!(offlineface::FindContract {
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .offlineface()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/offlineface/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/offlineface/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlineface()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/offlineface/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/offlineface/face-collections: 查询人脸采集列表 List face collections of an organization
pub async fn list_face_collections(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation = ask!(offlineface::ListFaceCollections { organization_id: "100001", offset: 0 });
    let pairs = json!({"organization_id":"100001","offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlineface().face_collections().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlineface/face-collections").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/offlineface/face-collections"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlineface().face_collections().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlineface/face-collections").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/face-collections"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/offlineface/face-collections/{collection_id}: 查询人脸采集 Query a face collection
pub async fn find_face_collection(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation = ask!(offlineface::FindFaceCollection { collection_id: "100001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlineface().face_collections().collection_id("100001").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/offlineface/face-collections/{collection_id}")
        .with("collection_id", "100001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/offlineface/face-collections/{collection_id}"]
        .with("collection_id", "100001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlineface()
        .face_collections()
        .collection_id("100001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/offlineface/face-collections/{collection_id}")
        .with("collection_id", "100001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/face-collections/{collection_id}"]
        .with("collection_id", "100001")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/offlineface/repayment-url: 获取用户还款链接 Get the link where a user pays a debt back
pub async fn create_repayment_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation =
        ask!(offlineface::CreateRepaymentUrl { out_user_id: "100001", organization_id: "100001" });
    let json = json!({"out_user_id":"100001","organization_id":"100001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlineface().repayment_url().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlineface/repayment-url").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/offlineface/repayment-url"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlineface().repayment_url().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlineface/repayment-url").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/repayment-url"].post(&json).send()?;

    Ok(())
}

/// POST /v3/offlineface/transactions: 刷脸扣款 Charge a user recognised by face
pub async fn create_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation = ask!(offlineface::CreateTransaction { auth_code: "130061098828009406" });
    let json = json!({"auth_code":"130061098828009406"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().offlineface().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/offlineface/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/offlineface/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().offlineface().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/offlineface/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/transactions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/offlineface/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询订单 Query a payment by the merchant's number
pub async fn find_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::offlineface;
    use wechatpay::ask;

    let operation = ask!(offlineface::FindTransaction {
        out_trade_no: "1217752501201407033233368018",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        business_product_id: offlineface::QueriedProductId::School,
    });
    let pairs = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "business_product_id": "2"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .offlineface()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/offlineface/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/offlineface/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .offlineface()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/offlineface/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/offlineface/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
