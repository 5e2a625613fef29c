//! 微信点餐 Restaurant orders. Written by `cargo xtask codegen` from `families/catering.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/catering/orders/sync-status: 同步点餐订单 Report a meal order and its state
pub async fn sync_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::catering;
    use wechatpay::{Fen, ask};

    let operation = ask!(catering::SyncOrder {
        channel_id: "20001111",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        out_shop_no: "A1111",
        sub_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        login_token: "login_token",
        order_entry: "pages/order/index",
        total_amount: Fen(1000),
        discount_amount: Fen(100),
        user_amount: Fen(100),
        status: catering::Status::CreateDeal,
        action_time: "2015-05-20T13:29:35+08:00",
        out_order_no: "1234323JKHDFE1243252",
        dish_list: [ask!(catering::Dish {
            out_dish_no: "1001",
            name: "name",
            price: Fen(100),
            unit: catering::Unit::ByShare,
            count: json!(1),
        })],
    });
    let json = json!({
        "channel_id": "20001111",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "out_shop_no": "A1111",
        "sub_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
        "login_token": "login_token",
        "order_entry": "pages/order/index",
        "total_amount": 1000,
        "discount_amount": 100,
        "user_amount": 100,
        "status": "CREATE_DEAL",
        "action_time": "2015-05-20T13:29:35+08:00",
        "out_order_no": "1234323JKHDFE1243252",
        "dish_list": [
            {
                "out_dish_no": "1001",
                "name": "name",
                "price": 100,
                "unit": "BY_SHARE",
                "count": 1
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().catering().orders().sync_status().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/catering/orders/sync-status").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/catering/orders/sync-status"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().catering().orders().sync_status().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/catering/orders/sync-status").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/catering/orders/sync-status"].post(&json).send()?;

    Ok(())
}
