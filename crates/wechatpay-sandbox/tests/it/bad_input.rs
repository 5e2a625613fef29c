//! Bodies, queries and paths that are wrong, and the words they are refused with.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Profile, Unknown};

use crate::support::{Asked, builder, call, get, keys, start};

const CREATE: &str = "/v3/payscore/payafter-orders";

fn order() -> Value {
    json!({ "appid": "wx1", "out_order_no": "n1", "service_id": "500001" })
}

fn with(member: &str, value: Value) -> Value {
    let mut order = order();
    order[member] = value;
    order
}

#[tokio::test]
async fn bodies_that_are_not_json_objects_are_refused() {
    let sandbox = start(Mode::Both).await;
    for body in [
        "",
        "{",
        "[]",
        "null",
        "1",
        "\"x\"",
        r#"{"appid":"wx1","appid":"wx2"}"#,
        r#"{"appid":"wx1"} trailing"#,
        &"[".repeat(5000),
        &format!("{{\"a\":{}1{}}}", "[".repeat(50), "]".repeat(50)),
        "appid=wx1&service_id=2",
        "<xml/>",
    ] {
        let reply = call(&sandbox, "POST", CREATE, body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{body:.60}");
        assert_eq!(reply.json()["detail"]["location"], "body");
    }
}

#[tokio::test]
async fn every_wrong_member_is_named() {
    let sandbox = start(Mode::Both).await;
    let fee = |fee: Value| with("fees", json!([fee]));
    for (body, field) in [
        (json!({}), "/appid"),
        (json!({ "appid": "", "out_order_no": "n", "service_id": "s" }), "/appid"),
        (with("appid", json!(1)), "/appid"),
        (with("appid", json!("x".repeat(33))), "/appid"),
        (with("out_order_no", json!("has space")), "/out_order_no"),
        (with("out_order_no", json!("a/b")), "/out_order_no"),
        (with("out_order_no", json!("单号")), "/out_order_no"),
        (with("out_order_no", json!("😀")), "/out_order_no"),
        (with("out_order_no", json!("1".repeat(33))), "/out_order_no"),
        (with("service_start_time", json!("2023-11-15")), "/service_start_time"),
        (with("service_start_time", json!("20230230")), "/service_start_time"),
        (with("service_end_time", json!("OnAccept")), "/service_end_time"),
        (with("service_introduction", json!("介".repeat(21))), "/service_introduction"),
        (with("service_introduction", json!("😀")), "/service_introduction"),
        (with("fees", json!({})), "/fees"),
        (with("fees", json!(["x"])), "/fees/0"),
        (fee(json!({ "fee_name": "a" })), "/fees/0/fee_amount"),
        (fee(json!({ "fee_amount": 1 })), "/fees/0/fee_name"),
        (fee(json!({ "fee_name": "a", "fee_amount": -1 })), "/fees/0/fee_amount"),
        (fee(json!({ "fee_name": "a", "fee_amount": "1" })), "/fees/0/fee_amount"),
        (fee(json!({ "fee_name": "a", "fee_amount": 1.5 })), "/fees/0/fee_amount"),
        (fee(json!({ "fee_name": "a", "fee_amount": 1e30 })), "/fees/0/fee_amount"),
        (fee(json!({ "fee_name": "a", "fee_amount": 1, "x": 1 })), "/fees/0/x"),
        (fee(json!({ "fee_name": "a".repeat(21), "fee_amount": 1 })), "/fees/0/fee_name"),
        (
            fee(json!({ "fee_name": "a", "fee_amount": 1, "fee_desc": "d".repeat(31) })),
            "/fees/0/fee_desc",
        ),
        (fee(json!({ "fee_name": "a", "fee_amount": 1, "fee_count": -2 })), "/fees/0/fee_count"),
        (with("discounts", json!([{ "discount_name": "a" }])), "/discounts/0/discount_desc"),
        (
            with(
                "discounts",
                json!([{ "discount_name": "a", "discount_desc": "b", "discount_amount": 1 }]),
            ),
            "/discounts/0/discount_amount",
        ),
        (with("risk_amount", json!(-1)), "/risk_amount"),
        (with("attach", json!("a".repeat(201))), "/attach"),
        (with("need_user_confirm", json!("true")), "/need_user_confirm"),
        (with("need_user_confirm", json!(false)), "/openid"),
        (with("openid", json!("o1")), "/openid"),
        (with("notify_url", json!("https://x")), "/notify_url"),
        (with("time_range", json!({})), "/time_range"),
        (with("mchid", json!("1900000109")), "/mchid"),
    ] {
        let reply = call(&sandbox, "POST", CREATE, &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{body}");
        assert_eq!(reply.json()["detail"]["field"], field, "{}", reply.text);
    }
}

#[tokio::test]
async fn a_body_of_megabytes_is_read_and_judged() {
    let sandbox = start(Mode::Both).await;
    let reply = call(&sandbox, "POST", CREATE, with("attach", json!("a".repeat(4 << 20)))).await;
    assert_eq!((reply.status, &reply.json()["detail"]["field"]), (400, &json!("/attach")));
    assert!(reply.text.len() < 2000, "the answer does not repeat all of it");
}

#[tokio::test]
async fn long_and_doubled_lists_are_refused_and_leave_nothing() {
    let sandbox = start(Mode::Both).await;
    let names: Vec<_> =
        (0..6).map(|n| json!({ "discount_name": n.to_string(), "discount_desc": "d" })).collect();
    assert_eq!(call(&sandbox, "POST", CREATE, with("discounts", json!(names))).await.status, 400);
    let twice = json!([{ "fee_name": "a", "fee_amount": 1 }, { "fee_name": "a", "fee_amount": 2 }]);
    let reply = call(&sandbox, "POST", CREATE, with("fees", twice)).await;
    assert_eq!(reply.json()["detail"]["field"], "/fees/1/fee_name");
    let many: Vec<_> =
        (0..101).map(|n| json!({ "fee_name": n.to_string(), "fee_amount": 1 })).collect();
    assert_eq!(call(&sandbox, "POST", CREATE, with("fees", json!(many))).await.status, 400);
    // None of the refusals left anything behind.
    let target = format!("{CREATE}?service_id=500001&appid=wx1&out_order_no=n1");
    assert_eq!(get(&sandbox, &target).await.status, 404);
}

#[tokio::test]
async fn unknown_members_pass_where_that_was_chosen() {
    let sandbox = builder().unknown(Unknown::Ignore).start().await.unwrap();
    let reply = call(&sandbox, "POST", CREATE, with("time_range", json!({ "a": 1 }))).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let sandbox = start(Mode::Both).await;
    let reply = call(&sandbox, "POST", CREATE, with("time_range", json!({ "a": 1 }))).await;
    assert!(reply.header("request-id").ends_with("-270924358"));
}

#[tokio::test]
async fn the_strict_profile_demands_what_practice_does() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    for (member, value) in [
        ("service_start_time", json!("OnAccept")),
        ("service_start_location", json!("here")),
        ("service_introduction", json!("this")),
        ("risk_amount", json!(100)),
    ] {
        let mut body = order();
        body["service_start_time"] = json!("OnAccept");
        body["service_start_location"] = json!("here");
        body["service_introduction"] = json!("this");
        body["risk_amount"] = json!(100);
        assert_eq!(call(&sandbox, "POST", CREATE, &body).await.status, 200);
        body[member] = if value.is_string() { json!("") } else { json!(0) };
        body["out_order_no"] = json!("n2");
        let reply = call(&sandbox, "POST", CREATE, &body).await;
        assert_eq!(reply.json()["detail"]["field"], format!("/{member}"));
    }
}

#[tokio::test]
async fn queries_are_read_as_strictly() {
    let sandbox = start(Mode::Both).await;
    for (target, field) in [
        ("/v3/payscore/payafter-orders", "service_id"),
        ("/v3/payscore/payafter-orders?service_id=1&appid=", "appid"),
        ("/v3/payscore/payafter-orders?service_id=1&appid=1", "out_order_no"),
        (
            "/v3/payscore/payafter-orders?service_id=1&appid=1&out_order_no=1&query_id=2",
            "out_order_no",
        ),
        ("/v3/payscore/payafter-orders?service_id=1&service_id=2&appid=1", "service_id"),
        ("/v3/edu-star/orders?appid=wx1", "wechat_openid"),
        ("/v3/edu-star/orders?appid=wx1&wechat_openid=%ff", "wechat_openid"),
        ("/v3/edu-star/orders?appid=wx1&wechat_openid=o&limit=101", "limit"),
        ("/v3/edu-star/orders?appid=wx1&wechat_openid=o&limit=0", "limit"),
        ("/v3/edu-star/orders?appid=wx1&wechat_openid=o&offset=-1", "offset"),
        ("/v3/edu-star/orders?appid=wx1&wechat_openid=o&offset=x", "offset"),
        ("/v3/edu-star/orders?appid=wx1&wechat_openid=o&ofset=1", "ofset"),
        ("/v3/edu-star/orders?appid=wx%2F1&wechat_openid=o", "appid"),
        ("/v3/edu-star/orders?appid=wx1&qq=123", "qq"),
        ("/v3/edu-star/users/qq/12ab56?appid=wx1", "qq"),
        ("/v3/edu-star/users/openid/o1", "appid"),
        ("/v3/edu-star/users/openid/%ff?appid=wx1", "wechat_openid"),
    ] {
        let reply = get(&sandbox, target).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{target}");
        assert_eq!(reply.json()["detail"]["field"], field, "{target}: {}", reply.text);
        assert_ne!(reply.json()["detail"]["location"], "body", "{target}");
    }
}

#[tokio::test]
async fn sealed_fields_need_the_right_key_by_the_right_name() {
    let sealed = |text: &str, mode: Mode| {
        let keys = keys();
        match mode {
            Mode::PublicKey => keys.public_key().seal(text.as_bytes()).unwrap(),
            _ => keys.platform_certificate().public_key().seal(text.as_bytes()).unwrap(),
        }
    };
    let serial = keys().platform_certificate().serial().to_owned();
    let id = keys().public_key_id().to_owned();
    let missing = "HTTP header缺少微信支付平台证书序列号(Wechatpay-Serial)";
    let wrong = "平台证书序列号Wechatpay-Serial错误";
    let unreadable = "请确认待处理的消息是否为加密后的密文";
    for (mode, name, named, message) in [
        (Mode::Both, sealed("张三", Mode::Certificate), Some(&serial), ""),
        (Mode::Both, sealed("张三", Mode::PublicKey), Some(&id), ""),
        (Mode::Both, sealed("张三", Mode::PublicKey), Some(&serial), unreadable),
        (Mode::Both, sealed("张三", Mode::Certificate), Some(&id), unreadable),
        (Mode::Both, "张三".to_owned(), Some(&serial), unreadable),
        (Mode::Both, sealed("张三", Mode::Certificate), None, missing),
        (Mode::Both, sealed("张三", Mode::Certificate), Some(&"ABC".to_owned()), wrong),
        (Mode::Certificate, sealed("张三", Mode::PublicKey), Some(&id), wrong),
        (Mode::PublicKey, sealed("张三", Mode::Certificate), Some(&serial), wrong),
        (Mode::PublicKey, sealed("张三", Mode::PublicKey), Some(&id), ""),
    ] {
        let sandbox = start(mode).await;
        let body = with("name", json!(name)).to_string();
        let mut asked = Asked::new("POST", CREATE, body);
        if let Some(serial) = named {
            asked = asked.with("wechatpay-serial", serial);
        }
        let reply = asked.signed().send(&sandbox).await;
        reply.verified();
        if message.is_empty() {
            assert_eq!(reply.status, 200, "{}", reply.text);
        } else {
            assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"));
            assert_eq!(reply.json()["message"], message);
            assert!(!reply.text.contains(&name), "personal text is never repeated");
        }
    }
    // 智慧零售 has no such field at all.
    let sandbox = start(Mode::Both).await;
    let body = with("name", json!(sealed("张三", Mode::Certificate)));
    let reply = call(&sandbox, "POST", "/v3/payscore/smartretail-orders", &body).await;
    assert_eq!(reply.json()["detail"]["field"], "/name");
}

#[tokio::test]
async fn a_resealed_order_is_the_same_order() {
    let sandbox = start(Mode::Both).await;
    let serial = keys().platform_certificate().serial().to_owned();
    let mut made = Vec::new();
    for (name, status) in [("张三", 200), ("张三", 200), ("李四", 400)] {
        let sealed = keys().platform_certificate().public_key().seal(name.as_bytes()).unwrap();
        let body = with("name", json!(sealed)).to_string();
        let asked = Asked::new("POST", CREATE, body).with("wechatpay-serial", &serial);
        let reply = asked.signed().send(&sandbox).await;
        assert_eq!(reply.status, status);
        made.push(reply.text);
    }
    assert_eq!(made[0], made[1]);
    assert!(made[2].contains("INVALID_REQUEST"));
}
