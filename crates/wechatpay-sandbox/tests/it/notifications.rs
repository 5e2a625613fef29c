//! Notifications: what arrives, when it comes again, what is kept of it, what survives.

use std::time::Duration;

use serde_json::{Value, json};
use wechatpay_core::{PrivateKey, Signer as _};
use wechatpay_sandbox::{Mode, NotificationChoices, Sandbox, SignWith, VerdictCode};

use crate::{
    folder::Folder,
    receiver::{Answer, Receiver},
    storage::{kill, sandbox_process},
    support::{Asked, admin, builder, call, get, keys, plain_client, start},
};

fn resource() -> Value {
    json!({ "transaction_id": "4200000001202612010000000001", "out_trade_no": "A-1", "trade_state": "SUCCESS", "amount": { "total": 1 } })
}

async fn told(sandbox: &Sandbox, receiver: &Receiver) -> String {
    let notifications = sandbox.notifications();
    let sent = notifications.send("TRANSACTION.SUCCESS", &resource(), Some(&receiver.url)).await;
    notifications.settle().await.unwrap();
    sent.unwrap()
}

async fn advance(sandbox: &Sandbox, seconds: i64) {
    admin(sandbox, "POST", "clock", json!({ "advance_seconds": seconds, "settle": true })).await;
}

/// Codes of the verdicts of a notification, oldest first.
fn verdicts(sandbox: &Sandbox, id: &str) -> Vec<VerdictCode> {
    let told = sandbox.notifications().find(id).unwrap().unwrap();
    told.attempts.iter().map(|attempt| attempt.verdict.code).collect()
}

#[tokio::test]
async fn a_notification_is_verifiable_sealed_and_delivered_twice() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let id = told(&sandbox, &receiver).await;
    let arrived = receiver.arrived();
    assert_eq!(arrived.len(), 2, "one, and its duplicate");
    assert_eq!(arrived[0].body, arrived[1].body);
    for name in ["wechatpay-nonce", "wechatpay-signature", "request-id"] {
        assert_ne!(arrived[0].header(name), arrived[1].header(name), "{name} is fresh each time");
    }
    for arrived in &arrived {
        assert_eq!((arrived.method.as_str(), arrived.path.as_str()), ("POST", "/notify"));
        assert_eq!(arrived.header("content-type"), "application/json");
        assert_eq!(arrived.header("wechatpay-signature-type"), "WECHATPAY2-SHA256-RSA2048");
        assert!(
            arrived.names.iter().any(|name| name == "Wechatpay-Timestamp"),
            "{:?}",
            arrived.names
        );
        let opened = arrived.open().unwrap();
        assert_eq!(
            (opened.id.as_str(), opened.event_type.as_str()),
            (id.as_str(), "TRANSACTION.SUCCESS")
        );
        assert_eq!((opened.resource, opened.original_type.as_str()), (resource(), "transaction"));
        assert_eq!(opened.verified_by, keys().platform_certificate().serial());
    }
    let envelope: Value = serde_json::from_str(&arrived[0].body).unwrap();
    assert_eq!(envelope["resource_type"], "encrypt-resource");
    assert_eq!(envelope["resource"]["nonce"].as_str().unwrap().len(), 12);
    assert_eq!(verdicts(&sandbox, &id), [VerdictCode::Acknowledged; 2]);
    let told = sandbox.notifications().find(&id).unwrap().unwrap();
    assert_eq!((told.state.as_str(), told.next_at), ("acknowledged", None));
    assert_eq!(told.attempts[0].body, arrived[0].body);
}

#[tokio::test]
async fn the_merchants_mode_decides_who_signs() {
    for (mode, sign_with, is_public_key) in [
        (Mode::Certificate, SignWith::PublicKey, false),
        (Mode::PublicKey, SignWith::Certificate, true),
        (Mode::Both, SignWith::Certificate, false),
        (Mode::Both, SignWith::PublicKey, true),
    ] {
        let sandbox = start(mode).await;
        let choices = NotificationChoices { sign_with, duplicates: false, ..Default::default() };
        sandbox.notifications().choose(choices).await.unwrap();
        let receiver = Receiver::yes().await;
        told(&sandbox, &receiver).await;
        let arrived = receiver.arrived();
        assert_eq!(arrived.len(), 1);
        let by = arrived[0].open().unwrap().verified_by;
        assert_eq!(by == keys().public_key_id(), is_public_key, "{mode:?} {sign_with:?}");
    }
}

#[tokio::test]
async fn fifteen_retries_follow_the_virtual_clock() {
    let sandbox = start(Mode::Both).await;
    admin(&sandbox, "POST", "clock", json!({ "frozen": true })).await;
    let receiver =
        Receiver::start(|_, _| Answer::Status(500, r#"{"code":"FAIL","message":"no"}"#)).await;
    let id = told(&sandbox, &receiver).await;
    assert_eq!(receiver.count(), 1);
    advance(&sandbox, 14).await;
    assert_eq!(receiver.count(), 1);
    advance(&sandbox, 1).await;
    assert_eq!(receiver.count(), 2);
    // A day passes at once: what would have come in it comes now, one after the other.
    advance(&sandbox, 86_400).await;
    let told = sandbox.notifications().find(&id).unwrap().unwrap();
    let began = told.attempts[0].at;
    let after: Vec<i64> = told.attempts.iter().map(|attempt| attempt.at - began).collect();
    assert_eq!(
        after,
        [0, 15, 30, 60, 240, 840, 2040, 3840, 5640, 7440, 11_040, 21_840, 32_640, 43_440, 65_040]
    );
    assert_eq!((told.state.as_str(), told.next_at), ("waiting", Some(began + 86_640)));
    advance(&sandbox, 86_400).await;
    let told = sandbox.notifications().find(&id).unwrap().unwrap();
    assert_eq!((told.attempts.len(), told.state.as_str()), (16, "abandoned"));
    assert_eq!(receiver.count(), 16);
    assert!(told.attempts.iter().all(|attempt| attempt.body == told.attempts[0].body));
    assert_eq!(told.attempts[3].verdict.words, "refused with status 500: no");
    receiver.arrived().iter().for_each(|arrived| assert!(arrived.open().is_ok()));
}

#[tokio::test]
async fn success_ends_the_retries() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::start(|_, before| match before {
        0 => Answer::Status(201, ""),
        1 => Answer::Status(302, ""),
        2 => Answer::Cut,
        3 => Answer::Status(200, r#"{"code":"FAIL","message":"v2 habit"}"#),
        _ => Answer::Status(204, ""),
    })
    .await;
    let id = told(&sandbox, &receiver).await;
    advance(&sandbox, 86_400).await;
    assert_eq!(
        verdicts(&sandbox, &id),
        [
            VerdictCode::WrongStatus,
            VerdictCode::Redirect,
            VerdictCode::Cut,
            VerdictCode::WrongBody,
            VerdictCode::Acknowledged,
        ]
    );
    assert_eq!(receiver.count(), 5, "no redirect was followed");
}

#[tokio::test]
async fn a_late_answer_and_a_closed_door_are_told_apart() {
    let sandbox = start(Mode::Both).await;
    let choices = NotificationChoices { deadline_ms: 200, ..Default::default() };
    sandbox.notifications().choose(choices).await.unwrap();
    let receiver = Receiver::start(|_, _| Answer::Slow(Duration::from_secs(60), 204)).await;
    let id = told(&sandbox, &receiver).await;
    assert_eq!(verdicts(&sandbox, &id), [VerdictCode::Late]);
    drop(receiver);
    let gone = Receiver::yes().await;
    let url = gone.url.clone();
    drop(gone);
    let id = sandbox.notifications().send("A.B", &json!({}), Some(&url)).await.unwrap();
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(verdicts(&sandbox, &id), [VerdictCode::ConnectionRefused]);
}

#[tokio::test]
async fn probes_come_at_their_rate_and_are_judged() {
    let sandbox = start(Mode::Both).await;
    let choices = NotificationChoices { probe_rate: 1.0, duplicates: false, ..Default::default() };
    sandbox.notifications().choose(choices).await.unwrap();
    let careless = Receiver::yes().await;
    let id = told(&sandbox, &careless).await;
    assert_eq!(verdicts(&sandbox, &id), [VerdictCode::ProbeAccepted, VerdictCode::Acknowledged]);
    let careful = Receiver::start(|arrived, _| match arrived.open() {
        Ok(_) => Answer::Status(200, ""),
        Err(_) => Answer::Status(401, ""),
    })
    .await;
    let id = told(&sandbox, &careful).await;
    assert_eq!(verdicts(&sandbox, &id), [VerdictCode::ProbeRefused, VerdictCode::Acknowledged]);
    let signature = careful.arrived()[0].header("wechatpay-signature").to_owned();
    assert!(signature.starts_with("WECHATPAY/SIGNTEST/"), "{signature}");
    let body = json!({ "notify_url": careful.url });
    let probe = admin(&sandbox, "POST", "notifications/probe", body).await;
    assert_eq!(
        (&probe["status"], &probe["verdict"]["code"]),
        (&json!(401), &json!("probe_refused"))
    );
}

#[tokio::test]
async fn what_goes_wrong_on_the_way_was_asked_for() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let send = async |event: &str| {
        let resource = json!({ "out_trade_no": event });
        sandbox.notifications().send(event, &resource, Some(&receiver.url)).await.unwrap()
    };
    let meddle = async |trick: &str| {
        let body = json!({ "duplicates": false, "meddling": [{ "trick": trick }] });
        admin(&sandbox, "PUT", "notifications/settings", body).await;
    };
    meddle("lose").await;
    let lost = send("LOST.ONE").await;
    sandbox.notifications().settle().await.unwrap();
    advance(&sandbox, 100_000).await;
    assert_eq!((receiver.count(), verdicts(&sandbox, &lost)), (0, vec![VerdictCode::Lost]));
    assert!(sandbox.notifications().resend(&lost).await.unwrap());
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 1, "by hand it arrives");

    meddle("repeat").await;
    send("THRICE.ONE").await;
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 4);

    meddle("reorder").await;
    send("ORDER.FIRST").await;
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 4, "held back");
    send("ORDER.SECOND").await;
    sandbox.notifications().settle().await.unwrap();
    let arrived: Vec<_> =
        receiver.arrived()[4..].iter().map(|one| one.open().unwrap().event_type).collect();
    assert_eq!(arrived, ["ORDER.SECOND", "ORDER.FIRST"]);
}

#[tokio::test]
async fn the_admin_calls_show_everything_and_refuse_nonsense() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let none = admin(&sandbox, "POST", "notifications/send", json!({ "event_type": "A.B" })).await;
    admin(&sandbox, "POST", "notifications/settle", "").await;
    let shown =
        admin(&sandbox, "GET", &format!("notifications/{}", none["id"].as_str().unwrap()), "")
            .await;
    assert_eq!((&shown["state"], &shown["deliveries"]), (&json!("undeliverable"), &json!([])));

    let settings = json!({ "default_notify_url": receiver.url, "duplicates": false });
    let settings = admin(&sandbox, "PUT", "notifications/settings", settings).await;
    assert_eq!(settings["default_notify_url"]["1900000109"], receiver.url.as_str());
    let sent = json!({ "mchid": "1900000109", "event_type": "REFUND.SUCCESS",
        "resource": { "out_refund_no": "R1" }, "summary": "退款成功" });
    let sent = admin(&sandbox, "POST", "notifications/send", sent).await;
    let id = sent["id"].as_str().unwrap();
    admin(&sandbox, "POST", &format!("notifications/{id}/resend"), "").await;
    admin(&sandbox, "POST", "notifications/settle", "").await;
    let shown = admin(&sandbox, "GET", &format!("notifications/{id}"), "").await;
    assert_eq!(shown["resource"], json!({ "out_refund_no": "R1" }));
    assert_eq!(
        (&shown["business_number"], &shown["original_type"]),
        (&json!("R1"), &json!("refund"))
    );
    assert!(shown["deliveries"].as_array().unwrap().iter().any(|one| one["kind"] == "resent"));
    assert_eq!(shown["deliveries"][0]["body"], receiver.arrived()[0].body.as_str());

    let count = async |query: &str| {
        let target = format!("/_sandbox/notifications?{query}");
        let list = Asked::new("GET", &target, "").send(&sandbox).await.json();
        list["notifications"].as_array().unwrap().len()
    };
    assert_eq!((count("").await, count("after=1").await, count("limit=1").await), (2, 1, 1));
    assert_eq!((count("event_type=REFUND.SUCCESS").await, count("number=R1").await), (1, 1));
    assert_eq!((count("mchid=1900000109").await, count("mchid=1").await), (2, 0));

    for (method, path, body, status) in [
        ("PUT", "settings", json!({ "probe_rate": 2 }), 400),
        ("PUT", "settings", json!({ "probe_rat": 0 }), 400),
        ("PUT", "settings", json!({ "default_notify_url": "http://x.example/?a" }), 400),
        ("POST", "send", json!({}), 400),
        ("POST", "send", json!({ "event_type": "A.B", "notify_url": "nowhere" }), 400),
        ("POST", "send", json!({ "event_type": "A.B", "mchid": "1" }), 404),
        ("POST", "probe", json!({ "notify_url": "ftp://x.example" }), 400),
        ("POST", "EV-1/resend", json!({}), 404),
        ("GET", "EV-1", json!({}), 404),
        ("DELETE", "EV-1", json!({}), 404),
    ] {
        let target = format!("/_sandbox/notifications/{path}");
        let reply = Asked::new(method, &target, body.to_string()).send(&sandbox).await;
        assert_eq!(reply.status, status, "{method} {path} {body}: {}", reply.text);
    }
}

#[tokio::test]
async fn a_slow_merchant_keeps_nobody_waiting() {
    let sandbox = start(Mode::Both).await;
    let slow = Receiver::start(|_, _| Answer::Slow(Duration::from_secs(600), 204)).await;
    let quick = Receiver::yes().await;
    let notifications = sandbox.notifications();
    let choices = NotificationChoices {
        deadline_ms: 60_000,
        duplicates: false,
        ..NotificationChoices::default()
    };
    notifications.choose(choices).await.unwrap();
    for _ in 0..20 {
        notifications.send("A.B", &json!({}), Some(&slow.url)).await.unwrap();
    }
    notifications.send("A.B", &json!({}), Some(&quick.url)).await.unwrap();
    while quick.count() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn what_was_due_at_the_end_is_due_after_the_start() {
    let folder = Folder::new("notify");
    let start = || async { builder().data(&folder.0).unwrap().start().await.unwrap() };
    let receiver =
        Receiver::start(|_, before| Answer::Status(if before == 0 { 500 } else { 204 }, "")).await;
    let sandbox = start().await;
    admin(&sandbox, "POST", "clock", json!({ "frozen": true })).await;
    let choices = json!({ "duplicates": false, "default_notify_url": receiver.url });
    admin(&sandbox, "PUT", "notifications/settings", choices).await;
    let id = sandbox.notifications().send("A.B", &json!({}), None).await.unwrap();
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 1);
    sandbox.shutdown().await;

    let sandbox = start().await;
    assert_eq!(admin(&sandbox, "GET", "clock", "").await["frozen"], true);
    advance(&sandbox, 15).await;
    assert_eq!(receiver.count(), 2);
    assert_eq!(sandbox.notifications().find(&id).unwrap().unwrap().state, "acknowledged");
    sandbox.shutdown().await;
}

#[tokio::test]
async fn an_address_given_at_the_start_is_used_or_refused() {
    let receiver = Receiver::yes().await;
    let sandbox = builder().notify_url(&receiver.url).start().await.unwrap();
    sandbox.notifications().send("A.B", &json!({}), None).await.unwrap();
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 2);
    let error = builder().notify_url("https://shop.example/?a=1").start().await.unwrap_err();
    assert!(error.to_string().contains("query string"), "{error}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_loses_no_notification() {
    let folder = Folder::new("notify-kill");
    // Not one is acknowledged before the kill.
    let receiver = Receiver::start(|_, _| Answer::Slow(Duration::from_millis(50), 500)).await;
    let (child, settings) = sandbox_process(&folder.0);
    let client = plain_client();
    let mut sent = Vec::new();
    for _ in 0..20 {
        let body = json!({ "event_type": "A.B", "notify_url": receiver.url }).to_string();
        let url = format!("{}/_sandbox/notifications/send", settings.base_url);
        let text = client.post(url).body(body).send().await.unwrap().text().await.unwrap();
        let told: Value = serde_json::from_str(&text).unwrap();
        sent.push(told["id"].as_str().unwrap().to_owned());
    }
    kill(child);
    let port = receiver.url.clone();
    drop(receiver);
    let sandbox = builder().data(&folder.0).unwrap().start().await.unwrap();
    // The same address, where now somebody acknowledges.
    let receiver = Receiver::at(&port, |_, _| Answer::Status(204, "")).await;
    advance(&sandbox, 60).await;
    for id in sent {
        let told = sandbox.notifications().find(&id).unwrap().unwrap();
        assert_eq!(told.state, "acknowledged", "{id}: {:?}", told.attempts);
    }
    assert!(receiver.count() >= 40);
}

#[tokio::test]
async fn an_echo_comes_back_sealed_and_as_a_notification() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let keys = keys();
    let sealed = keys.public_key().seal("回声".as_bytes()).unwrap();
    let body = json!({ "echo_message": "hello", "encrypted_echo_message": sealed,
        "notify_url": receiver.url });
    let asked = Asked::new("POST", "/v3/security/echo", body.to_string());
    let asked = asked.with("wechatpay-serial", keys.public_key_id()).signed();
    let reply = asked.send(&sandbox).await;
    assert_eq!((reply.status, reply.verified().is_empty()), (200, false), "{}", reply.text);
    assert_eq!(reply.json()["echo_message"], "hello");
    let merchant = PrivateKey::from_pem(keys.merchant_private_key()).unwrap();
    let open = |text: &Value| merchant.open(text.as_str().unwrap()).unwrap().to_vec();
    assert_eq!(open(&reply.json()["encrypted_echo_message"]), "回声".as_bytes());
    sandbox.notifications().settle().await.unwrap();
    let told = receiver.arrived()[0].open().unwrap();
    assert_eq!(
        (told.event_type.as_str(), told.original_type.as_str()),
        ("SECURITY_ECHO.SUCCESS", "security")
    );
    assert_eq!(told.resource["echo_message"], "hello");
    assert_eq!(open(&told.resource["encrypt_echo_message"]), "回声".as_bytes());

    for body in [
        json!({}),
        json!({ "echo_message": "a", "notify_url": "http://x.example/?q" }),
        json!({ "echo_message": "a", "encrypted_echo_message": "not sealed" }),
    ] {
        let reply = call(&sandbox, "POST", "/v3/security/echo", &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{body}");
    }
    let plain = call(&sandbox, "POST", "/v3/security/echo", json!({ "echo_message": "a" })).await;
    assert_eq!(plain.json(), json!({ "echo_message": "a" }));
}

#[tokio::test]
async fn public_hosts_are_told_nothing_unless_that_was_allowed() {
    let sandbox = start(Mode::Both).await;
    let notifications = sandbox.notifications();
    let url = Some("https://www.weixin.qq.com/wxpay/pay");
    let id = notifications.send("A.B", &json!({}), url).await.unwrap();
    notifications.settle().await.unwrap();
    let told = notifications.find(&id).unwrap().unwrap();
    assert_eq!((told.state.as_str(), told.next_at), ("undeliverable", None));
    assert_eq!(verdicts(&sandbox, &id), [VerdictCode::OutOfReach]);
}

#[tokio::test]
async fn a_merchants_own_address_is_used_where_an_order_has_none() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let own = json!({ "notify_url": receiver.url });
    admin(&sandbox, "PATCH", "merchants/1900000109", own).await;
    sandbox.notifications().send("A.B", &json!({}), None).await.unwrap();
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 2);
}

#[tokio::test]
async fn payments_and_refunds_tell_the_merchant() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let body = json!({ "appid": "wxd678efh567hg6787", "mchid": "1900000109", "description": "d",
        "out_trade_no": "PAID-1", "notify_url": receiver.url, "amount": { "total": 100 } });
    assert_eq!(call(&sandbox, "POST", "/v3/pay/transactions/native", body).await.status, 200);
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 0, "an order alone is no news");
    admin(&sandbox, "POST", "pay/PAID-1/pay", "").await;
    sandbox.notifications().settle().await.unwrap();
    let paid = receiver.arrived()[0].open().unwrap();
    assert_eq!(
        (paid.event_type.as_str(), paid.original_type.as_str()),
        ("TRANSACTION.SUCCESS", "transaction")
    );
    // What the notification says is what a query says.
    let target = "/v3/pay/transactions/out-trade-no/PAID-1?mchid=1900000109";
    assert_eq!(paid.resource, get(&sandbox, target).await.json());

    let body = json!({ "out_trade_no": "PAID-1", "out_refund_no": "BACK-1", "notify_url": receiver.url,
        "amount": { "refund": 40, "total": 100, "currency": "CNY" } });
    let reply = call(&sandbox, "POST", "/v3/refund/domestic/refunds", body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    admin(&sandbox, "POST", "refunds/BACK-1/succeed", "").await;
    sandbox.notifications().settle().await.unwrap();
    let arrived = receiver.arrived();
    let refunded = arrived.last().unwrap().open().unwrap();
    assert_eq!(refunded.event_type, "REFUND.SUCCESS");
    assert_eq!(refunded.resource["refund_status"], "SUCCESS");
    assert_eq!(refunded.resource["amount"]["refund"], 40);
    assert_eq!(arrived.len(), 4, "each of the two came twice");
    let list = Asked::new("GET", "/_sandbox/notifications?number=BACK-1", "").send(&sandbox).await;
    assert_eq!(list.json()["notifications"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_world_that_is_put_back_still_has_its_notifications() {
    let sandbox = start(Mode::Both).await;
    admin(&sandbox, "POST", "clock", json!({ "frozen": true })).await;
    let receiver =
        Receiver::start(|_, before| Answer::Status(if before < 2 { 500 } else { 204 }, "")).await;
    let settings = json!({ "duplicates": false, "default_notify_url": receiver.url });
    admin(&sandbox, "PUT", "notifications/settings", settings).await;
    let id = sandbox.notifications().send("A.B", &json!({}), None).await.unwrap();
    sandbox.notifications().settle().await.unwrap();
    let snapshot = sandbox.snapshot().await.unwrap();
    sandbox.reset().await.unwrap();
    assert!(sandbox.notifications().all().unwrap().is_empty());
    assert!(sandbox.notifications().choices().duplicates);
    advance(&sandbox, 100).await;
    assert_eq!(receiver.count(), 1, "what is forgotten is not sent");
    sandbox.restore(snapshot).await.unwrap();
    assert!(!sandbox.notifications().choices().duplicates);
    advance(&sandbox, 30).await;
    let told = sandbox.notifications().find(&id).unwrap().unwrap();
    assert_eq!((told.state.as_str(), told.attempts.len()), ("acknowledged", 3));
    assert_eq!(receiver.count(), 3);
}
