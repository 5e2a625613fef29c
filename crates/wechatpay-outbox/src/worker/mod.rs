//! Workers: they claim what is due, send or ask, and record what came of it. Any number of them
//! in any number of processes.
//!
//! A worker holds an entry by a lease that it keeps extending. If it dies, the lease runs out and
//! another takes over, assuming that the entry was sent. If it was only asleep and wakes up late,
//! its fencing token is old: it may no longer write, and it does not send what it no longer holds.
//!
//! A worker never takes an entry over from itself, however late it is: what it holds, and what it has
//! sent and not yet recorded, is left out of its claims. While outcomes wait to be recorded, nothing
//! new is claimed.

mod attempt;
mod clock_stability;
mod database_contact;
mod housekeeping;
mod leases;
mod limits;
mod process;
mod record;
mod run;
mod sender;

pub use self::limits::Limits;
pub use self::record::Summary;
pub use self::run::{Worker, WorkerOptions};
pub use self::sender::{Handles, Sender, Sending};
