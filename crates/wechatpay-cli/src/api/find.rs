//! Finding operations: by family, by path or id, by words.

use std::collections::BTreeSet;

use wechatpay_catalogue::{Method, Operation, Words, catalogue};

use crate::failure::{Failure, Result};

/// All operations, or those of one family.
pub(super) fn of_family(name: Option<&str>) -> Result<Vec<&'static Operation>> {
    let Some(name) = name else { return Ok(catalogue().operations().collect()) };
    if let Some(family) = catalogue().family(name) {
        return Ok(family.operations.iter().collect());
    }
    let families = catalogue().families().iter().map(|family| family.name.as_str());
    let alike: Vec<&str> = families.filter(|family| family.contains(name)).collect();
    let failure = Failure::usage(format!("no family is called {name}"));
    Err(match alike.as_slice() {
        [] => failure.hint("`wxpay api list` names the family of each operation"),
        alike => failure.hint(format!("there are {}", alike.join(", "))),
    })
}

/// The operations at a path, written as a template or with values, or the one with an id.
pub(crate) fn by_place(place: &str, method: Option<String>) -> Result<Vec<&'static Operation>> {
    let path = format!("/{}", place.split('?').next().unwrap_or(place).trim_start_matches('/'));
    let is_here = |operation: &&Operation| operation.template == path || operation.id() == place;
    let mut found: Vec<&Operation> = catalogue().operations().filter(is_here).collect();
    if found.is_empty() {
        let concrete = Method::ALL
            .into_iter()
            .filter_map(|method| catalogue().find(method, &path).ok().map(|found| found.operation));
        found.extend(concrete);
    }
    if let Some(method) = &method {
        found.retain(|operation| operation.method.as_str() == method);
    }
    if found.is_empty() {
        let method = method.map(|method| format!("{method} ")).unwrap_or_default();
        let failure = Failure::usage(format!("the catalogue has no operation {method}{place}"));
        return Err(failure.hint("`wxpay api search WORDS` finds it by part of its path or title"));
    }
    Ok(found)
}

/// Operations with all words; first those that have them in path and title, then those that have
/// them only in their fields.
pub(super) fn by_words(words: &[String]) -> Vec<&'static Operation> {
    let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let has_all = |text: &str| {
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let (mut near, far): (Vec<&Operation>, Vec<&Operation>) =
        catalogue().operations().partition(|operation| has_all(&heading(operation)));
    let in_fields = far
        .into_iter()
        .filter(|operation| has_all(&format!("{}\n{}", heading(operation), fields(operation))));
    near.extend(in_fields);
    near
}

/// Path templates that begin like `prefix`, with or without its leading slash.
pub(super) fn paths(method: Option<&str>, prefix: &str) -> BTreeSet<String> {
    let operations = catalogue().operations();
    let is_wanted = |operation: &&Operation| {
        method.is_none_or(|method| method.eq_ignore_ascii_case(operation.method.as_str()))
    };
    let slash = if prefix.starts_with('/') { "/" } else { "" };
    let paths = operations
        .filter(is_wanted)
        .map(|operation| format!("{slash}{}", operation.template.trim_start_matches('/')));
    paths.filter(|path| path.starts_with(prefix)).collect()
}

fn heading(operation: &Operation) -> String {
    let Operation { method, template, title, doc, family, .. } = operation;
    let family = catalogue().family(family).map(|family| both(&family.title));
    let doc = doc.as_ref().map(both).unwrap_or_default();
    let words = [both(title), doc, family.unwrap_or_default()].join("\n");
    format!("{method} {template}\n{}\n{words}", operation.id())
}

fn fields(operation: &Operation) -> String {
    let names = [&operation.query, &operation.body, &operation.reply].into_iter().flatten();
    let rows = names.flat_map(|name| catalogue().outline(name));
    let text =
        rows.map(|row| format!("{}\n{}", row.field.name, row.words.map(both).unwrap_or_default()));
    text.collect::<Vec<_>>().join("\n")
}

fn both(words: &Words) -> String {
    format!("{}\n{}", words.zh, words.en)
}
