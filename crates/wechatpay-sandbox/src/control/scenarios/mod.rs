//! Changes of keys that take days at WeChat Pay, acted out one step at a time.

mod steps;
mod table;

pub(crate) use steps::{Played, StepInputs, played, scenario, step};
pub(crate) use table::SCENARIOS;
