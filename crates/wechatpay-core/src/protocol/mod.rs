//! The wire format: signed messages, headers, lists of certificates; and what the protocol must
//! know of an operation.

pub(crate) mod authorization;
pub(crate) mod certificates;
pub(crate) mod facts;
pub mod message;
