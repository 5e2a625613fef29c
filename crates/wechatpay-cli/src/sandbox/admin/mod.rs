//! `wxpay sandbox merchants`, `clock`, `pay` and so on: the admin calls of a running sandbox.
//!
//! Each subcommand becomes one admin call, which `client` sends and `show` prints.

mod act;
mod ask;
mod client;
mod flags;
mod run;
mod show;

pub(crate) use act::paths;
pub(crate) use flags::Act;
pub(crate) use run::run;
