//! What a merchant's answer to a notification means, in plain words (protocol 04 §3).

use serde::{Deserialize, Serialize};

use super::post::{Answered, HttpExchange, PostError};

/// What the platform makes of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Verdict {
    /// For programs.
    pub code: VerdictCode,
    /// For people: what happened and what to do.
    pub words: String,
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

/// Judges what came of an attempt.
pub(crate) fn judge(exchange: &HttpExchange, deadline_ms: u64) -> Verdict {
    match &exchange.answered {
        Ok(answered) => judge_answer(answered),
        Err(trouble) => judge_trouble(trouble, deadline_ms),
    }
}

/// Judges the answer to a probe, which must be no.
pub(crate) fn judge_probe(verdict: Verdict) -> Verdict {
    match verdict.code {
        VerdictCode::Acknowledged | VerdictCode::WrongBody => Verdict::new(
            VerdictCode::ProbeAccepted,
            "a signature probe was acknowledged: the signature is not verified, so anybody could \
             tell this service that an order was paid",
        ),
        VerdictCode::Refused => Verdict::new(
            VerdictCode::ProbeRefused,
            "the signature probe was refused, as it should be",
        ),
        _ => verdict,
    }
}

impl Verdict {
    pub(crate) fn new(code: VerdictCode, words: impl Into<String>) -> Self {
        let is_acknowledged = matches!(code, VerdictCode::Acknowledged | VerdictCode::WrongBody);
        Self { code, words: words.into(), is_acknowledged }
    }
}

fn judge_answer(answered: &Answered) -> Verdict {
    let status = answered.status;
    let said = said(&answered.body);
    match status {
        200 | 204 if said.as_ref().is_some_and(|(code, _)| code != "SUCCESS") => Verdict::new(
            VerdictCode::WrongBody,
            format!(
                "acknowledged, because the status is {status}, although the body says it failed: \
                 to refuse, answer 4xx or 5xx"
            ),
        ),
        200 | 204 => Verdict::new(VerdictCode::Acknowledged, "acknowledged"),
        201..=299 => Verdict::new(
            VerdictCode::WrongStatus,
            format!("status {status} is no acknowledgement: answer 200 or 204"),
        ),
        300..=399 => Verdict::new(
            VerdictCode::Redirect,
            format!("status {status}: redirects are not followed, give the final address"),
        ),
        _ => {
            let because = said.map_or_else(String::new, |(_, message)| match message {
                Some(message) => format!(": {message}"),
                None => String::new(),
            });
            Verdict::new(VerdictCode::Refused, format!("refused with status {status}{because}"))
        }
    }
}

fn judge_trouble(trouble: &PostError, deadline_ms: u64) -> Verdict {
    match trouble {
        PostError::Late => Verdict::new(
            VerdictCode::Late,
            format!(
                "no whole answer within {deadline_ms} ms: store the notification, answer, then work"
            ),
        ),
        PostError::ConnectionRefused => Verdict::new(
            VerdictCode::ConnectionRefused,
            "connection refused: nobody listens at this address",
        ),
        PostError::Unreachable(why) => {
            Verdict::new(VerdictCode::Unreachable, format!("the address cannot be reached: {why}"))
        }
        PostError::Cut(why) => Verdict::new(
            VerdictCode::Cut,
            format!("the connection ended before the answer was complete: {why}"),
        ),
    }
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
        let accepted = judge_probe(Verdict::new(VerdictCode::Acknowledged, ""));
        assert!(accepted.code == VerdictCode::ProbeAccepted && !accepted.is_acknowledged);
        let refused = judge_probe(Verdict::new(VerdictCode::Refused, ""));
        assert_eq!(refused.code, VerdictCode::ProbeRefused);
        assert_eq!(judge_probe(judged(PostError::Late)).code, VerdictCode::Late);
    }
}
