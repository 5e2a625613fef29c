//! `wxpay bill`: applies for a day's bill, downloads, unpacks, verifies and prints it.

mod flags;
mod rows;
mod run;
mod sink;

pub(crate) use self::flags::Bill as Flags;
pub(crate) use self::run::run;
