//! The store on PostgreSQL: any number of workers on any number of machines, and enqueueing in
//! your own transaction.
//!
//! Nothing beyond standard PostgreSQL is used: `INSERT … ON CONFLICT`, `UPDATE … FROM … RETURNING`,
//! `FOR UPDATE SKIP LOCKED`, `UNNEST`, partial indexes, identity columns, `READ COMMITTED`. Two
//! things are wished for and not needed: `LISTEN`/`NOTIFY` (polling is the truth; a worker finds
//! new entries within its poll time without it) and advisory locks (they keep two processes from
//! making the tables at once, and keep entries with one ordering key in the order in which their
//! transactions began).
//!
//! Of the engines that speak PostgreSQL, these were considered, from their manuals, not tried:
//!
//! | Engine | What differs |
//! |---|---|
//! | YugabyteDB | serialization failures (40001) are more common: they are repeated here; `NOTIFY` is missing in older versions: poll |
//! | CockroachDB | `NOTIFY` is missing: poll; advisory locks do nothing: make the tables from one process, and do not rely on the order of one ordering key across concurrent transactions; identity columns give numbers that are unique but not dense |
//! | Aurora, Cloud SQL, AlloyDB, Neon | nothing; behind a pooler in transaction mode `LISTEN` does not work: poll |
//!
//! `READ COMMITTED` is enough since every write names the fencing token it expects.

mod archive;
mod connection;
mod listen;
mod migrate;
mod sql;
mod store;
#[cfg(feature = "sqlx")]
mod with_sqlx;

pub use self::migrate::{SCHEMA, migrate};
pub use self::sql::{enqueue, notice};
pub use self::store::Postgres;
#[cfg(feature = "sqlx")]
pub use self::with_sqlx::enqueue_with_sqlx;
