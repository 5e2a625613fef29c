//! Counts how much of the public API the catalogue has: operations, events, sealed fields.
//!
//! `--sandbox` prints which operations the sandbox plays; `wxpay` says so, which knows the registrations
//! of the sandbox's families. Of how many is recorded in the catalogue's `deviations/`, whose figures `cargo xtask facts` checks.

use std::collections::{BTreeMap, BTreeSet};
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

/// Family by family the operations, each played, checked or generic.
///
/// # Errors
///
/// If `wxpay` cannot be built or prints something else.
pub fn sandbox(root: &Path) -> Outcome<Vec<String>> {
    let list = ["run", "--quiet", "--package", "wechatpay-cli", "--", "api", "list", "--json"];
    let printed = workspace::output(root, &workspace::cargo(), &list, "")?;
    let mut played = Vec::new();
    for line in printed.lines() {
        let line: Value = serde_json::from_str(line)
            .map_err(|cause| Failure(format!("wxpay printed no JSON: {cause}")))?;
        let text = |name: &str| {
            let text = line.get(name).and_then(Value::as_str).map(str::to_owned);
            text.ok_or_else(|| Failure(format!("wxpay says nothing of {name}: {line}")))
        };
        played.push(Played { family: text("family")?, id: text("id")?, word: text("sandbox")? });
    }
    Ok(table(&played))
}

/// How the sandbox answers one operation.
struct Played {
    family: String,
    id: String,
    word: String,
}

fn table(played: &[Played]) -> Vec<String> {
    let counts = |of: &[&Played]| {
        WORDS
            .map(|word| format!("{:>9}", of.iter().filter(|one| one.word == word).count()))
            .concat()
    };
    let mut families: BTreeMap<&str, Vec<&Played>> = BTreeMap::new();
    for one in played {
        families.entry(&one.family).or_default().push(one);
    }
    let mut lines =
        vec![format!("{:<56}{}", "family", WORDS.map(|word| format!("{word:>9}")).concat())];
    for (family, operations) in families {
        lines.push(format!("{family:<56}{}", counts(&operations)));
        let line = |one: &&Played| format!("    {:<61}{}", one.id, one.word);
        lines.extend(operations.iter().map(line));
    }
    lines.push(format!("{:<56}{}", "all", counts(&played.iter().collect::<Vec<_>>())));
    lines
}

const WORDS: [&str; 3] = ["played", "checked", "generic"];
const SURFACE: &str = "crates/wechatpay-catalogue/deviations/surface.toml";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_counts_by_family_and_in_all() {
        let one = |family: &str, name: &str, word: &str| Played {
            family: family.to_owned(),
            id: format!("{family}.{name}"),
            word: word.to_owned(),
        };
        let played =
            [one("pay", "a", "played"), one("pay", "b", "checked"), one("hk", "c", "generic")];
        let lines = table(&played);
        let words: Vec<Vec<&str>> =
            lines.iter().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(words[1], ["hk", "0", "0", "1"]);
        assert_eq!(words[3], ["pay", "1", "1", "0"]);
        assert_eq!(words[4], ["pay.a", "played"]);
        assert_eq!(words.last().map(Vec::as_slice), Some(&["all", "1", "1", "1"][..]));
    }

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
