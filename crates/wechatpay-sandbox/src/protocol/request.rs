//! A request as it came over the wire, body and all.

use bytes::Bytes;
use http::{HeaderMap, Method};

/// A whole request. Target and body are exactly the bytes that were sent.
pub(crate) struct Incoming {
    pub(crate) method: Method,
    /// Path and query, percent-encoding kept; scheme and authority, if there were any, left off.
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
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

    /// What the signature covers: the whole body, or of an upload the `meta` part (dossier 09 §3).
    pub(crate) fn signed_body(&self) -> &[u8] {
        let parts = super::parts(self).unwrap_or_default();
        let meta = parts.into_iter().find(|part| part.name == "meta");
        meta.map_or(&self.body, |part| part.content)
    }

    /// A header that stands once, is text and is not empty.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let only = values.next().filter(|_| values.next().is_none())?;
        only.to_str().ok().filter(|text| !text.is_empty())
    }
}
