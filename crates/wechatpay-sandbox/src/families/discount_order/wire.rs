//! Card orders of the older discount card product (protocol 06 §§1-2).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Command, DiscountOrder, Performance, State, Usage, View};
use crate::engine::{
    AlternateKey, Answer, Call, Decide, Failure, Refused, Stream, View as Looked, not_there,
    vanished,
};

#[derive(Deserialize)]
struct Records {
    objectives: Vec<Performance>,
    rewards: Vec<Usage>,
}

#[derive(Serialize)]
struct Updated<'a> {
    out_order_no: &'a str,
    order_id: &'a str,
}

/// `PATCH /v3/discount-card/orders/{out_order_no}`.
pub(super) async fn update_discount_order(call: &Call<'_>) -> Result<Answer, Failure> {
    let Records { objectives: performances, rewards: usages } = call.body_as()?;
    let number = call.variable("out_order_no");
    let stream = stream_of(&call.merchant.mchid, number);
    let now = call.now();
    let state = call
        .transact::<DiscountOrder>(&stream, now, |view| {
            let serials = performances.iter().map(|record| record.serial.as_str());
            let spent_objectives = spent(&view, "objective_serial_no", serials)?;
            let serials = usages.iter().map(|record| record.serial.as_str());
            let spent_rewards = spent(&view, "reward_serial_no", serials)?;
            let (performances, usages) = (performances.clone(), usages.clone());
            let command = Command::Update { performances, usages, spent_objectives, spent_rewards };
            Ok(DiscountOrder::decide(view.state, command, now)?)
        })
        .await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&Updated {
        out_order_no: &order.card.out_order_no,
        order_id: &order.card.order_id,
    })
}

/// `GET /v3/discount-card/orders/{out_order_no}`.
pub(super) async fn discount_order(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let number = call.variable("out_order_no");
    show(call, &stream_of(&call.merchant.mchid, number)).await
}

/// `GET /v3/discount-card/orders/out-trade-no/{out_trade_no}`.
pub(super) async fn discount_order_by_trade(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let any = stream_of(&call.merchant.mchid, "");
    let key = AlternateKey::key("out_trade_no", call.variable("out_trade_no"));
    match call.backend.store.owner(&any, &key)? {
        Some(stream) => show(call, &stream).await,
        None => Err(not_there("先享卡订单不存在")),
    }
}

async fn show(call: &Call<'_>, stream: &Stream) -> Result<Answer, Failure> {
    let state = call.current::<DiscountOrder>(stream).await?;
    let order = state.0.as_ref().ok_or_else(|| not_there("先享卡订单不存在"))?;
    Answer::json(&View::new(order))
}

/// Those serials that the merchant has used on another order.
fn spent<'a>(
    view: &Looked<'_, State>,
    sort: &str,
    serials: impl Iterator<Item = &'a str>,
) -> Result<BTreeSet<String>, Refused> {
    let mut spent = BTreeSet::new();
    for serial in serials {
        if view.is_held_elsewhere(&AlternateKey::key(sort, serial))? {
            spent.insert(serial.to_owned());
        }
    }
    Ok(spent)
}

/// The stream of an order.
pub(super) fn stream_of(mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["discount-card-order", mchid], out_order_no)
}
