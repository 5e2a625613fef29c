//! Examples made from the catalogue are read by the generated types without loss.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::Value;
use wechatpay_catalogue::{Definition, Name, Shape as Form, catalogue};

use super::generated::ANSWERS;

/// Reads a value and gives the paths of what no type took.
pub(crate) type Read = fn(&Value) -> Result<Vec<String>, String>;

pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<Vec<String>, String> {
    let mut lost = Vec::new();
    serde_ignored::deserialize::<_, _, T>(value, |path| lost.push(path.to_string()))
        .map_err(|error| error.to_string())?;
    Ok(lost)
}

/// How the answer or resource called `name` is read.
pub(crate) fn reader(name: &Name) -> Read {
    let mut answers = ANSWERS.iter();
    let found = answers.find(|(family, local, _)| *family == name.family && *local == name.local);
    found.unwrap_or_else(|| panic!("no answer is called {name}")).2
}

#[test]
fn every_answer_is_read_without_loss() {
    for (family, local, read) in ANSWERS {
        let name = Name { family: (*family).to_owned(), local: (*local).to_owned() };
        let example = catalogue().sample(&name);
        assert!(example.as_object().is_some_and(|members| !members.is_empty()), "{name}");
        assert_eq!(read(&example), Ok(Vec::new()), "{name}");

        let mut strange = example.clone();
        let added = add_strangers(&name, &mut strange);
        assert!(added > 0 && strange != example, "{name}");
        let lost = read(&strange).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(lost.len(), added, "{name}: only the members nobody knows are lost: {lost:?}");
    }
}

/// Optional members may lack or be `null`; the error for a member that is promised names it.
#[test]
fn nothing_is_invented_for_a_member_that_lacks() {
    let (mut needed, mut optional) = (0, 0);
    for (family, local, read) in ANSWERS {
        let name = Name { family: (*family).to_owned(), local: (*local).to_owned() };
        let example = catalogue().sample(&name);
        let object = catalogue().object(&name).expect("an object");
        for field in &object.fields {
            let mut without = example.clone();
            without.as_object_mut().expect("an object").remove(&field.name);
            let mut null = example.clone();
            null[&field.name] = Value::Null;
            match read(&without) {
                Ok(_) => {
                    optional += 1;
                    let is_any = matches!(field.shape, Form::Any);
                    assert!(read(&null).is_ok() || is_any, "{name}.{}", field.name);
                }
                Err(error) => {
                    needed += 1;
                    assert!(!field.optional, "{name}.{} is optional: {error}", field.name);
                    assert_eq!(error, format!("missing field `{}`", field.name), "{name}");
                }
            }
        }
    }
    assert!(needed > 0 && optional > 0, "{needed} and {optional}");
}

/// No operation and no event of a family that is switched on is left out.
#[test]
fn the_table_holds_every_answer() {
    let held: BTreeSet<(&str, &str)> =
        ANSWERS.iter().map(|(family, local, _)| (*family, *local)).collect();
    let on: BTreeSet<&str> = held.iter().map(|(family, _)| *family).collect();
    let mut seen = BTreeSet::new();
    let is_on = |name: &str| cfg!(feature = "all") || on.contains(name);
    for family in catalogue().families().iter().filter(|family| is_on(&family.name)) {
        let replies = family.operations.iter().filter_map(|operation| operation.reply.as_ref());
        let resources = family.events.iter().filter_map(|event| event.resource.as_ref());
        for Name { family, local } in replies.chain(resources) {
            assert!(held.contains(&(family.as_str(), local.as_str())), "{family}.{local}");
            seen.insert((family.as_str(), local.as_str()));
        }
    }
    assert!(!seen.is_empty() && seen.len() <= held.len());
    if cfg!(feature = "all") {
        assert_eq!(seen, held);
    }
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

fn within(shape: &Form, value: &mut Value) -> usize {
    match (shape, value) {
        (Form::Named(name), value) => add_strangers(name, value),
        (Form::List(inner), Value::Array(items)) => {
            items.iter_mut().map(|item| within(inner, item)).sum()
        }
        (Form::Map(inner), Value::Object(members)) => {
            members.values_mut().map(|member| within(inner, member)).sum()
        }
        _ => 0,
    }
}
