//! Untrusted text made fit for terminals, logs, files of lines and spreadsheets.
//!
//! Names of goods, remarks and order numbers come from whoever placed the order. Written as they are
//! they could move the cursor of a terminal, forge a line of a log, hide their end by turning the
//! reading direction, or be computed by a spreadsheet program. This is the one rule for all that our
//! programs lay out themselves. A file of WeChat Pay that is saved or piped as it is keeps its bytes.

/// Whether a character could move the cursor, break a line, hide itself or turn the reading
/// direction: all of C0 and C1, DEL, and what Unicode has of that sort.
///
/// ```
/// use wechatpay_core::printable::is_unprintable;
///
/// assert!(is_unprintable('\u{1b}') && is_unprintable('\n') && is_unprintable('\u{202e}'));
/// assert!(!is_unprintable('茶') && !is_unprintable(' '));
/// ```
#[must_use]
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// Text on one line, in which unprintable characters are spelled out as in Rust: `\u{1b}`.
///
/// ```
/// use wechatpay_core::printable::printable;
///
/// assert_eq!(printable("tea\nerror: lost\u{9b}"), "tea\\u{a}error: lost\\u{9b}");
/// ```
#[must_use]
pub fn printable(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unprintable(c) {
            safe.extend(c.escape_unicode());
        } else {
            safe.push(c);
        }
    }
    safe
}

/// Text as a cell of CSV that a spreadsheet program shows and does not compute.
///
/// A cell holds printable characters only, so that each row is one line and a table can be looked at
/// on a terminal; what is unprintable is spelled out as by [`printable`]. What a spreadsheet program
/// would take for a formula gets an apostrophe before it. Separators of any locale and quotation
/// marks are quoted.
///
/// ```
/// use wechatpay_core::printable::csv_cell;
///
/// assert_eq!(csv_cell("=1+1"), "'=1+1");
/// assert_eq!(csv_cell("tea, \"red\""), "\"tea, \"\"red\"\"\"");
/// assert_eq!(csv_cell("tea\u{1b}[31m"), "tea\\u{1b}[31m");
/// ```
#[must_use]
pub fn csv_cell(text: &str) -> String {
    let is_hidden = |c: char| c.is_whitespace() || is_unprintable(c) || c == '\u{feff}';
    let is_formula = text.trim_start_matches(is_hidden).starts_with(STARTERS);
    let mark = if is_formula { "'" } else { "" };
    let text = printable(text);
    if text.contains([',', ';', '"']) {
        format!("\"{mark}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{mark}{text}")
    }
}

/// What formulas begin with, also in full width.
const STARTERS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_deceive_is_spelled_out() {
        let check = |c: char, expected: bool| assert_eq!(is_unprintable(c), expected, "{c:?}");
        for c in ['\0', '\n', '\r', '\t', '\u{1b}', '\u{7f}', '\u{85}', '\u{9b}', '\u{9f}'] {
            check(c, true);
        }
        for c in ['\u{202e}', '\u{2066}', '\u{2028}', '\u{200f}', '\u{61c}', '\u{e0041}'] {
            check(c, true);
        }
        for c in ['a', ' ', '满', '¥', '🎁', '\u{a0}', '\u{feff}', '\u{200d}'] {
            check(c, false);
        }
        assert_eq!(printable("a\nerror: b\u{9b}"), "a\\u{a}error: b\\u{9b}");
    }

    #[test]
    fn cells_hold_no_formulas_and_nothing_unprintable() {
        let check = |text: &str, expected: &str| assert_eq!(csv_cell(text), expected);
        check("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
        check("+1+1", "'+1+1");
        check("-2+3", "'-2+3");
        check("@SUM(1)", "'@SUM(1)");
        check("＝1+1", "'＝1+1");
        check("  =1", "'  =1");
        check("\u{feff}=1", "'\u{feff}=1");
        check("\u{200b}=1", "'\\u{200b}=1");
        check("\t=1+1", "'\\u{9}=1+1");
        check("\r1", "\\u{d}1");
        check("a\r\nb", "a\\u{d}\\u{a}b");
        check("\u{1b}]0;title\u{7}", "\"\\u{1b}]0;title\\u{7}\"");
        check("\u{9b}31m\u{202e}", "\\u{9b}31m\\u{202e}");
        check(
            "=HYPERLINK(\"http://evil\",\"x\")",
            "\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"",
        );
        // Where a semicolon separates, this would be a second cell.
        check("x;=1", "\"x;=1\"");
        check("茶, \"红\"", "\"茶, \"\"红\"\"\"");
        check("1=1", "1=1");
        check("4200000001", "4200000001");
        check("", "");
    }
}
