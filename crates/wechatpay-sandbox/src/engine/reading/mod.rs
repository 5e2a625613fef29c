//! Reads bodies and queries strictly: each member once, unknown ones refused.
//!
//! | File | What it does |
//! |---|---|
//! | `body` | strict JSON |
//! | `decode` | from members to a type |
//! | `fields`, `query` | taking members and parameters out, each with its type |
//! | `finding` | what the catalogue found wrong → a refusal |
//! | `others` | what else is wrong with a call that was refused |
//! | `unread` | members and parameters that no family reads: the catalogue checks them |

mod body;
mod decode;
mod fields;
mod others;
mod query;
mod unread;

pub(crate) mod finding;

pub(crate) use body::{Json, read_json};
pub(crate) use fields::{Fields, Rules};
pub(crate) use others::complete;
pub(crate) use query::Query;
