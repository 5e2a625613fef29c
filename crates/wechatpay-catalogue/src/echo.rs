//! Builds an example from known values: the sandbox's answer where it has no state machine.
//!
//! A known value is used only where it fits, so that the result always fits its type.

use serde_json::{Map, Value};

use crate::catalogue::{Catalogue, DEPTH, Definition};
use crate::model::{Field, Name, Shape};
use crate::sample::{self, Choice};
use crate::validate;

/// An example of a type with the members of `known` in it, as far as they fit.
pub(crate) fn value(catalogue: &Catalogue, name: &Name, known: &Value, depth: usize) -> Value {
    match (catalogue.definition(name), known.as_object()) {
        (Some(Definition::Type(object)), Some(members)) if depth < DEPTH => {
            let filled = object.fields.iter().filter_map(|field| {
                let value = member(catalogue, field, members.get(&field.name), depth + 1)?;
                Some((field.name.clone(), value))
            });
            Value::Object(filled.collect::<Map<_, _>>())
        }
        (Some(Definition::Enum(_)), None) => known.clone(),
        _ => sample::object(catalogue, name, Choice::default(), depth),
    }
}

/// One member; `None` if it is known not to be there and may be absent.
fn member(
    catalogue: &Catalogue,
    field: &Field,
    known: Option<&Value>,
    depth: usize,
) -> Option<Value> {
    let example = || sample::member(catalogue, field, Choice::default(), depth);
    let Some(known) = known else { return Some(example()) };
    if validate::is_absent(known) {
        return (!field.optional).then(example);
    }
    let candidate = shaped(catalogue, &field.shape, known, depth);
    let is_fit = validate::field(catalogue, field, &candidate).is_empty();
    Some(if is_fit { candidate } else { example() })
}

fn shaped(catalogue: &Catalogue, shape: &Shape, known: &Value, depth: usize) -> Value {
    match (shape, known) {
        (Shape::List(inner), Value::Array(items)) => {
            items.iter().map(|item| shaped(catalogue, inner, item, depth)).collect()
        }
        (Shape::Map(inner), Value::Object(members)) => {
            let shaped = |(name, value): (&String, &Value)| {
                (name.clone(), shaped(catalogue, inner, value, depth))
            };
            Value::Object(members.iter().map(shaped).collect())
        }
        // What came in a path or a query is text, whatever it means.
        (_, Value::String(text)) => validate::from_text(catalogue, Some(shape), text),
        (Shape::Named(name), _) => value(catalogue, name, known, depth),
        _ => known.clone(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use crate::{Catalogue, Name};

    const FAMILY: &str = r#"
        title = { zh = "探针", en = "Probe" }
        [type.Order]
        out_no = { type = "string", max = 6 }
        count = { type = "int?", min = 1, max = 9 }
        paid = "fen?"
        at = "time?"
        state = "State?"
        fees = { type = "[Fee]?", max = 2 }
        tags = "map<string>?"
        payer = "Payer?"
        [type.Fee]
        name = "string"
        amount = "fen?"
        [type.Payer]
        openid = "string"
        [enum.State]
        CREATED = { zh = "已创建", en = "created" }
        DONE = { zh = "完成", en = "done" }
    "#;

    fn probe() -> (Catalogue, Name) {
        let catalogue = Catalogue::read(&[("probe", FAMILY)], "").expect("readable");
        (catalogue, Name { family: "probe".to_owned(), local: "Order".to_owned() })
    }

    fn check(known: &Value, changed: &[(&str, Value)]) {
        let (catalogue, name) = probe();
        let mut expected = catalogue.sample(&name);
        for (pointer, value) in changed {
            let members = expected.as_object_mut().expect("an object");
            match value {
                Value::Null => drop(members.remove(*pointer)),
                value => drop(members.insert((*pointer).to_owned(), value.clone())),
            }
        }
        assert_eq!(catalogue.sample_with(&name, known), expected, "{known}");
    }

    #[test]
    fn what_fits_is_repeated() {
        check(
            &json!({"out_no": "N1", "count": 3}),
            &[("out_no", json!("N1")), ("count", json!(3))],
        );
        check(&json!({"state": "DONE"}), &[("state", json!("DONE"))]);
        check(
            &json!({"payer": {"openid": "o1", "more": 1}}),
            &[("payer", json!({"openid": "o1"}))],
        );
        check(
            &json!({"fees": [{"name": "a", "amount": 7}, {"name": "b"}]}),
            &[("fees", json!([{"name": "a", "amount": 7}, {"name": "b", "amount": 100}]))],
        );
    }

    #[test]
    fn text_of_a_query_becomes_what_the_type_wants() {
        check(&json!({"count": "4", "paid": "0"}), &[("count", json!(4)), ("paid", json!(0))]);
        check(&json!({"count": "four"}), &[]);
    }

    #[test]
    fn what_does_not_fit_gives_way_to_the_example() {
        check(&json!({"out_no": "far too long", "count": 10, "paid": 1.5, "state": "GONE"}), &[]);
        check(&json!({"at": "now", "fees": [1], "tags": [], "payer": "me", "unknown": 1}), &[]);
        check(&json!({"fees": [{"name": "1"}, {"name": "2"}, {"name": "3"}]}), &[]);
        check(&json!([]), &[]);
    }

    #[test]
    fn what_is_known_to_be_absent_is_left_out_unless_required() {
        check(
            &json!({"out_no": null, "count": null, "at": ""}),
            &[("count", json!(null)), ("at", json!(null))],
        );
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let names = prop_oneof![
            Just("out_no"),
            Just("count"),
            Just("paid"),
            Just("at"),
            Just("state"),
            Just("fees"),
            Just("tags"),
            Just("payer"),
            Just("openid"),
            Just("name"),
            Just("amount"),
        ];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            (0i64..12).prop_map(Value::from),
            "[A-Z0-9]{0,8}".prop_map(Value::from),
            Just(json!("DONE")),
        ];
        leaf.prop_recursive(4, 24, 4, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map(names.clone(), inner, 0..6).prop_map(|members| members
                    .into_iter()
                    .map(|(k, v)| (k.to_owned(), v))
                    .collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_outcome_always_fits(known in any_json()) {
            let (catalogue, name) = probe();
            let value = catalogue.sample_with(&name, &known);
            prop_assert_eq!(catalogue.validate(&name, &value), [], "{} from {}", value, known);
        }
    }
}
