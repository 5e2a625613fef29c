//! JSON that is read once: its value, and whether every member stands once in its object. A map shows
//! only one of two members of the same name, so whoever decides by a map what is sealed must know.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// The value of a JSON text, and whether no object in it names a member twice, however it is spelled.
///
/// # Errors
/// If the text is not JSON.
pub(crate) fn read(text: &str) -> serde_json::Result<(Value, bool)> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut is_unique = true;
    let value = Reading(&mut is_unique).deserialize(&mut reader)?;
    reader.end()?;
    Ok((value, is_unique))
}

/// Reads one value; what it points to becomes false at the first member that is there already.
struct Reading<'a>(&'a mut bool);

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Reading(self.0))? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(Reading(self.0))?;
            if map.insert(name, value).is_some() {
                *self.0 = false;
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn members_that_stand_twice_are_found() {
        let check = |text: &str, expected| {
            let (value, is_unique) = read(text).unwrap();
            assert_eq!(is_unique, expected, "{text}");
            assert_eq!(value, serde_json::from_str::<Value>(text).unwrap(), "{text}");
        };
        check(r#"{"a":1,"b":{"a":[{"a":null},{"a":-1.5e3}]},"c":true}"#, true);
        check(r#"[-7, 18446744073709551615, 0.1, "\u4e2d\n", {}, [[]]]"#, true);
        check(r#"{"a":1,"a":2}"#, false);
        check(r#"{"a":1,"\u0061":1}"#, false);
        check(r#"{"b":[{"a":"","a":""}]}"#, false);
        for text in [r#"{"a":1} x"#, "{", "", r#"{"a":1,"a"}"#, &"[".repeat(1000)] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    proptest! {
        /// Whatever is written reads back, to the last digit.
        #[test]
        fn what_is_read_is_what_serde_reads(text in r#"[\[\]{}:,"a0-9.eE\\ -]{0,24}"#) {
            match (read(&text), serde_json::from_str::<Value>(&text)) {
                (Ok((ours, _)), Ok(theirs)) => prop_assert_eq!(ours, theirs),
                (ours, theirs) => prop_assert_eq!(ours.is_ok(), theirs.is_ok()),
            }
        }
    }
}
