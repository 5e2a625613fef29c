//! Changes of keys that take days at WeChat Pay, acted out one step at a time.

mod play;
mod table;

pub(crate) use play::{Props, played, scenario, step};
pub(crate) use table::SCENARIOS;
