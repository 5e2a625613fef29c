//! 银行营销与收款有礼 Bank marketing and gifts for receiving. Written by `cargo xtask codegen` from `families/marketing.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/marketing/bank-favor/users/{openid}/bank-multi-activity: 发放多次立减券 Send a user a reusable bank coupon
pub async fn send_bank_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing;
    use wechatpay::ask;

    let operation = ask!(marketing::SendBankCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        stock_id: "9856000",
        activity_id: "10028001",
        out_request_no: "1002600620019090123143254436",
        appid: "wxd678efh567hg6787",
        stock_creator_mchid: "8956000",
    });
    let json = json!({
        "stock_id": "9856000",
        "activity_id": "10028001",
        "out_request_no": "1002600620019090123143254436",
        "appid": "wxd678efh567hg6787",
        "stock_creator_mchid": "8956000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .bank_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .bank_multi_activity()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/bank-favor/users/{openid}/bank-multi-activity")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/bank-favor/users/{openid}/bank-multi-activity"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .bank_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .bank_multi_activity()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/bank-favor/users/{openid}/bank-multi-activity")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/bank-favor/users/{openid}/bank-multi-activity"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/bank-favor/users/{openid}/coupons/{coupon_id}: 查询多次立减券 Query a reusable bank coupon
pub async fn find_bank_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing;
    use wechatpay::ask;

    let operation = ask!(marketing::FindBankCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_id: "9856888",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .bank_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_id("9856888")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/bank-favor/users/{openid}/coupons/{coupon_id}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/bank-favor/users/{openid}/coupons/{coupon_id}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .bank_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .coupon_id("9856888")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/bank-favor/users/{openid}/coupons/{coupon_id}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/bank-favor/users/{openid}/coupons/{coupon_id}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("coupon_id", "9856888")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/bank/packages/{package_id}/tasks: 查询号码包的上传任务 List upload tasks of a package
pub async fn list_package_tasks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing;
    use wechatpay::ask;

    let operation = ask!(marketing::ListPackageTasks {
        package_id: "8473295",
        status: marketing::Status::Processing,
    });
    let pairs = json!({"status":"PROCESSING"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().bank().packages().package_id("8473295").tasks().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/bank/packages/{package_id}/tasks")
        .with("package_id", "8473295")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/bank/packages/{package_id}/tasks"]
        .with("package_id", "8473295")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .bank()
        .packages()
        .package_id("8473295")
        .tasks()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/bank/packages/{package_id}/tasks")
        .with("package_id", "8473295")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/bank/packages/{package_id}/tasks"]
        .with("package_id", "8473295")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/bank/packages/{package_id}/tasks: 向号码包导入用户 Upload users into a package
pub async fn create_package_task(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing;
    use wechatpay::{ask, upload};

    let operation =
        ask!(marketing::CreatePackageTask { package_id: "8473295", bank_type: "CMB_DEBIT" });
    let json = json!({"bank_type":"CMB_DEBIT"});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .bank()
        .packages()
        .package_id("8473295")
        .tasks()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/bank/packages/{package_id}/tasks")
        .with("package_id", "8473295")
        .post(&json)
        .file(file.clone())
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/bank/packages/{package_id}/tasks"]
        .with("package_id", "8473295")
        .post(&json)
        .file(file.clone())
        .await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .bank()
        .packages()
        .package_id("8473295")
        .tasks()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/bank/packages/{package_id}/tasks")
        .with("package_id", "8473295")
        .post(&json)
        .file(file.clone())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/bank/packages/{package_id}/tasks"]
        .with("package_id", "8473295")
        .post(&json)
        .file(file.clone())
        .send()?;

    Ok(())
}

/// GET /v3/marketing/withdraw-favor/users/{openid}/coupons: 查询用户的收款有礼券 List a user's withdrawal coupons
pub async fn list_withdraw_favor_coupons(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing;
    use wechatpay::ask;

    let operation = ask!(marketing::ListWithdrawFavorCoupons {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        mchid: "1900000109",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        offset: 0,
    });
    let pairs = json!({
        "mchid": "1900000109",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "offset": 0
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .withdraw_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/withdraw-favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/withdraw-favor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .withdraw_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/withdraw-favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/withdraw-favor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/withdraw-favor/users/{openid}/coupons: 向用户发放收款有礼券 Issue a withdrawal coupon to a user
pub async fn send_withdraw_favor_coupon(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing;
    use wechatpay::ask;

    let operation = ask!(marketing::SendWithdrawFavorCoupon {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        mchid: "1900000109",
        stock_id: "9856000",
        appid: "wxd678efh567hg6787",
        send_request_no: "100002322019090134234sfdf",
    });
    let json = json!({
        "mchid": "1900000109",
        "stock_id": "9856000",
        "appid": "wxd678efh567hg6787",
        "send_request_no": "100002322019090134234sfdf"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .withdraw_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/withdraw-favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/withdraw-favor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .withdraw_favor()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .coupons()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/withdraw-favor/users/{openid}/coupons")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/withdraw-favor/users/{openid}/coupons"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .post(&json)
        .send()?;

    Ok(())
}
