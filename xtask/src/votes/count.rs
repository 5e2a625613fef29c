//! All operations and events: differences, leads, and counts for each witness.

use std::collections::{BTreeMap, BTreeSet};

use wechatpay_catalogue::{Catalogue, Event, Name, Operation};

use super::ballot::{Against, Ballot, Said};
use super::ours::{self, Members};
use super::witness::{Row, Statement, Witnesses};
use crate::facts::Difference;
use crate::facts_schema::Form;

/// What one witness knows, and how much of it stands against the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The vote it belongs to.
    pub vote: String,
    /// Edition: date, and version where it has one.
    pub edition: String,
    /// Operations it knows, and those of them the catalogue has.
    pub operations: (usize, usize),
    /// The same of events.
    pub events: (usize, usize),
    /// Fields that could be compared.
    pub compared: usize,
    /// Those in which nothing it says stands against the catalogue.
    pub agreeing: usize,
}

/// The outcome of the count.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// Two independent votes stand against the catalogue.
    pub(crate) differences: Vec<Difference>,
    /// A vote does, alone or from shared structures.
    pub(crate) leads: Vec<Difference>,
    /// By witness.
    pub(crate) tallies: BTreeMap<String, Tally>,
    /// Operations anybody knows, and those of them the catalogue has.
    pub(crate) operations: (usize, usize),
    /// The same of events.
    pub(crate) events: (usize, usize),
}

/// Counts the votes on everything.
pub(crate) fn count(catalogue: &Catalogue, witnesses: &Witnesses) -> Counted {
    let tally = |(name, witness): (&String, &super::witness::Witness)| {
        let version = witness.version.as_ref().map(|version| format!(" ({version})"));
        let edition = format!("{}{}", witness.date, version.unwrap_or_default());
        (name.clone(), Tally { vote: witness.vote.clone(), edition, ..Tally::default() })
    };
    let tallies = witnesses.sources.iter().map(tally).collect();
    let mut count =
        Count { witnesses, catalogue, counted: Counted { tallies, ..Counted::default() } };
    count.operations();
    count.events();
    count.counted.differences.sort();
    count.counted.leads.sort();
    count.counted
}

struct Count<'a> {
    witnesses: &'a Witnesses,
    catalogue: &'a Catalogue,
    counted: Counted,
}

type Statements = BTreeMap<String, Statement>;

/// Part of a statement, with what the catalogue has there.
struct Section<'a> {
    /// As differences call it.
    name: &'static str,
    /// As witnesses call it.
    key: &'static str,
    rows: fn(&Statement) -> &[Row],
    is_request: bool,
    ours: Members,
    at: &'a str,
}

impl<'a> Count<'a> {
    fn operations(&mut self) {
        let all = self.catalogue.operations();
        let ours: BTreeMap<String, &Operation> =
            all.map(|o| (format!("{} {}", o.method, o.template), o)).collect();
        for (at, statements) in &self.witnesses.operations {
            let operation = ours.get(at).copied();
            self.counted.operations.0 += 1;
            self.counted.operations.1 += usize::from(operation.is_some());
            self.known(statements, operation.is_some(), |tally| &mut tally.operations);
            let Some(operation) = operation else {
                self.nobody(at, statements, "an operation");
                continue;
            };
            self.operation(at, statements, operation);
        }
    }

    fn operation(&mut self, at: &'a str, statements: &'a Statements, operation: &Operation) {
        let section = |name, key, rows, is_request, ours: &Option<Name>| {
            let ours = ours::members(self.catalogue, ours.as_ref());
            Section { name, key, rows, is_request, ours, at }
        };
        let mut sections =
            vec![section("query", "query", |said| &said.query, true, &operation.query)];
        // The signed part of an upload is called one member, or its members, or nothing.
        if operation.upload.is_none() {
            sections.push(section("body", "body", |said| &said.body, true, &operation.body));
        }
        if !operation.download {
            sections.push(section("reply", "answer", |said| &said.answer, false, &operation.reply));
        }
        for section in sections {
            self.section(statements, &section);
        }
    }

    fn events(&mut self) {
        let families = self.catalogue.families().iter();
        let ours: BTreeMap<&str, &Event> = families
            .flat_map(|family| &family.events)
            .map(|event| (event.event_type.as_str(), event))
            .collect();
        for (event_type, statements) in &self.witnesses.events {
            let found = ours.get(event_type.as_str());
            self.counted.events.0 += 1;
            self.counted.events.1 += usize::from(found.is_some());
            self.known(statements, found.is_some(), |tally| &mut tally.events);
            let at = format!("event {event_type}");
            let Some(event) = found else {
                self.nobody(&at, statements, "an event");
                continue;
            };
            if event.resource.is_some() {
                let ours = ours::members(self.catalogue, event.resource.as_ref());
                let rows: fn(&Statement) -> &[Row] = |said| &said.answer;
                let section = Section {
                    name: "resource",
                    key: "answer",
                    rows,
                    is_request: false,
                    ours,
                    at: &at,
                };
                self.section(statements, &section);
            }
        }
    }

    fn known(
        &mut self,
        statements: &Statements,
        is_ours: bool,
        part: fn(&mut Tally) -> &mut (usize, usize),
    ) {
        for witness in statements.keys() {
            if let Some(tally) = self.counted.tallies.get_mut(witness) {
                let (all, covered) = part(tally);
                *all += 1;
                *covered += usize::from(is_ours);
            }
        }
    }

    /// What the catalogue does not have at all.
    fn nobody(&mut self, at: &str, statements: &Statements, what: &str) {
        let votes: BTreeSet<String> =
            statements.keys().map(|name| self.witnesses.vote(name).to_owned()).collect();
        let is_difference = votes.len() >= 2;
        let difference = Difference {
            at: at.to_owned(),
            field: String::new(),
            what: "missing",
            votes,
            facts: what.to_owned(),
            ours: "none".to_owned(),
        };
        self.keep(difference, is_difference);
    }

    fn section(&mut self, statements: &Statements, section: &Section<'_>) {
        let mut ballots: BTreeMap<&str, Ballot<'_>> = BTreeMap::new();
        let modes: BTreeSet<&str> =
            statements.values().flat_map(|said| &said.modes).map(String::as_str).collect();
        for (witness, statement) in statements {
            let is_shared = statement.shared.contains(section.key);
            for row in (section.rows)(statement) {
                let ballot = ballots.entry(&row.path).or_default();
                ballot.modes.clone_from(&modes);
                ballot.is_request = section.is_request;
                ballot.said.push(Said {
                    witness,
                    vote: self.witnesses.vote(witness),
                    row,
                    is_shared,
                });
            }
        }
        for (path, ballot) in ballots {
            if is_comparable(path, &section.ours) {
                self.field(path, &ballot, section);
            }
        }
    }

    fn field(&mut self, path: &str, ballot: &Ballot<'_>, section: &Section<'_>) {
        let ours = section.ours.get(path);
        for said in &ballot.said {
            let alone = Ballot { said: vec![said.clone()], ..ballot.clone() };
            let is_agreeing = alone.against(ours).is_empty();
            if let Some(tally) = self.counted.tallies.get_mut(said.witness) {
                tally.compared += 1;
                tally.agreeing += usize::from(is_agreeing);
            }
        }
        for against in ballot.against(ours) {
            let is_difference = against.is_difference();
            let Against { what, votes, facts, ours, .. } = against;
            let votes = votes.into_keys().collect();
            let (at, field) = (section.at.to_owned(), format!("{}.{path}", section.name));
            self.keep(Difference { at, field, what, votes, facts, ours }, is_difference);
        }
    }

    fn keep(&mut self, difference: Difference, is_difference: bool) {
        let Counted { differences, leads, .. } = &mut self.counted;
        let list = if is_difference { differences } else { leads };
        list.push(difference);
    }
}

impl Witnesses {
    fn vote<'a>(&'a self, witness: &'a str) -> &'a str {
        self.sources.get(witness).map_or(witness, |found| found.vote.as_str())
    }
}

/// Whether the catalogue can be asked about a path: what lies below a missing member, or one of
/// another form, is part of that difference.
fn is_comparable(path: &str, ours: &Members) -> bool {
    let above = |path: &str| -> Option<String> {
        let end = match path.strip_suffix("[]") {
            Some(list) => list.len(),
            None => path.rfind('.')?,
        };
        path.get(..end).map(str::to_owned)
    };
    let Some(parent) = above(path) else { return true };
    let Some(found) = ours.get(&parent) else { return false };
    let form = if path.ends_with("[]") { Form::List } else { Form::Object };
    found.form == form && !found.is_open && is_comparable(&parent, ours)
}
