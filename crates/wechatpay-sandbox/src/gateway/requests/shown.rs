//! Shows messages to sign so that a person can compare them.

use serde::Serialize;
use wechatpay_core::keys::sha256_hex;

/// A message to sign, shown line by line.
#[derive(Debug, Serialize)]
pub(crate) struct Message {
    /// With `\n` for line feeds.
    pub(crate) escaped: String,
    pub(crate) bytes: usize,
    pub(crate) sha256: String,
    pub(crate) lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) bytes: usize,
}

/// The first byte that differs.
#[derive(Debug, Serialize)]
pub(crate) struct Difference {
    pub(crate) byte: usize,
    pub(crate) line: usize,
    pub(crate) expected: String,
    pub(crate) signed: String,
}

impl Message {
    pub(super) fn new(message: &[u8]) -> Self {
        let text = String::from_utf8_lossy(message);
        let lines = text.strip_suffix('\n').unwrap_or(&text).split('\n');
        let lines = lines.map(|line| Line { text: line.to_owned(), bytes: line.len() }).collect();
        Self { escaped: escape(&text), bytes: message.len(), sha256: sha256_hex(message), lines }
    }
}

impl Difference {
    pub(super) fn between(expected: &[u8], signed: &[u8]) -> Option<Self> {
        let same = expected.iter().zip(signed).take_while(|(a, b)| a == b).count();
        if same == expected.len() && same == signed.len() {
            return None;
        }
        let excerpt = |bytes: &[u8]| {
            let start = same.saturating_sub(BEFORE).min(bytes.len());
            let end = (same + AFTER).min(bytes.len());
            let end_mark = if end == bytes.len() { "⏹" } else { "…" };
            escape(&String::from_utf8_lossy(&bytes[start..end])) + end_mark
        };
        Some(Self {
            byte: same,
            line: expected[..same].split(|byte| *byte == b'\n').count(),
            expected: excerpt(expected),
            signed: excerpt(signed),
        })
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            letter if letter.is_control() => out.extend(letter.escape_unicode()),
            letter => out.push(letter),
        }
    }
    out
}

/// How much of each message is shown around the difference, in bytes.
const BEFORE: usize = 20;
const AFTER: usize = 40;

#[cfg(test)]
mod tests {
    use wechatpay_core::message;

    use super::*;

    #[test]
    fn messages_are_shown_by_line_and_the_first_difference_by_line_and_byte() {
        let right = message::request("POST", "/v3/a", "1", "N", b"{\"a\":\"\xe6\x94\xaf\"}");
        let shown = Message::new(&right);
        assert_eq!(shown.escaped, "POST\\n/v3/a\\n1\\nN\\n{\"a\":\"支\"}\\n");
        let lengths: Vec<usize> = shown.lines.iter().map(|line| line.bytes).collect();
        assert_eq!((lengths, shown.bytes), (vec![4, 5, 1, 1, 11], right.len()));
        let difference = Difference::between(&right, b"POST\n/v3/a\n1\nN\n{ }\n").unwrap();
        assert_eq!((difference.line, difference.byte), (5, 16));
        assert!(difference.signed.ends_with("{ }\\n⏹"), "{}", difference.signed);
        let difference = Difference::between(&right, &right[..right.len() - 1]).unwrap();
        assert_eq!(difference.line, 5);
        assert!(Difference::between(&right, &right).is_none());
    }
}
