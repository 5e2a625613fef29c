//! 商家券补差 Merchant coupons: subsidies. Written by `cargo xtask codegen` from `families/marketing-busifavor-subsidy.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/busifavor/subsidy/pay-receipts: 查询一张券的补差付款单 List the subsidies paid for a coupon
pub async fn list_pay_receipts(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor_subsidy;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor_subsidy::ListPayReceipts {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        out_subsidy_no: "20240901123456",
    });
    let pairs = json!({
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "out_subsidy_no": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().subsidy().pay_receipts().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/subsidy/pay-receipts").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/subsidy/pay-receipts"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().subsidy().pay_receipts().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/subsidy/pay-receipts").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/subsidy/pay-receipts"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/subsidy/pay-receipts: 为用券订单补差付款 Pay a merchant the difference a coupon made
pub async fn create_pay_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor_subsidy;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_busifavor_subsidy::CreatePayReceipt {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        transaction_id: "1009660380201506130728806387",
        payer_merchant: "1900000001",
        payee_merchant: "1900000001",
        amount: Fen(100),
        description: "商品描述",
        out_subsidy_no: "20240901123456",
    });
    let json = json!({
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "transaction_id": "1009660380201506130728806387",
        "payer_merchant": "1900000001",
        "payee_merchant": "1900000001",
        "amount": 100,
        "description": "商品描述",
        "out_subsidy_no": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().subsidy().pay_receipts().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/subsidy/pay-receipts").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/subsidy/pay-receipts"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().subsidy().pay_receipts().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/subsidy/pay-receipts").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/subsidy/pay-receipts"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}: 查询补差付款单 Query a subsidy
pub async fn find_pay_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_busifavor_subsidy;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor_subsidy::FindPayReceipt {
        subsidy_receipt_id: "1120200119165100000000000001",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .subsidy()
        .pay_receipts()
        .subsidy_receipt_id("1120200119165100000000000001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}")
        .with("subsidy_receipt_id", "1120200119165100000000000001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}"]
        .with("subsidy_receipt_id", "1120200119165100000000000001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .subsidy()
        .pay_receipts()
        .subsidy_receipt_id("1120200119165100000000000001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}")
        .with("subsidy_receipt_id", "1120200119165100000000000001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}"]
        .with("subsidy_receipt_id", "1120200119165100000000000001")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/marketing/busifavor/subsidy/return-receipts: 退款后回退补差 Take a subsidy back after a refund
pub async fn create_return_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_busifavor_subsidy;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_busifavor_subsidy::CreateReturnReceipt {
        stock_id: "9856000",
        coupon_code: "Code_123456",
        transaction_id: "1009660380201506130728806387",
        refund_id: "50000000382019052709732678859",
        payer_merchant: "1900000001",
        payee_merchant: "1900000001",
        amount: Fen(100),
        description: "商品描述",
        out_subsidy_return_no: "20240901123456",
    });
    let json = json!({
        "stock_id": "9856000",
        "coupon_code": "Code_123456",
        "transaction_id": "1009660380201506130728806387",
        "refund_id": "50000000382019052709732678859",
        "payer_merchant": "1900000001",
        "payee_merchant": "1900000001",
        "amount": 100,
        "description": "商品描述",
        "out_subsidy_return_no": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().busifavor().subsidy().return_receipts().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/busifavor/subsidy/return-receipts").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/subsidy/return-receipts"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().busifavor().subsidy().return_receipts().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/busifavor/subsidy/return-receipts").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/subsidy/return-receipts"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}: 查询补差回退单 Query a subsidy taken back
pub async fn find_return_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_busifavor_subsidy;
    use wechatpay::ask;

    let operation = ask!(marketing_busifavor_subsidy::FindReturnReceipt {
        subsidy_return_receipt_id: "1120200119165100000000000001",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .busifavor()
        .subsidy()
        .return_receipts()
        .subsidy_return_receipt_id("1120200119165100000000000001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}")
        .with("subsidy_return_receipt_id", "1120200119165100000000000001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}"]
        .with("subsidy_return_receipt_id", "1120200119165100000000000001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .busifavor()
        .subsidy()
        .return_receipts()
        .subsidy_return_receipt_id("1120200119165100000000000001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}")
        .with("subsidy_return_receipt_id", "1120200119165100000000000001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}"]
        .with("subsidy_return_receipt_id", "1120200119165100000000000001")
        .get()
        .send()?;

    Ok(())
}
