//! The members of a JSON text one by one, those that occur twice too: what a map would hide.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// A plain value and the path that leads to it, as facts write paths: `contacts[].phone`.
#[derive(Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) path: String,
    pub(crate) value: Value,
}

/// All plain values of a text, in their order; none if it is no JSON.
pub(crate) fn of(text: &str) -> Vec<Member> {
    let mut found = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(text);
    match (Walk { path: String::new(), found: &mut found }).deserialize(&mut reader) {
        Ok(()) => found,
        Err(_) => Vec::new(),
    }
}

struct Walk<'f> {
    path: String,
    found: &'f mut Vec<Member>,
}

impl Walk<'_> {
    fn inner(&mut self, path: String) -> Walk<'_> {
        Walk { path, found: self.found }
    }

    fn keep(self, value: impl Into<Value>) {
        self.found.push(Member { path: self.path, value: value.into() });
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.keep(Value::Null);
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.keep(value);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        loop {
            let path = format!("{}[]", self.path);
            if items.next_element_seed(self.inner(path))?.is_none() {
                return Ok(());
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        while let Some(Name(name)) = members.next_key()? {
            let name = name.replace(['.', '['], "\u{0}");
            let path = if self.path.is_empty() { name } else { format!("{}.{name}", self.path) };
            members.next_value_seed(self.inner(path))?;
        }
        Ok(())
    }
}

struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}
