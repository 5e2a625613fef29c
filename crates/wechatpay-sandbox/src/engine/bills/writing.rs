//! How the lines of a bill are written.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use wechatpay_core::Fen;

/// The line ends of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Writing {
    /// Lines end in LF and nothing comes before the first.
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

/// A file of one table without a summary.
pub(crate) fn table(names: &[&str], rows: &[Vec<String>]) -> String {
    let mut sheet = Sheet::new(Writing::Plain);
    sheet.header(names);
    for row in rows {
        sheet.row(row);
    }
    sheet.finish()
}

/// A file as gzip.
pub(crate) fn pack(text: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text)?;
    encoder.finish()
}

/// Merchants' words must not look like the next column or line. Every comma gets its mark, so that
/// a reader who takes the marks away has the words again, whatever other marks stood in them.
fn clean(value: &str) -> String {
    value.replace(['\r', '\n', '`'], " ").replace(',', "\\,")
}

/// Fees are written with five decimals.
pub(super) fn five_decimals(amount: Fen) -> String {
    format!("{amount}000")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use wechatpay_core::bill::{BillParser, BillRow, Entry, Record};

    use super::*;

    /// Three columns, as the SDK's reader sees them.
    #[derive(Debug, PartialEq)]
    struct Row([String; 3]);

    impl BillRow for Row {
        fn read(record: &Record<'_>) -> wechatpay_core::Result<Self> {
            Ok(Self([record.text("单号")?, record.text("商品名称")?, record.text("商户数据包")?]))
        }
    }

    proptest! {
        /// What was written is read again, by the reader that merchants use: commas, back-slashes
        /// and all. Only ends of lines, back-ticks and blanks at the end are not kept.
        #[test]
        fn what_is_written_is_read_again(
            rows in prop::collection::vec(prop::array::uniform3("[a茶,\\\\\"` \\n0.]{0,12}"), 1..6),
            is_windows: bool,
        ) {
            let mut sheet = Sheet::new(if is_windows { Writing::Windows } else { Writing::Plain });
            sheet.header(&["单号", "商品名称", "商户数据包"]);
            for row in &rows {
                sheet.row(row);
            }
            sheet.header(&["总交易单数"]);
            sheet.row(&[rows.len().to_string()]);
            let mut parser = BillParser::<Row>::default();
            parser.push(sheet.finish().as_bytes());
            parser.finish();
            let kept = |text: &String| {
                text.replace(['\r', '\n', '`'], " ").trim_end().to_owned()
            };
            for row in &rows {
                let found = parser.entry().unwrap();
                prop_assert_eq!(found, Some(Entry::Row(Row(row.each_ref().map(kept)))));
            }
            let is_over = matches!(parser.entry(), Ok(Some(Entry::Summary(_))));
            prop_assert!(is_over && parser.is_complete());
        }
    }

    #[test]
    fn text_cannot_break_out_of_its_column() {
        let mut sheet = Sheet::new(Writing::Windows);
        sheet.header(&["甲", "乙"]);
        sheet.row(&["a,`b\n".to_owned(), String::new()]);
        assert_eq!(sheet.finish(), "\u{feff}甲,乙\r\n`a\\, b ,`\r\n");
        assert_eq!(five_decimals(Fen(-1)), "-0.01000");
    }
}
