//! The statement that claims.

use crate::row::COLUMNS;

/// One statement claims: for each priority what is due and nothing else is just claiming.
pub(super) fn claim_text() -> String {
    let level = |rank: u8, room: &str| {
        format!(
            "SELECT id, state, worker FROM outbox_entry AS e \
             WHERE e.priority = {rank} AND e.due_at <= greatest($1::BIGINT, $7::BIGINT) \
             AND e.due_at <= CASE WHEN e.worker IS NULL THEN $1 ELSE $7 END \
             AND (cardinality($8::BIGINT[]) = 0 OR e.id <> ALL($8)) \
             AND (cardinality($2::TEXT[]) = 0 OR e.merchant = ANY($2)) \
             AND (cardinality($3::TEXT[]) = 0 OR e.merchant || ' ' || e.operation <> ALL($3)) \
             AND (e.ordering IS NULL OR NOT EXISTS (SELECT 1 FROM outbox_entry AS o \
                  WHERE o.ordering = e.ordering AND o.merchant = e.merchant AND o.id < e.id \
                  AND (o.due_at IS NOT NULL OR o.state = 'dead'))) \
             ORDER BY e.due_at, e.id LIMIT {room} FOR UPDATE OF e SKIP LOCKED"
        )
    };
    let (high, normal, low) = (
        level(0, "$4::BIGINT"),
        level(1, "greatest(0, $4 - (SELECT count(*) FROM high))"),
        level(2, "greatest(0, $4 - (SELECT count(*) FROM high) - (SELECT count(*) FROM normal))"),
    );
    let columns = COLUMNS
        .split(", ")
        .map(|name| match name {
            "worker" | "state" => format!("due.{name}"),
            _ => format!("u.{name}"),
        })
        .collect::<Vec<_>>()
        .join(", ");
    format!(
        "WITH high AS ({high}), normal AS ({normal}), low AS ({low}), \
         due AS (SELECT * FROM high UNION ALL SELECT * FROM normal UNION ALL SELECT * FROM low) \
         UPDATE outbox_entry AS u SET token = u.token + 1, worker = $5, due_at = $6::BIGINT + {WAITED}, \
         state = CASE WHEN u.state IN ('pending', 'waiting') THEN 'in_flight' ELSE u.state END \
         FROM due WHERE u.id = due.id RETURNING {columns}"
    )
}

/// For how many milliseconds, in whole seconds, the statement has waited, for a lock for instance.
pub(super) const WAITED: &str =
    "(floor(EXTRACT(EPOCH FROM clock_timestamp() - statement_timestamp())) * 1000)::BIGINT";
