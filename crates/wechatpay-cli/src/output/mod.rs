//! The program's output: streams, layout, and exit codes.

pub(crate) mod color;
pub(crate) mod failure;
pub(crate) mod file;
pub(crate) mod listening;
mod mistake;
pub(crate) mod render;
pub(crate) mod report;
