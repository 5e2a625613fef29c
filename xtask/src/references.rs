//! References to the protocol's specification: `protocol 01 §4.1` in code, comments and documents
//! leads to a file of `protocol/` and to a numbered section of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::workspace::{self, Outcome};

/// The numbered sections of each file of the specification, by the file's two digits.
type Sections = BTreeMap<String, BTreeSet<String>>;

/// Every reference that leads nowhere, each one line.
///
/// # Errors
///
/// If a file cannot be read.
pub(crate) fn broken(root: &Path) -> Outcome<Vec<String>> {
    let tracked = workspace::tracked_files(root)?;
    let mut sections = Sections::new();
    for file in tracked.iter().filter(|file| is_specification(file)) {
        let number = file[FOLDER.len()..][..2].to_owned();
        sections.insert(number, numbered(&workspace::read(root, file)?));
    }
    let mut findings = Vec::new();
    for file in tracked.iter().filter(|file| is_read(file)) {
        let Ok(text) = workspace::read(root, file) else { continue };
        let own = is_specification(file).then(|| &file[FOLDER.len()..][..2]);
        let found = references(&joined(&text), own);
        let broken = found.into_iter().filter(|found| !found.is_in(&sections));
        findings.extend(broken.map(|found| format!("{file}: {found}: no such section")));
    }
    Ok(findings)
}

fn is_specification(file: &str) -> bool {
    let Some(name) = file.strip_prefix(FOLDER) else { return false };
    name.strip_suffix(".md").and_then(|name| name.get(..2)).is_some_and(is_number)
}

/// Text that people write. This file is about references, and holds wrong ones.
fn is_read(file: &str) -> bool {
    let ending = Path::new(file).extension().and_then(|ending| ending.to_str());
    matches!(ending, Some("rs" | "md" | "toml" | "sql" | "py" | "mjs" | "java" | "go" | "sh"))
        && !file.contains("/generated/")
        && !file.ends_with("xtask/src/references.rs")
}

/// The numbers that headings begin with: `4` of `## 4. Hosts`, `4.1` of `### 4.1 Checks`.
fn numbered(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter(|line| line.starts_with("##"));
    let first = headings.filter_map(|line| line.trim_start_matches('#').split_whitespace().next());
    let numbers = first.map(|word| word.trim_end_matches('.'));
    numbers
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

/// The text with the marks of comments taken away where a sentence goes on in the next line.
fn joined(text: &str) -> String {
    let marks = ["//!", "///", "//", "#", "--", "|"];
    let plain = |line: &str| {
        let line = line.trim();
        let mark = marks.iter().find(|mark| line.starts_with(**mark));
        mark.map_or(line, |mark| &line[mark.len()..]).trim().to_owned()
    };
    text.lines().map(plain).collect::<Vec<_>>().join(" ")
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reference {
    file: String,
    section: Option<String>,
}

impl Reference {
    fn is_in(&self, sections: &Sections) -> bool {
        let Some(known) = sections.get(&self.file) else { return false };
        self.section.as_ref().is_none_or(|section| known.contains(section))
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.section {
            Some(section) => write!(out, "protocol {} §{section}", self.file),
            None => write!(out, "protocol {}", self.file),
        }
    }
}

/// What a text refers to. Within the specification (`own` is the file's number) `§4` is a section of
/// the same file, and `03 §2` needs no word before it.
fn references(text: &str, own: Option<&str>) -> BTreeSet<Reference> {
    let mut found = BTreeSet::new();
    let mut file = own.map(str::to_owned);
    let mut words = text.split_whitespace().filter(|word| !bare(word).is_empty()).peekable();
    while let Some(raw) = words.next() {
        let (word, next) = (bare(raw), words.peek().map_or("", |next| bare(next)));
        let mut last = raw;
        if word.starts_with('§') {
            let Some(file) = &file else { continue };
            let mut all = range(word);
            if word.starts_with("§§") {
                while let Some(more) = words.next_if(|word| !is_end(last) && is_range(word)) {
                    all.extend(range(bare(more)));
                    last = more;
                }
            }
            let reference = |section| Reference { file: file.clone(), section: Some(section) };
            found.extend(all.into_iter().map(reference));
        } else if let Some(number) = named(word).filter(|_| next.starts_with('§')) {
            file = Some(number.to_owned());
        } else if is_number(word) && next.starts_with('§') && file.is_some() {
            file = Some(word.to_owned());
        } else if matches!(word, "protocol" | "Protocol") && is_number(next) {
            file = Some(next.to_owned());
            found.insert(Reference { file: next.to_owned(), section: None });
            last = words.next().unwrap_or(raw);
        } else {
            last = ".";
        }
        if is_end(last) {
            file = own.map(str::to_owned);
        }
    }
    found
}

/// `01` of `01-signing.md`.
fn named(word: &str) -> Option<&str> {
    let (number, _) = word.strip_suffix(".md")?.split_once('-')?;
    is_number(number).then_some(number)
}

/// Whether what a word belongs to ends with it.
fn is_end(word: &str) -> bool {
    word.ends_with([')', ';', '.', ':'])
}

fn is_range(word: &str) -> bool {
    !range(bare(word)).is_empty()
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    let is_mark = |c: char| !c.is_alphanumeric() && c != '§';
    word.trim_matches(is_mark)
}

/// `3`, `4.1` and `2-6` as sections; nothing if the word is something else.
fn range(word: &str) -> Vec<String> {
    let is_section = |part: &str| {
        let mut numbers = part.split('.');
        !part.is_empty()
            && numbers.all(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let ends = word.split(['-', '–', ',', '/']).map(|end| end.trim_start_matches('§'));
    let ends: Vec<&str> = ends.collect();
    if ends.iter().all(|end| is_section(end)) {
        ends.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

fn is_number(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}

const FOLDER: &str = "protocol/";

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, own: Option<&str>) -> Vec<String> {
        references(&joined(text), own).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn references_are_found_however_they_are_written() {
        let found = of("/// Checks (protocol 01 §4.1, 04 §§2-3, 6); §9 of a law", None);
        let all = [
            "protocol 01",
            "protocol 01 §4.1",
            "protocol 04 §2",
            "protocol 04 §3",
            "protocol 04 §6",
        ];
        assert_eq!(found, all);
        assert_eq!(of("// as protocol\n// 08 §5 says", None), ["protocol 08", "protocol 08 §5"]);
        assert_eq!(of("see §3 and 02 §1", Some("05")), ["protocol 02 §1", "protocol 05 §3"]);
        assert_eq!(of("| 03-errors.md §7 |", Some("05")), ["protocol 03 §7"]);
        assert!(of("protocol version 01", None).is_empty());
    }

    #[test]
    fn a_reference_to_nothing_is_broken() {
        let sections =
            Sections::from([("01".to_owned(), numbered("## 4. Head\n### 4.1 Checks\n"))]);
        let is_good = |text| references(text, None).iter().all(|found| found.is_in(&sections));
        assert!(is_good("protocol 01 §4, §4.1"));
        for text in ["protocol 01 §5", "protocol 09", "protocol 01 §4.2"] {
            assert!(!is_good(text), "{text}");
        }
    }
}
