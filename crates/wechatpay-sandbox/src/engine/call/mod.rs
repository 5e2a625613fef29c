//! A verified call as the families see it.

mod bindings;
mod change;
mod funds;
mod opener;
mod sealed;
mod token;
mod verified;

pub(crate) use opener::Opener;
pub(crate) use verified::{Call, not_there, vanished};
