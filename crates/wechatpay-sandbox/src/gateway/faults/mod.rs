//! Faults on demand: which calls fail, and how. This module sees messages,
//! not orders; `serve` acts by the plan it gets from here.

mod active;
mod fault;
mod layer;
mod pattern;
mod plan;
mod rule;

pub(crate) use active::CallContext;
pub use active::{ActiveRule, Faults};
pub use fault::{Fault, Moment, When};
pub(crate) use layer::{html, redirect};
pub(crate) use plan::{Early, Late, Plan, Refused};
pub use rule::{BadRule, Match, Rule};
