//! What an answer of the service means for a rule.

use super::{
    report::{CheckItem, CheckVerdict},
    rules::{ACKNOWLEDGED, ADDRESS, EITHER_KEY, NO_LOGIN, QUICK, Rule, TOGETHER},
    test_notifications::TestNotifications,
};
use crate::engine::notify::{
    Forgery, HttpExchange, Phrase, SignWith, Verdict, VerdictCode, is_failure, phrase,
};

pub(super) fn address(play: &TestNotifications<'_>, is_local: bool) -> CheckItem {
    let url = &play.address.0;
    if url.scheme() == "https" && !is_local {
        return ADDRESS
            .is(CheckVerdict::Passed, phrase!("https without a query string", "https，不带参数"));
    }
    ADDRESS.is(
        CheckVerdict::Warned,
        phrase!(
            "good for this sandbox, but the platform reaches public https addresses only",
            "可用于本沙箱，但微信支付只能访问公网 https 地址"
        ),
    )
}

pub(super) fn acknowledged(
    rule: Rule,
    exchange: &HttpExchange,
    play: &TestNotifications<'_>,
) -> CheckItem {
    let verdict = play.judge(exchange);
    match verdict.code {
        VerdictCode::Acknowledged => rule.is(CheckVerdict::Passed, found(exchange, &verdict)),
        VerdictCode::WrongBody => rule.is(CheckVerdict::Warned, verdict.phrase()),
        VerdictCode::Refused if !play.subject.is_real && rule.id == ACKNOWLEDGED.id => {
            let words = verdict.phrase().and(" (the order was made up)", "（订单为虚构）");
            let mut item = rule.is(CheckVerdict::Failed, words);
            PAY_FIRST.0.clone_into(&mut item.advice);
            PAY_FIRST.1.clone_into(&mut item.advice_zh);
            item
        }
        _ => rule.is(CheckVerdict::Failed, verdict.phrase()),
    }
}

pub(super) fn refused(
    rule: Rule,
    exchange: &HttpExchange,
    is_proof: bool,
    play: &TestNotifications<'_>,
) -> CheckItem {
    let verdict = play.judge(exchange);
    match verdict.code {
        VerdictCode::Refused if is_proof => {
            rule.is(CheckVerdict::Passed, found(exchange, &verdict))
        }
        VerdictCode::Refused => {
            let words = verdict.phrase().and(
                ", but good ones are not acknowledged either",
                "，但正确的通知同样未被应答成功",
            );
            rule.is(CheckVerdict::Unproven, words)
        }
        VerdictCode::Acknowledged | VerdictCode::WrongBody => {
            let status = status(exchange);
            let words = phrase!("acknowledged with status {status}", "已应答成功，状态码 {status}");
            rule.is(CheckVerdict::Failed, words)
        }
        _ => rule.is(CheckVerdict::Failed, verdict.phrase()),
    }
}

pub(super) fn answered(
    rule: Rule,
    exchange: &HttpExchange,
    play: &TestNotifications<'_>,
) -> CheckItem {
    let verdict = play.judge(exchange);
    match &exchange.answered {
        Ok(_) => rule.is(CheckVerdict::Passed, verdict.phrase()),
        Err(_) => rule.is(CheckVerdict::Failed, verdict.phrase()),
    }
}

pub(super) fn both_at_once(
    one: &HttpExchange,
    other: &HttpExchange,
    play: &TestNotifications<'_>,
) -> CheckItem {
    let verdicts = [play.judge(one), play.judge(other)];
    let [first, second] = &verdicts;
    let found =
        first.phrase().and(&format!("; {}", second.words), &format!("；{}", second.words_zh));
    let is_no = |verdict: &Verdict| verdict.code == VerdictCode::Refused;
    match verdicts.iter().filter(|verdict| verdict.is_acknowledged).count() {
        2 => TOGETHER.is(CheckVerdict::Passed, found),
        // A service that turns the second away while it works on the first gets it again later.
        1 if verdicts.iter().any(is_no) => TOGETHER.is(CheckVerdict::Warned, found),
        _ => TOGETHER.is(CheckVerdict::Failed, found),
    }
}

pub(super) fn quick(slowest: u64, play: &TestNotifications<'_>) -> CheckItem {
    let most = u64::try_from(play.deadline.as_millis()).unwrap_or(u64::MAX);
    let found = phrase!(
        "the slowest good notification took {slowest} ms of {most}",
        "最慢的一次正确通知用时 {slowest} 毫秒，上限 {most} 毫秒"
    );
    let verdict = match slowest {
        _ if slowest >= most => CheckVerdict::Failed,
        _ if slowest > most / 5 => CheckVerdict::Warned,
        _ => CheckVerdict::Passed,
    };
    QUICK.is(verdict, found)
}

pub(super) async fn either_key(play: &TestNotifications<'_>) -> CheckItem {
    for (sign_with, name) in [
        (
            SignWith::Certificate,
            phrase!("signed with the platform certificate: ", "以平台证书签名："),
        ),
        (SignWith::PublicKey, phrase!("signed with the public key: ", "以微信支付公钥签名：")),
    ] {
        let Some(note) = play.good() else { continue };
        let exchange = play.send_signed(&note, Forgery::None, sign_with).await;
        let verdict = play.judge(&exchange);
        if !verdict.is_acknowledged {
            let found = name.and(&verdict.words, &verdict.words_zh);
            return EITHER_KEY.is(CheckVerdict::Warned, found);
        }
    }
    EITHER_KEY.is(
        CheckVerdict::Passed,
        phrase!("acknowledged with either key", "两种密钥的签名均应答成功"),
    )
}

fn found(exchange: &HttpExchange, verdict: &Verdict) -> Phrase {
    let (status, took) = (status(exchange), exchange.milliseconds);
    verdict.phrase().and(
        &format!(" (status {status}, {took} ms)"),
        &format!("（状态码 {status}，{took} 毫秒）"),
    )
}

fn status(exchange: &HttpExchange) -> u16 {
    exchange.answered.as_ref().map_or(0, |answered| answered.status)
}

/// A login wall answers a good notification with 401, 403, a redirect, or a page.
pub(super) fn no_login(first: &HttpExchange) -> CheckItem {
    let Ok(answered) = &first.answered else {
        let found = phrase!("there was no answer", "没有应答");
        return NO_LOGIN.is(CheckVerdict::NotSeen, found);
    };
    let status = answered.status;
    let start = answered.body.trim_start().to_ascii_lowercase();
    let is_page = start.starts_with("<!doctype") || start.starts_with("<html");
    let is_turned_away = matches!(status, 401 | 403) && !is_failure(&answered.body);
    if is_page || is_turned_away || (300..400).contains(&status) {
        let found =
            phrase!("status {status} looks like a login page", "状态码 {status}，像是登录页");
        return NO_LOGIN.is(CheckVerdict::Failed, found);
    }
    NO_LOGIN.is(CheckVerdict::Passed, phrase!("status {status}", "状态码 {status}"))
}

/// Whether a refusal says that it is one in the platform's form.
pub(super) fn refusal_body(
    rule: Rule,
    exchange: &HttpExchange,
    play: &TestNotifications<'_>,
) -> CheckItem {
    match &exchange.answered {
        Ok(answered) if play.judge(exchange).code == VerdictCode::Refused => {
            if is_failure(&answered.body) {
                rule.is(
                    CheckVerdict::Passed,
                    phrase!("code FAIL with a message", "code 为 FAIL，带 message"),
                )
            } else {
                rule.is(
                    CheckVerdict::Warned,
                    phrase!("the body says nothing of the kind", "应答报文没有说明"),
                )
            }
        }
        _ => rule.is(CheckVerdict::NotSeen, phrase!("nothing was refused", "没有拒绝过通知")),
    }
}

const PAY_FIRST: (&str, &str) = (
    "pay an order in this sandbox first, so that the service knows it, or give the resource of one \
     it knows",
    "请先在沙箱中支付一笔服务知道的订单，或用 --resource 提供一笔服务知道的订单",
);
