//! 教育续费通 Education renewals. Written by `cargo xtask codegen` from `families/edu-papay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/edu-papay/contracts/id/{contract_id}: 查询续费签约 Query a renewal contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_papay;
    use wechatpay::ask;

    let operation = ask!(edu_papay::FindContract {
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .edu_papay()
        .contracts()
        .id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-papay/contracts/id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/contracts/id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .edu_papay()
        .contracts()
        .id()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-papay/contracts/id/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/contracts/id/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/edu-papay/contracts/presign: 续费预签约 Prepare a renewal contract
pub async fn presign_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_papay;
    use wechatpay::ask;

    let operation = ask!(edu_papay::PresignContract {
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        plan_id: "12535",
        user_id: "user_id",
        period_start_date: "2024-09-01",
        trade_scene: "BUS",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "plan_id": "12535",
        "user_id": "user_id",
        "period_start_date": "2024-09-01",
        "trade_scene": "BUS"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().edu_papay().contracts().presign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/edu-papay/contracts/presign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/contracts/presign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().edu_papay().contracts().presign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/edu-papay/contracts/presign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/contracts/presign"].post(&json).send()?;

    Ok(())
}

/// DELETE /v3/edu-papay/contracts/{contract_id}: 解除续费签约 End a renewal contract
pub async fn delete_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::edu_papay;
    use wechatpay::ask;

    let operation = ask!(edu_papay::DeleteContract { contract_id: "Wx15463511252015071056489715" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .edu_papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-papay/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .delete()
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .delete()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .edu_papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-papay/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .delete()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .delete()
        .send()?;

    Ok(())
}

/// POST /v3/edu-papay/transactions: 发起续费扣款 Collect a renewal
pub async fn create_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_papay;
    use wechatpay::{Fen, ask};

    let operation = ask!(edu_papay::CreateTransaction {
        appid: "wxd678efh567hg6787",
        body: "课程续费",
        out_trade_no: "1217752501201407033233368018",
        notify_url: "https://example.com/notify",
        contract_id: "Wx15463511252015071056489715",
        trade_scene: "BUS",
        amount: ask!(edu_papay::OrderAmount { total: Fen(100), currency: "CNY" }),
        device_information: ask!(edu_papay::DeviceInfo {
            device_id: "013467007045764",
            device_ip: "203.0.113.10",
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "body": "课程续费",
        "out_trade_no": "1217752501201407033233368018",
        "notify_url": "https://example.com/notify",
        "contract_id": "Wx15463511252015071056489715",
        "trade_scene": "BUS",
        "amount": {
            "total": 100,
            "currency": "CNY"
        },
        "device_information": {
            "device_id": "013467007045764",
            "device_ip": "203.0.113.10"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().edu_papay().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/edu-papay/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().edu_papay().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/edu-papay/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/transactions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/edu-papay/transactions/id/{transaction_id}: 通过微信支付订单号查询扣款 Query a collection by WeChat Pay's number
pub async fn find_transaction_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_papay;
    use wechatpay::ask;

    let operation = ask!(edu_papay::FindTransactionById {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .edu_papay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-papay/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .edu_papay()
        .transactions()
        .id()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-papay/transactions/id/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/transactions/id/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/edu-papay/transactions/out-trade-no/{out_trade_no}: 通过商户订单号查询扣款 Query a collection by the merchant's number
pub async fn find_transaction_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_papay;
    use wechatpay::ask;

    let operation = ask!(edu_papay::FindTransactionByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .edu_papay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-papay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .edu_papay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-papay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/edu-papay/user-notifications/{contract_id}/send: 发送扣款预通知 Tell a user that a collection is coming
pub async fn send_notification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_papay;
    use wechatpay::ask;

    let operation = ask!(edu_papay::SendNotification {
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .edu_papay()
        .user_notifications()
        .contract_id("Wx15463511252015071056489715")
        .send()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-papay/user-notifications/{contract_id}/send")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/user-notifications/{contract_id}/send"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .edu_papay()
        .user_notifications()
        .contract_id("Wx15463511252015071056489715")
        .send()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-papay/user-notifications/{contract_id}/send")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/user-notifications/{contract_id}/send"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/edu-papay/user/{openid}/contracts: 查询用户的续费签约列表 List a user's renewal contracts
pub async fn list_contracts(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::edu_papay;
    use wechatpay::ask;

    let operation = ask!(edu_papay::ListContracts {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        plan_id: "12535",
    });
    let pairs = json!({
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "plan_id": "12535"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .edu_papay()
        .user()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contracts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/edu-papay/user/{openid}/contracts")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/edu-papay/user/{openid}/contracts"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .edu_papay()
        .user()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .contracts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/edu-papay/user/{openid}/contracts")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/edu-papay/user/{openid}/contracts"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
