//! Notifications: only what was signed is opened, what is opened is what was sealed, and a changed
//! byte opens nothing.
//!
//! The bytes are header lines, an empty line, and the body.

use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::{Value, json};
use wechatpay_core::{Notification, OpeningStep, Rejection};

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
            assert!(is_sealed(body), "what is opened was sealed");
            assert!(!format!("{told:?}").contains("oUpF8uMuAJO"), "nobody's openid is printed");
        }
        Err(rejection) => {
            assert_refused(&rejection);
            assert!(rejection.unknown_serial().is_none(), "the key is known");
        }
    }
    sealed(body);
}

/// Read from the bytes: a member that nobody reads may hold what is no UTF-8, and a name may be escaped.
fn is_sealed(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Envelope {
        resource: Resource,
    }
    #[derive(Deserialize)]
    struct Resource {
        ciphertext: String,
    }
    serde_json::from_slice::<Envelope>(body).is_ok_and(|told| !told.resource.ciphertext.is_empty())
}

/// The body as a resource, sealed and signed as the platform does.
fn sealed(resource: &[u8]) {
    let key = seeds::apiv3_key();
    let nonce = "fdasflkja484";
    let envelope = json!({
        "id": "EV-1", "create_time": "2018-06-08T10:34:56+08:00", "resource_type": "encrypt-resource",
        "event_type": "TRANSACTION.SUCCESS", "summary": "支付成功",
        "resource": {
            "original_type": "transaction", "algorithm": "AEAD_AES_256_GCM",
            "ciphertext": key.seal(nonce, "transaction", resource).unwrap_or_default(),
            "associated_data": "transaction", "nonce": nonce,
        },
    });
    let body = envelope.to_string();
    let headers = seeds::signed(body.as_bytes());
    match (open(&headers, body.as_bytes()), serde_json::from_slice::<Value>(resource)) {
        (Ok(told), Ok(resource)) => {
            assert_eq!(told.resource, resource, "what is opened is what was sealed");
            assert_eq!((told.id.as_str(), told.summary.as_str()), ("EV-1", "支付成功"));
        }
        (Err(rejection), Err(_)) => assert_refused(&rejection),
        (Ok(_), Err(_)) => panic!("a resource that is no JSON was opened"),
        (Err(rejection), Ok(_)) => panic!("a sound notification was refused: {rejection}"),
    }
    changed(&headers, body.as_bytes(), resource);
    // Sealed with another key, the signature alone opens nothing.
    let mut other = envelope;
    let sealed = seeds::other_apiv3_key().seal(nonce, "transaction", resource);
    if let Some(place) = other.pointer_mut("/resource/ciphertext") {
        *place = sealed.unwrap_or_default().into();
    }
    let other = other.to_string();
    let Err(rejection) = open(&seeds::signed(other.as_bytes()), other.as_bytes()) else {
        panic!("it was opened with a key that it was not sealed with")
    };
    assert_eq!(rejection.step(), OpeningStep::Decrypt);
    assert_refused(&rejection);
}

/// One bit of what is signed, wherever a chance that the input decides says.
fn changed(headers: &HeaderMap, body: &[u8], chance: &[u8]) {
    let sum = chance.iter().fold(11_usize, |sum, byte| sum.wrapping_mul(31) + usize::from(*byte));
    let mut other = body.to_vec();
    let at = sum % other.len();
    if let Some(byte) = other.get_mut(at) {
        *byte ^= 1 << (sum / 3 % 8);
    }
    for body in [&other, &body[..body.len() - 1], &[body, b" "].concat()] {
        let Err(rejection) = open(headers, body) else { panic!("a changed body was opened") };
        assert!(rejection.is_untrusted(), "it is refused at the signature");
        assert_refused(&rejection);
    }
    for (name, value) in [
        ("wechatpay-timestamp", (NOW + 1).to_string()),
        ("wechatpay-timestamp", format!("0{NOW}")),
        ("wechatpay-nonce", "another".to_owned()),
        ("wechatpay-serial", "PUB_KEY_ID_1".to_owned()),
        ("wechatpay-signature-type", "WECHATPAY2-SM2-WITH-SM3".to_owned()),
    ] {
        let mut headers = headers.clone();
        headers.insert(name, HeaderValue::try_from(value).unwrap_or(HeaderValue::from_static("")));
        assert!(open(&headers, body).is_err(), "another {name} was believed");
    }
    let late = Notification::open(headers, body, seeds::trust(), seeds::apiv3_key(), NOW + 301);
    assert!(late.is_err(), "it is believed five minutes and no longer");
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
