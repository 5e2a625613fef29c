//! How much of the public surface the catalogue holds: operations, events, sealed fields.
//!
//! Of how many is recorded in the catalogue's `deviations/`, whose figures `cargo xtask facts` checks.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use wechatpay_catalogue::{Catalogue, Family, Name};

use crate::facts;
use crate::facts_deviations::Surface;
use crate::workspace::{Failure, Outcome};

/// The dated statement, one line, as the README shows it.
///
/// # Errors
///
/// If what is recorded of the surface cannot be read.
pub fn statement(root: &Path, catalogue: &Catalogue) -> Outcome<String> {
    Ok(stated(catalogue, &facts::surface(root)?))
}

fn stated(catalogue: &Catalogue, surface: &Surface) -> String {
    let sealed: usize =
        catalogue.families().iter().map(|family| sealed_of(catalogue, family)).sum();
    let Surface { date, operations_held, operations_known, events_held, events_known, .. } =
        surface;
    format!(
        "{date}: {operations_held} of {operations_known} operations and {events_held} of \
         {events_known} notification events that any of the witnesses knows, {sealed} sealed fields"
    )
}

/// One line for each family: what it holds.
#[must_use]
pub fn families(catalogue: &Catalogue) -> Vec<String> {
    let line = |family: &Family| {
        let (operations, sealed) = (family.operations.len(), sealed_of(catalogue, family));
        let (name, events) = (&family.name, family.events.len());
        format!("{name:<32}{operations:>5} operations{events:>5} events{sealed:>5} sealed")
    };
    catalogue.families().iter().map(line).collect()
}

/// Operations of the facts that the catalogue does not have, as `GET /v3/…`.
///
/// # Errors
///
/// If the facts cannot be read.
pub fn missing(catalogue: &Catalogue, facts: &Path) -> Outcome<Vec<String>> {
    let ours: BTreeSet<String> =
        catalogue.operations().map(|o| format!("{} {}", o.method, o.template)).collect();
    let operations = facts::list(facts, "operations.json", "operations")?;
    let text = |value: &Value, key: &str| {
        let text = value.get(key).and_then(Value::as_str).map(str::to_owned);
        text.ok_or_else(|| Failure(format!("an operation of the facts has no {key}")))
    };
    let mut missing = BTreeSet::new();
    for operation in &operations {
        let (method, path) = (text(operation, "method")?, text(operation, "path")?);
        let id = format!("{method} {path}");
        if path.contains("/v3/") && !ours.contains(&id) {
            missing.insert(id);
        }
    }
    Ok(missing.into_iter().collect())
}

/// Sealed fields of a family, in requests, answers and events.
fn sealed_of(catalogue: &Catalogue, family: &Family) -> usize {
    let operations = family.operations.iter().flat_map(|o| [&o.body, &o.query, &o.reply]);
    let resources = family.events.iter().map(|event| &event.resource);
    let names = operations.chain(resources).flatten();
    names.map(|name: &Name| catalogue.sealed(name).len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statement_says_of_how_many() {
        let family = "prefix = \"/v3/p\"\ntitle = { zh = \"探\", en = \"p\" }\n\
            [[endpoint]]\npost = \"\"\nname = \"a\"\ntitle = { zh = \"探\", en = \"p\" }\nbody = \"A\"\n\
            [type.A]\nname = \"sensitive\"\n";
        let catalogue = Catalogue::read(&[("p", family)], "").expect("readable");
        let surface = Surface {
            date: "2025-11-22".to_owned(),
            operations: 1,
            events: 1,
            sealed: 1,
            operations_held: 1,
            operations_known: 2,
            events_held: 0,
            events_known: 3,
        };
        assert_eq!(
            stated(&catalogue, &surface),
            "2025-11-22: 1 of 2 operations and 0 of 3 notification events that any of the witnesses \
             knows, 1 sealed fields"
        );
    }

    /// `cargo xtask facts` proves the recorded figures; whoever prints one prints these.
    #[test]
    fn both_readmes_print_the_statement() {
        let root = crate::workspace::root();
        let catalogue = crate::codegen::catalogue(&root).expect("a sound catalogue");
        let read = |name| std::fs::read_to_string(root.join(name)).expect("a README");
        let english = read("README.md").split_whitespace().collect::<Vec<_>>().join(" ");
        let statement = statement(&root, &catalogue).expect("a recorded surface");
        assert!(english.contains(&statement), "README.md lacks: {statement}");
        let surface = facts::surface(&root).expect("a recorded surface");
        let Surface { date, operations_held, operations_known, events_held, events_known, .. } =
            surface;
        let chinese = read("README.zh.md");
        for text in [
            format!("截至 {date}"),
            format!("{operations_known} 个接口中的 {operations_held} 个"),
            format!("{events_known} 个通知事件中的 {events_held} 个"),
        ] {
            assert!(chinese.contains(&text), "README.zh.md lacks: {text}");
        }
    }
}
