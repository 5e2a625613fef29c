//! `wxpay completions`: clap's script for a shell, and ours for the paths, which clap cannot know.
//!
//! Paths are asked of the program itself (`wxpay api paths`), so the script need not be renewed when
//! the catalogue grows.

mod flags;
mod script;

pub(crate) use self::flags::Completions as Flags;
pub(crate) use self::script::*;
