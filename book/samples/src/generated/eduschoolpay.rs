//! 校园轻松付 School payments by deduction. Written by `cargo xtask codegen` from `families/eduschoolpay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/eduschoolpay/contracts/presign: 校园轻松付预签约 Prepare a campus payment contract
pub async fn presign_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::eduschoolpay;
    use wechatpay::ask;

    let operation = ask!(eduschoolpay::PresignContract {
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plan_id: "12535",
        user_id: "user_id",
        school_id: "A1234567890",
        out_contract_code: "20240901123456",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plan_id": "12535",
        "user_id": "user_id",
        "school_id": "A1234567890",
        "out_contract_code": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().eduschoolpay().contracts().presign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/eduschoolpay/contracts/presign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/contracts/presign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().eduschoolpay().contracts().presign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/eduschoolpay/contracts/presign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/contracts/presign"].post(&json).send()?;

    Ok(())
}

/// GET /v3/eduschoolpay/contracts/{contract_id}: 查询校园轻松付签约 Query a campus payment contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::eduschoolpay;
    use wechatpay::ask;

    let operation =
        ask!(eduschoolpay::FindContract { contract_id: "Wx15463511252015071056489715" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .eduschoolpay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/eduschoolpay/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .eduschoolpay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/eduschoolpay/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/eduschoolpay/contracts/{contract_id}/terminate: 解除校园轻松付签约 End a campus payment contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::eduschoolpay;
    use wechatpay::ask;

    let operation =
        ask!(eduschoolpay::TerminateContract { contract_id: "Wx15463511252015071056489715" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .eduschoolpay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/eduschoolpay/contracts/{contract_id}/terminate")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/contracts/{contract_id}/terminate"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .eduschoolpay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/eduschoolpay/contracts/{contract_id}/terminate")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/contracts/{contract_id}/terminate"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/eduschoolpay/transactions: 发起校园扣款 Collect a campus payment
pub async fn create_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::eduschoolpay;
    use wechatpay::{Fen, ask};

    let operation = ask!(eduschoolpay::CreateTransaction {
        appid: "wxd678efh567hg6787",
        description: "商品描述",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        contract_id: "Wx15463511252015071056489715",
        user_id: "user_id",
        amount: ask!(eduschoolpay::TransferAmount { total: Fen(100), currency: "CNY" }),
        scene_info: ask!(eduschoolpay::SceneInfo {
            start_time: "20091225091010",
            school_id: "A1234567890",
            scene_type: "scene_type",
        }),
        device_info: ask!(eduschoolpay::DeviceInfo {
            device_id: "013467007045764",
            device_ip: "203.0.113.10",
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "description": "商品描述",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "contract_id": "Wx15463511252015071056489715",
        "user_id": "user_id",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "scene_info": {
            "start_time": "20091225091010",
            "school_id": "A1234567890",
            "scene_type": "scene_type"
        },
        "device_info": {
            "device_id": "013467007045764",
            "device_ip": "203.0.113.10"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().eduschoolpay().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/eduschoolpay/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().eduschoolpay().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/eduschoolpay/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/transactions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/eduschoolpay/transactions/id/{transaction_id}: 通过微信支付订单号查询扣款 Query a collection by WeChat Pay's number
pub async fn find_transaction_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::eduschoolpay;
    use wechatpay::ask;

    let operation = ask!(eduschoolpay::FindTransactionById {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .eduschoolpay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/eduschoolpay/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .eduschoolpay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/eduschoolpay/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询扣款 Query a collection by the merchant's number
pub async fn find_transaction_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::eduschoolpay;
    use wechatpay::ask;

    let operation = ask!(eduschoolpay::FindTransactionByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .eduschoolpay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .eduschoolpay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/eduschoolpay/users/{openid}/contracts: 查询用户的签约列表 List a user's contracts
pub async fn list_contracts(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::eduschoolpay;
    use wechatpay::ask;

    let operation = ask!(eduschoolpay::ListContracts {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plan_id: "12535",
        contract_status: "contract_status",
        offset: 0,
    });
    let pairs = json!({"plan_id":"12535","contract_status":"contract_status","offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .eduschoolpay()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contracts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/eduschoolpay/users/{openid}/contracts")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/users/{openid}/contracts"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .eduschoolpay()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contracts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/eduschoolpay/users/{openid}/contracts")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/users/{openid}/contracts"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/eduschoolpay/users/{openid}/debt-state: 查询用户欠费状态 Query whether a user owes payments
pub async fn find_debt_state(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::eduschoolpay;
    use wechatpay::ask;

    let operation = ask!(eduschoolpay::FindDebtState { openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .eduschoolpay()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .debt_state()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/eduschoolpay/users/{openid}/debt-state")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/eduschoolpay/users/{openid}/debt-state"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .eduschoolpay()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .debt_state()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/eduschoolpay/users/{openid}/debt-state")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/eduschoolpay/users/{openid}/debt-state"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .send()?;

    Ok(())
}
