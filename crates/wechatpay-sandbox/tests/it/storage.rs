//! What survives restarts and kills, and many clients at once.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use wechatpay_core::{
    Authorization, Clock as _, Nonce as _, PrivateKey, RandomNonce, Signer as _, SystemClock,
    message,
};
use wechatpay_sandbox::{Mode, Sandbox, Settings};

use crate::folder::Folder;
use crate::support::{Asked, admin, builder, call, get, plain_client, start};

fn order(number: &str) -> Value {
    json!({ "appid": "wx1", "out_order_no": number, "service_id": "500001", "risk_amount": 7 })
}

fn query(number: &str) -> String {
    format!("/v3/payscore/payafter-orders?service_id=500001&appid=wx1&out_order_no={number}")
}

#[tokio::test]
async fn a_restart_finds_orders_keys_and_clock_again() {
    let folder = Folder::new("restart");
    let start = || async { builder().data(&folder.0).unwrap().start().await.unwrap() };
    let sandbox = start().await;
    let made = call(&sandbox, "POST", "/v3/payscore/payafter-orders", order("N")).await.json();
    admin(&sandbox, "POST", "payscore/payafter/N/confirm", "").await;
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 100 })).await;
    let before = get(&sandbox, &query("N")).await.json();
    sandbox.shutdown().await;

    let sandbox = start().await;
    let after = get(&sandbox, &query("N")).await.json();
    assert_eq!(after["state"], "USER_ACCEPTED");
    assert_eq!(
        call(&sandbox, "POST", "/v3/payscore/payafter-orders", order("N")).await.json(),
        made
    );
    assert!(admin(&sandbox, "GET", "clock", "").await["offset_seconds"].as_i64() == Some(100));
    // A ticket handed out before the restart is good after it.
    let done = json!({ "appid": "wx1", "service_id": "500001", "finish_type": 1, "cancel_reason": "r",
        "finish_ticket": before["finish_ticket"] });
    let reply = call(&sandbox, "POST", "/v3/payscore/payafter-orders/N/complete", &done).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    sandbox.shutdown().await;
}

#[tokio::test]
async fn kept_keys_are_private_and_used_again() {
    let folder = Folder::new("keys");
    let start = || async { Sandbox::builder().data(&folder.0).unwrap().start().await.unwrap() };
    let first = start().await;
    let settings = first.settings().clone();
    first.shutdown().await;
    let second = start().await;
    let mut again = second.settings().clone();
    assert_ne!(again.base_url, settings.base_url);
    again.base_url.clone_from(&settings.base_url);
    assert_eq!(again, settings);
    let written = std::fs::read_to_string(folder.0.join("settings.json")).unwrap();
    assert_eq!(&serde_json::from_str::<Settings>(&written).unwrap(), second.settings());
    let exports = std::fs::read_to_string(folder.0.join("settings.env")).unwrap();
    assert!(exports.contains(&format!("export WECHATPAY_BASE_URL='{}'", second.base_url())));
    #[cfg(unix)]
    for file in
        ["settings.json", "settings.env", "apiclient_key.pem", "keys/platform_private_key.pem"]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(folder.0.join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}

#[tokio::test]
async fn one_folder_serves_one_sandbox() {
    let folder = Folder::new("lock");
    let first = builder().data(&folder.0).unwrap().start().await.unwrap();
    let error = builder().data(&folder.0).unwrap().start().await.unwrap_err();
    assert!(error.to_string().contains("in use by another sandbox"), "{error}");
    first.shutdown().await;
    builder().data(&folder.0).unwrap().start().await.unwrap();
}

#[tokio::test]
async fn many_callers_on_one_number_make_one_order() {
    let sandbox = Arc::new(start(Mode::Both).await);
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..32 {
        let sandbox = Arc::clone(&sandbox);
        tasks.spawn(async move {
            call(&sandbox, "POST", "/v3/payscore/payafter-orders", order("N")).await.text
        });
    }
    let answers = tasks.join_all().await;
    assert!(answers.iter().all(|answer| *answer == answers[0] && answer.contains("order_id")));
    let events = admin(&sandbox, "GET", "events", "").await;
    assert_eq!(events["events"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn many_callers_on_one_card_lose_nothing() {
    let sandbox = Arc::new(start(Mode::Both).await);
    for number in ["n1", "n2"] {
        admin(&sandbox, "POST", "discount-card/orders", json!({ "out_order_no": number })).await;
    }
    let mut tasks = tokio::task::JoinSet::new();
    for serial in 0..40 {
        let sandbox = Arc::clone(&sandbox);
        tasks.spawn(async move {
            // Half the serials are tried on both orders at once: each may count on one of them only.
            let number = if serial % 2 == 0 { "n1" } else { "n2" };
            let reward = json!({ "reward_serial_no": format!("s{}", serial / 2), "reward_id": 123_456,
                "description": "d", "reward_type": "INCREASE", "count": 1, "amount": 10,
                "reward_time": "2015-05-20T13:29:35.120+08:00" });
            let target = format!("/v3/discount-card/orders/{number}");
            let reply = call(&sandbox, "PATCH", &target, json!({ "rewards": [reward] })).await;
            assert_eq!(reply.status, 200, "{}", reply.text);
        });
    }
    tasks.join_all().await;
    let mut total = 0;
    for number in ["n1", "n2"] {
        let order = get(&sandbox, &format!("/v3/discount-card/orders/{number}")).await.json();
        total += order["total_amount"].as_i64().unwrap_or(0);
    }
    assert_eq!(total, 200, "twenty serials, each once");
}

#[tokio::test]
async fn a_long_stream_is_read_from_its_snapshot() {
    let folder = Folder::new("snapshot");
    let sandbox = builder().data(&folder.0).unwrap().start().await.unwrap();
    for n in 0..150 {
        let time = format!("2018-05-23T12:{:02}:{:02}+08:00", n / 60, n % 60);
        let body =
            json!({ "appid": "wx1", "wechat_openid": "o1", "right_id": "r", "create_time": time });
        assert_eq!(call(&sandbox, "POST", "/v3/edu-star/orders", body).await.status, 200);
    }
    sandbox.shutdown().await;
    let sandbox = builder().data(&folder.0).unwrap().start().await.unwrap();
    let listed = get(&sandbox, "/v3/edu-star/orders?appid=wx1&wechat_openid=o1").await.json();
    assert_eq!(listed["total_count"], 150);
    assert_eq!(listed["data"][0]["create_time"], "2018-05-23T12:02:29+08:00");
}

/// The child of the next test: a sandbox that lives until it is killed.
#[tokio::test]
#[ignore = "started by `nothing_acknowledged_is_lost_to_a_kill` in a process of its own"]
async fn serve_until_killed() {
    #[expect(clippy::disallowed_methods, reason = "the parent hands the folder over this way")]
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let sandbox = Sandbox::builder().data(Path::new(&folder)).unwrap().start().await.unwrap();
    println!("\nREADY {}", sandbox.base_url());
    std::future::pending::<()>().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_to_a_kill() {
    let folder = Folder::new("kill");
    let acknowledged: Arc<Mutex<BTreeMap<String, String>>> = Arc::default();
    let client = plain_client();
    for round in 0..ROUNDS {
        let mut child = spawn(&folder.0);
        let settings = settings(&folder.0);
        let signer = Arc::new(PrivateKey::from_pem(&settings.merchant_private_key).unwrap());
        let mut tasks = tokio::task::JoinSet::new();
        for worker in 0..8 {
            let (settings, signer) = (settings.clone(), Arc::clone(&signer));
            let client = client.clone();
            let acknowledged = Arc::clone(&acknowledged);
            tasks.spawn(async move {
                for n in 0.. {
                    let number = format!("{round}-{worker}-{n}");
                    let body = order(&number).to_string();
                    let target = "/v3/payscore/payafter-orders";
                    let Some((200, answer)) =
                        ask(&client, &settings, &signer, "POST", target, body).await
                    else {
                        return;
                    };
                    acknowledged.lock().unwrap().insert(number, answer);
                }
            });
        }
        let enough = (round + 1) * 40;
        while acknowledged.lock().unwrap().len() < enough {
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        tasks.join_all().await;
    }
    let mut child = spawn(&folder.0);
    let settings = settings(&folder.0);
    let signer = PrivateKey::from_pem(&settings.merchant_private_key).unwrap();
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(acknowledged.len() >= ROUNDS * 40);
    for (number, answer) in acknowledged {
        let found = ask(&client, &settings, &signer, "GET", &query(&number), String::new()).await;
        assert!(matches!(found, Some((200, _))), "{number} is lost: {found:?}");
        let target = "/v3/payscore/payafter-orders";
        let again =
            ask(&client, &settings, &signer, "POST", target, order(&number).to_string()).await;
        assert_eq!(again, Some((200, answer)), "{number} is another order now");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A sandbox in a process of its own, with this folder.
pub(crate) fn sandbox_process(folder: &Path) -> (Child, Settings) {
    let child = spawn(folder);
    (child, settings(folder))
}

/// SIGKILL.
pub(crate) fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

pub(crate) fn spawn(folder: &Path) -> Child {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", SERVE, "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let is_ready = lines.map_while(Result::ok).any(|line| line.starts_with("READY"));
    assert!(is_ready, "the child did not start");
    child
}

pub(crate) fn settings(folder: &Path) -> Settings {
    let text = std::fs::read_to_string(folder.join("settings.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Status and body, or nothing if the server is gone.
pub(crate) async fn ask(
    client: &reqwest::Client,
    settings: &Settings,
    signer: &PrivateKey,
    method: &str,
    target: &str,
    body: String,
) -> Option<(u16, String)> {
    let (timestamp, nonce) = (SystemClock.now().to_string(), RandomNonce.nonce());
    let message = message::request(method, target, &timestamp, &nonce, body.as_bytes());
    let authorization = Authorization {
        mchid: settings.mchid.clone(),
        nonce,
        signature: BASE64_STANDARD.encode(signer.sign(&message).unwrap()),
        timestamp,
        serial: settings.merchant_serial.clone(),
    };
    let request = client
        .request(method.parse().unwrap(), format!("{}{target}", settings.base_url))
        .header("accept", "*/*")
        .header("user-agent", "kill-test")
        .header("authorization", authorization.to_string())
        .body(body);
    let response = request.send().await.ok()?;
    let status = response.status().as_u16();
    Some((status, response.text().await.ok()?))
}

#[tokio::test]
async fn a_store_from_a_newer_program_is_left_alone() {
    let folder = Folder::new("newer");
    builder().data(&folder.0).unwrap().start().await.unwrap().shutdown().await;
    let database = rusqlite::Connection::open(folder.0.join("sandbox.sqlite")).unwrap();
    database.pragma_update(None, "user_version", 99).unwrap();
    drop(database);
    let error = builder().data(&folder.0).unwrap().start().await.unwrap_err();
    assert!(error.to_string().contains("schema 99"), "{error}");
}

#[tokio::test]
async fn the_log_only_grows() {
    let sandbox = start(Mode::Both).await;
    call(&sandbox, "POST", "/v3/payscore/payafter-orders", order("A")).await;
    call(&sandbox, "POST", "/v3/payscore/payafter-orders", order("B")).await;
    admin(&sandbox, "POST", "payscore/payafter/A/confirm", "").await;
    let all = admin(&sandbox, "GET", "events", "").await["events"].clone();
    let kinds: Vec<_> = all.as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
    assert_eq!(kinds, ["payscore.created", "payscore.created", "payscore.accepted"]);
    assert_eq!(all[2]["stream"], "payscore/payafter/1900000109/A");
    assert_eq!((&all[2]["sequence"], &all[2]["position"]), (&json!(2), &json!(3)));
    let page =
        Asked::new("GET", "/_sandbox/events?after=1&limit=1", "").send(&sandbox).await.json();
    assert_eq!(page["events"], json!([all[1]]));
}

/// The test that is a server, and the variable that says where.
pub(crate) const SERVE: &str = "storage::serve_until_killed";
pub(crate) const FOLDER: &str = "WECHATPAY_SANDBOX_TEST_FOLDER";
const ROUNDS: usize = 5;
