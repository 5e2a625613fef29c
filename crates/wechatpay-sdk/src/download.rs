//! A file that is coming: unpacked and digested as it flows, and judged at its end.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use wechatpay_core::bill::{BillParser, BillRow, Entry, Unpacker};
use wechatpay_core::{AsyncBody, BlockingBody, Error, ErrorKind, Result, Sent, TransportError};

/// A file on its way, in either world. Memory stays at the size of a piece, whatever the size of
/// the file.
///
/// What is read before the end is not proven yet: if the digest differs, the last read is an
/// error, and nothing that came before counts.
pub struct Download<B> {
    body: B,
    unpacker: Unpacker,
    /// Unpacked and not yet handed out.
    text: Vec<u8>,
    /// Handed out to a reader, but not all of it.
    rest: Bytes,
    is_over: bool,
}

/// The rows of a bill on its way.
pub struct BillRows<R, B> {
    download: Download<B>,
    parser: BillParser<R>,
    is_over: bool,
    is_failed: bool,
}

impl<B> Download<B> {
    pub(crate) fn new(body: B, unpacker: Unpacker) -> Self {
        Self { body, unpacker, text: Vec::new(), rest: Bytes::new(), is_over: false }
    }

    /// Reads it as a bill, row by row.
    #[must_use]
    pub fn into_rows<R: BillRow>(self) -> BillRows<R, B> {
        BillRows { download: self, parser: BillParser::default(), is_over: false, is_failed: false }
    }

    fn take(&mut self) -> Bytes {
        Bytes::from(std::mem::take(&mut self.text))
    }

    fn end(&mut self) -> Result<()> {
        self.is_over = true;
        self.unpacker.finish(&mut self.text)
    }
}

impl Download<AsyncBody> {
    /// The next piece of the text; `None` is the end, and proof of all that came before.
    ///
    /// # Errors
    /// If it broke off, is damaged, or differs from its digest.
    pub async fn piece(&mut self) -> Result<Option<Bytes>> {
        while self.text.is_empty() && !self.is_over {
            match self.body.piece().await {
                Some(piece) => self.unpacker.push(&piece?, &mut self.text)?,
                None => self.end()?,
            }
        }
        Ok(Some(self.take()).filter(|piece| !piece.is_empty()))
    }

    /// Saves the text to a file, which is there whole and proven, or not at all: it gets its name
    /// when the digest fits. Gives the number of bytes.
    ///
    /// # Errors
    /// As [`Download::piece`], or if it cannot be written.
    #[cfg(feature = "async")]
    pub async fn save(mut self, path: impl AsRef<Path>) -> Result<u64> {
        let mut part = Some(Part::create(path.as_ref())?);
        let mut size = 0;
        while let Some(piece) = self.piece().await? {
            size += piece.len() as u64;
            let taken = part.take();
            // The disk must not keep other tasks waiting.
            let written = tokio::task::spawn_blocking(move || {
                let mut part = taken.ok_or_else(|| io::Error::other("the file was given away"))?;
                part.file.write_all(&piece).map(|()| part)
            });
            let written = written.await.map_err(io::Error::other).and_then(|part| part);
            part = Some(written.map_err(unwritable)?);
        }
        let part = part.ok_or_else(|| unwritable(io::Error::other("the file was given away")))?;
        let kept = tokio::task::spawn_blocking(move || part.keep());
        kept.await.map_err(io::Error::other).and_then(|kept| kept).map_err(unwritable)?;
        Ok(size)
    }
}

impl Download<BlockingBody> {
    /// The next piece of the text; `None` is the end, and proof of all that came before.
    ///
    /// # Errors
    /// If it broke off, is damaged, or differs from its digest.
    pub fn piece(&mut self) -> Result<Option<Bytes>> {
        let mut buffer = [0; PIECE];
        while self.text.is_empty() && !self.is_over {
            let length = self.body.read(&mut buffer).map_err(broken_off)?;
            match buffer.get(..length) {
                Some(piece) if !piece.is_empty() => self.unpacker.push(piece, &mut self.text)?,
                _ => self.end()?,
            }
        }
        Ok(Some(self.take()).filter(|piece| !piece.is_empty()))
    }

    /// Saves the text to a file, which is there whole and proven, or not at all: it gets its name
    /// when the digest fits. Gives the number of bytes.
    ///
    /// # Errors
    /// As [`Download::piece`], or if it cannot be written.
    pub fn save(mut self, path: impl AsRef<Path>) -> Result<u64> {
        let mut part = Part::create(path.as_ref())?;
        let mut size = 0;
        while let Some(piece) = self.piece()? {
            size += piece.len() as u64;
            part.file.write_all(&piece).map_err(unwritable)?;
        }
        part.keep().map_err(unwritable)?;
        Ok(size)
    }
}

/// The same as for whoever does not block: what came of the call is unknown.
fn broken_off(cause: io::Error) -> Error {
    let is_timeout = cause.kind() == io::ErrorKind::TimedOut;
    Error::from(TransportError { sent: Sent::Maybe, is_timeout, source: cause.into() })
}

/// The text as a reader; a digest that differs is an error in place of the end.
impl Read for Download<BlockingBody> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.rest.is_empty() {
            self.rest = self.piece().map_err(io::Error::other)?.unwrap_or_default();
        }
        let now = self.rest.split_to(buffer.len().min(self.rest.len()));
        if let Some(room) = buffer.get_mut(..now.len()) {
            room.copy_from_slice(&now);
        }
        Ok(now.len())
    }
}

impl<R: BillRow> BillRows<R, AsyncBody> {
    /// The next row, then the totals; `None` is the end, and proof of all that came before.
    ///
    /// # Errors
    /// As [`Download::piece`], or if a row cannot be read.
    pub async fn next(&mut self) -> Result<Option<Entry<R>>> {
        loop {
            match self.parser.entry()? {
                Some(entry) => return Ok(Some(entry)),
                None if self.is_over => return self.whole(),
                None => {}
            }
            match self.download.piece().await? {
                Some(piece) => self.parser.push(&piece),
                None => self.end(),
            }
        }
    }
}

impl<R: BillRow> BillRows<R, BlockingBody> {
    fn advance(&mut self) -> Result<Option<Entry<R>>> {
        loop {
            match self.parser.entry()? {
                Some(entry) => return Ok(Some(entry)),
                None if self.is_over => return self.whole(),
                None => {}
            }
            match self.download.piece()? {
                Some(piece) => self.parser.push(&piece),
                None => self.end(),
            }
        }
    }
}

impl<R: BillRow, B> BillRows<R, B> {
    fn end(&mut self) {
        self.is_over = true;
        self.parser.finish();
    }

    fn whole(&self) -> Result<Option<Entry<R>>> {
        if self.parser.is_complete() {
            return Ok(None);
        }
        Err(Error::new(ErrorKind::Unreadable, "the bill ends before its totals"))
    }
}

/// Rows, then the totals; an error is the last item.
impl<R: BillRow> Iterator for BillRows<R, BlockingBody> {
    type Item = Result<Entry<R>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_failed {
            return None;
        }
        let next = self.advance().transpose();
        // Nothing after an error can be trusted to be read rightly.
        self.is_failed = matches!(next, Some(Err(_)));
        next
    }
}

/// A file that has not got its name yet; it goes when it is dropped.
struct Part {
    file: File,
    path: PathBuf,
    name: PathBuf,
    is_kept: bool,
}

impl Part {
    fn create(name: &Path) -> Result<Self> {
        let mut last = name.file_name().unwrap_or_default().to_owned();
        last.push(".part");
        let path = name.with_file_name(last);
        let file = OpenOptions::new().write(true).create(true).truncate(true).open(&path);
        let file = file.map_err(unwritable)?;
        Ok(Self { file, path, name: name.to_owned(), is_kept: false })
    }

    fn keep(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        std::fs::rename(&self.path, &self.name)?;
        self.is_kept = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_kept {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn unwritable(cause: io::Error) -> Error {
    Error::new(ErrorKind::Input, "the file cannot be written").with_source(cause)
}

impl<B> fmt::Debug for Download<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("is_over", &self.is_over).finish_non_exhaustive()
    }
}

impl<R, B> fmt::Debug for BillRows<R, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BillRows").field("parser", &self.parser).finish_non_exhaustive()
    }
}

const PIECE: usize = 16 << 10;
