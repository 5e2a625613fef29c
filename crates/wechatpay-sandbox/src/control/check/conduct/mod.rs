//! What the service's own calls to the sandbox show. Pure.

mod calls;
mod orders;
mod refusals;
mod repeats;
mod requests;

pub(super) use calls::items;
