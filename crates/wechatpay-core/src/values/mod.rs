//! Values that requests and answers are made of.

pub(crate) mod money;
pub(crate) mod open_enum;
pub mod printable;
pub mod sensitive;
pub(crate) mod times;
pub(crate) mod unique;
