//! Sensitive members (敏感信息) of generic bodies: opened on the way in, sealed on the way out.

use serde_json::Value;
use wechatpay_catalogue::{Name, catalogue};
use wechatpay_core::PublicKey;

use crate::engine::{Failure, Opener, Refusal};

/// Opens every sealed member of `value` in its place.
pub(super) fn open(name: &Name, value: &mut Value, opener: &Opener<'_>) -> Result<(), Refusal> {
    each(name, value, &mut |pointer, text| Ok(opener.open(pointer, text)?.as_str().to_owned()))
}

/// Seals every sensitive member of `value` in its place, for the owner of `key`.
pub(super) fn seal(name: &Name, value: &mut Value, key: &PublicKey) -> Result<(), Failure> {
    each(name, value, &mut |_, text| {
        key.seal(text.as_bytes()).map_err(|_| Failure::Broken("a member cannot be sealed"))
    })
}

fn each<E>(
    name: &Name,
    value: &mut Value,
    change: &mut impl FnMut(&str, &str) -> Result<String, E>,
) -> Result<(), E> {
    for path in catalogue().sealed(name) {
        let steps = path.replace("[]", ".[]").replace("{}", ".{}");
        let steps: Vec<&str> = steps.split('.').collect();
        walk(value, &steps, "", change)?;
    }
    Ok(())
}

fn walk<E>(
    value: &mut Value,
    steps: &[&str],
    pointer: &str,
    change: &mut impl FnMut(&str, &str) -> Result<String, E>,
) -> Result<(), E> {
    match (steps, value) {
        ([], Value::String(text)) if !text.is_empty() => *text = change(pointer, text)?,
        (["[]", rest @ ..], Value::Array(items)) => {
            for (index, item) in items.iter_mut().enumerate() {
                walk(item, rest, &format!("{pointer}/{index}"), change)?;
            }
        }
        (["{}", rest @ ..], Value::Object(members)) => {
            for (name, member) in members.iter_mut() {
                walk(member, rest, &format!("{pointer}/{name}"), change)?;
            }
        }
        ([step, rest @ ..], Value::Object(members)) => {
            if let Some(member) = members.get_mut(*step) {
                walk(member, rest, &format!("{pointer}/{step}"), change)?;
            }
        }
        // Another type than the catalogue's: the check of types says so.
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_member_on_the_path_is_reached_and_nothing_else() {
        let mut value = json!({
            "a": [{"b": "x", "c": "keep"}, {"b": ""}, {"b": 1}, "text"],
            "m": {"k": {"d": "y"}},
        });
        let mut seen = Vec::new();
        let mut change = |pointer: &str, text: &str| -> Result<String, ()> {
            seen.push(pointer.to_owned());
            Ok(text.to_uppercase())
        };
        walk(&mut value, &["a", "[]", "b"], "", &mut change).unwrap();
        walk(&mut value, &["m", "{}", "d"], "", &mut change).unwrap();
        walk(&mut value, &["gone", "[]", "b"], "", &mut change).unwrap();
        assert_eq!(seen, ["/a/0/b", "/m/k/d"]);
        assert_eq!((&value["a"][0]["b"], &value["a"][0]["c"]), (&json!("X"), &json!("keep")));
        assert_eq!(value["m"]["k"]["d"], "Y");
    }
}
