//! SQL for unfinished entries, and for those that wait for another.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::backlog::{Backlog, BlockedEntry};
use crate::clock::Millis;
use crate::entry::EntryId;

pub(super) fn backlog(
    connection: &Connection,
    merchants: &[String],
    now: Millis,
) -> rusqlite::Result<Backlog> {
    let merchants = serde_json::Value::from(merchants).to_string();
    // Each part is answered by a partial index; the one on ordering keys wants its condition word by word.
    let text = "SELECT \
        (SELECT count(*) FROM outbox_entry WHERE due_at IS NOT NULL), \
        (SELECT count(*) FROM outbox_entry WHERE due_at IS NOT NULL \
         AND (?1 = '[]' OR merchant IN (SELECT value FROM json_each(?1)))), \
        (SELECT count(*) FROM outbox_entry WHERE finished_at IS NOT NULL AND state = 'dead' \
         AND (?1 = '[]' OR merchant IN (SELECT value FROM json_each(?1)))), \
        (SELECT count(*) FROM outbox_entry AS e WHERE e.due_at IS NOT NULL \
         AND e.ordering IS NOT NULL AND (e.worker IS NULL OR e.due_at <= ?2) \
         AND (?1 = '[]' OR e.merchant IN (SELECT value FROM json_each(?1))) \
         AND EXISTS (SELECT 1 FROM outbox_entry AS o WHERE o.ordering = e.ordering \
              AND o.merchant = e.merchant AND o.id < e.id AND o.state = 'dead' \
              AND (o.due_at IS NOT NULL OR o.state = 'dead')))";
    let row = connection.prepare_cached(text)?.query_row(params![merchants, now], |row| {
        Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
    })?;
    let [all, ours, dead, held_up] = row.map(|count: i64| u64::try_from(count).unwrap_or(0));
    let (moving, elsewhere) = (ours.saturating_sub(held_up), all.saturating_sub(ours));
    Ok(Backlog { moving, held_up, dead, elsewhere })
}

pub(super) fn blocked(
    connection: &Connection,
    ids: &[EntryId],
    now: Millis,
) -> rusqlite::Result<Vec<BlockedEntry>> {
    let mut select = connection.prepare_cached(
        "SELECT e.id, o.id, o.state FROM outbox_entry AS e JOIN outbox_entry AS o \
         ON o.ordering = e.ordering AND o.merchant = e.merchant AND o.id < e.id \
         WHERE e.id = ?1 AND e.due_at IS NOT NULL AND (e.worker IS NULL OR e.due_at <= ?2) \
         AND (o.due_at IS NOT NULL OR o.state = 'dead') \
         ORDER BY o.state <> 'dead', o.id LIMIT 1",
    )?;
    let mut all = Vec::new();
    for id in ids {
        let found = select
            .query_row(params![id, now], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))
            })
            .optional()?;
        if let Some((id, ahead, state)) = found
            && let Ok(state) = state.parse()
        {
            all.push(BlockedEntry { id, ahead, state });
        }
    }
    Ok(all)
}
