//! JSON laid out for people: indented and coloured, but not re-written. Numbers and strings stay
//! as WeChat Pay spelled them.

use std::fmt::Write as _;

use super::Palette;
use super::harmless::is_dangerous;

/// Lays JSON text out over several lines. Text that is no JSON comes out garbled but harmless.
pub(crate) fn pretty(text: &str, palette: Palette) -> String {
    let mut printer = Printer { out: String::with_capacity(text.len() * 2), depth: 0, palette };
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        rest = printer.token(c, rest).trim_start();
    }
    printer.out
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
                self.line();
            }
            '}' | ']' => {
                self.depth = self.depth.saturating_sub(1);
                self.line();
                self.out.push_str(token);
            }
            ',' => {
                self.out.push(',');
                self.line();
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
            if is_dangerous(c) {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    let _ = write!(self.out, "\\u{unit:04x}");
                }
            } else {
                self.out.push(c);
            }
        }
        let _ = write!(self.out, "{style:#}");
    }

    fn line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n("  ", self.depth.min(DEEPEST)));
    }
}

/// Deeper levels are not indented further: 400 KB of brackets would become gigabytes.
const DEEPEST: usize = 64;

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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn deep_nesting_is_not_indented_without_end() {
        let deep = "[".repeat(200_000);
        let printed = pretty(&deep, Palette::PLAIN);
        assert!(printed.len() <= deep.len() * (2 + 2 * DEEPEST), "{}", printed.len());
        assert_eq!(printed.matches('[').count(), deep.len());
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
