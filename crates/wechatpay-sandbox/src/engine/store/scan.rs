//! Lists streams: all of a scope, those with something due, or each with its beginning.

use super::{Store, StoreError, Stream};
use crate::engine::{AlternateKey, Now};

/// A stream, and when it began.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) stream: Stream,
    /// Place of its first event in the log.
    pub(crate) position: i64,
    /// Unix second of its first event.
    pub(crate) at: i64,
}

impl Store {
    /// All streams of a scope, by name.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn streams(&self, scope: &str) -> Result<Vec<Stream>, StoreError> {
        let sql = "SELECT DISTINCT stream FROM events WHERE stream >= ?1 AND stream < ?2";
        let (from, to) = (format!("{scope}/"), format!("{scope}0"));
        self.found(scope, sql, &from, &to)
    }

    /// All streams of a scope, each with its first event.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn heads(&self, scope: &str) -> Result<Vec<Head>, StoreError> {
        let sql = "SELECT stream, position, at FROM events
                   WHERE stream >= ?1 AND stream < ?2 AND sequence = 1";
        let connection = self.reader();
        let mut statement = connection.prepare_cached(sql)?;
        let bounds = [format!("{scope}/"), format!("{scope}0")];
        let rows = statement.query_map(bounds, |row| {
            let stream: String = row.get(0)?;
            let name = stream.get(scope.len() + 1..).unwrap_or_default();
            Ok(Head { stream: Stream::new(&[scope], name), position: row.get(1)?, at: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The streams of a scope that hold any claim of a sort: such as `due`, held by what time alone
    /// will change.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn holders(&self, scope: &str, sort: &str) -> Result<Vec<Stream>, StoreError> {
        let sql = "SELECT DISTINCT stream FROM claims WHERE claim >= ?1 AND claim < ?2";
        let (from, to) = (format!("{scope}#{sort}/"), format!("{scope}#{sort}0"));
        self.found(scope, sql, &from, &to)
    }

    /// The streams in the scope of `near` that time alone changes by `now`: those that hold
    /// [`AlternateKey::due`] of a moment not later.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn overdue(&self, near: &Stream, now: Now) -> Result<Vec<Stream>, StoreError> {
        let sql = "SELECT DISTINCT stream FROM claims WHERE claim >= ?1 AND claim < ?2";
        let moment = |moment| near.claim(&AlternateKey::due(moment, ""));
        self.found(near.scope(), sql, &moment(0), &moment(now.0.saturating_add(1)))
    }

    /// The bounds rest on `0` being the character after the slash.
    fn found(
        &self,
        scope: &str,
        sql: &str,
        from: &str,
        to: &str,
    ) -> Result<Vec<Stream>, StoreError> {
        let connection = self.reader();
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([from, to], |row| row.get::<_, String>(0))?;
        let texts = rows.collect::<rusqlite::Result<Vec<String>>>()?;
        let name = |text: &String| text.get(scope.len() + 1..).map(str::to_owned);
        Ok(texts.iter().filter_map(name).map(|name| Stream::new(&[scope], &name)).collect())
    }
}
