//! The two handles, async and blocking, and their drivers. Nothing else exists twice.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use tracing::Instrument as _;

use crate::call::Call;
use crate::error::Result;
use crate::exchange::context::Context;
use crate::exchange::download::{set_aside, set_aside_blocking};
use crate::exchange::observer::Observer;
use crate::exchange::purpose::Purpose;
use crate::exchange::reply::Answer;
use crate::exchange::telemetry::Telemetry;
use crate::exchange::{Exchange, Step};
use crate::transport::body::{AsyncBody, BlockingBody};
use crate::transport::{AsyncTransport, BlockingTransport, TransportResult};

/// What a chain needs of the handle that sends it.
pub trait Handle: Clone + Send + Sync + 'static {
    /// The settings and memory of the client.
    fn context(&self) -> &Arc<Context>;
}

/// Sends without blocking.
#[derive(Clone)]
pub struct Async {
    context: Arc<Context>,
    transport: Arc<dyn AsyncTransport>,
    observer: Option<Arc<dyn Observer>>,
}

/// Sends and waits for the answer.
#[derive(Clone)]
pub struct Blocking {
    context: Arc<Context>,
    transport: Arc<dyn BlockingTransport>,
    observer: Option<Arc<dyn Observer>>,
}

impl Async {
    /// A handle over a transport.
    #[must_use]
    pub fn new(context: Arc<Context>, transport: Arc<dyn AsyncTransport>) -> Self {
        Self { context, transport, observer: None }
    }

    /// Reports what happens to this observer.
    #[must_use]
    pub fn with_observer(mut self, observer: Arc<dyn Observer>) -> Self {
        self.observer = Some(observer);
        self
    }

    /// The observer, if there is one.
    #[must_use]
    pub fn observer(&self) -> Option<&Arc<dyn Observer>> {
        self.observer.as_ref()
    }

    pub(crate) fn shared(&self) -> &Arc<Context> {
        &self.context
    }

    pub(crate) fn transport(&self) -> &Arc<dyn AsyncTransport> {
        &self.transport
    }

    /// Sends a stored call and returns its verified answer.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`]. Dropping the future half-way harms no other call, and leaves
    /// the outcome of a write unknown.
    pub async fn send(&self, call: Call) -> Result<Answer> {
        self.drive(Exchange::new(Arc::clone(&self.context), call)).await
    }

    pub(crate) async fn drive(&self, exchange: Exchange) -> Result<Answer> {
        self.drive_keeping(exchange, &mut None).await
    }

    /// Drives an exchange to its end; the file of a [`Purpose::Download`] is put into `file`.
    pub(crate) async fn drive_keeping(
        &self,
        mut exchange: Exchange,
        file: &mut Option<AsyncBody>,
    ) -> Result<Answer> {
        let mut watch = Telemetry::begin(&exchange, self.observer.as_ref());
        let span = watch.span();
        let driven = async {
            loop {
                match exchange.step() {
                    Step::Send { purpose, request } => {
                        watch.sending(&purpose, &request);
                        exchange.receive(self.transmit(purpose, request, file).await);
                    }
                    Step::Wait(pause) => {
                        watch.waiting(pause);
                        self.transport.sleep(pause).await;
                    }
                    Step::Done(result) => {
                        watch.finished(&result);
                        return result;
                    }
                }
            }
        };
        driven.instrument(span).await
    }

    async fn transmit(
        &self,
        purpose: Purpose,
        request: http::Request<Bytes>,
        file: &mut Option<AsyncBody>,
    ) -> TransportResult {
        match purpose {
            Purpose::Call | Purpose::Certificates => self.transport.call(request).await,
            Purpose::Upload(form) => self.transport.upload(form.in_place_of(request)).await,
            Purpose::Download => set_aside(self.transport.open(request).await?, file).await,
        }
    }
}

impl Blocking {
    /// A handle over a transport.
    #[must_use]
    pub fn new(context: Arc<Context>, transport: Arc<dyn BlockingTransport>) -> Self {
        Self { context, transport, observer: None }
    }

    /// Reports what happens to this observer.
    #[must_use]
    pub fn with_observer(mut self, observer: Arc<dyn Observer>) -> Self {
        self.observer = Some(observer);
        self
    }

    /// The observer, if there is one.
    #[must_use]
    pub fn observer(&self) -> Option<&Arc<dyn Observer>> {
        self.observer.as_ref()
    }

    pub(crate) fn shared(&self) -> &Arc<Context> {
        &self.context
    }

    /// Sends a stored call and returns its verified answer.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    pub fn send(&self, call: Call) -> Result<Answer> {
        self.drive(Exchange::new(Arc::clone(&self.context), call))
    }

    pub(crate) fn drive(&self, exchange: Exchange) -> Result<Answer> {
        self.drive_keeping(exchange, &mut None)
    }

    /// Drives an exchange to its end; the file of a [`Purpose::Download`] is put into `file`.
    pub(crate) fn drive_keeping(
        &self,
        mut exchange: Exchange,
        file: &mut Option<BlockingBody>,
    ) -> Result<Answer> {
        let mut watch = Telemetry::begin(&exchange, self.observer.as_ref());
        let _in_span = watch.span().entered();
        loop {
            match exchange.step() {
                Step::Send { purpose, request } => {
                    watch.sending(&purpose, &request);
                    exchange.receive(self.transmit(purpose, request, file));
                }
                Step::Wait(pause) => {
                    watch.waiting(pause);
                    self.transport.sleep(pause);
                }
                Step::Done(result) => {
                    watch.finished(&result);
                    return result;
                }
            }
        }
    }

    fn transmit(
        &self,
        purpose: Purpose,
        request: http::Request<Bytes>,
        file: &mut Option<BlockingBody>,
    ) -> TransportResult {
        match purpose {
            Purpose::Call | Purpose::Certificates => self.transport.call(request),
            Purpose::Upload(form) => self.transport.upload(form.in_place_of(request)),
            Purpose::Download => set_aside_blocking(self.transport.open(request)?, file),
        }
    }
}

impl Handle for Async {
    fn context(&self) -> &Arc<Context> {
        &self.context
    }
}

impl Handle for Blocking {
    fn context(&self) -> &Arc<Context> {
        &self.context
    }
}

/// The settings alone: what makes calls and sends none.
impl Handle for Arc<Context> {
    fn context(&self) -> &Arc<Context> {
        self
    }
}

impl fmt::Debug for Async {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Async").field(&self.context).finish()
    }
}

impl fmt::Debug for Blocking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Blocking").field(&self.context).finish()
    }
}
