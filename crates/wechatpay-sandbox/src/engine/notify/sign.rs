//! The headers of a notification, signed by the merchant's mode, or deliberately wrong.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use wechatpay_core::{SCHEME, Signer as _, message};

use super::SignWith;
use crate::engine::{Backend, Merchant};

/// What is wrong with a signature on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forgery {
    /// Nothing.
    None,
    /// 签名探测: a signature that begins with `WECHATPAY/SIGNTEST/` (protocol 01 §7).
    Probe,
    /// A good-looking signature of something else.
    WrongSignature,
    /// Made by the platform's other key than the serial names.
    OtherKey,
    /// A key that nobody has.
    UnknownSerial,
    /// No signature headers at all.
    Unsigned,
    /// Signed rightly, but this many seconds ago.
    Old(i64),
}

/// The headers that go with `body`. Each attempt has a time, a nonce and a signature of its own.
pub(crate) fn sign(
    backend: &Backend,
    merchant: &Merchant,
    sign_with: SignWith,
    body: &[u8],
    forgery: Forgery,
) -> Result<Vec<(&'static str, String)>, wechatpay_core::Error> {
    let named = match sign_with {
        SignWith::Certificate => None,
        SignWith::PublicKey => Some(merchant.keys.public_key_id()),
    };
    let (serial, key) = merchant.signer(named);
    let key = if forgery == Forgery::OtherKey { merchant.other_key(serial) } else { key };
    let age = if let Forgery::Old(seconds) = forgery { seconds } else { 0 };
    let timestamp = backend.clock.wire_now().saturating_sub(age).to_string();
    let nonce = backend.random.hex(32);
    let signed: &[u8] = if forgery == Forgery::WrongSignature { b"something else" } else { body };
    let signature = key.sign(&message::reply(&timestamp, &nonce, signed))?;
    let signature = BASE64_STANDARD.encode(signature);
    let signature = match forgery {
        // As seen in the wild: the length no longer fits base64.
        Forgery::Probe => format!("{PROBE}{}", &signature[..signature.len().min(LENGTH_OF_PROBE)]),
        _ => signature,
    };
    let serial = match forgery {
        Forgery::UnknownSerial if serial.starts_with("PUB_KEY_ID_") => UNKNOWN_PUBLIC_KEY,
        Forgery::UnknownSerial => UNKNOWN_CERTIFICATE,
        _ => serial,
    };
    let mut headers = vec![
        ("content-type", "application/json".to_owned()),
        ("accept", "*/*".to_owned()),
        ("user-agent", "Mozilla/4.0".to_owned()),
        ("request-id", format!("{}-0", backend.random.hex(44).to_ascii_uppercase())),
    ];
    if forgery != Forgery::Unsigned {
        headers.extend([
            ("wechatpay-timestamp", timestamp),
            ("wechatpay-nonce", nonce),
            ("wechatpay-signature", signature),
            ("wechatpay-serial", serial.to_owned()),
            ("wechatpay-signature-type", SCHEME.to_owned()),
        ]);
    }
    Ok(headers)
}

const PROBE: &str = "WECHATPAY/SIGNTEST/";
const LENGTH_OF_PROBE: usize = 325;
const UNKNOWN_CERTIFICATE: &str = "7132D72A03E93CDDF8C03BBD1F37EEDF00000000";
const UNKNOWN_PUBLIC_KEY: &str = "PUB_KEY_ID_0114232134912410999999999999";
