//! The crash campaign: worker processes are killed and paused at random points, the sandbox is killed, the
//! database crashes, is locked for longer than leases and fills up, the network fails, workers have clocks
//! that are ten minutes off (on PostgreSQL, where they go by the database's), and the gateway misbehaves. The sandbox's own event log is the
//! comparison: every entry has exactly one effect, none is missing, none is double.
//!
//! The short version runs in `cargo test`. The whole one, with a PostgreSQL server of its own:
//!
//! ```text
//! eval "$(.ci/postgres start)"
//! cargo test --release -p wechatpay-outbox --test it -- --ignored --nocapture --test-threads=1 real::full
//! .ci/postgres stop
//! ```
//!
//! `CAMPAIGN_ENTRIES`, `CAMPAIGN_WORKERS`, `CAMPAIGN_SEED` and `CAMPAIGN_FAULTS` (of a hundred calls, how
//! many meet a fault) make it another one. That the check finds defective senders is shown by
//! the tests in `faulty_senders`.

mod database;
mod failures;
mod faulty_senders;
mod gateway;
mod mix;
mod network;
pub(crate) mod process;
mod table;
mod verdict;

use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep};
use wechatpay_outbox::{Clock, Millis, Outbox, Policy, Rules, SystemClock, Worker, WorkerOptions};

use crate::campaign::{act_as_a_person, is_done, rules};
use crate::client::handles_of;
use crate::folder::Folder;
use crate::seeded_random::Chance;
use crate::settings::{say, setting};
use crate::stores;
use database::Database;
use failures::Troubles;
use gateway::Gateway;
use process::{Actor, end_with_the_test};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn short_on_sqlite() {
    let folder = Folder::new("real");
    let database = Database::sqlite(&folder.path(""));
    Campaign::new(database, folder, SHORT).run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn short_on_postgres() {
    let database = Database::postgres().await;
    Campaign::new(database, Folder::new("real"), SHORT).run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: run it by name, see the head of this file"]
async fn full_on_sqlite() {
    let folder = Folder::new("real");
    let database = Database::sqlite(&folder.path(""));
    Campaign::new(database, folder, FULL).run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: run it by name, see the head of this file"]
async fn full_on_postgres() {
    let database = Database::postgres().await;
    Campaign::new(database, Folder::new("real"), FULL).run().await;
}

/// Not a test: a worker that the campaign starts, kills and starts again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a worker process of the campaign, started by it"]
async fn worker_process() {
    let (Some(settings), Some(place)) = (setting("REAL_SETTINGS"), setting("REAL_STORE")) else {
        return;
    };
    end_with_the_test();
    let settings: Value = serde_json::from_str(&settings).unwrap();
    let store = loop {
        // The database may just be away.
        match stores::try_open(&place).await {
            Ok(store) => break store,
            Err(error) => assert!(error.is_passing(), "{error:?}"),
        }
        sleep(Duration::from_millis(100)).await;
    };
    let mut rules = patient_rules();
    if place.starts_with("postgres") {
        // Machines of their own: one is right, one ahead, one behind.
        let off = [0, 600_000, -600_000];
        rules.clock = std::sync::Arc::new(Off(off[std::process::id() as usize % off.len()]));
    }
    let outbox = Outbox::with_rules(store, rules);
    let handles = handles_of(&settings, Duration::from_secs(1));
    Worker::new(outbox, handles, options()).run(std::future::pending()).await.unwrap();
}

/// A clock that is off by so much.
#[derive(Debug)]
struct Off(Millis);

impl Clock for Off {
    fn now(&self) -> Millis {
        SystemClock.now() + self.0
    }

    fn steady(&self) -> Millis {
        SystemClock.steady()
    }
}

/// A campaign under way.
pub(crate) struct Campaign {
    database: Database,
    folder: Folder,
    size: Size,
    seed: u64,
}

/// How large a campaign is.
#[derive(Clone, Copy)]
struct Size {
    entries: u32,
    workers: usize,
    /// Between two groups of new entries: a campaign whose entries are all there at once says
    /// nothing of those that come while everything burns.
    pace: Duration,
}

impl Campaign {
    fn new(database: Database, folder: Folder, size: Size) -> Self {
        let number = |name: &str| setting(name).and_then(|text| text.parse::<u64>().ok());
        let entries = number("CAMPAIGN_ENTRIES").map(|n| u32::try_from(n).unwrap());
        let workers = number("CAMPAIGN_WORKERS").map(|n| usize::try_from(n).unwrap());
        let size = Size {
            entries: entries.unwrap_or(size.entries),
            workers: workers.unwrap_or(size.workers),
            ..size
        };
        Self { database, folder, size, seed: number("CAMPAIGN_SEED").unwrap_or(20_261_122) }
    }

    async fn run(self) {
        let began = Instant::now();
        let outbox = Outbox::with_rules(stores::open(&self.database.near()).await, patient_rules());
        let folder = self.folder.path("");
        let mut gateway = Gateway::start(&folder, self.seed).await;
        gateway.prepare(self.size.entries).await;
        gateway.go_wrong().await;
        let far = gateway.far_settings();
        let spawn = || worker(&folder, &self.database.far(), &far);
        let mut crew: Vec<Actor> = (0..self.size.workers).map(|_| spawn()).collect();
        let settings = gateway.settings.clone();
        let enqueued = tokio::spawn(fill(outbox.clone(), self.size, settings));
        let mut chance = Chance::new(self.seed);
        let mut troubles = Troubles::default();
        loop {
            sleep(Duration::from_millis(50 + chance.below(350))).await;
            troubles.strike(&mut crew, &spawn, &mut gateway, &self.database, &mut chance).await;
            troubles.by_hand += act_as_a_person(&outbox).await;
            if enqueued.is_finished() && troubles.had_all() && is_done(&outbox).await {
                break;
            }
            assert!(
                began.elapsed() < LONGEST,
                "never ends: {troubles:?}, {:?}",
                outbox.stats().await
            );
        }
        enqueued.await.unwrap();
        crew.iter_mut().for_each(Actor::kill);
        // What a worker that is gone has sent may still be on its way: delayed, or just read.
        sleep(Duration::from_secs(3)).await;
        gateway.heal().await;
        let took = began.elapsed();
        let verdict = verdict::judge(&outbox, gateway.base()).await;
        let title = format!(
            "crash campaign on {}: seed {}, {} entries, {} workers, {:.0} s",
            self.database.name(),
            self.seed,
            self.size.entries,
            self.size.workers,
            took.as_secs_f64()
        );
        say(&table::written(&title, &verdict, &gateway.counts, &troubles));
        assert_eq!(verdict.total().entries, self.size.entries);
        assert!(verdict.missing.is_empty(), "no effect: {:?}", verdict.missing);
        assert!(verdict.double.is_empty(), "two effects: {:?}", verdict.double);
        assert!(verdict.wrong.is_empty(), "not as it is told: {:#?}", verdict.wrong);
        assert_eq!(troubles.fallen, 0, "workers ended by themselves");
    }
}

fn worker(folder: &Path, store: &str, settings: &Value) -> Actor {
    let settings = settings.to_string();
    let settings = [("REAL_STORE", store), ("REAL_SETTINGS", settings.as_str())];
    Actor::start("real::worker_process", folder, &settings)
}

fn options() -> WorkerOptions {
    WorkerOptions {
        concurrency: 32,
        batch: 32,
        lease: Duration::from_secs(2),
        poll: Duration::from_millis(100),
        ..WorkerOptions::default()
    }
}

/// Impatient, but not about what may still arrive: longer than a lease, a paused worker and
/// what the sandbox holds back together.
fn patient_rules() -> Rules {
    let rules = rules();
    let policy = Policy { late_arrival: Duration::from_secs(8), ..rules.policy.clone() };
    Rules { policy, ..rules }
}

/// Puts the entries in, some one by one, some in groups, while everything else happens.
async fn fill(outbox: Outbox, size: Size, settings: Value) {
    let mut number = 0;
    while number < size.entries {
        let last = (number + if number % 3 == 0 { 1 } else { 25 }).min(size.entries);
        let calls = (number..last).map(|n| (mix::call(n, &settings), mix::options(n)));
        // The database may be away; what was not acknowledged is given again, and is the same.
        match outbox.enqueue_all(calls.collect()).await {
            Ok(all) => {
                for enqueued in all {
                    enqueued.unwrap();
                }
                number = last;
            }
            Err(error) => assert!(error.is_passing(), "{error:?}"),
        }
        sleep(size.pace).await;
    }
}

const SHORT: Size = Size { entries: 240, workers: 4, pace: Duration::from_millis(200) };

const FULL: Size = Size { entries: 10_000, workers: 4, pace: Duration::from_millis(100) };

/// A campaign that takes longer does not end at all.
const LONGEST: Duration = Duration::from_secs(1800);
