//! 商家充值 Merchant recharges. Written by `cargo xtask codegen` from `families/recharge.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/recharge/bank-transfer-recharges/apply: 申请银行转账充值 Apply to top up by bank transfer
pub async fn apply_recharge(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::recharge;
    use wechatpay::{Fen, ask};

    let operation = ask!(recharge::ApplyRecharge {
        out_recharge_no: "20240901123456",
        recharge_scene: recharge::RechargeScene::NormalBankTransfer,
        account_type: recharge::AccountType::Basic,
        recharge_amount: ask!(recharge::RechargeAmount { amount: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "out_recharge_no": "20240901123456",
        "recharge_scene": "NORMAL_BANK_TRANSFER",
        "account_type": "BASIC",
        "recharge_amount": {
            "amount": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().recharge().bank_transfer_recharges().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/recharge/bank-transfer-recharges/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/recharge/bank-transfer-recharges/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().recharge().bank_transfer_recharges().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/recharge/bank-transfer-recharges/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/recharge/bank-transfer-recharges/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/recharge/bank-transfer-recharges/out-recharge-no/{out_recharge_no}: 查询银行转账充值 Query a top-up by bank transfer
pub async fn find_recharge(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::recharge;
    use wechatpay::ask;

    let operation = ask!(recharge::FindRecharge { out_recharge_no: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .recharge()
        .bank_transfer_recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/recharge/bank-transfer-recharges/out-recharge-no/{out_recharge_no}")
        .with("out_recharge_no", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/recharge/bank-transfer-recharges/out-recharge-no/{out_recharge_no}"]
        .with("out_recharge_no", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .recharge()
        .bank_transfer_recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/recharge/bank-transfer-recharges/out-recharge-no/{out_recharge_no}")
        .with("out_recharge_no", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/recharge/bank-transfer-recharges/out-recharge-no/{out_recharge_no}"]
        .with("out_recharge_no", "20240901123456")
        .get()
        .send()?;

    Ok(())
}
