//! Reports the observer's events to the `metrics` facade.

use metrics::{counter, histogram};
use wechatpay_core::{Observation, Observer, Outcome, RejectionCause};

/// Reports calls and notifications to whatever recorder the program has installed.
///
/// | Metric | Labels |
/// |---|---|
/// | `wechatpay_calls_total` | `operation`, `outcome` (`success`, `not_sent`, `refused`, `accepted`, `unknown`) |
/// | `wechatpay_call_duration_seconds` (histogram) | `operation` |
/// | `wechatpay_attempts_total`, `wechatpay_retries_total` | `operation` |
/// | `wechatpay_failovers_total` | `to` |
/// | `wechatpay_certificate_refreshes_total` | |
/// | `wechatpay_notifications_total` | `event_type`, `result` (`opened`, or the step that failed) |
/// | `wechatpay_probes_total` | `on` (`answer`, `notification`) |
///
/// ```
/// # fn settings() -> wechatpay::Builder<wechatpay::Async> { wechatpay::Client::builder() }
/// let builder = settings().observer(wechatpay::observe::Metrics);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Metrics;

impl Observer for Metrics {
    fn observe(&self, event: &Observation<'_>) {
        let of = |operation: &str| operation.to_owned();
        match event {
            Observation::Attempt { operation, .. } => {
                counter!("wechatpay_attempts_total", "operation" => of(operation)).increment(1);
            }
            Observation::Retry { operation, .. } => {
                counter!("wechatpay_retries_total", "operation" => of(operation)).increment(1);
            }
            Observation::Failover { to, .. } => {
                counter!("wechatpay_failovers_total", "to" => of(to)).increment(1);
            }
            Observation::Refresh { .. } => {
                counter!("wechatpay_certificate_refreshes_total").increment(1);
            }
            Observation::Finished { operation, outcome, duration, is_probe, .. } => {
                let outcome = name(*outcome);
                counter!("wechatpay_calls_total", "operation" => of(operation), "outcome" => outcome)
                    .increment(1);
                histogram!("wechatpay_call_duration_seconds", "operation" => of(operation))
                    .record(duration.as_secs_f64());
                if *is_probe {
                    counter!("wechatpay_probes_total", "on" => "answer").increment(1);
                }
            }
            Observation::Notified { event_type, .. } => notified(event_type, "opened".to_owned()),
            Observation::Rejected { step, likely_cause, .. } => {
                notified("", format!("{step:?}").to_ascii_lowercase());
                if **likely_cause == RejectionCause::Probe {
                    counter!("wechatpay_probes_total", "on" => "notification").increment(1);
                }
            }
            _ => {}
        }
    }
}

fn notified(event_type: &str, result: String) {
    let event_type = event_type.to_owned();
    counter!("wechatpay_notifications_total", "event_type" => event_type, "result" => result)
        .increment(1);
}

fn name(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => "success",
        Some(Outcome::NotSent) => "not_sent",
        Some(Outcome::Refused) => "refused",
        Some(Outcome::Accepted) => "accepted",
        Some(Outcome::Unknown) => "unknown",
    }
}
