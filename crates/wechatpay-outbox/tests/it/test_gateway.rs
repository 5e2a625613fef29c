//! A small gateway for tests: it records every effect by business number, signs its
//! answers, and misbehaves as it is told. It shares no code with the outbox.
//!
//! Refunds and edu-star reports are deduplicated by their number, as WeChat Pay does. Transfers
//! are not, on purpose: sending one twice is two effects, and both are recorded.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use http::{Method, Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use wechatpay_core::{
    Clock as _, Nonce as _, PrivateKey, RandomNonce, Signer as _, SystemClock, message,
};

use crate::client::{PUBLIC_KEY_ID, vector};
use crate::seeded_random::Chance;

/// A running test gateway.
pub(crate) struct Judge {
    pub(crate) url: String,
    pub(crate) state: Arc<State>,
    task: tokio::task::JoinHandle<()>,
}

pub(crate) struct State {
    key: PrivateKey,
    chance: Mutex<Chance>,
    /// How many requests in a hundred meet a fault.
    faults: AtomicU64,
    is_cut: AtomicBool,
    books: Mutex<Books>,
}

#[derive(Default)]
pub(crate) struct Books {
    /// Effects by number: what the tests compare.
    pub(crate) effects: HashMap<String, u32>,
    bodies: HashMap<String, Value>,
    /// What was done to requests.
    pub(crate) counts: HashMap<&'static str, u64>,
}

#[derive(Clone, Copy, PartialEq)]
enum Fault {
    None,
    CutBefore,
    CutAfter,
    FailBefore,
    FailAfter,
    Unavailable,
    RateBefore,
    RateAfter,
    WrongSignature,
    Unsigned,
    Slow,
    Accepted,
}

/// What an answer is before it is signed.
type Plain = (u16, Value);

impl Judge {
    pub(crate) async fn start(seed: u64, faults: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let key = vector("wechatpay_public_key_mode_private_key.pem");
        let state = Arc::new(State {
            key: PrivateKey::from_pem(key).unwrap(),
            chance: Mutex::new(Chance::new(seed)),
            faults: AtomicU64::new(faults),
            is_cut: AtomicBool::new(false),
            books: Mutex::default(),
        });
        let task = tokio::spawn(serve(listener, Arc::clone(&state)));
        Self { url, state, task }
    }

    /// Cuts the network: connections are closed as soon as they are made.
    pub(crate) fn cut(&self, is_cut: bool) {
        self.state.is_cut.store(is_cut, Ordering::SeqCst);
    }

    pub(crate) fn effects(&self, number: &str) -> u32 {
        self.state.books.lock().unwrap().effects.get(number).copied().unwrap_or(0)
    }

    pub(crate) fn counts(&self) -> Vec<(&'static str, u64)> {
        let counts = &self.state.books.lock().unwrap().counts;
        let mut counts: Vec<_> = counts.iter().map(|(name, count)| (*name, *count)).collect();
        counts.sort_unstable();
        counts
    }
}

impl Drop for Judge {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(listener: TcpListener, state: Arc<State>) {
    while let Ok((stream, _)) = listener.accept().await {
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(Arc::clone(&state), request));
            let connection = hyper::server::conn::http1::Builder::new();
            // A cut connection ends here with an error, as it should.
            let _ = connection.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(
    state: Arc<State>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Cut> {
    if state.is_cut.load(Ordering::SeqCst) {
        return Err(Cut);
    }
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let body = request.into_body().collect().await.map_err(|_| Cut)?.to_bytes();
    let (fault, pause) = state.draw();
    tokio::time::sleep(pause).await;
    state.count(fault);
    match fault {
        Fault::CutBefore => return Err(Cut),
        Fault::FailBefore => return Ok(state.signed(failure(500, "SYSTEM_ERROR"), true)),
        Fault::Unavailable => return Ok(state.signed(failure(503, "SERVICE_UNAVAILABLE"), false)),
        Fault::RateBefore => return Ok(state.signed(failure(429, "FREQUENCY_LIMITED"), true)),
        _ => {}
    }
    // From here on it is done, whatever becomes of the answer or of who asked.
    let plain = state.judge(&method, &path, &body);
    match fault {
        Fault::CutAfter => Err(Cut),
        Fault::Slow => {
            tokio::time::sleep(Duration::from_millis(1500)).await;
            Ok(state.signed(plain, true))
        }
        Fault::FailAfter => Ok(state.signed(failure(500, "SYSTEM_ERROR"), true)),
        Fault::RateAfter => Ok(state.signed(failure(429, "FREQUENCY_LIMITED"), true)),
        Fault::Accepted if plain.0 == 200 && method == Method::POST => {
            Ok(state.signed((202, Value::Null), true))
        }
        Fault::WrongSignature | Fault::Unsigned => Ok(state.signed(plain, false)),
        _ => Ok(state.signed(plain, true)),
    }
}

impl State {
    fn draw(&self) -> (Fault, Duration) {
        let mut chance = self.chance.lock().unwrap();
        let pause = Duration::from_micros(chance.below(3_000));
        if !chance.percent(self.faults.load(Ordering::SeqCst)) {
            return (Fault::None, pause);
        }
        let all = [
            Fault::CutBefore,
            Fault::CutAfter,
            Fault::CutAfter,
            Fault::FailBefore,
            Fault::FailAfter,
            Fault::Unavailable,
            Fault::RateBefore,
            Fault::RateAfter,
            Fault::WrongSignature,
            Fault::Unsigned,
            Fault::Slow,
            Fault::Accepted,
        ];
        let index = usize::try_from(chance.below(12)).unwrap();
        (all[index], pause)
    }

    fn count(&self, fault: Fault) {
        let name = match fault {
            Fault::None => "answered properly",
            Fault::CutBefore => "cut before processing",
            Fault::CutAfter => "cut after processing",
            Fault::FailBefore => "500 before processing",
            Fault::FailAfter => "500 after processing",
            Fault::Unavailable => "503 unsigned",
            Fault::RateBefore => "429 before processing",
            Fault::RateAfter => "429 after processing",
            Fault::WrongSignature | Fault::Unsigned => "processed, wrong signature",
            Fault::Slow => "processed, answered too late",
            Fault::Accepted => "202 after processing",
        };
        *self.books.lock().unwrap().counts.entry(name).or_default() += 1;
    }

    fn judge(&self, method: &Method, path: &str, body: &[u8]) -> Plain {
        let mut books = self.books.lock().unwrap();
        let body: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
        if *method == Method::GET {
            let number = path.rsplit('/').next().unwrap_or_default();
            let code =
                if path.contains("mch-transfer") { "NOT_FOUND" } else { "RESOURCE_NOT_EXISTS" };
            return match books.bodies.get(number) {
                Some(known) => (200, known.clone()),
                None => failure(404, code),
            };
        }
        let (number, is_deduplicated) = match path {
            "/v3/refund/domestic/refunds" => (text("out_refund_no"), true),
            "/v3/fund-app/mch-transfer/transfer-bills" => (text("out_bill_no"), false),
            "/v3/edu-star/orders" => (text("right_id"), true),
            _ => return failure(404, "RESOURCE_NOT_EXISTS"),
        };
        if number.ends_with('X') {
            return failure(403, "RULE_LIMIT");
        }
        if let Some(known) = books.bodies.get(&number)
            && is_deduplicated
        {
            if known["request"] == body {
                return (200, known.clone());
            }
            return failure(400, "INVALID_REQUEST");
        }
        *books.effects.entry(number.clone()).or_default() += 1;
        let answer = json!({
            "out_refund_no": number, "out_bill_no": number, "status": "PROCESSING",
            "state": "ACCEPTED", "request": body, "amount": body["amount"],
            "transfer_amount": body["transfer_amount"], "order_state": "CONSUMED",
        });
        books.bodies.insert(number, answer.clone());
        (200, answer)
    }

    fn signed(&self, (status, body): Plain, is_right: bool) -> Response<Full<Bytes>> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let (timestamp, nonce) = (SystemClock.now().to_string(), RandomNonce.nonce());
        let text = message::reply(&timestamp, &nonce, body.as_bytes());
        let mut signature = self.key.sign(&text).unwrap();
        if !is_right {
            signature[7] ^= 1;
        }
        Response::builder()
            .status(status)
            .header("Content-Type", "application/json")
            .header("Request-ID", &nonce)
            .header("Wechatpay-Timestamp", timestamp)
            .header("Wechatpay-Nonce", nonce)
            .header("Wechatpay-Serial", PUBLIC_KEY_ID)
            .header("Wechatpay-Signature", BASE64_STANDARD.encode(signature))
            .header("Wechatpay-Signature-Type", wechatpay_core::SCHEME)
            .body(Full::new(Bytes::from(body)))
            .unwrap()
    }
}

fn failure(status: u16, code: &str) -> Plain {
    (status, json!({ "code": code, "message": "judged" }))
}

/// Ends the connection without an answer.
#[derive(Debug)]
pub(crate) struct Cut;

impl std::fmt::Display for Cut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("cut")
    }
}

impl std::error::Error for Cut {}

impl From<Infallible> for Cut {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
