//! The seam to the network: one method to send, one to wait, in both worlds.

pub(crate) mod body;
pub(crate) mod hosts;
mod traits;

pub use self::traits::*;
