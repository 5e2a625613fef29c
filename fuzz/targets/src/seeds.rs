//! The golden vectors and the keys that belong to them: who signs, which keys are trusted, who we
//! are.

#![expect(clippy::unwrap_used, reason = "the golden vectors are sound; other tests see to it")]

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;
use wechatpay_core::{
    ApiV3Key, BlockingTransport, Certificate, Context, Facts, FixedClock, FixedNonce, Hosts,
    Merchant, PlatformKey, PrivateKey, PublicKey, RetryPolicy, Signer as _, TransportResult, Trust,
    message,
};

/// When the notifications of the vectors are fresh.
pub(crate) const NOW: i64 = 1_700_000_301;

pub(crate) const APIV3_KEY: &str = "SandboxApiV3KeyForTestOnly000001";

static BOOK: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../vectors/vectors.json")).unwrap());

static TRUST: LazyLock<Arc<Trust>> = LazyLock::new(|| {
    let certificate = Certificate::from_pem(include_str!("../../../vectors/platform_a_cert.pem"));
    let public_key = PlatformKey::from_public_key(PUBLIC_KEY_ID, PUBLIC_KEY).unwrap();
    let keys = vec![PlatformKey::from_certificate(&certificate.unwrap()), public_key];
    Arc::new(Trust::new(keys, false).unwrap())
});

static PLATFORM: LazyLock<PrivateKey> = LazyLock::new(|| {
    let pem = include_str!("../../../vectors/wechatpay_public_key_mode_private_key.pem");
    PrivateKey::from_pem(pem).unwrap()
});

static CONTEXT: LazyLock<Arc<Context>> = LazyLock::new(|| Arc::new(context_with(Facts::EMPTY)));

/// Who we are, with these facts.
pub(crate) fn context_with(facts: Facts) -> Context {
    let merchant = Merchant::new(MCHID, SERIAL, Arc::new(merchant_key().clone())).unwrap();
    Context {
        merchant,
        trust: Arc::clone(&TRUST),
        hosts: Hosts::new(&["https://one", "https://two"]).unwrap(),
        retry: RetryPolicy { attempts: 2, ..RetryPolicy::default() },
        clock: Arc::new(FixedClock::at(NOW)),
        nonce: Arc::new(FixedNonce("N".repeat(32))),
        facts,
        user_agent: "wechatpay-fuzz/1".to_owned(),
        accept_language: None,
        danger_show_signed_text: false,
    }
}

/// As we are when certificates may be fetched.
pub(crate) fn context_with_key() -> Context {
    let context = context_with(Facts::EMPTY);
    let merchant = context.merchant.with_apiv3_key(apiv3_key().clone());
    Context { merchant, ..context }
}

pub(crate) fn context() -> Arc<Context> {
    Arc::clone(&CONTEXT)
}

pub(crate) fn trust() -> &'static Trust {
    &TRUST
}

pub(crate) fn apiv3_key() -> &'static ApiV3Key {
    static KEY: LazyLock<ApiV3Key> = LazyLock::new(|| ApiV3Key::new(APIV3_KEY).unwrap());
    &KEY
}

/// Another merchant's.
pub(crate) fn other_apiv3_key() -> &'static ApiV3Key {
    static KEY: LazyLock<ApiV3Key> =
        LazyLock::new(|| ApiV3Key::new("SandboxApiV3KeyForTestOnly000002").unwrap());
    &KEY
}

/// The platform's public key, to seal with.
pub(crate) fn platform_key() -> &'static PlatformKey {
    static KEY: LazyLock<PlatformKey> =
        LazyLock::new(|| PlatformKey::from_public_key(PUBLIC_KEY_ID, PUBLIC_KEY).unwrap());
    &KEY
}

/// What opens what was sealed with it.
pub(crate) fn platform_signer() -> &'static PrivateKey {
    &PLATFORM
}

pub(crate) fn public_key_pem() -> &'static str {
    PUBLIC_KEY
}

pub(crate) fn merchant_key() -> &'static PrivateKey {
    static KEY: LazyLock<PrivateKey> =
        LazyLock::new(|| PrivateKey::from_pem(MERCHANT_KEY).unwrap());
    &KEY
}

pub(crate) fn merchant_public_key() -> &'static PublicKey {
    static KEY: LazyLock<PublicKey> = LazyLock::new(|| merchant_key().to_public().unwrap());
    &KEY
}

/// One of the platform's two certificates, and its key.
pub(crate) struct PlatformCertificate {
    certificate: Certificate,
    pem: &'static str,
    key: PrivateKey,
}

impl PlatformCertificate {
    fn new(pem: &'static str, key: &str) -> Self {
        let key = PrivateKey::from_pem(key).unwrap();
        Self { certificate: Certificate::from_pem(pem).unwrap(), pem, key }
    }

    pub(crate) fn serial(&self) -> &str {
        self.certificate.serial()
    }

    pub(crate) fn pem(&self) -> &str {
        self.pem
    }
}

/// That of this number, 0 or 1.
pub(crate) fn platform_certificate(which: u8) -> &'static PlatformCertificate {
    static BOTH: LazyLock<[PlatformCertificate; 2]> = LazyLock::new(|| {
        [
            PlatformCertificate::new(
                include_str!("../../../vectors/platform_a_cert.pem"),
                include_str!("../../../vectors/platform_a_private_key.pem"),
            ),
            PlatformCertificate::new(
                include_str!("../../../vectors/platform_b_cert.pem"),
                include_str!("../../../vectors/platform_b_private_key.pem"),
            ),
        ]
    });
    &BOTH[usize::from(which % 2)]
}

/// Whether a text holds a part of a private key as base64, or as numbers of its bytes.
pub(crate) fn shows_key(text: &str) -> bool {
    let lines = MERCHANT_KEY.lines().filter(|line| !line.starts_with("-----"));
    lines.skip(1).filter_map(|line| line.get(..24)).any(|part| {
        let numbers = format!("{:?}", part.as_bytes());
        text.contains(part) || text.contains(numbers.trim_matches(['[', ']']))
    })
}

/// Calls are prepared with it, never sent.
pub(crate) struct NoNetwork;

impl BlockingTransport for NoNetwork {
    fn call(&self, _: http::Request<Bytes>) -> TransportResult {
        panic!("nothing is sent here");
    }

    fn sleep(&self, _: Duration) {}
}

/// Headers that sign this body, as the platform does with its public key's other half.
pub(crate) fn signed(body: &[u8]) -> HeaderMap {
    headers(PUBLIC_KEY_ID, &PLATFORM, body)
}

/// As [`signed`], with the key of a certificate.
pub(crate) fn signed_by(certificate: &PlatformCertificate, body: &[u8]) -> HeaderMap {
    headers(certificate.serial(), &certificate.key, body)
}

fn headers(serial: &str, key: &PrivateKey, body: &[u8]) -> HeaderMap {
    let (timestamp, nonce) = (NOW.to_string(), "c5ac7061fccab6bf3e254dcf98995b8c");
    let signature = key.sign(&message::reply(&timestamp, nonce, body)).unwrap();
    let signature = BASE64_STANDARD.encode(signature);
    let headers = [
        ("wechatpay-timestamp", timestamp.as_str()),
        ("wechatpay-nonce", nonce),
        ("wechatpay-serial", serial),
        ("wechatpay-signature", &signature),
        ("wechatpay-signature-type", "WECHATPAY2-SHA256-RSA2048"),
    ];
    let value = |value: &str| HeaderValue::from_str(value).unwrap();
    headers.iter().map(|(name, text)| (HeaderName::from_static(name), value(text))).collect()
}

/// Whether it is the body of a signed vector, to the byte.
pub(crate) fn is_signed_body(body: &[u8]) -> bool {
    vectors().iter().any(|v| v["headers"].is_object() && text(v, "body").as_bytes() == body)
}

fn vectors() -> &'static [Value] {
    BOOK["vectors"].as_array().unwrap()
}

pub(crate) fn of_kind(kind: &str) -> impl Iterator<Item = &'static Value> {
    vectors().iter().filter(move |vector| vector["kind"] == kind)
}

pub(crate) fn text<'v>(vector: &'v Value, name: &str) -> &'v str {
    vector[name].as_str().unwrap_or_default()
}

/// 商户号.
pub(crate) const MCHID: &str = "1900000109";
pub(crate) const MERCHANT_KEY: &str = include_str!("../../../vectors/merchant_private_key.pem");
const PUBLIC_KEY: &str = include_str!("../../../vectors/wechatpay_public_key.pem");
pub(crate) const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";
pub(crate) const SERIAL: &str = "3775B6A45ACD588826D15E583A95F5DD00000001";
