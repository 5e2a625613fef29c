//! The store on PostgreSQL: any number of workers on any number of machines, and enqueueing in
//! your own transaction.
//!
//! Nothing beyond standard PostgreSQL is used: `INSERT … ON CONFLICT`, `UPDATE … FROM … RETURNING`,
//! `FOR UPDATE SKIP LOCKED`, `UNNEST`, partial indexes, identity columns, declarative partitions,
//! `READ COMMITTED`. Two
//! things are wished for and not needed: `LISTEN`/`NOTIFY` (polling is the truth; a worker finds
//! new entries within its poll time without it) and advisory locks (they keep two processes from
//! making the tables at once, and keep entries with one ordering key in the order in which their
//! transactions began).
//!
//! Of the engines that speak PostgreSQL, these were considered, from what is generally known of them, not tried:
//!
//! | Engine | What differs |
//! |---|---|
//! | YugabyteDB | serialization failures (40001) are more common: they are repeated here; `NOTIFY` is missing in older versions: poll |
//! | CockroachDB | `NOTIFY` is missing: poll; advisory locks do nothing: make the tables from one process, and do not rely on the order of one ordering key across concurrent transactions; identity columns give numbers that are unique but not dense |
//! | Aurora, Cloud SQL, AlloyDB, Neon | nothing |
//! | PgBouncer and other poolers, in any mode | nothing is prepared and nobody listens there: workers poll. It is noticed by settings in the first message that a pooler turns away or drops. Tested with PgBouncer 1.18 in transaction mode |
//!
//! | YugabyteDB and CockroachDB: parts of finished entries | YugabyteDB has them, with `ATTACH PARTITION`; its schema changes do not share a transaction with data in older versions. CockroachDB divides tables by another clause: `outbox_finished` cannot be made there, so that the tables of this version cannot either |
//!
//! `READ COMMITTED` is enough since every write names the fencing token it expects.
//!
//! # Finished entries
//!
//! A day after an entry was finished it moves from `outbox_entry` to `outbox_finished`, which has
//! one part for each month, and is found there as before: the same number is the same entry, a
//! notification still reaches it. A sweep (`wxpay outbox sweep`, or a worker's
//! [`crate::WorkerOptions::keep`]) forgets exactly what is older than it was told: a part that is
//! old enough as a whole is dropped, which costs the same for a thousand entries and for ten
//! million; of the part in which the limit lies, the older rows are deleted in batches. Dead
//! entries never move. An entry moves in two steps with an hour between them, see
//! [`Postgres::with_archiving`]: a transaction in which you enqueue must not last longer, and
//! programs of the first version of the tables must be gone within that hour after they were
//! raised.
//! The view `outbox_all` shows every entry once, for reports of your own.

mod address;
mod archive;
mod backlog;
mod claim;
mod connection;
mod forget;
mod listen;
mod migrate;
mod parts;
mod plan;
mod put;
mod sql;
mod store;
mod tls;
#[cfg(feature = "sqlx")]
mod with_sqlx;

pub use self::migrate::{SCHEMA, migrate};
pub use self::sql::{enqueue, notice};
pub use self::store::Postgres;
#[cfg(feature = "sqlx")]
pub use self::with_sqlx::enqueue_with_sqlx;
