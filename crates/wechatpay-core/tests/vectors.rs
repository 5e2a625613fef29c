//! Every golden vector of `vectors/`, checked through the public API. The vectors were
//! computed with other tools (see `vectors/README.md`).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::PathBuf;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;
use wechatpay_core::keys::{ApiV2Key, ApiV2SignType, sha1_hex};
use wechatpay_core::{
    ApiV3Key, Authorization, Certificate, Notification, PlatformKey, PrivateKey, PublicKey, Signer,
    Trust, VerificationFailure, message,
};

fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors");
    std::fs::read(folder.join(name)).unwrap()
}

fn book() -> Value {
    serde_json::from_slice(&file("vectors.json")).unwrap()
}

fn text<'v>(vector: &'v Value, name: &str) -> &'v str {
    vector[name].as_str().unwrap_or_else(|| panic!("{} has no {name}", vector["id"]))
}

fn private(vector: &Value) -> PrivateKey {
    PrivateKey::from_pem(file(text(vector, "private_key"))).unwrap()
}

fn public(vector: &Value) -> PublicKey {
    let name = text(vector, "public_key");
    if name.ends_with("_cert.pem") {
        Certificate::from_pem(file(name)).unwrap().public_key().clone()
    } else {
        PublicKey::from_pem(file(name)).unwrap()
    }
}

fn platform_keys() -> Vec<PlatformKey> {
    let book = book();
    let id = text(&book["constants"], "public_key_id");
    let certificate =
        |name| PlatformKey::from_certificate(&Certificate::from_pem(file(name)).unwrap());
    vec![
        certificate("platform_a_cert.pem"),
        certificate("platform_b_cert.pem"),
        PlatformKey::from_public_key(id, file("wechatpay_public_key.pem")).unwrap(),
    ]
}

fn headers(vector: &Value) -> HeaderMap {
    let members = vector["headers"].as_object().unwrap();
    members
        .iter()
        .map(|(name, value)| {
            let value = HeaderValue::from_str(value.as_str().unwrap()).unwrap();
            (HeaderName::try_from(name.as_str()).unwrap(), value)
        })
        .collect()
}

#[test]
fn every_vector_holds() {
    let book = book();
    let vectors = book["vectors"].as_array().unwrap();
    for vector in vectors {
        match text(vector, "kind") {
            "request_signature" => request_signature(vector),
            "response_signature" => response_signature(vector),
            "aead_aes_256_gcm" => aead(vector),
            "certificates_response" => certificates(vector),
            "notification" => notification(vector),
            "rsa_oaep_sha1" => oaep(vector),
            "invoke_signature_rsa" => invocation(vector),
            "apiv2_signature" => apiv2(vector),
            "bill_digest" => bill_digest(vector),
            "authorization_header" => authorization(vector, vectors),
            other => panic!("a vector of unknown kind {other}"),
        }
    }
    assert_eq!(vectors.len(), 38, "a vector was lost");
}

fn request_signature(vector: &Value) {
    let id = text(vector, "id");
    let signed_body = vector["body"].as_str().unwrap_or_default();
    let built = message::request(
        text(vector, "method"),
        text(vector, "url"),
        text(vector, "timestamp"),
        text(vector, "nonce_str"),
        signed_body.as_bytes(),
    );
    assert_eq!(String::from_utf8(built.clone()).unwrap(), text(vector, "message"), "{id}");
    assert_eq!(built.len() as u64, vector["message_length_bytes"].as_u64().unwrap(), "{id}");
    let signature = BASE64_STANDARD.encode(private(vector).sign(&built).unwrap());
    assert_eq!(signature, text(vector, "signature"), "{id}");
    let header = text(vector, "authorization");
    let read = Authorization::parse(header).unwrap();
    assert_eq!(read.signature, signature, "{id}");
    assert_eq!(read.mchid, text(vector, "mchid"), "{id}");
}

fn response_signature(vector: &Value) {
    let id = text(vector, "id");
    let headers = headers(vector);
    let now = headers["Wechatpay-Timestamp"].to_str().unwrap().parse().unwrap();
    let body = text(vector, "body").as_bytes();
    let trust = Trust::new(platform_keys(), false).unwrap();
    let verdict = trust.verify(&headers, body, now);
    match vector["valid"].as_bool().unwrap() {
        true => {
            assert_eq!(
                verdict.as_deref(),
                Ok(headers["Wechatpay-Serial"].to_str().unwrap()),
                "{id}"
            );
            let built = message::reply(
                headers["Wechatpay-Timestamp"].to_str().unwrap(),
                headers["Wechatpay-Nonce"].to_str().unwrap(),
                body,
            );
            assert_eq!(built, text(vector, "message").as_bytes(), "{id}");
        }
        false if id == "resp-signtest-probe" => {
            assert_eq!(verdict, Err(VerificationFailure::Probe));
        }
        false => {
            assert!(matches!(verdict, Err(VerificationFailure::Mismatch(_))), "{id}: {verdict:?}");
        }
    }
}

fn aead(vector: &Value) {
    let key = ApiV3Key::new(text(vector, "key")).unwrap();
    let (nonce, aad) = (text(vector, "nonce"), vector["associated_data"].as_str().unwrap_or(""));
    let opened = key.open(nonce, aad, text(vector, "ciphertext")).unwrap();
    assert_eq!(opened, text(vector, "plaintext").as_bytes());
    assert_eq!(key.seal(nonce, aad, &opened).unwrap(), text(vector, "ciphertext"));
    assert!(key.open(nonce, "other", text(vector, "ciphertext")).is_err());
    assert!(key.open("short", aad, text(vector, "ciphertext")).is_err());
    assert!(key.open(nonce, aad, "AAAA").is_err());
}

fn certificates(vector: &Value) {
    let key = ApiV3Key::new(text(vector, "key")).unwrap();
    let list: Value = serde_json::from_str(text(vector, "body")).unwrap();
    let names = ["platform_a_cert.pem", "platform_b_cert.pem"];
    for (entry, name) in list["data"].as_array().unwrap().iter().zip(names) {
        let sealed = &entry["encrypt_certificate"];
        let pem = key.open(
            text(sealed, "nonce"),
            text(sealed, "associated_data"),
            text(sealed, "ciphertext"),
        );
        let opened = Certificate::from_pem(pem.unwrap()).unwrap();
        assert_eq!(opened.serial(), text(entry, "serial_no"));
        assert_eq!(opened.to_pem(), Certificate::from_pem(file(name)).unwrap().to_pem());
    }
}

fn notification(vector: &Value) {
    let headers = headers(vector);
    let now: i64 = headers["Wechatpay-Timestamp"].to_str().unwrap().parse().unwrap();
    let key = ApiV3Key::new(text(vector, "key")).unwrap();
    let trust = Trust::new(platform_keys(), false).unwrap();
    let body = text(vector, "body");
    let opened = Notification::open(&headers, body.as_bytes(), &trust, &key, now).unwrap();
    let expected: Value = serde_json::from_str(text(vector, "resource_plaintext")).unwrap();
    assert_eq!(opened.resource, expected);
    assert_eq!(opened.verified_by, headers["Wechatpay-Serial"].to_str().unwrap());

    let late = Notification::open(&headers, body.as_bytes(), &trust, &key, now + 301);
    assert!(late.unwrap_err().is_untrusted());
    let changed = Notification::open(&headers, format!("{body} ").as_bytes(), &trust, &key, now);
    assert!(changed.unwrap_err().is_untrusted());
    let other_key = ApiV3Key::new([7; 32]).unwrap();
    let error = Notification::open(&headers, body.as_bytes(), &trust, &other_key, now).unwrap_err();
    assert!(error.hint().unwrap().contains("APIv3 key"));
    assert!(!error.is_untrusted());
}

fn oaep(vector: &Value) {
    let key = private(vector);
    let opened = key.open(text(vector, "ciphertext")).unwrap();
    assert_eq!(opened.as_slice(), text(vector, "plaintext").as_bytes());
    let sealed = public(vector).seal(text(vector, "plaintext").as_bytes()).unwrap();
    assert_ne!(sealed, text(vector, "ciphertext"), "OAEP is random");
    assert_eq!(key.open(&sealed).unwrap(), opened);
}

fn invocation(vector: &Value) {
    let lines: Vec<_> =
        vector["lines"].as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
    let built = message::invocation(lines[0], lines[1], lines[2], lines[3]);
    assert_eq!(built, text(vector, "message").as_bytes());
    let signature = private(vector).sign(&built).unwrap();
    assert_eq!(BASE64_STANDARD.encode(signature), text(vector, "signature"));
}

fn apiv2(vector: &Value) {
    let key = ApiV2Key::new(text(vector, "key")).unwrap();
    let sign_type = match text(vector, "algorithm") {
        "MD5" => ApiV2SignType::Md5,
        _ => ApiV2SignType::HmacSha256,
    };
    let parameters: Vec<_> = vector["params"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
        .collect();
    assert_eq!(key.sign(&parameters, sign_type), text(vector, "sign"), "{}", vector["id"]);
}

fn bill_digest(vector: &Value) {
    let csv = BASE64_STANDARD.decode(text(vector, "csv_base64")).unwrap();
    assert_eq!(sha1_hex(&csv), text(vector, "hash_value"));
}

/// What the header itself can show; the clock and the key are the server's part, checked by the
/// sandbox's own tests.
fn authorization(vector: &Value, all: &[Value]) {
    let id = text(vector, "id");
    let read = Authorization::parse(vector["header"].as_str().unwrap_or_default());
    let is_readable = !matches!(
        id,
        "auth-missing"
            | "auth-missing-item"
            | "auth-unquoted"
            | "auth-space-after-comma"
            | "auth-wrong-scheme"
    );
    assert_eq!(read.is_ok(), is_readable, "{id}");
    let Ok(read) = read else { return };
    let request = all.iter().find(|other| other["id"] == vector["request"]).unwrap();
    let built = message::request(
        text(request, "method"),
        text(request, "url"),
        &read.timestamp,
        &read.nonce,
        request["body"].as_str().unwrap_or_default().as_bytes(),
    );
    let key = private(request).to_public().unwrap();
    let fits = key.verify(&built, &BASE64_STANDARD.decode(&read.signature).unwrap());
    // The stale header keeps the signature of another second: the clock refuses it before that.
    assert_eq!(fits, vector["valid"].as_bool().unwrap(), "{id}");
}
