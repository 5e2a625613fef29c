//! 分账 Profit sharing. Written by `cargo xtask codegen` from `families/profitsharing.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/profitsharing/bills: 申请分账账单 Get the download link of a day's sharing bill
pub async fn find_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation = ask!(profitsharing::FindBill { bill_date: "2018-06-08" });
    let pairs = json!({"bill_date":"2018-06-08"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().profitsharing().bills().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/profitsharing/bills").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/bills"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().profitsharing().bills().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/profitsharing/bills").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/bills"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/profitsharing/merchant-configs/{sub_mchid}: 查询最大分账比例 Query how large a share may be taken
pub async fn find_max_ratio(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation = ask!(profitsharing::FindMaxRatio { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().profitsharing().merchant_configs().sub_mchid("1900000109").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/profitsharing/merchant-configs/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/merchant-configs/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .profitsharing()
        .merchant_configs()
        .sub_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/profitsharing/merchant-configs/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/merchant-configs/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/profitsharing/orders: 请求分账 Share the profit of a payment
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::{Fen, ask};

    let operation = ask!(profitsharing::CreateOrder {
        appid: "wxd678efh567hg6787",
        transaction_id: "4208450740201411110007820472",
        out_order_no: "P20150806125346",
        receivers: [ask!(profitsharing::Receiver {
            r#type: profitsharing::AccountKind::MerchantId,
            account: "86693852",
            name: "深圳某某科技有限公司",
            amount: Fen(20),
            description: "分给门店",
        })],
        unfreeze_unsplit: false,
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "transaction_id": "4208450740201411110007820472",
        "out_order_no": "P20150806125346",
        "receivers": [
            {
                "type": "MERCHANT_ID",
                "account": "86693852",
                "name": "深圳某某科技有限公司",
                "amount": 20,
                "description": "分给门店"
            }
        ],
        "unfreeze_unsplit": false,
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().profitsharing().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/profitsharing/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().profitsharing().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/profitsharing/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/orders"].post(&json).send()?;

    Ok(())
}

/// POST /v3/profitsharing/orders/unfreeze: 解冻剩余待分资金 Release what is left to share to the merchant
pub async fn unfreeze_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation = ask!(profitsharing::UnfreezeOrder {
        transaction_id: "1009660380201506130728806387",
        out_order_no: "P20150806125347",
        description: "解冻全部剩余资金",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "P20150806125347",
        "description": "解冻全部剩余资金",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().profitsharing().orders().unfreeze().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/profitsharing/orders/unfreeze").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/orders/unfreeze"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().profitsharing().orders().unfreeze().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/profitsharing/orders/unfreeze").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/orders/unfreeze"].post(&json).send()?;

    Ok(())
}

/// GET /v3/profitsharing/orders/{out_order_no}: 查询分账结果 Query a profit-sharing order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation = ask!(profitsharing::FindOrder {
        out_order_no: "1234323JKHDFE1243252",
        transaction_id: "1009660380201506130728806387",
    });
    let pairs = json!({"transaction_id":"1009660380201506130728806387"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .profitsharing()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/profitsharing/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .profitsharing()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/profitsharing/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/profitsharing/receivers/add: 添加分账接收方 Add a receiver of shares
pub async fn add_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation = ask!(profitsharing::AddReceiver {
        appid: "wxd678efh567hg6787",
        r#type: profitsharing::AccountKind::MerchantId,
        account: "86693852",
        name: "深圳某某科技有限公司",
        relation_type: profitsharing::RelationType::ServiceProvider,
        custom_relation: "代理商",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "type": "MERCHANT_ID",
        "account": "86693852",
        "name": "深圳某某科技有限公司",
        "relation_type": "SERVICE_PROVIDER",
        "custom_relation": "代理商"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().profitsharing().receivers().add().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/profitsharing/receivers/add").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/receivers/add"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().profitsharing().receivers().add().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/profitsharing/receivers/add").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/receivers/add"].post(&json).send()?;

    Ok(())
}

/// POST /v3/profitsharing/receivers/delete: 删除分账接收方 Delete a receiver of shares
pub async fn delete_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation = ask!(profitsharing::DeleteReceiver {
        appid: "wxd678efh567hg6787",
        r#type: profitsharing::AccountKind::MerchantId,
        account: "86693852",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "type": "MERCHANT_ID",
        "account": "86693852"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().profitsharing().receivers().delete().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/profitsharing/receivers/delete").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/receivers/delete"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().profitsharing().receivers().delete().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/profitsharing/receivers/delete").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/receivers/delete"].post(&json).send()?;

    Ok(())
}

/// POST /v3/profitsharing/return-orders: 请求分账回退 Return a share
pub async fn create_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::{Fen, ask};

    let operation = ask!(profitsharing::CreateReturn {
        order_id: "3008450740201411110007820472",
        out_return_no: "R20190516001",
        return_mchid: "86693852",
        amount: Fen(10),
        description: "用户退款",
    });
    let json = json!({
        "order_id": "3008450740201411110007820472",
        "out_return_no": "R20190516001",
        "return_mchid": "86693852",
        "amount": 10,
        "description": "用户退款"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().profitsharing().return_orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/profitsharing/return-orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/return-orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().profitsharing().return_orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/profitsharing/return-orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/return-orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/profitsharing/return-orders/{out_return_no}: 查询分账回退结果 Query the return of a share
pub async fn find_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation = ask!(profitsharing::FindReturn {
        out_return_no: "R20190516001",
        out_order_no: "1234323JKHDFE1243252",
    });
    let pairs = json!({"out_order_no":"1234323JKHDFE1243252"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .profitsharing()
        .return_orders()
        .out_return_no("R20190516001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/profitsharing/return-orders/{out_return_no}")
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/return-orders/{out_return_no}"]
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .profitsharing()
        .return_orders()
        .out_return_no("R20190516001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/profitsharing/return-orders/{out_return_no}")
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/return-orders/{out_return_no}"]
        .with("out_return_no", "R20190516001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/profitsharing/transactions/{transaction_id}/amounts: 查询剩余待分金额 Query how much is left to share
pub async fn find_unsplit_amount(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::profitsharing;
    use wechatpay::ask;

    let operation =
        ask!(profitsharing::FindUnsplitAmount { transaction_id: "1009660380201506130728806387" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .profitsharing()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/profitsharing/transactions/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/profitsharing/transactions/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .profitsharing()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/profitsharing/transactions/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/profitsharing/transactions/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;

    Ok(())
}
