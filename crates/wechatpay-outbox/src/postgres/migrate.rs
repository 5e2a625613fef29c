//! Creates and migrates the tables of the PostgreSQL store: one process at a time, under an
//! advisory lock, in one transaction.

use tokio_postgres::{Client, Transaction};

use super::connection::failed;
use crate::error::{Error, ErrorKind, Result};

/// The version of the tables this program makes and understands.
pub const SCHEMA: i64 = 3;

/// Makes or raises the tables in the schema that comes first in the search path. Does nothing if
/// they are right.
///
/// # Errors
/// [`ErrorKind::Schema`] if they are newer than this program; those of the database.
pub async fn migrate(client: &mut Client) -> Result<()> {
    let what = "the tables cannot be made";
    let transaction = client.transaction().await.map_err(|cause| failed(what, cause))?;
    transaction
        .execute("SELECT pg_advisory_xact_lock($1)", &[&LOCK])
        .await
        .map_err(|cause| failed(what, cause))?;
    let from = version(&transaction).await?;
    if from == SCHEMA {
        return Ok(());
    }
    for step in STEPS.iter().skip(usize::try_from(from).unwrap_or(usize::MAX)) {
        transaction.batch_execute(step).await.map_err(|cause| failed(what, cause))?;
    }
    transaction
        .batch_execute(&format!(
            "CREATE TABLE IF NOT EXISTS outbox_schema (version BIGINT NOT NULL); \
             DELETE FROM outbox_schema; INSERT INTO outbox_schema VALUES ({SCHEMA})"
        ))
        .await
        .map_err(|cause| failed(what, cause))?;
    transaction.commit().await.map_err(|cause| failed(what, cause))
}

/// Whether the tables are there, and those of this program.
///
/// # Errors
/// [`ErrorKind::Schema`] if they are not; those of the database.
pub(super) async fn check(client: &mut Client) -> Result<()> {
    let what = "the version of the tables cannot be read";
    let transaction = client.transaction().await.map_err(|cause| failed(what, cause))?;
    let message = match version(&transaction).await? {
        SCHEMA => return Ok(()),
        0 => "there are no outbox tables here".to_owned(),
        older => format!("the outbox tables have version {older}, this program needs {SCHEMA}"),
    };
    let error = Error::new(ErrorKind::Schema, message);
    Err(error.with_hint("run `wxpay outbox init`, or `migrate`"))
}

/// The version of the tables there are; 0 if there are none.
async fn version(transaction: &Transaction<'_>) -> Result<i64> {
    let what = "the version of the tables cannot be read";
    let is_there = transaction
        .query_one("SELECT to_regclass('outbox_schema') IS NOT NULL", &[])
        .await
        .map_err(|cause| failed(what, cause))?;
    if !is_there.get::<_, bool>(0) {
        return Ok(0);
    }
    let row = transaction
        .query_opt("SELECT version FROM outbox_schema", &[])
        .await
        .map_err(|cause| failed(what, cause))?;
    match row.map(|row| row.get::<_, i64>(0)) {
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

const STEPS: [&str; 3] = [
    include_str!("../schema/postgres_0001.sql"),
    include_str!("../schema/postgres_0002.sql"),
    include_str!("../schema/postgres_0003.sql"),
];

/// Any number; the same in every process.
const LOCK: i64 = 0x6f75_7462_6f78;
