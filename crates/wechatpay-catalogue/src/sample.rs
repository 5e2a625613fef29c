//! Builds an example value of a type: shown on reference pages, and answered by the sandbox where
//! it has no state machine.

use serde_json::{Map, Value};

use crate::catalogue::{Catalogue, DEPTH, Definition};
use crate::conditions::Mode;
use crate::formats;
use crate::model::{Enum, Field, Name, Shape, Type, Variant};
use crate::validate;

/// Which members an example has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Choice {
    /// Those that are in this mode; all where there is none.
    pub(crate) mode: Option<Mode>,
    /// Of an either/or group the first alone.
    pub(crate) is_one_of_group: bool,
}

impl Choice {
    /// What somebody of that mode sends.
    pub(crate) fn request(mode: Mode) -> Self {
        Self { mode: Some(mode), is_one_of_group: true }
    }

    fn members(self, object: &Type) -> impl Iterator<Item = &Field> {
        let stands = move |field: &Field| {
            self.mode.is_none_or(|mode| field.only.is_empty() || field.only.contains(&mode))
        };
        let mut given: Vec<&str> = Vec::new();
        let groups = if self.is_one_of_group { object.either.as_slice() } else { &[] };
        for group in groups {
            let is_given = |name: &String| given.contains(&name.as_str());
            if group.iter().any(is_given) {
                continue;
            }
            let is_here = |name: &&String| {
                object.fields.iter().any(|field| field.name == **name && stands(field))
            };
            given.extend(group.iter().find(is_here).map(String::as_str));
        }
        object.fields.iter().filter(move |field| {
            let is_choice = groups.iter().any(|group| group.contains(&field.name));
            stands(field) && (!is_choice || given.contains(&field.name.as_str()))
        })
    }
}

/// An example of an object type or enumeration; `null` for an unknown name.
pub(crate) fn object(catalogue: &Catalogue, name: &Name, choice: Choice, depth: usize) -> Value {
    match catalogue.definition(name) {
        Some(Definition::Type(object)) if depth < DEPTH => {
            let member =
                |field: &Field| (field.name.clone(), member(catalogue, field, choice, depth + 1));
            Value::Object(choice.members(object).map(member).collect::<Map<_, _>>())
        }
        Some(Definition::Type(_)) => Value::Object(Map::new()),
        Some(Definition::Enum(declared)) => {
            declared.variants.first().map_or(Value::Null, |v| wire_value(declared, v))
        }
        None => Value::Null,
    }
}

/// A known value of an enumeration as JSON.
pub(crate) fn wire_value(declared: &Enum, variant: &Variant) -> Value {
    match variant.wire.parse::<i64>() {
        Ok(number) if declared.numeric => Value::from(number),
        _ => Value::from(variant.wire.as_str()),
    }
}

/// An example of one member.
pub(crate) fn member(catalogue: &Catalogue, field: &Field, choice: Choice, depth: usize) -> Value {
    let general = || catalogue.glossary().get(&field.name)?.example.as_ref();
    let example = field.example.as_ref().or_else(general);
    let has_own = field.example.is_some();
    match example {
        Some(example) if fits(&field.shape, example) && is_within(field, example) => {
            example.clone()
        }
        // Objects are taken from the field's own example alone: the glossary's is made for other types.
        Some(example) if has_own && validate::field(catalogue, field, example).is_empty() => {
            example.clone()
        }
        _ => by_shape(catalogue, field, &field.shape, choice, depth),
    }
}

/// Whether an example from the glossary, made for another field of the same name, can stand here.
fn fits(shape: &Shape, example: &Value) -> bool {
    match shape {
        Shape::String | Shape::Sensitive | Shape::Personal => example.is_string(),
        Shape::Time => example.as_str().is_some_and(formats::is_time),
        Shape::ServiceTime => example.as_str().is_some_and(formats::is_service_time),
        Shape::Date => example.as_str().is_some_and(formats::is_date),
        Shape::Int | Shape::Fen => example.is_i64(),
        Shape::Bool => example.is_boolean(),
        Shape::Any => true,
        Shape::List(inner) => {
            example.as_array().is_some_and(|items| items.iter().all(|item| fits(inner, item)))
        }
        Shape::Map(_) | Shape::Named(_) => false,
    }
}

/// Whether an example keeps the field's bounds.
fn is_within(field: &Field, example: &Value) -> bool {
    let size = match example {
        Value::String(text) => i64::try_from(text.chars().count()).ok(),
        Value::Array(items) => i64::try_from(items.len()).ok(),
        Value::Number(number) => number.as_i64(),
        _ => None,
    };
    let (least, most) = (field.min.unwrap_or(i64::MIN), field.max.unwrap_or(i64::MAX));
    size.is_none_or(|size| (least..=most).contains(&size))
}

/// The field's own name as its value, cut or repeated until it keeps the bounds.
fn text(field: &Field) -> String {
    let bound = |bound: Option<i64>| bound.and_then(|bound| usize::try_from(bound).ok());
    let length = field.name.len().max(bound(field.min).unwrap_or(0));
    let length = length.min(bound(field.max).unwrap_or(usize::MAX));
    field.name.chars().cycle().take(length).collect()
}

fn by_shape(
    catalogue: &Catalogue,
    field: &Field,
    shape: &Shape,
    choice: Choice,
    depth: usize,
) -> Value {
    match shape {
        Shape::String | Shape::Sensitive | Shape::Personal => Value::from(text(field)),
        Shape::Int => Value::from(field.min.unwrap_or(1)),
        Shape::Bool => Value::Bool(true),
        Shape::Fen => Value::from(field.min.unwrap_or(100)),
        Shape::Time => Value::from("2018-05-23T12:13:50+08:00"),
        Shape::ServiceTime => Value::from("20180523121350"),
        Shape::Date => Value::from("2018-05-23"),
        Shape::Any => Value::Object(Map::new()),
        Shape::List(inner) => Value::Array(vec![by_shape(catalogue, field, inner, choice, depth)]),
        Shape::Map(inner) => {
            let value = by_shape(catalogue, field, inner, choice, depth);
            Value::Object(Map::from_iter([("key".to_owned(), value)]))
        }
        Shape::Named(name) => object(catalogue, name, choice, depth),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{Catalogue, Name};

    fn check(fields: &str, glossary: &str, expected: &Value) {
        let text = format!(
            "title = {{ zh = \"探\", en = \"p\" }}\n[enum.Kind]\n1 = {{ zh = \"一\", en = \"one\", as = \"One\" }}\n_numeric = true\n\
             [type.Part]\nid = \"string\"\nagain = \"Part?\"\n[type.Probe]\n{fields}"
        );
        let catalogue = Catalogue::read(&[("probe", &text)], glossary).expect("readable");
        let name = Name { family: "probe".to_owned(), local: "Probe".to_owned() };
        let sample = catalogue.sample(&name);
        assert_eq!(&sample, expected);
        assert_eq!(catalogue.validate(&name, &sample), [], "a sample must fit its own type");
    }

    #[test]
    fn a_request_is_of_one_mode_and_gives_one_of_a_group() {
        let text = r#"
            title = { zh = "探", en = "p" }
            [type.Part]
            agent = { type = "int?", only = "partner" }
            own = { type = "int?", only = ["direct", "combine"] }
            [type.Probe]
            _either = [["b", "a"], ["b", "c"], ["sub", "d"]]
            a = "int?"
            b = "int?"
            c = "int?"
            sub = { type = "int?", only = "partner" }
            d = "int?"
            part = "Part"
        "#;
        let catalogue = Catalogue::read(&[("probe", text)], "").expect("readable");
        let name = Name { family: "probe".to_owned(), local: "Probe".to_owned() };
        let request = catalogue.request_sample(&name);
        assert_eq!(request, json!({"b": 1, "d": 1, "part": {"own": 1}}));
        assert_eq!(catalogue.validate(&name, &request), []);
        let partner = catalogue.sample_in(&name, crate::Mode::Partner);
        let expected = json!({"a": 1, "b": 1, "c": 1, "sub": 1, "d": 1, "part": {"agent": 1}});
        assert_eq!(partner, expected);
    }

    #[test]
    fn fills_every_member() {
        check(
            "a = \"string\"\nb = \"[fen]?\"\nc = \"map<bool>\"\nd = \"Kind\"\ne = \"service_time\"\nf = { type = \"int\", min = 3 }",
            "",
            &json!({"a": "a", "b": [100], "c": {"key": true}, "d": 1, "e": "20180523121350", "f": 3}),
        );
    }

    /// An item alone may be no example: two parts with two numbers, each thing that has to be reported.
    #[test]
    fn takes_a_fields_own_example_of_objects_if_it_fits() {
        let parts = |text: &str| format!("parts = {{ type = \"[Part]\", example = {text} }}");
        let two = json!({"parts": [{"id": "a"}, {"id": "b"}]});
        check(&parts("[{ id = \"a\" }, { id = \"b\" }]"), "", &two);
        check("kind = { type = \"Kind\", example = 1 }", "", &json!({"kind": 1}));
        for wrong in ["[{ id = 1 }]", "[{ di = \"a\" }]", "[{}]"] {
            let text = parts(wrong);
            let text = format!(
                "title = {{ zh = \"探\", en = \"p\" }}\n[type.Part]\nid = \"string\"\n[type.Probe]\n{text}"
            );
            let catalogue = Catalogue::read(&[("probe", &text)], "").expect("readable");
            let name = Name { family: "probe".to_owned(), local: "Probe".to_owned() };
            assert_eq!(catalogue.sample(&name), json!({"parts": [{"id": "id"}]}), "{wrong}");
        }
    }

    #[test]
    fn prefers_examples_that_fit() {
        let glossary = "appid = { zh = \"应用\", en = \"app\", example = \"wx1\" }";
        check("appid = \"string\"", glossary, &json!({"appid": "wx1"}));
        check("appid = \"int\"", glossary, &json!({"appid": 1}));
        check(
            "appid = { type = \"string\", example = \"wx2\" }",
            glossary,
            &json!({"appid": "wx2"}),
        );
    }

    #[test]
    fn keeps_formats_and_bounds() {
        let glossary = "at = { zh = \"时\", en = \"at\", example = \"2018-05-23T12:13:50+08:00\" }";
        check("at = \"service_time\"", glossary, &json!({"at": "20180523121350"}));
        check("at = \"date\"", glossary, &json!({"at": "2018-05-23"}));
        check("at = { type = \"string\", max = 5 }", glossary, &json!({"at": "at"}));
        check("abc = { type = \"string\", max = 2 }", "", &json!({"abc": "ab"}));
        check("ab = { type = \"string\", min = 5 }", "", &json!({"ab": "ababa"}));
    }

    #[test]
    fn a_type_within_itself_ends() {
        let text = "title = { zh = \"探\", en = \"p\" }\n[type.Part]\nagain = \"Part\"";
        let catalogue = Catalogue::read(&[("probe", text)], "").expect("readable");
        let name = Name { family: "probe".to_owned(), local: "Part".to_owned() };
        assert!(catalogue.sample(&name).is_object());
    }
}
