//! SQL for unfinished entries, and for those that wait for another.

use tokio_postgres::Row;

use crate::backlog::{Backlog, BlockedEntry};

/// Unfinished and dead entries never leave this table.
pub(super) const LEFT: &str = "SELECT \
    (SELECT count(*) FROM outbox_entry WHERE due_at IS NOT NULL), \
    (SELECT count(*) FROM outbox_entry WHERE due_at IS NOT NULL \
     AND (cardinality($1::TEXT[]) = 0 OR merchant = ANY($1))), \
    (SELECT count(*) FROM outbox_entry WHERE finished_at IS NOT NULL AND state = 'dead' \
     AND (cardinality($1::TEXT[]) = 0 OR merchant = ANY($1))), \
    (SELECT count(*) FROM outbox_entry AS e WHERE e.due_at IS NOT NULL \
     AND e.ordering IS NOT NULL AND (e.worker IS NULL OR e.due_at <= $2) \
     AND (cardinality($1::TEXT[]) = 0 OR e.merchant = ANY($1)) \
     AND EXISTS (SELECT 1 FROM outbox_entry AS o WHERE o.ordering = e.ordering \
          AND o.merchant = e.merchant AND o.id < e.id AND o.state = 'dead' \
          AND (o.due_at IS NOT NULL OR o.state = 'dead')))";

pub(super) const BEHIND: &str = "SELECT e.id, ahead.id, ahead.state \
    FROM outbox_entry AS e CROSS JOIN LATERAL (SELECT o.id, o.state FROM outbox_entry AS o \
      WHERE o.ordering = e.ordering AND o.merchant = e.merchant AND o.id < e.id \
      AND (o.due_at IS NOT NULL OR o.state = 'dead') \
      ORDER BY o.state <> 'dead', o.id LIMIT 1) AS ahead \
    WHERE e.id = ANY($1) AND e.due_at IS NOT NULL AND (e.worker IS NULL OR e.due_at <= $2) \
    ORDER BY e.id";

pub(super) fn backlog_in(row: &Row) -> Backlog {
    let count = |column| u64::try_from(row.get::<_, i64>(column)).unwrap_or(0);
    let (all, ours, held_up) = (count(0), count(1), count(3));
    let (moving, elsewhere) = (ours.saturating_sub(held_up), all.saturating_sub(ours));
    Backlog { moving, held_up, dead: count(2), elsewhere }
}

pub(super) fn blocked_in(row: &Row) -> Option<BlockedEntry> {
    let state = row.get::<_, &str>(2).parse().ok()?;
    Some(BlockedEntry { id: row.get(0), ahead: row.get(1), state })
}
