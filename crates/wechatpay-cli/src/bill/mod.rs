//! `wxpay bill`: a day's bill, applied for, fetched, unpacked, proven and printed.

mod flags;
mod rows;
mod run;
mod sink;

pub(crate) use self::flags::Bill as Flags;
pub(crate) use self::run::run;
