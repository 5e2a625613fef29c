//! `wxpay outbox`: make the tables, send, look, and do what only a person may decide.

mod backlog;
mod change;
mod endpoint;
mod flags;
mod log;
mod look;
mod put;
mod reconcile;
mod store;
mod watch;
mod work;

pub(crate) use self::flags::Outbox as Flags;
pub(crate) use self::store::run;
