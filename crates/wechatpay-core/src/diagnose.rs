//! Why a signature was not accepted: what exactly was signed, with which key, how far the clocks
//! are apart, and what that most likely means.

use std::fmt;

use http::HeaderMap;
use http::header::CONTENT_ENCODING;
use serde_json::Value;

use crate::context::Context;
use crate::error::Refusal;
use crate::keys::{PublicKey, sha256_hex};
use crate::message;
use crate::trust::WINDOW;

/// What was signed, and what is probably wrong with it. See
/// [`Error::diagnosis`](crate::Error::diagnosis).
///
/// It shows no secrets: of path and body there are lengths and hashes, unless the client was built
/// with the frightening switch that shows them. `Display` is a report of several lines.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnosis {
    /// Whose signature did not fit.
    pub subject: Subject,
    /// The lines of the message, in order; each ends in one LF that is not counted here.
    pub lines: Vec<SignedLine>,
    /// Bytes of the whole message, every LF counted: the gateway's `sign_message_length`.
    pub length: usize,
    /// SHA-256 of the whole message, hex.
    pub sha256: String,
    /// For a request the serial of the merchant certificate, for an answer the id of the platform
    /// key.
    pub key_id: String,
    /// SHA-256 of the key's public half (SPKI), hex: compare with
    /// `openssl pkey -pubout -outform DER | sha256sum`. `None` if the signer does not tell.
    pub fingerprint: Option<String>,
    /// How many seconds the server's clock is ahead of ours, if it told its time.
    pub skew: Option<i64>,
    /// How long the message was as the gateway saw it, if it said so.
    pub seen_length: Option<u64>,
    /// The most likely cause.
    pub suspect: Suspect,
}

/// Whose signature did not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Ours: the gateway refused the request.
    Request,
    /// WeChat Pay's: we do not believe the answer.
    Answer,
}

/// One line of a signed message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignedLine {
    /// What stands in it, such as `path and query`.
    pub name: &'static str,
    /// Its bytes, without the LF at its end.
    pub length: usize,
    /// SHA-256 of it, hex.
    pub sha256: String,
    /// The line itself, with control characters escaped; for lines that may hold secrets only if
    /// the client was told to show them.
    pub text: Option<String>,
}

/// What is most likely wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Suspect {
    /// The clocks are more than five minutes apart.
    Clock {
        /// How many seconds the server's clock is ahead of ours.
        skew: i64,
    },
    /// The gateway saw another line than we signed.
    Line(&'static str),
    /// The gateway counted another length than we signed.
    Length,
    /// The header did not arrive as it was sent.
    Header,
    /// The merchant certificate has ended or was replaced.
    Certificate,
    /// The merchant has not set up APIv3 yet.
    Setup,
    /// The gateway knows no certificate of this merchant, or no such merchant.
    Merchant,
    /// The gateway knows no certificate of this merchant with this serial.
    Serial,
    /// Serial and private key do not belong together, or not to this merchant.
    Key,
    /// Something between us unpacked or packed the body.
    Encoding,
    /// The body was changed, or the id belongs to another key.
    Platform,
}

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
        let suspect = suspect_request(&message, seen, seen_length, said, skew);
        Self {
            subject: Subject::Request,
            lines: lines(&parts, context.danger_show_signed_text),
            length: message.len(),
            sha256: sha256_hex(&message),
            key_id: context.merchant.serial().to_owned(),
            fingerprint: context.merchant.public_key().map(PublicKey::fingerprint),
            skew,
            seen_length,
            suspect,
        }
    }

    /// Why we do not believe an answer whose key we know.
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
            suspect: if is_packed { Suspect::Encoding } else { Suspect::Platform },
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

fn suspect_request(
    message: &[u8],
    seen: Option<&str>,
    seen_length: Option<u64>,
    said: &str,
    skew: Option<i64>,
) -> Suspect {
    if let Some(skew) = skew.filter(|skew| skew.abs() > WINDOW) {
        return Suspect::Clock { skew };
    }
    if let Some(line) = seen.and_then(|seen| changed_line(message, seen)) {
        return Suspect::Line(line);
    }
    if seen_length.is_some_and(|seen| u64::try_from(message.len()) != Ok(seen)) {
        return Suspect::Length;
    }
    let known = SAYINGS.iter().find(|(words, _)| said.contains(words));
    known.map_or(Suspect::Key, |(_, suspect)| suspect.clone())
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

impl fmt::Display for Suspect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clock { skew } => {
                let direction = if *skew > 0 { "behind" } else { "ahead" };
                let by = skew.unsigned_abs();
                write!(f, "this machine's clock is {by} s {direction}: set it")
            }
            Self::Line(line) => {
                write!(f, "the gateway saw another {line} than was signed: a proxy changes it")
            }
            Self::Length => f.write_str(
                "the gateway saw a message of another length: a proxy changes path or body",
            ),
            Self::Header => f.write_str(
                "the Authorization header did not arrive as it was sent: a proxy drops or rewrites it",
            ),
            Self::Certificate => f.write_str(
                "the merchant certificate has ended or was replaced: use the new one, its serial and its key",
            ),
            Self::Setup => {
                f.write_str("the merchant has no APIv3 key yet: set it on the merchant platform")
            }
            Self::Merchant => f.write_str(
                "the mchid is another merchant's or nobody's, or the merchant has no API certificate \
                 yet: compare it with the one on the merchant platform, and apply for a certificate there",
            ),
            Self::Serial => f.write_str(
                "no certificate of this mchid has this serial: take the serial of apiclient_cert.pem \
                 (`openssl x509 -serial`), or give the certificate itself instead",
            ),
            Self::Key => f.write_str(
                "the private key does not belong to the certificate with this serial, or the \
                 certificate not to this mchid: compare the fingerprints",
            ),
            Self::Encoding => f.write_str(
                "something between us unpacked or packed the body (Content-Encoding is set)",
            ),
            Self::Platform => f.write_str(
                "the body was changed on its way, or the key configured under this id is another one",
            ),
        }
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whose, key) = match self.subject {
            Subject::Request => ("request", "merchant serial"),
            Subject::Answer => ("answer", "platform key"),
        };
        writeln!(f, "signed {whose}: {} bytes, SHA-256 {}", self.length, self.sha256)?;
        for SignedLine { name, length, sha256, text } in &self.lines {
            match text {
                Some(text) => writeln!(f, "  {name} ({length}): {text}")?,
                None => writeln!(f, "  {name} ({length}): SHA-256 {sha256}")?,
            }
        }
        if let Some(seen) = self.seen_length {
            writeln!(f, "the gateway saw {seen} bytes")?;
        }
        writeln!(f, "{key}: {}", self.key_id)?;
        let fingerprint = self.fingerprint.as_deref().unwrap_or("not known");
        writeln!(f, "key fingerprint: {fingerprint}")?;
        match self.skew {
            Some(skew) => writeln!(f, "their clock minus ours: {skew} s")?,
            None => writeln!(f, "their clock minus ours: not known")?,
        }
        write!(f, "likely cause: {}", self.suspect)
    }
}

const LINES: [&str; 5] = ["method", "path and query", "timestamp", "nonce", "body"];

/// Words in the gateway's sentences, and what they point to (protocol 01 §4.1). The texts change
/// without notice, so they only guide people.
const SAYINGS: [(&str, Suspect); 8] = [
    ("值格式错误", Suspect::Header),
    ("认证类型", Suspect::Header),
    ("证书已过期", Suspect::Certificate),
    ("证书已作废", Suspect::Certificate),
    ("已更换证书", Suspect::Certificate),
    ("未设置APIv3", Suspect::Setup),
    ("未申请过证书", Suspect::Merchant),
    ("序列号有误", Suspect::Serial),
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
        let check =
            |seen: Option<&str>, length: Option<u64>, said: &str, skew, expected: Suspect| {
                assert_eq!(suspect_request(OURS, seen, length, said, skew), expected, "{said}");
            };
        let all = u64::try_from(OURS.len()).ok();
        check(Some("GET\n"), Some(1), "证书已过期", Some(-301), Suspect::Clock { skew: -301 });
        check(Some("GET\n/"), Some(1), "证书已过期", Some(300), Suspect::Line("method"));
        check(Some("POST\n/v3"), Some(1), "证书已过期", None, Suspect::Length);
        check(None, all, "商户证书已过期", None, Suspect::Certificate);
        check(None, None, "商户未设置APIv3密钥。", None, Suspect::Setup);
        check(None, None, "商户未申请过证书。", None, Suspect::Merchant);
        check(None, None, "商户证书序列号有误。", None, Suspect::Serial);
        check(None, None, "Http头Authorization值格式错误", None, Suspect::Header);
        check(None, None, "签名错误", None, Suspect::Key);
        check(None, None, "", None, Suspect::Key);
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
