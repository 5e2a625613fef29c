//! `wxpay doctor`: checks keys, certificates and settings, and how long they are valid.

mod run;

pub(crate) use self::run::*;
