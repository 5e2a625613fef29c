//! The protocol's rules as transcripts: what is sent, what is waited for, how it ends.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use serde_json::{Value, json};

mod certificate_renewal;
mod error_details;
mod fetching;
mod purposes;
mod repeats;
mod sealing;
mod verification;

use super::machine::NO_TIME;
use super::*;
use crate::call::Method;
use crate::call::draft::Draft;
use crate::error::{Error, ErrorKind, Outcome, Result};
use crate::exchange::clock::{FixedClock, FixedNonce};
use crate::exchange::context::Context;
use crate::exchange::handle::Handle;
use crate::exchange::reply::Answer;
use crate::exchange::retry::RetryPolicy;
use crate::keys::{PlatformKey, PrivateKey, Signer as _};
use crate::protocol::facts::{Fact, Facts, Kind};
use crate::transport::TransportError;
use crate::transport::hosts::Hosts;
use crate::transport::{Sent, TransportResult};
use crate::trust::Trust;
use crate::{Chain, Request, message, vectors};

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
    /// That list, sent so many seconds later.
    CertificatesLater(i64),
    /// That list, damaged.
    BadCertificates,
    /// No connection.
    Unreachable,
    /// The connection breaks after sending.
    Cut,
    /// 429 with `Retry-After`.
    SlowDown(u64),
    /// An unsigned 401 with this body, from a server whose `Date` is so many seconds ahead.
    Rejects(&'static str, i64),
}

use Says::{
    BadCertificates, Certificates, CertificatesLater, Changed, Cut, Lies, Probe, Rejects, Signed,
    SignedByB, Skewed, SlowDown, Unreachable, Unsigned,
};

#[derive(Clone, Debug)]
struct Nobody(Arc<Context>);

impl Handle for Nobody {
    fn context(&self) -> &Arc<Context> {
        &self.0
    }
}

fn context(pinned: Vec<PlatformKey>, can_fetch: bool) -> Nobody {
    changed(pinned, can_fetch, |_| {})
}

/// A context in which something is otherwise.
fn changed(pinned: Vec<PlatformKey>, can_fetch: bool, change: impl FnOnce(&mut Context)) -> Nobody {
    static FACTS: [Fact; 7] = [
        fact(Method::Get, "/v3/file", &[], &[], Kind::Download),
        fact(Method::Get, "/v3/guides", &["mobile"], &[], Kind::Json),
        fact(Method::Post, "/v3/merchants", &[], &["Idempotency-Key"], Kind::Json),
        fact(Method::Post, "/v3/numbered", &[], &["out_order_no"], Kind::Json),
        fact(Method::Patch, "/v3/records", &[], &["card", "a[].no | b[].no"], Kind::Json),
        fact(Method::Post, "/v3/secret", &["name"], &["out_order_no"], Kind::Json),
        fact(Method::Get, "/v3/statement", &[], &[], Kind::Statement),
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
    let mut context = Context {
        merchant: vectors::merchant(),
        trust: Arc::new(Trust::new(pinned, can_fetch).unwrap()),
        hosts: Hosts::new(&["https://one", "https://two"]).unwrap(),
        retry: RetryPolicy::default(),
        clock: Arc::new(FixedClock::at(NOW)),
        nonce: Arc::new(FixedNonce("N".repeat(32))),
        facts: Facts(&FACTS),
        user_agent: "wechatpay-test/1".into(),
        accept_language: None,
        danger_show_signed_text: false,
    };
    change(&mut context);
    Nobody(Arc::new(context))
}

/// A clock that the test keeps hold of.
#[derive(Debug)]
struct Shared(Arc<FixedClock>);

impl crate::Clock for Shared {
    fn now(&self) -> i64 {
        self.0.now()
    }
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
            Step::Send { request, .. } => {
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
            Certificates | CertificatesLater(_) | BadCertificates => {
                let body = vectors::text(vectors::find("certificates-download"), "body");
                let body = match self {
                    BadCertificates => body.replace("61f9c719728a", "61f9c719728b"),
                    _ => body.to_owned(),
                };
                let late = if let CertificatesLater(late) = self { *late } else { 0 };
                Ok(signed(200, &body, key_a, a.id(), NOW + late))
            }
            Unreachable => Err(broken(Sent::No)),
            Cut => Err(broken(Sent::Maybe)),
            SlowDown(seconds) => {
                let mut response =
                    signed(429, r#"{"code":"FREQUENCY_LIMITED"}"#, key_a, a.id(), NOW);
                response.headers_mut().insert("retry-after", seconds.into());
                Ok(response)
            }
            Rejects(body, skew) => {
                let mut response = http::Response::new(Bytes::from(body));
                *response.status_mut() = http::StatusCode::UNAUTHORIZED;
                let at = time::OffsetDateTime::from_unix_timestamp(NOW + skew).unwrap();
                let date = at.format(&time::format_description::well_known::Rfc2822).unwrap();
                response.headers_mut().insert("date", date.parse().unwrap());
                response.headers_mut().insert("request-id", "08F5-268443699".parse().unwrap());
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
        .header("Wechatpay-Signature-Type", crate::protocol::authorization::SCHEME)
        .header("Request-ID", "08F5-0")
        .body(Bytes::from(body.to_owned()))
        .unwrap()
}

fn broken(sent: Sent) -> TransportError {
    TransportError { sent, is_timeout: false, source: "broken".into() }
}
