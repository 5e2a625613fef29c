//! How building an async client differs from building a blocking one.

use std::sync::Arc;

use wechatpay_core::{
    Async, AsyncTransport, Blocking, BlockingTransport, Context, Handle, Observer, Result,
};

use crate::transport::Options;

/// A handle that a [`Builder`](crate::Builder) can build: [`Async`] or [`Blocking`]. Sealed.
pub trait IoMode: Handle + sealed::IoMode {}

impl IoMode for Async {}
impl IoMode for Blocking {}

pub(crate) mod sealed {
    use super::{Arc, Context, Observer, Options, Result};

    /// The private part of [`IoMode`](super::IoMode).
    pub trait IoMode: Sized {
        /// What sends requests.
        type Transport: ?Sized + Send + Sync;

        /// The transport that the crate brings along.
        fn connect(options: &Options) -> Result<Arc<Self::Transport>>;

        /// The handle over a transport.
        fn assemble(context: Arc<Context>, transport: Arc<Self::Transport>) -> Self;

        /// The handle, telling this observer what happens.
        fn observed(self, observer: Arc<dyn Observer>) -> Self;

        /// The observer, if there is one.
        fn observer_of(&self) -> Option<&Arc<dyn Observer>>;
    }
}

impl sealed::IoMode for Async {
    type Transport = dyn AsyncTransport;

    #[cfg(feature = "async")]
    fn connect(options: &Options) -> Result<Arc<Self::Transport>> {
        Ok(Arc::new(crate::transport::Reqwest::new(options)?))
    }

    // fallback: without our transport the builder wants one of the caller's.
    #[cfg(not(feature = "async"))]
    fn connect(_: &Options) -> Result<Arc<Self::Transport>> {
        Err(absent("async"))
    }

    fn assemble(context: Arc<Context>, transport: Arc<Self::Transport>) -> Self {
        Self::new(context, transport)
    }

    fn observed(self, observer: Arc<dyn Observer>) -> Self {
        self.with_observer(observer)
    }

    fn observer_of(&self) -> Option<&Arc<dyn Observer>> {
        self.observer()
    }
}

impl sealed::IoMode for Blocking {
    type Transport = dyn BlockingTransport;

    #[cfg(feature = "blocking")]
    fn connect(options: &Options) -> Result<Arc<Self::Transport>> {
        Ok(Arc::new(crate::transport::Ureq::new(options)?))
    }

    // fallback: as above.
    #[cfg(not(feature = "blocking"))]
    fn connect(_: &Options) -> Result<Arc<Self::Transport>> {
        Err(absent("blocking"))
    }

    fn assemble(context: Arc<Context>, transport: Arc<Self::Transport>) -> Self {
        Self::new(context, transport)
    }

    fn observed(self, observer: Arc<dyn Observer>) -> Self {
        self.with_observer(observer)
    }

    fn observer_of(&self) -> Option<&Arc<dyn Observer>> {
        self.observer()
    }
}

/// The error where the transport's feature is off.
#[cfg(not(all(feature = "async", feature = "blocking")))]
fn absent(feature: &str) -> wechatpay_core::Error {
    wechatpay_core::Error::new(
        wechatpay_core::ErrorKind::Input,
        format!("no transport: turn feature `{feature}` on, or give one to the builder"),
    )
}
