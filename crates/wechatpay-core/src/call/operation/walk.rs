//! Writes a request as JSON and notes every required member that is not set.

use std::fmt::Write as _;

use serde::{Serialize as _, Serializer};
use serde_json::{Map, Value};

use super::json::ToJson;
use super::member::Slot;
use super::{Object, Operation, variables};

/// The state while a request is written: the current path, and what was missing so far.
#[derive(Debug, Default)]
pub struct Walk {
    /// The member that is being written: `amount.total`, `goods_detail[0].price`.
    path: String,
    missing: Vec<String>,
}

/// The members of one object while they are written.
#[derive(Debug)]
pub struct Members<'w> {
    walk: &'w mut Walk,
    map: Map<String, Value>,
}

impl Walk {
    /// The paths of the required members that are not set. Of a group `a or b` one is needed.
    pub(super) fn into_missing(self) -> Vec<String> {
        self.missing
    }

    /// Writes an object, member by member.
    pub fn object(&mut self, object: &impl Object) -> Value {
        Value::Object(self.object_members(object))
    }

    pub(super) fn object_members<O: Object>(&mut self, object: &O) -> Map<String, Value> {
        let mut members = Members { walk: self, map: Map::new() };
        object.members(&mut members);
        members.finish(O::EITHER)
    }

    /// Writes the member of an object.
    pub(super) fn member(&mut self, name: &str, value: &impl ToJson) -> Value {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        let json = value.to_json(self);
        self.path.truncate(length);
        json
    }

    /// Writes the item of a list.
    pub(super) fn item(&mut self, index: usize, value: &impl ToJson) -> Value {
        let length = self.path.len();
        // Writing to a text cannot fail.
        let _ = write!(self.path, "[{index}]");
        let json = value.to_json(self);
        self.path.truncate(length);
        json
    }

    fn note(&mut self, what: &str) {
        let path = match self.path.as_str() {
            "" => what.to_owned(),
            path => format!("{path}.{what}"),
        };
        self.missing.push(path);
    }
}

impl Members<'_> {
    /// Writes one member, or notes that it is missing.
    pub fn add(&mut self, name: &'static str, slot: &impl Slot) {
        slot.put(name.strip_prefix("r#").unwrap_or(name), self);
    }

    pub(super) fn set(&mut self, name: &'static str, value: &impl ToJson) {
        let json = self.walk.member(name, value);
        self.map.insert(name.to_owned(), json);
    }

    /// Keeps the place of a member whose value path or client may know.
    pub(super) fn missing(&mut self, name: &'static str) {
        self.walk.note(name);
        self.map.insert(name.to_owned(), Value::Null);
    }

    fn finish(self, either: &[&[&str]]) -> Map<String, Value> {
        let Self { walk, map } = self;
        for group in either {
            if !group.iter().any(|name| map.contains_key(*name)) {
                walk.note(&group.join(" or "));
            }
        }
        map
    }
}

/// A request type as JSON.
///
/// # Errors
/// The paths of all required members that are not set.
pub fn to_json(object: &impl Object) -> Result<Value, Vec<String>> {
    let mut walk = Walk::default();
    let value = walk.object(object);
    let missing = walk.into_missing();
    if missing.is_empty() { Ok(value) } else { Err(missing) }
}

/// Serialises a request type; an error names all required members that are not set.
///
/// # Errors
/// If a required member is not set, or the serialiser fails.
pub fn serialize<S: Serializer>(object: &impl Object, serializer: S) -> Result<S::Ok, S::Error> {
    let value = to_json(object).map_err(|missing| {
        serde::ser::Error::custom(format_args!("not set: {}", missing.join(", ")))
    })?;
    value.serialize(serializer)
}

/// Serialises an operation as query or body, for whoever sends it as plain JSON: path variables are
/// given by the path and are left out, the number of the merchant is wanted like any other member.
///
/// # Errors
/// If a required member is not set, or the serialiser fails.
pub fn serialize_operation<O: Operation, S: Serializer>(
    operation: &O,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut walk = Walk::default();
    let mut members = walk.object_members(operation);
    let mut missing = walk.into_missing();
    for name in variables(O::TEMPLATE).filter(|name| !O::TWICE.contains(name)) {
        members.shift_remove(name);
        missing.retain(|missing| missing != name);
    }
    if missing.is_empty() {
        return members.serialize(serializer);
    }
    Err(serde::ser::Error::custom(format_args!(
        "{}: not set: {}; `operation(&…)` in place of this call, or `client.send(…)`, fills in what \
         client and path know",
        O::ID,
        missing.join(", ")
    )))
}
