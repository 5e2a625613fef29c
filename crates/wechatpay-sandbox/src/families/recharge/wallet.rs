//! What payers and banks do with recharges.

use schemars::JsonSchema;
use serde::Deserialize;
use wechatpay_core::Fen;

use super::{
    Channel, Command, Recharge, Returned, View,
    wire::{existing, none, stream_of},
};
use crate::engine::{Act, Answer, Call, Failure, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get("recharges/{out_recharge_no}", "A recharge", |call| Box::pin(show(call))),
    Act::post(
        "recharges/{out_recharge_no}/{action}",
        "Be the payer or the bank: pay, close, or send back what was not asked for",
        |call| Box::pin(act(call)),
    )
    .acts(&["pay", "close", "return"])
    .body::<Acting>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// `BANK_TRANSFER`, `QR_RECHARGE` or `ONLINE_BANK`.
    #[schemars(with = "Option<String>")]
    channel: Option<Channel>,
    /// How much goes back, in fen.
    #[schemars(with = "Option<i64>")]
    amount: Option<Fen>,
    /// Why it goes back.
    reason: Option<String>,
}

async fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    let stream = stream_of(&call.merchant.mchid, call.variable("out_recharge_no"));
    let state = call.current::<Recharge>(&stream).await?;
    Answer::json(&View::new(state.0.as_ref().ok_or_else(none)?))
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { channel, amount, reason } = call.act_as()?;
    let command = match call.variable("action") {
        "pay" => Command::Pay { channel },
        "close" => Command::Close,
        "return" => Command::Return(Returned {
            recharge_returned_id: format!("1191{}", call.backend.random.digits(24)),
            amount: amount.unwrap_or(Fen(1)),
            reason: reason.unwrap_or_else(|| "金额不一致".to_owned()),
            at: 0,
        }),
        _ => return Err(no_such_act()),
    };
    let stream = stream_of(&call.merchant.mchid, call.variable("out_recharge_no"));
    let state = call.change::<Recharge>(&stream, command).await?;
    Answer::json(&View::new(existing(&state)?))
}
