//! The columns of a bill by name, and how a line is split into fields.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::record::{Record, misfit};
use crate::error::Result;

/// The names of a bill's columns.
#[derive(Debug, Default)]
pub(super) struct Columns {
    names: Vec<String>,
    /// Where the fields of the row type stand, looked up once for each header.
    slots: OnceLock<Box<Slots>>,
}

/// The fields of a row type; each with all the names that its column has had.
pub(super) type Fields = [&'static [&'static str]];

#[derive(Debug)]
struct Slots {
    /// The address of the table of fields, which is a static: it stands for the row type.
    of: usize,
    positions: Box<[u16]>,
    /// Those of another row type, if the bill is read as several.
    others: OnceLock<Box<Slots>>,
}

/// From where to where a field reaches in its line, in bytes. Lines have at most 64 KiB, and rows are
/// many: what is kept of them is small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u16,
    pub(super) end: u16,
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
    pub(super) fn positions(&self, fields: &'static Fields) -> &[u16] {
        let of = fields.as_ptr().addr();
        let mut known = &self.slots;
        loop {
            let slots = known.get_or_init(|| Box::new(self.look_up(fields)));
            if slots.of == of {
                return &slots.positions;
            }
            known = &slots.others;
        }
    }

    fn look_up(&self, fields: &'static Fields) -> Slots {
        let find = |names: &&[&str]| {
            let found = names.iter().find_map(|name| self.position(name));
            found.and_then(|index| u16::try_from(index).ok()).unwrap_or(ABSENT)
        };
        let positions = fields.iter().map(find).collect();
        Slots { of: fields.as_ptr().addr(), positions, others: OnceLock::new() }
    }

    /// Takes a line apart; `spans` is a buffer that is reused. A text of the merchant may hold what
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
        let wanted = self.names.len();
        spans.resize(wanted, Span::default());
        let found = apart(line.as_bytes(), spans);
        if found > wanted {
            spans.resize(found, Span::default());
            apart(line.as_bytes(), spans);
        }
        spans.truncate(found);
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

/// Finds what stands between `` ,` ``, behind the back-tick that begins the line: how much there is,
/// and where, as far as the buffer allows.
fn apart(line: &[u8], spans: &mut [Span]) -> usize {
    let (mut start, mut count) = (1, 0);
    let mut keep = |found: Span| {
        if let Some(place) = spans.get_mut(count) {
            *place = found;
        }
        count += 1;
    };
    let mut tick = |at: usize| {
        if line.get(at.wrapping_sub(1)) == Some(&b',') {
            keep(span(start, at - 1));
            start = at + 1;
        }
    };
    // Eight bytes at a time: fields are short, and searching for each tick anew costs more.
    let (words, rest) = line.as_chunks::<8>();
    for (word, from) in words.iter().zip((0..).step_by(8)) {
        let mut found = ticks(u64::from_le_bytes(*word));
        while found != 0 {
            tick(from + found.trailing_zeros() as usize / 8);
            found &= found - 1;
        }
    }
    for (at, byte) in (words.len() * 8..).zip(rest) {
        if *byte == b'`' {
            tick(at);
        }
    }
    keep(span(start, line.len()));
    count
}

/// The highest bit of each byte that is a back-tick.
#[inline]
fn ticks(word: u64) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    // Zero where a back-tick was; adding carries into the highest bit of everything else.
    let zeros = word ^ u64::from_ne_bytes([b'`'; 8]);
    !(((zeros & LOW) + LOW) | zeros | LOW)
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

#[inline]
pub(super) fn text(line: &str, span: Span) -> &str {
    line.get(usize::from(span.start)..usize::from(span.end)).unwrap_or_default()
}

#[inline]
pub(super) fn bytes(line: &str, span: Span) -> &[u8] {
    line.as_bytes().get(usize::from(span.start)..usize::from(span.end)).unwrap_or_default()
}

/// The parser bounds lines to [`LONGEST_LINE`], so nothing is cut off.
#[inline]
fn span(start: usize, end: usize) -> Span {
    let short = |at: usize| u16::try_from(at & usize::from(u16::MAX)).unwrap_or(u16::MAX);
    Span { start: short(start), end: short(end) }
}

/// The longest line of a bill, in bytes. Real ones have some hundred, remarks two thousand at most.
pub const LONGEST_LINE: usize = u16::MAX as usize - 1;

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
            let mut spans = [Span::default(); 25];
            let count = apart(line.as_bytes(), &mut spans);
            let spans = &spans[..count];
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
