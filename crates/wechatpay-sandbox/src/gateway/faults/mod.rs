//! Faults on demand: which calls meet trouble, and what sort of trouble. This room sees messages,
//! not orders; `serve` acts by the plan it gets from here.

mod fault;
mod layer;
mod pattern;
mod plan;
mod rule;
mod standing;

pub use fault::{Fault, Moment, When};
pub(crate) use layer::{html, redirect};
pub(crate) use plan::{Early, Late, Plan, Refused};
pub use rule::{BadRule, Match, Rule};
pub(crate) use standing::Seen;
pub use standing::{Faults, Standing};
