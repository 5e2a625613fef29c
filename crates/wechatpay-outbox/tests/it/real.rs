//! The campaign against the sandbox: payouts by transfer from worker processes, which are killed
//! with SIGKILL at random, as is the sandbox itself; its event log is the judge.
//!
//! The short version runs in `cargo test`. `CAMPAIGN_ENTRIES`, `CAMPAIGN_WORKERS` and
//! `CAMPAIGN_SEED` make it longer or another one. Where the sandbox has faults, it has them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use wechatpay_core::{Call, Method};
use wechatpay_outbox::{Filter, Options, Outbox, State, Worker, WorkerOptions};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::campaign::{act_as_a_person, is_done, rules};
use crate::chance::Chance;
use crate::client::{MCHID, handles_of};
use crate::folder::Folder;
use crate::settings::{say, setting};
use crate::stores;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn short_on_sqlite() {
    let folder = Folder::new("real");
    let url = folder.path("outbox.db").display().to_string();
    Campaign::new("sqlite", url, folder).run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn short_on_postgres() {
    let Some(url) = stores::fresh_postgres().await else { return };
    Campaign::new("postgres", url, Folder::new("real")).run().await;
}

/// Not a test: a sandbox that the campaign starts, kills and starts again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a sandbox process of the campaign, started by it"]
async fn sandbox_process() {
    let (Some(folder), Some(listen)) = (setting("REAL_FOLDER"), setting("REAL_LISTEN")) else {
        return;
    };
    let folder = PathBuf::from(folder);
    let builder = Sandbox::builder().mode(Mode::PublicKey).listen(listen);
    let sandbox = builder.data(folder.join("sandbox")).unwrap().start().await.unwrap();
    std::fs::write(folder.join("new"), serde_json::to_vec(sandbox.settings()).unwrap()).unwrap();
    // Whoever sees the file sees all of it.
    std::fs::rename(folder.join("new"), folder.join(SETTINGS)).unwrap();
    std::future::pending::<()>().await;
}

/// Not a test: a worker that the campaign starts, kills and starts again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a worker process of the campaign, started by it"]
async fn worker_process() {
    let (Some(folder), Some(store)) = (setting("REAL_FOLDER"), setting("REAL_STORE")) else {
        return;
    };
    let settings = settings(Path::new(&folder)).unwrap();
    let outbox = Outbox::with_rules(stores::open(&store).await, rules());
    let options = WorkerOptions {
        concurrency: 8,
        batch: 8,
        lease: Duration::from_secs(2),
        poll: Duration::from_millis(100),
        ..WorkerOptions::default()
    };
    let handles = handles_of(&settings, Duration::from_secs(1));
    Worker::new(outbox, handles, options).run(std::future::pending()).await.unwrap();
}

struct Campaign {
    name: &'static str,
    store: String,
    folder: Folder,
    entries: u32,
    workers: usize,
    seed: u64,
}

impl Campaign {
    fn new(name: &'static str, store: String, folder: Folder) -> Self {
        let number = |name: &str| setting(name).and_then(|text| text.parse::<u64>().ok());
        let entries = u32::try_from(number("CAMPAIGN_ENTRIES").unwrap_or(60)).unwrap();
        let workers = usize::try_from(number("CAMPAIGN_WORKERS").unwrap_or(2)).unwrap();
        let seed = number("CAMPAIGN_SEED").unwrap_or(20_261_122);
        Self { name, store, folder, entries, workers, seed }
    }

    async fn run(self) {
        let began = tokio::time::Instant::now();
        let outbox = Outbox::with_rules(stores::open(&self.store).await, rules());
        let mut sandbox = self.sandbox("127.0.0.1:0").await;
        let base =
            settings(&self.folder.path("")).unwrap()["base_url"].as_str().unwrap().to_owned();
        let mut crew: Vec<Child> = (0..self.workers).map(|_| self.worker()).collect();
        let faults = self.faults(&base).await;
        let enqueued = tokio::spawn(fill(outbox.clone(), self.entries));
        let mut chance = Chance::new(self.seed);
        let (mut kills, mut sandbox_kills, mut by_hand) = (0, 0, 0);
        loop {
            tokio::time::sleep(Duration::from_millis(100 + chance.below(500))).await;
            if chance.below(100) < 15 || (kills > 2 && sandbox_kills == 0) {
                kill(&mut sandbox);
                sandbox = self.sandbox(base.trim_start_matches("http://")).await;
                self.faults(&base).await;
                sandbox_kills += 1;
            } else {
                let victim = usize::try_from(chance.below(crew.len() as u64)).unwrap();
                kill(&mut crew[victim]);
                crew[victim] = self.worker();
                kills += 1;
            }
            by_hand += act_as_a_person(&outbox).await;
            if enqueued.is_finished() && sandbox_kills > 0 && is_done(&outbox).await {
                break;
            }
            assert!(began.elapsed() < Duration::from_secs(1800), "never ends");
        }
        enqueued.await.unwrap();
        crew.iter_mut().for_each(kill);
        say(&format!(
            "against the sandbox, {}: seed {}, {} workers, {faults} faults, {kills} workers and \
             {sandbox_kills} sandboxes killed, {by_hand} by hand, {:.1?}",
            self.name,
            self.seed,
            self.workers,
            began.elapsed()
        ));
        self.judge(&outbox, &base).await;
        kill(&mut sandbox);
    }

    /// What the sandbox did, by its own log, against what the outbox says it did.
    async fn judge(&self, outbox: &Outbox, base: &str) {
        let effects = effects(base).await;
        let filter = Filter { limit: u32::MAX, ..Filter::default() };
        let all = outbox.list(filter).await.unwrap();
        let (mut missing, mut double, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
        for found in &all {
            let entry = found.entry.as_ref().unwrap();
            let (key, state) = (entry.intent.key.clone(), entry.progress.state);
            let is_good = !key.ends_with('X');
            match effects.get(&key).copied().unwrap_or(0) {
                0 if is_good => missing.push(key.clone()),
                0 | 1 => {}
                _ => double.push(key.clone()),
            }
            if state != if is_good { State::Answered } else { State::Refused } {
                wrong.push((key, state, entry.progress.note.clone()));
            }
        }
        say(&format!(
            "  {} entries, {} transfers in the sandbox; missing {}, double {}, wrong state {}",
            all.len(),
            effects.len(),
            missing.len(),
            double.len(),
            wrong.len()
        ));
        assert_eq!(all.len(), usize::try_from(self.entries).unwrap());
        assert!(missing.is_empty(), "no effect: {missing:?}");
        assert!(double.is_empty(), "two effects: {double:?}");
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    async fn sandbox(&self, listen: &str) -> Child {
        let _ = std::fs::remove_file(self.folder.path(SETTINGS));
        let mut child = self.process("real::sandbox_process", &[("REAL_LISTEN", listen)]);
        for _ in 0..1200 {
            if settings(&self.folder.path("")).is_some() {
                return child;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        kill(&mut child);
        panic!("the sandbox does not start");
    }

    fn worker(&self) -> Child {
        self.process("real::worker_process", &[("REAL_STORE", &self.store)])
    }

    fn process(&self, test: &str, settings: &[(&str, &str)]) -> Child {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--ignored"])
            .env("REAL_FOLDER", self.folder.path(""))
            .envs(settings.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Lets things go wrong, if this sandbox can. Says how many rules are in force.
    async fn faults(&self, base: &str) -> usize {
        let address = format!("{base}/_sandbox/faults");
        if admin("GET", &address, &Value::Null).await.0 != 200 {
            return 0;
        }
        admin("DELETE", &address, &Value::Null).await;
        let mut count = 0;
        for fault in [
            json!({ "name": "cut", "when": "after" }),
            json!({ "name": "cut", "when": "during" }),
            json!({ "name": "system-error", "when": "after" }),
            json!({ "name": "system-error", "when": "before" }),
            json!({ "name": "delay", "ms": 1500, "when": "after" }),
            json!({ "name": "rate-limit" }),
            json!({ "name": "wrong-signature" }),
            json!({ "name": "html" }),
        ] {
            let seed = self.seed + count;
            let when = json!({ "path": "/v3/*", "probability": 0.04, "seed": seed });
            let (status, text) =
                admin("POST", &address, &json!({ "fault": fault, "match": when })).await;
            assert_eq!(status, 200, "{fault}: {text}");
            count += 1;
        }
        usize::try_from(count).unwrap()
    }
}

async fn fill(outbox: Outbox, entries: u32) {
    for number in 0..entries {
        let mark = if number % 25 == 7 { "X" } else { "" };
        // Every other one may be sent again; the rest must be asked about first.
        let repeat = if number % 2 == 0 { vec!["out_bill_no".to_owned()] } else { Vec::new() };
        let call = payout(&format!("T{number:06}{mark}"), repeat);
        while let Err(error) = outbox.enqueue(call.clone(), Options::of(MCHID)).await {
            assert!(error.is_passing(), "{error:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn payout(number: &str, repeat: Vec<String>) -> Call {
    let mut body = json!({
        "appid": "wxd678efh567hg6787", "out_bill_no": number, "openid": "oUpF8uMuAJOM2pxb1Q",
        "transfer_amount": 30, "transfer_remark": "bonus", "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [
            { "info_type": "活动名称", "info_content": "新会员有礼" },
            { "info_type": "奖励说明", "info_content": "一等奖" },
        ],
    });
    if number.ends_with('X') {
        // Nobody to pay: refused, whenever it comes.
        body.as_object_mut().unwrap().remove("openid");
    }
    let path = "/v3/fund-app/mch-transfer/transfer-bills";
    Call {
        method: Method::Post,
        template: path.into(),
        path: path.into(),
        query: None,
        headers: Vec::new(),
        body: Some(body.to_string()),
        repeat,
        sealed_with: None,
    }
}

/// How often each transfer was made, by its number.
async fn effects(base: &str) -> HashMap<String, u32> {
    let (mut effects, mut after) = (HashMap::new(), 0);
    loop {
        let address = format!("{base}/_sandbox/events?after={after}&limit=1000");
        let (status, text) = admin("GET", &address, &Value::Null).await;
        assert_eq!(status, 200, "{text}");
        let page: Value = serde_json::from_str(&text).unwrap();
        let events = page["events"].as_array().unwrap().clone();
        let Some(last) = events.last() else { return effects };
        after = last["position"].as_i64().unwrap();
        for event in events.iter().filter(|event| event["kind"] == CREATED) {
            let stream = event["stream"].as_str().unwrap();
            let number = stream.rsplit('/').next().unwrap().to_owned();
            *effects.entry(number).or_default() += 1;
        }
    }
}

async fn admin(method: &str, address: &str, body: &Value) -> (u16, String) {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let client = Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
    let request = http::Request::builder()
        .method(method)
        .uri(address)
        .header("Content-Type", "application/json")
        .body(Full::new(Bytes::from(body)))
        .unwrap();
    let response = client.request(request).await.unwrap();
    let status = response.status().as_u16();
    let text = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&text).into_owned())
}

fn settings(folder: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(folder.join(SETTINGS)).ok()?).ok()
}

fn kill(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

const SETTINGS: &str = "settings-of-the-campaign.json";
const CREATED: &str = "transfer.created";
