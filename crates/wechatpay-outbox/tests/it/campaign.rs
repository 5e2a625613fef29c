//! The crash campaign: real worker processes are killed with SIGKILL, paused beyond their leases,
//! cut off from the network, while the gateway misbehaves. The test gateway's own log decides:
//! every entry has exactly one effect, none is missing, none is double.
//!
//! The short version runs in `cargo test`. The full one:
//!
//! ```text
//! cargo test --release -p wechatpay-outbox --test it -- --ignored --nocapture --test-threads=1 campaign::full
//! ```
//!
//! `CAMPAIGN_ENTRIES`, `CAMPAIGN_WORKERS`, `CAMPAIGN_SEED`, `CAMPAIGN_FAULTS` and `DATABASE_URL`
//! change it; with `POSTGRES_RESTART=".ci/postgres restart"` the server is crashed, too.

use std::collections::HashMap;
use std::process::Command;
use std::time::Duration;

use wechatpay_outbox::{
    Filter, Options, Outbox, Policy, Reason, Rules, State, Worker, WorkerOptions,
};

use crate::calls::{refund, report, transfer};
use crate::client::{MCHID, handles};
use crate::folder::Folder;
use crate::real::process::{Actor, Waker, end_with_the_test};
use crate::seeded_random::Chance;
use crate::settings::{say, setting};
use crate::stores;
use crate::test_gateway::Judge;

pub(crate) struct Campaign {
    name: &'static str,
    url: String,
    entries: u32,
    workers: usize,
    seed: u64,
    faults: u64,
    /// What else goes wrong now and then, such as a database that is restarted.
    disaster: Option<Box<dyn Fn() + Send>>,
}

#[derive(Default)]
struct Tally {
    kills: u32,
    pauses: u32,
    cuts: u32,
    disasters: u32,
    by_hand: u32,
    wakers: Vec<Waker>,
}

impl std::fmt::Debug for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { kills, pauses, cuts, disasters, by_hand, .. } = self;
        write!(
            f,
            "{kills} killed, {pauses} paused, {cuts} cuts, {disasters} disasters, {by_hand} by hand"
        )
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn short_on_sqlite() {
    let folder = Folder::new("campaign");
    let url = folder.path("outbox.db").display().to_string();
    Campaign::new("sqlite, short", url, 240, 3).run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: run it by name, see the head of this file"]
async fn full_on_sqlite() {
    let folder = Folder::new("campaign-full");
    let url = folder.path("outbox.db").display().to_string();
    Campaign::new("sqlite", url, 10_000, 4).run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn short_on_postgres() {
    let url = stores::fresh_postgres().await;
    Campaign::new("postgres, short", url, 240, 3).run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes: run it by name, see the head of this file"]
async fn full_on_postgres() {
    let url = stores::fresh_postgres().await;
    let mut campaign = Campaign::new("postgres", url, 10_000, 4);
    // The server itself is crashed and restarted under them.
    campaign.disaster = setting("POSTGRES_RESTART").map(|command| {
        let restart = move || {
            let status = Command::new("bash").args(["-c", &command]).status();
            assert!(status.is_ok_and(|status| status.success()), "the server does not restart");
        };
        Box::new(restart) as Box<dyn Fn() + Send>
    });
    campaign.run().await;
}

/// Not a test: what the campaign starts, kills and starts again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a worker process of the campaign, started by it"]
async fn worker_process() {
    let (Some(store), Some(judge)) = (setting("CAMPAIGN_STORE"), setting("CAMPAIGN_JUDGE")) else {
        return;
    };
    end_with_the_test();
    let outbox = Outbox::with_rules(stores::open(&store).await, rules());
    let options = WorkerOptions {
        name: setting("CAMPAIGN_NAME").unwrap_or_default(),
        concurrency: 16,
        batch: 16,
        lease: Duration::from_secs(2),
        poll: Duration::from_millis(100),
        ..WorkerOptions::default()
    };
    let handles = handles(&judge, Duration::from_secs(1));
    Worker::new(outbox, handles, options).run(std::future::pending()).await.unwrap();
}

impl Campaign {
    pub(crate) fn new(name: &'static str, url: String, entries: u32, workers: usize) -> Self {
        let number = |name: &str| setting(name).and_then(|text| text.parse::<u64>().ok());
        let entries = number("CAMPAIGN_ENTRIES").map_or(entries, |n| u32::try_from(n).unwrap());
        let workers = number("CAMPAIGN_WORKERS").map_or(workers, |n| usize::try_from(n).unwrap());
        let seed = number("CAMPAIGN_SEED").unwrap_or(20_261_122);
        let faults = number("CAMPAIGN_FAULTS").unwrap_or(30);
        Self { name, url, entries, workers, seed, faults, disaster: None }
    }

    pub(crate) async fn run(self) {
        let began = tokio::time::Instant::now();
        let judge = Judge::start(self.seed, self.faults).await;
        let outbox = Outbox::with_rules(stores::open(&self.url).await, rules());
        let folder = Folder::new("campaign-logs");
        let spawn = |n| self.spawn(&folder, &judge.url, n);
        let mut crew: Vec<Actor> = (0..self.workers).map(spawn).collect();
        let enqueued = tokio::spawn(fill(outbox.clone(), self.entries));
        let mut chance = Chance::new(self.seed ^ 0xC4A5);
        let mut tally = Tally::default();
        let mut turns = 0_u32;
        loop {
            turns += 1;
            tokio::time::sleep(Duration::from_millis(50 + chance.below(350))).await;
            self.strike(&mut crew, &spawn, &judge, &mut chance, &mut tally).await;
            tally.by_hand += act_as_a_person(&outbox).await;
            if enqueued.is_finished() && turns.is_multiple_of(4) && is_done(&outbox).await {
                break;
            }
            assert!(began.elapsed() < Duration::from_secs(1800), "never ends: {tally:?}");
        }
        enqueued.await.unwrap();
        crew.iter_mut().for_each(Actor::kill);
        self.judge(&outbox, &judge, &tally, began.elapsed()).await;
    }

    async fn strike(
        &self,
        crew: &mut [Actor],
        spawn: &impl Fn(usize) -> Actor,
        judge: &Judge,
        chance: &mut Chance,
        tally: &mut Tally,
    ) {
        let victim = usize::try_from(chance.below(crew.len() as u64)).unwrap();
        match chance.below(100) {
            0..60 => {
                crew[victim].kill();
                crew[victim] = spawn(victim);
                tally.kills += 1;
            }
            60..75 => {
                tally.wakers.retain_mut(|waker| !waker.is_done());
                // Asleep for longer than its lease; it wakes up and goes on as if nothing was.
                let pause = Duration::from_millis(2_200 + chance.below(1_300));
                tally.wakers.push(crew[victim].pause(pause));
                tally.pauses += 1;
            }
            75..80 => {
                judge.cut(true);
                tokio::time::sleep(Duration::from_millis(chance.below(500))).await;
                judge.cut(false);
                tally.cuts += 1;
            }
            80..84 => {
                if let Some(disaster) = &self.disaster {
                    tokio::task::block_in_place(disaster);
                    tally.disasters += 1;
                }
            }
            _ => {}
        }
    }

    fn spawn(&self, folder: &Folder, judge: &str, number: usize) -> Actor {
        let name = format!("worker {number}");
        let settings = [
            ("CAMPAIGN_STORE", self.url.as_str()),
            ("CAMPAIGN_JUDGE", judge),
            ("CAMPAIGN_NAME", name.as_str()),
        ];
        Actor::start("campaign::worker_process", &folder.path(""), &settings)
    }

    async fn judge(&self, outbox: &Outbox, judge: &Judge, tally: &Tally, took: Duration) {
        let mut states: HashMap<State, u32> = HashMap::new();
        let (mut missing, mut double, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
        let (mut after, mut attempts, mut asks, mut lapses) = (0, 0, 0, 0);
        loop {
            let page =
                outbox.list(Filter { after, limit: 1000, ..Filter::default() }).await.unwrap();
            let Some(last) = page.last() else { break };
            after = last.id;
            for found in page {
                let entry = found.entry.unwrap();
                let progress = &entry.progress;
                *states.entry(progress.state).or_default() += 1;
                attempts += progress.attempts;
                asks += progress.asks;
                lapses += progress.lapses;
                let number = number_of(&entry.intent.key);
                let expected = u32::from(!number.ends_with('X'));
                match judge.effects(&number) {
                    effects if effects > 1 => double.push(number.clone()),
                    0 if expected == 1 => missing.push(number.clone()),
                    _ => {}
                }
                let state = if expected == 1 { State::Answered } else { State::Refused };
                if progress.state != state {
                    wrong.push((number, progress.state));
                }
            }
        }
        let total: u32 = states.values().sum();
        say(&format!(
            "campaign {}: seed {}, {} workers, {took:.1?}",
            self.name, self.seed, self.workers
        ));
        say(&format!("  {total} entries {states:?}; {tally:?}"));
        say(&format!("  {attempts} attempts, {asks} queries, {lapses} lapses in the end"));
        say(&format!("  the judge: {:?}", judge.counts()));
        let (none, twice, other) = (missing.len(), double.len(), wrong.len());
        say(&format!("  missing {none}, double {twice}, wrong state {other}"));
        assert_eq!(total, self.entries);
        assert!(missing.is_empty(), "no effect: {missing:?}");
        assert!(double.is_empty(), "two effects: {double:?}");
        assert!(wrong.is_empty(), "{wrong:?}");
        assert!(tally.kills > 0 && attempts > 0);
    }
}

/// Puts the entries in, some one by one, some in groups, while everything else happens.
async fn fill(outbox: Outbox, entries: u32) {
    let mut number = 0;
    while number < entries {
        let last = (number + if number % 3 == 0 { 1 } else { 25 }).min(entries);
        let calls = (number..last).map(|n| {
            // One in fifty is always refused: that, too, is an answer.
            let mark = if n % 50 == 7 { "X" } else { "" };
            let call = match n % 4 {
                0 | 1 => refund(&format!("R{n}{mark}")),
                2 => transfer(&format!("T{n}{mark}")),
                _ => report(&format!("E{n}{mark}")),
            };
            (call, Options::of(MCHID))
        });
        let calls: Vec<_> = calls.collect();
        // The database may be away; what was not acknowledged is given again, and is the same.
        match outbox.enqueue_all(calls).await {
            Ok(all) => {
                for enqueued in all {
                    enqueued.unwrap();
                }
                number = last;
            }
            Err(error) => {
                assert!(error.is_passing() || cfg!(feature = "postgres"), "{error:?}");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

/// Somebody who looks at dead entries: those that surely did not happen are sent again.
pub(crate) async fn act_as_a_person(outbox: &Outbox) -> u32 {
    let dead = Filter { states: vec![State::Dead], limit: 1000, ..Filter::default() };
    let mut count = 0;
    for found in outbox.list(dead).await.unwrap_or_default() {
        let Ok(entry) = found.entry else { continue };
        if entry.progress.reason == Some(Reason::Absent) && outbox.retry(entry.id).await.is_ok() {
            count += 1;
        }
    }
    count
}

pub(crate) async fn is_done(outbox: &Outbox) -> bool {
    let Ok(stats) = outbox.stats().await else { return false };
    let dead = Filter { states: vec![State::Dead], limit: 1000, ..Filter::default() };
    let Ok(dead) = outbox.list(dead).await else { return false };
    let is_for_a_person = dead.into_iter().filter_map(|found| found.entry.ok()).any(|entry| {
        // The person has not come round to it yet.
        entry.progress.reason == Some(Reason::Absent)
    });
    stats.depth() == 0 && !is_for_a_person
}

fn number_of(key: &str) -> String {
    let part = key.split('|').find(|part| part.starts_with(['R', 'T', 'E']));
    part.unwrap_or_default().to_owned()
}

/// Impatient, so that a campaign ends: the shape is the same as in production.
pub(crate) fn rules() -> Rules {
    let millis = |list: &[u64]| list.iter().copied().map(Duration::from_millis).collect::<Vec<_>>();
    let policy = Policy {
        not_sent: millis(&[50, 100, 300]),
        rate_limited: millis(&[50, 100, 300]),
        system_error: millis(&[50, 100, 300]),
        unknown: millis(&[50, 100, 300]),
        ask: millis(&[100, 200, 500]),
        attempts: 10_000,
        asks: 10_000,
        lapses: 10_000,
        // Longer than a lease and a paused worker together.
        late_arrival: Duration::from_secs(5),
        ..Policy::default()
    };
    Rules { policy, ..Rules::new().unwrap() }
}

#[tokio::test]
async fn a_campaign_is_not_over_while_a_person_has_something_to_do() {
    use wechatpay_outbox::{Advance, Claim, Memory, Next};
    let outbox = Outbox::with_rules(Memory::new(), rules());
    assert!(is_done(&outbox).await);
    let id = outbox.enqueue(transfer("T1"), Options::of(MCHID)).await.unwrap().id;
    let now = outbox.rules().clock.now();
    let claim = Claim::new("w", now, now + 60_000, 9);
    let entry = outbox.store().claim(claim).await.unwrap().pop().unwrap().entry.unwrap();
    let progress = entry.progress.after(Next::Dead(Reason::Absent), now);
    let advance = Advance { id, token: entry.token, progress };
    assert_eq!(outbox.store().advance(vec![advance]).await.unwrap(), [true]);
    // Nothing is under way, and yet the entry has no effect.
    assert_eq!(outbox.stats().await.unwrap().depth(), 0);
    assert!(!is_done(&outbox).await);
    assert_eq!(act_as_a_person(&outbox).await, 1);
    assert_eq!(outbox.stats().await.unwrap().depth(), 1);
    assert!(!is_done(&outbox).await);
}
