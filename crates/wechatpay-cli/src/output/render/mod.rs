//! Colours, tables and JSON as text. Nothing here prints.

mod escape;
mod json;
mod palette;
mod table;

pub(crate) use self::escape::{csv_text, escape_controls, escape_json, is_dangerous};
pub(crate) use self::json::{compact, pretty};
pub(crate) use self::palette::Palette;
pub(crate) use self::table::{Align, Cell, Column, Table, shorten};
