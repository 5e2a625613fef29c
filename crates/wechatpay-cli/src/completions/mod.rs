//! `wxpay completions`: clap's script for a shell, and ours for the paths, which clap cannot know.
//!
//! The script gets paths from the program (`wxpay api paths`), so it need not be renewed when
//! the catalogue grows.

mod flags;
mod script;

pub(crate) use self::flags::Completions as Flags;
pub(crate) use self::script::*;
