//! An entry that kills every worker process that touches it, and a clock that jumps under the workers:
//! on each database.

use std::sync::Arc;
use std::time::Duration;

use wechatpay_core::Call;
use wechatpay_outbox::{
    Filter, FixedClock, Handles, Options, Outbox, Policy, Reason, Rules, Sender, Sending, State,
    Worker, WorkerOptions,
};

use crate::calls::{refund, report, transfer};
use crate::campaign::{act_as_a_person, is_done, rules};
use crate::client::{MCHID, handles};
use crate::folder::Folder;
use crate::real::process::{Actor, end_with_the_test};
use crate::seeded_random::Chance;
use crate::settings::setting;
use crate::stores;
use crate::test_gateway::Judge;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_that_kills_workers_is_set_aside_on_sqlite() {
    let folder = Folder::new("poison");
    kill_workers(&folder.path("outbox.db").display().to_string()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn an_entry_that_kills_workers_is_set_aside_on_postgres() {
    let url = stores::fresh_postgres().await;
    kill_workers(&url).await;
}

/// Not a test: a worker that dies of some entries.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a worker process of the tests above, started by them"]
async fn worker_process() {
    let (Some(judge), Some(store)) = (setting("REAL_JUDGE"), setting("REAL_STORE")) else { return };
    end_with_the_test();
    let outbox = Outbox::with_rules(stores::open(&store).await, frail());
    let options = WorkerOptions {
        concurrency: 64,
        batch: 64,
        lease: Duration::from_millis(600),
        poll: Duration::from_millis(50),
        ..WorkerOptions::default()
    };
    let sender = Mortal(handles(&judge, Duration::from_secs(5)));
    Worker::new(outbox, sender, options).run(std::future::pending()).await.unwrap();
}

async fn kill_workers(store: &str) {
    let folder = Folder::new("poison-logs");
    let judge = Judge::start(1, 0).await;
    let outbox = Outbox::with_rules(stores::open(store).await, frail());
    // It is sent first, and takes whatever is in hand with it, again and again.
    let poison = outbox.enqueue(report("E-poison"), Options::of(MCHID)).await.unwrap().id;
    // Nothing can be asked about the half of them: they must not be taken for poison, too.
    for number in 0..20 {
        for call in [refund(&format!("R{number}")), report(&format!("E{number}"))] {
            outbox.enqueue(call, Options::of(MCHID)).await.unwrap();
        }
    }
    let settings = [("REAL_JUDGE", judge.url.as_str()), ("REAL_STORE", store)];
    let start = || Actor::start("poison::worker_process", &folder.path(""), &settings);
    let (mut worker, mut deaths) = (start(), 0);
    while !is_done(&outbox).await {
        if worker.fell().is_some() {
            deaths += 1;
            assert!(deaths < 30, "it goes on for ever");
            worker = start();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(deaths >= LAPSES, "{deaths} workers died of it");
    let dead = outbox.load(poison).await.unwrap().progress;
    assert_eq!((dead.state, dead.reason), (State::Dead, Some(Reason::Poison)), "{dead:?}");
    assert_eq!(judge.effects("E-poison"), 0);
    let stats = outbox.stats().await.unwrap();
    assert_eq!((stats.count(State::Answered), stats.count(State::Dead)), (40, 1), "{stats:?}");
    for number in 0..20 {
        assert_eq!(judge.effects(&format!("R{number}")), 1);
        assert_eq!(judge.effects(&format!("E{number}")), 1);
    }
}

/// Dies of what is poisonous.
struct Mortal(Handles);

impl Sender for Mortal {
    fn send(&self, merchant: &str, call: Call) -> Sending {
        if call.body.as_ref().is_some_and(|body| body.contains("poison")) {
            std::process::abort();
        }
        self.0.send(merchant, call)
    }

    fn merchants(&self) -> Vec<String> {
        self.0.merchants()
    }
}

/// Gives up on what kills workers soon.
fn frail() -> Rules {
    let unknown = [1, 2, 4, 8].map(|seconds| Duration::from_secs(seconds) / 2).to_vec();
    let policy = Policy { lapses: LAPSES, unknown, ..rules().policy };
    Rules { policy, ..rules() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_that_jumps_under_workers_makes_nothing_double_on_sqlite() {
    let folder = Folder::new("jumps");
    jump(&folder.path("outbox.db").display().to_string()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_clock_that_jumps_under_workers_makes_nothing_double_on_postgres() {
    let url = stores::fresh_postgres().await;
    jump(&url).await;
}

/// Two workers whose clock runs, and jumps by up to an hour forth or back, against a gateway that
/// loses a third of what it says.
async fn jump(store: &str) {
    let judge = Judge::start(5, 30).await;
    let clock = Arc::new(FixedClock::at(1_700_000_000_000));
    let rules = Rules { clock: clock.clone(), ..rules() };
    let outbox = Outbox::with_rules(stores::open(store).await, rules.clone());
    for number in 0..30 {
        for call in [transfer(&format!("T{number}")), refund(&format!("R{number}"))] {
            outbox.enqueue(call, Options::of(MCHID)).await.unwrap();
        }
    }
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let mut crew = Vec::new();
    for name in ["a", "b"] {
        let outbox = Outbox::with_rules(stores::open(store).await, rules.clone());
        let options = WorkerOptions {
            name: name.to_owned(),
            lease: Duration::from_secs(2),
            poll: Duration::from_millis(20),
            ..WorkerOptions::default()
        };
        let mut stopped = stopped.clone();
        let handles = handles(&judge.url, Duration::from_secs(1));
        let stop = async move { _ = stopped.wait_for(|is_stopped| *is_stopped).await };
        crew.push(tokio::spawn(Worker::new(outbox, handles, options).run(stop)));
    }
    let mut chance = Chance::new(5);
    let (mut turns, mut ahead) = (0, 0);
    while !is_done(&outbox).await {
        clock.advance(40);
        if chance.percent(10) && turns < 600 {
            let by = i64::try_from(chance.below(7_200_000)).unwrap() - 3_600_000;
            clock.advance(by);
            ahead += by;
        }
        if turns == 600 {
            // Whoever waits for a clock that was set back for good waits long: enough is enough.
            clock.advance(7_200_000 - ahead.min(0));
        }
        act_as_a_person(&outbox).await;
        tokio::time::sleep(Duration::from_millis(10)).await;
        turns += 1;
        assert!(turns < 6_000, "never ends: {:?}", outbox.stats().await);
    }
    stop.send(true).unwrap();
    for worker in crew {
        worker.await.unwrap().unwrap();
    }
    let all = outbox.list(Filter { limit: 1000, ..Filter::default() }).await.unwrap();
    assert_eq!(all.len(), 60);
    for entry in all.into_iter().map(|found| found.entry.unwrap()) {
        assert_eq!(entry.progress.state, State::Answered, "{:?}", entry.progress);
        assert_eq!(judge.effects(&entry.intent.key), 1, "{:?}", entry.progress);
    }
}

const LAPSES: u32 = 6;
