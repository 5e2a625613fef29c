//! Openings that fail, each with its step and its suspicion.

use http::HeaderMap;
use serde_json::{Value, json};

use super::OpeningStep::{Decode, Headers, Signature};

use super::*;
use crate::Signer as _;
use crate::error::{Error, Result};
use crate::exchange::clock::{FixedClock, FixedNonce};
use crate::exchange::context::Context;
use crate::exchange::retry::RetryPolicy;
use crate::keys::ApiV3Key;
use crate::keys::{PlatformKey, PrivateKey};
use crate::merchant::Merchant;
use crate::protocol::facts::Facts;
use crate::protocol::message;
use crate::transport::hosts::Hosts;
use crate::trust::Trust;
use crate::values::times::Time;
use crate::vectors;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use std::sync::Arc;

const ID: &str = "notify-transaction-success";

fn context(merchant: Merchant, keys: Vec<PlatformKey>, now: i64) -> Context {
    Context {
        merchant,
        trust: Arc::new(Trust::new(keys, false).unwrap()),
        hosts: Hosts::new(&["https://one"]).unwrap(),
        retry: RetryPolicy::default(),
        clock: Arc::new(FixedClock::at(now)),
        nonce: Arc::new(FixedNonce("N".repeat(32))),
        facts: Facts::EMPTY,
        user_agent: "wechatpay-test/1".into(),
        accept_language: None,
        danger_show_signed_text: false,
    }
}

fn ours(now: i64) -> Context {
    context(vectors::merchant(), vec![vectors::platform_a()], now)
}

/// Opens the golden notification after a change to its parts.
fn fails(change: impl FnOnce(&mut HeaderMap, &mut String, &mut i64)) -> Rejection {
    let (mut headers, mut body, mut now) = vectors::signed(ID);
    change(&mut headers, &mut body, &mut now);
    ours(now).open_notification(&headers, body.as_bytes()).unwrap_err()
}

#[test]
fn without_a_signature_type_rsa_is_meant() {
    let (mut headers, body, now) = vectors::signed(ID);
    headers.remove("wechatpay-signature-type");
    ours(now).open_notification(&headers, body.as_bytes()).unwrap();
    headers.insert("wechatpay-signature-type", "WECHATPAY2-SM2-WITH-SM3".parse().unwrap());
    let rejection = ours(now).open_notification(&headers, body.as_bytes()).unwrap_err();
    assert_eq!(rejection.likely_cause(), &RejectionCause::SignatureType);
}

/// F17.
#[test]
fn a_notification_for_a_brand_is_named_as_one() {
    let rejection = fails(|headers, _, _| {
        let kind = "WECHATPAY-BRAND-SHA256-RSA2048".parse().unwrap();
        headers.insert("wechatpay-signature-type", kind);
    });
    assert_eq!((rejection.step(), rejection.likely_cause()), (Headers, &RejectionCause::Brand));
    assert!(rejection.to_string().contains("signed for a brand"), "{rejection}");
    let hint = rejection.hint().unwrap();
    assert!(hint.contains("brands are not supported"), "{hint}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn every_failure_names_its_step_and_its_cause() {
    let check =
        |rejection: Rejection, step: OpeningStep, likely_cause: RejectionCause, status: u16| {
            assert_eq!(
                (rejection.step(), rejection.likely_cause()),
                (step, &likely_cause),
                "{rejection}"
            );
            assert_eq!(rejection.status(), status);
            let printed = format!("{rejection} {rejection:?}");
            assert!(!printed.contains("oUpF8") && !printed.contains("ciphertext"), "{printed}");
            let error = Error::from(rejection);
            assert_eq!(error.is_untrusted(), matches!(step, Headers | Signature));
        };
    check(
        fails(|headers, _, _| drop(headers.remove("wechatpay-nonce"))),
        Headers,
        RejectionCause::Header("Wechatpay-Nonce"),
        400,
    );
    check(
        fails(|headers, body, _| {
            headers.clear();
            *body = "<xml><return_code>SUCCESS</return_code></xml>".to_owned();
        }),
        Headers,
        RejectionCause::ApiV2,
        401,
    );
    check(
        fails(|headers, _, _| {
            let probe = "WECHATPAY/SIGNTEST/AAAA".parse().unwrap();
            headers.insert("wechatpay-signature", probe);
            headers.insert("wechatpay-serial", "PUB_KEY_ID_9".parse().unwrap());
        }),
        Headers,
        RejectionCause::Probe,
        401,
    );
    check(
        fails(|_, _, now| *now += 301),
        Signature,
        RejectionCause::Clock { skew: Some(-301) },
        401,
    );
    check(
        fails(|headers, _, _| drop(headers.insert("wechatpay-serial", "ABCD".parse().unwrap()))),
        Signature,
        RejectionCause::UnknownSerial("ABCD".into()),
        401,
    );
    let restored = RejectionCause::Reserialised { is_proven: true };
    check(
        fails(|_, body, _| {
            let value: Value = serde_json::from_str(body).unwrap();
            *body = serde_json::to_string_pretty(&value).unwrap();
        }),
        Signature,
        restored.clone(),
        401,
    );
    check(
        fails(|_, body, _| {
            let value: Value = serde_json::from_str(body).unwrap();
            let mut members: Vec<_> = value.as_object().unwrap().clone().into_iter().collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            *body = Value::Object(members.into_iter().collect()).to_string();
        }),
        Signature,
        restored.clone(),
        401,
    );
    check(fails(|_, body, _| body.push('\n')), Signature, restored.clone(), 401);
    check(
        fails(|_, body, _| *body = body.replace("支付成功", "\\u652f\\u4ed8\\u6210\\u529f")),
        Signature,
        restored,
        401,
    );
    check(
        fails(|_, body, _| *body = r#"{"b": 1}"#.into()),
        Signature,
        RejectionCause::Reserialised { is_proven: false },
        401,
    );
    check(
        fails(|_, body, _| *body = body.replace("EV-", "EW-")),
        Signature,
        RejectionCause::Forged,
        401,
    );
    check(fails(|_, body, _| body.truncate(40)), Signature, RejectionCause::Forged, 401);
    let (headers, body) = signed_by_a("[]");
    let rejection = ours(NOW).open_notification(&headers, body.as_bytes()).unwrap_err();
    check(rejection, Decode, RejectionCause::NoEnvelope, 400);
    let other = vectors::signed(ID).1.replace("AEAD_AES_256_GCM", "AEAD_SM4_GCM");
    let (headers, body) = signed_by_a(&other);
    let rejection = ours(NOW).open_notification(&headers, body.as_bytes()).unwrap_err();
    check(rejection, OpeningStep::Decrypt, RejectionCause::Algorithm, 500);
}

#[test]
fn wrong_keys_are_told_apart() {
    let (headers, body, now) = vectors::signed(ID);
    let other = vectors::merchant().with_apiv3_key(ApiV3Key::new([7; 32]).unwrap());
    let rejection = context(other, vec![vectors::platform_a()], now)
        .open_notification(&headers, body.as_bytes())
        .unwrap_err();
    assert_eq!(rejection.step(), OpeningStep::Decrypt);
    assert_eq!((rejection.likely_cause(), rejection.status()), (&RejectionCause::ApiV3Key, 500));

    let merchant_pem = vectors::file("merchant_public_key.pem");
    let serial = headers["wechatpay-serial"].to_str().unwrap();
    let own = PlatformKey::from_public_key(serial, merchant_pem).unwrap();
    let rejection = context(vectors::merchant(), vec![own], now)
        .open_notification(&headers, body.as_bytes())
        .unwrap_err();
    assert_eq!(rejection.likely_cause(), &RejectionCause::OwnKey(serial.to_owned()));
}

#[test]
fn of_several_merchants_the_right_one_is_found() {
    let (headers, body, now) = vectors::signed(ID);
    let of = |mchid: &str, apiv3: &[u8], keys| {
        let key = PrivateKey::from_pem(vectors::file("merchant_private_key.pem")).unwrap();
        let merchant = Merchant::new(mchid, "01", Arc::new(key)).unwrap();
        context(merchant.with_apiv3_key(ApiV3Key::new(apiv3).unwrap()), keys, now)
    };
    let right = vectors::constant("apiv3_key").as_bytes();
    let check = |contexts: &[&Context], expected: Result<usize, &RejectionCause>| {
        let found = Notification::open_for_one_of(contexts, &headers, body.as_bytes());
        let found = found.as_ref().map(|(index, _)| *index);
        assert_eq!(found.map_err(Rejection::likely_cause), expected);
    };
    let stranger = of("1900000101", &[7; 32], vec![vectors::public_key()]);
    let other_key = of("1900000102", &[7; 32], vec![vectors::platform_a()]);
    let twin = of("1900000103", right, vec![vectors::platform_a()]);
    let meant = of("1900000109", right, vec![vectors::platform_a()]);
    check(&[&stranger, &other_key, &meant], Ok(2));
    check(&[&twin, &meant, &twin], Ok(1));
    check(&[&twin], Ok(0));
    check(&[&twin, &twin], Err(&RejectionCause::Ambiguous));
    check(&[&stranger, &other_key], Err(&RejectionCause::ApiV3Key));
    let serial = headers["wechatpay-serial"].to_str().unwrap().to_owned();
    check(&[&stranger], Err(&RejectionCause::UnknownSerial(serial)));
    check(&[], Err(&RejectionCause::NoApiV3Key));
}

#[test]
fn a_failed_handler_lets_the_repeat_through() {
    let seen = MemoryDeduplicator::new(4);
    let notification = |id: &str, number: &str| Notification {
        id: id.into(),
        create_time: Time::default(),
        event_type: "TRANSACTION.SUCCESS".into(),
        summary: String::new(),
        original_type: "transaction".into(),
        resource: json!({"mchid": "1900000109", "out_trade_no": number, "trade_state": "SUCCESS"}),
        verified_by: String::new(),
    };
    let check = |id: &str, number: &str, expected: &str| {
        let (first, found) = (
            notification(id, number),
            |turn: &DuplicateCheck<'_, MemoryDeduplicator>| match turn {
                DuplicateCheck::Handle(_) => "handle",
                DuplicateCheck::Wait => "wait",
                DuplicateCheck::Skip => "skip",
            },
        );
        assert_eq!(found(&first.check_duplicate(&seen).unwrap()), expected, "{id} {number}");
    };
    let DuplicateCheck::Handle(claim) = notification("1", "A").check_duplicate(&seen).unwrap()
    else {
        panic!("new")
    };
    check("1", "A", "wait");
    check("2", "A", "wait");
    drop(claim);
    let DuplicateCheck::Handle(claim) = notification("1", "A").check_duplicate(&seen).unwrap()
    else {
        panic!("again")
    };
    claim.finish().unwrap();
    check("1", "A", "skip");
    check("2", "A", "skip");
    check("1", "B", "skip");
    check("2", "B", "handle");
    for number in 0..3 {
        let number = number.to_string();
        let turn = notification(&number, &number);
        if let DuplicateCheck::Handle(claim) = turn.check_duplicate(&seen).unwrap() {
            claim.finish().unwrap();
        }
    }
    check("1x", "A", "handle");
}

/// A shared order is reported once for each receiver, by one number: none of them is a repeat.
#[test]
fn every_receiver_of_a_shared_order_is_told_of() {
    let told = |id: &str, account: &str| Notification {
        id: id.into(),
        create_time: Time::default(),
        event_type: "TRANSACTION.SUCCESS".into(),
        summary: String::new(),
        original_type: "profitsharing".into(),
        resource: json!({"mchid": "1900000109", "out_order_no": "P1",
            "receiver": {"type": "PERSONAL_OPENID", "account": account, "amount": 8}}),
        verified_by: String::new(),
    };
    let seen = MemoryDeduplicator::default();
    let is_new = |notification: Notification| match notification.check_duplicate(&seen).unwrap() {
        DuplicateCheck::Handle(claim) => claim.finish().is_ok(),
        DuplicateCheck::Wait | DuplicateCheck::Skip => false,
    };
    assert!(is_new(told("1", "openid-a")));
    assert!(is_new(told("2", "openid-b")));
    assert!(!is_new(told("2", "openid-b")), "the same, repeated");
    assert!(!is_new(told("3", "openid-b")), "the same, under another id");
    assert!(!told("1", "openid-a").deduplication_keys().concat().contains("openid-a"));
}

/// The same notification twice at the same moment: one is handled, the other is told to come
/// again, and the work is done once.
#[test]
fn of_two_at_once_one_is_handled() {
    let seen = MemoryDeduplicator::default();
    let notification = Notification {
        id: "EV-1".into(),
        create_time: Time::default(),
        event_type: "TRANSACTION.SUCCESS".into(),
        summary: String::new(),
        original_type: "transaction".into(),
        resource: json!({"mchid": "1900000109", "out_trade_no": "A", "trade_state": "SUCCESS"}),
        verified_by: String::new(),
    };
    let begun = std::sync::Barrier::new(8);
    let ended = std::sync::Barrier::new(8);
    let handle = || {
        begun.wait();
        let turn = notification.check_duplicate(&seen).unwrap();
        // Nobody is done before everybody has asked.
        ended.wait();
        match turn {
            DuplicateCheck::Handle(claim) => claim.finish().map(|()| "handled").unwrap(),
            DuplicateCheck::Wait => "wait",
            DuplicateCheck::Skip => "skip",
        }
    };
    let mut turns: Vec<&str> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(handle)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    turns.sort_unstable();
    assert_eq!(turns, ["handled", "wait", "wait", "wait", "wait", "wait", "wait", "wait"]);
    assert!(matches!(notification.check_duplicate(&seen).unwrap(), DuplicateCheck::Skip));
}

const NOW: i64 = 1_700_000_000;

/// Headers and body, signed by platform certificate A.
fn signed_by_a(body: &str) -> (HeaderMap, String) {
    let key = PrivateKey::from_pem(vectors::file("platform_a_private_key.pem")).unwrap();
    let (timestamp, nonce) = (NOW.to_string(), "c5ac7061fccab6bf3e254dcf98995b8c");
    let signature = key.sign(&message::reply(&timestamp, nonce, body.as_bytes())).unwrap();
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("wechatpay-timestamp", timestamp.as_str()),
        ("wechatpay-nonce", nonce),
        ("wechatpay-serial", vectors::platform_a().id()),
        ("wechatpay-signature-type", crate::SCHEME),
        ("wechatpay-signature", &BASE64_STANDARD.encode(signature)),
        ("wechatpay-signature-type", crate::protocol::authorization::SCHEME),
    ] {
        headers.insert(name, value.parse().unwrap());
    }
    (headers, body.to_owned())
}
