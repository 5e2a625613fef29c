//! The one error type of the crate: what happened, what the server said, and whether the
//! operation may have taken effect.

pub(crate) mod diagnosis;
pub(crate) mod error_code;
pub(crate) mod explain;
mod kinds;

pub use self::kinds::*;
