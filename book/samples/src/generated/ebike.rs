//! 电动自行车充电代扣 E-bike charging deductions. Written by `cargo xtask codegen` from `families/ebike.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/ebike/charge/contracts/preopen: 预开通充电代扣 Prepare a user's charging contract
pub async fn preopen_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ebike;
    use wechatpay::ask;

    let operation = ask!(ebike::PreopenContract {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        trade_scene: "BUS",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "trade_scene": "BUS",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ebike().charge().contracts().preopen().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ebike/charge/contracts/preopen").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ebike/charge/contracts/preopen"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ebike().charge().contracts().preopen().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ebike/charge/contracts/preopen").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ebike/charge/contracts/preopen"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ebike/charge/contracts/{contract_id}: 查询充电代扣签约 Query a charging contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ebike;
    use wechatpay::ask;

    let operation = ask!(ebike::FindContract {
        contract_id: "Wx15463511252015071056489715",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ebike()
        .charge()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ebike/charge/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ebike/charge/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ebike()
        .charge()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ebike/charge/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ebike/charge/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/ebike/charge/contracts/{contract_id}/confirm: 充电前确认签约可用 Confirm a contract before charging starts
pub async fn confirm_charging(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ebike;
    use wechatpay::ask;

    let operation = ask!(ebike::ConfirmCharging {
        contract_id: "Wx15463511252015071056489715",
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        charge_info: ask!(ebike::ChargeInfo {
            start_time: "20091225091010",
            charging_station_name: "科技园充电站",
            charging_gun_number: "001",
            device_id: "013467007045764",
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "charge_info": {
            "start_time": "20091225091010",
            "charging_station_name": "科技园充电站",
            "charging_gun_number": "001",
            "device_id": "013467007045764"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ebike()
        .charge()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .confirm()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ebike/charge/contracts/{contract_id}/confirm")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ebike/charge/contracts/{contract_id}/confirm"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ebike()
        .charge()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .confirm()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ebike/charge/contracts/{contract_id}/confirm")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ebike/charge/contracts/{contract_id}/confirm"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/ebike/charge/transactions: 发起充电扣款 Collect the fee for charging
pub async fn create_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ebike;
    use wechatpay::{Fen, ask};

    let operation = ask!(ebike::CreateTransaction {
        appid: "wxd678efh567hg6787",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        description: "商品描述",
        charging_token: "fb3a1c2d",
        amount: ask!(ebike::OrderAmount { total: Fen(100), currency: "CNY" }),
        charge_info: ask!(ebike::RequestedChargeInfo {
            start_time: "20091225091010",
            end_time: "2015-05-20T13:29:35.120+08:00",
            charging_station_name: "科技园充电站",
            charging_gun_number: "001",
            charged_capacity: 10,
            park_duration: 3600,
            park_fee: Fen(500),
        }),
        device_info: ask!(ebike::DeviceInfo {
            device_id: "013467007045764",
            device_ip: "203.0.113.10",
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "description": "商品描述",
        "charging_token": "fb3a1c2d",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "charge_info": {
            "start_time": "20091225091010",
            "end_time": "2015-05-20T13:29:35.120+08:00",
            "charging_station_name": "科技园充电站",
            "charging_gun_number": "001",
            "charged_capacity": 10,
            "park_duration": 3600,
            "park_fee": 500
        },
        "device_info": {
            "device_id": "013467007045764",
            "device_ip": "203.0.113.10"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ebike().charge().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ebike/charge/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ebike/charge/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ebike().charge().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ebike/charge/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ebike/charge/transactions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ebike/charge/transactions/id/{transaction_id}: 通过微信支付订单号查询扣款 Query a collection by WeChat Pay's number
pub async fn find_transaction_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ebike;
    use wechatpay::ask;

    let operation = ask!(ebike::FindTransactionById {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ebike()
        .charge()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ebike/charge/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ebike/charge/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ebike()
        .charge()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ebike/charge/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ebike/charge/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/ebike/charge/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询扣款 Query a collection by the merchant's number
pub async fn find_transaction_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ebike;
    use wechatpay::ask;

    let operation = ask!(ebike::FindTransactionByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ebike()
        .charge()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ebike/charge/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ebike/charge/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ebike()
        .charge()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ebike/charge/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ebike/charge/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/ebike/charge/users/{openid}/contract: 查询用户的充电代扣签约 Query a user's charging contract
pub async fn find_user_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ebike;
    use wechatpay::ask;

    let operation = ask!(ebike::FindUserContract {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        sub_mchid: "1900000109",
        trade_scene: "BUS",
    });
    let pairs = json!({"sub_mchid":"1900000109","trade_scene":"BUS"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ebike()
        .charge()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contract()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ebike/charge/users/{openid}/contract")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ebike/charge/users/{openid}/contract"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ebike()
        .charge()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contract()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ebike/charge/users/{openid}/contract")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ebike/charge/users/{openid}/contract"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
