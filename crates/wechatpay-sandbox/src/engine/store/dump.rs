//! The whole store as plain rows, for snapshots.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use rusqlite::{Connection, params_from_iter, types::Value as Sql, types::ValueRef};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::{
    Store, StoreError,
    database::{SCHEMA, migrate, migrate_to},
    writer::{Order, Outcome},
};

/// All tables, whatever they hold, at one moment.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dump {
    /// The schema the rows fit.
    pub(crate) schema: i64,
    tables: BTreeMap<String, Table>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

impl Store {
    /// Everything that was acknowledged before this call.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) fn dump(&self) -> Result<Dump, StoreError> {
        let mut connection = self.0.database.reader();
        // One read transaction sees one moment, however long it takes.
        let transaction = connection.transaction()?;
        Ok(dump(&transaction)?)
    }

    /// Puts `dump` in the place of everything; returns when it is on disk. Whoever decided on what
    /// was true before decides again.
    ///
    /// # Errors
    /// The dump does not fit this program, the database fails, or the store is closed.
    pub(crate) async fn replace(&self, dump: Dump) -> Result<(), StoreError> {
        let dump = Box::new(dump);
        let (done, answer) = oneshot::channel();
        self.order(Order::Replace { dump, done })?;
        match answer.await {
            Ok(Outcome::Failed(error)) => Err(error.into()),
            Ok(_) => Ok(()),
            Err(_) => Err(StoreError::Closed),
        }
    }
}

impl Dump {
    /// A store without events.
    pub(crate) fn empty() -> Self {
        Self { schema: SCHEMA, tables: BTreeMap::new() }
    }

    /// Brings the rows of an older program to this one's schema.
    ///
    /// # Errors
    /// The rows fit no schema this program knows.
    pub(crate) fn upgraded(self) -> Result<Self, StoreError> {
        if self.schema == SCHEMA {
            return Ok(self);
        }
        let mut connection = Connection::open_in_memory()?;
        migrate_to(&mut connection, Path::new("the snapshot"), self.schema)?;
        put(&connection, &self)?;
        migrate(&mut connection, Path::new("the snapshot"))?;
        Ok(dump(&connection)?)
    }

    /// The facts in it, by name.
    pub(crate) fn facts(&self) -> Vec<(String, String)> {
        let rows = self.tables.get(FACTS).map(|table| table.rows.as_slice()).unwrap_or_default();
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        rows.iter().filter_map(|row| Some((text(row.first())?, text(row.get(1))?))).collect()
    }

    /// Puts other facts in the place of all.
    pub(crate) fn set_facts(&mut self, facts: impl IntoIterator<Item = (String, String)>) {
        let columns = vec!["name".to_owned(), "value".to_owned()];
        let rows = facts.into_iter().map(|(name, value)| vec![name.into(), value.into()]);
        self.tables.insert(FACTS.to_owned(), Table { columns, rows: rows.collect() });
    }

    /// Whether every number is whole and of 64 bits, as in all tables of ours. Others would not even
    /// be read exactly.
    pub(crate) fn is_whole(&self) -> bool {
        let cells = self.tables.values().flat_map(|table| table.rows.iter().flatten());
        cells.filter(|cell| cell.is_number()).all(Value::is_i64)
    }

    /// How many events it holds.
    pub(crate) fn events(&self) -> usize {
        self.tables.get("events").map_or(0, |table| table.rows.len())
    }
}

fn dump(connection: &Connection) -> rusqlite::Result<Dump> {
    let mut tables = BTreeMap::new();
    for name in names(connection)? {
        let mut statement = connection.prepare(&format!("SELECT * FROM {}", quoted(&name)))?;
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = Vec::new();
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let cells = (0..columns.len()).map(|at| row.get_ref(at).map(told));
            rows.push(cells.collect::<rusqlite::Result<_>>()?);
        }
        tables.insert(name, Table { columns, rows });
    }
    Ok(Dump { schema: SCHEMA, tables })
}

/// Empties every table and fills it with the rows of `dump`, within somebody's transaction.
pub(super) fn put(connection: &Connection, dump: &Dump) -> rusqlite::Result<()> {
    let known = names(connection)?;
    for name in &known {
        connection.execute(&format!("DELETE FROM {}", quoted(name)), [])?;
    }
    for (name, table) in dump.tables.iter().filter(|(_, table)| !table.rows.is_empty()) {
        // A name that is no table's or column's fails here; quoted, it can do nothing else.
        let columns: Vec<String> = table.columns.iter().map(|column| quoted(column)).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", quoted(name), columns.join(", "));
        let mut insert = connection.prepare(&sql)?;
        for row in &table.rows {
            insert.execute(params_from_iter(row.iter().map(stored)))?;
        }
    }
    Ok(())
}

fn names(connection: &Connection) -> rusqlite::Result<BTreeSet<String>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = connection.prepare(sql)?;
    let names = statement.query_map([], |row| row.get(0))?;
    names.collect()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn told(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(value) => value.into(),
        ValueRef::Real(value) => value.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
        ValueRef::Blob(bytes) => json!({ BLOB: BASE64_STANDARD.encode(bytes) }),
    }
}

fn stored(value: &Value) -> Sql {
    match value {
        Value::String(text) => Sql::Text(text.clone()),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => Sql::Integer(integer),
            (None, real) => real.map_or(Sql::Null, Sql::Real),
        },
        Value::Object(members) => {
            let text = members.get(BLOB).and_then(Value::as_str).unwrap_or_default();
            BASE64_STANDARD.decode(text).map_or(Sql::Null, Sql::Blob)
        }
        Value::Bool(is_true) => Sql::Integer((*is_true).into()),
        Value::Null | Value::Array(_) => Sql::Null,
    }
}

const FACTS: &str = "facts";
const BLOB: &str = "base64";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_of_value_comes_back_as_it_was() {
        let connection = Connection::open_in_memory().unwrap();
        let sql = "CREATE TABLE odd (a, \"b c\"); INSERT INTO odd VALUES
                   (1, 'x'), (NULL, x'00ff'), (1.5, ''), (-9223372036854775808, '先享卡')";
        connection.execute_batch(sql).unwrap();
        let first = dump(&connection).unwrap();
        let text = serde_json::to_string(&first).unwrap();
        connection.execute_batch("INSERT INTO odd VALUES (7, 7)").unwrap();
        put(&connection, &serde_json::from_str(&text).unwrap()).unwrap();
        assert!(dump(&connection).unwrap() == first);
    }

    #[test]
    fn a_strange_table_or_column_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, Path::new("x")).unwrap();
        for (table, column) in [("nothing", "name"), ("facts", "x\") VALUES (1); --")] {
            let table = (
                table.to_owned(),
                Table { columns: vec![column.to_owned()], rows: vec![vec![Value::Null]] },
            );
            let dump = Dump { schema: SCHEMA, tables: BTreeMap::from([table]) };
            assert!(put(&connection, &dump).is_err());
        }
    }
}
