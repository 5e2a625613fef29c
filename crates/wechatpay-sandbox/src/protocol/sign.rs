//! Which key signs an answer, and the headers that say so (dossier 01 §5).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue};
use wechatpay_core::{SCHEME, Signer as _, message};

use crate::world::{Merchant, World};

/// The five signature headers of an answer to `merchant`, each once.
///
/// `named` is the key the request asked for in its `Wechatpay-Serial`.
pub(crate) fn signature_headers(
    world: &World,
    merchant: &Merchant,
    named: Option<&str>,
    body: &[u8],
) -> Result<HeaderMap, wechatpay_core::Error> {
    let (serial, key) = merchant.signer(named);
    let timestamp = world.clock.wire_now().to_string();
    let nonce = world.chance.hex(32);
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
