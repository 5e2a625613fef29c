//! What the SDK does with bytes of strangers, one target for each door they come in by, each with
//! the laws that must hold whatever the bytes are.
//!
//! Two programs drive the same targets: cargo-fuzz (`fuzz/fuzz_targets`, needs nightly) and a plain
//! test (`tests/smoke.rs`), which starts from the same seeds and changes them by chance.

mod answer;
mod authorization;
mod bill;
mod keys;
mod mutation;
mod notification;
mod seeds;
mod target;
mod template;

pub use self::mutation::Mutator;
pub use self::target::{TARGETS, Target, run};
