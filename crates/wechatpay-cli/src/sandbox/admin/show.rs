//! Prints answers of admin calls: lists as tables, everything else as formatted JSON.

use serde_json::{Map, Value};
use time::OffsetDateTime;
use time::macros::{format_description, offset};

use crate::output::render::{Align, Cell, Column, Table, escape_controls, pretty};
use crate::output::report::Report;
use crate::text::sandbox as say;

/// Writes an answer: one line of JSON, a table of a list, or the JSON laid out.
pub(super) fn answer(text: &str, is_json: bool, report: &Report) -> std::io::Result<()> {
    if is_json {
        return report.json(text.trim_end());
    }
    match serde_json::from_str::<Value>(text).ok().as_ref().and_then(list) {
        Some([]) => report.line(&report.say(say::NOTHING_LISTED)),
        Some(items) => {
            for line in table(items, report).lines(report.palette.heading, report.width()) {
                report.line(&line)?;
            }
            Ok(())
        }
        None => report.line(&pretty(text, report.palette)),
    }
}

/// The list that an answer is about: its only list, next to nothing but plain members.
fn list(answer: &Value) -> Option<&[Value]> {
    let members = answer.as_object()?;
    let mut lists = members.values().filter_map(Value::as_array);
    let (only, more) = (lists.next()?, lists.next());
    let is_plain = members.values().all(|value| !value.is_object());
    // An order has lists too, and a dozen other members that matter as much.
    (more.is_none() && is_plain && members.len() <= 2).then_some(only)
}

fn table(items: &[Value], report: &Report) -> Table {
    let names = columns(items);
    // Headings live as long as the program, which ends after this table.
    let column = |name: &&'static str| Column {
        heading: name,
        align: Align::Left,
        least: if WHOLE.contains(name) { usize::MAX } else { 8 },
    };
    let mut table = Table::new(names.iter().map(column).collect());
    for item in items {
        let cell = |name: &&str| {
            let value = item.as_object().map_or(Some(item), |members| members.get(*name));
            let unix = value.and_then(Value::as_i64).filter(|_| MOMENTS.contains(name));
            let text = unix.and_then(moment).unwrap_or_else(|| short(value));
            Cell::styled(escape_controls(&text), report.palette.text)
        };
        table.push(names.iter().map(cell).collect());
    }
    table
}

/// The known members that at least one item has, in the order of [`KNOWN`].
fn columns(items: &[Value]) -> Vec<&'static str> {
    let has = |name: &str| {
        let objects = items.iter().filter_map(Value::as_object);
        objects.filter_map(|members| members.get(name)).any(|value| !is_empty(value))
    };
    let found: Vec<_> = KNOWN.into_iter().filter(|name| has(name)).collect();
    if found.is_empty() { vec![KNOWN[0]] } else { found }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn short(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => {
            items.iter().map(|item| short(Some(item))).collect::<Vec<_>>().join(" ")
        }
        Some(Value::Object(members)) => members_short(members),
        Some(other) => other.to_string(),
    }
}

fn members_short(members: &Map<String, Value>) -> String {
    let parts = members.iter().map(|(name, value)| format!("{name}={}", short(Some(value))));
    parts.collect::<Vec<_>>().join(" ")
}

/// A moment as people read it, in China: `2026-11-21 10:00:00`.
fn moment(unix: i64) -> Option<String> {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
    let there = OffsetDateTime::from_unix_timestamp(unix).ok()?.to_offset(offset!(+8));
    there.format(format).ok()
}

/// What tables show, in this order. Whatever else an answer holds is in its JSON.
const KNOWN: [&str; 45] = [
    "name",
    "id",
    "position",
    "sequence",
    "mchid",
    "is_default",
    "kind",
    "nickname",
    "mode",
    "appids",
    "sub_mchids",
    "method",
    "target",
    "path",
    "operation",
    "status",
    "failed_check",
    "verdict",
    "stream",
    "event_type",
    "number",
    "business_number",
    "out_trade_no",
    "product",
    "trade_type",
    "sub_mchid",
    "amount",
    "state",
    "reason",
    "fail_reason",
    "description",
    "service_id",
    "openid",
    "fault",
    "match",
    "seen",
    "hits",
    "now",
    "next",
    "says",
    "when",
    "then",
    "attempts",
    "at",
    "next_at",
];
/// What is typed again to see more, and so is never cut.
const WHOLE: [&str; 6] = ["name", "id", "position", "mchid", "number", "business_number"];
/// Unix seconds.
const MOMENTS: [&str; 3] = ["at", "next_at", "taken_at"];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn lists_are_told_from_things_that_have_lists() {
        let check = |answer: Value, expected: Option<usize>| {
            assert_eq!(list(&answer).map(<[Value]>::len), expected, "{answer}");
        };
        check(json!({ "merchants": [{}, {}] }), Some(2));
        check(json!({ "requests": [], "last": 7 }), Some(0));
        check(json!({ "mchid": "1", "appids": [], "mode": "both" }), None);
        check(json!({ "now": 1 }), None);
        check(json!([1]), None);
    }

    #[test]
    fn columns_are_those_with_something_in_them() {
        let items = [json!({ "mchid": "1", "nickname": null }), json!({ "mchid": "2", "x": 1 })];
        assert_eq!(columns(&items), ["mchid"]);
        assert_eq!(columns(&[json!("before")]), ["name"]);
        assert_eq!(short(Some(&json!(["a", { "b": 1 }]))), "a b=1");
        assert_eq!(moment(1_795_309_200).as_deref(), Some("2026-11-22 09:00:00"));
    }

    /// What the lists of a sandbox are needed for is in them.
    #[test]
    fn lists_show_what_is_typed_again_and_when_it_was() {
        let report = Report::new(crate::output::color::When::Never);
        let check = |item: Value, expected: &[&str]| {
            let lines = table(&[item], &report).lines(report.palette.heading, Some(60));
            for text in expected {
                assert!(lines[1].contains(text), "{text}: {lines:?}");
            }
        };
        check(
            json!({ "position": 3, "id": "EV-20261122090000123456789012345", "mchid": "1900000109",
                "event_type": "TRANSACTION.SUCCESS", "business_number": "ORDER-20261122-000001",
                "state": "waiting", "attempts": 1, "at": 1_795_309_200, "next_at": 1_795_309_215 }),
            &["EV-20261122090000123456789012345", "1900000109", "ORDER-20261122-000001"],
        );
        check(
            json!({ "id": 1, "fault": { "name": "hang" }, "match": { "nth": 1 }, "seen": 2, "hits": 1 }),
            &["name=hang", "nth=1"],
        );
        check(json!({ "id": 7, "at": 1_795_309_200 }), &["2026-11-22 09:00:00"]);
    }
}
