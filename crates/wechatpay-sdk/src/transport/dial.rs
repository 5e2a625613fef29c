//! Reaches hosts with the connectors of ureq: a tunnel through a proxy, TCP, TLS. Idle connections
//! wait in a pool, and a name is resolved only when a connection is really made.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs as _};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use ureq::config::Config;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{
    ConnectProxyConnector, ConnectionDetails, Connector, NextTimeout, RustlsConnector,
    TcpConnector, Transport,
};
use ureq::{Error, Timeout};

use super::connection::{Connection, Deadline, clock};
use super::idle::{Endpoint, IdlePool};
use super::lenient_write::LenientWriteConnector;

/// Takes a connection from the pool, or resolves the name and connects.
pub(super) struct Dialer {
    connector: Arc<dyn Connector<(), Out = Box<dyn Transport>>>,
    config: Config,
    pool: IdlePool<Connection>,
}

/// Stands where ureq's resolver would, and leaves the work to [`Dialer`].
#[derive(Debug)]
struct Deferred;

/// The end of the chain of connectors.
#[derive(Debug)]
struct Boxed;

impl Dialer {
    /// Connects as this says, and keeps idle connections in this pool.
    pub(super) fn new(config: Config, pool: IdlePool<Connection>) -> Self {
        let connector =
            ().chain(ConnectProxyConnector::default())
                .chain(TcpConnector::default())
                .chain(LenientWriteConnector)
                .chain(RustlsConnector::default())
                .chain(Boxed);
        Self { connector: Arc::new(connector), config, pool }
    }

    /// A connection that leads there, an idle one if there is one that still stands.
    pub(super) fn connection(
        &self,
        uri: &http::Uri,
        endpoint: &Endpoint,
        deadline: Deadline,
    ) -> Result<Connection, Error> {
        let now = super::connection::now();
        // The system call is made here, without holding the pool's lock.
        let mut waiting = std::iter::from_fn(|| self.pool.take(endpoint, now));
        if let Some(connection) = waiting.find_map(Connection::if_open) {
            return Ok(connection);
        }
        let timeout = NextTimeout {
            after: deadline.left(),
            reason: Timeout::Connect,
            ..NextTimeout::default()
        };
        let connector = Arc::clone(&self.connector);
        let details = ConnectionDetails {
            uri,
            addrs: Deferred.empty(),
            config: &self.config,
            request_level: false,
            resolver: &Deferred,
            now: clock(),
            timeout,
            current_time: Arc::new(clock),
            run_connector: Arc::new(move |details: &ConnectionDetails<'_>| {
                // The proxy itself, which has a name to be looked up.
                reach(&*connector, &found(details, look_up(details)?))
            }),
            register_shutdown: Arc::new(|_| Ok(())),
        };
        // Through a proxy the proxy looks the host up.
        let stream = if self.config.proxy().is_some() {
            reach(&*self.connector, &details)?
        } else {
            reach(&*self.connector, &found(&details, look_up(&details)?))?
        };
        Ok(Connection::new(stream))
    }

    /// Lets a connection wait for its next request.
    pub(super) fn keep(&self, endpoint: Endpoint, connection: Connection) {
        self.pool.put(endpoint, connection, super::connection::now());
    }
}

fn reach(
    connector: &dyn Connector<(), Out = Box<dyn Transport>>,
    details: &ConnectionDetails<'_>,
) -> Result<Box<dyn Transport>, Error> {
    connector.connect(details, None)?.ok_or(Error::ConnectionFailed)
}

/// The same, with addresses and what is left of the time.
fn found<'d>(
    details: &ConnectionDetails<'d>,
    addresses: ResolvedSocketAddrs,
) -> ConnectionDetails<'d> {
    ConnectionDetails {
        uri: details.uri,
        addrs: addresses,
        config: details.config,
        request_level: details.request_level,
        resolver: details.resolver,
        now: clock(),
        timeout: left(details),
        current_time: details.current_time.clone(),
        run_connector: details.run_connector.clone(),
        register_shutdown: details.register_shutdown.clone(),
    }
}

impl<In: Transport> Connector<In> for Boxed {
    type Out = Box<dyn Transport>;

    fn connect(
        &self,
        _: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        Ok(chained.map(|inner| Box::new(inner) as _))
    }
}

impl Resolver for Deferred {
    fn resolve(
        &self,
        _: &http::Uri,
        _: &Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        Ok(self.empty())
    }
}

fn look_up(details: &ConnectionDetails<'_>) -> Result<ResolvedSocketAddrs, Error> {
    let uri = details.uri;
    let host = uri.host().unwrap_or_default();
    let default_port = if uri.scheme_str() == Some("https") { 443 } else { 80 };
    let port = uri.port_u16().unwrap_or(default_port);
    let mut found = Deferred.empty();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = bare.parse::<IpAddr>() {
        found.push(SocketAddr::new(address, port));
        return Ok(found);
    }
    for address in ask_system(host.to_owned(), port, details.timeout)?.into_iter().take(MOST) {
        found.push(address);
    }
    if found.is_empty() { Err(Error::HostNotFound) } else { Ok(found) }
}

/// The system has no time limit for this: a thread asks, and is left behind if it takes too long.
fn ask_system(host: String, port: u16, limit: NextTimeout) -> Result<Vec<SocketAddr>, Error> {
    let (answer, answers) = sync_channel(1);
    let ask = move || {
        let found = (host.as_str(), port).to_socket_addrs().map(Iterator::collect);
        // Nobody may be waiting any more.
        let _ = answer.send(found);
    };
    std::thread::Builder::new().name("wechatpay-resolve".to_owned()).spawn(ask)?;
    match answers.recv_timeout((*limit.after).min(LONGEST)) {
        Ok(found) => Ok(found?),
        Err(RecvTimeoutError::Timeout) => Err(Error::Timeout(Timeout::Resolve)),
        Err(RecvTimeoutError::Disconnected) => Err(io::Error::other("no answer to a name").into()),
    }
}

/// What is left of the time to connect in.
fn left(details: &ConnectionDetails<'_>) -> NextTimeout {
    use ureq::unversioned::transport::time::{Duration, Instant};
    let mut timeout = details.timeout;
    if let (Duration::Exact(limit), Instant::Exact(start), Instant::Exact(now)) =
        (timeout.after, details.now, (details.current_time)())
    {
        timeout.after = limit.saturating_sub(now.saturating_duration_since(start)).into();
    }
    timeout
}

impl fmt::Debug for Dialer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dialer").field("pool", &self.pool).finish_non_exhaustive()
    }
}

/// As many addresses as ureq takes.
const MOST: usize = 16;

/// A limit that every system's clock can add.
const LONGEST: Duration = Duration::from_secs(24 * 3600);
