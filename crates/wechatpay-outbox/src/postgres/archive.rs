//! Moves finished entries from the active table into the partition of their month.
//!
//! A business key must not be free for a moment while its entry moves, and no index spans two
//! tables. So an entry moves in two steps with a pause between them: first a copy is committed
//! among the finished ones while the original stays; an hour later the original goes. Enqueueing
//! reads both tables in one statement; to miss both, its snapshot would have to be older than the
//! copy and its write younger than the original's end: a transaction that lasts longer than the
//! pause. No lock is held against enqueueing.

use std::time::Duration;

use deadpool_postgres::Object;
use tokio_postgres::{Error as SqlError, Transaction};

use super::parts::make_parts;
use super::sql::ALL_COLUMNS;
use crate::clock::Millis;
use crate::entry::EntryId;

/// When finished entries move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Archiving {
    /// How long an entry rests where it is after it was finished: answers are given again and
    /// notifications come mostly in this time.
    pub(super) rest: Duration,
    /// The pause between the copy and the end of the original.
    pub(super) pause: Duration,
}

impl Default for Archiving {
    fn default() -> Self {
        Self { rest: Duration::from_secs(24 * 3600), pause: Duration::from_secs(3600) }
    }
}

/// One batch of both steps. Says how many entries took one.
pub(super) async fn archive(
    client: &mut Object,
    archiving: Archiving,
    now: Millis,
    limit: u32,
) -> Result<u64, SqlError> {
    let limit = i64::from(limit);
    let rest = Millis::try_from(archiving.rest.as_millis()).unwrap_or(Millis::MAX);
    let copied = copy(client, now.saturating_sub(rest), limit).await?;
    let pause = archiving.pause.as_secs_f64();
    // The database's own clock: the only one all processes share.
    let transaction = client.transaction().await?;
    let left = transaction
        .execute(
            "DELETE FROM outbox_entry WHERE id IN (SELECT e.id FROM outbox_entry AS e \
             WHERE e.archived_at <= now() - make_interval(secs => $1) AND EXISTS \
             (SELECT 1 FROM outbox_finished AS f WHERE f.id = e.id AND f.token = e.token) \
             LIMIT $2 FOR UPDATE OF e SKIP LOCKED)",
            &[&pause, &limit],
        )
        .await?;
    transaction.commit().await?;
    Ok(copied + left)
}

async fn copy(client: &mut Object, before: Millis, limit: i64) -> Result<u64, SqlError> {
    let transaction = client.transaction().await?;
    if !alone(&transaction).await? {
        return Ok(0);
    }
    let rows = transaction
        .query(
            "SELECT id, finished_at FROM outbox_entry WHERE finished_at < $1 \
             AND finished_at IS NOT NULL AND archived_at IS NULL AND state <> 'dead' \
             ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED",
            &[&before, &limit],
        )
        .await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let ids: Vec<EntryId> = rows.iter().map(|row| row.get(0)).collect();
    let times: Vec<Millis> = rows.iter().map(|row| row.get(1)).collect();
    make_parts(&transaction, &times).await?;
    // An older copy, if the entry has changed since.
    transaction.execute("DELETE FROM outbox_finished WHERE id = ANY($1)", &[&ids]).await?;
    let copy = format!(
        "INSERT INTO outbox_finished ({ALL_COLUMNS}) SELECT {ALL_COLUMNS} FROM outbox_entry \
         WHERE id = ANY($1)"
    );
    let copied = transaction.execute(&copy, &[&ids]).await?;
    // The time of this statement, not of the transaction's begin: the pause starts with the commit.
    let mark = "UPDATE outbox_entry SET archived_at = clock_timestamp() WHERE id = ANY($1)";
    transaction.execute(mark, &[&ids]).await?;
    transaction.commit().await?;
    Ok(copied)
}

/// Whether nothing else is moving or forgetting. Nor does it wait long for anybody: those who
/// enqueue would queue up behind it.
async fn alone(transaction: &Transaction<'_>) -> Result<bool, SqlError> {
    transaction.batch_execute("SET LOCAL lock_timeout = '500ms'").await?;
    let lock = format!("SELECT pg_try_advisory_xact_lock({TURN})");
    let row = transaction.query_one(&lock, &[]).await?;
    Ok(row.get(0))
}

/// Who moves or forgets holds this. One lock for each outbox: a database may hold several, each in
/// a schema of its own.
pub(super) const TURN: &str = "hashtextextended(current_schema(), 2)";
