//! Parses the text of a bill into rows, piece by piece.

use std::fmt;
use std::marker::PhantomData;

use super::columns::{Columns, LONGEST_LINE, Span};
use super::record::{BillRow, misfit};
use super::sums::Summary;
use crate::error::{Error, ErrorKind, Result};

/// What a bill holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry<R> {
    /// A row.
    Row(R),
    /// The totals behind all rows.
    Summary(Summary),
}

/// Makes rows of the text of a bill as it comes: hand pieces in, take entries out until there is
/// none, and tell it when the text is over.
///
/// ```
/// # use wechatpay_core::bill::{BillParser, Entry, TradeRow};
/// # fn rows(pieces: Vec<&[u8]>) -> wechatpay_core::Result<()> {
/// let mut parser = BillParser::<TradeRow>::default();
/// for piece in pieces {
///     parser.push(piece);
///     while let Some(entry) = parser.entry()? {
///         if let Entry::Row(row) = entry {
///             println!("{} {}", row.out_trade_no(), row.settlement_total());
///         }
///     }
/// }
/// parser.finish();
/// while let Some(entry) = parser.entry()? { /* the last line, if it had no end */ }
/// # Ok(())
/// # }
/// ```
pub struct BillParser<R> {
    buffer: Vec<u8>,
    /// What of the buffer was read already.
    start: usize,
    /// Up to where no line ends.
    searched: usize,
    is_last: bool,
    line: u64,
    stage: Stage,
    /// Buffer for the fields of a line, reused for the next one.
    spans: Vec<Span>,
    row: PhantomData<fn() -> R>,
}

#[derive(Debug)]
enum Stage {
    Header,
    Rows(Columns),
    Summary(Columns),
    Over,
}

impl<R: BillRow> BillParser<R> {
    /// Hands a piece in.
    pub fn push(&mut self, piece: &[u8]) {
        self.buffer.drain(..self.start);
        self.searched -= self.start;
        self.start = 0;
        self.buffer.extend_from_slice(piece);
    }

    /// Says that the text is over: what is there without a line end is the last line.
    pub fn finish(&mut self) {
        self.is_last = true;
    }

    /// The next entry, if a whole line of one is there.
    ///
    /// # Errors
    /// If a line cannot be read, which is said with its number; nothing more is read then.
    pub fn entry(&mut self) -> Result<Option<Entry<R>>> {
        while let Some((from, to)) = self.next_line()? {
            self.line += 1;
            match self.step(from, to) {
                Ok(None) => {}
                Ok(entry) => return Ok(entry),
                Err(cause) => {
                    self.stage = Stage::Over;
                    return Err(in_line(self.line, cause));
                }
            }
        }
        Ok(None)
    }

    fn step(&mut self, from: usize, to: usize) -> Result<Option<Entry<R>>> {
        let bytes = self.buffer.get(from..to).unwrap_or_default();
        let line = std::str::from_utf8(bytes).map_err(|_| unlike_text(bytes, self.line))?;
        let line = if self.line == 1 { line.trim_start_matches('\u{feff}') } else { line };
        let line = line.trim_end_matches('\r');
        match &self.stage {
            Stage::Rows(columns) if line.starts_with('`') => {
                return R::read(&columns.split(line, &mut self.spans)?).map(Entry::Row).map(Some);
            }
            _ if line.trim().is_empty() => {}
            Stage::Header => self.stage = Stage::Rows(Columns::read(header(line)?)?),
            Stage::Rows(_) => self.stage = Stage::Summary(Columns::read(line)?),
            Stage::Summary(columns) => {
                let summary = Summary::of(&columns.split(line, &mut self.spans)?);
                self.stage = Stage::Over;
                return Ok(Some(Entry::Summary(summary)));
            }
            Stage::Over => return Err(misfit("it stands behind the totals")),
        }
        Ok(None)
    }

    /// The number of the line that was read last, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Whether the bill was read to its totals: a bill without them was cut, unless bills of this
    /// kind have none ([`BillRow::HAS_TOTALS`]).
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self.stage {
            Stage::Over => true,
            Stage::Rows(_) => self.is_last && !R::HAS_TOTALS,
            Stage::Header | Stage::Summary(_) => false,
        }
    }

    /// However the text is cut into pieces, no line is longer than this.
    fn bounded(&self, end: usize) -> Result<()> {
        if end - self.start > LONGEST_LINE {
            return Err(in_line(self.line + 1, misfit("it has no end")));
        }
        Ok(())
    }

    fn next_line(&mut self) -> Result<Option<(usize, usize)>> {
        let unsearched = self.buffer.get(self.searched..).unwrap_or_default();
        if let Some(at) = memchr::memchr(b'\n', unsearched) {
            let line = (self.start, self.searched + at);
            self.bounded(line.1)?;
            self.start = line.1 + 1;
            self.searched = self.start;
            return Ok(Some(line));
        }
        self.searched = self.buffer.len();
        self.bounded(self.searched)?;
        if self.is_last && self.start < self.buffer.len() {
            let line = (self.start, self.buffer.len());
            self.start = self.buffer.len();
            return Ok(Some(line));
        }
        Ok(None)
    }
}

/// The names of the columns, unless the file is an answer in place of a bill.
fn header(line: &str) -> Result<&str> {
    match line.trim_start().as_bytes().first() {
        Some(b'<') => {
            Err(misfit("the file is no bill: it is XML, as V2 answers where there is none"))
        }
        Some(b'{') => Err(misfit("the file is no bill: it is JSON")),
        _ => Ok(line),
    }
}

fn unlike_text(bytes: &[u8], line: u64) -> Error {
    if line == 1 && bytes.starts_with(&[0x1f, 0x8b]) {
        return misfit("it is packed (gzip): unpack it first");
    }
    misfit("it is not UTF-8; read the file as it was downloaded, not as a spreadsheet saved it")
}

fn in_line(line: u64, cause: Error) -> Error {
    Error::new(ErrorKind::Unreadable, format!("line {line} of the bill cannot be read: {cause}"))
        .with_source(cause)
}

impl<R> Default for BillParser<R> {
    fn default() -> Self {
        Self {
            buffer: Vec::new(),
            start: 0,
            searched: 0,
            is_last: false,
            line: 0,
            stage: Stage::Header,
            spans: Vec::new(),
            row: PhantomData,
        }
    }
}

impl<R> fmt::Debug for BillParser<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BillParser").field("line", &self.line).finish_non_exhaustive()
    }
}
