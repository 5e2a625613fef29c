//! A request as it came over the wire, body and all.

use bytes::Bytes;
use http::{HeaderMap, Method, header::HOST};

/// A whole request. Target and body are exactly the bytes that were sent.
pub(crate) struct Incoming {
    pub(crate) method: Method,
    /// Path and query, percent-encoding kept; scheme and authority, if there were any, left off.
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) edge: Edge,
}

/// How a request came in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Edge {
    /// Whether it came over TLS.
    pub(crate) is_tls: bool,
    /// The host (and port) of the request line, where it named one, as requests to a proxy do.
    pub(crate) authority: Option<String>,
    /// The head byte for byte; empty where it could not be kept.
    pub(crate) head: Bytes,
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

    /// A header that stands once, is text and is not empty.
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
    /// links in an answer must begin with (dossier 10 §18). `None` if it named no sound host.
    pub(crate) fn origin(&self) -> Option<String> {
        let host = self.edge.authority.as_deref().or_else(|| self.header(HOST.as_str()))?;
        let is_sound = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        let scheme = if self.edge.is_tls { "https" } else { "http" };
        host.bytes().all(is_sound).then(|| format!("{scheme}://{host}"))
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn the_origin_is_what_the_client_wrote() {
        let check = |host: Option<&'static str>, authority: Option<&str>, is_tls, expected| {
            let mut headers = HeaderMap::new();
            if let Some(host) = host {
                headers.insert(HOST, HeaderValue::from_static(host));
            }
            let edge = Edge { is_tls, authority: authority.map(Into::into), ..Edge::default() };
            let (method, target, body) = (Method::GET, "/".to_owned(), Bytes::new());
            let request = Incoming { method, target, headers, body, edge };
            assert_eq!(request.origin().as_deref(), expected, "{host:?} {authority:?}");
        };
        let host = "api.mch.weixin.qq.com";
        check(Some(host), None, true, Some("https://api.mch.weixin.qq.com"));
        check(Some("localhost:8129"), None, false, Some("http://localhost:8129"));
        check(Some("[::1]:8129"), None, false, Some("http://[::1]:8129"));
        check(Some("x"), Some(host), false, Some("http://api.mch.weixin.qq.com"));
        check(None, None, false, None);
        check(Some("a/b\"<"), None, false, None);
    }
}
