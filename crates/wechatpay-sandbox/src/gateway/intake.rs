//! Reads the bodies of requests within bounds on memory.
//!
//! Of a body that nobody has answered for, [`Limits::unchecked`] bytes are kept and the rest is
//! thrown away. Only after the head of a request has passed the checks is more of it taken in, and
//! then only while all such bodies together hold no more than [`Limits::bodies`] bytes.

use std::{sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use hyper::body::{Body as _, Incoming as Body};
use tokio::{
    sync::Semaphore,
    time::{Instant, timeout, timeout_at},
};

use super::{ADMIN, Gateway, serve::is_welcome};
use crate::engine::{ErrorNumber, Failure, Incoming, config::Limits};

/// A body on its way in.
pub(crate) struct Intake<'a> {
    gateway: &'a Gateway,
    body: Body,
    /// Whether the client waits for a word before it sends (`Expect: 100-continue`).
    is_asking: bool,
}

impl<'a> Intake<'a> {
    pub(crate) fn new(gateway: &'a Gateway, body: Body, is_asking: bool) -> Self {
        Self { gateway, body, is_asking }
    }

    /// Throws the body away; gives how many bytes came.
    pub(crate) async fn refuse(&mut self) -> usize {
        // Whoever asks first is told before it sends anything.
        if self.is_asking { 0 } else { self.drain().await }
    }

    /// Puts the body into `request`. Of a request that will be refused whatever its body is, only
    /// the beginning is kept, for the log.
    pub(crate) async fn read(&mut self, request: &mut Incoming) -> Result<(), Failure> {
        if self.body.is_end_stream() {
            return Ok(());
        }
        let limits = self.gateway.backend.config.limits;
        let most = most(&limits, &request.method);
        let declared = self.body.size_hint().exact().map(|size| usize::try_from(size).ok());
        let declared = declared.map(|size| size.unwrap_or(usize::MAX));
        if declared.is_some_and(|size| size > most) {
            request.edge.unread = self.refuse().await;
            return Err(too_large());
        }
        let wanted = declared.unwrap_or(most);
        if self.is_asking && wanted > limits.unchecked && !self.is_welcome(request) {
            return Ok(());
        }
        let mut kept = BytesMut::with_capacity(wanted.min(limits.unchecked));
        let mut deadline = Instant::now() + limits.body_time;
        while let Some(piece) = self.piece(deadline).await? {
            let length = kept.len() + piece.len();
            if length > most {
                request.edge.unread = self.refuse().await;
                return Err(too_large());
            }
            if length > limits.unchecked && request.edge.room.is_none() {
                if !self.is_welcome(request) {
                    request.edge.unread = piece.len() + self.drain().await;
                    break;
                }
                request.edge.room = Some(Arc::new(self.room(wanted).await?));
                kept.reserve(wanted - kept.len());
                // Waiting for memory is not the client's fault.
                deadline = Instant::now() + limits.body_time;
            }
            kept.extend_from_slice(&piece);
        }
        request.body = kept.freeze();
        Ok(())
    }

    /// The next bytes; `None` at the end.
    async fn piece(&mut self, deadline: Instant) -> Result<Option<Bytes>, Failure> {
        match timeout_at(deadline, self.body.frame()).await {
            // Trailers say nothing that is of use here.
            Ok(Some(Ok(frame))) => Ok(Some(frame.into_data().unwrap_or_default())),
            Ok(None) => Ok(None),
            Ok(Some(Err(_))) => Err(refused(StatusCode::BAD_REQUEST, "请求体不完整")),
            Err(_) => Err(refused(StatusCode::REQUEST_TIMEOUT, "请求体接收超时")),
        }
    }

    /// Whether the head of a request has passed all checks that need no body.
    fn is_welcome(&self, request: &Incoming) -> bool {
        request.path().starts_with(ADMIN) || is_welcome(&self.gateway.backend, request)
    }

    /// Waits until there is memory for so many bytes.
    async fn room(&self, bytes: usize) -> Result<tokio::sync::OwnedSemaphorePermit, Failure> {
        let limits = &self.gateway.backend.config.limits;
        let bytes = u32::try_from(bytes.min(limits.bodies)).unwrap_or(u32::MAX);
        let room = Arc::clone(&self.gateway.bodies).acquire_many_owned(bytes);
        let busy = || refused(StatusCode::SERVICE_UNAVAILABLE, "同时接收的请求体过多，请稍后重试");
        timeout(limits.body_time, room).await.map_err(|_| busy())?.map_err(|_| busy())
    }

    /// Reads on without keeping anything, as long as something comes: a client that is still
    /// sending would lose the answer when the connection is closed under it.
    async fn drain(&mut self) -> usize {
        let mut count = 0;
        let all = async {
            while let Ok(Some(Ok(frame))) = timeout(DRAIN_PAUSE, self.body.frame()).await {
                count += frame.data_ref().map_or(0, Bytes::len);
            }
        };
        // Whoever sends for longer than any body may take is cut off.
        let _ = timeout(self.gateway.backend.config.limits.body_time, all).await;
        count
    }
}

/// Memory for the bodies of all requests together.
pub(crate) fn room(limits: &Limits) -> Arc<Semaphore> {
    // More than this many permits no body can ask for.
    Arc::new(Semaphore::new(limits.bodies.min(u32::MAX as usize)))
}

/// The longest body of a method. One that changes nothing has no use for a body, but some clients
/// send `{}`.
fn most(limits: &Limits, method: &Method) -> usize {
    match *method {
        Method::POST | Method::PUT | Method::PATCH => limits.body,
        _ => limits.body.min(limits.unchecked),
    }
}

fn too_large() -> Failure {
    refused(StatusCode::PAYLOAD_TOO_LARGE, "请求体过大")
}

fn refused(status: StatusCode, message: &'static str) -> Failure {
    let code = if status.is_server_error() { "SYSTEM_ERROR" } else { "INVALID_REQUEST" };
    Failure::Gate {
        status,
        code,
        message: message.into(),
        number: ErrorNumber::BODY_REFUSED,
        detail: None,
    }
}

/// How long a client may pause while its unwanted body is thrown away.
const DRAIN_PAUSE: Duration = Duration::from_millis(200);
