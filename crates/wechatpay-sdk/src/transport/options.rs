//! The options of a transport, async or blocking.

use std::fmt;
use std::time::Duration;

use wechatpay_core::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

use crate::env::{CONNECT_TIMEOUT, LONGEST_REPLY, STALL_TIMEOUT, TIMEOUT};

/// How a transport behaves. Begin with the default and change what you want:
///
/// ```
/// # use std::time::Duration;
/// let mut options = wechatpay::transport::Options::default();
/// options.timeout = Duration::from_secs(10);
/// options.connect_timeout = Duration::from_secs(3);
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// The longest a request may take, from asking for a connection to the last byte of the
    /// answer. An upload has a second more for every 64 KiB. Default: 30 seconds.
    pub timeout: Duration,
    /// The longest that finding, reaching and greeting the host may take: name, connection, TLS.
    /// Must be shorter than `timeout`, so that it is certain what ran out: before this limit
    /// nothing was sent. Default: 10 seconds.
    pub connect_timeout: Duration,
    /// The longest that a file may make no progress: no byte of a download comes, or none of an
    /// upload is taken. A file that flows, however slowly, is not cut off by it. Default: 30
    /// seconds.
    pub stall_timeout: Duration,
    /// How long an unused connection is kept. WeChat Pay closes after eight seconds (protocol
    /// 01 §8); a shorter time here means that a request rarely meets a connection which is just
    /// being closed. Default: 6 seconds.
    pub idle_timeout: Duration,
    /// The longest answer that is read, in bytes; a longer one is an error. Default: 16 MiB.
    pub longest_reply: usize,
    /// A proxy. Default: none, whatever `HTTPS_PROXY` says: where payments go is said in one place.
    pub proxy: Option<Proxy>,
    /// Which TLS certificate authorities are trusted. Default: the system's.
    pub roots: Roots,
    /// Whether no host is reached by TLS, so that the system's authorities need not be read.
    pub(crate) is_plain: bool,
}

/// An HTTP proxy. `Debug` shows neither user name nor password.
#[derive(Clone)]
pub struct Proxy {
    url: Zeroizing<String>,
    host: String,
}

/// Which certificate authorities TLS trusts.
#[derive(Clone, Default)]
#[non_exhaustive]
pub enum Roots {
    /// Those of the operating system.
    #[default]
    System,
    /// Those of the operating system, and the ones in these PEM texts.
    SystemAnd(Vec<Vec<u8>>),
    /// Only the ones in these PEM texts: for a sandbox, or to pin an authority.
    Only(Vec<Vec<u8>>),
}

impl Options {
    /// Says what is wrong with the settings, if anything is.
    pub(crate) fn check(&self) -> Result<()> {
        let is_sound = |limit: Duration| (SHORTEST..=LONGEST).contains(&limit);
        if !is_sound(self.timeout) {
            return Err(TIMEOUT.wrong());
        }
        if !is_sound(self.connect_timeout) || self.connect_timeout >= self.timeout {
            return Err(CONNECT_TIMEOUT.wrong());
        }
        if !is_sound(self.stall_timeout) {
            return Err(STALL_TIMEOUT.wrong());
        }
        if self.longest_reply == 0 {
            return Err(LONGEST_REPLY.wrong());
        }
        Ok(())
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(10),
            stall_timeout: Duration::from_secs(30),
            idle_timeout: Duration::from_secs(6),
            longest_reply: 16 << 20,
            proxy: None,
            roots: Roots::System,
            is_plain: false,
        }
    }
}

impl Proxy {
    /// A proxy such as `http://proxy.example:3128` or `http://user:password@proxy.example:3128`.
    ///
    /// # Errors
    /// If it is no such URL; the error does not show it.
    pub fn new(url: &str) -> Result<Self> {
        let bad = |what: &str| Error::new(ErrorKind::Input, format!("the proxy URL {what}"));
        let trimmed = url.trim();
        let uri: http::Uri = trimmed.parse().map_err(|_| bad("is not a URL"))?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return Err(bad("must begin with http:// or https://"));
        }
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(bad("must end after host and port"));
        }
        let host = uri.host().filter(|host| !host.is_empty()).ok_or_else(|| bad("has no host"))?;
        Ok(Self { url: Zeroizing::new(trimmed.to_owned()), host: host.to_owned() })
    }

    #[cfg(any(feature = "async", feature = "blocking"))]
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn is_tls(&self) -> bool {
        self.url.starts_with("https")
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Proxy({})", self.host)
    }
}

impl fmt::Debug for Roots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System => f.write_str("System"),
            Self::SystemAnd(texts) => write!(f, "SystemAnd({} texts)", texts.len()),
            Self::Only(texts) => write!(f, "Only({} texts)", texts.len()),
        }
    }
}

/// The longest a file may take.
#[cfg(any(feature = "async", feature = "blocking"))]
pub(super) const FILE_TIMEOUT: Duration = Duration::from_secs(2 * 3600);
const SHORTEST: Duration = Duration::from_millis(1);
const LONGEST: Duration = Duration::from_secs(24 * 3600);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_checked_and_keep_their_password() {
        let check = |url: &str, expected: &str| {
            let found = match Proxy::new(url) {
                Ok(proxy) => format!("{proxy:?}"),
                Err(error) => error.to_string(),
            };
            assert_eq!(found, expected, "{url}");
        };
        check("http://127.0.0.1:3128", "Proxy(127.0.0.1)");
        check(" http://user:hunter2@proxy.example:3128/ ", "Proxy(proxy.example)");
        check("https://proxy.example", "Proxy(proxy.example)");
        check("socks5://h:1", "the proxy URL must begin with http:// or https://");
        check("proxy.example:3128", "the proxy URL must begin with http:// or https://");
        check("http://h/path", "the proxy URL must end after host and port");
        check("http://", "the proxy URL is not a URL");
        check("", "the proxy URL is not a URL");
    }

    #[test]
    fn a_connection_may_not_take_longer_than_the_call() {
        let check = |timeout: u64, connect: u64, is_good: bool| {
            let options = Options {
                timeout: Duration::from_millis(timeout),
                connect_timeout: Duration::from_millis(connect),
                ..Options::default()
            };
            assert_eq!(options.check().is_ok(), is_good, "{timeout} {connect}");
        };
        check(2, 1, true);
        check(1, 1, false);
        check(30_000, 10_000, true);
        check(0, 0, false);
        check(100_000_000, 1, false);
    }
}
