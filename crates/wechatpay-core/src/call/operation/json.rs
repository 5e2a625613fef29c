//! Values of requests as JSON.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::walk::Walk;
use crate::values::money::Fen;
use crate::values::sensitive::Sensitive;
use crate::values::times::{ServiceTime, Time};

/// A value that is allowed in a request.
pub trait ToJson {
    /// The value as JSON. Required members that are not set are noted in `walk`.
    fn to_json(&self, walk: &mut Walk) -> Value;
}

/// A value that is made from text, so that members take `&str`.
pub trait Text: for<'a> From<&'a str> {}

macro_rules! texts {
    ($($name:ty => $as_str:ident),*) => {$(
        impl Text for $name {}

        impl ToJson for $name {
            fn to_json(&self, _: &mut Walk) -> Value {
                Value::String(self.$as_str().to_owned())
            }
        }
    )*};
}

texts!(String => as_str, Sensitive => reveal, Time => as_str, ServiceTime => as_str);

impl ToJson for bool {
    fn to_json(&self, _: &mut Walk) -> Value {
        Value::Bool(*self)
    }
}

impl ToJson for i64 {
    fn to_json(&self, _: &mut Walk) -> Value {
        Value::Number((*self).into())
    }
}

impl ToJson for Fen {
    fn to_json(&self, _: &mut Walk) -> Value {
        Value::Number(self.0.into())
    }
}

/// JSON as it is, `null` included.
impl ToJson for Value {
    fn to_json(&self, _: &mut Walk) -> Value {
        self.clone()
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, walk: &mut Walk) -> Value {
        let items = self.iter().enumerate();
        Value::Array(items.map(|(index, item)| walk.item(index, item)).collect())
    }
}

impl<T: ToJson> ToJson for BTreeMap<String, T> {
    fn to_json(&self, walk: &mut Walk) -> Value {
        let members = self.iter().map(|(name, value)| (name.clone(), walk.member(name, value)));
        Value::Object(members.collect::<Map<_, _>>())
    }
}
