//! `wxpay api`: what can be asked of WeChat Pay, from the catalogue inside this program.

mod answer;
mod entry;
mod find;
mod show;

pub(crate) use self::answer::run;
pub(crate) use self::find::by_place;
