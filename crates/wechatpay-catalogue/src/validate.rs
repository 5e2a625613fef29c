//! Validates a JSON value against a type; the sandbox answers `PARAM_ERROR` to what is found.
//!
//! An empty text and `null` count as absent, as the published samples require. Finds everything,
//! only reports: which finding matters is for the caller to decide.

use std::fmt;

use serde_json::{Map, Value};

use crate::catalogue::{Catalogue, Definition};
use crate::formats;
use crate::model::{Enum, Field, Name, Shape, Type};
use crate::sample::wire_value;

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// JSON Pointer to the member (`/fees/0/fee_name`); for a query its plain name.
    pub pointer: String,
    /// What is wrong with it.
    pub fault: Violation,
}

/// What is wrong with a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// The type has no such member.
    Unknown,
    /// A required member is absent, `null` or an empty text.
    Missing,
    /// None of an either/or group is there; all of them are absent, `null` or empty texts.
    NoneOf {
        /// The members of which one is needed.
        members: Vec<String>,
    },
    /// The value is of another JSON type.
    WrongType {
        /// What the type wants, such as `a whole number`.
        expected: &'static str,
    },
    /// The text does not have the form of a date or time.
    WrongFormat {
        /// The form wanted, such as `yyyyMMddHHmmss`.
        expected: &'static str,
    },
    /// The enumeration does not know the value.
    NotInEnum {
        /// The values it knows.
        known: Vec<String>,
    },
    /// A length or value is outside its limits.
    OutOfRange {
        /// Least allowed length or value.
        min: Option<i64>,
        /// Greatest allowed length or value.
        max: Option<i64>,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pointer, fault } = self;
        match fault {
            Violation::Unknown => write!(f, "{pointer}: unknown member"),
            Violation::Missing => write!(f, "{pointer}: required member is missing"),
            Violation::NoneOf { members } => {
                write!(f, "{pointer}: at least one of {} is needed", members.join(", "))
            }
            Violation::WrongType { expected } => write!(f, "{pointer}: expected {expected}"),
            Violation::WrongFormat { expected } => {
                write!(f, "{pointer}: expected the form {expected}")
            }
            Violation::NotInEnum { known } => {
                write!(f, "{pointer}: not one of {}", known.join(", "))
            }
            Violation::OutOfRange { min, max } => {
                let (min, max) = (min.map(|n| n.to_string()), max.map(|n| n.to_string()));
                let text = |bound: Option<String>| bound.unwrap_or_default();
                write!(f, "{pointer}: outside {}..={}", text(min), text(max))
            }
        }
    }
}

/// What is wrong with `value` as a `name`.
pub(crate) fn value(catalogue: &Catalogue, name: &Name, value: &Value) -> Vec<Finding> {
    let mut check = Check { catalogue, pointer: String::new(), findings: Vec::new() };
    check.named(name, value);
    check.findings
}

/// What is wrong with `value` as the member `field`.
pub(crate) fn field(catalogue: &Catalogue, field: &Field, value: &Value) -> Vec<Finding> {
    let mut check = Check { catalogue, pointer: String::new(), findings: Vec::new() };
    check.field(field, value);
    check.findings
}

/// What is wrong with query parameters as a `name`: numbers and booleans are read from text first.
pub(crate) fn query(
    catalogue: &Catalogue,
    name: &Name,
    pairs: &[(String, String)],
) -> Vec<Finding> {
    let Some(object) = catalogue.object(name) else { return Vec::new() };
    let typed = |(key, text): &(String, String)| {
        let field = object.fields.iter().find(|field| field.name == *key);
        (key.clone(), from_text(catalogue, field.map(|field| &field.shape), text))
    };
    let members: Map<String, Value> = pairs.iter().map(typed).collect();
    let mut findings = value(catalogue, name, &Value::Object(members));
    for finding in &mut findings {
        finding.pointer = finding.pointer.trim_start_matches('/').to_owned();
    }
    findings
}

/// A value that came as text, read as what its shape wants; itself where that cannot be.
pub(crate) fn from_text(catalogue: &Catalogue, shape: Option<&Shape>, text: &str) -> Value {
    let is_number = match shape {
        Some(Shape::Int | Shape::Fen) => true,
        Some(Shape::Named(name)) => {
            matches!(catalogue.definition(name), Some(Definition::Enum(declared)) if declared.numeric)
        }
        _ => false,
    };
    match (shape, text.parse::<i64>(), text.parse::<bool>()) {
        (_, Ok(number), _) if is_number => Value::from(number),
        (Some(Shape::Bool), _, Ok(flag)) => Value::Bool(flag),
        _ => Value::from(text),
    }
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    pointer: String,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn named(&mut self, name: &Name, value: &Value) {
        match self.catalogue.definition(name) {
            Some(Definition::Type(object)) => self.object(object, value),
            Some(Definition::Enum(declared)) => self.enumeration(declared, value),
            None => {}
        }
    }

    fn object(&mut self, object: &Type, value: &Value) {
        let Some(members) = value.as_object() else { return self.wrong_type("an object") };
        for field in &object.fields {
            let present = members.get(&field.name).filter(|value| !is_absent(value));
            match present {
                Some(value) => self.at(&field.name, |check| check.field(field, value)),
                None if field.optional => {}
                None => self.at(&field.name, |check| check.fault(Violation::Missing)),
            }
        }
        let is_given = |member: &String| members.get(member).is_some_and(|value| !is_absent(value));
        for group in object.either.iter().filter(|group| !group.iter().any(is_given)) {
            self.fault(Violation::NoneOf { members: group.clone() });
        }
        let known = |member: &str| object.fields.iter().any(|field| field.name == member);
        for member in members.keys().filter(|member| !known(member)) {
            self.at(member, |check| check.fault(Violation::Unknown));
        }
    }

    fn field(&mut self, field: &Field, value: &Value) {
        let found = self.findings.len();
        self.shape(&field.shape, value);
        let measure = match value {
            Value::String(text) => i64::try_from(text.chars().count()).ok(),
            Value::Array(items) => i64::try_from(items.len()).ok(),
            Value::Number(number) => number.as_i64(),
            _ => None,
        };
        let is_outside = measure.is_some_and(|measure| {
            field.min.is_some_and(|min| measure < min) || field.max.is_some_and(|max| measure > max)
        });
        if is_outside && self.findings.len() == found {
            self.fault(Violation::OutOfRange { min: field.min, max: field.max });
        }
    }

    fn shape(&mut self, shape: &Shape, value: &Value) {
        match shape {
            Shape::Any => {}
            Shape::String | Shape::Sensitive | Shape::Personal if value.is_string() => {}
            Shape::String | Shape::Sensitive | Shape::Personal => self.wrong_type("a text"),
            Shape::Int | Shape::Fen if value.is_i64() => {}
            Shape::Int | Shape::Fen => self.wrong_type("a whole number"),
            Shape::Bool if value.is_boolean() => {}
            Shape::Bool => self.wrong_type("a boolean"),
            Shape::Time => self.formatted(value, formats::is_time, "RFC 3339"),
            Shape::ServiceTime => self.formatted(
                value,
                formats::is_service_time,
                "yyyyMMddHHmmss, yyyyMMdd or OnAccept",
            ),
            Shape::Date => self.formatted(value, formats::is_date, "yyyy-MM-dd"),
            Shape::List(inner) => match value.as_array() {
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        self.at(&index.to_string(), |check| check.shape(inner, item));
                    }
                }
                None => self.wrong_type("a list"),
            },
            Shape::Map(inner) => match value.as_object() {
                Some(members) => {
                    for (member, value) in members {
                        self.at(member, |check| check.shape(inner, value));
                    }
                }
                None => self.wrong_type("an object"),
            },
            Shape::Named(name) => self.named(name, value),
        }
    }

    fn formatted(&mut self, value: &Value, fits: fn(&str) -> bool, expected: &'static str) {
        match value.as_str() {
            Some(text) if fits(text) => {}
            Some(_) => self.fault(Violation::WrongFormat { expected }),
            None => self.wrong_type("a text"),
        }
    }

    fn enumeration(&mut self, declared: &Enum, value: &Value) {
        if declared.numeric != value.is_i64() || !(value.is_i64() || value.is_string()) {
            return self.wrong_type(if declared.numeric { "a whole number" } else { "a text" });
        }
        if !declared.variants.iter().any(|variant| wire_value(declared, variant) == *value) {
            let known = declared.variants.iter().map(|variant| variant.wire.clone()).collect();
            self.fault(Violation::NotInEnum { known });
        }
    }

    fn at(&mut self, member: &str, act: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&member.replace('~', "~0").replace('/', "~1"));
        act(self);
        self.pointer.truncate(length);
    }

    fn wrong_type(&mut self, expected: &'static str) {
        self.fault(Violation::WrongType { expected });
    }

    fn fault(&mut self, fault: Violation) {
        self.findings.push(Finding { pointer: self.pointer.clone(), fault });
    }
}

/// `null` and an empty text say nothing.
pub(crate) fn is_absent(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{Catalogue, Name};

    const FAMILY: &str = r#"
        title = { zh = "探针", en = "Probe" }
        [type.Order]
        appid = { type = "string", max = 4 }
        count = { type = "int?", min = 1, max = 9 }
        flag = "bool?"
        paid = "fen?"
        at = "time?"
        begin = "service_time?"
        day = "date?"
        state = "State?"
        finish = "Finish?"
        fees = { type = "[Fee]?", max = 2 }
        tags = "map<string>?"
        extra = "any?"
        [type.Find]
        _either = [["id", "count"], ["count", "out_no"]]
        id = "string?"
        count = "int?"
        out_no = "string?"
        [type.Fee]
        name = "string"
        [enum.State]
        CREATED = { zh = "已创建", en = "created" }
        DONE = { zh = "完成", en = "done" }
        [enum.Finish]
        _numeric = true
        1 = { zh = "未使用", en = "unused", as = "Unused" }
    "#;

    fn catalogue() -> (Catalogue, Name) {
        let catalogue = Catalogue::read(&[("probe", FAMILY)], "").expect("readable");
        (catalogue, Name { family: "probe".to_owned(), local: "Order".to_owned() })
    }

    fn check(value: &Value, expected: &[&str]) {
        let (catalogue, name) = catalogue();
        let found: Vec<String> =
            catalogue.validate(&name, value).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected, "{value}");
    }

    #[test]
    fn a_fitting_value_has_no_findings() {
        check(&json!({"appid": "wx"}), &[]);
        check(
            &json!({"appid": "wx", "count": 9, "flag": false, "paid": 0, "at": "2018-05-23T12:13:50+08:00",
                    "begin": "OnAccept", "day": "2018-05-23", "state": "DONE", "finish": 1,
                    "fees": [{"name": "a"}], "tags": {"k": "v"}, "extra": [1, {"x": null}]}),
            &[],
        );
    }

    #[test]
    fn empty_texts_and_nulls_are_absent() {
        check(
            &json!({"appid": "wx", "state": "", "at": "", "count": null, "fees": null, "finish": ""}),
            &[],
        );
        check(&json!({"appid": ""}), &["/appid: required member is missing"]);
        check(&json!({"appid": null}), &["/appid: required member is missing"]);
    }

    #[test]
    fn finds_what_does_not_fit() {
        check(&json!([]), &[": expected an object"]);
        check(&json!({}), &["/appid: required member is missing"]);
        check(&json!({"appid": 1}), &["/appid: expected a text"]);
        check(&json!({"appid": "wx", "Appid": 1}), &["/Appid: unknown member"]);
        check(&json!({"appid": "wx", "a/b~": 1}), &["/a~1b~0: unknown member"]);
        check(&json!({"appid": "wxabc"}), &["/appid: outside ..=4"]);
        check(&json!({"appid": "微信支付"}), &[]);
        check(&json!({"appid": "wx", "count": "1"}), &["/count: expected a whole number"]);
        check(&json!({"appid": "wx", "count": 1.5}), &["/count: expected a whole number"]);
        check(&json!({"appid": "wx", "count": 0}), &["/count: outside 1..=9"]);
        check(&json!({"appid": "wx", "flag": "true"}), &["/flag: expected a boolean"]);
        check(&json!({"appid": "wx", "paid": u64::MAX}), &["/paid: expected a whole number"]);
        check(&json!({"appid": "wx", "at": "2018-05-23"}), &["/at: expected the form RFC 3339"]);
        check(
            &json!({"appid": "wx", "begin": "now"}),
            &["/begin: expected the form yyyyMMddHHmmss, yyyyMMdd or OnAccept"],
        );
        check(&json!({"appid": "wx", "state": "GONE"}), &["/state: not one of CREATED, DONE"]);
        check(&json!({"appid": "wx", "state": 1}), &["/state: expected a text"]);
        check(&json!({"appid": "wx", "finish": 2}), &["/finish: not one of 1"]);
        check(&json!({"appid": "wx", "finish": "1"}), &["/finish: expected a whole number"]);
        check(&json!({"appid": "wx", "fees": {}}), &["/fees: expected a list"]);
        check(
            &json!({"appid": "wx", "fees": [{"name": "a"}, {"nam": 1}]}),
            &["/fees/1/name: required member is missing", "/fees/1/nam: unknown member"],
        );
        check(
            &json!({"appid": "wx", "fees": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}),
            &["/fees: outside ..=2"],
        );
        check(&json!({"appid": "wx", "tags": {"k": 1}}), &["/tags/k: expected a text"]);
    }

    #[test]
    fn one_of_a_group_is_needed() {
        let (catalogue, _) = catalogue();
        let name = Name { family: "probe".to_owned(), local: "Find".to_owned() };
        let check = |value: Value, expected: &[&str]| {
            let found = catalogue.validate(&name, &value);
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert_eq!(found, expected, "{value}");
        };
        check(json!({"count": 1}), &[]);
        check(json!({"id": "1", "out_no": "2"}), &[]);
        check(json!({"id": "1", "count": 2, "out_no": "2"}), &[]);
        check(json!({"id": "1"}), &[": at least one of count, out_no is needed"]);
        check(
            json!({"id": "", "count": null}),
            &[": at least one of id, count is needed", ": at least one of count, out_no is needed"],
        );
        let pairs = [("count".to_owned(), "3".to_owned())];
        assert_eq!(catalogue.validate_query(&name, &pairs), []);
        assert_eq!(catalogue.validate_query(&name, &[]).len(), 2);
    }

    #[test]
    fn query_parameters_are_read_from_text() {
        let check = |pairs: &[(&str, &str)], expected: &[&str]| {
            let (catalogue, name) = catalogue();
            let pairs: Vec<_> = pairs.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
            let found: Vec<String> =
                catalogue.validate_query(&name, &pairs).iter().map(ToString::to_string).collect();
            assert_eq!(found, expected, "{pairs:?}");
        };
        check(&[("appid", "12"), ("count", "3"), ("flag", "true"), ("finish", "1")], &[]);
        check(&[("appid", "wx"), ("count", "x")], &["count: expected a whole number"]);
        check(
            &[("count", "3"), ("who", "me")],
            &["appid: required member is missing", "who: unknown member"],
        );
        check(&[("appid", "wx"), ("count", "")], &[]);
    }
}
