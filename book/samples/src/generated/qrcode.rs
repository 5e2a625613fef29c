//! 乘车码 Transit codes. Written by `cargo xtask codegen` from `families/qrcode.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/qrcode/transactions: 申请乘车扣费 Charge a ride by bus or metro
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::qrcode;
    use wechatpay::ask;

    let operation = ask!(qrcode::CreateOrder {
        appid: "wxd678efh567hg6787",
        out_trade_no: "1217752501201407033233368018",
        trade_scene: qrcode::TradeScene::Bus,
        contract_id: "Wx15463511252015071056489715",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_trade_no": "1217752501201407033233368018",
        "trade_scene": "BUS",
        "contract_id": "Wx15463511252015071056489715"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().qrcode().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/qrcode/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/qrcode/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().qrcode().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/qrcode/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/qrcode/transactions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/qrcode/transactions/out-trade-no/{out_trade_no}: 查询乘车扣费订单 Query the charge of a ride
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::qrcode;
    use wechatpay::ask;

    let operation = ask!(qrcode::FindOrder {
        out_trade_no: "1217752501201407033233368018",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .qrcode()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/qrcode/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/qrcode/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .qrcode()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/qrcode/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/qrcode/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/qrcode/user-services/contract-id/{contract_id}: 查询用户可否乘车 Ask whether a user may ride
pub async fn find_user_service(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::qrcode;
    use wechatpay::ask;

    let operation = ask!(qrcode::FindUserService {
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .qrcode()
        .user_services()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/qrcode/user-services/contract-id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/qrcode/user-services/contract-id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .qrcode()
        .user_services()
        .contract_id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/qrcode/user-services/contract-id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/qrcode/user-services/contract-id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
