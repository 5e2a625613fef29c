//! Creates and migrates the tables of the SQLite store. Safe from many processes at once:
//! the version is read and raised inside one immediate transaction.
//!
//! The version is in a table of its own, not in `user_version`: the outbox shares the file
//! with the tables of its user, to whom that number belongs.

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use super::sql::failed;
use crate::error::{Error, ErrorKind, Result};

/// The version of the tables this program makes and understands.
pub const SCHEMA: i64 = 1;

/// Makes or raises the tables. Does nothing if they are right.
///
/// # Errors
/// [`ErrorKind::Schema`] if they are newer than this program; those of the database.
pub fn migrate(connection: &mut Connection) -> Result<()> {
    if version(connection)? == SCHEMA {
        return Ok(());
    }
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|cause| failed("the tables cannot be made", cause))?;
    // Another process may have been faster.
    let from = version(&transaction)?;
    for step in STEPS.iter().skip(usize::try_from(from).unwrap_or(usize::MAX)) {
        transaction
            .execute_batch(step)
            .map_err(|cause| failed("the tables cannot be made", cause))?;
    }
    let write = |cause| failed("the version of the tables cannot be written", cause);
    transaction
        .execute_batch("CREATE TABLE IF NOT EXISTS outbox_schema (version INTEGER NOT NULL)")
        .map_err(write)?;
    transaction.execute("DELETE FROM outbox_schema", []).map_err(write)?;
    transaction.execute("INSERT INTO outbox_schema VALUES (?1)", [SCHEMA]).map_err(write)?;
    transaction.commit().map_err(write)
}

/// The version of the tables there are; 0 if there are none.
pub(super) fn version(connection: &Connection) -> Result<i64> {
    let read = |cause| failed("the version of the tables cannot be read", cause);
    let is_there = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'outbox_schema'";
    if connection.query_row(is_there, [], |_| Ok(())).optional().map_err(read)?.is_none() {
        return Ok(0);
    }
    let version: Option<i64> = connection
        .query_row("SELECT version FROM outbox_schema", [], |row| row.get(0))
        .optional()
        .map_err(read)?;
    match version {
        Some(version) if version > SCHEMA => {
            let message = format!(
                "the outbox tables have version {version}, this program knows up to {SCHEMA}"
            );
            Err(Error::new(ErrorKind::Schema, message).with_hint("use a newer program"))
        }
        Some(version) => Ok(version),
        None => Ok(0),
    }
}

const STEPS: [&str; 1] = [include_str!("../schema/sqlite_0001.sql")];
