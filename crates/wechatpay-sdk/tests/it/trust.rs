//! Whom the client trusts, as it is configured: certificates, public key, or both.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::HeaderMap;
use wechatpay::{Async, Blocking, Builder, Outcome};

use crate::support::{
    APIV3_KEY, Fake, NOW, PLATFORM_A, PUBLIC_KEY_ID, Platform, believer, merchant, run,
    vector_body, vector_file,
};

/// A gateway in certificate mode, which counts how often its certificates are asked for.
fn certificate_gateway(fetches: &Arc<AtomicUsize>) -> Arc<Fake> {
    let (platform, fetches) = (Platform::certificate(), Arc::clone(fetches));
    Fake::new(move |request| {
        Ok(match request.uri().path() {
            "/v3/certificates" => {
                fetches.fetch_add(1, Ordering::SeqCst);
                platform.answer(200, &vector_body("certificates-download"))
            }
            _ => platform.answer(200, "{}"),
        })
    })
}

#[test]
fn concurrent_first_calls_fetch_the_certificates_once() {
    let fetches = Arc::new(AtomicUsize::new(0));
    let gateway = certificate_gateway(&fetches);
    run(async {
        let builder = merchant::<Async>().apiv3_key(APIV3_KEY);
        let client = builder.transport(Arc::clone(&gateway) as _).build().unwrap();
        let calls: Vec<_> = (0..32)
            .map(|number| {
                tokio::spawn(client.chain("v3/x/{n}").with("n", number).get().into_future())
            })
            .collect();
        for call in calls {
            assert_eq!(call.await.unwrap().unwrap().verified_by(), Some(PLATFORM_A));
        }
    });
    assert_eq!(fetches.load(Ordering::SeqCst), 1, "async");

    let builder = merchant::<Blocking>().apiv3_key(APIV3_KEY);
    let client = builder.transport(Arc::clone(&gateway) as _).build().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let reply = client["v3/x"].get().send().unwrap();
                assert_eq!(reply.verified_by(), Some(PLATFORM_A));
            });
        }
    });
    assert_eq!(fetches.load(Ordering::SeqCst), 2, "blocking");
}

/// Before the switch is turned on, WeChat Pay signs with its certificate even though the request
/// names the public key (protocol 02 §4): a merchant who configured both must not be cut off.
#[test]
fn in_the_switch_over_both_kinds_of_key_are_believed() {
    let fetches = Arc::new(AtomicUsize::new(0));
    let gateway = certificate_gateway(&fetches);
    let client = believer::<Blocking>()
        .apiv3_key(APIV3_KEY)
        .transport(Arc::clone(&gateway) as _)
        .build()
        .unwrap();
    for _ in 0..3 {
        let reply = client["v3/x"].get().send().unwrap();
        assert_eq!(reply.verified_by(), Some(PLATFORM_A));
    }
    assert_eq!(fetches.load(Ordering::SeqCst), 1);
    let asked = gateway.take();
    // The list is verified by the certificates in it: that request names no key.
    for request in &asked {
        let named = request.headers().get("wechatpay-serial").map(|name| name.to_str().unwrap());
        let is_list = request.uri().path() == "/v3/certificates";
        assert_eq!(named, (!is_list).then_some(PUBLIC_KEY_ID), "{}", request.uri());
    }
}

#[test]
fn a_pinned_certificate_needs_no_fetch() {
    let fetches = Arc::new(AtomicUsize::new(0));
    let client = merchant::<Blocking>()
        .platform_certificate(vector_file("platform_a_cert.pem"))
        .transport(certificate_gateway(&fetches))
        .build()
        .unwrap();
    assert_eq!(client["v3/x"].get().send().unwrap().verified_by(), Some(PLATFORM_A));
    assert_eq!(fetches.load(Ordering::SeqCst), 0);
}

#[test]
fn what_is_not_proven_is_not_believed() {
    let check = |change: fn(&mut HeaderMap, &mut Vec<u8>), builder: Builder<Blocking>| {
        let platform = Platform::public_key();
        let fake = Fake::new(move |_| {
            let (mut parts, body) = platform.answer(200, r#"{"amount":1}"#).into_parts();
            let mut body = body.to_vec();
            change(&mut parts.headers, &mut body);
            Ok(http::Response::from_parts(parts, body.into()))
        });
        let client = builder.transport(Arc::clone(&fake) as _).build().unwrap();
        let error = client["v3/x"].get().send().unwrap_err();
        assert!(error.is_untrusted(), "{error}");
        assert_eq!(error.outcome(), Outcome::Unknown);
        assert_eq!(error.refusal(), None);
    };
    check(|_, body| body[10] = b'2', believer());
    check(|headers, _| drop(headers.remove("wechatpay-signature")), believer());
    check(|headers, _| drop(headers.insert("wechatpay-nonce", "x".parse().unwrap())), believer());
    check(
        |headers, _| assert!(headers.append("wechatpay-signature", "AAAA".parse().unwrap())),
        believer(),
    );
    check(
        |headers, _| {
            drop(headers.insert("wechatpay-timestamp", (NOW - 301).to_string().parse().unwrap()));
        },
        believer(),
    );
    // Signed properly, but with a key that is not configured.
    check(|_, _| {}, merchant().platform_certificate(vector_file("platform_a_cert.pem")));
}

/// A folder of the test's own, gone when it is dropped.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("wechatpay-sdk-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn certificates_outlive_the_program_in_a_file() {
    let (folder, fetches) = (Folder::new("cache"), Arc::new(AtomicUsize::new(0)));
    let file = folder.0.join("certificates.json");
    let start = || {
        let builder = merchant::<Blocking>().apiv3_key(APIV3_KEY).certificate_cache(&file);
        builder.transport(certificate_gateway(&fetches)).build().unwrap()
    };
    let count = || fetches.load(Ordering::SeqCst);
    let verified_by = |client: &wechatpay::blocking::Client| {
        client["v3/x"].get().send().unwrap().verified_by().map(str::to_owned)
    };
    assert_eq!(verified_by(&start()).as_deref(), Some(PLATFORM_A));
    assert_eq!((count(), folder.names()), (1, vec!["certificates.json".to_owned()]));
    let client = start();
    let report = client.trust();
    assert_eq!((report.keys.len(), report.refreshed_at), (2, Some(NOW)));
    assert!(report.days_left().is_some_and(|days| days > 1000), "{report:?}");
    assert_eq!(verified_by(&client).as_deref(), Some(PLATFORM_A));
    assert_eq!(count(), 1, "nothing was fetched again");
    // Certificates are sealed in the file too, and damage is noticed.
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(!text.contains("CERTIFICATE") && !text.contains(APIV3_KEY));
    for damaged in ["", "{", &text[..text.len() - 9], &text.replace("ciphertext", "ciphertext ")] {
        std::fs::write(&file, damaged).unwrap();
        let before = count();
        assert_eq!(start().trust().keys.len(), 0);
        assert_eq!(verified_by(&start()).as_deref(), Some(PLATFORM_A));
        assert_eq!(count(), before + 1);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
    // Another merchant's file, or one sealed with another key, is as good as none.
    let other = merchant::<Blocking>().apiv3_key("k".repeat(32)).certificate_cache(&file);
    let other = other.transport(certificate_gateway(&fetches)).build().unwrap();
    assert_eq!(other.trust().keys.len(), 0);
    let nowhere = merchant::<Blocking>().apiv3_key(APIV3_KEY);
    let nowhere = nowhere.certificate_cache(folder.0.join("no/such/folder"));
    let nowhere = nowhere.transport(certificate_gateway(&fetches)).build().unwrap();
    assert_eq!(verified_by(&nowhere).as_deref(), Some(PLATFORM_A), "a payment goes through");
}

/// A key management service stands in for the key in memory.
struct Kms {
    key: wechatpay::keys::PrivateKey,
    is_down: bool,
}

impl wechatpay::keys::Signer for Kms {
    fn sign(&self, message: &[u8]) -> wechatpay::Result<Vec<u8>> {
        if self.is_down {
            let kind = wechatpay::ErrorKind::Key;
            return Err(wechatpay::Error::new(kind, "the key service does not answer"));
        }
        self.key.sign(message)
    }

    fn open(&self, sealed: &str) -> wechatpay::Result<zeroize::Zeroizing<Vec<u8>>> {
        self.key.open(sealed)
    }

    fn public_key(&self) -> Option<wechatpay::keys::PublicKey> {
        self.key.public_key()
    }
}

#[test]
fn a_key_service_can_sign() {
    let kms = |is_down| Kms {
        key: wechatpay::keys::PrivateKey::from_pem(vector_file("merchant_private_key.pem"))
            .unwrap(),
        is_down,
    };
    let fake = Fake::always(200, "{}");
    let client = |is_down| {
        let builder = believer::<Blocking>().signer(kms(is_down));
        let builder = builder.merchant_certificate(vector_file("merchant_cert.pem"));
        builder.transport(Arc::clone(&fake) as _).build().unwrap()
    };
    client(false)["v3/x"].get().send().unwrap();
    let with_kms = fake.take().remove(0);
    let in_memory = believer::<Blocking>().transport(Arc::clone(&fake) as _).build().unwrap();
    in_memory["v3/x"].get().send().unwrap();
    let header = |request: &http::Request<bytes::Bytes>| request.headers()["authorization"].clone();
    assert_eq!(header(&with_kms), header(&fake.take().remove(0)));
    let error = client(true)["v3/x"].get().send().unwrap_err();
    assert_eq!((error.outcome(), fake.take().len()), (Outcome::NotSent, 0));
    assert_eq!(error.to_string(), "GET /v3/x: the key service does not answer");
}
