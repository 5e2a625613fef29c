//! The statements, on any connection: the store's own or the user's transaction.

use std::sync::Arc;

use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Row, params};
use wechatpay_core::IntoCall;

use crate::clock::Millis;
use crate::entry::{EntryId, Intent, Priority, Progress};
use crate::error::{Error, ErrorKind, Result};
use crate::inbox::{Notice, NoticeOutcome};
use crate::row::{self, COLUMNS, Columns};
use crate::rules::{Enqueued, Options, Rules};
use crate::store::{Advance, Claim, Filter, Found, Placed, Stats};

/// Keeps a call, a request or an operation (see [`Rules::with_client`]) in your own transaction: it
/// commits with whatever else you write, or not at all.
///
/// # Errors
/// See [`Rules::intent`] and [`Rules::again`]; nothing is written then, and your transaction is
/// still good.
pub fn enqueue(
    transaction: &rusqlite::Transaction<'_>,
    rules: &Rules,
    call: impl IntoCall,
    options: Options,
) -> Result<Enqueued> {
    let intent = rules.intent(call, options)?;
    let stored = |cause| failed("the entry cannot be stored", cause);
    match put(transaction, &intent, &row::call_text(&intent)).map_err(stored)? {
        Placed::New(id) => {
            Ok(Enqueued { id, is_new: true, state: crate::State::Pending, reply: None })
        }
        Placed::Taken(found) => {
            let (enqueued, again) = rules.again(&intent, *found)?;
            if let Some(again) = again {
                advance(transaction, &again).map_err(stored)?;
            }
            Ok(enqueued)
        }
    }
}

/// Remembers a verified notification in your own transaction, and settles the entry it answers.
/// Do what the notification asks for only if [`NoticeOutcome::is_new`].
///
/// # Errors
/// Those of the database; roll back and answer with 5xx, and the notification comes again.
pub fn notice(transaction: &rusqlite::Transaction<'_>, notice: &Notice) -> Result<NoticeOutcome> {
    note(transaction, notice).map_err(|cause| failed("the notification cannot be stored", cause))
}

/// Stores an intent; `call` is its call as text, written before the writer's time is taken.
pub(super) fn put(
    connection: &Connection,
    intent: &Intent,
    call: &str,
) -> rusqlite::Result<Placed> {
    let mut insert = connection.prepare_cached(row::SQLITE_PUT)?;
    let values = params![
        intent.merchant,
        intent.operation,
        intent.scope,
        intent.key,
        intent.ordering,
        intent.priority.rank(),
        intent.created_at,
        intent.not_before,
        intent.deadline,
        intent.trace,
        intent.digest,
        call,
    ];
    if let Some(id) = insert.query_row(values, |row| row.get(0)).optional()? {
        return Ok(Placed::New(id));
    }
    let found = by_key(connection, &intent.merchant, &intent.scope, &intent.key)?;
    let found = found.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    Ok(Placed::Taken(Box::new(found)))
}

pub(super) fn by_key(
    connection: &Connection,
    merchant: &str,
    scope: &str,
    key: &str,
) -> rusqlite::Result<Option<Found>> {
    let text = format!(
        "SELECT {COLUMNS} FROM outbox_entry WHERE merchant = ?1 AND scope = ?2 AND key = ?3"
    );
    let mut select = connection.prepare_cached(&text)?;
    select.query_row(params![merchant, scope, key], found).optional()
}

pub(super) fn by_id(connection: &Connection, id: EntryId) -> rusqlite::Result<Option<Found>> {
    let text = format!("SELECT {COLUMNS} FROM outbox_entry WHERE id = ?1");
    connection.prepare_cached(&text)?.query_row([id], found).optional()
}

pub(super) fn has_due(connection: &Connection, claim: &Claim) -> rusqlite::Result<bool> {
    let mut select = connection.prepare_cached(
        "SELECT 1 FROM outbox_entry WHERE due_at IS NOT NULL AND priority = ?1 \
         AND due_at <= max(?2, ?3) AND due_at <= CASE WHEN worker IS NULL THEN ?2 ELSE ?3 END \
         AND id NOT IN (SELECT value FROM json_each(?4)) LIMIT 1",
    )?;
    let except = serde_json::Value::from(claim.except.clone()).to_string();
    for priority in Priority::ALL {
        let values = params![priority.rank(), claim.now, claim.lapsed_by, except];
        if select.query_row(values, |_| Ok(())).optional()?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn claim(connection: &Connection, claim: &Claim) -> rusqlite::Result<Vec<Found>> {
    let text = format!(
        "SELECT {COLUMNS} FROM outbox_entry AS e \
         WHERE e.due_at IS NOT NULL AND e.priority = ?1 AND e.due_at <= max(?2, ?6) \
         AND e.due_at <= CASE WHEN e.worker IS NULL THEN ?2 ELSE ?6 END \
         AND e.id NOT IN (SELECT value FROM json_each(?7)) \
         AND (?3 = '[]' OR e.merchant IN (SELECT value FROM json_each(?3))) \
         AND (?4 = '[]' OR e.merchant || ' ' || e.operation NOT IN (SELECT value FROM json_each(?4))) \
         AND (e.ordering IS NULL OR NOT EXISTS (SELECT 1 FROM outbox_entry AS o \
              WHERE o.ordering = e.ordering AND o.merchant = e.merchant AND o.id < e.id \
              AND (o.due_at IS NOT NULL OR o.state = 'dead'))) \
         ORDER BY e.due_at, e.id LIMIT ?5"
    );
    let merchants = serde_json::Value::from(claim.merchants.clone()).to_string();
    let busy = claim.busy.iter().map(|(merchant, operation)| format!("{merchant} {operation}"));
    let busy = serde_json::Value::from(busy.collect::<Vec<_>>()).to_string();
    let except = serde_json::Value::from(claim.except.clone()).to_string();
    let mut select = connection.prepare_cached(&text)?;
    let mut update = connection.prepare_cached(
        "UPDATE outbox_entry SET token = token + 1, worker = ?2, due_at = ?3, \
         state = CASE state WHEN 'pending' THEN 'in_flight' WHEN 'waiting' THEN 'in_flight' \
         ELSE state END WHERE id = ?1",
    )?;
    let mut claimed: Vec<Found> = Vec::new();
    for priority in Priority::ALL {
        let room = i64::from(claim.limit) - i64::try_from(claimed.len()).unwrap_or(i64::MAX);
        if room <= 0 {
            break;
        }
        let (now, lapsed_by) = (claim.now, claim.lapsed_by);
        let values = params![priority.rank(), now, merchants, busy, room, lapsed_by, except];
        let due = select.query_map(values, found)?.collect::<rusqlite::Result<Vec<_>>>()?;
        for mut found in due {
            update.execute(params![found.id, claim.worker, claim.lease_until])?;
            found.token += 1;
            if let Ok(entry) = &mut found.entry {
                entry.token += 1;
            }
            claimed.push(found);
        }
    }
    Ok(claimed)
}

pub(super) fn advance(connection: &Connection, advance: &Advance) -> rusqlite::Result<bool> {
    let mut update = connection.prepare_cached(
        "UPDATE outbox_entry SET token = token + 1, worker = NULL, state = ?3, due_at = ?4, \
         finished_at = ?5, progress = ?6 WHERE id = ?1 AND token = ?2",
    )?;
    let progress: &Progress = &advance.progress;
    let changed = update.execute(params![
        advance.id,
        advance.token,
        progress.state.as_str(),
        progress.due_at,
        progress.finished_at,
        row::progress_text(progress),
    ])?;
    Ok(changed == 1)
}

pub(super) fn extend(
    connection: &Connection,
    id: EntryId,
    token: i64,
    until: Millis,
) -> rusqlite::Result<bool> {
    let mut update = connection.prepare_cached(
        "UPDATE outbox_entry SET due_at = ?3 WHERE id = ?1 AND token = ?2 AND worker IS NOT NULL",
    )?;
    Ok(update.execute(params![id, token, until])? == 1)
}

pub(super) fn list(connection: &Connection, filter: &Filter) -> rusqlite::Result<Vec<Found>> {
    let text = format!(
        "SELECT {COLUMNS} FROM outbox_entry WHERE id > ?1 \
         AND (?2 = '[]' OR state IN (SELECT value FROM json_each(?2))) \
         AND (?3 IS NULL OR merchant = ?3) AND (?4 IS NULL OR scope = ?4) \
         AND (?5 IS NULL OR finished_at >= ?5) AND (?6 IS NULL OR finished_at < ?6) \
         ORDER BY id LIMIT ?7"
    );
    let states: Vec<&str> = filter.states.iter().map(|state| state.as_str()).collect();
    let states = serde_json::Value::from(states).to_string();
    let mut select = connection.prepare_cached(&text)?;
    let values = params![
        filter.after,
        states,
        filter.merchant,
        filter.scope,
        filter.finished_from,
        filter.finished_before,
        filter.limit,
    ];
    select.query_map(values, found)?.collect()
}

pub(super) fn stats(connection: &Connection, now: Millis) -> rusqlite::Result<Stats> {
    // Two halves, each answered by its partial index.
    let mut select = connection.prepare_cached(
        "SELECT state, count(*) FROM outbox_entry WHERE due_at IS NOT NULL GROUP BY state \
         UNION ALL \
         SELECT state, count(*) FROM outbox_entry WHERE finished_at IS NOT NULL GROUP BY state",
    )?;
    let rows = select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
    let mut states = Vec::new();
    for row in rows {
        let (state, count) = row?;
        if let Ok(state) = state.parse() {
            states.push((state, u64::try_from(count).unwrap_or(0)));
        }
    }
    let oldest = "SELECT min(due_at) FROM outbox_entry WHERE due_at <= ?1 AND worker IS NULL";
    let oldest_due = connection.prepare_cached(oldest)?.query_row([now], |row| row.get(0))?;
    Ok(Stats { states, oldest_due })
}

pub(super) fn note(connection: &Connection, notice: &Notice) -> rusqlite::Result<NoticeOutcome> {
    let news = "SELECT 1 FROM outbox_notice WHERE merchant = ?1 AND scope = ?2 AND key = ?3 \
                AND state = ?4 AND id <> ?5";
    let mut insert = connection.prepare_cached(
        "INSERT INTO outbox_notice (merchant, id, scope, key, state, seen_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
    )?;
    let Notice { merchant, id, scope, key, state, at, .. } = notice;
    if insert.execute(params![merchant, id, scope, key, state, at])? == 0 {
        return Ok(NoticeOutcome::SameId);
    }
    let mut select = connection.prepare_cached(news)?;
    if select.query_row(params![merchant, scope, key, state, id], |_| Ok(())).optional()?.is_some()
    {
        return Ok(NoticeOutcome::SameNews);
    }
    let Some(found) = by_key(connection, merchant, scope, key)? else {
        return Ok(NoticeOutcome::New(None));
    };
    let (id, token) = (found.id, found.token);
    if let Ok(entry) = &found.entry
        && let Some(settled) = notice.settles(id, token, &entry.progress)
    {
        advance(connection, &settled)?;
    }
    Ok(NoticeOutcome::New(Some(id)))
}

pub(super) fn sweep(connection: &Connection, before: Millis, limit: u32) -> rusqlite::Result<u64> {
    // The newest number stays: it must never be given out again, tokens count on it.
    let gone = connection
        .prepare_cached(
            "DELETE FROM outbox_entry WHERE id IN (SELECT id FROM outbox_entry \
             WHERE finished_at < ?1 AND state <> 'dead' LIMIT ?2) \
             AND id < (SELECT max(id) FROM outbox_entry)",
        )?
        .execute(params![before, limit])?;
    connection
        .prepare_cached(
            "DELETE FROM outbox_notice WHERE (merchant, id) IN \
             (SELECT merchant, id FROM outbox_notice WHERE seen_at < ?1 LIMIT ?2)",
        )?
        .execute(params![before, limit])?;
    Ok(u64::try_from(gone).unwrap_or(0))
}

/// Turns an error of the database into one that says what to do.
pub(super) fn failed(what: &str, cause: rusqlite::Error) -> Error {
    in_words(what, &cause).with_source(cause)
}

/// The same where one cause is that of many.
pub(super) fn failed_for_all(what: &str, cause: Arc<rusqlite::Error>) -> Error {
    in_words(what, &cause).with_source(cause)
}

fn in_words(what: &str, cause: &rusqlite::Error) -> Error {
    let (kind, why, hint) = match cause.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => (
            ErrorKind::Full,
            "the disk is full",
            Some("make room; nothing was written, nothing is lost"),
        ),
        Some(ErrorCode::ReadOnly) => (
            ErrorKind::ReadOnly,
            "the database can only be read",
            Some("check the owner and mode of the file and of its folder"),
        ),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            (ErrorKind::Unavailable, "the database is busy", None)
        }
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => (
            ErrorKind::Corrupted,
            "the file is no intact database",
            Some("restore it, then let the outbox ask about what it knows"),
        ),
        Some(ErrorCode::SystemIoFailure) => {
            (ErrorKind::Unavailable, "the disk does not answer", None)
        }
        Some(ErrorCode::CannotOpen) => (ErrorKind::Database, "the file cannot be opened", None),
        _ if cause.to_string().contains("no such table: outbox_") => {
            (ErrorKind::Schema, "the tables are missing", Some("run `migrate` first"))
        }
        _ => (ErrorKind::Database, "the database refused", None),
    };
    let error = Error::new(kind, format!("{what}: {why}"));
    match hint {
        Some(hint) => error.with_hint(hint),
        None => error,
    }
}

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    let columns = Columns {
        id: row.get(0)?,
        token: row.get(1)?,
        worker: row.get(2)?,
        merchant: row.get(3)?,
        operation: row.get(4)?,
        scope: row.get(5)?,
        key: row.get(6)?,
        ordering: row.get(7)?,
        priority: row.get(8)?,
        created_at: row.get(9)?,
        not_before: row.get(10)?,
        deadline: row.get(11)?,
        trace: row.get(12)?,
        digest: text(row, 13)?,
        call: text(row, 14)?,
        state: text(row, 15)?,
        due_at: row.get(16)?,
        progress: row.get::<_, Option<String>>(17).unwrap_or_else(|_| Some(String::new())),
    };
    Ok(columns.found())
}

/// Text that may have been damaged: whatever is no text reads as none, and fails its check.
fn text(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    use rusqlite::types::ValueRef;
    match row.get_ref(column)? {
        ValueRef::Text(bytes) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => Ok(String::new()),
    }
}
