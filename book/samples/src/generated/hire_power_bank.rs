//! 充电宝隔夜归还险 Power bank hire: overnight-return insurance. Written by `cargo xtask codegen` from `families/hire-power-bank.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/hire-power-bank/insurance-orders: 为用户投保隔夜归还险 Insure a user against late return
pub async fn create_insurance_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::hire_power_bank;
    use wechatpay::ask;

    let operation = ask!(hire_power_bank::CreateInsuranceOrder {
        out_order_no: "1234323JKHDFE1243252",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        notify_url: "https://example.com/notify",
        service_id: "500001",
    });
    let json = json!({
        "out_order_no": "1234323JKHDFE1243252",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "notify_url": "https://example.com/notify",
        "service_id": "500001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().hire_power_bank().insurance_orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/hire-power-bank/insurance-orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/hire-power-bank/insurance-orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().hire_power_bank().insurance_orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/hire-power-bank/insurance-orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/hire-power-bank/insurance-orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/hire-power-bank/insurance-orders/{out_order_no}: 查询隔夜归还险订单 Query an insurance order
pub async fn find_insurance_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::hire_power_bank;
    use wechatpay::ask;

    let operation =
        ask!(hire_power_bank::FindInsuranceOrder { out_order_no: "1234323JKHDFE1243252" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .hire_power_bank()
        .insurance_orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/hire-power-bank/insurance-orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/hire-power-bank/insurance-orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .hire_power_bank()
        .insurance_orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/hire-power-bank/insurance-orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/hire-power-bank/insurance-orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/hire-power-bank/user-qualifications/{openid}: 查询用户能否投保 Ask whether a user can be insured
pub async fn find_user_qualification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::hire_power_bank;
    use wechatpay::ask;

    let operation =
        ask!(hire_power_bank::FindUserQualification { openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .hire_power_bank()
        .user_qualifications()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/hire-power-bank/user-qualifications/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/hire-power-bank/user-qualifications/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .hire_power_bank()
        .user_qualifications()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/hire-power-bank/user-qualifications/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/hire-power-bank/user-qualifications/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .send()?;

    Ok(())
}
