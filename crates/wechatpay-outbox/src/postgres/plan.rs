//! Statements on many rows whose plan must not depend on what the planner believes of the tables.
//!
//! It is wrong about an outbox most of the time: tables are born empty and are then looked at once a
//! minute; most of a grown table is finished, so that next to nothing seems to be due, until much
//! is. A plan made then sorts the whole backlog for each claim, or reads the whole table for each
//! batch that is settled, or is compiled (JIT) for two hundred times as long as it runs. So these
//! statements run where only the indexes are left to choose, and are planned once. Begin,
//! statement and end travel together: no more round trips than for the statement alone.

use deadpool_postgres::Object;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Error as SqlError, Row};

/// What the planner may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    /// What it likes.
    Free,
    /// Go through the indexes in their order.
    ByIndex,
}

/// One statement in a transaction of its own.
pub(super) async fn query(
    client: &Object,
    plan: Plan,
    text: &str,
    values: &[&(dyn ToSql + Sync)],
) -> Result<Vec<Row>, SqlError> {
    let statement = client.prepare_cached(text).await?;
    if plan == Plan::Free {
        return client.query(&statement, values).await;
    }
    let begin = format!("BEGIN; {BY_INDEX}");
    // In this order: each is on its way before the next is polled. After an error in the middle the
    // end takes everything back.
    let (start, rows, end) = tokio::join!(
        biased;
        client.batch_execute(&begin),
        client.query(&statement, values),
        client.batch_execute("COMMIT"),
    );
    start?;
    let rows = rows?;
    end?;
    Ok(rows)
}

/// For the transaction in which it runs.
pub(super) const BY_INDEX: &str = "SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off; \
     SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; \
     SET LOCAL enable_seqscan = off; SET LOCAL jit = off; \
     SET LOCAL plan_cache_mode = force_generic_plan";
