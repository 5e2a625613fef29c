//! The state machine of one call: seals, signs, waits, repeats, verifies. Performs no I/O: a driver
//! sends what [`Exchange::step`] asks for and hands back what came.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;

use crate::call::draft::Draft;
use crate::call::{Call, Method};
use crate::error::{Error, ErrorKind, Outcome, Result};
use crate::exchange::context::Context;
use crate::exchange::purpose::{Purpose, Task};
use crate::exchange::reply::Answer;
use crate::exchange::retry::AttemptFailure;
use crate::files::media::Form;
use crate::transport::{Sent, TransportResult};
use crate::trust::RefreshLease;

use super::write::Signed;

/// What the driver must do next. `Debug` shows of a request only method and size: path, query and
/// body name people.
pub enum Step {
    /// Send this as its purpose says and hand the result to [`Exchange::receive`].
    Send {
        /// What it is for.
        purpose: Purpose,
        /// Signed. Its extensions may hold a [`TimeLeft`](crate::TimeLeft): no attempt should take
        /// longer.
        request: http::Request<Bytes>,
    },
    /// Wait, then step again.
    Wait(Duration),
    /// It is over.
    Done(Result<Answer>),
}

/// The state machine of one call.
///
/// Dropping it at any point harms no other call: a half-done fetch of certificates is given back,
/// and another call takes it up. What is lost is only the knowledge of this call's outcome: if it
/// was a write and its last [`Step::Send`] was on its way, the outcome is [`Outcome::Unknown`].
#[derive(Debug)]
pub struct Exchange {
    pub(super) context: Arc<Context>,
    pub(super) draft: Draft,
    pub(super) task: Task,
    /// What the last attempt sent in place of `meta`.
    pub(super) form: Option<Form>,
    pub(super) state: State,
    /// How often the call itself went out.
    attempts: u32,
    /// How often the certificates were asked for on its behalf.
    pub(super) fetches: u32,
    pub(super) host: usize,
    /// Where the certificates were last asked for.
    pub(super) fetch_host: usize,
    /// Whether the next attempt may go to another host.
    pub(super) may_move: bool,
    /// The host it was told to go to, and to no other.
    pub(super) pinned: Option<usize>,
    /// Whether an earlier attempt of a write may have taken effect: then the last one alone no
    /// longer says whether it happened.
    is_exposed: bool,
    pub(super) has_refreshed: bool,
    /// How long all of it may take, and until when that is, once it has begun.
    budget: Option<Duration>,
    ends_at: Option<Duration>,
    /// What the last request was signed with.
    pub(super) signed: Option<Signed>,
}

#[derive(Debug)]
pub(super) enum State {
    /// Nothing done yet.
    Prepare,
    /// The call is ready to be signed and sent.
    Ready,
    /// The call is on the wire.
    Sent,
    /// A platform key is wanted before going on.
    Wanting(KeyUse),
    /// The certificates are to be asked for, perhaps after a pause.
    Asking(RefreshLease, KeyUse, Option<Duration>),
    /// The certificates are on the wire.
    Fetching(RefreshLease, KeyUse),
    /// Wait, then send again.
    Pausing(Duration),
    Done(Result<Answer>),
    Over,
}

/// What a fetched key is for.
#[derive(Debug)]
pub(super) enum KeyUse {
    Seal,
    /// The known keys do, but have not been looked after for long.
    Renew,
    /// An answer by an unknown key, held until the key is known.
    Judge(Received),
}

pub(super) struct Received {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
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

    pub(crate) fn task(&self) -> &Task {
        &self.task
    }

    pub(crate) fn begin(context: Arc<Context>, draft: Draft) -> Self {
        let budget = context.retry.budget;
        Self {
            context,
            draft,
            task: Task::Call,
            form: None,
            state: State::Prepare,
            attempts: 0,
            fetches: 0,
            host: 0,
            fetch_host: 0,
            may_move: true,
            pinned: None,
            is_exposed: false,
            has_refreshed: false,
            budget,
            ends_at: None,
            signed: None,
        }
    }

    /// The longest that all attempts and pauses together may take; `None` leaves what the
    /// client's [`RetryPolicy`](crate::RetryPolicy) says. Counts from the first step.
    #[must_use]
    pub fn with_budget(mut self, budget: Option<Duration>) -> Self {
        self.budget = budget.or(self.budget);
        self
    }

    /// Says what it is begun for, if not for a plain call.
    pub(crate) fn with_task(mut self, task: Task) -> Self {
        self.task = task;
        self
    }

    /// Sends to this host alone: a link is good at the host it names.
    pub(crate) fn at_host(mut self, host: usize) -> Self {
        self.pinned = Some(host);
        self
    }

    /// Says what to do next.
    pub fn step(&mut self) -> Step {
        loop {
            match std::mem::replace(&mut self.state, State::Over) {
                State::Prepare => self.state = self.prepare(),
                State::Ready => match self.sign_call() {
                    Ok((purpose, request)) => {
                        self.attempts += 1;
                        self.state = State::Sent;
                        return Step::Send { purpose, request };
                    }
                    Err(error) => self.state = State::Done(Err(error)),
                },
                State::Wanting(usage) => {
                    if let Some(step) = self.want_keys(usage) {
                        return step;
                    }
                }
                State::Asking(lease, usage, None) => {
                    if let Some(step) = self.ask_for_certificates(lease, usage) {
                        return step;
                    }
                }
                State::Asking(lease, usage, Some(pause)) => {
                    self.state = State::Asking(lease, usage, None);
                    return Step::Wait(pause);
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
            State::Fetching(lease, usage) => self.received_certificates(result, lease, usage),
            other => other,
        };
    }

    fn prepare(&mut self) -> State {
        self.ends_at =
            self.budget.map(|budget| self.context.clock.elapsed().saturating_add(budget));
        let now = self.context.clock.now();
        if self.draft.needs_key() && self.context.trust.is_stale(now) {
            return State::Wanting(KeyUse::Seal);
        }
        if self.context.trust.is_renewal_due(now) {
            return State::Wanting(KeyUse::Renew);
        }
        self.seal()
    }

    pub(super) fn seal(&mut self) -> State {
        match self.draft.seal(&self.context) {
            Ok(()) => State::Ready,
            Err(error) => State::Done(Err(error)),
        }
    }

    fn received_answer(&mut self, result: TransportResult) -> State {
        let now = self.context.clock.now();
        match result {
            Ok(response) => {
                self.context.hosts.succeeded(self.host);
                self.evaluate(Received::from(response), None)
            }
            Err(cause) => {
                // The file to upload is to blame, not the host, and another attempt would not mend it.
                if let Some(fault) = self.form.as_ref().and_then(Form::take_fault) {
                    return State::Done(Err(Error::input(fault.to_string()).with_source(fault)));
                }
                self.context.hosts.failed(self.host, now);
                let (fault, outcome) = match cause.sent {
                    Sent::No => (AttemptFailure::NotSent, Outcome::NotSent),
                    Sent::Maybe => (AttemptFailure::Lost, Outcome::Unknown),
                };
                let is_timeout = cause.is_timeout;
                self.repeat_or(fault, None, |exchange| {
                    let what = match (cause.sent, is_timeout) {
                        (Sent::No, false) => exchange.unreached("could be made"),
                        (Sent::No, true) => exchange.unreached("could be made in time"),
                        (Sent::Maybe, _) => cause.to_string(),
                    };
                    Error::new(ErrorKind::Transport, what)
                        .with_outcome(outcome)
                        .with_timeout(is_timeout)
                        .with_source(cause)
                })
            }
        }
    }

    /// Which host it was is the first thing that whoever mends it must know.
    fn unreached(&self, what: &str) -> String {
        format!("no connection to {} {what}", self.context.hosts.name(self.host))
    }

    /// Pauses before another attempt if the rules and the time left allow one, else ends with the
    /// error.
    pub(super) fn repeat_or(
        &mut self,
        fault: AttemptFailure,
        retry_after: Option<Duration>,
        error: impl FnOnce(&Self) -> Error,
    ) -> State {
        let is_repeatable = self.draft.call().is_repeatable();
        let pause = self.pause(fault, self.attempts, is_repeatable, retry_after);
        let Some(pause) = pause else { return State::Done(Err(error(self))) };
        if !self.has_time_for(pause) {
            let error = error(self);
            let has_hint = error.hint().is_some();
            return State::Done(Err(if has_hint { error } else { error.with_hint(NO_TIME) }));
        }
        // Writes move to another host only if they were surely not sent.
        let is_read = self.draft.call().method == Method::Get;
        self.may_move = fault == AttemptFailure::NotSent || is_read;
        self.is_exposed |= fault != AttemptFailure::NotSent && !is_read;
        if fault == AttemptFailure::Failed {
            self.context.hosts.failed(self.host, self.context.clock.now());
        }
        State::Pausing(pause)
    }

    pub(super) fn pause(
        &self,
        fault: AttemptFailure,
        attempt: u32,
        is_repeatable: bool,
        retry_after: Option<Duration>,
    ) -> Option<Duration> {
        let nonce = self.context.nonce.nonce();
        let jitter = nonce
            .bytes()
            .fold(0_u64, |hash, byte| hash.wrapping_mul(31).wrapping_add(u64::from(byte)));
        self.context.retry.pause(fault, attempt, is_repeatable, jitter, retry_after)
    }

    /// What is left of the budget; `None` if there is no limit.
    pub(super) fn time_left(&self) -> Option<Duration> {
        self.ends_at.map(|end| end.saturating_sub(self.context.clock.elapsed()))
    }

    pub(super) fn has_time_for(&self, pause: Duration) -> bool {
        self.time_left().is_none_or(|left| left > pause)
    }

    fn finish(&self, result: Result<Answer>) -> Result<Answer> {
        match result {
            Ok(answer) => Ok(Answer { attempts: self.attempts, ..answer }),
            Err(error) => {
                let is_certain = matches!(error.outcome(), Outcome::NotSent | Outcome::Refused);
                let error = if self.is_exposed && is_certain {
                    error.with_outcome(Outcome::Unknown)
                } else {
                    error
                };
                Err(error
                    .with_operation(self.draft.call().operation())
                    .with_attempts(self.attempts))
            }
        }
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Send { purpose, request } => {
                let (method, length) = (request.method(), request.body().len());
                write!(f, "Send({purpose:?}: {method}, {length} bytes)")
            }
            Self::Wait(pause) => f.debug_tuple("Wait").field(pause).finish(),
            Self::Done(result) => f.debug_tuple("Done").field(result).finish(),
        }
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Received({}, {} bytes)", self.status, self.body.len())
    }
}

pub(super) fn with_cause(error: Error, cause: Error) -> Error {
    match cause.hint() {
        Some(hint) => error.with_hint(hint).with_source(cause),
        None => error.with_source(cause),
    }
}

pub(super) const NO_TIME: &str = "the time budget of the call leaves no room for another attempt";
