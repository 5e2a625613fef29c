//! What the sandbox says about mistakes that people really make, in both languages.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Unknown};

use crate::support::{Asked, Reply, admin, authorization, builder, call, get, start};

const NATIVE: &str = "/v3/pay/transactions/native";

fn order(total: &str) -> String {
    format!(
        r#"{{"appid":"wx1111111111111111","mchid":"1900000109","description":"茶","out_trade_no":"WORDS1","notify_url":"https://shop.example/n","amount":{{"total":{total}}}}}"#
    )
}

/// A04: 0.1 + 0.2, as programs without integers of fen compute it.
#[tokio::test]
async fn a_fraction_of_a_fen_is_shown_as_it_was_sent() {
    let sandbox = start(Mode::Both).await;
    for number in ["110.00000000000001", "2900.0", "1e2", "-0.10"] {
        let reply = call(&sandbox, "POST", NATIVE, order(number)).await;
        let detail = reply.json()["detail"].clone();
        assert_eq!((reply.status, &detail["field"]), (400, &json!("/amount/total")));
        assert_eq!(detail["value"], number);
    }
    // The same where the operation has no state machine.
    let body = r#"{"sub_mchid":"1900000201","appid":"wx1","out_bill_no":"W1","transfer_scene_id":"1000",
        "openid":"o1","transfer_amount":4321.00000000000001,"transfer_remark":"1"}"#;
    let reply = call(&sandbox, "POST", "/v3/ecommerce/mch-transfer/transfer-bills", body).await;
    assert_eq!(reply.json()["detail"]["value"], "4321.00000000000001", "{}", reply.text);
}

#[tokio::test]
async fn every_wrong_key_is_named() {
    let sandbox = start(Mode::Both).await;
    let body = json!({ "app_id": "wx1", "mchid": "1900000109", "description": "tea",
        "out_trade_no": "WORDS2", "notifyUrl": "https://shop.example/n", "amount": { "sum": 1 } });
    let reply = call(&sandbox, "POST", NATIVE, &body).await;
    let detail = reply.json()["detail"].clone();
    let mut named: Vec<&str> = detail["others"]
        .as_array()
        .unwrap()
        .iter()
        .map(|other| other["field"].as_str().unwrap())
        .chain(detail["field"].as_str())
        .collect();
    named.sort_unstable();
    let expected =
        ["/amount/sum", "/amount/total", "/app_id", "/appid", "/notifyUrl", "/notify_url"];
    assert_eq!((reply.status, named.as_slice()), (400, &expected[..]), "{}", reply.text);
    // The log has them too.
    let log = admin(&sandbox, "GET", "requests/1", "").await;
    let note = log["checks"].as_array().unwrap().last().unwrap()["note"].as_str().unwrap();
    assert!(expected.iter().all(|field| note.contains(field)), "{note}");

    let reply = get(&sandbox, "/v3/pay/transactions/out-trade-no/W2?mch_id=1&sub_mch_id=2").await;
    let detail = reply.json()["detail"].clone();
    let others = detail["others"].to_string();
    let all = format!("{} {others}", detail["field"]);
    assert!(
        ["mchid", "mch_id", "sub_mch_id"].iter().all(|name| all.contains(&format!("{name:?}"))),
        "{all}"
    );

    // Who wants unknown members ignored is not told of them.
    let sandbox = builder().unknown(Unknown::Ignore).start().await.unwrap();
    let text = call(&sandbox, "POST", NATIVE, &body).await.text;
    assert!(text.contains("/notify_url") && !text.contains("notifyUrl"), "{text}");
}

async fn explained(asked: Asked<'_>) -> (Reply, Value) {
    let sandbox = start(Mode::Both).await;
    let reply = asked.send(&sandbox).await;
    let log = admin(&sandbox, "GET", "requests/1", "").await;
    (reply, log["explanation"].clone())
}

/// A03: a program on Chinese Windows.
#[tokio::test]
async fn gbk_is_named() {
    let body = order("1");
    let now = wechatpay_core::Clock::now(&wechatpay_core::SystemClock);
    let (gbk, _, _) = encoding_rs::GBK.encode(&body);
    let header = authorization("POST", NATIVE, now, &gbk).to_string();
    let asked = Asked::new("POST", NATIVE, body.as_str()).with("authorization", &header);
    let (reply, explanation) = explained(asked).await;
    assert_eq!((reply.status, &explanation["cause"]), (401, &json!("body-charset")));
    assert_eq!(explanation["is_certain"], true);
    assert!(explanation["text"].as_str().unwrap().contains("GBK"), "{explanation}");
}

#[tokio::test]
async fn a_call_of_apiv2_is_named() {
    let xml = "<xml><appid>wx1</appid><mch_id>1900000109</mch_id><sign>0</sign></xml>";
    // With a signature, as a client does that changes only the path…
    let sandbox = start(Mode::Both).await;
    let reply = call(&sandbox, "POST", NATIVE, xml).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"));
    assert!(reply.json()["detail"]["issue"].as_str().unwrap().contains("APIv2"), "{}", reply.text);
    // …and without, as APIv2 has it.
    for (target, status) in [(NATIVE, 401), ("/pay/unifiedorder", 404)] {
        let (reply, explanation) = explained(Asked::new("POST", target, xml)).await;
        assert_eq!((reply.status, &explanation["cause"]), (status, &json!("apiv2")), "{target}");
    }
}

/// A09: overseas programs ask under other paths for the same certificates.
#[tokio::test]
async fn overseas_paths_list_the_sandbox_s_own_certificates() {
    let sandbox = start(Mode::Certificate).await;
    let keys = crate::support::keys();
    for target in ["/v3/certificates", "/v3/global/certificates", "/hk/v3/certificates"] {
        let listed = get(&sandbox, target).await.json()["data"][0].clone();
        assert_eq!(listed["serial_no"], keys.platform_certificate().serial(), "{target}");
        let sealed = &listed["encrypt_certificate"];
        let text = |name: &str| sealed[name].as_str().unwrap();
        let key = wechatpay_core::ApiV3Key::new(keys.apiv3_key()).unwrap();
        let opened = key.open(text("nonce"), text("associated_data"), text("ciphertext")).unwrap();
        assert!(String::from_utf8_lossy(&opened).contains("BEGIN CERTIFICATE"));
    }
}

#[tokio::test]
async fn errors_speak_the_language_that_is_asked_for() {
    let sandbox = start(Mode::Both).await;
    let ask = async |language: Option<&str>, asked: Asked<'_>| {
        let asked = match language {
            Some(language) => asked.with("accept-language", language),
            None => asked,
        };
        let reply = asked.send(&sandbox).await;
        reply.verified();
        let message = reply.json()["message"].as_str().unwrap().to_owned();
        (reply.header("content-language").to_owned(), message)
    };
    let wrong = order("0.5");
    let order = || Asked::new("POST", NATIVE, wrong.as_str()).signed();
    let (language, message) = ask(None, order()).await;
    assert!(language == "zh-CN" && message.contains("应为64位整数"), "{message}");
    let (language, message) = ask(Some("en"), order()).await;
    assert!(language == "en" && message.contains("should be a 64-bit integer"), "{message}");
    let unsigned = || Asked::new("POST", NATIVE, wrong.as_str());
    let (_, message) = ask(Some("en-GB,en;q=0.8"), unsigned()).await;
    assert_eq!(message, "the signature information is wrong and cannot be verified");
    let unknown = || Asked::new("GET", "/_sandbox/merchants/1", "");
    assert_eq!(ask(None, unknown()).await.1, "no such merchant");
    assert_eq!(ask(Some("zh-CN"), unknown()).await.1, "没有这个商户");
}
