//! The interface to the network: one method to send and one to wait, async and blocking.

use std::fmt;
use std::future::Future;
use std::io::Read as _;
use std::pin::Pin;
use std::time::Duration;

use bytes::Bytes;

use crate::error::BoxError;
use crate::files::media::Form;
use crate::transport::body::{AsyncBody, BlockingBody};

/// A boxed future, so that a transport can be used as `dyn`.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What a transport gives back.
pub type TransportResult = Result<http::Response<Bytes>, TransportError>;

/// Sends requests without blocking. Must not follow redirects, must not change method, target,
/// headers or body, and must deliver the whole body or an error.
pub trait AsyncTransport: Send + Sync {
    /// Sends one request and reads the whole answer.
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult>;

    /// Waits.
    fn sleep(&self, pause: Duration) -> BoxFuture<()>;

    /// Sends one request and gives the body as it comes: for files of any size. By default the
    /// whole body is read first.
    fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<Result<http::Response<AsyncBody>, TransportError>> {
        let answer = self.call(request);
        Box::pin(async move { Ok(answer.await?.map(AsyncBody::whole)) })
    }

    /// Sends a file: the form is read as it is sent, its length is the `Content-Length`, and if
    /// reading fails the connection is cut. By default the whole form is read first.
    fn upload(&self, request: http::Request<Form>) -> BoxFuture<TransportResult> {
        match whole(request) {
            Ok(request) => self.call(request),
            Err(cause) => Box::pin(async { Err(cause) }),
        }
    }
}

/// The blocking counterpart of [`AsyncTransport`], with the same duties.
pub trait BlockingTransport: Send + Sync {
    /// Sends one request and reads the whole answer.
    ///
    /// # Errors
    /// See [`TransportError`].
    fn call(&self, request: http::Request<Bytes>) -> TransportResult;

    /// Waits.
    fn sleep(&self, pause: Duration);

    /// Sends one request and gives the body as it comes: for files of any size. By default the
    /// whole body is read first.
    ///
    /// # Errors
    /// See [`TransportError`].
    fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<BlockingBody>, TransportError> {
        Ok(self.call(request)?.map(BlockingBody::whole))
    }

    /// Sends a file: the form is read as it is sent, its length is the `Content-Length`, and if
    /// reading fails the connection is cut. By default the whole form is read first.
    ///
    /// # Errors
    /// See [`TransportError`].
    fn upload(&self, request: http::Request<Form>) -> TransportResult {
        self.call(whole(request)?)
    }
}

fn whole(request: http::Request<Form>) -> Result<http::Request<Bytes>, TransportError> {
    let mut bytes = Vec::new();
    let read = request.body().reader().read_to_end(&mut bytes);
    read.map_err(|cause| TransportError {
        sent: Sent::No,
        is_timeout: false,
        source: Box::new(cause),
    })?;
    Ok(request.map(|_| bytes.into()))
}

/// Why no answer came.
#[derive(Debug)]
pub struct TransportError {
    /// Whether the request may have reached the server.
    pub sent: Sent,
    /// Whether a time limit ran out.
    pub is_timeout: bool,
    /// The cause.
    pub source: BoxError,
}

/// Stands in the extensions of a request whose call has a time budget: what is left of it. A
/// transport gives the attempt no longer than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLeft(pub Duration);

/// Whether a request may have reached the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Surely not: the connection was never made.
    No,
    /// Perhaps; treat it as if it had.
    Maybe,
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.sent, self.is_timeout) {
            (Sent::No, false) => "no connection could be made",
            (Sent::No, true) => "no connection could be made in time",
            (Sent::Maybe, false) => "the connection was lost after sending began",
            (Sent::Maybe, true) => "no answer came in time",
        })
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
