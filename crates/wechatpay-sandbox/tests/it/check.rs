//! The go-live checklist: a good service passes it, and each bad habit is caught by its own item.

use std::{collections::BTreeSet, sync::Mutex, time::Duration};

use http::HeaderValue;
use serde_json::{Value, json};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{CheckReport, CheckVerdict, Mode, NotificationChoices, Sandbox};

use crate::{
    receiver::{Answer, Arrived, Receiver, open},
    support::{Asked, admin, call, get, keys, start},
};

const YES: Answer = Answer::Status(204, "");
const NO: Answer = Answer::Status(401, r#"{"code":"FAIL","message":"no"}"#);

/// Does everything right.
fn good(arrived: &Arrived) -> Answer {
    if arrived.method != "POST" {
        return Answer::Status(405, "");
    }
    if arrived.open_as_it_is().is_ok() { YES } else { NO }
}

async fn report(
    mode: Mode,
    habit: impl Fn(&Arrived, usize) -> Answer + Send + Sync + 'static,
) -> CheckReport {
    let sandbox = start(mode).await;
    let receiver = Receiver::start(habit).await;
    sandbox.check(&receiver.url).await.unwrap()
}

fn ids(report: &CheckReport, verdict: CheckVerdict) -> BTreeSet<&str> {
    let items = report.items.iter().filter(|item| item.verdict == verdict);
    items.map(|item| item.id.as_str()).collect()
}

async fn check(
    name: &str,
    expected: &[&str],
    habit: impl Fn(&Arrived, usize) -> Answer + Send + Sync + 'static,
) {
    let report = report(Mode::Certificate, habit).await;
    let failed = ids(&report, CheckVerdict::Failed);
    assert_eq!(failed, expected.iter().copied().collect(), "{name}: {report:#?}");
    assert!(!report.is_ready, "{name}");
    assert!(report.items.iter().all(|item| {
        item.advice.is_empty() == (item.verdict == CheckVerdict::Passed) && !item.found.is_empty()
    }));
}

#[tokio::test]
async fn a_good_service_passes() {
    for mode in [Mode::Certificate, Mode::PublicKey, Mode::Both] {
        let report = report(mode, |arrived, _| good(arrived)).await;
        assert!(report.is_ready, "{mode:?}: {report:#?}");
        assert_eq!(ids(&report, CheckVerdict::Failed).len(), 0);
        // On loopback, and without calls of its own.
        assert_eq!(ids(&report, CheckVerdict::Warned), BTreeSet::from(["address"]));
        let unseen = ids(&report, CheckVerdict::NotSeen);
        for id in ["same_number", "query_first", "refund_number", "queries", "every_event", "clock"]
        {
            assert!(unseen.contains(id), "{id}: {report:#?}");
        }
        let expected = if mode == Mode::Both { 23 } else { 22 };
        assert_eq!((report.passed, report.open), (expected, unseen.len()));
        assert!(report.questions.len() > 10);
    }
}

#[tokio::test]
async fn services_that_do_not_verify_are_caught() {
    let all = [
        "bad_signature",
        "unsigned",
        "unknown_serial",
        "old",
        "future",
        "probe",
        "written_anew",
        "other_key",
        "damaged",
        "broken",
    ];
    let everything: Vec<&str> = all.into_iter().chain(["not_post"]).collect();
    check("says yes to all", &everything, |_, _| YES).await;
    check("never verifies", &all[..], |arrived, _| {
        if arrived.method == "POST" { YES } else { Answer::Status(405, "") }
    })
    .await;
    check("no clock", &["old", "future"], |arrived, _| {
        let then = arrived.header("wechatpay-timestamp").parse().unwrap_or(0);
        if open(&arrived.headers, &arrived.body, then).is_ok() { YES } else { NO }
    })
    .await;
    check("one key for every serial", &["unknown_serial"], |arrived, _| {
        let mut headers = arrived.headers.clone();
        if headers.contains_key("wechatpay-serial") {
            let serial = keys().platform_certificate().serial().to_owned();
            headers.insert("wechatpay-serial", HeaderValue::from_str(&serial).unwrap());
        }
        if open(&headers, &arrived.body, SystemClock.now()).is_ok() { YES } else { NO }
    })
    .await;
    check("verifies what it wrote itself", &["written_anew"], |arrived, _| {
        let value: Value = serde_json::from_str(&arrived.body).unwrap_or_default();
        if open(&arrived.headers, &value.to_string(), SystemClock.now()).is_ok() { YES } else { NO }
    })
    .await;
    check("knows probes", &["probe"], |arrived, _| {
        let is_probe = arrived.header("wechatpay-signature").starts_with("WECHATPAY/SIGNTEST/");
        if is_probe { YES } else { good(arrived) }
    })
    .await;
    check("never decrypts", &["other_key", "damaged"], |arrived, _| {
        match arrived.open_as_it_is() {
            Err(error) if error.is_untrusted() => NO,
            _ if serde_json::from_str::<Value>(&arrived.body).is_err() => Answer::Status(400, ""),
            _ => YES,
        }
    })
    .await;
    check("serves GET too", &["not_post"], |arrived, _| {
        if arrived.method == "GET" { Answer::Status(200, "hello") } else { good(arrived) }
    })
    .await;
}

#[tokio::test]
async fn services_that_refuse_too_much_are_caught() {
    let seen: Mutex<BTreeSet<String>> = Mutex::default();
    let refuses_repeats = move |arrived: &Arrived, _| match arrived.open_as_it_is() {
        Ok(opened) if seen.lock().unwrap().insert(opened.id.clone()) => YES,
        Ok(_) => Answer::Status(409, ""),
        Err(_) => NO,
    };
    check("no repeats", &["repeated", "alive"], refuses_repeats).await;
    check("known types only", &["unheard_of"], |arrived, _| match arrived.open_as_it_is() {
        Ok(opened) if opened.event_type == "SANDBOX.UNHEARD_OF" => Answer::Status(400, ""),
        _ => good(arrived),
    })
    .await;
    check("known members only", &["grown"], |arrived, _| {
        if arrived.body.contains("tomorrow") { Answer::Status(400, "") } else { good(arrived) }
    })
    .await;
    check("hangs up on much", &["huge"], |arrived, _| {
        if arrived.body.len() > 500_000 { Answer::Cut } else { good(arrived) }
    })
    .await;
    let broken = Mutex::new(false);
    let all_after = ["broken", "unheard_of", "grown", "refund_events", "alive"];
    check("dies of bad JSON", &all_after, move |arrived, _| {
        let mut broken = broken.lock().unwrap();
        *broken |= arrived.method == "POST" && !arrived.body.ends_with('}');
        let is_post = arrived.method == "POST" && arrived.body.len() < 500_000;
        if *broken && is_post { Answer::Cut } else { good(arrived) }
    })
    .await;
}

#[tokio::test]
async fn services_that_acknowledge_nothing_prove_nothing() {
    let yes_to_all = ["acknowledged", "repeated", "together", "unheard_of", "grown", "alive"];
    check("says no to all", &yes_to_all, |_, _| NO).await;
    let report = report(Mode::Certificate, |_, _| NO).await;
    assert!(ids(&report, CheckVerdict::Unproven).contains("bad_signature"), "{report:#?}");
    let advice = &report.item("acknowledged").unwrap().advice;
    assert!(advice.contains("pay an order in this sandbox"), "{advice}");
    let with_refunds = [&yes_to_all[..], &["refund_events"]].concat();
    check("201", &with_refunds, |arrived, _| match good(arrived) {
        Answer::Status(204, _) => Answer::Status(201, ""),
        other => other,
    })
    .await;
    check("redirects", &[&with_refunds[..], &["no_login"]].concat(), |arrived, _| {
        match good(arrived) {
            Answer::Status(204, _) => Answer::Status(302, ""),
            other => other,
        }
    })
    .await;
    let sandbox = start(Mode::Both).await;
    let gone = Receiver::yes().await;
    let url = gone.url.clone();
    drop(gone);
    let report = sandbox.check(&url).await.unwrap();
    assert_eq!(ids(&report, CheckVerdict::Failed), BTreeSet::from(["acknowledged"]));
    assert_eq!(ids(&report, CheckVerdict::Unproven).len(), 18);
    assert!(sandbox.check("http://127.0.0.1:1/?a=1").await.is_err());
}

#[tokio::test]
async fn slow_answers_are_noticed() {
    // Only the first answer is slow, so that the deadline can be long enough for a busy machine.
    let with_pause = async |pause: u64, deadline_ms: u64| {
        let sandbox = start(Mode::Certificate).await;
        let choices = NotificationChoices { deadline_ms, ..Default::default() };
        sandbox.notifications().choose(choices).await.unwrap();
        let receiver = Receiver::start(move |arrived, before| match good(arrived) {
            Answer::Status(204, _) if before == 0 => {
                Answer::Slow(Duration::from_millis(pause), 204)
            }
            other => other,
        });
        sandbox.check(&receiver.await.url).await.unwrap()
    };
    let slow = with_pause(3_100, 15_000).await;
    assert_eq!(slow.item("quick").unwrap().verdict, CheckVerdict::Warned, "{slow:#?}");
    assert!(slow.is_ready);
    let late = with_pause(60_000, 1000).await;
    assert_eq!(late.item("quick").unwrap().verdict, CheckVerdict::Failed, "{late:#?}");
    assert!(late.item("acknowledged").unwrap().found.contains("1000 ms"));
}

#[tokio::test]
async fn one_key_is_not_enough_during_a_switch_over() {
    let report = report(Mode::Both, |arrived, _| {
        let is_public_key = arrived.header("wechatpay-serial").starts_with("PUB_KEY_ID_");
        if is_public_key { NO } else { good(arrived) }
    })
    .await;
    assert_eq!(ids(&report, CheckVerdict::Warned), BTreeSet::from(["address", "either_key"]));
}

#[tokio::test]
async fn the_services_own_calls_are_judged_too() {
    let sandbox = start(Mode::Both).await;
    let order =
        json!({ "appid": "wx1", "out_order_no": "N-1", "service_id": "1", "risk_amount": 7 });
    for _ in 0..2 {
        call(&sandbox, "POST", "/v3/payscore/payafter-orders", &order).await;
    }
    let query = "/v3/payscore/payafter-orders?service_id=1&appid=wx1&out_order_no=N-1";
    get(&sandbox, query).await;
    let receiver = Receiver::start(|arrived, _| good(arrived)).await;
    let body = json!({ "notify_url": receiver.url });
    let report: CheckReport =
        serde_json::from_value(admin(&sandbox, "POST", "check", body).await).unwrap();
    let verdict = |id: &str| report.item(id).unwrap().verdict;
    assert_eq!(verdict("same_number"), CheckVerdict::Passed);
    assert_eq!(verdict("query_first"), CheckVerdict::Warned);
    assert_eq!(verdict("queries"), CheckVerdict::Passed);
    assert_eq!(verdict("refund_number"), CheckVerdict::NotSeen);
    refuses_nonsense(&sandbox).await;
}

async fn refuses_nonsense(sandbox: &Sandbox) {
    for body in [json!({}), json!({ "notify_url": "x" }), json!({ "notify": "http://a.example" })] {
        let reply = Asked::new("POST", "/_sandbox/check", body.to_string()).send(sandbox).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{body}");
    }
}

#[tokio::test]
async fn the_good_notification_tells_of_a_real_payment_if_there_was_one() {
    let sandbox = start(Mode::Both).await;
    let paid = json!({ "out_trade_no": "REAL-1", "mchid": "1900000109" });
    sandbox.notifications().send("TRANSACTION.SUCCESS", &paid, None).await.unwrap();
    let receiver = Receiver::start(|arrived, _| match arrived.open_as_it_is() {
        Ok(opened) if opened.resource["out_trade_no"] == "REAL-1" => YES,
        _ => NO,
    })
    .await;
    let report = sandbox.check(&receiver.url).await.unwrap();
    assert!(report.is_ready, "{report:#?}");
}

/// What a careful service sees in a notification that is signed well, and not true.
#[tokio::test]
async fn a_service_that_compares_is_seen() {
    let wary = |arrived: &Arrived, _| match arrived.open_as_it_is() {
        Ok(opened)
            if opened.event_type == "TRANSACTION.SUCCESS"
                && (opened.resource["mchid"] != "1900000109"
                    || opened.resource["amount"]["total"] != 1) =>
        {
            NO
        }
        _ => good(arrived),
    };
    let report = report(Mode::Certificate, wary).await;
    assert!(report.is_ready, "{report:#?}");
    for id in ["other_amount", "other_merchant"] {
        assert_eq!(report.item(id).unwrap().verdict, CheckVerdict::Passed, "{report:#?}");
    }
}

#[tokio::test]
async fn a_login_wall_is_called_by_its_name() {
    for (status, page) in
        [(302, ""), (401, "please log in"), (200, "<!DOCTYPE html><title>Login</title>")]
    {
        let wall = move |_: &Arrived, _| Answer::Status(status, page);
        let report = report(Mode::Certificate, wall).await;
        assert_eq!(report.item("no_login").unwrap().verdict, CheckVerdict::Failed, "{report:#?}");
    }
}

#[tokio::test]
async fn bodies_and_numbers_of_the_service_are_judged() {
    let sandbox = start(Mode::Both).await;
    let order = |number: &str, notify_url: &str| {
        json!({ "appid": "wxd678efh567hg6787", "mchid": "1900000109", "description": "tea",
            "out_trade_no": number, "notify_url": notify_url, "amount": { "total": 1 } })
    };
    let path = "/v3/pay/transactions/native";
    call(&sandbox, "POST", path, &order("TEA-00001", "https://shop.example/n")).await;
    let other = json!({ "appid": "wxd678efh567hg6787", "mchid": "1900000109", "description": "cup",
        "out_trade_no": "TEA-00001", "notify_url": "https://shop.example/n", "amount": { "total": 2 } });
    Asked::new("POST", path, other.to_string()).signed().send(&sandbox).await;
    Asked::new("POST", path, order("TEA-00002", "https://shop.example/n?a=1").to_string())
        .signed()
        .send(&sandbox)
        .await;
    let receiver = Receiver::start(|arrived, _| good(arrived)).await;
    let report = sandbox.check(&receiver.url).await.unwrap();
    let verdict = |id: &str| report.item(id).unwrap().verdict;
    assert_eq!(verdict("addresses"), CheckVerdict::Failed, "{report:#?}");
    for id in ["clock", "nonces", "integer_amounts", "sealed_members"] {
        assert_eq!(verdict(id), CheckVerdict::Passed, "{id}: {report:#?}");
    }
}
