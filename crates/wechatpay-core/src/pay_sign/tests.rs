//! The golden invocations, the names on the wire, and every fault.

use serde_json::{Value, json};

use super::*;
use crate::exchange::clock::{FixedClock, FixedNonce};
use crate::keys::{ApiV2Key, PublicKey};
use crate::vectors::{self, constant, find, text};

const PREPAY_ID: &str = "wx201410272009395522657a690389285100";
const NONCE: &str = "593BEC0C930BF1AFEB40B4A08C8FB242";

fn with<T>(now: i64, run: impl FnOnce(&PaySign<'_>) -> T) -> T {
    let (merchant, clock) = (vectors::merchant(), FixedClock::at(now));
    let nonce = FixedNonce(NONCE.to_owned());
    run(&PaySign { merchant: &merchant, clock: &clock, nonce: &nonce })
}

fn names(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn key() -> PublicKey {
    PublicKey::from_pem(vectors::file("merchant_public_key.pem")).unwrap()
}

#[test]
fn names_and_signatures_are_those_of_each_front_end() {
    let appid = constant("appid");
    let jsapi = with(1_700_000_401, |sign| sign.jsapi(appid, PREPAY_ID).unwrap());
    assert_eq!(jsapi.pay_sign, text(find("invoke-jsapi"), "signature"));
    let written = serde_json::to_value(&jsapi).unwrap();
    assert_eq!(
        names(&written),
        ["appId", "timeStamp", "nonceStr", "package", "signType", "paySign"]
    );
    assert_eq!(written["package"], format!("prepay_id={PREPAY_ID}"));
    assert_eq!(
        (&written["signType"], &written["timeStamp"]),
        (&json!("RSA"), &json!("1700000401"))
    );

    let mini = with(1_700_000_401, |sign| sign.mini_program(appid, PREPAY_ID).unwrap());
    assert_eq!(mini.pay_sign, jsapi.pay_sign);
    let written = serde_json::to_value(&mini).unwrap();
    assert_eq!(names(&written), ["timeStamp", "nonceStr", "package", "signType", "paySign"]);

    let app = with(1_700_000_401, |sign| sign.app(appid, PREPAY_ID).unwrap());
    assert_eq!(app.sign, text(find("invoke-app"), "signature"));
    let written = serde_json::to_value(&app).unwrap();
    let expected = ["appid", "partnerid", "prepayid", "package", "noncestr", "timestamp", "sign"];
    assert_eq!(names(&written), expected);
    assert_eq!(
        (&written["package"], &written["prepayid"]),
        (&json!("Sign=WXPay"), &json!(PREPAY_ID))
    );
}

#[test]
fn pages_of_the_score_are_signed_with_the_old_key() {
    let key = ApiV2Key::new(constant("apiv2_key")).unwrap();
    let check = |id: &str, page: ScorePage<'_>| {
        let vector = find(id);
        let now = vector["params"]["timestamp"].as_str().unwrap().parse().unwrap();
        let jump = with(now, |sign| sign.score(page, &key).unwrap());
        let mut expected = vector["params"].clone();
        expected["sign"] = vector["sign"].clone();
        assert_eq!(jump.extra_data(), expected, "{id}");
        assert!(text(vector, "note").ends_with(jump.business_type()));
        assert!(jump.query_string().contains(&format!("&sign={}", text(vector, "sign"))));
        let pairs: Vec<_> =
            jump.parameters().iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert!(ScoreJump::verify(&pairs, &key));
        assert!(!ScoreJump::verify(&pairs[1..], &key));
        assert_eq!(jump.app()["extInfo"], "{\"miniProgramType\":0}");
    };
    let package = "DJIOSQPYWDxsjdldeuwhdodwxasd_dDiodnwjh9we";
    check("invoke-payscore-use", ScorePage::Use { package });
    let (service_id, out_order_no) = ("500001", "1234323JKHDFE1243252");
    check("invoke-payscore-detail", ScorePage::Detail { service_id, out_order_no });
    let out_request_no = "234234sdfasdf";
    check("invoke-payscore-enable", ScorePage::Enable { service_id, out_request_no });
    assert!(with(1, |sign| sign.score(ScorePage::Use { package: "" }, &key)).is_err());
}

#[test]
fn a_verifier_says_what_differs() {
    let appid = constant("appid");
    let jsapi = with(1_700_000_401, |sign| sign.jsapi(appid, PREPAY_ID).unwrap());
    let check = |change: fn(&mut Value), expected: &[&str]| {
        let mut given = serde_json::to_value(&jsapi).unwrap();
        change(&mut given);
        let found: Vec<String> =
            verify_jsapi(&given, &key()).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    };
    check(|_| {}, &[]);
    check(
        |given| {
            let time = given.as_object_mut().unwrap().remove("timeStamp").unwrap();
            given["timestamp"] = time;
        },
        &["`timeStamp` is missing; `timestamp` must be spelled so"],
    );
    check(|given| given["timeStamp"] = json!(1_700_000_401), &["`timeStamp` must be text"]);
    check(
        |given| given["timeStamp"] = json!("1700000401000"),
        &[
            "`timeStamp` must be seconds: ten digits",
            "line 2 differs: what was signed there is seconds",
        ],
    );
    check(
        |given| given["package"] = json!(PREPAY_ID),
        &[
            "`package` must be `prepay_id=` and the id",
            "line 4 differs: what was signed there is the id with `prepay_id=` before it",
        ],
    );
    check(|given| given["signType"] = json!("MD5"), &["`signType` must be RSA"]);
    check(|given| given["paySign"] = json!("?"), &["the signature is not base64"]);
    check(
        |given| given["nonceStr"] = json!(NONCE.to_lowercase()),
        &["line 3 differs: what was signed there is the nonce in capitals"],
    );
    let strange = "the signature fits no likely text: it was made with another key, or more than one line differs";
    check(|given| given["appId"] = json!("wx1"), &[strange]);

    let app = with(1_700_000_401, |sign| sign.app(appid, PREPAY_ID).unwrap());
    let mut given = serde_json::to_value(&app).unwrap();
    assert_eq!(verify_app(&given, &key()), []);
    given["sign"] = json!(jsapi.pay_sign);
    let signed = "the id with `prepay_id=` before it, as for a page";
    assert_eq!(verify_app(&given, &key()), [InvocationError::Line { number: 4, signed }]);
    let mini = serde_json::to_value(&jsapi).unwrap();
    assert_eq!(verify_mini_program(&mini, appid, &key()), []);
    assert_eq!(verify_mini_program(&mini, "wx2", &key()), [InvocationError::Signature]);
    assert!(!verify_jsapi(&json!({}), &key()).is_empty());
}

#[test]
fn what_cannot_be_signed_is_refused() {
    let check = |appid: &str, prepay_id: &str| {
        assert!(with(1, |sign| sign.jsapi(appid, prepay_id)).is_err(), "{appid} {prepay_id}");
        assert!(with(1, |sign| sign.app(appid, prepay_id)).is_err(), "{appid} {prepay_id}");
    };
    check("", PREPAY_ID);
    check("wx1\n", PREPAY_ID);
    check("wx1", "");
    check("wx1", "a\nb");
    check("wx1", "prepay_id=wx1");
    assert!(h5_url("https://wx.tenpay.com/x?a=1&redirect_url=b", "https://b").is_err());
    let refuse = |redirect: &str, expected: &str| {
        let error = h5_url("https://wx.tenpay.com/x?a=1", redirect).unwrap_err();
        assert_eq!(error.to_string(), format!("the redirect_url {expected}"), "{redirect:?}");
    };
    refuse("javascript:1", "must begin with https:// or http://");
    refuse("shop.example", "must begin with https:// or http://");
    refuse("https://shop.example/a\nb", "holds a control character, such as a line end");
    refuse("https://shop .example/", "is no address");
    refuse("https://", "is no address");
    assert!(h5_url("wx.tenpay.com", "https://b").is_err());
    assert!(native_code("weixin://wxpay/bizpayurl/up?pr=1&groupid=00").is_ok());
    assert!(native_code("https://x").is_err());
}

/// A08: blanks are encoded once for the address and once for the parameter; around it they go.
#[test]
fn a_page_to_come_back_to_may_hold_blanks() {
    let check = |redirect: &str, expected: &str| {
        let url = h5_url("https://wx.tenpay.com/x?a=1", redirect).unwrap();
        assert_eq!(url, format!("https://wx.tenpay.com/x?a=1&redirect_url={expected}"));
    };
    check("https://shop.example/a b", "https%3A%2F%2Fshop.example%2Fa%2520b");
    check(" https://shop.example\n", "https%3A%2F%2Fshop.example");
    check("HTTPS://shop.example/", "HTTPS%3A%2F%2Fshop.example%2F");
}
