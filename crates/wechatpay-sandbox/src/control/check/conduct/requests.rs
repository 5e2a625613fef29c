//! How a service writes its requests: clock, nonces, addresses, amounts, times, members. Pure.

use std::collections::HashMap;

use crate::{
    control::check::{
        report::{CheckItem, CheckVerdict},
        rules::{
            ADDRESSES, AMOUNTS, CLOCK, EMPTY, EXTRA, NONCES, Rule, SEALED, TEST_ENVIRONMENT, TIMES,
        },
    },
    engine::{
        ErrorNumber,
        notify::{Phrase, phrase},
    },
    gateway::{Mark, ObservedCall},
};

pub(super) fn items(seen: &[ObservedCall]) -> Vec<CheckItem> {
    if seen.is_empty() {
        let rules = [CLOCK, NONCES, ADDRESSES, AMOUNTS, TIMES, EMPTY, EXTRA, SEALED];
        return rules.map(|rule| rule.is(CheckVerdict::NotSeen, no_calls())).to_vec();
    }
    let mut items = vec![
        clock(seen),
        nonces(seen),
        addresses(seen),
        marked(AMOUNTS, CheckVerdict::Failed, seen, |mark| match mark {
            Mark::Amount(name) => Some(name),
            _ => None,
        }),
        marked(TIMES, CheckVerdict::Warned, seen, |mark| match mark {
            Mark::Time(name) => Some(name),
            _ => None,
        }),
        marked(EMPTY, CheckVerdict::Warned, seen, |mark| match mark {
            Mark::Empty(name) => Some(name),
            _ => None,
        }),
        refused(EXTRA, CheckVerdict::Warned, seen, |call| {
            call.error_number == Some(ErrorNumber::EXTRA_PARAMETER)
        }),
        refused(SEALED, CheckVerdict::Failed, seen, |call| {
            call.message.contains("加密后的密文") || call.message.contains("Wechatpay-Serial")
        }),
    ];
    if seen.iter().any(|call| call.target.starts_with("/v3/med-ins/")) {
        let is_test = seen.iter().any(|call| call.marks.contains(&Mark::TestEnvironment));
        items.push(if is_test {
            TEST_ENVIRONMENT.is(
                CheckVerdict::Warned,
                phrase!("an order of the test environment was made", "创建过测试环境的医保订单"),
            )
        } else {
            TEST_ENVIRONMENT.is(CheckVerdict::Passed, phrase!("never set", "未开启"))
        });
    }
    items
}

fn clock(seen: &[ObservedCall]) -> CheckItem {
    let worst = seen.iter().map(|call| call.skew).max_by_key(|skew| skew.abs()).unwrap_or(0);
    let found =
        phrase!("at most {worst} s from this machine's clock", "与本机时钟最多相差 {worst} 秒");
    let verdict = if worst.abs() > MOST_SKEW { CheckVerdict::Warned } else { CheckVerdict::Passed };
    CLOCK.is(verdict, found)
}

fn nonces(seen: &[ObservedCall]) -> CheckItem {
    let mut counts: HashMap<u64, usize> = HashMap::new();
    for call in seen {
        *counts.entry(call.nonce).or_default() += 1;
    }
    let repeated = counts.values().filter(|count| **count > 1).count();
    if repeated == 0 {
        let count = seen.len();
        return NONCES.is(
            CheckVerdict::Passed,
            phrase!("{count} calls, {count} nonces", "{count} 次调用，{count} 个随机串"),
        );
    }
    let found =
        phrase!("{repeated} nonces were used more than once", "{repeated} 个随机串使用了多次");
    NONCES.is(CheckVerdict::Warned, found)
}

fn addresses(seen: &[ObservedCall]) -> CheckItem {
    let marks = || seen.iter().flat_map(|call| &call.marks);
    let bad = marks().find_map(|mark| match mark {
        Mark::Address(url) => Some(url),
        _ => None,
    });
    if let Some(url) = bad {
        let found = phrase!("{url} cannot be used", "{url} 不可用");
        return ADDRESSES.is(CheckVerdict::Failed, found);
    }
    let local = marks().find_map(|mark| match mark {
        Mark::LocalAddress(url) => Some(url),
        _ => None,
    });
    match local {
        Some(url) => ADDRESSES.is(
            CheckVerdict::Warned,
            phrase!("{url} is good for this sandbox only", "{url} 只能用于本沙箱"),
        ),
        None => {
            ADDRESSES.is(CheckVerdict::Passed, phrase!("nothing wrong was seen", "没有发现问题"))
        }
    }
}

fn marked(
    rule: Rule,
    verdict: CheckVerdict,
    seen: &[ObservedCall],
    which: impl Fn(&Mark) -> Option<&String>,
) -> CheckItem {
    let mut found = seen.iter().filter_map(|call| {
        let name = call.marks.iter().find_map(&which)?;
        Some((name, call.target.split('?').next().unwrap_or_default()))
    });
    match found.next() {
        None => rule.is(CheckVerdict::Passed, phrase!("nothing wrong was seen", "没有发现问题")),
        Some((name, path)) => {
            let count = found.count() + 1;
            let words = phrase!(
                "{count} calls, such as {name} in {path}",
                "{count} 次调用，例如 {path} 的 {name}"
            );
            rule.is(verdict, words)
        }
    }
}

fn refused(
    rule: Rule,
    verdict: CheckVerdict,
    seen: &[ObservedCall],
    is_such: impl Fn(&ObservedCall) -> bool,
) -> CheckItem {
    let mut refused = seen.iter().filter(|call| is_such(call));
    match refused.next() {
        None => rule.is(
            CheckVerdict::Passed,
            phrase!("no call was refused for it", "没有因此被拒绝的请求"),
        ),
        Some(call) => {
            let (count, said) = (refused.count() + 1, &call.message);
            let words = phrase!(
                "{count} calls were refused, such as: {said}",
                "{count} 次请求被拒绝，例如：{said}"
            );
            rule.is(verdict, words)
        }
    }
}

fn no_calls() -> Phrase {
    phrase!("the service made no call", "服务没有发出请求")
}

/// More is no matter of the network any more; beyond 300 s every call is refused.
const MOST_SKEW: i64 = 60;

#[cfg(test)]
mod tests {
    use super::{super::calls::tests::post, *};

    fn verdict(call: ObservedCall, id: &str) -> CheckVerdict {
        let items = items(&[call]);
        items.iter().find(|item| item.id == id).unwrap().verdict
    }

    #[test]
    fn each_habit_is_seen_by_its_own_rule() {
        let call = || post("/v3/pay/transactions/jsapi", "A", 1, 200);
        for id in ["clock", "nonces", "addresses", "integer_amounts", "times", "sealed_members"] {
            assert_eq!(verdict(call(), id), CheckVerdict::Passed, "{id}");
        }
        assert_eq!(verdict(ObservedCall { skew: -90, ..call() }, "clock"), CheckVerdict::Warned);
        let marked = |mark: Mark| ObservedCall { marks: vec![mark], ..call() };
        let of = |text: &str| text.to_owned();
        for (mark, id, expected) in [
            (Mark::Amount(of("total")), "integer_amounts", CheckVerdict::Failed),
            (Mark::Time(of("time_expire")), "times", CheckVerdict::Warned),
            (Mark::Empty(of("attach")), "empty_members", CheckVerdict::Warned),
            (Mark::Address(of("x")), "addresses", CheckVerdict::Failed),
            (Mark::LocalAddress(of("http://127.0.0.1")), "addresses", CheckVerdict::Warned),
        ] {
            assert_eq!(verdict(marked(mark), id), expected, "{id}");
        }
        let message = "请确认待处理的消息是否为加密后的密文".to_owned();
        let refused = ObservedCall { status: 400, message, ..call() };
        assert_eq!(verdict(refused, "sealed_members"), CheckVerdict::Failed);
        let error_number = Some(ErrorNumber::EXTRA_PARAMETER);
        let refused = ObservedCall { status: 400, error_number, ..call() };
        assert_eq!(verdict(refused, "unknown_members"), CheckVerdict::Warned);
        let twice = items(&[call(), call()]);
        assert_eq!(
            twice.iter().find(|item| item.id == "nonces").unwrap().verdict,
            CheckVerdict::Warned
        );
        assert!(items(&[]).iter().all(|item| item.verdict == CheckVerdict::NotSeen));
    }
}
