//! Enqueueing inside a sqlx transaction: the same statements through another driver.

use std::borrow::Cow;

use sqlx::postgres::{PgRow, Postgres};
use sqlx::{AssertSqlSafe, Error as SqlError, Row as _, Transaction};
use wechatpay_core::IntoCall;

use super::sql::{ADVANCE, BRING_BACK, PUT, by_keys};
use crate::entry::{Intent, State};
use crate::error::{Error, ErrorKind, Result};
use crate::row::{self, Columns};
use crate::rules::{Enqueued, Options, Rules};
use crate::store::{Advance, Found};

/// Keeps a call, a request or an operation (see [`Rules::with_client`]) in your own sqlx
/// transaction: it commits with whatever else you write, or not at
/// all.
///
/// # Errors
/// See [`Rules::intent`] and [`Rules::again`]; nothing is written then. After an error of the
/// database the transaction is aborted, as always in PostgreSQL.
pub async fn enqueue_with_sqlx(
    transaction: &mut Transaction<'_, Postgres>,
    rules: &Rules,
    call: impl IntoCall,
    options: Options,
) -> Result<Enqueued> {
    let intent = rules.intent(call, options)?;
    if let Some(id) = put(transaction, &intent).await.map_err(failed)? {
        return Ok(Enqueued { id, is_new: true, state: State::Pending, reply: None });
    }
    let found = sqlx::query(AssertSqlSafe(by_keys()))
        .bind(&intent.merchant)
        .bind(&intent.scope)
        .bind(vec![intent.key.clone()])
        .fetch_optional(&mut **transaction)
        .await
        .and_then(|row| row.map(|row| found_in(&row)).transpose())
        .map_err(failed)?
        .ok_or_else(|| {
            let message = "the entry of this number has just gone; try again";
            Error::new(ErrorKind::Unavailable, message)
        })?;
    let (enqueued, again) = rules.again(&intent, found)?;
    if let Some(again) = again {
        advance(transaction, &again).await.map_err(failed)?;
    }
    Ok(enqueued)
}

async fn put(
    transaction: &mut Transaction<'_, Postgres>,
    intent: &Intent,
) -> Result<Option<i64>, SqlError> {
    if let Some(ordering) = &intent.ordering {
        sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
            .bind(format!("{} {ordering}", intent.merchant))
            .execute(&mut **transaction)
            .await?;
    }
    let row = sqlx::query(PUT)
        .bind(&intent.merchant)
        .bind(&intent.operation)
        .bind(&intent.scope)
        .bind(&intent.key)
        .bind(&intent.ordering)
        .bind(intent.priority.rank())
        .bind(intent.created_at)
        .bind(intent.not_before)
        .bind(intent.deadline)
        .bind(&intent.trace)
        .bind(&intent.digest)
        .bind(row::call_text(intent))
        .fetch_optional(&mut **transaction)
        .await?;
    row.map(|row| row.try_get(0)).transpose()
}

async fn advance(
    transaction: &mut Transaction<'_, Postgres>,
    advance: &Advance,
) -> Result<(), SqlError> {
    let progress = &advance.progress;
    for text in [ADVANCE, BRING_BACK] {
        let done = sqlx::query(text)
            .bind(advance.id)
            .bind(advance.token)
            .bind(progress.state.as_str())
            .bind(progress.due_at)
            .bind(progress.finished_at)
            .bind(row::progress_text(progress))
            .execute(&mut **transaction)
            .await?;
        if done.rows_affected() == 1 {
            break;
        }
    }
    Ok(())
}

fn found_in(row: &PgRow) -> Result<Found, SqlError> {
    let columns = Columns {
        id: row.try_get(0)?,
        token: row.try_get(1)?,
        worker: row.try_get(2)?,
        merchant: row.try_get(3)?,
        operation: row.try_get(4)?,
        scope: row.try_get(5)?,
        key: row.try_get(6)?,
        ordering: row.try_get(7)?,
        priority: row.try_get(8)?,
        created_at: row.try_get(9)?,
        not_before: row.try_get(10)?,
        deadline: row.try_get(11)?,
        trace: row.try_get(12)?,
        digest: row.try_get(13)?,
        call: row.try_get(14)?,
        state: row.try_get(15)?,
        due_at: row.try_get(16)?,
        progress: row.try_get(17)?,
    };
    Ok(columns.found())
}

fn failed(cause: SqlError) -> Error {
    let code = cause.as_database_error().and_then(|error| error.code().map(Cow::into_owned));
    let (kind, why) = match code.as_deref() {
        Some("42P01") => (ErrorKind::Schema, "the tables are missing"),
        Some("25006") => (ErrorKind::ReadOnly, "the database can only be read"),
        Some("53100") => (ErrorKind::Full, "the disk is full"),
        Some(code) if matches!(code.get(..2), Some("08" | "40" | "53" | "57" | "58")) => {
            (ErrorKind::Unavailable, "the database is busy or restarting")
        }
        Some(_) => (ErrorKind::Database, "the database refused"),
        None => (ErrorKind::Unavailable, "the connection was lost"),
    };
    Error::new(kind, format!("the entry cannot be stored: {why}")).with_source(cause)
}
