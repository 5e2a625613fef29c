//! Finding operations: by family, by path or id, by words.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use wechatpay_catalogue::{Method, Operation, Words, catalogue};

use crate::output::failure::{Failure, Result};
use crate::text::lookup as say;

/// All operations, or those of one family.
pub(super) fn of_family(name: Option<&str>) -> Result<Vec<&'static Operation>> {
    let Some(name) = name else { return Ok(catalogue().operations().collect()) };
    if let Some(family) = catalogue().family(name) {
        return Ok(family.operations.iter().collect());
    }
    let families = catalogue().families().iter().map(|family| family.name.as_str());
    let alike: Vec<&str> = families.filter(|family| family.contains(name)).collect();
    let failure = Failure::usage(say::NO_FAMILY.with([&name]));
    Err(match alike.as_slice() {
        [] => failure.hint(say::ALL_FAMILIES),
        alike => failure.hint(say::THERE_ARE.with([&alike.join(", ")])),
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
        let failure = Failure::usage(say::NO_OPERATION.with([&format!("{method}{place}")]));
        return Err(failure.hint(say::SEARCH));
    }
    Ok(found)
}

/// Operations with all words, the likeliest first: those that have them in their path or title,
/// then in their description, then only in their fields; everyday families before others, families
/// that are about nothing else before those that are about more, and retired operations last.
pub(crate) fn by_words(words: &[String]) -> Vec<&'static Operation> {
    let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let mut found: Vec<_> = searchable()
        .iter()
        .filter_map(|searched| Some((rank(searched, &words)?, searched.operation)))
        .collect();
    // Stable: within a family the order is the catalogue's, which begins with what creates.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, operation)| operation).collect()
}

/// Lower is likelier: retired, where the words stand, whether the family is rare, and how much of
/// its title is something else.
type Rank = (bool, u8, bool, u32);

/// An operation and its texts in small letters.
struct Searched {
    operation: &'static Operation,
    title: String,
    heading: String,
    /// The heading and all fields.
    whole: String,
}

/// All operations, their texts made once: that takes as long as many searches.
fn searchable() -> &'static [Searched] {
    static SEARCHED: OnceLock<Vec<Searched>> = OnceLock::new();
    SEARCHED.get_or_init(|| {
        let searched = |operation: &'static Operation| {
            let Operation { method, template, title, .. } = operation;
            let title = format!("{method} {template}\n{}\n{}", operation.id(), both(title));
            let heading = heading(operation).to_lowercase();
            let whole = format!("{heading}\n{}", fields(operation).to_lowercase());
            Searched { operation, title: title.to_lowercase(), heading, whole }
        };
        catalogue().operations().map(searched).collect()
    })
}

fn rank(searched: &Searched, words: &[String]) -> Option<Rank> {
    let has_all = |text: &str| words.iter().all(|word| text.contains(word.as_str()));
    let operation = searched.operation;
    let family = catalogue().family(&operation.family);
    let texts = [&searched.title, &searched.heading, &searched.whole];
    let place = (0..).zip(texts).find(|(_, text)| has_all(text))?.0;
    let is_rare = family.is_none_or(|family| !family.common);
    let other = family.map_or(PERCENT, |family| {
        let titles = [&family.title.zh, &family.title.en];
        titles.map(|title| other_than(title, words)).into_iter().min().unwrap_or(PERCENT)
    });
    Some((operation.deprecated, place, is_rare, other))
}

/// How much of a title is something else than the words, in per cent.
fn other_than(title: &str, words: &[String]) -> u32 {
    let title = title.to_lowercase();
    let length = title.chars().count().max(1);
    let known = words.iter().filter(|word| title.contains(word.as_str()));
    let known: usize = known.map(|word| word.chars().count()).sum();
    let other = (length - known.min(length)) * PERCENT as usize / length;
    u32::try_from(other).unwrap_or(PERCENT)
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

const PERCENT: u32 = 100;
