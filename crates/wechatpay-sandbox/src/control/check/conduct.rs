//! What the service's own calls to the sandbox show: repeats, queries, refunds. Pure.

use super::report::{CheckItem, CheckVerdict, Rule};
use crate::{
    engine::notify::{Phrase, phrase},
    gateway::ObservedCall,
};

/// Checks what was seen, oldest first.
pub(super) fn items(seen: &[ObservedCall]) -> Vec<CheckItem> {
    vec![same_number(seen), query_first(seen), refund(seen), queries(seen)]
}

/// After an answer that leaves it open, the same call must come with the same number.
fn same_number(seen: &[ObservedCall]) -> CheckItem {
    let writes = || writes(seen).filter(|(_, call)| !is_refund(call));
    judge_numbers(SAME_NUMBER, seen, writes)
}

fn refund(seen: &[ObservedCall]) -> CheckItem {
    judge_numbers(REFUND, seen, || writes(seen).filter(|(_, call)| is_refund(call)))
}

fn judge_numbers<'a, I: Iterator<Item = (usize, &'a ObservedCall)>>(
    rule: Rule,
    seen: &'a [ObservedCall],
    writes: impl Fn() -> I,
) -> CheckItem {
    let mut repeats = 0;
    for (at, call) in writes() {
        let mut later = seen.iter().skip(at + 1).filter(|next| next.target == call.target);
        if call.status < 300 {
            repeats += usize::from(later.any(|next| is_same(next, call)));
            continue;
        }
        let is_renumbered = |next: &&ObservedCall| {
            next.number != call.number && next.rest == call.rest && is_open(call)
        };
        let renumbered = later.clone().find(is_renumbered);
        let is_repeated = later.any(|next| is_same(next, call));
        if let Some(next) = renumbered.filter(|_| !is_repeated) {
            let (old, new) = (number(call), number(next));
            let status = call.status;
            let found = phrase!(
                "{old} got status {status}, and the same content came again as {new}: both may happen",
                "{old} 收到状态码 {status}，相同内容又以 {new} 发出：两次都可能成功"
            );
            return rule.is(CheckVerdict::Failed, found);
        }
        repeats += usize::from(is_repeated);
    }
    if repeats == 0 {
        return rule.is(CheckVerdict::NotSeen, unrepeated());
    }
    let found = phrase!("{repeats} calls were repeated as they were", "{repeats} 次调用原样重试");
    rule.is(CheckVerdict::Passed, found)
}

/// Before a call is repeated, its number should be asked about.
fn query_first(seen: &[ObservedCall]) -> CheckItem {
    let (mut asked, mut blind) = (0, Vec::new());
    for (at, call) in writes(seen) {
        let rest = seen.iter().enumerate().skip(at + 1);
        let Some((again, _)) = rest.clone().find(|(_, next)| is_same(next, call)) else { continue };
        let number = number(call);
        let is_query = |next: &ObservedCall| next.method == "GET" && next.target.contains(number);
        if seen.get(at + 1..again).unwrap_or_default().iter().any(is_query) {
            asked += 1;
        } else {
            blind.push(number);
        }
    }
    match (asked, blind.first()) {
        (0, None) => QUERY_FIRST.is(CheckVerdict::NotSeen, unrepeated()),
        (_, None) => {
            let found = phrase!("{asked} repeats came after a query", "{asked} 次重试之前查过单");
            QUERY_FIRST.is(CheckVerdict::Passed, found)
        }
        (_, Some(first)) => {
            let count = blind.len();
            let found = phrase!(
                "{count} repeats came without a query, such as {first}",
                "{count} 次重试之前没有查单，例如 {first}"
            );
            QUERY_FIRST.is(CheckVerdict::Warned, found)
        }
    }
}

/// A service that never asks depends on notifications alone, and those may be lost.
fn queries(seen: &[ObservedCall]) -> CheckItem {
    let orders: Vec<&ObservedCall> = writes(seen).map(|(_, call)| call).collect();
    if orders.is_empty() {
        return QUERIES.is(CheckVerdict::NotSeen, phrase!("no order was made", "没有下过单"));
    }
    let is_asked = |call: &&&ObservedCall| {
        seen.iter().any(|next| next.method == "GET" && next.target.contains(number(call)))
    };
    match orders.iter().filter(is_asked).count() {
        0 => QUERIES
            .is(CheckVerdict::Warned, phrase!("no order was ever asked about", "从未查过任何订单")),
        count => QUERIES.is(
            CheckVerdict::Passed,
            phrase!("{count} numbers were asked about", "查过 {count} 个单号"),
        ),
    }
}

fn unrepeated() -> Phrase {
    phrase!("no call was repeated", "没有重试过任何调用")
}

fn writes(seen: &[ObservedCall]) -> impl Iterator<Item = (usize, &ObservedCall)> + Clone {
    seen.iter().enumerate().filter(|(_, call)| call.method == "POST" && call.number.is_some())
}

fn is_same(next: &ObservedCall, call: &ObservedCall) -> bool {
    next.method == call.method
        && next.target == call.target
        && next.number == call.number
        && next.body == call.body
}

/// Whether the answer leaves open what happened.
fn is_open(call: &ObservedCall) -> bool {
    call.status >= 500 || call.status == 429
}

fn is_refund(call: &ObservedCall) -> bool {
    call.target.contains("/refund")
}

fn number(call: &ObservedCall) -> &str {
    call.number.as_deref().unwrap_or_default()
}

const SAME_NUMBER: Rule = Rule {
    id: "same_number",
    title: "a call whose fate is unknown is repeated with the same number",
    title_zh: "结果未知时使用原单号重试",
    advice: "keep number and body of a call before you send it, and repeat exactly those",
};
const QUERY_FIRST: Rule = Rule {
    id: "query_first",
    title: "before a call is repeated, its number is asked about",
    title_zh: "重试前先查单",
    advice: "after a timeout or 5xx query by your own number; repeat only if there is nothing",
};
const REFUND: Rule = Rule {
    id: "refund_number",
    title: "a refund is retried with the same out_refund_no",
    title_zh: "退款失败使用原退款单号重试",
    advice: "a new out_refund_no is a new refund: the user may get the money twice",
};
const QUERIES: Rule = Rule {
    id: "queries",
    title: "orders are also asked about, not only waited for",
    title_zh: "主动查单而不只依赖通知",
    advice: "query orders whose notification did not come: delivery is not guaranteed",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn post(target: &str, number: &str, rest: u64, status: u16) -> ObservedCall {
        let body = rest * 1000 + number.len() as u64;
        let (method, target) = ("POST".to_owned(), target.to_owned());
        ObservedCall { method, target, number: Some(number.to_owned()), body, rest, status }
    }

    fn get(target: &str) -> ObservedCall {
        let (method, target) = ("GET".to_owned(), target.to_owned());
        ObservedCall { method, target, number: None, body: 0, rest: 0, status: 200 }
    }

    fn check(seen: &[ObservedCall], expected: [CheckVerdict; 4]) {
        let found: Vec<_> = items(seen).into_iter().map(|item| item.verdict).collect();
        assert_eq!(found, expected, "{seen:?}");
    }

    #[test]
    fn conduct_is_judged_by_what_was_seen() {
        use CheckVerdict::{Failed, NotSeen, Passed, Warned};
        let order = "/v3/pay/transactions/jsapi";
        let refund = "/v3/refund/domestic/refunds";
        check(&[], [NotSeen; 4]);
        check(&[post(order, "A", 1, 200)], [NotSeen, NotSeen, NotSeen, Warned]);
        check(
            &[post(order, "A", 1, 200), get("/v3/pay/transactions/out-trade-no/A")],
            [NotSeen, NotSeen, NotSeen, Passed],
        );
        check(
            &[post(order, "A", 1, 500), post(order, "A", 1, 200)],
            [Passed, Warned, NotSeen, Warned],
        );
        let asked = get("/v3/pay/transactions/out-trade-no/A?mchid=1");
        check(
            &[post(order, "A", 1, 500), asked, post(order, "A", 1, 200)],
            [Passed, Passed, NotSeen, Passed],
        );
        check(
            &[post(order, "A", 1, 500), post(order, "B2", 1, 200)],
            [Failed, NotSeen, NotSeen, Warned],
        );
        // Another order that happens to look alike after a clear answer is no repeat.
        check(
            &[post(order, "A", 1, 400), post(order, "B2", 1, 200)],
            [NotSeen, NotSeen, NotSeen, Warned],
        );
        check(
            &[post(refund, "R1", 1, 502), post(refund, "R-2", 1, 200)],
            [NotSeen, NotSeen, Failed, Warned],
        );
        check(
            &[post(refund, "R1", 1, 429), post(refund, "R1", 1, 200)],
            [NotSeen, Warned, Passed, Warned],
        );
    }
}
