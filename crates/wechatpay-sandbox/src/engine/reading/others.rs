//! Adds the other wrong fields to the refusal of one.
//!
//! The real gateway names one field at a time, and so do the handlers. For people who are writing a
//! client, the sandbox adds all other fields of which the catalogue is sure, and shows the number
//! that was sent where it was no whole one.

use std::collections::HashMap;

use serde_json::{Value, value::RawValue};
use wechatpay_catalogue::{Finding, Operation, Violation, catalogue};

use super::finding;
use crate::engine::{Detail, Given, Incoming, Location, Query, Refusal, Rules, config::Unknown};

/// Completes a refusal that blames one field of a call of `operation`.
pub(crate) fn complete(
    refusal: &mut Refusal,
    operation: &Operation,
    request: &Incoming,
    rules: Rules,
) {
    let Some(detail) = refusal.detail.as_deref_mut().filter(|detail| !detail.field.is_empty())
    else {
        return;
    };
    match detail.location {
        Location::Body => {
            let Ok(text) = std::str::from_utf8(request.signed_body()) else { return };
            show_number(detail, text);
            add_from_body(detail, operation, text, rules);
        }
        Location::Query => add_from_query(detail, operation, request, rules),
        Location::Url => {}
    }
}

fn add_from_body(detail: &mut Detail, operation: &Operation, text: &str, rules: Rules) {
    let Some(name) = &operation.body else { return };
    let Ok(value) = serde_json::from_str::<Value>(text) else { return };
    let findings = catalogue().validate(name, &value);
    add(detail, &findings, rules);
}

fn add_from_query(detail: &mut Detail, operation: &Operation, request: &Incoming, rules: Rules) {
    let (Some(name), Ok(query)) = (&operation.query, Query::read(request.query(), rules)) else {
        return;
    };
    let pairs: Vec<(String, String)> = query.rest().collect();
    let findings = catalogue().validate_query(name, &pairs);
    add(detail, &findings, rules);
}

fn add(detail: &mut Detail, findings: &[Finding], rules: Rules) {
    let is_sure = |finding: &&Finding| match finding.fault {
        Violation::Unknown => rules.unknown == Unknown::Refuse,
        Violation::Missing | Violation::WrongType { .. } => true,
        // What is sealed has another length and form than what is in it, and handlers may know more
        // values than the catalogue.
        _ => false,
    };
    let is_other = |finding: &&Finding| finding.pointer != detail.field;
    let others: Vec<_> = findings
        .iter()
        .filter(is_sure)
        .filter(is_other)
        .take(MOST_OTHERS)
        .map(|finding| (finding.pointer.clone(), finding::issue(finding, None)))
        .collect();
    detail.others = others;
}

/// Puts a number as it was written in the place of what the reader made of it: 110.00000000000001
/// may be read as 110, which would hide the reason.
fn show_number(detail: &mut Detail, text: &str) {
    let is_number = matches!(detail.value, Some(Given::Other(_) | Given::Integer(_)));
    let Some(written) = raw_at(text, &detail.field).filter(|_| is_number) else { return };
    let is_whole = written.parse::<i64>().is_ok();
    if !is_whole && written.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
        detail.value = Some(Given::Other(written));
    }
}

/// The text of the value that a JSON Pointer leads to.
fn raw_at(text: &str, pointer: &str) -> Option<String> {
    let mut at: Box<RawValue> = serde_json::from_str(text).ok()?;
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        at = if at.get().starts_with('[') {
            let mut items: Vec<Box<RawValue>> = serde_json::from_str(at.get()).ok()?;
            let index: usize = step.parse().ok()?;
            (index < items.len()).then(|| items.swap_remove(index))?
        } else {
            let mut members: HashMap<String, Box<RawValue>> =
                serde_json::from_str(at.get()).ok()?;
            members.remove(&step)?
        };
    }
    Some(at.get().to_owned())
}

const MOST_OTHERS: usize = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_they_were_written() {
        let check = |written: &str, read: Given, expected: &str| {
            let body = format!("{{\"amount\":{{\"total\":{written}}},\"a/b\":[1,{written}]}}");
            for pointer in ["/amount/total", "/a~1b/1"] {
                let refusal = Refusal::field(pointer, read.clone(), "类型错误，应为整数");
                let mut detail = *refusal.detail.unwrap();
                show_number(&mut detail, &body);
                let shown = match detail.value {
                    Some(Given::Other(text) | Given::Text(text)) => text,
                    Some(Given::Integer(value)) => value.to_string(),
                    None => String::new(),
                };
                assert_eq!(shown, expected);
            }
        };
        check("110.00000000000001", Given::Other("110".to_owned()), "110.00000000000001");
        check("2900.0", Given::Other("2900".to_owned()), "2900.0");
        check("1e2", Given::Other("100".to_owned()), "1e2");
        check("-0.10", Given::Other("-0.1".to_owned()), "-0.10");
        check("110", Given::Integer(110), "110");
        check("\"110\"", Given::Text("110".to_owned()), "110");
        check("true", Given::Other("true".to_owned()), "true");
        assert_eq!(raw_at("{\"a\":1}", "/b"), None);
        assert_eq!(raw_at("[1]", "/1"), None);
    }
}
