//! Speed of the outbox as ratios, each against its own reference in the same run.
//!
//! ```text
//! eval "$(.ci/postgres start)"; cargo bench -p wechatpay-benches --bench outbox_ratios
//! ```
//!
//! Without `DATABASE_URL` only SQLite is measured. What is measured and its reference take turns;
//! a figure is the median of their ratios. `OUTBOX_BENCH_FOLDER` says on which disk.

use std::future::Future;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use rustix::time::{ClockId, clock_gettime};
use wechatpay_core::{Answer, Call, Method};
use wechatpay_outbox::{
    Claim, Intent, Options, Outbox, Postgres, Progress, Rules, Sender, Sending, Sqlite, State,
    Store, Worker, WorkerOptions,
};

type Failure = Box<dyn std::error::Error + Send + Sync>;

struct Figure {
    name: &'static str,
    value: f64,
    /// Positive: at least; negative: at most its absolute value.
    limit: f64,
    note: String,
}

fn main() -> ExitCode {
    // `cargo test --benches` runs this too, and does not mean it.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let figures = runtime.map_err(Failure::from).and_then(|runtime| runtime.block_on(run()));
    match figures {
        Ok(figures) => table(&figures),
        Err(failure) => {
            line(&format!("failed: {failure}"));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<Vec<Figure>, Failure> {
    let folder = setting("OUTBOX_BENCH_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = folder.join(format!("outbox-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let result = measure(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    result
}

async fn measure(folder: &Path) -> Result<Vec<Figure>, Failure> {
    let mut figures = Vec::new();
    let sqlite = Sqlite::open(folder.join("enqueue.db"))?;
    figures.extend(sqlite_enqueue(folder, Outbox::new(sqlite)?).await?);
    let sqlite = Sqlite::open(folder.join("work.db"))?;
    figures.push(overhead("sqlite: claim + settle, CPU µs per entry", Arc::new(sqlite)).await?);
    let path = folder.join("million.db");
    let sqlite: Arc<dyn Store> = Arc::new(Sqlite::open(&path)?);
    let fill = async {
        rusqlite::Connection::open(&path)?.execute_batch(MILLION_SQLITE)?;
        Ok(())
    };
    let name = "sqlite: claim with 1,000,000 finished entries ÷ without";
    figures.push(with_a_million(name, sqlite, fill).await?);
    let Some(url) = setting("DATABASE_URL") else {
        line("PostgreSQL is not measured: DATABASE_URL is not set, see .ci/postgres");
        return Ok(figures);
    };
    let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    let schema = format!("outbox_bench_{}", std::process::id());
    client.batch_execute(&format!("CREATE SCHEMA {schema}; SET search_path = {schema}")).await?;
    let url = format!("{url}?options=-c%20search_path%3D{schema}");
    let postgres = Postgres::open(&url).await?;
    figures.extend(postgres_enqueue(&client, postgres.clone()).await?);
    client.batch_execute("TRUNCATE outbox_entry").await?;
    let store: Arc<dyn Store> = Arc::new(postgres);
    let name = "postgres: claim + settle, CPU µs per entry (our process)";
    figures.push(overhead(name, Arc::clone(&store)).await?);
    client.batch_execute("TRUNCATE outbox_entry").await?;
    let fill = async { Ok(client.batch_execute(MILLION_POSTGRES).await?) };
    let name = "postgres: claim with 1,000,000 finished entries ÷ without";
    figures.push(with_a_million(name, store, fill).await?);
    client.batch_execute(&format!("DROP SCHEMA {schema} CASCADE")).await?;
    Ok(figures)
}

// --- enqueue -------------------------------------------------------------------------------------

async fn sqlite_enqueue(folder: &Path, outbox: Outbox) -> Result<Vec<Figure>, Failure> {
    let mut disk = Disk::new(folder)?;
    let mut rounds = Vec::new();
    let mut number = 0;
    for _ in 0..ROUNDS {
        let before = disk.rate()?;
        let alone = crowd(&outbox, 1, &mut number).await?;
        let together = crowd(&outbox, 64, &mut number).await?;
        let reference = before.midpoint(disk.rate()?);
        rounds.push((reference, alone, together));
    }
    let figure = |name, limit, pick: fn(&(f64, f64, f64)) -> f64| {
        let reference = median(rounds.iter().map(|round| round.0));
        let rate = median(rounds.iter().map(pick));
        Figure {
            name,
            value: median(rounds.iter().map(|round| pick(round) / round.0)),
            limit,
            note: format!("{rate:.0}/s against {reference:.0}/s of 4 KiB write + fdatasync"),
        }
    };
    Ok(vec![
        figure("sqlite: enqueue, one writer ÷ fdatasync", 0.6, |round| round.1),
        figure("sqlite: enqueue, 64 writers ÷ fdatasync", 8.0, |round| round.2),
    ])
}

async fn postgres_enqueue(
    client: &tokio_postgres::Client,
    store: Postgres,
) -> Result<Vec<Figure>, Failure> {
    let outbox = Outbox::new(store)?;
    // As many bytes and indexes as one of our rows, through the same driver.
    client
        .batch_execute(
            "CREATE TABLE bare (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, \
             key TEXT NOT NULL UNIQUE, due_at BIGINT, body TEXT NOT NULL); \
             CREATE INDEX ON bare (due_at, id) WHERE due_at IS NOT NULL",
        )
        .await?;
    let insert = "INSERT INTO bare (key, due_at, body) VALUES ($1, $2, $3) RETURNING id";
    let insert = client.prepare(insert).await?;
    let body = "x".repeat(600);
    let mut number: u64 = 0;
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS * 2 {
        let (start, first) = (now(), number);
        while start.elapsed() < SLICE {
            number += 1;
            client.query(&insert, &[&number.to_string(), &1_i64, &body]).await?;
        }
        let bare = per_second(number - first, start.elapsed());
        let alone = crowd(&outbox, 1, &mut number).await?;
        let (start, first) = (now(), number);
        while start.elapsed() < SLICE {
            let calls = (0..100).map(|_| {
                number += 1;
                (refund(number), Options::of(MCHID))
            });
            outbox.enqueue_all(calls.collect()).await?;
        }
        rounds.push((bare, alone, per_second(number - first, start.elapsed())));
    }
    let rate = |pick: fn(&(f64, f64, f64)) -> f64| median(rounds.iter().map(pick));
    let (bare, alone, batch) = (rate(|r| r.0), rate(|r| r.1), rate(|r| r.2));
    Ok(vec![
        Figure {
            name: "postgres: enqueue ÷ bare insert commit",
            value: median(rounds.iter().map(|round| round.1 / round.0)),
            limit: 0.85,
            note: format!("{alone:.0}/s against {bare:.0}/s"),
        },
        Figure {
            name: "postgres: enqueue in hundreds ÷ one by one",
            value: median(rounds.iter().map(|round| round.2 / round.1)),
            limit: 20.0,
            note: format!("{batch:.0}/s against {alone:.0}/s"),
        },
    ])
}

/// Entries per second that so many writers enqueue, each waiting for its own to be durable.
async fn crowd(outbox: &Outbox, writers: u64, number: &mut u64) -> Result<f64, Failure> {
    let (start, first) = (now(), *number);
    let tasks: Vec<_> = (0..writers)
        .map(|writer| {
            let (outbox, mut mine) = (outbox.clone(), first + writer);
            tokio::spawn(async move {
                let mut count = 0;
                while start.elapsed() < SLICE {
                    mine += writers;
                    outbox.enqueue(refund(mine), Options::of(MCHID)).await?;
                    count += 1;
                }
                Ok::<(u64, u64), wechatpay_outbox::Error>((count, mine))
            })
        })
        .collect();
    let mut all = 0;
    for task in tasks {
        let (count, last) = task.await??;
        all += count;
        *number = (*number).max(last);
    }
    Ok(per_second(all, start.elapsed()))
}

// --- claim and settle ----------------------------------------------------------------------------

/// CPU of this process for each entry that a worker claims, sends to nobody and settles.
async fn overhead(name: &'static str, store: Arc<dyn Store>) -> Result<Figure, Failure> {
    let outbox = Outbox::new(store)?;
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        for part in 0..ENTRIES / 500 {
            let from = (round * ENTRIES + part * 500) + 1_000_000_000;
            let calls = (from..from + 500).map(|n| (refund(n), Options::of(MCHID)));
            outbox.enqueue_all(calls.collect()).await?;
        }
        let (start, began) = (process_time(), now());
        let watched = outbox.clone();
        let stop = async move {
            while watched.stats().await.is_ok_and(|stats| stats.depth() > 0) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let options = WorkerOptions { concurrency: 200, batch: 100, ..WorkerOptions::default() };
        Worker::new(outbox.clone(), Nobody, options).run(stop).await?;
        let spent = process_time().saturating_sub(start).as_secs_f64();
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

/// What a claim of 50 and its settling cost with a million finished entries beside them.
async fn with_a_million(
    name: &'static str,
    store: Arc<dyn Store>,
    fill: impl Future<Output = Result<(), Failure>>,
) -> Result<Figure, Failure> {
    let rules = Rules::new()?;
    let before = claims(&*store, &rules, 0).await?;
    fill.await?;
    // Once around, so that both sides find their pages in memory.
    claims(&*store, &rules, 1).await?;
    let after = claims(&*store, &rules, 2).await?;
    let note = format!("{:.0} µs against {:.0} µs for a claim of 50", after * 1e6, before * 1e6);
    Ok(Figure { name, value: after / before, limit: -1.3, note })
}

/// The median time of a claim, out of a backlog of its own.
async fn claims(store: &dyn Store, rules: &Rules, round: u64) -> Result<f64, Failure> {
    let first = 5_000_000_000 + round * 100_000;
    let intents = (first..first + 4_000).map(|n| rules.intent(refund(n), Options::of(MCHID)));
    let intents: Vec<Intent> = intents.collect::<Result<_, _>>()?;
    for part in intents.chunks(500) {
        store.put(part.to_vec()).await?;
    }
    let mut times = Vec::new();
    loop {
        let (clock, start) = (rules.clock.now(), now());
        let claim = Claim {
            worker: "bench".into(),
            now: clock,
            lease_until: clock + 60_000,
            limit: 50,
            merchants: Vec::new(),
            busy: Vec::new(),
        };
        let found = store.claim(claim).await?;
        if found.is_empty() {
            return Ok(median(times.into_iter()));
        }
        times.push(start.elapsed().as_secs_f64());
        let advances = found.into_iter().map(|found| {
            let mut progress = Progress::new(clock);
            (progress.state, progress.due_at) = (State::Answered, None);
            progress.finished_at = Some(clock);
            wechatpay_outbox::Advance { id: found.id, token: found.token, progress }
        });
        store.advance(advances.collect()).await?;
    }
}

/// Answers at once: what is left is the outbox.
struct Nobody;

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

// --- small words ---------------------------------------------------------------------------------

/// Durable writes of 4 KiB over a file that has its size: what the disk can do at most.
struct Disk(std::fs::File);

impl Disk {
    fn new(folder: &Path) -> Result<Self, Failure> {
        let mut file = std::fs::File::create(folder.join("reference"))?;
        file.write_all(&vec![0; 4096 * 256])?;
        file.sync_all()?;
        Ok(Self(file))
    }

    fn rate(&mut self) -> Result<f64, Failure> {
        let (start, mut count, block) = (now(), 0_u64, [7_u8; 4096]);
        while start.elapsed() < SLICE {
            self.0.seek(SeekFrom::Start(count % 256 * 4096))?;
            self.0.write_all(&block)?;
            self.0.sync_data()?;
            count += 1;
        }
        Ok(per_second(count, start.elapsed()))
    }
}

fn refund(number: u64) -> Call {
    let path = "/v3/refund/domestic/refunds";
    Call {
        method: Method::Post,
        template: path.into(),
        path: path.into(),
        query: None,
        headers: Vec::new(),
        body: Some(format!(
            "{{\"transaction_id\":\"4200000000000000000000000001\",\"out_refund_no\":\"R{number}\",\
             \"reason\":\"returned\",\"notify_url\":\"https://shop.example/notify\",\
             \"amount\":{{\"refund\":100,\"total\":100,\"currency\":\"CNY\"}}}}"
        )),
        repeat: vec!["out_refund_no".into()],
        sealed_with: None,
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn per_second(number: u64, elapsed: Duration) -> f64 {
    count(number) / elapsed.as_secs_f64()
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
fn count(number: u64) -> f64 {
    number as f64
}

fn process_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "a bench measures time")]
    let now = Instant::now();
    now
}

fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the settings of a bench come from outside")]
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

fn table(figures: &[Figure]) -> ExitCode {
    let mut is_good = true;
    for Figure { name, value, limit, note } in figures {
        let (is_within, bound) =
            if *limit < 0.0 { (*value <= -limit, "≤") } else { (*value >= *limit, "≥") };
        is_good &= is_within;
        let verdict = if is_within { "ok  " } else { "FAIL" };
        line(&format!("{verdict} {name:<60} {value:>8.2} {bound} {:<6} {note}", limit.abs()));
    }
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn line(text: &str) {
    #[expect(clippy::print_stdout, reason = "a bench prints its figures")]
    {
        println!("{text}");
    }
}

const ROUNDS: u64 = 7;
const ENTRIES: u64 = 5_000;
const SLICE: Duration = Duration::from_millis(700);
const MCHID: &str = "1900000109";

const MILLION_SQLITE: &str = "PRAGMA synchronous = OFF; \
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
     INSERT INTO outbox_entry (merchant, operation, scope, key, priority, created_at, not_before, \
     digest, call, state, token, finished_at, progress) \
     SELECT '1900000109', 'POST /v3/refund/domestic/refunds', 'refund', 'M' || i, 1, i, i, \
     'digest', hex(zeroblob(250)), 'answered', 2, 1700000000000 + i, hex(zeroblob(150)) FROM n; \
     ANALYZE";

const MILLION_POSTGRES: &str = "SET synchronous_commit = off; \
     INSERT INTO outbox_entry (merchant, operation, scope, key, priority, created_at, not_before, \
     digest, call, state, token, finished_at, progress) \
     SELECT '1900000109', 'POST /v3/refund/domestic/refunds', 'refund', 'M' || i, 1, i, i, \
     'digest', repeat('x', 500), 'answered', 2, 1700000000000 + i, repeat('x', 300) \
     FROM generate_series(1, 1000000) AS i; RESET synchronous_commit; ANALYZE outbox_entry";
