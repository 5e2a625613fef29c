//! The one error type of the crate: what happened, what the server said, and whether the
//! operation may have taken effect.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::error::diagnosis::Diagnosis;
use crate::error::error_code::ErrorCode;
use crate::error::explain::Explanation;

/// The result type of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A cause that came from another library; only ever reached through [`StdError::source`].
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// What went wrong, and what that means for the money.
///
/// `Display` says this level only and never contains keys, bodies, tokens or query strings;
/// [`StdError::source`] gives the causes below it.
///
/// ```
/// use wechatpay_core::{Outcome, Route};
///
/// let route = Route::parse("v3/discount-card/orders/{out_order_no}")?;
/// let error = route.bind(&[("out_order_no", "")]).unwrap_err();
/// assert_eq!(error.outcome(), Outcome::NotSent);
/// assert_eq!(
///     error.to_string(),
///     "path variable `out_order_no` of `/v3/discount-card/orders/{out_order_no}` is empty",
/// );
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    outcome: Outcome,
    message: String,
    operation: Option<String>,
    status: Option<u16>,
    request_id: Option<String>,
    statement: Option<Refusal>,
    is_verified: bool,
    is_timeout: bool,
    retry_after: Option<Duration>,
    attempts: u32,
    skew: Option<i64>,
    diagnosis: Option<Diagnosis>,
    hint: Option<&'static str>,
    path: Option<String>,
    body: Option<Bytes>,
    source: Option<BoxError>,
}

/// Did it happen? The only question to ask before trying again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Nothing reached WeChat Pay: mend the cause or try again freely.
    NotSent,
    /// WeChat Pay answered, provably, that it will not do it: read the code.
    Refused,
    /// It happened, but the answer did not fit our type: do not repeat it.
    Accepted,
    /// It may have happened: query by your own number, or repeat only with the same number.
    Unknown,
}

/// The family of causes an [`Error`] belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A path variable, query, header, body or setting cannot be made into a request.
    Input,
    /// A key, certificate or serial cannot be used.
    Key,
    /// A sensitive field (敏感信息) could not be sealed or opened.
    Sensitive,
    /// The request failed on its way, before or after it was sent.
    Transport,
    /// WeChat Pay refused: a verified 4xx.
    Refused,
    /// WeChat Pay failed: 429 on a write, or 5xx.
    Unavailable,
    /// The answer or notification is not provably from WeChat Pay.
    Untrusted,
    /// The answer is proven, but its body is not what the type says.
    Unreadable,
}

/// What the server said when it did not do what was asked: the error body of APIv3
/// (protocol 03 §2). `Debug` leaves the value out that `detail` quotes from the request.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Refusal {
    /// HTTP status.
    pub status: u16,
    /// The only member to branch on, such as `PARAM_ERROR`; empty if the body had none.
    pub code: String,
    /// Text for people, in the language of `Accept-Language`; it changes without notice.
    pub message: String,
    /// Free-form detail (`field`, `value`, `issue`, `location`), if any.
    pub detail: Option<Value>,
}

impl Error {
    /// An error of the given kind that prevented sending.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            outcome: Outcome::NotSent,
            message: message.into(),
            operation: None,
            status: None,
            request_id: None,
            statement: None,
            is_verified: false,
            is_timeout: false,
            retry_after: None,
            attempts: 0,
            skew: None,
            diagnosis: None,
            hint: None,
            path: None,
            body: None,
            source: None,
        }))
    }

    /// Did it happen? The only question to ask before trying again. It covers all attempts: a
    /// refusal after an attempt whose outcome is unknown is [`Outcome::Unknown`] too.
    ///
    /// # Troubleshooting
    /// On [`Outcome::Unknown`] query by your own number first; a *new* number for the same
    /// business pays or refunds twice (protocol 03 §4).
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// The family of causes.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// WeChat Pay's *verified* refusal or failure. For what an unproven answer claims, see
    /// [`Error::claim`].
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        self.0.statement.as_ref().filter(|_| self.0.is_verified)
    }

    /// What an answer *claims* whose signature is missing or wrong. Show it to people; never
    /// act on it: the gateway leaves its 401 and 404 unsigned, and anybody can forge one.
    #[must_use]
    pub fn claim(&self) -> Option<&Refusal> {
        self.0.statement.as_ref().filter(|_| !self.0.is_verified)
    }

    /// The HTTP status of the last answer, verified or not.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The `Request-ID` of the last answer: quote it to WeChat Pay's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// What the number at the end of the `Request-ID` means, if there is one.
    ///
    /// # Troubleshooting
    /// It is often finer than the code: `PARAM_ERROR` may hide that the order is paid already.
    #[must_use]
    pub fn explain(&self) -> Option<Explanation> {
        self.request_id().and_then(Explanation::of)
    }

    /// How many seconds the server's clock was ahead of ours when it answered: by the time it
    /// signed, else by its `Date`. As trustworthy as the answer itself.
    ///
    /// # Troubleshooting
    /// Beyond ±300 s nothing works: requests are refused and answers are not accepted.
    #[must_use]
    pub fn clock_skew(&self) -> Option<i64> {
        self.0.skew
    }

    /// What was signed and what is probably wrong, where a signature was at fault: ours
    /// (`SIGN_ERROR`, 401) or the one of an answer.
    #[must_use]
    pub fn diagnosis(&self) -> Option<&Diagnosis> {
        self.0.diagnosis.as_ref()
    }

    /// The operation as method and template, such as `POST /v3/edu-star/orders`.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_deref()
    }

    /// How many times the request was put on the wire.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether a time limit ran out.
    ///
    /// # Troubleshooting
    /// The operation may have happened unless [`Error::outcome`] says `NotSent`.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.is_timeout
    }

    /// Whether an answer came that is not provably from WeChat Pay. A 429 or 5xx without proof is
    /// not counted here, since it decides nothing either way: see [`Error::claim`].
    ///
    /// # Troubleshooting
    /// The usual causes: a wrong merchant serial or private key (the gateway's own 401 is
    /// unsigned, see [`Error::claim`]), a platform key that is not configured, a proxy that
    /// changes bodies, a clock that is off by more than five minutes.
    #[must_use]
    pub fn is_untrusted(&self) -> bool {
        self.0.kind == ErrorKind::Untrusted
    }

    /// How long the server asked us to wait (`Retry-After`), if it did.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// What to do next, in one sentence, where there is something to say.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        self.0.hint
    }

    pub(crate) fn input(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Input, message)
    }

    pub(crate) fn key(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Key, message)
    }

    pub(crate) fn sensitive(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Sensitive, message)
    }

    pub(crate) fn untrusted(message: impl Into<String>) -> Self {
        let mut error = Self::new(ErrorKind::Untrusted, message);
        error.0.outcome = Outcome::Unknown;
        error
    }

    pub(crate) fn with_outcome(mut self, outcome: Outcome) -> Self {
        self.0.outcome = outcome;
        self
    }

    pub(crate) fn with_statement(mut self, statement: Refusal, is_verified: bool) -> Self {
        self.0.statement = Some(statement);
        self.0.is_verified = is_verified;
        self
    }

    pub(crate) fn with_answer(mut self, status: u16, request_id: Option<&str>) -> Self {
        self.0.status = Some(status);
        self.0.request_id = request_id.map(str::to_owned);
        self
    }

    /// Where in an answer or a resource something does not fit its type, such as
    /// `sub_orders[0].amount`; `.` where a member of the whole is missing.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// The body of a verified answer that does not fit its type, as it came: what happened can be read
    /// from it without asking again. Fields that are sealed in it still are.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        self.0.body.as_ref()
    }

    pub(crate) fn with_path(mut self, path: String) -> Self {
        self.0.path = Some(path);
        self
    }

    pub(crate) fn with_body(mut self, body: Bytes) -> Self {
        self.0.body = Some(body);
        self
    }

    pub(crate) fn with_operation(mut self, operation: String) -> Self {
        self.0.operation.get_or_insert(operation);
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn with_timeout(mut self, is_timeout: bool) -> Self {
        self.0.is_timeout = is_timeout;
        self
    }

    pub(crate) fn with_retry_after(mut self, pause: Option<Duration>) -> Self {
        self.0.retry_after = pause;
        self
    }

    pub(crate) fn with_skew(mut self, skew: Option<i64>) -> Self {
        self.0.skew = skew;
        self
    }

    pub(crate) fn with_diagnosis(mut self, diagnosis: Diagnosis) -> Self {
        self.0.diagnosis = Some(diagnosis);
        self
    }

    /// Attaches a hint for people.
    #[must_use]
    pub fn with_hint(mut self, hint: &'static str) -> Self {
        self.0.hint = Some(hint);
        self
    }

    /// Attaches the cause below this level.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = &self.0.operation {
            write!(f, "{operation}: ")?;
        }
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        f.debug_struct("Error")
            .field("kind", &inner.kind)
            .field("outcome", &inner.outcome)
            .field("message", &inner.message)
            .field("operation", &inner.operation)
            .field("status", &inner.status)
            .field("code", &inner.statement.as_ref().map(|s| s.code.as_str()))
            .field("request_id", &inner.request_id)
            .field("attempts", &inner.attempts)
            .field("clock_skew", &inner.skew)
            .field("source", &inner.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

impl Refusal {
    /// The code as an enum, to match on.
    #[must_use]
    pub fn error_code(&self) -> ErrorCode {
        ErrorCode::from(self.code.as_str())
    }

    /// Reads an error body leniently: an empty or non-JSON body gives an empty code
    /// (protocol 03 §2).
    #[must_use]
    pub fn read(status: u16, body: &[u8]) -> Self {
        let Ok(value) = serde_json::from_slice::<Value>(body) else {
            return Self::read_parts(status, body);
        };
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().into();
        Self {
            status,
            code: text("code"),
            message: text("message"),
            detail: value.get("detail").filter(|detail| !detail.is_null()).cloned(),
        }
    }

    /// Reads what can be read: `detail` quotes what the caller sent, which may be a number that no
    /// number type holds, or half a character. The code must not be lost with it.
    fn read_parts(status: u16, body: &[u8]) -> Self {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Parts {
            code: Option<Box<RawValue>>,
            message: Option<Box<RawValue>>,
            detail: Option<Box<RawValue>>,
        }
        fn part<T: DeserializeOwned>(part: Option<Box<RawValue>>) -> Option<T> {
            serde_json::from_str(part?.get()).ok()
        }
        let parts: Parts = serde_json::from_slice(body).unwrap_or_default();
        Self {
            status,
            code: part(parts.code).unwrap_or_default(),
            message: part(parts.message).unwrap_or_default(),
            detail: part(parts.detail).filter(|detail: &Value| !detail.is_null()),
        }
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = |name: &str| self.detail.as_ref()?.get(name)?.as_str();
        f.debug_struct("Refusal")
            .field("status", &self.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("field", &told("field"))
            .field("location", &told("location"))
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)?;
        if !self.code.is_empty() {
            write!(f, " {}", self.code)?;
        }
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_refused_is_not_printed() {
        let body = r#"{"code":"PARAM_ERROR","message":"bad","detail":{"field":"/payer/openid",
            "value":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o","issue":"oUpF8uMuAJO","location":"body"}}"#;
        let text = format!("{:?}", Refusal::read(400, body.as_bytes()));
        assert!(text.contains("PARAM_ERROR") && text.contains("/payer/openid"), "{text}");
        assert!(!text.contains("oUpF8uMuAJO"), "{text}");
    }

    #[test]
    fn error_bodies_are_read_leniently() {
        let check = |body: &str, expected: &str| {
            assert_eq!(Refusal::read(400, body.as_bytes()).to_string(), expected);
        };
        check(r#"{"code":"PARAM_ERROR","message":"bad"}"#, "400 PARAM_ERROR: bad");
        check(r#"{"code":"PARAM_ERROR"}"#, "400 PARAM_ERROR");
        check("<html>502</html>", "400");
        check("", "400");
        check(r#"{"code":17,"message":null}"#, "400");
        check("[1]", "400");
    }

    #[test]
    fn a_claim_is_not_a_refusal() {
        let statement = Refusal::read(401, br#"{"code":"SIGN_ERROR","message":"x"}"#);
        let error = Error::untrusted("unsigned").with_statement(statement.clone(), false);
        assert_eq!((error.refusal(), error.claim()), (None, Some(&statement)));
        let error = Error::untrusted("signed").with_statement(statement.clone(), true);
        assert_eq!((error.refusal(), error.claim()), (Some(&statement), None));
    }
}
