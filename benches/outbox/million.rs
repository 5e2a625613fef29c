//! A million finished entries, in each place where they may be.

pub(crate) const MILLION_SQLITE: &str = "PRAGMA synchronous = OFF; \
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
     INSERT INTO outbox_entry (merchant, operation, scope, key, priority, created_at, not_before, \
     digest, call, state, token, finished_at, progress) \
     SELECT '1900000109', 'POST /v3/refund/domestic/refunds', 'refund', 'M' || i, 1, i, i, \
     'digest', hex(zeroblob(250)), 'answered', 2, 1700000000000 + i, hex(zeroblob(150)) FROM n; \
     ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)";

pub(crate) const MILLION_POSTGRES: &str = "SET synchronous_commit = off; \
     INSERT INTO outbox_entry (merchant, operation, scope, key, priority, created_at, not_before, \
     digest, call, state, token, finished_at, progress) \
     SELECT '1900000109', 'POST /v3/refund/domestic/refunds', 'refund', 'M' || i, 1, i, i, \
     'digest', repeat('x', 500), 'answered', 2, 1700000000000 + i, repeat('x', 300) \
     FROM generate_series(1, 1000000) AS i; RESET synchronous_commit; ANALYZE outbox_entry";

/// The same million, archived over thirteen months.
pub(crate) fn million_in_parts() -> String {
    let month = 31 * 24 * 3600 * 1000_i64;
    let parts = (0..13).map(|part| {
        let (from, to) = (part * month, (part + 1) * month);
        format!(
            "CREATE TABLE outbox_finished_{part:08} PARTITION OF outbox_finished \
             FOR VALUES FROM ({from}) TO ({to}); "
        )
    });
    format!(
        "{} SET synchronous_commit = off; INSERT INTO outbox_finished (id, merchant, operation, scope, \
         key, priority, created_at, not_before, digest, call, state, token, finished_at, progress) \
         SELECT id, merchant, operation, scope, key, priority, created_at, not_before, digest, call, \
         state, token, id % 13 * {month}, progress FROM outbox_entry WHERE key LIKE 'M%'; \
         TRUNCATE outbox_entry; RESET synchronous_commit; ANALYZE outbox_finished",
        parts.collect::<String>()
    )
}
