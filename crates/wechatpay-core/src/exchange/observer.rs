//! Events of calls and notifications, for metrics and logs.

use std::time::Duration;

use crate::error::Outcome;
use crate::notification::{OpeningStep, RejectionCause};

/// Receives the events. It is called between the steps of a call, so it should be quick.
///
/// Nothing it is given is secret or of high cardinality: operations are templates, hosts are the
/// configured ones.
pub trait Observer: Send + Sync {
    /// Something happened.
    fn observe(&self, event: &Observation<'_>);
}

impl<O: Observer + ?Sized> Observer for std::sync::Arc<O> {
    fn observe(&self, event: &Observation<'_>) {
        (**self).observe(event);
    }
}

/// What happened. More may be added.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Observation<'a> {
    /// A call is put on the wire.
    #[non_exhaustive]
    Attempt {
        /// Method and template, such as `POST /v3/edu-star/orders`.
        operation: &'a str,
        /// From 1.
        number: u32,
        /// Where it goes.
        host: &'a str,
    },
    /// A call will be put on the wire again.
    #[non_exhaustive]
    Retry {
        /// Method and template.
        operation: &'a str,
        /// After this pause.
        pause: Duration,
    },
    /// A call goes to another host than before.
    #[non_exhaustive]
    Failover {
        /// Method and template.
        operation: &'a str,
        /// From there.
        from: &'a str,
        /// To there.
        to: &'a str,
    },
    /// The platform certificates (平台证书) are fetched.
    #[non_exhaustive]
    Refresh {},
    /// A call is over.
    #[non_exhaustive]
    Finished {
        /// Method and template.
        operation: &'a str,
        /// `None` is success.
        outcome: Option<Outcome>,
        /// HTTP status of the last answer, if there was one.
        status: Option<u16>,
        /// How many times it was put on the wire.
        attempts: u32,
        /// How long it took, pauses included.
        duration: Duration,
        /// Whether the last answer was a probe (签名探测).
        is_probe: bool,
    },
    /// A notification was opened.
    #[non_exhaustive]
    Notified {
        /// Such as `TRANSACTION.SUCCESS`; verified, so nobody can make it up.
        event_type: &'a str,
    },
    /// A notification was refused.
    #[non_exhaustive]
    Rejected {
        /// Where.
        step: OpeningStep,
        /// Why. [`RejectionCause::Probe`] is normal.
        likely_cause: &'a RejectionCause,
    },
}

impl<'a> Observation<'a> {
    /// A notification was opened, or refused.
    #[must_use]
    pub fn of_notification(result: Result<&'a crate::Notification, &'a crate::Rejection>) -> Self {
        match result {
            Ok(notification) => Self::Notified { event_type: &notification.event_type },
            Err(rejection) => {
                Self::Rejected { step: rejection.step(), likely_cause: rejection.likely_cause() }
            }
        }
    }
}
