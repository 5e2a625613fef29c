//! What the catalogue is made of: families, operations, types, fields, enums, events and words.
//!
//! Plain data. Names of types are always qualified by their family, so that a [`Name`] means the
//! same everywhere.

use crate::conditions::Mode;

/// One family of endpoints: one file in `families/`.
#[derive(Clone, Debug, PartialEq)]
pub struct Family {
    /// File stem and Cargo feature: `edu-star`.
    pub name: String,
    /// Path that all relative endpoint paths continue, such as `/v3/edu-star`.
    pub prefix: String,
    /// What the family is called.
    pub title: Words,
    /// A paragraph about the family, where the title is not enough.
    pub doc: Option<Words>,
    /// Whether applications get this family without asking (feature `common`).
    pub common: bool,
    /// Endpoints in the order of the file.
    pub operations: Vec<Operation>,
    /// Object types in the order of the file.
    pub types: Vec<Type>,
    /// Enumerations in the order of the file.
    pub enums: Vec<Enum>,
    /// Notification events in the order of the file.
    pub events: Vec<Event>,
    /// How many lines the file has.
    pub lines: u32,
}

/// One operation: a method on a path template.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the format")]
pub struct Operation {
    /// The family it belongs to.
    pub family: String,
    /// HTTP method.
    pub method: Method,
    /// Full path template with a leading slash: `/v3/edu-star/users/qq/{qq}`.
    pub template: String,
    /// The author's name for it, unique in the family: `find_user_by_qq`.
    pub name: String,
    /// What it does, in a few words.
    pub title: Words,
    /// What a caller must know beyond the title.
    pub doc: Option<Words>,
    /// Type of the JSON body of the request.
    pub body: Option<Name>,
    /// Type whose members are the query parameters.
    pub query: Option<Name>,
    /// Type of the JSON body of the answer; `None` is an answer without body (204).
    pub reply: Option<Name>,
    /// Fields that make a repeat of the same call harmless if all are given: body paths
    /// (`out_order_no`, `rewards[].reward_serial_no`) or path variables; in `a | b` one is enough.
    pub repeat: Vec<String>,
    /// The answer carries no signature.
    pub unsigned: bool,
    /// Name of the multipart part holding the file; `body` then is the signed `meta` part.
    pub upload: Option<String>,
    /// The answer is a file, not JSON.
    pub download: bool,
    /// The signature of that file covers its digest, which stands in the head of the answer.
    pub signed_digest: bool,
    /// Method name for the last path segment, where the derived one collides or cannot be.
    pub rename: Option<String>,
    /// Method names for inner path segments, where the derived ones collide.
    pub segments: Vec<(String, String)>,
    /// Words for path variables, where the glossary's would mislead.
    pub variables: Vec<(String, Words)>,
    /// Error codes it may answer beside the common ones, such as `OUT_TRADE_NO_USED`.
    pub errors: Vec<String>,
    /// Event types of the notifications that may follow, such as `TRANSACTION.SUCCESS`.
    pub notifies: Vec<String>,
    /// Address of the official page, where one is known.
    pub link: Option<String>,
    /// The platform has retired the operation or announced so.
    pub deprecated: bool,
    /// Line in the family's file.
    pub line: u32,
}

/// An object type.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// Qualified name.
    pub name: Name,
    /// What it is, where the fields that use it do not say so already.
    pub doc: Option<Words>,
    /// Members in the order of the file.
    pub fields: Vec<Field>,
    /// Groups of optional members; of each group at least one must be given.
    pub either: Vec<Vec<String>>,
    /// Line in the family's file.
    pub line: u32,
}

impl Type {
    /// The member of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// One member of an object type.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Name on the wire.
    pub name: String,
    /// What the value looks like.
    pub shape: Shape,
    /// May be left out.
    pub optional: bool,
    /// The modes in which the member stands; empty is every mode.
    pub only: Vec<Mode>,
    /// The modes in which the member, optional in general, must be given.
    pub required_in: Vec<Mode>,
    /// Overrides the glossary's words.
    pub doc: Option<Words>,
    /// Overrides the glossary's example.
    pub example: Option<serde_json::Value>,
    /// Least length of a text or list, or least value of a number.
    pub min: Option<i64>,
    /// Greatest length of a text or list, or greatest value of a number.
    pub max: Option<i64>,
    /// Identifier, where the wire name cannot be one.
    pub rename: Option<String>,
    /// Line in the family's file.
    pub line: u32,
}

/// What a value looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Any text.
    String,
    /// Text sealed with a public key on its way (敏感信息).
    Sensitive,
    /// Text about a person (openid, QQ number) that travels in clear but is never printed.
    Personal,
    /// A whole number.
    Int,
    /// `true` or `false`.
    Bool,
    /// A whole number of fen (分).
    Fen,
    /// RFC 3339, such as `2018-05-23T12:13:50+08:00`; a fraction of the second is allowed.
    Time,
    /// Payscore time: `yyyyMMddHHmmss`, `yyyyMMdd` or `OnAccept`.
    ServiceTime,
    /// `yyyy-MM-dd`.
    Date,
    /// Any JSON value.
    Any,
    /// A list.
    List(Box<Shape>),
    /// An object with free member names.
    Map(Box<Shape>),
    /// A declared type or enumeration.
    Named(Name),
}

/// Name of a type or enumeration, qualified by the family that declares it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// The declaring family.
    pub family: String,
    /// The name within it.
    pub local: String,
}

/// An enumeration; always open, the platform adds values without asking.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// Qualified name.
    pub name: Name,
    /// What it is, where the fields that use it do not say so already.
    pub doc: Option<Words>,
    /// The wire values are whole numbers, not texts.
    pub numeric: bool,
    /// Known values in the order of the file.
    pub variants: Vec<Variant>,
    /// Line in the family's file.
    pub line: u32,
}

/// One known value of an enumeration.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// Value on the wire.
    pub wire: String,
    /// What it means.
    pub words: Words,
    /// Identifier, where the wire value cannot be one.
    pub rename: Option<String>,
    /// Line in the family's file.
    pub line: u32,
}

/// A notification (回调通知) event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Value of `event_type`: `PAYSCORE.USER_CONFIRM`.
    pub event_type: String,
    /// The author's name for it: `UserConfirmed`.
    pub name: String,
    /// What happened.
    pub title: Words,
    /// Type of the decrypted resource; `None` where nobody has published what it holds.
    pub resource: Option<Name>,
    /// Another event whose notifications are this one if their `original_type` says so.
    pub also: Option<Also>,
    /// Line in the family's file.
    pub line: u32,
}

/// A notification that bears another event's type and is told apart by its `original_type`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Also {
    /// The `event_type` it bears: `TRANSACTION.SUCCESS`.
    pub event_type: String,
    /// The `original_type` of its resource: `profitsharing`.
    pub original_type: String,
}

/// The same words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// One error code (错误码) of the platform: one entry of `errors.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorCode {
    /// The `code` on the wire: `OUT_TRADE_NO_USED`.
    pub code: String,
    /// HTTP statuses it comes with.
    pub statuses: Vec<u16>,
    /// What it means.
    pub words: Words,
    /// What to do about it.
    pub advice: Words,
    /// Every operation may answer it.
    pub common: bool,
    /// Line in `errors.toml`.
    pub line: u32,
}

/// One entry of the glossary: what a field name means everywhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its meaning, exact about unit and format.
    pub words: Words,
    /// A plausible value.
    pub example: Option<serde_json::Value>,
    /// Line in `glossary.toml`.
    pub line: u32,
}

/// HTTP methods the API uses, in the order of the generated facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl Family {
    /// The endpoint called `name`.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.name == name)
    }
}

impl Operation {
    /// Family and name, unique in the catalogue: `edu-star.find_user_by_qq`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}.{}", self.family, self.name)
    }

    /// The variables of the template, in order: `["out_order_no"]`.
    pub fn variable_names(&self) -> impl Iterator<Item = &str> {
        segments(&self.template).filter_map(variable)
    }
}

impl Shape {
    /// The named type inside lists and maps, if any.
    #[must_use]
    pub fn named(&self) -> Option<&Name> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(inner) | Self::Map(inner) => inner.named(),
            _ => None,
        }
    }
}

impl Method {
    /// All methods, in order.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// As on the wire: `GET`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// Reads the wire form; `None` for a method the API does not use.
    #[must_use]
    pub fn from_wire(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == text)
    }
}

/// The segments of a path or template. A trailing slash stays with the last segment
/// (`applyment/`), because it is part of the address and not a segment of its own.
pub fn segments(path: &str) -> impl Iterator<Item = &str> {
    let mut rest = path.strip_prefix('/').unwrap_or(path);
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = match rest.find('/') {
            Some(slash) if slash + 1 < rest.len() => slash,
            _ => rest.len(),
        };
        let (segment, after) = rest.split_at(end);
        rest = after.strip_prefix('/').unwrap_or(after);
        Some(segment)
    })
}

/// The variable's name if the segment is one: `{qq}` → `qq`.
#[must_use]
pub fn variable(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trailing_slash_belongs_to_the_last_segment() {
        let check =
            |path, expected: &[&str]| assert_eq!(segments(path).collect::<Vec<_>>(), expected);
        check("/v3/edu-star/orders", &["v3", "edu-star", "orders"]);
        check("/v3/applyment4sub/applyment/", &["v3", "applyment4sub", "applyment/"]);
        check("/", &[]);
        check("", &[]);
        check("/a//b", &["a", "", "b"]);
    }
}
