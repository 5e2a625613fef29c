//! Lists of platform certificates: taken over whole or not at all, and only if every certificate
//! in it is sealed rightly, named rightly, and one of them signed the list.
//!
//! The first byte says how the list is signed; then two bytes for each entry, of which the sum says
//! whether it must be accepted. With its top bit set, the first byte makes the rest the body
//! itself.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};
use wechatpay_core::{
    Blocking, BlockingTransport, Context, Handle as _, PlatformKey, TransportResult, Trust,
    TrustCache,
};

use crate::seeds::{self, PlatformCertificate};

pub(crate) fn run(bytes: &[u8]) {
    let [signing, rest @ ..] = bytes else { return };
    if signing & 0x80 == 0 {
        let list = List::read(*signing, rest);
        let body = json!({ "data": list.entries }).to_string();
        fetch(*signing, body.as_bytes(), Some(&list));
    } else {
        fetch(*signing, rest, None);
    }
}

/// A list, and what must come of it.
struct List {
    entries: Vec<Value>,
    certificates: Vec<&'static PlatformCertificate>,
    is_sound: bool,
}

impl List {
    fn read(signing: u8, plan: &[u8]) -> Self {
        let mut list = Self { entries: Vec::new(), certificates: Vec::new(), is_sound: true };
        for (at, two) in plan.chunks_exact(2).take(4).enumerate() {
            list.add(at, two[0], two[1]);
        }
        let ids = || list.certificates.iter().map(|certificate| certificate.serial());
        // The same certificate twice is a list nobody sends; two keys must not have one name.
        let is_unique = ids().enumerate().all(|(at, id)| !ids().take(at).any(|other| other == id));
        let signer = seeds::platform_certificate(signing & 1).serial();
        list.is_sound &= !list.entries.is_empty() && is_unique && ids().any(|id| id == signer);
        list.is_sound &= signing & 0x06 == 0;
        list
    }

    /// One fault at most for each entry; most bytes mean none.
    fn add(&mut self, at: usize, which: u8, fault: u8) {
        let certificate = seeds::platform_certificate(which & 1);
        let other = seeds::platform_certificate(!which & 1);
        let (mut serial, mut pem) = (certificate.serial().to_owned(), certificate.pem().to_owned());
        let (mut algorithm, mut key) = ("AEAD_AES_256_GCM", seeds::apiv3_key());
        let (mut sealed_for, told_nonce) = ("certificate", format!("{at:012}"));
        let mut nonce = told_nonce.clone();
        match fault {
            1 => algorithm = "AEAD_AES_128_GCM",
            2 => key = seeds::other_apiv3_key(),
            3 => other.serial().clone_into(&mut serial),
            4 => other.pem().clone_into(&mut pem),
            5 => "x".clone_into(&mut pem),
            6 => sealed_for = "",
            7 => "000000000009".clone_into(&mut nonce),
            8 => seeds::public_key_pem().clone_into(&mut pem),
            // As other tools write it: the same number.
            9 => serial = serial.to_ascii_lowercase(),
            _ => {}
        }
        self.is_sound &= !matches!(fault, 1..=8);
        let sealed = key.seal(&told_nonce, sealed_for, pem.as_bytes()).unwrap_or_default();
        self.certificates.push(certificate);
        self.entries.push(json!({
            "serial_no": serial,
            "effective_time": "2022-01-01T08:00:00+08:00",
            "expire_time": "2027-01-01T08:00:00+08:00",
            "encrypt_certificate": {
                "algorithm": algorithm, "nonce": nonce, "associated_data": "certificate",
                "ciphertext": sealed,
            },
        }));
    }
}

fn fetch(signing: u8, body: &[u8], list: Option<&List>) {
    let cache = Cache::default();
    let trust = trust(&cache);
    let handle = handle(trust, signing, body);
    let result = handle.refresh_certificates();
    let known = names(&handle.context().trust);
    match (result, list) {
        (Ok(fetched), Some(list)) => {
            assert!(fetched && list.is_sound, "a list that is not sound was taken over");
            let mut expected: Vec<String> =
                list.certificates.iter().map(|c| c.serial().to_owned()).collect();
            expected.sort();
            assert_eq!(known, expected, "the list is taken over whole");
        }
        (Err(error), list) => {
            assert!(!list.is_some_and(|list| list.is_sound), "a sound list was refused: {error}");
            assert!(known.is_empty(), "half a list was taken over");
            assert_eq!(cache.text(), None, "what is not believed is not kept");
            return;
        }
        // A body that cannot be checked here: its certificates were sealed with the key of the
        // vectors, so they are theirs.
        (Ok(_), None) => {
            let ours = [0, 1].map(|which| seeds::platform_certificate(which).serial());
            assert!(known.iter().all(|name| ours.contains(&name.as_str())), "{known:?}");
        }
    }
    recall(&cache, &known, body);
}

/// What was kept is loaded again as it is; changed in any place, it gives the same keys or none.
fn recall(cache: &Cache, known: &[String], chance: &[u8]) {
    assert_eq!(names(&trust(cache)), known, "what was kept gives the same keys");
    let mut text = cache.text().unwrap_or_default();
    let sum = chance.iter().fold(7_usize, |sum, byte| sum.wrapping_mul(31) + usize::from(*byte));
    let at = sum % text.len().max(1);
    if let Some(byte) = text.get_mut(at) {
        *byte ^= 1 << (sum / 7 % 7);
    }
    *cache.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(text);
    let after = names(&trust(cache));
    assert!(after.is_empty() || after == known, "a changed cache gives other keys: {after:?}");
}

fn names(trust: &Trust) -> Vec<String> {
    let mut names: Vec<String> =
        trust.keys().iter().map(|key: &PlatformKey| key.id().to_owned()).collect();
    names.sort();
    names
}

fn trust(cache: &Cache) -> Trust {
    let merchant = seeds::context_with_key().merchant;
    let trust = Trust::new(Vec::new(), true);
    trust.unwrap_or_else(|e| panic!("{e}")).with_cache(Box::new(cache.clone()), &merchant)
}

fn handle(trust: Trust, signing: u8, body: &[u8]) -> Blocking {
    let context = Context { trust: Arc::new(trust), ..seeds::context_with_key() };
    let mut headers = seeds::signed_by(seeds::platform_certificate(signing & 1), body);
    if signing & 2 != 0 {
        headers.remove("wechatpay-signature");
    }
    // Signed over another body.
    if signing & 4 != 0 {
        headers = seeds::signed_by(seeds::platform_certificate(signing & 1), b"another");
    }
    let mut answer = http::Response::new(Bytes::copy_from_slice(body));
    *answer.headers_mut() = headers;
    Blocking::new(Arc::new(context), Arc::new(Says(answer)))
}

/// Answers with this, whatever is asked.
struct Says(http::Response<Bytes>);

impl BlockingTransport for Says {
    fn call(&self, _: http::Request<Bytes>) -> TransportResult {
        Ok(self.0.clone())
    }

    fn sleep(&self, _: Duration) {}
}

#[derive(Clone, Default)]
struct Cache(Arc<Mutex<Option<Vec<u8>>>>);

impl Cache {
    fn text(&self) -> Option<Vec<u8>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl TrustCache for Cache {
    fn load(&self) -> Result<Option<Vec<u8>>, wechatpay_core::BoxError> {
        Ok(self.text())
    }

    fn store(&self, saved: &[u8]) -> Result<(), wechatpay_core::BoxError> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(saved.to_vec());
        Ok(())
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cache")
    }
}
