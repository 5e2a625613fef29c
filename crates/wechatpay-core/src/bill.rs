//! Bills (账单): the link that is applied for, the file behind it, and its rows.
//!
//! Three steps, none of which performs I/O: [`BillLink`] becomes a call, [`Unpacker`] takes the
//! bytes as they come, unpacks and digests them, and [`BillParser`] makes rows of the text. Memory
//! stays at the size of one piece, whatever the size of the bill (dossier 08 §6).

mod fee;
mod fund;
mod link;
mod parser;
mod record;
mod trade;
mod unpack;

pub use self::fee::Fee;
pub use self::fund::FundRow;
pub use self::link::BillLink;
pub use self::parser::{BillParser, Entry};
pub use self::record::{BillRow, Record, Summary};
pub use self::trade::{TradeRefund, TradeRow};
pub use self::unpack::Unpacker;

#[cfg(test)]
mod tests;
