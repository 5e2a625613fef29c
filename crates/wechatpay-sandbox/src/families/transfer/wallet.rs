//! What the user and the bank do with a transfer.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Command, FailReason, Transfer, account_calls,
    wire::{show, stream, stream_for, view},
};
use crate::engine::{Act, Answer, Call, Failure, Given, Refusal, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get("transfers/{out_bill_no}", "A transfer", |call| Box::pin(find(call))),
    Act::post("transfers/{out_bill_no}/{action}", "Be the user or the bank", |call| {
        Box::pin(act(call))
    })
    .acts(&["confirm", "refuse", "succeed", "fail"])
    .body::<Acting>(),
    Act::get("transfer-account", "What the operation account holds, if that is limited", |call| {
        Box::pin(std::future::ready(account_calls::show(call)))
    }),
    Act::put("transfer-account", "Limit what the operation account holds", |call| {
        Box::pin(account_calls::set(call))
    })
    .body::<account_calls::Saying>(),
];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// For whom a partner acted.
    sub_mchid: Option<String>,
    /// Whether a confirmed one is under way first.
    slow: Option<bool>,
    /// The `fail_reason`.
    reason: Option<String>,
}

/// `confirm {slow?}`, `succeed` (what is under way arrives), `refuse`, `fail {reason?}`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { sub_mchid, slow, reason: word } = call.act_as()?;
    let reason = reason(word)?;
    let command = match call.variable("action") {
        "confirm" => Command::Confirm { is_slow: slow.unwrap_or(false) },
        "succeed" => Command::Settle,
        "refuse" => Command::Fail(FailReason::OtherFailReasonType),
        "fail" => Command::Fail(reason),
        _ => return Err(no_such_act()),
    };
    let number = call.variable("out_bill_no");
    let stream = stream_for(&call.merchant.mchid, sub_mchid.as_deref(), number);
    view(call, &*call.change::<Transfer>(&stream, command).await?)
}

/// Why a transfer comes to nothing, in the platform's word.
pub(crate) fn reason(word: Option<String>) -> Result<FailReason, Refusal> {
    let Some(word) = word else { return Ok(FailReason::PayeeAccountAbnormal) };
    FailReason::read(&word).ok_or_else(|| {
        let given = Given::from(word.as_str());
        Refusal::field("/reason", given, "取值只能是 a fail_reason of the platform")
    })
}

async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    show(call, &stream(call)).await
}
