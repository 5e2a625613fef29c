//! `wxpay outbox`: makes the tables, sends, lists, and settles entries by hand.

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
