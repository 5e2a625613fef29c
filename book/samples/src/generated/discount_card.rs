//! 微信支付分·先享卡 Discount cards. Written by `cargo xtask codegen` from `families/discount-card.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/discount-card/cards: 预受理领卡请求 Prepare a card for a user to take
pub async fn create_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::discount_card;
    use wechatpay::ask;

    let operation = ask!(discount_card::CreateCard {
        out_card_code: "6e8369071cd942c0476613f9d1ce9ca3",
        card_template_id: "87789b2f25177433bcbf407e8e471f95",
        appid: "wxd678efh567hg6787",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "out_card_code": "6e8369071cd942c0476613f9d1ce9ca3",
        "card_template_id": "87789b2f25177433bcbf407e8e471f95",
        "appid": "wxd678efh567hg6787",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().discount_card().cards().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/discount-card/cards").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/discount-card/cards"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().discount_card().cards().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/discount-card/cards").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/discount-card/cards"].post(&json).send()?;

    Ok(())
}

/// GET /v3/discount-card/cards/{out_card_code}: 查询先享卡 Query a card
pub async fn find_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::discount_card;
    use wechatpay::ask;

    let operation =
        ask!(discount_card::FindCard { out_card_code: "6e8369071cd942c0476613f9d1ce9ca3" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .discount_card()
        .cards()
        .out_card_code("6e8369071cd942c0476613f9d1ce9ca3")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/discount-card/cards/{out_card_code}")
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/discount-card/cards/{out_card_code}"]
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .discount_card()
        .cards()
        .out_card_code("6e8369071cd942c0476613f9d1ce9ca3")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/discount-card/cards/{out_card_code}")
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/discount-card/cards/{out_card_code}"]
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/discount-card/cards/{out_card_code}/add-user-records: 增加用户记录 Record progress towards targets and discounts used
pub async fn add_user_records(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::discount_card;
    use wechatpay::{Fen, ask};

    let operation = ask!(discount_card::AddUserRecords {
        out_card_code: "6e8369071cd942c0476613f9d1ce9ca3",
        card_template_id: "87789b2f25177433bcbf407e8e471f95",
        objective_completion_records: [ask!(discount_card::ObjectiveCompletion {
            objective_completion_serial_no: "578354545",
            objective_id: "123456",
            completion_time: "2015-05-20T13:29:35.120+08:00",
            completion_type: discount_card::Change::Increase,
            description: "购买商品",
            completion_count: 1,
            remark: "备注",
        })],
        reward_usage_records: [ask!(discount_card::RewardUsage {
            reward_usage_serial_no: "578354",
            reward_id: "123456",
            usage_time: "2015-05-20T13:29:35.120+08:00",
            usage_type: discount_card::Change::Increase,
            description: "购买商品",
            usage_count: 1,
            amount: Fen(100),
            remark: "备注",
        })],
    });
    let json = json!({
        "card_template_id": "87789b2f25177433bcbf407e8e471f95",
        "objective_completion_records": [
            {
                "objective_completion_serial_no": "578354545",
                "objective_id": "123456",
                "completion_time": "2015-05-20T13:29:35.120+08:00",
                "completion_type": "INCREASE",
                "description": "购买商品",
                "completion_count": 1,
                "remark": "备注"
            }
        ],
        "reward_usage_records": [
            {
                "reward_usage_serial_no": "578354",
                "reward_id": "123456",
                "usage_time": "2015-05-20T13:29:35.120+08:00",
                "usage_type": "INCREASE",
                "description": "购买商品",
                "usage_count": 1,
                "amount": 100,
                "remark": "备注"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .discount_card()
        .cards()
        .out_card_code("6e8369071cd942c0476613f9d1ce9ca3")
        .add_user_records()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/discount-card/cards/{out_card_code}/add-user-records")
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/discount-card/cards/{out_card_code}/add-user-records"]
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .discount_card()
        .cards()
        .out_card_code("6e8369071cd942c0476613f9d1ce9ca3")
        .add_user_records()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/discount-card/cards/{out_card_code}/add-user-records")
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/discount-card/cards/{out_card_code}/add-user-records"]
        .with("out_card_code", "6e8369071cd942c0476613f9d1ce9ca3")
        .post(&json)
        .send()?;

    Ok(())
}

/// PATCH /v3/discount-card/orders/{out_order_no}: 更新先享卡订单 Record progress towards targets and rewards used
pub async fn update_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::discount_card;
    use wechatpay::{Fen, ask};

    let operation = ask!(discount_card::UpdateOrder {
        out_order_no: "1234323JKHDFE1243252",
        objectives: [ask!(discount_card::ObjectiveRecord {
            objective_serial_no: "578354545",
            objective_id: 123456,
            performance_description: "购买商品",
            performance_type: discount_card::Change::Increase,
            count: 1,
            performance_time: "2015-05-20T13:29:35.120+08:00",
            remark: "备注",
        })],
        rewards: [ask!(discount_card::RewardRecord {
            reward_serial_no: "578354",
            reward_id: 123456,
            description: "购买商品",
            reward_type: discount_card::Change::Increase,
            count: 1,
            amount: Fen(100),
            reward_time: "2015-05-20T13:29:35.120+08:00",
            remark: "备注",
        })],
    });
    let json = json!({
        "objectives": [
            {
                "objective_serial_no": "578354545",
                "objective_id": 123456,
                "performance_description": "购买商品",
                "performance_type": "INCREASE",
                "count": 1,
                "performance_time": "2015-05-20T13:29:35.120+08:00",
                "remark": "备注"
            }
        ],
        "rewards": [
            {
                "reward_serial_no": "578354",
                "reward_id": 123456,
                "description": "购买商品",
                "reward_type": "INCREASE",
                "count": 1,
                "amount": 100,
                "reward_time": "2015-05-20T13:29:35.120+08:00",
                "remark": "备注"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .discount_card()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/discount-card/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/discount-card/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .discount_card()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/discount-card/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/discount-card/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .patch(&json)
        .send()?;

    Ok(())
}

/// GET /v3/discount-card/orders/{out_order_no}: 通过先享卡订单号查询订单 Query an order by its number
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::discount_card;
    use wechatpay::ask;

    let operation = ask!(discount_card::FindOrder { out_order_no: "1234323JKHDFE1243252" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .discount_card()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/discount-card/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/discount-card/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .discount_card()
        .orders()
        .out_order_no("1234323JKHDFE1243252")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/discount-card/orders/{out_order_no}")
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/discount-card/orders/{out_order_no}"]
        .with("out_order_no", "1234323JKHDFE1243252")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/discount-card/orders/out-trade-no/{out_trade_no}: 通过商户订单号查询订单 Query an order by the merchant's number
pub async fn find_order_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::discount_card;
    use wechatpay::ask;

    let operation =
        ask!(discount_card::FindOrderByOutTradeNo { out_trade_no: "1217752501201407033233368018" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .discount_card()
        .orders()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/discount-card/orders/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/discount-card/orders/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .discount_card()
        .orders()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/discount-card/orders/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/discount-card/orders/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .send()?;

    Ok(())
}
