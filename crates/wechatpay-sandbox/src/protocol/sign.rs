//! Which key signs an answer, and the headers that say so (dossier 01 §5).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{HeaderMap, HeaderName, HeaderValue};
use wechatpay_core::{PrivateKey, SCHEME, Signer as _, message};

use crate::{
    config::Mode,
    world::{Merchant, World},
};

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
    world: &World,
    merchant: &Merchant,
    named: Option<&str>,
    body: &[u8],
) -> Result<HeaderMap, wechatpay_core::Error> {
    forged_headers(world, merchant, named, body, &Signing::default())
}

/// As [`signature_headers`], wrong in the given way.
pub(crate) fn forged_headers(
    world: &World,
    merchant: &Merchant,
    named: Option<&str>,
    body: &[u8],
    signing: &Signing,
) -> Result<HeaderMap, wechatpay_core::Error> {
    let (own_serial, own_key) = signer(merchant, named);
    let serial = signing.serial.as_deref().unwrap_or(own_serial);
    let key = if signing.is_by_other_key { other(merchant, own_serial) } else { own_key };
    let timestamp = world.clock.wire_now().saturating_add(signing.skew).to_string();
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

fn signer<'a>(merchant: &'a Merchant, named: Option<&str>) -> (&'a str, &'a PrivateKey) {
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

fn other<'a>(merchant: &'a Merchant, serial: &str) -> &'a PrivateKey {
    let keys = &merchant.keys;
    if serial == keys.public_key_id() { keys.platform_key() } else { keys.public_key_private() }
}

const PUBLIC_KEY_PREFIX: &str = "PUB_KEY_ID_";
