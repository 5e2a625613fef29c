//! Words of the catalogue, which are Markdown of one line, inside a table.

/// As HTML: code between backticks, everything else as it is.
pub(crate) fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let parts: Vec<&str> = text.split('`').collect();
    // An odd backtick at the end opens nothing.
    let is_paired = parts.len() % 2 == 1;
    for (at, part) in parts.iter().enumerate() {
        let part = escape(part);
        match at % 2 {
            1 if is_paired || at + 1 < parts.len() => {
                html.push_str("<code>");
                html.push_str(&part);
                html.push_str("</code>");
            }
            1 => {
                html.push('`');
                html.push_str(&part);
            }
            _ => html.push_str(&part),
        }
    }
    html
}

/// As a cell of a Markdown table: nothing in it ends the cell or begins a tag or an emphasis.
pub(crate) fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for (at, part) in text.split('`').enumerate() {
        if at > 0 {
            cell.push('`');
        }
        let part = part.replace('|', "\\|").replace(['\n', '\r'], " ");
        let is_code = at % 2 == 1;
        let part = if is_code { part } else { part.replace('<', "&lt;").replace('*', "\\*") };
        cell.push_str(&part);
    }
    cell
}

/// Text in which nothing is markup; fit for attributes too.
pub(crate) fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let check = |text: &str, as_html: &str, as_cell: &str| {
            assert_eq!(html(text), as_html);
            assert_eq!(cell(text), as_cell);
        };
        check("a `b` c", "a <code>b</code> c", "a `b` c");
        check("_-|*@ <x>", "_-|*@ &lt;x&gt;", "_-\\|\\*@ &lt;x>");
        check("one ` alone", "one ` alone", "one ` alone");
        check("`<a>`", "<code>&lt;a&gt;</code>", "`<a>`");
    }
}
