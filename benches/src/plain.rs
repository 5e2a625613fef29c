//! Plain ureq as the blocking transport, with its own pool and HTTP: what DESIGN.md compares the
//! transport of the SDK with.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use wechatpay::transport::{BlockingTransport, TransportResult};
use wechatpay_core::{Sent, TransportError};

/// Sends with an agent of ureq that keeps as many connections as the SDK does.
pub(crate) struct PlainUreq(ureq::Agent);

impl PlainUreq {
    pub(crate) fn new() -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(30)))
            .max_idle_connections(256)
            .max_idle_connections_per_host(256)
            .build();
        Self(config.into())
    }
}

impl BlockingTransport for PlainUreq {
    fn call(&self, request: Request<Bytes>) -> TransportResult {
        let failed = |cause: ureq::Error| TransportError {
            sent: Sent::Maybe,
            is_timeout: false,
            source: cause.into(),
        };
        let request = request.map(|body| body.to_vec());
        let (parts, mut body) = self.0.run(request).map_err(failed)?.into_parts();
        let body = body.read_to_vec().map_err(failed)?;
        Ok(http::Response::from_parts(parts, body.into()))
    }

    fn sleep(&self, _: Duration) {}
}
