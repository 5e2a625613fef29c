//! 停车服务与 ETC 扣费 Parking and motorway toll deductions. Written by `cargo xtask codegen` from `families/vehicle.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/vehicle/etc/contracts/{contract_id}: 查询 ETC 签约 Query an ETC contract
pub async fn find_etc_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::FindEtcContract {
        contract_id: "Wx15463511252015071056489715",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .vehicle()
        .etc()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/vehicle/etc/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/vehicle/etc/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .vehicle()
        .etc()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/vehicle/etc/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/etc/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/vehicle/etc/preopen: ETC 预开通 Prepare a user's ETC contract
pub async fn preopen_etc(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::PreopenEtc {
        sp_appid: "wx8888888888888888",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plan_id: "12535",
        plate_number: "粤B888888",
        identify: ask!(vehicle::Identify {
            encrypted_real_name: "张三",
            encrypted_credential_id: "11010519491231002X",
            credential_type: "credential_type",
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plan_id": "12535",
        "plate_number": "粤B888888",
        "identify": {
            "encrypted_real_name": "张三",
            "encrypted_credential_id": "11010519491231002X",
            "credential_type": "credential_type"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().vehicle().etc().preopen().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/vehicle/etc/preopen").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/vehicle/etc/preopen"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().vehicle().etc().preopen().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/vehicle/etc/preopen").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/etc/preopen"].post(&json).send()?;

    Ok(())
}

/// POST /v3/vehicle/etc/transactions/highway: 申请高速通行扣费 Charge a motorway toll
pub async fn create_etc_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::{Fen, ask};

    let operation = ask!(vehicle::CreateEtcOrder {
        out_trade_no: "1217752501201407033233368018",
        appid: "wxd678efh567hg6787",
        contract_id: "Wx15463511252015071056489715",
        description: "商品描述",
        highway_info: ask!(vehicle::HighwayInfo {
            plate_number: "粤B888888",
            start_time: "20091225091010",
            end_time: "2015-05-20T13:29:35.120+08:00",
            channel_type: "ETC",
            entrance: "深圳南山收费站",
        }),
        amount: ask!(vehicle::Amount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "appid": "wxd678efh567hg6787",
        "contract_id": "Wx15463511252015071056489715",
        "description": "商品描述",
        "highway_info": {
            "plate_number": "粤B888888",
            "start_time": "20091225091010",
            "end_time": "2015-05-20T13:29:35.120+08:00",
            "channel_type": "ETC",
            "entrance": "深圳南山收费站"
        },
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().vehicle().etc().transactions().highway().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/vehicle/etc/transactions/highway").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/vehicle/etc/transactions/highway"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().vehicle().etc().transactions().highway().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/vehicle/etc/transactions/highway").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/etc/transactions/highway"].post(&json).send()?;

    Ok(())
}

/// GET /v3/vehicle/etc/transactions/id/{transaction_id}: 通过微信订单号查询通行扣费 Query a toll by WeChat Pay's number
pub async fn find_etc_order_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::FindEtcOrderById {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .vehicle()
        .etc()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/vehicle/etc/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/vehicle/etc/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .vehicle()
        .etc()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/vehicle/etc/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/etc/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询通行扣费 Query a toll by the merchant's number
pub async fn find_etc_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::FindEtcOrderByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .vehicle()
        .etc()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .vehicle()
        .etc()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/vehicle/etc/users/{openid}/contracts: 查询用户的 ETC 签约 Query a user's ETC contract for a car
pub async fn find_user_etc_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::FindUserEtcContract {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        sub_mchid: "1900000109",
        plan_id: "12535",
        plate_number: "粤B888888",
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "plan_id": "12535",
        "plate_number": "粤B888888"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .vehicle()
        .etc()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contracts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/vehicle/etc/users/{openid}/contracts")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/vehicle/etc/users/{openid}/contracts"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .vehicle()
        .etc()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contracts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/vehicle/etc/users/{openid}/contracts")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/etc/users/{openid}/contracts"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/vehicle/parking/parkings: 创建停车入场 Report that a car came in
pub async fn create_parking(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::CreateParking {
        out_parking_no: "1231243",
        plate_number: "粤B888888",
        plate_color: vehicle::PlateColor::Blue,
        notify_url: "https://example.com/notify",
        start_time: "20091225091010",
        parking_name: "欢乐海岸停车场",
        free_duration: 3600,
    });
    let json = json!({
        "out_parking_no": "1231243",
        "plate_number": "粤B888888",
        "plate_color": "BLUE",
        "notify_url": "https://example.com/notify",
        "start_time": "20091225091010",
        "parking_name": "欢乐海岸停车场",
        "free_duration": 3600
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().vehicle().parking().parkings().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/vehicle/parking/parkings").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/vehicle/parking/parkings"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().vehicle().parking().parkings().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/vehicle/parking/parkings").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/parking/parkings"].post(&json).send()?;

    Ok(())
}

/// GET /v3/vehicle/parking/services/find: 查询车牌服务开通状态 Ask whether a plate may be charged by contract
pub async fn find_parking_service(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::FindParkingService {
        appid: "wxd678efh567hg6787",
        plate_number: "粤B888888",
        plate_color: vehicle::PlateColor::Blue,
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let pairs = json!({
        "appid": "wxd678efh567hg6787",
        "plate_number": "粤B888888",
        "plate_color": "BLUE",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().vehicle().parking().services().find().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/vehicle/parking/services/find").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/vehicle/parking/services/find"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().vehicle().parking().services().find().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/vehicle/parking/services/find").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/parking/services/find"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/vehicle/transactions/out-trade-no/{out_trade_no}: 查询停车扣费订单 Query a parking charge
pub async fn find_parking_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::ask;

    let operation = ask!(vehicle::FindParkingOrder {
        out_trade_no: "1217752501201407033233368018",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .vehicle()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/vehicle/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/vehicle/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .vehicle()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/vehicle/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/vehicle/transactions/parking: 申请停车扣费 Charge a stay in a car park
pub async fn create_parking_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::vehicle;
    use wechatpay::{Fen, ask};

    let operation = ask!(vehicle::CreateParkingOrder {
        appid: "wxd678efh567hg6787",
        description: "商品描述",
        out_trade_no: "1217752501201407033233368018",
        trade_scene: "PARKING",
        notify_url: "https://example.com/notify",
        amount: ask!(vehicle::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "description": "商品描述",
        "out_trade_no": "1217752501201407033233368018",
        "trade_scene": "PARKING",
        "notify_url": "https://example.com/notify",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().vehicle().transactions().parking().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/vehicle/transactions/parking").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/vehicle/transactions/parking"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().vehicle().transactions().parking().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/vehicle/transactions/parking").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/vehicle/transactions/parking"].post(&json).send()?;

    Ok(())
}
