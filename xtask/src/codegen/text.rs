//! Writing Rust as text: lines, doc comments in two languages, and rustfmt at the end.

use std::path::Path;

use wechatpay_catalogue::Words;

use crate::workspace::{self, Outcome};

/// Rust source under way. Indents by the braces its lines open and close.
#[derive(Default)]
pub(super) struct Text {
    source: String,
    depth: usize,
}

impl Text {
    /// Source that will stand `depth` blocks deep.
    pub(super) fn within(depth: usize) -> Self {
        Self { source: String::new(), depth }
    }

    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        let closed = line.chars().take_while(|letter| *letter == '}').count();
        self.depth = self.depth.saturating_sub(closed);
        self.indented(line);
        if line.ends_with('{') {
            self.depth += 1;
        }
    }

    /// A line that neither opens nor closes a block.
    pub(super) fn flat(&mut self, line: impl AsRef<str>) {
        self.indented(line.as_ref());
    }

    pub(super) fn blank(&mut self) {
        self.source.push('\n');
    }

    /// A doc comment of one line.
    pub(super) fn doc(&mut self, line: impl AsRef<str>) {
        self.indented(&format!("/// {}", line.as_ref()));
    }

    /// A function on one line where it fits.
    pub(super) fn function(&mut self, signature: &str, body: &str) {
        let short = format!("{signature} {{ {body} }}");
        if 4 * self.depth + short.len() <= WIDTH {
            return self.indented(&short);
        }
        self.line(format!("{signature} {{"));
        self.line(body);
        self.line("}");
    }

    /// English, then Chinese, as sentences of one paragraph.
    pub(super) fn words(&mut self, words: &Words) {
        self.doc(both(words));
    }

    pub(super) fn push(&mut self, other: &str) {
        self.source.push_str(other);
    }

    pub(super) fn finish(self) -> String {
        self.source
    }

    fn indented(&mut self, line: &str) {
        self.source.push_str(&"    ".repeat(self.depth));
        self.source.push_str(line);
        self.source.push('\n');
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

/// As wide as doc comments usually are: a function whose body is one call stays on its line.
const WIDTH: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout() {
        let mut text = Text::default();
        text.line("impl Probe {");
        text.function("fn short()", "1");
        text.function("fn long()", &"x".repeat(150));
        text.doc("ends in {");
        text.line("}");
        let long = "x".repeat(150);
        let expected = format!(
            "impl Probe {{\n    fn short() {{ 1 }}\n    fn long() {{\n        {long}\n    }}\n    \
             /// ends in {{\n}}\n"
        );
        assert_eq!(text.finish(), expected);
    }

    #[test]
    fn sentences() {
        let check = |text, stop, expected| assert_eq!(sentence(text, stop), expected);
        check("appid of the app", ".", "appid of the app.");
        check("Already ended.", ".", "Already ended.");
        check("已核销", "。", "已核销。");
        check("", ".", ".");
    }
}
