//! Checks, by the catalogue, the members that a family's handler does not read.

use serde_json::Value;
use wechatpay_catalogue::{Field, Finding, Name, Violation, catalogue};

use super::finding;
use crate::engine::{Json, Location, Refusal, Rules, config::Unknown};

/// Checks the member `field` of an `object`, which is at `pointer` of a body.
pub(crate) fn check_unread(
    object: &Name,
    field: &Field,
    pointer: &str,
    value: Json,
    rules: Rules,
) -> Result<(), Refusal> {
    let value = value.into_value();
    if !value.is_null() && value.as_str() != Some("") {
        let is_private = |found: &Finding| {
            finding::is_private(object, &format!("/{}{}", field.name, found.pointer))
        };
        // A sealed text is longer than what its limit is about.
        let counts = |found: &Finding| match found.fault {
            Violation::Unknown => rules.unknown == Unknown::Refuse,
            Violation::OutOfRange { .. } => !is_private(found),
            _ => true,
        };
        let found = catalogue().validate_member(field, &value).into_iter().find(counts);
        if let Some(mut found) = found {
            let at = value.pointer(&found.pointer);
            let shown = at.filter(|_| !is_private(&found)).map(finding::given);
            found.pointer = format!("{pointer}{}", found.pointer);
            return Err(finding::refusal(Location::Body, &found, at, shown));
        }
    }
    finding::check_text(Location::Body, pointer, &value, rules.profile)
}

/// Checks one parameter of a `query`.
pub(crate) fn check_unread_parameter(
    query: &Name,
    parameter: &str,
    text: &str,
    rules: Rules,
) -> Result<(), Refusal> {
    let value = Value::from(text);
    let pairs = [(parameter.to_owned(), text.to_owned())];
    let found = catalogue().validate_query(query, &pairs).into_iter();
    if let Some(found) = found.filter(|_| !text.is_empty()).find(|found| found.pointer == parameter)
    {
        let is_private = finding::is_private(query, &format!("/{parameter}"));
        let shown = (!is_private).then(|| finding::given(&value));
        return Err(finding::refusal(Location::Query, &found, Some(&value), shown));
    }
    finding::check_text(Location::Query, parameter, &value, rules.profile)
}
