//! 收付通分账 Platform merchants: profit sharing. Written by `cargo xtask codegen` from `families/ecommerce-profitsharing.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/ecommerce/profitsharing/after-sales-orders: 查询售后服务分账 Query the sharing of an after-sales fee
pub async fn find_after_sales_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::ask;

    let operation = ask!(ecommerce_profitsharing::FindAfterSalesOrder {
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
    client.v3().ecommerce().profitsharing().after_sales_orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/after-sales-orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/after-sales-orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().after_sales_orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/after-sales-orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/after-sales-orders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/ecommerce/profitsharing/after-sales-orders: 请求售后服务分账 Share an after-sales service fee
pub async fn create_after_sales_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_profitsharing::CreateAfterSalesOrder {
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        amount: Fen(100),
        r#type: ecommerce_profitsharing::Type::ServiceFeeIncome,
        scene: ecommerce_profitsharing::Scene::RefundTicket,
        refund_id: "50000000382019052709732678859",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "amount": 100,
        "type": "SERVICE_FEE_INCOME",
        "scene": "REFUND_TICKET",
        "refund_id": "50000000382019052709732678859"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().after_sales_orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/after-sales-orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/after-sales-orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().after_sales_orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/after-sales-orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/after-sales-orders"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/profitsharing/finish-order: 完结分账 Finish sharing a payment
pub async fn finish_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::ask;

    let operation = ask!(ecommerce_profitsharing::FinishOrder {
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        out_order_no: "1234323JKHDFE1243252",
        description: "商品描述",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252",
        "description": "商品描述",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().finish_order().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/finish-order").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/finish-order"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().finish_order().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/finish-order").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/finish-order"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/profitsharing/orders: 查询分账结果 Query a profit-sharing order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::ask;

    let operation = ask!(ecommerce_profitsharing::FindOrder {
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        out_order_no: "1234323JKHDFE1243252",
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/orders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/ecommerce/profitsharing/orders: 请求分账 Share the profit of a payment
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_profitsharing::CreateOrder {
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        out_order_no: "1234323JKHDFE1243252",
        receivers: [ask!(ecommerce_profitsharing::RequestedShare {
            r#type: ecommerce_profitsharing::ReceiverType::MerchantId,
            receiver_account: "1900000109",
            amount: Fen(100),
            description: "商品描述",
            receiver_name: "张三",
            receiver_mchid: "1900001109",
        })],
        finish: true,
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252",
        "receivers": [
            {
                "type": "MERCHANT_ID",
                "receiver_account": "1900000109",
                "amount": 100,
                "description": "商品描述",
                "receiver_name": "张三",
                "receiver_mchid": "1900001109"
            }
        ],
        "finish": true,
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/profitsharing/orders/{transaction_id}/amounts: 查询剩余待分金额 Query how much is left to share
pub async fn find_unsplit_amount(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::ask;

    let operation = ask!(ecommerce_profitsharing::FindUnsplitAmount {
        transaction_id: "1009660380201506130728806387",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .profitsharing()
        .orders()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/profitsharing/orders/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/orders/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .profitsharing()
        .orders()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/profitsharing/orders/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/orders/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/profitsharing/receivers/add: 添加分账接收方 Add a receiver of shares
pub async fn add_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::ask;

    let operation = ask!(ecommerce_profitsharing::AddReceiver {
        appid: "wxd678efh567hg6787",
        r#type: ecommerce_profitsharing::ReceiverType::MerchantId,
        account: "1900000109",
        name: "name",
        encrypted_name: "张三",
        relation_type: ecommerce_profitsharing::RelationType::Supplier,
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "type": "MERCHANT_ID",
        "account": "1900000109",
        "name": "name",
        "encrypted_name": "张三",
        "relation_type": "SUPPLIER"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().receivers().add().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/receivers/add").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/receivers/add"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().receivers().add().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/receivers/add").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/receivers/add"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/profitsharing/receivers/delete: 删除分账接收方 Delete a receiver of shares
pub async fn delete_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::ask;

    let operation = ask!(ecommerce_profitsharing::DeleteReceiver {
        appid: "wxd678efh567hg6787",
        r#type: ecommerce_profitsharing::ReceiverType::MerchantId,
        account: "1900000109",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "type": "MERCHANT_ID",
        "account": "1900000109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().receivers().delete().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/receivers/delete").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/receivers/delete"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().receivers().delete().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/receivers/delete").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/receivers/delete"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/profitsharing/returnorders: 查询分账回退结果 Query the return of a share
pub async fn find_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::ask;

    let operation = ask!(ecommerce_profitsharing::FindReturn {
        sub_mchid: "1900000109",
        order_id: "15646546545165651651",
        out_return_no: "R20190516001",
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "order_id": "15646546545165651651",
        "out_return_no": "R20190516001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().returnorders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/returnorders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/returnorders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().returnorders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/returnorders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/returnorders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/ecommerce/profitsharing/returnorders: 请求分账回退 Return a share
pub async fn create_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_profitsharing;
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_profitsharing::CreateReturn {
        sub_mchid: "1900000109",
        order_id: "15646546545165651651",
        out_return_no: "R20190516001",
        return_mchid: "86693852",
        amount: Fen(100),
        description: "商品描述",
        transaction_id: "1009660380201506130728806387",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "order_id": "15646546545165651651",
        "out_return_no": "R20190516001",
        "return_mchid": "86693852",
        "amount": 100,
        "description": "商品描述",
        "transaction_id": "1009660380201506130728806387"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().profitsharing().returnorders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/profitsharing/returnorders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/profitsharing/returnorders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().profitsharing().returnorders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/profitsharing/returnorders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/profitsharing/returnorders"].post(&json).send()?;

    Ok(())
}
