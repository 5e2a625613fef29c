//! What only a person may decide, and forgetting.

use wechatpay_outbox::{Outbox, Settlement};

use super::flags::{Settle, Sweep};
use crate::failure::Result;
use crate::report::Report;

/// Writes down what somebody found out.
pub(super) async fn settle(flags: &Settle, outbox: &Outbox, report: &Report) -> Result<()> {
    let (settlement, words) = if flags.happened {
        (Settlement::Happened(None), "is answered: it happened")
    } else {
        (Settlement::DidNotHappen, "is cancelled: it did not happen")
    };
    outbox.settle(flags.id, settlement).await?;
    Ok(report.line(&format!("entry {} {words}", flags.id))?)
}

/// Forgets what was finished long ago.
pub(super) async fn sweep(flags: &Sweep, outbox: &Outbox, report: &Report) -> Result<()> {
    let before = outbox.rules().clock.now() - i64::from(flags.days) * DAY;
    let gone = outbox.sweep(before).await?;
    Ok(report.line(&format!("{gone} entries are forgotten"))?)
}

const DAY: i64 = 24 * 3600 * 1000;
