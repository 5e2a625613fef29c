//! Files that come back unsigned: the exchange judges the head, the body is handed on as it comes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::{Bytes, BytesMut};

use crate::call::draft::Draft;
use crate::call::{Call, Method};
use crate::error::{Error, ErrorKind, Outcome, Result};
use crate::exchange::Exchange;
use crate::exchange::context::Context;
use crate::exchange::handle::{Async, Blocking};
use crate::exchange::reply::Answer;
use crate::files::bill::BillLink;
use crate::protocol::certificates;
use crate::protocol::facts::{Fact, Kind};
use crate::transport::body::{AsyncBody, BlockingBody};
use crate::transport::{
    AsyncTransport, BlockingTransport, BoxFuture, Sent, TransportError, TransportResult,
};

impl Async {
    /// Sends for an overseas statement (境外对账单): the digest that its signed head vouches for, and the
    /// file as it comes.
    ///
    /// # Errors
    /// If there is none, or its head is not WeChat Pay's.
    pub async fn download_statement(&self, call: Call) -> Result<(String, AsyncBody)> {
        let (head, body) = self.download(call).await?;
        Ok((statement_digest(self.shared(), &head)?, body))
    }

    /// Sends a call whose answer is a file without a signature (protocol 01 §6): the answer's head,
    /// and the body as it comes. Whoever asks for it must know what the file should be, such as
    /// its digest. A failure is verified and reported as ever.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    pub async fn download(&self, call: Call) -> Result<(Answer, AsyncBody)> {
        self.open(Exchange::begin(Arc::clone(self.shared()), file(call))).await
    }

    /// Sends for the file that a link leads to, to the host that the link names.
    ///
    /// # Errors
    /// If that host is not configured, nothing is signed; else as [`Async::download`].
    pub async fn download_link(&self, link: &BillLink) -> Result<(Answer, AsyncBody)> {
        let (host, call) = link.place(&self.shared().hosts)?;
        self.open(Exchange::begin(Arc::clone(self.shared()), file(call)).at_host(host)).await
    }

    async fn open(&self, exchange: Exchange) -> Result<(Answer, AsyncBody)> {
        let slot = Slot::default();
        let transport = Opening { inner: Arc::clone(self.transport()), slot: Arc::clone(&slot) };
        let answer = self.over(Arc::new(transport)).drive(exchange).await?;
        Ok((answer, taken(&slot).unwrap_or_else(|| AsyncBody::whole(Bytes::new()))))
    }
}

impl Blocking {
    /// Sends for an overseas statement (境外对账单): the digest that its signed head vouches for, and the
    /// file as it comes.
    ///
    /// # Errors
    /// If there is none, or its head is not WeChat Pay's.
    pub fn download_statement(&self, call: Call) -> Result<(String, BlockingBody)> {
        let (head, body) = self.download(call)?;
        Ok((statement_digest(self.shared(), &head)?, body))
    }

    /// Sends a call whose answer is a file without a signature (protocol 01 §6): the answer's head,
    /// and the body as it comes. Whoever asks for it must know what the file should be, such as
    /// its digest. A failure is verified and reported as ever.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    pub fn download(&self, call: Call) -> Result<(Answer, BlockingBody)> {
        self.open(Exchange::begin(Arc::clone(self.shared()), file(call)))
    }

    /// Sends for the file that a link leads to, to the host that the link names.
    ///
    /// # Errors
    /// If that host is not configured, nothing is signed; else as [`Blocking::download`].
    pub fn download_link(&self, link: &BillLink) -> Result<(Answer, BlockingBody)> {
        let (host, call) = link.place(&self.shared().hosts)?;
        self.open(Exchange::begin(Arc::clone(self.shared()), file(call)).at_host(host))
    }

    fn open(&self, exchange: Exchange) -> Result<(Answer, BlockingBody)> {
        let slot = Slot::default();
        let transport = Opening { inner: Arc::clone(self.transport()), slot: Arc::clone(&slot) };
        let answer = self.over(Arc::new(transport)).drive(exchange)?;
        Ok((answer, taken(&slot).unwrap_or_else(|| BlockingBody::whole(Bytes::new()))))
    }
}

impl From<TransportError> for Error {
    /// A body broke off or stands still: the answer was there, but not all of it.
    fn from(cause: TransportError) -> Self {
        let is_timeout = cause.is_timeout;
        let what = if is_timeout { "did not come in time" } else { "broke off on its way" };
        Self::new(ErrorKind::Transport, format!("the file {what}"))
            .with_outcome(Outcome::Unknown)
            .with_timeout(is_timeout)
            .with_source(cause)
    }
}

fn statement_digest(context: &Context, head: &Answer) -> Result<String> {
    let digest = context.trust.verify_statement(&head.headers, context.clock.now());
    digest.map_err(|cause| {
        Error::untrusted(format!("the statement is not believed: {cause}")).with_source(cause)
    })
}

fn file(call: Call) -> Draft {
    Draft::sealed(call, Some(&FILE))
}

type Slot<B> = Arc<Mutex<Option<B>>>;

fn taken<B>(slot: &Slot<B>) -> Option<B> {
    slot.lock().unwrap_or_else(PoisonError::into_inner).take()
}

fn put<B>(slot: &Slot<B>, body: B) {
    *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(body);
}

/// A transport that keeps the body of a success aside and shows the exchange the rest.
struct Opening<T: ?Sized, B> {
    inner: Arc<T>,
    slot: Slot<B>,
}

impl AsyncTransport for Opening<dyn AsyncTransport, AsyncBody> {
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        if is_certificates(&request) {
            return self.inner.call(request);
        }
        let (opened, slot) = (self.inner.open(request), Arc::clone(&self.slot));
        Box::pin(async move {
            let (parts, mut body) = opened.await?.into_parts();
            if parts.status.is_success() {
                put(&slot, body);
                return Ok(http::Response::from_parts(parts, Bytes::new()));
            }
            let mut whole = BytesMut::new();
            while let Some(piece) = body.piece().await {
                grow(&mut whole, &piece?)?;
            }
            Ok(http::Response::from_parts(parts, whole.freeze()))
        })
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<()> {
        self.inner.sleep(pause)
    }
}

impl BlockingTransport for Opening<dyn BlockingTransport, BlockingBody> {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        if is_certificates(&request) {
            return self.inner.call(request);
        }
        let (parts, mut body) = self.inner.open(request)?.into_parts();
        if parts.status.is_success() {
            put(&self.slot, body);
            return Ok(http::Response::from_parts(parts, Bytes::new()));
        }
        let (mut whole, mut piece) = (BytesMut::new(), [0; 4096]);
        loop {
            let length = body.read(&mut piece).map_err(lost)?;
            let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else { break };
            grow(&mut whole, read)?;
        }
        Ok(http::Response::from_parts(parts, whole.freeze()))
    }

    fn sleep(&self, pause: Duration) {
        self.inner.sleep(pause);
    }
}

fn is_certificates(request: &http::Request<Bytes>) -> bool {
    request.uri().path().ends_with(certificates::PATH)
}

fn grow(whole: &mut BytesMut, piece: &[u8]) -> Result<(), TransportError> {
    if whole.len() + piece.len() > LONGEST_REFUSAL {
        return Err(lost(std::io::Error::other("the refusal is too long")));
    }
    whole.extend_from_slice(piece);
    Ok(())
}

fn lost(cause: std::io::Error) -> TransportError {
    let is_timeout = cause.kind() == std::io::ErrorKind::TimedOut;
    TransportError { sent: Sent::Maybe, is_timeout, source: cause.into() }
}

/// What every file is, whatever path its link names.
static FILE: Fact = Fact {
    method: Method::Get,
    template: "/v3/billdownload/file",
    sealed: &[],
    opened: &[],
    repeat: &[],
    unsigned: true,
    kind: Kind::Download,
};

const LONGEST_REFUSAL: usize = 1 << 20;
