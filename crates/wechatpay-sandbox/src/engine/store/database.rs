//! Opening the SQLite file and bringing it to the newest schema.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::StoreError;

/// Two ways to the same data: one for the writer, one for readers.
///
/// In memory both are the same connection, because a second one would see another database.
pub(super) struct Database {
    writer: Arc<Mutex<Connection>>,
    reader: Arc<Mutex<Connection>>,
    /// Held open so that no second sandbox can use the folder.
    _lock: Option<Mutex<Connection>>,
}

impl Database {
    pub(super) fn memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        migrate(&mut connection, Path::new(":memory:"))?;
        let shared = Arc::new(Mutex::new(connection));
        Ok(Self { writer: Arc::clone(&shared), reader: shared, _lock: None })
    }

    pub(super) fn open(folder: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder)
            .map_err(|source| StoreError::Folder { path: folder.to_owned(), source })?;
        let lock = lock(folder)?;
        let path = folder.join(FILE);
        make_private(&path);
        let mut writer = Connection::open(&path)?;
        writer.pragma_update(None, "journal_mode", "WAL")?;
        writer.pragma_update(None, "synchronous", "FULL")?;
        migrate(&mut writer, &path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let reader = Connection::open_with_flags(&path, flags)?;
        for connection in [&writer, &reader] {
            connection.set_prepared_statement_cache_capacity(32);
        }
        Ok(Self {
            writer: Arc::new(Mutex::new(writer)),
            reader: Arc::new(Mutex::new(reader)),
            _lock: Some(Mutex::new(lock)),
        })
    }

    pub(super) fn writer(&self) -> Arc<Mutex<Connection>> {
        Arc::clone(&self.writer)
    }

    pub(super) fn reader(&self) -> MutexGuard<'_, Connection> {
        lock_connection(&self.reader)
    }
}

/// A poisoned lock means that a thread died between two statements; SQLite rolled that back.
pub(super) fn lock_connection(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes the folder for this process. The system lets go of it even after `kill -9`.
fn lock(folder: &Path) -> Result<Connection, StoreError> {
    make_private(&folder.join(LOCK));
    let connection = Connection::open(folder.join(LOCK))?;
    connection.busy_timeout(std::time::Duration::ZERO)?;
    match connection.execute_batch("BEGIN EXCLUSIVE") {
        Ok(()) => Ok(connection),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
            Err(StoreError::InUse { path: folder.to_owned() })
        }
        Err(error) => Err(error.into()),
    }
}

/// A new file is for its owner only, and so are the files that SQLite puts beside it.
fn make_private(path: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // What is wrong with the path is said when it is opened.
    let _ = options.open(path);
}

/// Brings a database to the newest schema.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    migrate_to(connection, path, SCHEMA)
}

/// Brings a database to some schema that this program knows.
pub(super) fn migrate_to(
    connection: &mut Connection,
    path: &Path,
    wanted: i64,
) -> Result<(), StoreError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if let Some(found) = [found, wanted].into_iter().find(|schema| *schema > SCHEMA) {
        return Err(StoreError::TooNew { path: PathBuf::from(path), found, known: SCHEMA });
    }
    let count = |schema: i64| usize::try_from(schema).unwrap_or(0);
    let transaction = connection.transaction()?;
    for script in MIGRATIONS.iter().take(count(wanted)).skip(count(found)) {
        transaction.execute_batch(script)?;
    }
    transaction.pragma_update(None, "user_version", wanted)?;
    transaction.commit()?;
    Ok(())
}

const FILE: &str = "sandbox.sqlite";
const LOCK: &str = "sandbox.lock";
/// The newest schema.
#[expect(clippy::cast_possible_wrap, reason = "there are a handful of scripts")]
pub(super) const SCHEMA: i64 = MIGRATIONS.len() as i64;
/// One script per schema version, oldest first; a published script is never edited.
const MIGRATIONS: &[&str] =
    &[include_str!("schema/0001_events.sql"), include_str!("schema/0002_notices.sql")];

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn its_files_are_for_their_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = std::env::temp_dir().join(format!("sandbox-modes-{}", std::process::id()));
        let database = Database::open(&folder).unwrap();
        let files: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
        assert!(files.len() >= 3, "{files:?}");
        for file in files {
            let file = file.unwrap();
            let mode = file.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{file:?}");
        }
        drop(database);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_newer_schema_is_a_clear_error() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 99).unwrap();
        let error = migrate(&mut connection, Path::new("sandbox.sqlite")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "sandbox.sqlite has schema 99, this program knows up to 2: \
             use a newer wxpay or another data folder"
        );
    }

    #[test]
    fn migrating_twice_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, Path::new("x")).unwrap();
        migrate(&mut connection, Path::new("x")).unwrap();
        let tables: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table'", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(tables, 7);
    }
}
