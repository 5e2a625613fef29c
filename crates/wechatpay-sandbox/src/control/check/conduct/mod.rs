//! What the service's own calls to the sandbox show. Pure.

mod orders;
mod refusals;
mod repeats;
mod requests;
mod seen;

pub(super) use seen::{Told, items};
