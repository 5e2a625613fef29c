//! What the user and the bank do with a transfer, or with a batch of them.

use http::Method;

use super::routes::{body, unknown};
use crate::{
    domain::{
        Refusal,
        transfer::{Command, FailReason},
        transfer_batch::{self, BatchView},
    },
    handlers::{Call, Fields, streams, transfer, transfer_batch as batches},
    protocol::{Answer, Failure},
};

/// Answers `/_sandbox/{kind}/…`; `rest` is the path behind it.
pub(super) async fn answer(call: &Call<'_>, kind: &str, rest: &[&str]) -> Result<Answer, Failure> {
    match (kind, rest, &call.request.method) {
        ("transfers", [number], &Method::GET) => change(call, number, Command::Tick).await,
        ("transfers", [number, action], &Method::POST) => {
            act(call, number, action, body(call.request)?).await
        }
        ("transfer-batches", [number, action], &Method::POST) => {
            act_on_batch(call, number, action, body(call.request)?).await
        }
        _ => Err(unknown()),
    }
}

/// `confirm {slow?}`, `succeed` (what is under way arrives), `refuse`, `fail {reason?}`.
async fn act(
    call: &Call<'_>,
    number: &str,
    action: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let is_slow = body.flag("slow")?.unwrap_or(false);
    let reason = reason(&mut body)?;
    body.finish()?;
    let command = match action {
        "confirm" => Command::Confirm { is_slow },
        "succeed" => Command::Settle,
        "refuse" => Command::Fail(FailReason::OtherFailReasonType),
        "fail" => Command::Fail(reason),
        _ => return Err(unknown()),
    };
    change(call, number, command).await
}

/// `fail {out_detail_no, reason?}` for one transfer, `finish` for all others, `close`.
async fn act_on_batch(
    call: &Call<'_>,
    number: &str,
    action: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let command = match action {
        "fail" => transfer_batch::Command::Fail {
            out_detail_no: body.required("out_detail_no")?,
            reason: reason(&mut body)?,
        },
        "finish" => transfer_batch::Command::Finish,
        "close" => transfer_batch::Command::Close,
        _ => return Err(unknown()),
    };
    body.finish()?;
    let stream = streams::transfer_batch(&call.merchant.mchid, number);
    let state = batches::change(call, &stream, command).await?;
    Answer::json(&BatchView::new(state.0.as_ref().ok_or_else(unknown)?))
}

/// Why a transfer comes to nothing, in the platform's word.
fn reason(body: &mut Fields) -> Result<FailReason, Refusal> {
    let Some(word) = body.text("reason")? else { return Ok(FailReason::PayeeAccountAbnormal) };
    FailReason::read(&word)
        .ok_or_else(|| body.not_one_of("reason", word.as_str(), "a fail_reason of the platform"))
}

async fn change(call: &Call<'_>, number: &str, command: Command) -> Result<Answer, Failure> {
    let stream = streams::transfer(&call.merchant.mchid, number);
    transfer::view(call, &*transfer::change(call, &stream, command).await?)
}
