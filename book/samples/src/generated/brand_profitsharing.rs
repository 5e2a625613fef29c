//! 连锁品牌分账 Profit sharing for chain brands. Written by `cargo xtask codegen` from `families/brand-profitsharing.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/brand/profitsharing/brand-configs/{brand_mchid}: 查询品牌最大分账比例 Query how large a share a brand may take
pub async fn find_max_ratio(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().brand_configs().brand_mchid("1900000109").get().await?;
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

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().brand_configs().brand_mchid("1900000109").get().send()?;
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

    let body = brand_profitsharing::FinishOrder {
        sub_mchid: "1900000109".into(),
        transaction_id: "1009660380201506130728806387".into(),
        out_order_no: "1234323JKHDFE1243252".into(),
        description: "商品描述".into(),
        notify_url: Some("https://example.com/notify".into()),
    };
    let json = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252",
        "description": "商品描述",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().finish_order().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/finish-order").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/finish-order"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().finish_order().post(&body).send()?;
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

    let query = brand_profitsharing::FindOrder {
        sub_mchid: "1900000109".into(),
        transaction_id: "1009660380201506130728806387".into(),
        out_order_no: "1234323JKHDFE1243252".into(),
    };
    let pairs = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "out_order_no": "1234323JKHDFE1243252"
    });

    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().orders().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/orders"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().orders().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/orders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/orders: 请求分账 Share the profit of a payment
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{brand_profitsharing, profitsharing_shared};

    let body = brand_profitsharing::CreateOrder {
        brand_mchid: "1900000109".into(),
        sub_mchid: "1900000109".into(),
        appid: "wxd678efh567hg6787".into(),
        transaction_id: "1009660380201506130728806387".into(),
        out_order_no: "1234323JKHDFE1243252".into(),
        receivers: vec![brand_profitsharing::RequestedShare {
            r#type: profitsharing_shared::AccountKind::MerchantId,
            account: "1900000109".into(),
            amount: Fen(100),
            description: "商品描述".into(),
            name: Some("name".into()),
        }],
        finish: true,
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().orders().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/orders"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().orders().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/profitsharing/orders/{transaction_id}/amounts: 查询剩余待分金额 Query how much is left to share
pub async fn find_unsplit_amount(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .profitsharing()
        .orders()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get()
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .profitsharing()
        .orders()
        .transaction_id("1009660380201506130728806387")
        .amounts()
        .get()
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
    use wechatpay::api::{brand_profitsharing, profitsharing_shared};

    let body = brand_profitsharing::AddReceiver {
        brand_mchid: "1900000109".into(),
        appid: "wxd678efh567hg6787".into(),
        sub_appid: Some("wxd678efh567hg6999".into()),
        r#type: profitsharing_shared::AccountKind::MerchantId,
        account: "1900000109".into(),
        name: Some("name".into()),
        relation_type: brand_profitsharing::RelationType::Supplier,
    };
    let json = json!({
        "brand_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "type": "MERCHANT_ID",
        "account": "1900000109",
        "name": "name",
        "relation_type": "SUPPLIER"
    });

    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().receivers().add().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/receivers/add").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/receivers/add"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().receivers().add().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/receivers/add").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/receivers/add"].post(&json).send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/receivers/delete: 删除分账接收方 Delete a receiver of shares
pub async fn delete_receiver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{brand_profitsharing, profitsharing_shared};

    let body = brand_profitsharing::DeleteReceiver {
        brand_mchid: "1900000109".into(),
        appid: "wxd678efh567hg6787".into(),
        sub_appid: Some("wxd678efh567hg6999".into()),
        r#type: profitsharing_shared::AccountKind::MerchantId,
        account: "1900000109".into(),
    };
    let json = json!({
        "brand_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "type": "MERCHANT_ID",
        "account": "1900000109"
    });

    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().receivers().delete().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/receivers/delete").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/receivers/delete"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().receivers().delete().post(&body).send()?;
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

    let query = brand_profitsharing::FindReturn {
        sub_mchid: "1900000109".into(),
        out_return_no: "R20190516001".into(),
        order_id: Some("15646546545165651651".into()),
        ..Default::default()
    };
    let pairs = json!({
        "sub_mchid": "1900000109",
        "out_return_no": "R20190516001",
        "order_id": "15646546545165651651"
    });

    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().returnorders().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/returnorders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/returnorders"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().returnorders().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/returnorders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/returnorders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/profitsharing/returnorders: 请求分账回退 Return a share
pub async fn create_return(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::brand_profitsharing;

    let body = brand_profitsharing::CreateReturn {
        sub_mchid: "1900000109".into(),
        order_id: Some("15646546545165651651".into()),
        out_return_no: "R20190516001".into(),
        return_mchid: "86693852".into(),
        amount: Fen(100),
        description: "商品描述".into(),
        ..Default::default()
    };
    let json = json!({
        "sub_mchid": "1900000109",
        "order_id": "15646546545165651651",
        "out_return_no": "R20190516001",
        "return_mchid": "86693852",
        "amount": 100,
        "description": "商品描述"
    });

    // async 异步 · pure chain 纯链式
    client.v3().brand().profitsharing().returnorders().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/profitsharing/returnorders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/profitsharing/returnorders"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().profitsharing().returnorders().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/profitsharing/returnorders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/profitsharing/returnorders"].post(&json).send()?;

    Ok(())
}
