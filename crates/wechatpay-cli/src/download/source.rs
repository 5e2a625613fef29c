//! What an answer links to: one file, or the parts of a sealed bill.

use serde_json::Value;
use wechatpay::bill::{BillLink, SealedBill, SealedPart};

use crate::output::failure::{Failure, Result};
use crate::text::files as say;

/// Where files are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Source {
    Link(BillLink),
    /// In the order in which they are joined.
    Sealed(Vec<SealedPart>),
}

/// Reads an answer, or the line that `wxpay req --json` makes of it.
pub(super) fn read(text: &str) -> Result<Source> {
    let no_json = |cause| Failure::usage(say::LINK_NOT_JSON).because(&cause);
    let answer: Value = serde_json::from_str(text).map_err(no_json)?;
    let answer = match answer.get("body") {
        Some(body) if answer.get("status").is_some() => body,
        _ => &answer,
    };
    if answer.get("download_bill_list").is_some() {
        let bill: SealedBill = typed(answer)?;
        return Ok(Source::Sealed(bill.parts()?.into_iter().cloned().collect()));
    }
    let mut links = Vec::new();
    collect(answer, &mut links);
    match links.as_slice() {
        [] => Err(Failure::usage(say::NO_LINK).hint(say::WHAT_HAS_LINKS)),
        [link] if link.get("encrypt_key").is_some() => Ok(Source::Sealed(vec![typed(link)?])),
        [link] => Ok(Source::Link(typed(link)?)),
        links => {
            let failure = Failure::usage(say::MANY_LINKS.with([&links.len()]));
            Err(failure.hint(say::ONE_LINK))
        }
    }
}

/// The objects that have a link, wherever they are in the answer.
fn collect<'a>(value: &'a Value, links: &mut Vec<&'a Value>) {
    match value {
        Value::Object(members) => {
            if members
                .get("download_url")
                .and_then(Value::as_str)
                .is_some_and(|url| !url.is_empty())
            {
                links.push(value);
            }
            members.values().for_each(|value| collect(value, links));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, links)),
        _ => {}
    }
}

fn typed<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(value).map_err(|cause| Failure::usage(say::LINK_MISFIT).because(&cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn links_are_found_wherever_they_stand() {
        let check = |text: &str, url: &str, digest: &str| {
            let Source::Link(link) = read(text).unwrap() else { panic!("{text}") };
            assert_eq!((link.download_url.as_str(), link.hash_value.as_str()), (url, digest));
        };
        check(
            r#"{"download_url":"https://a/b","hash_type":"SHA1","hash_value":"0"}"#,
            "https://a/b",
            "0",
        );
        check(r#"{"status":200,"body":{"download_url":"https://a/b"}}"#, "https://a/b", "");
        let nested =
            r#"{"fapiao_download_info_list":[{"fapiao_id":"1","download_url":"https://a/c"}]}"#;
        check(nested, "https://a/c", "");
        assert!(said("{}").contains("no download_url"));
        assert!(said(r#"{"download_url":""}"#).contains("no download_url"));
        assert!(said(r#"[{"download_url":"x"},{"download_url":"y"}]"#).contains("2 links"));
        assert!(said("").contains("no JSON"));
        assert!(said(r#"{"download_url":"x","hash_value":1}"#).contains("invalid type"));
        assert!(said(&"[".repeat(100_000)).contains("no JSON"));
    }

    #[test]
    fn the_parts_of_a_sealed_bill_are_put_in_order() {
        let part = |number: u8| {
            format!(
                r#"{{"bill_sequence":{number},"download_url":"u","encrypt_key":"k","nonce":"n"}}"#
            )
        };
        let bill = |count: u8, parts: &[String]| {
            let list = parts.join(",");
            format!(r#"{{"download_bill_count":{count},"download_bill_list":[{list}]}}"#)
        };
        let Source::Sealed(parts) = read(&bill(2, &[part(2), part(1)])).unwrap() else { panic!() };
        assert_eq!(parts.iter().map(|part| part.bill_sequence).collect::<Vec<_>>(), [1, 2]);
        assert!(said(&bill(2, &[part(1)])).contains("should have 2 parts"));
        assert!(said(&bill(0, &[])).contains("should have 0 parts"));
        assert!(matches!(read(&part(7)).unwrap(), Source::Sealed(parts) if parts.len() == 1));
    }
}
