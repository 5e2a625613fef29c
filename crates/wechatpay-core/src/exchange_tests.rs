//! The protocol's rules as transcripts: what goes out, what is waited for, how it ends.

use std::fmt::Write as _;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};

use super::*;
use crate::clock::{FixedClock, FixedNonce};
use crate::facts::{Fact, Facts, Kind};
use crate::handle::Handle;
use crate::hosts::Hosts;
use crate::keys::{PlatformKey, PrivateKey, Signer as _};
use crate::retry::RetryPolicy;
use crate::transport::TransportError;
use crate::trust::Trust;
use crate::{Chain, Request, vectors};

const NOW: i64 = 1_700_000_000;

/// What the scripted server does with one request.
#[derive(Clone)]
enum Says {
    /// Answers with a proper signature of platform certificate A.
    Signed(u16, &'static str),
    /// The same by certificate B.
    SignedByB(u16, &'static str),
    /// Signs as A but says it was B's.
    Lies(u16, &'static str),
    /// Signs, then the body changes on its way.
    Changed(u16, &'static str),
    /// Signs with this many seconds between its clock and ours.
    Skewed(i64),
    Unsigned(u16, &'static str),
    /// `WECHATPAY/SIGNTEST/…`
    Probe,
    /// The list of certificates A and B, as the vectors have it.
    Certificates,
    /// That list, damaged.
    BadCertificates,
    /// No connection.
    Unreachable,
    /// The connection breaks after sending.
    Cut,
    /// 429 with `Retry-After`.
    SlowDown(u64),
}

use Says::{
    BadCertificates, Certificates, Changed, Cut, Lies, Probe, Signed, SignedByB, Skewed, SlowDown,
    Unreachable, Unsigned,
};

#[derive(Clone, Debug)]
struct Nobody(Arc<Context>);

impl Handle for Nobody {
    fn context(&self) -> &Arc<Context> {
        &self.0
    }
}

fn context(pinned: Vec<PlatformKey>, can_fetch: bool) -> Nobody {
    static FACTS: [Fact; 5] = [
        fact(Method::Patch, "/v3/records", &[], &["card", "a[].no | b[].no"], Kind::Json),
        fact(Method::Get, "/v3/file", &[], &[], Kind::Download),
        fact(Method::Get, "/v3/guides", &["mobile"], &[], Kind::Json),
        fact(Method::Post, "/v3/numbered", &[], &["out_order_no"], Kind::Json),
        fact(Method::Post, "/v3/secret", &["name"], &["out_order_no"], Kind::Json),
    ];
    const fn fact(
        method: Method,
        template: &'static str,
        sealed: &'static [&'static str],
        repeat: &'static [&'static str],
        kind: Kind,
    ) -> Fact {
        let unsigned = matches!(kind, Kind::Download);
        Fact { method, template, sealed, opened: &[], repeat, unsigned, kind }
    }
    Nobody(Arc::new(Context {
        merchant: vectors::merchant(),
        trust: Arc::new(Trust::new(pinned, can_fetch).unwrap()),
        hosts: Hosts::new(&["https://one", "https://two"]).unwrap(),
        retry: RetryPolicy::default(),
        clock: Arc::new(FixedClock::at(NOW)),
        nonce: Arc::new(FixedNonce("N".repeat(32))),
        facts: Facts(&FACTS),
        user_agent: "wechatpay-test/1".into(),
        accept_language: None,
    }))
}

/// Certificate mode: nothing known yet, fetching allowed.
fn fetching() -> Nobody {
    context(vec![], true)
}

/// Certificate A is configured, nothing is fetched.
fn pinned() -> Nobody {
    context(vec![vectors::platform_a()], false)
}

fn get(handle: &Nobody, path: &'static str) -> Request<Nobody, Value> {
    Chain::new(handle.clone(), path).get()
}

fn post(handle: &Nobody, path: &'static str, body: &Value) -> Request<Nobody, Value> {
    Chain::new(handle.clone(), path).post(body)
}

/// Drives an exchange with a script and compares the transcript: `>` sent, `~` waited,
/// `=` ended.
fn check(request: Request<Nobody, Value>, script: &[Says], expected: &str) {
    let transcript = play(request, script).0;
    let expected: String = expected.lines().map(str::trim).filter(|l| !l.is_empty()).fold(
        String::new(),
        |mut t, l| {
            let _ = writeln!(t, "{l}");
            t
        },
    );
    assert_eq!(transcript, expected);
}

fn play(
    request: Request<Nobody, Value>,
    script: &[Says],
) -> (String, Vec<http::Request<Bytes>>, Result<Answer>) {
    let (mut transcript, mut sent) = (String::new(), Vec::new());
    let mut script = script.iter();
    let mut exchange = match request.into_exchange() {
        Ok(exchange) => exchange,
        Err(error) => {
            let _ = writeln!(transcript, "= {:?}: {error}", error.outcome());
            return (transcript, sent, Err(error));
        }
    };
    loop {
        match exchange.step() {
            Step::Send(request) => {
                let _ = writeln!(transcript, "> {} {}", request.method(), request.uri());
                sent.push(request);
                exchange.receive(script.next().expect("the script is too short").answer());
            }
            Step::Wait(_) => transcript.push_str("~\n"),
            Step::Done(result) => {
                assert_eq!(script.next().map(|_| ()), None, "the script is too long");
                let _ = match &result {
                    Ok(answer) => writeln!(
                        transcript,
                        "= {} by {:.4}",
                        answer.status,
                        answer.verified_by.as_deref().unwrap_or("nobody")
                    ),
                    Err(error) => {
                        writeln!(transcript, "= {:?} {:?}: {error}", error.outcome(), error.kind())
                    }
                };
                return (transcript, sent, result);
            }
        }
    }
}

impl Says {
    fn answer(&self) -> TransportResult {
        let (a, b) = (vectors::platform_a(), vectors::platform_b());
        let (key_a, key_b) = ("platform_a_private_key.pem", "platform_b_private_key.pem");
        match self.clone() {
            Signed(status, body) => Ok(signed(status, body, key_a, a.id(), NOW)),
            SignedByB(status, body) => Ok(signed(status, body, key_b, b.id(), NOW)),
            Lies(status, body) => Ok(signed(status, body, key_a, b.id(), NOW)),
            Changed(status, body) => {
                let mut response = signed(status, body, key_a, a.id(), NOW);
                *response.body_mut() = Bytes::from(format!("{body} "));
                Ok(response)
            }
            Skewed(seconds) => Ok(signed(200, "{}", key_a, a.id(), NOW + seconds)),
            Unsigned(status, body) => {
                let mut response = http::Response::new(Bytes::from(body));
                *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
                Ok(response)
            }
            Probe => {
                let mut response = signed(200, "{}", key_a, a.id(), NOW);
                let probe = "WECHATPAY/SIGNTEST/QUJDREVGRw==".parse().unwrap();
                response.headers_mut().insert("wechatpay-signature", probe);
                Ok(response)
            }
            Certificates | BadCertificates => {
                let body = vectors::text(vectors::find("certificates-download"), "body");
                let body = match self {
                    BadCertificates => body.replace("61f9c719728a", "61f9c719728b"),
                    _ => body.to_owned(),
                };
                Ok(signed(200, &body, key_a, a.id(), NOW))
            }
            Unreachable => Err(broken(Sent::No)),
            Cut => Err(broken(Sent::Maybe)),
            SlowDown(seconds) => {
                let mut response =
                    signed(429, r#"{"code":"FREQUENCY_LIMITED"}"#, key_a, a.id(), NOW);
                response.headers_mut().insert("retry-after", seconds.into());
                Ok(response)
            }
        }
    }
}

fn signed(status: u16, body: &str, key: &str, serial: &str, at: i64) -> http::Response<Bytes> {
    let key = PrivateKey::from_pem(vectors::file(key)).unwrap();
    let (timestamp, nonce) = (at.to_string(), "c5ac7061fccab6bf3e254dcf98995b8c");
    let signature = key.sign(&message::reply(&timestamp, nonce, body.as_bytes())).unwrap();
    http::Response::builder()
        .status(status)
        .header("Wechatpay-Timestamp", timestamp)
        .header("Wechatpay-Nonce", nonce)
        .header("Wechatpay-Serial", serial)
        .header("Wechatpay-Signature", BASE64_STANDARD.encode(signature))
        .header("Request-ID", "08F5-0")
        .body(Bytes::from(body.to_owned()))
        .unwrap()
}

fn broken(sent: Sent) -> TransportError {
    TransportError { sent, is_timeout: false, source: "broken".into() }
}

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
        Probe,
        "an answer with status 200 is not believed: it is one of WeChat Pay's signature probes",
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
fn reads_are_repeated_on_the_other_host() {
    check(
        get(&pinned(), "v3/x"),
        &[Unreachable, Cut, Signed(200, "{}")],
        "> GET https://one/v3/x
         ~
         > GET https://two/v3/x
         ~
         > GET https://one/v3/x
         = 200 by 5157",
    );
    check(
        get(&pinned(), "v3/x"),
        &[Unsigned(502, "<html>"), Signed(500, r#"{"code":"SYSTEM_ERROR"}"#), Signed(200, "{}")],
        "> GET https://one/v3/x
         ~
         > GET https://two/v3/x
         ~
         > GET https://one/v3/x
         = 200 by 5157",
    );
}

#[test]
fn writes_are_repeated_only_where_that_is_harmless() {
    let numbered = json!({"out_order_no": "1"});
    // Surely not sent: any write may be tried again, on the other host too.
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[Unreachable, Signed(200, "{}")],
        "> POST https://one/v3/x
         ~
         > POST https://two/v3/x
         = 200 by 5157",
    );
    // Perhaps sent, and nothing makes a repeat harmless.
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[Cut],
        "> POST https://one/v3/x
         = Unknown Transport: POST /v3/x: the connection was lost after sending began",
    );
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[Signed(500, r#"{"code":"SYSTEM_ERROR","message":"x"}"#)],
        "> POST https://one/v3/x
         = Unknown Unavailable: POST /v3/x: failed with 500 SYSTEM_ERROR: x",
    );
    // Perhaps sent, with a number: the same again, to the same host.
    check(
        post(&pinned(), "v3/numbered", &numbered),
        &[Cut, Unsigned(503, ""), Signed(200, "{}")],
        "> POST https://one/v3/numbered
         ~
         > POST https://one/v3/numbered
         ~
         > POST https://one/v3/numbered
         = 200 by 5157",
    );
    // A known operation without its number is as dangerous as an unknown one.
    check(
        post(&pinned(), "v3/numbered", &json!({"out_order_no": ""})),
        &[Cut],
        "> POST https://one/v3/numbered
         = Unknown Transport: POST /v3/numbered: the connection was lost after sending began",
    );
    // The caller may say so for operations that are not known.
    check(
        post(&pinned(), "v3/x", &numbered).repeatable("out_order_no"),
        &[Cut, Signed(200, "{}")],
        "> POST https://one/v3/x
         ~
         > POST https://one/v3/x
         = 200 by 5157",
    );
}

#[test]
fn all_of_the_repeat_fields_must_be_given_and_one_of_each_choice() {
    let check = |body: Value, expected: &[&str]| {
        let request = Chain::new(pinned(), "v3/records").patch(&body);
        assert_eq!(request.into_call().unwrap().repeat, expected, "{body}");
    };
    check(json!({"card": "1", "a": [{"no": "1"}, {"no": "2"}]}), &["card", "a[].no"]);
    check(json!({"card": "1", "a": [], "b": [{"no": 1}]}), &["card", "b[].no"]);
    check(json!({"card": "1"}), &[]);
    check(json!({"card": "", "a": [{"no": "1"}]}), &[]);
    check(json!({"card": "1", "a": [{"no": "1"}, {"no": ""}]}), &[]);
}

#[test]
fn attempts_are_counted_and_end() {
    check(
        get(&pinned(), "v3/x"),
        &[Unreachable, Unreachable, Unreachable],
        "> GET https://one/v3/x
         ~
         > GET https://two/v3/x
         ~
         > GET https://one/v3/x
         = NotSent Transport: GET /v3/x: no connection could be made",
    );
    let (_, _, result) = play(get(&pinned(), "v3/x"), &[Cut, Cut, Cut]);
    let error = result.unwrap_err();
    assert_eq!((error.attempts(), error.outcome()), (3, Outcome::Unknown));
}

#[test]
fn an_earlier_attempt_that_may_have_taken_effect_is_not_forgotten() {
    let numbered = json!({"out_order_no": "1"});
    let ends = |script: &[Says], expected: Outcome| {
        let (_, _, result) = play(post(&pinned(), "v3/numbered", &numbered), script);
        assert_eq!(result.unwrap_err().outcome(), expected);
    };
    let refusal = Signed(400, r#"{"code":"INVALID_REQUEST","message":"x"}"#);
    // The first may have gone through; that the last was not sent or refused proves nothing.
    ends(&[Cut, Unreachable, Unreachable], Outcome::Unknown);
    ends(&[Cut, refusal.clone()], Outcome::Unknown);
    ends(&[Unsigned(502, ""), refusal.clone()], Outcome::Unknown);
    ends(&[Unreachable, refusal.clone()], Outcome::Refused);
    ends(&[Unreachable, Unreachable, Unreachable], Outcome::NotSent);
    // A read has no effect to lose.
    let (_, _, result) = play(get(&pinned(), "v3/x"), &[Cut, refusal]);
    assert_eq!(result.unwrap_err().outcome(), Outcome::Refused);
}

#[test]
fn rate_limits_are_waited_for() {
    check(
        get(&pinned(), "v3/x"),
        &[SlowDown(1), Signed(200, "{}")],
        "> GET https://one/v3/x
         ~
         > GET https://one/v3/x
         = 200 by 5157",
    );
    check(
        get(&pinned(), "v3/x"),
        &[SlowDown(60)],
        "> GET https://one/v3/x
         = Refused Unavailable: GET /v3/x: failed with 429 FREQUENCY_LIMITED",
    );
    // «does not mean not accepted»: dossier 03 §4.
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[SlowDown(1)],
        "> POST https://one/v3/x
         = Unknown Unavailable: POST /v3/x: failed with 429 FREQUENCY_LIMITED",
    );
}

#[test]
fn every_attempt_is_signed_afresh_and_otherwise_identical() {
    let handle = pinned();
    let request = post(&handle, "v3/numbered", &json!({"out_order_no": "1", "name": "张三"}));
    let (_, sent, _) = play(request, &[Cut, Signed(200, "{}")]);
    assert_eq!(sent[0].body(), sent[1].body());
    for request in &sent {
        let header = request.headers()[AUTHORIZATION].to_str().unwrap();
        let authorization = Authorization::parse(header).unwrap();
        let text = message::request(
            "POST",
            "/v3/numbered",
            &authorization.timestamp,
            &authorization.nonce,
            request.body(),
        );
        let key = vectors::merchant().signer().public_key().unwrap();
        assert!(key.verify(&text, &BASE64_STANDARD.decode(&authorization.signature).unwrap()));
        assert_eq!(request.headers()["wechatpay-serial"], vectors::platform_a().id());
        assert_eq!(request.headers()[USER_AGENT], "wechatpay-test/1");
    }
}

#[test]
fn secrets_are_sealed_before_anything_is_sent() {
    let body = json!({"out_order_no": "1", "name": "张三"});
    let handle = fetching();
    let (transcript, sent, _) =
        play(post(&handle, "v3/secret", &body), &[Certificates, SignedByB(200, "{}")]);
    assert_eq!(
        transcript,
        "> GET https://one/v3/certificates\n> POST https://one/v3/secret\n= 200 by 6257\n"
    );
    let sealed: Value = serde_json::from_slice(sent[1].body()).unwrap();
    assert_eq!(sent[1].headers()["wechatpay-serial"], vectors::platform_b().id());
    let key = PrivateKey::from_pem(vectors::file("platform_b_private_key.pem")).unwrap();
    let opened = key.open(sealed["name"].as_str().unwrap()).unwrap();
    assert_eq!(opened.as_slice(), "张三".as_bytes());

    // Stored, it holds no plaintext; without a key it is not stored at all.
    let call = post(&handle, "v3/secret", &body).into_call().unwrap();
    assert!(!serde_json::to_string(&call).unwrap().contains("张三"));
    assert_eq!(call.sealed_with.as_deref(), Some(vectors::platform_b().id()));
    assert_eq!(call.repeat, ["out_order_no"]);
    let error = post(&fetching(), "v3/secret", &body).into_call().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Sensitive);
    check(
        post(&fetching(), "v3/secret", &body),
        &[Unsigned(401, r#"{"code":"SIGN_ERROR","message":"签名错误"}"#)],
        "> GET https://one/v3/certificates
         = NotSent Sensitive: POST /v3/secret: no platform key could be fetched to seal with",
    );
}

#[test]
fn secrets_in_a_query_are_sealed_too() {
    let query = json!({"store_id": 1, "mobile": "13800000000", "work_id": "a b"});
    let handle = context(vec![vectors::public_key()], false);
    let call = get(&handle, "v3/guides").query(&query).into_call().unwrap();
    let sent = call.query.unwrap();
    assert!(sent.starts_with("store_id=1&mobile=") && sent.ends_with("&work_id=a%20b"), "{sent}");
    let sealed = sent.split(['=', '&']).nth(3).unwrap();
    let sealed = percent_encoding::percent_decode_str(sealed).decode_utf8().unwrap();
    let key = PrivateKey::from_pem(vectors::file("wechatpay_public_key_mode_private_key.pem"));
    assert_eq!(key.unwrap().open(&sealed).unwrap().as_slice(), b"13800000000");
    let error = get(&fetching(), "v3/guides").query(&query).into_call().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Sensitive);
    assert!(!format!("{error:?}").contains("138"));
}

#[test]
fn a_key_the_caller_names_is_used_or_refused() {
    let body = json!({"out_order_no": "1", "name": "张三"});
    let both = context(vec![vectors::platform_a(), vectors::public_key()], false);
    let named = |serial: &str| post(&both, "v3/secret", &body).header("Wechatpay-Serial", serial);
    let (_, sent, _) = play(named(vectors::platform_a().id()), &[Signed(200, "{}")]);
    assert_eq!(sent[0].headers()["wechatpay-serial"], vectors::platform_a().id());
    check(
        named("PUB_KEY_ID_0"),
        &[],
        "= NotSent Sensitive: POST /v3/secret: Wechatpay-Serial names PUB_KEY_ID_0, \
which is no known platform key",
    );
    // With nothing to seal the header is the caller's own affair.
    let empty = json!({"out_order_no": "1", "name": ""});
    let request = post(&both, "v3/secret", &empty).header("wechatpay-serial", "PUB_KEY_ID_0");
    let (_, sent, _) = play(request, &[Signed(200, "{}")]);
    assert_eq!(sent[0].headers().get_all("wechatpay-serial").iter().count(), 1);
    assert_eq!(sent[0].headers()["wechatpay-serial"], "PUB_KEY_ID_0");
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
        assert!(matches!(exchange.step(), Step::Send(_)));
        exchange.receive(Signed(200, "{}").answer());
    }
    assert!(
        matches!(first.step(), Step::Send(request) if request.uri().path() == "/v3/certificates")
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
        assert!(matches!(exchange.step(), Step::Send(_)));
        exchange.receive(Signed(200, "{}").answer());
        let _ = exchange.step();
    }
    drop(first);
    assert!(matches!(second.step(), Step::Send(_)), "the second fetches now");
    second.receive(Certificates.answer());
    assert!(matches!(second.step(), Step::Done(Ok(_))));
}

#[test]
fn a_driver_that_skips_a_step_gets_an_error() {
    let mut exchange = get(&pinned(), "v3/x").into_exchange().unwrap();
    assert!(matches!(exchange.step(), Step::Send(_)));
    assert!(
        matches!(exchange.step(), Step::Done(Err(error)) if error.outcome() == Outcome::Unknown)
    );
}
