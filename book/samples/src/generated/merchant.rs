//! 商户余额、提现与上传 Own balance, withdrawals and media uploads. Written by `cargo xtask codegen` from `families/merchant.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/merchant/fund/balance/{account_type}: 查询账户实时余额 Query an account's balance now
pub async fn find_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant;
    use wechatpay::ask;

    let operation = ask!(merchant::FindBalance { account_type: "BASIC" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant().fund().balance().account_type("BASIC").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant/fund/balance/{account_type}")
        .with("account_type", "BASIC")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant/fund/balance/{account_type}"].with("account_type", "BASIC").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant().fund().balance().account_type("BASIC").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant/fund/balance/{account_type}")
        .with("account_type", "BASIC")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/fund/balance/{account_type}"]
        .with("account_type", "BASIC")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/merchant/fund/dayendbalance/{account_type}: 查询账户日终余额 Query an account's balance at the end of a day
pub async fn find_day_end_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant;
    use wechatpay::ask;

    let operation = ask!(merchant::FindDayEndBalance { account_type: "BASIC", date: "2018-06-08" });
    let pairs = json!({"date":"2018-06-08"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant().fund().dayendbalance().account_type("BASIC").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant/fund/dayendbalance/{account_type}")
        .with("account_type", "BASIC")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant/fund/dayendbalance/{account_type}"]
        .with("account_type", "BASIC")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant().fund().dayendbalance().account_type("BASIC").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant/fund/dayendbalance/{account_type}")
        .with("account_type", "BASIC")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/fund/dayendbalance/{account_type}"]
        .with("account_type", "BASIC")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/merchant/fund/withdraw: 从账户提现 Withdraw from an account to the bank
pub async fn create_withdrawal(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant;
    use wechatpay::{Fen, ask};

    let operation = ask!(merchant::CreateWithdrawal {
        out_request_no: "1002600620019090123143254436",
        amount: Fen(100),
        remark: "备注",
        bank_memo: "商户提现",
        account_type: merchant::AccountType::Basic,
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "amount": 100,
        "remark": "备注",
        "bank_memo": "商户提现",
        "account_type": "BASIC",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant().fund().withdraw().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant/fund/withdraw").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant/fund/withdraw"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant().fund().withdraw().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant/fund/withdraw").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/fund/withdraw"].post(&json).send()?;

    Ok(())
}

/// GET /v3/merchant/fund/withdraw/bill-type/{bill_type}: 申请提现异常文件 Get the link to a day's file of failed withdrawals
pub async fn find_withdrawal_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant;
    use wechatpay::ask;

    let operation =
        ask!(merchant::FindWithdrawalBill { bill_type: "NO_SUCC", bill_date: "2018-06-08" });
    let pairs = json!({"bill_type":"NO_SUCC","bill_date":"2018-06-08"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant()
        .fund()
        .withdraw()
        .bill_type()
        .bill_type("bill_type")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant/fund/withdraw/bill-type/{bill_type}")
        .with("bill_type", "NO_SUCC")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant/fund/withdraw/bill-type/{bill_type}"]
        .with("bill_type", "NO_SUCC")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant()
        .fund()
        .withdraw()
        .bill_type()
        .bill_type("bill_type")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant/fund/withdraw/bill-type/{bill_type}")
        .with("bill_type", "NO_SUCC")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/fund/withdraw/bill-type/{bill_type}"]
        .with("bill_type", "NO_SUCC")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/merchant/fund/withdraw/out-request-no/{out_request_no}: 通过商户提现单号查询提现 Query a withdrawal by the merchant's number
pub async fn find_withdrawal_by_out_request_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant;
    use wechatpay::ask;

    let operation = ask!(merchant::FindWithdrawalByOutRequestNo {
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant()
        .fund()
        .withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant/fund/withdraw/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant/fund/withdraw/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant()
        .fund()
        .withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant/fund/withdraw/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/fund/withdraw/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}: 通过微信支付提现单号查询 Query a withdrawal by WeChat Pay's number
pub async fn find_withdrawal_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant;
    use wechatpay::ask;

    let operation = ask!(merchant::FindWithdrawalById {
        withdraw_id: "12321937198237912739132791732912793127931279317929791239112123",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant()
        .fund()
        .withdraw()
        .withdraw_id()
        .withdraw_id("12321937198237912739132791732912793127931279317929791239112123")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}")
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}"]
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant()
        .fund()
        .withdraw()
        .withdraw_id()
        .withdraw_id("12321937198237912739132791732912793127931279317929791239112123")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}")
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}"]
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/merchant/media/upload: 上传图片 Upload an image
pub async fn upload_image(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant;
    use wechatpay::{ask, upload};

    let operation = ask!(merchant::UploadImage {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant().media().upload().post(&operation).file(file.clone()).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant/media/upload").post(&()).file(file.clone()).await?;
    // async 异步 · property 属性式
    client["v3/merchant/media/upload"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant().media().upload().post(&operation).file(file.clone()).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant/media/upload").post(&()).file(file.clone()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/media/upload"].post(&()).file(file.clone()).send()?;

    Ok(())
}

/// POST /v3/merchant/media/video_upload: 上传视频 Upload a video
pub async fn upload_video(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant;
    use wechatpay::{ask, upload};

    let operation = ask!(merchant::UploadVideo {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant().media().video_upload().post(&operation).file(file.clone()).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant/media/video_upload").post(&()).file(file.clone()).await?;
    // async 异步 · property 属性式
    client["v3/merchant/media/video_upload"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant().media().video_upload().post(&operation).file(file.clone()).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant/media/video_upload").post(&()).file(file.clone()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant/media/video_upload"].post(&()).file(file.clone()).send()?;

    Ok(())
}
