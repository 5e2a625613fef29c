//! One call under way: seals, signs, waits, repeats, verifies. Performs no I/O: a driver sends
//! what [`Exchange::step`] asks for and hands back what came.

pub(crate) mod clock;
pub(crate) mod context;
pub(crate) mod diagnose;
pub(crate) mod download;
pub(crate) mod fetch;
pub(crate) mod handle;
mod judge;
mod machine;
pub(crate) mod misfit;
pub(crate) mod observer;
pub(crate) mod refresh;
pub(crate) mod reply;
pub(crate) mod retry;
#[cfg(test)]
mod tests;
pub(crate) mod watch;
mod write;

pub use self::machine::*;
