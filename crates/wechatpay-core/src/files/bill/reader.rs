//! Reads a bill from a file: unpacks it if needed, gives the rows, and checks the totals.

use std::fmt;
use std::io::{ErrorKind as IoErrorKind, Read};

use super::parser::{BillParser, Entry};
use super::record::{BillRow, misfit};
use super::sums::Sums;
use super::unpack::Unpacker;
use crate::error::{Error, ErrorKind, Result};

/// Reads a bill that was downloaded before, packed or not: rows, then the totals. Memory stays below
/// some ten MiB, whatever the file unpacks to.
///
/// No digest vouches for such a file, so its totals must be at its end and fit its rows.
///
/// ```
/// # use wechatpay_core::bill::{BillReader, Entry, TradeRow};
/// # fn read(file: std::fs::File) -> wechatpay_core::Result<()> {
/// for entry in BillReader::<TradeRow, _>::new(file) {
///     if let Entry::Row(row) = entry? {
///         println!("{} {}", row.out_trade_no(), row.settlement_total());
///     }
/// }
/// // Only here it is certain that nothing was missing.
/// # Ok(())
/// # }
/// ```
pub struct BillReader<R, S> {
    source: S,
    unpacker: Unpacker,
    parser: BillParser<R>,
    sums: Sums,
    is_over: bool,
    is_failed: bool,
}

impl<R: BillRow, S: Read> BillReader<R, S> {
    /// Reads from a file or anything else. It reads in pieces of 4 KiB, so no buffer is needed.
    pub fn new(source: S) -> Self {
        Self {
            source,
            unpacker: Unpacker::unproven(),
            parser: BillParser::default(),
            sums: Sums::default(),
            is_over: false,
            is_failed: false,
        }
    }

    /// The number of the line that was read last, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.parser.line()
    }

    fn entry(&mut self) -> Result<Option<Entry<R>>> {
        loop {
            match self.parser.entry()? {
                Some(Entry::Row(row)) => {
                    self.sums.add(&row);
                    return Ok(Some(Entry::Row(row)));
                }
                Some(Entry::Summary(totals)) => {
                    self.sums.check(&totals)?;
                    return Ok(Some(Entry::Summary(totals)));
                }
                None if !self.is_over => self.feed()?,
                None if self.parser.is_complete() => return Ok(None),
                None if self.parser.line() == 0 => return Err(misfit("the bill is empty")),
                None => return Err(misfit("the bill ends before its totals: it was cut")),
            }
        }
    }

    fn feed(&mut self) -> Result<()> {
        let (mut piece, mut text) = ([0; PIECE], Vec::new());
        let length = loop {
            match self.source.read(&mut piece) {
                Err(cause) if cause.kind() == IoErrorKind::Interrupted => {}
                length => break length.map_err(unreadable)?,
            }
        };
        match piece.get(..length) {
            Some(piece) if !piece.is_empty() => self.unpacker.push(piece, &mut text)?,
            _ => {
                self.is_over = true;
                self.unpacker.finish(&mut text)?;
            }
        }
        self.parser.push(&text);
        if self.is_over {
            self.parser.finish();
        }
        Ok(())
    }
}

/// Rows, then the totals. An error is the last item.
impl<R: BillRow, S: Read> Iterator for BillReader<R, S> {
    type Item = Result<Entry<R>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_failed {
            return None;
        }
        let entry = self.entry();
        self.is_failed = entry.is_err();
        entry.transpose()
    }
}

fn unreadable(cause: std::io::Error) -> Error {
    Error::new(ErrorKind::Input, "the file of the bill cannot be read").with_source(cause)
}

impl<R, S> fmt::Debug for BillReader<R, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BillReader").field("parser", &self.parser).finish_non_exhaustive()
    }
}

const PIECE: usize = Unpacker::PIECE;
