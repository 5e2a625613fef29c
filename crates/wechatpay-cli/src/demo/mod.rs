//! `wxpay demo`: eight operations in six forms against a sandbox inside the process, then one
//! order from creation to payment.

mod calls;
mod deliver;
mod flags;
mod life;
mod operation;
mod run;
mod samples;
mod show;
mod typed;
mod user;

pub(crate) use self::flags::Demo as Flags;
pub(crate) use self::run::run;
