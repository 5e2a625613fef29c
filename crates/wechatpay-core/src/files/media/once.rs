//! Sources that can be read only once, for callers that know length and digest beforehand.

use std::fmt;
use std::io::{self, Read};
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;

use super::{FileSource, Form, FormError};
use crate::keys::RunningDigest;
use crate::transport::body::AsyncBody;
use crate::transport::{Sent, TransportError};

/// A reader that is given to the first attempt. Nothing of it is kept, so the upload is sent
/// at most once; it is to end where the file does.
pub struct ReadOnce<R>(Mutex<Option<R>>);

/// The pieces of a file that are read without blocking, given to the first attempt. Only an
/// [`AsyncTransport`](crate::AsyncTransport) that asks for [`Form::pieces`] can send it.
pub struct PiecesOnce(Mutex<Option<AsyncBody>>);

/// The pieces of a [`Form`] whose file is read without blocking. As in
/// [`FormReader`](super::FormReader), its end is held back until the file has turned out to be the
/// right one.
pub struct FormPieces {
    form: Form,
    file: AsyncBody,
    left: u64,
    digest: RunningDigest,
    stage: Stage,
}

enum Stage {
    Head,
    File,
    Over,
    Broken,
}

impl<R> ReadOnce<R> {
    /// This reader, from where it stands.
    pub fn new(reader: R) -> Self {
        Self(Mutex::new(Some(reader)))
    }
}

impl PiecesOnce {
    /// These pieces.
    #[must_use]
    pub fn new(pieces: AsyncBody) -> Self {
        Self(Mutex::new(Some(pieces)))
    }
}

impl<R: Read + Send + 'static> FileSource for ReadOnce<R> {
    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        let reader = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        Ok(Box::new(reader.ok_or_else(spent)?))
    }

    fn is_once(&self) -> bool {
        true
    }
}

impl FileSource for PiecesOnce {
    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        let what = "it is read without blocking, and what should send it blocks";
        Err(io::Error::new(io::ErrorKind::Unsupported, what))
    }

    fn is_once(&self) -> bool {
        true
    }

    fn pieces(&self) -> Option<AsyncBody> {
        let pieces = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        Some(pieces.unwrap_or_else(|| AsyncBody::new(|_| Poll::Ready(Some(Err(gone()))))))
    }
}

impl FormPieces {
    pub(super) fn new(form: &Form, file: AsyncBody) -> Self {
        let (left, digest) = (form.file.size, RunningDigest::sha256());
        Self { form: form.clone(), file, left, digest, stage: Stage::Head }
    }

    /// The next piece, or the end. After an error there are only errors.
    pub fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        let next = match self.stage {
            Stage::Head => {
                self.stage = Stage::File;
                Ok(self.form.head.clone())
            }
            Stage::File => {
                let piece = ready!(self.file.poll_piece(context));
                // Its own words are about sending, which this is not.
                self.proven(piece.transpose().map_err(|cause| io::Error::other(cause.source)))
            }
            Stage::Over => return Poll::Ready(None),
            Stage::Broken => Err(FormError::Differs),
        };
        Poll::Ready(Some(next.map_err(|fault| {
            self.stage = Stage::Broken;
            self.form.blame(fault)
        })))
    }

    /// The piece, as long as the file is no longer than it should be; at its end, if it is the
    /// right one, the end of the form.
    fn proven(&mut self, piece: io::Result<Option<Bytes>>) -> Result<Bytes, FormError> {
        if let Some(piece) = piece.map_err(FormError::Unreadable)? {
            self.left = self.left.checked_sub(piece.len() as u64).ok_or(FormError::Differs)?;
            self.digest.update(&piece);
            return Ok(piece);
        }
        let digest = std::mem::replace(&mut self.digest, RunningDigest::sha256());
        if self.left > 0 || digest.finish_hex() != self.form.file.sha256 {
            return Err(FormError::Differs);
        }
        self.stage = Stage::Over;
        Ok(self.form.tail.clone())
    }
}

fn spent() -> io::Error {
    io::Error::other("it could be read only once, and was")
}

fn gone() -> TransportError {
    TransportError { sent: Sent::No, is_timeout: false, source: spent().into() }
}

impl<R> fmt::Debug for ReadOnce<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReadOnce")
    }
}

impl fmt::Debug for PiecesOnce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PiecesOnce")
    }
}

impl fmt::Debug for FormPieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FormPieces").field("form", &self.form).finish_non_exhaustive()
    }
}
