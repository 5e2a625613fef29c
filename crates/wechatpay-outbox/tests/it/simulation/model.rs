//! The parts of the simulation that are models: machines, the database, the gateway.

use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, sleep_until};
use wechatpay_core::{Answer, Call, ErrorKind as CoreErrorKind, Method};
use wechatpay_outbox::{
    Advance, Backlog, BlockedEntry, Claim, Clock, EntryId, Error, ErrorKind, Filter, Found, Intent,
    Memory, Millis, Notice, NoticeOutcome, Options, Outbox, Placed, Policy, Result, Rules, Sender,
    Sending, Stats, Store, StoreFuture, Worker, WorkerOptions,
};

use crate::calls::{call, refund, transfer};
use crate::client::MCHID;
use crate::seeded_random::Chance;

/// By which clocks leases are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clocks {
    /// Many machines, each with a clock of its own, and one of the database, as with PostgreSQL.
    OfTheDatabase,
    /// Processes of one machine: one clock, which may be set, as with SQLite.
    Shared,
}

/// A machine with a worker: it may be suspended, and its clock may be off.
#[derive(Debug)]
pub(super) struct Machine {
    started: Instant,
    clocks: Clocks,
    off: AtomicI64,
    asleep_until: Mutex<Instant>,
}

impl Machine {
    pub(super) fn new(clocks: Clocks) -> Arc<Self> {
        let started = Instant::now();
        let (off, asleep_until) = (AtomicI64::new(0), Mutex::new(started));
        Arc::new(Self { started, clocks, off, asleep_until })
    }

    /// Sets the clock: this much ahead of the right one.
    pub(super) fn set(&self, off: Millis) {
        self.off.store(off, Ordering::SeqCst);
    }

    /// Nothing that it does gets out of it or comes back to it for a while.
    pub(super) fn suspend(&self, pause: Duration) {
        *self.asleep_until.lock().unwrap() = Instant::now() + pause;
    }

    async fn awake(&self) {
        let until = *self.asleep_until.lock().unwrap();
        sleep_until(until).await;
    }
}

impl Clock for Machine {
    fn now(&self) -> Millis {
        START + self.steady() + self.off.load(Ordering::SeqCst)
    }

    fn steady(&self) -> Millis {
        i64::try_from(self.started.elapsed().as_millis()).unwrap()
    }
}

/// The database and the gateway.
#[derive(Debug)]
pub(super) struct World {
    started: Instant,
    store: Memory,
    full_until: Mutex<Instant>,
    locked_until: Mutex<Instant>,
    sent: Mutex<HashMap<String, u32>>,
    chance: Mutex<Chance>,
}

impl World {
    pub(super) fn new(seed: u64) -> Arc<Self> {
        let started = Instant::now();
        Arc::new(Self {
            started,
            store: Memory::new(),
            full_until: Mutex::new(started),
            locked_until: Mutex::new(started),
            sent: Mutex::default(),
            chance: Mutex::new(Chance::new(seed)),
        })
    }

    /// As whoever is not in trouble sees it.
    pub(super) fn outbox(&self) -> Outbox {
        Outbox::with_rules(self.store.clone(), rules(Machine::new(Clocks::Shared)))
    }

    pub(super) fn fill(&self, pause: Duration) {
        *self.full_until.lock().unwrap() = Instant::now() + pause;
    }

    pub(super) fn lock(&self, pause: Duration) {
        *self.locked_until.lock().unwrap() = Instant::now() + pause;
    }

    pub(super) fn sent(&self, key: &str) -> u32 {
        let number = key.split('|').next().unwrap_or(key);
        self.sent.lock().unwrap().get(number).copied().unwrap_or(0)
    }

    /// Waits for the lock; then the disk may be full.
    async fn write<T>(&self, write: impl Future<Output = Result<T>>) -> Result<T> {
        let locked = *self.locked_until.lock().unwrap();
        if locked > Instant::now() + BUSY {
            sleep(BUSY).await;
            return Err(Error::new(ErrorKind::Unavailable, "the database is busy"));
        }
        sleep_until(locked).await;
        let full = *self.full_until.lock().unwrap();
        if full > Instant::now() {
            return Err(Error::new(ErrorKind::Full, "the disk is full"));
        }
        write.await
    }

    fn pause(&self) -> Duration {
        let mut chance = self.chance.lock().unwrap();
        let most = if chance.percent(5) { 40_000 } else { 2_000 };
        Duration::from_millis(chance.below(most))
    }

    fn answer(&self, call: &Call) -> wechatpay_core::Result<Answer> {
        let body: Value =
            call.body.as_deref().and_then(|b| serde_json::from_str(b).ok()).unwrap_or_default();
        let is_sending = call.method == Method::Post;
        let named =
            ["out_refund_no", "out_bill_no", "no"].iter().find_map(|name| body[name].as_str());
        let number = named.or_else(|| call.path.rsplit('/').next()).unwrap().to_owned();
        let mut sent = self.sent.lock().unwrap();
        if is_sending {
            *sent.entry(number.clone()).or_default() += 1;
        } else if !sent.contains_key(&number) {
            let kind = CoreErrorKind::Transport;
            return Err(wechatpay_core::Error::new(kind, "the query says nothing"));
        }
        let body = json!({ "out_bill_no": number, "out_refund_no": number, "state": "ACCEPTED",
            "status": "PROCESSING" });
        Ok(Answer {
            status: 200,
            headers: http::HeaderMap::new(),
            body: Bytes::from(body.to_string()),
            request_id: None,
            verified_by: Some("K".into()),
            attempts: 1,
        })
    }
}

/// The database as a machine reaches it.
#[derive(Clone, Debug)]
struct Way {
    world: Arc<World>,
    machine: Arc<Machine>,
}

impl Way {
    fn write<'a, T: Send + 'a>(&'a self, write: StoreFuture<'a, T>) -> StoreFuture<'a, T> {
        Box::pin(async move {
            self.machine.awake().await;
            let written = self.world.write(write).await;
            // An answer that is there already is read when the machine wakes up.
            self.machine.awake().await;
            written
        })
    }

    fn read<'a, T: Send + 'a>(&'a self, read: StoreFuture<'a, T>) -> StoreFuture<'a, T> {
        Box::pin(async move {
            self.machine.awake().await;
            read.await
        })
    }
}

impl Store for Way {
    fn put(&self, intents: Arc<[Intent]>) -> StoreFuture<'_, Vec<Placed>> {
        self.write(self.world.store.put(intents))
    }

    fn claim(&self, claim: Claim) -> StoreFuture<'_, Vec<Found>> {
        let asked = Instant::now();
        self.write(Box::pin(async move {
            // It is handed out now, not when it was asked for.
            let waited = i64::try_from(asked.elapsed().as_millis()).unwrap();
            let lease_until = claim.lease_until + waited;
            self.world.store.claim(Claim { lease_until, ..claim }).await
        }))
    }

    fn advance(&self, advances: Vec<Advance>) -> StoreFuture<'_, Vec<bool>> {
        self.write(Box::pin(async move { self.world.store.advance(advances).await }))
    }

    fn extend(&self, leases: Vec<(EntryId, i64)>, until: Millis) -> StoreFuture<'_, Vec<bool>> {
        let asked = Instant::now();
        self.write(Box::pin(async move {
            let waited = i64::try_from(asked.elapsed().as_millis()).unwrap();
            self.world.store.extend(leases, until + waited).await
        }))
    }

    fn load(&self, id: EntryId) -> StoreFuture<'_, Option<Found>> {
        self.read(self.world.store.load(id))
    }

    fn find(
        &self,
        merchant: String,
        scope: String,
        keys: Vec<String>,
    ) -> StoreFuture<'_, Vec<Found>> {
        self.read(self.world.store.find(merchant, scope, keys))
    }

    fn list(&self, filter: Filter) -> StoreFuture<'_, Vec<Found>> {
        self.read(self.world.store.list(filter))
    }

    fn stats(&self, now: Millis) -> StoreFuture<'_, Stats> {
        self.read(self.world.store.stats(now))
    }

    fn backlog(&self, merchants: Vec<String>, now: Millis) -> StoreFuture<'_, Backlog> {
        self.read(self.world.store.backlog(merchants, now))
    }

    fn blocked(&self, ids: Vec<EntryId>, now: Millis) -> StoreFuture<'_, Vec<BlockedEntry>> {
        self.read(self.world.store.blocked(ids, now))
    }

    fn notice(&self, notice: Notice) -> StoreFuture<'_, NoticeOutcome> {
        self.write(Box::pin(async move { self.world.store.notice(notice).await }))
    }

    fn sweep(&self, before: Millis, limit: u32) -> StoreFuture<'_, u64> {
        self.write(Box::pin(async move { self.world.store.sweep(before, limit).await }))
    }

    fn time(&self) -> StoreFuture<'_, Option<Millis>> {
        let time = i64::try_from(self.world.started.elapsed().as_millis()).unwrap() + START;
        let has_clock = self.machine.clocks == Clocks::OfTheDatabase;
        self.read(Box::pin(async move { Ok(has_clock.then_some(time)) }))
    }

    fn wait(&self, longest: Duration) -> StoreFuture<'_, ()> {
        self.read(Box::pin(async move {
            sleep(longest).await;
            Ok(())
        }))
    }
}

/// The gateway as a machine reaches it: it answers everything, after a while.
struct Post {
    world: Arc<World>,
    machine: Arc<Machine>,
}

impl Sender for Post {
    fn send(&self, _: &str, call: Call) -> Sending {
        let (world, machine) = (Arc::clone(&self.world), Arc::clone(&self.machine));
        Box::pin(async move {
            machine.awake().await;
            sleep(world.pause()).await;
            let answer = world.answer(&call);
            sleep(world.pause()).await;
            machine.awake().await;
            answer
        })
    }

    fn merchants(&self) -> Vec<String> {
        Vec::new()
    }
}

/// A worker that can be told to stop.
pub(super) struct Running {
    stop: tokio::sync::oneshot::Sender<()>,
    task: JoinHandle<Result<wechatpay_outbox::Summary>>,
}

impl Running {
    pub(super) async fn stop(self) {
        self.stop.send(()).unwrap();
        let summary = self.task.await.unwrap().unwrap();
        assert_eq!(summary.unrecorded, 0);
    }
}

/// One worker for each machine.
pub(super) fn crew(world: &Arc<World>, machines: &[Arc<Machine>]) -> Vec<Running> {
    let run = |(number, machine): (usize, &Arc<Machine>)| {
        let (world, machine) = (Arc::clone(world), Arc::clone(machine));
        let way = Way { world: Arc::clone(&world), machine: Arc::clone(&machine) };
        let outbox = Outbox::with_rules(way, rules(Arc::clone(&machine)));
        let options = WorkerOptions {
            name: format!("worker {number}"),
            concurrency: 6,
            batch: 6,
            lease: LEASE,
            poll: Duration::from_secs(2),
            // A suspended process finds the answer when it wakes up.
            longest_call: Duration::from_secs(3600),
            ..WorkerOptions::default()
        };
        let (stop, stopped) = tokio::sync::oneshot::channel();
        let worker = Worker::new(outbox, Post { world, machine }, options);
        let task = tokio::spawn(worker.run(async move { _ = stopped.await }));
        Running { stop, task }
    };
    machines.iter().enumerate().map(run).collect()
}

/// One entry more: a transfer that must not be sent twice, a refund that may, a call of which nothing is
/// known.
pub(super) async fn enqueue(world: &World, number: u32) {
    let (key, call) = match number % 3 {
        0 => (None, transfer(&format!("T{number}"))),
        1 => (None, refund(&format!("R{number}"))),
        _ => {
            let key = format!("H{number}");
            (Some(key.clone()), call("/v3/hook/once", &json!({ "no": key }), &[]))
        }
    };
    let options = Options { key, ..Options::of(MCHID) };
    // By a clock that is right, and in a database that has a word for every caller.
    assert!(world.outbox_now().enqueue(call, options).await.unwrap().is_new);
}

impl World {
    fn outbox_now(&self) -> Outbox {
        let machine = Machine {
            started: self.started,
            clocks: Clocks::Shared,
            off: AtomicI64::new(0),
            asleep_until: Mutex::new(self.started),
        };
        Outbox::with_rules(self.store.clone(), rules(Arc::new(machine)))
    }
}

fn rules(machine: Arc<Machine>) -> Rules {
    // What cannot be found out is given up soon: a simulated week takes too long.
    let policy = Policy { asks: 6, ..Policy::default() };
    Rules { clock: machine, policy, ..Rules::new().unwrap() }
}

const START: Millis = 1_700_000_000_000;

const LEASE: Duration = Duration::from_secs(60);

/// How long a write waits for a lock.
const BUSY: Duration = Duration::from_secs(100);
