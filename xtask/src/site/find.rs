//! The list that the search looks through first: operations, notifications, error codes, families and
//! chapters, with the words people use for them.
//!
//! Each entry is `[title, label, page, words]`: what is shown, what is shown small, where it leads, and
//! what is matched beside these. A second list has the fields of each page; it is loaded later.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use wechatpay_catalogue::{Family, Operation};

use super::dress::html_path;
use crate::book::{Source, Tree};
use crate::workspace::{Failure, Outcome};

/// The files of the search, by name: scripts, so that they can be read without a server too.
pub(super) fn lists(source: &Source, tree: &Tree) -> Outcome<[(&'static str, String); 2]> {
    let mut list = List { source, tree, entries: Vec::new(), fields: Vec::new() };
    list.chapters();
    for name in source.families() {
        if let Some(family) = source.catalogue.family(name) {
            list.family(family);
        }
    }
    list.error_codes();
    let text = |value: &[Value]| {
        serde_json::to_string(value)
            .map_err(|error| Failure(format!("the list of the search: {error}")))
    };
    Ok([
        ("find.js", format!("window.findEntries = {}\n", text(&list.entries)?)),
        ("fields.js", format!("window.findFields = {}\n", text(&list.fields)?)),
    ])
}

struct List<'a> {
    source: &'a Source,
    tree: &'a Tree,
    entries: Vec<Value>,
    /// For each entry the names of its fields, or nothing.
    fields: Vec<Value>,
}

impl List<'_> {
    fn add(&mut self, title: &str, label: &str, page: &str, words: &str, fields: &str) {
        self.entries.push(json!([title, label, page, words]));
        self.fields.push(fields.into());
    }

    fn chapters(&mut self) {
        let mut part = "";
        for entry in &self.tree.contents {
            match &entry.path {
                None => part = &entry.title,
                Some(path) => {
                    let page = html_path(path);
                    let name = path.trim_end_matches(".md");
                    self.entries.push(json!([entry.title, part, page, name]));
                    self.fields.push("".into());
                }
            }
        }
    }

    fn family(&mut self, family: &Family) {
        let (language, other) = (self.tree.language, self.tree.language.other());
        let aliases = self.source.arrangement.aliases(&family.name);
        let product = self.source.arrangement.product_of(&family.name);
        let product = product.map_or("", |product| language.of(&product.title));
        let title = language.of(&family.title).to_owned();
        let words = format!("{} {} {aliases}", family.name, other.of(&family.title));
        let page = format!("reference/{}/index.html", family.name);
        self.add(&title, product, &page, &words, "");
        for operation in &family.operations {
            self.operation(operation, &title, aliases);
        }
        for event in &family.events {
            let words = format!("{} {}", event.event_type, other.of(&event.title));
            let page = format!("{page}#{}", event.name.to_lowercase());
            let fields = event.resource.as_ref().map(|name| self.names(&[name]));
            let shown = language.of(&event.title).to_owned();
            self.add(&shown, &event.event_type, &page, &words, &fields.unwrap_or_default());
        }
    }

    fn operation(&mut self, operation: &Operation, family: &str, aliases: &str) {
        let (language, other) = (self.tree.language, self.tree.language.other());
        let Operation { method, template, title, name, .. } = operation;
        let own = self.source.arrangement.aliases(&operation.id());
        let words = format!("{} {} {family} {own} {aliases}", operation.id(), other.of(title));
        let retired = language.say(" · 已下线", " · retired");
        let retired = if operation.deprecated { retired } else { "" };
        let page = format!("reference/{}/{name}.html", operation.family);
        let parts = [&operation.query, &operation.body, &operation.reply];
        let types: Vec<_> = parts.into_iter().flatten().collect();
        let fields = self.names(&types);
        let label = format!("{method} {template}{retired}");
        self.add(language.of(title), &label, &page, &words, &fields);
    }

    fn error_codes(&mut self) {
        let (language, other) = (self.tree.language, self.tree.language.other());
        for code in self.source.catalogue.error_codes() {
            let page = format!("reference/errors.html#{}", code.code.to_lowercase());
            let words = other.of(&code.words);
            self.add(&code.code, language.of(&code.words), &page, words, "");
        }
    }

    /// The names of all members of some types.
    fn names(&self, types: &[&wechatpay_catalogue::Name]) -> String {
        let rows = types.iter().flat_map(|name| self.source.catalogue.outline(name));
        let names: BTreeSet<&str> = rows.map(|row| row.field.name.as_str()).collect();
        names.into_iter().collect::<Vec<_>>().join(" ")
    }
}
