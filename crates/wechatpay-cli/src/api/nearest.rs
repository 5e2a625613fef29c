//! Finds the operations whose paths are most like an unknown one.

use wechatpay_catalogue::{Operation, catalogue};

/// At most three operations near a path, the nearest first; those of the same method before others
/// that are as near. Empty if nothing is near.
pub(crate) fn nearest(method: &str, path: &str) -> Vec<&'static Operation> {
    let bare = path.split(['?', '#']).next().unwrap_or(path);
    let wanted: Vec<&str> = bare.split('/').filter(|part| !part.is_empty()).collect();
    let mut found: Vec<_> = catalogue()
        .operations()
        .filter_map(|operation| {
            let parts: Vec<&str> = operation.template.split('/').skip(1).collect();
            let distance = path_distance(&wanted, &parts);
            let longest = wanted.len().max(parts.len());
            // Half of the path is another one: that is not near.
            if distance * 2 >= longest * PART {
                return None;
            }
            let is_other = operation.method.as_str() != method;
            Some(((distance, is_other, operation.deprecated), operation))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, operation)| operation).take(MOST).collect()
}

/// How many letters must be changed to make one text of another.
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, c) in one.chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, o) in row.iter_mut().skip(1).zip(&other) {
            let replaced = diagonal + usize::from(c != *o);
            diagonal = *cell;
            left = replaced.min(*cell + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// The same for paths, part by part.
fn path_distance(wanted: &[&str], parts: &[&str]) -> usize {
    let mut row: Vec<usize> = (0..=parts.len()).map(|count| count * PART).collect();
    for (index, want) in wanted.iter().enumerate() {
        let mut diagonal = index * PART;
        let mut left = (index + 1) * PART;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, part) in row.iter_mut().skip(1).zip(parts) {
            let replaced = diagonal + part_distance(want, part);
            diagonal = *cell;
            left = replaced.min(*cell + PART).min(left + PART);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Two parts: a variable takes every value, though a word that fits is nearer.
fn part_distance(want: &str, part: &str) -> usize {
    if part.starts_with('{') {
        return usize::from(!want.starts_with('{'));
    }
    let longest = want.chars().count().max(part.chars().count()).max(1);
    (distance(want, part) * PART).div_ceil(longest).min(PART)
}

/// What a part that is wholly another one counts.
const PART: usize = 6;

const MOST: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        let check = |one: &str, other: &str, expected: usize| {
            assert_eq!((distance(one, other), distance(other, one)), (expected, expected));
        };
        check("", "", 0);
        check("abc", "abc", 0);
        check("abc", "", 3);
        check("refund", "refunds", 1);
        check("WECHATPAY_MCH_ID", "WECHATPAY_MCHID", 1);
        check("商户", "商号", 1);
        check("kitten", "sitting", 3);
    }

    #[test]
    fn a_slip_leads_to_what_was_meant() {
        let check = |method: &str, path: &str, expected: &str| {
            let found: Vec<String> = nearest(method, path).iter().map(|o| o.id()).collect();
            assert_eq!(found.first().map(String::as_str), Some(expected), "{path}: {found:?}");
            assert!(found.len() <= MOST);
        };
        check("POST", "v3/refund/domestic/refund", "refund.create_refund");
        check("POST", "/v3/pay/transaction/jsapi", "pay.create_jsapi_order");
        check("GET", "v3/refund/domestic/refunds", "refund.create_refund");
        check("GET", "v3/certificate?x=1", "certificates.list_certificates");
        assert!(nearest("GET", "v3/x").is_empty());
        assert!(nearest("GET", "").is_empty());
        assert!(nearest("POST", "quite/something/else").is_empty());
    }
}
