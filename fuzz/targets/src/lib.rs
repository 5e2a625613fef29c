//! What the SDK does with untrusted bytes, one target for each way they come in, each with
//! the laws that must hold whatever the bytes are.
//!
//! Two programs drive the same targets: cargo-fuzz (`fuzz/fuzz_targets`, needs nightly) and a plain
//! test (`tests/smoke.rs`), which starts from the same seeds and changes them by chance.

mod answer;
mod authorization;
mod bill;
mod certificates;
mod corpus;
#[cfg(feature = "sandbox")]
mod gateway;
mod keys;
mod members;
mod mutation;
mod notification;
mod p12;
mod sealing;
mod seeds;
mod settings;
#[cfg(feature = "sandbox")]
mod snapshot;
mod target;
mod template;
mod unpack;

pub use self::mutation::Mutator;
pub use self::target::{TARGETS, Target, run};
