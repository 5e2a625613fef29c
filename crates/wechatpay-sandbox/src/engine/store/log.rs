//! The event log: loads a stream's state, appends to it, lists all events.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc::Sender},
    thread::JoinHandle,
};

use rusqlite::{Connection, OptionalExtension, params};
use tokio::sync::oneshot;

use super::{
    StoreError, Stream,
    cache::{Cache, Entry, keep},
    database::Database,
    notices::{NewNotice, WakeUp},
    writer::{self, Hold, Job, Order, Outcome, Work},
};
use crate::engine::{Aggregate, AlternateKey, Now, random::Random};

/// The store of one sandbox. Cloning it gives another handle to the same store.
#[derive(Clone)]
pub(crate) struct Store(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) database: Database,
    cache: Arc<Cache>,
    random: Random,
    news: WakeUp,
    queue: Mutex<Option<Sender<Order>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// A state and the sequence it is at.
#[derive(Debug)]
pub(crate) struct Loaded<S> {
    /// How many events led to it; 0 for a stream that does not exist yet.
    pub sequence: i64,
    /// In which epoch of the store it was read.
    pub epoch: u64,
    /// The sequence of the last snapshot; 0 if there is none.
    pub snapshot: i64,
    /// What is true.
    pub state: Arc<S>,
}

/// One line of the log.
#[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
pub(crate) struct Record {
    /// Place in the whole log, from 1.
    pub position: i64,
    /// The aggregate.
    pub stream: String,
    /// Place in its stream, from 1.
    pub sequence: i64,
    /// Unix second by the sandbox's clock.
    pub at: i64,
    /// What happened, such as `payscore.accepted`.
    pub kind: String,
    /// The details.
    #[schemars(with = "serde_json::Value")]
    pub data: Box<serde_json::value::RawValue>,
}

impl Store {
    /// A store that is gone with the process.
    ///
    /// # Errors
    /// SQLite or the system has no memory or thread to give.
    pub(crate) fn memory() -> Result<Self, StoreError> {
        Self::start(Database::memory()?, Path::new(":memory:"))
    }

    /// The store kept in a folder, made if it is not there.
    ///
    /// # Errors
    /// The folder cannot be used, is in use, or was written by a newer program.
    pub(crate) fn open(folder: &Path) -> Result<Self, StoreError> {
        Self::start(Database::open(folder)?, folder)
    }

    fn start(database: Database, path: &Path) -> Result<Self, StoreError> {
        let cache = Arc::new(Cache::new());
        let (queue, thread) = writer::start(database.writer(), Arc::clone(&cache))
            .map_err(|source| StoreError::Folder { path: path.to_owned(), source })?;
        let queue = Mutex::new(Some(queue));
        let thread = Mutex::new(Some(thread));
        let (random, news) = (Random::new(), WakeUp::default());
        Ok(Self(Arc::new(Inner { database, cache, random, news, queue, thread })))
    }

    /// What is true of a stream now; the default state if nothing ever happened to it.
    ///
    /// # Errors
    /// The database fails or holds what cannot be read.
    pub(crate) fn load<A: Aggregate>(
        &self,
        stream: &Stream,
    ) -> Result<Loaded<A::State>, StoreError> {
        // The shard stays locked while the database is read, so that a state read before a commit
        // cannot be cached after it.
        let epoch = self.0.cache.epoch();
        let mut shard = self.0.cache.shard(stream.as_str());
        if let Some(entry) = shard.get(stream.as_str())
            && let Ok(state) = Arc::clone(&entry.state).downcast::<A::State>()
        {
            return Ok(Loaded { sequence: entry.sequence, epoch, snapshot: entry.snapshot, state });
        }
        let loaded = replay::<A>(&self.0.database.reader(), stream.as_str(), epoch)?;
        if loaded.sequence > 0 {
            let state: Arc<A::State> = Arc::clone(&loaded.state);
            let entry = Entry { sequence: loaded.sequence, snapshot: loaded.snapshot, state };
            keep(&mut shard, stream.as_str().to_owned(), entry);
        }
        Ok(loaded)
    }

    /// The stream that holds a further number, such as a query id, within the scope of `near`.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn owner(&self, near: &Stream, key: &str) -> Result<Option<Stream>, StoreError> {
        let owner = writer::owner(&self.0.database.reader(), &near.claim(key))?;
        let prefix = near.scope().len() + 1;
        Ok(owner.and_then(|text| text.get(prefix..).map(|name| near.sibling(name))))
    }

    /// The log after a position, oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn records(&self, after: i64, limit: u32) -> Result<Vec<Record>, StoreError> {
        let connection = self.0.database.reader();
        let sql = "SELECT position, stream, sequence, at, kind, data FROM events
                   WHERE position > ?1 ORDER BY position LIMIT ?2";
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query(params![after, limit])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let stream: String = row.get(1)?;
            let data = serde_json::value::RawValue::from_string(row.get(5)?)
                .map_err(|source| StoreError::Unreadable { stream: stream.clone(), source })?;
            records.push(Record {
                position: row.get(0)?,
                stream,
                sequence: row.get(2)?,
                at: row.get(3)?,
                kind: row.get(4)?,
                data,
            });
        }
        Ok(records)
    }

    /// Changes other tables than the log; returns when it is on disk.
    pub(super) async fn work(&self, work: Work) -> Result<(), StoreError> {
        let (done, answer) = oneshot::channel();
        self.order(Order::Do { work, done })?;
        finished(answer).await
    }

    /// Signals that there may be something to deliver.
    pub(crate) fn news(&self) -> &WakeUp {
        &self.0.news
    }

    pub(super) fn random(&self) -> &Random {
        &self.0.random
    }

    pub(super) fn reader(&self) -> MutexGuard<'_, Connection> {
        self.0.database.reader()
    }

    /// Appends events to a stream that must still stand where `loaded` says.
    ///
    /// Gives the new state once it is on disk, or `None` if somebody else was faster.
    pub(super) async fn append<A: Aggregate>(
        &self,
        stream: &Stream,
        loaded: Loaded<A::State>,
        events: &[A::Event],
        now: Now,
    ) -> Result<Option<Arc<A::State>>, StoreError> {
        let unreadable = |source| StoreError::Unreadable { stream: stream.to_string(), source };
        let mut rows = Vec::with_capacity(events.len());
        let mut claims = Vec::new();
        for event in events {
            rows.push((A::kind(event), serde_json::to_string(event).map_err(unreadable)?));
        }
        let Loaded { sequence: expected, epoch, snapshot, state } = loaded;
        let mut notices = Vec::new();
        let state = events.iter().fold(Arc::unwrap_or_clone(state), |state, event| {
            let after = A::apply(state, event);
            claims.extend(A::alternate_keys(event, &after).into_iter().map(|claim| match claim {
                AlternateKey::Take(key) => (stream.claim(&key), Hold::Take),
                AlternateKey::Free(key) => (stream.claim(&key), Hold::Free),
            }));
            let told = A::notices(event, &after).into_iter();
            notices.extend(told.map(|notice| NewNotice::new(notice, &self.0.random, now)));
            after
        });
        let state = Arc::new(state);
        let sequence = expected + i64::try_from(events.len()).unwrap_or(i64::MAX);
        let is_due = sequence - snapshot >= SNAPSHOT_EVERY.max(sequence / 4);
        let saved =
            if is_due { Some(serde_json::to_string(&*state).map_err(unreadable)?) } else { None };
        let snapshot = if is_due { sequence } else { snapshot };
        let shared: Arc<A::State> = Arc::clone(&state);
        let (done, answer) = oneshot::channel();
        self.order(Order::Write(Box::new(Job {
            stream: stream.as_str().to_owned(),
            epoch,
            expected,
            at: now.0,
            events: rows,
            claims,
            snapshot: saved,
            entry: Entry { sequence, snapshot, state: shared },
            notices,
            news: Arc::clone(&self.0.news),
            done,
        })))?;
        match answer.await {
            Ok(Outcome::Written) => Ok(Some(state)),
            Ok(Outcome::Conflict) => Ok(None),
            Ok(Outcome::Failed(error)) => Err(error.into()),
            Err(_) => Err(StoreError::Closed),
        }
    }

    pub(super) fn order(&self, order: Order) -> Result<(), StoreError> {
        let queue = self.0.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let sender = queue.as_ref().ok_or(StoreError::Closed)?;
        sender.send(order).map_err(|_| StoreError::Closed)
    }

    /// Writes what waits and lets go of the file. Later changes are refused.
    pub(crate) fn close(&self) {
        self.0.close();
    }
}

impl Inner {
    fn close(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            // A writer that panicked has rolled back; there is nothing left to save.
            let _ = thread.join();
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

async fn finished(answer: oneshot::Receiver<Outcome>) -> Result<(), StoreError> {
    match answer.await {
        Ok(Outcome::Failed(error)) => Err(error.into()),
        Ok(_) => Ok(()),
        Err(_) => Err(StoreError::Closed),
    }
}

fn replay<A: Aggregate>(
    connection: &Connection,
    stream: &str,
    epoch: u64,
) -> Result<Loaded<A::State>, StoreError> {
    let unreadable = |source| StoreError::Unreadable { stream: stream.to_owned(), source };
    let saved: Option<(i64, String)> = connection
        .prepare_cached("SELECT sequence, data FROM snapshots WHERE stream = ?1")?
        .query_row([stream], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (mut sequence, mut state) = match saved {
        Some((sequence, data)) => (sequence, serde_json::from_str(&data).map_err(unreadable)?),
        None => (0, A::State::default()),
    };
    let snapshot = sequence;
    let sql = "SELECT data FROM events WHERE stream = ?1 AND sequence > ?2 ORDER BY sequence";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![stream, sequence])?;
    while let Some(row) = rows.next()? {
        let event: A::Event =
            serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)
                .map_err(unreadable)?;
        state = A::apply(state, &event);
        sequence += 1;
    }
    Ok(Loaded { sequence, epoch, snapshot, state: Arc::new(state) })
}

/// The least number of events between two snapshots of a stream.
const SNAPSHOT_EVERY: i64 = 64;
