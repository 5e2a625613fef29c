//! 境外分账 Cross-border: profit sharing. Written by `cargo xtask codegen` from `families/global-profit-sharing.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/global/profit-sharing/bill-download-url: 获取分账账单下载地址 Ask where to download the profit-sharing bill
pub async fn find_bill_link(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::FindBillLink { sub_mchid: "1900000109" });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().bill_download_url().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/bill-download-url").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/bill-download-url"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().profit_sharing().bill_download_url().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/profit-sharing/bill-download-url").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/bill-download-url"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/global/profit-sharing/orders: 请求分账（境外） Share the proceeds of a payment
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::CreateOrder {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        transaction_id: "1009660380201506130728806387",
        out_order_no: "1234323JKHDFE1243252",
        unfreeze_unsplit: true,
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252",
        "unfreeze_unsplit": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().profit_sharing().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/profit-sharing/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/orders"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/profit-sharing/orders/unfreeze: 解冻未分的剩余资金 Release what was not shared
pub async fn unfreeze_remainder(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::UnfreezeRemainder {
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        out_order_no: "1234323JKHDFE1243252",
        description: "商品描述",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252",
        "description": "商品描述"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().orders().unfreeze().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/orders/unfreeze").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/orders/unfreeze"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().profit_sharing().orders().unfreeze().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/profit-sharing/orders/unfreeze").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/orders/unfreeze"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/profit-sharing/orders/{out_order_no}: 查询分账结果 Query a profit-sharing order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::FindOrder {
        out_order_no: "1234323JKHDFE1243252",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .profit_sharing()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/profit-sharing/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .profit_sharing()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/profit-sharing/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// DELETE /v3/global/profit-sharing/receivers: 删除分账接收方 Delete a receiver
pub async fn delete_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::DeleteReceiver {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        r#type: global_profit_sharing::AccountKind::MerchantId,
        account: "1900000109",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "type": "MERCHANT_ID",
        "account": "1900000109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().receivers().delete(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/receivers").delete().json(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/receivers"].delete().json(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().profit_sharing().receivers().delete(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/profit-sharing/receivers").delete().json(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/receivers"].delete().json(&json).send()?;

    Ok(())
}

/// POST /v3/global/profit-sharing/receivers: 添加分账接收方 Add a receiver
pub async fn add_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::AddReceiver {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().receivers().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/receivers").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/receivers"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().profit_sharing().receivers().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/profit-sharing/receivers").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/receivers"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/profit-sharing/receivers/{account}: 查询接收方的审核结果 Query whether a receiver is effective
pub async fn find_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::FindReceiver {
        account: "1900000109",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().receivers().account("1900000109").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/profit-sharing/receivers/{account}")
        .with("account", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/receivers/{account}"]
        .with("account", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .profit_sharing()
        .receivers()
        .account("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/profit-sharing/receivers/{account}")
        .with("account", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/receivers/{account}"]
        .with("account", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/global/profit-sharing/refunds/bill-download-url: 获取分账退款账单地址 Ask where to download the refund bill
pub async fn find_refund_bill_link(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::FindRefundBillLink { sub_mchid: "1900000109" });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().refunds().bill_download_url().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/refunds/bill-download-url").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/refunds/bill-download-url"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().profit_sharing().refunds().bill_download_url().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/profit-sharing/refunds/bill-download-url")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/refunds/bill-download-url"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/global/profit-sharing/refunds/refundable-balance: 查询可用于退款的余额 Query the balance left for refunds
pub async fn find_refundable_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::FindRefundableBalance {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().refunds().refundable_balance().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/refunds/refundable-balance").get().await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/refunds/refundable-balance"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .profit_sharing()
        .refunds()
        .refundable_balance()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/profit-sharing/refunds/refundable-balance").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/refunds/refundable-balance"].get().send()?;

    Ok(())
}

/// POST /v3/global/profit-sharing/transactions/mark: 把订单标记为需分账 Mark a payment for profit sharing
pub async fn mark_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::MarkTransaction {
        sub_mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        currency: "CNY",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018",
        "currency": "CNY"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().profit_sharing().transactions().mark().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/profit-sharing/transactions/mark").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/transactions/mark"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().profit_sharing().transactions().mark().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/profit-sharing/transactions/mark").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/transactions/mark"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/profit-sharing/transactions/{transaction_id}/amounts: 查询订单剩余可分金额 Query how much of a payment can still be shared
pub async fn find_unsplit_amount(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::FindUnsplitAmount {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .profit_sharing()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/profit-sharing/transactions/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/transactions/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .profit_sharing()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/profit-sharing/transactions/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/transactions/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/global/profit-sharing/transactions/{transaction_id}/refundable-amounts: 查询分账订单可退金额 Query how much of a shared payment can be refunded
pub async fn find_refundable_amount(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_profit_sharing;
    use wechatpay::ask;

    let operation = ask!(global_profit_sharing::FindRefundableAmount {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .profit_sharing()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .refundable_amounts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/profit-sharing/transactions/{transaction_id}/refundable-amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/profit-sharing/transactions/{transaction_id}/refundable-amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .profit_sharing()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .refundable_amounts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/profit-sharing/transactions/{transaction_id}/refundable-amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/profit-sharing/transactions/{transaction_id}/refundable-amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
