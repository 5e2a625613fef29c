//! What a sample needs beyond the catalogue's examples (`book/samples.toml`): members that a rule across
//! fields asks for, calls that come first, and what cannot be had before.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value};
use wechatpay_catalogue::Catalogue;

use super::language::Language;
use crate::workspace::{self, Failure, Outcome};

/// The adjustments of all samples.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Adjustments {
    /// Notes that several samples share, by name.
    #[serde(default)]
    needs: BTreeMap<String, Note>,
    /// By operation, `family.operation`.
    #[serde(default)]
    sample: BTreeMap<String, Adjustment>,
}

/// What differs in one sample.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Adjustment {
    /// Members put into the body, objects within objects.
    #[serde(default)]
    pub(super) set: Map<String, Value>,
    /// Members taken out of the body.
    #[serde(default)]
    pub(super) drop: Vec<String>,
    /// Values of query parameters and path variables.
    #[serde(default)]
    pub(super) values: BTreeMap<String, String>,
    /// A query parameter that a shell sets to yesterday.
    pub(super) yesterday: Option<String>,
    /// What is done first: another operation's sample by its id, or a command.
    #[serde(default)]
    pub(super) before: Vec<String>,
    /// The name of the note that is shown.
    needs: Option<String>,
    /// The code with which the sandbox refuses the sample as it is.
    refused: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    zh: String,
    en: String,
}

impl Adjustments {
    /// Reads the file; a workspace without it adjusts nothing.
    pub(crate) fn read(root: &Path) -> Outcome<Self> {
        let text = workspace::read(root, PATH).unwrap_or_default();
        toml::from_str(&text).map_err(|error| Failure(format!("{PATH}: {error}")))
    }

    /// What is wrong with it.
    pub(crate) fn faults(&self, catalogue: &Catalogue) -> Vec<String> {
        let mut faults = Vec::new();
        for (id, adjustment) in &self.sample {
            let first = adjustment.before.iter().filter(|it| !it.starts_with(PROGRAM));
            for id in first.chain([id]) {
                if catalogue.operation(id).is_none() {
                    faults.push(format!("{PATH}: {id}: no such operation"));
                }
            }
            let note = adjustment.needs.as_ref();
            if note.is_some_and(|name| !self.needs.contains_key(name)) {
                faults.push(format!("{PATH}: {id}: no such note"));
            }
            if adjustment.refused.is_some() && note.is_none() {
                faults.push(format!("{PATH}: {id}: say what a refused sample needs"));
            }
        }
        faults
    }

    pub(super) fn of(&self, id: &str) -> Option<&Adjustment> {
        self.sample.get(id)
    }

    /// The code with which the sandbox refuses this sample.
    pub(super) fn refused(&self, id: &str) -> Option<&str> {
        self.of(id)?.refused.as_deref()
    }

    /// What a reader must know before the sample works.
    pub(super) fn note(&self, id: &str, language: Language) -> Option<String> {
        let adjustment = self.of(id)?;
        let note = self.needs.get(adjustment.needs.as_ref()?)?;
        let text = match language {
            Language::Zh => &note.zh,
            Language::En => &note.en,
        };
        Some(text.replace("{code}", adjustment.refused.as_deref().unwrap_or_default()))
    }
}

impl Adjustment {
    /// Puts the members of `set` into a body, and takes those of `drop` out.
    pub(super) fn apply(&self, body: &mut Value) {
        if let Value::Object(members) = body {
            members.retain(|name, _| !self.drop.contains(name));
        }
        merge(body, &Value::Object(self.set.clone()));
    }
}

fn merge(into: &mut Value, from: &Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (name, value) in from {
                merge(into.entry(name).or_insert(Value::Null), value);
            }
        }
        (into, from) => *into = from.clone(),
    }
}

const PATH: &str = "book/samples.toml";
/// How a command begins that is no operation.
pub(super) const PROGRAM: &str = "wxpay ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen;

    #[test]
    fn adjustments_name_what_is_there() {
        let root = workspace::root();
        let catalogue = codegen::catalogue(&root).expect("a sound catalogue");
        let adjustments = Adjustments::read(&root).expect("it can be read");
        assert_eq!(adjustments.faults(&catalogue), Vec::<String>::new());
    }

    #[test]
    fn members_are_merged_and_dropped() {
        let adjustment = Adjustment {
            set: Map::from_iter([("a".to_owned(), serde_json::json!({ "c": 2 }))]),
            drop: vec!["d".to_owned()],
            ..Adjustment::default()
        };
        let mut body = serde_json::json!({ "a": { "b": 1 }, "d": 3 });
        adjustment.apply(&mut body);
        assert_eq!(body, serde_json::json!({ "a": { "b": 1, "c": 2 } }));
    }
}
