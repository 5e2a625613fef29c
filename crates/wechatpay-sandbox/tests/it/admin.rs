//! The calls under `/_sandbox/`.

use serde_json::json;
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Mode, Settings};

use crate::support::{Asked, admin, get, start};

#[tokio::test]
async fn health_and_settings_tell_what_a_client_needs() {
    let sandbox = start(Mode::Both).await;
    assert_eq!(admin(&sandbox, "GET", "health", "").await, json!({ "ok": true }));
    let told: Settings =
        serde_json::from_value(admin(&sandbox, "GET", "settings", "").await).unwrap();
    assert_eq!(&told, sandbox.settings());
    assert_eq!(told.base_url, sandbox.base_url());
}

#[tokio::test]
async fn the_clock_moves_the_orders_and_not_the_signatures() {
    let sandbox = start(Mode::Both).await;
    let before = SystemClock.now();
    let told = admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 86_400 })).await;
    assert!(told["now"].as_i64().unwrap() >= before + 86_400);
    // The client's clock is a day behind that of the orders, and is understood all the same.
    let reply = get(&sandbox, "/v3/certificates").await;
    assert_eq!(reply.status, 200);
    let stamp: i64 = reply.header("wechatpay-timestamp").parse().unwrap();
    assert!((before..before + 3600).contains(&stamp), "{stamp}");
    let ahead = Asked::new("GET", "/v3/certificates", "").signed_at(before + 86_400);
    assert_eq!(ahead.send(&sandbox).await.status, 401);
    let told = admin(&sandbox, "POST", "clock", json!({ "set": before })).await;
    assert!(told["now"].as_i64().unwrap() < before + 3600);
    for body in [
        json!({}),
        json!({ "advance_seconds": 1, "set": 1 }),
        json!({ "set": "x" }),
        json!({ "go": 1 }),
    ] {
        let reply = Asked::new("POST", "/_sandbox/clock", body.to_string()).send(&sandbox).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{body}");
    }
}

#[tokio::test]
async fn what_is_no_admin_call_is_said_so() {
    let sandbox = start(Mode::Both).await;
    for (method, path) in [
        ("GET", ""),
        ("GET", "nothing"),
        ("DELETE", "clock"),
        ("POST", "payscore/serviceorder/N/confirm"),
        ("POST", "payscore/payafter/N/bless"),
        ("POST", "payscore/payafter/N/confirm"),
        ("POST", "discount-card/orders/N/bless"),
        ("POST", "discount-card/orders/N/expire"),
        ("POST", "discount-card/cards/N/take"),
        ("GET", "payscore/payafter/N"),
    ] {
        let target = format!("/_sandbox/{path}");
        let reply = Asked::new(method, &target, "").send(&sandbox).await;
        assert_eq!(reply.status, 404, "{method} {path}: {}", reply.text);
        assert!(!reply.code().is_empty() && reply.verified().is_empty());
    }
}

#[tokio::test]
async fn strange_pages_and_strange_merchants_are_refused() {
    let sandbox = start(Mode::Both).await;
    let health = || Asked::new("GET", "/_sandbox/health", "");
    let reply = health().with("origin", "https://evil.example").send(&sandbox).await;
    assert_eq!(reply.status, 403);
    assert_eq!(health().with("origin", sandbox.base_url()).send(&sandbox).await.status, 200);
    let reply = health().with("wechatpay-sandbox-mchid", "1").send(&sandbox).await;
    assert_eq!(reply.status, 404);
    assert_eq!(
        health().with("wechatpay-sandbox-mchid", "1900000109").send(&sandbox).await.status,
        200
    );
}
