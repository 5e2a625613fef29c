//! What repeated notifications make the service do. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    report::{CheckItem, CheckVerdict},
    rules::ONE_EFFECT,
};
use crate::{engine::notify::phrase, gateway::ObservedCall};

/// Looks at the calls since the first good notification: for one order, a write may be repeated, but
/// not made under a second number.
pub(super) fn one_effect(calls: &[ObservedCall]) -> CheckItem {
    let mut writes: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for call in calls.iter().filter(|call| call.method == "POST" && call.status < 300) {
        let number = call.number.as_deref().unwrap_or_default();
        let order = call.order.as_deref().unwrap_or(number);
        writes.entry((&call.target, order)).or_default().insert(number);
    }
    let twice = writes.iter().find(|(_, numbers)| numbers.len() > 1);
    match twice {
        Some(((target, order), numbers)) => {
            let count = numbers.len();
            let found = phrase!(
                "{order}: {count} calls of {target} under different numbers",
                "{order}：{target} 以不同单号调用了 {count} 次"
            );
            ONE_EFFECT.is(CheckVerdict::Failed, found)
        }
        None if writes.is_empty() => {
            ONE_EFFECT.is(CheckVerdict::NotSeen, phrase!("it made no write", "没有引起写操作"))
        }
        None => ONE_EFFECT
            .is(CheckVerdict::Passed, phrase!("one write for each order", "每个订单只写一次")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_number_for_one_order_is_a_second_effect() {
        let refund = |number: &str| ObservedCall {
            method: "POST".to_owned(),
            target: "/v3/refund/domestic/refunds".to_owned(),
            number: Some(number.to_owned()),
            order: Some("A".to_owned()),
            status: 200,
            ..ObservedCall::default()
        };
        assert_eq!(one_effect(&[]).verdict, CheckVerdict::NotSeen);
        assert_eq!(one_effect(&[refund("R"), refund("R")]).verdict, CheckVerdict::Passed);
        assert_eq!(one_effect(&[refund("R"), refund("R2")]).verdict, CheckVerdict::Failed);
    }
}
