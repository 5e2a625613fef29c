//! Which key signs an answer, and the headers that say so (protocol 01 §5).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue};
use wechatpay_core::{SCHEME, Signer as _, message};

use crate::engine::{Backend, Merchant};

/// How a signature differs from a good one, on purpose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Signing {
    /// Seconds by which its time is off; it is good for that time.
    pub(crate) skew: i64,
    /// Made by the other one of the platform's two keys than the serial names.
    pub(crate) is_by_other_key: bool,
    /// A serial to name instead of the true one.
    pub(crate) serial: Option<String>,
}

/// The five signature headers of an answer to `merchant`, each once.
///
/// `named` is the key the request asked for in its `Wechatpay-Serial`.
pub(crate) fn signature_headers(
    backend: &Backend,
    merchant: &Merchant,
    named: Option<&str>,
    body: &[u8],
) -> Result<HeaderMap, wechatpay_core::Error> {
    forged_headers(backend, merchant, named, body, &Signing::default())
}

/// As [`signature_headers`], wrong in the given way.
pub(crate) fn forged_headers(
    backend: &Backend,
    merchant: &Merchant,
    named: Option<&str>,
    body: &[u8],
    signing: &Signing,
) -> Result<HeaderMap, wechatpay_core::Error> {
    let (own_serial, own_key) = merchant.signer(named);
    let serial = signing.serial.as_deref().unwrap_or(own_serial);
    let key = if signing.is_by_other_key { merchant.other_key(own_serial) } else { own_key };
    let timestamp = backend.clock.wire_now().saturating_add(signing.skew).to_string();
    let nonce = backend.random.hex(32);
    let signature = key.sign(&message::reply(&timestamp, &nonce, body))?;
    let mut headers = HeaderMap::with_capacity(12);
    for (name, value) in [
        ("wechatpay-timestamp", timestamp),
        ("wechatpay-nonce", nonce),
        ("wechatpay-signature", BASE64_STANDARD.encode(signature)),
        ("wechatpay-serial", serial.to_owned()),
        ("wechatpay-signature-type", SCHEME.to_owned()),
    ] {
        // All five are made here of letters, digits and base64, which every header may hold.
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    Ok(headers)
}
