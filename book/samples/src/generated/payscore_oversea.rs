//! 微信支付分·海外从业机构 WeChat Pay Score: overseas acquirers. Written by `cargo xtask codegen` from `families/payscore-oversea.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/payscore/oversea/partner/serviceorder: 查询服务订单 Query a service order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_oversea;
    use wechatpay::ask;

    let operation = ask!(payscore_oversea::FindOrder {
        service_id: "500001",
        sub_mchid: "1900000109",
        out_order_no: "1234323JKHDFE1243252",
    });
    let pairs = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "out_order_no": "1234323JKHDFE1243252"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().oversea().partner().serviceorder().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/oversea/partner/serviceorder").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/oversea/partner/serviceorder"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().oversea().partner().serviceorder().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/oversea/partner/serviceorder").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/oversea/partner/serviceorder"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/oversea/partner/serviceorder: 创建服务订单 Create a service order
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_oversea;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_oversea::CreateOrder {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        out_order_no: "1234323JKHDFE1243252",
        currency: "CNY",
        service_introduction: "共享充电宝",
        risk_fund: ask!(payscore_oversea::RiskFund {
            name: "ESTIMATE_ORDER_COST",
            amount: Fen(10000),
            description: "就餐的预估费用",
        }),
        time_range: ask!(payscore_oversea::RequestedTimeRange {
            start_time: "2018-05-23T12:13:50+08:00",
            end_time: "2015-05-20T13:29:35.120+08:00",
            start_time_remark: "出租日期",
            end_time_remark: "结束租借日期",
        }),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "out_order_no": "1234323JKHDFE1243252",
        "currency": "CNY",
        "service_introduction": "共享充电宝",
        "risk_fund": {
            "name": "ESTIMATE_ORDER_COST",
            "amount": 10000,
            "description": "就餐的预估费用"
        },
        "time_range": {
            "start_time": "2018-05-23T12:13:50+08:00",
            "end_time": "2015-05-20T13:29:35.120+08:00",
            "start_time_remark": "出租日期",
            "end_time_remark": "结束租借日期"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().oversea().partner().serviceorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/oversea/partner/serviceorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/oversea/partner/serviceorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().oversea().partner().serviceorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/oversea/partner/serviceorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/oversea/partner/serviceorder"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel: 取消服务订单 Cancel a service order
pub async fn cancel_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_oversea;
    use wechatpay::ask;

    let operation = ask!(payscore_oversea::CancelOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        reason: "用户投诉",
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .oversea()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .oversea()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete: 完结服务订单 Complete a service order
pub async fn complete_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_oversea;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_oversea::CompleteOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        post_payments: [ask!(payscore_oversea::PostPayment {
            name: "就餐费用",
            description: "就餐人均100元",
            amount: Fen(4000),
            count: 1,
        })],
        total_amount: Fen(1000),
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "post_payments": [
            {
                "name": "就餐费用",
                "description": "就餐人均100元",
                "amount": 4000,
                "count": 1
            }
        ],
        "total_amount": 1000
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .oversea()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .oversea()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync: 同步服务订单信息 Report that an order was paid elsewhere
pub async fn sync_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_oversea;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_oversea::SyncOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        r#type: payscore_oversea::SyncOrderType::OrderPaid,
        detail: ask!(payscore_oversea::SyncOrderDetail {
            seq: 1,
            paid_time: "2018-05-23T12:13:50+08:00",
            paid_amount: Fen(100),
        }),
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "type": "Order_Paid",
        "detail": {
            "seq": 1,
            "paid_time": "2018-05-23T12:13:50+08:00",
            "paid_amount": 100
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .oversea()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .oversea()
        .partner()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}
