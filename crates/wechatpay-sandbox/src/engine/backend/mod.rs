//! What one sandbox is made of, wired once.

mod kept;
mod merchants;
mod parts;
mod restore;

pub(crate) use parts::Backend;
