//! Sends the form where the exchange signed `meta`.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;

use super::{Form, UploadFile};
use crate::error::Result;
use crate::transport::{
    AsyncTransport, BlockingTransport, BoxFuture, Sent, TransportError, TransportResult,
};

/// A transport that sends the form where the exchange signed and sends `meta`.
pub(crate) struct Uploading<T: ?Sized> {
    inner: Arc<T>,
    form: Form,
}

impl<T: ?Sized> Uploading<T> {
    pub(crate) fn new(
        inner: Arc<T>,
        file: &UploadFile,
        template: &str,
        meta: &str,
    ) -> Result<Self> {
        Ok(Self { inner, form: Form::new(file, template, meta)? })
    }

    fn fill(&self, request: http::Request<Bytes>) -> http::Request<Form> {
        let mut request = request.map(|_| self.form.clone());
        request.headers_mut().insert(CONTENT_TYPE, self.form.content_type().clone());
        request
    }
}

/// If the file was to blame, nobody else is; and without its end the form is none.
fn blame(form: &Form, result: TransportResult) -> TransportResult {
    let fault = form.take_fault();
    result.map_err(|cause| match fault {
        Some(fault) => {
            TransportError { sent: Sent::No, is_timeout: false, source: Box::new(fault) }
        }
        None => cause,
    })
}

/// Everything but the upload itself, such as fetching certificates, is a GET.
fn is_upload(request: &http::Request<Bytes>) -> bool {
    request.method() == http::Method::POST
}

impl AsyncTransport for Uploading<dyn AsyncTransport> {
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        if !is_upload(&request) {
            return self.inner.call(request);
        }
        let (sent, form) = (self.inner.upload(self.fill(request)), self.form.clone());
        Box::pin(async move { blame(&form, sent.await) })
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<()> {
        self.inner.sleep(pause)
    }
}

impl BlockingTransport for Uploading<dyn BlockingTransport> {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        if !is_upload(&request) {
            return self.inner.call(request);
        }
        blame(&self.form, self.inner.upload(self.fill(request)))
    }

    fn sleep(&self, pause: Duration) {
        self.inner.sleep(pause);
    }
}
