//! `wxpay demo`: 48 calls, and the order's life.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use serde_json::Value;

use crate::program::{run, wxpay};

#[test]
fn json_tells_every_call_and_the_sums() {
    let ended = run(&["demo", "--json"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    let mut lines: Vec<Value> =
        ended.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let sums = lines.pop().unwrap();
    assert_eq!(sums.to_string(), r#"{"calls":48,"passed":48,"failed":0}"#);
    assert_eq!(lines.len(), 48);
    let mut forms: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut request_ids = BTreeSet::new();
    for line in &lines {
        let members: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        let expected = ["operation", "form", "status", "verified_by", "request_id", "ms", "ok"];
        assert_eq!(members, expected);
        assert_eq!((&line["status"], &line["ok"]), (&200.into(), &true.into()), "{line}");
        assert!(line["verified_by"].as_str().unwrap().starts_with("PUB_KEY_ID_"), "{line}");
        assert!(line["ms"].as_f64().unwrap() > 0.0, "{line}");
        request_ids.insert(line["request_id"].as_str().unwrap());
        let operation = line["operation"].as_str().unwrap();
        forms.entry(operation).or_default().insert(line["form"].as_str().unwrap());
    }
    assert_eq!(request_ids.len(), 48, "each answer has its own Request-ID");
    let operations: Vec<&str> = forms.keys().copied().collect();
    assert_eq!(
        operations,
        [
            "GET /v3/discount-card/orders/{out_order_no}",
            "GET /v3/edu-star/orders",
            "GET /v3/payscore/payafter-orders",
            "GET /v3/payscore/smartretail-orders",
            "PATCH /v3/discount-card/orders/{out_order_no}",
            "POST /v3/edu-star/orders",
            "POST /v3/payscore/payafter-orders",
            "POST /v3/payscore/smartretail-orders",
        ]
    );
    assert!(forms.values().all(|forms| forms.len() == 6), "{forms:?}");
}

#[test]
fn people_see_a_table_and_one_orders_life() {
    let ended = run(&["demo"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    let text = &ended.stdout;
    assert!(!text.contains('\u{1b}'), "no colours into a pipe");
    let rows = text.lines().filter(|line| line.contains("链式") || line.contains("声明式"));
    let rows = rows.chain(text.lines().filter(|line| line.contains("属性式")));
    assert_eq!(rows.filter(|line| line.contains("  200  PUB_KEY_ID_0114")).count(), 48);
    let places: Vec<usize> = ["  CREATED", "  USER_ACCEPTED", "  FINISHED", "  USER_PAID"]
        .iter()
        .map(|state| text.find(state).unwrap_or_else(|| panic!("{state}: {text}")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(text.contains("\n48 calls, 48 passed, 0 failed\n"), "{text}");
}

#[test]
fn a_reader_may_leave_early() {
    let mut command = wxpay(&["demo", "--json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.ends_with("}\n"), "{first}");
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}
