//! What the program says by itself, in English and Chinese: one catalogue of texts.
//!
//! Programs that read JSON are told the same in English, whatever the locale.

#[macro_use]
mod sentence;
mod language;

pub(crate) mod checks;
pub(crate) mod doctor;
pub(crate) mod failures;
pub(crate) mod files;
pub(crate) mod help;
pub(crate) mod library_hints;
pub(crate) mod lookup;
pub(crate) mod mistakes;
pub(crate) mod outbox;
pub(crate) mod outcomes;
pub(crate) mod sandbox;

pub(crate) use self::language::Language;
pub(crate) use self::sentence::{Sentence, Text};
