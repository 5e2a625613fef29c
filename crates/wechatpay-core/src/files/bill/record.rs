//! One line of a bill by the names of its columns.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::str::FromStr;

use super::columns::{self, ABSENT, Columns, Fields, Span};
use super::fee::Fee;
use super::sums::Sums;
use crate::error::{Error, ErrorKind, Result};
use crate::values::money::Fen;

/// One line of a bill. Columns are found by name; the order of a bill's columns may change.
pub struct Record<'l> {
    columns: &'l Columns,
    line: Cow<'l, str>,
    spans: &'l [Span],
    /// Behind the column that was found last: rows are mostly read in the order of the columns.
    next: Cell<usize>,
}

/// What a row of a bill is read as. Implement it for rows of your own.
pub trait BillRow: Sized {
    /// Whether totals come after the rows, so that a bill without them was cut. Overseas
    /// statements have none.
    const HAS_TOTALS: bool = true;

    /// Reads it.
    ///
    /// # Errors
    /// If a column is missing or holds something else.
    fn read(record: &Record<'_>) -> Result<Self>;

    /// Adds its amounts to the sums that are compared with the bill's totals. Without it only the
    /// number of rows is compared.
    fn add_to(&self, _sums: &mut Sums) {}
}

impl<'l> Record<'l> {
    pub(super) fn new(columns: &'l Columns, line: Cow<'l, str>, spans: &'l [Span]) -> Self {
        Self { columns, line, spans, next: Cell::new(0) }
    }

    /// The text in this column, if there is such a column. An empty text is a text.
    #[must_use]
    pub fn find(&self, column: &str) -> Option<&str> {
        let next = self.next.get();
        let is_next = self.columns.names().get(next).is_some_and(|name| name == column);
        let index = if is_next { next } else { self.columns.position(column)? };
        self.next.set(index + 1);
        self.spans.get(index).map(|span| trimmed(columns::text(&self.line, *span)))
    }

    /// The text in this column.
    ///
    /// # Errors
    /// If there is no such column.
    pub fn text(&self, column: &str) -> Result<String> {
        let found = self.find(column).ok_or_else(|| missing(column))?;
        Ok(found.to_owned())
    }

    /// The amount in this column, exactly.
    ///
    /// # Errors
    /// If there is no such column, or no amount in it.
    pub fn fen(&self, column: &str) -> Result<Fen> {
        self.parse(column)
    }

    /// The fee in this column, exactly.
    ///
    /// # Errors
    /// If there is no such column, or no fee in it.
    pub fn fee(&self, column: &str) -> Result<Fee> {
        self.parse(column)
    }

    /// The amount in this column, if the bill has it and it is not empty.
    ///
    /// # Errors
    /// If what is in it is no amount.
    pub fn optional_fen(&self, column: &str) -> Result<Option<Fen>> {
        match self.find(column) {
            None | Some("") => Ok(None),
            Some(_) => self.fen(column).map(Some),
        }
    }

    fn parse<T: FromStr>(&self, column: &str) -> Result<T> {
        let text = self.find(column).ok_or_else(|| missing(column))?;
        text.parse().map_err(|_| no_amount(column))
    }

    /// The whole line, and where these fields reach in it.
    pub(super) fn slots(&self, fields: &'static Fields) -> (&str, Slots<'_>) {
        (&self.line, Slots { spans: self.spans, positions: self.columns.positions(fields), fields })
    }

    pub(super) fn entries(&self) -> Vec<(String, String)> {
        let values = self.spans.iter().map(|span| trimmed(columns::text(&self.line, *span)));
        self.columns.names().iter().cloned().zip(values.map(str::to_owned)).collect()
    }
}

/// An amount as bills write it.
pub(super) trait Amount: FromStr {
    /// Reads the usual form; the others are left to `parse`.
    fn plain(text: &[u8]) -> Option<Self>;
}

impl Amount for Fen {
    #[inline]
    fn plain(text: &[u8]) -> Option<Self> {
        let (whole, [b'.', decimals @ ..]) = text.split_last_chunk::<3>()? else { return None };
        number(whole, *decimals).map(Self)
    }
}

impl Amount for Fee {
    #[inline]
    fn plain(text: &[u8]) -> Option<Self> {
        let (whole, [b'.', decimals @ ..]) = text.split_last_chunk::<6>()? else { return None };
        number(whole, *decimals).map(Self)
    }
}

/// The number that these digits make, short enough that nothing can overflow.
#[inline]
fn number<const DECIMALS: usize>(whole: &[u8], decimals: [u8; DECIMALS]) -> Option<i64> {
    let (is_negative, whole) = match whole {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    if !(1..=9).contains(&whole.len()) {
        return None;
    }
    let (mut sum, mut is_number) = (0_i64, true);
    let mut take = |byte: u8| {
        let digit = byte.wrapping_sub(b'0');
        is_number &= digit <= 9;
        sum = sum * 10 + i64::from(digit);
    };
    whole.iter().copied().for_each(&mut take);
    decimals.into_iter().for_each(&mut take);
    is_number.then_some(if is_negative { -sum } else { sum })
}

/// The fields of a row type within one line, by their number.
pub(super) struct Slots<'l> {
    spans: &'l [Span],
    positions: &'l [u16],
    fields: &'static Fields,
}

impl Slots<'_> {
    /// Whether the bill has the first fields, so many of them.
    ///
    /// # Errors
    /// If one is missing.
    pub(super) fn require(&self, count: usize) -> Result<()> {
        let positions = self.positions.get(..count).unwrap_or_default();
        match positions.iter().position(|position| *position == ABSENT) {
            None => Ok(()),
            Some(field) => Err(missing(self.name(field))),
        }
    }

    /// Where a field reaches, if the bill has it.
    #[inline]
    pub(super) fn find(&self, field: usize) -> Option<Span> {
        let position = *self.positions.get(field)?;
        // There are at most 256 columns, so `ABSENT` is none of them.
        self.spans.get(usize::from(position)).copied()
    }

    /// Where a field reaches.
    ///
    /// # Errors
    /// If the bill does not have it.
    pub(super) fn span(&self, field: usize) -> Result<Span> {
        self.find(field).ok_or_else(|| missing(self.name(field)))
    }

    /// Where the first fields reach; `nowhere` for those that the bill does not have.
    #[inline]
    pub(super) fn first<const COUNT: usize>(&self, nowhere: Span) -> [Span; COUNT] {
        let mut found = [nowhere; COUNT];
        for (found, position) in found.iter_mut().zip(self.positions) {
            if let Some(span) = self.spans.get(usize::from(*position)) {
                *found = *span;
            }
        }
        found
    }

    /// The text in a field, if the bill has it.
    pub(super) fn text<'r>(&self, line: &'r str, field: usize) -> Option<&'r str> {
        self.find(field).map(|span| trimmed(columns::text(line, span)))
    }

    /// The amount in a field.
    ///
    /// # Errors
    /// If the bill does not have the field, or it holds no amount.
    #[inline]
    pub(super) fn parse<T: Amount>(&self, line: &str, field: usize) -> Result<T> {
        let Some(span) = self.find(field) else { return Err(missing(self.name(field))) };
        match T::plain(columns::bytes(line, span)) {
            Some(amount) => Ok(amount),
            None => self.parse_slowly(trimmed(columns::text(line, span)), field),
        }
    }

    /// With blanks behind it, or in one of the forms of early bills.
    #[cold]
    fn parse_slowly<T: Amount>(&self, text: &str, field: usize) -> Result<T> {
        text.parse().map_err(|_| no_amount(self.name(field)))
    }

    /// The amount in a field, if the bill has it and it is not empty.
    ///
    /// # Errors
    /// If what is in it is no amount.
    #[inline]
    pub(super) fn optional<T: Amount>(&self, line: &str, field: usize) -> Result<Option<T>> {
        let Some(span) = self.find(field) else { return Ok(None) };
        if let Some(amount) = T::plain(columns::bytes(line, span)) {
            return Ok(Some(amount));
        }
        match trimmed(columns::text(line, span)) {
            "" => Ok(None),
            text => self.parse_slowly(text, field).map(Some),
        }
    }

    /// The name by which a field is spoken of: the one that the bill has, or today's.
    fn name(&self, field: usize) -> &'static str {
        self.fields.get(field).and_then(|names| names.first()).copied().unwrap_or_default()
    }
}

/// Without blanks at the end. Most texts end in a letter or digit, which is seen at once.
#[inline]
pub(super) fn trimmed(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric) {
        text
    } else {
        text.trim_end()
    }
}

pub(super) fn misfit(what: &str) -> Error {
    Error::new(ErrorKind::Unreadable, what)
}

fn missing(column: &str) -> Error {
    misfit(&format!("the bill has no column {column}"))
}

fn no_amount(column: &str) -> Error {
    misfit(&format!("what stands under {column} is no amount in yuan"))
}

/// Rows hold what people bought, and who.
impl fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record({} fields)", self.spans.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_quick_way_reads_what_the_slow_one_does(text in "-?[0-9]{0,11}(\\.[0-9]{0,6})?[ x]?") {
            if let Some(amount) = Fen::plain(text.as_bytes()) {
                prop_assert_eq!(text.parse::<Fen>().ok(), Some(amount));
            }
            if let Some(fee) = Fee::plain(text.as_bytes()) {
                prop_assert_eq!(text.parse::<Fee>().ok(), Some(fee));
            }
        }

        #[test]
        fn the_usual_form_is_read_quickly(fen in -99_999_999_999_i64..100_000_000_000) {
            let whole = fen.unsigned_abs() / 100 < 1_000_000_000;
            prop_assert_eq!(Fen::plain(Fen(fen).to_string().as_bytes()).is_some(), whole);
        }
    }
}
