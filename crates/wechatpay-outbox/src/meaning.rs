//! What a call means: the digest by which two calls are the same, and the differences if they
//! are not.
//!
//! Sealed fields (敏感信息) look different each time they are sealed. Where a call says that it is
//! sealed, texts that can only be ciphertext stand for any other. So a changed sealed field under the
//! same number is not noticed, and cannot be: the outbox never sees the plaintext, and a digest of a
//! name or an identity number, kept beside the entry, could be guessed back from the database
//! unless its key were kept elsewhere. The first body stays; WeChat Pay compares the rest.

use serde_json::Value;
use wechatpay_core::Call;
use wechatpay_core::keys::sha256_hex;

/// SHA-256 of the call's operation, target and body; neither the order of members nor blanks
/// nor the ciphertext of sealed fields count.
#[must_use]
pub fn digest(call: &Call) -> String {
    digest_of(call, &call.operation(), &meaning_of(call))
}

/// The same, of a call whose operation and body have been read already; `None` if there is no body.
pub(crate) fn digest_in(call: &Call, operation: &str, body: Option<Value>) -> String {
    let body = body.map_or(Value::Null, |body| meaning_in(call, body));
    digest_of(call, operation, &body)
}

fn digest_of(call: &Call, operation: &str, meaning: &Value) -> String {
    let mut text = Vec::with_capacity(512);
    text.extend_from_slice(operation.as_bytes());
    text.push(b'\n');
    text.extend_from_slice(call.target().as_bytes());
    text.push(b'\n');
    // A value can always be written, and a vector always takes it.
    let _ = serde_json::to_writer(&mut text, meaning);
    sha256_hex(&text)
}

/// Where two calls differ, as JSON pointers. Numbers and truth values are shown, texts are not:
/// they may be names or openids.
#[must_use]
pub fn differences(stored: &Call, given: &Call) -> Vec<String> {
    let mut found = Vec::new();
    if stored.operation() != given.operation() {
        found.push(format!("operation: {} -> {}", stored.operation(), given.operation()));
    }
    if stored.target() != given.target() {
        found.push("path or query".to_owned());
    }
    compare("", &meaning_of(stored), &meaning_of(given), &mut found);
    if found.len() > MOST_DIFFERENCES {
        let more = found.len() - MOST_DIFFERENCES;
        found.truncate(MOST_DIFFERENCES);
        found.push(format!("and {more} more"));
    }
    found
}

fn meaning_of(call: &Call) -> Value {
    let Some(text) = &call.body else { return Value::Null };
    match serde_json::from_str(text) {
        Ok(body) => meaning_in(call, body),
        Err(_) => Value::String(text.clone()),
    }
}

fn meaning_in(call: &Call, mut body: Value) -> Value {
    body.sort_all_objects();
    if call.sealed_with.is_some() {
        hide_ciphertext(&mut body);
    }
    body
}

fn hide_ciphertext(value: &mut Value) {
    match value {
        Value::Object(members) => members.values_mut().for_each(hide_ciphertext),
        Value::Array(items) => items.iter_mut().for_each(hide_ciphertext),
        Value::String(text) if is_ciphertext(text) => *value = Value::Bool(true),
        _ => {}
    }
}

/// Base64 of an RSA block of 2048, 3072 or 4096 bits.
fn is_ciphertext(text: &str) -> bool {
    let is_base64 = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
    matches!(text.len(), 344 | 512 | 684) && text.bytes().all(is_base64)
}

fn compare(at: &str, stored: &Value, given: &Value, found: &mut Vec<String>) {
    match (stored, given) {
        (Value::Object(left), Value::Object(right)) => {
            for (name, value) in left {
                let at = format!("{at}/{name}");
                match right.get(name) {
                    Some(other) => compare(&at, value, other, found),
                    None => found.push(format!("{at}: left out now")),
                }
            }
            let added = right.keys().filter(|name| !left.contains_key(*name));
            found.extend(added.map(|name| format!("{at}/{name}: added now")));
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            for (index, (value, other)) in left.iter().zip(right).enumerate() {
                compare(&format!("{at}/{index}"), value, other, found);
            }
        }
        _ if stored == given => {}
        _ => {
            let at = if at.is_empty() { "body" } else { at };
            found.push(format!("{at}: {} -> {}", shown(stored), shown(given)));
        }
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => format!("text of {} characters", text.chars().count()),
        Value::Array(items) => format!("{} items", items.len()),
        Value::Object(members) => format!("{} members", members.len()),
    }
}

const MOST_DIFFERENCES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::call;

    fn refund(body: &str) -> Call {
        call("POST", "/v3/refunds", "/v3/refunds", body)
    }

    #[test]
    fn order_blanks_and_ciphertext_do_not_count() {
        let check = |left: &Call, right: &Call, is_same: bool| {
            assert_eq!(digest(left) == digest(right), is_same, "{left:?} {right:?}");
            assert_eq!(differences(left, right).is_empty(), is_same);
        };
        let base = refund(r#"{"a":1,"b":{"c":"x"}}"#);
        check(&base, &refund(r#"{ "b": {"c":"x"}, "a":1 }"#), true);
        check(&base, &refund(r#"{"a":2,"b":{"c":"x"}}"#), false);
        check(&base, &refund(r#"{"a":1,"b":{"c":"y"}}"#), false);
        let sealed = |fill: char, is_sealed: bool| {
            let mut call = refund(&format!(r#"{{"name":"{}"}}"#, String::from(fill).repeat(344)));
            call.sealed_with = is_sealed.then(|| "PUB_KEY_ID_1".to_owned());
            call
        };
        check(&sealed('A', true), &sealed('B', true), true);
        check(&sealed('A', false), &sealed('B', false), false);
        let mut elsewhere = base.clone();
        elsewhere.path = "/v3/refunds2".into();
        check(&base, &elsewhere, false);
    }

    /// Computed with Python's hashlib. Entries that are stored have it: it never changes.
    #[test]
    fn the_digest_is_that_of_entries_stored_long_ago() {
        let call = refund(r#"{"b":{"d":-1,"c":true}, "a":[{"y":null,"x":1.5},"退款"]}"#);
        let known = "b79021175861303c7d3b0f874c5ed0bad181dcc000885bf01e63b30cb0e4db27";
        assert_eq!(digest(&call), known);
        let body = serde_json::from_str(call.body.as_deref().unwrap_or_default()).ok();
        assert_eq!(digest_in(&call, &call.operation(), body), known);
    }

    #[test]
    fn differences_show_numbers_but_no_names() {
        let left = refund(r#"{"amount":{"refund":1},"name":"张三","gone":1,"list":[1,2]}"#);
        let right = refund(r#"{"amount":{"refund":2},"name":"李四五","new":{},"list":[1]}"#);
        assert_eq!(
            differences(&left, &right),
            [
                "/amount/refund: 1 -> 2",
                "/gone: left out now",
                "/list: 2 items -> 1 items",
                "/name: text of 2 characters -> text of 3 characters",
                "/new: added now",
            ]
        );
    }
}
