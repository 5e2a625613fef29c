//! Writes JSON as other serialisers do: a client may have signed one form and sent another.

use serde_json::Value;

/// One way to write JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Style {
    space: Space,
    is_sorted: bool,
    has_escaped_slashes: bool,
    letters: Letters,
    ends_in_newline: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    None,
    AfterPunctuation,
    Indent(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    Plain,
    Ascii,
    AsciiUpper,
    Html,
}

/// A spelling, and how it differs from the one that was sent.
pub(super) struct Respelling {
    pub(super) cause: &'static str,
    pub(super) how: String,
    pub(super) text: Vec<u8>,
}

/// All other spellings of a body, the most similar first; none if it is not JSON.
pub(super) fn respellings(body: &[u8]) -> Vec<Respelling> {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return Vec::new() };
    // Deep nesting grows without end when it is indented; nobody signs that.
    let most = 4 * body.len() + 4096;
    let spelled: Vec<(Style, Vec<u8>)> = styles()
        .into_iter()
        .filter_map(|style| Some((style, spell(&value, style, most)?)))
        .collect();
    let own = spelled.iter().find(|(_, text)| text == body).map(|(style, _)| *style);
    let mut others: Vec<(usize, Respelling)> = Vec::new();
    for (style, text) in spelled {
        if text == body {
            continue;
        }
        let differences = own.map_or_else(Vec::new, |own| own.differences(style));
        let (cause, how) = match differences.as_slice() {
            [] => ("body-respelled", "written again by another JSON writer".to_owned()),
            [(cause, how)] => (*cause, (*how).to_owned()),
            several => {
                let all: Vec<&str> = several.iter().map(|(_, how)| *how).collect();
                ("body-respelled", all.join(", "))
            }
        };
        others.push((differences.len(), Respelling { cause, how, text }));
    }
    others.sort_by_key(|(count, _)| *count);
    others.into_iter().map(|(_, respelling)| respelling).collect()
}

impl Style {
    /// How `other` differs from this one.
    fn differences(self, other: Self) -> Vec<(&'static str, &'static str)> {
        let mut found = Vec::new();
        if self.space != other.space {
            let how = match other.space {
                Space::None => "without blanks between members",
                Space::AfterPunctuation => "with blanks after `:` and `,`",
                Space::Indent(_) => "indented over several lines",
            };
            found.push(("body-whitespace", how));
        }
        if self.is_sorted != other.is_sorted {
            found.push(("body-order", "with its members sorted by name"));
        }
        if self.has_escaped_slashes != other.has_escaped_slashes {
            let how =
                if other.has_escaped_slashes { "with `/` as `\\/`" } else { "with plain `/`" };
            found.push(("body-slashes", how));
        }
        if self.letters != other.letters {
            let how = match other.letters {
                Letters::Plain => "with its letters unescaped",
                Letters::Ascii | Letters::AsciiUpper => "with Chinese letters as `\\uXXXX`",
                Letters::Html => "with `<`, `>` and `&` as `\\uXXXX`",
            };
            found.push(("body-escapes", how));
        }
        if self.ends_in_newline != other.ends_in_newline {
            let with = "with a line feed at its end";
            let how = if other.ends_in_newline { with } else { "without the line feed at its end" };
            found.push(("body-newline", how));
        }
        found
    }
}

fn styles() -> Vec<Style> {
    let mut styles = Vec::new();
    for space in [Space::None, Space::AfterPunctuation, Space::Indent(2), Space::Indent(4)] {
        for letters in [Letters::Plain, Letters::Ascii, Letters::AsciiUpper, Letters::Html] {
            for bits in 0..8 {
                styles.push(Style {
                    space,
                    letters,
                    is_sorted: bits & 1 != 0,
                    has_escaped_slashes: bits & 2 != 0,
                    ends_in_newline: bits & 4 != 0,
                });
            }
        }
    }
    styles
}

/// `None` if it gets longer than `most`.
fn spell(value: &Value, style: Style, most: usize) -> Option<Vec<u8>> {
    let mut out = Out { text: String::new(), most };
    write(&mut out, value, style, 0);
    if style.ends_in_newline {
        out.push('\n');
    }
    (out.text.len() <= most).then(|| out.text.into_bytes())
}

/// Text that stops to grow when it is too long.
struct Out {
    text: String,
    most: usize,
}

impl Out {
    fn push(&mut self, letter: char) {
        if self.text.len() <= self.most {
            self.text.push(letter);
        }
    }

    fn push_str(&mut self, text: &str) {
        text.chars().for_each(|letter| self.push(letter));
    }

    fn indent(&mut self, count: usize) {
        self.push('\n');
        (0..count).for_each(|_| self.push(' '));
    }
}

// Recursion is safe: the reader refuses what is nested deeper than 128.
fn write(out: &mut Out, value: &Value, style: Style, depth: usize) {
    match value {
        Value::String(text) => quote(out, text, style),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(out, index, style, depth + 1);
                write(out, item, style, depth + 1);
            }
            close(out, ']', items.is_empty(), style, depth);
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            if style.is_sorted {
                members.sort_by_key(|(name, _)| *name);
            }
            out.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                separate(out, index, style, depth + 1);
                quote(out, name, style);
                out.push_str(if style.space == Space::None { ":" } else { ": " });
                write(out, value, style, depth + 1);
            }
            close(out, '}', members.is_empty(), style, depth);
        }
        other => out.push_str(&other.to_string()),
    }
}

fn separate(out: &mut Out, index: usize, style: Style, depth: usize) {
    if index > 0 {
        out.push(',');
    }
    match style.space {
        Space::AfterPunctuation if index > 0 => out.push(' '),
        Space::Indent(width) => {
            out.indent(width * depth);
        }
        _ => {}
    }
}

fn close(out: &mut Out, bracket: char, is_empty: bool, style: Style, depth: usize) {
    if let (Space::Indent(width), false) = (style.space, is_empty) {
        out.indent(width * depth);
    }
    out.push(bracket);
}

fn quote(out: &mut Out, text: &str, style: Style) {
    out.push('"');
    for letter in text.chars() {
        let is_escaped = match style.letters {
            Letters::Plain => false,
            Letters::Ascii | Letters::AsciiUpper => !letter.is_ascii(),
            Letters::Html => matches!(letter, '<' | '>' | '&' | '\u{2028}' | '\u{2029}'),
        };
        match letter {
            '/' if style.has_escaped_slashes => out.push_str("\\/"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            letter if is_escaped || letter < ' ' => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    let is_upper = style.letters == Letters::AsciiUpper;
                    let digits =
                        if is_upper { format!("{unit:04X}") } else { format!("{unit:04x}") };
                    out.push_str("\\u");
                    out.push_str(&digits);
                }
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sent: &str, signed: &str, expected: Option<&str>) {
        let found = respellings(sent.as_bytes());
        let found = found.iter().find(|respelling| respelling.text == signed.as_bytes());
        assert_eq!(found.map(|respelling| respelling.cause), expected, "{sent} {signed}");
    }

    #[test]
    fn each_difference_has_its_name() {
        let sent = r#"{"b":"支/<","a":[1,{}]}"#;
        check(sent, r#"{"b": "支/<", "a": [1, {}]}"#, Some("body-whitespace"));
        check(
            sent,
            "{\n  \"b\": \"支/<\",\n  \"a\": [\n    1,\n    {}\n  ]\n}",
            Some("body-whitespace"),
        );
        check(sent, r#"{"a":[1,{}],"b":"支/<"}"#, Some("body-order"));
        check(sent, r#"{"b":"支\/<","a":[1,{}]}"#, Some("body-slashes"));
        check(sent, r#"{"b":"\u652f/<","a":[1,{}]}"#, Some("body-escapes"));
        check(sent, r#"{"b":"\u652F/<","a":[1,{}]}"#, Some("body-escapes"));
        check(sent, r#"{"b":"支/\u003c","a":[1,{}]}"#, Some("body-escapes"));
        check(sent, &format!("{sent}\n"), Some("body-newline"));
        check(&format!("{sent}\n"), sent, Some("body-newline"));
        check(r#"{"b":"支\/<"}"#, r#"{"b":"支/<"}"#, Some("body-slashes"));
        check(r#"{"b":"\u652f"}"#, r#"{"b":"支"}"#, Some("body-escapes"));
        check(sent, r#"{"a": [1, {}], "b": "支/<"}"#, Some("body-respelled"));
        check(r#"{ "b" :1}"#, r#"{"b":1}"#, Some("body-respelled"));
        check(sent, sent, None);
        check("<xml/>", "", None);
    }
}
