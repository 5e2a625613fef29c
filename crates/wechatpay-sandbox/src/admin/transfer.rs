//! What the user and the bank do with a transfer.

use super::routes::unknown;
use crate::{
    domain::transfer::{Command, FailReason},
    handlers::{Call, Fields, streams, transfer},
    protocol::{Answer, Failure},
};

pub(super) async fn show(call: &Call<'_>, number: &str) -> Result<Answer, Failure> {
    change(call, number, Command::Tick).await
}

/// `confirm {slow?}`, `succeed` (what is under way arrives), `refuse`, `fail {reason?}`.
pub(super) async fn act(
    call: &Call<'_>,
    number: &str,
    action: &str,
    mut body: Fields,
) -> Result<Answer, Failure> {
    let is_slow = body.flag("slow")?.unwrap_or(false);
    let reason = match body.text("reason")? {
        Some(word) => FailReason::read(&word)
            .ok_or_else(|| body.not_one_of("reason", word.as_str(), "a fail_reason"))?,
        None => FailReason::PayeeAccountAbnormal,
    };
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

async fn change(call: &Call<'_>, number: &str, command: Command) -> Result<Answer, Failure> {
    let stream = streams::transfer(&call.merchant.mchid, number);
    transfer::view(call, &*transfer::change(call, &stream, command).await?)
}
