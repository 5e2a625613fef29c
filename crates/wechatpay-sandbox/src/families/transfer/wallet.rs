//! What the user and the bank do with a transfer.

use super::{
    Command, FailReason,
    wire::{change, stream_of, view},
};
use crate::engine::{Act, Answer, Call, Failure, Fields, Kind, Refusal, member, no_such_act};

pub(super) const ACTS: &[Act] = &[
    Act::get("transfers/{out_bill_no}", "A transfer", |call| Box::pin(show(call, Command::Tick))),
    Act::post("transfers/{out_bill_no}/{action}", "Be the user or the bank", |call| {
        Box::pin(act(call))
    })
    .acts(&["confirm", "refuse", "succeed", "fail"])
    .takes(&[
        member("slow", Kind::Flag, "Whether a confirmed one is under way first"),
        member("reason", Kind::Text, "The fail_reason"),
    ]),
];

/// `confirm {slow?}`, `succeed` (what is under way arrives), `refuse`, `fail {reason?}`.
async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.act_body()?;
    let is_slow = body.flag("slow")?.unwrap_or(false);
    let reason = reason(&mut body)?;
    body.finish()?;
    let command = match call.variable("action") {
        "confirm" => Command::Confirm { is_slow },
        "succeed" => Command::Settle,
        "refuse" => Command::Fail(FailReason::OtherFailReasonType),
        "fail" => Command::Fail(reason),
        _ => return Err(no_such_act()),
    };
    show(call, command).await
}

/// Why a transfer comes to nothing, in the platform's word.
pub(crate) fn reason(body: &mut Fields) -> Result<FailReason, Refusal> {
    let Some(word) = body.text("reason")? else { return Ok(FailReason::PayeeAccountAbnormal) };
    FailReason::read(&word)
        .ok_or_else(|| body.not_one_of("reason", word.as_str(), "a fail_reason of the platform"))
}

async fn show(call: &Call<'_>, command: Command) -> Result<Answer, Failure> {
    let stream = stream_of(&call.merchant.mchid, call.variable("out_bill_no"));
    view(call, &*change(call, &stream, command).await?)
}
