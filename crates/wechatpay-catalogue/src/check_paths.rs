//! Checks of paths: their spelling, their collisions, and the names they become.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Check;
use crate::model::{Operation, segments, variable};
use crate::names;
use crate::tree::PathNode;

/// Notes everything wrong with the catalogue's paths.
pub(crate) fn check(check: &mut Check<'_>) {
    let catalogue = check.catalogue;
    // The same path under two variables is two operations: WeChat Pay takes either number there.
    let mut routes: BTreeMap<(&str, _), &Operation> = BTreeMap::new();
    for operation in catalogue.operations() {
        spelling(check, operation);
        let route = (operation.template.as_str(), operation.method);
        if let Some(first) = routes.insert(route, operation) {
            let what =
                format!("{} {} is `{}` already", operation.method, operation.template, first.id());
            check.note(&operation.family, operation.line, what, "remove one of the two");
        }
    }
    let mut names = BTreeMap::new();
    for root in catalogue.tree() {
        for node in root.flatten() {
            children(check, node);
            node_name(check, node, &mut names);
        }
    }
}

fn spelling(check: &mut Check<'_>, operation: &Operation) {
    let Operation { family, line, template, .. } = operation;
    let is_rooted = crate::parse::ROOTS.iter().any(|root| template.starts_with(root));
    if !is_rooted || template.contains("//") {
        let what = format!("`{template}` is not a path of the API");
        check.note(
            family,
            *line,
            what,
            "begin with /v3/, /hk/v3/, /global/v3/ or /brand/, and no empty segment",
        );
    }
    let parts: Vec<&str> = segments(template).collect();
    for (index, segment) in parts.iter().enumerate() {
        let may_rename = index + 1 == parts.len() && operation.rename.is_some();
        let is_spelt = match variable(segment) {
            Some(name) => names::is_snake(name),
            None => is_plain(segment) || may_rename,
        };
        if !is_spelt {
            let what = format!("segment `{segment}` of `{template}` cannot be a method name");
            let mend =
                "add as = \"…\" if it is the last segment (a trailing slash or capital needs one)";
            check.note(family, *line, what, mend);
        }
    }
    if let Some(rename) = operation.rename.as_ref().filter(|rename| !names::is_snake(rename)) {
        let what = format!("`{rename}` cannot be a method name");
        check.note(family, *line, what, "write it in lower case with underscores");
    }
    let mut bound = BTreeSet::new();
    for name in operation.variable_names().filter(|name| !bound.insert(*name)) {
        let what = format!("variable `{name}` is bound twice in `{template}`");
        check.note(family, *line, what, "give one of them another name");
    }
}

/// Siblings must differ as methods, and from the verbs of their parent's operations.
fn children(check: &mut Check<'_>, node: &PathNode<'_>) {
    let verbs =
        node.operations.iter().map(|o| (o.method.as_str().to_lowercase(), o.template.as_str()));
    let mut methods: BTreeMap<String, &str> = verbs.collect();
    for child in &node.children {
        let Some(other) = methods.insert(child.method.clone(), child.segment) else { continue };
        let what =
            format!("`{other}` and `{}` both become the method `{}`", child.segment, child.method);
        note_at(check, child, what, "add as = \"…\" to the endpoint of one of them");
    }
}

/// The struct of a node shares its module with types and other nodes.
fn node_name<'a>(
    check: &mut Check<'_>,
    node: &PathNode<'a>,
    seen: &mut BTreeMap<(Option<&'a str>, String), String>,
) {
    if let Some(other) = seen.insert((node.owner(), node.name.clone()), node.template.clone()) {
        let what =
            format!("`{other}` and `{}` both become the struct `{}`", node.template, node.name);
        note_at(check, node, what, "move one of them to another family");
    }
}

fn note_at(check: &mut Check<'_>, node: &PathNode<'_>, what: String, mend: &str) {
    let below = node.flatten();
    if let Some(operation) = below.iter().find_map(|node| node.operations.first()) {
        check.note(&operation.family, operation.line, what, mend);
    }
}

fn is_plain(segment: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    segment.starts_with(|c: char| c.is_ascii_lowercase()) && segment.chars().all(is_letter)
}
