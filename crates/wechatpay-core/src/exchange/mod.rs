//! The state machine of one call: seals, signs, waits, repeats, verifies. Performs no I/O: a driver
//! sends what [`Exchange::step`] asks for and hands back what came.

pub(crate) mod clock;
pub(crate) mod context;
pub(crate) mod diagnose;
pub(crate) mod download;
mod evaluate;
pub(crate) mod fetch;
pub(crate) mod handle;
mod machine;
pub(crate) mod observer;
pub(crate) mod purpose;
pub(crate) mod refresh;
pub(crate) mod reply;
pub(crate) mod retry;
pub(crate) mod telemetry;
#[cfg(test)]
mod tests;
pub(crate) mod type_mismatch;
mod write;

pub use self::machine::*;
pub use self::purpose::Purpose;
