//! The facts' way of describing a value, brought into one form.
//!
//! Operations describe members as properties with a list of required names, events as a list of
//! fields; a field that is listed several times is one of several objects.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// A value as the facts describe it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Schema {
    pub(crate) form: Form,
    /// `rfc3339`, `date`, `yyyyMMddHHmmss`, or nothing.
    pub(crate) format: String,
    /// Known values.
    pub(crate) values: BTreeSet<String>,
    pub(crate) is_sealed: bool,
    pub(crate) members: Vec<Member>,
    /// Names said to be required that no member bears: slips of the facts.
    pub(crate) promised: Vec<String>,
    pub(crate) item: Option<Box<Schema>>,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) schema: Schema,
    pub(crate) is_required: bool,
}

/// The JSON form of a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    Text,
    Number,
    Flag,
    List,
    Object,
    #[default]
    Any,
}

impl Form {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Flag => "flag",
            Self::List => "list",
            Self::Object => "object",
            Self::Any => "any",
        }
    }
}

impl Schema {
    /// The schema of a body, an answer or a property.
    pub(crate) fn of(fact: &Value) -> Self {
        let properties = fact.get("properties").and_then(Value::as_object);
        let required = names(fact);
        let members: Vec<Member> = properties
            .into_iter()
            .flatten()
            .map(|(name, schema)| Member {
                // Some names of the facts hold a stray blank.
                name: name.replace(' ', ""),
                schema: Self::of(schema),
                is_required: required.contains(name.as_str()),
            })
            .collect();
        let is_member =
            |name: &&&str| members.iter().any(|member| member.name == name.replace(' ', ""));
        let promised = required.iter().filter(|name| !is_member(name));
        let promised = promised.map(|name| (*name).to_owned()).collect();
        Self { members, promised, ..Self::plain(fact) }.formed(fact)
    }

    /// The query parameters of an operation, as one object.
    pub(crate) fn of_parameters(parameters: &[&Value]) -> Self {
        let member = |parameter: &&Value| Member {
            name: text(parameter, "name").to_owned(),
            schema: Self::of(parameter),
            is_required: parameter.get("required") == Some(&Value::Bool(true)),
        };
        Self {
            form: Form::Object,
            members: parameters.iter().map(member).collect(),
            ..Self::default()
        }
    }

    /// The resource of an event: a list of fields.
    pub(crate) fn of_event(fields: &Value) -> Self {
        let mut members: BTreeMap<String, Member> = BTreeMap::new();
        for field in fields.as_array().into_iter().flatten() {
            let inner = field.get("fields").unwrap_or(&Value::Null);
            let schema = Self { members: Self::of_event(inner).members, ..Self::plain(field) };
            let member = Member {
                name: text(field, "name").to_owned(),
                schema: schema.formed(field),
                is_required: field.get("required") == Some(&Value::Bool(true)),
            };
            if let Some(known) = members.get_mut(&member.name) {
                known.schema.join(member.schema);
            } else {
                members.insert(member.name.clone(), member);
            }
        }
        Self { form: Form::Object, members: members.into_values().collect(), ..Self::default() }
    }

    /// Another object the same member may be: only what all of them require stays required.
    fn join(&mut self, other: Self) {
        self.values.extend(other.values);
        for member in &mut self.members {
            member.is_required &=
                other.members.iter().any(|m| m.name == member.name && m.is_required);
        }
        for mut member in other.members {
            if let Some(known) = self.members.iter_mut().find(|known| known.name == member.name) {
                known.schema.join(member.schema);
            } else {
                member.is_required = false;
                self.members.push(member);
            }
        }
    }

    fn plain(fact: &Value) -> Self {
        let format = match text(fact, "format") {
            format @ ("rfc3339" | "date" | "yyyyMMddHHmmss") => format.to_owned(),
            _ => String::new(),
        };
        let is_sealed = fact.get("encrypted").is_some_and(|mark| *mark != Value::Bool(false));
        Self { format, values: values(fact), is_sealed, ..Self::default() }
    }

    /// Settles the form; an object in a list moves into the item.
    fn formed(mut self, fact: &Value) -> Self {
        let word = text(fact, "type").trim();
        self.form = match word {
            "string" | "stringde" => Form::Text,
            "integer" | "number" | "int" => Form::Number,
            "boolean" => Form::Flag,
            "array" | "object[]" | "string[]" => Form::List,
            _ if !self.members.is_empty() => Form::Object,
            _ => Form::Any,
        };
        if self.form == Form::List {
            let item = match fact.get("items") {
                Some(items) => Self::of(items),
                None if !self.values.is_empty() => Self {
                    form: Form::Text,
                    values: std::mem::take(&mut self.values),
                    ..Self::default()
                },
                None if word == "string[]" => Self {
                    form: Form::Text,
                    is_sealed: std::mem::take(&mut self.is_sealed),
                    ..Self::default()
                },
                None if self.members.is_empty() => Self::default(),
                None => Self {
                    form: Form::Object,
                    members: std::mem::take(&mut self.members),
                    ..Self::default()
                },
            };
            self.item = Some(Box::new(item));
        }
        self
    }
}

fn names(fact: &Value) -> BTreeSet<&str> {
    let names = fact.get("required").and_then(Value::as_array).into_iter().flatten();
    names.filter_map(Value::as_str).collect()
}

fn values(fact: &Value) -> BTreeSet<String> {
    let values = fact.get("enum").and_then(Value::as_array).into_iter().flatten();
    let text = |value: &Value| match value {
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    };
    values.map(text).filter(|value| !value.is_empty()).collect()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn member<'s>(schema: &'s Schema, name: &str) -> &'s Member {
        schema.members.iter().find(|member| member.name == name).expect("a member")
    }

    #[test]
    fn properties_and_promises() {
        let schema = Schema::of(&json!({
            "type": "object", "required": ["a", "ghost"],
            "properties": {
                "a": {"type": "string", "encrypted": true, "enum": ["X ", ""]},
                "b": {"type": "array", "items": {"type": "object", "properties": {"c": {"type": "int"}}}},
                "d": {"type": "object"},
            }
        }));
        assert_eq!(schema.promised, ["ghost"]);
        let a = member(&schema, "a");
        assert!(a.is_required && a.schema.is_sealed && a.schema.form == Form::Text);
        assert_eq!(a.schema.values, BTreeSet::from(["X".to_owned()]));
        let item = member(&schema, "b").schema.item.as_deref().expect("an item");
        assert_eq!((item.form, member(item, "c").schema.form), (Form::Object, Form::Number));
        assert_eq!(member(&schema, "d").schema.form, Form::Any);
    }

    #[test]
    fn a_field_listed_twice_is_either() {
        let schema = Schema::of_event(&json!([
            {"name": "d", "type": "object", "fields": [
                {"name": "both", "type": "string", "required": true, "enum": ["A"]},
                {"name": "first", "type": "string", "required": true}]},
            {"name": "d", "type": "object", "fields": [
                {"name": "both", "type": "string", "required": true, "enum": ["B"]},
                {"name": "second", "type": "string", "required": true}]},
        ]));
        let d = &member(&schema, "d").schema;
        assert_eq!(member(d, "both").schema.values.len(), 2);
        let required: Vec<bool> =
            ["both", "first", "second"].map(|name| member(d, name).is_required).to_vec();
        assert_eq!(required, [true, false, false]);
    }
}
