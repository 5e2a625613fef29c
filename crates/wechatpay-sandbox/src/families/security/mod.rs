//! 加解密自测, as a call (catalogue family `security`).

mod family;
mod wire;

pub(crate) use family::FAMILY;
