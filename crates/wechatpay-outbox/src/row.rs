//! The columns of an entry, the same in every SQL database.

use std::fmt;

use crate::clock::Millis;
use crate::entry::{Entry, Intent, Priority, Progress};
use crate::meaning;
use crate::store::Found;

/// The columns of one row, as they were read.
pub(crate) struct Columns {
    pub(crate) id: i64,
    pub(crate) token: i64,
    pub(crate) worker: Option<String>,
    pub(crate) merchant: String,
    pub(crate) operation: String,
    pub(crate) scope: String,
    pub(crate) key: String,
    pub(crate) ordering: Option<String>,
    pub(crate) priority: i64,
    pub(crate) created_at: Millis,
    pub(crate) not_before: Millis,
    pub(crate) deadline: Option<Millis>,
    pub(crate) trace: Option<String>,
    pub(crate) digest: String,
    pub(crate) call: String,
    pub(crate) state: String,
    pub(crate) due_at: Option<Millis>,
    pub(crate) progress: Option<String>,
}

/// The columns in the order in which statements name them.
pub(crate) const COLUMNS: &str = "id, token, worker, merchant, operation, scope, key, ordering, \
     priority, created_at, not_before, deadline, trace, digest, call, state, due_at, progress";

impl Columns {
    /// The entry, or why it cannot be read. A call that no longer fits its digest counts as
    /// unreadable: sending a body with a flipped bit would be worse than not sending it.
    pub(crate) fn found(self) -> Found {
        let (id, token, worker) = (self.id, self.token, self.worker.clone());
        Found { id, token, worker, entry: self.entry() }
    }

    fn entry(self) -> Result<Entry, String> {
        let call = serde_json::from_str(&self.call).map_err(|_| "its call is no call")?;
        let state = self.state.parse().map_err(|_| format!("its state is `{:.20}`", self.state))?;
        let mut progress = match &self.progress {
            // Fresh entries have none: one value less to write.
            None => Progress::new(self.not_before),
            Some(text) => {
                serde_json::from_str::<Progress>(text).map_err(|_| "its progress cannot be read")?
            }
        };
        (progress.state, progress.due_at) = (state, self.due_at);
        if meaning::digest(&call) != self.digest {
            return Err("its call does not fit its digest".into());
        }
        let priority = match self.priority {
            0 => Priority::High,
            1 => Priority::Normal,
            2 => Priority::Low,
            _ => return Err("its priority is unknown".into()),
        };
        let intent = Intent {
            merchant: self.merchant,
            operation: self.operation,
            scope: self.scope,
            key: self.key,
            ordering: self.ordering,
            priority,
            created_at: self.created_at,
            not_before: self.not_before,
            deadline: self.deadline,
            trace: self.trace,
            call,
            digest: self.digest,
        };
        Ok(Entry { id: self.id, token: self.token, intent, progress })
    }
}

/// The call as it is stored.
pub(crate) fn call_text(intent: &Intent) -> String {
    // A `Call` is plain strings: it can always be written.
    serde_json::to_string(&intent.call).unwrap_or_default()
}

/// The progress as it is stored.
pub(crate) fn progress_text(progress: &Progress) -> String {
    serde_json::to_string(progress).unwrap_or_default()
}

/// One new entry as a statement, for any driver: bind the values in their order, in your own
/// transaction. If no row comes back, the business key is taken: then load the entry by its key
/// and let [`crate::Rules::again`] say what that means.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The text, with numbered placeholders.
    pub sql: &'static str,
    /// The values of the placeholders.
    pub values: Vec<SqlValue>,
}

/// A value to bind. `Debug` shows no text: among the values is the whole call.
#[derive(Clone, PartialEq)]
pub enum SqlValue {
    /// Text, or null.
    Text(Option<String>),
    /// A 64-bit number, or null.
    Number(Option<i64>),
}

impl fmt::Debug for SqlValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(None) | Self::Number(None) => f.write_str("null"),
            Self::Text(Some(text)) => write!(f, "{} bytes of text", text.len()),
            Self::Number(Some(number)) => write!(f, "{number}"),
        }
    }
}

impl Statement {
    /// For PostgreSQL: `$1`, `$2`, …
    #[must_use]
    pub fn postgres(intent: &Intent) -> Self {
        Self { sql: POSTGRES_PUT, values: values_of(intent) }
    }

    /// For SQLite: `?1`, `?2`, …
    #[must_use]
    pub fn sqlite(intent: &Intent) -> Self {
        Self { sql: SQLITE_PUT, values: values_of(intent) }
    }
}

fn values_of(intent: &Intent) -> Vec<SqlValue> {
    let text = |text: &str| SqlValue::Text(Some(text.to_owned()));
    vec![
        text(&intent.merchant),
        text(&intent.operation),
        text(&intent.scope),
        text(&intent.key),
        SqlValue::Text(intent.ordering.clone()),
        SqlValue::Number(Some(intent.priority.rank())),
        SqlValue::Number(Some(intent.created_at)),
        SqlValue::Number(Some(intent.not_before)),
        SqlValue::Number(intent.deadline),
        SqlValue::Text(intent.trace.clone()),
        text(&intent.digest),
        SqlValue::Text(Some(call_text(intent))),
    ]
}

/// What may go at once may do so by the database's clock, by which workers go, too.
pub(crate) const POSTGRES_PUT: &str = "INSERT INTO outbox_entry (merchant, operation, scope, key, \
     ordering, priority, created_at, not_before, deadline, trace, digest, call, state, due_at, token) \
     SELECT $1::TEXT, $2::TEXT, $3::TEXT, $4::TEXT, $5::TEXT, $6::BIGINT, $7::BIGINT, $8::BIGINT, \
     $9::BIGINT, $10::TEXT, $11::TEXT, $12::TEXT, 'pending', \
     CASE WHEN $8 > $7 THEN $8 ELSE \
     LEAST($8, (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT) END, 0 WHERE NOT EXISTS \
     (SELECT 1 FROM outbox_finished WHERE merchant = $1 AND scope = $3 AND key = $4) \
     ON CONFLICT (merchant, scope, key) DO NOTHING RETURNING id";

pub(crate) const SQLITE_PUT: &str = "INSERT INTO outbox_entry (merchant, operation, scope, key, \
     ordering, priority, created_at, not_before, deadline, trace, digest, call, state, due_at, token) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'pending', ?8, 0) \
     ON CONFLICT (merchant, scope, key) DO NOTHING RETURNING id";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_to_bind_print_no_text() {
        let values = [
            SqlValue::Text(Some("oUpF8uMuAJO".to_owned())),
            SqlValue::Text(None),
            SqlValue::Number(Some(7)),
        ];
        let statement = Statement { sql: "select $1", values: values.to_vec() };
        let expected = r#"Statement { sql: "select $1", values: [11 bytes of text, null, 7] }"#;
        assert_eq!(format!("{statement:?}"), expected);
    }
}
