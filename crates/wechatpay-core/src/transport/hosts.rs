//! Primary and backup hosts, and which of them failed lately.

use std::sync::atomic::{AtomicI64, Ordering};

use crate::error::{Error, Result};

/// Where requests go: a primary and any number of backups (备域名), in order of preference.
#[derive(Debug)]
pub struct Hosts(Vec<Host>);

#[derive(Debug)]
struct Host {
    base: String,
    /// Not preferred before this Unix time.
    avoid_until: AtomicI64,
}

impl Hosts {
    /// WeChat Pay's own: `api.mch.weixin.qq.com`, then `api2.mch.weixin.qq.com`.
    ///
    /// # Errors
    /// Never in practice; see [`Hosts::new`].
    pub fn official() -> Result<Self> {
        Self::new(&["https://api.mch.weixin.qq.com", "https://api2.mch.weixin.qq.com"])
    }

    /// Base URLs: scheme and host, perhaps a port and a path prefix of a gateway. The prefix is
    /// not part of what is signed.
    ///
    /// # Errors
    /// If there is none, or one is not such a URL.
    pub fn new<U: AsRef<str>>(bases: &[U]) -> Result<Self> {
        if bases.is_empty() {
            return Err(Error::input("at least one base URL is needed"));
        }
        let hosts = bases.iter().map(|base| Host::new(base.as_ref()));
        Ok(Self(hosts.collect::<Result<_>>()?))
    }

    /// Where requests go, the main host first, such as `https://api.mch.weixin.qq.com`.
    pub fn bases(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|host| host.base.as_str())
    }

    /// The best host now: the first that did not fail lately, else the first.
    pub(crate) fn pick(&self, now: i64) -> usize {
        let healthy = |host: &Host| host.avoid_until.load(Ordering::Relaxed) <= now;
        self.0.iter().position(healthy).unwrap_or(0)
    }

    pub(crate) fn base(&self, index: usize) -> &str {
        self.0.get(index).map_or("", |host| &host.base)
    }

    /// Host and port alone.
    pub(crate) fn name(&self, index: usize) -> &str {
        let base = self.base(index);
        let place = base.split_once("://").map_or(base, |(_, place)| place);
        place.split('/').next().unwrap_or_default()
    }

    /// Remembers that a host could not be reached; with a single host there is nothing to avoid.
    pub(crate) fn failed(&self, index: usize, now: i64) {
        if self.0.len() > 1
            && let Some(host) = self.0.get(index)
        {
            host.avoid_until.store(now + AVOID_FOR, Ordering::Relaxed);
        }
    }

    pub(crate) fn succeeded(&self, index: usize) {
        if let Some(host) = self.0.get(index) {
            host.avoid_until.store(0, Ordering::Relaxed);
        }
    }
}

impl Host {
    fn new(base: &str) -> Result<Self> {
        let bad = |what: &str| {
            // Credentials may be in a URL: say nothing of it but its scheme.
            let scheme = base.split(':').next().unwrap_or_default();
            Error::input(format!("the base URL ({scheme:.8}…) {what}"))
        };
        let trimmed = base.trim().trim_end_matches('/');
        let uri: http::Uri = trimmed.parse().map_err(|_| bad("is not a URL"))?;
        match uri.scheme_str() {
            Some("https" | "http") => {}
            _ => return Err(bad("must begin with https:// (or http:// for a sandbox)")),
        }
        let authority = uri.authority().ok_or_else(|| bad("has no host"))?;
        if authority.as_str().contains('@') {
            return Err(bad("must not hold a user name"));
        }
        if uri.query().is_some() || trimmed.contains('#') {
            return Err(bad("must have neither query nor fragment"));
        }
        Ok(Self { base: trimmed.to_owned(), avoid_until: AtomicI64::new(0) })
    }
}

/// Seconds for which a host that failed is not the first choice.
const AVOID_FOR: i64 = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_host_is_avoided_for_a_while() {
        let hosts = Hosts::official().unwrap();
        assert_eq!(hosts.pick(1000), 0);
        hosts.failed(0, 1000);
        assert_eq!(hosts.pick(1000), 1);
        assert_eq!(hosts.pick(1060), 0, "switches back");
        hosts.failed(0, 2000);
        hosts.failed(1, 2000);
        assert_eq!(hosts.pick(2000), 0, "when all failed, the primary");
        hosts.succeeded(1);
        assert_eq!(hosts.pick(2000), 1);
    }

    #[test]
    fn a_host_is_named_without_what_stands_around_it() {
        let hosts =
            Hosts::new(&["https://gateway.example:8443/wechat/", "http://[::1]:1"]).unwrap();
        assert_eq!((hosts.name(0), hosts.name(1)), ("gateway.example:8443", "[::1]:1"));
    }

    #[test]
    fn base_urls_are_checked() {
        let check = |base: &str, is_good: bool| {
            assert_eq!(Hosts::new(&[base]).is_ok(), is_good, "{base}");
        };
        check("https://api.mch.weixin.qq.com/", true);
        check("http://127.0.0.1:8129", true);
        check("https://gateway.example/wechat/", true);
        for bad in
            ["", "api.mch.weixin.qq.com", "ftp://x", "https://", "https://u:p@h", "https://h?x=1"]
        {
            check(bad, false);
        }
        assert!(Hosts::new::<&str>(&[]).is_err());
    }
}
