//! Templates of paths: a value never breaks out of its segment, and no half-filled path exists.
//!
//! The first line is the template, the others are values of its variables, in order; and they are
//! parameters of a query, which reads back as what it was.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use wechatpay_core::{Blocking, Chain, Method, Route};

use crate::seeds;

pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (template, values) = text.split_once('\n').unwrap_or((text, ""));
    query(values);
    let Ok(route) = Route::parse(template) else { return };
    assert!(route.template().starts_with('/'));
    let again = Route::parse(route.template()).map(|route| route.template().to_owned());
    assert_eq!(again.as_deref().ok(), Some(route.template()), "a template is its own template");
    let names: Vec<&str> = route.variables().collect();
    let values: Vec<&str> = values.split('\n').collect();
    let pairs: Vec<(&str, &str)> = names.iter().copied().zip(values.iter().copied()).collect();
    let Ok(path) = route.bind(&pairs) else { return };
    assert!(!path.contains(['{', '}', '?', '#', ' ']) && path.is_ascii(), "{path:?}");
    let (own, bound): (Vec<&str>, Vec<&str>) =
        (route.template().split('/').collect(), path.split('/').collect());
    assert_eq!(own.len(), bound.len(), "the number of segments stays");
    for (own, bound) in own.iter().zip(&bound) {
        assert!(!matches!(*bound, "." | ".."), "no dot segment comes of a value");
        let name = own.strip_prefix('{').and_then(|own| own.strip_suffix('}'));
        // Of a name that occurs twice, the first value counts.
        let value = name.and_then(|name| pairs.iter().find(|(known, _)| *known == name));
        if let Some((_, value)) = value {
            let decoded = percent_decode_str(bound).decode_utf8();
            assert_eq!(decoded.ok().as_deref(), Some(*value), "a value decodes to itself");
        }
    }
}

/// Lines are names and values in turn.
fn query(lines: &str) {
    let mut lines = lines.split('\n');
    let mut members = Map::new();
    while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
        let value = match value {
            "null" => Value::Null,
            number if number.parse::<i64>().is_ok_and(|n| n.to_string() == number) => {
                number.parse::<i64>().map_or(Value::Null, Value::from)
            }
            text => text.into(),
        };
        members.insert(name.to_owned(), value);
    }
    let handle = Blocking::new(seeds::context(), Arc::new(seeds::NoNetwork));
    let request = Chain::new(handle, "/v3/x").request(Method::Get).query(&members);
    let Ok(call) = request.into_call() else { return };
    let query = call.query.unwrap_or_default();
    assert!(query.is_ascii() && !query.contains(['#', ' ', '\n', '+']), "{query:?}");
    let decode =
        |text: &str| percent_decode_str(text).decode_utf8().map(std::borrow::Cow::into_owned).ok();
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, "no ="));
        decode(name).zip(decode(value))
    });
    let expected = members.iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Some((name.clone(), text))
    });
    assert!(pairs.eq(expected), "{query:?} is not {members:?}");
}
