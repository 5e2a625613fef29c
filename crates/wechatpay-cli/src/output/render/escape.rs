//! Text of strangers, made fit for a terminal and for lines of a log.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a character could move the cursor, break a line, hide itself or turn the reading
/// direction. An answer must do none of that to a terminal or a log.
pub(crate) fn is_dangerous(c: char) -> bool {
    // C0, DEL and C1.
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// Text of a stranger on one line, with dangerous characters spelled out.
pub(crate) fn escape_controls(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_dangerous(c) {
            safe.extend(c.escape_unicode());
        } else {
            safe.push(c);
        }
    }
    safe
}

/// The same for text of several lines, such as one that quotes what was typed: line breaks stay.
pub(crate) fn escape_lines(text: &str) -> String {
    text.split('\n').map(escape_controls).collect::<Vec<_>>().join("\n")
}

/// JSON that means the same, with dangerous characters written as `\u….`.
pub(crate) fn escape_json(text: &str) -> Cow<'_, str> {
    if !text.contains(is_dangerous) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        push_json(&mut safe, c);
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
    fn what_could_deceive_is_spelled_out() {
        let check = |c: char, expected: bool| assert_eq!(is_dangerous(c), expected, "{c:?}");
        for c in ['\0', '\n', '\r', '\t', '\u{1b}', '\u{7f}', '\u{85}', '\u{9b}', '\u{9f}'] {
            check(c, true);
        }
        for c in ['\u{202e}', '\u{2066}', '\u{2028}', '\u{200f}', '\u{61c}', '\u{e0041}'] {
            check(c, true);
        }
        for c in ['a', ' ', '满', '¥', '🎁', '\u{a0}', '\u{feff}', '\u{200d}'] {
            check(c, false);
        }
        assert_eq!(escape_controls("a\nerror: b\u{9b}"), "a\\u{a}error: b\\u{9b}");
        assert_eq!(escape_lines("a\nb\u{1b}"), "a\nb\\u{1b}");
    }

    #[test]
    fn json_keeps_its_meaning() {
        let check = |text: &str, expected: &str| {
            assert_eq!(escape_json(text), expected);
            let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(read(text), read(expected));
        };
        check(r#"{"a":"满\u001b"}"#, r#"{"a":"满\u001b"}"#);
        check("\"\u{9b}\u{202e}\u{e0041}\u{7f}\"", r#""\u009b\u202e\udb40\udc41\u007f""#);
    }
}
