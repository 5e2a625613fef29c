//! Sends calls to WeChat Pay for the workers.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use wechatpay_core::{Answer, Async, Call, Handle as _, Outcome, Result};

/// A call under way.
pub type Sending = Pin<Box<dyn Future<Output = Result<Answer>> + Send>>;

/// Sends calls of one or more merchants.
pub trait Sender: Send + Sync + 'static {
    /// Sends one call, and verifies what comes back.
    fn send(&self, merchant: &str, call: Call) -> Sending;

    /// The merchants it can send for; empty: any.
    fn merchants(&self) -> Vec<String>;
}

/// Core's handles, one for each merchant.
///
/// Give them a [`wechatpay_core::RetryPolicy`] with `attempts: 1`: the outbox repeats by itself,
/// durably, and knows more if it sees each attempt.
#[derive(Clone, Debug)]
pub struct Handles(Arc<HashMap<String, Async>>);

impl Handles {
    /// Of these merchants; the handle knows whose it is.
    pub fn new(handles: impl IntoIterator<Item = Async>) -> Self {
        let named = |handle: Async| (handle.context().merchant.mchid().to_owned(), handle);
        Self(Arc::new(handles.into_iter().map(named).collect()))
    }
}

impl Sender for Handles {
    fn send(&self, merchant: &str, call: Call) -> Sending {
        let handle = self.0.get(merchant).cloned();
        let merchant = merchant.to_owned();
        Box::pin(async move {
            let Some(handle) = handle else {
                let kind = wechatpay_core::ErrorKind::Key;
                let error = wechatpay_core::Error::new(kind, format!("no key of {merchant}"));
                debug_assert_eq!(error.outcome(), Outcome::NotSent);
                return Err(error);
            };
            handle.send(call).await
        })
    }

    fn merchants(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }
}
