//! A connection whose incoming bytes are also shown to [`Heads`], and whose answers always speak
//! JSON.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::{heads::Heads, refusal};

/// A stream whose incoming bytes are copied.
pub(crate) struct Tap<S> {
    stream: S,
    heads: Arc<Heads>,
    replacing: Option<Replacing>,
}

/// Bytes that are sent in place of those given.
struct Replacing {
    bytes: Vec<u8>,
    sent: usize,
}

impl<S> Tap<S> {
    pub(crate) fn new(stream: S, heads: Arc<Heads>) -> Self {
        Self { stream, heads, replacing: None }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Tap<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        self.heads.read(&buffer.filled()[before..]);
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Tap<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        if this.replacing.is_none() {
            this.replacing = refusal::instead_of(bytes).map(|bytes| Replacing { bytes, sent: 0 });
        }
        let Some(replacing) = &mut this.replacing else {
            return Pin::new(&mut this.stream).poll_write(context, bytes);
        };
        while replacing.sent < replacing.bytes.len() {
            let rest = &replacing.bytes[replacing.sent..];
            match ready!(Pin::new(&mut this.stream).poll_write(context, rest))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                count => replacing.sent += count,
            }
        }
        this.replacing = None;
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
