//! A sandbox that is killed at random moments while merchants and users work: what it acknowledged
//! is there afterwards, what is there is legal, no number is given twice, and nobody waits for a
//! notification in vain.
//!
//! A short run is part of every `cargo test`; the long one is
//! `WECHATPAY_SANDBOX_KILLS=200 cargo test -p wechatpay-sandbox --test it kills:: -- --nocapture`.
//! `WECHATPAY_SANDBOX_SEED` repeats the choices of an earlier run (not its timing).

use std::{
    collections::{BTreeMap, BTreeSet},
    process::{Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use serde_json::{Value, json};
use tokio::{
    task::JoinSet,
    time::{sleep, timeout},
};
use wechatpay_core::{Nonce as _, PrivateKey, RandomNonce};
use wechatpay_sandbox::Settings;

use crate::{
    folder::Folder,
    receiver::{Answer, Receiver},
    storage::{FOLDER, SERVE, ask, kill, sandbox_process},
    support::plain_client,
};

/// A purchase, transfer or score order on its way through its steps.
#[derive(Clone)]
struct Item {
    kind: Kind,
    number: String,
    /// Steps that were answered with success.
    done: usize,
    /// Steps that were begun: one more than `done` if the server died meanwhile.
    begun: usize,
    /// Numbers that the sandbox gave in its answers, by member.
    given: BTreeMap<String, String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Paid,
    Closed,
    Transfer,
    Cancelled,
    Score,
}

/// One call: method, target (admin calls begin with `_sandbox`), body, and the numbers to keep.
type Step = (&'static str, String, Value, Kept);

/// Members of an answer, and the names they are kept under.
type Kept = &'static [(&'static str, &'static str)];

impl Item {
    fn new(kind: Kind, number: String) -> Self {
        Self { kind, number, done: 0, begun: 0, given: BTreeMap::new() }
    }

    fn steps(&self, notify_url: &str) -> Vec<Step> {
        let n = &self.number;
        let body = json!({ "appid": APPID, "mchid": MCHID, "description": "d", "out_trade_no": n,
            "notify_url": notify_url, "amount": { "total": 100 } });
        let place = ("POST", "/v3/pay/transactions/native".into(), body, &[][..]);
        let transfer = || {
            let infos = [("活动名称", "新会员有礼"), ("奖励说明", "抽奖一等奖")]
                .map(|(sort, text)| json!({ "info_type": sort, "info_content": text }));
            let body = json!({ "appid": APPID, "out_bill_no": n, "openid": "o1", "notify_url": notify_url,
                "transfer_amount": 100, "transfer_remark": "r", "transfer_scene_id": "1000",
                "transfer_scene_report_infos": infos });
            ("POST", TRANSFERS.into(), body, &[("transfer_bill_no", "transfer_bill_no")][..])
        };
        let refund = |part: &str, amount: i64, kept: Kept| {
            let body = json!({ "out_trade_no": n, "out_refund_no": format!("{n}{part}"),
                "notify_url": notify_url,
                "amount": { "refund": amount, "total": 100, "currency": "CNY" } });
            ("POST", REFUNDS.to_owned(), body, kept)
        };
        let user =
            |path: String, kept: Kept| ("POST", format!("/_sandbox/{path}"), json!({}), kept);
        match self.kind {
            Kind::Paid => vec![
                place,
                user(format!("pay/{n}/pay"), &[("transaction_id", "transaction_id")]),
                refund("A", 30, &[("refund_id", "refund A")]),
                refund("B", 70, &[("refund_id", "refund B")]),
            ],
            Kind::Closed => {
                let target = format!("/v3/pay/transactions/out-trade-no/{n}/close");
                vec![place, ("POST", target, json!({ "mchid": MCHID }), &[])]
            }
            Kind::Transfer => vec![transfer(), user(format!("transfers/{n}/confirm"), &[])],
            Kind::Cancelled => {
                let target = format!("{TRANSFERS}/out-bill-no/{n}/cancel");
                vec![transfer(), ("POST", target, json!({}), &[])]
            }
            Kind::Score => {
                let body = json!({ "appid": APPID, "out_order_no": n, "service_id": "500001",
                    "risk_amount": 7 });
                let cancel = json!({ "appid": APPID, "service_id": "500001", "reason": "r" });
                vec![
                    ("POST", "/v3/payscore/payafter-orders".into(), body, &[][..]),
                    user(format!("payscore/payafter/{n}/confirm"), &[]),
                    ("POST", format!("/v3/payscore/payafter-orders/{n}/cancel"), cancel, &[]),
                ]
            }
        }
    }

    /// The states the order may be in after so many steps; none before the first.
    fn states(&self, steps: usize) -> &'static [&'static str] {
        match (self.kind, steps) {
            (_, 0) => &[],
            (Kind::Paid | Kind::Closed, 1) => &["NOTPAY"],
            (Kind::Paid, 2) => &["SUCCESS"],
            (Kind::Paid, _) => &["REFUND"],
            (Kind::Closed, _) => &["CLOSED"],
            (Kind::Transfer | Kind::Cancelled, 1) => &["WAIT_USER_CONFIRM"],
            (Kind::Transfer, _) => &["SUCCESS"],
            (Kind::Cancelled, _) => &["CANCELING", "CANCELLED"],
            (Kind::Score, 1) => &["CREATED"],
            (Kind::Score, 2) => &["USER_ACCEPTED"],
            (Kind::Score, _) => &["REVOKED"],
        }
    }

    fn query(&self) -> (String, &'static str) {
        let n = &self.number;
        match self.kind {
            Kind::Paid | Kind::Closed => {
                (format!("/v3/pay/transactions/out-trade-no/{n}?mchid={MCHID}"), "trade_state")
            }
            Kind::Transfer | Kind::Cancelled => (format!("{TRANSFERS}/out-bill-no/{n}"), "state"),
            Kind::Score => {
                let query = format!("service_id=500001&appid={APPID}&out_order_no={n}");
                (format!("/v3/payscore/payafter-orders?{query}"), "state")
            }
        }
    }
}

/// A running sandbox and who talks to it.
#[derive(Clone)]
struct Peer {
    client: reqwest::Client,
    settings: Settings,
    signer: Arc<PrivateKey>,
}

impl Peer {
    fn new(settings: Settings) -> Self {
        let signer = Arc::new(PrivateKey::from_pem(&settings.merchant_private_key).unwrap());
        Self { client: plain_client(), settings, signer }
    }

    async fn ask(&self, method: &str, target: &str, body: String) -> Option<(u16, String)> {
        ask(&self.client, &self.settings, &self.signer, method, target, body).await
    }

    /// What must answer.
    async fn see(&self, method: &str, target: &str) -> (u16, Value) {
        let (status, text) = self.ask(method, target, String::new()).await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or_default())
    }

    /// Takes the item through its steps; `false` if the server went away.
    async fn walk(&self, item: &mut Item, notify_url: &str, acknowledged: &AtomicUsize) -> bool {
        for (method, target, body, kept) in item.steps(notify_url) {
            item.begun += 1;
            let Some((status, text)) = self.ask(method, &target, body.to_string()).await else {
                return false;
            };
            assert!(status == 200 || status == 204, "{target}: {status} {text}");
            let answer: Value = serde_json::from_str(&text).unwrap_or_default();
            for (member, name) in kept {
                let value = answer[member].as_str().unwrap_or_else(|| panic!("{member}: {text}"));
                item.given.insert((*name).to_owned(), value.to_owned());
            }
            item.done += 1;
            acknowledged.fetch_add(1, Ordering::Relaxed);
        }
        true
    }

    /// What is wrong with an item, if anything: lost steps, a state between two steps.
    async fn fault(&self, item: &Item) -> Option<String> {
        let (target, member) = item.query();
        let (status, found) = self.see("GET", &target).await;
        let state = found[member].as_str().unwrap_or_default();
        let may_be = |steps: usize| match item.states(steps) {
            [] => status == 404,
            legal => status == 200 && legal.contains(&state),
        };
        let wrong = |what: &str| Some(format!("{} {what}: {status} {found}", item.number));
        if !(item.done..=item.begun).any(may_be) {
            return wrong(if item.done > 0 { "is lost or illegal" } else { "is illegal" });
        }
        for member in ["transaction_id", "transfer_bill_no"] {
            if item.given.get(member).is_some_and(|given| found[member] != given.as_str()) {
                return wrong("has another number now");
            }
        }
        if item.kind == Kind::Paid { self.refund_fault(item, state).await } else { None }
    }

    async fn refund_fault(&self, item: &Item, state: &str) -> Option<String> {
        let mut returned = 0;
        for (steps, part) in [(3, "A"), (4, "B")] {
            let (status, found) =
                self.see("GET", &format!("{REFUNDS}/{}{part}", item.number)).await;
            let is_there = status == 200;
            let is_right = match item.given.get(&format!("refund {part}")) {
                Some(id) => is_there && found["refund_id"] == id.as_str(),
                None => {
                    status == if is_there { 200 } else { 404 } && (!is_there || item.begun >= steps)
                }
            };
            let is_known =
                !is_there || ["PROCESSING", "SUCCESS"].iter().any(|s| found["status"] == *s);
            if !is_right || !is_known {
                return Some(format!("refund {part} of {}: {status} {found}", item.number));
            }
            returned += found["amount"]["refund"].as_i64().unwrap_or(0);
        }
        let is_lawful = returned <= 100 && (returned > 0) == (state == "REFUND");
        (!is_lawful).then(|| format!("{} gave back {returned} and is {state}", item.number))
    }
}

/// What the log said when it was last read.
#[derive(Default)]
struct Log {
    position: i64,
    last: Value,
    streams: BTreeMap<String, i64>,
}

impl Log {
    /// Reads on from where it was read last time; that place must not have changed.
    async fn read_on(&mut self, peer: &Peer) -> Vec<String> {
        let mut faults = Vec::new();
        let mut after = (self.position - 1).max(0);
        loop {
            let target = format!("/_sandbox/events?limit=1000&after={after}");
            let (_, page) = peer.see("GET", &target).await;
            let events = page["events"].as_array().cloned().unwrap_or_default();
            let Some(last) = events.last() else { return faults };
            after = last["position"].as_i64().unwrap();
            for event in events {
                let position = event["position"].as_i64().unwrap();
                if position <= self.position {
                    if event != self.last {
                        faults.push(format!("event {position} was rewritten"));
                    }
                    continue;
                }
                let stream = event["stream"].as_str().unwrap_or_default();
                let sequence = self.streams.entry(stream.to_owned()).or_default();
                *sequence += 1;
                if event["sequence"] != *sequence || position != self.position + 1 {
                    faults.push(format!("event {position} of {stream} is out of sequence"));
                }
                (self.position, self.last) = (position, event);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::too_many_lines, reason = "one load, its rounds, and the judgement")]
async fn nothing_acknowledged_is_lost_to_kills_under_load() {
    let rounds = setting("WECHATPAY_SANDBOX_KILLS").unwrap_or(ROUNDS);
    let chance = RandomNonce.nonce();
    let seed = setting("WECHATPAY_SANDBOX_SEED").unwrap_or_else(|| Seed::of(&chance));
    println!("{rounds} kills, WECHATPAY_SANDBOX_SEED={seed}");
    let mut seed = Seed(seed | 1);
    let folder = Folder::new("kills");
    let is_kind = Arc::new(AtomicBool::new(false));
    let taken: Arc<Mutex<BTreeSet<String>>> = Arc::default();
    let receiver = {
        let (is_kind, taken) = (Arc::clone(&is_kind), Arc::clone(&taken));
        // Before the end it takes every other notification only.
        Receiver::start(move |arrived, before| {
            if before % 2 == 1 && !is_kind.load(Ordering::Relaxed) {
                return Answer::Status(500, "");
            }
            let body: Value = serde_json::from_str(&arrived.body).unwrap();
            taken.lock().unwrap().insert(body["id"].as_str().unwrap().to_owned());
            Answer::Status(204, "")
        })
        .await
    };
    let (mut all, mut log, mut faults) = (Vec::new(), Log::default(), Vec::new());
    for round in 0..rounds {
        if round % 20 == 19 {
            println!("{round} kills so far, {} orders, {} faults", all.len(), faults.len());
        }
        if seed.below(4) == 0 {
            kill_while_it_starts(&folder, seed.below(150)).await;
        }
        let (child, settings) = sandbox_process(&folder.0);
        let peer = Peer::new(settings);
        faults.extend(log.read_on(&peer).await);
        // What the last kill hit, and some of what is older.
        let old = all.len().saturating_sub(WRITERS);
        let sample: Vec<usize> = (0..8).map(|_| seed.below(old.max(1))).collect();
        for item in sample.iter().filter_map(|n| all.get(*n)).chain(&all[old..]) {
            faults.extend(peer.fault(item).await);
        }
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let mut writers = JoinSet::new();
        for writer in 0..WRITERS {
            let (peer, url) = (peer.clone(), receiver.url.clone());
            let acknowledged = Arc::clone(&acknowledged);
            writers.spawn(async move {
                let mut items = Vec::new();
                for n in 0.. {
                    let kind = KINDS[(writer + n) % KINDS.len()];
                    let mut item = Item::new(kind, format!("K{round:04}x{writer}x{n:04}"));
                    let goes_on = peer.walk(&mut item, &url, &acknowledged).await;
                    items.push(item);
                    if !goes_on {
                        break;
                    }
                }
                items
            });
        }
        // After so much work, not after so much time: a busy machine does less in it.
        let enough = LEAST_WRITES + seed.below(120);
        let work = async {
            while acknowledged.load(Ordering::Relaxed) < enough {
                sleep(Duration::from_millis(1)).await;
            }
        };
        timeout(PATIENCE, work).await.expect("the sandbox acknowledges nothing any more");
        sleep(Duration::from_millis(seed.below(20) as u64)).await;
        kill(child);
        // The youngest of each writer last: those are the ones looked at first.
        let (mut whole, mut cut) = (Vec::new(), Vec::new());
        for mut items in writers.join_all().await {
            cut.extend(items.pop());
            whole.append(&mut items);
        }
        all.append(&mut whole);
        all.append(&mut cut);
    }
    let (child, settings) = sandbox_process(&folder.0);
    let peer = Peer::new(settings);
    faults.extend(log.read_on(&peer).await);
    for item in &all {
        faults.extend(peer.fault(item).await);
    }
    is_kind.store(true, Ordering::Relaxed);
    faults.extend(untold(&peer, &all, &taken).await);
    kill(child);
    faults.extend(twice(&all));
    let writes: usize = all.iter().map(|item| item.done).sum();
    println!(
        "{rounds} kills, {} orders, {writes} acknowledged writes, {} cut off, {} notifications \
         taken, {} events; lost or illegal: {}",
        all.len(),
        all.iter().filter(|item| item.begun > item.done).count(),
        taken.lock().unwrap().len(),
        log.position,
        faults.len(),
    );
    assert!(writes >= rounds * LEAST_WRITES, "too little was going on: {writes}");
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A kill before the sandbox is ready must not harm what is there.
async fn kill_while_it_starts(folder: &Folder, after: usize) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", SERVE, "--ignored", "--nocapture"]).env(FOLDER, &folder.0);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    sleep(Duration::from_millis(after as u64)).await;
    kill(child);
}

/// Payments, refunds and transfers whose notification never came, once a day has passed.
async fn untold(peer: &Peer, all: &[Item], taken: &Mutex<BTreeSet<String>>) -> Vec<String> {
    let body = json!({ "advance_seconds": 86_640, "settle": true }).to_string();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/_sandbox/clock", peer.settings.base_url);
    let status = client.post(url).body(body).send().await.unwrap().status().as_u16();
    assert_eq!(status, 200);
    let mut acknowledged: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    let mut after = 0;
    loop {
        let target = format!("/_sandbox/notifications?limit=1000&after={after}");
        let (_, page) = peer.see("GET", &target).await;
        let rows = page["notifications"].as_array().cloned().unwrap_or_default();
        let Some(last) = rows.last() else { break };
        after = last["position"].as_i64().unwrap_or_else(|| panic!("{last}"));
        for row in rows {
            let (id, state) = (row["id"].as_str().unwrap(), row["state"].as_str().unwrap());
            if state == "acknowledged" && taken.lock().unwrap().contains(id) {
                let number = row["business_number"].as_str().unwrap_or_default();
                *acknowledged.entry(number.to_owned()).or_default() += 1;
            } else if state != "undeliverable" {
                faults.push(format!("notification {row}"));
            }
        }
    }
    for item in all {
        let n = item.number.as_str();
        let wanted: Vec<String> = match item.kind {
            Kind::Paid => {
                let parts = [(2, ""), (3, "A"), (4, "B")];
                let due = parts.iter().filter(|(steps, _)| item.done >= *steps);
                due.map(|(_, part)| format!("{n}{part}")).collect()
            }
            Kind::Transfer if item.done == 2 => vec![n.to_owned()],
            _ => Vec::new(),
        };
        let missing = wanted.into_iter().filter(|number| !acknowledged.contains_key(number));
        faults.extend(missing.map(|number| format!("nobody was told of {number}")));
    }
    faults
}

/// Numbers that were given to two things.
fn twice(all: &[Item]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let given = all.iter().flat_map(|item| item.given.values());
    given.filter(|number| !seen.insert(*number)).map(|n| format!("{n} was given twice")).collect()
}

/// Choices that can be repeated (xorshift).
struct Seed(usize);

impl Seed {
    fn of(text: &str) -> usize {
        usize::from_str_radix(&text[..8], 36).unwrap_or(1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

#[expect(clippy::disallowed_methods, reason = "how long the test runs is said from outside")]
fn setting(name: &str) -> Option<usize> {
    std::env::var(name).ok()?.parse().ok()
}

const KINDS: [Kind; 5] = [Kind::Paid, Kind::Closed, Kind::Transfer, Kind::Cancelled, Kind::Score];
const ROUNDS: usize = 6;
/// Acknowledged writes between two kills.
const LEAST_WRITES: usize = 5;
/// Only a sandbox that does nothing takes so long.
const PATIENCE: Duration = Duration::from_secs(120);
const WRITERS: usize = 8;
const APPID: &str = "wxd678efh567hg6787";
const MCHID: &str = "1900000109";
const TRANSFERS: &str = "/v3/fund-app/mch-transfer/transfer-bills";
const REFUNDS: &str = "/v3/refund/domestic/refunds";
