//! `wxpay api`: looks up operations in the catalogue inside this program.

mod answer;
mod entry;
mod find;
mod flags;
mod nearest;
mod show;

pub(crate) use self::answer::run;
pub(crate) use self::find::by_place;
pub(crate) use self::flags::Api as Flags;
pub(crate) use self::nearest::{distance, nearest};
pub(crate) use self::show::{events_called, operations_before};
