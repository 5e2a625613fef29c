//! Writing Rust as text: lines, doc comments in two languages, and rustfmt at the end.

use std::path::Path;

use wechatpay_catalogue::Words;

use crate::workspace::{self, Outcome};

/// Rust source under way.
#[derive(Default)]
pub(super) struct Text(String);

impl Text {
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.0.push_str(line.as_ref());
        self.0.push('\n');
    }

    pub(super) fn blank(&mut self) {
        self.0.push('\n');
    }

    /// A doc comment; an empty line is a paragraph break.
    pub(super) fn doc(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        self.line(if line.is_empty() { "///".to_owned() } else { format!("/// {line}") });
    }

    /// English, then Chinese, as sentences of one paragraph.
    pub(super) fn words(&mut self, words: &Words) {
        self.doc(both(words));
    }

    pub(super) fn push(&mut self, other: &str) {
        self.0.push_str(other);
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// The text with a full stop, unless it ends in one. Its case is the author's: it may begin with a
/// name of the wire.
pub(super) fn sentence(text: &str, stop: &str) -> String {
    let is_ended = text.ends_with(['.', '!', '?', '。', '！', '？']);
    format!("{text}{}", if is_ended { "" } else { stop })
}

/// English, then Chinese, as sentences of one line.
pub(super) fn both(words: &Words) -> String {
    format!("{} {}", sentence(&words.en, "."), sentence(&words.zh, "。"))
}

/// A list of texts as Rust: `&["a", "b"]`.
pub(super) fn literal_list(items: &[String]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("{item:?}")).collect();
    format!("&[{}]", quoted.join(", "))
}

/// The source as rustfmt leaves it.
pub(super) fn formatted(root: &Path, source: &str) -> Outcome<String> {
    let arguments = ["--edition", "2024", "--emit", "stdout", "--quiet"];
    workspace::output(root, "rustfmt", &arguments, source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences() {
        let check = |text, stop, expected| assert_eq!(sentence(text, stop), expected);
        check("appid of the app", ".", "appid of the app.");
        check("Already ended.", ".", "Already ended.");
        check("已核销", "。", "已核销。");
        check("", ".", ".");
    }
}
