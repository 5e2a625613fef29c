//! How things look: colours, tables and JSON as text. Nothing here prints.

mod harmless;
mod json;
mod palette;
mod table;

pub(crate) use self::harmless::harmless;
pub(crate) use self::json::pretty;
pub(crate) use self::palette::Palette;
pub(crate) use self::table::{Align, Cell, Column, Table, shorten};
