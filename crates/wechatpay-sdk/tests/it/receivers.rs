//! Receivers of notifications whose gateway is slow, hangs or fails, and forged notifications that
//! try to make use of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::HeaderMap;
use serde_json::json;
use wechatpay::{
    Async, Blocking, Registry,
    generic::IoMode,
    notify::{Receiver, RejectionCause},
    transport::{AsyncTransport, BoxFuture, TransportResult},
};

use crate::notifications::{body, paid};
use crate::support::{
    APIV3_KEY, Fake, MCHID, Platform, merchant, refuse_connection, run, vector_body,
};

/// What anybody can send: a serial that nobody knows, and nothing sealed with our key.
fn forged(number: usize) -> (HeaderMap, String) {
    let text = body(&"f".repeat(32), "TRANSACTION.SUCCESS", &json!({"mchid": MCHID}));
    let mut headers = Platform::certificate().answer(200, &text).headers().clone();
    headers.insert("wechatpay-serial", format!("{number:040X}").parse().unwrap());
    (headers, text)
}

fn several<H: IoMode>(fake: Arc<H::Transport>, merchants: usize) -> Receiver<H> {
    let registry = Registry::<H>::over(fake);
    for number in 0..merchants {
        let settings = merchant::<H>().mchid(format!("19{number:08}"));
        registry.add(settings.apiv3_key(format!("{number:032}"))).unwrap();
    }
    Receiver::from(registry)
}

/// B1, B2: whatever forged notification comes, nothing is fetched for it, for one merchant or for
/// sixty.
#[test]
fn forged_notifications_cause_no_fetch() {
    let gateway = Fake::new(|request| panic!("{} was asked for", request.uri()));
    let asynchronous = several::<Async>(Arc::clone(&gateway) as _, 60);
    let blocking = several::<Blocking>(gateway, 60);
    for number in 0..100 {
        let (headers, body) = forged(number);
        let rejection = run(asynchronous.open(&headers, body.as_bytes())).unwrap_err();
        assert_eq!(rejection.status(), 401);
        assert!(matches!(rejection.likely_cause(), RejectionCause::UnknownSerial(_)));
        let rejection = blocking.open(&headers, b"{}").unwrap_err();
        assert!(matches!(rejection.likely_cause(), RejectionCause::UnknownSerial(_)));
    }
}

/// Only the merchant whose key opens it fetches, however many there are.
#[test]
fn a_new_key_is_fetched_for_the_merchant_concerned() {
    let gateway = Fake::new(|request| {
        let signer = request.headers()["authorization"].to_str().unwrap();
        assert!(signer.contains("1900000041"), "{signer}");
        Err(refuse_connection())
    });
    let text = body(&format!("{:032}", 41), "X", &json!({}));
    let headers = Platform::certificate().answer(200, &text).headers().clone();
    let blocking = several::<Blocking>(Arc::clone(&gateway) as _, 60);
    assert!(blocking.open(&headers, text.as_bytes()).is_err());
    let fetches = gateway.take().len();
    assert!(fetches > 0);
    // The pause after a failure has begun.
    assert!(blocking.open(&headers, text.as_bytes()).is_err());
    assert_eq!(gateway.take().len(), 0);
    let asynchronous = several::<Async>(Arc::clone(&gateway) as _, 60);
    assert!(run(asynchronous.open(&headers, text.as_bytes())).is_err());
    assert_eq!(gateway.take().len(), fetches);
}

/// A gateway that takes the question and never answers.
#[derive(Default)]
struct Hanging(AtomicUsize);

impl AsyncTransport for Hanging {
    fn call(&self, _: http::Request<bytes::Bytes>) -> BoxFuture<TransportResult> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(std::future::pending())
    }

    fn sleep(&self, _: std::time::Duration) -> BoxFuture<()> {
        Box::pin(tokio::task::yield_now())
    }
}

/// Whoever waits for a fetch that hangs leaves after its share of time, and begins none.
#[test]
fn nobody_waits_for_a_hanging_fetch_for_long() {
    let gateway = Arc::new(Hanging::default());
    let builder = merchant::<Async>().apiv3_key(APIV3_KEY).transport(Arc::clone(&gateway) as _);
    let receiver = Receiver::from(builder.build().unwrap());
    let text = paid();
    let headers = Platform::certificate().answer(200, &text).headers().clone();
    run(async {
        let open = || {
            let (receiver, headers, text) = (receiver.clone(), headers.clone(), text.clone());
            tokio::spawn(async move { receiver.open(&headers, text.as_bytes()).await })
        };
        let first = open();
        let others: Vec<_> = (0..50).map(|_| open()).collect();
        for other in others {
            let rejection = other.await.unwrap().unwrap_err();
            assert!(matches!(rejection.likely_cause(), RejectionCause::UnknownSerial(_)));
        }
        assert_eq!(gateway.0.load(Ordering::SeqCst), 1);
        first.abort();
    });
}

/// A thread that finds a fetch under way does not wait for it.
#[test]
fn blocking_receivers_hold_one_thread() {
    let receiver: Arc<std::sync::OnceLock<Receiver<Blocking>>> = Arc::default();
    let text = paid();
    let headers = Platform::certificate().answer(200, &text).headers().clone();
    let (inner, seen) = (Arc::clone(&receiver), (headers.clone(), text.clone()));
    let gateway = Fake::new(move |_| {
        // The fetch is under way: another notification comes, as to another thread.
        let rejection = inner.get().unwrap().open(&seen.0, seen.1.as_bytes()).unwrap_err();
        assert!(matches!(rejection.likely_cause(), RejectionCause::UnknownSerial(_)));
        Ok(Platform::certificate().answer(200, &vector_body("certificates-download")))
    });
    let builder = merchant::<Blocking>().apiv3_key(APIV3_KEY).transport(Arc::clone(&gateway) as _);
    let opening = receiver.get_or_init(|| Receiver::from(builder.build().unwrap()));
    assert!(opening.open(&headers, text.as_bytes()).is_ok());
    assert_eq!(gateway.take().len(), 1);
}
