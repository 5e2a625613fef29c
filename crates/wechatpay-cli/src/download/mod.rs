//! `wxpay download`: files behind links, sealed bills, statements.

mod file_output;
mod flags;
mod run;
mod source;

pub(crate) use self::flags::Flags;
pub(crate) use self::run::run;
