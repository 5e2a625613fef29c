//! 支付有礼 Gifts after payment. Written by `cargo xtask codegen` from `families/marketing-paygiftactivity.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/paygiftactivity/activities: 查询支付有礼活动列表 List pay-gift activities
pub async fn list_activities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::ask;

    let operation = ask!(marketing_paygiftactivity::ListActivities {
        offset: 0,
        limit: 20,
        activity_name: "新人有礼",
    });
    let pairs = json!({"offset":0,"limit":20,"activity_name":"新人有礼"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().paygiftactivity().activities().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/paygiftactivity/activities").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/activities"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().paygiftactivity().activities().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/paygiftactivity/activities").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/activities"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/marketing/paygiftactivity/activities/{activity_id}: 查询支付有礼活动 Query a pay-gift activity
pub async fn find_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::ask;

    let operation = ask!(marketing_paygiftactivity::FindActivity { activity_id: "10028001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/marketing/paygiftactivity/activities/{activity_id}/goods: 查询活动指定的商品 List the goods of an activity
pub async fn list_activity_goods(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::ask;

    let operation =
        ask!(marketing_paygiftactivity::ListActivityGoods { activity_id: "10028001", offset: 0 });
    let pairs = json!({"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .goods()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/goods")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/activities/{activity_id}/goods"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .goods()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/goods")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/activities/{activity_id}/goods"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/paygiftactivity/activities/{activity_id}/merchants: 查询活动的发券商户 List the merchants of an activity
pub async fn list_activity_merchants(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::ask;

    let operation = ask!(marketing_paygiftactivity::ListActivityMerchants {
        activity_id: "10028001",
        offset: 0,
    });
    let pairs = json!({"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .merchants()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/merchants")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/activities/{activity_id}/merchants"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .merchants()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/merchants")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/activities/{activity_id}/merchants"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add: 为活动添加发券商户 Add merchants to an activity
pub async fn add_activity_merchants(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::ask;

    let operation = ask!(marketing_paygiftactivity::AddActivityMerchants {
        activity_id: "10028001",
        merchant_id_list: ["merchant_id_list"],
        add_request_no: "100002322019090134234sfdf",
    });
    let json = json!({
        "merchant_id_list": [
            "merchant_id_list"
        ],
        "add_request_no": "100002322019090134234sfdf"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .merchants()
        .add()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add")
        .with("activity_id", "10028001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add"]
        .with("activity_id", "10028001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .merchants()
        .add()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add")
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add"]
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete: 从活动中移除发券商户 Remove merchants from an activity
pub async fn delete_activity_merchants(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::ask;

    let operation = ask!(marketing_paygiftactivity::DeleteActivityMerchants {
        activity_id: "10028001",
        merchant_id_list: ["merchant_id_list"],
        delete_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "merchant_id_list": [
            "merchant_id_list"
        ],
        "delete_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .merchants()
        .delete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete")
        .with("activity_id", "10028001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete"]
        .with("activity_id", "10028001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .merchants()
        .delete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete")
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete"]
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/paygiftactivity/activities/{activity_id}/terminate: 终止支付有礼活动 Stop a pay-gift activity
pub async fn terminate_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::ask;

    let operation = ask!(marketing_paygiftactivity::TerminateActivity { activity_id: "10028001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/terminate")
        .with("activity_id", "10028001")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/activities/{activity_id}/terminate"]
        .with("activity_id", "10028001")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .paygiftactivity()
        .activities()
        .activity_id("10028001")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/paygiftactivity/activities/{activity_id}/terminate")
        .with("activity_id", "10028001")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/activities/{activity_id}/terminate"]
        .with("activity_id", "10028001")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/marketing/paygiftactivity/unique-threshold-activity: 创建满额送支付有礼活动 Create an activity that gives above an amount
pub async fn create_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_paygiftactivity;
    use wechatpay::{Fen, ask};

    let operation = ask!(marketing_paygiftactivity::CreateActivity {
        activity_base_info: ask!(marketing_paygiftactivity::ActivityBaseInfo {
            activity_name: "新人有礼",
            activity_second_title: "支付即享",
            merchant_logo_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            begin_time: "2015-05-20T13:29:35.120+08:00",
            end_time: "2015-05-20T13:29:35.120+08:00",
            out_request_no: "1002600620019090123143254436",
            delivery_purpose: marketing_paygiftactivity::DeliveryPurpose::OffLinePay,
        }),
        award_send_rule: ask!(marketing_paygiftactivity::FullSendRule {
            award_type: marketing_paygiftactivity::AwardType::Busifavor,
            merchant_option: marketing_paygiftactivity::MerchantOption::InSeviceCouponMerchant,
            transaction_amount_minimum: Fen(100),
            send_content: marketing_paygiftactivity::SendContent::SingleCoupon,
        }),
    });
    let json = json!({
        "activity_base_info": {
            "activity_name": "新人有礼",
            "activity_second_title": "支付即享",
            "merchant_logo_url": "https://wxpaylogo.qpic.cn/xxxxx/xxx",
            "begin_time": "2015-05-20T13:29:35.120+08:00",
            "end_time": "2015-05-20T13:29:35.120+08:00",
            "out_request_no": "1002600620019090123143254436",
            "delivery_purpose": "OFF_LINE_PAY"
        },
        "award_send_rule": {
            "award_type": "BUSIFAVOR",
            "merchant_option": "IN_SEVICE_COUPON_MERCHANT",
            "transaction_amount_minimum": 100,
            "send_content": "SINGLE_COUPON"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().paygiftactivity().unique_threshold_activity().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/paygiftactivity/unique-threshold-activity").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/paygiftactivity/unique-threshold-activity"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .paygiftactivity()
        .unique_threshold_activity()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/paygiftactivity/unique-threshold-activity").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/paygiftactivity/unique-threshold-activity"].post(&json).send()?;

    Ok(())
}
