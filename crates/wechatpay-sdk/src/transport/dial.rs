//! Reaches hosts for ureq. Three things are done differently than ureq does them by itself: idle
//! connections wait on a shelf of ours; a name is looked up only when a connection is really made,
//! not for every request; and every failure until there is a connection is marked as such, for
//! ureq gives a broken pipe the same type wherever it breaks.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs as _};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use ureq::config::Config;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::time::Instant;
use ureq::unversioned::transport::{
    ConnectProxyConnector, ConnectionDetails, Connector, NextTimeout, RustlsConnector,
    TcpConnector, Transport,
};
use ureq::{Error, Timeout};

use super::hearing::Attentive;
use super::idle::{Place, Shelf};
use super::kept::{Home, Kept, Line};

/// Takes a connection from the shelf, or looks the name up and connects as ureq does: a tunnel
/// through a proxy, TCP, TLS.
#[derive(Debug)]
pub(super) struct Dialer {
    connector: Box<dyn Connector<(), Out = Box<dyn Transport>>>,
    /// None with a proxy: a tunnel is made of two connections, one within the other, and ureq
    /// keeps them well enough.
    shelf: Option<Arc<Shelf<Line>>>,
}

/// Stands where ureq's resolver would, and leaves the work to [`Dialer`].
#[derive(Debug)]
pub(super) struct Deferred;

/// The end of the chain of connectors.
#[derive(Debug)]
struct Boxed;

/// What went wrong before there was a connection.
#[derive(Debug)]
pub(super) struct NotConnected(pub(super) Error);

impl Connector<()> for Dialer {
    type Out = Kept;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<()>,
    ) -> Result<Option<Self::Out>, Error> {
        // Through a proxy the proxy looks the host up, and is itself reached by a call like this.
        if details.config.proxy().is_some() {
            return self.reach(details, chained);
        }
        let home = self.home(details);
        if let Some(line) = home.as_ref().and_then(|home| waiting(home, details)) {
            return Ok(Some(Kept::new(line, home)));
        }
        let addresses = look_up(details).map_err(mark)?;
        let now = (details.current_time)();
        let details = ConnectionDetails {
            uri: details.uri,
            addrs: addresses,
            config: details.config,
            request_level: details.request_level,
            resolver: details.resolver,
            now,
            timeout: left(details),
            current_time: details.current_time.clone(),
            run_connector: details.run_connector.clone(),
            register_shutdown: details.register_shutdown.clone(),
        };
        self.reach(&details, chained)
    }
}

/// One that still stands. The system is asked here, where nobody waits for it.
fn waiting(home: &Home, details: &ConnectionDetails<'_>) -> Option<Line> {
    let Instant::Exact(now) = details.now else { return None };
    std::iter::from_fn(|| home.shelf.take(&home.place, now)).find_map(|mut line| {
        let is_open = line.is_open();
        is_open.then_some(line)
    })
}

impl Dialer {
    /// Keeps idle connections itself, or leaves that to ureq.
    pub(super) fn new(shelf: Option<Shelf<Line>>) -> Self {
        let connector =
            ().chain(ConnectProxyConnector::default())
                .chain(TcpConnector::default())
                .chain(Attentive)
                .chain(RustlsConnector::default())
                .chain(Boxed);
        Self { connector: Box::new(connector), shelf: shelf.map(Arc::new) }
    }

    fn home(&self, details: &ConnectionDetails<'_>) -> Option<Home> {
        Some(Home { shelf: self.shelf.clone()?, place: Place::of(details.uri)? })
    }

    fn reach(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<()>,
    ) -> Result<Option<Kept>, Error> {
        let reached = self.connector.connect(details, chained).map_err(mark)?;
        let kept = |inner| {
            let line = Line::new(inner, details.current_time.clone());
            Kept::new(line, self.home(details))
        };
        Ok(reached.map(kept))
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
    use ureq::unversioned::transport::time::Duration;
    let mut timeout = details.timeout;
    if let (Duration::Exact(limit), Instant::Exact(start), Instant::Exact(now)) =
        (timeout.after, details.now, (details.current_time)())
    {
        timeout.after = limit.saturating_sub(now.saturating_duration_since(start)).into();
    }
    timeout
}

fn mark(cause: Error) -> Error {
    match cause {
        // A proxy is reached through the same connector, so the mark may be there already.
        Error::Other(other) if other.is::<NotConnected>() => Error::Other(other),
        cause => Error::Other(Box::new(NotConnected(cause))),
    }
}

impl fmt::Display for NotConnected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for NotConnected {}

/// As many addresses as ureq has room for.
const MOST: usize = 16;

/// A limit that every system's clock can add.
const LONGEST: Duration = Duration::from_secs(24 * 3600);
