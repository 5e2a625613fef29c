//! Statements on many rows whose plan must not depend on the planner's statistics.
//!
//! They are wrong for an outbox most of the time: tables start empty and are analysed once a
//! minute; most of a grown table is finished, so that next to nothing seems to be due, until much
//! is. A plan made then sorts the whole backlog for each claim, or reads the whole table for each
//! batch that is settled, or is compiled (JIT) for two hundred times as long as it runs. So these
//! statements run where only the indexes are left to choose, and are planned once.
//!
//! Our own sessions begin like that: the settings are in the first message to the server, where a
//! pooler between us either turns them away or drops them. It cannot hand them on to the sessions of
//! somebody else, as it would a `SET`. Where they did not arrive, and in sessions that are not
//! ours, they are in the transaction of each statement: begin, statement and end travel together.
//!
//! A pooler in transaction mode (PgBouncer's `pool_mode = transaction`) gives each transaction
//! whatever session is free. A statement that was prepared in one is not known in the next, so
//! nothing is prepared there: each statement travels with its text and the types of its parameters,
//! which the server is asked for once.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use deadpool_postgres::Object;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Error as SqlError, Row, SimpleQueryMessage};

/// What the planner may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plan {
    /// What it likes.
    Free,
    /// Go through the indexes in their order.
    ByIndex,
}

/// Whose the sessions are, and what the planner may do in them if nothing is said.
#[derive(Clone, Debug)]
pub(super) enum Sessions {
    /// Ours: go through the indexes.
    ByIndex,
    /// Ours, or of a pool of the user's; nobody knows how they are set.
    AsTheyAre,
    /// Shared with others: the next transaction may be in another one.
    Shared(Types),
}

impl Sessions {
    /// Looks whether the settings of [`OPTIONS`] are those of a session. Without a prepared
    /// statement: it is not known yet whether there may be any.
    pub(super) async fn of(client: &Object) -> Result<Self, SqlError> {
        let look = "SELECT current_setting('enable_seqscan') = 'off' \
                    AND current_setting('plan_cache_mode') = 'force_generic_plan', \
                    coalesce(current_setting('wechatpay.outbox', true), '') = 'on'";
        let answer = client.simple_query(look).await?;
        let row = answer.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => Some(row),
            _ => None,
        });
        let says = |column| row.and_then(|row| row.get(column)) == Some("t");
        Ok(match (says(0), says(1)) {
            (_, false) => Self::shared(),
            (true, true) => Self::ByIndex,
            (false, true) => Self::AsTheyAre,
        })
    }

    pub(super) fn shared() -> Self {
        Self::Shared(Types::default())
    }

    /// Whether `LISTEN` means anything in them.
    pub(super) fn can_listen(&self) -> bool {
        !matches!(self, Self::Shared(_))
    }
}

/// The types of the parameters of statements, by their text.
#[derive(Clone, Debug, Default)]
pub(super) struct Types(Arc<Mutex<HashMap<String, Arc<[Type]>>>>);

impl Types {
    async fn of(&self, client: &mut Object, text: &str) -> Result<Arc<[Type]>, SqlError> {
        let known = self.all().get(text).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let mut tries = 0;
        let types = loop {
            tries += 1;
            match ask(client, text).await {
                // Somebody else left a statement of this name behind; ours get a new one each time.
                Err(cause) if is_name_taken(&cause) && tries < TRIES => {}
                asked => break asked?,
            }
        };
        self.all().insert(text.to_owned(), Arc::clone(&types));
        Ok(types)
    }

    fn all(&self) -> MutexGuard<'_, HashMap<String, Arc<[Type]>>> {
        // Nothing can panic while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Prepares the statement and forgets it again, in one transaction and so in one session.
async fn ask(client: &mut Object, text: &str) -> Result<Arc<[Type]>, SqlError> {
    let transaction = client.transaction().await?;
    let types = transaction.prepare(text).await?.params().into();
    transaction.rollback().await?;
    Ok(types)
}

fn is_name_taken(cause: &SqlError) -> bool {
    cause.code() == Some(&SqlState::DUPLICATE_PSTATEMENT)
}

/// How many names are tried.
const TRIES: u32 = 100;

/// One statement in a transaction of its own.
pub(super) async fn query(
    client: &mut Object,
    sessions: &Sessions,
    plan: Plan,
    text: &str,
    values: &[&(dyn ToSql + Sync)],
) -> Result<Vec<Row>, SqlError> {
    if let Sessions::Shared(types) = sessions {
        let types = types.of(client, text).await?;
        let values: Vec<_> = values.iter().copied().zip(types.iter().cloned()).collect();
        if plan == Plan::Free {
            return client.query_typed(text, &values).await;
        }
        return by_index(client, client.query_typed(text, &values)).await;
    }
    let statement = client.prepare_cached(text).await?;
    if plan == Plan::Free || matches!(sessions, Sessions::ByIndex) {
        return client.query(&statement, values).await;
    }
    by_index(client, client.query(&statement, values)).await
}

/// In a transaction with the settings of [`BY_INDEX`].
async fn by_index(
    client: &Object,
    query: impl Future<Output = Result<Vec<Row>, SqlError>>,
) -> Result<Vec<Row>, SqlError> {
    let begin = format!("BEGIN; {BY_INDEX}");
    // In this order: each is on its way before the next is polled. After an error in the middle the
    // end takes everything back.
    let (start, rows, end) =
        tokio::join!(biased; client.batch_execute(&begin), query, client.batch_execute("COMMIT"));
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

/// The same for a whole session, in its first message, and a mark by which it is known again.
pub(super) const OPTIONS: &str = "-c enable_bitmapscan=off -c enable_sort=off \
     -c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off -c jit=off \
     -c plan_cache_mode=force_generic_plan -c wechatpay.outbox=on";
