//! `wxpay api`: looks up operations in the catalogue inside this program.

mod answer;
mod entry;
mod find;
mod flags;
mod nearest;
mod show;

pub(crate) use self::answer::run;
pub(crate) use self::entry::json as entry;
pub(crate) use self::find::{by_place, by_words};
pub(crate) use self::flags::Api as Flags;
pub(crate) use self::nearest::{distance, nearest};
pub(crate) use self::show::{event, events_called, operations_before, whole};
