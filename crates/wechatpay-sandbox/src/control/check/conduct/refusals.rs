//! Calls that were refused for a reason that the service could have known, by what was refused. Pure.

use std::collections::BTreeMap;

use super::calls::number;
use crate::{
    control::check::{
        report::{CheckItem, CheckVerdict},
        rules::{AVOIDABLE, ONE_NUMBER},
    },
    engine::{ErrorNumber, notify::phrase},
    gateway::ObservedCall,
};

pub(super) fn items(seen: &[ObservedCall]) -> Vec<CheckItem> {
    vec![one_number(seen), avoidable(seen)]
}

fn one_number(seen: &[ObservedCall]) -> CheckItem {
    let is_reused = |call: &&ObservedCall| {
        call.code == "OUT_TRADE_NO_USED"
            || [ErrorNumber::DIFFERS, ErrorNumber::ORDER_DIFFERS, ErrorNumber::PAYSCORE_DIFFERS]
                .map(Some)
                .contains(&call.error_number)
    };
    let mut reused = seen.iter().filter(is_reused);
    let Some(first) = reused.next() else {
        let found = phrase!("no number was used twice", "没有重复使用的单号");
        let verdict = if seen.is_empty() { CheckVerdict::NotSeen } else { CheckVerdict::Passed };
        return ONE_NUMBER.is(verdict, found);
    };
    let (count, first) = (reused.count() + 1, number(first));
    let found = phrase!(
        "{count} calls used a number again for something else, such as {first}",
        "{count} 次请求把单号用于不同内容，例如 {first}"
    );
    ONE_NUMBER.is(CheckVerdict::Failed, found)
}

/// Refusals of the business: states, amounts, relations, limits. The form of a body is another rule's.
fn avoidable(seen: &[ObservedCall]) -> CheckItem {
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    for call in seen.iter().filter(|call| KNOWABLE.contains(&call.code.as_str())) {
        *refused.entry(&call.code).or_default() += 1;
    }
    if seen.is_empty() {
        let found = phrase!("the service made no call", "服务没有发出请求");
        return AVOIDABLE.is(CheckVerdict::NotSeen, found);
    }
    if refused.is_empty() {
        let found = phrase!("no such refusal", "没有此类拒绝");
        return AVOIDABLE.is(CheckVerdict::Passed, found);
    }
    let list: Vec<String> =
        refused.iter().map(|(code, count)| format!("{code} × {count}")).collect();
    let list = list.join(", ");
    AVOIDABLE.is(CheckVerdict::Warned, phrase!("{list}", "{list}"))
}

/// 403, 404 and 400 whose reason stands in the service's own data.
const KNOWABLE: &[&str] = &[
    "ALREADY_EXISTS",
    "APPID_MCHID_NOT_MATCH",
    "INVALID_REQUEST",
    "MCH_NOT_EXISTS",
    "NO_AUTH",
    "NOT_ENOUGH",
    "ORDER_CLOSED",
    "ORDER_PAID",
    "ORDERPAID",
    "ORDERCLOSED",
    "RULE_LIMIT",
];

#[cfg(test)]
mod tests {
    use super::{super::calls::tests::post, *};

    #[test]
    fn refusals_are_counted_by_code() {
        let refused = |code: &str| ObservedCall {
            code: code.to_owned(),
            ..post("/v3/pay/transactions/jsapi", "A", 1, 403)
        };
        let found = items(&[refused("OUT_TRADE_NO_USED"), refused("NO_AUTH"), refused("NO_AUTH")]);
        let verdicts: Vec<_> = found.iter().map(|item| item.verdict).collect();
        assert_eq!(verdicts, [CheckVerdict::Failed, CheckVerdict::Warned]);
        assert!(found.iter().any(|item| item.found == "NO_AUTH × 2"), "{found:?}");
        let found = items(&[post("/v3/x", "A", 1, 200), refused("PARAM_ERROR")]);
        assert!(found.iter().all(|item| item.verdict == CheckVerdict::Passed), "{found:?}");
    }
}
