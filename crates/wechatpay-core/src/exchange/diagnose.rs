//! Why a signature was not accepted: what exactly was signed, with which key, how far the clocks
//! are apart, and what that most likely means.

use http::HeaderMap;
use http::header::CONTENT_ENCODING;
use serde_json::Value;

use crate::error::Refusal;
use crate::error::diagnosis::{Diagnosis, LikelyCause, SignedLine, Subject};
use crate::exchange::context::Context;
use crate::keys::{PublicKey, sha256_hex};
use crate::protocol::message;
use crate::trust::WINDOW;

/// The five lines of a request, as they were signed.
pub(crate) struct RequestLines<'l> {
    pub(crate) method: &'l str,
    pub(crate) target: &'l str,
    pub(crate) timestamp: &'l str,
    pub(crate) nonce: &'l str,
    pub(crate) body: &'l [u8],
}

impl Diagnosis {
    /// Why the gateway did not accept our signature.
    pub(crate) fn of_request(
        context: &Context,
        signed: &RequestLines<'_>,
        statement: Option<&Refusal>,
        skew: Option<i64>,
    ) -> Self {
        let RequestLines { method, target, timestamp, nonce, body } = *signed;
        let message = message::request(method, target, timestamp, nonce, body);
        let parts: [(&str, &[u8], bool); 5] = [
            ("method", method.as_bytes(), true),
            ("path and query", target.as_bytes(), false),
            ("timestamp", timestamp.as_bytes(), true),
            ("nonce", nonce.as_bytes(), true),
            ("body", body, false),
        ];
        let detail = statement.and_then(|statement| statement.detail.as_ref());
        let seen_length = detail.and_then(|d| find(d, "sign_message_length")?.as_u64());
        let seen = detail.and_then(|d| find(d, "truncated_sign_message")?.as_str());
        let said = statement.map_or("", |statement| statement.message.as_str());
        let likely_cause = likely_request_cause(&message, seen, seen_length, said, skew);
        Self {
            subject: Subject::Request,
            lines: lines(&parts, context.danger_show_signed_text),
            length: message.len(),
            sha256: sha256_hex(&message),
            key_id: context.merchant.serial().to_owned(),
            fingerprint: context.merchant.public_key().map(PublicKey::fingerprint),
            skew,
            seen_length,
            likely_cause,
        }
    }

    /// Why we do not accept an answer whose key we know.
    pub(crate) fn of_answer(
        context: &Context,
        serial: &str,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Self {
        let text = |name: &str| headers.get(name).map(http::HeaderValue::as_bytes);
        let timestamp = text("Wechatpay-Timestamp").unwrap_or_default();
        let nonce = text("Wechatpay-Nonce").unwrap_or_default();
        let message = message::reply(
            &String::from_utf8_lossy(timestamp),
            &String::from_utf8_lossy(nonce),
            body,
        );
        let parts = [("timestamp", timestamp, true), ("nonce", nonce, true), ("body", body, false)];
        let is_packed = headers.contains_key(CONTENT_ENCODING);
        let key = context.trust.find(serial);
        Self {
            subject: Subject::Answer,
            lines: lines(&parts, context.danger_show_signed_text),
            length: message.len(),
            sha256: sha256_hex(&message),
            key_id: serial.to_owned(),
            fingerprint: key.map(|key| key.public_key().fingerprint()),
            skew: None,
            seen_length: None,
            likely_cause: if is_packed { LikelyCause::Encoding } else { LikelyCause::Platform },
        }
    }
}

fn lines(parts: &[(&'static str, &[u8], bool)], show_all: bool) -> Vec<SignedLine> {
    let line = |&(name, bytes, is_harmless): &(&'static str, &[u8], bool)| SignedLine {
        name,
        length: bytes.len(),
        sha256: sha256_hex(bytes),
        text: (is_harmless || show_all).then(|| escape(bytes)),
    };
    parts.iter().map(line).collect()
}

/// Text with everything escaped that does not show: line ends, tabs, bytes that are no UTF-8.
fn escape(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            match letter {
                '\\' => text.push_str("\\\\"),
                c if c.is_control() || is_invisible(c) => text.extend(c.escape_default()),
                c => text.push(c),
            }
        }
        for byte in chunk.invalid() {
            text.extend(byte.escape_ascii().map(char::from));
        }
    }
    text
}

/// Characters that look like nothing, and are pasted into settings by accident.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// The member of that name, however deep: the gateway has wrapped `detail` in different ways.
fn find<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    match value {
        Value::Object(members) => {
            members.get(name).or_else(|| members.values().find_map(|member| find(member, name)))
        }
        _ => None,
    }
}

fn likely_request_cause(
    message: &[u8],
    seen: Option<&str>,
    seen_length: Option<u64>,
    said: &str,
    skew: Option<i64>,
) -> LikelyCause {
    if let Some(skew) = skew.filter(|skew| skew.abs() > WINDOW) {
        return LikelyCause::Clock { skew };
    }
    if let Some(line) = seen.and_then(|seen| changed_line(message, seen)) {
        return LikelyCause::Line(line);
    }
    if seen_length.is_some_and(|seen| u64::try_from(message.len()) != Ok(seen)) {
        return LikelyCause::Length;
    }
    let known = SAYINGS.iter().find(|(words, _)| said.contains(words));
    known.map_or(LikelyCause::Key, |(_, likely_cause)| likely_cause.clone())
}

/// The first line in which the message as the gateway saw it, cut short at its end, is not ours.
fn changed_line(ours: &[u8], seen: &str) -> Option<&'static str> {
    let mut theirs: Vec<&str> = seen.splitn(LINES.len(), '\n').collect();
    let last = theirs.pop().unwrap_or_default();
    let mut ours = ours.splitn(LINES.len(), |byte| *byte == b'\n');
    for (index, line) in theirs.iter().enumerate() {
        if ours.next() != Some(line.as_bytes()) {
            return LINES.get(index).copied();
        }
    }
    // The last one is cut off somewhere, perhaps with dots behind.
    let beginning = last.trim_end_matches(['.', '…', '\n']).as_bytes();
    let is_ours = ours.next().is_some_and(|line| line.starts_with(beginning));
    if is_ours { None } else { LINES.get(theirs.len()).copied() }
}

const LINES: [&str; 5] = ["method", "path and query", "timestamp", "nonce", "body"];

/// Words in the gateway's sentences, and what they point to (protocol 01 §4.1). The texts change
/// without notice, so they only guide people.
const SAYINGS: [(&str, LikelyCause); 8] = [
    ("值格式错误", LikelyCause::Header),
    ("认证类型", LikelyCause::Header),
    ("证书已过期", LikelyCause::Certificate),
    ("证书已作废", LikelyCause::Certificate),
    ("已更换证书", LikelyCause::Certificate),
    ("未设置APIv3", LikelyCause::Setup),
    ("未申请过证书", LikelyCause::Merchant),
    ("序列号有误", LikelyCause::Serial),
];

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &[u8] = b"POST\n/v3/x?a=b\n1700000000\nN\n{\"a\":1}\n";

    #[test]
    fn the_changed_line_is_found() {
        let check = |seen: &str, expected: Option<&str>| {
            assert_eq!(changed_line(OURS, seen), expected, "{seen:?}");
        };
        check("POST\n/v3/x?a=b\n1700000000\nN\n{\"a\":1}\n", None);
        check("POST\n/v3/x?a=b\n1700000000\nN\n{\"a", None);
        check("POST\n/v3/x?a=b\n1700000000\nN\n{\"a...", None);
        check("POST\n/v3/x?a=b\n1700000000\nN\n", None);
        check("GET\n/v3/x?a=b\n1700000000\nN\n", Some("method"));
        check("POST\n/gateway/v3/x?a=b\n1700000000\nN\n", Some("path and query"));
        check("POST\n/v3/x?a=b\n1700000001\nN\n", Some("timestamp"));
        check("POST\n/v3/x?a=b\n1700000000\nM\n", Some("nonce"));
        check("POST\n/v3/x?a=b\n1700000000\nN\n{ \"a", Some("body"));
    }

    #[test]
    fn the_likeliest_cause_comes_first() {
        let check = |seen: Option<&str>,
                     length: Option<u64>,
                     said: &str,
                     skew,
                     expected: LikelyCause| {
            assert_eq!(likely_request_cause(OURS, seen, length, said, skew), expected, "{said}");
        };
        let all = u64::try_from(OURS.len()).ok();
        check(Some("GET\n"), Some(1), "证书已过期", Some(-301), LikelyCause::Clock { skew: -301 });
        check(Some("GET\n/"), Some(1), "证书已过期", Some(300), LikelyCause::Line("method"));
        check(Some("POST\n/v3"), Some(1), "证书已过期", None, LikelyCause::Length);
        check(None, all, "商户证书已过期", None, LikelyCause::Certificate);
        check(None, None, "商户未设置APIv3密钥。", None, LikelyCause::Setup);
        check(None, None, "商户未申请过证书。", None, LikelyCause::Merchant);
        check(None, None, "商户证书序列号有误。", None, LikelyCause::Serial);
        check(None, None, "Http头Authorization值格式错误", None, LikelyCause::Header);
        check(None, None, "签名错误", None, LikelyCause::Key);
        check(None, None, "", None, LikelyCause::Key);
    }

    #[test]
    fn what_does_not_show_is_escaped() {
        let check = |bytes: &[u8], expected: &str| assert_eq!(escape(bytes), expected);
        check(b"a\n\tb\\", "a\\n\\tb\\\\");
        check("张三\u{200b}\u{feff}".as_bytes(), "张三\\u{200b}\\u{feff}");
        check(&[b'x', 0xff, b'y'], "x\\xffy");
    }

    #[test]
    fn details_are_found_in_either_wrapping() {
        let flat = serde_json::json!({"sign_information": {"sign_message_length": 7}});
        let deep =
            serde_json::json!({"detail": {"issue": "x"}, "x": {"y": {"sign_message_length": 7}}});
        for detail in [flat, deep] {
            assert_eq!(find(&detail, "sign_message_length").and_then(Value::as_u64), Some(7));
        }
        assert_eq!(find(&Value::Null, "x"), None);
    }
}
