//! `deviations/*.toml`: where the catalogue knowingly differs from the facts, and why.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::facts::Difference;
use crate::workspace::{self, Failure, Outcome};

/// One explanation, for one difference or a class of them. `*` in a pattern is any text.
#[derive(Debug)]
pub(crate) struct Deviation {
    pattern: Pattern,
    /// File and line: `payments.toml:12`.
    pub(crate) place: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pattern {
    /// Operations or events.
    at: OneOrMany,
    /// Members with their place; left out: the operation itself.
    #[serde(default)]
    field: OneOrMany,
    /// What sort of difference.
    what: String,
    /// Whose votes it answers; left out: the facts alone.
    #[serde(default = "the_facts")]
    votes: BTreeSet<String>,
    /// What the facts say.
    facts: Option<String>,
    /// What the catalogue says.
    ours: Option<String>,
    why: String,
    /// Section in `protocol/`.
    #[serde(default)]
    section: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::One(String::new())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    surface: Option<Surface>,
    #[serde(default)]
    deviation: Vec<Spanned<Pattern>>,
}

/// The surface the catalogue was last compared with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Surface {
    /// When, `yyyy-MM-dd`.
    pub(crate) date: String,
    pub(crate) operations: usize,
    pub(crate) events: usize,
    pub(crate) sealed: usize,
    /// Operations of any witness that the catalogue has.
    pub(crate) operations_held: usize,
    /// Operations that any witness knows.
    pub(crate) operations_known: usize,
    /// Events of any witness that the catalogue has.
    pub(crate) events_held: usize,
    /// Events that any witness knows.
    pub(crate) events_known: usize,
}

/// Reads all files of the folder; one of them must record the surface.
pub(crate) fn read(root: &Path) -> Outcome<(Surface, Vec<Deviation>)> {
    let (mut surface, mut deviations) = (None, Vec::new());
    for name in workspace::files_in(root, FOLDER, ".toml") {
        let text = workspace::read(root, &format!("{FOLDER}/{name}"))?;
        let (found, more) = read_one(&name, &text)?;
        surface = surface.or(found);
        deviations.extend(more);
    }
    let surface = surface.ok_or_else(|| Failure(format!("{FOLDER} records no [surface]")))?;
    Ok((surface, deviations))
}

/// Reads one file; every deviation must say why.
pub(crate) fn read_one(file: &str, text: &str) -> Outcome<(Option<Surface>, Vec<Deviation>)> {
    let failed = |line: usize, why: &str| Failure(format!("{file}:{line}: {why}"));
    let line = |at: usize| text.get(..at).unwrap_or_default().matches('\n').count() + 1;
    let read: File = toml::from_str(text).map_err(|error| {
        failed(error.span().map_or(1, |span| line(span.start)), error.message())
    })?;
    let mut deviations = Vec::new();
    for spanned in read.deviation {
        let line = line(spanned.span().start);
        let pattern = spanned.into_inner();
        if pattern.why.trim().is_empty() || pattern.section.as_deref() == Some("") {
            return Err(failed(line, "say why, and a section only where there is one"));
        }
        deviations.push(Deviation { pattern, place: format!("{file}:{line}") });
    }
    Ok((read.surface, deviations))
}

impl Deviation {
    /// Whether this explains the difference.
    pub(crate) fn explains(&self, difference: &Difference) -> bool {
        let Pattern { at, field, what, votes, facts, ours, .. } = &self.pattern;
        let fits = |pattern: &Option<String>, text: &str| {
            pattern.as_ref().is_none_or(|pattern| is_match(pattern, text))
        };
        what == difference.what
            && difference.votes.is_subset(votes)
            && at.fits(&difference.at)
            && field.fits(&difference.field)
            && fits(facts, &difference.facts)
            && fits(ours, &difference.ours)
    }
}

/// The vote of the facts themselves, and of the witness they were taken from.
pub(crate) const THE_FACTS: &str = "openapi";

fn the_facts() -> BTreeSet<String> {
    BTreeSet::from([THE_FACTS.to_owned()])
}

/// Where deviations stand.
pub(crate) const FOLDER: &str = "crates/wechatpay-catalogue/deviations";

impl OneOrMany {
    fn fits(&self, text: &str) -> bool {
        match self {
            Self::One(pattern) => is_match(pattern, text),
            Self::Many(patterns) => patterns.iter().any(|pattern| is_match(pattern, text)),
        }
    }
}

/// Whether `text` fits `pattern`, in which `*` stands for any text.
fn is_match(pattern: &str, text: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(after) = text.strip_prefix(head) else { return false };
    let starts = after.char_indices().map(|(at, _)| at).chain([after.len()]);
    starts.into_iter().any(|at| after.get(at..).is_some_and(|tail| is_match(rest, tail)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let check =
            |pattern, text, expected| assert_eq!(is_match(pattern, text), expected, "{pattern}");
        check("reply.a", "reply.a", true);
        check("reply.a", "reply.ab", false);
        check("reply.*", "reply.a[].b", true);
        check("*.currency", "body.amount.currency", true);
        check("*.currency", "body.amount.currency.x", false);
        check("*a*b", "xaayb", true);
        check("*", "", true);
    }

    #[test]
    fn mistakes_say_their_line() {
        let check = |text: &str, expected: &str| {
            let surface = "surface = { date = \"\", operations = 0, events = 0, sealed = 0, \
                operations_held = 0, operations_known = 0, events_held = 0, events_known = 0 }";
            let read = read_one("probe.toml", &format!("{surface}{text}"));
            let Failure(why) = read.expect_err("a mistake");
            assert!(why.contains(expected), "{why}");
        };
        check("\n[[deviation]]\nat = \"*\"\nwhat = \"type\"\nwhy = \" \"", "probe.toml:2: say why");
        check("\n[[deviation]]\nat = 1\nwhat = \"type\"\nwhy = \"x\"", "toml:");
        check("\n[[deviation]]\nat = \"*\"\nwhat = \"type\"", "why");
    }
}
