//! `wxpay doctor`: do keys, certificates and settings belong together, and for how long?

mod run;

pub(crate) use self::run::*;
