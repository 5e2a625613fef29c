//! The one thread that writes: it drains the queue into one transaction and acknowledges after commit.

use std::{
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, Sender, channel},
    },
    thread::JoinHandle,
};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use tokio::sync::oneshot;

use super::{
    cache::{Cache, Entry, keep},
    database::lock_connection,
    dump::{self, Dump},
    facts::{Facts, write_facts},
    notices::{self, NewNotice, WakeUp},
};

/// One change of one stream.
pub(super) struct Job {
    pub(super) stream: String,
    /// The epoch the decision was made in.
    pub(super) epoch: u64,
    /// The sequence the decision was made on.
    pub(super) expected: i64,
    pub(super) at: i64,
    /// Kind and data of each event.
    pub(super) events: Vec<(&'static str, String)>,
    pub(super) claims: Vec<(String, Hold)>,
    pub(super) snapshot: Option<String>,
    pub(super) entry: Entry,
    /// What merchants are told of the events, and who is to hear that there is something to tell.
    pub(super) notices: Vec<NewNotice>,
    pub(super) news: WakeUp,
    pub(super) done: oneshot::Sender<Outcome>,
}

/// What to do with a claimed number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    Take,
    Free,
}

/// What became of a job.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It is on disk.
    Written,
    /// The stream has moved on, or a number belongs to another stream: decide again.
    Conflict,
    /// Nothing was written.
    Failed(rusqlite::Error),
}

/// What the thread can be asked for.
pub(super) enum Order {
    Write(Box<Job>),
    /// Put other rows in the place of all; answered like a job.
    Replace {
        dump: Box<Dump>,
        done: oneshot::Sender<Outcome>,
    },
    /// Keep small facts; answered like a job.
    Facts {
        facts: Facts,
        done: oneshot::Sender<Outcome>,
    },
    /// Change other tables; may be asked twice if the first transaction failed for another's fault.
    Do {
        work: Work,
        done: oneshot::Sender<Outcome>,
    },
}

pub(super) type Work = Box<dyn Fn(&Transaction<'_>) -> rusqlite::Result<()> + Send>;

/// Starts the thread. It ends when every sender is gone and the queue is empty.
pub(super) fn start(
    connection: Arc<Mutex<Connection>>,
    cache: Arc<Cache>,
) -> std::io::Result<(Sender<Order>, JoinHandle<()>)> {
    let (sender, receiver) = channel();
    let work = move || run(&connection, &cache, &receiver);
    let builder = std::thread::Builder::new().name("sandbox-writer".to_owned());
    let thread = builder.stack_size(STACK).spawn(work)?;
    Ok((sender, thread))
}

fn run(connection: &Mutex<Connection>, cache: &Cache, receiver: &Receiver<Order>) {
    while let Ok(first) = receiver.recv() {
        let mut orders = Vec::new();
        let mut last = None;
        for order in std::iter::once(first).chain(receiver.try_iter().take(MOST_TOGETHER - 1)) {
            if let Order::Replace { dump, done } = order {
                // What came before is written before, what comes after is decided anew.
                last = Some((dump, done));
                break;
            }
            orders.push(order);
        }
        if !orders.is_empty() {
            match write(connection, cache, &orders) {
                Ok(outcomes) => {
                    for (order, outcome) in orders.into_iter().zip(outcomes) {
                        acknowledge(cache, order, outcome);
                    }
                }
                Err(_) => one_by_one(connection, cache, orders),
            }
        }
        if let Some((dump, done)) = last {
            let outcome = replace(connection, &dump).map_or_else(Outcome::Failed, |()| {
                cache.forget();
                Outcome::Written
            });
            let _ = done.send(outcome);
        }
    }
}

fn replace(connection: &Mutex<Connection>, dump: &Dump) -> rusqlite::Result<()> {
    let mut connection = lock_connection(connection);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    dump::put(&transaction, dump)?;
    transaction.commit()
}

/// After a failed transaction each order gets its own, so that only the culprit fails.
fn one_by_one(connection: &Mutex<Connection>, cache: &Cache, orders: Vec<Order>) {
    for order in orders {
        let outcome = match write(connection, cache, std::slice::from_ref(&order)) {
            Ok(outcomes) => outcomes.into_iter().next().unwrap_or(Outcome::Conflict),
            Err(error) => Outcome::Failed(error),
        };
        acknowledge(cache, order, outcome);
    }
}

/// The cache learns of a change before the caller does. A caller that went away is no matter.
fn acknowledge(cache: &Cache, order: Order, outcome: Outcome) {
    let done = match order {
        Order::Write(job) => {
            if matches!(outcome, Outcome::Written) {
                if !job.notices.is_empty() {
                    job.news.notify_one();
                }
                let mut shard = cache.shard(&job.stream);
                keep(&mut shard, job.stream, job.entry);
            }
            job.done
        }
        Order::Facts { done, .. } | Order::Do { done, .. } | Order::Replace { done, .. } => done,
    };
    let _ = done.send(outcome);
}

fn write(
    connection: &Mutex<Connection>,
    cache: &Cache,
    orders: &[Order],
) -> rusqlite::Result<Vec<Outcome>> {
    let mut connection = lock_connection(connection);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let outcomes = orders.iter().map(|order| match order {
        Order::Write(job) if job.epoch != cache.epoch() => Ok(Outcome::Conflict),
        Order::Write(job) => write_job(&transaction, job),
        // Never among these; see `run`.
        Order::Replace { .. } => Ok(Outcome::Conflict),
        Order::Facts { facts, .. } => {
            write_facts(&transaction, facts)?;
            Ok(Outcome::Written)
        }
        Order::Do { work, .. } => work(&transaction).map(|()| Outcome::Written),
    });
    let outcomes = outcomes.collect::<rusqlite::Result<Vec<_>>>()?;
    transaction.commit()?;
    Ok(outcomes)
}

/// Checks everything before it writes anything, so a conflict leaves the transaction clean.
fn write_job(transaction: &Transaction<'_>, job: &Job) -> rusqlite::Result<Outcome> {
    let head: Option<i64> = transaction
        .prepare_cached("SELECT max(sequence) FROM events WHERE stream = ?1")?
        .query_row([&job.stream], |row| row.get(0))?;
    if head.unwrap_or(0) != job.expected {
        return Ok(Outcome::Conflict);
    }
    for (claim, hold) in &job.claims {
        let owner = owner(transaction, claim)?;
        if *hold == Hold::Take && owner.is_some_and(|owner| owner != job.stream) {
            return Ok(Outcome::Conflict);
        }
    }
    let mut insert = transaction.prepare_cached(
        "INSERT INTO events (stream, sequence, at, kind, data) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (sequence, (kind, data)) in (job.expected + 1..).zip(&job.events) {
        insert.execute(params![job.stream, sequence, job.at, kind, data])?;
    }
    for notice in &job.notices {
        notices::insert(transaction, notice, job.at)?;
    }
    for (claim, hold) in &job.claims {
        let sql = match hold {
            Hold::Take => "INSERT OR REPLACE INTO claims (claim, stream) VALUES (?1, ?2)",
            Hold::Free => "DELETE FROM claims WHERE claim = ?1 AND stream = ?2",
        };
        transaction.prepare_cached(sql)?.execute([claim, &job.stream])?;
    }
    if let Some(snapshot) = &job.snapshot {
        let sql = "INSERT OR REPLACE INTO snapshots (stream, sequence, data) VALUES (?1, ?2, ?3)";
        transaction.prepare_cached(sql)?.execute(params![
            job.stream,
            job.entry.sequence,
            snapshot
        ])?;
    }
    Ok(Outcome::Written)
}

/// The stream that holds a claim.
pub(super) fn owner(connection: &Connection, claim: &str) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached("SELECT stream FROM claims WHERE claim = ?1")?
        .query_row([claim], |row| row.get(0))
        .optional()
}

/// SQLite and the orders need a fraction of this; many sandboxes in one process should not hold more.
const STACK: usize = 512 << 10;
/// As many changes as one transaction takes; more would only make the first wait.
const MOST_TOGETHER: usize = 256;
