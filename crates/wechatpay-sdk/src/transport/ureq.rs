//! The blocking transport, on ureq.

use std::fmt;
use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HeaderValue};
use rustls::crypto::aws_lc_rs::default_provider;
use tracing::subscriber::NoSubscriber;
use ureq::config::Config;
use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};
use ureq::typestate::WithoutBody;
use ureq::{Agent, AsSendBody, Body, BodyReader, RequestBuilder, SendBody, Timeout};
use wechatpay_core::media::Form;
use wechatpay_core::{
    BlockingBody, BlockingTransport, BoxError, Result, TimeLeft, TransportError, TransportResult,
};

use super::dial::{Deferred, Dialer, NotConnected};
use super::fault::{Fault, maybe_sent, not_sent};
use super::idle::Shelf;
use super::options::FILE_TIMEOUT;
use super::{Options, Roots, kept, tls};
use crate::env::PROXY;

/// Sends with [ureq]: HTTP/1.1, connections kept and shared by clones, no runtime and no threads
/// but a short-lived one that resolves a host name.
#[derive(Clone)]
pub struct Ureq {
    agent: Agent,
    timeout: Duration,
    connect_timeout: Duration,
    stall_timeout: Duration,
    longest_reply: usize,
}

/// The body of a file, which may not stand still.
struct Flow {
    body: BodyReader<'static>,
    limit: Duration,
}

impl Ureq {
    /// A transport with these options.
    ///
    /// # Errors
    /// If an option makes no sense.
    pub fn new(options: &Options) -> Result<Self> {
        options.check()?;
        let is_direct = options.proxy.is_none();
        let shelf = is_direct.then(|| Shelf::new(MOST_IDLE, options.idle_timeout));
        let agent = Agent::with_parts(config(options)?, Dialer::new(shelf), Deferred);
        Ok(Self {
            agent,
            timeout: options.timeout,
            connect_timeout: options.connect_timeout,
            stall_timeout: options.stall_timeout,
            longest_reply: options.longest_reply,
        })
    }

    fn execute(&self, request: http::Request<Bytes>) -> Result<http::Response<Body>, ureq::Error> {
        let limit = self.limit(&request, Duration::ZERO);
        let (parts, body) = request.into_parts();
        if !body.is_empty() && !expects_body(&parts.method) {
            let builder = match parts.method {
                http::Method::DELETE => self.agent.delete(parts.uri),
                _ => self.agent.get(parts.uri),
            };
            let builder = builder.config().timeout_global(Some(limit)).build();
            return with_headers(builder, &parts.headers).force_send_body().send(&body[..]);
        }
        if expects_body(&parts.method) {
            self.limited(http::Request::from_parts(parts, &body[..]), limit)
        } else {
            self.limited(http::Request::from_parts(parts, ()), limit)
        }
    }

    fn send_form(&self, request: http::Request<Form>) -> Result<http::Response<Body>, ureq::Error> {
        let limit = self.limit(&request, request.body().allowance());
        let length = request.body().length();
        let mut reader = request.body().reader();
        let mut request = request.map(|_| SendBody::from_reader(&mut reader));
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
        let request = self.agent.configure_request(request);
        let request = request.timeout_per_write(Some(self.stall_timeout));
        self.agent.run(request.timeout_global(Some(limit)).build())
    }

    /// How long this attempt may take: what is usual and this much more, or what the
    /// call has left, if that is less.
    fn limit<B>(&self, request: &http::Request<B>, more: Duration) -> Duration {
        let left = request.extensions().get::<TimeLeft>();
        let limit = self.timeout.saturating_add(more);
        left.map_or(limit, |left| left.0.min(limit))
    }

    fn limited<B: AsSendBody>(
        &self,
        request: http::Request<B>,
        limit: Duration,
    ) -> Result<http::Response<Body>, ureq::Error> {
        if limit == self.timeout {
            return self.agent.run(request);
        }
        let request = self.agent.configure_request(request).timeout_global(Some(limit)).build();
        self.agent.run(request)
    }

    fn read(&self, body: &mut Body) -> Result<Bytes, TransportError> {
        let too_long = || maybe_sent(Fault::TooLong(self.longest_reply), false);
        let limit = u64::try_from(self.longest_reply).unwrap_or(u64::MAX);
        if body.content_length().is_some_and(|length| length > limit) {
            return Err(too_long());
        }
        // One more than is allowed, so that exactly as much as is allowed still fits.
        let read = quietly(|| body.with_config().limit(limit.saturating_add(1)).read_to_vec());
        match read {
            Ok(bytes) if bytes.len() > self.longest_reply => Err(too_long()),
            Ok(bytes) => Ok(bytes.into()),
            Err(ureq::Error::BodyExceedsLimit(_)) => Err(too_long()),
            Err(cause) => {
                let is_timeout = is_timeout(&cause);
                Err(maybe_sent(cause, is_timeout))
            }
        }
    }
}

impl BlockingTransport for Ureq {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        let mut response = quietly(|| self.execute(request)).map_err(report)?;
        let body = self.read(response.body_mut())?;
        Ok(response.map(|_| body))
    }

    fn upload(&self, request: http::Request<Form>) -> TransportResult {
        let mut response = quietly(|| self.send_form(request)).map_err(|cause| match cause {
            ureq::Error::Timeout(Timeout::PerWrite) => {
                maybe_sent(Fault::NothingTaken(self.stall_timeout), true)
            }
            cause => report(cause),
        })?;
        let body = self.read(response.body_mut())?;
        Ok(response.map(|_| body))
    }

    fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<BlockingBody>, TransportError> {
        let limit = self.limit(&request, Duration::ZERO);
        let request = self.agent.configure_request(request.map(|_| ()));
        // A file takes as long as it takes, but not its head, and it may not stand still.
        let request = request
            .timeout_global(Some(FILE_TIMEOUT))
            .timeout_connect(Some(self.connect_timeout.min(limit)))
            .timeout_recv_response(Some(limit))
            .timeout_per_read(Some(self.stall_timeout))
            .build();
        let response = quietly(|| self.agent.run(request)).map_err(report)?;
        let limit = self.stall_timeout;
        Ok(response.map(|body| BlockingBody::new(Flow { body: body.into_reader(), limit })))
    }

    fn sleep(&self, pause: Duration) {
        #[expect(clippy::disallowed_methods, reason = "waiting belongs to the transport")]
        std::thread::sleep(pause);
    }
}

impl Read for Flow {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        quietly(|| self.body.read(buffer)).map_err(|cause| {
            // ureq does not say in the kind that it is about time.
            let timed_out = |what| io::Error::new(io::ErrorKind::TimedOut, what);
            match cause.get_ref().and_then(|cause| cause.downcast_ref()) {
                Some(ureq::Error::Timeout(Timeout::PerRead)) => {
                    timed_out(Fault::NothingCame(self.limit).into())
                }
                Some(ureq::Error::Timeout(_)) => timed_out(BoxError::from(cause)),
                _ => cause,
            }
        })
    }
}

impl fmt::Debug for Ureq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ureq").field("longest_reply", &self.longest_reply).finish_non_exhaustive()
    }
}

/// ureq writes whole requests and answers to the `log` facade at its lower levels, openids and
/// Authorization with them. Under `tracing` these records are dropped here.
fn quietly<T>(act: impl FnOnce() -> T) -> T {
    tracing::subscriber::with_default(NoSubscriber::default(), act)
}

fn config(options: &Options) -> Result<Config> {
    let proxy = options.proxy.as_ref().map(|proxy| ureq::Proxy::new(proxy.url())).transpose();
    let given = tls::given(&options.roots)?;
    let certificates = given.iter().map(|der| Certificate::from_der(der).to_owned());
    let roots = match &options.roots {
        Roots::System if options.is_plain => RootCerts::from([]),
        Roots::System => RootCerts::PlatformVerifier,
        Roots::SystemAnd(_) => {
            let system = rustls_native_certs::load_native_certs().certs;
            let system = system.iter().map(|der| Certificate::from_der(der).to_owned());
            RootCerts::from(system.chain(certificates).collect::<Vec<_>>())
        }
        Roots::Only(_) => RootCerts::from(certificates.collect::<Vec<_>>()),
    };
    let tls = TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .root_certs(roots)
        .unversioned_rustls_crypto_provider(Arc::new(default_provider()))
        .build();
    Ok(Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .accept("")
        .accept_encoding("")
        .user_agent("")
        .proxy(proxy.map_err(|_| PROXY.wrong())?)
        .tls_config(tls)
        .timeout_global(Some(options.timeout))
        .timeout_connect(Some(options.connect_timeout))
        .max_idle_age(options.idle_timeout)
        .input_buffer_size(kept::CHUNK)
        .output_buffer_size(kept::CHUNK)
        .max_response_header_size(kept::LARGEST_HEAD / 2)
        .max_idle_connections(MOST_IDLE)
        .max_idle_connections_per_host(MOST_IDLE)
        .build())
}

fn with_headers(
    mut builder: RequestBuilder<WithoutBody>,
    headers: &http::HeaderMap,
) -> RequestBuilder<WithoutBody> {
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    builder
}

fn expects_body(method: &http::Method) -> bool {
    matches!(*method, http::Method::POST | http::Method::PUT | http::Method::PATCH)
}

/// Whether the request may have arrived: surely not if the error came up while connecting, or
/// says by its kind that there never was a connection.
fn report(cause: ureq::Error) -> TransportError {
    use ureq::Error::{
        BadUri, HostNotFound, Http, InvalidProxyUrl, Other, RequireHttpsOnly, TlsRequired,
    };
    match cause {
        Other(other) => match other.downcast::<NotConnected>() {
            Ok(marked) => {
                let is_timeout = is_timeout(&marked.0);
                not_sent(marked.0, is_timeout)
            }
            Err(other) => maybe_sent(other, false),
        },
        // The URI would be printed, query and all.
        BadUri(_) => not_sent(BadUri("the URL has no scheme or host".to_owned()), false),
        Http(_) | HostNotFound | InvalidProxyUrl | RequireHttpsOnly(_) | TlsRequired => {
            not_sent(cause, false)
        }
        cause => {
            let is_timeout = is_timeout(&cause);
            maybe_sent(cause, is_timeout)
        }
    }
}

fn is_timeout(cause: &ureq::Error) -> bool {
    match cause {
        ureq::Error::Timeout(_) => true,
        ureq::Error::Io(cause) => cause.kind() == io::ErrorKind::TimedOut,
        _ => false,
    }
}

/// Idle connections kept: as many as a busy service has threads.
const MOST_IDLE: usize = 256;
