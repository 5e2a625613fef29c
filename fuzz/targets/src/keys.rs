//! Key files of every sort: PEM, DER, base64 and PKCS#12. What is read is written and read again
//! as the same key, and nothing that is printed of a private key is its text.

use wechatpay_core::keys::Pkcs12;
use wechatpay_core::{Certificate, PlatformKey, PrivateKey, PublicKey, Signer as _};

pub(crate) fn run(bytes: &[u8]) {
    if let Ok(key) = PublicKey::from_pem(bytes) {
        let again = PublicKey::from_pem(key.to_pem());
        assert_eq!(again.map(|key| key.fingerprint()).ok(), Some(key.fingerprint()));
    }
    let _ = PublicKey::from_der(bytes);
    let _ = PlatformKey::from_public_key("PUB_KEY_ID_1", bytes);
    if let Ok(certificate) = Certificate::from_pem(bytes) {
        let again = Certificate::from_pem(certificate.to_pem());
        assert_eq!(
            again.map(|c| c.serial().to_owned()).ok().as_deref(),
            Some(certificate.serial())
        );
    }
    let _ = Certificate::from_der(bytes);
    match PrivateKey::from_pem(bytes) {
        Err(error) => assert!(error.to_string().len() < 500, "an error is a sentence"),
        Ok(key) => sound(&key),
    }
    if let Ok(opened) = Pkcs12::open(bytes, PASSWORD) {
        assert_eq!(
            opened.key().to_public().ok().as_ref(),
            Some(opened.certificate().public_key()),
            "key and certificate belong together"
        );
    }
}

fn sound(key: &PrivateKey) {
    assert_eq!(format!("{key:?}"), "PrivateKey(…)");
    let Ok(signature) = key.sign(b"text") else { return };
    let public = key.to_public();
    assert!(public.is_ok_and(|public| public.verify(b"text", &signature)), "what it signs holds");
}

/// That of the files in `vectors/p12`.
const PASSWORD: &str = "1900000109";
