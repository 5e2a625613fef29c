//! Log span and observer events of one call.

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tracing::{Span, debug, field, info, info_span, warn};

use crate::error::{Error, Outcome, Result};
use crate::exchange::Exchange;
use crate::exchange::clock::Stopwatch;
use crate::exchange::fetch::BUSY_PAUSE;
use crate::exchange::observer::{Observation, Observer};
use crate::exchange::purpose::{Purpose, Task};
use crate::exchange::reply::Answer;
use crate::trust::VerificationFailure;

/// Follows one exchange from the outside: it sees what the driver sees.
pub(crate) struct Telemetry {
    operation: String,
    /// Whether it is begun for nothing but the platform certificates.
    is_certificates: bool,
    observer: Option<Arc<dyn Observer>>,
    stopwatch: Stopwatch,
    span: Span,
    host: Option<String>,
    attempts: u32,
    is_over: bool,
}

impl Telemetry {
    pub(crate) fn begin(exchange: &Exchange, observer: Option<&Arc<dyn Observer>>) -> Self {
        let operation = exchange.call().operation();
        let is_certificates = matches!(exchange.task(), Task::Certificates);
        let span = info_span!(
            "wechatpay.call",
            operation,
            status = field::Empty,
            attempts = field::Empty,
            outcome = field::Empty,
            request_id = field::Empty,
        );
        let observer = observer.map(Arc::clone);
        let stopwatch = Stopwatch::start();
        Self {
            operation,
            is_certificates,
            observer,
            stopwatch,
            span,
            host: None,
            attempts: 0,
            is_over: false,
        }
    }

    pub(crate) fn span(&self) -> Span {
        self.span.clone()
    }

    pub(crate) fn sending(&mut self, purpose: &Purpose, request: &http::Request<Bytes>) {
        let host = request.uri().authority().map_or("", |authority| authority.as_str());
        if matches!(purpose, Purpose::Certificates) {
            info!("the platform certificates are fetched");
            self.tell(&Observation::Refresh {});
            if !self.is_certificates {
                return;
            }
        }
        self.attempts += 1;
        let Self { operation, attempts, .. } = &*self;
        if let Some(from) = self.host.as_deref().filter(|from| *from != host) {
            info!(from, to = host, "another host is tried");
            self.tell(&Observation::Failover { operation, from, to: host });
        }
        debug!(attempt = attempts, host, "sending");
        self.tell(&Observation::Attempt { operation, number: *attempts, host });
        self.host = Some(host.to_owned());
    }

    pub(crate) fn waiting(&self, pause: Duration) {
        // Looking whether somebody else has fetched the keys by now is no retry.
        if self.attempts > 0 && pause != BUSY_PAUSE {
            let operation = &self.operation;
            info!(pause_ms = millis(pause), "trying again after a pause");
            self.tell(&Observation::Retry { operation, pause });
        }
    }

    pub(crate) fn finished(mut self, result: &Result<Answer>) {
        self.is_over = true;
        let duration = self.stopwatch.elapsed();
        let (status, outcome, request_id) = match result {
            Ok(answer) => (Some(answer.status), None, answer.request_id.as_deref()),
            Err(error) => (error.status(), Some(error.outcome()), error.request_id()),
        };
        let is_probe = result.as_ref().is_err_and(is_probe);
        self.span.record("attempts", self.attempts);
        self.span.record("outcome", name(outcome));
        if let Some(status) = status {
            self.span.record("status", status);
        }
        if let Some(id) = request_id {
            self.span.record("request_id", id);
        }
        match result {
            Ok(_) => debug!(duration_ms = millis(duration), "done"),
            Err(_) if is_probe => info!("the answer is a probe of WeChat Pay, this is normal"),
            Err(error) => {
                // Neither the message of the error nor the server's: both may quote what was sent.
                let (kind, code) = (error.kind(), error.refusal().map(|said| said.code.as_str()));
                warn!(duration_ms = millis(duration), ?kind, code, "failed");
            }
        }
        let Self { operation, attempts, .. } = &self;
        let attempts = *attempts;
        self.tell(&Observation::Finished {
            operation,
            outcome,
            status,
            attempts,
            duration,
            is_probe,
        });
    }

    fn tell(&self, event: &Observation<'_>) {
        if let Some(observer) = &self.observer {
            observer.observe(event);
        }
    }
}

/// A future that is dropped half-way is over too, and nobody knows how.
impl Drop for Telemetry {
    fn drop(&mut self) {
        if self.is_over {
            return;
        }
        let outcome = if self.attempts > 0 { Outcome::Unknown } else { Outcome::NotSent };
        let (duration, attempts) = (self.stopwatch.elapsed(), self.attempts);
        self.span.record("attempts", attempts);
        self.span.record("outcome", name(Some(outcome)));
        let operation = &self.operation;
        warn!(parent: &self.span, duration_ms = millis(duration), "dropped before it was over");
        self.tell(&Observation::Finished {
            operation,
            outcome: Some(outcome),
            status: None,
            attempts,
            duration,
            is_probe: false,
        });
    }
}

fn is_probe(error: &Error) -> bool {
    let is = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<VerificationFailure>() == Some(&VerificationFailure::Probe)
    };
    error.source().is_some_and(is)
}

fn name(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => "success",
        Some(Outcome::NotSent) => "not sent",
        Some(Outcome::Refused) => "refused",
        Some(Outcome::Accepted) => "accepted",
        Some(Outcome::Unknown) => "unknown",
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
