//! Downloads of unsigned files: the exchange checks the head, the body is passed on as it comes.

use std::sync::Arc;

use bytes::{Bytes, BytesMut};

use crate::call::Call;
use crate::call::draft::Draft;
use crate::error::{Error, ErrorKind, Outcome, Result};
use crate::exchange::Exchange;
use crate::exchange::context::Context;
use crate::exchange::handle::{Async, Blocking};
use crate::exchange::purpose::Task;
use crate::exchange::reply::Answer;
use crate::files::bill::BillLink;
use crate::transport::body::{AsyncBody, BlockingBody};
use crate::transport::{Sent, TransportError, TransportResult};
use crate::trust::statement_digest;

impl Async {
    /// Sends for an overseas statement (境外对账单): the digest that its signed head vouches for, and the
    /// file as it comes.
    ///
    /// # Errors
    /// If there is none, or its head is not WeChat Pay's.
    pub async fn download_statement(&self, call: Call) -> Result<(String, AsyncBody)> {
        let exchange = begin(self.shared(), call).with_task(Task::Statement);
        let (head, body) = self.open(exchange).await?;
        Ok((digest(&head)?, body))
    }

    /// Sends a call whose answer is a file without a signature (protocol 01 §6): the answer's head,
    /// and the body as it comes. Whoever asks for it must know what the file should be, such as
    /// its digest. A failure is verified and reported as ever.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    pub async fn download(&self, call: Call) -> Result<(Answer, AsyncBody)> {
        self.open(begin(self.shared(), call)).await
    }

    /// Sends for the file that a link leads to, to the host that the link names.
    ///
    /// # Errors
    /// If that host is not configured, nothing is signed; else as [`Async::download`].
    pub async fn download_link(&self, link: &BillLink) -> Result<(Answer, AsyncBody)> {
        let (host, call) = link.place(&self.shared().hosts)?;
        self.open(begin(self.shared(), call).at_host(host)).await
    }

    async fn open(&self, exchange: Exchange) -> Result<(Answer, AsyncBody)> {
        let mut file = None;
        let answer = self.drive_keeping(exchange, &mut file).await?;
        Ok((answer, file.unwrap_or_else(|| AsyncBody::whole(Bytes::new()))))
    }
}

impl Blocking {
    /// Sends for an overseas statement (境外对账单): the digest that its signed head vouches for, and the
    /// file as it comes.
    ///
    /// # Errors
    /// If there is none, or its head is not WeChat Pay's.
    pub fn download_statement(&self, call: Call) -> Result<(String, BlockingBody)> {
        let exchange = begin(self.shared(), call).with_task(Task::Statement);
        let (head, body) = self.open(exchange)?;
        Ok((digest(&head)?, body))
    }

    /// Sends a call whose answer is a file without a signature (protocol 01 §6): the answer's head,
    /// and the body as it comes. Whoever asks for it must know what the file should be, such as
    /// its digest. A failure is verified and reported as ever.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    pub fn download(&self, call: Call) -> Result<(Answer, BlockingBody)> {
        self.open(begin(self.shared(), call))
    }

    /// Sends for the file that a link leads to, to the host that the link names.
    ///
    /// # Errors
    /// If that host is not configured, nothing is signed; else as [`Blocking::download`].
    pub fn download_link(&self, link: &BillLink) -> Result<(Answer, BlockingBody)> {
        let (host, call) = link.place(&self.shared().hosts)?;
        self.open(begin(self.shared(), call).at_host(host))
    }

    fn open(&self, exchange: Exchange) -> Result<(Answer, BlockingBody)> {
        let mut file = None;
        let answer = self.drive_keeping(exchange, &mut file)?;
        Ok((answer, file.unwrap_or_else(|| BlockingBody::whole(Bytes::new()))))
    }
}

impl From<TransportError> for Error {
    /// A body broke off or makes no progress any more: the answer was there, but not all of it.
    fn from(cause: TransportError) -> Self {
        let is_timeout = cause.is_timeout;
        let what = if is_timeout { "did not come in time" } else { "broke off on its way" };
        Self::new(ErrorKind::Transport, format!("the file {what}"))
            .with_outcome(Outcome::Unknown)
            .with_timeout(is_timeout)
            .with_source(cause)
    }
}

/// The digest in a head that was verified.
fn digest(head: &Answer) -> Result<String> {
    let digest = statement_digest(&head.headers).map(str::to_ascii_lowercase);
    digest.map_err(|cause| {
        Error::untrusted(format!("the statement is not believed: {cause}")).with_source(cause)
    })
}

/// Whatever path its link names, it is a file.
fn begin(context: &Arc<Context>, call: Call) -> Exchange {
    Exchange::begin(Arc::clone(context), Draft::sealed(call, None)).with_task(Task::File)
}

/// Puts the body of a success aside and gives the exchange the head; any other answer is read whole.
pub(super) async fn set_aside(
    response: http::Response<AsyncBody>,
    file: &mut Option<AsyncBody>,
) -> TransportResult {
    let (parts, mut body) = response.into_parts();
    if parts.status.is_success() {
        *file = Some(body);
        return Ok(http::Response::from_parts(parts, Bytes::new()));
    }
    let mut whole = BytesMut::new();
    while let Some(piece) = body.piece().await {
        grow(&mut whole, &piece?)?;
    }
    Ok(http::Response::from_parts(parts, whole.freeze()))
}

/// As [`set_aside`], for whoever may block.
pub(super) fn set_aside_blocking(
    response: http::Response<BlockingBody>,
    file: &mut Option<BlockingBody>,
) -> TransportResult {
    let (parts, mut body) = response.into_parts();
    if parts.status.is_success() {
        *file = Some(body);
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

const LONGEST_REFUSAL: usize = 1 << 20;
