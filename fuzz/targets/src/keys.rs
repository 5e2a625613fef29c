//! Key files of every sort: PEM, DER and base64. What is read is written and read again as the
//! same key, and nothing that is printed of a private key is its text.

use wechatpay_core::{Certificate, PlatformKey, PrivateKey, PublicKey, Signer as _};

use crate::seeds;

pub(crate) fn run(bytes: &[u8]) {
    public(PublicKey::from_pem(bytes));
    public(PublicKey::from_der(bytes));
    if let Ok(key) = PlatformKey::from_public_key("PUB_KEY_ID_1", bytes) {
        let same = PublicKey::from_pem(bytes).ok();
        assert_eq!(same.as_ref(), Some(key.public_key()), "a platform key is the key in it");
    }
    certificate(Certificate::from_pem(bytes));
    certificate(Certificate::from_der(bytes));
    match PrivateKey::from_pem(bytes) {
        Err(error) => {
            let told = format!("{error} {error:?}");
            assert!(told.len() < 2_000 && !seeds::shows_key(&told), "an error is a sentence");
        }
        Ok(key) => sound(&key),
    }
}

fn public(key: wechatpay_core::Result<PublicKey>) {
    let Ok(key) = key else { return };
    let again = PublicKey::from_pem(key.to_pem());
    assert_eq!(again.ok().as_ref(), Some(&key), "written, it reads back");
}

fn certificate(certificate: wechatpay_core::Result<Certificate>) {
    let Ok(certificate) = certificate else { return };
    let again = Certificate::from_pem(certificate.to_pem());
    let told = |c: &Certificate| (c.serial().to_owned(), c.public_key().clone(), c.not_after());
    assert_eq!(again.ok().map(|c| told(&c)), Some(told(&certificate)), "written, it reads back");
    let serial = certificate.serial();
    let is_hex = serial.bytes().all(|b| matches!(b, b'0'..=b'9' | b'A'..=b'F'));
    assert!(is_hex && serial.len() % 2 == 0, "a serial is upper-case hex: {serial:?}");
}

fn sound(key: &PrivateKey) {
    assert_eq!(format!("{key:?}"), "PrivateKey(…)");
    let public = key.to_public();
    let text = key.to_pem();
    let again = text.and_then(|text| PrivateKey::from_pem(text.as_bytes()));
    let again = again.and_then(|again| again.to_public());
    assert_eq!(again.ok(), public.as_ref().ok().cloned(), "written, it reads back");
    let Ok(signature) = key.sign(b"text") else { return };
    let (own, other) = public
        .map(|public| (public.verify(b"text", &signature), public.verify(b"texts", &signature)))
        .unwrap_or_default();
    assert!(own && !other, "what it signs holds, and nothing else");
}
