//! Records the outcomes of calls, and extends the leases meanwhile.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::sync::{mpsc, watch};

use super::process::{Record, WorkerContext};
use crate::entry::{Reason, State};
use crate::error::{Error, chain};
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
    /// Outcomes that could not be recorded at all. Their entries are asked about by whoever finds
    /// them.
    pub unrecorded: u64,
}

/// Writes what came of the calls, in groups, until it is written. Ends when there is nothing left
/// to write and the worker is stopping.
pub(super) async fn record_all(
    worker: Arc<WorkerContext>,
    queue: Option<mpsc::UnboundedReceiver<Record>>,
    closed: watch::Receiver<bool>,
) -> Summary {
    let summary = Summary::default();
    let Some(queue) = queue else { return summary };
    let waiting = VecDeque::new();
    Recorder { worker, queue, closed, waiting, summary, failures: 0, one_by_one: 0 }.run().await
}

struct Recorder {
    worker: Arc<WorkerContext>,
    queue: mpsc::UnboundedReceiver<Record>,
    closed: watch::Receiver<bool>,
    /// Not written yet, oldest first.
    waiting: VecDeque<Record>,
    summary: Summary,
    /// In a row.
    failures: u32,
    /// So many of those that wait are written alone: one of them may spoil a group.
    one_by_one: usize,
}

impl Recorder {
    async fn run(mut self) -> Summary {
        while self.fill().await {
            let size = if self.one_by_one > 0 { 1 } else { LARGEST_GROUP };
            let group = self.waiting.iter().take(size).map(|record| record.advance.clone());
            let group: Vec<Advance> = group.collect();
            let clock = &*self.worker.outbox.rules().clock;
            let begun = self.worker.database_contact.now(clock);
            match self.worker.outbox.store().advance(group).await {
                Ok(done) => {
                    if !self.worker.database_contact.was_set(clock) {
                        self.worker.database_contact.wrote(begun);
                    }
                    self.written(&done);
                }
                Err(error) => {
                    let lease = millis(self.worker.options.lease);
                    self.worker.database_contact.failed(clock, lease);
                    self.failed(&error);
                    if self.has_lost_hope(&error) {
                        return self.summary;
                    }
                    tokio::time::sleep(AFTER_ERROR).await;
                }
            }
        }
        self.summary
    }

    /// Waits for something to write. `false` if there will be nothing more.
    async fn fill(&mut self) -> bool {
        if self.waiting.is_empty() {
            let mut group = Vec::new();
            tokio::select! {
                biased;
                count = self.queue.recv_many(&mut group, LARGEST_GROUP) => if count == 0 {
                    return false;
                },
                _ = self.closed.wait_for(|is_closed| *is_closed) => return false,
            }
            self.waiting.extend(group);
        }
        while let Ok(record) = self.queue.try_recv() {
            self.waiting.push_back(record);
        }
        measure::unrecorded(if self.failures > 0 { self.waiting.len() } else { 0 });
        true
    }

    fn written(&mut self, done: &[bool]) {
        self.one_by_one = self.one_by_one.saturating_sub(1);
        let now = self.worker.now();
        for (record, is_done) in self.waiting.drain(..done.len()).zip(done) {
            self.worker.leases.release(record.advance.id, record.advance.token);
            self.summary.note(&record, *is_done, now);
        }
        if self.failures > 0 && self.one_by_one == 0 {
            tracing::info!(failures = self.failures, "outcomes are recorded again");
            self.failures = 0;
            measure::unrecorded(0);
            self.worker.is_stuck.store(false, Ordering::Relaxed);
        }
    }

    fn failed(&mut self, error: &Error) {
        self.failures = self.failures.saturating_add(1);
        // Otherwise it is about what is written: that holds up nothing else.
        self.worker.is_stuck.store(error.is_passing(), Ordering::Relaxed);
        measure::unrecorded(self.waiting.len());
        // It is tried twice a second, perhaps for hours.
        if self.failures.is_power_of_two() || self.failures.is_multiple_of(LOGGED_EVERY) {
            tracing::warn!(
                error = chain(error),
                failures = self.failures,
                waiting = self.waiting.len(),
                "outcomes could not be recorded; trying again until they are"
            );
        }
        if error.is_passing() {
            return;
        }
        if self.one_by_one == 0 {
            self.one_by_one = self.waiting.len();
        } else if let Some(record) = self.waiting.pop_front() {
            // The others first.
            self.waiting.push_back(record);
        }
    }

    /// What surely never passes, such as tables that are gone, ends a worker that is stopping.
    fn has_lost_hope(&mut self, error: &Error) -> bool {
        let is_over = *self.closed.borrow() && !error.is_passing() && self.failures >= MOST_TRIES;
        if is_over {
            self.summary.unrecorded = u64::try_from(self.waiting.len()).unwrap_or(u64::MAX);
            tracing::error!(waiting = self.waiting.len(), "outcomes were not recorded");
        }
        is_over
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
pub(super) async fn beat(worker: Arc<WorkerContext>) {
    let mut pause = worker.options.lease / 3;
    loop {
        tokio::time::sleep(pause).await;
        worker.clock_stability.held(&*worker.outbox.rules().clock);
        let extended = match worker.calibrate().await {
            Ok(()) => worker.extend().await,
            Err(error) => Err(error),
        };
        if let Err(error) = extended {
            tracing::warn!(error = chain(&error), "leases could not be extended");
            pause = AFTER_ERROR.min(worker.options.lease / 3);
            continue;
        }
        pause = worker.options.lease / 3;
        let counts = (worker.outbox.stats().await, worker.outbox.backlog(Vec::new()).await);
        if let (Ok(stats), Ok(left)) = counts {
            measure::gauges(&stats, &left, worker.now());
        }
    }
}

/// How long to wait for a database that does not work.
pub(super) const AFTER_ERROR: Duration = Duration::from_millis(500);

const LARGEST_GROUP: usize = 256;

/// How often what never passes is tried once the worker is stopping.
const MOST_TRIES: u32 = 20;

/// Every so many failures are logged.
const LOGGED_EVERY: u32 = 120;
