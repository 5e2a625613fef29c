//! A line of a bill that its row keeps, and where its texts stand in it.

use super::columns::{self, Fields, Span};
use super::record::{Record, Slots, trimmed};
use crate::error::Result;

/// One copy of the line instead of a text for each column: bills have millions of rows.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Kept<const TEXTS: usize> {
    line: Box<str>,
    texts: [Span; TEXTS],
}

impl<const TEXTS: usize> Kept<TEXTS> {
    /// Keeps a line whose row type has these fields: texts first, of which so many must be there.
    ///
    /// # Errors
    /// If the bill does not have one of those.
    pub(super) fn read<'r>(
        record: &'r Record<'_>,
        fields: &'static Fields,
        required: usize,
    ) -> Result<(Self, &'r str, Slots<'r>)> {
        let (line, slots) = record.slots(fields);
        let mut texts = [NOWHERE; TEXTS];
        for (field, span) in texts.iter_mut().enumerate() {
            *span = match slots.find(field) {
                None if field < required => slots.span(field)?,
                found => found.unwrap_or(NOWHERE),
            };
        }
        Ok((Self { line: line.into(), texts }, line, slots))
    }

    /// The text in a column; empty if the bill does not have it.
    pub(super) fn text(&self, field: usize) -> &str {
        self.present(field).unwrap_or_default()
    }

    /// The text in a column that some bills do not have.
    pub(super) fn present(&self, field: usize) -> Option<&str> {
        let span = self.texts.get(field).copied().filter(|span| *span != NOWHERE)?;
        Some(trimmed(columns::text(&self.line, span)))
    }

    /// A number, where bills write `0` for none.
    pub(super) fn number(&self, field: usize) -> Option<&str> {
        self.present(field).filter(|number| !matches!(*number, "" | "0"))
    }
}

/// Methods that give the texts of a row, each with the number of its field.
macro_rules! texts {
    ($($(#[$doc:meta])* $method:ident = $field:ident;)*) => {
        $($(#[$doc])*
        #[must_use]
        pub fn $method(&self) -> &str {
            self.kept.text($field)
        })*
    };
}
pub(super) use texts;

const NOWHERE: Span = Span { start: u16::MAX, end: u16::MAX };
