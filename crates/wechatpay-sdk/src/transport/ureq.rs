//! The blocking transport: HTTP/1.1 of our own over connections that ureq makes, because ureq itself
//! logs requests and answers.

use std::fmt;
use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::request::Parts;
use rustls::crypto::aws_lc_rs::default_provider;
use ureq::config::Config;
use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};
use ureq::{Agent, Error, Timeout};
use wechatpay_core::media::Form;
use wechatpay_core::{
    BlockingBody, BlockingTransport, BoxError, Result, TimeLeft, TransportError, TransportResult,
};

use super::connection::{CHUNK, Connection, Deadline, Limits};
use super::dial::Dialer;
use super::failure::{TransportFailure, maybe_sent, not_sent};
use super::http1::{self, Framing, Head, Next};
use super::idle::{Endpoint, IdlePool};
use super::options::FILE_TIMEOUT;
use super::{Options, Roots, tls};
use crate::env::PROXY;

/// Sends over connections that ureq makes: HTTP/1.1, kept and shared by clones, no runtime and no
/// threads but a short-lived one that resolves a host name.
///
/// Requests and answers are never logged, at whatever level.
#[derive(Clone)]
pub struct Ureq {
    dialer: Arc<Dialer>,
    timeout: Duration,
    connect_timeout: Duration,
    stall_timeout: Duration,
    longest_reply: usize,
}

/// A connection that carries a request, where it leads, and what keeps it afterwards.
struct InUse {
    connection: Connection,
    endpoint: Endpoint,
    dialer: Arc<Dialer>,
}

/// The body of an answer. The connection goes back to the pool when it was read to its end.
struct Incoming {
    used: Option<InUse>,
    framing: Framing,
    is_kept: bool,
    limits: Limits,
}

/// The body of a file, which may not stand still.
struct Flow {
    body: Incoming,
    limit: Duration,
}

impl Ureq {
    /// A transport with these options.
    ///
    /// # Errors
    /// If an option makes no sense.
    pub fn new(options: &Options) -> Result<Self> {
        options.check()?;
        let pool = IdlePool::new(MOST_IDLE, options.idle_timeout);
        Ok(Self {
            dialer: Arc::new(Dialer::new(config(options)?, pool)),
            timeout: options.timeout,
            connect_timeout: options.connect_timeout,
            stall_timeout: options.stall_timeout,
            longest_reply: options.longest_reply,
        })
    }

    /// How long this attempt may take: what is usual and this much more, or what the
    /// call has left, if that is less.
    fn limit<B>(&self, request: &http::Request<B>, more: Duration) -> Deadline {
        let left = request.extensions().get::<TimeLeft>();
        let limit = self.timeout.saturating_add(more);
        Deadline::after(left.map_or(limit, |left| left.0.min(limit)))
    }

    fn connect(&self, parts: &Parts, deadline: Deadline) -> Result<InUse, TransportError> {
        let Some(endpoint) = Endpoint::of(&parts.uri) else {
            return Err(not_sent("the URL has no scheme or host", false));
        };
        let deadline = deadline.or_after(self.connect_timeout);
        let connection =
            self.dialer.connection(&parts.uri, &endpoint, deadline).map_err(|cause| {
                let is_timeout = is_timeout(&cause);
                not_sent(cause, is_timeout)
            })?;
        Ok(InUse { connection, endpoint, dialer: Arc::clone(&self.dialer) })
    }

    /// Sends a request whose body is in memory, and reads the head of the answer.
    fn send(
        &self,
        parts: &Parts,
        body: &[u8],
        deadline: Deadline,
    ) -> Result<http::Response<Incoming>, TransportError> {
        let mut used = self.connect(parts, deadline)?;
        let limits = Limits { deadline, each: None };
        let has_body = !body.is_empty() || http1::expects_body(&parts.method);
        let length = has_body.then(|| u64::try_from(body.len()).unwrap_or(u64::MAX));
        let mut head = http1::write_head(&parts.method, &parts.uri, &parts.headers, length);
        if body.len() <= CHUNK {
            // In one system call, and one packet as a rule.
            head.extend_from_slice(body);
            used.connection.write(&head, limits).map_err(lost)?;
        } else {
            used.connection.write(&head, limits).map_err(lost)?;
            used.connection.write(body, limits).map_err(lost)?;
        }
        used.receive(limits)
    }

    fn send_form(
        &self,
        request: &http::Request<Form>,
        parts: &Parts,
    ) -> Result<http::Response<Incoming>, TransportError> {
        let deadline = self.limit(request, request.body().allowance());
        let mut used = self.connect(parts, deadline)?;
        let limits = Limits { deadline, each: Some(self.stall_timeout) };
        let stalled = |cause| match cause {
            Error::Timeout(Timeout::PerWrite) => {
                maybe_sent(TransportFailure::NothingTaken(self.stall_timeout), true)
            }
            cause => lost(cause),
        };
        let length = Some(request.body().length());
        let head = http1::write_head(&parts.method, &parts.uri, &parts.headers, length);
        used.connection.write(&head, limits).map_err(stalled)?;
        let (mut reader, mut piece) = (request.body().reader(), vec![0; CHUNK]);
        loop {
            let length = reader.read(&mut piece).map_err(|cause| maybe_sent(cause, false))?;
            match piece.get(..length).filter(|piece| !piece.is_empty()) {
                Some(piece) => used.connection.write(piece, limits).map_err(stalled)?,
                None => break,
            }
        }
        used.receive(Limits { deadline, each: None })
    }

    fn read(&self, response: http::Response<Incoming>) -> TransportResult {
        let (parts, body) = response.into_parts();
        let too_long = || maybe_sent(TransportFailure::TooLong(self.longest_reply), false);
        let limit = u64::try_from(self.longest_reply).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        if let Framing::Length(length) = body.framing {
            if length > limit {
                return Err(too_long());
            }
            bytes.reserve_exact(usize::try_from(length.min(LARGEST_ROOM)).unwrap_or_default());
        }
        // One more than is allowed, so that exactly as much as is allowed still fits.
        match body.take(limit.saturating_add(1)).read_to_end(&mut bytes) {
            Ok(length) if length > self.longest_reply => Err(too_long()),
            Ok(_) => Ok(http::Response::from_parts(parts, bytes.into())),
            Err(cause) => Err(lost(Error::from(cause))),
        }
    }
}

impl InUse {
    /// Reads the head of the answer; interim answers (1xx) before it are skipped.
    fn receive(mut self, limits: Limits) -> Result<http::Response<Incoming>, TransportError> {
        let mut interim = 0;
        let head = loop {
            let found = http1::read_head(self.connection.came());
            match found.map_err(|cause| maybe_sent(cause, false))? {
                Some((length, head)) => {
                    self.connection.consume(length);
                    if !head.status.is_informational() {
                        break head;
                    }
                    interim += 1;
                    if head.status == http::StatusCode::SWITCHING_PROTOCOLS {
                        return Err(maybe_sent("the answer changes the protocol", false));
                    }
                    if interim > MOST_INTERIM {
                        return Err(maybe_sent("too many answers of status 1xx", false));
                    }
                }
                None => {
                    if self.connection.wait(limits).map_err(lost)? == 0 {
                        return Err(maybe_sent(
                            io::Error::from(io::ErrorKind::UnexpectedEof),
                            false,
                        ));
                    }
                }
            }
        };
        let Head { status, headers, framing, is_kept } = head;
        let mut body = Incoming { used: Some(self), framing, is_kept, limits };
        if body.framing == Framing::Length(0) {
            body.end();
        }
        let mut response = http::Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }
}

impl Incoming {
    /// The body is over: the connection can serve again, if nothing was said beyond the answer.
    fn end(&mut self) {
        if let Some(InUse { mut connection, endpoint, dialer }) = self.used.take()
            && self.is_kept
            && connection.is_quiet()
        {
            dialer.keep(endpoint, connection);
        }
    }

    fn step(&mut self, buffer: &mut [u8]) -> Result<Option<usize>, io::Error> {
        let Some(InUse { connection, .. }) = &mut self.used else { return Ok(Some(0)) };
        match self.framing.step(connection.came()).map_err(io::Error::other)? {
            Next::Over => {
                self.end();
                return Ok(Some(0));
            }
            Next::Skip(amount) => connection.consume(amount),
            Next::Body(amount) => {
                let amount = amount.min(buffer.len());
                if let Some((room, bytes)) =
                    buffer.get_mut(..amount).zip(connection.came().get(..amount))
                {
                    room.copy_from_slice(bytes);
                }
                connection.consume(amount);
                self.framing.took(amount);
                return Ok(Some(amount));
            }
            Next::Wait => {
                if connection.wait(self.limits).map_err(Error::into_io)? == 0 {
                    if !self.framing.ends_with_connection() {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                    self.used = None;
                }
            }
        }
        Ok(None)
    }
}

impl Read for Incoming {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match self.step(buffer) {
                Ok(Some(length)) => return Ok(length),
                Ok(None) => {}
                Err(cause) => {
                    // What comes after an error would be read wrongly.
                    self.used = None;
                    return Err(cause);
                }
            }
        }
    }
}

impl BlockingTransport for Ureq {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        let deadline = self.limit(&request, Duration::ZERO);
        let (parts, body) = request.into_parts();
        self.read(self.send(&parts, &body, deadline)?)
    }

    fn upload(&self, request: http::Request<Form>) -> TransportResult {
        let (parts, form) = request.into_parts();
        let request = http::Request::from_parts(parts.clone(), form);
        self.read(self.send_form(&request, &parts)?)
    }

    fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<BlockingBody>, TransportError> {
        let deadline = self.limit(&request, Duration::ZERO);
        let (parts, body) = request.into_parts();
        let response = self.send(&parts, &body, deadline)?;
        // A file takes as long as it takes, but not its head, and it may not stand still.
        let limit = self.stall_timeout;
        Ok(response.map(|mut body| {
            body.limits = Limits { deadline: Deadline::after(FILE_TIMEOUT), each: Some(limit) };
            BlockingBody::new(Flow { body, limit })
        }))
    }

    fn sleep(&self, pause: Duration) {
        #[expect(clippy::disallowed_methods, reason = "waiting belongs to the transport")]
        std::thread::sleep(pause);
    }
}

impl Read for Flow {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.body.read(buffer).map_err(|cause| {
            // ureq does not say in the kind that it is about time.
            let timed_out = |what| io::Error::new(io::ErrorKind::TimedOut, what);
            match cause.get_ref().and_then(|cause| cause.downcast_ref()) {
                Some(Error::Timeout(Timeout::PerRead)) => {
                    timed_out(TransportFailure::NothingCame(self.limit).into())
                }
                Some(Error::Timeout(_)) => timed_out(BoxError::from(cause)),
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
        .user_agent("")
        .proxy(proxy.map_err(|_| PROXY.wrong())?)
        .tls_config(tls)
        .input_buffer_size(CHUNK)
        .output_buffer_size(CHUNK)
        .build())
}

/// There was a connection, so the request may have arrived.
fn lost(cause: Error) -> TransportError {
    let is_timeout = is_timeout(&cause);
    maybe_sent(cause, is_timeout)
}

fn is_timeout(cause: &Error) -> bool {
    match cause {
        Error::Timeout(_) => true,
        Error::Io(cause) => cause.kind() == io::ErrorKind::TimedOut,
        _ => false,
    }
}

/// Idle connections kept: as many as a busy service has threads.
const MOST_IDLE: usize = 256;

/// Interim answers before the answer.
const MOST_INTERIM: usize = 16;

/// At most so many bytes are allocated for an answer by its `Content-Length` alone.
const LARGEST_ROOM: u64 = 64 << 10;
