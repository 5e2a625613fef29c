//! Fetching the platform certificates (平台证书) for code that does not make a call: a receiver of
//! notifications that meets an unknown key.

use std::sync::Arc;
use std::time::Duration;

use crate::call::draft::Draft;
use crate::call::{Call, Method};
use crate::error::Result;
use crate::exchange::Exchange;
use crate::exchange::context::Context;
use crate::exchange::fetch::BUSY_PAUSE;
use crate::exchange::handle::{Async, Blocking};
use crate::exchange::purpose::Task;
use crate::exchange::reply::Answer;
use crate::protocol::certificates;
use crate::trust::{Refresh, RefreshLease};

impl Async {
    /// Fetches the platform certificates, if they may be fetched and were not just now: one fetch
    /// at a time whoever asks, limited in rate. Whoever finds a fetch under way waits for its end and
    /// begins none. All of it takes two seconds at most, for WeChat Pay gives a notification five.
    /// Says whether the certificates are fresh now.
    ///
    /// # Errors
    /// If they cannot be fetched or are not accepted; what was known stays.
    pub async fn refresh_certificates(&self) -> Result<bool> {
        let context = self.shared();
        match context.trust.begin_refresh(context.clock.now()) {
            Refresh::Denied => Ok(false),
            Refresh::Busy => {
                let (mut waited, before) = (Duration::ZERO, context.trust.refreshed_at());
                while waited < LONGEST && context.trust.is_refreshing() {
                    self.transport().sleep(BUSY_PAUSE).await;
                    waited += BUSY_PAUSE;
                }
                Ok(context.trust.refreshed_at() != before)
            }
            Refresh::Begin(lease) => finish(context, lease, self.drive(exchange(context)).await),
        }
    }
}

impl Blocking {
    /// Fetches the platform certificates, if they may be fetched and were not just now: one fetch
    /// at a time whoever asks, limited in rate. Whoever finds a fetch under way does not wait for it,
    /// so that forged notifications cannot use up the threads of a receiver. Takes two seconds at
    /// most, for WeChat Pay gives a notification five. Says whether the certificates are fresh now.
    ///
    /// # Errors
    /// If they cannot be fetched or are not accepted; what was known stays.
    pub fn refresh_certificates(&self) -> Result<bool> {
        let context = self.shared();
        match context.trust.begin_refresh(context.clock.now()) {
            Refresh::Denied | Refresh::Busy => Ok(false),
            Refresh::Begin(lease) => finish(context, lease, self.drive(exchange(context))),
        }
    }
}

/// The answer is not verified by the exchange, but by the keys in it.
fn exchange(context: &Arc<Context>) -> Exchange {
    let call = Call {
        method: Method::Get,
        template: certificates::PATH.to_owned(),
        path: certificates::PATH.to_owned(),
        query: None,
        headers: certificates::headers(),
        body: None,
        repeat: Vec::new(),
        sealed_with: None,
    };
    Exchange::begin(Arc::clone(context), Draft::sealed(call, None))
        .with_task(Task::Certificates)
        .with_budget(Some(LONGEST))
}

fn finish(context: &Context, lease: RefreshLease, result: Result<Answer>) -> Result<bool> {
    let now = context.clock.now();
    let keys = result.and_then(|answer| {
        let mut response = http::Response::new(answer.body);
        *response.headers_mut() = answer.headers;
        certificates::read(&context.merchant, &context.trust, Ok(response), now)
    });
    match keys {
        Ok(keys) => {
            lease.succeed(keys, now);
            Ok(true)
        }
        Err(error) => {
            lease.fail(&error, now);
            Err(error)
        }
    }
}

/// The longest that a notification is held up by certificates.
const LONGEST: Duration = Duration::from_secs(2);
