//! How things look: colours, tables and JSON as text. Nothing here prints.

mod csv;
mod harmless;
mod json;
mod palette;
mod table;

pub(crate) use self::csv::csv_text;
pub(crate) use self::harmless::{harmless, harmless_json, harmless_lines, is_dangerous};
pub(crate) use self::json::{compact, pretty};
pub(crate) use self::palette::Palette;
pub(crate) use self::table::{Align, Cell, Column, Table, shorten};
