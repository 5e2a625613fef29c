//! Examples made from the catalogue go through the generated types without loss.

use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wechatpay_catalogue::{Definition, Name, Shape, catalogue};

use super::generated::TYPES;

/// Reads a value as `T` and writes it again.
pub(crate) fn again<T: DeserializeOwned + Serialize>(value: &Value) -> Result<Value, String> {
    let read = T::deserialize(value).map_err(|error| error.to_string())?;
    serde_json::to_value(&read).map_err(|error| error.to_string())
}

#[test]
fn every_body_query_and_answer_survives_its_type() {
    for (family, local, again) in TYPES {
        let name = Name { family: (*family).to_owned(), local: (*local).to_owned() };
        let example = catalogue().sample(&name);
        assert!(example.as_object().is_some_and(|members| !members.is_empty()), "{name}");
        assert_eq!(again(&example).as_ref(), Ok(&example), "{name}");

        let mut strange = example.clone();
        let added = add_strangers(&name, &mut strange);
        assert!(added > 0 && strange != example, "{name}");
        assert_eq!(again(&strange).as_ref(), Ok(&example), "{name} with members nobody knows");
    }
}

/// No operation of a family that is switched on is left out.
#[test]
fn the_table_holds_every_operation() {
    let held: BTreeSet<(&str, &str)> =
        TYPES.iter().map(|(family, local, _)| (*family, *local)).collect();
    let on: BTreeSet<&str> = held.iter().map(|(family, _)| *family).collect();
    let mut seen = 0;
    for operation in catalogue().operations().filter(|o| on.contains(o.family.as_str())) {
        let parts = [&operation.body, &operation.query, &operation.reply];
        for Name { family, local } in parts.into_iter().flatten() {
            assert!(held.contains(&(family.as_str(), local.as_str())), "{}", operation.id());
            seen += 1;
        }
    }
    assert!(seen >= held.len() && seen > 0, "{seen} of {}", held.len());
    if cfg!(feature = "all") {
        assert_eq!(on.len(), families_with_types());
    }
}

fn families_with_types() -> usize {
    let operations = catalogue().operations();
    let names = operations.flat_map(|o| [&o.body, &o.query, &o.reply]).flatten();
    names.map(|name| name.family.as_str()).collect::<BTreeSet<_>>().len()
}

/// Adds an unknown member to every object of a declared type; gives how many.
pub(crate) fn add_strangers(name: &Name, value: &mut Value) -> usize {
    let Some(Definition::Type(object)) = catalogue().definition(name) else { return 0 };
    let Some(members) = value.as_object_mut() else { return 0 };
    let mut added = 1;
    for field in &object.fields {
        if let Some(member) = members.get_mut(&field.name) {
            added += within(&field.shape, member);
        }
    }
    members.insert("a member nobody knows".to_owned(), serde_json::json!([{"deep": null}]));
    added
}

fn within(shape: &Shape, value: &mut Value) -> usize {
    match (shape, value) {
        (Shape::Named(name), value) => add_strangers(name, value),
        (Shape::List(inner), Value::Array(items)) => {
            items.iter_mut().map(|item| within(inner, item)).sum()
        }
        (Shape::Map(inner), Value::Object(members)) => {
            members.values_mut().map(|member| within(inner, member)).sum()
        }
        _ => 0,
    }
}
