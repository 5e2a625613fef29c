//! Writing down what came of calls, and keeping the leases meanwhile.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::time::Instant;

use super::shop::{Record, Shop};
use crate::entry::{Reason, State};
use crate::measure;
use crate::policy::millis;
use crate::store::Advance;

/// What a worker did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Steps recorded, by the state they led to.
    pub steps: HashMap<State, u64>,
    /// Steps that were not recorded because another worker had taken over.
    pub fenced: u64,
}

/// Writes what came of the calls, in groups, until it is written.
pub(super) async fn record_all(
    shop: Arc<Shop>,
    queue: Option<mpsc::UnboundedReceiver<Record>>,
    mut closed: watch::Receiver<bool>,
) -> Summary {
    let mut summary = Summary::default();
    let Some(mut queue) = queue else { return summary };
    loop {
        let mut group = Vec::new();
        tokio::select! {
            biased;
            count = queue.recv_many(&mut group, LARGEST_GROUP) => if count == 0 { return summary },
            _ = closed.wait_for(|is_closed| *is_closed) => return summary,
        }
        let advances: Vec<Advance> = group.iter().map(|record| record.advance.clone()).collect();
        let mut tries = 0;
        let done = loop {
            match shop.outbox.store().advance(advances.clone()).await {
                Ok(done) => break done,
                // Whoever finds these entries later assumes that they were sent.
                Err(_) if *closed.borrow() && tries >= MOST_TRIES => return summary,
                Err(error) => {
                    tries += 1;
                    tracing::warn!(%error, "an outcome could not be recorded; trying again");
                    tokio::time::sleep(AFTER_ERROR).await;
                }
            }
        };
        for (record, is_done) in group.iter().zip(done) {
            shop.leases.release(record.advance.id, record.advance.token);
            summary.note(record, is_done, shop.outbox.rules().clock.now());
        }
    }
}

impl Summary {
    fn note(&mut self, record: &Record, is_done: bool, now: i64) {
        let progress = &record.advance.progress;
        if !is_done {
            self.fenced += 1;
            measure::fenced();
            tracing::warn!(entry = record.advance.id, "another worker has taken over");
            return;
        }
        *self.steps.entry(progress.state).or_default() += 1;
        let Some(entry) = &record.entry else { return };
        measure::settled(entry, progress, now);
        tracing::info!(
            entry = entry.id,
            merchant = %entry.intent.merchant,
            operation = %entry.intent.operation,
            key = %entry.intent.key,
            trace = entry.intent.trace.as_deref(),
            state = %progress.state,
            attempts = progress.attempts,
            asks = progress.asks,
            reason = progress.reason.map(Reason::as_str),
            "a step was recorded"
        );
    }
}

/// Keeps the leases, and measures how the outbox stands.
pub(super) async fn beat(shop: Arc<Shop>) {
    loop {
        tokio::time::sleep(shop.options.lease / 3).await;
        let held = shop.leases.held();
        shop.steadiness.held(&*shop.outbox.rules().clock);
        let (now, began) = (shop.outbox.rules().clock.now(), Instant::now());
        if !held.is_empty() {
            let until = now.saturating_add(millis(shop.options.lease));
            match shop.outbox.store().extend(held.clone(), until).await {
                Ok(done) => {
                    for ((id, token), is_ours) in held.into_iter().zip(done) {
                        if is_ours {
                            shop.leases.extended(id, token, began + shop.options.lease);
                        } else {
                            shop.leases.release(id, token);
                        }
                    }
                }
                Err(error) => tracing::warn!(%error, "leases could not be extended"),
            }
        }
        let counts = (shop.outbox.stats().await, shop.outbox.left(Vec::new()).await);
        if let (Ok(stats), Ok(left)) = counts {
            measure::standing(&stats, &left, now);
        }
    }
}

/// How long to wait for a database that does not work.
pub(super) const AFTER_ERROR: Duration = Duration::from_millis(500);

const LARGEST_GROUP: usize = 256;

/// How often recording is tried once the worker is stopping.
const MOST_TRIES: u32 = 20;
