//! A callback (回调通知): verified first, decrypted second, read last.

mod opened;
mod raw;
mod rejection;
mod seen;
mod several;
#[cfg(test)]
mod tests;

pub use self::opened::*;
pub use self::rejection::{OpeningStep, Rejection, Suspicion};
pub use self::seen::{Claim, Seen, SeenInMemory, Standing, Turn};
