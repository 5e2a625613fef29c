//! Detects the usual mistake with notifications: a body that was parsed as JSON and serialised
//! again before it is verified.

use http::HeaderMap;
use serde_json::{Map, Value};

/// What a body that does not fit its signature looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As WeChat Pay writes: nothing to see.
    Raw,
    /// Not as WeChat Pay writes; written as it does, the signature fits.
    Restored,
    /// Valid JSON, but not as WeChat Pay writes, and it cannot be restored.
    Unlikely,
}

/// Looks at a body and tries to undo the usual changes.
pub(super) fn suspect(body: &[u8], mut fits: impl FnMut(&[u8]) -> bool) -> Form {
    if body.len() > LONGEST {
        return Form::Raw;
    }
    let trimmed = body.strip_prefix(BOM).unwrap_or(body).trim_ascii();
    let Ok(value) = serde_json::from_slice::<Value>(trimmed) else { return Form::Raw };
    let compact = value.to_string();
    let ordered = in_order(value).to_string();
    let candidates = [trimmed, compact.as_bytes(), ordered.as_bytes()];
    if candidates.iter().any(|candidate| *candidate != body && fits(candidate)) {
        return Form::Restored;
    }
    if ordered.as_bytes() == body { Form::Raw } else { Form::Unlikely }
}

/// A header that is there exactly once.
pub(super) fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().filter(|_| values.next().is_none())?;
    value.to_str().ok()
}

/// The members in the order in which WeChat Pay writes them; unknown ones stay behind.
fn in_order(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    let mut members = sorted(members, &ENVELOPE);
    if let Some(Value::Object(resource)) = members.get_mut("resource") {
        *resource = sorted(std::mem::take(resource), &RESOURCE);
    }
    Value::Object(members)
}

fn sorted(mut members: Map<String, Value>, order: &[&str]) -> Map<String, Value> {
    let mut sorted = Map::new();
    for name in order {
        if let Some(value) = members.shift_remove(*name) {
            sorted.insert((*name).to_owned(), value);
        }
    }
    sorted.extend(members);
    sorted
}

const ENVELOPE: [&str; 6] =
    ["id", "create_time", "resource_type", "event_type", "summary", "resource"];
const RESOURCE: [&str; 5] =
    ["original_type", "algorithm", "ciphertext", "associated_data", "nonce"];
const BOM: &[u8] = b"\xef\xbb\xbf";

/// Longer ones are not worth the trouble.
const LONGEST: usize = 64 << 10;
