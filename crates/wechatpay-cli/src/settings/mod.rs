//! The settings in their order: flags first, then the environment, then a settings file.

mod flags;
mod layers;
mod remarks;

pub(crate) use self::flags::SettingsFlags;
pub(crate) use self::layers::*;
