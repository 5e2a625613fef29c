//! Compares the catalogue with everything that independent sources say (called witnesses).
//!
//! | Module | What it does |
//! |---|---|
//! | `witness` | reads `witnesses.json` |
//! | `ours` | a type of the catalogue as members by path, as witnesses list them |
//! | `ballot` | what the votes on one field say against the catalogue |
//! | `promises` | which required members of answers some witness does not promise |
//! | `count` | all operations and events: differences, leads, and counts for each witness |

mod ballot;
mod count;
mod ours;
mod promises;
mod witness;

pub use self::count::Tally;
pub(crate) use self::count::{Counted, count};
pub(crate) use self::promises::sometimes;
pub(crate) use self::witness::read;
