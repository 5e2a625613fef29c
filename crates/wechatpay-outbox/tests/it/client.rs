//! A client on core alone: the smallest transport there is, and the keys of the vectors.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use wechatpay_core::{
    Async, AsyncTransport, BoxFuture, Context, Facts, Hosts, Merchant, PlatformKey, PrivateKey,
    RandomNonce, RetryPolicy, Sent, SystemClock, TransportError, TransportResult, Trust,
};
use wechatpay_outbox::Handles;

pub(crate) const MCHID: &str = "1900000109";
pub(crate) const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";
const SERIAL: &str = "3775B6A45ACD588826D15E583A95F5DD00000001";

pub(crate) fn vector(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors");
    std::fs::read(folder.join(name)).unwrap()
}

/// Handles for the test merchant that talk to `base`, one attempt for each call.
pub(crate) fn handles(base: &str, timeout: Duration) -> Handles {
    Handles::new([Async::new(Arc::new(context(base)), Arc::new(Transport::new(timeout)))])
}

/// Handles for a sandbox, by its settings.
pub(crate) fn handles_of(settings: &serde_json::Value, timeout: Duration) -> Handles {
    let text = |name: &str| settings[name].as_str().unwrap();
    let key = PrivateKey::from_pem(text("merchant_private_key")).unwrap();
    let merchant = Merchant::new(text("mchid"), text("merchant_serial"), Arc::new(key)).unwrap();
    let platform = PlatformKey::from_public_key(text("public_key_id"), text("public_key")).unwrap();
    handles_with(text("base_url"), timeout, merchant, platform)
}

/// Handles of the test merchant over another transport, one attempt for each call.
pub(crate) fn handles_over(transport: impl AsyncTransport + 'static) -> Handles {
    Handles::new([Async::new(Arc::new(context("https://one")), Arc::new(transport))])
}

/// The settings of the test merchant.
pub(crate) fn context(base: &str) -> Context {
    let key = PrivateKey::from_pem(vector("merchant_private_key.pem")).unwrap();
    let platform =
        PlatformKey::from_public_key(PUBLIC_KEY_ID, vector("wechatpay_public_key.pem")).unwrap();
    context_with(base, Merchant::new(MCHID, SERIAL, Arc::new(key)).unwrap(), platform)
}

fn handles_with(
    base: &str,
    timeout: Duration,
    merchant: Merchant,
    platform: PlatformKey,
) -> Handles {
    let context = context_with(base, merchant, platform);
    Handles::new([Async::new(Arc::new(context), Arc::new(Transport::new(timeout)))])
}

fn context_with(base: &str, merchant: Merchant, platform: PlatformKey) -> Context {
    Context {
        merchant,
        trust: Arc::new(Trust::new(vec![platform], false).unwrap()),
        hosts: Hosts::new(&[base]).unwrap(),
        retry: RetryPolicy { attempts: 1, ..RetryPolicy::default() },
        clock: Arc::new(SystemClock),
        nonce: Arc::new(RandomNonce),
        facts: Facts::EMPTY,
        user_agent: "wechatpay-outbox-test".into(),
        accept_language: None,
        danger_show_signed_text: false,
    }
}

struct Transport {
    client: Client<HttpConnector, Full<Bytes>>,
    timeout: Duration,
}

impl Transport {
    fn new(timeout: Duration) -> Self {
        Self { client: Client::builder(TokioExecutor::new()).build_http(), timeout }
    }
}

impl AsyncTransport for Transport {
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        let (client, timeout) = (self.client.clone(), self.timeout);
        let (parts, body) = request.into_parts();
        let request = http::Request::from_parts(parts, Full::new(body));
        Box::pin(async move {
            let exchange = async {
                let response = client.request(request).await.map_err(|cause| {
                    let sent = if cause.is_connect() { Sent::No } else { Sent::Maybe };
                    TransportError { sent, is_timeout: false, source: cause.into() }
                })?;
                let (parts, body) = response.into_parts();
                let body = body.collect().await.map_err(|cause| {
                    let (sent, is_timeout) = (Sent::Maybe, false);
                    TransportError { sent, is_timeout, source: cause.into() }
                })?;
                Ok(http::Response::from_parts(parts, body.to_bytes()))
            };
            match tokio::time::timeout(timeout, exchange).await {
                Ok(result) => result,
                Err(cause) => {
                    let (sent, is_timeout) = (Sent::Maybe, true);
                    Err(TransportError { sent, is_timeout, source: cause.into() })
                }
            }
        })
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<()> {
        Box::pin(tokio::time::sleep(pause))
    }
}
