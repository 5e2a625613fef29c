//! What the bank does with withdrawals.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Command, View, Withdrawal,
    wire::{existing, none, stream_of},
};
use crate::engine::{Act, Answer, Call, Failure, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get("withdrawals/{out_request_no}", "A withdrawal", |call| Box::pin(show(call))),
    Act::post(
        "withdrawals/{out_request_no}/{action}",
        "Be the bank: pay, fail or send back; or risk control: close",
        |call| Box::pin(act(call)),
    )
    .acts(&["succeed", "fail", "return", "close"])
    .body::<Acting>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// Why it came to nothing.
    reason: Option<String>,
}

async fn show(call: &Call<'_>) -> Result<Answer, Failure> {
    let stream = stream_of(&call.merchant.mchid, call.variable("out_request_no"));
    let state = call.current::<Withdrawal>(&stream).await?;
    Answer::json(&View::new(state.0.as_ref().ok_or_else(none)?))
}

/// `succeed`, `fail {reason?}`, `return {reason?}`, `close {reason?}`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { reason } = call.act_as()?;
    let because = |usual: &str| reason.clone().unwrap_or_else(|| usual.to_owned());
    let command = match call.variable("action") {
        "succeed" => Command::Succeed,
        "fail" => Command::Fail { reason: because("银行账户异常") },
        "return" => Command::Bounce { reason: because("银行退票") },
        "close" => Command::Close { reason: because("风险管控") },
        _ => return Err(no_such_act()),
    };
    let stream = stream_of(&call.merchant.mchid, call.variable("out_request_no"));
    let state = call.change::<Withdrawal>(&stream, command).await?;
    Answer::json(&View::new(existing(&state)?))
}
