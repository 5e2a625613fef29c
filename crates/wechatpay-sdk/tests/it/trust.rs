//! Whom the client believes, as it is configured: certificates, public key, or both.

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
/// names the public key (dossier 02 §4): a merchant who configured both must not be cut off.
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
    assert!(asked.iter().all(|request| request.headers()["wechatpay-serial"] == PUBLIC_KEY_ID));
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
