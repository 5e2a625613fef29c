//! Arguments of several commands: `NAME=VALUE`, and HTTP methods.

use wechatpay::Method;

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) value: String,
}

pub(crate) fn method(text: &str) -> Result<Method, String> {
    text.parse().map_err(|error: wechatpay::Error| error.to_string())
}

pub(crate) fn pair(text: &str) -> Result<Pair, String> {
    split(text, &['='])
}

/// Headers may also be written as everybody writes them.
pub(crate) fn header(text: &str) -> Result<Pair, String> {
    let pair = split(text, &['=', ':'])?;
    Ok(Pair { value: pair.value.trim_start().to_owned(), ..pair })
}

fn split(text: &str, separators: &[char]) -> Result<Pair, String> {
    match text.split_once(separators) {
        Some((name, value)) if !name.is_empty() => {
            Ok(Pair { name: name.to_owned(), value: value.to_owned() })
        }
        _ => Err("write it as NAME=VALUE".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_split_at_the_first_separator() {
        let check = |parse: fn(&str) -> Result<Pair, String>,
                     text: &str,
                     expected: Option<(&str, &str)>| {
            let pair = parse(text).ok().map(|pair| (pair.name, pair.value));
            let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
            assert_eq!(pair, expected, "{text}");
        };
        check(pair, "a=b", Some(("a", "b")));
        check(pair, "a=b=c", Some(("a", "b=c")));
        check(pair, "a=", Some(("a", "")));
        check(pair, "a: b", None);
        check(pair, "=b", None);
        check(pair, "", None);
        check(header, "Wechatpay-Serial: PUB", Some(("Wechatpay-Serial", "PUB")));
        check(header, "Wechatpay-Serial=PUB:x", Some(("Wechatpay-Serial", "PUB:x")));
    }
}
