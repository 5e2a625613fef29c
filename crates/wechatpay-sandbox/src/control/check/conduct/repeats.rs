//! How a service repeats its calls: the same number, a query before it, pauses, the backup host. Pure.

use super::calls::{is_open, is_refund, is_same, number, writes};
use crate::{
    control::check::{
        report::{CheckItem, CheckVerdict},
        rules::{OTHER_HOST, QUERY_FIRST, REFUND_NUMBER, Rule, SAME_NUMBER, SLOWS_DOWN, SPACED},
    },
    engine::notify::{Phrase, phrase},
    gateway::ObservedCall,
};

pub(super) fn items(seen: &[ObservedCall]) -> Vec<CheckItem> {
    vec![
        same_number(seen),
        query_first(seen),
        refund(seen),
        spaced(seen),
        slows_down(seen),
        other_host(seen),
    ]
}

/// After an answer that leaves it open, the same call must come with the same number.
fn same_number(seen: &[ObservedCall]) -> CheckItem {
    let writes = || writes(seen).filter(|(_, call)| !is_refund(call));
    judge_numbers(SAME_NUMBER, seen, writes)
}

fn refund(seen: &[ObservedCall]) -> CheckItem {
    judge_numbers(REFUND_NUMBER, seen, || writes(seen).filter(|(_, call)| is_refund(call)))
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

/// The same call at most three times within a second.
fn spaced(seen: &[ObservedCall]) -> CheckItem {
    let mut repeats = 0;
    for (at, call) in writes(seen) {
        let again = || seen.iter().skip(at + 1).filter(|next| is_same(next, call));
        repeats += again().count();
        let soon = again().filter(|next| next.after.saturating_sub(call.after) < 1000).count();
        if soon >= 3 {
            let (number, soon) = (number(call), soon + 1);
            let found = phrase!(
                "{number} came {soon} times within a second",
                "{number} 在一秒内发出 {soon} 次"
            );
            return SPACED.is(CheckVerdict::Warned, found);
        }
    }
    if repeats == 0 {
        return SPACED.is(CheckVerdict::NotSeen, unrepeated());
    }
    let found = phrase!("{repeats} repeats, spaced", "{repeats} 次重试，有间隔");
    SPACED.is(CheckVerdict::Passed, found)
}

/// After 429, at most two calls of the operation within the next second.
fn slows_down(seen: &[ObservedCall]) -> CheckItem {
    let limited: Vec<usize> =
        seen.iter().enumerate().filter(|(_, call)| call.status == 429).map(|(at, _)| at).collect();
    let soon = |at: &usize| {
        let Some(call) = seen.get(*at) else { return 0 };
        let is_soon = |next: &&ObservedCall| {
            next.target == call.target && next.after.saturating_sub(call.after) < 1000
        };
        seen.iter().skip(at + 1).filter(is_soon).count()
    };
    match limited.iter().map(soon).max() {
        None => {
            SLOWS_DOWN.is(CheckVerdict::NotSeen, phrase!("no 429 was answered", "没有应答过 429"))
        }
        Some(most) if most > 2 => SLOWS_DOWN.is(
            CheckVerdict::Warned,
            phrase!(
                "{most} calls of the operation within a second of a 429",
                "收到 429 后一秒内该接口又有 {most} 次调用"
            ),
        ),
        Some(_) => {
            let count = limited.len();
            let found = phrase!("{count} times 429 was obeyed", "{count} 次 429 之后降低了频率");
            SLOWS_DOWN.is(CheckVerdict::Passed, found)
        }
    }
}

/// A call that got 502 or 503 comes again under another host.
fn other_host(seen: &[ObservedCall]) -> CheckItem {
    let mut down = 0;
    for (at, call) in seen.iter().enumerate().filter(|(_, call)| matches!(call.status, 502 | 503)) {
        down += 1;
        let moved =
            seen.iter().skip(at + 1).find(|next| is_same(next, call) && next.host != call.host);
        if let Some(next) = moved {
            let host = &next.host;
            let found = phrase!("tried again at {host}", "已在 {host} 重试");
            return OTHER_HOST.is(CheckVerdict::Passed, found);
        }
    }
    if down == 0 {
        let found = phrase!("no 502 or 503 was answered", "没有应答过 502 或 503");
        return OTHER_HOST.is(CheckVerdict::NotSeen, found);
    }
    let found = phrase!(
        "{down} calls got 502 or 503, and none came again at another host",
        "{down} 次调用收到 502 或 503，没有在其他域名重试"
    );
    OTHER_HOST.is(CheckVerdict::Warned, found)
}

fn unrepeated() -> Phrase {
    phrase!("no call was repeated", "没有重试过任何调用")
}

#[cfg(test)]
mod tests {
    use super::{
        super::calls::tests::{get, post},
        *,
    };

    fn check(seen: &[ObservedCall], expected: [CheckVerdict; 3]) {
        let found: Vec<_> = items(seen).into_iter().map(|item| item.verdict).take(3).collect();
        assert_eq!(found, expected, "{seen:?}");
    }

    #[test]
    fn repeats_are_judged_by_what_was_seen() {
        use CheckVerdict::{Failed, NotSeen, Passed, Warned};
        let order = "/v3/pay/transactions/jsapi";
        let refund = "/v3/refund/domestic/refunds";
        check(&[], [NotSeen; 3]);
        check(&[post(order, "A", 1, 500), post(order, "A", 1, 200)], [Passed, Warned, NotSeen]);
        let asked = get("/v3/pay/transactions/out-trade-no/A?mchid=1");
        check(
            &[post(order, "A", 1, 500), asked, post(order, "A", 1, 200)],
            [Passed, Passed, NotSeen],
        );
        check(&[post(order, "A", 1, 500), post(order, "B2", 1, 200)], [Failed, NotSeen, NotSeen]);
        // Another order that happens to look alike after a clear answer is no repeat.
        check(&[post(order, "A", 1, 400), post(order, "B2", 1, 200)], [NotSeen; 3]);
        check(
            &[post(refund, "R1", 1, 502), post(refund, "R-2", 1, 200)],
            [NotSeen, NotSeen, Failed],
        );
        check(&[post(refund, "R1", 1, 429), post(refund, "R1", 1, 200)], [NotSeen, Warned, Passed]);
    }

    #[test]
    fn pauses_and_hosts_are_judged() {
        use CheckVerdict::{NotSeen, Passed, Warned};
        let call = |status: u16, after: u64, host: &str| ObservedCall {
            after,
            host: host.to_owned(),
            ..post("/v3/x", "A", 1, status)
        };
        let verdicts = |seen: &[ObservedCall]| {
            [spaced(seen).verdict, slows_down(seen).verdict, other_host(seen).verdict]
        };
        assert_eq!(verdicts(&[call(200, 0, "a")]), [NotSeen; 3]);
        let hasty: Vec<_> = (0..4).map(|at| call(429, at * 100, "a")).collect();
        assert_eq!(verdicts(&hasty), [Warned, Warned, NotSeen]);
        let patient: Vec<_> = (0..4).map(|at| call(503, at * 2000, "a")).collect();
        assert_eq!(verdicts(&patient), [Passed, NotSeen, Warned]);
        assert_eq!(verdicts(&[call(503, 0, "a"), call(200, 900, "b")]), [Passed, NotSeen, Passed]);
    }
}
