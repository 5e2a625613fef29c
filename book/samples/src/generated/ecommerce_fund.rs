//! 收付通余额与提现 Platform merchants: balances and withdrawals. Written by `cargo xtask codegen` from `families/ecommerce-fund.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/ecommerce/fund/balance/{sub_mchid}: 查询二级商户实时余额 Query a sub-merchant's balance
pub async fn find_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_fund;
    use wechatpay::ask;

    let operation = ask!(ecommerce_fund::FindBalance {
        sub_mchid: "1900000109",
        account_type: ecommerce_fund::AccountType::Basic,
    });
    let pairs = json!({"account_type":"BASIC"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().fund().balance().sub_mchid("1900000109").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/fund/balance/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/fund/balance/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().fund().balance().sub_mchid("1900000109").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/fund/balance/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/fund/balance/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/fund/enddaybalance/{sub_mchid}: 查询二级商户日终余额 Query a sub-merchant's balance at the end of a day
pub async fn find_day_end_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_fund;
    use wechatpay::ask;

    let operation = ask!(ecommerce_fund::FindDayEndBalance {
        sub_mchid: "1900000109",
        date: "2018-06-08",
        account_type: ecommerce_fund::AccountType::Basic,
    });
    let pairs = json!({"date":"2018-06-08","account_type":"BASIC"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().fund().enddaybalance().sub_mchid("1900000109").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/fund/enddaybalance/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/fund/enddaybalance/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .fund()
        .enddaybalance()
        .sub_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/fund/enddaybalance/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/fund/enddaybalance/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/fund/withdraw: 二级商户提现 Withdraw a sub-merchant's funds to its bank
pub async fn create_withdrawal(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{ecommerce_fund, shared};
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_fund::CreateWithdrawal {
        sub_mchid: "1900000109",
        out_request_no: "1002600620019090123143254436",
        amount: Fen(100),
        remark: "备注",
        bank_memo: "商户提现",
        account_type: shared::AccountType::Basic,
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sub_mchid": "1900000109",
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
    client.v3().ecommerce().fund().withdraw().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/fund/withdraw").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/fund/withdraw"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().fund().withdraw().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/fund/withdraw").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/fund/withdraw"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}: 通过商户提现单号查询提现 Query a withdrawal by the merchant's number
pub async fn find_withdrawal_by_out_request_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_fund;
    use wechatpay::ask;

    let operation = ask!(ecommerce_fund::FindWithdrawalByOutRequestNo {
        out_request_no: "1002600620019090123143254436",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .fund()
        .withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .fund()
        .withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/fund/withdraw/{withdraw_id}: 通过微信支付提现单号查询提现 Query a withdrawal by WeChat Pay's number
pub async fn find_withdrawal_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_fund;
    use wechatpay::ask;

    let operation = ask!(ecommerce_fund::FindWithdrawalById {
        withdraw_id: "12321937198237912739132791732912793127931279317929791239112123",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .fund()
        .withdraw()
        .withdraw_id("12321937198237912739132791732912793127931279317929791239112123")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/fund/withdraw/{withdraw_id}")
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/fund/withdraw/{withdraw_id}"]
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .fund()
        .withdraw()
        .withdraw_id("12321937198237912739132791732912793127931279317929791239112123")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/fund/withdraw/{withdraw_id}")
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/fund/withdraw/{withdraw_id}"]
        .with("withdraw_id", "12321937198237912739132791732912793127931279317929791239112123")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
