//! What the user and the bank do with a payscore order.

use std::sync::Arc;

use http::Method;
use serde::Serialize;

use super::routes::unknown;
use crate::{
    domain::{
        Reason, Refusal,
        payscore::{Command, Payscore, Product, State, View, decide},
    },
    handlers::{Call, streams},
    protocol::{Answer, Failure},
};

/// An order as a query shows it, and what the merchant is not shown.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    view: View<'a>,
    order_id: &'a str,
    query_id: &'a str,
    declines: u32,
}

/// Answers `/_sandbox/payscore/{product}/…`; `rest` is the path behind it.
pub(super) async fn answer(
    call: &Call<'_>,
    product: Product,
    rest: &[&str],
) -> Result<Answer, Failure> {
    match (rest, &call.request.method) {
        ([number], &Method::GET) => change(call, product, number, Command::Tick).await,
        ([number, action], &Method::POST) => act(call, product, number, action).await,
        _ => Err(unknown()),
    }
}

async fn act(
    call: &Call<'_>,
    product: Product,
    number: &str,
    action: &str,
) -> Result<Answer, Failure> {
    let command = match action {
        "confirm" => Command::Confirm { openid: OPENID.into() },
        "pay" => Command::Collect { transaction_id: call.world.chance.transaction_id() },
        "decline" => Command::Decline,
        _ => return Err(unknown()),
    };
    change(call, product, number, command).await
}

async fn change(
    call: &Call<'_>,
    product: Product,
    number: &str,
    command: Command,
) -> Result<Answer, Failure> {
    let stream = streams::payscore(product, &call.merchant.mchid, number);
    let now = call.now();
    let state: Arc<State> = call
        .world
        .store
        .transact::<Payscore>(&stream, now, |view| Ok(decide(view.state, command.clone(), now)?))
        .await?;
    let none = || Refusal::new(Reason::OrderNotExist, 0, "查询单据不存在");
    let order = state.0.as_ref().ok_or_else(none)?;
    Answer::json(&Whole {
        view: View::new(order, &call.world.chance.text(16)),
        order_id: &order.identity.order_id,
        query_id: &order.identity.query_id,
        declines: order.declines,
    })
}

/// The pretend user, where the caller names none.
pub(super) const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";
