//! Both discount card products, from taking the card to the reckoning.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, admin, call, get, start};

const TIME: &str = "2015-05-20T13:29:35.120+08:00";

fn objective(serial: &str, kind: &str, count: i64) -> Value {
    json!({ "objective_serial_no": serial, "objective_id": 123_456, "performance_description": "购买商品",
        "performance_type": kind, "count": count, "performance_time": TIME })
}

fn reward(serial: &str, kind: &str, count: i64, amount: i64) -> Value {
    json!({ "reward_serial_no": serial, "reward_id": 123_456, "description": "立减", "reward_type": kind,
        "count": count, "amount": amount, "reward_time": TIME })
}

async fn take(sandbox: &Sandbox, number: &str) -> Value {
    let body =
        json!({ "out_order_no": number, "objectives": [{ "objective_id": 123_456, "count": 2 }] });
    admin(sandbox, "POST", "discount-card/orders", body).await
}

/// The refusal's message, or nothing on success.
async fn patch(sandbox: &Sandbox, number: &str, body: Value) -> String {
    let reply = call(sandbox, "PATCH", &format!("/v3/discount-card/orders/{number}"), &body).await;
    match reply.status {
        200 => String::new(),
        400 | 404 => reply.json()["message"].as_str().unwrap().to_owned(),
        other => panic!("{other}: {}", reply.text),
    }
}

async fn order(sandbox: &Sandbox, number: &str) -> Value {
    get(sandbox, &format!("/v3/discount-card/orders/{number}")).await.json()
}

#[tokio::test]
async fn a_taken_card_shows_all_its_members_under_both_numbers() {
    let sandbox = start(Mode::Both).await;
    let taken = take(&sandbox, "n1").await;
    assert_eq!(take(&sandbox, "n1").await, taken, "taking it again gives the same order");
    let shown = order(&sandbox, "n1").await;
    assert_eq!(shown, taken);
    let names: Vec<_> = shown.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "out_order_no",
            "discount_card_id",
            "out_trade_no",
            "appid",
            "service_id",
            "order_id",
            "openid",
            "card_begin_time",
            "card_end_time",
            "card_name",
            "objective_description",
            "reward_description",
            "estimated_reward_amount",
            "online_instructions",
            "state",
            "create_time",
        ]
    );
    assert_eq!(shown["state"], "CREATED");
    assert!(shown["card_end_time"].as_str().unwrap().ends_with(".000+08:00"));
    let trade = shown["out_trade_no"].as_str().unwrap();
    let found = get(&sandbox, &format!("/v3/discount-card/orders/out-trade-no/{trade}")).await;
    assert_eq!(found.json(), shown);
    for target in ["/v3/discount-card/orders/none", "/v3/discount-card/orders/out-trade-no/none"] {
        let reply = get(&sandbox, target).await;
        assert_eq!((reply.status, reply.code().as_str()), (404, "RESOURCE_NOT_EXISTS"));
    }
}

#[tokio::test]
async fn serials_count_once_across_the_merchant() {
    let sandbox = start(Mode::Both).await;
    take(&sandbox, "n1").await;
    take(&sandbox, "n2").await;
    let body = json!({ "objectives": [objective("s1", "INCREASE", 1)], "rewards": [reward("s1", "INCREASE", 1, 70)] });
    for _ in 0..2 {
        assert_eq!(patch(&sandbox, "n1", body.clone()).await, "");
        assert_eq!(patch(&sandbox, "n2", body.clone()).await, "", "succeeds, and does nothing");
    }
    let first = order(&sandbox, "n1").await;
    assert_eq!(first["objectives"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&first["total_amount"], &first["rewards"][0]["name"]),
        (&json!(70), &json!("立减优惠"))
    );
    assert!(order(&sandbox, "n2").await.get("objectives").is_none());
    // Twice in one call is once too.
    let twice =
        json!({ "rewards": [reward("s2", "INCREASE", 1, 5), reward("s2", "INCREASE", 1, 5)] });
    assert_eq!(patch(&sandbox, "n1", twice).await, "");
    assert_eq!(order(&sandbox, "n1").await["total_amount"], 75);
}

#[tokio::test]
async fn an_update_is_taken_whole_or_not_at_all() {
    let sandbox = start(Mode::Both).await;
    take(&sandbox, "n1").await;
    let good = objective("good", "INCREASE", 1);
    let mut stranger = objective("x", "INCREASE", 1);
    stranger["objective_id"] = json!(1);
    let mut undated = objective("x", "INCREASE", 1);
    undated["performance_time"] = json!("2015-05-20");
    let six: Vec<_> = (0..6).map(|n| objective(&n.to_string(), "INCREASE", 1)).collect();
    for (body, text) in [
        (json!({ "objectives": [good, objective("x", "DECREASE", 2)] }), "超过已累计"),
        (json!({ "objectives": [good], "rewards": [reward("x", "DECREASE", 1, 1)] }), "超过已累计"),
        (json!({ "objectives": [good, stranger] }), "不属于该先享卡"),
        (json!({ "objectives": [good, undated] }), "时间格式错误"),
        (json!({ "objectives": [good, objective("x", "DOUBLE", 1)] }), "INCREASE、DECREASE"),
        (json!({ "objectives": [good, objective("x", "INCREASE", 0)] }), "最小值 1"),
        (json!({ "objectives": six }), "最大值 5"),
        (json!({}), "至少需要一项"),
        (json!({ "objectives": [], "rewards": [{}] }), "至少需要一项"),
    ] {
        let message = patch(&sandbox, "n1", body.clone()).await;
        assert!(message.contains(text), "{body}: {message}");
    }
    assert!(order(&sandbox, "n1").await.get("objectives").is_none());
    assert_eq!(patch(&sandbox, "none", json!({ "objectives": [good] })).await, "先享卡订单不存在");
    let back = json!({ "objectives": [good, objective("back", "DECREASE", 1)] });
    assert_eq!(patch(&sandbox, "n1", back).await, "");
}

#[tokio::test]
async fn the_reckoning_follows_targets_and_rewards() {
    let sandbox = start(Mode::Both).await;
    let reached = json!({ "objectives": [objective("a", "INCREASE", 2)], "rewards": [reward("a", "INCREASE", 1, 50)] });
    let missed = json!({ "objectives": [objective("b", "INCREASE", 1)], "rewards": [reward("b", "INCREASE", 1, 50)] });
    let returned =
        json!({ "rewards": [reward("c", "INCREASE", 1, 50), reward("d", "DECREASE", 1, 50)] });
    for (number, body, action, state, amounts) in [
        ("reached", Some(reached), "expire", "NO_CHARGE", (50, 50, 0)),
        ("missed", Some(missed), "quit", "CHARGING", (50, 0, 50)),
        ("returned", Some(returned), "expire", "REVOKED", (0, 0, 0)),
        ("untouched", None, "quit", "REVOKED", (0, 0, 0)),
    ] {
        take(&sandbox, number).await;
        if let Some(body) = body {
            assert_eq!(patch(&sandbox, number, body).await, "");
        }
        let ended =
            admin(&sandbox, "POST", &format!("discount-card/orders/{number}/{action}"), "").await;
        assert_eq!(ended["state"], state, "{number}");
        let (total, deduction, settlement) = amounts;
        assert_eq!(ended["total_amount"], total, "{number}");
        assert_eq!(ended["deduction_amount"], deduction, "{number}");
        assert_eq!(ended["settlement_amount"], settlement, "{number}");
        let late = json!({ "objectives": [objective(&format!("late-{number}"), "INCREASE", 1)] });
        assert_eq!(patch(&sandbox, number, late).await, "当前状态无需操作");
    }
    let paid = admin(&sandbox, "POST", "discount-card/orders/missed/pay", "").await;
    assert_eq!(paid["state"], "CHARGED");
    assert!(paid["transaction_id"].is_string() && paid["pay_time"].is_string());
    for path in ["missed/pay", "reached/pay", "reached/quit"] {
        let target = format!("/_sandbox/discount-card/orders/{path}");
        let reply = Asked::new("POST", &target, "").send(&sandbox).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "INVALID_REQUEST"), "{path}");
    }
}

#[tokio::test]
async fn a_card_ends_by_itself_when_its_days_are_over() {
    let sandbox = start(Mode::Both).await;
    let body = json!({ "out_order_no": "n1", "days": 1 });
    admin(&sandbox, "POST", "discount-card/orders", body).await;
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 86_400 })).await;
    let order = get(&sandbox, "/v3/discount-card/orders/n1").await.json();
    assert_eq!(order["state"], "REVOKED");
}

fn new_card() -> Value {
    json!({ "out_card_code": "c1", "card_template_id": "t1", "appid": "wxd678efh567hg6787",
        "notify_url": "https://merchant.example/notify" })
}

async fn prepare(sandbox: &Sandbox, card: &Value) -> crate::support::Reply {
    call(sandbox, "POST", "/v3/discount-card/cards", card).await
}

/// The refusal's message, or nothing on success.
async fn record(sandbox: &Sandbox, body: &Value) -> String {
    let target = "/v3/discount-card/cards/c1/add-user-records";
    let reply = call(sandbox, "POST", target, body).await;
    if reply.status == 204 { String::new() } else { reply.json()["message"].to_string() }
}

fn used(serial: &str, kind: &str, amount: i64) -> Value {
    json!({ "card_template_id": "t1", "reward_usage_records": [{
        "reward_usage_serial_no": serial, "reward_id": "123456", "usage_time": TIME, "usage_type": kind,
        "description": "立减", "usage_count": 1, "amount": amount }] })
}

#[tokio::test]
async fn a_new_card_is_prepared_then_taken() {
    let sandbox = start(Mode::Both).await;
    let card = new_card();
    let (first, second) = (prepare(&sandbox, &card).await, prepare(&sandbox, &card).await);
    assert_ne!(
        first.json()["prepare_card_token"],
        second.json()["prepare_card_token"],
        "a fresh token each time"
    );
    let mut other = card.clone();
    other["card_template_id"] = json!("t2");
    let reply = prepare(&sandbox, &other).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "INVALID_REQUEST"));
    for (member, value) in [
        ("appid", "short"),
        ("out_card_code", "a b"),
        ("notify_url", ""),
        ("card_template_id", &"x".repeat(65)),
    ] {
        let mut bad = card.clone();
        bad[member] = json!(value);
        let reply = prepare(&sandbox, &bad).await;
        assert_eq!(reply.json()["detail"]["field"], format!("/{member}"), "{}", reply.text);
    }
    assert_eq!(get(&sandbox, "/v3/discount-card/cards/c1").await.status, 404, "not taken yet");
    admin(&sandbox, "POST", "discount-card/cards/c1/take", json!({ "openid": "o1" })).await;
    let shown = get(&sandbox, "/v3/discount-card/cards/c1").await.json();
    assert_eq!((&shown["state"], &shown["openid"]), (&json!("ONGOING"), &json!("o1")));
    assert_eq!(shown["card_id"].as_str().map(str::len), Some(32));
    assert!(shown.get("pay_information").is_none());
}

#[tokio::test]
async fn a_new_card_is_filled_and_charged_back() {
    let sandbox = start(Mode::Both).await;
    prepare(&sandbox, &new_card()).await;
    admin(&sandbox, "POST", "discount-card/cards/c1/take", "").await;
    let good = used("r1", "INCREASE", 9000);
    assert_eq!(record(&sandbox, &good).await, "");
    assert_eq!(record(&sandbox, &good).await, "", "the serial is the idempotency key");
    let mut foreign = used("r2", "INCREASE", 1);
    foreign["card_template_id"] = json!("t9");
    let mut two = used("r3", "INCREASE", 1);
    let one = two["reward_usage_records"][0].clone();
    two["reward_usage_records"] = json!([one, one]);
    for (body, text) in [
        (used("r2", "INCREASE", 1001), "超过奖励金额"),
        (used("r2", "DECREASE", 9001), "超过已累计"),
        (used("r2", "INCREASE", 0), "最小值 1"),
        (used("r-2", "INCREASE", 1), "数字、大小写字母"),
        (json!({ "card_template_id": "t1" }), "至少需要一项"),
        (foreign, "不一致"),
        (two, "限制仅提交1条"),
    ] {
        let message = record(&sandbox, &body).await;
        assert!(message.contains(text), "{message}");
    }
    let ended = admin(&sandbox, "POST", "discount-card/cards/c1/quit", "").await;
    assert_eq!(ended["state"], "UNFINISHED");
    assert_eq!(ended["unfinished_reason"], "DUE_TO_QUIT");
    assert_eq!(ended["pay_information"], json!({ "pay_amount": 9000, "pay_state": "PAYING" }));
    let late = record(&sandbox, &used("r4", "INCREASE", 1)).await;
    assert!(late.contains("当前状态无需操作"), "{late}");
    let paid = admin(&sandbox, "POST", "discount-card/cards/c1/pay", "").await;
    assert_eq!(paid["pay_information"]["pay_state"], "PAID");
    assert_eq!(paid["rewards"][0]["reward_usage_records"].as_array().map(Vec::len), Some(1));
}
