//! `wxpay req`: one signed request, one verified answer.

mod curl;
mod file;
mod flags;
mod path;
mod run;

pub(crate) use self::file::{is_file, is_statement};
pub(crate) use self::flags::Req as Flags;
pub(crate) use self::run::*;
