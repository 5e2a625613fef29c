//! Downloads: unpacked and hashed as they stream; the digest is compared at the end.

mod part;

use std::fmt;
use std::io::{self, Read};
use std::path::Path;
use std::task::Poll;

use bytes::Bytes;
use wechatpay_core::bill::{BillParser, BillRow, Entry, Unpacker};
use wechatpay_core::{AsyncBody, BlockingBody, Error, ErrorKind, Result, Sent, TransportError};

use self::part::Part;

/// A file being downloaded, async or blocking. At most four MiB of text are held, whatever the size
/// of the file and however much it unpacks to.
///
/// What is read before the end is not proven yet: if the digest differs, the last read is an
/// error, and nothing that came before counts.
pub struct Download<B> {
    body: B,
    unpacker: Unpacker,
    /// Came, and is not unpacked yet: a packed piece can become a thousand times as large.
    packed: Bytes,
    /// Unpacked and not yet handed out.
    text: Vec<u8>,
    /// Handed out to a reader, but not all of it.
    rest: Bytes,
    is_over: bool,
    /// Whoever asks on after an error must not be told that this is the end.
    is_failed: bool,
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
        let (packed, text, rest) = (Bytes::new(), Vec::new(), Bytes::new());
        Self { body, unpacker, packed, text, rest, is_over: false, is_failed: false }
    }

    /// Reads it as a bill, row by row.
    #[must_use]
    pub fn into_rows<R: BillRow>(self) -> BillRows<R, B> {
        BillRows { download: self, parser: BillParser::default(), is_over: false, is_failed: false }
    }

    fn take(&mut self) -> Bytes {
        Bytes::from(std::mem::take(&mut self.text))
    }

    /// Unpacks some of what came. Says whether more must come before there is text.
    fn unpack(&mut self) -> Result<bool> {
        while self.text.is_empty() && !self.packed.is_empty() {
            let piece = self.packed.split_to(self.packed.len().min(Unpacker::PIECE));
            self.unpacker.push(&piece, &mut self.text)?;
        }
        Ok(self.text.is_empty() && !self.is_over)
    }

    fn end(&mut self) -> Result<()> {
        self.is_over = true;
        self.unpacker.finish(&mut self.text)
    }

    fn check(&self) -> Result<()> {
        let again = "it failed before, and what came of it counts for nothing";
        if self.is_failed { Err(broken_off(io::Error::other(again))) } else { Ok(()) }
    }

    fn keep<T>(&mut self, result: Result<T>) -> Result<T> {
        self.is_failed = result.is_err();
        result
    }
}

impl Download<AsyncBody> {
    /// The next piece of the text; `None` is the end, and proof of all that came before.
    ///
    /// # Errors
    /// If it broke off, makes no progress for longer than
    /// [`Builder::stall_timeout`](crate::Builder::stall_timeout), is damaged, or differs from its
    /// digest. From then on there are only errors.
    pub async fn piece(&mut self) -> Result<Option<Bytes>> {
        self.check()?;
        let piece = self.flow().await;
        self.keep(piece)
    }

    async fn flow(&mut self) -> Result<Option<Bytes>> {
        while self.unpack()? {
            match self.body.piece().await {
                Some(piece) => self.packed = piece?,
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
        let mut part = Some(Part::create(path.as_ref()).map_err(unwritable)?);
        let mut size = 0;
        while let Some(piece) = self.piece().await? {
            size += piece.len() as u64;
            let taken = part.take();
            // The disk must not keep other tasks waiting.
            let written = tokio::task::spawn_blocking(move || {
                let mut part = taken.ok_or_else(|| io::Error::other("the file was given away"))?;
                part.write(&piece).map(|()| part)
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
    /// If it broke off, makes no progress for longer than
    /// [`Builder::stall_timeout`](crate::Builder::stall_timeout), is damaged, or differs from its
    /// digest. From then on there are only errors.
    pub fn piece(&mut self) -> Result<Option<Bytes>> {
        self.check()?;
        let piece = self.flow();
        self.keep(piece)
    }

    fn flow(&mut self) -> Result<Option<Bytes>> {
        let mut buffer = [0; PIECE];
        while self.unpack()? {
            let length = self.body.read(&mut buffer).map_err(broken_off)?;
            match buffer.get(..length) {
                Some(piece) if !piece.is_empty() => self.packed = Bytes::copy_from_slice(piece),
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
        let mut part = Part::create(path.as_ref()).map_err(unwritable)?;
        let mut size = 0;
        while let Some(piece) = self.piece()? {
            size += piece.len() as u64;
            part.write(&piece).map_err(unwritable)?;
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
    /// The next row, then the totals; `None` is the end, and proof of all that came before. An
    /// error is the last item.
    ///
    /// # Errors
    /// As [`Download::piece`], or if a row cannot be read.
    pub async fn next(&mut self) -> Option<Result<Entry<R>>> {
        loop {
            if let Poll::Ready(next) = self.ready() {
                return next;
            }
            let piece = self.download.piece().await;
            if let Err(error) = self.feed(piece) {
                return Some(Err(error));
            }
        }
    }
}

/// Rows, then the totals; the end is proof of all that came before. An error is the last item.
impl<R: BillRow> Iterator for BillRows<R, BlockingBody> {
    type Item = Result<Entry<R>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Poll::Ready(next) = self.ready() {
                return next;
            }
            let piece = self.download.piece();
            if let Err(error) = self.feed(piece) {
                return Some(Err(error));
            }
        }
    }
}

impl<R: BillRow, B> BillRows<R, B> {
    /// What is next; it is pending if another piece must come first.
    fn ready(&mut self) -> Poll<Option<Result<Entry<R>>>> {
        if self.is_failed {
            return Poll::Ready(None);
        }
        let error = match self.parser.entry() {
            Ok(Some(entry)) => return Poll::Ready(Some(Ok(entry))),
            Ok(None) if !self.is_over => return Poll::Pending,
            Ok(None) if self.parser.is_complete() => return Poll::Ready(None),
            Ok(None) => Error::new(ErrorKind::Unreadable, "the bill ends before its totals"),
            Err(error) => error,
        };
        // Nothing after an error can be trusted to be read rightly.
        self.is_failed = true;
        Poll::Ready(Some(Err(error)))
    }

    fn feed(&mut self, piece: Result<Option<Bytes>>) -> Result<()> {
        self.is_failed = piece.is_err();
        if let Some(piece) = piece? {
            self.parser.push(&piece);
        } else {
            self.is_over = true;
            self.parser.finish();
        }
        Ok(())
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
