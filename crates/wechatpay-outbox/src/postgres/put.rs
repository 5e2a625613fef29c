//! New entries, one or many in a statement.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};

use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Error as SqlError, Row};

use super::Postgres;
use super::connection::{connection, failed, is_collision};
use super::plan::{self, Plan};
use super::sql::{self, PUT, values};
use crate::entry::{EntryId, Intent};
use crate::error::Result;
use crate::row;

impl Postgres {
    /// The numbers of those that are new. All in one statement: what group commit is in SQLite.
    pub(super) async fn put_new(&self, intents: &[Intent]) -> Result<Vec<Option<EntryId>>> {
        let is_ordered = intents.iter().any(|intent| intent.ordering.is_some());
        let numbers = if let ([intent], false) = (intents, is_ordered) {
            let values = values(intent);
            let rows = self.put(Plan::Free, &PUT_ONE, &values.as_parameters()).await?;
            vec![rows.first().map(|row| row.get(0))]
        } else {
            let lists = Lists::of(intents);
            let values = lists.as_parameters();
            let rows = if is_ordered {
                self.put_in_order(intents, &values).await?
            } else {
                self.put(Plan::ByIndex, &PUT_MANY, &values).await?
            };
            let stored: Vec<_> = rows.iter().map(stored_in).collect();
            numbers_of(intents, &stored)
        };
        if numbers.contains(&None) {
            self.duplicates.were_some();
        }
        Ok(numbers)
    }

    async fn put(
        &self,
        plan: Plan,
        text: &Text,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>> {
        if self.duplicates.are_unlikely()
            && let Some(rows) = self.put_boldly(plan, text, values).await?
        {
            return Ok(rows);
        }
        self.run(plan, &text.careful, values).await
    }

    async fn put_in_order(
        &self,
        intents: &[Intent],
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Vec<Row>> {
        let what = "the entries cannot be stored";
        let mut client = connection(&self.pool).await?;
        let transaction = client.transaction().await.map_err(|cause| failed(what, cause))?;
        let put = async {
            transaction.batch_execute(plan::BY_INDEX).await?;
            sql::lock_ordering(&transaction, intents).await?;
            let rows = transaction.query(&PUT_MANY.careful, values).await?;
            transaction.commit().await?;
            Ok(rows)
        };
        put.await.map_err(|cause| failed(what, cause))
    }

    /// As if every key were free. `None` if one is not, or is just being taken; nothing is stored then.
    async fn put_boldly(
        &self,
        plan: Plan,
        text: &Text,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<Option<Vec<Row>>> {
        let mut client = connection(&self.pool).await?;
        let put = plan::query(&mut client, &self.sessions, plan, &text.bold, values).await;
        match put {
            Ok(rows) => Ok(Some(rows)),
            Err(cause) if is_taken(&cause) || is_collision(&cause) => Ok(None),
            Err(cause) => Err(failed("the entries cannot be stored", cause)),
        }
    }
}

/// Whether keys came again lately: a bulk job that was cut short and starts anew, a customer who
/// pays the same order once more. Each that is put boldly leaves an error in the server's log, and
/// so nothing is, until there was none for a long time.
#[derive(Clone, Debug, Default)]
pub(super) struct RecentDuplicates(Arc<AtomicU32>);

impl RecentDuplicates {
    fn were_some(&self) {
        self.0.store(CAREFUL_PUTS, Ordering::Relaxed);
    }

    /// Counts one statement.
    fn are_unlikely(&self) -> bool {
        let less = |left: u32| left.checked_sub(1);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_err()
    }
}

fn is_taken(cause: &SqlError) -> bool {
    cause.code() == Some(&SqlState::UNIQUE_VIOLATION)
}

/// A statement that puts. `ON CONFLICT` costs a fifth of a hundred, whether there is a conflict or not.
struct Text {
    /// Leaves out those whose key is taken.
    careful: String,
    /// Fails as a whole if one is.
    bold: String,
}

impl Text {
    fn of(careful: &str) -> Self {
        Self { careful: careful.to_owned(), bold: careful.replace(IF_FREE, "") }
    }
}

static PUT_ONE: LazyLock<Text> = LazyLock::new(|| Text::of(PUT));

/// The lists are taken apart among the columns, which is faster than in `FROM`: there each would be
/// written down as a whole first.
static PUT_MANY: LazyLock<Text> = LazyLock::new(|| {
    Text::of(
        "INSERT INTO outbox_entry (merchant, operation, scope, key, ordering, priority, created_at, \
         not_before, deadline, trace, digest, call, state, due_at, token) \
         SELECT m, o, s, k, r, p, c, n, d, t, g, l, 'pending', CASE WHEN n > c THEN n ELSE \
         LEAST(n, (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT) END, 0 FROM (SELECT \
         UNNEST($1::TEXT[]) AS m, UNNEST($2::TEXT[]) AS o, UNNEST($3::TEXT[]) AS s, \
         UNNEST($4::TEXT[]) AS k, UNNEST($5::TEXT[]) AS r, UNNEST($6::BIGINT[]) AS p, \
         UNNEST($7::BIGINT[]) AS c, UNNEST($8::BIGINT[]) AS n, UNNEST($9::BIGINT[]) AS d, \
         UNNEST($10::TEXT[]) AS t, UNNEST($11::TEXT[]) AS g, UNNEST($12::TEXT[]) AS l) AS u \
         WHERE NOT EXISTS \
         (SELECT 1 FROM outbox_finished WHERE merchant = m AND scope = s AND key = k) \
         ON CONFLICT (merchant, scope, key) DO NOTHING RETURNING id, merchant, scope, key",
    )
});

/// As it is in both.
const IF_FREE: &str = "ON CONFLICT (merchant, scope, key) DO NOTHING";

/// How many statements after a repeated key expect another one.
const CAREFUL_PUTS: u32 = 1000;

/// An entry's number, merchant, scope and key.
type Stored<'a> = (EntryId, [&'a str; 3]);

fn stored_in(row: &Row) -> Stored<'_> {
    (row.get(0), [row.get(1), row.get(2), row.get(3)])
}

fn key_of(intent: &Intent) -> [&str; 3] {
    [&intent.merchant, &intent.scope, &intent.key]
}

/// Which of the intents were stored. They come in the order in which the intents went, unless the
/// server has its own mind about that; of a key given twice one is new.
fn numbers_of(intents: &[Intent], stored: &[Stored]) -> Vec<Option<EntryId>> {
    let mut left = stored.iter().peekable();
    let mut numbers = Vec::with_capacity(intents.len());
    for intent in intents {
        numbers.push(left.next_if(|(_, stored)| *stored == key_of(intent)).map(|(id, _)| *id));
    }
    if left.peek().is_none() {
        return numbers;
    }
    let mut ids: HashMap<[&str; 3], EntryId> = stored.iter().map(|(id, key)| (*key, *id)).collect();
    intents.iter().map(|intent| ids.remove(&key_of(intent))).collect()
}

/// One list for each column of many entries.
struct Lists<'a> {
    texts: [Vec<Option<&'a str>>; 7],
    calls: Vec<String>,
    numbers: [Vec<Option<i64>>; 4],
}

impl<'a> Lists<'a> {
    fn of(intents: &'a [Intent]) -> Self {
        let text = |pick: fn(&'a Intent) -> Option<&'a str>| intents.iter().map(pick).collect();
        let number = |pick: fn(&'a Intent) -> Option<i64>| intents.iter().map(pick).collect();
        Self {
            texts: [
                text(|intent| Some(&intent.merchant)),
                text(|intent| Some(&intent.operation)),
                text(|intent| Some(&intent.scope)),
                text(|intent| Some(&intent.key)),
                text(|intent| intent.ordering.as_deref()),
                text(|intent| intent.trace.as_deref()),
                text(|intent| Some(&intent.digest)),
            ],
            calls: intents.iter().map(row::call_text).collect(),
            numbers: [
                number(|intent| Some(intent.priority.rank())),
                number(|intent| Some(intent.created_at)),
                number(|intent| Some(intent.not_before)),
                number(|intent| intent.deadline),
            ],
        }
    }

    fn as_parameters(&self) -> [&(dyn ToSql + Sync); 12] {
        let [merchant, operation, scope, key, ordering, trace, digest] = &self.texts;
        let [rank, created_at, not_before, deadline] = &self.numbers;
        [
            merchant,
            operation,
            scope,
            key,
            ordering,
            rank,
            created_at,
            not_before,
            deadline,
            trace,
            digest,
            &self.calls,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn what_was_stored_is_found_in_whatever_order_it_comes() {
        let intent = |merchant: &str, key: &str| {
            let call = testing::call("POST", "/v3/refunds", "/v3/refunds", "{}");
            Intent { key: key.into(), ..testing::intent(merchant, call) }
        };
        let given = [intent("1", "A"), intent("2", "A"), intent("1", "B"), intent("1", "A")];
        let scope = given[0].scope.as_str();
        let check = |stored: &[(EntryId, &str, &str)], expected: [Option<EntryId>; 4]| {
            let stored: Vec<Stored> =
                stored.iter().map(|(id, merchant, key)| (*id, [*merchant, scope, *key])).collect();
            assert_eq!(numbers_of(&given, &stored), expected, "{stored:?}");
        };
        check(&[(7, "1", "A"), (8, "2", "A"), (9, "1", "B")], [Some(7), Some(8), Some(9), None]);
        check(&[(7, "1", "B"), (8, "1", "A"), (9, "2", "A")], [Some(8), Some(9), Some(7), None]);
        check(&[(9, "2", "A")], [None, Some(9), None, None]);
        check(&[(8, "1", "B"), (9, "1", "A")], [None, None, Some(8), Some(9)]);
        check(&[], [None; 4]);
    }

    #[test]
    fn only_the_bold_ones_do_without_a_look_at_conflicts() {
        for text in [&*PUT_ONE, &*PUT_MANY] {
            assert!(text.careful.contains("ON CONFLICT"));
            assert!(!text.bold.contains("ON CONFLICT"));
        }
    }

    #[test]
    fn after_a_repeat_it_is_careful_for_a_while() {
        let duplicates = RecentDuplicates::default();
        assert!(duplicates.are_unlikely());
        duplicates.were_some();
        let careful = (0..9_999).take_while(|_| !duplicates.are_unlikely()).count();
        assert_eq!(careful, 1000);
    }
}
