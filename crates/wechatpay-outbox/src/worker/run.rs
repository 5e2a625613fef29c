//! The loop of a worker: claim, hand out, record, until told to stop.

use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::Instant;
use wechatpay_core::{Nonce as _, RandomNonce};

use super::attempt::Outcomes;
use super::leases::Leases;
use super::limits::{Gate, Limits};
use super::sender::Sender;
use crate::decide::{Event, Next, Standing, before_sending};
use crate::entry::{Entry, Progress, Reason, State};
use crate::error::{ErrorKind, Result};
use crate::measure;
use crate::outbox::Outbox;
use crate::policy::millis;
use crate::store::{Advance, Claim, Found};

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
}

/// What a worker did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Steps recorded, by the state they led to.
    pub steps: HashMap<State, u64>,
    /// Steps that were not recorded because another worker had taken over.
    pub fenced: u64,
}

/// Sends what is due, asks about what is unknown, records what came of it.
pub struct Worker {
    shop: Arc<Shop>,
}

/// What the loop and its tasks share.
struct Shop {
    outbox: Outbox,
    sender: Box<dyn Sender>,
    options: WorkerOptions,
    leases: Leases,
    gate: Gate,
    records: mpsc::UnboundedSender<Record>,
    queue: std::sync::Mutex<Option<mpsc::UnboundedReceiver<Record>>>,
}

struct Record {
    advance: Advance,
    entry: Option<Entry>,
}

impl Default for WorkerOptions {
    fn default() -> Self {
        Self {
            name: format!("worker-{}", std::process::id()),
            concurrency: 32,
            batch: 32,
            lease: Duration::from_mins(1),
            longest_call: Duration::from_mins(2),
            poll: Duration::from_millis(500),
            drain: Duration::from_secs(30),
            limits: Limits::default(),
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
        let leases = Leases::default();
        Self { shop: Arc::new(Shop { outbox, sender, options, leases, gate, records, queue }) }
    }

    /// Works until `stop` is ready, then finishes what is under way.
    ///
    /// A database that is away, busy or full is waited for; entries are neither lost nor sent
    /// twice meanwhile.
    ///
    /// # Errors
    /// [`ErrorKind::Schema`] if the tables are not those of this program.
    pub async fn run(self, stop: impl Future<Output = ()>) -> Result<Summary> {
        let shop = self.shop;
        let queue = shop.queue.lock().ok().and_then(|mut queue| queue.take());
        let (closing, closed) = watch::channel(false);
        let recorder = tokio::spawn(record_all(Arc::clone(&shop), queue, closed.clone()));
        let heart = tokio::spawn(beat(Arc::clone(&shop)));
        let mut tasks =
            Tasks { shop: Arc::clone(&shop), set: JoinSet::new(), held: HashMap::new() };
        let (stopping, stopped) = watch::channel(false);
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
        let _ = stopping.send(true);
        tasks.drain(shop.options.drain).await;
        let _ = closing.send(true);
        let summary = recorder.await.unwrap_or_default();
        heart.abort();
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
                tracing::warn!(%error, kind = ?error.kind(), "nothing could be claimed; trying again");
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
                let stop = async move {
                    let _ = stopped.wait_for(|is_stopped| *is_stopped).await;
                };
                shop.handle(found, stop).await;
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
                tracing::warn!(%error, "cannot wait for news");
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

impl Shop {
    async fn claim(&self, limit: usize) -> Result<Vec<Found>> {
        let now = self.outbox.rules().clock.now();
        let began = Instant::now();
        let claim = Claim {
            worker: self.options.name.clone(),
            now,
            lease_until: now.saturating_add(millis(self.options.lease)),
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
            merchants: self.sender.merchants(),
            busy: self.gate.busy(),
        };
        let found = self.outbox.store().claim(claim).await?;
        for found in &found {
            self.leases.hold(found.id, found.token, began + self.options.lease);
        }
        Ok(found)
    }

    async fn handle(&self, found: Found, stop: impl Future<Output = ()>) {
        let token = found.token;
        let entry = match found.entry {
            Ok(entry) => entry,
            Err(why) => return self.bury(found.id, token, why),
        };
        let was_held = found.worker.is_some();
        match entry.progress.state {
            State::Pending | State::Waiting => self.send(entry, token, stop).await,
            State::Asking if !was_held => self.ask(entry, token).await,
            State::Asking | State::InFlight => {
                let who = found.worker.unwrap_or_default();
                tracing::warn!(entry = entry.id, worker = %who, "a worker vanished with it");
                let mut outcomes = Outcomes::from(Event::Lapsed);
                outcomes.note = Some(format!("{who} vanished while it held it"));
                self.settle(entry, token, outcomes);
            }
            State::Answered | State::Refused | State::Dead | State::Cancelled => {
                let progress = Progress { due_at: None, ..entry.progress.clone() };
                self.record(entry, token, progress);
            }
        }
    }

    async fn send(&self, entry: Entry, token: i64, stop: impl Future<Output = ()>) {
        let rules = self.outbox.rules();
        let entered = tokio::select! {
            entered = self.gate.enter(&entry.intent.merchant, &entry.intent.operation) => entered,
            () = stop => None,
        };
        let now = rules.clock.now();
        if entered.is_none() {
            // Stopping, and surely not sent: give it back as it was.
            let progress = Progress { due_at: Some(now), ..entry.progress.clone() };
            return self.record(entry, token, progress);
        }
        let standing = Standing {
            progress: &entry.progress,
            traits: rules.operations.traits(&entry.intent),
            deadline: entry.intent.deadline,
        };
        if let Some(next) = before_sending(&standing, now, &rules.policy) {
            let progress = entry.progress.clone().after(next, now);
            return self.record(entry, token, progress);
        }
        if !self.leases.is_ours(entry.id, token, Instant::now()) {
            tracing::warn!(entry = entry.id, "the lease ran out before it was sent");
            return self.leases.release(entry.id, token);
        }
        let began = Instant::now();
        let call = entry.intent.call.clone();
        let sending = self.sender.send(&entry.intent.merchant, call);
        let outcomes = match tokio::time::timeout(self.options.longest_call, sending).await {
            Ok(result) => Outcomes::of_sending(&entry.intent.call, result, rules.clock.now()),
            Err(_) => {
                let class = crate::policy::Class::Unknown;
                let note = Some("no answer within the worker's limit".into());
                Outcomes { note, ..Event::Unknown { class, retry_after: None }.into() }
            }
        };
        measure::called(&entry.intent.operation, &outcomes.event, began.elapsed());
        self.settle(entry, token, outcomes);
    }

    async fn ask(&self, entry: Entry, token: i64) {
        let row = self.outbox.rules().operations.find(&entry.intent.operation);
        let query = row.and_then(|row| Some((row, row.query_call(&entry.intent)?)));
        let Some((row, query)) = query else {
            let mut outcomes = Outcomes::from(Event::Asked(crate::decide::Finding::Nothing));
            outcomes.note = Some("no query is known for this operation any more".into());
            return self.settle(entry, token, outcomes);
        };
        let began = Instant::now();
        let sending = self.sender.send(&entry.intent.merchant, query);
        let outcomes = match tokio::time::timeout(self.options.longest_call, sending).await {
            Ok(result) => Outcomes::of_asking(row, &entry, result, self.outbox.rules().clock.now()),
            Err(_) => Event::Asked(crate::decide::Finding::Nothing).into(),
        };
        measure::called(&entry.intent.operation, &outcomes.event, began.elapsed());
        self.settle(entry, token, outcomes);
    }

    fn settle(&self, entry: Entry, token: i64, outcomes: Outcomes) {
        let rules = self.outbox.rules();
        let chance = RandomNonce.nonce();
        let chance =
            chance.bytes().fold(0_u64, |all, b| all.wrapping_mul(31).wrapping_add(b.into()));
        let progress = outcomes.settle(&entry, rules, rules.clock.now(), chance);
        self.record(entry, token, progress);
    }

    fn bury(&self, id: i64, token: i64, why: String) {
        tracing::error!(entry = id, why, "an entry cannot be read");
        let now = self.outbox.rules().clock.now();
        let progress = Progress { note: Some(why), ..Progress::new(now) };
        let progress = progress.after(Next::Dead(Reason::Corrupted), now);
        let advance = Advance { id, token, progress };
        // The recorder outlives every task.
        let _ = self.records.send(Record { advance, entry: None });
    }

    fn record(&self, entry: Entry, token: i64, progress: Progress) {
        let advance = Advance { id: entry.id, token, progress };
        let _ = self.records.send(Record { advance, entry: Some(entry) });
    }
}

/// Writes what came of the calls, in groups, until it is written.
async fn record_all(
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
async fn beat(shop: Arc<Shop>) {
    loop {
        tokio::time::sleep(shop.options.lease / 3).await;
        let held = shop.leases.held();
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
        if let Ok(stats) = shop.outbox.stats().await {
            measure::standing(&stats, now);
        }
    }
}

/// How long to wait for a database that does not work.
const AFTER_ERROR: Duration = Duration::from_millis(500);

const LARGEST_GROUP: usize = 256;

/// How often recording is tried once the worker is stopping.
const MOST_TRIES: u32 = 20;
