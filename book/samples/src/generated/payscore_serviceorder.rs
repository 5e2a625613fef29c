//! 微信支付分·服务订单 WeChat Pay Score: service orders. Written by `cargo xtask codegen` from `families/payscore-serviceorder.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/payscore/serviceorder: 查询服务订单 Query a service order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::ask;

    let operation = ask!(payscore_serviceorder::FindOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({
        "out_order_no": "1234323JKHDFE1243252",
        "service_id": "500001",
        "appid": "wxd678efh567hg6787"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().serviceorder().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/serviceorder").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().serviceorder().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/serviceorder").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder: 创建服务订单 Create a service order
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{payscore_serviceorder, payscore_shared};
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_serviceorder::CreateOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        service_introduction: "某某酒店",
        time_range: ask!(payscore_serviceorder::TimeRange {
            start_time: "OnAccept",
            start_time_remark: "开始服务",
            end_time: "20991225121010",
            end_time_remark: "结束服务",
        }),
        risk_fund: ask!(payscore_shared::RiskFund {
            name: "ESTIMATE_ORDER_COST",
            amount: Fen(10000),
            description: "就餐的预估费用",
        }),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "out_order_no": "1234323JKHDFE1243252",
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "service_introduction": "某某酒店",
        "time_range": {
            "start_time": "OnAccept",
            "start_time_remark": "开始服务",
            "end_time": "20991225121010",
            "end_time_remark": "结束服务"
        },
        "risk_fund": {
            "name": "ESTIMATE_ORDER_COST",
            "amount": 10000,
            "description": "就餐的预估费用"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().serviceorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/serviceorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().serviceorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/serviceorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/direct-complete: 创建并完结服务订单 Create and complete a service order at once
pub async fn create_completed_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::ask;

    let operation = ask!(payscore_serviceorder::CreateCompletedOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        time_range: ask!(payscore_serviceorder::RequestedTimeRange {
            start_time: "20091225091010",
            start_time_remark: "出租日期",
            end_time: "20091225121010",
            end_time_remark: "结束租借日期",
        }),
    });
    let json = json!({
        "out_order_no": "1234323JKHDFE1243252",
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "time_range": {
            "start_time": "20091225091010",
            "start_time_remark": "出租日期",
            "end_time": "20091225121010",
            "end_time_remark": "结束租借日期"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().serviceorder().direct_complete().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/serviceorder/direct-complete").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/direct-complete"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().serviceorder().direct_complete().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/serviceorder/direct-complete").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/direct-complete"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/{out_order_no}/cancel: 取消服务订单 Cancel a service order
pub async fn cancel_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::ask;

    let operation = ask!(payscore_serviceorder::CancelOrder {
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
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/{out_order_no}/complete: 完结服务订单 Complete a service order
pub async fn complete_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_serviceorder::CompleteOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        post_payments: [ask!(payscore_serviceorder::PostPayment {
            name: "就餐费用",
            description: "就餐人均100元",
            amount: Fen(4000),
            count: 1,
        })],
        total_amount: Fen(4000),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "post_payments": [
            {
                "name": "就餐费用",
                "description": "就餐人均100元",
                "amount": 4000,
                "count": 1
            }
        ],
        "total_amount": 4000
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/{out_order_no}/modify: 修改服务订单金额 Change the amount of a completed order
pub async fn modify_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_serviceorder::ModifyOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        post_payments: [ask!(payscore_serviceorder::PostPayment {
            name: "就餐费用",
            description: "就餐人均100元",
            amount: Fen(4000),
            count: 1,
        })],
        total_amount: Fen(3800),
        reason: "用户投诉",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "post_payments": [
            {
                "name": "就餐费用",
                "description": "就餐人均100元",
                "amount": 4000,
                "count": 1
            }
        ],
        "total_amount": 3800,
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/serviceorder/{out_order_no}/modify")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/{out_order_no}/modify"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/serviceorder/{out_order_no}/modify")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/{out_order_no}/modify"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/{out_order_no}/pay: 发起服务订单催收扣款 Try again to collect an order's payment
pub async fn collect_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::ask;

    let operation = ask!(payscore_serviceorder::CollectOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
    });
    let json = json!({"appid":"wxd678efh567hg6787","service_id":"500001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .pay()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/serviceorder/{out_order_no}/pay")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/{out_order_no}/pay"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .pay()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/serviceorder/{out_order_no}/pay")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/{out_order_no}/pay"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/{out_order_no}/send-pendingmessage: 发送服务订单待处理消息 Tell the user that an order awaits settlement
pub async fn send_pending_message(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_serviceorder::SendPendingMessage {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        post_payments: [ask!(payscore_serviceorder::OptionalPayment {
            name: "就餐费用",
            amount: Fen(4000),
            description: "就餐人均100元",
            count: 1,
        })],
        total_amount: Fen(1000),
        prepaid_time: "20231218",
    });
    let json = json!({
        "service_id": "500001",
        "post_payments": [
            {
                "name": "就餐费用",
                "amount": 4000,
                "description": "就餐人均100元",
                "count": 1
            }
        ],
        "total_amount": 1000,
        "prepaid_time": "20231218"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_pendingmessage()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/serviceorder/{out_order_no}/send-pendingmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/{out_order_no}/send-pendingmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_pendingmessage()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/serviceorder/{out_order_no}/send-pendingmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/{out_order_no}/send-pendingmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage: 发送服务订单预扣款消息 Tell the user that an order will be charged
pub async fn send_prepaid_message(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_serviceorder::SendPrepaidMessage {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        post_payments: [ask!(payscore_serviceorder::OptionalPayment {
            name: "就餐费用",
            amount: Fen(4000),
            description: "就餐人均100元",
            count: 1,
        })],
        total_amount: Fen(1000),
        prepaid_time: "20231218",
    });
    let json = json!({
        "service_id": "500001",
        "post_payments": [
            {
                "name": "就餐费用",
                "amount": 4000,
                "description": "就餐人均100元",
                "count": 1
            }
        ],
        "total_amount": 1000,
        "prepaid_time": "20231218"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_prepaidmessage()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .send_prepaidmessage()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/serviceorder/{out_order_no}/sync: 同步服务订单信息 Report that an order was paid elsewhere
pub async fn sync_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_serviceorder;
    use wechatpay::ask;

    let operation = ask!(payscore_serviceorder::SyncOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        r#type: "Order_Paid",
        detail: ask!(payscore_serviceorder::SyncOrderDetail { paid_time: "20091225121510" }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "type": "Order_Paid",
        "detail": {
            "paid_time": "20091225121510"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}
