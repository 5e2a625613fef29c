//! Snapshot, restore and reset: without stale states, under load, while processes are killed.

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};
use wechatpay_sandbox::{MerchantSpec, Mode, Sandbox, Settings, Snapshot};

use crate::{
    folder::Folder,
    storage,
    support::{Asked, admin, builder, call, get, keys, plain_client, start},
};

const ORDERS: &str = "/v3/payscore/payafter-orders";

fn order(number: &str) -> Value {
    json!({ "appid": "wx1", "out_order_no": number, "service_id": "500001", "risk_amount": 7 })
}

async fn create(sandbox: &Sandbox, number: &str) {
    assert_eq!(call(sandbox, "POST", ORDERS, order(number)).await.status, 200);
}

async fn state(sandbox: &Sandbox, number: &str) -> Value {
    let target = format!("{ORDERS}?service_id=500001&appid=wx1&out_order_no={number}");
    get(sandbox, &target).await.json()["state"].clone()
}

async fn events(sandbox: &Sandbox) -> usize {
    let told = admin(sandbox, "GET", "events?limit=1000", "").await;
    told["events"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_restored_world_is_the_one_that_was_taken() {
    let folder = Folder::new("whole");
    for data in [None, Some(&folder.0)] {
        let builder = builder().mode(Mode::Both);
        let builder = data.map_or(builder.clone(), |path| builder.data(path).unwrap());
        let sandbox = builder.start().await.unwrap();
        create(&sandbox, "N").await;
        let second = MerchantSpec { keys: Some(keys()), ..MerchantSpec::default() };
        let second = sandbox.add_merchant(second).await.unwrap();
        admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 500 })).await;
        let taken = admin(&sandbox, "POST", "snapshot", json!({ "id": "before" })).await;
        assert_eq!((&taken["id"], &taken["events"]), (&json!("before"), &json!(1)));
        let snapshot = sandbox.snapshot().await.unwrap();

        admin(&sandbox, "POST", "payscore/payafter/N/confirm", "").await;
        create(&sandbox, "M").await;
        assert_eq!(state(&sandbox, "N").await, "USER_ACCEPTED");
        sandbox.remove_merchant(&second.mchid).await.unwrap();
        admin(&sandbox, "PATCH", "merchants/1900000109", json!({ "mode": "public-key" })).await;
        admin(&sandbox, "POST", "clock", json!({ "advance_seconds": -9000 })).await;

        let told = admin(&sandbox, "POST", "restore", json!({ "id": "before" })).await;
        assert_eq!((&told["restored"], &told["events"]), (&json!(true), &json!(1)));
        assert_eq!(state(&sandbox, "N").await, "CREATED", "the cache has forgotten");
        assert_eq!(state(&sandbox, "M").await, Value::Null);
        assert_eq!(sandbox.settings_of(&second.mchid).as_ref(), Some(&second));
        assert_eq!(sandbox.settings_of("1900000109").unwrap().mode, Mode::Both);
        let clock = admin(&sandbox, "GET", "clock", "").await;
        assert_eq!(clock["offset_seconds"], 500);
        let again = sandbox.snapshot().await.unwrap();
        assert_eq!(again.events(), snapshot.events());
        assert!(again.taken_at() >= snapshot.taken_at());
        // Life goes on from there, with the same numbers.
        admin(&sandbox, "POST", "payscore/payafter/N/confirm", "").await;
        create(&sandbox, "M").await;
        assert_eq!(events(&sandbox).await, 3);
        sandbox.shutdown().await;
    }
    let sandbox = builder().data(&folder.0).unwrap().start().await.unwrap();
    assert_eq!(state(&sandbox, "N").await, "USER_ACCEPTED");
    let list = admin(&sandbox, "GET", "snapshots", "").await;
    assert_eq!(list, json!({ "snapshots": ["before"] }));
    let settings = std::fs::read_to_string(folder.0.join("settings.json")).unwrap();
    assert_eq!(serde_json::from_str::<Settings>(&settings).unwrap().mode, Mode::Both);
}

#[tokio::test]
async fn a_snapshot_travels_as_json_to_another_sandbox() {
    let first = start(Mode::Both).await;
    create(&first, "N").await;
    admin(&first, "POST", "snapshot", json!({ "id": "x" })).await;
    let text = Asked::new("GET", "/_sandbox/snapshots/x", "").send(&first).await.text;

    let folder = Folder::new("travel");
    let open = async || Sandbox::builder().data(&folder.0).unwrap().start().await.unwrap();
    let second = open().await;
    assert_ne!(second.settings().merchant_serial, first.settings().merchant_serial);
    let reply = Asked::new("POST", "/_sandbox/restore", text.clone()).send(&second).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    // The keys came along: the first one's client is understood, now and after a restart.
    assert_eq!(state(&second, "N").await, "CREATED");
    second.shutdown().await;
    let second = open().await;
    assert_eq!(state(&second, "N").await, "CREATED");

    let snapshot = Snapshot::from_json(&text).unwrap();
    assert_eq!(snapshot.events(), 1);
    assert!(!format!("{snapshot:?}").contains("PRIVATE"));
    admin(&first, "DELETE", "snapshots/x", "").await;
    for (method, path, body, status) in [
        ("GET", "snapshots/x", String::new(), 404),
        ("DELETE", "snapshots/x", String::new(), 404),
        ("POST", "restore", json!({ "id": "x" }).to_string(), 404),
        ("POST", "restore", json!({ "id": "../x" }).to_string(), 400),
        ("POST", "snapshot", json!({ "id": "a/b" }).to_string(), 400),
        ("POST", "restore", "{}".to_owned(), 400),
        ("POST", "restore", text.replace("\"sandbox_snapshot\":1", "\"sandbox_snapshot\":2"), 400),
        ("POST", "restore", text.replace("\"schema\":", "\"schema\":9"), 400),
        ("POST", "restore", text.replace("\"serial\\\"", "\"series\\\""), 400),
        ("POST", "restore", text.replace("BEGIN CERTIFICATE", "BEGIN NOTHING"), 400),
    ] {
        let target = format!("/_sandbox/{path}");
        let reply = Asked::new(method, &target, body).send(&first).await;
        assert_eq!(reply.status, status, "{method} {path}: {}", reply.text);
    }
}

#[tokio::test]
async fn a_reset_world_is_as_at_the_first_start() {
    let sandbox = start(Mode::Both).await;
    let second = MerchantSpec { keys: Some(keys()), ..MerchantSpec::default() };
    let second = sandbox.add_merchant(second).await.unwrap().mchid;
    create(&sandbox, "N").await;
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 500 })).await;
    admin(&sandbox, "PATCH", "merchants/1900000109", json!({ "mode": "certificate" })).await;
    admin(&sandbox, "POST", "reset", json!({ "keep_merchants": true })).await;
    assert_eq!((events(&sandbox).await, state(&sandbox, "N").await), (0, Value::Null));
    assert!(sandbox.settings_of(&second).is_some());
    assert_eq!(sandbox.settings_of("1900000109").unwrap().mode, Mode::Certificate);
    assert_eq!(admin(&sandbox, "GET", "clock", "").await["offset_seconds"], 0);
    create(&sandbox, "N").await;
    sandbox.reset().await.unwrap();
    assert_eq!(sandbox.settings_of(&second), None);
    assert_eq!(sandbox.settings_of("1900000109").as_ref(), Some(sandbox.settings()));
    assert_eq!(events(&sandbox).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn worlds_change_under_load_without_mixing() {
    let folder = Folder::new("load");
    let sandbox = Arc::new(builder().data(&folder.0).unwrap().start().await.unwrap());
    for number in 0..8 {
        create(&sandbox, &format!("old-{number}")).await;
    }
    let snapshot = sandbox.snapshot().await.unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for worker in 0..6 {
        let sandbox = Arc::clone(&sandbox);
        tasks.spawn(async move {
            for n in 0..25 {
                create(&sandbox, &format!("new-{worker}-{n}")).await;
                // Its state hangs on the event before: after a restore both are gone, or both there.
                let target = format!("/_sandbox/payscore/payafter/old-{}/confirm", n % 8);
                let reply = Asked::new("POST", &target, "").send(&sandbox).await;
                assert!(matches!(reply.status, 200 | 400), "{}", reply.text);
            }
        });
    }
    let mut taken = Vec::new();
    for _ in 0..10 {
        taken.push(sandbox.snapshot().await.unwrap());
        tokio::time::sleep(Duration::from_millis(7)).await;
        sandbox.restore(snapshot.clone()).await.unwrap();
    }
    tasks.join_all().await;
    taken.push(sandbox.snapshot().await.unwrap());
    for whole in taken {
        let whole: Value = serde_json::from_str(&whole.to_json().unwrap()).unwrap();
        let mut heads = std::collections::BTreeMap::new();
        let rows = whole["tables"]["events"]["rows"].as_array().unwrap();
        for row in rows {
            let (stream, sequence) = (row[1].as_str().unwrap(), row[2].as_i64().unwrap());
            let head: &mut i64 = heads.entry(stream).or_default();
            assert_eq!(sequence, *head + 1, "a hole in {stream}");
            *head = sequence;
            let kind = if sequence == 1 { "payscore.created" } else { "payscore.accepted" };
            assert_eq!(row[4], kind);
            assert!(sequence <= 2, "{stream} was accepted twice");
        }
    }
    sandbox.restore(snapshot.clone()).await.unwrap();
    let again: Value =
        serde_json::from_str(&sandbox.snapshot().await.unwrap().to_json().unwrap()).unwrap();
    let first: Value = serde_json::from_str(&snapshot.to_json().unwrap()).unwrap();
    assert_eq!(again["tables"], first["tables"], "nothing of the load is left");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restore_is_there_whole_or_not_at_all_after_a_kill() {
    let folder = Folder::new("restore-kill");
    let client = plain_client();
    let post = async |base: &str, path: &str, body: Value| {
        let request = client.post(format!("{base}/_sandbox/{path}")).body(body.to_string());
        Some(request.send().await.ok()?.status().as_u16())
    };
    let card = |round: usize, n: usize| json!({ "out_order_no": format!("{round}-{n}") });
    let mut restored = 0;
    let mut before = 0;
    for round in 0..ROUNDS {
        let mut child = storage::spawn(&folder.0);
        let base = storage::settings(&folder.0).base_url;
        let url = format!("{base}/_sandbox/events?limit=1000");
        let told: Value =
            serde_json::from_str(&client.get(url).send().await.unwrap().text().await.unwrap())
                .unwrap();
        let found = told["events"].as_array().unwrap().len();
        if round > 0 {
            // The kill came before or after the commit, never within.
            assert!(found == 20 || found == before, "{found} of {before} events");
            restored += usize::from(found == 20);
        }
        let wanted = if round == 0 { 20 } else { 60 };
        for n in 0..wanted - found.min(wanted) {
            assert_eq!(post(&base, "discount-card/orders", card(round, n)).await, Some(200));
        }
        if round == 0 {
            assert_eq!(post(&base, "snapshot", json!({ "id": "s" })).await, Some(200));
        }
        before = wanted.max(found);
        let restore = post(&base, "restore", json!({ "id": "s" }));
        let pause = Duration::from_millis(2 * round as u64);
        let acknowledged = tokio::select! {
            biased;
            status = restore => status == Some(200),
            () = tokio::time::sleep(pause) => false,
        };
        child.kill().unwrap();
        child.wait().unwrap();
        if acknowledged {
            before = 20;
        }
    }
    assert!(restored > 0, "no restore came through");
}

const ROUNDS: usize = 12;
