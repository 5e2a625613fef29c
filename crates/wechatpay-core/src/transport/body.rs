//! The body of an answer as a stream.

use std::fmt;
use std::io::Read;
use std::task::{Context, Poll};

use bytes::Bytes;

use crate::transport::TransportError;

/// A piece of a body, or the end, or the error that ended it.
pub type Piece = Option<Result<Bytes, TransportError>>;

type PollPiece = Box<dyn FnMut(&mut Context<'_>) -> Poll<Piece> + Send>;

/// A body that is read without blocking, piece by piece.
pub struct AsyncBody(PollPiece);

/// A body that is read and waited for, piece by piece.
pub struct BlockingBody(Box<dyn Read + Send>);

impl AsyncBody {
    /// A body that is asked for its pieces by this function. After the end it is not asked again.
    #[must_use]
    pub fn new(poll: impl FnMut(&mut Context<'_>) -> Poll<Piece> + Send + 'static) -> Self {
        Self(Box::new(poll))
    }

    /// A body that is there already.
    #[must_use]
    pub fn whole(bytes: Bytes) -> Self {
        let mut rest = Some(bytes).filter(|bytes| !bytes.is_empty());
        Self::new(move |_| Poll::Ready(rest.take().map(Ok)))
    }

    /// The next piece; `None` is the end.
    pub async fn piece(&mut self) -> Piece {
        std::future::poll_fn(|context| (self.0)(context)).await
    }

    /// As [`AsyncBody::piece`], for streams written by hand.
    pub fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Piece> {
        (self.0)(context)
    }
}

impl BlockingBody {
    /// A body that is read from here.
    #[must_use]
    pub fn new(reader: impl Read + Send + 'static) -> Self {
        Self(Box::new(reader))
    }

    /// A body that is there already.
    #[must_use]
    pub fn whole(bytes: Bytes) -> Self {
        Self::new(std::io::Cursor::new(bytes))
    }

    /// Reads into the buffer; 0 is the end.
    ///
    /// # Errors
    /// As the reader.
    pub fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(buffer)
    }
}

impl fmt::Debug for AsyncBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AsyncBody")
    }
}

impl fmt::Debug for BlockingBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BlockingBody")
    }
}
