//! The items of the checklist: what is sent, what must come back, what to do if it does not.

use serde_json::{Map, Value};

use super::{
    conduct,
    report::{CheckItem, CheckReport, CheckVerdict, Rule},
    test_notifications::{Note, Subject, TestNotifications},
};
use crate::{
    engine::{
        Merchant, StoreError,
        config::Mode,
        error::Error,
        notify::{
            Address, Forgery, HttpExchange, Phrase, PostError, SignWith, Verdict, VerdictCode,
            check_address, phrase,
        },
    },
    gateway::Gateway,
};

/// What is to be checked.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) notify_url: String,
    /// What the good notification tells, if not of the newest payment.
    pub(crate) event_type: Option<String>,
    pub(crate) resource: Option<Map<String, Value>>,
}

/// Plays the checklist for the default merchant.
pub(crate) async fn play(gateway: &Gateway, notify_url: &str) -> Result<CheckReport, Error> {
    let address =
        check_address(notify_url).map_err(|problem| Error::notify_url(notify_url, problem))?;
    let asked = Asked { notify_url: notify_url.to_owned(), ..Asked::default() };
    let merchant = gateway.backend.first_merchant();
    Ok(check(gateway, &merchant, asked, address).await?)
}

/// Plays the checklist.
pub(crate) async fn check(
    gateway: &Gateway,
    merchant: &Merchant,
    asked: Asked,
    address: Address,
) -> Result<CheckReport, StoreError> {
    let backend = &*gateway.backend;
    let mut subject = Subject::find(backend, merchant)?;
    if let Some(resource) = asked.resource {
        subject.resource = Value::Object(resource).to_string();
    }
    if let Some(event_type) = asked.event_type {
        let family = event_type.split('.').next().unwrap_or_default();
        subject.original_type = family.to_ascii_lowercase();
        subject.event_type = event_type;
    }
    let is_local = address.is_unreachable_from_outside();
    let choices = backend.notifier.choices();
    let (sign_with, deadline) = (choices.sign_with, choices.deadline());
    let play = TestNotifications { backend, merchant, address, sign_with, deadline, subject };
    let mut items = vec![address_item(&play, is_local)];
    play_all(&play, &mut items).await;
    items.extend(conduct::items(&gateway.observer.seen(&merchant.mchid)));
    Ok(CheckReport::new(asked.notify_url, items))
}

async fn play_all(play: &TestNotifications<'_>, items: &mut Vec<CheckItem>) {
    let Some(good) = play.good() else { return };
    let first = play.send(&good, Forgery::None).await;
    items.push(acknowledged(ACKNOWLEDGED, &first, play));
    if matches!(first.answered, Err(PostError::ConnectionRefused | PostError::Unreachable(_))) {
        items.extend(UNREACHED.iter().map(|rule| {
            let words =
                phrase!("not played: the service cannot be reached", "未执行：无法连接服务");
            rule.is(CheckVerdict::Unproven, words)
        }));
        return;
    }
    items.push(acknowledged(REPEATED, &play.send(&good, Forgery::None).await, play));
    let (one, other) = together(play).await;
    items.push(both_at_once(&one, &other, play));
    let slowest = [&first, &one, &other].map(|exchange| exchange.milliseconds).into_iter().max();
    items.push(quick(slowest.unwrap_or(0), play));
    if play.merchant.mode == Mode::Both {
        items.push(either_key(play).await);
    }
    let is_proof = play.judge(&first).is_acknowledged;
    for (rule, note, forgery) in forgeries(play) {
        let Some(note) = note else { continue };
        items.push(refused(rule, &play.send(&note, forgery).await, is_proof, play));
    }
    for (rule, note) in [(UNHEARD_OF, play.unheard_of()), (GROWN, play.grown())] {
        let Some(note) = note else { continue };
        items.push(acknowledged(rule, &play.send(&note, Forgery::None).await, play));
    }
    items.push(refused(NOT_POST, &play.look().await, is_proof, play));
    if let Some(huge) = play.huge() {
        items.push(answered(HUGE, &play.send(&huge, Forgery::None).await, play));
    }
    items.push(acknowledged(ALIVE, &play.send(&good, Forgery::None).await, play));
}

/// Everything that must be refused, each with its own reason.
fn forgeries(play: &TestNotifications<'_>) -> Vec<(Rule, Option<Note>, Forgery)> {
    vec![
        (BAD_SIGNATURE, play.good(), Forgery::WrongSignature),
        (UNSIGNED, play.good(), Forgery::Unsigned),
        (UNKNOWN_SERIAL, play.good(), Forgery::UnknownSerial),
        (OLD, play.good(), Forgery::Old(600)),
        (PROBE, play.good(), Forgery::Probe),
        (WRITTEN_ANEW, play.written_anew(), Forgery::None),
        (OTHER_KEY, play.other_key(), Forgery::None),
        (DAMAGED, play.damaged(), Forgery::None),
        (BROKEN, Some(TestNotifications::broken()), Forgery::None),
    ]
}

async fn together(play: &TestNotifications<'_>) -> (HttpExchange, HttpExchange) {
    // The same notification from two hosts, not yet seen by the service.
    let note = play.good().unwrap_or_else(TestNotifications::broken);
    tokio::join!(play.send(&note, Forgery::None), play.send(&note, Forgery::None))
}

fn address_item(play: &TestNotifications<'_>, is_local: bool) -> CheckItem {
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

fn acknowledged(rule: Rule, exchange: &HttpExchange, play: &TestNotifications<'_>) -> CheckItem {
    let verdict = play.judge(exchange);
    match verdict.code {
        VerdictCode::Acknowledged => rule.is(CheckVerdict::Passed, found(exchange, &verdict)),
        VerdictCode::WrongBody => rule.is(CheckVerdict::Warned, verdict.phrase()),
        VerdictCode::Refused if !play.subject.is_real && rule.id == ACKNOWLEDGED.id => {
            let words = verdict.phrase().and(" (the order was made up)", "（订单为虚构）");
            let mut item = rule.is(CheckVerdict::Failed, words);
            PAY_FIRST.clone_into(&mut item.advice);
            item
        }
        _ => rule.is(CheckVerdict::Failed, verdict.phrase()),
    }
}

fn refused(
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

fn answered(rule: Rule, exchange: &HttpExchange, play: &TestNotifications<'_>) -> CheckItem {
    let verdict = play.judge(exchange);
    match &exchange.answered {
        Ok(_) => rule.is(CheckVerdict::Passed, verdict.phrase()),
        Err(_) => rule.is(CheckVerdict::Failed, verdict.phrase()),
    }
}

fn both_at_once(
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

fn quick(slowest: u64, play: &TestNotifications<'_>) -> CheckItem {
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

async fn either_key(play: &TestNotifications<'_>) -> CheckItem {
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

const fn rule(
    id: &'static str,
    title: &'static str,
    title_zh: &'static str,
    advice: &'static str,
) -> Rule {
    Rule { id, title, title_zh, advice }
}

const ADDRESS: Rule = rule(
    "address",
    "the address is complete, https, public and without a query string",
    "通知地址为公网可访问的https地址且不带参数",
    "give the platform a public https address without a query string and without a login wall",
);
const ACKNOWLEDGED: Rule = rule(
    "acknowledged",
    "a good notification is acknowledged with 200 or 204 within 5 seconds",
    "正确的通知在5秒内应答200或204",
    "verify, store, answer 200 or 204, and only then do the work",
);
const REPEATED: Rule = rule(
    "repeated",
    "the same notification again is acknowledged again",
    "重复通知仍应答成功",
    "know by business number and event type what was handled, and answer 200 to a repeat",
);
const TOGETHER: Rule = rule(
    "together",
    "the same notification twice at one moment is acknowledged",
    "并发重复通知处理正确",
    "take a lock, or insert a row with a unique key, before you look whether it was handled",
);
const QUICK: Rule = rule(
    "quick",
    "answers come quickly",
    "应答及时",
    "answer before you work: beyond 5 seconds the platform sends again",
);
const EITHER_KEY: Rule = rule(
    "either_key",
    "during a switch-over both sorts of platform keys are believed",
    "灰度切换期间平台证书与微信支付公钥签名均可验签",
    "find the key by Wechatpay-Serial among certificates and public keys alike",
);
const BAD_SIGNATURE: Rule = rule(
    "bad_signature",
    "a wrong signature is refused",
    "签名错误的通知被拒绝",
    "verify Wechatpay-Signature over timestamp, nonce and raw body; answer 4xx or 5xx if it fails",
);
const UNSIGNED: Rule = rule(
    "unsigned",
    "a notification without signature headers is refused",
    "缺少签名头的通知被拒绝",
    "refuse whatever lacks one of the four signature headers",
);
const UNKNOWN_SERIAL: Rule = rule(
    "unknown_serial",
    "a signature by an unknown key is refused",
    "未知序列号的签名被拒绝",
    "choose the key by Wechatpay-Serial; refuse serials you do not know after one refresh",
);
const OLD: Rule = rule(
    "old",
    "a timestamp of ten minutes ago is refused",
    "时间戳超过5分钟的通知被拒绝",
    "refuse timestamps that are more than five minutes from your clock: replays look like this",
);
const PROBE: Rule = rule(
    "probe",
    "a signature probe (WECHATPAY/SIGNTEST/) is refused",
    "签名探测流量被拒绝",
    "treat it like any bad signature: answer 4xx or 5xx, without a special case",
);
const WRITTEN_ANEW: Rule = rule(
    "written_anew",
    "a body that was written anew after signing is refused",
    "验签使用原始报文而非重新序列化的内容",
    "verify the raw bytes as they came, before any JSON is parsed",
);
const OTHER_KEY: Rule = rule(
    "other_key",
    "a resource sealed with another APIv3 key is refused",
    "APIv3密钥不匹配的通知被拒绝",
    "answer 5xx if the resource cannot be opened: your key may just have been changed",
);
const DAMAGED: Rule = rule(
    "damaged",
    "a damaged ciphertext is refused",
    "密文损坏的通知被拒绝",
    "check the AEAD tag, that is: do not ignore the error of the decryption",
);
const BROKEN: Rule = rule(
    "broken",
    "a body that is not JSON is refused",
    "非JSON报文被拒绝",
    "answer 4xx to what cannot be read; do not let the connection break",
);
const UNHEARD_OF: Rule = rule(
    "unheard_of",
    "an unknown event type is acknowledged",
    "未知通知类型也应答成功",
    "log and acknowledge types you do not know: new ones appear, and each would come sixteen times",
);
const GROWN: Rule = rule(
    "grown",
    "members that did not exist yesterday do no harm",
    "新增字段不影响处理",
    "ignore members you do not know",
);
const NOT_POST: Rule = rule(
    "not_post",
    "GET is refused",
    "非POST请求被拒绝",
    "serve POST only: a GET must not be taken for a payment",
);
const HUGE: Rule = rule(
    "huge",
    "a body of a megabyte is answered",
    "超大报文不影响服务",
    "acknowledge it, or refuse it with 413; do not hang up",
);
const ALIVE: Rule = rule(
    "alive",
    "after all this the service still works",
    "以上全部之后服务仍正常",
    "look into the log of your service: something of the above has harmed it",
);
const PAY_FIRST: &str = "pay an order in this sandbox first, so that the service knows it, or give \
                         the resource of one it knows";
/// What cannot be checked if the service does not answer.
const UNREACHED: &[Rule] = &[
    REPEATED,
    TOGETHER,
    QUICK,
    BAD_SIGNATURE,
    UNSIGNED,
    UNKNOWN_SERIAL,
    OLD,
    PROBE,
    WRITTEN_ANEW,
    OTHER_KEY,
    DAMAGED,
    BROKEN,
    UNHEARD_OF,
    GROWN,
    NOT_POST,
    HUGE,
    ALIVE,
];
