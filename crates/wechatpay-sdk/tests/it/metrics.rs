//! What a recorder of the `metrics` facade is told.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use metrics_util::debugging::{DebugValue, DebuggingRecorder, Snapshotter};
use wechatpay::{Blocking, notify::Receiver, observe::Metrics};

use crate::support::{APIV3_KEY, Fake, Platform, believer, merchant, vector_body};

/// Every metric with its labels, and its value; of a histogram, how often something was recorded.
fn snapshot(of: &Snapshotter) -> BTreeMap<String, u64> {
    let line = |(key, _, _, value): (metrics_util::CompositeKey, _, _, DebugValue)| {
        let labels: Vec<String> =
            key.key().labels().map(|l| format!("{}={}", l.key(), l.value())).collect();
        let value = match value {
            DebugValue::Counter(count) => count,
            DebugValue::Histogram(values) => values.len() as u64,
            DebugValue::Gauge(_) => 0,
        };
        (format!("{} {}", key.key().name(), labels.join(" ")).trim().to_owned(), value)
    };
    let shown: fn(_) -> _ = line;
    of.snapshot().into_vec().into_iter().map(shown).collect()
}

fn check(run: impl FnOnce(), expected: &[(&str, u64)]) {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, run);
    let seen = snapshot(&snapshotter);
    for (name, count) in expected {
        assert_eq!(seen.get(*name), Some(count), "{name} in {seen:#?}");
    }
    assert!(!seen.keys().any(|name| name.contains("13800138000")), "a label names a person");
}

#[test]
fn calls_are_counted_by_operation_and_outcome() {
    let (platform, tries) = (Platform::public_key(), AtomicUsize::new(0));
    let fake = Fake::new(move |request| match request.uri().path() {
        "/v3/refused" => Ok(platform.answer(400, r#"{"code":"PARAM_ERROR","message":"x"}"#)),
        "/v3/lost" => Err(crate::support::refuse_connection()),
        "/v3/forged" => Ok(Platform::certificate().answer(200, "{}")),
        _ => Ok(match tries.fetch_add(1, Ordering::SeqCst) {
            0 => platform.answer(500, r#"{"code":"SYSTEM_ERROR","message":"x"}"#),
            _ => platform.answer(200, "{}"),
        }),
    });
    let client = believer::<Blocking>().transport(fake).observer(Metrics).build().unwrap();
    let run = || {
        let chain = client.chain("v3/x/{phone}").with("phone", "13800138000");
        chain.get().send().unwrap();
        chain.get().send().unwrap();
        for path in ["v3/refused", "v3/lost", "v3/forged"] {
            client[path].post(&serde_json::json!({})).send().unwrap_err();
        }
    };
    check(
        run,
        &[
            ("wechatpay_calls_total operation=GET /v3/x/{phone} outcome=success", 2),
            ("wechatpay_call_duration_seconds operation=GET /v3/x/{phone}", 2),
            ("wechatpay_attempts_total operation=GET /v3/x/{phone}", 3),
            ("wechatpay_retries_total operation=GET /v3/x/{phone}", 1),
            ("wechatpay_calls_total operation=POST /v3/refused outcome=refused", 1),
            ("wechatpay_calls_total operation=POST /v3/lost outcome=not_sent", 1),
            ("wechatpay_calls_total operation=POST /v3/forged outcome=unknown", 1),
        ],
    );
}

/// The certificates of the vectors are fetched once, for two calls.
#[test]
fn fetches_of_certificates_are_counted() {
    let platform = Platform::certificate();
    let list = vector_body("certificates-download");
    let fake = Fake::new(move |request| match request.uri().path() {
        "/v3/certificates" => Ok(platform.answer(200, &list)),
        _ => Ok(platform.answer(200, "{}")),
    });
    let builder = merchant::<Blocking>().apiv3_key(APIV3_KEY).observer(Metrics);
    let client = builder.transport(fake).build().unwrap();
    let run = || {
        client["v3/y"].get().send().unwrap();
        client["v3/y"].get().send().unwrap();
    };
    check(
        run,
        &[
            ("wechatpay_certificate_refreshes_total", 1),
            ("wechatpay_calls_total operation=GET /v3/y outcome=success", 2),
        ],
    );
}

#[test]
fn notifications_and_probes_are_counted() {
    let told = serde_json::json!({ "trade_state": "SUCCESS" });
    let text = crate::notifications::body(APIV3_KEY, "TRANSACTION.SUCCESS", &told);
    let headers = Platform::public_key().answer(200, &text).headers().clone();
    let mut probe = headers.clone();
    probe.insert("wechatpay-signature", "WECHATPAY/SIGNTEST/AAAA".parse().unwrap());
    let builder = believer::<Blocking>().apiv3_key(APIV3_KEY).fetch_certificates(false);
    let fake = Fake::new(|_| {
        let mut answer = Platform::public_key().answer(200, "{}");
        let signature = "WECHATPAY/SIGNTEST/AAAA".parse().unwrap();
        answer.headers_mut().insert("wechatpay-signature", signature);
        Ok(answer)
    });
    let client = builder.transport(fake).observer(Metrics).build().unwrap();
    let receiver = Receiver::from(client.clone());
    let run = || {
        receiver.open(&headers, text.as_bytes()).unwrap();
        receiver.open(&probe, text.as_bytes()).unwrap_err();
        receiver.open(&headers, b"changed").unwrap_err();
        client["v3/y"].post(&told).send().unwrap_err();
    };
    check(
        run,
        &[
            ("wechatpay_notifications_total event_type=TRANSACTION.SUCCESS result=opened", 1),
            ("wechatpay_probes_total on=notification", 1),
            ("wechatpay_probes_total on=answer", 1),
        ],
    );
}
