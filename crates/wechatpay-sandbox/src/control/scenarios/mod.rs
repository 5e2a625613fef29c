//! Changes of keys that take days at WeChat Pay, acted out one step at a time.

mod steps;
mod table;

pub(crate) use steps::{StepInputs, played, scenario, step};
pub(crate) use table::SCENARIOS;
