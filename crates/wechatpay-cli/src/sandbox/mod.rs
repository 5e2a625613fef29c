//! `wxpay sandbox`: runs the local gateway until it is stopped.

pub(crate) mod admin;
pub(crate) mod at;
pub(crate) mod ca;
pub(crate) mod check;
pub(crate) mod flags;
mod run;

pub(crate) use self::flags::Sandbox as Flags;
pub(crate) use self::run::*;
