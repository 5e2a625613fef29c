//! Text as a cell of CSV that a spreadsheet program will not compute.

/// A cell of a table for spreadsheets. What such a program would take for a formula gets an
/// apostrophe before it, as in the reports of `wxpay outbox reconcile`; separators of any locale,
/// quotation marks and line breaks are quoted.
pub(crate) fn csv_text(text: &str) -> String {
    let is_hidden = |c: char| c.is_whitespace() || c.is_control();
    let is_formula = text.trim_start_matches(is_hidden).starts_with(STARTERS)
        || text.starts_with(['\t', '\r', '\n']);
    let mark = if is_formula { "'" } else { "" };
    if text.contains([',', ';', '\t', '"', '\n', '\r']) {
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
    fn formulas_are_disarmed() {
        let check = |text: &str, expected: &str| assert_eq!(csv_text(text), expected);
        check("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
        check("+1+1", "'+1+1");
        check("-2+3", "'-2+3");
        check("@SUM(1)", "'@SUM(1)");
        check("＝1+1", "'＝1+1");
        check("\t=1+1", "\"'\t=1+1\"");
        check("\r1", "\"'\r1\"");
        check("  =1", "'  =1");
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
