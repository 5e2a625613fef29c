//! The two threads of the store: one writes, in groups; one reads. A connection belongs to one
//! thread, so nothing is locked and nothing waits while it holds a transaction.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::oneshot;

use super::sql::{failed, failed_for_all};
use crate::error::{Error, ErrorKind, Result};

/// A thread that owns a connection and works for whoever sends it something.
#[derive(Clone, Debug)]
pub(super) struct Thread(Sender<Box<dyn Job>>);

/// Something to do in a transaction. It may be run more than once, each time in a new one.
trait Job: Send {
    fn run(&mut self, connection: &Connection) -> rusqlite::Result<()>;
    fn done(self: Box<Self>, outcome: Result<()>);
}

struct Work<T, F> {
    task: F,
    value: Option<T>,
    reply: oneshot::Sender<Result<T>>,
}

impl Thread {
    /// The writer: whatever waits when it is free goes into one transaction, and everybody is
    /// told after it is on the disk.
    pub(super) fn writer(connection: Connection) -> Result<Self> {
        Self::spawn("outbox-writer", connection, |connection, jobs| {
            while let Ok(first) = jobs.recv() {
                let mut group = vec![first];
                group.extend(jobs.try_iter().take(LARGEST_GROUP - 1));
                write(connection, group);
            }
        })
    }

    /// The reader: one question at a time, without a transaction.
    pub(super) fn reader(connection: Connection) -> Result<Self> {
        Self::spawn("outbox-reader", connection, |connection, jobs| {
            while let Ok(mut job) = jobs.recv() {
                let outcome = job.run(connection);
                job.done(outcome.map_err(|cause| failed("the entries cannot be read", cause)));
            }
        })
    }

    /// Lets the thread do something and waits for its value.
    pub(super) async fn run<T, F>(&self, task: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let gone = || Error::new(ErrorKind::Database, "the thread of the database is gone");
        let (reply, value) = oneshot::channel();
        let job = Box::new(Work { task, value: None, reply });
        self.0.send(job).map_err(|_| gone())?;
        value.await.map_err(|_| gone())?
    }

    fn spawn(
        name: &str,
        mut connection: Connection,
        work: impl FnOnce(&mut Connection, &Receiver<Box<dyn Job>>) + Send + 'static,
    ) -> Result<Self> {
        let (sender, jobs) = channel();
        std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || work(&mut connection, &jobs))
            .map_err(|cause| {
                Error::new(ErrorKind::Database, "no thread can be started").with_source(cause)
            })?;
        Ok(Self(sender))
    }
}

impl<T, F> Job for Work<T, F>
where
    T: Send,
    F: FnMut(&Connection) -> rusqlite::Result<T> + Send,
{
    fn run(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        self.value = Some((self.task)(connection)?);
        Ok(())
    }

    fn done(self: Box<Self>, outcome: Result<()>) {
        let nothing = || Error::new(ErrorKind::Database, "the database says nothing");
        let Self { value, reply, .. } = *self;
        // Whoever asked may have stopped waiting.
        let _ = reply.send(outcome.and_then(|()| value.ok_or_else(nothing)));
    }
}

/// One transaction for all; if that fails, one for each, so that none falls with another.
fn write(connection: &mut Connection, mut group: Vec<Box<dyn Job>>) {
    match commit(connection, &mut group) {
        Ok(()) => group.into_iter().for_each(|job| job.done(Ok(()))),
        Err(cause) if group.len() == 1 || is_for_all(&cause) => {
            let cause = Arc::new(cause);
            for job in group {
                job.done(Err(failed_for_all(WHAT, Arc::clone(&cause))));
            }
        }
        Err(_) => {
            for job in group {
                let mut single = [job];
                let outcome = commit(connection, &mut single);
                let [job] = single;
                job.done(outcome.map_err(|cause| failed(WHAT, cause)));
            }
        }
    }
}

fn commit(connection: &mut Connection, group: &mut [Box<dyn Job>]) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for job in group.iter_mut() {
        job.run(&transaction)?;
    }
    transaction.commit()
}

/// Whether every transaction would fail now, whatever it holds.
fn is_for_all(cause: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseBusy, DiskFull, ReadOnly, SystemIoFailure};
    matches!(cause.sqlite_error_code(), Some(DatabaseBusy | DiskFull | ReadOnly | SystemIoFailure))
}

const WHAT: &str = "nothing could be written";

/// How many writes share one transaction at most.
const LARGEST_GROUP: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    /// And what is written beside it in the same group stays.
    #[tokio::test]
    async fn a_write_that_fails_half_way_leaves_nothing() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE t (n INTEGER UNIQUE)").unwrap();
        let writer = Thread::writer(connection).unwrap();
        let insert = |numbers: &'static [i64]| {
            writer.run(move |connection| {
                for n in numbers {
                    connection.execute("INSERT INTO t VALUES (?1)", [n])?;
                }
                Ok(())
            })
        };
        let (fine, half, also) = tokio::join!(insert(&[1]), insert(&[2, 1]), insert(&[3]));
        assert!(fine.is_ok() && half.is_err() && also.is_ok());
        let kept = writer
            .run(|connection| {
                connection
                    .query_row("SELECT group_concat(n) FROM t", [], |row| row.get::<_, String>(0))
            })
            .await;
        assert_eq!(kept.unwrap(), "1,3".to_owned());
    }
}
