//! Statements on many rows whose plan must not depend on what the planner believes of the tables.
//!
//! It is wrong about an outbox most of the time: tables are born empty and are then looked at once a
//! minute; most of a grown table is finished, so that next to nothing seems to be due, until much
//! is. A plan made then sorts the whole backlog for each claim, or reads the whole table for each
//! batch that is settled, or is compiled (JIT) for two hundred times as long as it runs. So these
//! statements run where only the indexes are left to choose, and are planned once.
//!
//! Our own sessions begin like that: the settings are in the first message to the server, where a
//! pooler between us either turns them away or drops them. It cannot hand them on to the sessions of
//! somebody else, as it would a `SET`. Where they did not arrive, and in sessions that are not
//! ours, they stand in the transaction of each statement: begin, statement and end travel together.

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

/// What the planner may do in these sessions if nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sessions {
    /// Go through the indexes.
    ByIndex,
    /// Nobody knows.
    AsTheyAre,
}

impl Sessions {
    /// Looks whether the settings of [`OPTIONS`] are those of a session.
    pub(super) async fn of(client: &Object) -> Result<Self, SqlError> {
        let look = "SELECT current_setting('enable_seqscan') = 'off' \
                    AND current_setting('plan_cache_mode') = 'force_generic_plan'";
        let is_by_index = client.query_one(look, &[]).await?.get(0);
        Ok(if is_by_index { Self::ByIndex } else { Self::AsTheyAre })
    }
}

/// One statement in a transaction of its own.
pub(super) async fn query(
    client: &Object,
    sessions: Sessions,
    plan: Plan,
    text: &str,
    values: &[&(dyn ToSql + Sync)],
) -> Result<Vec<Row>, SqlError> {
    let statement = client.prepare_cached(text).await?;
    if plan == Plan::Free || sessions == Sessions::ByIndex {
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

/// The same for a whole session, in its first message.
pub(super) const OPTIONS: &str = "-c enable_bitmapscan=off -c enable_sort=off \
     -c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off -c jit=off \
     -c plan_cache_mode=force_generic_plan";
