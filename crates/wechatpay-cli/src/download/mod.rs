//! `wxpay download`: files behind links, sealed bills, statements.

mod flags;
mod pour;
mod run;
mod source;

pub(crate) use self::flags::Flags;
pub(crate) use self::run::run;
