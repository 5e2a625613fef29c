//! Sensitive fields (敏感信息): sealed and opened in JSON by path, on typed and raw calls alike.

use std::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroize;

use crate::error::{Error, Result};
use crate::keys::{PlatformKey, Signer};

/// Text that must not be seen: names, phone numbers, identity numbers, bank accounts.
///
/// It is written in clear into the JSON of a request and sealed there, by the facts of the
/// operation, before anything is signed, stored or sent. `Debug` prints nothing of it.
///
/// ```
/// let name = wechatpay_core::Sensitive::from("张三");
/// assert_eq!(format!("{name:?}"), "Sensitive(…)");
/// assert_eq!(name.reveal(), "张三");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sensitive(String);

impl Sensitive {
    /// The text itself. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Sensitive {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Sensitive {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Sensitive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sensitive(…)")
    }
}

impl Drop for Sensitive {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Seals every text the paths lead to, in place; empty text stays empty, since it counts as
/// absent. Returns how many fields were sealed.
///
/// A path is member names joined by `.`, with `[]` behind the name of a list:
/// `payer.identity.number`, `contacts[].phone`.
///
/// # Errors
/// If a value is not text, or too long for the key. With `keep_sealed`, text that already has
/// the size and form of a ciphertext is left as it is: a field is never sealed twice.
pub fn seal(body: &mut Value, paths: &[&str], key: &PlatformKey, keep_sealed: bool) -> Result<u32> {
    let size = key.public_key().sealed_size();
    visit_all(body, paths, &mut |path, value| {
        let Value::String(text) = value else {
            return Err(Error::sensitive(format!("the sensitive field `{path}` is not text")));
        };
        if text.is_empty() || (keep_sealed && is_ciphertext(text, size)) {
            return Ok(false);
        }
        let sealed = key.public_key().seal(text.as_bytes()).map_err(|cause| {
            let what = format!("the sensitive field `{path}` cannot be sealed");
            let error = Error::sensitive(what).with_source(cause);
            if is_ciphertext(text, size) { error.with_hint(SEALED_ALREADY) } else { error }
        })?;
        text.zeroize();
        *text = sealed;
        Ok(true)
    })
}

/// Whether any path leads to text that [`seal`] would have to seal.
#[must_use]
pub fn has_plaintext(body: &Value, paths: &[&str], keep_sealed: bool) -> bool {
    paths.iter().any(|path| {
        any(body, path, &|value| value.as_str().is_none_or(|text| is_plaintext(text, keep_sealed)))
    })
}

/// Opens every text the paths lead to with the merchant's own key, in place. Returns how many.
///
/// # Errors
/// If a value is not sealed for this key.
pub fn open(body: &mut Value, paths: &[&str], signer: &dyn Signer) -> Result<u32> {
    visit_all(body, paths, &mut |path, value| {
        let Value::String(text) = value else { return Ok(false) };
        if text.is_empty() {
            return Ok(false);
        }
        let unreadable =
            || Error::sensitive(format!("the sensitive field `{path}` cannot be opened"));
        let opened = signer.open(text).map_err(|cause| {
            unreadable()
                .with_source(cause)
                .with_hint("it is sealed with the merchant certificate: check that key and serial belong together")
        })?;
        let opened =
            std::str::from_utf8(&opened).map_err(|cause| unreadable().with_source(cause))?;
        opened.clone_into(text);
        Ok(true)
    })
}

/// Whether text still has to be sealed. 256 bytes is the only size of a ciphertext in use: every
/// key of WeChat Pay is RSA-2048.
pub(crate) fn is_plaintext(text: &str, keep_sealed: bool) -> bool {
    !(text.is_empty() || keep_sealed && is_ciphertext(text, 256))
}

/// Whether text is base64 of exactly one RSA block.
pub(crate) fn is_ciphertext(text: &str, size: usize) -> bool {
    BASE64_STANDARD.decode(text).is_ok_and(|bytes| bytes.len() == size)
}

type Visit<'a> = &'a mut dyn FnMut(&str, &mut Value) -> Result<bool>;

fn visit_all(body: &mut Value, paths: &[&str], visit: Visit<'_>) -> Result<u32> {
    let mut changed = 0;
    for path in paths {
        walk(body, path, path, &mut |value| {
            changed += u32::from(visit(path, value)?);
            Ok(())
        })?;
    }
    Ok(changed)
}

fn walk(
    value: &mut Value,
    path: &str,
    whole: &str,
    visit: &mut dyn FnMut(&mut Value) -> Result<()>,
) -> Result<()> {
    let (step, rest) = match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    };
    let (name, is_list) = match step.strip_suffix("[]") {
        Some(name) => (name, true),
        None => (step, false),
    };
    let Some(member) = value.get_mut(name).filter(|member| !member.is_null()) else {
        return Ok(());
    };
    let items = match (is_list, member) {
        (true, Value::Array(items)) => items.as_mut_slice(),
        (true, _) => {
            return Err(Error::sensitive(format!("`{name}` of `{whole}` is not a list")));
        }
        (false, member) => std::slice::from_mut(member),
    };
    for item in items {
        match rest {
            Some(rest) => walk(item, rest, whole, visit)?,
            None => visit(item)?,
        }
    }
    Ok(())
}

fn any(value: &Value, path: &str, test: &dyn Fn(&Value) -> bool) -> bool {
    let (step, rest) = match path.split_once('.') {
        Some((step, rest)) => (step, Some(rest)),
        None => (path, None),
    };
    let member = value.get(step.strip_suffix("[]").unwrap_or(step)).filter(|m| !m.is_null());
    let Some(member) = member else { return false };
    let visit = |item: &Value| rest.map_or_else(|| test(item), |rest| any(item, rest, test));
    match member {
        Value::Array(items) if step.ends_with("[]") => items.iter().any(visit),
        other => visit(other),
    }
}

const SEALED_ALREADY: &str = "it looks sealed already: name the key it was sealed with in the \
    header Wechatpay-Serial, or give the plain text";

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, ProptestConfig, Strategy, prop};
    use proptest::{prop_assert, prop_assert_eq, prop_oneof, proptest};
    use serde_json::json;

    use super::*;
    use crate::keys::PrivateKey;
    use crate::vectors;

    fn keys() -> (PlatformKey, PrivateKey) {
        let key =
            PlatformKey::from_public_key("PUB_KEY_ID_1", vectors::file("wechatpay_public_key.pem"));
        let private =
            PrivateKey::from_pem(vectors::file("wechatpay_public_key_mode_private_key.pem"));
        (key.unwrap(), private.unwrap())
    }

    #[test]
    fn what_is_sealed_by_path_opens_by_path_and_nothing_else_changes() {
        let (key, private) = keys();
        let paths = ["name", "payer.identity.number", "contacts[].phone", "absent.x"];
        let plain = json!({
            "z": 1, "name": "张三", "payer": {"identity": {"number": "11010519491231002X"}, "name": "x"},
            "contacts": [{"phone": "13800000000"}, {"phone": ""}, {"a": null}], "phone": "clear"
        });
        let mut body = plain.clone();
        assert!(has_plaintext(&body, &paths, true));
        assert_eq!(seal(&mut body, &paths, &key, true).unwrap(), 3);
        assert!(!has_plaintext(&body, &paths, true));
        assert_eq!(body["phone"], "clear");
        assert_eq!(body["contacts"][1]["phone"], "");
        assert_eq!(body["name"].as_str().unwrap().len(), 344);
        let sealed_once = body.clone();
        assert_eq!(seal(&mut body, &paths, &key, true).unwrap(), 0, "never sealed twice");
        assert_eq!(body, sealed_once);
        assert_eq!(open(&mut body, &paths, &private).unwrap(), 3);
        assert_eq!(body, plain);
        assert_eq!(body.to_string(), plain.to_string(), "member order is kept");
    }

    #[test]
    fn what_cannot_be_sealed_is_refused_by_name() {
        let (key, _) = keys();
        let check = |body: Value, paths: &[&str], expected: &str| {
            let error = seal(&mut body.clone(), paths, &key, true).unwrap_err();
            assert_eq!(error.to_string(), expected);
        };
        check(json!({"name": 17}), &["name"], "the sensitive field `name` is not text");
        check(json!({"list": {}}), &["list[].x"], "`list` of `list[].x` is not a list");
        check(
            json!({"name": "x".repeat(215)}),
            &["name"],
            "the sensitive field `name` cannot be sealed",
        );
    }

    /// Bodies of few names, so that paths lead somewhere.
    fn bodies() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            "[a-c张三]{0,8}".prop_map(Value::from),
            (-9_i8..9).prop_map(Value::from),
            Just(Value::Null)
        ];
        leaf.prop_recursive(4, 12, 3, |inner| {
            let name = prop::sample::select(vec!["a", "b", "c"]).prop_map(str::to_owned);
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::btree_map(name, inner, 0..3)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    /// The texts of a body with their pointers.
    fn texts(body: &Value, at: &str, found: &mut Vec<(String, String)>) {
        match body {
            Value::String(text) => found.push((at.to_owned(), text.clone())),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    texts(item, &format!("{at}/{index}"), found);
                }
            }
            Value::Object(members) => {
                members.iter().for_each(|(name, item)| texts(item, &format!("{at}/{name}"), found));
            }
            _ => {}
        }
    }

    /// Whether a pointer is one that a path leads to.
    fn leads(path: &str, pointer: &str) -> bool {
        let steps = path.replace("[]", ".#").replace('.', "/");
        let (steps, parts): (Vec<&str>, Vec<&str>) =
            (steps.split('/').collect(), pointer.split('/').skip(1).collect());
        let fits = |(step, part): (&&str, &&str)| {
            if *step == "#" { part.parse::<usize>().is_ok() } else { step == part }
        };
        steps.len() == parts.len() && steps.iter().zip(&parts).all(fits)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Exactly the texts that a path leads to are sealed, whatever the body; opened, the body
        /// is what it was.
        #[test]
        fn exactly_what_the_paths_name_is_sealed(
            plain in bodies(),
            paths in prop::collection::btree_set(
                prop::sample::select(vec!["a", "b.c", "a[].b", "c[]", "b[].a[].c", "a.b.c"]), 1..4),
        ) {
            let (key, private) = keys();
            let paths: Vec<&str> = paths.into_iter().collect();
            let mut body = plain.clone();
            let result = seal(&mut body, &paths, &key, true);
            let (mut before, mut after) = (Vec::new(), Vec::new());
            texts(&plain, "", &mut before);
            texts(&body, "", &mut after);
            prop_assert_eq!(before.len(), after.len());
            let mut sealed = 0;
            for ((pointer, plain), (_, now)) in before.iter().zip(&after) {
                let is_named = paths.iter().any(|path| leads(path, pointer));
                let is_sealed = is_named && !plain.is_empty();
                match result {
                    Ok(_) => prop_assert_eq!(now != plain, is_sealed, "{}", pointer),
                    Err(_) => prop_assert!(is_sealed || now == plain, "{}", pointer),
                }
                sealed += u32::from(now != plain);
            }
            if let Ok(count) = result {
                prop_assert_eq!(count, sealed);
                prop_assert!(!has_plaintext(&body, &paths, true));
                prop_assert_eq!(seal(&mut body, &paths, &key, true).unwrap(), 0, "never twice");
                prop_assert_eq!(open(&mut body, &paths, &private).unwrap(), count);
                prop_assert_eq!(body, plain);
            }
        }
    }
}
