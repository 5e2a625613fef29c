//! Strict JSON: a body that could be read in two ways is refused.
//!
//! Refused are duplicate members, anything after the value, text that is not UTF-8, and deep nesting.

use std::{cell::Cell, fmt};

use encoding_rs::GBK;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::engine::{Given, Refusal, is_xml};

/// A JSON value with its members in the order they were sent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Flag(bool),
    Integer(i64),
    /// A fraction, an exponent, or an integer beyond 64 bits.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Whether the value says nothing: samples are full of `""` and `0` where nothing is meant.
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Null | Self::Flag(false) | Self::Integer(0) => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.iter().all(Self::is_blank),
            Self::Object(members) => members.iter().all(|(_, value)| value.is_blank()),
            Self::Flag(true) | Self::Integer(_) | Self::Number(_) => false,
        }
    }

    /// The value in one fixed spelling, whatever order and spacing it was sent in.
    pub(crate) fn canonical(&self) -> String {
        let quoted = |text: &str| Value::from(text).to_string();
        match self {
            Self::Null => "null".to_owned(),
            Self::Flag(value) => value.to_string(),
            Self::Integer(value) => value.to_string(),
            Self::Number(text) => text.clone(),
            Self::Text(text) => quoted(text),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::canonical).collect();
                format!("[{}]", items.join(","))
            }
            Self::Object(members) => {
                let member = |(name, value): &(String, Self)| {
                    (!value.is_blank()).then(|| format!("{}:{}", quoted(name), value.canonical()))
                };
                let mut members: Vec<String> = members.iter().filter_map(member).collect();
                members.sort();
                format!("{{{}}}", members.join(","))
            }
        }
    }

    /// The value as `serde_json` has it; the members of an object keep the order they were sent in.
    pub(crate) fn into_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Flag(flag) => Value::Bool(flag),
            Self::Integer(integer) => Value::from(integer),
            // Nothing of the catalogue takes a fraction; what is left is to say that it is a number.
            Self::Number(text) => text.parse::<f64>().map_or(Value::Null, Value::from),
            Self::Text(text) => Value::String(text),
            Self::List(items) => items.into_iter().map(Self::into_value).collect(),
            Self::Object(members) => {
                members.into_iter().map(|(name, value)| (name, value.into_value())).collect()
            }
        }
    }

    /// The value for the `detail` of an error.
    pub(crate) fn given(&self) -> Given {
        match self {
            Self::Text(text) => Given::Text(text.clone()),
            Self::Integer(value) => Given::Integer(*value),
            Self::Number(text) => Given::Other(text.clone()),
            Self::Null => Given::Other("null".to_owned()),
            Self::Flag(value) => Given::Other(value.to_string()),
            Self::List(_) => Given::Other("[…]".to_owned()),
            Self::Object(_) => Given::Other("{…}".to_owned()),
        }
    }
}

/// Reads a body.
pub(crate) fn read_json(body: &[u8]) -> Result<Json, Refusal> {
    let refuse = |issue: String| Refusal::field("", None, issue);
    if body.is_empty() {
        return Err(refuse("请求体为空，应为JSON".to_owned()));
    }
    let text = std::str::from_utf8(body).map_err(|error| {
        if is_gbk(body) {
            return refuse("请求体是GBK编码，应为UTF-8".to_owned());
        }
        refuse(format!("请求体不是合法的UTF-8，位置 {}", error.valid_up_to()))
    })?;
    if is_xml(text) {
        return Err(refuse("请求体是APIv2的XML，此接口为APIv3，应为JSON".to_owned()));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let left = Cell::new(MOST_VALUES);
    let value = Seed { depth: 0, left: &left }
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|error| refuse(format!("请求体不是合法的JSON，{error}")))?;
    Ok(value)
}

/// Whether a body that is no UTF-8 is JSON in GBK, as programs on Chinese Windows write it.
fn is_gbk(body: &[u8]) -> bool {
    let is_json = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    let text = GBK.decode_without_bom_handling_and_without_replacement(body);
    text.is_some_and(|text| is_json(&text))
}

struct Seed<'c> {
    depth: usize,
    /// How many more values may come.
    left: &'c Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        let Some(left) = self.left.get().checked_sub(1) else {
            return Err(D::Error::custom(format_args!("值超过 {MOST_VALUES} 个")));
        };
        self.left.set(left);
        deserializer.deserialize_any(self)
    }
}

impl Seed<'_> {
    fn inner<E: Error>(&self) -> Result<Self, E> {
        if self.depth == DEEPEST {
            return Err(E::custom(format_args!("嵌套超过 {DEEPEST} 层")));
        }
        Ok(Self { depth: self.depth + 1, left: self.left })
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Flag(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(i64::try_from(value).map_or_else(|_| Json::Number(value.to_string()), Json::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self.inner()?)? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some(name) = access.next_key::<String>()? {
            if members.len() == MOST_MEMBERS {
                return Err(A::Error::custom(format_args!("成员超过 {MOST_MEMBERS} 个")));
            }
            if members.iter().any(|(known, _)| *known == name) {
                let shown: String = name.chars().take(LONGEST_NAME).collect();
                return Err(A::Error::custom(format_args!("成员“{shown}”重复")));
            }
            let value = access.next_value_seed(self.inner()?)?;
            members.push((name, value));
        }
        Ok(Json::Object(members))
    }
}

/// Deeper than any request of the catalogue.
const DEEPEST: usize = 16;
/// More than any request of the catalogue has; keeps the search for duplicates short.
const MOST_MEMBERS: usize = 256;
/// More than any request of the catalogue has; a value takes some sixty bytes, far more than the `1,`
/// that it was sent as.
const MOST_VALUES: usize = 100_000;
/// How much of a member's name an error repeats.
const LONGEST_NAME: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ambiguous_and_broken_bodies_are_refused() {
        for body in [
            &b""[..],
            b"{",
            b"{}x",
            b"{} {}",
            b"nul",
            br#"{"a":1,"a":1}"#,
            br#"{"a":{"b":1,"b":2}}"#,
            b"\xff",
            b"{\"a\":\"\xc3\x28\"}",
            br#"{"a":"\ud800"}"#,
            b"{\"a\":\"\x01\"}",
            br#"{"a":01}"#,
            br#"{"a":NaN}"#,
            b"[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
        ] {
            assert!(read_json(body).is_err(), "{}", String::from_utf8_lossy(body));
        }
        assert!(read_json("[".repeat(1_000_000).as_bytes()).is_err());
        // Eight megabytes of `1,` would become some 250 in memory.
        let many = |count: usize| format!("[{}1]", "1,".repeat(count - 1));
        // The list is a value too.
        assert!(read_json(many(MOST_VALUES - 1).as_bytes()).is_ok());
        assert!(read_json(many(MOST_VALUES).as_bytes()).is_err());
        let long = "x".repeat(1_000_000);
        let twice = format!("{{\"{long}\":1,\"{long}\":1}}");
        assert!(read_json(twice.as_bytes()).unwrap_err().message.len() < 1000);
    }

    #[test]
    fn gbk_and_xml_are_named() {
        let check = |body: &[u8], word: &str| {
            let message = read_json(body).unwrap_err().message;
            assert!(message.contains(word), "{message}");
        };
        check(b"{\"description\":\"\xb2\xe8\"}", "GBK");
        check(b"{\"description\":\"\xff\"}", "UTF-8");
        check("<xml><appid>wx1</appid></xml>".as_bytes(), "APIv2");
        check("\u{feff}<?xml version=\"1.0\"?>\n<xml/>".as_bytes(), "APIv2");
        check(b"<html>", "JSON");
    }

    #[test]
    fn good_bodies_are_read_whatever_their_spelling() {
        for body in [
            &br#"{"a":"\u652f\/","b":[1]}"#[..],
            "{\"a\": \"支/\", \"b\": [1]}\n".as_bytes(),
            "\r\n {\"a\":\"支/\",\"b\":[ 1 ]}".as_bytes(),
        ] {
            let expected = Json::Object(vec![
                ("a".to_owned(), Json::Text("支/".to_owned())),
                ("b".to_owned(), Json::List(vec![Json::Integer(1)])),
            ]);
            assert_eq!(read_json(body).unwrap(), expected);
        }
    }

    #[test]
    fn blank_is_what_samples_write_for_nothing() {
        for (body, expected) in [
            (r#"{"fee_name":"","fee_count":0,"fee_amount":0,"fee_desc":""}"#, true),
            (r#"{"fee_name":"a","fee_count":0}"#, false),
            (r#"{"a":[{"b":""}]}"#, true),
            ("1", false),
            ("true", false),
        ] {
            assert_eq!(read_json(body.as_bytes()).unwrap().is_blank(), expected, "{body}");
        }
    }
}
