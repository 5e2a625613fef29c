//! `Authorization` headers and what they sign: what is read is what was written, and a message is
//! that of one request only.

use wechatpay_core::{Authorization, PublicKey, Signer as _, message};

use crate::seeds;

pub(crate) fn run(bytes: &[u8]) {
    message_of(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(read) = Authorization::parse(text) else { return };
    let written = read.to_string();
    assert_eq!(Authorization::parse(&written).as_ref(), Ok(&read), "written, it reads back");
    let items = [
        ("mchid", &read.mchid),
        ("nonce_str", &read.nonce),
        ("signature", &read.signature),
        ("timestamp", &read.timestamp),
        ("serial_no", &read.serial),
    ];
    for (name, item) in items {
        let whole = format!("{name}=\"{item}\"");
        assert!(text.contains(&whole), "an item stands in the header as it is read");
        assert!(!item.is_empty() && !item.contains(['"', ',', ' ']), "{item:?} ends where it ends");
        // Without it, or with two of it, there is no header.
        let without = written.replace(&format!("{whole},"), "").replace(&format!(",{whole}"), "");
        assert!(Authorization::parse(&without).is_err(), "{name} is missing");
        assert!(Authorization::parse(&format!("{written},{whole}")).is_err(), "{name} twice");
    }
    assert!(
        !format!("{read:?}").contains(&format!("\"{}\"", read.signature))
            || read.signature.len() < 12
    );
    assert_eq!(text.matches("\",").count(), 4, "five items and no more");
}

/// A message can be taken apart again, so no two requests have the same; and what is signed over
/// one fits no other.
fn message_of(bytes: &[u8]) {
    let mut parts = bytes.splitn(5, |byte| *byte == b'\n');
    let mut part = || parts.next().unwrap_or_default();
    let (method, target, timestamp, nonce, body) = (part(), part(), part(), part(), part());
    let [Ok(method), Ok(target), Ok(timestamp), Ok(nonce)] =
        [method, target, timestamp, nonce].map(std::str::from_utf8)
    else {
        return;
    };
    let request = message::request(method, target, timestamp, nonce, body);
    let mut lines =
        request.strip_suffix(b"\n").unwrap_or_default().splitn(5, |byte| *byte == b'\n');
    let expected =
        [method.as_bytes(), target.as_bytes(), timestamp.as_bytes(), nonce.as_bytes(), body];
    assert!(expected.iter().all(|part| lines.next() == Some(part)), "it can be taken apart");
    let reply = message::reply(timestamp, nonce, body);
    let mut lines = reply.strip_suffix(b"\n").unwrap_or_default().splitn(3, |byte| *byte == b'\n');
    assert!(expected[2..].iter().all(|part| lines.next() == Some(part)), "a reply's too");
    // Signatures are slow: of some messages only.
    if bytes.len() % 16 == 3 {
        signature_of(&request, bytes);
    }
}

fn signature_of(message: &[u8], chance: &[u8]) {
    let (key, public): (_, &PublicKey) = (seeds::merchant_key(), seeds::merchant_public_key());
    let Ok(signature) = key.sign(message) else { panic!("a key signs") };
    assert!(public.verify(message, &signature), "what is signed fits");
    let sum = chance.iter().fold(5_usize, |sum, byte| sum.wrapping_mul(31) + usize::from(*byte));
    let flip = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let at = sum % bytes.len();
        bytes[at] ^= 1 << (sum / 3 % 8);
        bytes
    };
    assert!(!public.verify(&flip(message), &signature), "another message");
    assert!(!public.verify(message, &flip(&signature)), "another signature");
    assert!(!public.verify(message, &[]) && !public.verify(message, &signature[1..]));
}
