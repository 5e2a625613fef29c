//! The body of an answer: whole, or broken off half-way.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

/// A body that is sent at once.
#[derive(Debug)]
pub(crate) struct Outgoing {
    rest: Bytes,
    /// How many bytes are promised but never sent; the connection ends in their place.
    missing: u64,
    has_paused: bool,
}

impl Outgoing {
    /// All of it.
    pub(crate) fn whole(body: Bytes) -> Self {
        Self { rest: body, missing: 0, has_paused: false }
    }

    /// Half of it; then the connection is cut.
    pub(crate) fn half(mut body: Bytes) -> Self {
        let half = body.split_to(body.len() / 2);
        // A body of nothing has no half, and at least one byte must be missing.
        Self { rest: half, missing: (body.len() as u64).max(1), has_paused: false }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if !self.rest.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(std::mem::take(&mut self.rest)))));
        }
        // One breath, in which the server sends what it has; an error would make it forget that.
        if self.missing > 0 && !std::mem::replace(&mut self.has_paused, true) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        match std::mem::take(&mut self.missing) {
            0 => Poll::Ready(None),
            _ => Poll::Ready(Some(Err(io::Error::other("cut in the middle, as was asked for")))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.missing == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64 + self.missing)
    }
}
