//! The types of requests say what the catalogue says: members, places, what is required.

use std::collections::BTreeSet;

use serde_json::json;
use wechatpay_api::{payscore_payafter, payscore_smartretail};
use wechatpay_catalogue::{Name, Operation as Declared, Type, catalogue};
use wechatpay_core::operation::to_json;
use wechatpay_core::{Fen, Operation, ask};

use super::generated::{OBJECTS, OPERATIONS};

/// Names of members and whether they are required, then the groups of which one is needed.
pub(crate) type Members = (&'static [(&'static str, bool)], &'static [&'static [&'static str]]);

/// How the members of an object are asked for.
pub(crate) type Object = fn() -> Members;

/// What an operation says of itself.
#[derive(Debug)]
pub(crate) struct Shape {
    id: &'static str,
    method: String,
    template: &'static str,
    members: Members,
    mchid: Option<&'static str>,
    has_body: bool,
    query: &'static [&'static str],
    twice: &'static [&'static str],
}

pub(crate) fn object<O: wechatpay_core::operation::Object>() -> Members {
    (O::MEMBERS, O::EITHER)
}

pub(crate) fn shape<O: Operation>() -> Shape {
    Shape {
        id: O::ID,
        method: O::METHOD.to_string(),
        template: O::TEMPLATE,
        members: object::<O>(),
        mchid: O::MCHID,
        has_body: O::BODY,
        query: O::QUERY,
        twice: O::TWICE,
    }
}

#[test]
fn every_operation_is_as_the_catalogue_says() {
    let mut seen = BTreeSet::new();
    for shape in OPERATIONS {
        let shape = shape();
        let declared = catalogue().operation(shape.id).unwrap_or_else(|| panic!("{shape:?}"));
        assert!(seen.insert(shape.id), "{} twice", shape.id);
        assert_eq!(shape.method, declared.method.as_str(), "{}", shape.id);
        assert_eq!(shape.template, declared.template);
        assert_eq!(shape.has_body, declared.body.is_some(), "{}", shape.id);
        members_are_declared(&shape, declared);
    }
    let on: BTreeSet<&str> = seen.iter().filter_map(|id| Some(id.split_once('.')?.0)).collect();
    let all = catalogue().operations().filter(|o| on.contains(o.family.as_str())).count();
    assert!(all > 0 && seen.len() == all, "{} of {all}", seen.len());
    if cfg!(feature = "all") {
        assert_eq!(seen.len(), catalogue().operations().count());
    }
}

fn members_are_declared(shape: &Shape, declared: &Declared) {
    let id = shape.id;
    let mut expected: Vec<(&str, bool)> =
        declared.variable_names().map(|name| (name, true)).collect();
    let (query, body) = (part(declared.query.as_ref()), part(declared.body.as_ref()));
    let mut twice = Vec::new();
    for field in query.iter().chain(&body).flat_map(|object| &object.fields) {
        let name = field.name.as_str();
        if expected.iter().any(|(known, _)| *known == name) {
            twice.push(name);
        } else if declared.upload.is_none() || !["filename", "sha256"].contains(&name) {
            expected.push((name, !field.optional));
        }
    }
    let found: Vec<(&str, bool)> =
        shape.members.0.iter().map(|(name, needed)| (plain(name), *needed)).collect();
    assert_eq!(found, expected, "{id}");
    assert_eq!(shape.twice, twice, "{id}");
    if let (Some(query), Some(_)) = (&query, &body) {
        let names: Vec<&str> = query.fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(shape.query, names, "{id}");
    } else {
        assert!(shape.query.is_empty(), "{id}");
    }
    let groups: Vec<&Vec<String>> = query.iter().chain(&body).flat_map(|o| &o.either).collect();
    assert_eq!(shape.members.1, groups, "{id}");
    let own =
        expected.iter().find(|(name, needed)| *needed && ["mchid", "sp_mchid"].contains(name));
    assert_eq!(shape.mchid, own.map(|(name, _)| *name), "{id}");
}

fn part(name: Option<&Name>) -> Option<&'static Type> {
    name.and_then(|name| catalogue().object(name))
}

fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

#[test]
fn every_object_inside_is_as_the_catalogue_says() {
    assert!(!OBJECTS.is_empty());
    for (family, local, members) in OBJECTS {
        let name = Name { family: (*family).to_owned(), local: (*local).to_owned() };
        let object = catalogue().object(&name).expect("an object");
        let (found, either) = members();
        let found: Vec<(&str, bool)> =
            found.iter().map(|(n, needed)| (plain(n), *needed)).collect();
        let expected: Vec<(&str, bool)> =
            object.fields.iter().map(|field| (field.name.as_str(), !field.optional)).collect();
        assert_eq!(found, expected, "{name}");
        assert_eq!(either, object.either, "{name}");
    }
}

#[test]
fn a_body_is_written_as_published() {
    let order = ask!(payscore_smartretail::CreateOrder {
        appid: "wxd678efh567hg6787",
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        service_start_time: "OnAccept",
        fees: [ask!(payscore_smartretail::Fee { fee_amount: Fen(0) })],
        need_user_confirm: true,
    });
    let expected = json!({
        "appid": "wxd678efh567hg6787", "out_order_no": "1234323JKHDFE1243252",
        "service_id": "500001", "service_start_time": "OnAccept", "fees": [{"fee_amount": 0}],
        "need_user_confirm": true,
    });
    assert_eq!(to_json(&order), Ok(expected));
}

#[test]
fn the_field_called_type_keeps_its_name() {
    let sync = payscore_payafter::SyncOrder {
        r#type: payscore_payafter::SyncType::OrderPaid.into(),
        ..Default::default()
    };
    let missing = to_json(&sync).expect_err("not everything is set");
    assert!(!missing.contains(&"type".to_owned()), "{missing:?}");
    let other = to_json(&payscore_payafter::SyncOrder::default()).expect_err("nothing is set");
    assert!(other.contains(&"type".to_owned()), "{other:?}");
}

#[test]
fn people_are_never_printed() {
    let sealed = payscore_payafter::CreateOrder {
        name: "张三".into(),
        phone: "13800000000".into(),
        ..Default::default()
    };
    let printed = format!("{sealed:?}");
    assert!(!printed.contains("张三") && !printed.contains("138"), "{printed}");
}
