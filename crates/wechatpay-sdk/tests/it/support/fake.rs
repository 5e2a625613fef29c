//! A transport that is its own platform: records every request and answers with proper
//! signatures.

use std::sync::Mutex;
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use http::{Request, Response};
use wechatpay::{
    keys::{PrivateKey, Signer as _},
    transport::{
        AsyncTransport, BlockingTransport, BoxFuture, Sent, TransportError, TransportResult,
    },
};

use super::{NOW, PLATFORM_A, PUBLIC_KEY_ID, vector_file};

/// Signs answers as WeChat Pay does.
pub(crate) struct Platform {
    id: String,
    key: PrivateKey,
}

impl Platform {
    /// Signs with the key of the WeChat Pay public key.
    pub(crate) fn public_key() -> Self {
        Self::new(PUBLIC_KEY_ID, "wechatpay_public_key_mode_private_key.pem")
    }

    /// Signs with platform certificate A.
    pub(crate) fn certificate() -> Self {
        Self::new(PLATFORM_A, "platform_a_private_key.pem")
    }

    fn new(id: &str, file: &str) -> Self {
        Self { id: id.to_owned(), key: PrivateKey::from_pem(vector_file(file)).unwrap() }
    }

    /// A signed answer.
    pub(crate) fn answer(&self, status: u16, body: &str) -> Response<Bytes> {
        let (timestamp, nonce) = (NOW.to_string(), "c5ac7061fccab6bf3e254dcf98995b8c");
        let message = format!("{timestamp}\n{nonce}\n{body}\n");
        let signature = BASE64_STANDARD.encode(self.key.sign(message.as_bytes()).unwrap());
        Response::builder()
            .status(status)
            .header("Request-ID", "08F5B8C2B506102C18FDDFEEA30620BE821E28EDC405-0")
            .header("Wechatpay-Timestamp", timestamp)
            .header("Wechatpay-Nonce", nonce)
            .header("Wechatpay-Serial", &self.id)
            .header("Wechatpay-Signature", signature)
            .header("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048")
            .body(Bytes::copy_from_slice(body.as_bytes()))
            .unwrap()
    }
}

type Script = dyn Fn(&Request<Bytes>) -> TransportResult + Send + Sync;

pub(crate) struct Fake {
    script: Box<Script>,
    seen: Mutex<Vec<Request<Bytes>>>,
}

impl Fake {
    pub(crate) fn new(
        script: impl Fn(&Request<Bytes>) -> TransportResult + Send + Sync + 'static,
    ) -> std::sync::Arc<Self> {
        std::sync::Arc::new(Self { script: Box::new(script), seen: Mutex::default() })
    }

    /// Answers everything with the same status and body, signed with the public key's half.
    pub(crate) fn always(status: u16, body: &'static str) -> std::sync::Arc<Self> {
        let platform = Platform::public_key();
        Self::new(move |_| Ok(platform.answer(status, body)))
    }

    /// What was sent since the last time.
    pub(crate) fn take(&self) -> Vec<Request<Bytes>> {
        std::mem::take(&mut self.seen.lock().unwrap())
    }

    fn play(&self, request: Request<Bytes>) -> TransportResult {
        let result = (self.script)(&request);
        self.seen.lock().unwrap().push(request);
        result
    }
}

impl AsyncTransport for Fake {
    fn call(&self, request: Request<Bytes>) -> BoxFuture<TransportResult> {
        let result = self.play(request);
        Box::pin(async {
            // Lets other calls in between, as a network would.
            tokio::task::yield_now().await;
            result
        })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<()> {
        Box::pin(tokio::task::yield_now())
    }
}

impl BlockingTransport for Fake {
    fn call(&self, request: Request<Bytes>) -> TransportResult {
        self.play(request)
    }

    fn sleep(&self, _: Duration) {
        std::thread::yield_now();
    }
}

/// What a transport says when nobody listens.
pub(crate) fn refuse_connection() -> TransportError {
    TransportError {
        sent: Sent::No,
        is_timeout: false,
        source: std::io::Error::from(std::io::ErrorKind::ConnectionRefused).into(),
    }
}
