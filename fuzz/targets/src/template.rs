//! Templates of paths: a value never breaks out of its segment, and no half-filled path exists.
//!
//! The first line is the template, the others are values of its variables, in order.

use percent_encoding::percent_decode_str;
use wechatpay_core::Route;

pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (template, values) = text.split_once('\n').unwrap_or((text, ""));
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
        // Of a name that stands twice, the first value counts.
        let value = name.and_then(|name| pairs.iter().find(|(known, _)| *known == name));
        if let Some((_, value)) = value {
            let decoded = percent_decode_str(bound).decode_utf8();
            assert_eq!(decoded.ok().as_deref(), Some(*value), "a value decodes to itself");
        }
    }
}
