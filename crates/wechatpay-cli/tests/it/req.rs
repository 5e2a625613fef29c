//! `wxpay req` against the sandbox.

use serde_json::Value;
use wechatpay_core::PrivateKey;

use crate::program::{Ended, env_file, folder, run, run_in, run_with_input, shared};

/// Runs `wxpay req …` with the settings of the shared sandbox.
fn req(arguments: &[&str]) -> Ended {
    let file = env_file();
    run(&[&["req"], arguments, &["--env-file", &file]].concat())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn a_good_answer_is_the_only_thing_on_stdout() {
    let list = ["GET", "v3/edu-star/orders", "-q", "appid=wx998877665544wx", "-q", "qq=10000"];
    let ended = req(&list);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    assert_eq!(ended.stdout, "{\"data\":[],\"total_count\":0,\"offset\":0,\"limit\":20}\n");
    let ended = req(&[&list[..], &["--raw"]].concat());
    assert_eq!(ended.stdout, "{\"data\":[],\"total_count\":0,\"offset\":0,\"limit\":20}");
}

#[test]
fn include_tells_on_stderr_who_vouches() {
    let ended = req(&["get", "/v3/certificates", "--include"]);
    assert_eq!(ended.code, Some(0));
    let public_key_id = shared().public_key_id.as_deref().unwrap();
    let lines: Vec<&str> = ended.stderr.lines().collect();
    assert_eq!(lines[0], "status 200");
    assert!(lines[1].starts_with("Request-ID ") && lines[1].len() > 20, "{lines:?}");
    assert_eq!(lines[2], format!("verified by {public_key_id}"));
    assert_eq!(lines.len(), 3);
    assert_eq!(json(&ended.stdout)["data"].as_array().map(Vec::len), Some(1));
}

#[test]
fn json_has_everything_in_one_line() {
    let ended = req(&["GET", "v3/certificates", "--json"]);
    assert_eq!((ended.code, ended.stdout.lines().count()), (Some(0), 1));
    let line = json(&ended.stdout);
    assert_eq!(line["status"], 200);
    assert_eq!(line["verified_by"], shared().public_key_id.as_deref().unwrap());
    assert!(line["request_id"].as_str().is_some_and(|id| !id.is_empty()));
    assert!(line["body"]["data"].is_array());
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let arguments = ["GET", "v3/nothing", "--color", "always"];
    let ended = req(&arguments);
    assert!(ended.stderr.starts_with("\u{1b}["), "{}", ended.stderr);
    assert!(!req(&arguments[..2]).stderr.contains('\u{1b}'));
}

#[test]
fn a_body_comes_from_anywhere() {
    let order = |number: &str| {
        format!(
            "{{\"appid\":\"wxd678efh567hg6787\", \"out_order_no\":\"{number}\",\n\
             \"service_id\":\"500001\", \"discounts\":[{{\"discount_name\":\"满20减1元\",\
             \"discount_desc\":\"不与其他优惠叠加\"}}]}}\n"
        )
    };
    let path = "v3/payscore/smartretail-orders";
    let check = |ended: &Ended, number: &str| {
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{number}");
        assert_eq!(json(&ended.stdout)["out_order_no"], number);
    };
    check(&req(&["POST", path, &order("CLI-TEXT")]), "CLI-TEXT");
    let file = folder("bodies").join("order.json");
    std::fs::write(&file, order("CLI-FILE")).unwrap();
    check(&req(&["POST", path, &format!("@{}", file.display())]), "CLI-FILE");
    let arguments = ["req", "POST", path, "-", "--env-file", &env_file()];
    check(&run_with_input(&arguments, order("CLI-STDIN").as_bytes()), "CLI-STDIN");
}

#[test]
fn a_refusal_is_told_with_its_code_and_number() {
    let check = |arguments: &[&str], said: &[&str]| {
        let ended = req(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(4), ""), "{}", ended.stderr);
        for text in said.iter().chain(&["Request-ID ", "outcome refused"]) {
            assert!(ended.stderr.contains(text), "{text}: {}", ended.stderr);
        }
    };
    let card = "v3/discount-card/orders/{out_order_no}";
    check(&["GET", card, "--with", "out_order_no=none"], &["404 RESOURCE_NOT_EXISTS"]);
    check(
        &["POST", "v3/edu-star/orders", "{}"],
        &["400 PARAM_ERROR", "detail {\"field\":\"/appid\""],
    );
    let line = req(&["GET", card, "--with", "out_order_no=none", "--json"]);
    assert_eq!(line.code, Some(4));
    let line = json(&line.stdout);
    assert_eq!((&line["outcome"], &line["refusal"]["status"]), (&"refused".into(), &404.into()));
    assert_eq!(line["refusal"]["code"], "RESOURCE_NOT_EXISTS");
}

#[test]
fn what_is_not_proven_is_not_believed() {
    let strange = PrivateKey::generate().unwrap();
    let private = folder("keys").join("strange_private.pem");
    std::fs::write(&private, strange.to_pem().unwrap().as_bytes()).unwrap();
    let public = folder("keys").join("strange_public.pem");
    std::fs::write(&public, strange.to_public().unwrap().to_pem()).unwrap();
    let check = |arguments: &[&str], said: &str| {
        let ended = req(&[&["GET", "v3/certificates"], arguments].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(5), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
        assert!(ended.stderr.contains("outcome unknown"), "{}", ended.stderr);
    };
    let private = private.display().to_string();
    check(&["--private-key-path", &private], "hint: the gateway does not sign its 401");
    check(&["--serial", "00AB"], "it claims 401 SIGN_ERROR");
    let public = public.display().to_string();
    check(&["--public-key-path", &public], "its signature does not fit key PUB_KEY_ID_");
    let ended = req(&["GET", "v3/no-such-thing"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(5), ""));
    assert!(ended.stderr.contains("does not sign answers to unknown paths"), "{}", ended.stderr);
}

#[test]
fn mistakes_are_named_and_nothing_is_sent() {
    let card = "v3/discount-card/orders/{out_order_no}";
    let check = |arguments: &[&str], said: &str| {
        let ended = req(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    };
    check(&["GET", card], "path variable `out_order_no` of `/v3/discount-card");
    check(&["GET", card], "hint: give it by --with out_order_no=VALUE");
    check(&["GET", card, "--with", "out_order_no="], "is empty");
    check(&["GET", card, "--with", "out_order_no=🎁"], "outside the basic plane");
    check(&["GET", card, "--with", "out_order_no=a", "--with", "b=c"], "has no variable `b`");
    check(&["GET", "v3/订单"], "put such text into a variable");
    check(&["GET", "https://api.mch.weixin.qq.com/v3/x"], "is a whole URL");
    check(&["GET", "v3/x", "{}"], "a GET request carries no body");
    let broken = ["POST", "v3/edu-star/orders", "{\"a\":"];
    check(&broken, "the body is not JSON");
    check(&broken, "because EOF while parsing");
    check(&["POST", "v3/x", "@no/such/file"], "cannot read no/such/file");
    check(&["GET", "v3/x", "--header", "Authorization=x"], "is written by the protocol itself");
    check(&["GET", "v3/x", "--query", "a=🎁"], "query member `a`");
    check(&["GET", "v3/x", "--timeout", "soon"], "setting `timeout` (WECHATPAY_TIMEOUT)");
    check(&["GET", "v3/x", "--private-key-path", "no/such/key"], "WECHATPAY_PRIVATE_KEY_PATH");
    let ended = run_with_input(&["req", "POST", "v3/x", "-"], &[b'"', 0xff, b'"']);
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("stdin is not UTF-8 text: the byte at 1"), "{}", ended.stderr);
}

#[test]
fn settings_are_asked_for_and_can_come_from_the_environment() {
    let ended = run(&["req", "GET", "v3/certificates"]);
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("(WECHATPAY_MCHID) is missing"), "{}", ended.stderr);
    assert!(ended.stderr.contains("wxpay sandbox --data"), "{}", ended.stderr);
    let ended = run(&["req", "GET", "v3/x", "--env-file", "no/such/file"]);
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("cannot read the settings file no/such/file"));

    let settings = shared();
    let environment = [
        ("WECHATPAY_BASE_URL", settings.base_url.as_str()),
        ("WECHATPAY_MCHID", &settings.mchid),
        ("WECHATPAY_SERIAL", &settings.merchant_serial),
        ("WECHATPAY_PRIVATE_KEY", &settings.merchant_private_key),
        ("WECHATPAY_APIV3_KEY", &settings.apiv3_key),
    ];
    let ended = run_in(&environment, &["req", "GET", "v3/certificates", "--json"]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    // No public key was given, so the certificate was fetched and vouches.
    let serial = settings.platform_certificate_serial.as_deref().unwrap();
    assert_eq!(json(&ended.stdout)["verified_by"], serial);
}

#[test]
fn without_a_connection_nothing_was_sent() {
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let ended = req(&["GET", "v3/certificates", "--base-url", &closed, "--json"]);
    assert_eq!(ended.code, Some(3), "{}", ended.stderr);
    let line = json(&ended.stdout);
    assert_eq!((&line["outcome"], &line["status"]), (&"not_sent".into(), &Value::Null));
    assert!(ended.stderr.contains("outcome nothing was sent"), "{}", ended.stderr);
    let line = json(&req(&["POST", "v3/x", "@no/such/file", "--json"]).stdout);
    assert_eq!(
        (&line["outcome"], &line["causes"].as_array().map(Vec::len)),
        (&"not_sent".into(), &Some(1))
    );
}
