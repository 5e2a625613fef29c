//! The catalogue against the bare facts about the public surface: what differs, and whether
//! a deviation says why.
//!
//! The facts lie beside the project, not in it; their folder is given by the caller.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;
use wechatpay_catalogue::Catalogue;

use crate::facts_deviations::{Deviation, FOLDER, Surface, read};
use crate::facts_walk::Walk;
use crate::workspace::{Failure, Outcome};

/// One thing the facts and the catalogue do not agree on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The operation, such as `GET /v3/certificates`, or event, such as `event PAPAY.SIGN`.
    pub at: String,
    /// The member with its place: `query.limit`, `body.goods[].price`, `reply.state`, `resource.id`;
    /// empty for the operation itself.
    pub field: String,
    /// What sort: `missing`, `added`, `type`, `format`, `required`, `enum`, `sealed`, `header`,
    /// `kind`.
    pub what: &'static str,
    /// Whose votes stand against the catalogue.
    pub votes: BTreeSet<String>,
    /// What the facts say.
    pub facts: String,
    /// What the catalogue says.
    pub ours: String,
}

/// How much was compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Operations of the facts.
    pub operations: usize,
    /// Path, query and header parameters.
    pub parameters: usize,
    /// Members of bodies, at any depth.
    pub body_fields: usize,
    /// Members of answers, at any depth.
    pub answer_fields: usize,
    /// Known values of enumerations.
    pub values: usize,
    /// Sealed fields.
    pub sealed: usize,
    /// Notification events.
    pub events: usize,
    /// Members of their resources, at any depth.
    pub event_fields: usize,
}

/// The outcome of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How much was compared.
    pub counts: Counts,
    /// How many differences a deviation explains.
    pub explained: usize,
    /// Differences no deviation explains.
    pub unexplained: Vec<Difference>,
    /// Deviations that explain nothing, as `file:line: …`.
    pub unused: Vec<String>,
}

/// The folder of facts: as given, else beside the workspace, if it is there.
#[must_use]
pub fn folder(root: &Path, given: Option<PathBuf>) -> Option<PathBuf> {
    let beside = || root.parent().map(|parent| parent.join("shared/facts"));
    given.or_else(beside).filter(|folder| folder.join("operations.json").is_file())
}

/// Compares a catalogue with the facts in `folder`, given the workspace's deviations.
///
/// # Errors
///
/// If facts or deviations cannot be read.
pub fn compare(root: &Path, catalogue: &Catalogue, folder: &Path) -> Outcome<Report> {
    let (surface, deviations) = read(root)?;
    let operations = list(folder, "operations.json", "operations")?;
    let events = list(folder, "notifications.json", "events")?;
    let (differences, counts) = Walk::over(catalogue, &operations, &events);
    let mut report = judged(differences, counts, &deviations);
    let Surface { operations, events, sealed, .. } = surface;
    if (operations, events, sealed) != (counts.operations, counts.events, counts.sealed) {
        report.unused.push(format!("{FOLDER}: [surface] is not what the facts count"));
    }
    Ok(report)
}

/// What is recorded of the surface.
pub(crate) fn surface(root: &Path) -> Outcome<Surface> {
    read(root).map(|(surface, _)| surface)
}

fn judged(differences: Vec<Difference>, counts: Counts, deviations: &[Deviation]) -> Report {
    let mut used = BTreeSet::new();
    let all = differences.len();
    let is_unexplained = |difference: &Difference| {
        let explaining = deviations.iter().enumerate();
        let explaining: Vec<usize> = explaining
            .filter(|(_, deviation)| deviation.explains(difference))
            .map(|(index, _)| index)
            .collect();
        used.extend(explaining.iter().copied());
        explaining.is_empty()
    };
    let mut unexplained: Vec<Difference> = differences.into_iter().filter(is_unexplained).collect();
    unexplained.sort();
    let unused = deviations.iter().enumerate().filter(|(index, _)| !used.contains(index));
    let unused = unused.map(|(_, deviation)| {
        format!("{FOLDER}/{}: explains nothing any more; remove it", deviation.place)
    });
    Report { counts, explained: all - unexplained.len(), unexplained, unused: unused.collect() }
}

pub(crate) fn list(folder: &Path, name: &str, key: &str) -> Outcome<Vec<Value>> {
    let failed = |why: String| Failure(format!("cannot read {name} in the folder of facts: {why}"));
    let text =
        std::fs::read_to_string(folder.join(name)).map_err(|error| failed(error.to_string()))?;
    let file: Value = serde_json::from_str(&text).map_err(|error| failed(error.to_string()))?;
    let list = file.get(key).and_then(Value::as_array).cloned();
    list.ok_or_else(|| failed(format!("it has no list `{key}`")))
}

impl Report {
    /// Whether every difference is explained and every deviation needed.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.unexplained.is_empty() && self.unused.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { counts, explained, unexplained, unused } = self;
        for line in unused {
            writeln!(f, "{line}")?;
        }
        for difference in unexplained {
            writeln!(f, "{difference}")?;
        }
        let Counts { operations, parameters, body_fields, answer_fields, .. } = counts;
        let Counts { values, sealed, events, event_fields, .. } = counts;
        writeln!(
            f,
            "compared {operations} operations, {parameters} parameters, {body_fields} body fields, \
             {answer_fields} answer fields, {values} enum values, {sealed} sealed fields, \
             {events} events, {event_fields} event fields"
        )?;
        write!(
            f,
            "{explained} differences explained, {} not; {} deviations unused",
            unexplained.len(),
            unused.len()
        )
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, field, what, votes, facts, ours } = self;
        let votes = votes.iter().cloned().collect::<Vec<_>>().join(", ");
        write!(f, "{at} · {field} · {what} · {votes}: {facts} · ours: {ours}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts_deviations::read_one;

    #[test]
    fn deviations_explain_or_are_unused() {
        let difference = |field: &str| Difference {
            at: "GET /v3/a".to_owned(),
            field: field.to_owned(),
            what: "required",
            votes: BTreeSet::from(["openapi".to_owned()]),
            facts: "required".to_owned(),
            ours: "optional".to_owned(),
        };
        let text = "surface = { date = \"\", operations = 0, events = 0, sealed = 0 }\n[[deviation]]\nat = \"GET *\"\nfield = \"reply.x\"\nwhat = \"required\"\n\
                    why = \"a slip\"\n[[deviation]]\nat = \"*\"\nfield = \"reply.z\"\n\
                    what = \"required\"\nwhy = \"none left\"\n";
        let (_, deviations) = read_one("probe.toml", text).expect("readable");
        let differences = vec![difference("reply.y"), difference("reply.x")];
        let report = judged(differences, Counts::default(), &deviations);
        assert_eq!(report.explained, 1);
        assert_eq!(report.unexplained, [difference("reply.y")]);
        assert_eq!(report.unused.len(), 1);
        assert!(report.unused[0].contains("probe.toml:7:"), "{:?}", report.unused);
        assert!(!report.is_clean());
    }
}
