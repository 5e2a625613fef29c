//! Each fault as a client sees it: over a raw socket or with a client that checks everything.

use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};
use wechatpay_core::{ApiV3Key, Certificate, Clock as _, SystemClock};
use wechatpay_sandbox::{Fault, Mode, Moment, Rule, Sandbox, When};

use crate::support::{Asked, Reply, admin, authorization, get, keys, start};

const KNOWN: &str = "/v3/edu-star/orders?appid=wx998877665544wx&wechat_openid=oUpF8uMuAJOM2pxb1Q";
const CREATE: &str = "/v3/payscore/payafter-orders";

/// A signed GET that asks for a fault.
async fn faulty(sandbox: &Sandbox, target: &str, fault: &str) -> Reply {
    let asked = Asked::new("GET", target, "").with("wechatpay-sandbox-fault", fault);
    asked.signed().send(sandbox).await
}

/// Sends a signed request and leaves the answer in the socket.
async fn sent(sandbox: &Sandbox, method: &str, target: &str, body: &str, more: &str) -> TcpStream {
    let authorization = authorization(method, target, SystemClock.now(), body.as_bytes());
    let request = format!(
        "{method} {target} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nUser-Agent: raw\r\n{more}\
         Content-Length: {}\r\nAuthorization: {authorization}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(sandbox.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

/// What comes over the socket until the sandbox closes it.
async fn until_closed(mut stream: TcpStream) -> String {
    let (mut answer, mut chunk) = (Vec::new(), [0; 4096]);
    loop {
        match timeout(PATIENCE, stream.read(&mut chunk)).await.unwrap() {
            Ok(0) | Err(_) => return String::from_utf8(answer).unwrap(),
            Ok(count) => answer.extend_from_slice(&chunk[..count]),
        }
    }
}

/// Nothing comes over the socket, and nobody closes it. How long one waits for nothing cannot make a
/// good sandbox fail.
async fn assert_silent(stream: &mut TcpStream, what: &str) {
    let mut chunk = [0; 4096];
    let read = timeout(Duration::from_millis(200), stream.read(&mut chunk)).await;
    assert!(read.is_err(), "{what}: {read:?}");
}

/// Waits until something is so, however busy the machine is.
async fn eventually(what: &str, is_so: impl AsyncFn() -> bool) {
    let wait = async {
        while !is_so().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(PATIENCE, wait).await.unwrap_or_else(|_| panic!("{what}"));
}

/// For what comes sooner or later; only a test that fails waits so long.
const PATIENCE: Duration = Duration::from_secs(60);

fn order(number: &str) -> String {
    json!({ "appid": "wx1", "out_order_no": number, "service_id": "500001" }).to_string()
}

async fn has_happened(sandbox: &Sandbox, number: &str) -> bool {
    let target = format!("{CREATE}?service_id=500001&appid=wx1&out_order_no={number}");
    get(sandbox, &target).await.status == 200
}

async fn last_call(sandbox: &Sandbox) -> Value {
    let told = admin(sandbox, "GET", "requests?limit=1", "").await;
    told["requests"][0].clone()
}

/// Whether the signature of a reply fits its body by the key it names.
fn is_well_signed(reply: &Reply) -> bool {
    let keys = keys();
    let key = if reply.header("wechatpay-serial") == keys.public_key_id() {
        keys.public_key().clone()
    } else {
        keys.platform_certificate().public_key().clone()
    };
    let (time, nonce) = (reply.header("wechatpay-timestamp"), reply.header("wechatpay-nonce"));
    let message = format!("{time}\n{nonce}\n{}\n", reply.text);
    let signature = BASE64_STANDARD.decode(reply.header("wechatpay-signature"));
    signature.is_ok_and(|signature| key.verify(message.as_bytes(), &signature))
}

#[tokio::test]
async fn connections_are_cut_before_during_and_after() {
    let sandbox = start(Mode::Both).await;
    for (when, number, is_done, has_head) in
        [("before", "n1", false, false), ("during", "n2", true, true), ("after", "n3", true, false)]
    {
        let fault = format!("Wechatpay-Sandbox-Fault: cut;when={when}\r\n");
        let stream = sent(&sandbox, "POST", CREATE, &order(number), &fault).await;
        let answer = until_closed(stream).await;
        assert_eq!(answer.starts_with("HTTP/1.1 200"), has_head, "{when}: {answer}");
        if let Some((head, body)) = answer.split_once("\r\n\r\n") {
            let length = head.split("Content-Length: ").nth(1).unwrap();
            let length: usize = length.split("\r\n").next().unwrap().parse().unwrap();
            assert!(!body.is_empty() && body.len() < length, "{answer}");
        }
        let call = last_call(&sandbox).await;
        assert_eq!(call["ending"], "cut");
        assert_eq!(call["faults"], json!([format!("cut;when={when}")]));
        assert_eq!(has_happened(&sandbox, number).await, is_done, "{when}");
    }
}

#[tokio::test]
async fn a_call_may_hang_for_ever_and_have_happened_all_the_same() {
    let sandbox = start(Mode::Both).await;
    for (when, number, is_done) in [("before", "n1", false), ("after", "n2", true)] {
        let fault = format!("Wechatpay-Sandbox-Fault: hang;when={when}\r\n");
        let mut stream = sent(&sandbox, "POST", CREATE, &order(number), &fault).await;
        eventually("the call does not hang", async || {
            let call = last_call(&sandbox).await;
            call["method"] == "POST" && call["ending"] == "hung"
        })
        .await;
        assert_silent(&mut stream, when).await;
        assert_eq!(has_happened(&sandbox, number).await, is_done, "{when}");
    }
}

#[tokio::test]
async fn delays_are_on_either_side_of_the_processing() {
    let sandbox = start(Mode::Both).await;
    for (when, number, is_done) in [("before", "n1", false), ("after", "n2", true)] {
        let fault = format!("Wechatpay-Sandbox-Fault: delay;ms=60000;when={when}\r\n");
        let mut stream = sent(&sandbox, "POST", CREATE, &order(number), &fault).await;
        if is_done {
            let done = async || has_happened(&sandbox, number).await;
            eventually("the call is not carried out", done).await;
        }
        assert_silent(&mut stream, "whoever waits less than the delay sees nothing").await;
        assert_eq!(has_happened(&sandbox, number).await, is_done, "{when}");
    }
    eventually("nobody notices that the client went away", async || {
        let told = admin(&sandbox, "GET", "requests?operation=payscore-payafter.create_order", "");
        told.await["requests"][1]["ending"] == "client went away"
    })
    .await;
    let reply = faulty(&sandbox, KNOWN, "delay;ms=1").await;
    assert_eq!((reply.status, reply.verified().is_empty()), (200, false));
}

#[tokio::test]
async fn errors_come_before_or_after_it_happened() {
    let sandbox = start(Mode::Both).await;
    for (fault, number, status, code, is_done) in [
        ("rate-limit;retry_after=7", "n1", 429, "FREQUENCY_LIMITED", false),
        ("rate-limit;code=RATELIMIT_EXCEEDED", "n2", 429, "RATELIMIT_EXCEEDED", false),
        ("system-error", "n3", 500, "SYSTEM_ERROR", false),
        ("system-error;when=after", "n4", 500, "SYSTEM_ERROR", true),
        ("system-error;status=503;when=after", "n5", 503, "SYSTEM_ERROR", true),
        ("error;status=403;code=NOT_ENOUGH;message=余额不足", "n6", 403, "NOT_ENOUGH", false),
    ] {
        let fault = percent_free(fault);
        sandbox.faults().clear();
        let rule = serde_json::from_value(json!({ "fault": fault })).unwrap();
        let id = sandbox.faults().add(rule).unwrap();
        let reply = Asked::new("POST", CREATE, order(number)).signed().send(&sandbox).await;
        assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
        assert!(!reply.verified().is_empty(), "errors of choice are signed");
        let retry = if number == "n1" { "7" } else { "" };
        assert_eq!(reply.header("retry-after"), retry);
        if number == "n6" {
            assert_eq!(reply.json()["message"], "余额不足");
        }
        assert_eq!(sandbox.faults().hits(id), Some(1));
        sandbox.faults().clear();
        assert_eq!(has_happened(&sandbox, number).await, is_done, "{fault}");
    }
}

/// The same fault as JSON: a header holds no Chinese.
fn percent_free(text: &str) -> Value {
    let mut parts = text.split(';');
    let mut fault = json!({ "name": parts.next() });
    for (name, value) in parts.filter_map(|part| part.split_once('=')) {
        fault[name] = value.parse::<i64>().map_or_else(|_| json!(value), |number| json!(number));
    }
    fault
}

#[tokio::test]
async fn proxies_answer_in_their_own_way() {
    let sandbox = start(Mode::Both).await;
    let reply = faulty(&sandbox, KNOWN, "html").await;
    assert_eq!((reply.status, reply.header("content-type")), (502, "text/html"));
    assert!(reply.text.starts_with("<html>") && reply.verified().is_empty());
    assert_eq!(reply.header("request-id"), "");
    assert_eq!(reply.header("server"), "wechatpay-sandbox");
    let reply = faulty(&sandbox, KNOWN, "redirect;location=http://localhost/x;status=307").await;
    assert_eq!((reply.status, reply.header("location")), (307, "http://localhost/x"));
    assert!(reply.verified().is_empty());
}

#[tokio::test]
async fn signatures_are_wrong_in_every_way() {
    let sandbox = start(Mode::Both).await;
    let good = faulty(&sandbox, KNOWN, "delay;ms=0").await;
    assert!(is_well_signed(&good));
    let own = good.header("wechatpay-serial").to_owned();

    let reply = faulty(&sandbox, KNOWN, "wrong-signature").await;
    assert!(!is_well_signed(&reply) && reply.header("wechatpay-serial") == own);
    assert_eq!(BASE64_STANDARD.decode(reply.header("wechatpay-signature")).unwrap().len(), 256);
    let reply = faulty(&sandbox, KNOWN, "sign-test").await;
    assert!(reply.header("wechatpay-signature").starts_with("WECHATPAY/SIGNTEST/"));

    let reply = faulty(&sandbox, KNOWN, "other-key").await;
    assert!(!is_well_signed(&reply) && reply.header("wechatpay-serial") == own);
    let message = format!(
        "{}\n{}\n{}\n",
        reply.header("wechatpay-timestamp"),
        reply.header("wechatpay-nonce"),
        reply.text
    );
    let signature = BASE64_STANDARD.decode(reply.header("wechatpay-signature")).unwrap();
    assert!(keys().public_key().verify(message.as_bytes(), &signature));

    let reply = faulty(&sandbox, KNOWN, "unknown-serial").await;
    let serial = reply.header("wechatpay-serial");
    assert!(serial.len() == 40 && serial != own && is_well_signed(&reply));

    let reply = faulty(&sandbox, KNOWN, "missing-signature").await;
    assert_eq!((reply.status, reply.verified().as_str()), (200, ""));
    let reply = faulty(&sandbox, KNOWN, "missing-signature;header=Wechatpay-Nonce").await;
    assert_eq!(reply.header("wechatpay-nonce"), "");
    assert_ne!(reply.header("wechatpay-signature"), "");

    let reply = faulty(&sandbox, KNOWN, "duplicate-signature").await;
    assert_eq!(reply.headers.get_all("wechatpay-signature").iter().count(), 2);

    for seconds in [400_i64, -400] {
        let reply = faulty(&sandbox, KNOWN, &format!("skewed-timestamp;seconds={seconds}")).await;
        let time: i64 = reply.header("wechatpay-timestamp").parse().unwrap();
        let off = time - SystemClock.now() - seconds;
        assert!((-60..=60).contains(&off) && is_well_signed(&reply), "{off}");
    }
}

#[tokio::test]
async fn bodies_are_cut_short_or_changed() {
    let sandbox = start(Mode::Both).await;
    let whole = get(&sandbox, KNOWN).await.text;
    let reply = faulty(&sandbox, KNOWN, "truncated-body").await;
    assert_eq!(reply.text, whole[..whole.len() / 2]);
    assert_eq!(reply.header("content-length"), reply.text.len().to_string());
    assert!(!is_well_signed(&reply));
    let reply = faulty(&sandbox, KNOWN, "changed-body").await;
    assert!(reply.text != whole && reply.text.len() == whole.len() && !is_well_signed(&reply));
}

#[tokio::test]
async fn a_stale_certificate_is_listed_and_signs_its_list() {
    let sandbox = start(Mode::Certificate).await;
    let reply = faulty(&sandbox, "/v3/certificates", "stale-certificate").await;
    let listed = &reply.json()["data"][0];
    let sealed = &listed["encrypt_certificate"];
    let text = |name: &str| sealed[name].as_str().unwrap();
    let apiv3 = ApiV3Key::new(&sandbox.settings().apiv3_key).unwrap();
    let pem = apiv3.open(text("nonce"), text("associated_data"), text("ciphertext")).unwrap();
    let certificate = Certificate::from_pem(pem).unwrap();
    assert!(certificate.not_after().unix_timestamp() < SystemClock.now());
    assert_eq!(listed["serial_no"], certificate.serial());
    assert_eq!(reply.header("wechatpay-serial"), certificate.serial());
    let signature = BASE64_STANDARD.decode(reply.header("wechatpay-signature")).unwrap();
    let (time, nonce) = (reply.header("wechatpay-timestamp"), reply.header("wechatpay-nonce"));
    let message = format!("{time}\n{nonce}\n{}\n", reply.text);
    assert!(certificate.public_key().verify(message.as_bytes(), &signature));
    // It touches nothing else, and the next list is sound again.
    assert!(is_well_signed(&faulty(&sandbox, KNOWN, "stale-certificate").await));
    assert!(is_well_signed(&get(&sandbox, "/v3/certificates").await));
}

#[tokio::test]
async fn rules_are_set_counted_and_taken_away() {
    let sandbox = start(Mode::Both).await;
    let rule = json!({
        "fault": { "name": "system-error" },
        "match": { "operation": "edu-star.*", "from": 2, "to": 3 },
    });
    let id = admin(&sandbox, "POST", "faults", &rule).await["id"].as_u64().unwrap();
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(get(&sandbox, KNOWN).await.status);
        assert_eq!(get(&sandbox, "/v3/certificates").await.status, 200);
    }
    assert_eq!(statuses, [200, 500, 500, 200]);
    let listed = admin(&sandbox, "GET", "faults", "").await;
    assert_eq!(
        listed["faults"][0],
        json!({
            "id": id, "fault": { "name": "system-error", "status": 500, "when": "before" },
            "match": { "operation": "edu-star.*", "from": 2, "to": 3 }, "seen": 4, "hits": 2,
        })
    );
    let told = admin(&sandbox, "GET", "requests?status=500", "").await;
    assert_eq!(told["requests"].as_array().unwrap().len(), 2);
    assert_eq!(told["requests"][0]["faults"][0], "system-error;status=500;when=before");
    assert_eq!(admin(&sandbox, "DELETE", &format!("faults/{id}"), "").await["removed"], 1);
    sandbox.faults().add(Rule::new(Fault::WrongSignature).mchid("1900000110")).unwrap();
    sandbox.faults().add(Rule::new(Fault::Cut { when: Moment::Before }).route("PUT", "*")).unwrap();
    let path = Rule::new(Fault::Delay { ms: 0, when: When::After });
    sandbox.faults().add(path.route("GET", "/v3/{family}/orders").every(2)).unwrap();
    for expected in [json!([]), json!(["delay;ms=0;when=after"])] {
        assert!(is_well_signed(&get(&sandbox, KNOWN).await));
        assert_eq!(last_call(&sandbox).await["faults"], expected);
    }
    assert_eq!(admin(&sandbox, "DELETE", "faults", "").await["removed"], 3);
    for body in [json!({}), json!({ "fault": { "name": "x" } }), json!({ "fault": 1 })] {
        let asked = Asked::new("POST", "/_sandbox/faults", body.to_string());
        assert_eq!(asked.send(&sandbox).await.status, 400, "{body}");
    }
    let reply = faulty(&sandbox, KNOWN, "nonsense").await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "SANDBOX_BAD_FAULT"));
}

/// How many orders and redemptions there are, by what was created first and under the mark.
async fn created(sandbox: &Sandbox) -> Vec<String> {
    let events = admin(sandbox, "GET", "events?limit=1000", "").await;
    let number = |event: &Value| match event["kind"].as_str() {
        Some("payscore.created") => {
            let stream = event["stream"].as_str().unwrap();
            Some(stream.rsplit('/').next().unwrap().to_owned())
        }
        Some("edu_star.redeemed") => {
            Some(event["data"]["Redeemed"]["right_id"].as_str().unwrap().to_owned())
        }
        _ => None,
    };
    let mut numbers: Vec<String> =
        events["events"].as_array().unwrap().iter().filter_map(number).collect();
    for number in &mut numbers {
        number.truncate(number.find("AGAIN").map_or(number.len(), |at| at + 5));
    }
    numbers
}

#[tokio::test]
async fn a_gateway_without_memory_carries_repeats_out_again() {
    let sandbox = start(Mode::Both).await;
    let redemption = json!({
        "appid": "wx998877665544wx", "wechat_openid": "oUpF8uMuAJOM2pxb1Q", "right_id": "r1",
        "create_time": "2026-05-23T12:13:50+08:00",
    })
    .to_string();
    let send = async |target: &'static str, body: String, fault: Option<&str>| {
        let asked = Asked::new("POST", target, body);
        let asked = match fault {
            Some(fault) => asked.with("wechatpay-sandbox-fault", fault),
            None => asked,
        };
        let reply = asked.signed().send(&sandbox).await;
        reply.verified();
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    };
    let target = "/v3/edu-star/orders";
    let first = send(CREATE, order("n1"), Some("no-deduplication")).await;
    send(target, redemption.clone(), Some("no-deduplication")).await;
    assert_eq!(created(&sandbox).await, ["n1", "r1"], "the first one is no repeat");
    assert_eq!(send(CREATE, order("n1"), None).await, first);
    send(target, redemption.clone(), None).await;
    assert_eq!(created(&sandbox).await, ["n1", "r1"], "without the fault nothing is double");
    // Whoever repeats is told what was told before, and cannot know.
    assert_eq!(send(CREATE, order("n1"), Some("no-deduplication")).await, first);
    send(target, redemption, Some("no-deduplication")).await;
    assert_eq!(created(&sandbox).await, ["n1", "r1", "n1AGAIN", "r1AGAIN"]);
    let refused = json!({ "appid": "wx1", "out_order_no": "n2" }).to_string();
    let asked =
        Asked::new("POST", CREATE, refused).with("wechatpay-sandbox-fault", "no-deduplication");
    assert_eq!(asked.signed().send(&sandbox).await.status, 400);
    assert_eq!(created(&sandbox).await.len(), 4, "what is refused is not done at all");
}
