//! Fetching the platform certificates (平台证书) for whoever does not make a call: a receiver of
//! notifications that meets an unknown key.

use std::sync::Arc;

use crate::call::{Call, Method};
use crate::certificates;
use crate::context::Context;
use crate::draft::Draft;
use crate::error::Result;
use crate::exchange::Exchange;
use crate::facts::{Fact, Kind};
use crate::handle::{Async, Blocking};
use crate::reply::Answer;
use crate::trust::{Refresh, RefreshLease};

impl Async {
    /// Fetches the platform certificates, if they may be fetched and were not just now: one fetch
    /// at a time whoever asks, limited in rate. Says whether they are fresh now.
    ///
    /// # Errors
    /// If they cannot be fetched or are not believed; what was known stays.
    pub async fn refresh_certificates(&self) -> Result<bool> {
        let mut has_waited = false;
        let lease = loop {
            match begin(self.shared()) {
                Refresh::Denied => return Ok(has_waited),
                Refresh::Busy => self.transport().sleep(crate::exchange::fetch::BUSY_PAUSE).await,
                Refresh::Begin(lease) => break lease,
            }
            has_waited = true;
        };
        finish(self.shared(), lease, self.drive(exchange(self.shared())).await)
    }
}

impl Blocking {
    /// Fetches the platform certificates, if they may be fetched and were not just now: one fetch
    /// at a time whoever asks, limited in rate. Says whether they are fresh now.
    ///
    /// # Errors
    /// If they cannot be fetched or are not believed; what was known stays.
    pub fn refresh_certificates(&self) -> Result<bool> {
        let mut has_waited = false;
        let lease = loop {
            match begin(self.shared()) {
                Refresh::Denied => return Ok(has_waited),
                Refresh::Busy => self.transport().sleep(crate::exchange::fetch::BUSY_PAUSE),
                Refresh::Begin(lease) => break lease,
            }
            has_waited = true;
        };
        finish(self.shared(), lease, self.drive(exchange(self.shared())))
    }
}

fn begin(context: &Arc<Context>) -> Refresh {
    context.trust.begin_refresh(context.clock.now())
}

/// The answer is not judged by the exchange, for it is judged by what is in it.
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
    Exchange::begin(Arc::clone(context), Draft::sealed(call, Some(&JUDGED_BY_ITSELF)))
}

fn finish(context: &Context, lease: RefreshLease, result: Result<Answer>) -> Result<bool> {
    let keys = result.and_then(|answer| {
        let mut response = http::Response::new(answer.body);
        *response.headers_mut() = answer.headers;
        certificates::read(&context.merchant, &context.trust, Ok(response), context.clock.now())
    });
    match keys {
        Ok(keys) => {
            lease.succeed(keys);
            Ok(true)
        }
        Err(error) => {
            lease.fail(&error);
            Err(error)
        }
    }
}

static JUDGED_BY_ITSELF: Fact = Fact {
    method: Method::Get,
    template: certificates::PATH,
    sealed: &[],
    opened: &[],
    repeat: &[],
    unsigned: true,
    kind: Kind::Download,
};
