//! Refunds (退款), as calls (catalogue family `refund`).

mod family;
mod listed;
mod wallet;

pub(super) mod wire;

pub(crate) use family::FAMILY;
