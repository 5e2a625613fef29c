//! Aligned columns. Widths are counted in terminal cells, because 汉字 take two.

use std::fmt::Write as _;

use clap::builder::styling::Style;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Rows under a heading.
#[derive(Debug)]
pub(crate) struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// One column: its heading and how it may be laid out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) heading: &'static str,
    pub(crate) align: Align,
    /// Where the table is too wide, the column may shrink to this many cells.
    pub(crate) least: usize,
}

/// Which end of a column its texts touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A text and its colour.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) style: Style,
}

impl Table {
    /// A table without rows.
    pub(crate) fn new(columns: Vec<Column>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row; it has as many cells as there are columns.
    pub(crate) fn push(&mut self, row: Vec<Cell>) {
        self.rows.push(row);
    }

    /// The lines of the table, no wider than `width` cells as far as the columns can shrink.
    pub(crate) fn lines(&self, heading: Style, width: Option<usize>) -> Vec<String> {
        let widths = self.widths(width);
        let head = self.columns.iter().map(|column| Cell::styled(column.heading, heading));
        let mut lines = vec![self.line(&head.collect::<Vec<_>>(), &widths)];
        lines.extend(self.rows.iter().map(|row| self.line(row, &widths)));
        lines
    }

    fn line(&self, row: &[Cell], widths: &[usize]) -> String {
        let mut line = String::new();
        for ((cell, column), width) in row.iter().zip(&self.columns).zip(widths) {
            if !line.is_empty() {
                line.push_str(GAP);
            }
            let text = shorten(&cell.text, *width);
            let pad = " ".repeat(width.saturating_sub(text.width()));
            let style = cell.style;
            let _ = match column.align {
                Align::Left => write!(line, "{style}{text}{style:#}{pad}"),
                Align::Right => write!(line, "{pad}{style}{text}{style:#}"),
            };
        }
        line.truncate(line.trim_end().len());
        line
    }

    /// As wide as the texts are; if that is too much, the widest column gives way first: one long
    /// path must not squeeze every number beside it.
    fn widths(&self, most: Option<usize>) -> Vec<usize> {
        let natural = |(index, column): (usize, &Column)| {
            let texts = self.rows.iter().filter_map(|row| row.get(index));
            let widest = texts.map(|cell| cell.text.width()).max().unwrap_or(0);
            widest.max(column.heading.width())
        };
        let mut widths: Vec<usize> = self.columns.iter().enumerate().map(natural).collect();
        let gaps = GAP.len() * self.columns.len().saturating_sub(1);
        let Some(most) = most else { return widths };
        let mut excess = (widths.iter().sum::<usize>() + gaps).saturating_sub(most);
        while excess > 0 {
            let columns = widths.iter_mut().zip(&self.columns);
            let widest = columns.filter(|(width, column)| **width > column.least);
            // Of equal ones the last.
            let Some((width, _)) = widest.max_by_key(|(width, _)| **width) else { break };
            *width -= 1;
            excess -= 1;
        }
        widths
    }
}

impl Cell {
    /// A text in a colour.
    pub(crate) fn styled(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style }
    }

    /// A text as it is.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self::styled(text, Style::new())
    }
}

/// Cuts the middle out of a text that is too wide: numbers differ at both ends.
pub(crate) fn shorten(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(1);
    let head = take(text.chars(), room.div_ceil(2));
    let tail = take(text.chars().rev(), room / 2);
    format!("{head}…{}", tail.chars().rev().collect::<String>())
}

/// The first characters that fit.
fn take(text: impl Iterator<Item = char>, width: usize) -> String {
    let mut used = 0;
    text.take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= width
    })
    .collect()
}

const GAP: &str = "  ";

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let left = |heading, least| Column { heading, align: Align::Left, least };
        let mut table = Table::new(vec![
            left("form", 4),
            left("Request-ID", 6),
            Column { heading: "ms", align: Align::Right, least: usize::MAX },
        ]);
        table.push(vec![Cell::plain("异步"), Cell::plain("08F5A1B2C3D4"), Cell::plain("9.1")]);
        table.push(vec![Cell::plain("sync"), Cell::plain("08"), Cell::plain("10.2")]);
        table
    }

    #[test]
    fn columns_are_aligned_in_cells() {
        let lines = table().lines(Style::new(), None);
        assert_eq!(
            lines,
            ["form  Request-ID      ms", "异步  08F5A1B2C3D4   9.1", "sync  08            10.2",]
        );
    }

    #[test]
    fn the_widest_column_gives_way_first() {
        let column = |heading, least| Column { heading, align: Align::Left, least };
        let mut table =
            Table::new(vec![column("target", 8), column("operation", 8), column("status", 8)]);
        let target = format!("/v3/pay/transactions/id/{}", "4".repeat(200));
        table.push(vec![Cell::plain(target), Cell::plain("pay.find_order"), Cell::plain("200")]);
        let lines = table.lines(Style::new(), Some(80));
        assert_eq!(lines[1].width(), 77, "the heading is wider than the status");
        assert!(lines[1].ends_with("444  pay.find_order  200"), "{}", lines[1]);
    }

    #[test]
    fn columns_give_way_in_the_middle() {
        let check = |width: usize, expected: &str| {
            let lines = table().lines(Style::new(), Some(width));
            assert_eq!(lines[1], expected);
            let widest = lines.iter().map(|line| line.width()).max();
            assert!(widest <= Some(width.max(18)), "{lines:?}");
        };
        check(24, "异步  08F5A1B2C3D4   9.1");
        check(20, "异步  08F5…3D4   9.1");
        // Never below the least width.
        check(1, "异步  08F…D4   9.1");
    }

    #[test]
    fn shortened_text_fits_and_keeps_both_ends() {
        let check = |text: &str, width: usize, expected: &str| {
            let short = shorten(text, width);
            assert_eq!(short, expected);
            assert!(short.width() <= width.max(1), "{short}");
        };
        check("abcdef", 6, "abcdef");
        check("abcdef", 5, "ab…ef");
        check("先享卡订单", 6, "先…单");
        check("abc", 1, "…");
        check("abc", 0, "…");
    }
}
