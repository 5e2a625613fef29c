//! What the merchant asks, as plain data: the unit of storage and of repetition.

pub(crate) mod chain;
mod data;
pub(crate) mod draft;
pub(crate) mod into_call;
pub mod operation;
pub(crate) mod request;
pub(crate) mod route;

pub use self::data::*;
