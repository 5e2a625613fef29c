//! The parts of the finished entries: one for each month (UTC) of `finished_at`.
//!
//! Whoever enqueues looks for the business key in every part, which costs a few microseconds for
//! each: parts are therefore few and large. Their bounds are read from the database, not guessed
//! from their names, so that parts of another length that are there already stay as they are.

use time::{Date, Month, OffsetDateTime};
use tokio_postgres::{Error as SqlError, Transaction};

use crate::clock::Millis;

/// A part, and which times it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) from: Millis,
    /// The first time that is not in it.
    pub(super) to: Millis,
}

/// The parts there are, the oldest first. Those that somebody else attached are not ours to touch.
pub(super) async fn parts(transaction: &Transaction<'_>) -> Result<Vec<Part>, SqlError> {
    let rows = transaction
        .query(
            "SELECT c.relname::TEXT, pg_get_expr(c.relpartbound, c.oid) \
             FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid \
             WHERE i.inhparent = to_regclass('outbox_finished')",
            &[],
        )
        .await?;
    let part = |row: &tokio_postgres::Row| Part::of(row.get(0), row.get(1));
    let mut parts: Vec<Part> = rows.iter().filter_map(part).collect();
    parts.sort_by_key(|part| part.from);
    Ok(parts)
}

/// Makes the parts that are missing for entries finished at these times. Attached after they were
/// made: that waits for nobody who reads or writes the others.
pub(super) async fn make_parts(
    transaction: &Transaction<'_>,
    times: &[Millis],
) -> Result<(), SqlError> {
    let mut known = parts(transaction).await?;
    for &at in times {
        if known.iter().any(|part| part.holds(at)) {
            continue;
        }
        let part = Part::between(&known, at);
        let Part { name, from, to } = &part;
        transaction
            .batch_execute(&format!(
                "CREATE TABLE {name} (LIKE outbox_finished INCLUDING ALL); \
                 ALTER TABLE outbox_finished ATTACH PARTITION {name} FOR VALUES FROM ({from}) TO ({to})"
            ))
            .await?;
        known.push(part);
    }
    Ok(())
}

impl Part {
    fn holds(&self, at: Millis) -> bool {
        self.from <= at && at < self.to
    }

    /// From the words of the catalogue: `FOR VALUES FROM ('1') TO ('2')`.
    fn of(name: &str, bound: Option<&str>) -> Option<Self> {
        let digits = name.strip_prefix(PREFIX)?;
        if digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (from, to) = bound?.strip_prefix("FOR VALUES FROM (")?.split_once(") TO (")?;
        let number = |text: &str| text.trim_matches('\'').parse().ok();
        Some(Self {
            name: name.to_owned(),
            from: number(from)?,
            to: number(to.strip_suffix(')')?)?,
        })
    }

    /// The month of a time, as far as no other part has it.
    fn between(others: &[Self], at: Millis) -> Self {
        let (from, to) = month_of(at);
        let before = others.iter().filter(|part| part.to <= at).map(|part| part.to);
        let after = others.iter().filter(|part| part.from > at).map(|part| part.from);
        let (from, to) = (before.fold(from, Millis::max), after.fold(to, Millis::min));
        let day = date_of(from);
        let name = format!("{PREFIX}{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day());
        Self { name, from, to }
    }
}

fn month_of(at: Millis) -> (Millis, Millis) {
    let day = date_of(at);
    let first = |year, month| Date::from_calendar_date(year, month, 1).map(start_of);
    let next = day.month().next();
    let year = if next == Month::January { day.year() + 1 } else { day.year() };
    // A time that has no month of its own gets a day: there is none within ten thousand years.
    let around = (start_of(day), start_of(day) + DAY);
    match (first(day.year(), day.month()), first(year, next)) {
        (Ok(from), Ok(to)) => (from, to),
        _ => around,
    }
}

fn date_of(at: Millis) -> Date {
    OffsetDateTime::from_unix_timestamp(at.div_euclid(1000))
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .date()
}

fn start_of(day: Date) -> Millis {
    day.midnight().assume_utc().unix_timestamp() * 1000
}

const PREFIX: &str = "outbox_finished_";

const DAY: Millis = 24 * 3600 * 1000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_a_month() {
        let check = |at: Millis, name: &str, from: Millis, to: Millis| {
            let part = Part::between(&[], at);
            assert_eq!(part, Part { name: name.into(), from, to });
            assert!(part.holds(at));
        };
        check(1_700_000_000_000, "outbox_finished_20231101", 1_698_796_800_000, 1_701_388_800_000);
        check(0, "outbox_finished_19700101", 0, 31 * DAY);
        check(-1, "outbox_finished_19691201", -31 * DAY, 0);
        check(59 * DAY, "outbox_finished_19700301", 59 * DAY, 90 * DAY);
    }

    #[test]
    fn a_part_leaves_to_others_what_they_have() {
        let week = |from: Millis| Part { name: String::new(), from, to: from + 7 * DAY };
        let others = [week(35 * DAY), week(49 * DAY)];
        let check = |day: Millis, from: Millis, to: Millis| {
            let part = Part::between(&others, day * DAY);
            assert_eq!((part.from, part.to), (from * DAY, to * DAY), "{day}");
        };
        check(33, 31, 35);
        check(45, 42, 49);
        check(57, 56, 59);
        check(60, 59, 90);
    }

    #[test]
    fn bounds_are_read_from_the_catalogue() {
        let check = |name: &str, bound: &str, expected: Option<(Millis, Millis)>| {
            let part = Part::of(name, Some(bound)).map(|part| (part.from, part.to));
            assert_eq!(part, expected, "{name} {bound}");
        };
        let ours = "outbox_finished_20231101";
        check(ours, "FOR VALUES FROM ('1698796800000') TO ('1701388800000')", {
            Some((1_698_796_800_000, 1_701_388_800_000))
        });
        check(ours, "FOR VALUES FROM ('-5') TO ('0')", Some((-5, 0)));
        check(ours, "FOR VALUES FROM (MINVALUE) TO ('0')", None);
        check(ours, "DEFAULT", None);
        check("outbox_finished_mine", "FOR VALUES FROM ('1') TO ('2')", None);
        check("somebody_else", "FOR VALUES FROM ('1') TO ('2')", None);
    }
}
