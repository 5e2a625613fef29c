//! One mistake in a catalogue file: where it is, what is wrong, what to do.

use std::fmt;

/// A mistake in a catalogue file.
///
/// Prints as `families/edu-star.toml:12: what is wrong; what to do`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the catalogue's folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: u32,
    /// What is wrong, with the value it is about.
    pub what: String,
    /// What the author can do about it.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; {}", self.file, self.line, self.what, self.mend)
    }
}

impl std::error::Error for Problem {}
