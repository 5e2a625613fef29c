//! Whether both languages of a chapter say the same: the same headings, anchors, code and links, and each
//! in its own language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::chapters::FOLDER;
use super::language::Language;
use crate::workspace::{self, Outcome};

/// Every difference between the two languages of a chapter, each one line.
///
/// # Errors
///
/// If a chapter cannot be read.
pub fn differences(root: &Path) -> Outcome<Vec<String>> {
    let mut chapters: BTreeMap<String, BTreeMap<&str, String>> = BTreeMap::new();
    for file in workspace::files_below(root, FOLDER, ".md") {
        let stem = file.trim_end_matches(".md");
        let language =
            Language::ALL.into_iter().find(|it| stem.ends_with(&format!(".{}", it.code())));
        let Some(language) = language else {
            return Ok(vec![format!("{file}: name it NAME.zh.md or NAME.en.md")]);
        };
        let name = stem.trim_end_matches(language.code()).trim_end_matches('.').to_owned();
        chapters.entry(name).or_default().insert(language.code(), workspace::read(root, &file)?);
    }
    let mut findings = Vec::new();
    for (name, texts) in &chapters {
        match (texts.get("zh"), texts.get("en")) {
            (Some(zh), Some(en)) => findings.extend(compare(name, zh, en)),
            (None, _) => findings.push(format!("{name}.zh.md is missing: translate {name}.en.md")),
            (_, None) => findings.push(format!("{name}.en.md is missing: translate {name}.zh.md")),
        }
    }
    Ok(findings)
}

/// What differs between the two texts of one chapter.
fn compare(name: &str, zh: &str, en: &str) -> Vec<String> {
    let (zh, en) = (Chapter::of(zh, "zh"), Chapter::of(en, "en"));
    let mut findings = Vec::new();
    let mut note = |what: String| findings.push(format!("{name}: {what}"));
    if zh.headings != en.headings {
        let of = |chapter: &Chapter<'_>| chapter.headings.join(" ");
        note(format!("headings differ: zh `{}`, en `{}`", of(&zh), of(&en)));
    }
    let is_list = name.ends_with("SUMMARY");
    for chapter in [&zh, &en] {
        for heading in &chapter.bare {
            if !is_list {
                note(format!("give `{heading}` an anchor: {{#name}}, the same in both languages"));
            }
        }
    }
    if zh.code.len() != en.code.len() {
        note(format!("{} blocks of code in zh, {} in en", zh.code.len(), en.code.len()));
    }
    for (at, (ours, theirs)) in zh.code.iter().zip(&en.code).enumerate() {
        if ours != theirs {
            note(format!("block {} of code differs between zh and en", at + 1));
        }
    }
    for link in zh.links.symmetric_difference(&en.links) {
        note(format!("only one language has the link {link}"));
    }
    for line in en.prose.iter().filter(|line| has_chinese(&without_terms(line))) {
        note(format!("en: Chinese outside code and parentheses: {line}"));
    }
    for line in zh.prose.iter().filter(|line| is_english(line)) {
        note(format!("zh: not translated: {line}"));
    }
    findings
}

/// What of a chapter is compared.
struct Chapter<'t> {
    /// `##{#anchor}` for each heading.
    headings: Vec<String>,
    /// Headings below the first level without an anchor of their own.
    bare: Vec<&'t str>,
    code: Vec<String>,
    links: BTreeSet<String>,
    prose: Vec<&'t str>,
}

impl<'t> Chapter<'t> {
    fn of(text: &'t str, language: &str) -> Self {
        let mut chapter = Self {
            headings: Vec::new(),
            bare: Vec::new(),
            code: Vec::new(),
            links: BTreeSet::new(),
            prose: Vec::new(),
        };
        let mut block: Option<String> = None;
        for line in text.lines() {
            match &mut block {
                Some(code) if line.trim_start().starts_with("```") => {
                    chapter.code.push(std::mem::take(code));
                    block = None;
                }
                Some(code) => {
                    code.push_str(line);
                    code.push('\n');
                }
                None if line.trim_start().starts_with("```") => block = Some(format!("{line}\n")),
                None => chapter.line(line, language),
            }
        }
        chapter
    }

    fn line(&mut self, line: &'t str, language: &str) {
        let level = line.chars().take_while(|c| *c == '#').count();
        if level > 0 {
            let anchor =
                line.rsplit_once("{#").map_or("", |(_, anchor)| anchor.trim_end_matches('}'));
            self.headings.push(format!("{}{anchor}", "#".repeat(level)));
            if level > 1 && anchor.is_empty() {
                self.bare.push(line);
            }
        }
        for rest in line.split("](").skip(1) {
            let target = rest.split([')', ' ']).next().unwrap_or_default();
            self.links.insert(target.replace(&format!(".{language}.md"), ".md"));
        }
        self.prose.push(line);
    }
}

/// A line without code, and without what is in parentheses as the Chinese term of something.
fn without_terms(line: &str) -> String {
    let outside: String = line.split('`').step_by(2).collect();
    let mut text = String::new();
    let mut depth = 0_u32;
    for c in outside.chars() {
        match c {
            '(' | '«' => depth += 1,
            ')' | '»' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text.push(c),
            _ => {}
        }
    }
    text
}

fn has_chinese(text: &str) -> bool {
    text.chars().any(is_chinese)
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

/// A line of many English words and no Chinese is one that nobody translated.
fn is_english(line: &str) -> bool {
    let outside: String = line.split('`').step_by(2).collect();
    let words = outside.split_whitespace().filter(|word| {
        word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic() || ",.;:".contains(c))
    });
    !has_chinese(&outside) && words.count() > MOST_ENGLISH
}

/// Names of products and programs may stand alone in a Chinese line.
const MOST_ENGLISH: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(zh: &str, en: &str, expected: &[&str]) {
        let found = compare("a", zh, en);
        assert_eq!(found.len(), expected.len(), "{found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found} does not say {expected}");
        }
    }

    #[test]
    fn pairs_that_say_the_same() {
        let zh = "# 甲\n## 乙 {#b}\n见 [丙](c.zh.md#d)。\n```rust\n// 丁 x\n```\n";
        let en = "# A\n## B {#b}\nSee [C](c.en.md#d), which is `丙` (丙).\n```rust\n// 丁 x\n```\n";
        check(zh, en, &[]);
    }

    #[test]
    fn pairs_that_differ() {
        check("## 乙 {#b}\n", "## B {#c}\n", &["headings differ"]);
        check("## 乙\n", "## B\n", &["anchor", "anchor"]);
        check("```\na\n```\n", "```\nb\n```\n", &["block 1 of code"]);
        check("```\na\n```\n", "", &["1 blocks of code in zh, 0 in en"]);
        check("[x](a.md)\n", "[x](b.md)\n", &["a.md", "b.md"]);
        check("甲\n", "甲 A\n", &["Chinese outside"]);
        check("This is a line that nobody has ever translated.\n", "This.\n", &["not translated"]);
    }
}
