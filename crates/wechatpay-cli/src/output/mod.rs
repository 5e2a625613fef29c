//! What the program says: where, how it looks, and with which exit code it ends.

pub(crate) mod color;
pub(crate) mod failure;
pub(crate) mod file;
pub(crate) mod listening;
mod mistake;
pub(crate) mod render;
pub(crate) mod report;
