//! Payments outside of the mainland (境外, hk/global): orders, payment codes, refunds, settlements and
//! statements, in direct and in institution mode on the same paths (protocol 16 §17, 17 §8).
//!
//! The state machine is that of `pay`, in streams of its own.

mod body;
mod family;
mod refund_calls;
mod settlement_calls;
mod statement_calls;
mod wallet;
mod wire;

pub(crate) use family::FAMILY;
