//! Which answers are accepted, and how an exchange gets the keys to verify them.

use super::*;

#[test]
fn a_plain_call() {
    check(get(&pinned(), "v3/x"), &[Signed(200, "{}")], "> GET https://one/v3/x\n= 200 by 5157");
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[Signed(204, "")],
        "> POST https://one/v3/x\n= 204 by 5157",
    );
}

#[test]
fn keys_are_fetched_when_an_answer_needs_one_and_only_then() {
    check(
        get(&fetching(), "v3/x"),
        &[Signed(200, "{}"), Certificates],
        "> GET https://one/v3/x
         > GET https://one/v3/certificates
         = 200 by 5157",
    );
    let handle = fetching();
    check(
        get(&handle, "v3/x"),
        &[SignedByB(200, "{}"), Certificates],
        "> GET https://one/v3/x
         > GET https://one/v3/certificates
         = 200 by 6257",
    );
    check(get(&handle, "v3/x"), &[Signed(200, "{}")], "> GET https://one/v3/x\n= 200 by 5157");
}

#[test]
fn a_fetch_that_fails_changes_nothing_and_says_why() {
    check(
        get(&fetching(), "v3/x"),
        &[Signed(200, "{}"), BadCertificates],
        "> GET https://one/v3/x
         > GET https://one/v3/certificates
         = Unknown Untrusted: GET /v3/x: an answer with status 200 is not believed: \
no platform key is called 5157F09EFDC096DE15EBE81A47057A7200000001",
    );
    let public_key_only =
        Unsigned(404, r#"{"code":"RESOURCE_NOT_EXISTS","message":"无可用的平台证书"}"#);
    let (_, _, result) = play(get(&fetching(), "v3/x"), &[Signed(200, "{}"), public_key_only]);
    let hint = result.unwrap_err().hint().unwrap();
    assert!(hint.starts_with("this merchant uses a WeChat Pay public key"), "{hint}");
}

#[test]
fn a_configured_key_is_never_refreshed() {
    check(
        get(&pinned(), "v3/x"),
        &[SignedByB(200, "{}")],
        "> GET https://one/v3/x
         = Unknown Untrusted: GET /v3/x: an answer with status 200 is not believed: \
no platform key is called 6257F09EFDC096DE15EBE81A47057A7200000002",
    );
}

#[test]
fn nothing_forged_is_believed() {
    let refused = |says: Says, why: &str| {
        check(
            get(&pinned(), "v3/x"),
            &[says],
            &format!("> GET https://one/v3/x\n= Unknown Untrusted: GET /v3/x: {why}"),
        );
    };
    let id = "5157F09EFDC096DE15EBE81A47057A7200000001";
    refused(
        Unsigned(200, "{}"),
        "an answer with status 200 is not believed: it is not signed: there is no Wechatpay-Timestamp",
    );
    refused(
        Unsigned(404, ""),
        "an answer with status 404 is not believed: it is not signed: there is no Wechatpay-Timestamp",
    );
    refused(
        Unsigned(401, r#"{"code":"SIGN_ERROR","message":"签名错误"}"#),
        "an answer is not believed: it is not signed: there is no Wechatpay-Timestamp; \
it claims 401 SIGN_ERROR: 签名错误",
    );
    refused(
        Changed(200, "{}"),
        &format!("an answer with status 200 is not believed: its signature does not fit key {id}"),
    );
    refused(
        Changed(404, r#"{"code":"ORDER_NOT_EXIST"}"#),
        &format!(
            "an answer is not believed: its signature does not fit key {id}; it claims 404 ORDER_NOT_EXIST"
        ),
    );
    refused(
        Skewed(301),
        "an answer with status 200 is not believed: its time is 301 s from ours, more than 300 s",
    );
    refused(
        Unsigned(302, ""),
        "an answer with status 302 is not believed: it is not signed: there is no Wechatpay-Timestamp",
    );
    let both = context(vec![vectors::platform_a(), vectors::platform_b()], false);
    check(
        get(&both, "v3/x"),
        &[Lies(200, "{}")],
        "> GET https://one/v3/x
         = Unknown Untrusted: GET /v3/x: an answer with status 200 is not believed: \
its signature does not fit key 6257F09EFDC096DE15EBE81A47057A7200000002",
    );
}

#[test]
fn a_claim_is_kept_apart_from_a_refusal() {
    let body = r#"{"code":"PARAM_ERROR","message":"bad","detail":{"field":"/a"}}"#;
    let (_, _, result) = play(get(&pinned(), "v3/x"), &[Signed(400, body)]);
    let error = result.unwrap_err();
    assert_eq!((error.outcome(), error.status()), (Outcome::Refused, Some(400)));
    assert_eq!(error.refusal().unwrap().detail, Some(json!({"field": "/a"})));
    assert_eq!((error.request_id(), error.attempts()), (Some("08F5-0"), 1));
    let (_, _, result) = play(get(&pinned(), "v3/x"), &[Unsigned(400, body)]);
    let error = result.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_eq!((error.refusal(), error.claim().unwrap().code.as_str()), (None, "PARAM_ERROR"));
}

#[test]
fn only_operations_known_to_be_unsigned_are_exempt() {
    check(
        get(&pinned(), "v3/file"),
        &[Unsigned(200, "a,b")],
        "> GET https://one/v3/file\n= 200 by nobo",
    );
    check(
        get(&pinned(), "v3/file"),
        &[Unsigned(400, "")],
        "> GET https://one/v3/file
         = Unknown Untrusted: GET /v3/file: an answer with status 400 is not believed: \
it is not signed: there is no Wechatpay-Timestamp",
    );
}

/// Not even one that is signed, and not where answers are unsigned: it may lead anywhere.
#[test]
fn a_redirect_is_no_success() {
    check(
        get(&pinned(), "v3/x"),
        &[Signed(302, "{}")],
        "> GET https://one/v3/x\n= Unknown Unreadable: GET /v3/x: failed with 302",
    );
    check(
        get(&pinned(), "v3/file"),
        &[Unsigned(302, "a,b")],
        "> GET https://one/v3/file
         = Unknown Untrusted: GET /v3/file: an answer with status 302 is not believed: \
it is not signed: there is no Wechatpay-Timestamp",
    );
}

/// It may be asked for again, but whatever it says, it is not known what happened.
#[test]
fn an_unproven_429_decides_nothing() {
    let outcome = |says: &Says| {
        let script = [says.clone(), says.clone(), says.clone()];
        play(get(&pinned(), "v3/x"), &script).2.unwrap_err().outcome()
    };
    assert_eq!(outcome(&SlowDown(1)), Outcome::Refused);
    assert_eq!(outcome(&Unsigned(429, "")), Outcome::Unknown);
}

#[test]
fn mistakes_come_out_before_anything_is_sent() {
    let handle = pinned();
    let mistake = |request: Request<Nobody, Value>, what: &str| {
        check(request, &[], &format!("= NotSent: {what}"));
    };
    mistake(
        get(&handle, "v3/o/{no}"),
        "GET /v3/o/{no}: path variable `no` of `/v3/o/{no}` has no value",
    );
    mistake(
        post(&handle, "v3/x", &json!({})).header("Authorization", "Bearer x"),
        "POST /v3/x: header Authorization is written by the protocol itself",
    );
    mistake(
        post(&handle, "v3/x", &json!({})).header("X-A", "a\nb"),
        "POST /v3/x: the value of header X-A has illegal characters",
    );
    mistake(post(&handle, "v3/x", &json!({})).json_text("{"), "POST /v3/x: the body is not JSON");
    mistake(
        post(&handle, "v3/x", &json!({})).repeatable("out_no"),
        "POST /v3/x: `out_no` was said to make a repeat harmless, but it has no value",
    );
    mistake(
        get(&handle, "v3/x?openid=secret").query(&json!({"a": {}})),
        "GET /v3/x: query member `a` is not a plain value",
    );
}

#[test]
fn two_calls_share_one_fetch_and_a_dropped_one_blocks_nobody() {
    let handle = fetching();
    let mut first = get(&handle, "v3/x").into_exchange().unwrap();
    let mut second = get(&handle, "v3/y").into_exchange().unwrap();
    for exchange in [&mut first, &mut second] {
        assert!(matches!(exchange.step(), Step::Send { .. }));
        exchange.receive(Signed(200, "{}").answer());
    }
    assert!(
        matches!(first.step(), Step::Send { request, .. } if request.uri().path() == "/v3/certificates")
    );
    assert!(matches!(second.step(), Step::Wait(_)));
    assert!(matches!(second.step(), Step::Wait(_)), "still busy");
    first.receive(Certificates.answer());
    assert!(matches!(first.step(), Step::Done(Ok(_))));
    assert!(matches!(second.step(), Step::Done(Ok(_))), "no second fetch");

    let handle = fetching();
    let mut first = get(&handle, "v3/x").into_exchange().unwrap();
    let mut second = get(&handle, "v3/y").into_exchange().unwrap();
    for exchange in [&mut first, &mut second] {
        assert!(matches!(exchange.step(), Step::Send { .. }));
        exchange.receive(Signed(200, "{}").answer());
        let _ = exchange.step();
    }
    drop(first);
    assert!(matches!(second.step(), Step::Send { .. }), "the second fetches now");
    second.receive(Certificates.answer());
    assert!(matches!(second.step(), Step::Done(Ok(_))));
}

#[test]
fn a_driver_that_skips_a_step_gets_an_error() {
    let mut exchange = get(&pinned(), "v3/x").into_exchange().unwrap();
    assert!(matches!(exchange.step(), Step::Send { .. }));
    assert!(
        matches!(exchange.step(), Step::Done(Err(error)) if error.outcome() == Outcome::Unknown)
    );
}

/// A probe is no answer: asked again where that is harmless, never accepted, and counted.
#[test]
fn probes_are_recognised_and_counted() {
    let handle = pinned();
    check(
        get(&handle, "v3/x"),
        &[Probe, Signed(200, "{}")],
        "> GET https://one/v3/x
         ~
         > GET https://one/v3/x
         = 200 by 5157",
    );
    check(
        post(&handle, "v3/x", &json!({"a": 1})),
        &[Probe],
        "> POST https://one/v3/x
         = Unknown Untrusted: POST /v3/x: an answer with status 200 is not believed: \
it is one of WeChat Pay's signature probes",
    );
    let (_, _, result) =
        play(post(&handle, "v3/numbered", &json!({"out_order_no": "1"})), &[Probe, Probe, Probe]);
    let error = result.unwrap_err();
    assert!(error.hint().unwrap().starts_with("a probe is normal"));
    assert_eq!((error.attempts(), error.is_untrusted()), (3, true));
    assert_eq!(handle.0.trust.report(NOW).probes, 5);
}

#[test]
fn what_says_nothing_of_its_algorithm_is_not_believed() {
    let answer = || {
        let mut response = Signed(200, "{}").answer().unwrap();
        response.headers_mut().remove("wechatpay-signature-type");
        response
    };
    let mut exchange = get(&pinned(), "v3/x").into_exchange().unwrap();
    assert!(matches!(exchange.step(), Step::Send { .. }));
    exchange.receive(Ok(answer()));
    let Step::Done(Err(error)) = exchange.step() else { panic!("it is not believed") };
    assert!(error.is_untrusted());
    assert!(error.to_string().ends_with("there is no Wechatpay-Signature-Type"), "{error}");
}
