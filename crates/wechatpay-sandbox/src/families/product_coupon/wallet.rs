//! What users do with product coupons, and what the platform's pages do with stocks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Command, Stock, StockChange, StockCommand, UserCoupon,
    decide::no_coupon,
    product::no_object,
    stock_calls::numbered,
    user_calls::{Gift, HOLDINGS, change, give, show},
};
use crate::engine::{
    Act, AlternateKey, Answer, Call, Failure, OPENID, Stream, no_such_act, vanished,
};

pub(super) const ACTS: &[Act] = &[
    Act::post(
        "product-coupons/stocks/{stock_id}/{action}",
        "Pause or resume a stock of product coupons, or be a user who receives a coupon of it",
        |call| Box::pin(act_on_stock(call)),
    )
    .acts(&["pause", "resume", "receive"])
    .body::<Receiving>(),
    Act::post(
        "product-coupons/stocks/{stock_id}/coupons/{coupon_code}/{action}",
        "Be the user with a product coupon: delete it",
        |call| Box::pin(act_on_coupon(call)),
    )
    .acts(&["delete"]),
];

#[derive(Deserialize, JsonSchema)]
struct Receiving {
    /// Of whose coupons; needed to receive one.
    brand_id: Option<String>,
    /// That of the settings if absent.
    appid: Option<String>,
    /// The user.
    openid: Option<String>,
}

#[derive(Serialize)]
struct Shown<'a> {
    stock_id: &'a str,
    state: &'static str,
}

async fn act_on_stock(call: &Call<'_>) -> Result<Answer, Failure> {
    let receiving: Receiving = call.act_as()?;
    let stream = numbered(call, call.variable("stock_id"))?;
    let change = match call.variable("action") {
        "pause" => StockChange::Paused(true),
        "resume" => StockChange::Paused(false),
        "receive" => return receive(call, &stream, receiving).await,
        _ => return Err(no_such_act()),
    };
    let state = call.change::<Stock>(&stream, StockCommand::Change(change)).await?;
    let store = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&Shown { stock_id: &store.id, state: store.state() })
}

/// A user takes a coupon from a page of WeChat Pay: the same notification, the same confirmation.
async fn receive(
    call: &Call<'_>,
    stream: &Stream,
    receiving: Receiving,
) -> Result<Answer, Failure> {
    let state = call.current::<Stock>(stream).await?;
    let store = state.0.as_ref().ok_or_else(vanished)?;
    let settings = &call.backend.settings;
    let gift = Gift {
        brand_id: receiving.brand_id.ok_or_else(no_object)?,
        product_coupon_id: store.product_coupon_id.clone(),
        stock_id: store.id.clone(),
        appid: receiving.appid.unwrap_or_else(|| settings.appid.clone()),
        openid: receiving.openid.unwrap_or_else(|| OPENID.to_owned()),
        coupon_code: None,
        send_request_no: call.backend.random.digits(28),
        send_channel: "RECEIVE_COMPONENT",
        attach: None,
        tags: None,
    };
    show(call, &*give(call, gift).await?).await
}

async fn act_on_coupon(call: &Call<'_>) -> Result<Answer, Failure> {
    if call.variable("action") != "delete" {
        return Err(no_such_act());
    }
    let any = Stream::new(&[HOLDINGS, &call.merchant.mchid], "");
    let number = format!("{}/{}", call.variable("stock_id"), call.variable("coupon_code"));
    let key = AlternateKey::key("coupon_code", &number);
    let stream = call.backend.store.owner(&any, &key)?.ok_or_else(no_coupon)?;
    call.current::<UserCoupon>(&stream).await?;
    change(call, &stream, Command::Delete).await
}
