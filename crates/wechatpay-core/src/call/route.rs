//! URI templates: parsed, bound, percent-encoded. A route with an unbound name never becomes a
//! path.

use std::borrow::Cow;
use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::error::{Error, Result};

/// A path template such as `/v3/discount-card/orders/{out_order_no}`, perhaps with a query.
///
/// Literal text is taken as written, case and all; a variable is a separate thing and is always
/// percent-encoded.
///
/// ```
/// use wechatpay_core::Route;
///
/// let route = Route::parse("v3/pay/transactions/out-trade-no/{out_trade_no}")?;
/// let path = route.bind(&[("out_trade_no", "A|B*C")])?;
/// assert_eq!(path, "/v3/pay/transactions/out-trade-no/A%7CB*C");
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Route<'a> {
    path: Cow<'a, str>,
    query: Option<Cow<'a, str>>,
}

impl<'a> Route<'a> {
    /// Reads a template; the leading slash is optional.
    ///
    /// # Errors
    /// If it is empty, is a whole URL, has a character that is not allowed in a path as it is, an
    /// empty or dotted segment, or a variable without a proper name.
    pub fn parse(template: &'a str) -> Result<Self> {
        let (path, query) = match template.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (template, None),
        };
        // The query stays out of the text: it may name people.
        let bad = |what: &str| Error::input(format!("the path `{path}` {what}"));
        if path.contains("://") {
            return Err(bad("is a whole URL; only the path is needed"));
        }
        let bare = path.strip_prefix('/').unwrap_or(path);
        if bare.is_empty() {
            return Err(bad("is empty"));
        }
        let last = bare.split('/').count() - 1;
        for (index, segment) in bare.split('/').enumerate() {
            if segment.is_empty() && index != last {
                return Err(bad("has an empty segment"));
            }
            check_segment(segment).map_err(|what| bad(&what))?;
        }
        if let Some(query) = query {
            check_literal(query, "/?").map_err(|what| bad(&what))?;
        }
        let path = if path.starts_with('/') { path.into() } else { format!("/{path}").into() };
        Ok(Self { path, query: query.filter(|query| !query.is_empty()).map(Cow::Borrowed) })
    }

    /// The path as written, with its leading slash: low-cardinality, good for logs and metrics.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.path
    }

    /// The query that was written behind the path, if any.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// The names of the variables, in order.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        self.path.split('{').skip(1).filter_map(|rest| rest.split('}').next())
    }

    /// Puts values in place of the variables and returns the encoded path.
    ///
    /// # Errors
    /// If a variable has no value, a value has no variable, or a value is empty, `.` or `..`, or
    /// has a control character or one outside the basic plane, which WeChat Pay does not take
    /// (protocol 01 §9). The error names the variable, never the value.
    pub fn bind<N: AsRef<str>, V: AsRef<str>>(&self, values: &[(N, V)]) -> Result<String> {
        if let Some((name, _)) =
            values.iter().find(|(name, _)| !self.variables().any(|known| known == name.as_ref()))
        {
            return Err(Error::input(format!(
                "`{}` has no variable `{}`",
                self.path,
                name.as_ref()
            )));
        }
        let mut bound = String::with_capacity(self.path.len() + 32);
        let mut rest = &*self.path;
        while let Some((literal, tail)) = rest.split_once('{') {
            let Some((name, tail)) = tail.split_once('}') else { break };
            let value = values.iter().find(|(known, _)| known.as_ref() == name);
            let (_, value) = value.ok_or_else(|| {
                Error::input(format!("path variable `{name}` of `{}` has no value", self.path))
            })?;
            let value = value.as_ref();
            if let Some(what) = refuse_value(value) {
                return Err(Error::input(format!(
                    "path variable `{name}` of `{}` {what}",
                    self.path
                )));
            }
            bound.push_str(literal);
            bound.extend(encode(value));
            rest = tail;
        }
        bound.push_str(rest);
        Ok(bound)
    }
}

impl fmt::Debug for Route<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Route({})", self.path)
    }
}

/// Encodes the members of a JSON object as a query: scalars as text, lists of scalars as repeated
/// names, `null` left out.
///
/// # Errors
/// If the value is no object, or a member is neither scalar nor a list of scalars.
pub(crate) fn encode_query(value: &Value) -> Result<String> {
    let Value::Object(members) = value else {
        return Err(Error::input("a query must be a JSON object of plain values"));
    };
    let mut query = String::new();
    for (name, value) in members {
        let values = match value {
            Value::Array(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        for value in values {
            let text = match value {
                Value::Null => continue,
                Value::String(text) => Cow::Borrowed(text.as_str()),
                Value::Bool(_) | Value::Number(_) => Cow::Owned(value.to_string()),
                Value::Array(_) | Value::Object(_) => {
                    return Err(Error::input(format!(
                        "query member `{name}` is not a plain value"
                    )));
                }
            };
            if !text.chars().all(is_carried) {
                return Err(Error::input(format!(
                    "query member `{name}` has a character that WeChat Pay does not take"
                )));
            }
            push_pair(&mut query, name, &text);
        }
    }
    Ok(query)
}

/// Encodes pairs as a query, in their order.
pub(crate) fn encode_pairs(pairs: &[(String, String)]) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        push_pair(&mut query, name, value);
    }
    query
}

fn push_pair(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.extend(encode(name));
    query.push('=');
    query.extend(encode(value));
}

fn encode(text: &str) -> impl Iterator<Item = &str> {
    utf8_percent_encode(text, ESCAPED)
}

fn refuse_value(value: &str) -> Option<&'static str> {
    match value {
        "" => Some("is empty"),
        // Every URL library folds dot segments away, even encoded ones.
        "." | ".." => Some("is a dot segment"),
        _ if value.chars().any(char::is_control) => Some("has a control character"),
        _ if !value.chars().all(is_carried) => {
            Some("has a character outside the basic plane, such as an emoji")
        }
        _ => None,
    }
}

/// UTF-8 of one to three bytes only (protocol 01 §9).
fn is_carried(c: char) -> bool {
    c.len_utf8() < 4
}

fn check_segment(segment: &str) -> Result<(), String> {
    if matches!(segment, "." | "..") {
        return Err("has a dot segment".into());
    }
    let mut rest = segment;
    while let Some(at) = rest.find(['{', '}']) {
        let (literal, tail) = rest.split_at(at);
        check_literal(literal, "")?;
        let name = tail.strip_prefix('{').and_then(|tail| tail.split_once('}'));
        let Some((name, tail)) = name else {
            return Err("has a brace that does not belong to a variable".into());
        };
        let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if name.is_empty() || !name.bytes().all(is_name) {
            return Err("has a variable without a proper name".into());
        }
        rest = tail;
    }
    check_literal(rest, "")
}

/// What may stand literally: characters that no URL library rewrites on the way to the wire, so
/// that what is signed is what is sent.
fn check_literal(text: &str, extra: &str) -> Result<(), String> {
    let bytes = text.as_bytes();
    for (at, c) in text.char_indices() {
        let is_plain =
            c.is_ascii_alphanumeric() || "-._~!$&()*+,;=:@".contains(c) || extra.contains(c);
        let is_escape = c == '%'
            && bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        if !is_plain && !is_escape {
            return Err(format!("has {c:?} in it; put such text into a variable"));
        }
    }
    if text.to_ascii_lowercase().contains("%2e") {
        return Err("has an encoded dot in it; write the dot".into());
    }
    Ok(())
}

/// Everything but unreserved characters and `*`, which merchant numbers may contain
/// (protocol 01 §13.2).
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'*');

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_encoded_or_refused() {
        let route = Route::parse("/v3/discount-card/orders/{out_order_no}").unwrap();
        let check = |value: &str, expected: Result<&str, &str>| {
            let bound = route.bind(&[("out_order_no", value)]).map_err(|error| error.to_string());
            let expected = match expected {
                Ok(end) => Ok(format!("/v3/discount-card/orders/{end}")),
                Err(what) => Err(format!(
                    "path variable `out_order_no` of `/v3/discount-card/orders/{{out_order_no}}` {what}"
                )),
            };
            assert_eq!(bound, expected, "{value:?}");
        };
        check("233bcbf407e8", Ok("233bcbf407e8"));
        check("a/b", Ok("a%2Fb"));
        check("a?b", Ok("a%3Fb"));
        check("a|b*c", Ok("a%7Cb*c"));
        check("a b+c", Ok("a%20b%2Bc"));
        check("先享卡", Ok("%E5%85%88%E4%BA%AB%E5%8D%A1"));
        check("{x}%41", Ok("%7Bx%7D%2541"));
        check("...", Ok("..."));
        check("", Err("is empty"));
        check("..", Err("is a dot segment"));
        check(".", Err("is a dot segment"));
        check("a\nb", Err("has a control character"));
        check("a\u{0}", Err("has a control character"));
        check("🎁", Err("has a character outside the basic plane, such as an emoji"));
    }

    #[test]
    fn half_filled_paths_do_not_exist() {
        let check = |template: &str, values: &[(&str, &str)], expected: &str| {
            let error = Route::parse(template).and_then(|route| route.bind(values)).unwrap_err();
            assert_eq!(error.to_string(), expected);
        };
        check("v3/a/{x}/{y}", &[("x", "1")], "path variable `y` of `/v3/a/{x}/{y}` has no value");
        check("v3/a/{x}", &[("x", "1"), ("z", "2")], "`/v3/a/{x}` has no variable `z`");
        check("", &[], "the path `` is empty");
        check("/", &[], "the path `/` is empty");
        check("v3//a", &[], "the path `v3//a` has an empty segment");
        check("v3/../a", &[], "the path `v3/../a` has a dot segment");
        check("v3/%2e%2e/a", &[], "the path `v3/%2e%2e/a` has an encoded dot in it; write the dot");
        check("v3/{}", &[], "the path `v3/{}` has a variable without a proper name");
        check("v3/{a", &[], "the path `v3/{a` has a brace that does not belong to a variable");
        check("v3/a}", &[], "the path `v3/a}` has a brace that does not belong to a variable");
        check("v3/a b", &[], "the path `v3/a b` has ' ' in it; put such text into a variable");
        check("v3/订单", &[], "the path `v3/订单` has '订' in it; put such text into a variable");
        check("v3/a#b", &[], "the path `v3/a#b` has '#' in it; put such text into a variable");
        check("v3/%zz", &[], "the path `v3/%zz` has '%' in it; put such text into a variable");
        check("http://h/v3", &[], "the path `http://h/v3` is a whole URL; only the path is needed");
    }

    #[test]
    fn literal_paths_are_taken_as_written() {
        let check = |template: &str, path: &str, query: Option<&str>| {
            let route = Route::parse(template).unwrap();
            assert_eq!(route.bind::<&str, &str>(&[]).unwrap(), path);
            assert_eq!(route.query(), query);
        };
        check("v3/N123123/aB", "/v3/N123123/aB", None);
        check("/v3/ecommerce/applyments/", "/v3/ecommerce/applyments/", None);
        check("v3/a?mchid=1&x=%20", "/v3/a", Some("mchid=1&x=%20"));
        check("v3/a?", "/v3/a", None);
    }

    #[test]
    fn queries_are_encoded_in_order() {
        let check = |value: Value, expected: Result<&str, &str>| {
            let query = encode_query(&value).map_err(|error| error.to_string());
            assert_eq!(query.as_deref().map_err(String::as_str), expected);
        };
        check(
            json!({"b": "x y&z", "a": 20, "ok": true, "none": null, "qq": "", "l": [1, "二"]}),
            Ok("b=x%20y%26z&a=20&ok=true&qq=&l=1&l=%E4%BA%8C"),
        );
        check(json!({}), Ok(""));
        check(json!({"a": {}}), Err("query member `a` is not a plain value"));
        check(json!([1]), Err("a query must be a JSON object of plain values"));
        check(
            json!({"a": "🎁"}),
            Err("query member `a` has a character that WeChat Pay does not take"),
        );
    }

    proptest! {
        /// However odd the value, the path keeps its number of segments, is plain ASCII, and
        /// decodes to what was given.
        #[test]
        fn values_never_break_out(value in "\\PC{1,12}") {
            let route = Route::parse("v3/a/{x}/b").unwrap();
            if let Ok(path) = route.bind(&[("x", value.as_str())]) {
                prop_assert_eq!(path.split('/').count(), 5);
                prop_assert!(path.is_ascii() && !path.contains(['?', '#', ' ']));
                let inner = path.strip_prefix("/v3/a/").and_then(|p| p.strip_suffix("/b")).unwrap();
                let decoded = percent_encoding::percent_decode_str(inner).decode_utf8().unwrap();
                prop_assert_eq!(decoded.as_ref(), value.as_str());
            }
        }

        #[test]
        fn any_template_is_read_without_panic(template in ".*") {
            if let Ok(route) = Route::parse(&template) {
                let _ = route.bind::<&str, &str>(&[]);
            }
        }
    }
}
