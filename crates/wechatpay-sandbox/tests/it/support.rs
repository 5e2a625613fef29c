//! A client that knows only the protocol's primitives, and one shared set of keys.

use std::{sync::OnceLock, time::Duration};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use reqwest::header::HeaderMap;
use serde_json::Value;
use wechatpay_catalogue::{Method, Name, Violation, catalogue};
use wechatpay_core::{
    Authorization, Clock as _, Nonce as _, PrivateKey, RandomNonce, Signer as _, SystemClock,
    message,
};
use wechatpay_sandbox::{Builder, Keys, Mode, Sandbox};

/// Keys are slow to make, so all tests share them.
pub(crate) fn keys() -> Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| Keys::generate().unwrap()).clone()
}

/// With both kinds of platform key, so that tests may use either.
pub(crate) fn builder() -> Builder {
    Sandbox::builder().keys(keys()).mode(Mode::Both)
}

pub(crate) async fn start(mode: Mode) -> Sandbox {
    builder().mode(mode).start().await.unwrap()
}

pub(crate) struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {:?}", self.text))
    }

    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next().map_or("", |value| value.to_str().unwrap());
        assert!(values.next().is_none(), "{name} stands twice");
        value
    }

    /// The serial in the reply, after its signature was verified; empty for an unsigned reply.
    pub(crate) fn verified(&self) -> String {
        let serial = self.header("wechatpay-serial");
        if serial.is_empty() {
            for name in ["timestamp", "nonce", "signature", "signature-type"] {
                assert_eq!(self.header(&format!("wechatpay-{name}")), "");
            }
            return String::new();
        }
        let keys = keys();
        let key = if serial == keys.public_key_id() {
            keys.public_key().clone()
        } else {
            assert_eq!(serial, keys.platform_certificate().serial());
            keys.platform_certificate().public_key().clone()
        };
        assert_eq!(self.header("wechatpay-signature-type"), "WECHATPAY2-SHA256-RSA2048");
        let nonce = self.header("wechatpay-nonce");
        assert!(nonce.len() == 32 && nonce.bytes().all(|b| b"0123456789abcdef".contains(&b)));
        let timestamp = self.header("wechatpay-timestamp");
        let message = format!("{timestamp}\n{nonce}\n{}\n", self.text);
        let signature = BASE64_STANDARD.decode(self.header("wechatpay-signature")).unwrap();
        assert!(key.verify(message.as_bytes(), &signature), "bad signature on {}", self.text);
        serial.to_owned()
    }
}

/// What a request looks like apart from its signature.
#[derive(Clone)]
pub(crate) struct Asked<'a> {
    pub method: &'a str,
    pub target: &'a str,
    pub body: String,
    pub headers: Vec<(&'a str, String)>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(method: &'a str, target: &'a str, body: impl Into<String>) -> Self {
        let headers = vec![
            ("accept", "application/json".to_owned()),
            ("user-agent", "sandbox-tests/1".to_owned()),
            ("content-type", "application/json".to_owned()),
        ];
        Self { method, target, body: body.into(), headers }
    }

    pub(crate) fn with(mut self, name: &'a str, value: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self
    }

    /// Adds an `Authorization` that holds at `timestamp`.
    pub(crate) fn signed_at(self, timestamp: i64) -> Self {
        let header = authorization(self.method, self.target, timestamp, self.body.as_bytes());
        self.with("authorization", &header.to_string())
    }

    pub(crate) fn signed(self) -> Self {
        self.signed_at(SystemClock.now())
    }

    pub(crate) async fn send(self, sandbox: &Sandbox) -> Reply {
        let url = format!("{}{}", sandbox.base_url(), self.target);
        let mut request = client().request(self.method.parse().unwrap(), url);
        for (name, value) in self.headers {
            request = request.header(name, value);
        }
        if !self.body.is_empty() {
            request = request.body(self.body);
        }
        let response = request.send().await.unwrap();
        Reply {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }
}

pub(crate) fn authorization(
    method: &str,
    target: &str,
    timestamp: i64,
    body: &[u8],
) -> Authorization {
    static KEY: OnceLock<PrivateKey> = OnceLock::new();
    let keys = keys();
    let key = KEY.get_or_init(|| PrivateKey::from_pem(keys.merchant_private_key()).unwrap());
    let (timestamp, nonce) = (timestamp.to_string(), RandomNonce.nonce());
    let signature = key.sign(&message::request(method, target, &timestamp, &nonce, body)).unwrap();
    Authorization {
        mchid: keys.mchid().to_owned(),
        nonce,
        signature: BASE64_STANDARD.encode(signature),
        timestamp,
        serial: keys.merchant_certificate().serial().to_owned(),
    }
}

/// A signed call; its reply's signature is verified if there is one, and an answer of success is what
/// the catalogue, and so every typed client, can read without losing a member.
pub(crate) async fn call(
    sandbox: &Sandbox,
    method: &str,
    target: &str,
    body: impl ToString,
) -> Reply {
    let reply = Asked::new(method, target, body.to_string()).signed().send(sandbox).await;
    reply.verified();
    assert_readable(method, target, &reply);
    reply
}

/// Fails if an answer holds a member that its type lacks, or lacks one that the type promises.
fn assert_readable(method: &str, target: &str, reply: &Reply) {
    let lost = lost_of(method, target, reply);
    assert_eq!(lost, Vec::<String>::new(), "{method} {target}: {}", reply.text);
}

/// What a reader of the answer's type would lose of an answer of success, or miss in it.
pub(crate) fn lost_of(method: &str, target: &str, reply: &Reply) -> Vec<String> {
    let path = target.split('?').next().unwrap_or(target);
    let found = Method::from_wire(method).and_then(|method| catalogue().find(method, path).ok());
    let name = found.as_ref().and_then(|found| found.operation.reply.as_ref());
    match (name, reply.status) {
        (Some(name), 200..=299) => lost(name, &reply.json()),
        _ => Vec::new(),
    }
}

/// What a reader of the type would lose of a value or miss in it. Sealed texts are longer than what
/// their limit is about, so lengths do not count.
pub(crate) fn lost(name: &Name, value: &Value) -> Vec<String> {
    let findings = catalogue().validate(name, value).into_iter();
    let counts = findings.filter(|finding| !matches!(finding.fault, Violation::OutOfRange { .. }));
    counts.map(|finding| finding.to_string()).collect()
}

/// A signed GET.
pub(crate) async fn get(sandbox: &Sandbox, target: &str) -> Reply {
    call(sandbox, "GET", target, "").await
}

/// An admin call that must succeed.
pub(crate) async fn admin(
    sandbox: &Sandbox,
    method: &str,
    path: &str,
    body: impl ToString,
) -> Value {
    let target = format!("/_sandbox/{path}");
    let reply = Asked::new(method, &target, body.to_string()).send(sandbox).await;
    assert_eq!(reply.status, 200, "{method} {path}: {}", reply.text);
    reply.json()
}

/// One client per test: libtest gives each its own thread, and a client lives with its runtime.
fn client() -> reqwest::Client {
    thread_local! {
        static CLIENT: reqwest::Client = plain_client();
    }
    CLIENT.with(Clone::clone)
}

/// A client that goes straight to the server and follows nothing.
pub(crate) fn plain_client() -> reqwest::Client {
    let builder = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    // Far longer than any answer takes; a client must not wait for ever for a server that was killed.
    builder.timeout(Duration::from_secs(30)).build().unwrap()
}
