//! Sends async and blocking requests by one method, so that everything else is written once.

use serde::de::DeserializeOwned;
use tokio::runtime::Runtime;
use wechatpay::{Async, Blocking, Reply, Request, Result, generic::IoMode};

/// A handle whose requests can be sent from a plain function.
pub(super) trait Deliver: IoMode {
    /// Sends and waits for the verified answer.
    fn deliver<T: DeserializeOwned>(
        request: Request<Self, T>,
        runtime: &Runtime,
    ) -> Result<Reply<T>>;
}

impl Deliver for Async {
    fn deliver<T: DeserializeOwned>(
        request: Request<Self, T>,
        runtime: &Runtime,
    ) -> Result<Reply<T>> {
        runtime.block_on(request.send())
    }
}

impl Deliver for Blocking {
    fn deliver<T: DeserializeOwned>(request: Request<Self, T>, _: &Runtime) -> Result<Reply<T>> {
        request.send()
    }
}
