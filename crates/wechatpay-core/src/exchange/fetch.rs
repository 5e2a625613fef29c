//! Fetches platform keys that are missing: one call fetches, the others wait; the call continues
//! whether or not that succeeds.

use std::time::Duration;

use super::machine::{Exchange, KeyUse, State, Step, with_cause};
use crate::call::Method;
use crate::error::Error;
use crate::error::diagnosis::Diagnosis;
use crate::exchange::purpose::Purpose;
use crate::exchange::retry::AttemptFailure;
use crate::protocol::certificates;
use crate::transport::{Sent, TimeLeft, TransportResult};
use crate::trust::{Refresh, RefreshLease};

impl Exchange {
    /// A step to take, or nothing if the state has moved on by itself.
    pub(super) fn want_keys(&mut self, usage: KeyUse) -> Option<Step> {
        match self.context.trust.begin_refresh(self.context.clock.now()) {
            Refresh::Busy if matches!(usage, KeyUse::Renew) => {
                self.state = self.without_refresh(usage, None);
            }
            Refresh::Busy if self.has_time_for(BUSY_PAUSE) => {
                self.state = State::Wanting(usage);
                // Whoever fetches now may bring the key: look before waiting for our own turn.
                self.has_refreshed = true;
                return Some(Step::Wait(BUSY_PAUSE));
            }
            Refresh::Busy | Refresh::Denied => self.state = self.without_refresh(usage, None),
            Refresh::Begin(lease) if self.knows_by_now(&usage) => {
                drop(lease);
                self.state = self.without_refresh(usage, None);
            }
            Refresh::Begin(lease) => self.state = State::Asking(lease, usage, None),
        }
        None
    }

    /// Whether somebody else's fetch has brought what we waited for.
    fn knows_by_now(&self, usage: &KeyUse) -> bool {
        match usage {
            KeyUse::Seal => !self.context.trust.is_stale(self.context.clock.now()),
            KeyUse::Renew => !self.context.trust.is_renewal_due(self.context.clock.now()),
            KeyUse::Judge(received) => received
                .headers
                .get("Wechatpay-Serial")
                .and_then(|serial| serial.to_str().ok())
                .is_some_and(|serial| self.context.trust.find(serial).is_some()),
        }
    }

    /// Signs the question for the certificates. It is a read, so it goes to whichever host is well.
    pub(super) fn ask_for_certificates(
        &mut self,
        lease: RefreshLease,
        usage: KeyUse,
    ) -> Option<Step> {
        self.fetch_host = self.context.hosts.pick(self.context.clock.now());
        let (path, headers) = (certificates::PATH, certificates::headers());
        match self.sign(self.fetch_host, Method::Get, path, None, &headers) {
            Ok((mut request, signed)) => {
                if matches!(usage, KeyUse::Renew) {
                    let left = self.time_left().unwrap_or(RENEWAL_LIMIT).min(RENEWAL_LIMIT);
                    request.extensions_mut().insert(TimeLeft(left));
                }
                self.signed = Some(signed);
                self.has_refreshed = true;
                self.fetches += 1;
                self.state = State::Fetching(lease, usage);
                Some(Step::Send { purpose: Purpose::Certificates, request })
            }
            Err(error) => {
                lease.fail(&error, self.context.clock.now());
                // An answer is there already: what we cannot judge it with is the lesser news.
                self.state = self.without_refresh(usage, Some(error));
                None
            }
        }
    }

    /// Goes on with the keys there are.
    fn without_refresh(&mut self, usage: KeyUse, cause: Option<Error>) -> State {
        // A renewal that came to nothing must not stand in the way of one that is needed.
        self.has_refreshed = !matches!(usage, KeyUse::Renew);
        match (usage, cause) {
            (KeyUse::Seal, Some(cause)) if self.context.trust.keys().is_empty() => {
                let error = Error::sensitive("no platform key could be fetched to seal with");
                State::Done(Err(with_cause(error, cause)))
            }
            (KeyUse::Seal | KeyUse::Renew, _) => self.seal(),
            (KeyUse::Judge(received), cause) => self.evaluate(received, cause),
        }
    }

    pub(super) fn received_certificates(
        &mut self,
        result: TransportResult,
        lease: RefreshLease,
        usage: KeyUse,
    ) -> State {
        let now = self.context.clock.now();
        let fault = match &result {
            Ok(response) if response.status().is_server_error() => Some(AttemptFailure::Failed),
            Ok(response) if response.status().as_u16() == 429 => Some(AttemptFailure::RateLimited),
            Ok(_) => None,
            Err(cause) if cause.sent == Sent::No => Some(AttemptFailure::NotSent),
            Err(_) => Some(AttemptFailure::Lost),
        };
        match fault {
            None | Some(AttemptFailure::RateLimited) => {
                self.context.hosts.succeeded(self.fetch_host);
            }
            Some(_) => self.context.hosts.failed(self.fetch_host, now),
        }
        // A renewal is tried once: the call waits for it and could do without.
        let fault = fault.filter(|_| !matches!(usage, KeyUse::Renew));
        let pause = fault.and_then(|fault| self.pause(fault, self.fetches, true, None));
        if let Some(pause) = pause.filter(|pause| self.has_time_for(*pause)) {
            return State::Asking(lease, usage, Some(pause));
        }
        let (status, headers) = match &result {
            Ok(response) => (response.status().as_u16(), response.headers().clone()),
            Err(_) => (0, http::HeaderMap::new()),
        };
        match certificates::read(&self.context.merchant, &self.context.trust, result, now) {
            Ok(list) => {
                lease.succeed(list, now);
                self.without_refresh(usage, None)
            }
            Err(error) => {
                let error = match &self.signed {
                    Some(signed) if status == 401 => {
                        let statement = error.claim().cloned();
                        error.with_diagnosis(Diagnosis::of_request(
                            &self.context,
                            &signed.lines(Method::Get, certificates::PATH, b""),
                            statement.as_ref(),
                            super::evaluate::skew(&headers, now),
                        ))
                    }
                    _ => error,
                };
                lease.fail(&error, now);
                self.without_refresh(usage, Some(error))
            }
        }
    }
}

/// The longest that a call is held up by a renewal it could do without.
const RENEWAL_LIMIT: Duration = Duration::from_secs(5);

/// How long to wait for another call's fetch before looking again.
pub(crate) const BUSY_PAUSE: Duration = Duration::from_millis(20);
