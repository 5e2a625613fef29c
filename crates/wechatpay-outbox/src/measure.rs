//! Metrics, through the `metrics` facade: a program that installs a recorder gets them.
//!
//! | Metric | Kind | Labels |
//! |---|---|---|
//! | `outbox_claimed_total` | counter | |
//! | `outbox_calls_total` | counter | `operation`, `outcome` |
//! | `outbox_call_seconds` | histogram | `operation` |
//! | `outbox_finished_total` | counter | `operation`, `state` |
//! | `outbox_age_seconds` | histogram | `operation`: from being stored to being finished |
//! | `outbox_fenced_total` | counter | writes that came too late |
//! | `outbox_unrecorded` | gauge | answers that wait for a database that does not take them |
//! | `outbox_entries` | gauge | `state` |
//! | `outbox_depth` | gauge | |
//! | `outbox_held_up` | gauge | unfinished, behind a dead one with their ordering key |
//! | `outbox_oldest_seconds` | gauge | how long the oldest due entry has waited |

use std::time::Duration;

use metrics::{counter, gauge, histogram};

use crate::backlog::Backlog;
use crate::clock::Millis;
use crate::decide::{Event, Finding};
use crate::entry::{Entry, Progress, State};
use crate::store::Stats;

pub(crate) fn claimed(count: usize) {
    counter!("outbox_claimed_total").increment(u64::try_from(count).unwrap_or(u64::MAX));
}

pub(crate) fn called(operation: &str, event: &Event, took: Duration) {
    let labels = [("operation", operation.to_owned()), ("outcome", name_of(event).to_owned())];
    counter!("outbox_calls_total", &labels).increment(1);
    histogram!("outbox_call_seconds", "operation" => operation.to_owned()).record(took);
}

pub(crate) fn settled(entry: &Entry, progress: &Progress, now: Millis) {
    if !progress.state.is_finished() {
        return;
    }
    let operation = entry.intent.operation.clone();
    let labels = [("operation", operation.clone()), ("state", progress.state.to_string())];
    counter!("outbox_finished_total", &labels).increment(1);
    let age = u64::try_from(now - entry.intent.created_at).unwrap_or(0);
    histogram!("outbox_age_seconds", "operation" => operation).record(Duration::from_millis(age));
}

pub(crate) fn fenced() {
    counter!("outbox_fenced_total").increment(1);
}

#[expect(clippy::cast_precision_loss, reason = "a gauge is a float; no count comes near 2^52")]
pub(crate) fn unrecorded(count: usize) {
    gauge!("outbox_unrecorded").set(count as f64);
}

#[expect(clippy::cast_precision_loss, reason = "a gauge is a float; no count comes near 2^52")]
pub(crate) fn gauges(stats: &Stats, left: &Backlog, now: Millis) {
    for state in State::ALL {
        gauge!("outbox_entries", "state" => state.as_str()).set(stats.count(state) as f64);
    }
    gauge!("outbox_depth").set(stats.depth() as f64);
    gauge!("outbox_held_up").set(left.held_up as f64);
    let waited = stats.oldest_due.map_or(0, |due| (now - due).max(0));
    gauge!("outbox_oldest_seconds").set(waited as f64 / 1000.0);
}

fn name_of(event: &Event) -> &'static str {
    match event {
        Event::Answered => "answered",
        Event::Accepted => "accepted",
        Event::Refused(_) => "refused",
        Event::NotSent { .. } => "not_sent",
        Event::Unknown { .. } => "unknown",
        Event::Lapsed => "lapsed",
        Event::Panicked => "panicked",
        Event::Corrupted => "corrupted",
        Event::Asked(Finding::Nothing) => "asked_in_vain",
        Event::Asked(_) => "asked",
    }
}
