//! What the user and the bank do with a service order.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Command, ServiceOrder, View, wire::stream_of};
use crate::{
    engine::{Act, Answer, Call, Failure, OPENID, no_such_act},
    families::payscore::no_order,
};

pub(super) const ACTS: &[Act] = &[
    Act::get("payscore/service/{out_order_no}", "A service order", |call| {
        Box::pin(show(call, None))
    }),
    Act::post("payscore/service/{out_order_no}/{action}", "Be the user or the bank", |call| {
        Box::pin(act(call))
    })
    .acts(&["confirm", "pay", "decline"])
    .body::<Acting>(),
];

/// An order as a query shows it, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    view: View<'a>,
    query_id: &'a str,
    collections: u32,
    declines: u32,
}

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// Who confirms.
    openid: Option<String>,
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { openid } = call.act_as()?;
    let command = match call.variable("action") {
        "confirm" => Command::Confirm { openid: openid.as_deref().unwrap_or(OPENID).into() },
        "pay" => Command::Collect { transaction_id: call.backend.random.transaction_id() },
        "decline" => Command::Decline,
        _ => return Err(no_such_act()),
    };
    show(call, Some(command)).await
}

async fn show(call: &Call<'_>, command: Option<Command>) -> Result<Answer, Failure> {
    let stream = stream_of(&call.merchant.mchid, call.variable("out_order_no"));
    let state = match command {
        Some(command) => call.change::<ServiceOrder>(&stream, command).await?,
        None => call.current::<ServiceOrder>(&stream).await?,
    };
    let order = state.0.as_ref().ok_or_else(no_order)?;
    Answer::json(&Whole {
        view: View::whole(order),
        query_id: &order.identity.query_id,
        collections: order.collections,
        declines: order.declines,
    })
}
