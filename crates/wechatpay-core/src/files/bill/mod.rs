//! Bills (账单): the link that is applied for, the file behind it, and its rows.
//!
//! Three steps, none of which performs I/O: [`BillLink`] becomes a call, [`Unpacker`] takes the
//! bytes as they come, unpacks and digests them, and [`BillParser`] makes rows of the text. Memory
//! stays at the size of one piece, whatever the size of the bill (protocol 08 §6). [`BillReader`] does
//! the last two for a file that is there already.

mod columns;
mod fee;
mod fund;
mod link;
mod parser;
mod reader;
mod record;
mod row_text;
#[cfg(feature = "sealed-bills")]
mod sealed;
mod sums;
mod trade;
mod unpack;

pub use self::columns::LONGEST_LINE;
pub use self::fee::Fee;
pub use self::fund::FundRow;
pub use self::link::BillLink;
pub use self::parser::{BillParser, Entry};
pub use self::reader::BillReader;
pub use self::record::{BillRow, Record};
#[cfg(feature = "sealed-bills")]
pub use self::sealed::{SealedBill, SealedPart};
pub use self::sums::{Summary, Sums};
pub use self::trade::{TradeEvent, TradeRefund, TradeRow};
pub use self::unpack::Unpacker;

#[cfg(test)]
mod forms;
#[cfg(test)]
mod tests;
