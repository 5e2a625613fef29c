//! An example of an operation as Rust: `ask!` with the members a caller must give.

use std::fmt::Write as _;

use serde_json::{Map, Value};
use wechatpay_catalogue::{Catalogue, Definition, Field, Name, Operation, Shape, Type, names};

use crate::codegen::sides::{Scope, Side, Sides, struct_name};

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
            let is_one =
                |field: &Field| object.either.iter().any(|group| group.contains(&field.name));
            field
                .is_some_and(|field| !field.optional || Some(&field.name) == first || is_one(field))
        });
    }
    sample
}

/// What the samples of one family are written with.
pub(super) struct Literal<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) sides: &'a Sides<'a>,
    pub(super) scope: Scope<'a>,
    /// The module of the family.
    pub(super) module: String,
}

fn prune(catalogue: &Catalogue, name: &Name, sample: &Value, repeat: &[&str]) -> Value {
    let (Some(object), Value::Object(members)) = (catalogue.object(name), sample) else {
        return sample.clone();
    };
    let is_kept = |field: &&Field| {
        let is_repeat = |path: &&&str| first(path) == field.name;
        let is_small = object.fields.len() <= SMALL && !is_structure(catalogue, &field.shape);
        let is_one = object.either.iter().any(|group| group.contains(&field.name));
        !field.optional || is_small || is_one || repeat.iter().any(|path| is_repeat(&path))
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

/// The first member of a path such as `rewards[].reward_serial_no`.
fn first(path: &str) -> &str {
    path.split(['.', '[', '{']).next().unwrap_or(path)
}

impl<'a> Literal<'a> {
    /// The operation with these path variables, query and body.
    pub(super) fn operation(
        &self,
        operation: &Operation,
        variables: &[(&str, String)],
        messages: &[(&'a Name, &Value)],
    ) -> String {
        let mut members: Vec<(String, String)> = Vec::new();
        for (name, value) in variables {
            members.push((names::field(name), format!("{value:?}")));
        }
        for (name, value) in messages {
            let (Some(object), Value::Object(given)) = (self.catalogue.object(name), value) else {
                continue;
            };
            for (name, value) in self.members(object, given) {
                if members.iter().all(|(known, _)| *known != name) {
                    members.push((name, value));
                }
            }
        }
        ask(&format!("{}::{}", self.module, struct_name(operation)), &members)
    }

    /// A type by its path from `wechatpay::api`.
    fn path(&self, name: &'a Name) -> Option<String> {
        let item = self.sides.item(name, Side::Request)?;
        let path = self.scope.path(item, false);
        Some(match path.strip_prefix("super::") {
            Some(elsewhere) => elsewhere.to_owned(),
            None => format!("{}::{path}", self.module),
        })
    }

    fn named(&self, name: &'a Name, value: &Value) -> String {
        let path = self.path(name).unwrap_or_default();
        match (self.catalogue.definition(name), value) {
            (Some(Definition::Type(object)), Value::Object(members)) => {
                ask(&path, &self.members(object, members))
            }
            (Some(Definition::Enum(declared)), Value::String(wire)) if !declared.numeric => {
                let known = declared.variants.iter().find(|variant| variant.wire == *wire);
                let own = known.and_then(|variant| variant.rename.clone());
                let variant = own.unwrap_or_else(|| names::pascal(wire));
                format!("{path}::{variant}")
            }
            _ => value.to_string(),
        }
    }

    fn members(&self, object: &'a Type, members: &Map<String, Value>) -> Vec<(String, String)> {
        let given = |field: &'a Field| {
            let value = members.get(&field.name)?;
            Some((names::field(&field.name), self.shape(&field.shape, value)))
        };
        object.fields.iter().filter_map(given).collect()
    }

    fn shape(&self, shape: &'a Shape, value: &Value) -> String {
        match (shape, value) {
            (Shape::List(inner), Value::Array(items)) => {
                let items: Vec<_> = items.iter().map(|item| self.inner(inner, item)).collect();
                format!("[{}]", items.join(", "))
            }
            (Shape::Map(inner), Value::Object(members)) => {
                let member = |(name, value): (&String, &Value)| {
                    format!("({name:?}.to_owned(), {})", self.inner(inner, value))
                };
                let members: Vec<_> = members.iter().map(member).collect();
                format!("BTreeMap::from([{}])", members.join(", "))
            }
            (Shape::Fen, _) => format!("Fen({value})"),
            (Shape::Any, _) => format!("json!({value})"),
            (Shape::Named(name), _) => self.named(name, value),
            _ => value.to_string(),
        }
    }

    /// A value in a list or map, where nothing is converted any more but text.
    fn inner(&self, shape: &'a Shape, value: &Value) -> String {
        match shape {
            Shape::List(_) | Shape::Map(_) => format!("{}.into()", self.shape(shape, value)),
            Shape::Int => format!("{value}_i64"),
            Shape::Named(name) if self.path(name).is_none() => format!("{value}_i64"),
            _ => self.shape(shape, value),
        }
    }
}

fn ask(path: &str, members: &[(String, String)]) -> String {
    let mut text = format!("ask!({path} {{ ");
    for (name, value) in members {
        // Writing to a text cannot fail.
        let _ = write!(text, "{name}: {value}, ");
    }
    text.push_str("})");
    text
}

/// Types of up to this many members are small.
const SMALL: usize = 8;
const OPTIONAL_SHOWN: usize = 3;
