//! Chapters written by hand: pairs `NAME.zh.md` and `NAME.en.md` in `book/chapters`, and the list of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::language::Language;
use crate::workspace::{self, Failure, Outcome};

/// The folder of the pairs.
pub(super) const FOLDER: &str = "book/chapters";

/// A line of the list of chapters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How deep it lies: 0 is a chapter, 1 a page of it.
    pub depth: usize,
    /// Its title.
    pub title: String,
    /// Its page, such as `keys.md`; `None` is the heading of a part.
    pub path: Option<String>,
}

/// The chapters of a language by their path in its tree; links lead within the tree.
pub(super) fn read(root: &Path, language: Language) -> Outcome<BTreeMap<String, String>> {
    let ending = format!(".{}.md", language.code());
    let mut pages = BTreeMap::new();
    for file in workspace::files_below(root, FOLDER, &ending) {
        let name = file.trim_start_matches(FOLDER).trim_start_matches('/');
        let name = format!("{}.md", name.trim_end_matches(&ending));
        if name == "SUMMARY.md" {
            continue;
        }
        pages.insert(name, workspace::read(root, &file)?.replace(&ending, ".md"));
    }
    Ok(pages)
}

/// The list of chapters: `# Part`, and `- [Title](page.md)` with two blanks for each depth.
pub(super) fn contents(root: &Path, language: Language) -> Outcome<Vec<Entry>> {
    let file = format!("{FOLDER}/SUMMARY.{}.md", language.code());
    let text = workspace::read(root, &file)?;
    let ending = format!(".{}.md", language.code());
    let mut entries = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if let Some(title) = line.strip_prefix("# ") {
            entries.push(Entry { depth: 0, title: title.to_owned(), path: None });
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let item = line.trim_start().strip_prefix("- [").and_then(|rest| rest.split_once("]("));
        let Some((title, rest)) = item else {
            return Err(Failure(format!("{file}:{}: not `- [title](page.md)`", number + 1)));
        };
        let path = rest.trim_end_matches(')').replace(&ending, ".md");
        entries.push(Entry { depth: indent / 2, title: title.to_owned(), path: Some(path) });
    }
    Ok(entries)
}

/// The list as mdBook wants it.
pub(super) fn summary(contents: &[Entry]) -> String {
    let mut text = String::from("# Summary\n\n");
    for Entry { depth, title, path } in contents {
        // Writing to a text cannot fail.
        let _ = match path {
            Some(path) => writeln!(text, "{}- [{title}]({path})", "  ".repeat(*depth)),
            None => writeln!(text, "\n# {title}\n"),
        };
    }
    text
}
