//! Messages that a client may have signed by mistake, to try a signature against.

use std::collections::HashSet;

use encoding_rs::GBK;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use wechatpay_core::{keys::sha256_hex, message};

use super::respell::respellings;

/// The parts of the message that should have been signed, and what surrounds them.
#[derive(Clone)]
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    pub(super) target: &'a str,
    pub(super) timestamp: &'a str,
    pub(super) nonce: &'a str,
    /// What the fifth line should be.
    pub(super) body: &'a [u8],
    /// The whole body that was sent; longer than `body` for an upload.
    pub(super) sent: &'a [u8],
    /// Scheme and host as the client wrote them.
    pub(super) origin: Option<&'a str>,
}

/// A message that some mistake would lead to.
pub(super) struct Candidate {
    pub(super) cause: &'static str,
    /// What was signed, put so that it follows "the client signed …".
    pub(super) what: String,
    pub(super) message: Vec<u8>,
}

type Variant<T> = (&'static str, String, T);

impl Asked<'_> {
    /// The right message.
    pub(super) fn message(&self) -> Vec<u8> {
        message::request(self.method, self.target, self.timestamp, self.nonce, self.body)
    }
}

/// Tries all messages worth a try, one mistake each, then two, the likelier ones first; gives the
/// first that `fits`, and how many were tried. One message is held at a time: there are thousands,
/// and each is as long as the body.
pub(super) fn first_candidate(
    asked: &Asked<'_>,
    fits: impl FnMut(&[u8]) -> bool,
) -> (Option<Candidate>, usize) {
    let mut search = Search { known: HashSet::new(), fits, found: None };
    search.is_new(&asked.message());
    search.all(asked);
    let tried = search.known.len() - 1;
    (search.found, tried)
}

struct Search<F> {
    /// Digests of the messages that were tried.
    known: HashSet<String>,
    fits: F,
    found: Option<Candidate>,
}

impl<F: FnMut(&[u8]) -> bool> Search<F> {
    fn all(&mut self, asked: &Asked<'_>) {
        let (bodies, targets) = (bodies(asked), targets(asked));
        for (cause, what, body) in &bodies {
            self.add(cause, what.clone(), Asked { body, ..asked.clone() }.message());
        }
        for (cause, what, target) in &targets {
            self.add(cause, what.clone(), Asked { target, ..asked.clone() }.message());
        }
        for (cause, what, message) in shapes(asked) {
            self.add(cause, what, message);
        }
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", &asked.method.to_ascii_lowercase()]
        {
            let what = format!("the method {method}");
            self.add("method", what, Asked { method, ..asked.clone() }.message());
        }
        for (cause, what, timestamp) in timestamps(asked.timestamp) {
            let timestamp = &timestamp;
            self.add(cause, what, Asked { timestamp, ..asked.clone() }.message());
        }
        for (_, first, body) in bodies.iter().take(PAIRED) {
            for (_, second, target) in targets.iter().take(PAIRED) {
                let what = format!("{first}, and {second}");
                self.add("several", what, Asked { target, body, ..asked.clone() }.message());
            }
            let wrong = Asked { body, ..asked.clone() };
            for (_, second, message) in shapes(&wrong) {
                self.add("several", format!("{first}, and {second}"), message);
            }
        }
    }

    fn add(&mut self, cause: &'static str, what: String, message: Vec<u8>) {
        if self.found.is_none() && self.is_new(&message) && (self.fits)(&message) {
            self.found = Some(Candidate { cause, what, message });
        }
    }

    fn is_new(&mut self, message: &[u8]) -> bool {
        self.known.insert(sha256_hex(message))
    }
}

fn bodies(asked: &Asked<'_>) -> Vec<Variant<Vec<u8>>> {
    let body = asked.body;
    let mut found: Vec<Variant<Vec<u8>>> = Vec::new();
    if asked.sent.len() != body.len() {
        found.push(("body-of-upload", "the whole upload".into(), asked.sent.to_vec()));
    }
    found.push(("body-empty", "no body".into(), Vec::new()));
    found.push(("body-newline", "the body and a line feed".into(), [body, b"\n"].concat()));
    let trimmed = body.trim_ascii();
    found.push(("body-newline", "the body without blanks around it".into(), trimmed.to_vec()));
    let spellings = respellings(body).into_iter();
    found.extend(spellings.map(|new| (new.cause, format!("the body {}", new.how), new.text)));
    if let Ok(text) = std::str::from_utf8(body) {
        let latin: String = body.iter().map(|byte| char::from(*byte)).collect();
        let marks: String = text.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect();
        let undone: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c).ok()).collect();
        let charset = "body-charset";
        found.push((charset, "the body read as ISO-8859-1".into(), latin.into_bytes()));
        found.push((charset, "the body with `?` for Chinese letters".into(), marks.into_bytes()));
        found.extend(undone.map(|bytes| (charset, "the body as ISO-8859-1".into(), bytes)));
        let (gbk, _, has_lost) = GBK.encode(text);
        if !has_lost {
            found.push((charset, "the body as GBK".into(), gbk.into_owned()));
        }
        let marked = ["\u{feff}", text].concat().into_bytes();
        found.push((charset, "the body with a byte order mark".into(), marked));
        let lines = text.replace('\n', "\r\n").into_bytes();
        found.push(("body-newline", "the body with CR LF for line feeds".into(), lines));
    }
    if let Some(text) = GBK.decode_without_bom_handling_and_without_replacement(body) {
        let text = text.into_owned().into_bytes();
        found.push(("body-charset", "as UTF-8 the body that it sent as GBK".into(), text));
    }
    if let Some((_, query)) = asked.target.split_once('?') {
        found.push(("body-is-query", "the query as the body".into(), query.as_bytes().to_vec()));
    }
    found
}

fn targets(asked: &Asked<'_>) -> Vec<Variant<String>> {
    let target = asked.target;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let with = |path: &str, query: &str| {
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    };
    let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let encoding = "target-encoding";
    let mut found: Vec<Variant<String>> = vec![
        ("target-without-query", "the path without its query".into(), path.to_owned()),
        (encoding, "the query decoded".into(), with(path, &decoded(query))),
        (encoding, "path and query decoded".into(), with(&decoded(path), &decoded(query))),
        (encoding, "the path decoded".into(), with(&decoded(path), query)),
        (encoding, "blanks decoded from `+`".into(), decoded(&target.replace('+', " "))),
        (encoding, "the path encoded again".into(), with(&encode_path(path, SEGMENT), query)),
        (encoding, "the path encoded loosely".into(), with(&encode_path(path, LOOSE), query)),
        (
            encoding,
            "the query encoded again".into(),
            with(path, &encode_query(query, SEGMENT, "%20")),
        ),
        (encoding, "the query as of a form".into(), with(path, &encode_query(query, FORM, "+"))),
        (
            encoding,
            "the query encoded loosely".into(),
            with(path, &encode_query(query, LOOSE, "%20")),
        ),
        (encoding, "escapes in lower case".into(), recase(target, false)),
        (encoding, "escapes in upper case".into(), recase(target, true)),
        (encoding, "the target encoded twice".into(), target.replace('%', "%25")),
        ("target-query-order", "the query sorted".into(), with(path, &sorted(query))),
        ("target-slash", "no slash at its beginning".into(), target.trim_start_matches('/').into()),
        ("target-slash", "a slash at its end".into(), with(&format!("{path}/"), query)),
        ("target-slash", "no slash at its end".into(), with(path.trim_end_matches('/'), query)),
        ("target-slash", "a question mark at its end".into(), format!("{target}?")),
        ("target-slash", "no lone question mark".into(), target.trim_end_matches('?').into()),
        ("target-prefix", "the path without /v3".into(), target.replacen("/v3", "", 1)),
        ("target-prefix", "the path with another /v3".into(), format!("/v3{target}")),
    ];
    let real = "https://api.mch.weixin.qq.com";
    for origin in asked.origin.into_iter().chain([real]) {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        found.push(("target-with-host", "the whole URL".into(), format!("{origin}{target}")));
        found.push((
            "target-with-host",
            "the host before the path".into(),
            format!("{host}{target}"),
        ));
        let what = "the whole URL without its query".into();
        found.push(("target-with-host", what, format!("{origin}{path}")));
    }
    found
}

/// The right parts put together wrongly.
fn shapes(asked: &Asked<'_>) -> Vec<Variant<Vec<u8>>> {
    let right = asked.message();
    let body = String::from_utf8_lossy(asked.body);
    let Asked { method, target, timestamp, nonce, .. } = asked;
    let text = |text: String| text.into_bytes();
    let mut found: Vec<Variant<Vec<u8>>> = vec![
        // Before the next one: without a body both are the same, and this says it better.
        (
            "lines-missing",
            "no line for the body".into(),
            text(format!("{method}\n{target}\n{timestamp}\n{nonce}\n")),
        ),
        (
            "line-endings",
            "the message without its last line feed".into(),
            right[..right.len() - 1].to_vec(),
        ),
        (
            "line-endings",
            "the message with one more line feed".into(),
            [&right[..], b"\n"].concat(),
        ),
        (
            "line-endings",
            "lines that end in CR LF".into(),
            text(format!("{method}\r\n{target}\r\n{timestamp}\r\n{nonce}\r\n{body}\r\n")),
        ),
        (
            "line-endings",
            "backslash and n instead of line feeds".into(),
            text(format!("{method}\\n{target}\\n{timestamp}\\n{nonce}\\n{body}\\n")),
        ),
        (
            "line-endings",
            "no line feeds at all".into(),
            text(format!("{method}{target}{timestamp}{nonce}{body}")),
        ),
        (
            "lines-order",
            "nonce before timestamp".into(),
            message::request(method, target, nonce, timestamp, asked.body),
        ),
        (
            "lines-missing",
            "what is signed of an answer (timestamp, nonce, body)".into(),
            message::reply(timestamp, nonce, asked.body),
        ),
        (
            "lines-missing",
            "no line for the method".into(),
            text(format!("{target}\n{timestamp}\n{nonce}\n{body}\n")),
        ),
    ];
    found.push(("lines-missing", "the body only".into(), asked.body.to_vec()));
    found
}

/// Times near the one in the header: taken twice, or written in milliseconds.
fn timestamps(timestamp: &str) -> Vec<Variant<String>> {
    let Ok(seconds) = timestamp.parse::<i64>() else { return Vec::new() };
    let mut found = Vec::new();
    for by in (1..=10).flat_map(|by| [-by, by]) {
        let what = format!("a timestamp that is {by:+} seconds off the header's");
        found.push(("timestamp-differs", what, seconds.saturating_add(by).to_string()));
    }
    let padded = seconds.saturating_mul(1000);
    for fraction in 0..1000 {
        let what = "the timestamp in milliseconds".to_owned();
        found.push((
            "timestamp-in-milliseconds",
            what,
            padded.saturating_add(fraction).to_string(),
        ));
    }
    found
}

fn sorted(query: &str) -> String {
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    pairs.join("&")
}

fn encode_path(path: &str, set: &'static AsciiSet) -> String {
    let encode = |part: &str| {
        let plain = percent_decode_str(part).decode_utf8_lossy().into_owned();
        utf8_percent_encode(&plain, set).to_string()
    };
    path.split('/').map(encode).collect::<Vec<_>>().join("/")
}

fn encode_query(query: &str, set: &'static AsciiSet, blank: &str) -> String {
    let encode = |part: &str| {
        let plain = part.replace('+', " ");
        let plain = percent_decode_str(&plain).decode_utf8_lossy().into_owned();
        utf8_percent_encode(&plain, set).to_string().replace("%20", blank)
    };
    let pair = |pair: &str| match pair.split_once('=') {
        Some((name, value)) => format!("{}={}", encode(name), encode(value)),
        None => encode(pair),
    };
    query.split('&').map(pair).collect::<Vec<_>>().join("&")
}

fn recase(target: &str, is_upper: bool) -> String {
    let mut out = String::with_capacity(target.len());
    let mut left = 0;
    for letter in target.chars() {
        let is_digit = left > 0;
        left = if letter == '%' { 2 } else { usize::saturating_sub(left, 1) };
        out.push(match (is_digit, is_upper) {
            (true, true) => letter.to_ascii_uppercase(),
            (true, false) => letter.to_ascii_lowercase(),
            (false, _) => letter,
        });
    }
    out
}

/// What `encodeURIComponent` and its like leave alone.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// What forms leave alone.
const FORM: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'*');
/// What lenient URL builders leave alone.
const LOOSE: &AsciiSet = &SEGMENT
    .remove(b'*')
    .remove(b'|')
    .remove(b'!')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b':')
    .remove(b',')
    .remove(b'@')
    .remove(b'/')
    .remove(b'$');
/// How many mistakes of each sort are also tried in pairs.
const PAIRED: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suspects_differ_from_the_right_message_and_from_each_other() {
        let asked = Asked {
            method: "POST",
            target: "/v3/a/%E6%94%AF?b=%2F&a=x+y",
            timestamp: "1700000000",
            nonce: "N",
            body: br#"{"b":"x/y","a":"\u652f"}"#,
            sent: br#"{"b":"x/y","a":"\u652f"}"#,
            origin: Some("http://localhost:8129"),
        };
        let mut tried = HashSet::from([asked.message()]);
        let (found, count) = first_candidate(&asked, |message| {
            assert!(tried.insert(message.to_vec()), "{}", message.escape_ascii());
            false
        });
        assert!(found.is_none() && count + 1 == tried.len() && count < 3000, "{count}");
        let cause_of = |signed: Vec<u8>| {
            first_candidate(&asked, |message| message == signed).0.map(|candidate| candidate.cause)
        };
        let check = |signed: &Asked<'_>, cause| assert_eq!(cause_of(signed.message()), Some(cause));
        check(&Asked { body: br#"{"b":"x\/y","a":"\u652f"}"#, ..asked.clone() }, "body-slashes");
        check(
            &Asked { target: "/v3/a/%E6%94%AF?a=x+y&b=%2F", ..asked.clone() },
            "target-query-order",
        );
        check(&Asked { target: "/v3/a/支?b=%2F&a=x+y", ..asked.clone() }, "target-encoding");
        assert_eq!(
            cause_of(message::request("POST", asked.target, "N", "1700000000", asked.body)),
            Some("lines-order")
        );
    }

    #[test]
    fn a_deep_body_is_not_laid_out_without_limit() {
        // Indented, this would take half a kilobyte for each of its 30,000 numbers.
        let body = format!("{}1{}{}", "[".repeat(120), ",1".repeat(30_000), "]".repeat(120));
        let asked = Asked {
            method: "POST",
            target: "/v3/a",
            timestamp: "1700000000",
            nonce: "N",
            body: body.as_bytes(),
            sent: body.as_bytes(),
            origin: None,
        };
        let mut longest = 0;
        let (_, tried) = first_candidate(&asked, |message| {
            longest = longest.max(message.len());
            false
        });
        assert!(longest < 5 * body.len() && tried > 1000, "{longest} {tried}");
    }

    #[test]
    fn a_body_in_gbk_is_found_either_way() {
        let (text, gbk) = ("{\"d\":\"茶\"}".as_bytes(), b"{\"d\":\"\xb2\xe8\"}".as_slice());
        for (sent, signed) in [(text, gbk), (gbk, text)] {
            let asked = Asked {
                method: "POST",
                target: "/v3/a",
                timestamp: "1700000000",
                nonce: "N",
                body: sent,
                sent,
                origin: None,
            };
            let signed = Asked { body: signed, ..asked.clone() }.message();
            let found = first_candidate(&asked, |message| message == signed).0;
            assert_eq!(found.map(|candidate| candidate.cause), Some("body-charset"));
        }
    }
}
