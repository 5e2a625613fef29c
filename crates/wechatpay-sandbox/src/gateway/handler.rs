//! The gateway: what it keeps of calls, and which handler answers the admin paths.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::{faults::Faults, intake, observe::Observer, requests::RequestLog};
use crate::engine::{AnswerFuture, Backend, Incoming};

/// The gateway of one sandbox.
#[derive(Debug)]
pub(crate) struct Gateway {
    pub(crate) backend: Arc<Backend>,
    pub(crate) requests: Arc<RequestLog>,
    pub(crate) faults: Faults,
    pub(crate) observer: Observer,
    /// Memory for the bodies of requests, in bytes.
    pub(super) bodies: Arc<Semaphore>,
}

/// Whoever answers the calls below [`ADMIN`].
pub(crate) trait AdminHandler: Send + Sync {
    /// Answers one of them.
    fn answer<'a>(&'a self, request: &'a Arc<Incoming>) -> AnswerFuture<'a>;
}

/// Who answers requests: the gateway, and whoever answers what is not the platform's.
pub(crate) struct RequestHandler {
    pub(crate) gateway: Arc<Gateway>,
    pub(crate) aside: Arc<dyn AdminHandler>,
}

impl Gateway {
    /// A gateway without calls. The faults are those of the backend.
    pub(crate) fn new(backend: Arc<Backend>, faults: Faults) -> Self {
        let limits = &backend.config.limits;
        Self {
            requests: Arc::new(RequestLog::new(limits.log, limits.log_body, limits.log_bytes)),
            observer: Observer::default(),
            bodies: intake::room(limits),
            faults,
            backend,
        }
    }

    /// Forgets the calls and the faults, after a restore or reset.
    pub(crate) fn forget(&self) {
        self.observer.forget();
        self.requests.clear();
        self.faults.clear();
    }
}

/// Every admin path begins with this; no path of the platform does.
pub(crate) const ADMIN: &str = "/_sandbox/";
