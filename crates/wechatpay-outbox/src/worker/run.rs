//! The loop of a worker: claim, hand out, wait, until told to stop.

use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::{Id, JoinError, JoinSet};

use super::attempt::Outcomes;
use super::contact::Contact;
use super::keeper::keep;
use super::leases::Leases;
use super::limits::{Gate, Limits};
use super::record::{AFTER_ERROR, Summary, beat, record_all};
use super::sender::Sender;
use super::shop::Shop;
use super::steadiness::Steadiness;
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
    shop: Arc<Shop>,
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
        let gate = Gate::new(options.limits.clone());
        let (sender, queue) = (Box::new(sender), std::sync::Mutex::new(Some(queue)));
        let clock = &*outbox.rules().clock;
        let (steadiness, contact) = (Steadiness::since_now(clock), Contact::since_now(clock));
        let (leases, is_stuck) = (Leases::default(), AtomicBool::new(false));
        let shop = Shop {
            outbox,
            sender,
            options,
            leases,
            gate,
            steadiness,
            contact,
            is_stuck,
            records,
            queue,
        };
        Self { shop: Arc::new(shop) }
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
        let worker = self.shop;
        // An error is met again by the claim.
        let _ = worker.calibrate().await;
        let queue = worker.queue.lock().ok().and_then(|mut queue| queue.take());
        let (end, has_ended) = watch::channel(false);
        let recorder = tokio::spawn(record_all(Arc::clone(&worker), queue, has_ended));
        let heart = tokio::spawn(beat(Arc::clone(&worker)));
        let keeper = tokio::spawn(keep(Arc::clone(&worker)));
        let mut tasks =
            Tasks { shop: Arc::clone(&worker), set: JoinSet::new(), held: HashMap::new() };
        let (halt, stopped) = watch::channel(false);
        tokio::pin!(stop);
        let outcome = loop {
            // Never dropped half-way: what was claimed must be in somebody's hands.
            let rest = match tasks.claim(&stopped).await {
                Ok(rest) => rest,
                Err(error) => break Err(error),
            };
            tokio::select! {
                biased;
                () = &mut stop => break Ok(()),
                () = tasks.rest(rest) => {}
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
enum Rest {
    Not,
    UntilRoom,
    UntilNews,
    AfterError,
}

/// The entries in hand.
struct Tasks {
    shop: Arc<Shop>,
    set: JoinSet<()>,
    held: HashMap<Id, Found>,
}

impl Tasks {
    /// Claims what is due, if there is room, and says what to wait for.
    async fn claim(&mut self, stopped: &watch::Receiver<bool>) -> Result<Rest> {
        while let Some(done) = self.set.try_join_next_with_id() {
            self.reap(done.map(|(id, ())| id));
        }
        let shop = Arc::clone(&self.shop);
        if shop.is_stuck.load(Ordering::Relaxed) {
            // First what is known already. It would be sent, and there is no place for more answers.
            return Ok(Rest::AfterError);
        }
        let room = shop.options.concurrency.saturating_sub(self.set.len());
        // A claim for a single free place would cost a commit for each entry.
        if room < shop.options.batch.min(shop.options.concurrency).div_ceil(2) {
            return Ok(Rest::UntilRoom);
        }
        match shop.claim(room.min(shop.options.batch)).await {
            Ok(found) if found.is_empty() => Ok(Rest::UntilNews),
            Ok(found) => {
                measure::claimed(found.len());
                for found in found {
                    self.begin(found, stopped.clone());
                }
                Ok(Rest::Not)
            }
            Err(error) if error.kind() == ErrorKind::Schema => Err(error),
            Err(error) => {
                let (kind, error) = (error.kind(), chain(&error));
                tracing::warn!(error, ?kind, "nothing could be claimed; trying again");
                Ok(Rest::AfterError)
            }
        }
    }

    /// Waits. May be dropped at any point.
    async fn rest(&mut self, rest: Rest) {
        match rest {
            Rest::Not => {}
            Rest::UntilRoom => self.join_one().await,
            Rest::UntilNews => self.idle(self.shop.options.poll).await,
            Rest::AfterError => tokio::time::sleep(AFTER_ERROR).await,
        }
    }

    fn begin(&mut self, found: Found, mut stopped: watch::Receiver<bool>) {
        let shop = Arc::clone(&self.shop);
        let task = {
            let found = found.clone();
            async move {
                let halt = async move {
                    let _ = stopped.wait_for(|is_stopped| *is_stopped).await;
                };
                shop.handle(found, halt).await;
            }
        };
        let handle = self.set.spawn(task);
        self.held.insert(handle.id(), found);
    }

    /// Waits for news, or for a task.
    async fn idle(&mut self, longest: Duration) {
        let shop = Arc::clone(&self.shop);
        tokio::select! {
            waited = shop.outbox.store().wait(longest) => if let Err(error) = waited {
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
            self.shop.settle(entry, found.token, outcomes);
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
