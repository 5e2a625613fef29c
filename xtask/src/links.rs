//! Links between the documents: each leads to a file and a heading that are there. The same for the pages
//! of both trees of the book, generated ones too; and every page of a tree is in its summary,
//! without which it would not be printed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::book::{Language, Source, Tree};
use crate::workspace::{self, Outcome};
use crate::{codegen, references};

/// Every link that leads nowhere and every page nobody is led to, each one line.
///
/// # Errors
///
/// If a document cannot be read.
pub fn broken(root: &Path) -> Outcome<Vec<String>> {
    let tracked: BTreeSet<String> = workspace::tracked_files(root)?.into_iter().collect();
    let mut documents = BTreeMap::new();
    let is_document = |file: &&String| Path::new(file).extension().is_some_and(|it| it == "md");
    for file in tracked.iter().filter(is_document) {
        documents.insert(file.clone(), prose(&workspace::read(root, file)?));
    }
    let mut findings = Vec::new();
    // A chapter's links are those of its page in the tree.
    for (file, text) in documents.iter().filter(|(file, _)| !file.starts_with(CHAPTERS)) {
        for link in links(text) {
            if let Some(why) = judge(file, link, &tracked, &documents) {
                findings.push(format!("{file}: {link}: {why}"));
            }
        }
    }
    let source = Source::without_samples(root, codegen::catalogue(root)?)?;
    for language in Language::ALL {
        findings.extend(in_tree(&source.tree(root, language)?, &tracked));
    }
    findings.extend(references::broken(root)?);
    Ok(findings)
}

/// What is wrong with a link of `file`, if anything is. Addresses of the web are not visited.
fn judge(
    file: &str,
    link: &str,
    tracked: &BTreeSet<String>,
    documents: &BTreeMap<String, String>,
) -> Option<&'static str> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = if path.is_empty() { file.to_owned() } else { beside(file, path)? };
    let is_folder = || tracked.iter().any(|other| other.starts_with(&format!("{target}/")));
    if !tracked.contains(&target) && !is_folder() {
        return Some("no such file");
    }
    let has_anchor = |text: &String| headings(text).any(|heading| slug(heading) == anchor);
    let is_missing = !anchor.is_empty() && !documents.get(&target).is_some_and(has_anchor);
    is_missing.then_some("no such heading")
}

/// The path a link of `file` means; none above the workspace.
fn beside(file: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// What is wrong with the links of one language's pages.
fn in_tree(tree: &Tree, tracked: &BTreeSet<String>) -> Vec<String> {
    let pages = tree.pages.iter();
    let documents: BTreeMap<String, String> =
        pages.map(|(path, text)| (path.clone(), prose(text))).collect();
    let images = tracked.iter().filter_map(|file| file.strip_prefix(CHAPTERS)).map(str::to_owned);
    let there: BTreeSet<String> = documents.keys().cloned().chain(images).collect();
    let code = tree.language.code();
    let mut findings = Vec::new();
    for (file, text) in &documents {
        for link in links(text) {
            if let Some(why) = judge(file, link, &there, &documents) {
                findings.push(format!("book, {code}/{file}: {link}: {why}"));
            }
        }
    }
    findings.extend(unlisted(&documents).map(|found| format!("book, {code}/{found}")));
    findings
}

/// Pages of the book that its summary does not name.
fn unlisted(documents: &BTreeMap<String, String>) -> impl Iterator<Item = String> {
    let summary = documents.get(SUMMARY).map_or("", String::as_str);
    let listed: BTreeSet<String> =
        links(summary).filter_map(|link| beside(SUMMARY, link)).collect();
    let pages = documents.keys().filter(|file| *file != SUMMARY);
    let missing: Vec<String> = pages.filter(|page| !listed.contains(*page)).cloned().collect();
    missing.into_iter().map(|page| format!("{page}: not in {SUMMARY}"))
}

/// The text without its code, where brackets are no links and `#` is no heading.
fn prose(text: &str) -> String {
    let mut is_code = false;
    let mut kept = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            let is_heading = line.starts_with('#');
            let spans = line.split('`').enumerate();
            let outside = spans.filter(|(at, _)| is_heading || at % 2 == 0).map(|(_, span)| span);
            kept.extend(outside);
            kept.push('\n');
        }
    }
    kept
}

/// What is in `](…)`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let after = text.split("](").skip(1);
    after.filter_map(|rest| rest.split([')', ' ', '\n']).next()).filter(|link| !link.is_empty())
}

fn headings(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| line.starts_with('#'));
    lines.map(|line| line.trim_start_matches('#').trim())
}

/// The anchor of a heading: its own, if it names one, or as mdBook and GitHub make it.
fn slug(heading: &str) -> String {
    let own = heading.rsplit_once("{#").and_then(|(_, rest)| rest.strip_suffix('}'));
    if let Some(own) = own {
        return own.to_owned();
    }
    let words = heading.to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

const CHAPTERS: &str = "book/chapters/";
const SUMMARY: &str = "SUMMARY.md";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_file_and_a_heading() {
        let pages = [
            ("book/a.md", "# One thing `x`\n[b](deep/b.md#二-two)"),
            ("book/deep/b.md", "## 二 Two\n# Third {#own}\n"),
        ];
        let documents: BTreeMap<String, String> =
            pages.iter().map(|(file, text)| ((*file).to_owned(), prose(text))).collect();
        let tracked = documents.keys().cloned().collect();
        let check = |file, link, expected| {
            assert_eq!(judge(file, link, &tracked, &documents), expected, "{file} {link}");
        };
        check("book/a.md", "deep/b.md#二-two", None);
        check("book/a.md", "deep", None);
        check("book/a.md", "deep/b.md#own", None);
        check("book/a.md", "https://nowhere", None);
        check("book/deep/b.md", "../a.md#one-thing-x", None);
        check("book/a.md", "b.md", Some("no such file"));
        check("book/a.md", "deep/b.md#two", Some("no such heading"));
        check("book/a.md", "#elsewhere", Some("no such heading"));
    }

    #[test]
    fn a_page_outside_the_summary_is_found() {
        let pages = [(SUMMARY, "[a](a.md)"), ("a.md", ""), ("b.md", "")];
        let documents = pages.map(|(file, text)| (file.to_owned(), text.to_owned())).into();
        let found: Vec<String> = unlisted(&documents).collect();
        assert_eq!(found, ["b.md: not in SUMMARY.md"]);
    }

    #[test]
    fn code_is_no_prose() {
        assert_eq!(prose("a `b](c)` d\n```\n# no\n```\n# a `b`\n"), "a  d\n# a b\n");
    }
}
