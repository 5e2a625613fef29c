//! The async transport, on reqwest.

use std::fmt;
use std::task::{Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream as _;
use http::header::{CONTENT_LENGTH, HeaderValue};
use reqwest::redirect::Policy;
use wechatpay_core::media::Form;
use wechatpay_core::{
    AsyncBody, AsyncTransport, BoxFuture, Error, ErrorKind, Result, TimeLeft, TransportError,
    TransportResult,
};

use super::failure::{TransportFailure, maybe_sent, not_sent};
use super::options::FILE_TIMEOUT;
use super::outgoing::Pieces;
use super::stall::{StallTimer, UploadStallTimer};
use super::{Options, Roots, tls};
use crate::env::PROXY;

/// Sends with [reqwest]: HTTP/1.1, connections kept and shared by clones.
///
/// Needs a tokio runtime when it is used, not when it is made; without one a call ends in an
/// error, not in a panic.
#[derive(Clone)]
pub struct Reqwest {
    client: reqwest::Client,
    timeout: Duration,
    stall_timeout: Duration,
    longest_reply: usize,
}

impl Reqwest {
    /// A transport with these options.
    ///
    /// # Errors
    /// If an option makes no sense, or the system's certificate authorities cannot be read.
    pub fn new(options: &Options) -> Result<Self> {
        options.check()?;
        let mut builder = reqwest::Client::builder()
            .http1_only()
            .redirect(Policy::none())
            // Signatures are fresh per attempt: repeating is decided in core, nowhere else. What
            // stays is hyper repeating a request of which not one byte left the process, because
            // its pooled connection was found closed.
            .retry(reqwest::retry::never())
            .referer(false)
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            .no_proxy()
            .timeout(options.timeout)
            .connect_timeout(options.connect_timeout)
            .pool_idle_timeout(options.idle_timeout);
        if let Some(proxy) = &options.proxy {
            let proxy = reqwest::Proxy::all(proxy.url());
            builder = builder.proxy(proxy.map_err(|_| PROXY.wrong())?);
        }
        let given = tls::given(&options.roots)?;
        let given = given.iter().map(|der| reqwest::Certificate::from_der(der));
        let given = given.collect::<Result<Vec<_>, _>>();
        let given = given.map_err(|cause| refused("a certificate authority", cause))?;
        let is_system = !options.is_plain && !matches!(options.roots, Roots::Only(_));
        builder = match (is_system, given.is_empty()) {
            (true, true) => builder,
            (true, false) => builder.tls_certs_merge(given),
            (false, _) => builder.tls_certs_only(given),
        };
        let client = builder.build().map_err(|cause| refused("TLS", cause))?;
        let Options { timeout, stall_timeout, longest_reply, .. } = *options;
        Ok(Self { client, timeout, stall_timeout, longest_reply })
    }

    async fn execute(self, request: http::Request<Bytes>) -> TransportResult {
        let limit = self.limit(&request, Duration::ZERO);
        let mut request = prepare(request)?;
        if limit < self.timeout {
            *request.timeout_mut() = Some(limit);
        }
        let mut response = self.send(request).await?;
        let body = self.read(&mut response).await?;
        Ok(with_head(body, &mut response))
    }

    async fn send_form(self, request: http::Request<Form>) -> TransportResult {
        let limit = self.limit(&request, request.body().allowance());
        let length = HeaderValue::from(request.body().length());
        let timer = UploadStallTimer::default();
        let pieces = Pieces::new(request.body(), timer.clone());
        let mut request = prepare(request.map(|_| Bytes::from_static(b"form")))?;
        request.headers_mut().insert(CONTENT_LENGTH, length);
        *request.body_mut() = Some(reqwest::Body::wrap_stream(pieces));
        *request.timeout_mut() = Some(limit);
        let untaken = || maybe_sent(TransportFailure::NothingTaken(self.stall_timeout), true);
        let sent = timer.guard(self.stall_timeout, self.send(request)).await;
        let mut response = sent.ok_or_else(untaken)??;
        let body = self.read(&mut response).await?;
        Ok(with_head(body, &mut response))
    }

    /// How long this attempt may take: what is usual and this much more, or what the
    /// call has left, if that is less.
    fn limit<B>(&self, request: &http::Request<B>, more: Duration) -> Duration {
        let left = request.extensions().get::<TimeLeft>();
        let limit = self.timeout.saturating_add(more);
        left.map_or(limit, |left| left.0.min(limit))
    }

    /// A file takes as long as it takes, but not its head, and it may not stand still.
    async fn begin(
        self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<AsyncBody>, TransportError> {
        let limit = self.limit(&request, Duration::ZERO);
        let mut request = prepare(request)?;
        *request.timeout_mut() = Some(FILE_TIMEOUT);
        let head = tokio::time::timeout(limit, self.send(request)).await;
        let mut response = head.map_err(|cause| maybe_sent(cause, true))??;
        let head = with_head((), &mut response);
        let mut pieces = Box::pin(response.bytes_stream());
        let mut timer = StallTimer::new(self.stall_timeout);
        let body = AsyncBody::new(move |context| {
            if let Poll::Ready(piece) = pieces.as_mut().poll_next(context) {
                timer.renew();
                return Poll::Ready(piece.map(|piece| piece.map_err(broken)));
            }
            ready!(timer.poll_over(context));
            Poll::Ready(Some(Err(maybe_sent(
                TransportFailure::NothingCame(self.stall_timeout),
                true,
            ))))
        });
        Ok(head.map(|()| body))
    }

    async fn send(&self, request: reqwest::Request) -> Result<reqwest::Response, TransportError> {
        self.client.execute(request).await.map_err(|cause| {
            let is_timeout = cause.is_timeout();
            // The text would name the URL with its query.
            let is_unsent = cause.is_connect() || cause.is_builder();
            let report = if is_unsent { not_sent } else { maybe_sent };
            report(Box::new(cause.without_url()), is_timeout)
        })
    }

    async fn read(&self, response: &mut reqwest::Response) -> Result<Bytes, TransportError> {
        let too_long = || maybe_sent(TransportFailure::TooLong(self.longest_reply), false);
        let limit = self.longest_reply;
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(too_long());
        }
        let Some(first) = next(response).await? else { return Ok(Bytes::new()) };
        let Some(second) = next(response).await? else {
            return if first.len() > limit { Err(too_long()) } else { Ok(first) };
        };
        let mut body = BytesMut::from(first);
        let mut chunk = Some(second);
        while let Some(more) = chunk {
            if body.len().saturating_add(more.len()) > limit {
                return Err(too_long());
            }
            body.extend_from_slice(&more);
            chunk = next(response).await?;
        }
        Ok(body.freeze())
    }
}

impl AsyncTransport for Reqwest {
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Box::pin(async { Err(not_sent(TransportFailure::NoRuntime, false)) });
        }
        Box::pin(self.clone().execute(request))
    }

    fn upload(&self, request: http::Request<Form>) -> BoxFuture<TransportResult> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Box::pin(async { Err(not_sent(TransportFailure::NoRuntime, false)) });
        }
        Box::pin(self.clone().send_form(request))
    }

    fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<Result<http::Response<AsyncBody>, TransportError>> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Box::pin(async { Err(not_sent(TransportFailure::NoRuntime, false)) });
        }
        Box::pin(self.clone().begin(request))
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<()> {
        Box::pin(async move { tokio::time::sleep(pause).await })
    }
}

impl fmt::Debug for Reqwest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reqwest")
            .field("longest_reply", &self.longest_reply)
            .finish_non_exhaustive()
    }
}

/// Hands the request over, and makes sure that the target is still the one that was signed.
fn prepare(mut request: http::Request<Bytes>) -> Result<reqwest::Request, TransportError> {
    let uri = request.uri().clone();
    // hyper writes no length for an empty body, and some gateways answer that with 411.
    if request.body().is_empty() && expects_body(request.method()) {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    let request = reqwest::Request::try_from(request)
        .map_err(|cause| not_sent(cause.without_url(), false))?;
    let url = request.url();
    if (url.path(), url.query()) != (uri.path(), uri.query()) {
        return Err(not_sent(TransportFailure::Rewritten, false));
    }
    Ok(request)
}

fn expects_body(method: &http::Method) -> bool {
    matches!(*method, http::Method::POST | http::Method::PUT | http::Method::PATCH)
}

async fn next(response: &mut reqwest::Response) -> Result<Option<Bytes>, TransportError> {
    response.chunk().await.map_err(broken)
}

fn broken(cause: reqwest::Error) -> TransportError {
    let is_timeout = cause.is_timeout();
    maybe_sent(cause.without_url(), is_timeout)
}

fn with_head<B>(body: B, response: &mut reqwest::Response) -> http::Response<B> {
    let mut answer = http::Response::new(body);
    *answer.status_mut() = response.status();
    *answer.headers_mut() = std::mem::take(response.headers_mut());
    answer
}

/// The HTTP library refused its settings.
fn refused(what: &str, cause: reqwest::Error) -> Error {
    Error::new(ErrorKind::Input, format!("the HTTP client cannot be set up: {what}"))
        .with_source(cause)
}
