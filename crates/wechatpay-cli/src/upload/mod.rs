//! `wxpay upload`: one file, checked before it is sent.

mod run;

pub(crate) use self::run::*;
