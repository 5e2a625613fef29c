//! The answer of `GET /v3/certificates`: read completely or refused (protocol 02 §2).

use bytes::Bytes;
use http::HeaderMap;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Outcome, Refusal, Result};
use crate::keys::{Certificate, PlatformKey};
use crate::merchant::Merchant;
use crate::transport::TransportResult;
use crate::trust::{Trust, VerificationFailure};

/// Where the list is.
pub(crate) const PATH: &str = "/v3/certificates";

/// The list is verified by the certificates in it, so no other key may be asked to sign: during a
/// switch-over WeChat Pay signs with the public key if a request names that one (protocol 02 §4).
pub(crate) fn headers() -> Vec<(String, String)> {
    vec![("Wechatpay-Serial".to_owned(), String::new())]
}

#[derive(Deserialize)]
struct Wire {
    data: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    serial_no: String,
    encrypt_certificate: Sealed,
}

#[derive(Deserialize)]
struct Sealed {
    algorithm: String,
    nonce: String,
    #[serde(default)]
    associated_data: String,
    ciphertext: String,
}

/// A list that was opened and verified.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) keys: Vec<PlatformKey>,
    /// The answer as it came, its certificates still sealed: what a cache may keep.
    pub(crate) saved: Vec<u8>,
}

/// Opens the list with the APIv3 key and verifies the answer with what was in it: the first
/// download has nothing else to be verified with, and the AEAD tag vouches for the list. A key that
/// is accepted already will do as well: late in a switch-over that is the public key.
pub(crate) fn read(
    merchant: &Merchant,
    trust: &Trust,
    result: TransportResult,
    now: i64,
) -> Result<List> {
    let response = result.map_err(|cause| {
        fault("the platform certificates could not be fetched").with_source(cause)
    })?;
    let (parts, body) = response.into_parts();
    if parts.status.as_u16() != 200 {
        return Err(explain(Refusal::read(parts.status.as_u16(), &body)));
    }
    // What is kept of it is text, and must be what was signed.
    let text = std::str::from_utf8(&body).map_err(|cause| strange().with_source(cause))?;
    let keys = open(merchant, text)?;
    let verdict = match Trust::new(keys.clone(), false)?.verify(&parts.headers, &body, now) {
        Err(VerificationFailure::UnknownSerial(_)) => trust.verify(&parts.headers, &body, now),
        verdict => verdict,
    };
    verdict.map_err(|distrust| {
        fault("the list of platform certificates is not signed by one of them")
            .with_source(distrust)
    })?;
    let saved = Saved::write(merchant, &parts.headers, text)?;
    Ok(List { keys, saved })
}

/// Reads what a cache kept. It is verified again, as of the time it was signed: the APIv3 key must
/// open it, and its signature must fit a certificate in it.
pub(crate) fn recall(
    merchant: &Merchant,
    trust: &Trust,
    saved: &[u8],
) -> Result<(Vec<PlatformKey>, i64)> {
    let damaged = || fault("the saved platform certificates are damaged");
    let found: Saved = serde_json::from_slice(saved).map_err(|e| damaged().with_source(e))?;
    if found.mchid != merchant.mchid() {
        return Err(fault("the saved platform certificates are another merchant's"));
    }
    let mut response = http::Response::new(Bytes::from(found.body.into_bytes()));
    for (name, value) in &found.headers {
        let name = http::HeaderName::try_from(name).map_err(|e| damaged().with_source(e))?;
        let value = http::HeaderValue::try_from(value).map_err(|e| damaged().with_source(e))?;
        response.headers_mut().append(name, value);
    }
    let signed_at = response.headers().get("Wechatpay-Timestamp").and_then(|v| v.to_str().ok());
    let signed_at = signed_at.and_then(crate::trust::parse_timestamp).ok_or_else(damaged)?;
    Ok((read(merchant, trust, Ok(response), signed_at)?.keys, signed_at))
}

/// What is kept of an answer.
#[derive(Serialize, Deserialize)]
struct Saved {
    mchid: String,
    headers: Vec<(String, String)>,
    body: String,
}

impl Saved {
    fn write(merchant: &Merchant, headers: &HeaderMap, body: &str) -> Result<Vec<u8>> {
        let signed = headers.iter().filter(|(name, _)| name.as_str().starts_with("wechatpay-"));
        let text = |value: &http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let saved = Self {
            mchid: merchant.mchid().to_owned(),
            headers: signed.map(|(name, value)| (name.to_string(), text(value))).collect(),
            body: body.to_owned(),
        };
        serde_json::to_vec(&saved)
            .map_err(|cause| fault("the list cannot be written down").with_source(cause))
    }
}

fn open(merchant: &Merchant, body: &str) -> Result<Vec<PlatformKey>> {
    let key = merchant.apiv3_key().ok_or_else(|| {
        fault("the APIv3 key is needed to open the list of platform certificates")
    })?;
    let list: Wire = serde_json::from_str(body).map_err(|cause| strange().with_source(cause))?;
    if list.data.is_empty() {
        return Err(fault("the list of platform certificates is empty"));
    }
    let mut keys = Vec::with_capacity(list.data.len());
    for Entry { serial_no, encrypt_certificate: sealed } in list.data {
        if sealed.algorithm != "AEAD_AES_256_GCM" {
            return Err(fault("a platform certificate is sealed with another algorithm"));
        }
        let pem = key.open(&sealed.nonce, &sealed.associated_data, &sealed.ciphertext);
        let pem = pem.map_err(|cause| {
            let error = fault("a platform certificate could not be opened");
            error.with_hint("check the APIv3 key").with_source(cause)
        })?;
        let key = PlatformKey::from_certificate(&Certificate::from_pem(pem)?);
        if !key.is_named(&serial_no) {
            return Err(fault("a platform certificate has another serial than the list says"));
        }
        keys.push(key);
    }
    Ok(keys)
}

fn explain(refusal: Refusal) -> Error {
    let error = fault(format!("the platform certificates were refused with {refusal}"));
    let code = refusal.code.clone();
    let error = error.with_statement(refusal, false);
    match code.as_str() {
        "RESOURCE_NOT_EXISTS" | "NOT_FOUND" => error.with_hint(
            "this merchant uses a WeChat Pay public key: give its id (PUB_KEY_ID_…) and its PEM",
        ),
        "SIGN_ERROR" => error.with_hint("check mchid, merchant serial, private key and clock"),
        _ => error,
    }
}

fn strange() -> Error {
    fault("the list of platform certificates is not what it should be")
}

fn fault(message: impl Into<String>) -> Error {
    Error::untrusted(message).with_outcome(Outcome::NotSent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vectors;

    #[expect(clippy::unnecessary_wraps, reason = "what a transport gives back")]
    fn response(change: impl Fn(String) -> String) -> TransportResult {
        let (headers, body, _) = vectors::signed("certificates-download");
        let mut response = http::Response::new(Bytes::from(change(body)));
        *response.headers_mut() = headers;
        Ok(response)
    }

    fn nobody() -> Trust {
        Trust::new(Vec::new(), true).unwrap()
    }

    #[test]
    fn the_published_list_opens_and_vouches_for_itself() {
        let now = vectors::signed("certificates-download").2;
        let keys = read(&vectors::merchant(), &nobody(), response(|body| body), now).unwrap().keys;
        assert_eq!(keys, [vectors::platform_a(), vectors::platform_b()]);
    }

    #[test]
    fn what_was_kept_is_verified_again() {
        let merchant = vectors::merchant();
        let now = vectors::signed("certificates-download").2;
        let saved = read(&merchant, &nobody(), response(|body| body), now).unwrap().saved;
        let (keys, signed_at) = recall(&merchant, &nobody(), &saved).unwrap();
        assert_eq!((keys, signed_at), (vec![vectors::platform_a(), vectors::platform_b()], now));
        let text = String::from_utf8(saved).unwrap();
        assert!(!text.contains("BEGIN"), "certificates stay sealed");
        let check = |changed: String, expected: &str| {
            assert_ne!(changed, text);
            let error = recall(&merchant, &nobody(), changed.as_bytes()).unwrap_err();
            assert_eq!(error.to_string(), expected);
        };
        let damaged = "the saved platform certificates are damaged";
        check(text[..text.len() / 2].to_owned(), damaged);
        check(String::new(), damaged);
        check(text.replace("wechatpay-timestamp", "wechatpay-nothing"), damaged);
        check(
            text.replace("1900000109", "1900000110"),
            "the saved platform certificates are another merchant's",
        );
        check(
            text.replace("effective_time", "effective-time"),
            "the list of platform certificates is not signed by one of them",
        );
        check(
            text.replace("61f9c719728a", "61f9c719728b"),
            "a platform certificate could not be opened",
        );
        let later = text.replace(&now.to_string(), &(now + 1).to_string());
        check(later, "the list of platform certificates is not signed by one of them");
    }

    #[test]
    fn a_damaged_list_is_refused_whole() {
        let now = vectors::signed("certificates-download").2;
        let check = |change: &dyn Fn(String) -> String, expected: &str| {
            let error = read(&vectors::merchant(), &nobody(), response(change), now).unwrap_err();
            assert_eq!(error.to_string(), expected);
        };
        check(
            &|body| body.replace("00000002\"", "00000003\""),
            "a platform certificate has another serial than the list says",
        );
        check(
            &|body| body.replace("61f9c719728a", "61f9c719728b"),
            "a platform certificate could not be opened",
        );
        check(
            &|body| body.replacen("AEAD_AES_256_GCM", "AEAD_SM4_GCM", 1),
            "a platform certificate is sealed with another algorithm",
        );
        check(&|body| body + " ", "the list of platform certificates is not signed by one of them");
        check(&|_| r#"{"data":[]}"#.into(), "the list of platform certificates is empty");
        check(&|_| "[]".into(), "the list of platform certificates is not what it should be");
    }
}
