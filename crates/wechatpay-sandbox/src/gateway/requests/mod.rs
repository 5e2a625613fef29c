//! The request log: what came in, which checks it passed, what went out, and why a signature does
//! not fit. Kept in memory for the admin calls; none of it goes to the tracing logs, because bodies
//! hold personal data.

mod candidates;
mod cause;
mod explain;
mod log;
mod record;
mod respell;
mod shown;
mod view;

pub(crate) use explain::{Known, explain};
pub(crate) use log::{Filter, RequestLog};
pub(crate) use record::{Answered, Ending, Pending, Record, claimed_mchid};
pub(crate) use view::{summary, whole};
