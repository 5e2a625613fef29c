//! One request of a merchant as plain data: it can be stored and sent again.

pub(crate) mod chain;
mod data;
pub(crate) mod draft;
pub(crate) mod into_call;
pub mod operation;
pub(crate) mod request;
pub(crate) mod route;

pub use self::data::*;
