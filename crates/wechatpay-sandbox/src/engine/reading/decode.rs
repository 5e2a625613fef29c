//! Decodes an object into a type: serde reads each member as [`Fields`] does, so that errors name
//! the member and have the platform's wording.
//!
//! Members are read in the order in which the type declares them; what it does not declare is left
//! to the catalogue. A text about a person that the catalogue calls sealed is opened on the way.

use std::fmt;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor,
    value::StrDeserializer,
};
use wechatpay_catalogue::Shape;

use super::Fields;
use crate::engine::{Json, Opener, Refusal};

impl Fields {
    /// The members as a type, none left over. `opener` opens what came sealed.
    pub(crate) fn decode<T: DeserializeOwned>(
        mut self,
        opener: Option<&Opener<'_>>,
    ) -> Result<T, Refusal> {
        let value = self.part(opener)?;
        self.finish()?;
        Ok(value)
    }

    /// Those members that a type declares; the others are left where they are.
    pub(crate) fn part<T: DeserializeOwned>(
        &mut self,
        opener: Option<&Opener<'_>>,
    ) -> Result<T, Refusal> {
        T::deserialize(Object { fields: self, opener }).map_err(|bad| bad.0)
    }
}

/// What is wrong.
#[derive(Debug)]
struct Bad(Refusal);

impl From<Refusal> for Bad {
    fn from(refusal: Refusal) -> Self {
        Self(refusal)
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Bad {}

impl de::Error for Bad {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(Refusal::field("", None, message.to_string()))
    }

    fn missing_field(name: &'static str) -> Self {
        Self(Refusal::missing(&format!("/{name}")))
    }
}

/// An object that becomes a struct.
struct Object<'f, 'o> {
    fields: &'f mut Fields,
    opener: Option<&'o Opener<'o>>,
}

impl<'de> Deserializer<'de> for Object<'_, '_> {
    type Error = Bad;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Bad> {
        Err(de::Error::custom("类型错误，应为对象"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        visitor.visit_map(Members { fields: self.fields, names, opener: self.opener })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The members of a struct, one after the other.
struct Members<'f, 'o> {
    fields: &'f mut Fields,
    names: &'static [&'static str],
    opener: Option<&'o Opener<'o>>,
}

impl<'de> MapAccess<'de> for Members<'_, '_> {
    type Error = Bad;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Bad> {
        // A name that the catalogue does not know is one of ours, as in the event log.
        while let Some((name, rest)) = self.names.split_first()
            && !self.fields.may_have(name)
        {
            self.names = rest;
        }
        let Some(name) = self.names.first() else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Bad> {
        let Some((name, rest)) = self.names.split_first() else {
            return Err(de::Error::custom("a value without a name"));
        };
        self.names = rest;
        seed.deserialize(Member { fields: &mut *self.fields, name, opener: self.opener })
    }
}

/// One member, which may be absent.
struct Member<'f, 'o> {
    fields: &'f mut Fields,
    name: &'static str,
    opener: Option<&'o Opener<'o>>,
}

impl Member<'_, '_> {
    fn text(&mut self) -> Result<String, Refusal> {
        let text = self.fields.required(self.name)?;
        let is_sealed = self.fields.shape_of(self.name) == Some(&Shape::Sensitive);
        match self.opener.filter(|_| is_sealed) {
            Some(opener) => {
                Ok(opener.open(&self.fields.pointer(self.name), &text)?.as_str().to_owned())
            }
            None => Ok(text),
        }
    }
}

impl<'de> Deserializer<'de> for Member<'_, '_> {
    type Error = Bad;

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        let value = self.fields.flag(self.name)?;
        visitor.visit_bool(value.ok_or_else(|| self.fields.missing(self.name))?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_i64(self.fields.required_integer(self.name)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        if self.fields.is_absent(self.name)? {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Bad> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        let mut fields = self.fields.required_object(self.name)?;
        let object = Object { fields: &mut fields, opener: self.opener };
        let value = object.deserialize_struct(name, names, visitor)?;
        fields.finish()?;
        Ok(value)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        if self.fields.holds_words(self.name) {
            let items = self.fields.items(self.name)?.into_iter();
            return visitor.visit_seq(Words { items, fields: self.fields, name: self.name });
        }
        let items = self.fields.objects(self.name)?;
        visitor.visit_seq(Items { items: items.into_iter(), opener: self.opener })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        let word = self.text()?;
        if !words.contains(&word.as_str()) {
            let known = words.join("、");
            return Err(self.fields.not_one_of(self.name, word.as_str(), &known).into());
        }
        visitor.visit_enum(StrDeserializer::new(&word))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map identifier ignored_any
    }
}

/// The objects of a list.
struct Items<'o> {
    items: std::vec::IntoIter<Fields>,
    opener: Option<&'o Opener<'o>>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Bad;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Bad> {
        let Some(mut fields) = self.items.next() else { return Ok(None) };
        let value = seed.deserialize(Object { fields: &mut fields, opener: self.opener })?;
        fields.finish()?;
        Ok(Some(value))
    }
}

/// The words or texts of a list.
struct Words<'f> {
    items: std::vec::IntoIter<Json>,
    fields: &'f Fields,
    name: &'static str,
}

impl<'de> SeqAccess<'de> for Words<'_> {
    type Error = Bad;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Bad> {
        let Some(item) = self.items.next() else { return Ok(None) };
        seed.deserialize(Word { item, fields: self.fields, name: self.name }).map(Some)
    }
}

/// One word or text of a list; `name` is the list.
struct Word<'f> {
    item: Json,
    fields: &'f Fields,
    name: &'static str,
}

impl<'de> Deserializer<'de> for Word<'_> {
    type Error = Bad;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Bad> {
        Err(de::Error::custom("a word that is none of an enumeration"))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match self.item {
            Json::Text(text) => visitor.visit_string(text),
            other => {
                let pointer = self.fields.pointer(self.name);
                Err(Refusal::field(&pointer, other.given(), "类型错误，应为字符串").into())
            }
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        match self.item {
            Json::Text(word) if words.contains(&word.as_str()) => {
                visitor.visit_enum(StrDeserializer::new(&word))
            }
            other => {
                let known = words.join("、");
                Err(self.fields.not_one_of(self.name, other.given(), &known).into())
            }
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use wechatpay_catalogue::catalogue;

    use super::*;
    use crate::engine::{Personal, Rules, read_json};

    #[derive(Debug, PartialEq, Deserialize)]
    struct Whole {
        text: String,
        count: Option<i64>,
        #[serde(default)]
        flag: Option<bool>,
        part: Option<Part>,
        parts: Vec<Part>,
        kind: Option<Kind>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Part {
        name: Personal,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    enum Kind {
        OneSort,
        Other,
    }

    fn decode(body: &str) -> Result<Whole, Refusal> {
        Fields::of_body(read_json(body.as_bytes())?, Rules::default())?.decode(None)
    }

    #[test]
    fn what_says_nothing_is_absent() {
        let none = Whole {
            text: "a".to_owned(),
            count: None,
            flag: None,
            part: None,
            parts: Vec::new(),
            kind: None,
        };
        let blank =
            r#"{"text":"a","count":"","part":{"name":""},"parts":[{"name":""}],"kind":null}"#;
        assert_eq!(decode(blank).unwrap(), none);
        assert_eq!(decode(r#"{"text":"a"}"#).unwrap(), none);
        let full = r#"{"kind":"ONE_SORT","text":"a","count":1,"flag":false,"part":{"name":"b"},
            "parts":[{"name":""},{"name":"c"}]}"#;
        let part = |name: &str| Part { name: name.into() };
        let expected = Whole {
            count: Some(1),
            flag: Some(false),
            part: Some(part("b")),
            parts: vec![part("c")],
            kind: Some(Kind::OneSort),
            ..none
        };
        assert_eq!(decode(full).unwrap(), expected);
    }

    #[test]
    fn what_is_wrong_is_named_in_the_order_of_the_type() {
        let check = |body: &str, field: &str, issue: &str| {
            let detail = decode(body).unwrap_err().detail.unwrap();
            assert_eq!((detail.field.as_str(), detail.issue.as_str()), (field, issue), "{body}");
        };
        check("{}", "/text", "必填字段缺失");
        check(r#"{"text":"","count":"x"}"#, "/text", "必填字段缺失");
        check(r#"{"text":1}"#, "/text", "类型错误，应为字符串");
        check(r#"{"text":"a","count":1.5}"#, "/count", "类型错误，应为64位整数");
        check(r#"{"text":"a","flag":1}"#, "/flag", "类型错误，应为布尔值");
        check(r#"{"text":"a","part":[1]}"#, "/part", "类型错误，应为对象");
        check(r#"{"text":"a","part":{"name":1}}"#, "/part/name", "类型错误，应为字符串");
        check(r#"{"text":"a","parts":[{"name":"b"},{"x":1}]}"#, "/parts/1/name", "必填字段缺失");
        check(r#"{"text":"a","parts":{}}"#, "/parts", "类型错误，应为数组");
        check(r#"{"text":"a","kind":"NONE"}"#, "/kind", "取值只能是 ONE_SORT、OTHER");
        check(r#"{"text":"a","more":1}"#, "/more", "参数中含有非法的额外参数");
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Limited {
        limit_pay: Vec<Limit>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Limit {
        NoCredit,
        NoDebit,
    }

    #[test]
    fn a_list_of_words_is_told_from_a_list_of_objects_by_the_catalogue() {
        let order = catalogue().operation("pay.create_native_order").unwrap().body.as_ref();
        let decode = |list: &str| {
            let body = read_json(format!(r#"{{"limit_pay":{list}}}"#).as_bytes())?;
            Fields::of_body(body, Rules::default())?.named(order).decode::<Limited>(None)
        };
        let limits = |limits| Limited { limit_pay: limits };
        assert_eq!(decode(r#"["no_credit"]"#).unwrap(), limits(vec![Limit::NoCredit]));
        assert_eq!(decode("null").unwrap(), limits(Vec::new()));
        for (list, issue) in [
            (r#"["no_credit","none"]"#, "取值只能是 no_credit、no_debit"),
            (r#"[""]"#, "取值只能是 no_credit、no_debit"),
            ("[1]", "取值只能是 no_credit、no_debit"),
            (r#""no_credit""#, "类型错误，应为数组"),
        ] {
            let detail = decode(list).unwrap_err().detail.unwrap();
            assert_eq!((detail.field.as_str(), detail.issue.as_str()), ("/limit_pay", issue));
        }
    }
}
