//! The store: one append-only log of events in one SQLite file, or in memory.
//!
//! A change is acknowledged only after its transaction is on disk. One thread writes; it gathers
//! whatever waits into one transaction, so many callers share one flush.

mod cache;
mod database;
mod dump;
mod error;
mod facts;
mod log;
mod notices;
mod scan;
mod stream;
mod transact;
mod writer;

pub(crate) use dump::Dump;
pub(crate) use error::StoreError;
pub(crate) use log::{Loaded, Record, Store};
pub(crate) use notices::{Attempted, Delivery, Filter, Kind, Next, Row, State};
pub(crate) use scan::Head;
pub(crate) use stream::Stream;
pub(crate) use transact::{Refused, View};
