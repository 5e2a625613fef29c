//! What the sandbox can do, read from the registrations of its families: what it plays, which admin
//! calls users and banks have, what can be listed.
//!
//! ```
//! use wechatpay_catalogue::catalogue;
//! use wechatpay_sandbox::registry::{Plays, plays};
//!
//! let order = catalogue().operation("pay.create_native_order").unwrap();
//! assert_eq!(plays(order), Plays::Played("pay"));
//! ```

use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;
use wechatpay_catalogue::Operation;

use crate::{engine::Act, families::FAMILIES};

/// How the sandbox answers an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Plays {
    /// By a state machine with the rules of the product; in the folder of this family.
    Played(&'static str),
    /// By an example, after the members of the request were checked against the catalogue.
    Checked,
    /// By an example; the request has no members that could be checked.
    Generic,
}

/// An admin call of a family: what its users, banks and time do.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ActCall {
    /// `GET`, `POST` and so on.
    pub method: &'static str,
    /// Behind `/_sandbox/`; variables are in braces.
    pub path: &'static str,
    /// What it does.
    pub summary: &'static str,
    /// The words that the variable `action` may be.
    pub actions: &'static [&'static str],
    /// The members of the body.
    pub members: Vec<ActMember>,
}

/// A member of the body of an admin call.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct ActMember {
    /// On the wire.
    pub name: String,
    /// `string`, `integer`, `boolean`, `array` or `object`.
    pub kind: String,
    /// What it says.
    pub about: String,
}

/// How the sandbox answers an operation of the catalogue.
#[must_use]
pub fn plays(operation: &Operation) -> Plays {
    let id = operation.id();
    let plays = |(known, _): &(&str, _)| *known == id;
    match FAMILIES.iter().find(|family| family.operations.iter().any(plays)) {
        Some(family) => Plays::Played(family.name),
        None if operation.body.is_some() || operation.query.is_some() => Plays::Checked,
        None => Plays::Generic,
    }
}

/// Whether the sandbox sends notifications of this type when what they tell of happens; others it
/// sends on demand.
#[must_use]
pub fn sends(event_type: &str) -> bool {
    FAMILIES.iter().any(|family| family.notices.contains(&event_type))
}

/// The admin calls of all families.
#[must_use]
pub fn acts() -> Vec<ActCall> {
    FAMILIES.iter().flat_map(|family| family.acts).map(ActCall::new).collect()
}

/// The operations that a state machine answers, by id (`family.operation`): all others are checked, and
/// answered with an example.
pub fn played_operations() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().flat_map(|family| family.operations).map(|(id, _)| *id)
}

/// The names of what can be listed, such as `orders`.
#[must_use]
pub fn lists() -> Vec<&'static str> {
    let mut names = Vec::new();
    for list in FAMILIES.iter().flat_map(|family| family.lists) {
        if !names.contains(&list.name) {
            names.push(list.name);
        }
    }
    names
}

impl Plays {
    /// The word for tables: `played`, `checked` or `generic`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Played(_) => "played",
            Self::Checked => "checked",
            Self::Generic => "generic",
        }
    }
}

impl ActCall {
    fn new(act: &Act) -> Self {
        let members = act.schema.map_or_else(Vec::new, |schema| {
            let settings = SchemaSettings::draft2020_12().for_deserialize();
            let settings = settings.with(|settings| settings.inline_subschemas = true);
            ActMember::all(&schema(&mut settings.into_generator()).to_value())
        });
        let Act { method, template: path, summary, actions, .. } = *act;
        Self { method: method.name(), path, summary, actions, members }
    }
}

impl ActMember {
    fn all(schema: &Value) -> Vec<Self> {
        let members = schema["properties"].as_object().into_iter().flatten();
        let member = |(name, schema): (&String, &Value)| Self {
            name: name.clone(),
            // One that may be absent is of its type or null.
            kind: match &schema["type"] {
                Value::Array(kinds) => kinds.first().and_then(Value::as_str).unwrap_or_default(),
                kind => kind.as_str().unwrap_or_default(),
            }
            .to_owned(),
            about: schema["description"].as_str().unwrap_or_default().to_owned(),
        };
        members.map(member).collect()
    }
}
