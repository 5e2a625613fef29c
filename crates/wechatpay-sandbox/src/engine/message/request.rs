//! A request as it came over the wire, with its body.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, header::HOST};
use tokio::sync::OwnedSemaphorePermit;

/// A whole request. Target and body are exactly the bytes that were sent.
pub(crate) struct Incoming {
    pub(crate) method: Method,
    /// Path and query, percent-encoding kept; scheme and authority, if there were any, left off.
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) edge: Arrival,
}

/// How a request came in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arrival {
    /// Whether it came over TLS.
    pub(crate) is_tls: bool,
    /// The host (and port) of the request line, where it named one, as requests to a proxy do.
    pub(crate) authority: Option<String>,
    /// The head byte for byte; empty where it could not be kept.
    pub(crate) head: Bytes,
    /// How many bytes of the body were thrown away.
    pub(crate) unread: usize,
    /// The share of the body memory that a long body takes.
    pub(crate) room: Option<Arc<OwnedSemaphorePermit>>,
}

impl Incoming {
    /// The path, still percent-encoded.
    pub(crate) fn path(&self) -> &str {
        self.target.split_once('?').map_or(self.target.as_str(), |(path, _)| path)
    }

    /// The query, still percent-encoded.
    pub(crate) fn query(&self) -> &str {
        self.target.split_once('?').map_or("", |(_, query)| query)
    }

    /// What the signature covers: the whole body, or of an upload the `meta` part (protocol 09 §3).
    pub(crate) fn signed_body(&self) -> &[u8] {
        super::signed_part(&self.headers, &self.body)
    }

    /// A header that occurs once, is text and is not empty.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        Self::header_of(&self.headers, name)
    }

    /// As [`Incoming::header`], of headers alone.
    pub(crate) fn header_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
        let mut values = headers.get_all(name).iter();
        let only = values.next().filter(|_| values.next().is_none())?;
        only.to_str().ok().filter(|text| !text.is_empty())
    }

    /// Scheme and host as the client wrote them, such as `https://api.mch.weixin.qq.com`: what
    /// links in an answer must begin with (protocol 10). Somebody in between says what it was in
    /// `X-Forwarded-Proto` and `X-Forwarded-Host`. `None` if it named no sound host.
    pub(crate) fn origin(&self) -> Option<String> {
        let own = || self.edge.authority.as_deref().or_else(|| self.header(HOST.as_str()));
        let host = self.header("x-forwarded-host").or_else(own)?;
        let scheme = match self.header("x-forwarded-proto") {
            Some(scheme @ ("https" | "http")) => scheme,
            _ if self.edge.is_tls => "https",
            _ => "http",
        };
        let is_sound = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        host.bytes().all(is_sound).then(|| format!("{scheme}://{host}"))
    }
}

/// Whether a body is XML, as the calls of APIv2 have it.
pub(crate) fn is_xml(text: &str) -> bool {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    text.starts_with("<xml") || text.starts_with("<?xml")
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    fn check(headers: &[(&'static str, &'static str)], authority: &str, tls: bool, says: &str) {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let authority = Some(authority.to_owned()).filter(|authority| !authority.is_empty());
        let request = Incoming {
            method: Method::GET,
            target: "/".to_owned(),
            headers: headers.iter().map(pair).collect(),
            body: Bytes::new(),
            edge: Arrival { is_tls: tls, authority, ..Arrival::default() },
        };
        assert_eq!(request.origin().unwrap_or_default(), says, "{headers:?}");
    }

    #[test]
    fn the_origin_is_what_the_client_wrote() {
        let host = "api.mch.weixin.qq.com";
        check(&[("host", host)], "", true, "https://api.mch.weixin.qq.com");
        check(&[("host", "localhost:8129")], "", false, "http://localhost:8129");
        check(&[("host", "[::1]:8129")], "", false, "http://[::1]:8129");
        check(&[("host", "x")], host, false, "http://api.mch.weixin.qq.com");
        check(&[], "", false, "");
        check(&[("host", "a/b\"<")], "", false, "");
        check(&[("host", "a/b@c")], "", false, "");
        check(
            &[("host", "a"), ("x-forwarded-host", "pay.cn"), ("x-forwarded-proto", "https")],
            "",
            false,
            "https://pay.cn",
        );
        check(&[("host", "a"), ("x-forwarded-proto", "gopher")], "", true, "https://a");
    }
}
