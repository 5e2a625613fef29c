//! Calls of the log as JSON.

use std::fmt::Write as _;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use http::HeaderMap;
use serde_json::{Value, json};

use super::{
    explain::Explanation,
    record::{Ending, Record},
};

/// A call on one line of a list.
pub(crate) fn summary(record: &Record) -> Value {
    let failed = record.checks.iter().find(|check| !check.is_passed);
    json!({
        "id": record.id,
        "at": record.at,
        "duration_us": u64::try_from(record.duration.as_micros()).unwrap_or(u64::MAX),
        "method": record.method,
        "target": record.target,
        "operation": record.operation,
        "mchid": record.mchid,
        "ending": ending(record.ending),
        "status": record.answer.as_ref().map(|answer| answer.status.as_u16()),
        "request_id": record.request_id(),
        "failed_check": failed.map(|check| check.name),
        "faults": record.faults,
    })
}

/// All that is known of a call.
pub(crate) fn whole(
    record: &Record,
    explanation: Option<&Explanation>,
    same_nonce: &[u64],
) -> Value {
    let mut all = summary(record);
    let head = if record.head.is_empty() { lossy(&rebuilt(record)) } else { lossy(&record.head) };
    let answer = record.answer.as_ref().map(|answer| {
        json!({
            "status": answer.status.as_u16(),
            "headers": headers(&answer.headers),
            "body": body(&answer.body, answer.body_length),
        })
    });
    let rest = json!({
        "is_tls": record.is_tls,
        "origin": record.origin,
        "head": head,
        "is_head_exact": !record.head.is_empty(),
        "body": body(&record.body, record.body_length),
        "answer": answer,
        "checks": record.checks,
        "earlier_calls_with_this_nonce": same_nonce,
        "explanation": explanation,
    });
    if let (Some(all), Value::Object(rest)) = (all.as_object_mut(), rest) {
        all.extend(rest);
    }
    all
}

fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Answered => "answered",
        Ending::Cut => "cut",
        Ending::Hung => "hung",
        Ending::Gone => "client went away",
    }
}

/// Text where it is text, else base64.
fn body(kept: &Bytes, length: usize) -> Value {
    let mut shown = json!({ "bytes": length, "is_whole": kept.len() == length });
    let (name, text) = match std::str::from_utf8(kept) {
        Ok(text) => ("text", text.to_owned()),
        Err(error) if kept.len() < length && kept.len() - error.valid_up_to() < 4 => {
            ("text", lossy(&kept[..error.valid_up_to()]))
        }
        Err(_) => ("base64", BASE64_STANDARD.encode(kept)),
    };
    if let Some(members) = shown.as_object_mut() {
        members.insert(name.to_owned(), text.into());
    }
    shown
}

fn headers(headers: &HeaderMap) -> Value {
    headers.iter().map(|(name, value)| json!([name.as_str(), lossy(value.as_bytes())])).collect()
}

/// A head as it may have looked.
fn rebuilt(record: &Record) -> Vec<u8> {
    if record.method.is_empty() {
        return Vec::new();
    }
    let mut text = format!("{} {} HTTP/1.1\r\n", record.method, record.target);
    for (name, value) in &record.headers {
        // Writing to a String cannot fail.
        let _ = write!(text, "{name}: {}\r\n", lossy(value.as_bytes()));
    }
    (text + "\r\n").into_bytes()
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
