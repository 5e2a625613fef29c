//! 连锁品牌分账 Profit sharing for chain brands. Written by `cargo xtask codegen` from `families/brand-profitsharing.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/brand/profitsharing/brand-configs/{brand_mchid}: 查询品牌最大分账比例 Query how large a share a brand may take
pub async fn find_max_ratio(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::brand_profitsharing;
    use wechatpay::ask;

    let operation = ask!(brand_profitsharing::FindMaxRatio { brand_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .profitsharing()
        .brand_configs()
        .brand_mchid("1900000109")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/profitsharing/brand-configs/{brand_mchid}")
        .with("brand_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/brand-configs/{brand_mchid}"]
        .with("brand_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .profitsharing()
        .brand_configs()
        .brand_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/profitsharing/brand-configs/{brand_mchid}")
        .with("brand_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/brand-configs/{brand_mchid}"]
        .with("brand_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/finish-order: 完结分账 Finish sharing a payment
pub async fn finish_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_profitsharing;
    use wechatpay::ask;

    let operation = ask!(brand_profitsharing::FinishOrder {
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
    client.v3().brand().profitsharing().finish_order().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/finish-order").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/finish-order"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().finish_order().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/finish-order").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/finish-order"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/profitsharing/orders: 查询分账结果 Query a profit-sharing order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_profitsharing;
    use wechatpay::ask;

    let operation = ask!(brand_profitsharing::FindOrder {
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
    client.v3().brand().profitsharing().orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/orders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/orders: 请求分账 Share the profit of a payment
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_profitsharing;
    use wechatpay::{Fen, ask};

    let operation = ask!(brand_profitsharing::CreateOrder {
        brand_mchid: "1900000109",
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        transaction_id: "1009660380201506130728806387",
        out_order_no: "1234323JKHDFE1243252",
        receivers: [ask!(brand_profitsharing::RequestedShare {
            r#type: brand_profitsharing::AccountKind::MerchantId,
            account: "1900000109",
            amount: Fen(100),
            description: "商品描述",
            name: "name",
        })],
        finish: true,
    });
    let json = json!({
        "brand_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252",
        "receivers": [
            {
                "type": "MERCHANT_ID",
                "account": "1900000109",
                "amount": 100,
                "description": "商品描述",
                "name": "name"
            }
        ],
        "finish": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/profitsharing/orders/{transaction_id}/amounts: 查询剩余待分金额 Query how much is left to share
pub async fn find_unsplit_amount(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::brand_profitsharing;
    use wechatpay::ask;

    let operation = ask!(brand_profitsharing::FindUnsplitAmount {
        transaction_id: "1009660380201506130728806387",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .profitsharing()
        .orders()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/profitsharing/orders/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/orders/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .profitsharing()
        .orders()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/profitsharing/orders/{transaction_id}/amounts")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/orders/{transaction_id}/amounts"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/receivers/add: 添加分账接收方 Add a receiver of shares
pub async fn add_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_profitsharing;
    use wechatpay::ask;

    let operation = ask!(brand_profitsharing::AddReceiver {
        brand_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        r#type: brand_profitsharing::AccountKind::MerchantId,
        account: "1900000109",
        name: "name",
        relation_type: brand_profitsharing::RelationType::Supplier,
    });
    let json = json!({
        "brand_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "type": "MERCHANT_ID",
        "account": "1900000109",
        "name": "name",
        "relation_type": "SUPPLIER"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().receivers().add().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/receivers/add").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/receivers/add"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().receivers().add().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/receivers/add").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/receivers/add"].post(&json).send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/receivers/delete: 删除分账接收方 Delete a receiver of shares
pub async fn delete_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_profitsharing;
    use wechatpay::ask;

    let operation = ask!(brand_profitsharing::DeleteReceiver {
        brand_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        r#type: brand_profitsharing::AccountKind::MerchantId,
        account: "1900000109",
    });
    let json = json!({
        "brand_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "type": "MERCHANT_ID",
        "account": "1900000109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().receivers().delete().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/receivers/delete").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/receivers/delete"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().receivers().delete().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/receivers/delete").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/receivers/delete"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/profitsharing/returnorders: 查询分账回退结果 Query the return of a share
pub async fn find_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_profitsharing;
    use wechatpay::ask;

    let operation = ask!(brand_profitsharing::FindReturn {
        sub_mchid: "1900000109",
        out_return_no: "R20190516001",
        order_id: "15646546545165651651",
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "out_return_no": "R20190516001",
        "order_id": "15646546545165651651"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().returnorders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/returnorders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/returnorders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().returnorders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/returnorders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/returnorders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/returnorders: 请求分账回退 Return a share
pub async fn create_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_profitsharing;
    use wechatpay::{Fen, ask};

    let operation = ask!(brand_profitsharing::CreateReturn {
        sub_mchid: "1900000109",
        order_id: "15646546545165651651",
        out_return_no: "R20190516001",
        return_mchid: "86693852",
        amount: Fen(100),
        description: "商品描述",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "order_id": "15646546545165651651",
        "out_return_no": "R20190516001",
        "return_mchid": "86693852",
        "amount": 100,
        "description": "商品描述"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().returnorders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/returnorders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/returnorders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().returnorders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/returnorders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/returnorders"].post(&json).send()?;

    Ok(())
}
