//! The answer to applying for a bill, and the call that gets the file.

use std::fmt;

use serde::Deserialize;

use super::unpack::Unpacker;
use crate::call::{Call, Method};
use crate::error::{Error, ErrorKind, Result};
use crate::transport::hosts::Hosts;

/// Where a bill is and what its digest is. Good for five minutes; `Debug` shows no token.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct BillLink {
    /// `SHA1`; of receipts (电子回单) `SHA256`.
    pub hash_type: String,
    /// The digest of the unpacked text, hex.
    pub hash_value: String,
    /// Where it is.
    pub download_url: String,
}

impl BillLink {
    /// The call that gets the file. Its host must be one of the configured ones: our signature
    /// goes nowhere else, whatever a link says. A call does not say which of them it was: see
    /// [`crate::Async::download_link`].
    ///
    /// # Errors
    /// If the link is no address, or leads to another host.
    pub fn to_call(&self, hosts: &Hosts) -> Result<Call> {
        self.place(hosts).map(|(_, call)| call)
    }

    /// Which of the hosts it leads to, and the call.
    pub(crate) fn place(&self, hosts: &Hosts) -> Result<(usize, Call)> {
        let bad = || Error::new(ErrorKind::Unreadable, "the download_url is not an address");
        let uri: http::Uri = self.download_url.parse().map_err(|_| bad())?;
        let (scheme, authority) = (uri.scheme_str(), uri.authority());
        let (Some(scheme), Some(authority)) = (scheme, authority) else { return Err(bad()) };
        let is_there = |(_, base): &(usize, &str)| is_same_host(base, scheme, authority);
        let mut there = hosts.bases().enumerate().filter(is_there).peekable();
        if there.peek().is_none() {
            let what =
                "the download_url leads to a host that is not configured; nothing was signed";
            let hint = "behind a gateway, put its base URL in place of the link's";
            return Err(Error::new(ErrorKind::Untrusted, what).with_hint(hint));
        }
        // What a gateway puts before every path is not part of what is signed.
        let signed = |base: &str| {
            let base: http::Uri = base.parse().ok()?;
            let path = uri.path().strip_prefix(base.path().trim_end_matches('/'))?;
            path.starts_with('/').then(|| path.to_owned())
        };
        let found = there.find_map(|(host, base)| signed(base).map(|path| (host, path)));
        let (host, path) = found.ok_or_else(bad)?;
        let call = Call {
            method: Method::Get,
            template: TEMPLATE.to_owned(),
            path,
            query: uri.query().map(str::to_owned),
            headers: Vec::new(),
            body: None,
            repeat: Vec::new(),
            sealed_with: None,
        };
        Ok((host, call))
    }

    /// Whether it came with a digest. Links of some overseas bills and of invoices have none.
    #[must_use]
    pub fn has_digest(&self) -> bool {
        !self.hash_type.is_empty() || !self.hash_value.is_empty()
    }

    /// What unpacks the file and checks it against this digest.
    ///
    /// # Errors
    /// If the digest is of a kind we do not know: an unchecked bill is worth nothing.
    pub fn unpacker(&self) -> Result<Unpacker> {
        if !self.has_digest() {
            let error =
                Error::new(ErrorKind::Unreadable, "the link has no digest to check the file by");
            return Err(error.with_hint("`download_unproven` relies on TLS alone"));
        }
        let is_hex = self.hash_value.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_called = |name: &str| self.hash_type.eq_ignore_ascii_case(name);
        match self.hash_value.len() {
            40 if is_hex && is_called("SHA1") => Ok(Unpacker::checked(&self.hash_value)),
            64 if is_hex && is_called("SHA256") => Ok(Unpacker::checked_sha256(&self.hash_value)),
            _ => {
                let what =
                    "the digest of the file is neither SHA1 nor SHA256: it cannot be checked";
                Err(Error::new(ErrorKind::Unreadable, what))
            }
        }
    }
}

fn is_same_host(base: &str, scheme: &str, authority: &http::uri::Authority) -> bool {
    let Ok(base) = base.parse::<http::Uri>() else { return false };
    let port =
        |port: Option<u16>, scheme: &str| port.unwrap_or(if scheme == "https" { 443 } else { 80 });
    let Some(known) = base.scheme_str().filter(|known| *known == scheme) else { return false };
    !authority.as_str().contains('@')
        && base.host().is_some_and(|host| host.eq_ignore_ascii_case(authority.host()))
        && port(base.port_u16(), known) == port(authority.port_u16(), scheme)
}

impl fmt::Debug for BillLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BillLink")
            .field("hash_type", &self.hash_type)
            .field("hash_value", &self.hash_value)
            .finish_non_exhaustive()
    }
}

const TEMPLATE: &str = "/v3/billdownload/file";
