//! `wxpay manual`: manual pages of the command and its subcommands.

mod flags;
mod pages;

pub(crate) use self::flags::Manual as Flags;
pub(crate) use self::pages::*;
