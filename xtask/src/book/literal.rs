//! An example value as Rust: struct literals with the members a caller must give.

use std::fmt::Write as _;

use serde_json::{Map, Value};
use wechatpay_catalogue::{Catalogue, Definition, Field, Name, Shape, Type, names};

/// What of a body's example a sample shows: the required members, those on `repeat`, and the plain
/// members of a small type, where often one of two must be given.
pub(super) fn of_body(catalogue: &Catalogue, name: &Name, repeat: &[String]) -> Value {
    let repeat: Vec<&str> = repeat.iter().flat_map(|path| path.split(" | ")).collect();
    prune(catalogue, name, &catalogue.request_sample(name), &repeat)
}

/// What of a query's example a sample shows: the required members, and the first of the others,
/// because often exactly one of them must be given.
pub(super) fn of_query(catalogue: &Catalogue, name: &Name) -> Value {
    let mut sample = catalogue.request_sample(name);
    if let (Some(object), Value::Object(members)) = (catalogue.object(name), &mut sample) {
        let first = object.fields.iter().find(|field| field.optional).map(|field| &field.name);
        members.retain(|name, _| {
            let field = object.fields.iter().find(|field| field.name == *name);
            field.is_some_and(|field| !field.optional || Some(&field.name) == first)
        });
    }
    sample
}

/// The same as a Rust expression; types are called by the module of the family that declares them.
pub(super) fn rust(catalogue: &Catalogue, name: &Name, value: &Value) -> String {
    Literal { catalogue }.named(name, value)
}

fn prune(catalogue: &Catalogue, name: &Name, sample: &Value, repeat: &[&str]) -> Value {
    let (Some(object), Value::Object(members)) = (catalogue.object(name), sample) else {
        return sample.clone();
    };
    let is_kept = |field: &&Field| {
        let is_repeat = |path: &&&str| first(path) == field.name;
        let is_small = object.fields.len() <= SMALL && !is_structure(catalogue, &field.shape);
        !field.optional || is_small || repeat.iter().any(|path| is_repeat(&path))
    };
    let mut kept: Vec<&Field> = object.fields.iter().filter(is_kept).collect();
    if kept.is_empty() {
        // Where everything is optional, something must still be said.
        kept.extend(object.fields.iter().take(OPTIONAL_SHOWN));
    }
    let mut pruned = Map::new();
    for field in kept {
        let below: Vec<&str> = repeat
            .iter()
            .filter(|path| first(path) == field.name)
            .filter_map(|path| path.split_once('.').map(|(_, rest)| rest))
            .collect();
        // Of an either/or group the sample gives one member.
        let Some(value) = members.get(&field.name) else { continue };
        pruned.insert(field.name.clone(), prune_shape(catalogue, &field.shape, value, &below));
    }
    Value::Object(pruned)
}

fn prune_shape(catalogue: &Catalogue, shape: &Shape, value: &Value, repeat: &[&str]) -> Value {
    match (shape, value) {
        (Shape::Named(name), _) => prune(catalogue, name, value, repeat),
        (Shape::List(inner), Value::Array(items)) => {
            items.iter().map(|item| prune_shape(catalogue, inner, item, repeat)).collect()
        }
        (Shape::Map(inner), Value::Object(members)) => {
            let member = |(name, value): (&String, &Value)| {
                (name.clone(), prune_shape(catalogue, inner, value, repeat))
            };
            Value::Object(members.iter().map(member).collect())
        }
        _ => value.clone(),
    }
}

fn is_structure(catalogue: &Catalogue, shape: &Shape) -> bool {
    match shape {
        Shape::Named(name) => catalogue.object(name).is_some(),
        Shape::List(_) | Shape::Map(_) | Shape::Any => true,
        _ => false,
    }
}

/// `edu_star::CreateOrder`
fn path(name: &Name) -> String {
    format!("{}::{}", names::method(&name.family), name.local)
}

/// The first member of a path such as `rewards[].reward_serial_no`.
fn first(path: &str) -> &str {
    path.split(['.', '[', '{']).next().unwrap_or(path)
}

struct Literal<'a> {
    catalogue: &'a Catalogue,
}

impl Literal<'_> {
    fn named(&self, name: &Name, value: &Value) -> String {
        match (self.catalogue.definition(name), value) {
            (Some(Definition::Type(object)), Value::Object(members)) => {
                self.structure(object, members)
            }
            (Some(Definition::Enum(declared)), Value::String(wire)) if !declared.numeric => {
                let known = declared.variants.iter().find(|variant| variant.wire == *wire);
                let own = known.and_then(|variant| variant.rename.clone());
                let variant = own.unwrap_or_else(|| names::pascal(wire));
                format!("{}::{variant}", path(name))
            }
            _ => value.to_string(),
        }
    }

    fn structure(&self, object: &Type, members: &Map<String, Value>) -> String {
        let mut text = format!("{} {{ ", path(&object.name));
        for field in &object.fields {
            let Some(value) = members.get(&field.name) else { continue };
            let identifier = names::field(field.rename.as_ref().unwrap_or(&field.name));
            let mut value = self.shape(&field.shape, value);
            if field.optional {
                value = format!("Some({value})");
            }
            // Writing to a text cannot fail.
            let _ = write!(text, "{identifier}: {value}, ");
        }
        if members.len() < object.fields.len() {
            text.push_str("..Default::default() ");
        }
        text.push('}');
        text
    }

    fn shape(&self, shape: &Shape, value: &Value) -> String {
        match (shape, value) {
            (Shape::Fen, _) => format!("Fen({value})"),
            (Shape::Any, _) => format!("json!({value})"),
            (Shape::List(inner), Value::Array(items)) => {
                let items: Vec<_> = items.iter().map(|item| self.shape(inner, item)).collect();
                format!("vec![{}]", items.join(", "))
            }
            (Shape::Map(inner), Value::Object(members)) => {
                let member = |(name, value): (&String, &Value)| {
                    format!("({name:?}.into(), {})", self.shape(inner, value))
                };
                let members: Vec<_> = members.iter().map(member).collect();
                format!("[{}].into()", members.join(", "))
            }
            (Shape::Named(name), _) => self.named(name, value),
            (_, Value::String(text)) => format!("{text:?}.into()"),
            _ => value.to_string(),
        }
    }
}

/// Types of up to this many members are small.
const SMALL: usize = 8;
const OPTIONAL_SHOWN: usize = 3;
