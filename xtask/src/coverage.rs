//! Counts how much of the public API the catalogue has: operations, events, sealed fields.
//!
//! Of how many is recorded in the catalogue's `deviations/`, whose figures `cargo xtask facts` checks.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use wechatpay_catalogue::{Catalogue, Family, Surface, Words};

use crate::facts;
use crate::workspace::{self, Failure, Outcome};

/// The dated statement, one line, as the README shows it.
///
/// # Errors
///
/// If what is recorded of the surface cannot be read.
pub fn statement(root: &Path, catalogue: &Catalogue) -> Outcome<Words> {
    let text = workspace::read(root, SURFACE)?;
    let surface =
        Surface::read(&text).ok_or_else(|| Failure(format!("{SURFACE} lacks a figure")))?;
    Ok(surface.statement(catalogue))
}

/// One line for each family: what it holds.
#[must_use]
pub fn families(catalogue: &Catalogue) -> Vec<String> {
    let line = |family: &Family| {
        let (operations, sealed) = (family.operations.len(), catalogue.sealed_members(family));
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

const SURFACE: &str = "crates/wechatpay-catalogue/deviations/surface.toml";

#[cfg(test)]
mod tests {
    use super::*;

    /// `cargo xtask facts` proves the recorded figures; whoever prints some prints these.
    #[test]
    fn readmes_and_book_print_the_statement() {
        let root = workspace::root();
        let catalogue = crate::codegen::catalogue(&root).expect("a sound catalogue");
        let statement = statement(&root, &catalogue).expect("a recorded surface");
        let check = |name: &str, statement: &str| {
            let text = std::fs::read_to_string(root.join(name)).expect("a page");
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(statement), "{name} lacks: {statement}");
        };
        check("README.md", &statement.en);
        check("README.zh.md", &statement.zh);
        check("book/chapters/index.en.md", &statement.en);
        check("book/chapters/index.zh.md", &statement.zh);
    }
}
