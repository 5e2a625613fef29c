//! The interface to the network: one method to send and one to wait, async and blocking.

pub(crate) mod body;
pub(crate) mod hosts;
mod traits;

pub use self::traits::*;
