//! What an event or an answer is worth that is not as witnesses say: the error says where, the JSON is
//! there, and the rest can be read; new members and new values of enumerations are no errors at all.

use serde_json::{Value, json};
use wechatpay_api::Event;
use wechatpay_catalogue::{Definition, Field, Name, Shape, catalogue};
use wechatpay_core::{Notification, Time};

use super::generated::EVENTS;

/// An example of every event that is switched on, as a notification, with its type.
fn events() -> Vec<(Notification, Name)> {
    let all = catalogue().families().iter().flat_map(|family| &family.events);
    let known = all.filter(|event| EVENTS.iter().any(|(name, _)| *name == event.event_type));
    let with_type = known.filter_map(|event| {
        let name = event.resource.clone()?;
        let resource = catalogue().sample(&name);
        Some((notification(&event.event_type, resource), name))
    });
    with_type.collect()
}

fn notification(event_type: &str, resource: Value) -> Notification {
    Notification {
        id: "EV-2018022511223320873".to_owned(),
        create_time: Time::from("2015-05-20T13:29:35+08:00"),
        event_type: event_type.to_owned(),
        summary: String::new(),
        original_type: String::new(),
        resource,
        verified_by: "PUB_KEY_ID_0114232134912410000000000000".to_owned(),
    }
}

/// A member of an example: its field, and its place as a JSON pointer and as errors spell it.
struct Member {
    field: &'static Field,
    pointer: String,
    path: String,
}

/// Every member of an example, the first items of its lists included.
fn members(name: &Name, value: &Value, at: (&str, &str), found: &mut Vec<Member>) {
    let Some(Definition::Type(object)) = catalogue().definition(name) else { return };
    let (pointer, path) = at;
    for field in &object.fields {
        let Some(member) = value.get(&field.name) else { continue };
        let dot = if path.is_empty() { "" } else { "." };
        let pointer = format!("{pointer}/{}", field.name);
        let path = format!("{path}{dot}{}", field.name);
        within(&field.shape, member, (&pointer, &path), found);
        found.push(Member { field, pointer, path });
    }
}

fn within(shape: &Shape, value: &Value, at: (&str, &str), found: &mut Vec<Member>) {
    match shape {
        Shape::Named(name) => members(name, value, at, found),
        Shape::List(inner) => {
            let (pointer, path) = at;
            let item = value.get(0).unwrap_or(&Value::Null);
            within(inner, item, (&format!("{pointer}/0"), &format!("{path}[0]")), found);
        }
        _ => {}
    }
}

fn all_members(name: &Name, value: &Value) -> Vec<Member> {
    let mut found = Vec::new();
    members(name, value, ("", ""), &mut found);
    found
}

/// The example without a member.
fn without(value: &Value, pointer: &str) -> Value {
    let mut value = value.clone();
    let (holder, name) = pointer.rsplit_once('/').expect("a member's pointer");
    let holder = value.pointer_mut(holder).and_then(Value::as_object_mut).expect("an object");
    assert!(holder.remove(name).is_some(), "{pointer}");
    value
}

/// The example with another value in a member's place.
fn with(value: &Value, pointer: &str, other: Value) -> Value {
    let mut value = value.clone();
    *value.pointer_mut(pointer).expect("a member") = other;
    value
}

#[test]
fn an_event_that_lacks_a_member_names_it() {
    let mut seen = 0;
    for (told, name) in events() {
        for Member { field, pointer, path } in all_members(&name, &told.resource) {
            let resource = without(&told.resource, &pointer);
            let told = notification(&told.event_type, resource.clone());
            seen += 1;
            let Err(error) = Event::read(&told) else { continue };
            let at = format!("{} {path}: {error}", told.event_type);
            assert!(!field.optional, "an optional member may lack: {at}");
            let holder = path.rsplit_once('.').map_or(".", |(holder, _)| holder);
            assert_eq!(error.path(), Some(holder), "{at}");
            assert!(error.to_string().contains(&field.name), "{at}");
            assert_eq!(told.resource, resource, "the JSON is as it came");
        }
    }
    assert!(seen > 300, "{seen}");
}

#[test]
fn an_optional_member_of_a_wrong_type_spoils_nothing_else() {
    let mut seen = 0;
    for (told, name) in events() {
        for Member { field, pointer, path } in all_members(&name, &told.resource) {
            if !field.optional || field.shape == Shape::Any {
                continue;
            }
            let wrong = if field.shape == Shape::Bool { json!("yes") } else { json!(true) };
            let told = notification(&told.event_type, with(&told.resource, &pointer, wrong));
            let error = Event::read(&told).expect_err(&path);
            assert_eq!(error.path(), Some(path.as_str()), "{} {error}", told.event_type);
            let (rest, left_out) = told.read_lenient(Event::read).expect("the rest is readable");
            assert_eq!(left_out, [path.as_str()], "{}", told.event_type);
            let plain = notification(&told.event_type, without(&told.resource, &pointer));
            assert!(rest == Event::read(&plain).expect("it may lack"), "{}", told.event_type);
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn new_values_of_enumerations_are_read() {
    let mut seen = 0;
    for (told, name) in events() {
        for Member { field, pointer, path } in all_members(&name, &told.resource) {
            let Shape::Named(kind) = &field.shape else { continue };
            let Some(Definition::Enum(kind)) = catalogue().definition(kind) else { continue };
            let newer = if kind.numeric { json!(987_654) } else { json!("FROZEN_BY_TOMORROW") };
            let told = notification(&told.event_type, with(&told.resource, &pointer, newer));
            let read = Event::read(&told);
            assert!(read.is_ok(), "{} {path}: {:?}", told.event_type, read.err());
            seen += 1;
        }
    }
    assert!(seen >= 40, "{seen}");
}

/// Answers of the most used families: as events, and an error leaves the body to be read.
mod answers {
    use std::fmt::Debug;

    use http::HeaderMap;
    use serde::de::DeserializeOwned;
    #[cfg(feature = "all")]
    use wechatpay_api::{
        applyment4sub, merchant_service, pay_partner, payscore_permissions, payscore_serviceorder,
        profitsharing, transfer,
    };
    use wechatpay_api::{
        bill, discount_card, edu_star, fund_app_mch_transfer, pay, payscore_payafter, refund,
    };
    use wechatpay_core::{Answer, Error, Outcome, PrivateKey, Reply};

    use super::*;

    fn decode<T: DeserializeOwned>(key: &PrivateKey, value: &Value) -> Result<Reply<T>, Error> {
        let answer = Answer {
            status: 200,
            headers: HeaderMap::new(),
            body: value.to_string().into(),
            request_id: None,
            verified_by: None,
            attempts: 1,
        };
        answer.decode(&[], key)
    }

    fn check<T: DeserializeOwned + Debug>(key: &PrivateKey, family: &str, local: &str) {
        let name = Name { family: family.to_owned(), local: local.to_owned() };
        let whole = catalogue().sample(&name);
        assert!(decode::<T>(key, &whole).is_ok(), "{name}");
        for Member { field, pointer, path } in all_members(&name, &whole) {
            let at = format!("{name} {path}");
            let lacking = without(&whole, &pointer);
            if let Err(error) = decode::<T>(key, &lacking) {
                assert!(!field.optional, "an optional member may lack: {at}");
                let holder = path.rsplit_once('.').map_or(".", |(holder, _)| holder);
                assert_eq!(error.path(), Some(holder), "{at}: {error}");
                assert!(error.to_string().contains(&field.name), "{at}: {error}");
                is_readable(&error, &lacking);
            }
            if field.shape == Shape::Any {
                continue;
            }
            let wrong = if field.shape == Shape::Bool { json!("yes") } else { json!(true) };
            let wrong = with(&whole, &pointer, wrong);
            let error = decode::<T>(key, &wrong).expect_err(&at);
            assert_eq!(error.path(), Some(path.as_str()), "{at}: {error}");
            is_readable(&error, &wrong);
        }
    }

    /// It happened, and what it was is there to be read.
    fn is_readable(error: &Error, expected: &Value) {
        assert_eq!(error.outcome(), Outcome::Accepted);
        let body = error.body().map(|body| serde_json::from_slice::<Value>(body).expect("JSON"));
        assert_eq!(body.as_ref(), Some(expected));
    }

    #[test]
    fn an_answer_that_does_not_fit_names_where_and_keeps_its_json() {
        let key = PrivateKey::generate().expect("a key");
        check::<pay::Order>(&key, "pay", "Order");
        check::<refund::Refund>(&key, "refund", "Refund");
        check::<bill::BillLink>(&key, "bill", "BillLink");
        check::<fund_app_mch_transfer::Bill>(&key, "fund-app-mch-transfer", "Bill");
        check::<payscore_payafter::Order>(&key, "payscore-payafter", "Order");
        check::<discount_card::Order>(&key, "discount-card", "Order");
        check::<edu_star::UserByQq>(&key, "edu-star", "UserByQq");
        #[cfg(feature = "all")]
        {
            check::<pay_partner::Order>(&key, "pay-partner", "Order");
            check::<profitsharing::Order>(&key, "profitsharing", "Order");
            check::<profitsharing::Return>(&key, "profitsharing", "Return");
            check::<transfer::BatchDetail>(&key, "transfer", "BatchDetail");
            check::<payscore_serviceorder::Order>(&key, "payscore-serviceorder", "Order");
            check::<payscore_permissions::Permission>(&key, "payscore-permissions", "Permission");
            check::<merchant_service::Complaint>(&key, "merchant-service", "Complaint");
            check::<applyment4sub::Applyment>(&key, "applyment4sub", "Applyment");
        }
    }
}
