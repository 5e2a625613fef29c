//! 微信支付分·智慧零售 WeChat Pay Score: smart retail. Written by `cargo xtask codegen` from `families/payscore-smartretail.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/payscore/smartretail-orders: 创建智慧零售订单 Create an order
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_smartretail;
    use wechatpay::ask;

    let operation = ask!(payscore_smartretail::CreateOrder {
        appid: "wxd678efh567hg6787",
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_order_no": "1234323JKHDFE1243252",
        "service_id": "500001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().smartretail_orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/smartretail-orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/smartretail-orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().smartretail_orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/smartretail-orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/smartretail-orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/smartretail-orders: 查询智慧零售订单 Query an order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_smartretail;
    use wechatpay::ask;

    let operation = ask!(payscore_smartretail::FindOrder {
        service_id: "500001",
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({
        "service_id": "500001",
        "out_order_no": "1234323JKHDFE1243252",
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().smartretail_orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/smartretail-orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/smartretail-orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().smartretail_orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/smartretail-orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/smartretail-orders"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/smartretail-orders/{out_order_no}/cancel: 撤销智慧零售订单 Cancel an order
pub async fn cancel_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_smartretail;
    use wechatpay::ask;

    let operation = ask!(payscore_smartretail::CancelOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        reason: "用户投诉",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .smartretail_orders()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/smartretail-orders/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/smartretail-orders/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .smartretail_orders()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/smartretail-orders/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/smartretail-orders/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/smartretail-orders/{out_order_no}/complete: 完结智慧零售订单 Complete an order
pub async fn complete_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_smartretail;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_smartretail::CompleteOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        finish_type: 2,
        real_service_start_time: "20251225091010",
        real_service_end_time: "20251225101010",
        real_service_end_location: "嗨客时尚主题展餐厅",
        fees: [ask!(payscore_smartretail::Fee { fee_name: "就餐费用", fee_amount: Fen(100) })],
        total_amount: Fen(100),
        finish_ticket: "23JDOJLKAJFS3252JDF",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "finish_type": 2,
        "total_amount": 100,
        "finish_ticket": "23JDOJLKAJFS3252JDF",
        "real_service_start_time": "20251225091010",
        "real_service_end_time": "20251225101010",
        "real_service_end_location": "嗨客时尚主题展餐厅",
        "fees": [
            {
                "fee_name": "就餐费用",
                "fee_amount": 100
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .smartretail_orders()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/smartretail-orders/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/smartretail-orders/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .smartretail_orders()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/smartretail-orders/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/smartretail-orders/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/smartretail-orders/{out_order_no}/sync: 同步智慧零售订单信息 Report that an order was paid elsewhere
pub async fn sync_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_smartretail;
    use wechatpay::ask;

    let operation = ask!(payscore_smartretail::SyncOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        r#type: payscore_smartretail::SyncType::OrderPaid,
        detail: ask!(payscore_smartretail::SyncDetail { paid_time: "20091225101510" }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "type": "Order_Paid",
        "detail": {
            "paid_time": "20091225101510"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .smartretail_orders()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/smartretail-orders/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/smartretail-orders/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .smartretail_orders()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/smartretail-orders/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/smartretail-orders/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}
