//! `witnesses.json`: who says what of which field.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use crate::workspace::{Failure, Outcome};

/// The whole file.
#[derive(Debug, Deserialize)]
pub(crate) struct Witnesses {
    /// Who speaks, by name.
    #[serde(rename = "witnesses")]
    pub(crate) sources: BTreeMap<String, Witness>,
    /// What is said of operations: `GET /v3/…` → witness → statement.
    pub(crate) operations: BTreeMap<String, BTreeMap<String, Statement>>,
    /// The same of events, by event type.
    pub(crate) events: BTreeMap<String, BTreeMap<String, Statement>>,
}

/// One source.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Witness {
    /// Sources with the same vote are one vote.
    pub(crate) vote: String,
    /// Date of its edition, `yyyy-MM-dd`.
    pub(crate) date: String,
    /// Its own number, where it has one.
    #[serde(default)]
    pub(crate) version: Option<String>,
}

/// What one witness says of one operation or event.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Statement {
    /// Query parameters.
    #[serde(default)]
    pub(crate) query: Vec<Row>,
    /// Members of the body.
    #[serde(default)]
    pub(crate) body: Vec<Row>,
    /// Members of the answer; of an event, those of its resource.
    #[serde(default)]
    pub(crate) answer: Vec<Row>,
    /// Sections whose structure serves several operations: their members may belong to another.
    #[serde(default)]
    pub(crate) shared: BTreeSet<String>,
    /// The forms of the caller it shows.
    #[serde(default)]
    pub(crate) modes: BTreeSet<String>,
}

/// One field: `[path, type, marks, place, extras?]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<Value>")]
pub(crate) struct Row {
    pub(crate) path: String,
    pub(crate) kind: String,
    /// `r` required, `o` optional, `s` sealed; nothing where the witness cannot tell.
    pub(crate) marks: String,
    /// Known values.
    pub(crate) values: BTreeSet<String>,
    /// The forms of the caller in which it stands; empty is every form.
    pub(crate) only: BTreeSet<String>,
    /// One of several fields is enough.
    pub(crate) is_either: bool,
    /// The witness contradicts itself on the type.
    pub(crate) is_contradictory: bool,
}

impl From<Vec<Value>> for Row {
    fn from(cells: Vec<Value>) -> Self {
        let text = |at: usize| cells.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
        let none = Value::Null;
        let extras = cells.get(4).unwrap_or(&none);
        let list = |key: &str| extras.get(key).and_then(Value::as_array).into_iter().flatten();
        let plain = |value: &Value| match value {
            Value::String(text) => text.trim().to_owned(),
            other => other.to_string(),
        };
        let only = extras.get("only").and_then(Value::as_str).unwrap_or_default();
        Self {
            path: text(0),
            kind: text(1),
            marks: text(2),
            values: list("enum").map(plain).filter(|value| !value.is_empty()).collect(),
            only: only.split('+').filter(|form| !form.is_empty()).map(str::to_owned).collect(),
            is_either: extras.get("either").is_some(),
            is_contradictory: extras.get("types").is_some(),
        }
    }
}

/// Reads the file in the folder of facts; `None` where there is none.
pub(crate) fn read(folder: &Path) -> Outcome<Option<Witnesses>> {
    let path = folder.join("witnesses.json");
    if !path.is_file() {
        return Ok(None);
    }
    let failed = |why: String| Failure(format!("cannot read witnesses.json: {why}"));
    let text = std::fs::read_to_string(path).map_err(|error| failed(error.to_string()))?;
    serde_json::from_str(&text).map(Some).map_err(|error| failed(error.to_string()))
}
