//! The columns of a bill by name, and how a line is taken apart among them.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::record::{Record, misfit};
use crate::error::Result;

/// The names of a bill's columns.
#[derive(Debug, Default)]
pub(super) struct Columns {
    names: Vec<String>,
    /// Where the fields of the row type stand, looked up once for each header.
    slots: OnceLock<Slots>,
}

/// The fields of a row type; each with all the names that its column has had.
pub(super) type Fields = [&'static [&'static str]];

#[derive(Debug)]
struct Slots {
    /// The address of the table of fields, which is a static: it stands for the row type.
    of: usize,
    positions: Box<[u16]>,
}

/// From where to where a field reaches in its line, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

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
        Ok(Self { names, slots: OnceLock::new() })
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }

    /// Where each of these fields stands; [`ABSENT`] for those that the bill does not have.
    pub(super) fn positions(&self, fields: &'static Fields) -> Cow<'_, [u16]> {
        let of = fields.as_ptr().addr();
        let slots = self.slots.get_or_init(|| Slots { of, positions: self.look_up(fields).into() });
        if slots.of == of {
            return Cow::Borrowed(&slots.positions);
        }
        Cow::Owned(self.look_up(fields))
    }

    fn look_up(&self, fields: &Fields) -> Vec<u16> {
        let find = |names: &&[&str]| {
            let found = names.iter().find_map(|name| self.position(name));
            found.and_then(|index| u16::try_from(index).ok()).unwrap_or(ABSENT)
        };
        fields.iter().map(find).collect()
    }

    /// Takes a line apart; `spans` is room that is used again. A text of the merchant may hold what
    /// looks like the next field: then there are too many, and the surplus belongs to the text.
    /// Amounts stand before and behind and are found in any case.
    pub(super) fn split<'l>(
        &'l self,
        line: &'l str,
        spans: &'l mut Vec<Span>,
    ) -> Result<Record<'l>> {
        if !line.starts_with('`') {
            return Err(misfit("it does not begin with a back-tick"));
        }
        apart(line.as_bytes(), spans);
        let wanted = self.names.len();
        if spans.len() > wanted {
            let last = TEXTS.iter().rev().find_map(|name| self.position(name));
            let last = last.ok_or_else(|| misfit("it has too many fields"))?;
            let surplus = spans.len() - wanted;
            let end = spans.get(last + surplus).map_or(0, |span| span.end);
            spans.drain(last + 1..=last + surplus);
            if let Some(text) = spans.get_mut(last) {
                text.end = end;
            }
        }
        if spans.len() < wanted {
            return Err(misfit("it has too few fields"));
        }
        // Merchants' commas are written as `\,`. Every one is, so nothing else needs a mark.
        if memchr::memchr(b'\\', line.as_bytes()).is_some() && line.contains(ESCAPED) {
            return Ok(Record::new(self, Cow::Owned(unescaped(line, spans)), spans));
        }
        Ok(Record::new(self, Cow::Borrowed(line), spans))
    }
}

/// Finds what stands between `` ,` ``, behind the back-tick that begins the line.
fn apart(line: &[u8], spans: &mut Vec<Span>) {
    spans.clear();
    let mut start = 1;
    for at in memchr::memchr_iter(b'`', line).skip(1) {
        // A comma right behind the start belongs to the separator.
        if at > start && line.get(at - 1) == Some(&b',') {
            spans.push(span(start, at - 1));
            start = at + 1;
        }
    }
    spans.push(span(start, line.len()));
}

/// The line with its commas back, and the spans moved to fit it.
fn unescaped(line: &str, spans: &mut [Span]) -> String {
    let mut plain = String::with_capacity(line.len());
    for span in spans {
        let start = plain.len();
        plain.push_str(&text(line, *span).replace(ESCAPED, ","));
        *span = self::span(start, plain.len());
    }
    plain
}

pub(super) fn text(line: &str, span: Span) -> &str {
    line.get(span.start as usize..span.end as usize).unwrap_or_default()
}

/// Lines are far shorter than 4 GiB: the parser bounds them.
fn span(start: usize, end: usize) -> Span {
    let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { start: short(start), end: short(end) }
}

/// A column that the bill does not have.
pub(super) const ABSENT: u16 = u16::MAX;

const ESCAPED: &str = "\\,";

/// Columns that hold what merchants wrote, in the order in which they stand.
const TEXTS: [&str; 3] = ["备注", "商品名称", "商户数据包"];

/// Bills have some thirty. Each is looked for among all.
const MOST_COLUMNS: usize = 256;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn fields_are_what_stands_between_comma_and_back_tick(line in "[,`a茶]{0,24}") {
            let line = format!("`{line}");
            let mut spans = Vec::new();
            apart(line.as_bytes(), &mut spans);
            let found: Vec<&str> = spans.iter().map(|span| text(&line, *span)).collect();
            prop_assert_eq!(found, line[1..].split(",`").collect::<Vec<_>>());
        }

        #[test]
        fn columns_are_found_in_any_order(asked in prop::collection::vec(0_usize..6, 0..20)) {
            let columns = Columns::read("a,b,c,d,e").unwrap();
            let mut spans = Vec::new();
            let record = columns.split("`0,`1,`2,`3,`4", &mut spans).unwrap();
            let names = ["a", "b", "c", "d", "e", "f"];
            for index in asked {
                let expected = ["0", "1", "2", "3", "4"].get(index).copied();
                prop_assert_eq!(record.find(names[index]), expected);
            }
        }
    }
}
