//! An answer: status, JSON, the number in the Request-ID, signed or not.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::engine::{Detail, ErrorNumber, Given, Location, Reason, Refusal, Refused, StoreError};

/// An answer of the gateway, before it is signed.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// JSON; empty for 204, 404 of unknown paths, and 405.
    pub(crate) body: Bytes,
    /// What stands after the last `-` of the Request-ID; 0 on success.
    pub(crate) number: ErrorNumber,
    /// Signed, unless the real gateway leaves the signature off (protocol 01 §6).
    pub(crate) is_signed: bool,
    /// Further headers, and those that shall differ from the usual ones.
    pub(crate) headers: HeaderMap,
}

/// Why a request got no success.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A refusal of the business; signed.
    Refusal(Box<Refusal>),
    /// A refusal of the gateway itself; not signed.
    Gate {
        status: StatusCode,
        code: &'static str,
        message: Cow<'static, str>,
        number: ErrorNumber,
        detail: Option<Value>,
    },
    /// Not even an error body: unknown path, wrong method.
    Bare(StatusCode),
    /// Storage failed.
    Internal(StoreError),
    /// Something else of our own failed.
    Broken(&'static str),
}

impl Answer {
    /// 200 with a body.
    pub(crate) fn json(body: &impl Serialize) -> Result<Self, Failure> {
        let body =
            serde_json::to_vec(body).map_err(|_| Failure::Broken("an answer is not JSON"))?;
        Ok(Self { body: body.into(), status: StatusCode::OK, ..Self::empty() })
    }

    /// 204 without a body.
    pub(crate) fn empty() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            body: Bytes::new(),
            number: ErrorNumber::SUCCESS,
            is_signed: true,
            headers: HeaderMap::new(),
        }
    }

    /// 200 with a file, which the gateway does not sign.
    pub(crate) fn file(body: Bytes, content_type: &'static str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        Self {
            status: StatusCode::OK,
            body,
            number: ErrorNumber::SUCCESS,
            is_signed: false,
            headers,
        }
    }
}

impl Answer {
    /// What its signature covers: the body, or of a statement (对账单) the digest in its head.
    pub(crate) fn signed_text(&self) -> Bytes {
        let digest = self.headers.get(&SIGNED_DIGEST).and_then(|digest| digest.to_str().ok());
        match digest {
            Some(digest) => Bytes::from(format!(r#"{{"sha1":"{digest}"}}"#)),
            None => self.body.clone(),
        }
    }
}

/// The header with the SHA-1 of a statement.
pub(crate) const SIGNED_DIGEST: HeaderName = HeaderName::from_static("wechatpay-statement-sha1");

impl From<Failure> for Answer {
    fn from(failure: Failure) -> Self {
        let (status, body, number, is_signed) = match failure {
            Failure::Bare(status) => (status, Bytes::new(), ErrorNumber::SUCCESS, false),
            Failure::Gate { status, code, message, number, detail } => {
                (status, body(code, &message, detail), number, false)
            }
            Failure::Refusal(refusal) => {
                let (status, code) = status_and_code(refusal.reason);
                let detail = refusal.detail.as_deref().map(detail);
                (status, body(code, &refusal.message, detail), refusal.number, true)
            }
            Failure::Internal(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "storage failed");
                (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    system_error(),
                    ErrorNumber::SANDBOX_FAILED,
                    true,
                )
            }
            Failure::Broken(what) => {
                tracing::error!(what, "the sandbox failed");
                (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    system_error(),
                    ErrorNumber::SANDBOX_FAILED,
                    true,
                )
            }
        };
        Self { status, body, number, is_signed, headers: HeaderMap::new() }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(Box::new(refusal))
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Internal(error)
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Refusal(refusal) => refusal.into(),
            Refused::Store(error) => error.into(),
        }
    }
}

fn body(code: &str, message: &str, detail: Option<Value>) -> Bytes {
    let mut body = Map::new();
    body.insert("code".to_owned(), code.into());
    body.insert("message".to_owned(), shorten_message(message.into()).into_owned().into());
    if let Some(detail) = detail {
        body.insert("detail".to_owned(), detail);
    }
    Value::Object(body).to_string().into()
}

fn system_error() -> Bytes {
    body("SYSTEM_ERROR", "系统异常，请用相同参数重新调用", None)
}

fn status_and_code(reason: Reason) -> (StatusCode, &'static str) {
    match reason {
        Reason::ParamError => (StatusCode::BAD_REQUEST, "PARAM_ERROR"),
        Reason::InvalidRequest => (StatusCode::BAD_REQUEST, "INVALID_REQUEST"),
        Reason::NoAuth => (StatusCode::FORBIDDEN, "NO_AUTH"),
        Reason::OrderNotExist => (StatusCode::NOT_FOUND, "ORDER_NOT_EXIST"),
        Reason::ResourceNotExists => (StatusCode::NOT_FOUND, "RESOURCE_NOT_EXISTS"),
        Reason::NotFound => (StatusCode::NOT_FOUND, "NOT_FOUND"),
        Reason::AlreadyExists => (StatusCode::BAD_REQUEST, "ALREADY_EXISTS"),
        Reason::NotEnough => (StatusCode::FORBIDDEN, "NOT_ENOUGH"),
        Reason::RuleLimit => (StatusCode::FORBIDDEN, "RULE_LIMIT"),
        // The skill says 400, the table of error numbers assumes 403 (protocol 16 §14.7, 14 §6).
        Reason::MedicalRuleLimit => (StatusCode::BAD_REQUEST, "RULE_LIMIT"),
        Reason::AppidMchidNotMatch => (StatusCode::BAD_REQUEST, "APPID_MCHID_NOT_MATCH"),
        Reason::OrderClosed => (StatusCode::BAD_REQUEST, "ORDER_CLOSED"),
        Reason::OrderPaid => (StatusCode::BAD_REQUEST, "ORDER_PAID"),
        Reason::OverseasOrderPaid => (StatusCode::BAD_REQUEST, "ORDERPAID"),
        Reason::OverseasOrderClosed => (StatusCode::BAD_REQUEST, "ORDERCLOSED"),
        Reason::OutTradeNoUsed => (StatusCode::FORBIDDEN, "OUT_TRADE_NO_USED"),
        Reason::TradeOverdue => (StatusCode::BAD_REQUEST, "TRADE_OVERDUE"),
        Reason::MchNotExists => (StatusCode::BAD_REQUEST, "MCH_NOT_EXISTS"),
        Reason::FrequencyLimited => (StatusCode::TOO_MANY_REQUESTS, "FREQUENCY_LIMITED"),
        Reason::NoStatementExist => (StatusCode::BAD_REQUEST, "NO_STATEMENT_EXIST"),
        Reason::StatementCreating => (StatusCode::BAD_REQUEST, "STATEMENT_CREATING"),
    }
}

fn detail(detail: &Detail) -> Value {
    let location = match detail.location {
        Location::Body => "body",
        Location::Query => "query",
        Location::Url => "url",
    };
    let field = shorten(&detail.field);
    let mut written = json!({ "field": field, "issue": detail.issue, "location": location });
    let value = detail.value.as_ref().map(|value| match value {
        Given::Text(text) | Given::Other(text) => Value::from(shorten(text)),
        Given::Integer(value) => Value::from(*value),
    });
    if let Some(members) = written.as_object_mut() {
        members.extend(value.map(|value| ("value".to_owned(), value)));
        // The real gateway names one field at a time.
        if !detail.others.is_empty() {
            let other = |(field, issue): &(String, String)| json!({ "field": shorten(field), "issue": issue });
            members.insert("others".to_owned(), detail.others.iter().map(other).collect());
        }
    }
    written
}

/// The text for people, which may repeat what was sent, at a bearable length.
pub(crate) fn shorten_message(message: Cow<'_, str>) -> Cow<'_, str> {
    if message.len() > LONGEST_MESSAGE {
        return shorten_to(&message, LONGEST_MESSAGE).into();
    }
    message
}

/// An answer never repeats more than a line of what was sent.
fn shorten(text: &str) -> String {
    shorten_to(text, LONGEST_VALUE)
}

fn shorten_to(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

const LONGEST_VALUE: usize = 128;
const LONGEST_MESSAGE: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_becomes_a_signed_error_with_detail() {
        let refusal = Refusal::field("/fees/0/fee_amount", Given::from(-1), "值低于最小值 0");
        let answer = Answer::from(Failure::from(refusal));
        assert_eq!(
            (answer.status.as_u16(), answer.number, answer.is_signed),
            (400, ErrorNumber::ILLEGAL_PARAMETER, true)
        );
        let body: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(body["code"], "PARAM_ERROR");
        assert_eq!(
            body["detail"],
            json!({"field":"/fees/0/fee_amount","issue":"值低于最小值 0","location":"body","value":-1})
        );
    }

    #[test]
    fn unknown_paths_get_nothing() {
        let answer = Answer::from(Failure::Bare(StatusCode::NOT_FOUND));
        assert!(answer.body.is_empty() && !answer.is_signed);
    }
}
