//! Help texts in Chinese, for Chinese locales. In English they stand where they are needed, as doc
//! comments of the flags: the English text finds the Chinese one.

mod chinese;
mod commands;
pub(crate) mod long;
mod options;
mod sandbox;

pub(crate) use self::chinese::*;
