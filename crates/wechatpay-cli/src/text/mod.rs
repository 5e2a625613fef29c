//! The program's own texts in English and Chinese.
//!
//! JSON output has the English text in every locale.

#[macro_use]
mod sentence;
mod language;

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
