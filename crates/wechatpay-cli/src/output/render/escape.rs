//! Untrusted text, made fit for a terminal and for lines of a log, in text and in JSON.

use std::borrow::Cow;
use std::fmt::Write as _;

pub(crate) use wechatpay_core::printable::{
    csv_cell as csv_text, is_unprintable as is_dangerous, printable as escape_controls,
};

/// JSON that means the same, with dangerous characters written as `\u….`. Blanks and line breaks
/// between the tokens stay.
pub(crate) fn escape_json(text: &str) -> Cow<'_, str> {
    if !text.contains(is_dangerous) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    let (mut is_string, mut is_escaped) = (false, false);
    for c in text.chars() {
        if !is_string && matches!(c, '\n' | '\r' | '\t') {
            safe.push(if c == '\r' { ' ' } else { c });
            continue;
        }
        push_json(&mut safe, c);
        is_string ^= c == '"' && !is_escaped;
        is_escaped = is_string && c == '\\' && !is_escaped;
    }
    Cow::Owned(safe)
}

/// One character as it may stand within a JSON string on a terminal.
pub(crate) fn push_json(out: &mut String, c: char) {
    if !is_dangerous(c) {
        out.push(c);
        return;
    }
    let mut units = [0; 2];
    for unit in c.encode_utf16(&mut units) {
        // Writing to a String cannot fail.
        let _ = write!(out, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_keeps_its_meaning() {
        let check = |text: &str, expected: &str| {
            assert_eq!(escape_json(text), expected);
            let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(read(text), read(expected));
        };
        check(r#"{"a":"满\u001b"}"#, r#"{"a":"满\u001b"}"#);
        check("\"\u{9b}\u{202e}\u{e0041}\u{7f}\"", r#""\u009b\u202e\udb40\udc41\u007f""#);
        check(
            "{\r\n\t\"a\": \"\\\"\u{85}\\\\\",\n\"b\":1}",
            "{ \n\t\"a\": \"\\\"\\u0085\\\\\",\n\"b\":1}",
        );
    }
}
