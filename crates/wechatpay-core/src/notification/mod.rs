//! Notifications (回调通知): verified, then decrypted, then read.

mod deduplication;
mod opened;
mod raw;
mod rejection;
mod several;
#[cfg(test)]
mod tests;

pub use self::deduplication::{
    Claim, ClaimStatus, Deduplicator, DuplicateCheck, MemoryDeduplicator,
};
pub use self::opened::*;
pub use self::rejection::{OpeningStep, Rejection, RejectionCause};
