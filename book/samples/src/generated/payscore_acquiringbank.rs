//! 微信支付分·从业机构 WeChat Pay Score: acquirers. Written by `cargo xtask codegen` from `families/payscore-acquiringbank.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/payscore/acquiringbank/permissions: 预受理用户授权 Prepare a user's permission to use a service
pub async fn apply_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::ApplyPermission {
        service_id: "500001",
        channel_id: "20001111",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        authorization_code: "1234323JKHDFE1243252",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "authorization_code": "1234323JKHDFE1243252",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().permissions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/permissions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/permissions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().permissions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/acquiringbank/permissions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/permissions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}: 查询用户授权 Query a permission
pub async fn find_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::FindPermission {
        authorization_code: "1234323JKHDFE1243252",
        service_id: "500001",
        channel_id: "20001111",
        sub_mchid: "1900000109",
    });
    let pairs = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "sub_mchid": "1900000109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}")
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}")
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}"]
        .with("authorization_code", "1234323JKHDFE1243252")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate: 解除用户授权 End a permission
pub async fn terminate_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::TerminatePermission {
        authorization_code: "1234323JKHDFE1243252",
        service_id: "500001",
        channel_id: "20001111",
        sub_mchid: "1900000109",
        reason: "用户投诉",
    });
    let json = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate").with("authorization_code", "1234323JKHDFE1243252").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate"].with("authorization_code", "1234323JKHDFE1243252").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate").with("authorization_code", "1234323JKHDFE1243252").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate"].with("authorization_code", "1234323JKHDFE1243252").post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/acquiringbank/serviceorder: 查询服务订单 Query a service order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::FindOrder {
        service_id: "500001",
        sub_mchid: "1900000109",
        channel_id: "20001111",
        out_order_no: "1234323JKHDFE1243252",
    });
    let pairs = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "out_order_no": "1234323JKHDFE1243252"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().serviceorder().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/serviceorder").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().serviceorder().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/acquiringbank/serviceorder").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/serviceorder: 创建服务订单 Create a service order
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_acquiringbank::CreateOrder {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        channel_id: "20001111",
        out_order_no: "1234323JKHDFE1243252",
        service_introduction: "共享充电宝",
        risk_fund: ask!(payscore_acquiringbank::RiskFund {
            name: "ESTIMATE_ORDER_COST",
            amount: Fen(10000),
            description: "就餐的预估费用",
        }),
        time_range: ask!(payscore_acquiringbank::TimeRange {
            start_time: "20091225091010",
            start_time_remark: "出租日期",
            end_time: "20091225121010",
            end_time_remark: "结束租借日期",
        }),
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "out_order_no": "1234323JKHDFE1243252",
        "service_introduction": "共享充电宝",
        "risk_fund": {
            "name": "ESTIMATE_ORDER_COST",
            "amount": 10000,
            "description": "就餐的预估费用"
        },
        "time_range": {
            "start_time": "20091225091010",
            "start_time_remark": "出租日期",
            "end_time": "20091225121010",
            "end_time_remark": "结束租借日期"
        },
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().serviceorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/serviceorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().serviceorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/acquiringbank/serviceorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/acquiringbank/serviceorder/deduction: 查询服务订单扣款信息 Query how an order is to be charged
pub async fn find_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::FindDeduction {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        channel_id: "20001111",
    });
    let pairs = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "channel_id": "20001111"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().serviceorder().deduction().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/serviceorder/deduction").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder/deduction"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().serviceorder().deduction().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/acquiringbank/serviceorder/deduction")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder/deduction"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel: 取消服务订单 Cancel a service order
pub async fn cancel_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::CancelOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        channel_id: "20001111",
        sub_mchid: "1900000109",
        reason: "用户投诉",
    });
    let json = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete: 完结服务订单 Complete a service order
pub async fn complete_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_acquiringbank::CompleteOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        post_payments: [ask!(payscore_acquiringbank::PostPayment {
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
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify: 修改服务订单金额 Change the amount of a completed order
pub async fn modify_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_acquiringbank::ModifyOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        channel_id: "20001111",
        total_amount: Fen(1000),
        reason: "用户投诉",
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "total_amount": 1000,
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo: 登记服务订单扣款信息 Register the payment that charges an order
pub async fn register_deduction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::RegisterDeduction {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        channel_id: "20001111",
        out_trade_no: "1217752501201407033233368018",
        sub_appid: "wxd678efh567hg6999",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "out_trade_no": "1217752501201407033233368018",
        "sub_appid": "wxd678efh567hg6999"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .registerdeductinfo()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .registerdeductinfo()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync: 同步服务订单信息 Report that an order was paid elsewhere
pub async fn sync_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::SyncOrder {
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        sub_mchid: "1900000109",
        channel_id: "20001111",
        r#type: "Order_Paid",
        detail: ask!(payscore_acquiringbank::SyncOrderDetail { paid_time: "20091225091010" }),
    });
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "type": "Order_Paid",
        "detail": {
            "paid_time": "20091225091010"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync")
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/servicepayondeliveryorder: 创建先用后付订单 Create an order paid after delivery
pub async fn create_pay_on_delivery_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;
    use wechatpay::ask;

    let operation = ask!(payscore_acquiringbank::CreatePayOnDeliveryOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        service_introduction: "共享充电宝",
        time_range: ask!(payscore_acquiringbank::RequestedTimeRange {
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
        "service_introduction": "共享充电宝",
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
    client.v3().payscore().acquiringbank().servicepayondeliveryorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/servicepayondeliveryorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/servicepayondeliveryorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().servicepayondeliveryorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/acquiringbank/servicepayondeliveryorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/servicepayondeliveryorder"].post(&json).send()?;

    Ok(())
}
