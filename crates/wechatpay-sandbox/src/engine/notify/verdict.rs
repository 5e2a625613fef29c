//! What a merchant's answer to a notification means, in plain words (protocol 04 §3).

use serde::{Deserialize, Serialize};

use super::{
    phrase::{Phrase, phrase},
    post::{Answered, HttpExchange, PostError},
};

/// What the platform makes of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Verdict {
    /// For programs.
    pub code: VerdictCode,
    /// For people: what happened and what to do.
    pub words: String,
    /// The same in Chinese; empty in what an older version kept.
    #[serde(default)]
    pub words_zh: String,
    /// Whether the platform takes the notification as delivered.
    pub is_acknowledged: bool,
}

/// The sorts of verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum VerdictCode {
    /// 200 or 204 within the deadline.
    Acknowledged,
    /// 200 whose body says that it failed: acknowledged all the same.
    WrongBody,
    /// 2xx, but neither 200 nor 204.
    WrongStatus,
    /// 3xx: redirects are not followed.
    Redirect,
    /// 4xx or 5xx: the merchant said no.
    Refused,
    /// No whole answer within five seconds.
    Late,
    /// Nobody listens there.
    ConnectionRefused,
    /// The address cannot be reached for another reason.
    Unreachable,
    /// The connection ended before the answer did.
    Cut,
    /// There is an address, but none that can be told anything.
    BadAddress,
    /// A public host, which is not told anything unless that was allowed.
    OutOfReach,
    /// Lost on the way, by a fault that was asked for.
    Lost,
    /// A signature probe was refused, as it should be.
    ProbeRefused,
    /// A signature probe was acknowledged: the signature is not verified.
    ProbeAccepted,
}

/// Classifies the result of an attempt.
pub(crate) fn judge(exchange: &HttpExchange, deadline_ms: u64) -> Verdict {
    match &exchange.answered {
        Ok(answered) => judge_answer(answered),
        Err(trouble) => judge_trouble(trouble, deadline_ms),
    }
}

/// Classifies the answer to a probe, which must be a refusal.
pub(crate) fn judge_probe(verdict: Verdict) -> Verdict {
    match verdict.code {
        VerdictCode::Acknowledged | VerdictCode::WrongBody => Verdict::new(
            VerdictCode::ProbeAccepted,
            phrase!(
                "a signature probe was acknowledged: the signature is not verified, so anybody \
                 could tell this service that an order was paid",
                "签名探测被应答成功：服务没有验签，任何人都能谎称订单已支付"
            ),
        ),
        VerdictCode::Refused => Verdict::new(
            VerdictCode::ProbeRefused,
            phrase!(
                "the signature probe was refused, as it should be",
                "签名探测已被拒绝，处理正确"
            ),
        ),
        _ => verdict,
    }
}

impl Verdict {
    pub(crate) fn new(code: VerdictCode, words: Phrase) -> Self {
        let is_acknowledged = matches!(code, VerdictCode::Acknowledged | VerdictCode::WrongBody);
        Self { code, words: words.en, words_zh: words.zh, is_acknowledged }
    }

    /// The words in both languages.
    pub(crate) fn phrase(&self) -> Phrase {
        Phrase::new(&self.words, &self.words_zh)
    }
}

fn judge_answer(answered: &Answered) -> Verdict {
    let status = answered.status;
    let said = said(&answered.body);
    match status {
        200 | 204 if said.as_ref().is_some_and(|(code, _)| code != "SUCCESS") => Verdict::new(
            VerdictCode::WrongBody,
            phrase!(
                "acknowledged, because the status is {status}, although the body says it failed: \
                 to refuse, answer 4xx or 5xx",
                "状态码为 {status}，视为应答成功，尽管应答报文表示失败：要拒绝请应答 4xx 或 5xx"
            ),
        ),
        200 | 204 => Verdict::new(VerdictCode::Acknowledged, phrase!("acknowledged", "已应答成功")),
        201..=299 => Verdict::new(
            VerdictCode::WrongStatus,
            phrase!(
                "status {status} is no acknowledgement: answer 200 or 204",
                "状态码 {status} 不算应答成功：请应答 200 或 204"
            ),
        ),
        300..=399 => Verdict::new(
            VerdictCode::Redirect,
            phrase!(
                "status {status}: redirects are not followed, give the final address",
                "状态码 {status}：不会跟随重定向，请给出最终地址"
            ),
        ),
        _ => {
            let words = phrase!("refused with status {status}", "已拒绝，状态码 {status}");
            let words = match said.and_then(|(_, message)| message) {
                Some(message) => words.and(&format!(": {message}"), &format!("：{message}")),
                None => words,
            };
            Verdict::new(VerdictCode::Refused, words)
        }
    }
}

fn judge_trouble(trouble: &PostError, deadline_ms: u64) -> Verdict {
    match trouble {
        PostError::Late => Verdict::new(
            VerdictCode::Late,
            phrase!(
                "no whole answer within {deadline_ms} ms: store the notification, answer, then work",
                "{deadline_ms} 毫秒内没有完整应答：请先保存通知并应答，再处理业务"
            ),
        ),
        PostError::ConnectionRefused => Verdict::new(
            VerdictCode::ConnectionRefused,
            phrase!(
                "connection refused: nobody listens at this address",
                "连接被拒绝：该地址没有服务"
            ),
        ),
        PostError::Unreachable(why) => Verdict::new(
            VerdictCode::Unreachable,
            phrase!("the address cannot be reached: {why}", "无法连接该地址：{why}"),
        ),
        PostError::Cut(why) => Verdict::new(
            VerdictCode::Cut,
            phrase!(
                "the connection ended before the answer was complete: {why}",
                "应答完成之前连接已断开：{why}"
            ),
        ),
    }
}

/// Whether an answer says `FAIL` and why, as the platform asks for.
pub(crate) fn is_failure(body: &str) -> bool {
    said(body).is_some_and(|(code, message)| code == "FAIL" && message.is_some())
}

/// `code` and `message` of an answer, in JSON or in the XML of v2.
fn said(body: &str) -> Option<(String, Option<String>)> {
    if let Ok(answer) = serde_json::from_str::<serde_json::Value>(body) {
        let text = |name: &str| answer.get(name)?.as_str().map(str::to_owned);
        return text("code").map(|code| (code, text("message")));
    }
    if !body.contains("<return_code>") {
        return None;
    }
    let code = if body.contains("FAIL") { "FAIL" } else { "SUCCESS" };
    Some((code.to_owned(), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: u16, body: &str, expected: (VerdictCode, bool)) {
        let answered = Ok(Answered { status, body: body.to_owned() });
        let verdict = judge(&HttpExchange { answered, milliseconds: 1 }, 5000);
        assert_eq!((verdict.code, verdict.is_acknowledged), expected, "{status} {body}");
    }

    #[test]
    fn only_200_and_204_acknowledge() {
        use VerdictCode::{Acknowledged, Redirect, Refused, WrongBody, WrongStatus};
        for body in ["", "ok", r#"{"code":"SUCCESS","message":"成功"}"#, "[]", "{}"] {
            check(200, body, (Acknowledged, true));
        }
        check(204, "", (Acknowledged, true));
        check(200, r#"{"code":"FAIL","message":"m"}"#, (WrongBody, true));
        check(200, "<xml><return_code><![CDATA[FAIL]]></return_code></xml>", (WrongBody, true));
        check(
            200,
            "<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>",
            (Acknowledged, true),
        );
        for status in [201, 202, 206] {
            check(status, "", (WrongStatus, false));
        }
        for status in [301, 302, 307, 308] {
            check(status, "", (Redirect, false));
        }
        for status in [400, 401, 404, 500, 503] {
            check(status, r#"{"code":"FAIL","message":"m"}"#, (Refused, false));
        }
    }

    #[test]
    fn troubles_and_probes_have_words_of_their_own() {
        let judged =
            |trouble| judge(&HttpExchange { answered: Err(trouble), milliseconds: 1 }, 5000);
        let late = judged(PostError::Late);
        assert!(late.code == VerdictCode::Late && late.words.contains("5000 ms"));
        assert_eq!(judged(PostError::ConnectionRefused).code, VerdictCode::ConnectionRefused);
        let accepted = judge_probe(Verdict::new(VerdictCode::Acknowledged, phrase!("", "")));
        assert!(accepted.code == VerdictCode::ProbeAccepted && !accepted.is_acknowledged);
        let refused = judge_probe(Verdict::new(VerdictCode::Refused, phrase!("", "")));
        assert_eq!(refused.code, VerdictCode::ProbeRefused);
        assert_eq!(judge_probe(judged(PostError::Late)).code, VerdictCode::Late);
    }
}
