//! The store: opening the file, and the trait on top of the statements.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use tokio::time::Instant;

use super::backlog::{backlog, blocked};
use super::migrate::{migrate, version};
use super::sql::{self, failed};
use super::threads::Thread;
use crate::backlog::{Backlog, BlockedEntry};
use crate::clock::Millis;
use crate::entry::{EntryId, Intent};
use crate::error::{Error, ErrorKind, Result};
use crate::inbox::{Notice, NoticeOutcome};
use crate::policy::waited;
use crate::row;
use crate::store::{Advance, Claim, Filter, Found, Placed, Stats, Store, StoreFuture};

/// Entries in an SQLite file. Cheap to clone; all clones share one writer.
#[derive(Clone, Debug)]
pub struct Sqlite {
    path: Arc<PathBuf>,
    writer: Thread,
    reader: Thread,
    seen: Arc<AtomicI64>,
}

/// How sure a write is when it returns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Synchronous {
    /// It survives a loss of power.
    #[default]
    Full,
    /// It survives a crash of the program, not of the machine: four times as fast, and no place
    /// for money.
    Normal,
}

impl Sqlite {
    /// Opens or makes the file, for its owner only (0600), and makes or raises the tables.
    ///
    /// # Errors
    /// [`ErrorKind::Schema`] if the tables are newer than this program; those of the database.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        Self::open_with(path, Synchronous::Full)
    }

    /// The same with another promise.
    ///
    /// # Errors
    /// See [`Sqlite::open`].
    pub fn open_with(path: impl AsRef<Path>, synchronous: Synchronous) -> Result<Self> {
        let path = path.as_ref();
        refuse_address(path)?;
        make_private(path);
        let mut writer = connect(path, synchronous)?;
        migrate(&mut writer)?;
        Self::start(path, writer, synchronous)
    }

    /// Opens a file whose tables are there already; makes nothing.
    ///
    /// # Errors
    /// [`ErrorKind::Schema`] if they are missing, or not those of this program.
    pub fn open_existing(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        refuse_address(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let probe =
            Connection::open_with_flags(path, flags).map_err(|cause| cannot_open(path, cause))?;
        if version(&probe)? == 0 {
            return Err(Error::new(ErrorKind::Schema, "there are no outbox tables in this file")
                .with_hint("run `wxpay outbox init`, or `migrate`"));
        }
        drop(probe);
        let writer = connect(path, Synchronous::Full)?;
        Self::start(path, writer, Synchronous::Full)
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn start(path: &Path, writer: Connection, synchronous: Synchronous) -> Result<Self> {
        Ok(Self {
            path: Arc::new(path.to_owned()),
            writer: Thread::writer(writer)?,
            reader: Thread::reader(connect(path, synchronous)?)?,
            seen: Arc::default(),
        })
    }
}

impl Store for Sqlite {
    fn put(&self, intents: Arc<[Intent]>) -> StoreFuture<'_, Vec<Placed>> {
        let calls: Vec<String> = intents.iter().map(row::call_text).collect();
        Box::pin(self.writer.run(move |connection| {
            let all = intents.iter().zip(&calls);
            all.map(|(intent, call)| sql::put(connection, intent, call)).collect()
        }))
    }

    fn claim(&self, claim: Claim) -> StoreFuture<'_, Vec<Found>> {
        Box::pin(async move {
            let (asked, claim) = (Instant::now(), Arc::new(claim));
            let look = Arc::clone(&claim);
            // An idle worker writes nothing.
            if !self.reader.run(move |connection| sql::has_due(connection, &look)).await? {
                return Ok(Vec::new());
            }
            self.writer
                .run(move |connection| {
                    // It may have waited for other writers for longer than a lease.
                    let until = claim.lease_until.saturating_add(waited(asked.elapsed()));
                    sql::claim(connection, &Claim { lease_until: until, ..(*claim).clone() })
                })
                .await
        })
    }

    fn advance(&self, advances: Vec<Advance>) -> StoreFuture<'_, Vec<bool>> {
        Box::pin(self.writer.run(move |connection| {
            advances.iter().map(|advance| sql::advance(connection, advance)).collect()
        }))
    }

    fn extend(&self, leases: Vec<(EntryId, i64)>, until: Millis) -> StoreFuture<'_, Vec<bool>> {
        let asked = Instant::now();
        Box::pin(self.writer.run(move |connection| {
            let until = until.saturating_add(waited(asked.elapsed()));
            let extend = |(id, token): &(EntryId, i64)| sql::extend(connection, *id, *token, until);
            leases.iter().map(extend).collect()
        }))
    }

    fn load(&self, id: EntryId) -> StoreFuture<'_, Option<Found>> {
        Box::pin(self.reader.run(move |connection| sql::by_id(connection, id)))
    }

    fn find(
        &self,
        merchant: String,
        scope: String,
        keys: Vec<String>,
    ) -> StoreFuture<'_, Vec<Found>> {
        Box::pin(self.reader.run(move |connection| {
            let find = |key: &String| sql::by_key(connection, &merchant, &scope, key).transpose();
            keys.iter().filter_map(find).collect()
        }))
    }

    fn list(&self, filter: Filter) -> StoreFuture<'_, Vec<Found>> {
        Box::pin(self.reader.run(move |connection| sql::list(connection, &filter)))
    }

    fn stats(&self, now: Millis) -> StoreFuture<'_, Stats> {
        Box::pin(self.reader.run(move |connection| sql::stats(connection, now)))
    }

    fn backlog(&self, merchants: Vec<String>, now: Millis) -> StoreFuture<'_, Backlog> {
        Box::pin(self.reader.run(move |connection| backlog(connection, &merchants, now)))
    }

    fn blocked(&self, ids: Vec<EntryId>, now: Millis) -> StoreFuture<'_, Vec<BlockedEntry>> {
        Box::pin(self.reader.run(move |connection| blocked(connection, &ids, now)))
    }

    fn notice(&self, notice: Notice) -> StoreFuture<'_, NoticeOutcome> {
        Box::pin(self.writer.run(move |connection| sql::note(connection, &notice)))
    }

    fn sweep(&self, before: Millis, limit: u32) -> StoreFuture<'_, u64> {
        Box::pin(self.writer.run(move |connection| sql::sweep(connection, before, limit)))
    }

    /// SQLite tells nobody; but a counter of the file says whether anybody has written.
    fn wait(&self, longest: Duration) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let wait = async {
                loop {
                    let version = self.reader.run(data_version).await?;
                    if self.seen.swap(version, Ordering::Relaxed) != version {
                        return Ok(());
                    }
                    tokio::time::sleep(LOOK_EVERY).await;
                }
            };
            tokio::time::timeout(longest, wait).await.unwrap_or(Ok(()))
        })
    }
}

fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA data_version", [], |row| row.get(0))
}

/// A new file is for its owner only: calls and answers hold openids and names. SQLite gives the files
/// beside it, such as the WAL, the mode of the database. What is there keeps its mode.
fn make_private(path: &Path) {
    let text = path.to_string_lossy();
    if text.is_empty() || text.starts_with(':') || text.starts_with("file:") {
        return;
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // What is wrong with the path is said when it is opened.
    let _ = options.open(path);
}

/// An address is no file, and it may hold a password: it is not shown.
fn refuse_address(path: &Path) -> Result<()> {
    let text = path.to_string_lossy();
    if text.contains("://") && !text.starts_with("file:") {
        let message = "this is an address, not a file";
        return Err(Error::new(ErrorKind::Input, message).with_hint("`Postgres::open` takes it"));
    }
    Ok(())
}

fn connect(path: &Path, synchronous: Synchronous) -> Result<Connection> {
    let connection = Connection::open(path).map_err(|cause| cannot_open(path, cause))?;
    let set = |cause| failed("the database cannot be set up", cause);
    connection.busy_timeout(BUSY).map_err(set)?;
    if connection.is_readonly(rusqlite::MAIN_DB).map_err(set)? {
        // SQLite opens what it may; an outbox that cannot write is none.
        let message = format!("the outbox at {} can only be read", path.display());
        return Err(Error::new(ErrorKind::ReadOnly, message).with_hint(
            "check the owner and mode of the file, of its folder and of its file system",
        ));
    }
    connection.pragma_update(None, "journal_mode", "WAL").map_err(set)?;
    let synchronous = match synchronous {
        Synchronous::Full => "FULL",
        Synchronous::Normal => "NORMAL",
    };
    connection.pragma_update(None, "synchronous", synchronous).map_err(set)?;
    connection.set_prepared_statement_cache_capacity(32);
    Ok(connection)
}

fn cannot_open(path: &Path, cause: rusqlite::Error) -> Error {
    failed(&format!("the outbox at {}", path.display()), cause)
}

/// How long a write waits for those of other processes.
const BUSY: Duration = Duration::from_secs(15);

/// How often an idle worker looks whether anybody has written.
const LOOK_EVERY: Duration = Duration::from_millis(25);
