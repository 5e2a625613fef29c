//! One step of one entry: sends it or queries it, and reports the result. What follows is decided
//! elsewhere.

use wechatpay_core::{Answer, Call, Error, ErrorKind, Outcome, Result};

use crate::clock::Millis;
use crate::decide::{EntryContext, Event, Finding, Next, decide};
use crate::entry::{Entry, Progress, Source, StoredRefusal, StoredReply};
use crate::operation::Operation;
use crate::policy::{Class, millis};
use crate::rules::Rules;

/// What came of a step, and what is to be kept of it.
#[derive(Debug)]
pub(super) struct Outcomes {
    pub(super) event: Event,
    /// Whether an earlier attempt inside this one may have taken effect.
    pub(super) was_exposed: bool,
    pub(super) reply: Option<StoredReply>,
    pub(super) refusal: Option<StoredRefusal>,
    pub(super) business_state: Option<String>,
    pub(super) note: Option<String>,
}

impl From<Event> for Outcomes {
    fn from(event: Event) -> Self {
        Self {
            event,
            was_exposed: false,
            reply: None,
            refusal: None,
            business_state: None,
            note: None,
        }
    }
}

impl Outcomes {
    /// The progress of an entry after this.
    pub(super) fn settle(
        self,
        entry: &Entry,
        rules: &Rules,
        now: Millis,
        clock_held: Millis,
        chance: u64,
    ) -> Progress {
        let mut progress = entry.progress.clone();
        progress.is_exposed |= self.was_exposed;
        progress = progress.noting(&self.event, now, clock_held);
        progress.note = self.note;
        if self.refusal.is_some() {
            progress.refusal = self.refusal;
        }
        if self.business_state.is_some() {
            progress.business_state = self.business_state;
        }
        let context = EntryContext {
            progress: &progress,
            traits: rules.operations.traits(&entry.intent),
            deadline: entry.intent.deadline,
        };
        let next = decide(&context, &self.event, now, &rules.policy, chance);
        if next == Next::Answered {
            progress.reply = self.reply;
        }
        progress.after(next, now)
    }

    /// What came back for the call itself.
    pub(super) fn of_sending(call: &Call, result: Result<Answer>, now: Millis) -> Self {
        let error = match result {
            Ok(answer) if answer.status == 202 => {
                let note = Some("202: accepted, not finished".into());
                return Self { note, ..Event::Accepted.into() };
            }
            Ok(answer) => {
                let reply = Some(stored(&answer, Source::Answer, now));
                return Self { reply, ..Event::Answered.into() };
            }
            Err(error) => error,
        };
        // A client that repeats by itself tells of its last attempt only.
        let was_exposed = error.attempts() > 1 && call.is_repeatable();
        let note = Some(error.to_string());
        match error.outcome() {
            Outcome::Accepted => Self { note, ..Event::Answered.into() },
            Outcome::NotSent if !was_exposed => {
                let is_lasting = matches!(
                    error.kind(),
                    ErrorKind::Input | ErrorKind::Key | ErrorKind::Sensitive
                );
                Self { note, ..Event::NotSent { is_lasting }.into() }
            }
            Outcome::Refused => {
                let refusal = refusal(&error);
                let code = refusal.as_ref().map(|refusal| refusal.code.clone()).unwrap_or_default();
                Self { was_exposed, refusal, note, ..Event::Refused(code).into() }
            }
            Outcome::NotSent | Outcome::Unknown => {
                let event = Event::Unknown {
                    class: class_of(&error),
                    retry_after: error.retry_after().map(millis),
                };
                Self { note, ..event.into() }
            }
        }
    }

    /// What came back for the query about an entry.
    pub(super) fn of_asking(
        row: &Operation,
        entry: &Entry,
        result: Result<Answer>,
        now: Millis,
    ) -> Self {
        match result {
            Ok(answer) => {
                let (finding, business_state) = row.read_query(&entry.intent, &answer.body);
                let reply = Some(stored(&answer, Source::Query, now));
                let note = Some(format!("asked: {finding:?}").to_lowercase());
                Self { reply, business_state, note, ..Event::Asked(finding).into() }
            }
            Err(error) => {
                let is_absent = error
                    .refusal()
                    .is_some_and(|refusal| row.says_absent(refusal.status, &refusal.code));
                let finding = if is_absent { Finding::Absent } else { Finding::Nothing };
                let note = Some(error.to_string());
                Self { note, ..Event::Asked(finding).into() }
            }
        }
    }
}

fn class_of(error: &Error) -> Class {
    match error.status() {
        Some(429) => Class::RateLimited,
        Some(500..=599) => Class::SystemError,
        _ => Class::Unknown,
    }
}

fn refusal(error: &Error) -> Option<StoredRefusal> {
    let refusal = error.refusal()?;
    let (status, code) = (refusal.status, refusal.code.clone());
    Some(StoredRefusal { status, code, message: refusal.message.clone() })
}

fn stored(answer: &Answer, source: Source, at: Millis) -> StoredReply {
    StoredReply {
        status: answer.status,
        body: String::from_utf8_lossy(&answer.body).into_owned(),
        request_id: answer.request_id.clone(),
        source,
        at,
    }
}

#[cfg(test)]
mod tests {
    use wechatpay_core::ErrorKind as Kind;

    use super::*;
    use crate::entry::State;
    use crate::testing::{call, intent};

    #[test]
    fn errors_become_events() {
        let check = |error: Error, expected: &Event| {
            let call = call("POST", "/v3/x", "/v3/x", "{}");
            let outcomes = Outcomes::of_sending(&call, Err(error), 0);
            assert_eq!((&outcomes.event, outcomes.was_exposed), (expected, false));
        };
        check(Error::new(Kind::Key, "x"), &Event::NotSent { is_lasting: true });
        check(Error::new(Kind::Input, "x"), &Event::NotSent { is_lasting: true });
        check(Error::new(Kind::Transport, "x"), &Event::NotSent { is_lasting: false });
    }

    #[test]
    fn answers_become_events() {
        let check = |status, expected: &Event, state| {
            let answer = Answer {
                status,
                headers: http_headers(),
                body: bytes::Bytes::from_static(b"{}"),
                request_id: None,
                verified_by: None,
                attempts: 1,
            };
            let mut call = call("POST", "/v3/x", "/v3/x", "{}");
            call.repeat = vec!["x".into()];
            let intent = intent("1900000109", call.clone());
            let entry = Entry { id: 1, token: 1, intent, progress: Progress::new(0) };
            let outcomes = Outcomes::of_sending(&call, Ok(answer), 7);
            assert_eq!(&outcomes.event, expected);
            let rules = Rules::new().unwrap();
            let progress = outcomes.settle(&entry, &rules, 7, 0, 0);
            assert_eq!(progress.state, state);
            assert_eq!(progress.reply.is_some(), state == State::Answered);
        };
        check(200, &Event::Answered, State::Answered);
        check(204, &Event::Answered, State::Answered);
        check(202, &Event::Accepted, State::Waiting);
    }

    fn http_headers() -> http::HeaderMap {
        http::HeaderMap::new()
    }
}
