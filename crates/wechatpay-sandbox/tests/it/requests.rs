//! The request log, and the explanation of each way to get a signature wrong.

use std::sync::OnceLock;

use base64::{Engine as _, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE};
use serde_json::{Value, json};
use wechatpay_core::{Clock as _, PrivateKey, Signer as _, SystemClock};
use wechatpay_sandbox::{Limits, MerchantSpec, Mode, Sandbox};

use crate::support::{Asked, admin, builder, call, get, keys, start};

const BODY: &str = r#"{"wechat_openid":"o/1","appid":"wx1","right_id":"支<b>","create_time":"2018-05-23T12:13:50+08:00"}"#;
const ORDERS: &str = "/v3/edu-star/orders";
const QUERY: &str = "/v3/edu-star/orders?wechat_openid=o%2F1&appid=wx1";
const NONCE: &str = "593BEC0C930BF1AFEB40B4A08C8FB242";

fn key() -> &'static PrivateKey {
    static KEY: OnceLock<PrivateKey> = OnceLock::new();
    KEY.get_or_init(|| PrivateKey::from_pem(keys().merchant_private_key()).unwrap())
}

fn signature(message: &[u8]) -> String {
    BASE64_STANDARD.encode(key().sign(message).unwrap())
}

fn header(mchid: &str, serial: &str, timestamp: &str, signature: &str) -> String {
    format!(
        "WECHATPAY2-SHA256-RSA2048 mchid=\"{mchid}\",nonce_str=\"{NONCE}\",\
         signature=\"{signature}\",timestamp=\"{timestamp}\",serial_no=\"{serial}\""
    )
}

fn good_header(timestamp: &str, signature: &str) -> String {
    header(keys().mchid(), keys().merchant_certificate().serial(), timestamp, signature)
}

/// Sends a request with this `Authorization`; gives what the log explains.
async fn explained(sandbox: &Sandbox, asked: Asked<'_>, status: u16) -> Value {
    let reply = asked.send(sandbox).await;
    assert_eq!(reply.status, status, "{}", reply.text);
    let id = reply.header("request-id");
    admin(sandbox, "GET", &format!("requests/{id}"), "").await
}

#[tokio::test]
async fn every_way_to_sign_something_else_is_recognised() {
    let sandbox = start(Mode::Both).await;
    let now = SystemClock.now();
    let (time, later, milliseconds) =
        (now.to_string(), (now - 3).to_string(), (now * 1000 + 123).to_string());
    let post = |body: &str| format!("POST\n{ORDERS}\n{time}\n{NONCE}\n{body}\n");
    let query = |target: &str| format!("GET\n{target}\n{time}\n{NONCE}\n\n");
    let value: Value = serde_json::from_str(BODY).unwrap();
    let spaced = BODY.replace("\":\"", "\": \"").replace("\",\"", "\", \"");
    let sorted = r#"{"appid":"wx1","create_time":"2018-05-23T12:13:50+08:00","right_id":"支<b>","wechat_openid":"o/1"}"#;
    let url = |target: &str| query(&format!("{}{target}", sandbox.base_url()));
    for (is_post, signed, expected) in [
        (true, post(&spaced), "body-whitespace"),
        (true, post(&serde_json::to_string_pretty(&value).unwrap()), "body-whitespace"),
        (true, post(sorted), "body-order"),
        (true, post(&BODY.replace('/', "\\/")), "body-slashes"),
        (true, post(&BODY.replace('支', "\\u652f")), "body-escapes"),
        (true, post(&BODY.replace('<', "\\u003c").replace('>', "\\u003e")), "body-escapes"),
        (true, post(&spaced.replace('支', "\\u652f")), "body-respelled"),
        (true, post(&format!("{BODY}\n")), "body-newline"),
        (true, post(""), "body-empty"),
        (true, post(&BODY.replace('支', "?")), "body-charset"),
        (true, post(&BODY.replace('支', "\u{e6}\u{94}\u{af}")), "body-charset"),
        (true, post(BODY).replace("POST", "post"), "method"),
        (true, post(BODY).replace("POST", "PUT"), "method"),
        (true, post(BODY).trim_end().to_owned(), "line-endings"),
        (true, post(BODY).replace('\n', "\r\n"), "line-endings"),
        (true, post(BODY).replace('\n', "\\n"), "line-endings"),
        (true, format!("POST\n{ORDERS}\n{NONCE}\n{time}\n{BODY}\n"), "lines-order"),
        (true, format!("{time}\n{NONCE}\n{BODY}\n"), "lines-missing"),
        (true, post(BODY).replace(&time, &later), "timestamp-differs"),
        (true, post(BODY).replace(&time, &milliseconds), "timestamp-in-milliseconds"),
        (true, post(&sorted.replace('/', "\\/")).trim_end().to_owned(), "several"),
        (false, query(ORDERS), "target-without-query"),
        (false, query(&QUERY.replace("%2F", "/")), "target-encoding"),
        (false, query(&QUERY.replace("%2F", "%2f")), "target-encoding"),
        (false, query(&QUERY.replace("%2F", "%252F")), "target-encoding"),
        (false, query(&format!("{ORDERS}?appid=wx1&wechat_openid=o%2F1")), "target-query-order"),
        (false, url(QUERY), "target-with-host"),
        (false, query(&format!("https://api.mch.weixin.qq.com{QUERY}")), "target-with-host"),
        (false, query(&QUERY.replace("/v3/", "v3/")), "target-slash"),
        (false, query(&QUERY.replace("/v3/", "/")), "target-prefix"),
        (false, query(QUERY).replace("\n\n", "\n"), "lines-missing"),
    ] {
        let asked =
            if is_post { Asked::new("POST", ORDERS, BODY) } else { Asked::new("GET", QUERY, "") };
        let asked = asked.with("authorization", &good_header(&time, &signature(signed.as_bytes())));
        let call = explained(&sandbox, asked, 401).await;
        let told = &call["explanation"];
        assert_eq!(told["cause"], expected, "{signed:?}: {told:#}");
        assert_ne!(told["remedy"], "");
        assert_eq!(told["expected"]["lines"].as_array().unwrap().len(), 5);
        assert_eq!(told["is_certain"], true);
        assert_eq!(told["signed"]["bytes"], signed.len());
        assert_ne!(told["difference"]["expected"], told["difference"]["signed"]);
    }
}

#[tokio::test]
async fn wrong_names_keys_and_times_are_told_apart() {
    let sandbox = start(Mode::Both).await;
    let now = SystemClock.now();
    let time = now.to_string();
    let message = |time: &str| format!("GET\n{QUERY}\n{time}\n{NONCE}\n\n");
    let good = signature(message(&time).as_bytes());
    let keys = keys();
    let (mchid, serial) = (keys.mchid(), keys.merchant_certificate().serial());
    let raw = BASE64_STANDARD.decode(&good).unwrap();
    let hex: Vec<String> = raw.iter().map(|byte| format!("{byte:02x}")).collect();
    let hex = hex.concat();
    let foreign = PrivateKey::generate().unwrap().sign(message(&time).as_bytes()).unwrap();
    let at = |time: i64| {
        let time = time.to_string();
        good_header(&time, &signature(message(&time).as_bytes()))
    };
    for (authorization, expected) in [
        (header("1900000110", serial, &time, &good), "mchid-of-another"),
        (header("1900000110", serial, &time, "AAAA"), "mchid-unknown"),
        (header(mchid, &"5".repeat(40), &time, &good), "serial-unknown"),
        (header(mchid, &serial.to_lowercase(), &time, &good), "serial-spelling"),
        (
            header(mchid, keys.platform_certificate().serial(), &time, &good),
            "serial-of-platform-key",
        ),
        (header(mchid, keys.public_key_id(), &time, &good), "serial-of-platform-key"),
        (header(mchid, serial, &time, &BASE64_URL_SAFE.encode(&raw)), "signature-encoding"),
        (header(mchid, serial, &time, &hex), "signature-encoding"),
        (header(mchid, serial, &time, &BASE64_STANDARD.encode(&good)), "signature-encoding"),
        (header(mchid, serial, &time, "!"), "signature-encoding"),
        (header(mchid, serial, &time, &BASE64_STANDARD.encode(&foreign)), "unknown"),
        (at(now - 400), "clock"),
        (at(now + 400), "clock"),
        (at(now + 8 * 3600), "timestamp-time-zone"),
        (at(now * 1000), "timestamp-in-milliseconds"),
        (header(mchid, serial, "soon", &good), "timestamp-malformed"),
        ("Bearer x".to_owned(), "authorization-malformed"),
        (at(now).replace(',', ", "), "authorization-malformed"),
        (at(now).replace("RSA2048", "RSA4096"), "scheme"),
        (String::new(), "authorization-missing"),
    ] {
        let mut asked = Asked::new("GET", QUERY, "");
        if !authorization.is_empty() {
            asked = asked.with("authorization", &authorization);
        }
        let call = explained(&sandbox, asked, 401).await;
        assert_eq!(call["explanation"]["cause"], expected, "{authorization}: {call:#}");
    }
    let foreign = header(mchid, serial, &time, &BASE64_STANDARD.encode(&foreign));
    let call =
        explained(&sandbox, Asked::new("GET", QUERY, "").with("authorization", &foreign), 401);
    let call = call.await;
    assert_eq!(call["explanation"]["likely"][0]["cause"], "key", "{call:#}");
    assert!(call["explanation"]["tried"].as_u64().unwrap() > 100);
    let short = header(mchid, serial, &time, "AAAA");
    let call = explained(&sandbox, Asked::new("GET", QUERY, "").with("authorization", &short), 401);
    assert_eq!(call.await["explanation"]["likely"][0]["cause"], "signature-length");
}

#[tokio::test]
async fn keys_and_serials_of_another_merchant_are_named() {
    let sandbox = start(Mode::Both).await;
    let other = sandbox.add_merchant(MerchantSpec::default()).await.unwrap();
    let time = SystemClock.now().to_string();
    let message = format!("GET\n{QUERY}\n{time}\n{NONCE}\n\n");
    let others = PrivateKey::from_pem(&other.merchant_private_key).unwrap();
    let others = BASE64_STANDARD.encode(others.sign(message.as_bytes()).unwrap());
    let own = signature(message.as_bytes());
    let (mchid, serial) =
        (keys().mchid().to_owned(), keys().merchant_certificate().serial().to_owned());
    for (authorization, expected, part) in [
        (header(&mchid, &serial, &time, &others), "key-of-another", other.mchid.as_str()),
        (header(&other.mchid, &other.merchant_serial, &time, &own), "key-of-another", &mchid),
        (header(&mchid, &other.merchant_serial, &time, &others), "serial-of-another", &other.mchid),
        (
            header(&mchid, &other.merchant_serial, &time, &own),
            "serial-of-another",
            "only the serial is wrong",
        ),
        (header("1900000111", &serial, &time, &others), "mchid-of-another", &other.mchid),
    ] {
        let asked = Asked::new("GET", QUERY, "").with("authorization", &authorization);
        let told = explained(&sandbox, asked, 401).await["explanation"].clone();
        assert_eq!(
            (&told["cause"], &told["is_certain"]),
            (&json!(expected), &json!(true)),
            "{told:#}"
        );
        assert!(told["text"].as_str().unwrap().contains(part), "{told:#}");
    }
}

#[tokio::test]
async fn a_renewed_certificate_is_told_from_a_retired_one() {
    let sandbox = start(Mode::Both).await;
    let made = sandbox.settings().clone();
    let play = async |verb: &str| {
        admin(&sandbox, "POST", &format!("scenarios/merchant-certificate-renewal/{verb}"), "").await
    };
    play("start").await;
    let now = sandbox.settings_of(&made.mchid).unwrap();
    assert_ne!(made.merchant_serial, now.merchant_serial);
    let send = async |serial: &str, key: &str| {
        let time = SystemClock.now().to_string();
        let message = format!("GET\n{QUERY}\n{time}\n{NONCE}\n\n");
        let key = PrivateKey::from_pem(key).unwrap();
        let signature = BASE64_STANDARD.encode(key.sign(message.as_bytes()).unwrap());
        let authorization = header(&made.mchid, serial, &time, &signature);
        let asked = Asked::new("GET", QUERY, "").with("authorization", &authorization);
        explained(&sandbox, asked, 401).await["explanation"]["cause"].clone()
    };
    let mixed = send(&now.merchant_serial, &made.merchant_private_key).await;
    assert_eq!(mixed, "key-of-other-certificate");
    play("next").await;
    let old = send(&made.merchant_serial, &made.merchant_private_key).await;
    assert_eq!(old, "certificate-retired");
}

#[tokio::test]
async fn a_signed_upload_is_told_from_a_signed_meta_part() {
    let sandbox = start(Mode::Both).await;
    let time = SystemClock.now().to_string();
    let meta = r#"{"filename":"a.jpg","sha256":"00"}"#;
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n\
         {meta}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nx\r\n--b--\r\n"
    );
    let target = "/v3/merchant/media/upload";
    let send = |signed: &str| {
        let message = format!("POST\n{target}\n{time}\n{NONCE}\n{signed}\n");
        let asked = Asked::new("POST", target, body.clone())
            .with("content-type", "multipart/form-data; boundary=b");
        asked.with("authorization", &good_header(&time, &signature(message.as_bytes())))
    };
    let call = explained(&sandbox, send(&body), 401).await;
    assert_eq!(call["explanation"]["cause"], "body-of-upload", "{call:#}");
    let reply = send(meta).send(&sandbox).await;
    assert_ne!(reply.status, 401, "{}", reply.text);
}

#[tokio::test]
async fn calls_are_kept_whole_with_their_checks_in_order() {
    let sandbox = start(Mode::Both).await;
    let reply = call(&sandbox, "POST", ORDERS, BODY.replace("\"wx1\"", "1")).await;
    assert_eq!(reply.status, 400, "an appid is text");
    let whole =
        admin(&sandbox, "GET", &format!("requests/{}", reply.header("request-id")), "").await;
    let head = whole["head"].as_str().unwrap();
    assert!(head.starts_with("POST /v3/edu-star/orders HTTP/1.1\r\n"), "{head}");
    assert!(head.ends_with("\r\n\r\n") && whole["is_head_exact"] == true);
    assert_eq!(whole["body"]["text"], BODY.replace("\"wx1\"", "1"));
    assert_eq!(whole["answer"]["body"]["text"], reply.text);
    assert_eq!((&whole["answer"]["status"], &whole["status"]), (&json!(400), &json!(400)));
    assert_eq!(whole["operation"], "edu-star.create_order");
    assert_eq!(whole["mchid"], "1900000109");
    let checks: Vec<(&str, bool)> = whole["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|check| (check["check"].as_str().unwrap(), check["is_passed"].as_bool().unwrap()))
        .collect();
    assert_eq!(
        checks,
        [
            ("path", true),
            ("method", true),
            ("accept and user-agent", true),
            ("authorization", true),
            ("timestamp", true),
            ("merchant", true),
            ("serial", true),
            ("certificate", true),
            ("signature", true),
            ("fields", false),
        ]
    );
    assert_eq!(whole["explanation"], Value::Null);
}

#[tokio::test]
async fn the_log_is_listed_filtered_and_forgotten() {
    let sandbox = start(Mode::Both).await;
    let known = get(&sandbox, "/v3/certificates").await;
    assert_eq!(get(&sandbox, "/v3/nowhere").await.status, 404);
    assert_eq!(call(&sandbox, "PUT", ORDERS, "{}").await.status, 405);
    assert_eq!(call(&sandbox, "POST", ORDERS, "{").await.status, 400);
    assert_eq!(call(&sandbox, "POST", ORDERS, r#"{"x":1}"#).await.status, 400);
    let list = async |query: &str| {
        let told = admin(&sandbox, "GET", &format!("requests{query}"), "").await;
        let ids = told["requests"].as_array().unwrap().iter().map(|call| call["id"].clone());
        (ids.collect::<Vec<_>>(), told)
    };
    let (ids, told) = list("").await;
    assert_eq!(
        (ids, &told["last"]),
        (vec![json!(1), json!(2), json!(3), json!(4), json!(5)], &json!(5))
    );
    let failed: Vec<_> =
        told["requests"].as_array().unwrap().iter().map(|call| &call["failed_check"]).collect();
    let expected = [json!(null), json!("path"), json!("method"), json!("json"), json!("fields")];
    assert_eq!(failed, expected.iter().collect::<Vec<_>>());
    assert_eq!(list("?after=1&limit=2").await.0, [2, 3]);
    assert_eq!(list("?limit=2").await.0, [4, 5]);
    assert_eq!(list("?status=404").await.0, [2]);
    assert_eq!(list("?operation=edu-star.create_order").await.0, [4, 5]);
    assert_eq!(list("?mchid=1900000109").await.0.len(), 5);
    assert!(list("?mchid=1").await.0.is_empty());
    let by_id = admin(&sandbox, "GET", "requests/1", "").await;
    assert_eq!(by_id["request_id"], known.header("request-id"));
    assert_eq!(admin(&sandbox, "DELETE", "requests", "").await, json!({ "forgotten": 5 }));
    assert!(list("").await.0.is_empty());
    let gone = Asked::new("GET", "/_sandbox/requests/1", "").send(&sandbox).await;
    assert_eq!(gone.status, 404);
}

#[tokio::test]
async fn a_nonce_used_twice_is_noticed_and_let_through() {
    let sandbox = start(Mode::Both).await;
    let asked = Asked::new("GET", "/v3/certificates", "").signed();
    let first = asked.clone().send(&sandbox).await;
    let again = explained(&sandbox, asked, 200).await;
    assert_eq!((first.status, &again["earlier_calls_with_this_nonce"]), (200, &json!([1])));
}

#[tokio::test]
async fn the_log_is_bounded() {
    let limits = Limits { log: 3, log_body: 100, ..Limits::default() };
    let sandbox = builder().limits(limits).start().await.unwrap();
    for _ in 0..5 {
        call(&sandbox, "POST", ORDERS, "x".repeat(5000)).await;
    }
    let told = admin(&sandbox, "GET", "requests", "").await;
    assert_eq!((told["requests"].as_array().unwrap().len(), &told["last"]), (3, &json!(5)));
    let call = admin(&sandbox, "GET", "requests/5", "").await;
    assert_eq!((&call["body"]["bytes"], &call["body"]["is_whole"]), (&json!(5000), &json!(false)));
    assert_eq!(call["body"]["text"], "x".repeat(100));
    let limits = Limits { log: 0, ..Limits::default() };
    let sandbox = builder().limits(limits).start().await.unwrap();
    get(&sandbox, "/v3/certificates").await;
    assert_eq!(admin(&sandbox, "GET", "requests", "").await["requests"], json!([]));
}
