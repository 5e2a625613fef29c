//! One call of the gateway, from its first byte to the end of its answer.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::time::Instant;

use super::log::RequestLog;
use crate::{
    engine::Incoming,
    gateway::signatures::{Check, Trail},
};

/// A call that is over.
pub(crate) struct Record {
    /// Counts from 1.
    pub(crate) id: u64,
    /// Machine time in Unix seconds.
    pub(crate) at: i64,
    pub(crate) duration: Duration,
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    /// The head byte for byte; empty where it was too long to keep.
    pub(crate) head: Bytes,
    /// The beginning of the body; all of it unless `body_length` says more.
    pub(crate) body: Bytes,
    pub(crate) body_length: usize,
    pub(crate) is_tls: bool,
    /// Scheme and host as the client wrote them.
    pub(crate) origin: Option<String>,
    /// Whom the request says it is from; proved only if the check "signature" was passed.
    pub(crate) mchid: Option<String>,
    pub(crate) operation: Option<String>,
    pub(crate) checks: Vec<Check>,
    pub(crate) faults: Vec<String>,
    pub(crate) ending: Ending,
    pub(crate) answer: Option<Answered>,
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// With an answer.
    Answered,
    /// The connection was cut by a fault.
    Cut,
    /// A fault keeps it waiting for ever.
    Hung,
    /// The client went away before there was an answer.
    Gone,
}

/// An answer as it left.
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) body_length: usize,
}

impl Answered {
    pub(crate) fn new(
        log: &RequestLog,
        status: StatusCode,
        headers: HeaderMap,
        body: &Bytes,
    ) -> Self {
        Self { status, headers, body: log.shorten(body), body_length: body.len() }
    }
}

/// A call under way. It is put into the log when it is finished or, if the client goes away first,
/// when it is dropped.
pub(crate) struct Pending {
    pub(crate) request: Incoming,
    pub(crate) trail: Trail,
    pub(crate) operation: Option<String>,
    pub(crate) faults: Vec<String>,
    log: Arc<RequestLog>,
    at: i64,
    start: Instant,
    is_over: bool,
}

impl Pending {
    pub(crate) fn new(log: &Arc<RequestLog>, at: i64, request: Incoming) -> Self {
        Self {
            request,
            trail: Trail::default(),
            operation: None,
            faults: Vec::new(),
            log: Arc::clone(log),
            at,
            start: Instant::now(),
            is_over: false,
        }
    }

    /// The call is over.
    pub(crate) fn finish(&mut self, ending: Ending, answer: Option<Answered>) {
        if std::mem::replace(&mut self.is_over, true) {
            return;
        }
        let request = &mut self.request;
        let mchid = claimed_mchid(request).map(str::to_owned);
        self.log.push(Record {
            id: 0,
            at: self.at,
            duration: self.start.elapsed(),
            method: request.method.to_string(),
            target: std::mem::take(&mut request.target),
            head: std::mem::take(&mut request.edge.head),
            body: self.log.shorten(&request.body),
            body_length: request.body.len() + request.edge.unread,
            is_tls: request.edge.is_tls,
            origin: request.origin(),
            mchid,
            headers: std::mem::take(&mut request.headers),
            operation: self.operation.take(),
            checks: std::mem::take(&mut self.trail).into_checks(),
            faults: std::mem::take(&mut self.faults),
            ending,
            answer,
        });
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.finish(Ending::Gone, None);
    }
}

impl Record {
    /// Bytes that could not be read as a request.
    pub(crate) fn rubbish(at: i64, head: Bytes, check: Check) -> Self {
        Self {
            id: 0,
            at,
            duration: Duration::ZERO,
            method: String::new(),
            target: String::new(),
            headers: HeaderMap::new(),
            head,
            body: Bytes::new(),
            body_length: 0,
            is_tls: false,
            origin: None,
            mchid: None,
            operation: None,
            checks: vec![check],
            faults: Vec::new(),
            ending: Ending::Answered,
            answer: None,
        }
    }
}

/// Whom the `Authorization` names, whether or not it holds.
pub(crate) fn claimed_mchid(request: &Incoming) -> Option<&str> {
    let header = request.header("authorization")?;
    let (_, rest) = header.split_once("mchid=\"")?;
    rest.split_once('"').map(|(mchid, _)| mchid)
}
