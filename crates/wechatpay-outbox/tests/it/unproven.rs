//! What is not proven is not accepted: a refusal after an attempt that may have taken effect, and a
//! «not there» that anybody could have said.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use wechatpay_core::{
    AsyncTransport, BoxFuture, Clock as _, PrivateKey, Sent, Signer as _, SystemClock,
    TransportError, TransportResult, message,
};
use wechatpay_outbox::{Memory, Options, Outbox, Policy, Rules, State, Worker, WorkerOptions};

use crate::calls::refund;
use crate::client::{MCHID, PUBLIC_KEY_ID, handles_over, vector};

/// What the gateway does with one request after the other.
#[derive(Clone)]
struct Script(Arc<Mutex<VecDeque<Says>>>);

enum Says {
    Cut,
    Signed(u16, &'static str),
    Unsigned(u16, &'static str),
}

impl AsyncTransport for Script {
    fn call(&self, _: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        // Nothing more is to be sent when it is over.
        let says = self.0.lock().unwrap().pop_front().unwrap();
        Box::pin(std::future::ready(says.answer()))
    }

    fn sleep(&self, _: Duration) -> BoxFuture<()> {
        Box::pin(std::future::ready(()))
    }
}

impl Says {
    fn answer(self) -> TransportResult {
        let (status, body, is_signed) = match self {
            Self::Cut => {
                let (sent, source) = (Sent::Maybe, "broken".into());
                return Err(TransportError { sent, is_timeout: false, source });
            }
            Self::Signed(status, body) => (status, body, true),
            Self::Unsigned(status, body) => (status, body, false),
        };
        let mut response = http::Response::builder().status(status);
        if is_signed {
            let key = vector("wechatpay_public_key_mode_private_key.pem");
            let (at, nonce) = (SystemClock.now().to_string(), "N".repeat(32));
            let text = message::reply(&at, &nonce, body.as_bytes());
            let signature = PrivateKey::from_pem(key).unwrap().sign(&text).unwrap();
            response = response
                .header("Wechatpay-Timestamp", at)
                .header("Wechatpay-Nonce", nonce)
                .header("Wechatpay-Serial", PUBLIC_KEY_ID)
                .header("Wechatpay-Signature", BASE64_STANDARD.encode(signature))
                .header("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
        }
        Ok(response.body(Bytes::from_static(body.as_bytes())).unwrap())
    }
}

#[tokio::test]
async fn a_refusal_after_a_doubt_and_a_forged_absence_settle_nothing() {
    let script = Script(Arc::new(Mutex::new(VecDeque::from([
        // The answer to the repeat may be because of the first.
        Says::Cut,
        Says::Signed(403, r#"{"code":"RULE_LIMIT","message":"refunded already"}"#),
        // So it is asked about.
        Says::Unsigned(404, r#"{"code":"RESOURCE_NOT_EXISTS","message":"not there"}"#),
        Says::Signed(200, r#"{"status":"SUCCESS","amount":{"refund":100}}"#),
    ]))));
    let policy = Policy {
        unknown: vec![Duration::from_millis(1)],
        ask: vec![Duration::from_millis(1)],
        late_arrival: Duration::ZERO,
        ..Policy::default()
    };
    let outbox = Outbox::with_rules(Memory::new(), Rules { policy, ..Rules::new().unwrap() });
    let id = outbox.enqueue(refund("R1"), Options::of(MCHID)).await.unwrap().id;
    let watched = outbox.clone();
    let stop = async move {
        while watched.stats().await.unwrap().depth() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let options = WorkerOptions { poll: Duration::from_millis(5), ..WorkerOptions::default() };
    let sender = handles_over(script.clone());
    Worker::new(outbox.clone(), sender, options).run(stop).await.unwrap();
    let progress = outbox.load(id).await.unwrap().progress;
    assert_eq!((progress.state, progress.asks), (State::Answered, 2), "{:?}", progress.note);
    assert!(script.0.lock().unwrap().is_empty());
}
