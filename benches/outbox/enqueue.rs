//! What it costs to enqueue, against the disk and against a bare insert.

use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::Duration;

use wechatpay_outbox::{Options, Outbox, Postgres};

use crate::helpers::{Failure, Figure, MCHID, ROUNDS, SLICE, median, now, per_second, refund};

pub(crate) async fn sqlite_enqueue(folder: &Path, outbox: Outbox) -> Result<Vec<Figure>, Failure> {
    let mut disk = Disk::new(folder)?;
    let (mut alone, mut together) = (Vec::new(), Vec::new());
    let mut number = 0;
    for _ in 0..ROUNDS {
        let (start, mut times) = (now(), [Duration::ZERO; 2]);
        let mut count = 0;
        while start.elapsed() < SLICE * 2 {
            (number, count) = (number + 1, count + 1);
            let began = now();
            disk.write()?;
            times[0] += began.elapsed();
            let began = now();
            outbox.enqueue(refund(number), Options::of(MCHID)).await?;
            times[1] += began.elapsed();
        }
        alone.push((per_second(count, times[0]), per_second(count, times[1])));
        let before = disk.rate()?;
        let crowd = crowd(&outbox, 64, &mut number).await?;
        together.push((before.midpoint(disk.rate()?), crowd));
    }
    let figure = |name, limit, rounds: &[(f64, f64)]| {
        let reference = median(rounds.iter().map(|round| round.0));
        let rate = median(rounds.iter().map(|round| round.1));
        Figure {
            name,
            value: median(rounds.iter().map(|round| round.1 / round.0)),
            limit,
            note: format!("{rate:.0}/s against {reference:.0}/s of 4 KiB write + fdatasync"),
        }
    };
    Ok(vec![
        figure("sqlite: enqueue, one writer ÷ fdatasync", 0.6, &alone),
        figure("sqlite: enqueue, 64 writers ÷ fdatasync", 8.0, &together),
    ])
}

pub(crate) async fn postgres_enqueue(
    client: &mut tokio_postgres::Client,
    store: Postgres,
) -> Result<Vec<Figure>, Failure> {
    let (alone, hundreds) = turns(client, &Outbox::new(store)?).await?;
    let (one, many) = (median(hundreds.iter().map(|r| r.0)), median(hundreds.iter().map(|r| r.1)));
    Ok(vec![
        against_bare("postgres: enqueue ÷ bare insert commit", &alone),
        Figure {
            name: "postgres: enqueue in hundreds ÷ one by one",
            value: median(hundreds.iter().map(|round| round.1 / round.0)),
            limit: 20.0,
            note: format!("{many:.0}/s against {one:.0}/s"),
        },
    ])
}

/// Rates in each round: of bare inserts and of enqueues; of enqueues and of those in hundreds.
pub(crate) async fn turns(
    client: &mut tokio_postgres::Client,
    outbox: &Outbox,
) -> Result<(Vec<(f64, f64)>, Vec<(f64, f64)>), Failure> {
    let insert = "INSERT INTO bare (key, due_at, body) VALUES ($1, $2, $3) RETURNING id";
    let insert = client.prepare(insert).await?;
    let body = "x".repeat(600);
    let (mut alone, mut hundreds) = (Vec::new(), Vec::new());
    let mut number: u64 = 0;
    for _ in 0..ROUNDS {
        let start = now();
        let mut times = [const { Vec::new() }; 3];
        // On a slow disk a slice is only a handful.
        while start.elapsed() < SLICE * 3 || (times[0].len() < 200 && start.elapsed() < SLICE * 10)
        {
            number += 1;
            let key = format!("{number}-{}", outbox.rules().clock.now());
            let began = now();
            client.query(&insert, &[&key, &1_i64, &body]).await?;
            times[0].push(began.elapsed().as_secs_f64());
            // The call is there already, as the key and the body of the bare insert are.
            let call = refund(number);
            let began = now();
            outbox.enqueue(call, Options::of(MCHID)).await?;
            times[1].push(began.elapsed().as_secs_f64());
            if number.is_multiple_of(10) {
                let calls = (0..100)
                    .map(|part| (refund(number * 1_000_000 + part), Options::of(MCHID)))
                    .collect();
                let began = now();
                outbox.enqueue_all(calls).await?;
                times[2].push(began.elapsed().as_secs_f64());
            }
        }
        // Of the median commit: a few that wait a hundred times as long, for others, would decide.
        let [bare, one, hundred] = times.map(|times| 1.0 / median(times.into_iter()));
        alone.push((bare, one));
        hundreds.push((one, hundred * 100.0));
    }
    Ok((alone, hundreds))
}

pub(crate) fn against_bare(name: &'static str, rounds: &[(f64, f64)]) -> Figure {
    let (bare, ours) = (median(rounds.iter().map(|r| r.0)), median(rounds.iter().map(|r| r.1)));
    Figure {
        name,
        value: median(rounds.iter().map(|round| round.1 / round.0)),
        limit: 0.85,
        note: format!("{ours:.0}/s against {bare:.0}/s"),
    }
}

/// Entries per second that so many writers enqueue, each waiting for its own to be durable.
pub(crate) async fn crowd(outbox: &Outbox, writers: u64, number: &mut u64) -> Result<f64, Failure> {
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

/// Durable writes of 4 KiB over a file that has its size: what the disk can do at most.
pub(crate) struct Disk(std::fs::File, u64);

impl Disk {
    fn new(folder: &Path) -> Result<Self, Failure> {
        let mut file = std::fs::File::create(folder.join("reference"))?;
        file.write_all(&vec![0; 4096 * 256])?;
        file.sync_all()?;
        Ok(Self(file, 0))
    }

    fn write(&mut self) -> Result<(), Failure> {
        self.1 = (self.1 + 1) % 256;
        self.0.seek(SeekFrom::Start(self.1 * 4096))?;
        self.0.write_all(&[7_u8; 4096])?;
        Ok(self.0.sync_data()?)
    }

    fn rate(&mut self) -> Result<f64, Failure> {
        let (start, mut count) = (now(), 0_u64);
        while start.elapsed() < SLICE {
            self.write()?;
            count += 1;
        }
        Ok(per_second(count, start.elapsed()))
    }
}

/// As many bytes and indexes as one of our rows, through the same driver.
pub(crate) const BARE: &str = "CREATE TABLE bare (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, \
     key TEXT NOT NULL UNIQUE, due_at BIGINT, body TEXT NOT NULL); \
     CREATE INDEX ON bare (due_at, id) WHERE due_at IS NOT NULL";
