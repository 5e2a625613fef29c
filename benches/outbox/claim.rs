//! What it costs to claim and to settle.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use wechatpay_core::{Answer, Call};
use wechatpay_outbox::{
    Advance, Claim, Found, Intent, Options, Outbox, Progress, Rules, Sender, Sending, State, Store,
    Worker, WorkerOptions,
};

use crate::helpers::{
    ENTRIES, Failure, Figure, MCHID, ROUNDS, count, median, now, per_second, process_time,
    quartile, refund,
};

/// CPU of this process, and of the server if it is known, for each entry that a worker claims,
/// sends to nobody and settles.
pub(crate) async fn overhead(
    name: &'static str,
    store: Arc<dyn Store>,
    server: Option<Server>,
) -> Result<Figure, Failure> {
    let outbox = Outbox::new(store)?;
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        for part in 0..ENTRIES / 500 {
            let from = (round * ENTRIES + part * 500) + 1_000_000_000;
            let calls = (from..from + 500).map(|n| (refund(n), Options::of(MCHID)));
            outbox.enqueue_all(calls.collect()).await?;
        }
        let theirs = server.as_ref().map_or(Duration::ZERO, Server::time);
        let (start, began) = (process_time(), now());
        let watched = outbox.clone();
        let stop = async move {
            while watched.stats().await.is_ok_and(|stats| stats.depth() > 0) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let options = WorkerOptions { concurrency: 200, batch: 100, ..WorkerOptions::default() };
        Worker::new(outbox.clone(), Nobody, options).run(stop).await?;
        let theirs = server.as_ref().map_or(Duration::ZERO, Server::time).saturating_sub(theirs);
        let spent = (process_time().saturating_sub(start) + theirs).as_secs_f64();
        rounds.push((spent * 1e6 / count(ENTRIES), per_second(ENTRIES, began.elapsed())));
    }
    let rate = median(rounds.iter().map(|round| round.1));
    Ok(Figure {
        name,
        value: median(rounds.iter().map(|round| round.0)),
        limit: -300.0,
        note: format!("{rate:.0} entries/s through one worker, batches of 100"),
    })
}

/// What a claim of 50 costs with a million finished entries beside them, the two taking turns.
pub(crate) async fn with_a_million(
    name: &'static str,
    empty: &dyn Store,
    full: &dyn Store,
) -> Result<Figure, Failure> {
    let rules = Rules::new()?;
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS {
        for store in [empty, full] {
            backlog(store, &rules, round, 2_000).await?;
        }
        for _ in 0..40 {
            for (store, times) in [empty, full].into_iter().zip(&mut times) {
                let start = now();
                let found = claim(store, &rules, 50).await?;
                // The first round is for finding the pages in memory.
                if round > 0 {
                    times.push(start.elapsed().as_secs_f64());
                }
                settle(store, &rules, found).await?;
            }
        }
    }
    // Each is a commit, too: the quickest quarter is what the disk adds least to.
    let [before, after] = times.map(|times| quartile(times.into_iter()));
    let note = format!("{:.0} µs against {:.0} µs for a claim of 50", after * 1e6, before * 1e6);
    Ok(Figure { name, value: after / before, limit: -1.3, note })
}

/// What claiming and settling fifty at once gains.
pub(crate) async fn batches(name: &'static str, store: &dyn Store) -> Result<Figure, Failure> {
    let rules = Rules::new()?;
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        backlog(store, &rules, 1_000 + round, 20 * 51).await?;
        let mut times = [Duration::ZERO; 2];
        for _ in 0..20 {
            for (limit, time) in [1, 50].into_iter().zip(&mut times) {
                let start = now();
                let found = claim(store, &rules, limit).await?;
                settle(store, &rules, found).await?;
                *time += start.elapsed();
            }
        }
        rounds.push((per_second(20, times[0]), per_second(1_000, times[1])));
    }
    let (one, many) = (median(rounds.iter().map(|r| r.0)), median(rounds.iter().map(|r| r.1)));
    let value = median(rounds.iter().map(|round| round.1 / round.0));
    let note = format!("{many:.0} entries/s against {one:.0}/s");
    Ok(Figure { name, value, limit: 10.0, note })
}

pub(crate) async fn backlog(
    store: &dyn Store,
    rules: &Rules,
    round: u64,
    count: u64,
) -> Result<(), Failure> {
    let first = 5_000_000_000 + round * 100_000;
    let intents = (first..first + count).map(|n| rules.intent(refund(n), Options::of(MCHID)));
    let intents: Vec<Intent> = intents.collect::<Result<_, _>>()?;
    for part in intents.chunks(500) {
        store.put(part.into()).await?;
    }
    Ok(())
}

pub(crate) async fn claim(
    store: &dyn Store,
    rules: &Rules,
    limit: u32,
) -> Result<Vec<Found>, Failure> {
    let clock = rules.clock.now();
    let claim = Claim::new("bench", clock, clock + 600_000, limit);
    let found = store.claim(claim).await?;
    if found.len() != usize::try_from(limit)? {
        return Err(format!("{} entries instead of {limit}", found.len()).into());
    }
    Ok(found)
}

pub(crate) async fn settle(
    store: &dyn Store,
    rules: &Rules,
    found: Vec<Found>,
) -> Result<(), Failure> {
    let clock = rules.clock.now();
    let advances = found.into_iter().map(|found| {
        let mut progress = Progress::new(clock);
        (progress.state, progress.due_at) = (State::Answered, None);
        progress.finished_at = Some(clock);
        Advance { id: found.id, token: found.token, progress }
    });
    store.advance(advances.collect()).await?;
    Ok(())
}

/// The processes of a PostgreSQL on this machine.
pub(crate) struct Server(String);

impl Server {
    /// The server whose data lie in the folder `data` of this folder.
    pub(crate) fn of(folder: &Path) -> Option<Self> {
        let file = std::fs::read_to_string(folder.join("data/postmaster.pid")).ok()?;
        file.lines().next().map(|id| Self(id.to_owned()))
    }

    /// The CPU time that those have used that still run, to a hundredth of a second.
    fn time(&self) -> Duration {
        let Ok(processes) = std::fs::read_dir("/proc") else { return Duration::ZERO };
        let ticks = processes.flatten().filter_map(|process| {
            let text = std::fs::read_to_string(process.path().join("stat")).ok()?;
            // After the name, which may hold anything: state, parent, …
            let fields: Vec<&str> = text.rsplit_once(") ")?.1.split(' ').collect();
            let number = |at: usize| fields.get(at)?.parse::<u64>().ok();
            (*fields.get(1)? == self.0).then_some(number(11)? + number(12)?)
        });
        Duration::from_millis(ticks.sum::<u64>() * 10)
    }
}

/// Answers at once: what is left is the outbox.
pub(crate) struct Nobody;

impl Sender for Nobody {
    fn send(&self, _: &str, _: Call) -> Sending {
        Box::pin(std::future::ready(Ok(Answer {
            status: 200,
            headers: http::HeaderMap::new(),
            body: Bytes::from_static(
                br#"{"refund_id":"50000000000000000000000000000","status":"PROCESSING"}"#,
            ),
            request_id: Some("08F78BB9AF0610CA0118BEC8E12420B0C5172881A6F201-0".into()),
            verified_by: None,
            attempts: 1,
        })))
    }

    fn merchants(&self) -> Vec<String> {
        Vec::new()
    }
}
