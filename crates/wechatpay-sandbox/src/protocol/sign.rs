//! Which key signs an answer, and the headers that say so (dossier 01 §5).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue};
use wechatpay_core::{PrivateKey, SCHEME, Signer as _, message};

use crate::{
    config::Mode,
    world::{Merchant, World},
};

/// The five signature headers of an answer to `merchant`, each once.
///
/// `named` is the key the request asked for in its `Wechatpay-Serial`.
pub(crate) fn signature_headers(
    world: &World,
    merchant: &Merchant,
    named: Option<&str>,
    body: &[u8],
) -> Result<HeaderMap, wechatpay_core::Error> {
    let (serial, key) = signer(merchant, named);
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

/// The key that answers to a merchant are signed with, and its id.
pub(crate) fn signer<'a>(merchant: &'a Merchant, named: Option<&str>) -> (&'a str, &'a PrivateKey) {
    let keys = &merchant.keys;
    let names_public_key = named.is_some_and(|serial| serial.starts_with(PUBLIC_KEY_PREFIX));
    let is_public_key = match merchant.mode {
        Mode::Certificate => false,
        Mode::PublicKey => true,
        Mode::Both => names_public_key,
    };
    if is_public_key {
        (keys.public_key_id(), keys.public_key_private())
    } else {
        (keys.platform_certificate().serial(), keys.platform_key())
    }
}

const PUBLIC_KEY_PREFIX: &str = "PUB_KEY_ID_";
