//! 资金出境 Sending an order's funds abroad. Written by `cargo xtask codegen` from `families/funds-to-oversea.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/funds-to-oversea/bill-download-url: 获取购付汇账单下载地址 Ask where to download the remittance bill
pub async fn find_bill_link(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::funds_to_oversea;
    use wechatpay::ask;

    let operation =
        ask!(funds_to_oversea::FindBillLink { bill_date: "2018-06-08", sub_mchid: "1900000109" });
    let pairs = json!({"bill_date":"2018-06-08","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().funds_to_oversea().bill_download_url().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/funds-to-oversea/bill-download-url").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/funds-to-oversea/bill-download-url"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().funds_to_oversea().bill_download_url().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/funds-to-oversea/bill-download-url").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/funds-to-oversea/bill-download-url"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/funds-to-oversea/orders: 把一笔订单的款项汇出境 Remit the funds of an order abroad
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::funds_to_oversea;
    use wechatpay::{Fen, ask};

    let operation = ask!(funds_to_oversea::CreateOrder {
        out_order_id: "20240901123456",
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        amount: Fen(100),
        foreign_currency: "USD",
        seller_info: ask!(funds_to_oversea::SellerInfo {
            oversea_business_name: "EXAMPLE LTD",
            oversea_shop_name: "EXAMPLE SHOP",
            seller_id: "seller_id",
        }),
        express_info: ask!(funds_to_oversea::ExpressInfo {
            courier_number: "SF1234567890",
            express_company_name: "顺丰速运",
        }),
        payee_info: ask!(funds_to_oversea::PayeeInfo { payee_id: "100001" }),
    });
    let json = json!({
        "out_order_id": "20240901123456",
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "amount": 100,
        "foreign_currency": "USD",
        "seller_info": {
            "oversea_business_name": "EXAMPLE LTD",
            "oversea_shop_name": "EXAMPLE SHOP",
            "seller_id": "seller_id"
        },
        "express_info": {
            "courier_number": "SF1234567890",
            "express_company_name": "顺丰速运"
        },
        "payee_info": {
            "payee_id": "100001"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().funds_to_oversea().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/funds-to-oversea/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/funds-to-oversea/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().funds_to_oversea().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/funds-to-oversea/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/funds-to-oversea/orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/funds-to-oversea/orders/{out_order_id}: 查询汇出境的结果 Query a remittance
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::funds_to_oversea;
    use wechatpay::ask;

    let operation = ask!(funds_to_oversea::FindOrder {
        out_order_id: "20240901123456",
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().funds_to_oversea().orders().out_order_id("20240901123456").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/funds-to-oversea/orders/{out_order_id}")
        .with("out_order_id", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/funds-to-oversea/orders/{out_order_id}"]
        .with("out_order_id", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .funds_to_oversea()
        .orders()
        .out_order_id("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/funds-to-oversea/orders/{out_order_id}")
        .with("out_order_id", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/funds-to-oversea/orders/{out_order_id}"]
        .with("out_order_id", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/funds-to-oversea/return/return-orders: 把已汇出的款项退回境内 Return remitted funds
pub async fn create_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::funds_to_oversea;
    use wechatpay::{Fen, ask};

    let operation = ask!(funds_to_oversea::CreateReturn {
        out_return_no: "R20190516001",
        sub_mchid: "1900000109",
        out_order_id: "20240901123456",
        transaction_id: "1009660380201506130728806387",
        supplement_info: "supplement_info",
        amount: Fen(100),
    });
    let json = json!({
        "out_return_no": "R20190516001",
        "sub_mchid": "1900000109",
        "out_order_id": "20240901123456",
        "transaction_id": "1009660380201506130728806387",
        "supplement_info": "supplement_info",
        "amount": 100
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().funds_to_oversea().return_().return_orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/funds-to-oversea/return/return-orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/funds-to-oversea/return/return-orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().funds_to_oversea().return_().return_orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/funds-to-oversea/return/return-orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/funds-to-oversea/return/return-orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/funds-to-oversea/return/return-orders/out-return-no/{out_return_no}: 查询退汇的结果 Query a return of remitted funds
pub async fn find_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::funds_to_oversea;
    use wechatpay::ask;

    let operation = ask!(funds_to_oversea::FindReturn {
        out_return_no: "R20190516001",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .funds_to_oversea()
        .return_()
        .return_orders()
        .out_return_no()
        .out_return_no("R20190516001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/funds-to-oversea/return/return-orders/out-return-no/{out_return_no}")
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/funds-to-oversea/return/return-orders/out-return-no/{out_return_no}"]
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .funds_to_oversea()
        .return_()
        .return_orders()
        .out_return_no()
        .out_return_no("R20190516001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/funds-to-oversea/return/return-orders/out-return-no/{out_return_no}")
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/funds-to-oversea/return/return-orders/out-return-no/{out_return_no}"]
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/funds-to-oversea/transactions/{transaction_id}/available_abroad_amounts: 查询订单还可汇出的金额 Query how much of an order can still be remitted
pub async fn find_available_amount(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::funds_to_oversea;
    use wechatpay::ask;

    let operation = ask!(funds_to_oversea::FindAvailableAmount {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .funds_to_oversea()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .available_abroad_amounts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/funds-to-oversea/transactions/{transaction_id}/available_abroad_amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/funds-to-oversea/transactions/{transaction_id}/available_abroad_amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .funds_to_oversea()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .available_abroad_amounts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/funds-to-oversea/transactions/{transaction_id}/available_abroad_amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/funds-to-oversea/transactions/{transaction_id}/available_abroad_amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
