//! The client's CPU time per signed and verified call with 64 in flight, async and blocking.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::{Value, json};
use wechatpay::api::payscore_smartretail::CreateOrder;
use wechatpay::{
    Async, Blocking, Builder, ask,
    generic::IoMode,
    keys::PrivateKey,
    transport::{BlockingTransport, TransportResult},
};

use crate::child::{SERVER, Server};
use crate::plain::PlainUreq;
use crate::report::Figure;
use crate::slices::{Subject, measure};
use crate::{Failure, clock, server};

/// Measures both clients against one server.
pub(crate) fn run() -> Result<Vec<Figure>, Failure> {
    let server = Server::start(SERVER)?;
    let settings: Value = serde_json::from_str(&server.greeting)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut asynchronous = AsyncCalls { client: builder::<Async>(&settings)?.build()?, runtime };
    let mut blocking = BlockingCalls::new(BLOCKING, &builder::<Blocking>(&settings)?.build()?);
    let plain = Arc::new(PlainUreq::new());
    let plain = builder::<Blocking>(&settings)?.transport(plain).build()?;
    let mut plain = BlockingCalls::new(PLAIN, &plain);
    let mut alone = Alone::new()?;
    measure(&mut [&mut alone, &mut asynchronous, &mut blocking, &mut plain])
}

/// The same call without a network: what signing, verifying and JSON cost around the two RSA
/// operations, whatever the HTTP library.
struct Alone {
    client: wechatpay::blocking::Client,
}

struct Canned(http::Response<Bytes>);

impl BlockingTransport for Canned {
    fn call(&self, _: http::Request<Bytes>) -> TransportResult {
        Ok(self.0.clone())
    }

    fn sleep(&self, _: Duration) {}
}

impl Alone {
    fn new() -> Result<Self, Failure> {
        let key = PrivateKey::generate()?;
        let settings = json!({ "public_key": key.to_public()?.to_pem() });
        let canned = Canned(server::answer(&key)?);
        let client = builder::<Blocking>(&settings)?.transport(Arc::new(canned)).build()?;
        Ok(Self { client })
    }
}

impl Subject for Alone {
    fn title(&self) -> (&'static str, f64) {
        ("SDK alone, no network", 1.05)
    }

    fn work(&mut self, about: Duration) -> Result<(f64, u64), Failure> {
        let (end, start, order) = (clock::now() + about, clock::thread(), order());
        let mut calls = 0;
        while clock::now() < end {
            self.client.send(&order)?;
            calls += 1;
        }
        Ok((clock::thread().saturating_sub(start).as_secs_f64(), calls))
    }
}

fn builder<H: IoMode>(settings: &Value) -> Result<Builder<H>, Failure> {
    let text = |name: &str| settings[name].as_str().unwrap_or_default();
    let key = PrivateKey::generate()?;
    let builder = wechatpay::generic::Client::<H>::builder()
        .mchid("1900000109")
        .serial("3775B6A45ACD588826D15E583A95F5DD00000001")
        .signer(key)
        .public_key(server::KEY_ID, text("public_key"));
    Ok(match settings["base_url"].as_str() {
        Some(url) => builder.base_url(url),
        None => builder,
    })
}

struct AsyncCalls {
    client: wechatpay::Client,
    runtime: tokio::runtime::Runtime,
}

/// Threads that live as long as the bench: starting one costs more than a call, since the crypto
/// library seeds a generator for each.
struct BlockingCalls {
    title: (&'static str, f64),
    workers: Vec<Worker>,
}

struct Worker {
    ends: Sender<Instant>,
    counts: Receiver<Result<u64, Failure>>,
}

impl BlockingCalls {
    fn new(title: (&'static str, f64), client: &wechatpay::blocking::Client) -> Self {
        let workers = (0..IN_FLIGHT).map(|_| Worker::start(client.clone())).collect();
        Self { title, workers }
    }
}

impl Worker {
    /// Calls until each `end` it is sent, then says how often. Ends when its channel does.
    fn start(client: wechatpay::blocking::Client) -> Self {
        let (ends, slices) = channel::<Instant>();
        let (report, counts) = channel();
        let _ = std::thread::Builder::new().name("caller".into()).spawn(move || {
            let order = order();
            for end in slices {
                let mut calls = 0;
                let result = loop {
                    if clock::now() >= end {
                        break Ok(calls);
                    }
                    match client.send(&order) {
                        Ok(_) => calls += 1,
                        Err(error) => break Err(error.into()),
                    }
                };
                if report.send(result).is_err() {
                    return;
                }
            }
        });
        Self { ends, counts }
    }
}

impl Subject for AsyncCalls {
    fn title(&self) -> (&'static str, f64) {
        ("SDK async, client CPU per call", LIMIT)
    }

    fn work(&mut self, about: Duration) -> Result<(f64, u64), Failure> {
        let end = clock::now() + about;
        let start = clock::process();
        let calls = self.runtime.block_on(async {
            let workers: Vec<_> = (0..IN_FLIGHT)
                .map(|_| {
                    let (client, order) = (self.client.clone(), order());
                    tokio::spawn(async move {
                        let mut calls = 0;
                        while clock::now() < end {
                            client.send(&order).await?;
                            calls += 1;
                        }
                        Ok::<u64, Failure>(calls)
                    })
                })
                .collect();
            let mut calls = 0;
            for worker in workers {
                calls += worker.await??;
            }
            Ok::<u64, Failure>(calls)
        })?;
        Ok((clock::process().saturating_sub(start).as_secs_f64(), calls))
    }
}

impl Subject for BlockingCalls {
    fn title(&self) -> (&'static str, f64) {
        self.title
    }

    fn work(&mut self, about: Duration) -> Result<(f64, u64), Failure> {
        let end = clock::now() + about;
        let start = clock::process();
        for worker in &self.workers {
            worker.ends.send(end)?;
        }
        let mut calls = 0;
        for worker in &self.workers {
            calls += worker.counts.recv()??;
        }
        Ok((clock::process().saturating_sub(start).as_secs_f64(), calls))
    }
}

/// An order of about 420 bytes of JSON.
fn order() -> CreateOrder {
    ask!(CreateOrder {
        appid: "wxd678efh567hg6787",
        out_order_no: "1234323JKHDFE1243252",
        service_id: "500001",
        service_introduction: "智慧零售订单，自助售货柜取货后结算",
        attach: "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
    })
}

const IN_FLIGHT: usize = 64;

const BLOCKING: (&str, f64) = ("SDK blocking, client CPU per call", LIMIT);

/// Only to compare, so it may cost what it likes.
const PLAIN: (&str, f64) = ("SDK blocking over plain ureq", f64::INFINITY);

/// The aim is 1.10; a bare connection without pool and timers is at 1.08.
const LIMIT: f64 = 1.25;
