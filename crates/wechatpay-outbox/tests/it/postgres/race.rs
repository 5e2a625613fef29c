//! Everybody at once on PostgreSQL: the same business keys enqueued again and again with this body
//! and that, by programs and in transactions that are partly rolled back, while entries are
//! settled, told of, copied among the finished ones, taken away, and forgotten. What everybody was
//! told is recorded and checked at the end.
//!
//! `RACE_SECONDS` makes it longer, `RACE_SEED` another one.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::JoinSet;
use wechatpay_core::Call;
use wechatpay_outbox::{
    Advance, Claim, Clock as _, Enqueued, Error, ErrorKind, Filter, FixedClock, Notice, Options,
    Outbox, Postgres, Progress, Rules, State, Store as _, postgres,
};

use crate::calls::refund;
use crate::client::MCHID;
use crate::seeded_random::Chance;
use crate::settings::{say, setting};
use crate::stores::{self, fresh_postgres};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn one_number_is_one_entry_whoever_moves_it() {
    let url = fresh_postgres().await;
    let number = |name: &str| setting(name).and_then(|text| text.parse::<u64>().ok());
    let seconds = number("RACE_SECONDS").unwrap_or(10);
    let seed = number("RACE_SEED").unwrap_or(20_261_123);
    let race = Race::new(&url).await;
    let mut tasks = JoinSet::new();
    for task in 0..24 {
        tasks.spawn(Arc::clone(&race).enqueue(Chance::new(seed + task)));
    }
    for task in 100..103 {
        tasks.spawn(Arc::clone(&race).settle(Chance::new(seed + task)));
    }
    for task in 200..202 {
        tasks.spawn(Arc::clone(&race).tell(Chance::new(seed + task)));
    }
    for _ in 0..2 {
        tasks.spawn(Arc::clone(&race).archive());
        tasks.spawn(Arc::clone(&race).sweep());
        tasks.spawn(Arc::clone(&race).look());
    }
    let mut beat = tokio::time::interval(Duration::from_millis(10));
    let mut beats = 0;
    // On a busy machine it takes longer until enough has happened.
    while beats < seconds * 100 || (race.too_little().is_some() && beats < 18_000) {
        tokio::select! {
            _ = beat.tick() => race.clock.advance(10 * PACE),
            done = tasks.join_next() => panic!("a task ended early: {done:?}"),
        }
        beats += 1;
    }
    race.stop.store(true, Ordering::SeqCst);
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    race.judge(seed).await;
}

struct Race {
    url: String,
    outbox: Outbox,
    store: Postgres,
    clock: Arc<FixedClock>,
    stop: AtomicBool,
    book: Mutex<Book>,
    counts: [AtomicU64; KINDS.len()],
}

/// What everybody was told.
#[derive(Default)]
struct Book {
    /// By number of the entry: whose, with which body, and until when it was new at the latest.
    born: HashMap<i64, Birth>,
    /// By number of the entry: each time at which it may have been finished.
    finished: HashMap<i64, Vec<i64>>,
    /// By key: each time at which a notification may have finished it.
    told: HashMap<usize, Vec<i64>>,
    /// By key: bodies of which nobody knows whether they were stored.
    unsure: HashMap<usize, Vec<u64>>,
}

#[derive(Clone, Debug)]
struct Birth {
    key: usize,
    body: u64,
    /// The clock before the database was asked.
    began: i64,
    /// The clock after it had answered.
    at: i64,
}

impl Race {
    async fn new(url: &str) -> Arc<Self> {
        // No statement outlasts the pause between the copy and the end of the original: what is
        // promised holds under this condition.
        let url = format!("{url}%20-c%20statement_timeout%3D{STATEMENT}");
        // The disk is not what races here.
        let url = format!("{url}%20-c%20synchronous_commit%3Doff");
        let store = Postgres::open(&url).await.unwrap();
        let store = store.with_archiving(Duration::ZERO, PAUSE);
        // Between the look at the finished ones and the row there shall be time for everybody else.
        stores::client(&url).await.batch_execute(SLOW).await.unwrap();
        let clock = Arc::new(FixedClock::at(1_700_000_000_000));
        let rules = Rules { clock: clock.clone(), ..Rules::new().unwrap() };
        Arc::new(Self {
            url,
            outbox: Outbox::with_rules(store.clone(), rules),
            store,
            clock,
            stop: AtomicBool::new(false),
            book: Mutex::default(),
            counts: Default::default(),
        })
    }

    fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::SeqCst)
    }

    fn count(&self, kind: Kind, by: u64) {
        self.counts[kind as usize].fetch_add(by, Ordering::Relaxed);
    }

    async fn enqueue(self: Arc<Self>, mut chance: Chance) {
        let mut client = stores::client(&self.url).await;
        while self.goes_on() {
            let key = usize::try_from(chance.below(KEYS)).unwrap();
            let body = chance.below(3);
            let options = Options::of(MCHID);
            let began = self.clock.now();
            let outcome = match chance.below(3) {
                0 => self.outbox.enqueue(call(key, body), options).await,
                1 => {
                    // Many in one statement, all by one and the same snapshot.
                    let keys: Vec<_> = (key..usize::try_from(KEYS).unwrap()).step_by(2).collect();
                    let calls = keys.iter().map(|key| (call(*key, body), options.clone()));
                    match self.outbox.enqueue_all(calls.collect()).await {
                        Ok(all) => {
                            for (key, outcome) in keys.into_iter().zip(all) {
                                self.note(key, body, began, outcome);
                            }
                        }
                        Err(error) => {
                            assert!(error.is_passing(), "{error:?}");
                            for key in keys {
                                self.unsure(key, body);
                            }
                        }
                    }
                    continue;
                }
                _ => {
                    let rolls_back = chance.percent(30);
                    let rest = Duration::from_millis(chance.below(30));
                    match self.in_transaction(&mut client, call(key, body), rolls_back, rest).await
                    {
                        Some(outcome) => outcome,
                        None => continue,
                    }
                }
            };
            self.note(key, body, began, outcome);
        }
    }

    /// `None` if it was rolled back, or could not be done: then nothing was promised.
    async fn in_transaction(
        &self,
        client: &mut tokio_postgres::Client,
        call: Call,
        rolls_back: bool,
        rest: Duration,
    ) -> Option<Result<Enqueued, Error>> {
        let transaction = client.transaction().await.unwrap();
        let rules = self.outbox.rules();
        let outcome = postgres::enqueue(&transaction, rules, call, Options::of(MCHID)).await;
        tokio::time::sleep(rest).await;
        if rolls_back || outcome.as_ref().is_err_and(Error::is_passing) {
            transaction.rollback().await.unwrap();
            self.count(Kind::RolledBack, 1);
            return None;
        }
        match transaction.commit().await {
            Ok(()) => Some(outcome),
            // Cancelled before it took effect.
            Err(error) => {
                assert!(error.code().is_some(), "{error:?}");
                None
            }
        }
    }

    fn note(&self, key: usize, body: u64, began: i64, outcome: Result<Enqueued, Error>) {
        let at = self.clock.now();
        match outcome {
            Ok(Enqueued { id, is_new: true, .. }) => {
                self.count(Kind::New, 1);
                let birth = Birth { key, body, began, at };
                let before = self.book.lock().unwrap().born.insert(id, birth);
                assert!(before.is_none(), "{id} was given out twice");
            }
            Ok(Enqueued { .. }) => self.count(Kind::Same, 1),
            Err(error) if error.kind() == ErrorKind::Conflict => self.count(Kind::Conflict, 1),
            Err(error) => {
                assert!(error.is_passing(), "{error:?}");
                self.unsure(key, body);
                self.count(Kind::Passing, 1);
            }
        }
    }

    fn unsure(&self, key: usize, body: u64) {
        self.book.lock().unwrap().unsure.entry(key).or_default().push(body);
    }

    async fn settle(self: Arc<Self>, mut chance: Chance) {
        while self.goes_on() {
            let now = self.clock.now();
            let claim = Claim::new("w", now, now + 100 * PACE, 5);
            let Some(found) = passing(self.store.claim(claim).await) else { continue };
            let at = self.clock.now();
            let advances: Vec<_> = found
                .into_iter()
                // Some are left lying until their lease is over.
                .filter(|_| chance.percent(80))
                .map(|found| {
                    let (due_at, finished_at) = (None, Some(at));
                    let state = State::Answered;
                    let progress = Progress { state, due_at, finished_at, ..Progress::new(now) };
                    Advance { id: found.id, token: found.token, progress }
                })
                .collect();
            // Before it may come true.
            for advance in &advances {
                self.book.lock().unwrap().finished.entry(advance.id).or_default().push(at);
            }
            if let Some(done) = passing(self.store.advance(advances).await) {
                self.count(Kind::Settled, done.iter().filter(|done| **done).count() as u64);
            }
            tokio::time::sleep(Duration::from_millis(chance.below(5))).await;
        }
    }

    /// Notifications bring entries back from wherever they are.
    async fn tell(self: Arc<Self>, mut chance: Chance) {
        while self.goes_on() {
            let key = usize::try_from(chance.below(KEYS)).unwrap();
            let at = self.clock.now();
            let notice = Notice {
                merchant: MCHID.into(),
                id: format!("N{}", chance.next()),
                scope: scope(),
                key: key_of(key),
                state: format!("S{}", chance.below(1_000_000)),
                resource: "{}".into(),
                at,
            };
            self.book.lock().unwrap().told.entry(key).or_default().push(at);
            if let Some(seen) = passing(self.store.notice(notice).await) {
                self.count(Kind::Told, u64::from(seen.is_new()));
            }
            tokio::time::sleep(Duration::from_millis(chance.below(40))).await;
        }
    }

    async fn archive(self: Arc<Self>) {
        while self.goes_on() {
            if let Some(moved) = passing(self.store.archive(self.clock.now(), 7).await) {
                self.count(Kind::Moved, moved);
            }
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
    }

    async fn sweep(self: Arc<Self>) {
        while self.goes_on() {
            if let Some(gone) = passing(self.store.sweep(self.clock.now() - KEEP, 5).await) {
                self.count(Kind::Forgotten, gone);
            }
            tokio::time::sleep(Duration::from_millis(7)).await;
        }
    }

    /// At no time may anybody see two entries with one key.
    async fn look(self: Arc<Self>) {
        let client = stores::client(&self.url).await;
        let twice = "SELECT key, count(*) FROM outbox_all GROUP BY merchant, scope, key \
                     HAVING count(*) > 1";
        while self.goes_on() {
            if let Ok(rows) = client.query(twice, &[]).await {
                let rows: Vec<(String, i64)> = rows.iter().map(|r| (r.get(0), r.get(1))).collect();
                assert!(rows.is_empty(), "two entries for one number: {rows:?}");
                self.count(Kind::Looks, 1);
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn judge(&self, seed: u64) {
        let counts = KINDS.iter().zip(&self.counts);
        let counts = counts.map(|(name, count)| format!("{name} {}", count.load(Ordering::SeqCst)));
        say(&format!("race: seed {seed}, {}", counts.collect::<Vec<_>>().join(", ")));
        let all = Filter { limit: u32::MAX, ..Filter::default() };
        let all = self.store.list(all).await.unwrap();
        let mut there = HashMap::new();
        for found in &all {
            let entry = found.entry.as_ref().unwrap();
            assert_eq!(there.insert(entry.intent.key.clone(), found.id), None, "two with one key");
        }
        let book = self.book.lock().unwrap();
        let limit = self.clock.now() - KEEP;
        let mut by_key: HashMap<usize, Vec<(i64, &Birth)>> = HashMap::new();
        for (id, birth) in &book.born {
            by_key.entry(birth.key).or_default().push((*id, birth));
        }
        for (key, mut births) in by_key {
            births.sort_by_key(|(id, _)| *id);
            for pair in births.windows(2) {
                // The next was new only because this one was due to be forgotten by then.
                let (id, next) = (pair[0].0, pair[1].1);
                let may_be_gone = book.may_be_gone(id, key, next.at - KEEP);
                assert!(may_be_gone, "{id} and {} for key {key}: {births:?}", pair[1].0);
            }
            let (id, birth) = births.last().unwrap();
            match there.get(&key_of(key)) {
                Some(found) if found == id => {
                    let found = all.iter().find(|found| found.id == *id).unwrap();
                    let entry = found.entry.as_ref().unwrap();
                    assert_eq!(entry.intent.call, call(key, birth.body), "another body");
                    there.remove(&key_of(key));
                }
                // Gone, or gone and there again without anybody having been told.
                _ => assert!(book.may_be_gone(*id, key, limit), "{id} for key {key} is lost"),
            }
        }
        let untold = |key: &String| !book.unsure.keys().any(|unsure| key_of(*unsure) == *key);
        there.retain(|key, _| untold(key));
        assert!(there.is_empty(), "entries that nobody can have stored: {there:?}");
        assert_eq!(self.too_little(), None, "too little happened");
    }

    /// What has not happened often enough for the judgement to mean something.
    fn too_little(&self) -> Option<String> {
        let least = [
            (Kind::New, 2 * KEYS),
            (Kind::Conflict, 100),
            (Kind::RolledBack, 20),
            (Kind::Told, 20),
            (Kind::Moved, 2 * KEYS),
            (Kind::Forgotten, KEYS),
        ];
        let count = |kind: Kind| self.counts[kind as usize].load(Ordering::SeqCst);
        let rare = least.into_iter().find(|(kind, least)| count(*kind) < *least);
        rare.map(|(kind, _)| format!("{} {}", KINDS[kind as usize], count(kind)))
    }
}

impl Book {
    fn may_be_gone(&self, id: i64, key: usize, limit: i64) -> bool {
        let is_old = |at: &i64| *at < limit;
        // A notification finishes what is there when it arrives, so it was not made long before
        // the birth.
        let began = self.born[&id].began - 6 * i64::from(STATEMENT) * PACE;
        self.finished.get(&id).is_some_and(|times| times.iter().any(is_old))
            || self.told.get(&key).is_some_and(|t| t.iter().any(|at| began <= *at && is_old(at)))
    }
}

/// What went well, or `None` if the database was busy.
fn passing<T>(outcome: Result<T, Error>) -> Option<T> {
    match outcome {
        Ok(value) => Some(value),
        Err(error) => {
            assert!(error.is_passing(), "{error:?}");
            None
        }
    }
}

fn call(key: usize, body: u64) -> Call {
    let mut call = refund(&key_of(key));
    call.body = call.body.map(|text| text.replace("returned", &format!("reason {body}")));
    call
}

fn key_of(key: usize) -> String {
    format!("RACE{key}")
}

fn scope() -> String {
    let rules = Rules::new().unwrap();
    rules.intent(refund("R1"), Options::of(MCHID)).unwrap().scope
}

#[derive(Clone, Copy)]
enum Kind {
    New,
    Same,
    Conflict,
    Passing,
    RolledBack,
    Settled,
    Told,
    Moved,
    Forgotten,
    Looks,
}

const KINDS: [&str; 10] = [
    "new",
    "same",
    "conflict",
    "passing",
    "rolled back",
    "settled",
    "told",
    "moved",
    "forgotten",
    "looks",
];

/// After the statement's snapshot was taken and before the business key is looked at.
const SLOW: &str = "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS \
     'BEGIN PERFORM pg_sleep(random() * 0.015); RETURN NEW; END'; \
     CREATE TRIGGER slow BEFORE INSERT ON outbox_entry FOR EACH ROW EXECUTE FUNCTION slow()";

const KEYS: u64 = 40;
/// Milliseconds of the entries' time in each of ours: a month in five seconds.
const PACE: i64 = 500_000;
/// Three and a half seconds of ours.
const KEEP: i64 = 3_500 * PACE;
/// Longer than a statement, the commit of the copy included.
const PAUSE: Duration = Duration::from_millis(1_500);
/// Milliseconds.
const STATEMENT: u32 = 500;
