//! The line of a bill that a row keeps, and the spans of the row's texts in it.

use super::columns::{self, Span};
use super::record::{Slots, trimmed};

/// One copy of the line instead of a text for each column: bills have millions of rows.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct RowText<const TEXTS: usize> {
    line: Box<str>,
    texts: [Span; TEXTS],
}

impl<const TEXTS: usize> RowText<TEXTS> {
    /// Keeps a line; the first fields of its row type are texts.
    #[inline]
    pub(super) fn of(line: &str, slots: &Slots<'_>) -> Self {
        Self { line: line.into(), texts: slots.first(NOWHERE) }
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
