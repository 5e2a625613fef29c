//! How things look: colours, tables and JSON as text. Nothing here prints.

mod csv;
mod escape;
mod json;
mod palette;
mod table;

pub(crate) use self::csv::csv_text;
pub(crate) use self::escape::{escape_controls, escape_json, escape_lines, is_dangerous};
pub(crate) use self::json::{compact, pretty};
pub(crate) use self::palette::Palette;
pub(crate) use self::table::{Align, Cell, Column, Table, shorten};
