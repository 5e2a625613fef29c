//! Who sends: the two handles and their drivers, the only things that exist twice.

use std::fmt;
use std::sync::Arc;

use crate::call::Call;
use crate::context::Context;
use crate::error::Result;
use crate::exchange::{Exchange, Step};
use crate::reply::Answer;
use crate::transport::{AsyncTransport, BlockingTransport};

/// What a chain needs of whoever will send it.
pub trait Handle: Clone + Send + Sync + 'static {
    /// The settings and memory of the client.
    fn context(&self) -> &Arc<Context>;
}

/// Sends without blocking.
#[derive(Clone)]
pub struct Async {
    context: Arc<Context>,
    transport: Arc<dyn AsyncTransport>,
}

/// Sends and waits for the answer.
#[derive(Clone)]
pub struct Blocking {
    context: Arc<Context>,
    transport: Arc<dyn BlockingTransport>,
}

impl Async {
    /// A handle over a transport.
    #[must_use]
    pub fn new(context: Arc<Context>, transport: Arc<dyn AsyncTransport>) -> Self {
        Self { context, transport }
    }

    /// Sends a stored call and returns its verified answer.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`]. Dropping the future half-way harms nobody else, and leaves
    /// the outcome of a write unknown.
    pub async fn send(&self, call: Call) -> Result<Answer> {
        self.drive(Exchange::new(Arc::clone(&self.context), call)).await
    }

    pub(crate) async fn drive(&self, mut exchange: Exchange) -> Result<Answer> {
        loop {
            match exchange.step() {
                Step::Send(request) => exchange.receive(self.transport.call(request).await),
                Step::Wait(pause) => self.transport.sleep(pause).await,
                Step::Done(result) => return result,
            }
        }
    }
}

impl Blocking {
    /// A handle over a transport.
    #[must_use]
    pub fn new(context: Arc<Context>, transport: Arc<dyn BlockingTransport>) -> Self {
        Self { context, transport }
    }

    /// Sends a stored call and returns its verified answer.
    ///
    /// # Errors
    /// See [`crate::Error::outcome`].
    pub fn send(&self, call: Call) -> Result<Answer> {
        self.drive(Exchange::new(Arc::clone(&self.context), call))
    }

    pub(crate) fn drive(&self, mut exchange: Exchange) -> Result<Answer> {
        loop {
            match exchange.step() {
                Step::Send(request) => exchange.receive(self.transport.call(request)),
                Step::Wait(pause) => self.transport.sleep(pause),
                Step::Done(result) => return result,
            }
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
