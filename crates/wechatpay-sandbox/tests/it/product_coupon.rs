//! Product coupons over HTTP, as a provider runs them: coupon, stock, and what users hold (protocol 13
//! §§7-10).

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Reply, admin, call, get, start};

const BASE: &str = "/v3/marketing/partner/product-coupon";
const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";
const BRAND: &str = "120344";

fn stock(more: &Value) -> Value {
    let base = json!({
        "coupon_code_mode": "WECHATPAY",
        "stock_send_rule": { "max_count": 3, "max_count_per_user": 2 },
        "single_usage_rule": {
            "coupon_available_period": {
                "available_begin_time": "2020-01-01T00:00:00+08:00",
                "available_end_time": "2099-01-01T00:00:00+08:00", "available_days": 10,
            },
            "normal_coupon": { "threshold": 10_000, "discount_amount": 1000 },
        },
        "usage_rule_display_info": {
            "coupon_usage_method_list": ["OFFLINE"], "usage_description": "全场可用",
        },
        "coupon_display_info": { "code_display_mode": "QRCODE" },
        "notify_config": { "notify_appid": "wx1" },
        "store_scope": "ALL",
    });
    merged(base, more)
}

/// `base` with the members of `more`.
fn merged(mut base: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        base[name] = value.clone();
    }
    base
}

fn coupon(number: &str, stock: &Value) -> Value {
    json!({
        "brand_id": BRAND, "out_request_no": number, "scope": "ALL", "type": "NORMAL",
        "usage_mode": "SINGLE",
        "single_usage_info": { "normal_coupon": { "threshold": 10_000, "discount_amount": 1000 } },
        "display_info": { "name": "满100减10", "image_url": "https://wxpaylogo.example/c.png" },
        "stock": stock,
    })
}

/// A coupon with its first stock: the ids of both.
async fn make(sandbox: &Sandbox, number: &str, more: &Value) -> (String, String) {
    let body = coupon(number, &stock(more));
    let reply = call(sandbox, "POST", &format!("{BASE}/product-coupons"), &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let made = reply.json();
    let id = |value: &Value| value.as_str().unwrap().to_owned();
    (id(&made["product_coupon_id"]), id(&made["stock"]["stock_id"]))
}

fn named((product, stock): &(String, String), more: &Value) -> Value {
    let base = json!({ "brand_id": BRAND, "product_coupon_id": product, "stock_id": stock,
        "appid": "wx1" });
    merged(base, more)
}

async fn send(sandbox: &Sandbox, ids: &(String, String), openid: &str, more: &Value) -> Reply {
    call(sandbox, "POST", &format!("{BASE}/users/{openid}/coupons"), named(ids, more)).await
}

async fn act(
    sandbox: &Sandbox,
    ids: &(String, String),
    code: &str,
    action: &str,
    more: &Value,
) -> Reply {
    let target = format!("{BASE}/users/{OPENID}/coupons/{code}/{action}");
    call(sandbox, "POST", &target, named(ids, more)).await
}

fn usage(number: &str) -> Value {
    json!({ "use_time": "2023-11-15T06:00:00+08:00", "out_request_no": number,
        "associated_order_info": { "out_trade_no": "N1", "mchid": "1900000109" },
        "saved_amount": 1000 })
}

/// A coupon of the user, confirmed; its code.
async fn held(sandbox: &Sandbox, ids: &(String, String), number: &str) -> String {
    let sent = send(sandbox, ids, OPENID, &json!({ "send_request_no": number })).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    let code = sent.json()["coupon_code"].as_str().unwrap().to_owned();
    act(sandbox, ids, &code, "confirm", &json!({ "out_request_no": "C" })).await;
    code
}

fn ends(reply: &Reply, number: &str) -> bool {
    reply.header("request-id").ends_with(number)
}

#[tokio::test]
async fn a_coupon_is_sent_and_told() {
    let sandbox = start(Mode::Both).await;
    let address = json!({ "notify_url": "https://shop.example/coupons" });
    let set = call(&sandbox, "POST", &format!("{BASE}/notify-configs"), &address).await.json();
    assert_eq!(get(&sandbox, &format!("{BASE}/notify-configs")).await.json(), set);
    let ids = make(&sandbox, "REQUEST1", &json!({})).await;
    assert_eq!(make(&sandbox, "REQUEST1", &json!({})).await, ids, "a repeat");
    let body = coupon("REQUEST1", &stock(&json!({ "store_scope": "NONE" })));
    let other = call(&sandbox, "POST", &format!("{BASE}/product-coupons"), &body).await;
    assert_eq!((other.status, other.code().as_str()), (400, "ALREADY_EXISTS"));

    let request = json!({ "send_request_no": "S1", "attach": "a" });
    let made = send(&sandbox, &ids, OPENID, &request).await.json();
    assert_eq!(
        (&made["coupon_state"], &made["send_channel"]),
        (&json!("CONFIRMING"), &json!("API"))
    );
    assert_eq!(made["product_coupon"]["display_info"]["name"], "满100减10");
    assert_eq!(made["stock"]["sent_count_info"], json!({ "total_count": 1, "today_count": 1 }));
    let again =
        send(&sandbox, &ids, OPENID, &json!({ "send_request_no": "S1", "attach": "a" })).await;
    assert_eq!(again.json()["coupon_code"], made["coupon_code"]);
    let other =
        send(&sandbox, &ids, OPENID, &json!({ "send_request_no": "S1", "attach": "b" })).await;
    assert!(other.code() == "ALREADY_EXISTS" && ends(&other, "268578927"), "{}", other.text);
    let told = sandbox.notifications().all().unwrap();
    assert_eq!((told.len(), told[0].event_type.as_str()), (1, "PRODUCT_COUPON_SP.SEND"));
    for name in ["coupon_code", "receive_time", "valid_begin_time", "valid_end_time", "brand_id"] {
        assert_eq!(told[0].resource[name], made[name], "{name}");
    }
}

#[tokio::test]
async fn a_confirmed_coupon_is_used_given_back_and_ended() {
    let sandbox = start(Mode::Both).await;
    let ids = make(&sandbox, "REQUEST1", &json!({})).await;
    let made = send(&sandbox, &ids, OPENID, &json!({ "send_request_no": "S1" })).await.json();
    let code = made["coupon_code"].as_str().unwrap();
    let early = act(&sandbox, &ids, code, "use", &usage("U1")).await;
    assert!(early.code() == "INVALID_REQUEST" && ends(&early, "268578367"), "{}", early.text);
    let confirm = json!({ "out_request_no": "C1" });
    let confirmed = act(&sandbox, &ids, code, "confirm", &confirm).await.json();
    assert_eq!(
        (&confirmed["coupon_state"], &confirmed["confirm_request_no"]),
        (&json!("EFFECTIVE"), &json!("C1"))
    );
    let none = merged(usage("U1"), &json!({ "associated_order_info": {} }));
    assert_eq!(act(&sandbox, &ids, code, "use", &none).await.code(), "PARAM_ERROR");
    let used = act(&sandbox, &ids, code, "use", &usage("U1")).await.json();
    assert_eq!(used["coupon_state"], "USED");
    assert_eq!(used["single_usage_detail"]["associated_order_info"]["out_trade_no"], "N1");
    assert_eq!(act(&sandbox, &ids, code, "use", &usage("U1")).await.status, 200, "a repeat");
    let other = act(&sandbox, &ids, code, "use", &usage("U2")).await;
    assert!(ends(&other, "272756745"), "{}", other.text);
    let back = json!({ "out_request_no": "B1" });
    let returned = act(&sandbox, &ids, code, "return", &back).await.json();
    assert_eq!(returned["coupon_state"], "EFFECTIVE");
    let detail = &returned["single_usage_detail"];
    assert_eq!(
        (&detail["use_request_no"], &detail["return_request_no"]),
        (&json!("U1"), &json!("B1"))
    );
    assert_eq!(act(&sandbox, &ids, code, "return", &back).await.status, 200, "a repeat");
    let end = json!({ "out_request_no": "D1", "deactivate_reason": "投诉" });
    let ended = act(&sandbox, &ids, code, "deactivate", &end).await.json();
    assert_eq!(
        (&ended["coupon_state"], &ended["deactivate_reason"]),
        (&json!("DEACTIVATED"), &json!("投诉"))
    );
    let (product, stock) = &ids;
    let target = format!(
        "{BASE}/users/{OPENID}/coupons/{code}?brand_id={BRAND}&product_coupon_id={product}&stock_id={stock}&appid=wx1"
    );
    assert_eq!(get(&sandbox, &target).await.json(), ended);
    let target = format!(
        "{BASE}/users/{OPENID}/coupons?brand_id={BRAND}&appid=wx1&coupon_state=DEACTIVATED"
    );
    assert_eq!(get(&sandbox, &target).await.json()["user_coupon_list"], json!([ended]));
}

#[tokio::test]
async fn a_stock_sends_as_many_as_it_may_and_stops() {
    let sandbox = start(Mode::Both).await;
    let ids = make(&sandbox, "REQUEST2", &json!({})).await;
    let number = |number: &str| json!({ "send_request_no": number });
    for request in ["S1", "S2"] {
        assert_eq!(send(&sandbox, &ids, OPENID, &number(request)).await.status, 200);
    }
    let most = send(&sandbox, &ids, OPENID, &number("S3")).await;
    assert!(most.status == 403 && ends(&most, "272756740"), "{}", most.text);
    assert_eq!(send(&sandbox, &ids, "oOther", &number("S3")).await.status, 200);
    assert_eq!(send(&sandbox, &ids, "oOther", &number("S4")).await.code(), "RULE_LIMIT");
    let (product, stock) = &ids;
    let path = format!("{BASE}/product-coupons/{product}/stocks/{stock}");
    let budget = |current: i64| {
        json!({ "brand_id": BRAND, "out_request_no": "G1", "update_mode": "MAX_COUNT",
            "current_max_count": current, "target_max_count": 4 })
    };
    let target = format!("{path}/update-budget");
    assert_eq!(call(&sandbox, "POST", &target, budget(2)).await.code(), "PARAM_ERROR");
    for _ in 0..2 {
        let changed = call(&sandbox, "POST", &target, budget(3)).await.json();
        assert_eq!(changed["stock_send_rule"]["max_count"], 4);
    }
    admin(&sandbox, "POST", &format!("product-coupons/stocks/{stock}/pause"), "").await;
    let paused = send(&sandbox, &ids, "oOther", &number("S4")).await;
    assert!(paused.code() == "INVALID_REQUEST" && ends(&paused, "268577984"), "{}", paused.text);
    let resumed =
        admin(&sandbox, "POST", &format!("product-coupons/stocks/{stock}/resume"), "").await;
    assert_eq!(resumed["state"], "SENDING");
    let body = json!({ "brand_id": BRAND, "openid": "oThird", "appid": "wx1" });
    let received =
        admin(&sandbox, "POST", &format!("product-coupons/stocks/{stock}/receive"), &body).await;
    assert_eq!(received["send_channel"], "RECEIVE_COMPONENT");

    let end = json!({ "brand_id": BRAND, "out_request_no": "E1", "deactivate_reason": "r" });
    let target = format!("{BASE}/product-coupons/{product}/deactivate");
    assert_eq!(call(&sandbox, "POST", &target, &end).await.json()["state"], "DEACTIVATED");
    let list = get(&sandbox, &format!("{BASE}/product-coupons/{product}/stocks?brand_id={BRAND}"))
        .await
        .json();
    assert_eq!(
        (&list["total_count"], &list["stock_list"][0]["state"]),
        (&json!(1), &json!("DEACTIVATED"))
    );
    let code = received["coupon_code"].as_str().unwrap();
    let target = format!("{BASE}/users/oThird/coupons/{code}/confirm");
    let confirmed =
        call(&sandbox, "POST", &target, named(&ids, &json!({ "out_request_no": "C" }))).await;
    assert_eq!(confirmed.json()["coupon_state"], "EFFECTIVE", "what users hold stays good");
}

#[tokio::test]
async fn time_makes_a_coupon_good_and_ends_it() {
    let sandbox = start(Mode::Both).await;
    let mut waiting = stock(&json!({}));
    waiting["single_usage_rule"]["coupon_available_period"]["wait_days_after_receive"] = json!(1);
    let rule = json!({ "single_usage_rule": waiting["single_usage_rule"] });
    let ids = make(&sandbox, "REQUEST3", &rule).await;
    let code = held(&sandbox, &ids, "S1").await;
    let early = act(&sandbox, &ids, &code, "use", &usage("U1")).await;
    assert!(ends(&early, "272755715"), "{}", early.text);
    let wait = async |days: i64| {
        admin(&sandbox, "POST", "clock", json!({ "advance_seconds": days * 86_400 + 1 })).await;
    };
    wait(1).await;
    assert_eq!(
        act(&sandbox, &ids, &code, "use", &usage("U1")).await.json()["coupon_state"],
        "USED"
    );
    act(&sandbox, &ids, &code, "return", &json!({ "out_request_no": "B1" })).await;
    wait(10).await;
    let over = act(&sandbox, &ids, &code, "use", &usage("U2")).await;
    assert!(ends(&over, "268578776"), "{}", over.text);

    let other = held(&sandbox, &ids, "S2").await;
    let path = format!("product-coupons/stocks/{}/coupons/{other}/delete", ids.1);
    assert_eq!(admin(&sandbox, "POST", &path, "").await["coupon_state"], "DELETED");
    let deleted = act(&sandbox, &ids, &other, "use", &usage("U3")).await;
    assert!(ends(&deleted, "272756769"), "{}", deleted.text);
}

#[tokio::test]
async fn codes_and_stores_are_the_merchants() {
    let sandbox = start(Mode::Both).await;
    let more = json!({ "coupon_code_mode": "UPLOAD", "store_scope": "SPECIFIC" });
    let ids = make(&sandbox, "REQUEST4", &more).await;
    let path = format!("{BASE}/product-coupons/{}/stocks/{}", ids.0, ids.1);
    let none = send(&sandbox, &ids, OPENID, &json!({ "send_request_no": "S1" })).await;
    assert_eq!(none.code(), "RULE_LIMIT", "no code yet");
    let codes = json!({ "brand_id": BRAND, "out_request_no": "P1", "code_list": ["A1", "A2", "A1", "a b"] });
    let sorted =
        call(&sandbox, "POST", &format!("{path}/upload-coupon-codes"), &codes).await.json();
    assert_eq!(sorted["success_code_list"], json!(["A1", "A2"]));
    assert_eq!(sorted["duplicate_code_list"], json!(["A1"]));
    assert_eq!(sorted["failed_code_list"][0]["coupon_code"], "a b");
    let code = held(&sandbox, &ids, "S1").await;
    assert_eq!(code, "A1");
    let foreign = merged(usage("U1"), &json!({ "store_id": "100" }));
    let refused = act(&sandbox, &ids, &code, "use", &foreign).await;
    assert!(ends(&refused, "268584404"), "{}", refused.text);
    let stores = json!({ "brand_id": BRAND, "store_list": [{ "store_id": "100" }] });
    call(&sandbox, "POST", &format!("{path}/associate-stores"), &stores).await;
    let list = get(&sandbox, &format!("{path}/associated-stores?brand_id={BRAND}")).await.json();
    assert_eq!(list["store_list"], stores["store_list"]);
    assert_eq!(act(&sandbox, &ids, &code, "use", &foreign).await.status, 200);

    let given = make(&sandbox, "REQUEST5", &json!({ "coupon_code_mode": "API_ASSIGN" })).await;
    let body = json!({ "send_request_no": "S5" });
    assert_eq!(send(&sandbox, &given, OPENID, &body).await.code(), "PARAM_ERROR");
    let body = json!({ "send_request_no": "S5", "coupon_code": "MINE" });
    assert_eq!(send(&sandbox, &given, OPENID, &body).await.json()["coupon_code"], "MINE");
    let target = format!("{BASE}/product-coupons/{}/stocks/{}/associate-stores", given.0, given.1);
    let all = call(&sandbox, "POST", &target, &stores).await;
    assert!(ends(&all, "268578813"), "{}", all.text);
}

#[tokio::test]
async fn an_object_is_of_one_brand() {
    let sandbox = start(Mode::Both).await;
    let ids = make(&sandbox, "REQUEST6", &json!({})).await;
    for target in [
        format!("{BASE}/product-coupons/{}?brand_id=1", ids.0),
        format!("{BASE}/product-coupons/1?brand_id={BRAND}"),
        format!("{BASE}/product-coupons/{}/stocks/1?brand_id={BRAND}", ids.0),
    ] {
        let reply = get(&sandbox, &target).await;
        assert!(reply.code() == "INVALID_REQUEST" && ends(&reply, "268578608"), "{}", reply.text);
    }
    let target = format!("{BASE}/product-coupons/{}", ids.0);
    let body = json!({ "brand_id": BRAND, "out_request_no": "X1",
        "display_info": { "name": "新名", "image_url": "https://wxpaylogo.example/d.png" } });
    let changed = call(&sandbox, "PATCH", &target, &body).await.json();
    assert_eq!(
        (&changed["display_info"]["name"], &changed["type"]),
        (&json!("新名"), &json!("NORMAL"))
    );
    let none = act(&sandbox, &ids, "NONE", "confirm", &json!({ "out_request_no": "C" })).await;
    assert!(none.status == 404 && ends(&none, "268578851"), "{}", none.text);
    // Bundles are answered by example, and the answer says so.
    let mut bundle = coupon("REQUEST7", &json!(null));
    bundle["usage_mode"] = json!("PROGRESSIVE_BUNDLE");
    let reply = call(&sandbox, "POST", &format!("{BASE}/product-coupons"), &bundle).await;
    assert!(
        reply.header("wechatpay-sandbox-generic") == "true" || reply.status == 400,
        "{}",
        reply.text
    );
}
