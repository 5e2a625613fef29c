//! The commands by which a person settles entries, and `sweep`.

use wechatpay_outbox::{Outbox, Settlement};

use super::flags::{Settle, Sweep};
use crate::output::failure::Result;
use crate::output::report::Report;
use crate::text::outbox as say;

/// Writes down what somebody found out.
pub(super) async fn settle(flags: &Settle, outbox: &Outbox, report: &Report) -> Result<()> {
    let (settlement, words) = if flags.happened {
        (Settlement::Happened(None), say::HAPPENED)
    } else {
        (Settlement::DidNotHappen, say::DID_NOT_HAPPEN)
    };
    outbox.settle(flags.id, settlement).await?;
    Ok(report.line(&report.say(words.with([&flags.id])))?)
}

/// Forgets what was finished long ago.
pub(super) async fn sweep(flags: &Sweep, outbox: &Outbox, report: &Report) -> Result<()> {
    let before = outbox.rules().clock.now() - i64::from(flags.days) * DAY;
    let gone = outbox.sweep(before).await?;
    Ok(report.line(&report.say(say::FORGOTTEN.with([&gone])))?)
}

const DAY: i64 = 24 * 3600 * 1000;
