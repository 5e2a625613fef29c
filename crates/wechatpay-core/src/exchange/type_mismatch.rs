//! JSON that does not fit the type it is read as: where and why, without the value itself;
//! and the rest of it, without the optional members that do not fit.

use serde_json::Value;

use crate::error::{Error, ErrorKind, Result};

/// Says where something does not fit its type.
pub(crate) fn type_mismatch(
    what: &str,
    error: &serde_path_to_error::Error<serde_json::Error>,
) -> Error {
    let text = error.inner().to_string();
    let kind = text.split(':').next().unwrap_or_default();
    let kind = if kind.starts_with("missing field") || kind.starts_with("invalid") {
        kind.split(" at line").next().unwrap_or_default()
    } else {
        "not the JSON that was expected"
    };
    let path = error.path().to_string();
    let message = format!("the {what} does not fit its type at `{path}`: {kind}");
    Error::new(ErrorKind::Unreadable, message).with_path(path)
}

/// Reads a value; where a member does not fit, the smallest optional member around it is taken for
/// absent, and its path is noted.
///
/// # Errors
/// If what does not fit is in no optional member.
pub(crate) fn read_lenient<T>(
    value: &mut Value,
    read: impl Fn(&Value) -> Result<T>,
) -> Result<(T, Vec<String>)> {
    let mut left_out: Vec<String> = Vec::new();
    // Why the member that was blanked last did not fit, before it was.
    let mut cause: Option<(String, Error)> = None;
    loop {
        let error = match read(value) {
            Ok(read) => return Ok((read, left_out)),
            Err(error) => error,
        };
        let is_new = cause.as_ref().is_none_or(|(blanked, _)| !is_at_or_in(blanked, error.path()));
        let mut path = error.path().unwrap_or_default().to_owned();
        // What is absent already is needed: then what holds it does not fit.
        while !path.is_empty() && member(value, &path).is_none_or(|found| found.is_null()) {
            path = holder(&path).to_owned();
        }
        let error = cause.filter(|_| !is_new).map_or(error, |(_, earlier)| earlier);
        let Some(found) = member(value, &path) else { return Err(error) };
        *found = Value::Null;
        left_out.retain(|known| !is_at_or_in(known, Some(&path)));
        left_out.push(path.clone());
        cause = Some((path, error));
    }
}

/// Whether a path is that of the holder, or of something in it.
fn is_at_or_in(path: &str, holder: Option<&str>) -> bool {
    let rest = holder.and_then(|holder| path.strip_prefix(holder));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The path of what holds the member at a path; empty for the whole.
fn holder(path: &str) -> &str {
    path.rfind(['.', '[']).and_then(|at| path.get(..at)).unwrap_or_default()
}

/// The member at a path such as `sub_orders[0].amount.total`; never the whole.
fn member<'v>(value: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    if path.is_empty() || path == "." {
        return None;
    }
    path.split('.').try_fold(value, |value, step| {
        let (name, indices) = step.split_once('[').map_or((step, ""), |(name, rest)| (name, rest));
        let mut found = if name.is_empty() { value } else { value.get_mut(name)? };
        for index in indices.split_terminator(']') {
            let index: usize = index.trim_start_matches('[').parse().ok()?;
            found = found.get_mut(index)?;
        }
        Some(found)
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Order {
        number: String,
        note: Option<String>,
        extra: Option<Part>,
        #[serde(default)]
        parts: Vec<Part>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Part {
        total: i64,
        name: Option<String>,
    }

    fn check(mut value: Value, expected: Result<&[&str], &str>) {
        let read = |value: &Value| -> Result<Order> {
            serde_path_to_error::deserialize(value.clone()).map_err(|e| type_mismatch("order", &e))
        };
        let found = read_lenient(&mut value, read);
        match (&found, expected) {
            (Ok((order, left_out)), Ok(expected)) => {
                assert_eq!(left_out, expected);
                assert_eq!(order.number, "1");
            }
            (Err(error), Err(path)) => assert_eq!(error.path(), Some(path), "{error}"),
            _ => panic!("{value}: {found:?}"),
        }
    }

    #[test]
    fn optional_members_that_do_not_fit_are_left_out() {
        check(json!({"number": "1", "note": "a"}), Ok(&[]));
        check(json!({"number": "1", "note": 7}), Ok(&["note"]));
        let parts = json!([{"total": 1}, {"total": 2, "name": []}]);
        check(json!({"number": "1", "note": {}, "parts": parts}), Ok(&["note", "parts[1].name"]));
        let extra = |extra: Value| json!({"number": "1", "extra": extra});
        check(extra(json!({"total": 1, "name": "a"})), Ok(&[]));
        check(extra(json!({"total": "1", "name": []})), Ok(&["extra"]));
        check(extra(json!({"name": "a"})), Ok(&["extra"]));
    }

    #[test]
    fn members_that_are_needed_are_not() {
        check(json!({"note": 7}), Err("."));
        check(json!({"number": 1}), Err("number"));
        check(json!({"number": "1", "parts": [{"total": "1"}]}), Err("parts[0].total"));
        check(json!({"number": "1", "parts": [7]}), Err("parts[0]"));
        check(json!([]), Err("."));
        check(json!({"number": null, "note": 7}), Err("number"));
    }
}
