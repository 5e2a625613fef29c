//! Where finished entries go: from the table that is worked on into one part per week, and out of
//! the database with that part.
//!
//! A business key must not be free for a moment while its entry moves, and no index spans two
//! tables. So an entry moves in two steps with a pause between them: first a copy is committed
//! among the finished ones while the original stays; an hour later the original goes. Whoever
//! enqueues looks at both tables in one statement; to miss both, its snapshot would have to be
//! older than the copy and its write younger than the original's end: a transaction that lasts
//! longer than the pause. No lock is held against anybody who enqueues.

use std::time::Duration;

use deadpool_postgres::Object;
use time::{Date, Month, OffsetDateTime};
use tokio_postgres::{Error as SqlError, Transaction};

use super::sql::ALL_COLUMNS;
use crate::clock::Millis;
use crate::entry::EntryId;

/// When finished entries move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Archiving {
    /// How long an entry rests where it is after it was finished: answers are given again and
    /// notifications come mostly in this time.
    pub(super) rest: Duration,
    /// The pause between the copy and the end of the original.
    pub(super) pause: Duration,
}

impl Default for Archiving {
    fn default() -> Self {
        Self { rest: Duration::from_secs(24 * 3600), pause: Duration::from_secs(3600) }
    }
}

/// One batch of both steps. Says how many entries took one.
pub(super) async fn archive(
    client: &mut Object,
    archiving: Archiving,
    now: Millis,
    limit: u32,
) -> Result<u64, SqlError> {
    let limit = i64::from(limit);
    let rest = Millis::try_from(archiving.rest.as_millis()).unwrap_or(Millis::MAX);
    let copied = copy(client, now.saturating_sub(rest), limit).await?;
    let pause = archiving.pause.as_secs_f64();
    // The database's own clock: the only one all processes share.
    let left = client
        .execute(
            "DELETE FROM outbox_entry WHERE id IN (SELECT e.id FROM outbox_entry AS e \
             WHERE e.archived_at <= now() - make_interval(secs => $1) AND EXISTS \
             (SELECT 1 FROM outbox_finished AS f WHERE f.id = e.id AND f.token = e.token) \
             LIMIT $2 FOR UPDATE OF e SKIP LOCKED)",
            &[&pause, &limit],
        )
        .await?;
    Ok(copied + left)
}

/// Drops the parts in which everything was finished before. Says how many entries went.
pub(super) async fn drop_parts(client: &mut Object, before: Millis) -> Result<u64, SqlError> {
    let parts = client
        .query(
            "SELECT c.relname::TEXT FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid \
             WHERE i.inhparent = to_regclass('outbox_finished') ORDER BY 1",
            &[],
        )
        .await?;
    let mut gone = 0;
    for row in parts {
        let name: String = row.get(0);
        if part_start(&name).is_none_or(|start| start + WEEK > before) {
            continue;
        }
        let transaction = client.transaction().await?;
        if !alone(&transaction).await? {
            return Ok(gone);
        }
        // Not those whose original is still there: it is swept with the others.
        let count = format!(
            "SELECT count(*) FROM {name} AS f WHERE NOT EXISTS \
             (SELECT 1 FROM outbox_entry AS e WHERE e.id = f.id)"
        );
        let count: i64 = transaction.query_one(&count, &[]).await?.get(0);
        transaction.batch_execute(&format!("DROP TABLE IF EXISTS {name}")).await?;
        transaction.commit().await?;
        gone += u64::try_from(count).unwrap_or(0);
    }
    Ok(gone)
}

async fn copy(client: &mut Object, before: Millis, limit: i64) -> Result<u64, SqlError> {
    let transaction = client.transaction().await?;
    if !alone(&transaction).await? {
        return Ok(0);
    }
    let rows = transaction
        .query(
            "SELECT id, finished_at FROM outbox_entry WHERE finished_at < $1 \
             AND finished_at IS NOT NULL AND archived_at IS NULL AND state <> 'dead' \
             ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED",
            &[&before, &limit],
        )
        .await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let ids: Vec<EntryId> = rows.iter().map(|row| row.get(0)).collect();
    let mut weeks: Vec<Millis> = rows.iter().map(|row| week_of(row.get(1))).collect();
    weeks.dedup();
    for week in weeks {
        make_part(&transaction, week).await?;
    }
    // An older copy, if the entry has changed since.
    transaction.execute("DELETE FROM outbox_finished WHERE id = ANY($1)", &[&ids]).await?;
    let copy = format!(
        "INSERT INTO outbox_finished ({ALL_COLUMNS}) SELECT {ALL_COLUMNS} FROM outbox_entry \
         WHERE id = ANY($1)"
    );
    let copied = transaction.execute(&copy, &[&ids]).await?;
    transaction
        .execute("UPDATE outbox_entry SET archived_at = now() WHERE id = ANY($1)", &[&ids])
        .await?;
    transaction.commit().await?;
    Ok(copied)
}

/// Attached after it was made: that waits for nobody who reads or writes the others.
async fn make_part(transaction: &Transaction<'_>, start: Millis) -> Result<(), SqlError> {
    let (name, end) = (part_name(start), start + WEEK);
    let is_there = transaction
        .query_one("SELECT to_regclass($1::TEXT) IS NOT NULL", &[&name])
        .await?
        .get::<_, bool>(0);
    if is_there {
        return Ok(());
    }
    transaction
        .batch_execute(&format!(
            "CREATE TABLE {name} (LIKE outbox_finished INCLUDING ALL); \
             ALTER TABLE outbox_finished ATTACH PARTITION {name} FOR VALUES FROM ({start}) TO ({end})"
        ))
        .await
}

/// Whether nobody else is moving or dropping. Nor does it wait long for anybody: those who
/// enqueue would queue up behind it.
async fn alone(transaction: &Transaction<'_>) -> Result<bool, SqlError> {
    transaction.batch_execute("SET LOCAL lock_timeout = '500ms'").await?;
    // One lock for each outbox: a database may hold several, each in a schema of its own.
    let lock = "SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema(), 2))";
    let row = transaction.query_one(lock, &[]).await?;
    Ok(row.get(0))
}

fn week_of(at: Millis) -> Millis {
    at - at.rem_euclid(WEEK)
}

fn part_name(start: Millis) -> String {
    let day = OffsetDateTime::from_unix_timestamp(start.div_euclid(1000))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .date();
    format!("{PREFIX}{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}

fn part_start(name: &str) -> Option<Millis> {
    let text = name.strip_prefix(PREFIX).filter(|text| text.len() == 8)?;
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u16>().ok();
    let month = Month::try_from(u8::try_from(number(4..6)?).ok()?).ok()?;
    let day = u8::try_from(number(6..8)?).ok()?;
    let date = Date::from_calendar_date(i32::from(number(0..4)?), month, day).ok()?;
    Some(date.midnight().assume_utc().unix_timestamp() * 1000)
}

const WEEK: Millis = 7 * 24 * 3600 * 1000;

const PREFIX: &str = "outbox_finished_";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_after_its_first_day() {
        let check = |at: Millis, name: &str| {
            let start = week_of(at);
            assert_eq!(part_name(start), name);
            assert_eq!(part_start(name), Some(start));
            assert!(start <= at && at < start + WEEK);
        };
        check(1_700_000_000_000, "outbox_finished_20231109");
        check(0, "outbox_finished_19700101");
        check(WEEK, "outbox_finished_19700108");
        for stranger in ["outbox_finished_key", "outbox_finished_2023", "outbox_finished_20231399"]
        {
            assert_eq!(part_start(stranger), None, "{stranger}");
        }
    }
}
