//! How the lines of a bill are written.

use wechatpay_core::Fen;

/// The line ends of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Writing {
    /// Lines end in LF and nothing stands before the first.
    #[default]
    Plain,
    /// As integrators report of real files: a byte order mark first, lines end in CRLF.
    Windows,
}

/// A bill being written.
pub(super) struct Sheet {
    text: String,
    end: &'static str,
}

impl Sheet {
    pub(super) fn new(writing: Writing) -> Self {
        match writing {
            Writing::Plain => Self { text: String::new(), end: "\n" },
            Writing::Windows => Self { text: "\u{feff}".to_owned(), end: "\r\n" },
        }
    }

    /// Names of columns: bare.
    pub(super) fn header(&mut self, names: &[&str]) {
        self.text.push_str(&names.join(","));
        self.text.push_str(self.end);
    }

    /// Values: each after a back-tick, so that spreadsheets leave long numbers alone.
    pub(super) fn row(&mut self, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| format!("`{}", clean(value))).collect();
        self.text.push_str(&values.join(","));
        self.text.push_str(self.end);
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// Merchants' words must not look like the next column or line.
fn clean(value: &str) -> String {
    value.replace(['\r', '\n', '`'], " ").replace(',', "\\,")
}

/// Fees are written with five decimals.
pub(super) fn five_decimals(amount: Fen) -> String {
    format!("{amount}000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_break_out_of_its_column() {
        let mut sheet = Sheet::new(Writing::Windows);
        sheet.header(&["甲", "乙"]);
        sheet.row(&["a,`b\n".to_owned(), String::new()]);
        assert_eq!(sheet.finish(), "\u{feff}甲,乙\r\n`a\\, b ,`\r\n");
        assert_eq!(five_decimals(Fen(-1)), "-0.01000");
    }
}
