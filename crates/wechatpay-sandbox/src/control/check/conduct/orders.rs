//! What a service does with its orders: queries, closes, refunds, bills, shares. Pure.

use std::collections::BTreeMap;

use super::calls::{asks_about, is_refund, number, writes};
use crate::{
    control::check::{
        report::{CheckItem, CheckVerdict},
        rules::{
            ASKS_REFUNDS, BILLS, CLOSES, COMBINED, LOST, ONE_CLICK, QUERIES, RELEASES,
            REPORTS_REFUNDS, Rule, SETTLEMENTS, UNVERIFIED,
        },
    },
    engine::notify::{Phrase, phrase},
    gateway::ObservedCall,
};

pub(super) fn items(seen: &[ObservedCall], undelivered: &[String]) -> Vec<CheckItem> {
    let mut items = vec![
        queries(seen),
        lost(seen, undelivered),
        unverified(seen),
        one_click(seen),
        closes(seen),
        asks_refunds(seen),
        bills(seen),
    ];
    items.extend(
        [combined(seen), releases(seen), settlements(seen), reports(seen)].into_iter().flatten(),
    );
    items
}

/// A service that never asks depends on notifications alone, and those may be lost.
fn queries(seen: &[ObservedCall]) -> CheckItem {
    let orders: Vec<&ObservedCall> = writes(seen).map(|(_, call)| call).collect();
    if orders.is_empty() {
        return QUERIES.is(CheckVerdict::NotSeen, phrase!("no order was made", "没有下过单"));
    }
    let is_asked = |call: &&&ObservedCall| seen.iter().any(|next| asks_about(next, number(call)));
    match orders.iter().filter(is_asked).count() {
        0 => QUERIES
            .is(CheckVerdict::Warned, phrase!("no order was ever asked about", "从未查过任何订单")),
        count => QUERIES.is(
            CheckVerdict::Passed,
            phrase!("{count} numbers were asked about", "查过 {count} 个单号"),
        ),
    }
}

fn lost(seen: &[ObservedCall], undelivered: &[String]) -> CheckItem {
    let Some(first) = undelivered.first() else {
        let found = phrase!("no notification was lost", "没有丢失的通知");
        return LOST.is(CheckVerdict::NotSeen, found);
    };
    let silent =
        undelivered.iter().find(|number| !seen.iter().any(|call| asks_about(call, number)));
    if let Some(number) = silent {
        let found = phrase!("{number} was never asked about", "从未查询 {number}");
        return LOST.is(CheckVerdict::Failed, found);
    }
    let count = undelivered.len();
    let found =
        phrase!("{count} were asked about, such as {first}", "查询了 {count} 个，例如 {first}");
    LOST.is(CheckVerdict::Passed, found)
}

/// After an answer that cannot be verified, the same call or a query of its number must come.
fn unverified(seen: &[ObservedCall]) -> CheckItem {
    let mut forged = 0;
    for (at, call) in seen.iter().enumerate().filter(|(_, call)| call.is_forged) {
        forged += 1;
        let is_followed = seen.iter().skip(at + 1).any(|next| {
            (next.target == call.target && next.body == call.body) || asks_about(next, number(call))
        });
        if !is_followed {
            let target = &call.target;
            let found = phrase!(
                "nothing followed on the answer to {target}: it may have been used",
                "{target} 的应答之后没有任何动作：可能直接使用了应答内容"
            );
            return UNVERIFIED.is(CheckVerdict::Warned, found);
        }
    }
    if forged == 0 {
        let found = phrase!("no such answer was given", "没有给过这样的应答");
        return UNVERIFIED.is(CheckVerdict::NotSeen, found);
    }
    let found = phrase!(
        "after {forged} such answers the service called again",
        "{forged} 次此类应答之后服务再次调用"
    );
    UNVERIFIED.is(CheckVerdict::Passed, found)
}

/// Two orders of the same content with different numbers within a second.
fn one_click(seen: &[ObservedCall]) -> CheckItem {
    let orders: Vec<&ObservedCall> =
        writes(seen).map(|(_, call)| call).filter(|call| is_order(call)).collect();
    let is_double = |pair: &(usize, &&ObservedCall)| {
        let (at, call) = *pair;
        orders.iter().skip(at + 1).any(|next| {
            next.target == call.target
                && next.rest == call.rest
                && next.number != call.number
                && call.status < 300
                && next.after.saturating_sub(call.after) < 1000
        })
    };
    if orders.is_empty() {
        return ONE_CLICK.is(CheckVerdict::NotSeen, phrase!("no order was made", "没有下过单"));
    }
    match orders.iter().enumerate().find(is_double) {
        Some((_, call)) => {
            let number = number(call);
            let found = phrase!(
                "an order like {number} followed within a second",
                "{number} 之后一秒内又下了相同的订单"
            );
            ONE_CLICK.is(CheckVerdict::Warned, found)
        }
        None => ONE_CLICK.is(CheckVerdict::Passed, phrase!("no order came twice", "没有重复下单")),
    }
}

fn closes(seen: &[ObservedCall]) -> CheckItem {
    let closed =
        |call: &&ObservedCall| call.target.ends_with("/close") || call.target.ends_with("/cancel");
    match seen.iter().filter(closed).count() {
        0 => CLOSES.is(CheckVerdict::NotSeen, phrase!("no order was closed", "没有关过单")),
        count => CLOSES
            .is(CheckVerdict::Passed, phrase!("{count} orders were closed", "关过 {count} 个订单")),
    }
}

fn asks_refunds(seen: &[ObservedCall]) -> CheckItem {
    let refunds: Vec<&ObservedCall> =
        writes(seen).map(|(_, call)| call).filter(|call| is_refund(call)).collect();
    let is_asked = |call: &&&ObservedCall| seen.iter().any(|next| asks_about(next, number(call)));
    match (refunds.len(), refunds.iter().filter(is_asked).count()) {
        (0, _) => {
            ASKS_REFUNDS.is(CheckVerdict::NotSeen, phrase!("nothing was refunded", "没有退过款"))
        }
        (_, 0) => ASKS_REFUNDS
            .is(CheckVerdict::Warned, phrase!("no refund was asked about", "从未查询退款结果")),
        (all, asked) => ASKS_REFUNDS.is(
            CheckVerdict::Passed,
            phrase!("{asked} of {all} were asked about", "{all} 笔退款中查询了 {asked} 笔"),
        ),
    }
}

fn bills(seen: &[ObservedCall]) -> CheckItem {
    let asked = || seen.iter().filter(|call| call.target.starts_with("/v3/bill/"));
    let is_early = |call: &&ObservedCall| hour(call.at) < 10;
    let repeats = asked().filter(|call| call.code == "NO_STATEMENT_EXIST").count();
    let has_file = seen.iter().any(|call| call.target.starts_with("/v3/billdownload/"));
    let (verdict, found) = if asked().next().is_none() {
        (CheckVerdict::NotSeen, phrase!("no bill was fetched", "没有申请过账单"))
    } else if repeats > 3 {
        (
            CheckVerdict::Warned,
            phrase!(
                "a bill that does not exist was asked for {repeats} times",
                "不存在的账单申请了 {repeats} 次"
            ),
        )
    } else if asked().any(|call| is_early(&call)) {
        (CheckVerdict::Warned, phrase!("a bill was asked for before 10:00", "10 点之前申请过账单"))
    } else if has_file {
        (CheckVerdict::Passed, phrase!("fetched and downloaded", "已申请并下载"))
    } else {
        (CheckVerdict::Warned, phrase!("fetched, but never downloaded", "已申请，但从未下载"))
    };
    BILLS.is(verdict, found)
}

fn combined(seen: &[ObservedCall]) -> Option<CheckItem> {
    let parts: Vec<&String> = seen.iter().flat_map(|call| &call.parts).collect();
    parts.first()?;
    let is_plain = |call: &&ObservedCall| {
        call.target.starts_with("/v3/pay/") && parts.iter().any(|part| call.target.contains(*part))
    };
    Some(match seen.iter().find(is_plain) {
        Some(call) => {
            let target = &call.target;
            COMBINED.is(
                CheckVerdict::Failed,
                phrase!("a part was asked about at {target}", "子单按 {target} 查询"),
            )
        }
        None => COMBINED.is(CheckVerdict::Passed, phrase!("no part was", "没有这样查询子单")),
    })
}

fn releases(seen: &[ObservedCall]) -> Option<CheckItem> {
    let orders = seen.iter().filter(|call| call.is_sharing && is_order(call)).count();
    if orders == 0 {
        return None;
    }
    let is_release = |call: &&ObservedCall| {
        call.is_releasing
            || ["/unfreeze", "/finish-order"].iter().any(|end| call.target.ends_with(end))
    };
    let released = seen.iter().filter(is_release).count();
    let verdict = if released == 0 { CheckVerdict::Warned } else { CheckVerdict::Passed };
    Some(RELEASES.is(
        verdict,
        phrase!(
            "{orders} orders that may be shared, {released} releases",
            "{orders} 个分账订单，{released} 次解冻"
        ),
    ))
}

fn settlements(seen: &[ObservedCall]) -> Option<CheckItem> {
    let mut days: BTreeMap<(i64, &str), usize> = BTreeMap::new();
    for call in seen.iter().filter(|call| call.target.ends_with("/modify-settlement")) {
        *days
            .entry((call.at.saturating_add(EAST_8).div_euclid(86_400), &call.target))
            .or_default() += 1;
    }
    let most = days.values().max()?;
    let verdict = if *most > 5 { CheckVerdict::Failed } else { CheckVerdict::Passed };
    let found = phrase!("at most {most} in a day", "一天最多 {most} 次");
    Some(SETTLEMENTS.is(verdict, found))
}

/// A cash refund of an order with an insurance part is told to WeChat Pay.
fn reports(seen: &[ObservedCall]) -> Option<CheckItem> {
    let mixed: Vec<&str> = seen
        .iter()
        .filter(|call| call.method == "POST" && call.target.starts_with("/v3/med-ins/orders"))
        .map(number)
        .collect();
    let refunded = seen.iter().find(|call| {
        is_refund(call) && call.order.as_deref().is_some_and(|order| mixed.contains(&order))
    })?;
    let is_told = seen.iter().any(|call| call.target.starts_with("/v3/med-ins/refunds/notify"));
    let order = refunded.order.as_deref().unwrap_or_default();
    Some(judge(
        REPORTS_REFUNDS,
        is_told,
        phrase!("the refund of {order} was reported", "{order} 的退款已通知"),
        phrase!("the refund of {order} was not reported", "{order} 的退款没有通知"),
    ))
}

fn judge(rule: Rule, is_good: bool, good: Phrase, bad: Phrase) -> CheckItem {
    if is_good { rule.is(CheckVerdict::Passed, good) } else { rule.is(CheckVerdict::Warned, bad) }
}

fn is_order(call: &ObservedCall) -> bool {
    let starts =
        ["/v3/pay/transactions/", "/v3/pay/partner/transactions/", "/v3/combine-transactions/"];
    call.method == "POST"
        && starts.iter().any(|start| call.target.starts_with(start))
        && !call.target.ends_with("/close")
        && !call.target.ends_with("/reverse")
}

/// The hour in China, by the clock of the orders.
fn hour(at: i64) -> i64 {
    at.saturating_add(EAST_8).rem_euclid(86_400) / 3600
}

const EAST_8: i64 = 8 * 3600;

#[cfg(test)]
mod tests {
    use super::{
        super::calls::tests::{get, post},
        *,
    };

    fn verdict(seen: &[ObservedCall], id: &str) -> Option<CheckVerdict> {
        items(seen, &["LOST".to_owned()]).iter().find(|item| item.id == id).map(|item| item.verdict)
    }

    #[track_caller]
    fn check(seen: &[ObservedCall], id: &str, expected: impl Into<Option<CheckVerdict>>) {
        assert_eq!(verdict(seen, id), expected.into(), "{id}: {seen:?}");
    }

    const ORDER: &str = "/v3/pay/transactions/jsapi";
    const REFUND: &str = "/v3/refund/domestic/refunds";

    #[test]
    fn orders_are_asked_about() {
        use CheckVerdict::{Failed, NotSeen, Passed, Warned};
        check(&[], "queries", NotSeen);
        check(&[post(ORDER, "A", 1, 200)], "queries", Warned);
        let asked = get("/v3/pay/transactions/out-trade-no/A");
        check(&[post(ORDER, "A", 1, 200), asked], "queries", Passed);
        check(&[], "lost_notifications", Failed);
        check(&[get("/v3/pay/transactions/out-trade-no/LOST")], "lost_notifications", Passed);
        let forged = ObservedCall { is_forged: true, ..post(ORDER, "A", 1, 200) };
        check(std::slice::from_ref(&forged), "unverified_answers", Warned);
        check(&[forged, post(ORDER, "A", 1, 200)], "unverified_answers", Passed);
        check(&[post(REFUND, "R", 1, 200)], "asks_refunds", Warned);
        let asked = get("/v3/refund/domestic/refunds/R");
        check(&[post(REFUND, "R", 1, 200), asked], "asks_refunds", Passed);
    }

    #[test]
    fn one_click_is_one_order() {
        let (one, other) = (post(ORDER, "A", 1, 200), post(ORDER, "B", 1, 200));
        check(&[one.clone(), other.clone()], "one_click", CheckVerdict::Warned);
        let later = ObservedCall { after: 5000, ..other };
        check(&[one, later], "one_click", CheckVerdict::Passed);
    }

    #[test]
    fn bills_are_fetched_in_time() {
        use CheckVerdict::{NotSeen, Passed, Warned};
        let at = |hour: i64| hour * 3600 - EAST_8;
        let bill =
            |hour: i64| ObservedCall { at: at(hour), ..get("/v3/bill/tradebill?bill_date=x") };
        check(&[], "bills", NotSeen);
        check(&[bill(11)], "bills", Warned);
        check(&[bill(11), get("/v3/billdownload/file?token=x")], "bills", Passed);
        check(&[bill(9), get("/v3/billdownload/file?token=x")], "bills", Warned);
    }

    #[test]
    fn products_have_rules_of_their_own() {
        use CheckVerdict::{Failed, Passed, Warned};
        check(&[], "combined_paths", None);
        let combined = ObservedCall {
            parts: vec!["P1".to_owned()],
            ..post("/v3/combine-transactions/jsapi", "C", 1, 200)
        };
        check(std::slice::from_ref(&combined), "combined_paths", Passed);
        check(&[combined, get("/v3/pay/transactions/out-trade-no/P1")], "combined_paths", Failed);
        let sharing = ObservedCall { is_sharing: true, ..post(ORDER, "A", 1, 200) };
        check(std::slice::from_ref(&sharing), "releases", Warned);
        let release = post("/v3/profitsharing/orders/unfreeze", "U", 1, 200);
        check(&[sharing, release], "releases", Passed);
        let change = post("/v3/apply4sub/sub_merchants/1/modify-settlement", "", 1, 204);
        check(&vec![change.clone(); 5], "settlement_changes", Passed);
        check(&vec![change; 6], "settlement_changes", Failed);
        let mixed = post("/v3/med-ins/orders", "M", 1, 200);
        let refund = ObservedCall { order: Some("M".to_owned()), ..post(REFUND, "R", 1, 200) };
        check(&[mixed.clone(), refund.clone()], "reports_refunds", Warned);
        let told = post("/v3/med-ins/refunds/notify?mix_trade_no=1", "R", 1, 204);
        check(&[mixed, refund, told], "reports_refunds", Passed);
    }
}
