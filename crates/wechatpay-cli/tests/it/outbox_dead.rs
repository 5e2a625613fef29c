//! A dead entry with an ordering key holds up those behind it: whoever lists them is told so, and
//! what to type.

use serde_json::{Value, json};
use wechatpay_outbox::{Advance, Claim, Progress, Sqlite, State, Store as _};

use crate::program::{Ended, run_in, shared};

#[test]
fn whoever_waits_behind_a_dead_entry_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("shop.db");
    let store = store.to_str().unwrap();
    assert_eq!(outbox(store, &["init"]).code, Some(0));
    put(store, "DEAD1", &["--ordering", "user-7"]);
    put(store, "DEAD2", &["--ordering", "user-7"]);
    put(store, "DEAD3", &[]);
    assert_eq!(outbox(store, &["list"]).stderr, "", "nothing is in the way yet");
    // The first of them, and one that nobody waits behind.
    assert_eq!(die(store), [1, 3]);

    let listed = outbox(store, &["list"]);
    assert_eq!(listed.code, Some(0));
    assert_eq!(listed.stdout.lines().count(), 4, "{}", listed.stdout);
    let told: Vec<&str> = listed.stderr.lines().collect();
    let [told] = told[..] else { panic!("one hint: {}", listed.stderr) };
    assert!(told.contains("entry 1 is dead, and later ones with its ordering key wait"), "{told}");
    assert!(
        told.ends_with("`wxpay outbox retry 1`, or `wxpay outbox settle 1` and what happened"),
        "{told}"
    );
    assert!(!told.contains('\u{1b}'), "no colours in a file: {told}");
    // Those who read it by program are not disturbed.
    let lines = outbox(store, &["list", "--json"]);
    assert_eq!(lines.stdout.lines().count(), 3, "{}", lines.stdout);
    // Where it is not in the list, there is nothing to say of it.
    assert_eq!(outbox(store, &["list", "--state", "pending"]).stderr, "");

    assert!(listed.stdout.contains("waits for entry 1, dead"), "{}", listed.stdout);
    let shown: Value =
        serde_json::from_str(&outbox(store, &["show", "2", "--json"]).stdout).unwrap();
    assert_eq!(shown["waits_for"], json!({ "id": 1, "state": "dead" }));
    let counted = outbox(store, &["stats"]).stdout;
    assert!(counted.contains("1 entry held up behind dead ones"), "{counted}");

    // Without a person nothing goes on: whoever waits for the end is not kept for ever.
    for action in [&["work", "--until-empty", "--log", "off"][..], &["watch", "--until-empty"][..]]
    {
        let ended = outbox(store, action);
        assert_eq!(ended.code, Some(7), "{ended:?}");
        let told = "what is left waits for a person: 2 dead, 1 held up behind dead ones";
        assert!(ended.stderr.contains(told), "{}", ended.stderr);
    }

    // What the hint says is what helps.
    assert_eq!(outbox(store, &["settle", "1", "--happened"]).code, Some(0));
    assert_eq!(outbox(store, &["list"]).stderr, "");
    let worked = outbox(store, &["work", "--until-empty", "--log", "off"]);
    assert_eq!(worked.stdout, "1 answered, 0 refused, 0 dead\n", "{}", worked.stderr);
    assert_eq!(worked.code, Some(7), "entry 3 is dead still");
    assert_eq!(outbox(store, &["settle", "3", "--did-not-happen"]).code, Some(0));
    let done = outbox(store, &["work", "--until-empty", "--log", "off"]);
    assert_eq!((done.code, done.stdout.as_str()), (Some(0), "0 answered, 0 refused, 0 dead\n"));
}

fn outbox(store: &str, arguments: &[&str]) -> Ended {
    let settings = shared();
    let environment = [
        ("WXPAY_OUTBOX", store),
        ("WECHATPAY_BASE_URL", &settings.base_url),
        ("WECHATPAY_MCHID", &settings.mchid),
        ("WECHATPAY_SERIAL", &settings.merchant_serial),
        ("WECHATPAY_PRIVATE_KEY", &settings.merchant_private_key),
        ("WECHATPAY_APIV3_KEY", &settings.apiv3_key),
    ];
    run_in(&environment, &[&["outbox"], arguments].concat())
}

fn put(store: &str, number: &str, more: &[&str]) {
    let body = json!({
        "appid": shared().appid, "service_id": shared().service_id,
        "out_order_no": number, "risk_amount": 100,
    });
    let body = body.to_string();
    let arguments = ["put", "POST", "v3/payscore/payafter-orders", &body];
    let ended = outbox(store, &[&arguments, more].concat());
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
}

/// All that can be claimed dies, as it would of an answer that never came.
fn die(store: &str) -> Vec<i64> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Sqlite::open_existing(store).unwrap();
        let claim = Claim::new("test", i64::MAX, i64::MAX, 9);
        let found = store.claim(claim).await.unwrap();
        let ids = found.iter().map(|found| found.id).collect();
        let advances = found.into_iter().map(|found| {
            let dead = Progress {
                state: State::Dead,
                due_at: None,
                finished_at: Some(0),
                ..Progress::new(0)
            };
            Advance { id: found.id, token: found.token, progress: dead }
        });
        let done = store.advance(advances.collect()).await.unwrap();
        assert!(done.into_iter().all(|done| done));
        ids
    })
}
