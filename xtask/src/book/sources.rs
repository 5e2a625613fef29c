//! Which independent sources know an operation, for its page (`book/sources.tsv`): written from the facts,
//! which are not part of this repository, by `cargo xtask sources`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use wechatpay_catalogue::{Catalogue, Operation};

use crate::votes;
use crate::workspace::{self, Failure, Outcome};

/// The sources, and by operation those that know it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sources {
    /// Name with version, and the date of the edition.
    sources: Vec<(String, String)>,
    known: BTreeMap<String, Vec<usize>>,
}

impl Sources {
    /// Reads what is recorded; a workspace without the file knows none.
    pub(crate) fn read(root: &Path) -> Self {
        let text = workspace::read(root, PATH).unwrap_or_default();
        let mut all = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            match cells.as_slice() {
                ["source", name, date] => {
                    all.sources.push(((*name).to_owned(), (*date).to_owned()));
                }
                [place, numbers] => {
                    let numbers = numbers.split(' ').filter_map(|it| it.parse().ok()).collect();
                    all.known.insert((*place).to_owned(), numbers);
                }
                _ => {}
            }
        }
        all
    }

    /// The sources that know an operation, each with the date of its edition.
    pub(super) fn of(&self, operation: &Operation) -> impl Iterator<Item = &(String, String)> {
        let numbers = self.known.get(&place(operation)).map(Vec::as_slice).unwrap_or_default();
        numbers.iter().filter_map(|number| self.sources.get(*number))
    }
}

/// Writes the file anew from the facts; says whether it has changed.
///
/// # Errors
///
/// If the facts cannot be read, or the file cannot be written.
pub fn write(root: &Path, catalogue: &Catalogue, facts: &Path) -> Outcome<bool> {
    let text = text(catalogue, facts)?;
    let is_new = workspace::read(root, PATH).ok().as_ref() != Some(&text);
    if is_new {
        workspace::write(root, PATH, &text)?;
    }
    Ok(is_new)
}

fn text(catalogue: &Catalogue, facts: &Path) -> Outcome<String> {
    let witnesses = votes::read(facts)?
        .ok_or_else(|| Failure(format!("{} has no witnesses.json", facts.display())))?;
    let mut text = HEAD.to_owned();
    for (name, source) in &witnesses.sources {
        let version = source.version.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
        // Writing to a text cannot fail.
        let _ = writeln!(text, "source\t{name}{version}\t{}", source.date);
    }
    let numbers: BTreeMap<&String, usize> =
        witnesses.sources.keys().enumerate().map(|(at, name)| (name, at)).collect();
    let mut places: Vec<String> = catalogue.operations().map(place).collect();
    places.sort();
    places.dedup();
    for place in places {
        let Some(said) = witnesses.operations.get(&place) else { continue };
        let known: Vec<String> =
            said.keys().filter_map(|name| numbers.get(name)).map(usize::to_string).collect();
        let _ = writeln!(text, "{place}\t{}", known.join(" "));
    }
    Ok(text)
}

fn place(operation: &Operation) -> String {
    format!("{} {}", operation.method, operation.template)
}

const PATH: &str = "book/sources.tsv";
const HEAD: &str = "# Which sources know an operation: `source NAME EDITION`, then `METHOD PATH` and their numbers from 0.\n\
                    # Written by `cargo xtask sources` from the facts; do not edit.\n";
