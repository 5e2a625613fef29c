//! Verifies an answer and decides what follows: a result, a fetch of keys, a repeat or an error.

use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

use super::machine::{Exchange, KeyUse, Received, State, with_cause};
use crate::call::Method;
use crate::error::diagnosis::Diagnosis;
use crate::error::{Error, ErrorKind, Outcome, Refusal};
use crate::exchange::purpose::Task;
use crate::exchange::reply::Answer;
use crate::exchange::retry::AttemptFailure;
use crate::trust::VerificationFailure;

/// What a success has to show before it is believed: known from what the exchange is for and from
/// the facts, never from the answer.
enum Proof {
    /// A signature over the body.
    Signature,
    /// A signature over the digest in the head; the file has not been read yet.
    Head,
    /// A signature over the digest in the head, and a body of that digest.
    Digest,
    /// Nothing: it is proven later, by a digest or by the keys in it, or it carries no signature.
    Nothing,
}

impl Exchange {
    fn proof(&self) -> Proof {
        match &self.task {
            Task::File | Task::Certificates => Proof::Nothing,
            Task::Statement => Proof::Head,
            Task::Call | Task::Upload(_) if self.draft.is_unsigned() => Proof::Nothing,
            Task::Call | Task::Upload(_) if self.draft.is_statement() => Proof::Digest,
            Task::Call | Task::Upload(_) => Proof::Signature,
        }
    }

    pub(super) fn evaluate(&mut self, received: Received, refresh_error: Option<Error>) -> State {
        let is_success = (200..300).contains(&received.status);
        let proof = if is_success { self.proof() } else { Proof::Signature };
        let (trust, now) = (&self.context.trust, self.context.clock.now());
        let Received { headers, body, .. } = &received;
        let verified = match proof {
            Proof::Nothing => return State::Done(Ok(received.into_answer(None))),
            Proof::Signature => trust.verify(headers, body, now),
            Proof::Head => trust.verify_statement_head(headers, now).map(|(key, _)| key),
            Proof::Digest => trust.verify_statement_file(headers, body, now),
        };
        match verified {
            Ok(key) if is_success => State::Done(Ok(received.into_answer(Some(key)))),
            Ok(_) => self.evaluate_refusal(&received, None),
            Err(VerificationFailure::UnknownSerial(_))
                if !self.has_refreshed && self.context.trust.can_fetch() =>
            {
                State::Wanting(KeyUse::Judge(received))
            }
            Err(distrust) => self.evaluate_unverified(&received, distrust, refresh_error),
        }
    }

    /// A proven answer that is no success, or an unproven one that may be repeated all the same.
    fn evaluate_refusal(
        &mut self,
        received: &Received,
        distrust: Option<VerificationFailure>,
    ) -> State {
        let statement = Refusal::read(received.status, &received.body);
        let is_write = self.draft.call().method != Method::Get;
        let is_verified = distrust.is_none();
        let (fault, kind, outcome) = match received.status {
            // For writes 429 does not say «not accepted» (protocol 03 §4).
            429 if is_write => {
                (Some(AttemptFailure::RateLimited), ErrorKind::Unavailable, Outcome::Unknown)
            }
            429 => (Some(AttemptFailure::RateLimited), ErrorKind::Unavailable, Outcome::Refused),
            400..=499 => (None, ErrorKind::Refused, Outcome::Refused),
            500..=599 => (Some(AttemptFailure::Failed), ErrorKind::Unavailable, Outcome::Unknown),
            _ => (None, ErrorKind::Unreadable, Outcome::Unknown),
        };
        // An unproven answer decides nothing: at best it may be asked for again.
        let outcome = if is_verified { outcome } else { Outcome::Unknown };
        let now = self.context.clock.now();
        let asked_pause = retry_after(&received.headers, now);
        let build = |exchange: &Self| {
            let verb = if kind == ErrorKind::Refused { "refused with" } else { "failed with" };
            let error = Error::new(kind, format!("{verb} {statement}"))
                .with_outcome(outcome)
                .with_retry_after(asked_pause)
                .with_statement(statement, is_verified);
            let error = exchange.with_circumstances(error, received);
            match distrust {
                Some(distrust) => error.with_source(distrust),
                None => error,
            }
        };
        match fault {
            Some(fault) => self.repeat_or(fault, asked_pause, build),
            None => State::Done(Err(build(self))),
        }
    }

    fn evaluate_unverified(
        &mut self,
        received: &Received,
        distrust: VerificationFailure,
        refresh_error: Option<Error>,
    ) -> State {
        if matches!(received.status, 429 | 500..=599) {
            return self.evaluate_refusal(received, Some(distrust));
        }
        // A probe says nothing but «do you look?»: as good as no answer, so where asking again is
        // harmless it is asked again. It is never accepted.
        if distrust == VerificationFailure::Probe {
            return self.repeat_or(AttemptFailure::Lost, None, |exchange| {
                exchange.distrust(received, distrust, None)
            });
        }
        State::Done(Err(self.distrust(received, distrust, refresh_error)))
    }

    fn distrust(
        &self,
        received: &Received,
        distrust: VerificationFailure,
        refresh_error: Option<Error>,
    ) -> Error {
        let hint = match distrust {
            VerificationFailure::Stale { .. } if self.is_in_time(received) => Some(REPLAYED),
            _ => distrust.hint(received.status),
        };
        let statement = Refusal::read(received.status, &received.body);
        let what = if statement.code.is_empty() {
            format!("an answer with status {} is not believed: {distrust}", received.status)
        } else {
            format!("an answer is not believed: {distrust}; it claims {statement}")
        };
        let mut error = Error::untrusted(what).with_statement(statement, false);
        if let VerificationFailure::Mismatch(serial) = &distrust {
            error = error.with_diagnosis(Diagnosis::of_answer(
                &self.context,
                serial,
                &received.headers,
                &received.body,
            ));
        }
        error = self.with_circumstances(error, received);
        if let Some(hint) = hint {
            error = error.with_hint(hint);
        }
        match refresh_error {
            Some(cause) => with_cause(error, cause),
            None => error.with_source(distrust),
        }
    }

    /// What the answer tells about itself: status, Request-ID, the server's clock, and, where our
    /// signature is at fault, what was signed.
    fn with_circumstances(&self, error: Error, received: &Received) -> Error {
        let skew = skew(&received.headers, self.context.clock.now());
        let error =
            error.with_answer(received.status, request_id(&received.headers)).with_skew(skew);
        let statement = error.refusal().or_else(|| error.claim());
        let is_ours = received.status == 401
            || statement.is_some_and(|statement| statement.code == "SIGN_ERROR");
        let (Some(signed), true) = (&self.signed, is_ours) else { return error };
        let call = self.draft.call();
        let body = call.body.as_deref().unwrap_or_default();
        let diagnosis = Diagnosis::of_request(
            &self.context,
            &signed.lines(call.method, &call.target(), body.as_bytes()),
            statement,
            skew,
        );
        error.with_diagnosis(diagnosis)
    }

    /// Whether the server's own clock (`Date`) agrees with ours.
    fn is_in_time(&self, received: &Received) -> bool {
        date(&received.headers)
            .is_some_and(|theirs| (theirs - self.context.clock.now()).abs() <= crate::trust::WINDOW)
    }
}

impl Received {
    fn into_answer(self, verified_by: Option<String>) -> Answer {
        let request_id = request_id(&self.headers).map(str::to_owned);
        let Self { status, headers, body } = self;
        Answer { status, headers, body, request_id, verified_by, attempts: 0 }
    }
}

impl From<http::Response<Bytes>> for Received {
    fn from(response: http::Response<Bytes>) -> Self {
        let (parts, body) = response.into_parts();
        Self { status: parts.status.as_u16(), headers: parts.headers, body }
    }
}

fn request_id(headers: &HeaderMap) -> Option<&str> {
    headers.get("Request-ID").and_then(|value| value.to_str().ok())
}

/// Seconds, or a date from which they are counted.
fn retry_after(headers: &HeaderMap, now: i64) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let seconds = match text.parse::<u64>() {
        Ok(seconds) => seconds,
        Err(_) => u64::try_from((parse_date(text)? - now).max(0)).ok()?,
    };
    Some(Duration::from_secs(seconds))
}

/// How many seconds the server's clock is ahead of ours: from the time it signed, else from its
/// `Date`.
pub(super) fn skew(headers: &HeaderMap, now: i64) -> Option<i64> {
    let signed = headers.get("Wechatpay-Timestamp").and_then(|value| value.to_str().ok());
    let signed = signed.and_then(crate::trust::parse_timestamp);
    signed.or_else(|| date(headers)).map(|theirs| theirs - now)
}

fn date(headers: &HeaderMap) -> Option<i64> {
    parse_date(headers.get(DATE)?.to_str().ok()?)
}

/// A date as HTTP writes it: `Tue, 14 Nov 2023 22:13:20 GMT`.
fn parse_date(text: &str) -> Option<i64> {
    OffsetDateTime::parse(text.trim(), &Rfc2822).ok().map(OffsetDateTime::unix_timestamp)
}

const REPLAYED: &str = "the server's clock agrees with ours, so this answer is an old one: \
    something between us keeps answers, or plays them back";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_http_are_read() {
        let check =
            |text: &str, expected: Option<i64>| assert_eq!(parse_date(text), expected, "{text}");
        check("Tue, 14 Nov 2023 22:13:20 GMT", Some(1_700_000_000));
        check(" Tue, 14 Nov 2023 22:13:20 +0000 ", Some(1_700_000_000));
        check("yesterday", None);
        check("", None);
    }

    #[test]
    fn the_pause_asked_for_is_a_number_or_a_date() {
        let check = |text: &str, expected: Option<u64>| {
            let headers = HeaderMap::from_iter([(RETRY_AFTER, text.parse().unwrap())]);
            let found = retry_after(&headers, 1_700_000_000);
            assert_eq!(found, expected.map(Duration::from_secs), "{text}");
        };
        check("2", Some(2));
        check("Tue, 14 Nov 2023 22:13:23 GMT", Some(3));
        check("Tue, 14 Nov 2023 22:13:10 GMT", Some(0));
        check("-1", None);
        check("soon", None);
    }

    #[test]
    fn the_time_that_was_signed_goes_before_the_date() {
        let mut headers = HeaderMap::new();
        assert_eq!(skew(&headers, 1_700_000_000), None);
        headers.insert(DATE, "Tue, 14 Nov 2023 22:13:25 GMT".parse().unwrap());
        assert_eq!(skew(&headers, 1_700_000_000), Some(5));
        headers.insert("Wechatpay-Timestamp", "1699999990".parse().unwrap());
        assert_eq!(skew(&headers, 1_700_000_000), Some(-10));
    }
}
