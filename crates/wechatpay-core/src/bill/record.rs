//! One line of a bill by the names of its columns.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::fee::Fee;
use crate::error::{Error, ErrorKind, Result};
use crate::money::Fen;

/// The names of a bill's columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns(Vec<String>);

/// One line of a bill. Columns are found by name; the order of a bill's columns may change.
pub struct Record<'l> {
    columns: &'l Columns,
    fields: Vec<Cow<'l, str>>,
    /// Behind the column that was found last: rows are mostly read in the order of the columns.
    next: AtomicUsize,
}

/// What a row of a bill is read as. Implement it for rows of your own.
pub trait BillRow: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// If a column is missing or holds something else.
    fn read(record: &Record<'_>) -> Result<Self>;
}

/// The last line of a bill: its totals, by name.
#[derive(Clone, PartialEq, Eq)]
pub struct Summary(Vec<(String, String)>);

impl Columns {
    pub(super) fn read(header: &str) -> Result<Self> {
        let plain = |name: &str| {
            let name = name.trim().trim_start_matches('`');
            let name =
                name.strip_suffix("(元)").or_else(|| name.strip_suffix("（元）")).unwrap_or(name);
            name.to_owned()
        };
        let names: Vec<String> = header.split(',').take(MOST_COLUMNS + 1).map(plain).collect();
        if names.len() > MOST_COLUMNS {
            return Err(misfit("it has too many columns"));
        }
        let is_doubled = |(index, name): (usize, &String)| names[..index].contains(name);
        if names.iter().any(String::is_empty) || names.iter().enumerate().any(is_doubled) {
            return Err(misfit("its column names are not what they should be"));
        }
        Ok(Self(names))
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|known| known == name)
    }

    /// Takes a line apart. A text of the merchant may hold what looks like the next field: then
    /// there are too many, and the surplus belongs to the text. Amounts stand before and behind
    /// and are found in any case.
    pub(super) fn split<'l>(&'l self, line: &'l str) -> Result<Record<'l>> {
        let bare =
            line.strip_prefix('`').ok_or_else(|| misfit("it does not begin with a back-tick"))?;
        let wanted = self.0.len();
        let mut fields: Vec<Cow<'l, str>> = Vec::with_capacity(wanted);
        fields.extend(apart(bare).map(Cow::Borrowed));
        if fields.len() > wanted {
            let texts: Vec<usize> = TEXTS.iter().filter_map(|name| self.position(name)).collect();
            let last = texts.last().copied().ok_or_else(|| misfit("it has too many fields"))?;
            let surplus = fields.len() - wanted;
            let joined = fields.get(last..=last + surplus).unwrap_or_default().join(",`");
            fields.splice(last..=last + surplus, [Cow::Owned(joined)]);
        }
        if fields.len() < wanted {
            return Err(misfit("it has too few fields"));
        }
        // Merchants' commas are written as `\,`. Every one is, so nothing else needs a mark.
        if line.contains(ESCAPED) {
            for field in fields.iter_mut().filter(|field| field.contains(ESCAPED)) {
                *field = Cow::Owned(field.replace(ESCAPED, ","));
            }
        }
        Ok(Record { columns: self, fields, next: AtomicUsize::new(0) })
    }
}

impl Record<'_> {
    /// The text in this column, if there is such a column. An empty text is a text.
    #[must_use]
    pub fn find(&self, column: &str) -> Option<&str> {
        let next = self.next.load(Ordering::Relaxed);
        let is_next = self.columns.0.get(next).is_some_and(|name| name == column);
        let index = if is_next { next } else { self.columns.position(column)? };
        self.next.store(index + 1, Ordering::Relaxed);
        self.fields.get(index).map(|field| field.trim_end())
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

    /// The amount in this column, if the bill has it and something stands in it.
    ///
    /// # Errors
    /// If what stands in it is no amount.
    pub fn optional_fen(&self, column: &str) -> Result<Option<Fen>> {
        match self.find(column) {
            None | Some("") => Ok(None),
            Some(_) => self.fen(column).map(Some),
        }
    }

    fn parse<T: FromStr>(&self, column: &str) -> Result<T> {
        let text = self.find(column).ok_or_else(|| missing(column))?;
        text.parse()
            .map_err(|_| misfit(&format!("what stands under {column} is no amount in yuan")))
    }

    pub(super) fn into_summary(self) -> Summary {
        let values = self.fields.into_iter().map(|value| value.trim_end().to_owned());
        Summary(self.columns.0.iter().cloned().zip(values).collect())
    }
}

impl Summary {
    /// The text under this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The amount under this name.
    #[must_use]
    pub fn fen(&self, name: &str) -> Option<Fen> {
        self.find(name)?.parse().ok()
    }

    /// The fee under this name.
    #[must_use]
    pub fn fee(&self, name: &str) -> Option<Fee> {
        self.find(name)?.parse().ok()
    }

    /// How many rows the bill says it has.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        let names = ["总交易单数", "资金流水总笔数"];
        names.iter().find_map(|name| self.find(name))?.parse().ok()
    }

    /// All names and values.
    #[must_use]
    pub fn entries(&self) -> &[(String, String)] {
        &self.0
    }
}

/// What stands between `` ,` ``. Looking for the back-tick alone is several times faster than
/// looking for both, and bills are long.
fn apart(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let line = rest?;
        let mut ticks = line.match_indices('`').map(|(at, _)| at);
        let Some(at) = ticks.find(|at| line[..*at].ends_with(',')) else { return rest.take() };
        rest = Some(&line[at + 1..]);
        Some(&line[..at - 1])
    })
}

pub(super) fn misfit(what: &str) -> Error {
    Error::new(ErrorKind::Unreadable, what)
}

fn missing(column: &str) -> Error {
    misfit(&format!("the bill has no column {column}"))
}

/// Rows hold what people bought, and who.
impl fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Record({} fields)", self.fields.len())
    }
}

impl fmt::Debug for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(name, value)| (name, value))).finish()
    }
}

const ESCAPED: &str = "\\,";

/// Columns that hold what merchants wrote, in the order in which they stand.
const TEXTS: [&str; 3] = ["备注", "商品名称", "商户数据包"];

/// Bills have some thirty. Each is looked for among all, for each row.
const MOST_COLUMNS: usize = 256;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn fields_are_what_stands_between_comma_and_back_tick(line in "[,`a茶]{0,24}") {
            let found: Vec<&str> = apart(&line).collect();
            prop_assert_eq!(found, line.split(",`").collect::<Vec<_>>());
        }

        #[test]
        fn columns_are_found_in_any_order(asked in prop::collection::vec(0_usize..6, 0..20)) {
            let columns = Columns::read("a,b,c,d,e").unwrap();
            let record = columns.split("`0,`1,`2,`3,`4").unwrap();
            let names = ["a", "b", "c", "d", "e", "f"];
            for index in asked {
                let expected = ["0", "1", "2", "3", "4"].get(index).copied();
                prop_assert_eq!(record.find(names[index]), expected);
            }
        }
    }
}
