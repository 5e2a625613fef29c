//! Durable sending (发件箱): a call to WeChat Pay is stored until it has an explicit answer, through
//! crashes, timeouts and lost answers, and takes effect once.
//!
//! ```text
//!  your transaction ── enqueue ──► entry ──► worker ──► WeChat Pay
//!                                    ▲          │
//!                     notification ──┴── query ◄┘ when the answer was lost
//! ```
//!
//! | Noun | Meaning | Module |
//! |---|---|---|
//! | [`Intent`], [`Entry`], [`Progress`] | what is to be done, and how far it has come | `entry` |
//! | [`Rules`], [`Options`] | what is accepted |  `rules` |
//! | [`decide()`] | the whole policy, a pure function | `decide` |
//! | [`Operations`] | which number names an entry, which query settles it: data | `operation` |
//! | [`Worker`] | sends, asks, records | `worker` |
//! | [`Store`] | what a database must do; [`Memory`], `Sqlite`, `Postgres` | `store` |
//! | [`Notice`] | notifications that have been handled | `inbox` |
//!
//! # Features
//!
//! | Feature | Adds |
//! |---|---|
//! | `sqlite` (default) | the store on SQLite: one machine, any number of processes |
//! | `postgres` (default) | the store on PostgreSQL: any number of machines |
//! | `sqlx` | enqueueing inside a sqlx PostgreSQL transaction (needs Rust 1.94) |
//! | `conformance` | the suite every store must pass, for a fourth database |

mod backlog;
mod clock;
#[cfg(any(test, feature = "conformance"))]
pub mod conformance;
mod decide;
mod entry;
mod error;
mod inbox;
mod meaning;
mod measure;
mod memory;
mod operation;
mod outbox;
mod policy;
#[cfg(feature = "postgres")]
pub mod postgres;
mod reconcile;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod row;
mod rules;
#[cfg(feature = "sqlite")]
pub mod sqlite;
mod store;
#[cfg(test)]
mod testing;
mod worker;

pub use self::backlog::{Backlog, BlockedEntry};
pub use self::clock::{Clock, FixedClock, Millis, SystemClock};
pub use self::decide::{EntryContext, Event, Finding, Next, before_sending, decide};
pub use self::entry::{
    Entry, EntryId, Intent, Priority, Progress, Reason, Source, State, StoredRefusal, StoredReply,
};
pub use self::error::{Error, ErrorKind, Result};
pub use self::inbox::{Notice, NoticeOutcome};
pub use self::meaning::{differences, digest};
pub use self::memory::Memory;
pub use self::operation::{Operation, OperationProperties, Operations, Query, Verdict};
pub use self::outbox::{Outbox, Settlement};
pub use self::policy::{Class, Policy};
#[cfg(feature = "postgres")]
pub use self::postgres::Postgres;
pub use self::reconcile::{Difference, Mismatch, Reconciliation, Report, reconcile};
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub use self::row::{SqlValue, Statement};
pub use self::rules::{Enqueued, Options, Rules};
#[cfg(feature = "sqlite")]
pub use self::sqlite::Sqlite;
pub use self::store::{Advance, Claim, Filter, Found, Placed, Stats, Store, StoreFuture};
pub use self::worker::{Handles, Limits, Sender, Sending, Summary, Worker, WorkerOptions};

/// The examples of the crate's README compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CrateReadme;
