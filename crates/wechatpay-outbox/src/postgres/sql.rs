//! The statements, on any connection: the store's own or the user's transaction.

use tokio_postgres::types::ToSql;
use tokio_postgres::{Error as SqlError, Row, Transaction};
use wechatpay_core::IntoCall;

use super::connection::failed;
use crate::entry::{Intent, State};
use crate::error::{Error, ErrorKind, Result};
use crate::inbox::{Notice, NoticeOutcome};
use crate::row::{self, COLUMNS, Columns};
use crate::rules::{Enqueued, Options, Rules};
use crate::store::{Advance, Found};

/// Keeps a call, a request or an operation (see [`Rules::with_client`]) in your own transaction: it
/// commits with whatever else you write, or not at all.
///
/// Workers find it at their next look; [`super::Postgres::nudge`] after the commit is faster.
///
/// # Errors
/// See [`Rules::intent`] and [`Rules::again`]; nothing is written then. After an error of the
/// database the transaction is aborted, as always in PostgreSQL.
pub async fn enqueue(
    transaction: &Transaction<'_>,
    rules: &Rules,
    call: impl IntoCall,
    options: Options,
) -> Result<Enqueued> {
    let stored = |cause| failed("the entry cannot be stored", cause);
    let intent = rules.intent(call, options)?;
    lock_ordering(transaction, [&intent]).await.map_err(stored)?;
    let values = values(&intent);
    let new = transaction.query_opt(PUT, &values.as_parameters()).await.map_err(stored)?;
    if let Some(new) = new {
        return Ok(Enqueued { id: new.get(0), is_new: true, state: State::Pending, reply: None });
    }
    let keys = [&intent.merchant as &(dyn ToSql + Sync), &intent.scope, &vec![&intent.key]];
    let found = transaction.query_opt(&by_keys(), &keys).await.map_err(stored)?;
    let found = found.map(|row| found_in(&row)).ok_or_else(|| {
        Error::new(ErrorKind::Unavailable, "the entry of this number has just gone; try again")
    })?;
    let (enqueued, again) = rules.again(&intent, found)?;
    if let Some(again) = again {
        advance(transaction, &again).await.map_err(stored)?;
    }
    Ok(enqueued)
}

/// Remembers a verified notification in your own transaction, and settles the entry it answers.
/// Do what the notification asks for only if [`NoticeOutcome::is_new`].
///
/// # Errors
/// Those of the database; roll back and answer with 5xx, and the notification comes again.
pub async fn notice(transaction: &Transaction<'_>, notice: &Notice) -> Result<NoticeOutcome> {
    note(transaction, notice)
        .await
        .map_err(|cause| failed("the notification cannot be stored", cause))
}

/// Entries with one ordering key get their numbers in the order of their transactions.
pub(super) async fn lock_ordering(
    client: &Transaction<'_>,
    intents: impl IntoIterator<Item = &Intent>,
) -> Result<(), SqlError> {
    let named =
        |intent: &Intent| Some(format!("{} {}", intent.merchant, intent.ordering.as_ref()?));
    let mut keys: Vec<String> = intents.into_iter().filter_map(named).collect();
    // In one order everywhere, so that nobody waits in a circle.
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        client.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", &[&key]).await?;
    }
    Ok(())
}

pub(super) async fn advance(client: &Transaction<'_>, advance: &Advance) -> Result<bool, SqlError> {
    let progress = &advance.progress;
    let (state, text) = (progress.state.as_str(), row::progress_text(progress));
    let values: [&(dyn ToSql + Sync); 6] =
        [&advance.id, &advance.token, &state, &progress.due_at, &progress.finished_at, &text];
    if client.execute(ADVANCE, &values).await? == 1 {
        return Ok(true);
    }
    Ok(client.execute(BRING_BACK, &values).await? == 1)
}

pub(super) async fn note(
    client: &Transaction<'_>,
    notice: &Notice,
) -> Result<NoticeOutcome, SqlError> {
    let Notice { merchant, id, scope, key, state, at, .. } = notice;
    let inserted = client
        .execute(
            "INSERT INTO outbox_notice (merchant, id, scope, key, state, seen_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (merchant, id) DO NOTHING",
            &[merchant, id, scope, key, state, at],
        )
        .await?;
    if inserted == 0 {
        return Ok(NoticeOutcome::SameId);
    }
    // Two ids with the same news at once: the entry's row, or this lock, lets one through first.
    let wake_ups = format!("{merchant} {scope} {key} {state}");
    client.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", &[&wake_ups]).await?;
    let same = client
        .query_opt(
            "SELECT 1 FROM outbox_notice WHERE merchant = $1 AND scope = $2 AND key = $3 \
         AND state = $4 AND id <> $5 LIMIT 1",
            &[merchant, scope, key, state, id],
        )
        .await?;
    if same.is_some() {
        return Ok(NoticeOutcome::SameNews);
    }
    let mut row = None;
    // Looked for twice where it is worked on: it may just have come back.
    for table in ["outbox_entry", "outbox_finished", "outbox_entry"] {
        let text = format!("{} FOR UPDATE", by_keys_in(table));
        row = client.query_opt(&text, &[merchant, scope, &vec![key]]).await?;
        if row.is_some() {
            break;
        }
    }
    let Some(found) = row.map(|row| found_in(&row)) else { return Ok(NoticeOutcome::New(None)) };
    if let Ok(entry) = &found.entry
        && let Some(settled) = notice.settles(found.id, found.token, &entry.progress)
    {
        advance(client, &settled).await?;
    }
    Ok(NoticeOutcome::New(Some(found.id)))
}

pub(super) fn by_keys() -> String {
    by_keys_in("outbox_all")
}

fn by_keys_in(table: &str) -> String {
    format!("SELECT {COLUMNS} FROM {table} WHERE merchant = $1 AND scope = $2 AND key = ANY($3)")
}

pub(super) fn found_in(row: &Row) -> Found {
    let columns = Columns {
        id: row.get(0),
        token: row.get(1),
        worker: row.get(2),
        merchant: row.get(3),
        operation: row.get(4),
        scope: row.get(5),
        key: row.get(6),
        ordering: row.get(7),
        priority: row.get(8),
        created_at: row.get(9),
        not_before: row.get(10),
        deadline: row.get(11),
        trace: row.get(12),
        digest: row.get(13),
        call: row.get(14),
        state: row.get(15),
        due_at: row.get(16),
        progress: row.get(17),
    };
    columns.found()
}

/// The values of one new entry, in the order of [`PUT`].
pub(super) struct Values<'a> {
    intent: &'a Intent,
    call: String,
    rank: i64,
}

pub(super) fn values(intent: &Intent) -> Values<'_> {
    Values { intent, call: row::call_text(intent), rank: intent.priority.rank() }
}

impl Values<'_> {
    pub(super) fn as_parameters(&self) -> [&(dyn ToSql + Sync); 12] {
        let intent = self.intent;
        [
            &intent.merchant,
            &intent.operation,
            &intent.scope,
            &intent.key,
            &intent.ordering,
            &self.rank,
            &intent.created_at,
            &intent.not_before,
            &intent.deadline,
            &intent.trace,
            &intent.digest,
            &self.call,
        ]
    }
}

/// One step of an entry that is where entries are worked on.
pub(super) const ADVANCE: &str = "UPDATE outbox_entry SET token = token + 1, worker = NULL, \
     state = $3, due_at = $4, finished_at = $5, progress = $6, archived_at = NULL \
     WHERE id = $1 AND token = $2";

/// One step of an entry that is among the finished ones: it comes back, with the values of
/// [`ADVANCE`]. A copy whose original is still there is not the newest.
pub(super) const BRING_BACK: &str = "WITH back AS (DELETE FROM outbox_finished AS f \
     WHERE f.id = $1 AND f.token = $2 \
     AND NOT EXISTS (SELECT 1 FROM outbox_entry AS e WHERE e.id = f.id) RETURNING f.*) \
     INSERT INTO outbox_entry (id, merchant, operation, scope, key, ordering, priority, created_at, \
     not_before, deadline, trace, digest, call, state, due_at, token, finished_at, progress) \
     SELECT id, merchant, operation, scope, key, ordering, priority, created_at, \
     not_before, deadline, trace, digest, call, $3::TEXT, $4::BIGINT, token + 1, $5::BIGINT, \
     $6::TEXT FROM back";

/// All columns both tables have.
pub(super) const ALL_COLUMNS: &str = "id, merchant, operation, scope, key, ordering, priority, \
     created_at, not_before, deadline, trace, digest, call, state, due_at, token, worker, \
     finished_at, progress";

pub(super) const PUT: &str = row::POSTGRES_PUT;
