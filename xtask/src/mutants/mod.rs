//! Whether tests notice faults: those that cargo-mutants plants in changed lines, and those that it
//! cannot plant.

mod checks;
mod copy;
mod outbox;
mod parsers;

pub mod diff;
pub mod planted;
