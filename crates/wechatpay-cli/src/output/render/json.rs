//! Formats JSON for people, or on one line for programs, without rewriting it: numbers and strings
//! stay as WeChat Pay wrote them, even where they cannot be parsed as values.

use std::fmt::Write as _;

use super::Palette;
use super::escape::{escape_json, push_json};

/// Lays JSON text out over several lines. Text that is no JSON comes out garbled but harmless.
/// Texts over [`LONGEST`] bytes stay as they are, and so does what lies deeper than [`DEEPEST`]:
/// indenting could take many times their size.
pub(crate) fn pretty(text: &str, palette: Palette) -> String {
    if text.len() > LONGEST {
        return escape_json(text.trim()).into_owned();
    }
    let mut printer = Printer { out: String::with_capacity(text.len() * 2), depth: 0, palette };
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        rest = printer.token(c, rest).trim_start();
    }
    printer.out
}

/// JSON text on one line: what stands between the tokens goes, the tokens stay.
pub(crate) fn compact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let (token, after) = rest.split_at(length(c, rest));
        out.push_str(token);
        rest = after.trim_start();
    }
    out
}

struct Printer {
    out: String,
    depth: usize,
    palette: Palette,
}

impl Printer {
    /// Writes the token that `rest` begins with and returns what follows it.
    fn token<'t>(&mut self, c: char, rest: &'t str) -> &'t str {
        let (token, after) = rest.split_at(length(c, rest));
        match c {
            '{' | '[' => {
                if let Some(empty) = closing(c).and_then(|end| after.trim_start().strip_prefix(end))
                {
                    self.out.push_str(token);
                    self.out.extend(closing(c));
                    return empty;
                }
                self.out.push_str(token);
                self.depth += 1;
                self.break_line();
            }
            '}' | ']' => {
                let is_laid_out = self.is_laid_out();
                self.depth = self.depth.saturating_sub(1);
                if is_laid_out {
                    self.line();
                }
                self.out.push_str(token);
            }
            ',' => {
                self.out.push(',');
                self.break_line();
            }
            ':' => self.out.push_str(": "),
            _ => self.scalar(c, token, after.trim_start().starts_with(':')),
        }
        after
    }

    fn scalar(&mut self, c: char, token: &str, is_key: bool) {
        let style = match c {
            '"' if is_key => self.palette.key,
            '"' => self.palette.text,
            _ => self.palette.number,
        };
        let _ = write!(self.out, "{style}");
        for c in token.chars() {
            push_json(&mut self.out, c);
        }
        let _ = write!(self.out, "{style:#}");
    }

    fn is_laid_out(&self) -> bool {
        self.depth <= DEEPEST
    }

    fn break_line(&mut self) {
        if self.is_laid_out() {
            self.line();
        }
    }

    fn line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n("  ", self.depth));
    }
}

fn closing(c: char) -> Option<char> {
    match c {
        '{' => Some('}'),
        '[' => Some(']'),
        _ => None,
    }
}

/// Bytes of the token that begins with `c`.
fn length(c: char, rest: &str) -> usize {
    match c {
        '"' => {
            let mut is_escaped = false;
            let end = rest.char_indices().skip(1).find(|&(_, c)| {
                let is_end = c == '"' && !is_escaped;
                is_escaped = c == '\\' && !is_escaped;
                is_end
            });
            end.map_or(rest.len(), |(at, _)| at + 1)
        }
        '{' | '}' | '[' | ']' | ',' | ':' => 1,
        _ => {
            let is_end = |c: char| c.is_ascii_whitespace() || "{}[],:\"".contains(c);
            rest.char_indices().skip(1).find(|&(_, c)| is_end(c)).map_or(rest.len(), |(at, _)| at)
        }
    }
}

/// Bytes of a text that is laid out.
const LONGEST: usize = 1 << 20;

/// Levels that are indented.
const DEEPEST: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_keeps_every_token() {
        let check = |text: &str, expected: &str| assert_eq!(compact(text), expected);
        check(" {\n \"a b\" : [ 1e999 ,\t\"\\ud800 \" ]\r\n}\n", "{\"a b\":[1e999,\"\\ud800 \"]}");
        check("null", "null");
        check("\"a\\\"  b\"", "\"a\\\"  b\"");
    }

    #[test]
    fn depth_and_length_cannot_blow_the_layout_up() {
        for depth in [100_usize, 200_000] {
            let text = format!("{}1,2{}", "[".repeat(depth), "]".repeat(depth));
            let printed = pretty(&text, Palette::PLAIN);
            assert_eq!(printed.lines().count(), 2 * DEEPEST + 1);
            assert!(printed.len() < text.len() + 4 * DEEPEST * DEEPEST, "{}", printed.len());
            assert_eq!(compact(&printed), text);
        }
        let long = format!("[\"{}\",1]", "x".repeat(LONGEST));
        assert_eq!(pretty(&long, Palette::PLAIN), long);
    }

    #[test]
    fn json_is_indented_and_never_rewritten() {
        let check = |text: &str, expected: &str| {
            assert_eq!(pretty(text, Palette::PLAIN), expected, "{text}");
        };
        check("{}", "{}");
        check(" [ ] ", "[]");
        check("null", "null");
        check(
            r#"{"a":1.50,"b":[1e3,{"c":"x\"]\\"}],"d":{ }}"#,
            "{\n  \"a\": 1.50,\n  \"b\": [\n    1e3,\n    {\n      \"c\": \"x\\\"]\\\\\"\n    }\n  ],\n  \"d\": {}\n}",
        );
        check(
            r#"{"满20减1元":12345678901234567890}"#,
            "{\n  \"满20减1元\": 12345678901234567890\n}",
        );
        check("[\"\u{9b}31m\u{202e}\"]", "[\n  \"\\u009b31m\\u202e\"\n]");
    }

    #[test]
    fn keys_texts_and_numbers_have_colours() {
        let printed = pretty(r#"{"a":"b","c":true}"#, Palette::COLOUR);
        let (key, text, number) =
            (Palette::COLOUR.key, Palette::COLOUR.text, Palette::COLOUR.number);
        assert!(
            printed.contains(&format!("{key}\"a\"{key:#}: {text}\"b\"{text:#}")),
            "{printed:?}"
        );
        assert!(printed.contains(&format!("{number}true{number:#}")), "{printed:?}");
    }

    #[test]
    fn broken_text_does_no_harm() {
        for text in ["{", "}", "]]", "\"", "{\"a", "\\", "a\u{1b}b", "{:,}"] {
            let printed = pretty(text, Palette::PLAIN);
            assert!(!printed.contains('\u{1b}'), "{printed:?}");
        }
    }
}
