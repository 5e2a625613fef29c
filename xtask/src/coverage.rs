//! How much of the public surface the catalogue holds: operations, events, sealed fields.
//!
//! Of how many is only known where the facts about that surface lie beside the project; their
//! folder is given by the caller, never assumed.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use wechatpay_catalogue::{Catalogue, Family, Name};

use crate::workspace::{Failure, Outcome};

/// The coverage statement, several lines. `facts` is the folder with `operations.json` and
/// `notifications.json`.
///
/// # Errors
///
/// If the facts cannot be read.
pub fn statement(catalogue: &Catalogue, facts: Option<&Path>) -> Outcome<String> {
    let mut lines = Vec::new();
    for family in catalogue.families() {
        let (operations, sealed) = (family.operations.len(), sealed_of(catalogue, family));
        let events = family.events.len();
        lines.push(format!(
            "{:<24}{operations:>5} operations{events:>5} events{sealed:>5} sealed",
            family.name
        ));
    }
    let families = catalogue.families().iter();
    let events: usize = families.clone().map(|family| family.events.len()).sum();
    let sealed: usize = families.map(|family| sealed_of(catalogue, family)).sum();
    let operations = catalogue.operations().count();
    let Some(facts) = facts else {
        lines.push(format!("{operations} operations, {events} events, {sealed} sealed fields"));
        return Ok(lines.join("\n"));
    };
    let known = Known::read(facts)?;
    let found = known.operations.len() - missing(catalogue, facts)?.len();
    lines.push(format!(
        "{found} of {} operations, {events} of {} events, {sealed} of {} sealed fields",
        known.operations.len(),
        known.events,
        known.sealed,
    ));
    if operations > found {
        lines.push(format!("and {} operations the facts do not name", operations - found));
    }
    Ok(lines.join("\n"))
}

/// Operations of the facts that the catalogue does not have, as `GET /v3/…`.
///
/// # Errors
///
/// If the facts cannot be read.
pub fn missing(catalogue: &Catalogue, facts: &Path) -> Outcome<Vec<String>> {
    let ours: BTreeSet<String> =
        catalogue.operations().map(|o| format!("{} {}", o.method, o.template)).collect();
    let known = Known::read(facts)?.operations;
    Ok(known.into_iter().filter(|operation| !ours.contains(operation)).collect())
}

/// Sealed fields of a family, in requests and answers.
fn sealed_of(catalogue: &Catalogue, family: &Family) -> usize {
    let count = |name: &Option<Name>| name.as_ref().map_or(0, |name| catalogue.sealed(name).len());
    let of = family.operations.iter().map(|o| count(&o.body) + count(&o.query) + count(&o.reply));
    of.sum()
}

/// What the facts say there is.
struct Known {
    operations: BTreeSet<String>,
    events: usize,
    sealed: usize,
}

impl Known {
    fn read(folder: &Path) -> Outcome<Self> {
        let operations = file(folder, "operations.json")?;
        let operations = operations.get("operations").and_then(Value::as_array);
        let is_v3 = |operation: &&Value| text(operation, "path").contains("/v3/");
        let operations: Vec<&Value> = operations.into_iter().flatten().filter(is_v3).collect();
        let events = file(folder, "notifications.json")?;
        let events = events.get("events").and_then(Value::as_array).map_or(0, Vec::len);
        let name = |operation: &&Value| {
            format!("{} {}", text(operation, "method"), text(operation, "path"))
        };
        Ok(Self {
            operations: operations.iter().map(name).collect(),
            events,
            sealed: operations.into_iter().map(encrypted).sum(),
        })
    }
}

/// How often a value below says that it travels encrypted.
fn encrypted(value: &Value) -> usize {
    match value {
        Value::Object(members) => {
            let is_marked = members.get("encrypted") == Some(&Value::Bool(true));
            usize::from(is_marked) + members.values().map(encrypted).sum::<usize>()
        }
        Value::Array(items) => items.iter().map(encrypted).sum(),
        _ => 0,
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn file(folder: &Path, name: &str) -> Outcome<Value> {
    let failed = |why: String| Failure(format!("cannot read {name} in the folder of facts: {why}"));
    let text =
        std::fs::read_to_string(folder.join(name)).map_err(|error| failed(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| failed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn counts_marks_at_any_depth() {
        let check = |value: Value, expected| assert_eq!(encrypted(&value), expected, "{value}");
        check(json!({"body": {"properties": {"name": {"encrypted": true}}}}), 1);
        check(
            json!([{"items": {"encrypted": true}}, {"encrypted": false}, {"encrypted": true}]),
            2,
        );
        check(json!("encrypted"), 0);
    }
}
