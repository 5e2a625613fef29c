//! Checks `Host` and `Origin`: which names the sandbox answers to, and whose pages may call it.
//!
//! A foreign web page can make its own name resolve to this machine (DNS rebinding) and then read
//! whatever answers there. So a request must name a host that is the sandbox, and a page that calls
//! must have come from the sandbox itself.

use std::net::IpAddr;

use http::{
    HeaderMap, HeaderValue, StatusCode, Version,
    header::{HOST, ORIGIN},
};

use super::tls::HOSTS;
use crate::engine::{Arrival, Backend, ErrorNumber, Failure};

/// Refuses a request that names a host which is not the sandbox, or that a foreign page sent.
pub(crate) fn check(
    backend: &Backend,
    version: Version,
    headers: &HeaderMap,
    edge: &Arrival,
) -> Result<(), Failure> {
    let mut named = headers.get_all(HOST).iter().map(text);
    let host = named.next();
    if named.next().is_some() || (host.is_none() && version > Version::HTTP_10) {
        let message = "the request must have one Host header";
        return Err(refused(StatusCode::BAD_REQUEST, "INVALID_REQUEST", message.to_owned()));
    }
    let authority = edge.authority.as_deref();
    if let Some(other) = authority.into_iter().chain(host).find(|name| !is_ours(backend, name)) {
        return Err(refused(StatusCode::FORBIDDEN, "FORBIDDEN", about_host(other)));
    }
    let own = authority.or(host).unwrap_or_default();
    let is_own = |origin: &str| {
        let scheme = if edge.is_tls { "https" } else { "http" };
        origin.strip_prefix(scheme).and_then(|rest| rest.strip_prefix("://")) == Some(own)
            || origin == backend.settings.base_url
            || Some(origin) == backend.settings.https_url.as_deref()
    };
    if headers.get_all(ORIGIN).iter().map(text).all(is_own) {
        return Ok(());
    }
    let message =
        "a page from elsewhere may not use the sandbox (the Origin header is not its own)";
    Err(refused(StatusCode::FORBIDDEN, "FORBIDDEN", message.to_owned()))
}

/// Whether `authority` (`host` or `host:port`) is the sandbox: a loopback address, `localhost`, the
/// address that it listens on, a host of WeChat Pay that it simulates, or a name that was allowed.
pub(crate) fn is_ours(backend: &Backend, authority: &str) -> bool {
    let Some(host) = host_of(authority) else { return false };
    let base_url = backend.settings.base_url.trim_start_matches("http://");
    if authority == base_url || host.eq_ignore_ascii_case("localhost") {
        return true;
    }
    if let Ok(address) = host.trim_matches(['[', ']']).parse::<IpAddr>() {
        // An address cannot be rebound, so one that listens publicly answers to all it may have.
        return address.to_canonical().is_loopback() || backend.config.is_public;
    }
    let allowed = backend.config.hosts.iter().map(String::as_str);
    HOSTS.into_iter().chain(allowed).any(|known| known.eq_ignore_ascii_case(host))
}

/// The host of `host:port`; nothing if the port is none.
fn host_of(authority: &str) -> Option<&str> {
    // An IPv6 address is in brackets, and has colons of its own.
    let end = authority.rfind(']').map_or(0, |at| at + 1);
    match authority[end..].rfind(':') {
        None => Some(authority),
        Some(at) => {
            let (host, port) = authority.split_at(end + at);
            let is_port = port[1..].bytes().all(|byte| byte.is_ascii_digit());
            is_port.then_some(host)
        }
    }
}

fn about_host(name: &str) -> String {
    let shown: String = name.chars().take(LONGEST_SHOWN).collect();
    format!(
        "the sandbox does not answer to the name {shown:?}; use 127.0.0.1, localhost, or a host of \
         WeChat Pay through its proxy"
    )
}

fn refused(status: StatusCode, code: &'static str, message: String) -> Failure {
    Failure::Gate {
        status,
        code,
        message: message.into(),
        number: ErrorNumber::NOT_THE_GATEWAY,
        detail: None,
    }
}

/// A header that is no text is nobody's name.
fn text(value: &HeaderValue) -> &str {
    value.to_str().unwrap_or("?")
}

const LONGEST_SHOWN: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        engine::{config::Config, keys::Keys},
        gateway::faults::Faults,
    };

    fn backend(change: impl FnOnce(&mut Config)) -> Backend {
        let mut config = Config { keys: Some(Keys::generate().unwrap()), ..Config::default() };
        change(&mut config);
        Backend::new(config, ([127, 0, 0, 1], 8129).into(), &[], Box::<Faults>::default()).unwrap()
    }

    #[test]
    fn only_names_of_this_machine_and_of_wechat_pay_are_answered() {
        let check = |backend: &Backend, names: &[&str], expected: bool| {
            for name in names {
                assert_eq!(is_ours(backend, name), expected, "{name}");
            }
        };
        let usual = backend(|_| ());
        check(
            &usual,
            &[
                "127.0.0.1:8129",
                "127.0.0.1",
                "127.8.9.1:1",
                "localhost",
                "LOCALHOST:80",
                "[::1]",
                "[::1]:8129",
                "[::ffff:127.0.0.1]:8129",
                "api.mch.weixin.qq.com",
                "Api2.wechatpay.cn:443",
            ],
            true,
        );
        let foreign = [
            "",
            "evil.example:8129",
            "localhost.evil.example",
            "127.0.0.1.evil.example:8129",
            "127.0.0.1:8129.evil.example",
            "127.0.0.1:8129@evil.example",
            "api.mch.weixin.qq.com.evil.example",
            "192.168.0.1:8129",
            "0.0.0.0:8129",
            "[fe80::1]",
            "2130706433",
            "localhost:x",
            "localhost/",
            "sandbox:8129",
        ];
        check(&usual, &foreign, false);
        let named = backend(|config| config.hosts.push("sandbox".to_owned()));
        check(&named, &["sandbox:8129", "SANDBOX"], true);
        check(&named, &["sandbox.evil.example", "192.168.0.1:8129"], false);
        let public = backend(|config| config.is_public = true);
        check(&public, &["192.168.0.1:8129", "[fe80::1]"], true);
        check(&public, &["evil.example:8129", "sandbox:8129"], false);
    }

    #[test]
    fn pages_from_elsewhere_are_refused() {
        let backend = backend(|_| ());
        let judge = |is_tls: bool, pairs: &[(&'static str, &'static str)], expected: u16| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.append(*name, HeaderValue::from_static(value));
            }
            let edge = Arrival { is_tls, ..Arrival::default() };
            let status = match check(&backend, Version::HTTP_11, &headers, &edge) {
                Ok(()) => 200,
                Err(Failure::Gate { status, .. }) => status.as_u16(),
                Err(_) => 0,
            };
            assert_eq!(status, expected, "{pairs:?}");
        };
        let here = ("host", "localhost:8129");
        judge(false, &[here], 200);
        judge(false, &[here, ("origin", "http://localhost:8129")], 200);
        judge(false, &[here, ("origin", "http://127.0.0.1:8129")], 200);
        judge(true, &[here, ("origin", "https://localhost:8129")], 200);
        for origin in [
            "null",
            "",
            "https://localhost:8129",
            "http://localhost:3000",
            "http://localhost",
            "http://evil.example",
            "http://localhost:8129.evil.example",
        ] {
            judge(false, &[here, ("origin", origin)], 403);
        }
        judge(false, &[here, ("origin", "http://localhost:8129"), ("origin", "null")], 403);
        judge(false, &[("host", "evil.example")], 403);
        judge(false, &[("host", "evil.example"), ("origin", "http://evil.example")], 403);
        judge(false, &[here, ("host", "evil.example")], 400);
        judge(false, &[], 400);
    }
}
