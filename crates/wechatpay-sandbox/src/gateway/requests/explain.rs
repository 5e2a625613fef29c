//! Explains why a call was refused: what should have been signed, beside what the client can be
//! shown to have signed instead.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD, prelude::BASE64_STANDARD};
use serde::Serialize;
use wechatpay_core::{Authorization, PublicKey};

use super::{
    candidates::{Asked, first_candidate},
    cause::remedy,
    record::Record,
    shown::{Difference, Message},
};
use crate::engine::{Incoming, is_xml, signed_part};

/// A certificate of a merchant whose key the sandbox knows.
pub(crate) struct Known {
    pub(crate) mchid: String,
    pub(crate) serial: String,
    pub(crate) key: PublicKey,
    /// The platform's keys that this merchant is served with, by serial.
    pub(crate) platform: Vec<(String, PublicKey)>,
}

/// Why a call was not let in.
#[derive(Debug, Serialize)]
pub(crate) struct Explanation {
    /// The name of the cause; `unknown` if none could be shown.
    pub(crate) cause: &'static str,
    /// Whether it was proved, by the signature or by what was sent.
    pub(crate) is_certain: bool,
    /// What happened.
    pub(crate) text: String,
    /// What helps.
    pub(crate) remedy: &'static str,
    /// What should have been signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) expected: Option<Message>,
    /// What was signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) signed: Option<Message>,
    /// Where the two part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) difference: Option<Difference>,
    /// Further causes, the likeliest first.
    pub(crate) likely: Vec<LikelyCause>,
    /// How many messages the signature was tried against.
    pub(crate) tried: usize,
}

#[derive(Debug, Serialize)]
pub(crate) struct LikelyCause {
    pub(crate) cause: &'static str,
    pub(crate) text: String,
    pub(crate) remedy: &'static str,
}

/// Explains a call that failed one of the checks of who is speaking; `None` for any other.
pub(crate) fn explain(record: &Record, known: &[Known]) -> Option<Explanation> {
    let failed = record.checks.iter().find(|check| !check.is_passed)?;
    let note = failed.note.as_deref().unwrap_or_default();
    let header = Incoming::header_of(&record.headers, "authorization");
    let authorization = header.and_then(|header| Authorization::parse(header).ok());
    match (failed.name, authorization) {
        ("authorization", _) if header.is_none() && is_apiv2(&record.body) => {
            let text = "the body is XML, as the calls of APIv2 have it; no Authorization was sent";
            Some(Explanation::certain("apiv2", text.to_owned()))
        }
        ("path", _) if is_apiv2(&record.body) => {
            let text = format!("the body is XML, as the calls of APIv2 have it; {}", record.target);
            Some(Explanation::certain("apiv2", text))
        }
        ("authorization", _) => Some(about_header(header, note)),
        ("timestamp", Some(found)) => Some(about_time(&found, record.at, note)),
        ("merchant" | "serial" | "certificate" | "signature", Some(found)) => {
            Some(Case::new(record, &found, known).explain(failed.name, note))
        }
        _ => None,
    }
}

fn is_apiv2(body: &[u8]) -> bool {
    std::str::from_utf8(body).is_ok_and(is_xml)
}

fn about_header(header: Option<&str>, note: &str) -> Explanation {
    let cause = match header {
        None => "authorization-missing",
        Some(text) if text.starts_with("WECHATPAY") && note.ends_with("scheme") => "scheme",
        Some(_) => "authorization-malformed",
    };
    Explanation::certain(cause, note.to_owned())
}

fn about_time(found: &Authorization, now: i64, note: &str) -> Explanation {
    let Ok(timestamp) = found.timestamp.parse::<i64>() else {
        return Explanation::certain("timestamp-malformed", note.to_owned());
    };
    let skew = timestamp.saturating_sub(now);
    let is_milliseconds = (timestamp / 1000).abs_diff(now) <= 86_400;
    let hours = (skew.saturating_add(skew.signum() * 300)) / 3600;
    let is_zone = hours != 0 && hours.abs() <= 14 && (skew - hours * 3600).abs() <= 300;
    if is_milliseconds {
        let text = format!("the timestamp {timestamp} is in milliseconds");
        Explanation::certain("timestamp-in-milliseconds", text)
    } else if is_zone {
        let text = format!("the timestamp is off by {hours:+} hours, as by a time zone");
        Explanation { is_certain: false, ..Explanation::certain("timestamp-time-zone", text) }
    } else {
        Explanation::certain("clock", format!("the client's clock is off: {note}"))
    }
}

impl Explanation {
    fn certain(cause: &'static str, text: String) -> Self {
        Self {
            cause,
            is_certain: true,
            text,
            remedy: remedy(cause),
            expected: None,
            signed: None,
            difference: None,
            likely: Vec::new(),
            tried: 0,
        }
    }

    fn unknown(text: &str) -> Self {
        Self { is_certain: false, ..Self::certain("unknown", text.to_owned()) }
    }
}

/// One refused call, all its parts at hand.
struct Case<'a> {
    record: &'a Record,
    found: &'a Authorization,
    known: &'a [Known],
    own: Option<&'a Known>,
    body: &'a [u8],
}

impl<'a> Case<'a> {
    fn new(record: &'a Record, found: &'a Authorization, known: &'a [Known]) -> Self {
        let mut of_merchant = known.iter().filter(|known| known.mchid == found.mchid);
        let named = of_merchant.clone().find(|known| known.serial == found.serial);
        let own = named.or_else(|| of_merchant.next());
        let body = signed_part(&record.headers, &record.body);
        Self { record, found, known, own, body }
    }

    fn explain(&self, check: &str, note: &str) -> Explanation {
        let asked = self.asked();
        let right = asked.message();
        let mut told = match check {
            "merchant" => self.about_merchant(&right, note),
            "serial" => self.about_serial(&right, note),
            "certificate" => Explanation::certain("certificate-expired", note.to_owned()),
            _ if self.record.body_length > self.record.body.len() => {
                Explanation::unknown("the body was too long to be kept, so nothing can be tried")
            }
            _ => self.about_signature(&right),
        };
        told.expected = Some(Message::new(&right));
        told
    }

    fn asked(&self) -> Asked<'a> {
        Asked {
            method: &self.record.method,
            target: &self.record.target,
            timestamp: &self.found.timestamp,
            nonce: &self.found.nonce,
            body: self.body,
            sent: &self.record.body,
            origin: None,
        }
    }

    fn about_merchant(&self, right: &[u8], note: &str) -> Explanation {
        match self.signer_of(right) {
            Some(signer) => {
                let text = format!("{note}; the signature is by merchant {}", signer.mchid);
                Explanation::certain("mchid-of-another", text)
            }
            None => Explanation::certain("mchid-unknown", note.to_owned()),
        }
    }

    fn about_serial(&self, right: &[u8], note: &str) -> Explanation {
        let given = self.found.serial.as_str();
        let plain = given.replace([':', ' '], "").to_ascii_uppercase();
        let mine = || self.known.iter().filter(|known| known.mchid == self.found.mchid);
        let is_old = mine().any(|own| own.serial == given);
        let is_own = mine().any(|own| own.serial == plain);
        let is_platform = self.platform().any(|(serial, _)| serial == given);
        let other = self.known.iter().find(|known| known.serial == given);
        let cause = match other {
            _ if is_old => "certificate-retired",
            _ if is_own => "serial-spelling",
            _ if is_platform || given.starts_with("PUB_KEY_ID_") => "serial-of-platform-key",
            Some(_) => "serial-of-another",
            None => "serial-unknown",
        };
        let key = match (self.signer_of(right), other) {
            _ if is_old => String::new(),
            (Some(signer), _) if signer.mchid == self.found.mchid => {
                "; the signature itself is good, only the serial is wrong".to_owned()
            }
            (Some(signer), _) => format!("; the signature is by merchant {}", signer.mchid),
            (None, Some(other)) => format!("; this serial belongs to merchant {}", other.mchid),
            (None, None) => String::new(),
        };
        Explanation::certain(cause, format!("{note}{key}"))
    }

    fn about_signature(&self, right: &[u8]) -> Explanation {
        let Some(own) = self.own else { return Explanation::unknown("the merchant is gone") };
        let readings = readings(&self.found.signature);
        if readings.is_empty() {
            let text = "the signature is neither base64 nor hex".to_owned();
            return Explanation::certain("signature-encoding", text);
        }
        let fits = |key: &PublicKey, message: &[u8]| {
            readings.iter().find(|(_, bytes)| key.verify(message, bytes)).map(|(how, _)| *how)
        };
        if let Some(how) = fits(&own.key, right) {
            let text = format!("the signature is good, but it is written as {how}");
            return Explanation::certain("signature-encoding", text);
        }
        if let Some(other) = self.known.iter().find(|known| fits(&known.key, right).is_some()) {
            if other.mchid == own.mchid {
                let text = format!("the signature was made with the key of {}", other.serial);
                return Explanation::certain("key-of-other-certificate", text);
            }
            let text = format!("the signature was made with the key of merchant {}", other.mchid);
            return Explanation::certain("key-of-another", text);
        }
        if let Some((serial, _)) = self.platform().find(|(_, key)| fits(key, right).is_some()) {
            let text = format!("the signature was made with the platform's key {serial}");
            return Explanation::certain("key-of-platform", text);
        }
        let mut asked = self.asked();
        asked.origin = self.record.origin.as_deref();
        let (found, tried) = first_candidate(&asked, |message| fits(&own.key, message).is_some());
        match found {
            Some(candidate) => Explanation {
                signed: Some(Message::new(&candidate.message)),
                difference: Difference::between(right, &candidate.message),
                tried: tried + 1,
                ..Explanation::certain(
                    candidate.cause,
                    format!("the client signed {}", candidate.what),
                )
            },
            None => Explanation {
                likely: self.likely(&readings),
                tried: tried + 1,
                ..Explanation::unknown("the signature fits none of the messages that were tried")
            },
        }
    }

    /// The platform's keys, of all merchants.
    fn platform(&self) -> impl Iterator<Item = &'a (String, PublicKey)> {
        self.known.iter().flat_map(|known| &known.platform)
    }

    /// The merchant whose key made the signature.
    fn signer_of(&self, message: &[u8]) -> Option<&'a Known> {
        let signature = BASE64_STANDARD.decode(&self.found.signature).ok()?;
        self.known.iter().find(|known| known.key.verify(message, &signature))
    }

    /// What to suspect when nothing could be shown.
    fn likely(&self, readings: &[(&'static str, Vec<u8>)]) -> Vec<LikelyCause> {
        let mut found = Vec::new();
        let mut add = |cause: &'static str, text: &str| {
            found.push(LikelyCause { cause, text: text.to_owned(), remedy: remedy(cause) });
        };
        let key_bytes = self.own.map_or(0, |own| own.key.sealed_size());
        if readings.iter().all(|(_, bytes)| bytes.len() != key_bytes) {
            add("signature-length", "its length is not that of an RSA signature by this key");
        }
        add("key", "it was made with a private key that the sandbox does not know");
        if !self.body.is_empty() {
            add("body-respelled", "another body was signed than was sent");
        }
        if self.record.target.contains(['?', '%']) {
            add("target-encoding", "path or query were changed after signing");
        }
        add(
            "timestamp-differs",
            "nonce or timestamp were taken twice: for signing, for the header",
        );
        add("line-endings", "the five lines were put together in another way");
        found
    }
}

/// The bytes of a signature in all ways it may have been written.
fn readings(signature: &str) -> Vec<(&'static str, Vec<u8>)> {
    let hex = |text: &str| -> Option<Vec<u8>> {
        let digits: Option<Vec<u8>> =
            text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
        let digits = digits.filter(|digits| !digits.is_empty() && digits.len() % 2 == 0)?;
        Some(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
    };
    let url = URL_SAFE_NO_PAD.decode(signature.trim_end_matches('=')).ok();
    let standard = BASE64_STANDARD.decode(signature).ok();
    let twice = standard.as_ref().and_then(|inner| BASE64_STANDARD.decode(inner).ok());
    let hexed = standard.as_ref().and_then(|i| std::str::from_utf8(i).ok()).and_then(hex);
    let all = [
        ("base64", standard.clone()),
        ("hex digits", hex(signature)),
        ("base64 with the alphabet of URLs", url),
        ("base64 of base64", twice),
        ("base64 of hex digits", hexed),
    ];
    all.into_iter().filter_map(|(how, bytes)| Some((how, bytes?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_tells_what_is_wrong_with_it() {
        for (timestamp, expected) in [
            ("1700000000000", "timestamp-in-milliseconds"),
            ("1700028800", "timestamp-time-zone"),
            ("1699971190", "timestamp-time-zone"),
            ("1700000400", "clock"),
            ("1600000000", "clock"),
            ("soon", "timestamp-malformed"),
        ] {
            let found = Authorization {
                mchid: String::new(),
                nonce: String::new(),
                signature: String::new(),
                timestamp: timestamp.to_owned(),
                serial: String::new(),
            };
            assert_eq!(about_time(&found, 1_700_000_000, "").cause, expected, "{timestamp}");
        }
    }
}
