//! Deletes entries that were finished long ago: whole partitions where all of it is old enough,
//! rows in batches where only a part is.

use deadpool_postgres::Object;
use tokio_postgres::{Error as SqlError, Transaction};

use super::archive::TURN;
use super::parts::{Part, parts};
use crate::clock::Millis;
use crate::entry::EntryId;

/// Drops the parts in which everything was finished before. Says how many entries went.
pub(super) async fn drop_parts(client: &mut Object, before: Millis) -> Result<u64, SqlError> {
    let mut gone = 0;
    loop {
        let transaction = client.transaction().await?;
        take_turn(&transaction).await?;
        let mut parts = parts(&transaction).await?.into_iter();
        let Some(Part { name, .. }) = parts.find(|part| part.to <= before) else {
            return Ok(gone);
        };
        // Not those whose original is still there: it is forgotten by itself.
        let count = format!(
            "SELECT count(*) FROM {name} AS f WHERE NOT EXISTS \
             (SELECT 1 FROM outbox_entry AS e WHERE e.id = f.id)"
        );
        let count: i64 = transaction.query_one(&count, &[]).await?.get(0);
        // Those who enqueue wait behind it while it waits for others: rather not now than long.
        let drop = format!("SET LOCAL lock_timeout = '100ms'; DROP TABLE {name}");
        transaction.batch_execute(&drop).await?;
        transaction.commit().await?;
        gone += u64::try_from(count).unwrap_or(0);
    }
}

/// One batch of entries that were finished before, wherever they are. Says how many went.
pub(super) async fn forget_some(
    client: &mut Object,
    before: Millis,
    limit: u32,
) -> Result<u64, SqlError> {
    let limit = i64::from(limit);
    let transaction = client.transaction().await?;
    // Never while entries move: a copy that cannot be seen yet would outlive its original.
    take_turn(&transaction).await?;
    let originals = transaction
        .query(
            "DELETE FROM outbox_entry WHERE id IN (SELECT id FROM outbox_entry \
             WHERE finished_at < $1 AND state <> 'dead' LIMIT $2) RETURNING id",
            &[&before, &limit],
        )
        .await?;
    let ids: Vec<EntryId> = originals.iter().map(|row| row.get(0)).collect();
    transaction.execute("DELETE FROM outbox_finished WHERE id = ANY($1)", &[&ids]).await?;
    let mut gone = u64::try_from(ids.len()).unwrap_or(u64::MAX);
    for part in parts(&transaction).await? {
        let room = limit - i64::try_from(gone).unwrap_or(limit);
        if part.from < before && room > 0 {
            gone += thin(&transaction, &part.name, before, room).await?;
        }
    }
    transaction.commit().await?;
    Ok(gone)
}

/// A copy whose original is still there goes with it.
async fn thin(
    transaction: &Transaction<'_>,
    name: &str,
    before: Millis,
    limit: i64,
) -> Result<u64, SqlError> {
    let delete = format!(
        "DELETE FROM {name} WHERE id = ANY(ARRAY(SELECT id FROM {name} AS f \
         WHERE finished_at < $1 AND NOT EXISTS \
         (SELECT 1 FROM outbox_entry AS e WHERE e.id = f.id) ORDER BY finished_at LIMIT $2))"
    );
    transaction.execute(&delete, &[&before, &limit]).await
}

/// Waits until nobody else moves or forgets, but not for ever.
async fn take_turn(transaction: &Transaction<'_>) -> Result<(), SqlError> {
    let lock = format!("SET LOCAL lock_timeout = '5s'; SELECT pg_advisory_xact_lock({TURN})");
    transaction.batch_execute(&lock).await
}
