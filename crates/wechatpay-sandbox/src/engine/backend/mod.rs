//! The parts of one sandbox, built once.

mod kept;
mod merchants;
mod parts;
mod restore;

pub(crate) use parts::Backend;
