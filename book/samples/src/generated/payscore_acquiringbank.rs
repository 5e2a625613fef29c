//! 微信支付分·从业机构 WeChat Pay Score: acquirers. Written by `cargo xtask codegen` from `families/payscore-acquiringbank.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/payscore/acquiringbank/permissions: 预受理用户授权 Prepare a user's permission to use a service
pub async fn apply_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_acquiringbank;

    let body = payscore_acquiringbank::ApplyPermission {
        service_id: "500001".into(),
        channel_id: "20001111".into(),
        appid: "wxd678efh567hg6787".into(),
        sub_appid: Some("wxd678efh567hg6999".into()),
        sub_mchid: "1900000109".into(),
        authorization_code: "1234323JKHDFE1243252".into(),
        notify_url: Some("https://example.com/notify".into()),
    };
    let json = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "authorization_code": "1234323JKHDFE1243252",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().permissions().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/permissions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/permissions"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().permissions().post(&body).send()?;
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

    let query = payscore_acquiringbank::FindPermission {
        service_id: "500001".into(),
        channel_id: "20001111".into(),
        sub_mchid: "1900000109".into(),
    };
    let pairs = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "sub_mchid": "1900000109"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&query)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .get(&query)
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

    let body = payscore_acquiringbank::TerminatePermission {
        service_id: "500001".into(),
        channel_id: Some("20001111".into()),
        sub_mchid: "1900000109".into(),
        reason: "用户投诉".into(),
    };
    let json = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate").with("authorization_code", "1234323JKHDFE1243252").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate"].with("authorization_code", "1234323JKHDFE1243252").post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .permissions()
        .authorization_code()
        .authorization_code("1234323JKHDFE1243252")
        .terminate()
        .post(&body)
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

    let query = payscore_acquiringbank::FindOrder {
        service_id: "500001".into(),
        sub_mchid: "1900000109".into(),
        channel_id: "20001111".into(),
        out_order_no: Some("1234323JKHDFE1243252".into()),
        ..Default::default()
    };
    let pairs = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "out_order_no": "1234323JKHDFE1243252"
    });

    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().serviceorder().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/serviceorder").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().serviceorder().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/acquiringbank/serviceorder").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/serviceorder"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/acquiringbank/serviceorder: 创建服务订单 Create a service order
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::Fen;
    use wechatpay::api::{payscore_acquiringbank, payscore_shared};

    let body = payscore_acquiringbank::CreateOrder {
        service_id: "500001".into(),
        appid: "wxd678efh567hg6787".into(),
        sub_mchid: "1900000109".into(),
        channel_id: "20001111".into(),
        out_order_no: "1234323JKHDFE1243252".into(),
        service_introduction: "共享充电宝".into(),
        risk_fund: payscore_shared::RiskFund {
            name: "ESTIMATE_ORDER_COST".into(),
            amount: Fen(10000),
            description: Some("就餐的预估费用".into()),
        },
        time_range: payscore_shared::TimeRange {
            start_time: "20091225091010".into(),
            start_time_remark: Some("出租日期".into()),
            end_time: Some("20091225121010".into()),
            end_time_remark: Some("结束租借日期".into()),
        },
        notify_url: "https://example.com/notify".into(),
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().serviceorder().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/serviceorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().serviceorder().post(&body).send()?;
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

    let query = payscore_acquiringbank::FindDeduction {
        service_id: "500001".into(),
        appid: "wxd678efh567hg6787".into(),
        sub_mchid: "1900000109".into(),
        sub_appid: Some("wxd678efh567hg6999".into()),
        channel_id: "20001111".into(),
        ..Default::default()
    };
    let pairs = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "channel_id": "20001111"
    });

    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().serviceorder().deduction().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/serviceorder/deduction").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/serviceorder/deduction"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().serviceorder().deduction().get(&query).send()?;
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

    let body = payscore_acquiringbank::CancelOrder {
        service_id: "500001".into(),
        channel_id: "20001111".into(),
        sub_mchid: "1900000109".into(),
        reason: "用户投诉".into(),
    };
    let json = json!({
        "service_id": "500001",
        "channel_id": "20001111",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .cancel()
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::{payscore_acquiringbank, payscore_shared};

    let body = payscore_acquiringbank::CompleteOrder {
        service_id: "500001".into(),
        sub_mchid: "1900000109".into(),
        post_payments: vec![payscore_shared::PostPayment {
            name: "就餐费用".into(),
            description: Some("就餐人均100元".into()),
            amount: Some(Fen(4000)),
            count: Some(1),
        }],
        total_amount: Fen(1000),
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .complete()
        .post(&body)
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
    use wechatpay::Fen;
    use wechatpay::api::payscore_acquiringbank;

    let body = payscore_acquiringbank::ModifyOrder {
        service_id: "500001".into(),
        sub_mchid: "1900000109".into(),
        channel_id: Some("20001111".into()),
        total_amount: Fen(1000),
        reason: "用户投诉".into(),
        ..Default::default()
    };
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "total_amount": 1000,
        "reason": "用户投诉"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .modify()
        .post(&body)
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

    let body = payscore_acquiringbank::RegisterDeduction {
        service_id: "500001".into(),
        appid: Some("wxd678efh567hg6787".into()),
        sub_mchid: "1900000109".into(),
        channel_id: "20001111".into(),
        out_trade_no: Some("1217752501201407033233368018".into()),
        sub_appid: Some("wxd678efh567hg6999".into()),
    };
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "out_trade_no": "1217752501201407033233368018",
        "sub_appid": "wxd678efh567hg6999"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .registerdeductinfo()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .registerdeductinfo()
        .post(&body)
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

    let body = payscore_acquiringbank::SyncOrder {
        service_id: "500001".into(),
        sub_mchid: "1900000109".into(),
        channel_id: Some("20001111".into()),
        r#type: "type".into(),
        detail: payscore_acquiringbank::SyncOrderDetail { paid_time: "20091225091010".into() },
    };
    let json = json!({
        "service_id": "500001",
        "sub_mchid": "1900000109",
        "channel_id": "20001111",
        "type": "type",
        "detail": {
            "paid_time": "20091225091010"
        }
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .acquiringbank()
        .serviceorder()
        .out_order_no("1234323JKHDFE1243252")
        .sync()
        .post(&body)
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
    use wechatpay::api::{payscore_acquiringbank, payscore_shared};

    let body = payscore_acquiringbank::CreatePayOnDeliveryOrder {
        out_order_no: "1234323JKHDFE1243252".into(),
        appid: "wxd678efh567hg6787".into(),
        service_id: "500001".into(),
        service_introduction: "共享充电宝".into(),
        time_range: payscore_shared::RequestedTimeRange {
            start_time: Some("20091225091010".into()),
            start_time_remark: Some("出租日期".into()),
            end_time: Some("20091225121010".into()),
            end_time_remark: Some("结束租借日期".into()),
        },
        ..Default::default()
    };
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

    // async 异步 · pure chain 纯链式
    client.v3().payscore().acquiringbank().servicepayondeliveryorder().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/acquiringbank/servicepayondeliveryorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/acquiringbank/servicepayondeliveryorder"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().acquiringbank().servicepayondeliveryorder().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/acquiringbank/servicepayondeliveryorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/acquiringbank/servicepayondeliveryorder"].post(&json).send()?;

    Ok(())
}
