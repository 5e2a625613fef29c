//! Each fault of notifications, as a merchant's service sees it.

use serde_json::json;
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Fault, Mode, NotificationChoices, Rule, Sandbox, SignWith, VerdictCode};

use crate::{
    receiver::{Answer, Arrived, Receiver, open},
    support::{admin, keys, start},
};

/// A sandbox on a clock that is frozen, and without duplicates.
async fn quiet() -> Sandbox {
    let sandbox = start(Mode::Both).await;
    let now = json!({ "frozen": true });
    admin(&sandbox, "POST", "clock", now).await;
    let choices = NotificationChoices { duplicates: false, ..Default::default() };
    sandbox.notifications().choose(choices).await.unwrap();
    sandbox
}

async fn told(sandbox: &Sandbox, receiver: &Receiver, event_type: &str) -> String {
    let told =
        json!({ "transaction_id": "4200000001202612010000000001", "out_trade_no": event_type });
    let sent = sandbox.notifications().send(event_type, &told, Some(&receiver.url)).await.unwrap();
    sandbox.notifications().settle().await.unwrap();
    sent
}

async fn advance(sandbox: &Sandbox, seconds: i64) {
    admin(sandbox, "POST", "clock", json!({ "advance_seconds": seconds, "settle": true })).await;
}

/// Accepts what is correctly signed.
async fn careful() -> Receiver {
    Receiver::start(|arrived, _| match arrived.open() {
        Ok(_) => Answer::Status(204, ""),
        Err(_) => Answer::Status(401, ""),
    })
    .await
}

fn good(receiver: &Receiver) -> Vec<bool> {
    receiver.arrived().iter().map(|arrived| arrived.open().is_ok()).collect()
}

#[tokio::test]
async fn a_lost_attempt_is_followed_by_the_next() {
    let sandbox = quiet().await;
    let receiver = Receiver::yes().await;
    let rule = Rule::new(Fault::NotificationLost).event_type("TRANSACTION.*").nth(1);
    let id = sandbox.faults().add(rule).unwrap();
    let notice = told(&sandbox, &receiver, "TRANSACTION.SUCCESS").await;
    assert_eq!((receiver.count(), sandbox.faults().hits(id)), (0, Some(1)));
    advance(&sandbox, 14).await;
    assert_eq!(receiver.count(), 0);
    advance(&sandbox, 1).await;
    let notice = sandbox.notifications().find(&notice).unwrap().unwrap();
    let codes: Vec<_> = notice.attempts.iter().map(|attempt| attempt.verdict.code).collect();
    assert_eq!(codes, [VerdictCode::Lost, VerdictCode::Acknowledged]);
    assert_eq!((receiver.count(), notice.state.as_str()), (1, "acknowledged"));
}

#[tokio::test]
async fn a_rule_can_name_the_attempt_and_the_merchant() {
    let sandbox = quiet().await;
    let receiver =
        Receiver::start(|_, before| Answer::Status(if before == 0 { 500 } else { 204 }, "")).await;
    for matching in [json!({ "attempt": 2 }), json!({ "mchid": "1900000110" })] {
        let rule = json!({ "fault": { "name": "notification-lost" }, "match": matching });
        admin(&sandbox, "POST", "faults", rule).await;
    }
    let notice = told(&sandbox, &receiver, "REFUND.SUCCESS").await;
    advance(&sandbox, 15).await;
    assert_eq!(receiver.count(), 1);
    advance(&sandbox, 15).await;
    assert_eq!(receiver.count(), 2);
    let notice = sandbox.notifications().find(&notice).unwrap().unwrap();
    let codes: Vec<_> = notice.attempts.iter().map(|attempt| attempt.verdict.code).collect();
    assert_eq!(codes, [VerdictCode::Refused, VerdictCode::Lost, VerdictCode::Acknowledged]);
}

#[tokio::test]
async fn copies_arrive_as_often_as_asked_for() {
    let sandbox = quiet().await;
    let receiver = Receiver::yes().await;
    sandbox.faults().add(Rule::new(Fault::NotificationRepeated { times: 4 })).unwrap();
    told(&sandbox, &receiver, "TRANSACTION.SUCCESS").await;
    assert_eq!(good(&receiver), [true; 4]);
}

#[tokio::test]
async fn two_change_places() {
    let sandbox = quiet().await;
    let receiver = Receiver::yes().await;
    sandbox.faults().add(Rule::new(Fault::NotificationReordered).nth(1)).unwrap();
    told(&sandbox, &receiver, "A.FIRST").await;
    assert_eq!(receiver.count(), 0);
    told(&sandbox, &receiver, "A.SECOND").await;
    let arrived: Vec<_> =
        receiver.arrived().iter().map(|arrived| arrived.open().unwrap().event_type).collect();
    assert_eq!(arrived, ["A.SECOND", "A.FIRST"]);
}

#[tokio::test]
async fn what_is_put_off_comes_then_and_not_before() {
    let sandbox = quiet().await;
    let receiver = Receiver::yes().await;
    let late = Rule::new(Fault::NotificationDelayed { seconds: 90 }).event_type("A.LATE");
    sandbox.faults().add(late).unwrap();
    told(&sandbox, &receiver, "A.LATE").await;
    told(&sandbox, &receiver, "A.OTHER").await;
    assert_eq!(receiver.count(), 1, "another notice does not let it go");
    advance(&sandbox, 89).await;
    assert_eq!(receiver.count(), 1);
    advance(&sandbox, 1).await;
    assert_eq!(receiver.count(), 2);
}

#[tokio::test]
async fn forged_ones_are_refused_and_come_again_rightly_signed() {
    for (fault, code) in [
        (Fault::NotificationWrongSignature, VerdictCode::Refused),
        (Fault::NotificationSignTest, VerdictCode::ProbeRefused),
        (Fault::NotificationOtherKey, VerdictCode::Refused),
        (Fault::NotificationUnknownSerial, VerdictCode::Refused),
        (Fault::NotificationSkewedTimestamp { seconds: -400 }, VerdictCode::Refused),
        (Fault::NotificationSkewedTimestamp { seconds: 400 }, VerdictCode::Refused),
    ] {
        let sandbox = quiet().await;
        let receiver = careful().await;
        sandbox.faults().add(Rule::new(fault.clone()).nth(1)).unwrap();
        let notice = told(&sandbox, &receiver, "TRANSACTION.SUCCESS").await;
        advance(&sandbox, 15).await;
        assert_eq!(good(&receiver), [false, true], "{fault}");
        let notice = sandbox.notifications().find(&notice).unwrap().unwrap();
        let codes: Vec<_> = notice.attempts.iter().map(|attempt| attempt.verdict.code).collect();
        assert_eq!(codes, [code, VerdictCode::Acknowledged], "{fault}");
        check_forgery(&fault, &receiver.arrived()[0]);
    }
}

/// It is wrong in this way and in no other.
fn check_forgery(fault: &Fault, arrived: &Arrived) {
    let (serial, own) =
        (arrived.header("wechatpay-serial"), keys().platform_certificate().serial().to_owned());
    let signature = arrived.header("wechatpay-signature");
    let at: i64 = arrived.header("wechatpay-timestamp").parse().unwrap();
    let ahead = at - SystemClock.now();
    assert_eq!(signature.starts_with("WECHATPAY/SIGNTEST/"), *fault == Fault::NotificationSignTest);
    assert_eq!(serial != own, *fault == Fault::NotificationUnknownSerial);
    if let Fault::NotificationSkewedTimestamp { seconds } = fault {
        assert_eq!((ahead > 300, ahead < -300), (*seconds > 0, *seconds < 0), "{ahead}");
        assert!(open(&arrived.headers, &arrived.body, at).is_ok(), "only its time is off");
    }
    if *fault == Fault::NotificationOtherKey {
        let mut headers = arrived.headers.clone();
        headers.insert("wechatpay-serial", keys().public_key_id().parse().unwrap());
        assert!(open(&headers, &arrived.body, SystemClock.now()).is_ok(), "the other key's");
    }
}

#[tokio::test]
async fn the_other_key_is_the_certificates_where_the_public_key_signs() {
    let sandbox = quiet().await;
    let choices = NotificationChoices {
        sign_with: SignWith::PublicKey,
        duplicates: false,
        ..Default::default()
    };
    sandbox.notifications().choose(choices).await.unwrap();
    let receiver = careful().await;
    sandbox.faults().add(Rule::new(Fault::NotificationOtherKey).nth(1)).unwrap();
    told(&sandbox, &receiver, "TRANSACTION.SUCCESS").await;
    let arrived = &receiver.arrived()[0];
    assert_eq!(arrived.header("wechatpay-serial"), keys().public_key_id());
    let mut headers = arrived.headers.clone();
    let serial = keys().platform_certificate().serial().parse().unwrap();
    headers.insert("wechatpay-serial", serial);
    assert!(open(&headers, &arrived.body, SystemClock.now()).is_ok());
}

#[tokio::test]
async fn a_reset_takes_faults_and_log_away() {
    let sandbox = quiet().await;
    sandbox.faults().add(Rule::new(Fault::NotificationLost)).unwrap();
    crate::support::get(&sandbox, "/v3/certificates").await;
    let snapshot = sandbox.snapshot().await.unwrap();
    let calls = async || {
        let told = admin(&sandbox, "GET", "requests", "").await;
        told["requests"].as_array().unwrap().len()
    };
    assert_eq!((sandbox.faults().list().len(), calls().await), (1, 1));
    sandbox.reset().await.unwrap();
    assert_eq!((sandbox.faults().list().len(), calls().await), (0, 0));
    sandbox.faults().add(Rule::new(Fault::NotificationLost)).unwrap();
    sandbox.restore(snapshot).await.unwrap();
    assert!(sandbox.faults().list().is_empty());
}
