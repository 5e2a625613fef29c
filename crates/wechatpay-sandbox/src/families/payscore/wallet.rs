//! What the user and the bank do with an order of 先享后付 or 智慧零售.

use serde::Serialize;

use super::{Command, Payscore, Product, View, no_order, wire::stream_of};
use crate::engine::{Act, Answer, Call, ErrorNumber, Failure, OPENID, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get("payscore/{product}/{out_order_no}", "An order of payafter or smartretail", |call| {
        Box::pin(show(call, None))
    }),
    Act::post("payscore/{product}/{out_order_no}/{action}", "Be the user or the bank", |call| {
        Box::pin(act(call))
    })
    .acts(&["confirm", "pay", "decline"]),
];

/// An order as a query shows it, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    view: View<'a>,
    order_id: &'a str,
    query_id: &'a str,
    declines: u32,
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let command = match call.variable("action") {
        "confirm" => Command::Confirm { openid: OPENID.into() },
        "pay" => Command::Collect { transaction_id: call.backend.random.transaction_id() },
        "decline" => Command::Decline,
        _ => return Err(no_such_act()),
    };
    show(call, Some(command)).await
}

async fn show(call: &Call<'_>, command: Option<Command>) -> Result<Answer, Failure> {
    let product = match call.variable("product") {
        "payafter" => Product::Payafter,
        "smartretail" => Product::Smartretail,
        _ => return Err(no_such_act()),
    };
    let stream = stream_of(product, &call.merchant.mchid, call.variable("out_order_no"));
    let state = match command {
        Some(command) => call.change::<Payscore>(&stream, command).await?,
        None => call.current::<Payscore>(&stream).await?,
    };
    let order = state
        .0
        .as_ref()
        .ok_or_else(|| no_order().saying(ErrorNumber::PAYSCORE_NO_ORDER, "查询单据不存在"))?;
    Answer::json(&Whole {
        view: View::new(order, &call.backend.random.text(16)),
        order_id: &order.identity.order_id,
        query_id: &order.identity.query_id,
        declines: order.declines,
    })
}
