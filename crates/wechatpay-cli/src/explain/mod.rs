//! `wxpay explain`: what a number at the end of a Request-ID, an error code or an event means.

mod run;

pub(crate) use self::run::*;
