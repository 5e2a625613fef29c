//! `wxpay sandbox merchants`, `clock`, `scenario` and so on, against a sandbox of their own.

use serde_json::{Value, json};
use wechatpay_sandbox::{Keys, MerchantSpec, Sandbox};

use crate::program::{Ended, fresh_folder, run};

/// A sandbox, and commands sent to it.
struct World {
    sandbox: Sandbox,
    runtime: tokio::runtime::Runtime,
}

impl World {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start()).unwrap();
        Self { sandbox, runtime }
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        run(&[&["sandbox"], arguments, &["--at", self.sandbox.base_url()]].concat())
    }

    /// What a command prints; it must go well.
    fn text(&self, arguments: &[&str]) -> String {
        let ended = self.run(arguments);
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        ended.stdout
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let text = self.text(&[arguments, &["--json"]].concat());
        assert_eq!(text.lines().count(), 1, "{text}");
        serde_json::from_str(&text).unwrap()
    }
}

#[test]
fn merchants_come_change_and_go() {
    let world = World::new();
    // Keys are slow to make, so the first other one gets them from here.
    let spec = MerchantSpec {
        mchid: Some("1900000200".to_owned()),
        keys: Some(Keys::generate().unwrap()),
        ..MerchantSpec::default()
    };
    world.runtime.block_on(world.sandbox.add_merchant(spec)).unwrap();
    let table = world.text(&["merchants"]);
    let lines: Vec<_> = table.lines().collect();
    assert_eq!(lines.len(), 3, "{table}");
    assert!(lines[0].starts_with("mchid") && lines[1].starts_with("1900000109"), "{table}");
    let view = world.json(&["merchants", "set", "1900000200", r#"{"nickname":"二号店"}"#]);
    assert_eq!(view["nickname"], "二号店");
    let shown = world.text(&["merchants", "show", "1900000200"]);
    assert!(shown.contains("二号店") && shown.contains("\"standing\": \"valid\""), "{shown}");
    let removed = world.json(&["merchants", "remove", "1900000200"]);
    assert_eq!(removed, json!({ "removed": "1900000200" }));
    let ended = world.run(&["merchants", "show", "1900000200"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(4), ""));
    assert!(ended.stderr.contains("no such merchant"), "{}", ended.stderr);
}

#[test]
fn a_merchant_is_added_with_what_was_typed() {
    let world = World::new();
    // Its settings hold new keys, which this test may see, and `run` does not know as secrets.
    let arguments =
        ["merchants", "add", "--mchid", "1900000201", "--partner", "--sub", "1900000301"];
    let ended = std::process::Command::new(env!("CARGO_BIN_EXE_wxpay"))
        .env_clear()
        .arg("sandbox")
        .args(arguments)
        .args(["--appid", "wx1", "--mode", "public-key", "--json", "--at"])
        .arg(world.sandbox.base_url())
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&ended.stdout).unwrap();
    assert_eq!((&told["mchid"], &told["appid"]), (&json!("1900000201"), &json!("wx1")));
    assert_eq!(told["mode"], "public-key");
    let view = world.json(&["merchants", "show", "1900000201"]);
    assert_eq!((&view["kind"], &view["sub_mchids"]), (&json!("partner"), &json!(["1900000301"])));
}

#[test]
fn time_is_moved_and_stopped() {
    let world = World::new();
    assert_eq!(world.json(&["clock"])["offset_seconds"], 0);
    assert_eq!(world.json(&["clock", "advance", "3600"])["offset_seconds"], 3600);
    assert_eq!(world.json(&["clock", "advance", "-3600"])["offset_seconds"], 0);
    let frozen = world.json(&["clock", "freeze"])["now"].clone();
    assert_eq!(world.json(&["clock"])["now"], frozen);
    world.json(&["clock", "run"]);
    assert_eq!(
        world.json(&["clock", "set", "1700000000"])["time"].as_str().map(|t| t.len() > 10),
        Some(true)
    );
}

#[test]
fn the_world_is_kept_and_put_back() {
    let world = World::new();
    let take = ["admin", "POST", "discount-card/orders"];
    let order = |number: &str| {
        let body = json!({ "out_order_no": number }).to_string();
        world.json(&[&take[..], &[body.as_str()]].concat())
    };
    order("n1");
    let folder = fresh_folder("world");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("world.json").display().to_string();
    let taken = world.json(&["snapshot", "before", "--out", &file]);
    assert_eq!(taken["id"], "before");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let count = |world: &World| world.json(&["events"])["events"].as_array().unwrap().len();
    let before = count(&world);
    order("n2");
    assert!(count(&world) > before);
    world.json(&["restore", "before"]);
    assert_eq!(count(&world), before);
    assert_eq!(world.json(&["snapshot", "--list"]), json!({ "snapshots": ["before"] }));
    world.json(&["reset", "--keep-merchants"]);
    assert_eq!(count(&world), 0);
    assert_eq!(world.text(&["events"]), "none\n");
    world.json(&["restore", "--file", &file]);
    assert_eq!(count(&world), before);
    let ended = world.run(&["restore", "after"]);
    assert_eq!(ended.code, Some(4), "{}", ended.stderr);
}

#[test]
fn scenarios_are_played() {
    let world = World::new();
    let table = world.text(&["scenario"]);
    assert!(table.contains("public-key-switch") && table.lines().count() == 7, "{table}");
    assert_eq!(world.json(&["scenario", "start", "public-key-switch"])["now"], "certificate");
    assert_eq!(world.json(&["scenario", "next", "public-key-switch"])["now"], "requested");
    assert_eq!(world.json(&["scenario", "show", "public-key-switch"])["next"], "switched-on");
    let ended = world.run(&["scenario", "next", "wrong-key"]);
    assert!(ended.code == Some(4) && ended.stderr.contains("start it"), "{}", ended.stderr);
}

#[test]
fn what_cannot_be_done_is_said_with_its_reason() {
    let world = World::new();
    let check = |arguments: &[&str], code: i32, expected: &str| {
        let ended = world.run(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(code), ""), "{arguments:?}");
        assert!(ended.stderr.contains(expected), "{arguments:?}: {}", ended.stderr);
    };
    check(&["admin", "GET", "nothing"], 4, "no such admin call");
    check(&["admin", "POST", "/_sandbox/clock", "{"], 2, "this is not JSON");
    check(&["admin", "FETCH", "clock"], 2, "the method must be one of");
    check(&["merchants", "list", "--as", "1"], 4, "no such merchant");
    check(&["pay", "n1", "steal"], 2, "possible values: show, pay, decline, close");
    check(&["restore"], 2, "required");
    check(&["clock", "set"], 2, "required");
    let ended = run(&["sandbox", "clock", "--at", "http://127.0.0.1:1"]);
    assert_eq!(ended.code, Some(3));
    assert!(ended.stderr.contains("start one with `wxpay sandbox`"), "{}", ended.stderr);
}

#[test]
fn an_order_is_paid_and_refused_by_hand() {
    let world = World::new();
    // Nobody has created it, and so the wallet says.
    for arguments in [
        ["pay", "N1", "pay"].as_slice(),
        &["pay", "N1", "show"],
        &["refund", "R1", "succeed"],
        &["score", "payafter", "S1", "confirm"],
    ] {
        let ended = world.run(arguments);
        assert_eq!(ended.code, Some(4), "{arguments:?}: {}", ended.stderr);
        assert!(!ended.stderr.contains("no such admin call"), "{arguments:?}: {}", ended.stderr);
    }
    assert_eq!(world.text(&["notifications"]), "none\n");
    assert_eq!(world.json(&["notifications", "settle"]), json!({ "settled": true }));
    assert!(world.json(&["notifications", "settings"])["enabled"].is_boolean());
}

#[test]
fn things_are_listed_and_acted_on_by_any_registered_call() {
    let world = World::new();
    for number in ["n1", "n2"] {
        world.json(&["act", "discount-card/orders", &format!("out_order_no={number}"), "days=3"]);
    }
    world.json(&["act", "discount-card/orders/n1/quit"]);
    let page = world.json(&["list", "cards", "--number", "n2"]);
    assert_eq!((&page["total"], &page["rows"][0]["state"]), (&json!(1), &json!("CREATED")));
    let table = world.text(&["list", "cards"]);
    let lines: Vec<_> = table.lines().collect();
    assert_eq!(lines.len(), 3, "{table}");
    assert!(lines[0].contains("number") && lines[0].contains("state"), "{table}");
    assert!(world.text(&["list", "refunds"]).contains("none"));
    let empty = world.json(&["list", "cards", "--state", "REVOKED", "--offset", "5"]);
    assert_eq!(empty["rows"], json!([]));
    let told = world.json(&["list", "notifications", "--state", "undeliverable", "--limit", "9"]);
    let told = told["notifications"].as_array().unwrap();
    assert!(told.iter().any(|one| one["event_type"] == "DISCOUNT_CARD.GET_CARD"), "{told:?}");

    let refused = |arguments: &[&str], said: &str| {
        let ended = world.run(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    };
    refused(&["list", "dreams"], "service-orders");
    refused(&["act", "pay/n1/fly"], "pay/{out_trade_no}/decline");
    refused(&["act", "dreams"], "discount-card");
    refused(&["act", "discount-card/orders", "days=many"], "days is to be of type integer");
    refused(&["act", "discount-card/orders", "colour=red"], "out_order_no");
    let help = world.text(&["act", "--help"]);
    assert!(
        help.contains("transfers/{out_bill_no}/{action}") && help.contains("confirm"),
        "{help}"
    );
    let ended = run(&["api", "paths", "--acts", "--", "pay/"]);
    assert!(ended.stdout.lines().any(|line| line == "pay/{out_trade_no}/pay"), "{}", ended.stdout);
}

#[test]
fn any_event_is_sent_filled_from_an_order() {
    let world = World::new();
    world.json(&["act", "discount-card/orders", "out_order_no=n7", "openid=o7"]);
    let event = ["notify", "DISCOUNT_CARD.SETTLEMENT", "--order", "n7", "deduction_amount=3"];
    let told = world.json(&event);
    let resource = &told["resource"];
    assert_eq!((&told["business_number"], &resource["openid"]), (&json!("n7"), &json!("o7")));
    assert_eq!(resource["deduction_amount"], 3);
    let told = world.json(&["notify", "TRANSACTION.SUCCESS"]);
    assert_eq!(told["resource"]["mchid"], "1900000109");
    let ended = world.run(&["notify", "TRANSACTION.SUCCESS", "--order", "n9"]);
    assert_eq!(ended.code, Some(4));
    assert!(ended.stderr.contains("has this number"), "{}", ended.stderr);
}
