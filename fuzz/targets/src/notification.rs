//! Notifications: only what was signed is opened.
//!
//! The bytes are header lines, an empty line, and the body.

use http::{HeaderMap, HeaderName, HeaderValue};
use wechatpay_core::{Notification, Rejection};

use crate::seeds::{self, NOW};

pub(crate) fn run(bytes: &[u8]) {
    let at = bytes.windows(2).position(|two| two == b"\n\n");
    let (head, body) = at.map_or((bytes, &b""[..]), |at| {
        (bytes.get(..at).unwrap_or_default(), bytes.get(at + 2..).unwrap_or_default())
    });
    match open(&headers(head), body) {
        Ok(_) => assert!(seeds::is_signed_body(body), "a body that nobody signed was opened"),
        Err(rejection) => assert_refused(&rejection),
    }
    // The same body, properly signed: now the steps behind the signature see it.
    match open(&seeds::signed(body), body) {
        Ok(told) => {
            let text = std::str::from_utf8(body).unwrap_or_default();
            assert!(text.contains("\"ciphertext\""), "what is opened was sealed");
            assert!(!format!("{told:?}").contains("oUpF8uMuAJO"), "nobody's openid is printed");
        }
        Err(rejection) => {
            assert_refused(&rejection);
            assert!(rejection.unknown_serial().is_none(), "the key is known");
        }
    }
}

fn open(headers: &HeaderMap, body: &[u8]) -> Result<Notification, Rejection> {
    Notification::open(headers, body, seeds::trust(), seeds::apiv3_key(), NOW)
}

fn assert_refused(rejection: &Rejection) {
    assert!(rejection.status() >= 400, "what was refused comes again");
    let printed = format!("{rejection} {rejection:?} {:?}", rejection.hint());
    assert!(!printed.contains(seeds::APIV3_KEY), "no key is printed");
}

fn headers(head: &[u8]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in head.split(|byte| *byte == b'\n') {
        let at = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (name, value) = line.split_at(at);
        let value = value.strip_prefix(b":").unwrap_or(value).trim_ascii();
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name), HeaderValue::from_bytes(value))
        {
            headers.append(name, value);
        }
    }
    headers
}
