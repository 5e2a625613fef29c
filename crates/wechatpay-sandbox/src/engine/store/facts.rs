//! Small facts about the sandbox itself, by name.

use rusqlite::{Connection, OptionalExtension, params};
use tokio::sync::oneshot;

use super::{
    Store, StoreError,
    database::lock_connection,
    writer::{Order, Outcome},
};

/// Names and values; a fact without a value is forgotten.
pub(crate) type Facts = Vec<(String, Option<String>)>;

impl Store {
    /// A small fact kept earlier.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn fact(&self, name: &str) -> Result<Option<String>, StoreError> {
        let connection = self.0.database.reader();
        let mut statement = connection.prepare_cached("SELECT value FROM facts WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// All facts whose names begin with `prefix`, by name.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn facts_under(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        let connection = self.0.database.reader();
        let sql =
            "SELECT name, value FROM facts WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name";
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a small fact; returns when it is on disk.
    ///
    /// # Errors
    /// The database fails or the store is closed.
    pub(crate) async fn keep_fact(
        &self,
        name: impl Into<String>,
        value: String,
    ) -> Result<(), StoreError> {
        self.keep_facts(vec![(name.into(), Some(value))]).await
    }

    /// Keeps several facts, all or none; returns when they are on disk.
    ///
    /// # Errors
    /// The database fails or the store is closed.
    pub(crate) async fn keep_facts(&self, facts: Facts) -> Result<(), StoreError> {
        let (done, answer) = oneshot::channel();
        self.order(Order::Facts { facts, done })?;
        match answer.await {
            Ok(Outcome::Failed(error)) => Err(error.into()),
            Ok(_) => Ok(()),
            Err(_) => Err(StoreError::Closed),
        }
    }

    /// As [`Store::keep_facts`], while nobody else uses the store yet.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn keep_facts_now(&self, facts: &Facts) -> Result<(), StoreError> {
        let writer = self.0.database.writer();
        let mut connection = lock_connection(&writer);
        let transaction = connection.transaction()?;
        write_facts(&transaction, facts)?;
        Ok(transaction.commit()?)
    }
}

/// Writes facts within somebody's transaction.
pub(super) fn write_facts(connection: &Connection, facts: &Facts) -> rusqlite::Result<()> {
    let keep = "INSERT INTO facts (name, value) VALUES (?1, ?2)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    for (name, value) in facts {
        match value {
            Some(value) => connection.prepare_cached(keep)?.execute(params![name, value])?,
            None => {
                connection.prepare_cached("DELETE FROM facts WHERE name = ?1")?.execute([name])?
            }
        };
    }
    Ok(())
}
