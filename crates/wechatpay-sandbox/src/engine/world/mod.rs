//! What one sandbox is made of, wired once.

mod kept;
mod merchants;
mod parts;
mod whole;

pub(crate) use parts::World;
