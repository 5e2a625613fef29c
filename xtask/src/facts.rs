//! The catalogue against the bare facts about the public surface: what differs, and whether
//! a deviation says why.
//!
//! The facts lie beside the project, not in it; their folder is given by the caller.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::path::{Path, PathBuf};

use serde_json::Value;
use wechatpay_catalogue::Catalogue;

use crate::codegen::Sometimes;
use crate::facts_deviations::{Deviation, FOLDER, Surface, THE_FACTS, read};
use crate::facts_walk::Walk;
use crate::votes::{self, Counted, Tally};
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How much was compared.
    pub counts: Counts,
    /// Who was asked beside the facts, and how much of it agrees.
    pub witnesses: BTreeMap<String, Tally>,
    /// Operations that anybody knows, and those of them the catalogue has.
    pub operations: (usize, usize),
    /// The same of events.
    pub events: (usize, usize),
    /// What a single vote, or shared structures alone, say against the catalogue.
    pub leads: Vec<Difference>,
    /// How many differences a deviation explains.
    pub explained: usize,
    /// Differences no deviation explains.
    pub unexplained: Vec<Difference>,
    /// Deviations that explain nothing, as `file:line: …`.
    pub unused: Vec<String>,
}

/// The folder of facts: as given, else beside the workspace or a folder it lies in, if it is there.
#[must_use]
pub fn folder(root: &Path, given: Option<PathBuf>) -> Option<PathBuf> {
    let is_there = |folder: &PathBuf| folder.join("operations.json").is_file();
    let mut beside = root.ancestors().skip(1).map(|above| above.join("shared/facts"));
    given.or_else(|| beside.find(is_there)).filter(is_there)
}

/// The operations and events of families, as differences name them.
///
/// # Errors
///
/// If there is no family of a name.
pub fn places(catalogue: &Catalogue, families: &[&str]) -> Outcome<BTreeSet<String>> {
    let mut places = BTreeSet::new();
    for name in families {
        let family = catalogue.family(name);
        let family = family.ok_or_else(|| Failure(format!("no family is called {name}")))?;
        let operations = family.operations.iter();
        places.extend(operations.map(|o| format!("{} {}", o.method, o.template)));
        places.extend(family.events.iter().map(|event| format!("event {}", event.event_type)));
    }
    Ok(places)
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
    let (mut differences, counts) = Walk::over(catalogue, &operations, &events);
    let witnesses = votes::read(folder)?;
    let lacking = witnesses.as_ref().map(|witnesses| votes::sometimes(catalogue, witnesses));
    let counted = witnesses.map(|witnesses| votes::count(catalogue, &witnesses));
    let Counted { differences: voted, leads, tallies, operations, events } =
        counted.unwrap_or_default();
    // What the facts alone say is said already.
    let leads = leads.into_iter().filter(|lead| !lead.is_of_the_facts());
    differences.extend(voted);
    let mut report = judged(differences, counts, &deviations);
    report.leads = leads.collect();
    (report.witnesses, report.operations, report.events) = (tallies, operations, events);
    if let Some(lacking) = lacking {
        report.unused.extend(Sometimes::read(root)?.differences(&lacking));
    }
    let Surface { operations, events, sealed, .. } = surface;
    let is_of_witnesses = report.witnesses.is_empty()
        || (surface.operations_known, surface.operations_held) == report.operations
            && (surface.events_known, surface.events_held) == report.events;
    if (operations, events, sealed) != (counts.operations, counts.events, counts.sealed)
        || !is_of_witnesses
    {
        report.unused.push(format!("{FOLDER}: [surface] is not what the facts count"));
    }
    Ok(report)
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
    Report {
        counts,
        explained: all - unexplained.len(),
        unexplained,
        unused: unused.collect(),
        ..Report::default()
    }
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
    /// Keeps what concerns these operations and events alone; what no operation of theirs needs of
    /// the deviations is not unused.
    #[must_use]
    pub fn of(mut self, places: &BTreeSet<String>) -> Self {
        self.unexplained.retain(|difference| places.contains(&difference.at));
        self.leads.retain(|difference| places.contains(&difference.at));
        self.unused.clear();
        self
    }

    /// A line for each witness: its edition, how much of what it knows the catalogue has, and how many
    /// of its fields agree.
    #[must_use]
    pub fn table(&self) -> String {
        let mut text = String::new();
        if !self.witnesses.is_empty() {
            text = format!("{:<18}{:<20}{HEAD}\n", "witness", "edition");
        }
        for (name, tally) in &self.witnesses {
            let Tally { edition, operations, events, compared, agreeing, .. } = tally;
            let of = |(all, ours): (usize, usize)| format!("{ours} of {all}");
            let (operations, events) = (of(*operations), of(*events));
            let disagreeing = compared - agreeing;
            // Writing to a text cannot fail.
            let _ = writeln!(
                text,
                "{name:<18}{edition:<20}{operations:>14}{events:>12}{compared:>10}{agreeing:>10}\
                 {disagreeing:>12}"
            );
        }
        text
    }

    /// Whether every difference is explained and every deviation needed.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.unexplained.is_empty() && self.unused.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { counts, explained, unexplained, unused, leads, .. } = self;
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
        f.write_str(&self.table())?;
        writeln!(
            f,
            "of what any witness knows the catalogue has {} of {} operations, {} of {} events; \
             {} leads of a single vote",
            self.operations.1,
            self.operations.0,
            self.events.1,
            self.events.0,
            leads.len()
        )?;
        write!(
            f,
            "{explained} differences explained, {} not; {} deviations unused",
            unexplained.len(),
            unused.len()
        )
    }
}

/// What the columns of the witnesses hold: of what each knows, how much the catalogue has.
const HEAD: &str = "    operations      events    fields  agreeing disagreeing";

impl Difference {
    /// Whether nobody but the facts says so.
    fn is_of_the_facts(&self) -> bool {
        self.votes.iter().all(|vote| vote == THE_FACTS)
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
        let text = "surface = { date = \"\", operations = 0, events = 0, sealed = 0, operations_held = 0, operations_known = 0, events_held = 0, events_known = 0 }\n[[deviation]]\nat = \"GET *\"\nfield = \"reply.x\"\nwhat = \"required\"\n\
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
