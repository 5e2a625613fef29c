//! What receivers and banks do with shares.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AccountChange, FailReason, OrderView, ReturnFailReason, ReturnView, ShareAccount, Sharing,
    wire::{account_stream, owner},
};
use crate::engine::{Act, AlternateKey, Answer, Call, Failure, Refusal, no_such_act, not_there};

pub(super) const ACTS: &[Act] = &[
    Act::get("profit-sharing/{out_order_no}", "What was shared of a payment", |call| {
        Box::pin(std::future::ready(show(call)))
    }),
    Act::get("profit-sharing/accounts/{account}", "An account that gives or gets shares", |call| {
        Box::pin(std::future::ready(show_account(call)))
    }),
    Act::post(
        "profit-sharing/accounts/{account}/{action}",
        "Let shares to an account, or returns from it, fail or wait; limit what it may share",
        |call| Box::pin(act(call)),
    )
    .acts(&["restrict", "refuse-returns", "hold", "restore", "limit"])
    .body::<Changing>(),
];

#[derive(Serialize)]
struct Whole<'a> {
    orders: Vec<OrderView<'a>>,
    returns: Vec<ReturnView<'a>>,
}

/// What the actions take, for the description; each reads its own.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only described")]
struct Changing {
    /// The `fail_reason` of its shares or returns.
    reason: Option<String>,
    /// The most it may share, in ten-thousandths.
    max_ratio: Option<i64>,
}

#[derive(Deserialize)]
struct Restricting {
    reason: Option<FailReason>,
}

#[derive(Deserialize)]
struct Refusing {
    reason: Option<ReturnFailReason>,
}

#[derive(Deserialize)]
struct Limiting {
    max_ratio: Option<i64>,
}

fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    let key = AlternateKey::key("out_order_no", call.variable("out_order_no"));
    let stream = owner(call, &key)?.ok_or_else(|| not_there("分账单不存在"))?;
    let state = call.backend.store.load::<Sharing>(&stream)?.state;
    let book = state.0.as_ref().ok_or_else(|| not_there("分账单不存在"))?;
    Answer::json(&Whole {
        orders: book.orders.iter().map(|order| OrderView::new(book, order)).collect(),
        returns: book.returns.iter().map(|of| ReturnView::new(book, of)).collect(),
    })
}

fn show_account(call: &Call<'_>) -> Result<Answer, Failure> {
    let stream = account_stream(call.variable("account"));
    let state = call.backend.store.load::<ShareAccount>(&stream)?.state;
    Answer::json(&*state)
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let change = match call.variable("action") {
        "restrict" => {
            let Restricting { reason } = call.act_as()?;
            AccountChange::Restricted(reason.unwrap_or(FailReason::AccountAbnormal))
        }
        "refuse-returns" => {
            let Refusing { reason } = call.act_as()?;
            AccountChange::ReturnsRefused(reason.unwrap_or(ReturnFailReason::InvalidRequest))
        }
        "hold" => AccountChange::Held,
        "restore" => AccountChange::Restored,
        "limit" => {
            let Limiting { max_ratio } = call.act_as()?;
            AccountChange::Limited(max_ratio.ok_or_else(|| Refusal::missing("/max_ratio"))?)
        }
        _ => return Err(no_such_act()),
    };
    let stream = account_stream(call.variable("account"));
    let state = call.change::<ShareAccount>(&stream, change).await?;
    Answer::json(&*state)
}
