//! One call under way: seals, signs, waits, repeats, verifies. Performs no I/O: a driver sends
//! what [`Exchange::step`] asks for and hands back what came.

use std::sync::Arc;
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use http::HeaderMap;
use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER,
    USER_AGENT,
};

use crate::authorization::Authorization;
use crate::call::{Call, Method};
use crate::certificates;
use crate::context::Context;
use crate::draft::Draft;
use crate::error::{Error, ErrorKind, Outcome, Refusal, Result};
use crate::message;
use crate::reply::Answer;
use crate::retry::Fault;
use crate::transport::{Sent, TransportResult};
use crate::trust::{Distrust, Refresh, RefreshLease};

/// What the driver must do next.
#[derive(Debug)]
pub enum Step {
    /// Send this and hand the result to [`Exchange::receive`].
    Send(http::Request<Bytes>),
    /// Wait, then step again.
    Wait(Duration),
    /// It is over.
    Done(Result<Answer>),
}

/// The state machine of one call. Dropping it at any point harms nobody else.
#[derive(Debug)]
pub struct Exchange {
    context: Arc<Context>,
    draft: Draft,
    state: State,
    attempts: u32,
    host: usize,
    /// Whether the next attempt may go to another host.
    may_move: bool,
    /// Whether an earlier attempt of a write may have taken effect: then the last one alone no
    /// longer says whether it happened.
    is_exposed: bool,
    has_refreshed: bool,
}

#[derive(Debug)]
enum State {
    /// Nothing done yet.
    Prepare,
    /// The call is ready to be signed and sent.
    Ready,
    /// The call is on the wire.
    Sent,
    /// A platform key is wanted before going on.
    Wanting(Purpose),
    /// The certificates are on the wire.
    Fetching(RefreshLease, Purpose),
    /// Wait, then send again.
    Pausing(Duration),
    Done(Result<Answer>),
    Over,
}

/// What a fetched key is for.
#[derive(Debug)]
enum Purpose {
    Seal,
    /// An answer by an unknown key, held until the key is known.
    Judge(Received),
}

#[derive(Debug)]
struct Received {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
}

impl Exchange {
    /// Begins the exchange of a call whose sensitive fields are sealed already.
    #[must_use]
    pub fn new(context: Arc<Context>, call: Call) -> Self {
        let fact = context.facts.find(call.method, &call.template);
        Self::begin(context, Draft::sealed(call, fact))
    }

    pub(crate) fn call(&self) -> &Call {
        self.draft.call()
    }

    pub(crate) fn begin(context: Arc<Context>, draft: Draft) -> Self {
        Self {
            context,
            draft,
            state: State::Prepare,
            attempts: 0,
            host: 0,
            may_move: true,
            is_exposed: false,
            has_refreshed: false,
        }
    }

    /// Says what to do next.
    pub fn step(&mut self) -> Step {
        loop {
            match std::mem::replace(&mut self.state, State::Over) {
                State::Prepare => self.state = self.prepare(),
                State::Ready => match self.sign_call() {
                    Ok(request) => {
                        self.attempts += 1;
                        self.state = State::Sent;
                        return Step::Send(request);
                    }
                    Err(error) => self.state = State::Done(Err(error)),
                },
                State::Wanting(purpose) => {
                    if let Some(step) = self.want_keys(purpose) {
                        return step;
                    }
                }
                State::Pausing(pause) => {
                    self.state = State::Ready;
                    return Step::Wait(pause);
                }
                State::Done(result) => return Step::Done(self.finish(result)),
                State::Sent | State::Fetching(..) | State::Over => {
                    let error =
                        Error::input("the driver took a step without handing in the answer");
                    return Step::Done(Err(error.with_outcome(Outcome::Unknown)));
                }
            }
        }
    }

    /// Takes what came back for the last [`Step::Send`].
    pub fn receive(&mut self, result: TransportResult) {
        self.state = match std::mem::replace(&mut self.state, State::Over) {
            State::Sent => self.received_answer(result),
            State::Fetching(lease, purpose) => self.received_certificates(result, lease, purpose),
            other => other,
        };
    }

    fn prepare(&mut self) -> State {
        let now = self.context.clock.now();
        if self.draft.needs_key() && self.context.trust.is_stale(now) {
            return State::Wanting(Purpose::Seal);
        }
        self.seal()
    }

    fn seal(&mut self) -> State {
        match self.draft.seal(&self.context.trust, self.context.clock.now()) {
            Ok(()) => State::Ready,
            Err(error) => State::Done(Err(error)),
        }
    }

    /// A step to take, or nothing if the state has moved on by itself.
    fn want_keys(&mut self, purpose: Purpose) -> Option<Step> {
        match self.context.trust.begin_refresh(self.context.clock.now()) {
            Refresh::Busy => {
                self.state = State::Wanting(purpose);
                // Whoever fetches now may bring the key: look before waiting for our own turn.
                self.has_refreshed = true;
                Some(Step::Wait(BUSY_PAUSE))
            }
            Refresh::Denied => {
                self.state = self.without_refresh(purpose, None);
                None
            }
            Refresh::Begin(lease) if self.knows_by_now(&purpose) => {
                drop(lease);
                self.state = self.without_refresh(purpose, None);
                None
            }
            Refresh::Begin(lease) => match self.sign(Method::Get, certificates::PATH, None, &[]) {
                Ok(request) => {
                    self.has_refreshed = true;
                    self.state = State::Fetching(lease, purpose);
                    Some(Step::Send(request))
                }
                Err(error) => {
                    lease.fail();
                    self.state = State::Done(Err(error));
                    None
                }
            },
        }
    }

    /// Whether somebody else's fetch has brought what we waited for.
    fn knows_by_now(&self, purpose: &Purpose) -> bool {
        match purpose {
            Purpose::Seal => !self.context.trust.is_stale(self.context.clock.now()),
            Purpose::Judge(received) => received
                .headers
                .get("Wechatpay-Serial")
                .and_then(|serial| serial.to_str().ok())
                .is_some_and(|serial| self.context.trust.find(serial).is_some()),
        }
    }

    /// Goes on with the keys there are.
    fn without_refresh(&mut self, purpose: Purpose, cause: Option<Error>) -> State {
        self.has_refreshed = true;
        match (purpose, cause) {
            (Purpose::Seal, Some(cause)) if self.context.trust.keys().is_empty() => {
                let error = Error::sensitive("no platform key could be fetched to seal with");
                State::Done(Err(with_cause(error, cause)))
            }
            (Purpose::Seal, _) => self.seal(),
            (Purpose::Judge(received), cause) => self.judge(received, cause),
        }
    }

    fn received_certificates(
        &mut self,
        result: TransportResult,
        lease: RefreshLease,
        purpose: Purpose,
    ) -> State {
        let now = self.context.clock.now();
        match certificates::read(&self.context.merchant, result, now) {
            Ok(keys) => {
                lease.succeed(keys);
                self.without_refresh(purpose, None)
            }
            Err(error) => {
                lease.fail();
                self.without_refresh(purpose, Some(error))
            }
        }
    }

    fn received_answer(&mut self, result: TransportResult) -> State {
        let now = self.context.clock.now();
        match result {
            Ok(response) => {
                self.context.hosts.succeeded(self.host);
                let (parts, body) = response.into_parts();
                let status = parts.status.as_u16();
                self.judge(Received { status, headers: parts.headers, body }, None)
            }
            Err(cause) => {
                self.context.hosts.failed(self.host, now);
                let (fault, outcome) = match cause.sent {
                    Sent::No => (Fault::NotSent, Outcome::NotSent),
                    Sent::Maybe => (Fault::Lost, Outcome::Unknown),
                };
                let is_timeout = cause.is_timeout;
                self.repeat_or(fault, None, || {
                    Error::new(ErrorKind::Transport, cause.to_string())
                        .with_outcome(outcome)
                        .with_timeout(is_timeout)
                        .with_source(cause)
                })
            }
        }
    }

    /// The heart of it: is this answer WeChat Pay's, and what does it say?
    fn judge(&mut self, received: Received, refresh_error: Option<Error>) -> State {
        let is_success = (200..300).contains(&received.status);
        let is_exempt = is_success && self.draft.is_unsigned();
        if is_exempt {
            return State::Done(Ok(answer(received, None)));
        }
        let now = self.context.clock.now();
        match self.context.trust.verify(&received.headers, &received.body, now) {
            Ok(key) if is_success => State::Done(Ok(answer(received, Some(key)))),
            Ok(_) => self.judge_failure(&received, None),
            Err(Distrust::UnknownSerial(_))
                if !self.has_refreshed && self.context.trust.can_fetch() =>
            {
                State::Wanting(Purpose::Judge(received))
            }
            Err(distrust) => self.judge_unproven(&received, distrust, refresh_error),
        }
    }

    /// A proven answer that is no success, or an unproven one that may be repeated all the same.
    fn judge_failure(&mut self, received: &Received, distrust: Option<Distrust>) -> State {
        let statement = Refusal::read(received.status, &received.body);
        let is_write = self.draft.call().method != Method::Get;
        let is_verified = distrust.is_none();
        let (fault, kind, outcome) = match received.status {
            // For writes 429 does not say «not accepted» (dossier 03 §4).
            429 if is_write => (Some(Fault::RateLimited), ErrorKind::Unavailable, Outcome::Unknown),
            429 => (Some(Fault::RateLimited), ErrorKind::Unavailable, Outcome::Refused),
            400..=499 => (None, ErrorKind::Refused, Outcome::Refused),
            500..=599 => (Some(Fault::Failed), ErrorKind::Unavailable, Outcome::Unknown),
            _ => (None, ErrorKind::Unreadable, Outcome::Unknown),
        };
        // An unproven answer decides nothing: at best it may be asked for again.
        let outcome = if is_verified { outcome } else { Outcome::Unknown };
        let build = || {
            let verb = if kind == ErrorKind::Refused { "refused with" } else { "failed with" };
            let error = Error::new(kind, format!("{verb} {statement}"))
                .with_outcome(outcome)
                .with_answer(received.status, request_id(&received.headers))
                .with_retry_after(retry_after(&received.headers))
                .with_statement(statement, is_verified);
            match distrust {
                Some(distrust) => error.with_source(distrust),
                None => error,
            }
        };
        match fault {
            Some(fault) => self.repeat_or(fault, retry_after(&received.headers), build),
            None => State::Done(Err(build())),
        }
    }

    fn judge_unproven(
        &mut self,
        received: &Received,
        distrust: Distrust,
        refresh_error: Option<Error>,
    ) -> State {
        if matches!(received.status, 429 | 500..=599) {
            return self.judge_failure(received, Some(distrust));
        }
        let hint = distrust.hint(received.status);
        let statement = Refusal::read(received.status, &received.body);
        let what = if statement.code.is_empty() {
            format!("an answer with status {} is not believed: {distrust}", received.status)
        } else {
            format!("an answer is not believed: {distrust}; it claims {statement}")
        };
        let mut error = Error::untrusted(what)
            .with_answer(received.status, request_id(&received.headers))
            .with_statement(statement, false);
        if let Some(hint) = hint {
            error = error.with_hint(hint);
        }
        State::Done(Err(match refresh_error {
            Some(cause) => with_cause(error, cause),
            None => error.with_source(distrust),
        }))
    }

    /// Pauses before another attempt if the rules allow one, else ends with the error.
    fn repeat_or(
        &mut self,
        fault: Fault,
        retry_after: Option<Duration>,
        error: impl FnOnce() -> Error,
    ) -> State {
        let is_repeatable = self.draft.call().is_repeatable();
        let jitter = self
            .context
            .nonce
            .nonce()
            .bytes()
            .fold(0_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
        let pause =
            self.context.retry.pause(fault, self.attempts, is_repeatable, jitter, retry_after);
        match pause {
            Some(pause) => {
                // Writes move to another host only if they were surely not sent.
                let is_read = self.draft.call().method == Method::Get;
                self.may_move = fault == Fault::NotSent || is_read;
                self.is_exposed |= fault != Fault::NotSent && !is_read;
                if fault == Fault::Failed {
                    self.context.hosts.failed(self.host, self.context.clock.now());
                }
                State::Pausing(pause)
            }
            None => State::Done(Err(error())),
        }
    }

    fn sign_call(&mut self) -> Result<http::Request<Bytes>> {
        if self.may_move {
            self.host = self.context.hosts.pick(self.context.clock.now());
        }
        let call = self.draft.call();
        let body = call.body.as_ref().map(|body| Bytes::copy_from_slice(body.as_bytes()));
        self.sign(call.method, &call.target(), body, &call.headers)
    }

    /// Signs with a fresh time and nonce, and lays the request out.
    fn sign(
        &self,
        method: Method,
        target: &str,
        body: Option<Bytes>,
        extra: &[(String, String)],
    ) -> Result<http::Request<Bytes>> {
        let context = &self.context;
        let now = context.clock.now();
        let (timestamp, nonce) = (now.to_string(), context.nonce.nonce());
        let signed_body = body.as_deref().unwrap_or_default();
        let text = message::request(method.as_str(), target, &timestamp, &nonce, signed_body);
        let authorization = Authorization {
            mchid: context.merchant.mchid().to_owned(),
            signature: BASE64_STANDARD.encode(context.merchant.signer().sign(&text)?),
            serial: context.merchant.serial().to_owned(),
            nonce,
            timestamp,
        };
        let mut request = http::Request::builder()
            .method(http::Method::from(method))
            .uri(format!("{}{target}", context.hosts.base(self.host)));
        if let Some(headers) = request.headers_mut() {
            let mut credential = plain("Authorization", &authorization.to_string())?;
            credential.set_sensitive(true);
            headers.insert(AUTHORIZATION, credential);
            headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
            headers.insert(USER_AGENT, plain("User-Agent", &context.user_agent)?);
            if body.is_some() {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            }
            if let Some(language) = &context.accept_language {
                headers.insert(ACCEPT_LANGUAGE, plain("Accept-Language", language)?);
            }
            if let Some(key) = context.trust.preferred(now) {
                headers.insert(SERIAL, plain("Wechatpay-Serial", key.id())?);
            }
            for (name, value) in extra {
                let header = HeaderName::try_from(name.as_str()).map_err(|cause| {
                    Error::input("a header name is not valid").with_source(cause)
                })?;
                headers.insert(header, plain(name, value)?);
            }
        }
        request
            .body(body.unwrap_or_default())
            .map_err(|cause| Error::input("the request cannot be laid out").with_source(cause))
    }

    fn finish(&self, result: Result<Answer>) -> Result<Answer> {
        result.map_err(|error| {
            let is_certain = matches!(error.outcome(), Outcome::NotSent | Outcome::Refused);
            let error = if self.is_exposed && is_certain {
                error.with_outcome(Outcome::Unknown)
            } else {
                error
            };
            error.with_operation(self.draft.call().operation()).with_attempts(self.attempts)
        })
    }
}

fn answer(received: Received, verified_by: Option<String>) -> Answer {
    let request_id = request_id(&received.headers).map(str::to_owned);
    let Received { status, headers, body } = received;
    Answer { status, headers, body, request_id, verified_by }
}

fn request_id(headers: &HeaderMap) -> Option<&str> {
    headers.get("Request-ID").and_then(|value| value.to_str().ok())
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

fn plain(name: &str, value: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(value).map_err(|cause| {
        Error::input(format!("the value of header {name} has illegal characters"))
            .with_source(cause)
    })
}

fn with_cause(error: Error, cause: Error) -> Error {
    match cause.hint() {
        Some(hint) => error.with_hint(hint).with_source(cause),
        None => error.with_source(cause),
    }
}

const SERIAL: HeaderName = HeaderName::from_static("wechatpay-serial");

/// How long to wait for somebody else's fetch before looking again.
pub(crate) const BUSY_PAUSE: Duration = Duration::from_millis(20);

#[cfg(test)]
#[path = "exchange_tests.rs"]
mod tests;
