//! The loop of a worker: claims entries, starts tasks, waits, until it is stopped.

use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::{Id, JoinError, JoinSet};

use super::attempt::Outcomes;
use super::clock_stability::ClockStability;
use super::database_contact::DatabaseContact;
use super::housekeeping::keep;
use super::leases::Leases;
use super::limits::{CallLimiter, Limits};
use super::process::WorkerContext;
use super::record::{AFTER_ERROR, Summary, beat, record_all};
use super::sender::Sender;
use crate::decide::Event;
use crate::error::{ErrorKind, Result, chain};
use crate::measure;
use crate::outbox::Outbox;
use crate::store::Found;

/// How a worker works.
#[derive(Clone, Debug)]
pub struct WorkerOptions {
    /// Its name, for people.
    pub name: String,
    /// Calls at once.
    pub concurrency: usize,
    /// Entries claimed in one go: each claim is a commit.
    pub batch: usize,
    /// How long a claim lasts unless it is extended; another worker takes over after that.
    pub lease: Duration,
    /// How long one call may take.
    pub longest_call: Duration,
    /// How long to look for new entries at most, when none are due.
    pub poll: Duration,
    /// How long to wait for calls under way when stopping.
    pub drain: Duration,
    /// How much at once, and how fast.
    pub limits: Limits,
    /// How long finished entries are kept; `None`: until somebody sweeps.
    pub keep: Option<Duration>,
}

/// Sends what is due, asks about what is unknown, records what came of it.
pub struct Worker {
    worker: Arc<WorkerContext>,
}

impl Default for WorkerOptions {
    fn default() -> Self {
        Self {
            name: format!("worker-{}", std::process::id()),
            concurrency: 32,
            batch: 32,
            lease: Duration::from_secs(60),
            longest_call: Duration::from_secs(120),
            poll: Duration::from_millis(500),
            drain: Duration::from_secs(30),
            limits: Limits::default(),
            keep: None,
        }
    }
}

impl Worker {
    /// A worker of an outbox.
    #[must_use]
    pub fn new(outbox: Outbox, sender: impl Sender, options: WorkerOptions) -> Self {
        let (records, queue) = mpsc::unbounded_channel();
        let limiter = CallLimiter::new(options.limits.clone());
        let (sender, queue) = (Box::new(sender), std::sync::Mutex::new(Some(queue)));
        let clock = &*outbox.rules().clock;
        let (clock_stability, database_contact) =
            (ClockStability::since_now(clock), DatabaseContact::since_now(clock));
        let (leases, is_stuck) = (Leases::default(), AtomicBool::new(false));
        let worker = WorkerContext {
            outbox,
            sender,
            options,
            leases,
            limiter,
            clock_stability,
            database_contact,
            is_stuck,
            records,
            queue,
        };
        Self { worker: Arc::new(worker) }
    }

    /// Works until `stop` is ready, then finishes what is under way.
    ///
    /// A database that is away, busy or full is waited for; entries are neither lost nor sent
    /// twice meanwhile. That includes the end: what came of calls is recorded before this returns,
    /// however long the disk is full. Whoever drops the future before loses what was not recorded;
    /// the entries are asked about then, as after a crash.
    ///
    /// # Errors
    /// [`ErrorKind::Schema`] if the tables are not those of this program.
    pub async fn run(self, stop: impl Future<Output = ()>) -> Result<Summary> {
        let worker = self.worker;
        // An error is met again by the claim.
        let _ = worker.calibrate().await;
        let queue = worker.queue.lock().ok().and_then(|mut queue| queue.take());
        let (end, has_ended) = watch::channel(false);
        let recorder = tokio::spawn(record_all(Arc::clone(&worker), queue, has_ended));
        let heart = tokio::spawn(beat(Arc::clone(&worker)));
        let keeper = tokio::spawn(keep(Arc::clone(&worker)));
        let mut tasks =
            Tasks { worker: Arc::clone(&worker), set: JoinSet::new(), held: HashMap::new() };
        let (halt, stopped) = watch::channel(false);
        tokio::pin!(stop);
        let outcome = loop {
            // Never dropped half-way: what was claimed must be in somebody's hands.
            let wait = match tasks.claim(&stopped).await {
                Ok(wait) => wait,
                Err(error) => break Err(error),
            };
            tokio::select! {
                biased;
                () = &mut stop => break Ok(()),
                () = tasks.wait(wait) => {}
            }
        };
        let _ = halt.send(true);
        tasks.drain(worker.options.drain).await;
        let _ = end.send(true);
        let summary = recorder.await.unwrap_or_default();
        heart.abort();
        keeper.abort();
        outcome.map(|()| summary)
    }
}

/// What a worker waits for.
#[derive(Clone, Copy, Debug)]
enum Wait {
    Not,
    UntilRoom,
    UntilNews,
    AfterError,
}

/// The entries in hand.
struct Tasks {
    worker: Arc<WorkerContext>,
    set: JoinSet<()>,
    held: HashMap<Id, Found>,
}

impl Tasks {
    /// Claims what is due, if the concurrency allows, and says what to wait for.
    async fn claim(&mut self, stopped: &watch::Receiver<bool>) -> Result<Wait> {
        while let Some(done) = self.set.try_join_next_with_id() {
            self.reap(done.map(|(id, ())| id));
        }
        let worker = Arc::clone(&self.worker);
        if worker.is_stuck.load(Ordering::Relaxed) {
            // First what is known already. It would be sent, and there is no place for more answers.
            return Ok(Wait::AfterError);
        }
        let room = worker.options.concurrency.saturating_sub(self.set.len());
        // A claim for a single free place would cost a commit for each entry.
        if room < worker.options.batch.min(worker.options.concurrency).div_ceil(2) {
            return Ok(Wait::UntilRoom);
        }
        match worker.claim(room.min(worker.options.batch)).await {
            Ok(found) if found.is_empty() => Ok(Wait::UntilNews),
            Ok(found) => {
                measure::claimed(found.len());
                for found in found {
                    self.begin(found, stopped.clone());
                }
                Ok(Wait::Not)
            }
            Err(error) if error.kind() == ErrorKind::Schema => Err(error),
            Err(error) => {
                let (kind, error) = (error.kind(), chain(&error));
                tracing::warn!(error, ?kind, "nothing could be claimed; trying again");
                Ok(Wait::AfterError)
            }
        }
    }

    /// Waits. May be dropped at any point.
    async fn wait(&mut self, wait: Wait) {
        match wait {
            Wait::Not => {}
            Wait::UntilRoom => self.join_one().await,
            Wait::UntilNews => self.idle(self.worker.options.poll).await,
            Wait::AfterError => tokio::time::sleep(AFTER_ERROR).await,
        }
    }

    fn begin(&mut self, found: Found, mut stopped: watch::Receiver<bool>) {
        let worker = Arc::clone(&self.worker);
        let task = {
            let found = found.clone();
            async move {
                let halt = async move {
                    let _ = stopped.wait_for(|is_stopped| *is_stopped).await;
                };
                worker.handle(found, halt).await;
            }
        };
        let handle = self.set.spawn(task);
        self.held.insert(handle.id(), found);
    }

    /// Waits for news, or for a task.
    async fn idle(&mut self, longest: Duration) {
        let worker = Arc::clone(&self.worker);
        tokio::select! {
            waited = worker.outbox.store().wait(longest) => if let Err(error) = waited {
                tracing::warn!(error = chain(&error), "cannot wait for news");
                tokio::time::sleep(AFTER_ERROR).await;
            },
            () = self.join_one(), if !self.set.is_empty() => {}
        }
    }

    async fn join_one(&mut self) {
        if let Some(done) = self.set.join_next_with_id().await {
            self.reap(done.map(|(id, ())| id));
        }
    }

    /// A task that panicked leaves its entry to us.
    fn reap(&mut self, done: std::result::Result<Id, JoinError>) {
        let error = match done {
            Ok(id) => {
                self.held.remove(&id);
                return;
            }
            Err(error) => error,
        };
        let Some(found) = self.held.remove(&error.id()) else { return };
        if error.is_panic()
            && let Ok(entry) = found.entry
        {
            tracing::error!(entry = entry.id, "the worker panicked over an entry");
            let mut outcomes = Outcomes::from(Event::Panicked);
            outcomes.note = Some("the worker panicked over it".into());
            self.worker.settle(entry, found.token, outcomes);
        }
    }

    async fn drain(&mut self, longest: Duration) {
        let all = async {
            while !self.set.is_empty() {
                self.join_one().await;
            }
        };
        if tokio::time::timeout(longest, all).await.is_err() {
            // They stay in flight; whoever finds them later assumes that they were sent.
            tracing::warn!(left = self.set.len(), "calls are still under way, left to others");
            self.set.abort_all();
        }
    }
}
