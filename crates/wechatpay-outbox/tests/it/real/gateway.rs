//! The sandbox of a campaign: a process of its own that is killed and started again, its faults, and
//! what it counted of them.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use wechatpay_outbox::Sender as _;
use wechatpay_sandbox::{Mode, Sandbox};

use super::mix;
use super::network::Network;
use super::process::{Actor, end_with_the_test};
use crate::client::{MCHID, handles_of};
use crate::settings::setting;

pub(crate) struct Gateway {
    folder: PathBuf,
    actor: Option<Actor>,
    /// Between the workers and the sandbox.
    pub(crate) network: Network,
    /// As the sandbox wrote them.
    pub(crate) settings: Value,
    seed: u64,
    starts: u64,
    pub(crate) counts: Counts,
}

/// What the sandbox counted.
#[derive(Default, Debug)]
pub(crate) struct Counts {
    pub(crate) sends: u64,
    pub(crate) asks: u64,
    /// How often each fault struck.
    pub(crate) faults: BTreeMap<String, u64>,
}

/// Not a test: a sandbox that the campaign starts, kills and starts again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a sandbox process of the campaign, started by it"]
async fn process() {
    let Some(folder) = setting("REAL_FOLDER").map(PathBuf::from) else { return };
    end_with_the_test();
    let builder = Sandbox::builder().mode(Mode::PublicKey);
    let sandbox = builder.data(folder.join("sandbox")).unwrap().start().await.unwrap();
    std::fs::write(folder.join("new"), serde_json::to_vec(sandbox.settings()).unwrap()).unwrap();
    // Whoever sees the file sees all of it.
    std::fs::rename(folder.join("new"), folder.join(SETTINGS)).unwrap();
    std::future::pending::<()>().await;
}

impl Gateway {
    pub(crate) async fn start(folder: &Path, seed: u64) -> Self {
        let network = Network::start().await;
        let mut gateway = Self {
            folder: folder.to_owned(),
            actor: None,
            network,
            settings: Value::Null,
            seed,
            starts: 0,
            counts: Counts::default(),
        };
        gateway.rise().await;
        gateway
    }

    /// The sandbox's own address, past the network.
    pub(crate) fn base(&self) -> &str {
        self.settings["base_url"].as_str().unwrap()
    }

    /// What workers must know: the way leads through the network.
    pub(crate) fn far_settings(&self) -> Value {
        let mut settings = self.settings.clone();
        settings["base_url"] = format!("http://{}", self.network.address).into();
        settings
    }

    /// SIGKILL, and a new one on the same data.
    pub(crate) async fn crash(&mut self) {
        self.count().await;
        self.actor.take().unwrap().kill();
        self.rise().await;
        self.go_wrong().await;
    }

    async fn rise(&mut self) {
        let file = self.folder.join(SETTINGS);
        let _ = std::fs::remove_file(&file);
        let mut actor = Actor::start("real::gateway::process", &self.folder, &[]);
        self.settings = loop {
            if let Ok(text) = std::fs::read(&file) {
                break serde_json::from_slice(&text).unwrap();
            }
            assert_eq!(actor.fell(), None, "the sandbox does not start");
            tokio::time::sleep(Duration::from_millis(20)).await;
        };
        let address: SocketAddr = self.base().trim_start_matches("http://").parse().unwrap();
        self.network.lead_to(address);
        self.actor = Some(actor);
        self.starts += 1;
    }

    /// Orders that are paid, so that something can be given back.
    pub(crate) async fn prepare(&self, entries: u32) {
        prepare(&self.settings, entries).await;
    }

    /// From now on things go wrong.
    pub(crate) async fn go_wrong(&self) {
        let percent = setting("CAMPAIGN_FAULTS").and_then(|text| text.parse().ok());
        let each = percent.unwrap_or(37.5) / 100.0 / 15.0;
        go_wrong(self.base(), self.seed.wrapping_add(self.starts * 1000), each).await;
    }

    /// Adds up what this sandbox counted, and lets everything go well from now on.
    pub(crate) async fn heal(&mut self) {
        self.count().await;
        let (status, text) = admin("DELETE", &self.url("faults"), &Value::Null).await;
        assert_eq!(status, 200, "{text}");
    }

    async fn count(&mut self) {
        let (status, text) = admin("GET", &self.url("faults"), &Value::Null).await;
        assert_eq!(status, 200, "{text}");
        let told: Value = serde_json::from_str(&text).unwrap();
        for rule in told["faults"].as_array().unwrap() {
            let (seen, hits) = (rule["seen"].as_u64().unwrap(), rule["hits"].as_u64().unwrap());
            match (rule["match"]["nth"].is_u64(), rule["match"]["method"].as_str()) {
                (true, Some("POST")) => self.counts.sends += seen,
                (true, _) => self.counts.asks += seen,
                // Not trouble, but a trap.
                _ if rule["fault"]["name"] == "no-deduplication" => {}
                _ => *self.counts.faults.entry(name_of(&rule["fault"])).or_default() += hits,
            }
        }
    }

    fn url(&self, path: &str) -> String {
        format!("{}/_sandbox/{path}", self.base())
    }
}

/// Orders that are paid, so that something can be given back. Nobody is told of anything.
pub(crate) async fn prepare(settings: &Value, entries: u32) {
    let base = settings["base_url"].as_str().unwrap();
    let address = format!("{base}/_sandbox/notifications/settings");
    assert_eq!(admin("PUT", &address, &json!({ "enabled": false })).await.0, 200);
    let client = handles_of(settings, Duration::from_secs(20));
    for (number, call) in mix::paid_orders(entries, settings) {
        client.send(MCHID, call).await.unwrap();
        let address = format!("{base}/_sandbox/pay/{number}/pay");
        let (status, text) = admin("POST", &address, &json!({})).await;
        assert_eq!(status, 200, "{text}");
    }
}

/// Everything that the gateway can do wrong without changing what a call comes to, each with
/// the given probability; and transfers are never taken for the same.
pub(crate) async fn go_wrong(base: &str, seed: u64, probability: f64) {
    let address = format!("{base}/_sandbox/faults");
    let put = async |rule: Value| {
        let (status, text) = admin("POST", &address, &rule).await;
        assert_eq!(status, 200, "{rule}: {text}");
    };
    let transfers = json!({ "operation": "fund-app-mch-transfer.create_bill" });
    put(json!({ "fault": { "name": "no-deduplication" }, "match": transfers })).await;
    // Strike never, count all.
    for method in ["POST", "GET"] {
        let all = json!({ "method": method, "path": "/v3/*", "nth": u64::MAX });
        put(json!({ "fault": { "name": "cut" }, "match": all })).await;
    }
    let faults = [
        json!({ "name": "cut", "when": "before" }),
        json!({ "name": "cut", "when": "during" }),
        json!({ "name": "cut", "when": "after" }),
        json!({ "name": "hang", "when": "after" }),
        json!({ "name": "delay", "ms": 1300, "when": "before" }),
        json!({ "name": "delay", "ms": 1300, "when": "after" }),
        json!({ "name": "system-error", "when": "before" }),
        json!({ "name": "system-error", "when": "after" }),
        json!({ "name": "system-error", "status": 503, "when": "after" }),
        json!({ "name": "rate-limit", "retry_after": 1 }),
        json!({ "name": "html" }),
        json!({ "name": "wrong-signature" }),
        json!({ "name": "missing-signature" }),
        json!({ "name": "changed-body" }),
        json!({ "name": "sign-test" }),
    ];
    for (index, fault) in (0..).zip(faults) {
        let when = json!({ "path": "/v3/*", "probability": probability, "seed": seed + index });
        put(json!({ "fault": fault, "match": when })).await;
    }
}

pub(crate) async fn admin(method: &str, address: &str, body: &Value) -> (u16, String) {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let client = Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
    let request = || {
        http::Request::builder()
            .method(method)
            .uri(address)
            .header("Content-Type", "application/json")
            .body(Full::new(Bytes::from(body.clone())))
            .unwrap()
    };
    let mut tries = 0;
    let response = loop {
        match client.request(request()).await {
            Ok(response) => break response,
            // On a machine that is overloaded a connection is not always accepted in time.
            Err(error) if error.is_connect() && tries < 10 => tries += 1,
            Err(error) => panic!("{method} {address}: {error:?}"),
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    };
    let status = response.status().as_u16();
    let text = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&text).into_owned())
}

fn name_of(fault: &Value) -> String {
    let name = fault["name"].as_str().unwrap();
    let status = fault["status"].as_u64().filter(|status| *status != 500);
    let when = fault["when"].as_str();
    let more = [status.map(|status| status.to_string()), when.map(str::to_owned)];
    std::iter::once(name.to_owned()).chain(more.into_iter().flatten()).collect::<Vec<_>>().join(" ")
}

const SETTINGS: &str = "settings-of-the-campaign.json";
