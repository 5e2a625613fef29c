//! Orders, codes, refunds, settlements and statements outside of the mainland, over HTTP, in direct and
//! institution mode, by both sets of paths (protocol 16 §17, 17 §8).

use serde_json::{Value, json};
use wechatpay_core::keys::sha1_hex;
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, Reply, admin, call, get, start};

const MCHID: &str = "1900000109";
const SUB: &str = "1900000201";
const NATIVE: &str = "/v3/global/transactions/native";

fn order(number: &str) -> Value {
    json!({
        "mchid": MCHID, "appid": "wx1111111111111111", "trade_type": "NATIVE",
        "merchant_category_code": "4111", "description": "tea", "out_trade_no": number,
        "attach": "a", "notify_url": "https://shop.example/notify",
        "amount": { "total": 888, "currency": "HKD" },
    })
}

fn institution(number: &str) -> Value {
    json!({
        "sp_mchid": MCHID, "sp_appid": "wx1111111111111111", "sub_mchid": SUB,
        "trade_type": "NATIVE", "merchant_category_code": "4111", "description": "tea",
        "out_trade_no": number, "notify_url": "https://shop.example/notify",
        "amount": { "total": 888, "currency": "HKD" },
    })
}

fn refund(number: &str, amount: i64) -> Value {
    json!({
        "mchid": MCHID, "appid": "wx1111111111111111", "out_trade_no": "HK1",
        "out_refund_no": number, "amount": { "refund": amount, "total": 888, "currency": "HKD" },
    })
}

async fn place(sandbox: &Sandbox, body: &Value) -> Reply {
    call(sandbox, "POST", NATIVE, body).await
}

async fn pay(sandbox: &Sandbox, number: &str, body: Value) -> Value {
    admin(sandbox, "POST", &format!("global/orders/{number}/pay"), body).await
}

async fn wait(sandbox: &Sandbox, seconds: i64) {
    admin(sandbox, "POST", "clock", json!({ "advance_seconds": seconds })).await;
}

/// What was told of an event, oldest first.
fn told(sandbox: &Sandbox, event: &str) -> Vec<Value> {
    let all = sandbox.notifications().all().unwrap().into_iter();
    all.filter(|sent| sent.event_type == event).map(|sent| sent.resource).collect()
}

#[tokio::test]
async fn a_direct_merchant_sells_and_refunds() {
    let sandbox = start(Mode::Both).await;
    let placed = place(&sandbox, &order("HK1")).await;
    assert!(placed.json()["code_url"].as_str().unwrap().starts_with("weixin://"));
    assert_eq!(place(&sandbox, &order("HK1")).await.status, 200, "a fresh code");
    let target = format!("/v3/global/transactions/out-trade-no/HK1?mchid={MCHID}");
    let open = get(&sandbox, &target).await.json();
    assert_eq!((&open["trade_state"], open.get("id")), (&json!("NOTPAY"), None));
    assert_eq!(open["amount"], json!({ "total": 888, "currency": "HKD" }));

    pay(&sandbox, "HK1", json!({})).await;
    let paid = get(&sandbox, &target).await.json();
    assert_eq!((&paid["trade_state"], &paid["trade_type"]), (&json!("SUCCESS"), &json!("NATIVE")));
    let rate = json!({ "type": "SETTLEMENT_RATE", "rate": 92_000_000 });
    assert_eq!(
        paid["amount"],
        json!({ "total": 888, "currency": "HKD", "payer_total": 817, "payer_currency": "CNY",
            "exchange_rate": rate })
    );
    let id = paid["id"].as_str().unwrap();
    assert_eq!(told(&sandbox, "TRANSACTION.SUCCESS"), std::slice::from_ref(&paid));
    // The older paths show the same order; the domestic ones do not know it.
    let older = format!("/hk/v3/transactions/id/{id}?mchid={MCHID}");
    assert_eq!(get(&sandbox, &older).await.json(), paid);
    let domestic = format!("/v3/pay/transactions/out-trade-no/HK1?mchid={MCHID}");
    assert_eq!(get(&sandbox, &domestic).await.code(), "ORDER_NOT_EXIST");

    let path = "/v3/global/refunds";
    let made = call(&sandbox, "POST", path, refund("R1", 100)).await.json();
    assert_eq!(made["amount"]["payer_refund"], 92);
    assert_eq!(call(&sandbox, "POST", path, refund("R1", 100)).await.json(), made, "a repeat");
    let other = call(&sandbox, "POST", path, refund("R1", 101)).await;
    assert_eq!((other.status, other.code().as_str()), (400, "INVALID_REQUEST"));
    let most = call(&sandbox, "POST", path, refund("R2", 789)).await;
    assert_eq!(most.code(), "INVALID_REQUEST", "more than is left");
    let mut dollars = refund("R2", 1);
    dollars["amount"]["currency"] = json!("USD");
    assert_eq!(call(&sandbox, "POST", path, &dollars).await.code(), "INVALID_REQUEST");
    call(&sandbox, "POST", path, refund("R2", 1)).await;

    admin(&sandbox, "POST", "global/refunds/R1/close", "").await;
    let by_number = format!("{path}/out-refund-no/R1?mchid={MCHID}");
    let closed = get(&sandbox, &by_number).await.json();
    assert_eq!((&closed["status"], &closed["id"]), (&json!("REFUNDCLOSE"), &made["id"]));
    assert_eq!(told(&sandbox, "REFUND.CLOSED"), std::slice::from_ref(&closed));
    let by_id = format!("{path}/id/{}?mchid={MCHID}", made["id"].as_str().unwrap());
    assert_eq!(get(&sandbox, &by_id).await.json(), closed);
    wait(&sandbox, 20).await;
    let list = format!("{path}?mchid={MCHID}&out_trade_no=HK1&offset=1&count=5");
    let list = get(&sandbox, &list).await.json();
    assert_eq!((&list["total_num"], &list["current_total_num"]), (&json!(2), &json!(1)));
    assert_eq!((&list["data"][0]["status"], &list["id"]), (&json!("SUCCESS"), &json!(id)));
}

#[tokio::test]
async fn an_institution_sells_for_its_sub_merchant() {
    let sandbox = start(Mode::Both).await;
    assert_eq!(place(&sandbox, &institution("HK2")).await.status, 200);
    let shared = format!("sp_mchid={MCHID}&sub_mchid={SUB}");
    pay(&sandbox, "HK2", json!({ "sub_mchid": SUB, "openid": "oPayer" })).await;
    let target = format!("/v3/global/transactions/out-trade-no/HK2?{shared}");
    let paid = get(&sandbox, &target).await.json();
    assert_eq!((&paid["sp_mchid"], &paid["sub_mchid"]), (&json!(MCHID), &json!(SUB)));
    assert_eq!((paid["payer"]["sp_openid"].as_str(), paid.get("mchid")), (Some("oPayer"), None));
    let own = format!("/v3/global/transactions/out-trade-no/HK2?mchid={MCHID}");
    assert_eq!(get(&sandbox, &own).await.code(), "ORDER_NOT_EXIST");
    let foreign =
        format!("/v3/global/transactions/id/{}?mchid={MCHID}", paid["id"].as_str().unwrap());
    assert_eq!(get(&sandbox, &foreign).await.code(), "ORDER_NOT_EXIST");
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let sandbox = start(Mode::Both).await;
    let with = |base: Value, name: &str, value: Value| {
        let mut body = base;
        body[name] = value;
        body
    };
    for (body, member) in [
        (with(order("HK3"), "sub_mchid", json!(SUB)), "sub_mchid"),
        (with(order("HK3"), "sp_mchid", json!(MCHID)), "sp_mchid"),
        (with(order("HK3"), "mchid", json!("")), "mchid"),
        (with(order("HK3"), "appid", json!("")), "appid"),
        (with(order("HK3"), "sp_appid", json!("wx2")), "appid"),
        (with(institution("HK3"), "sub_mchid", json!("")), "sub_mchid"),
        (with(order("HK3"), "merchant_category_code", json!("41")), "merchant_category_code"),
        (with(order("HK3"), "amount", json!({ "total": 0, "currency": "HKD" })), "total"),
        (with(order("HK3"), "amount", json!({ "total": 1, "currency": "XXX" })), "currency"),
        (with(order("HK3"), "amount", json!({ "total": 1 })), "currency"),
        (with(order("HK3"), "payer", json!({ "sp_openid": "o" })), "payer"),
        (with(order("HK3"), "notify_url", json!("")), "notify_url"),
    ] {
        let reply = place(&sandbox, &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{}", reply.text);
        assert!(
            reply.json()["detail"]["field"].as_str().unwrap().contains(member),
            "{}",
            reply.text
        );
    }
    let mut jsapi = order("HK3");
    jsapi["trade_type"] = json!("JSAPI");
    let reply = call(&sandbox, "POST", "/v3/global/transactions/jsapi", &jsapi).await;
    assert!(reply.text.contains("openid"), "{}", reply.text);
    for query in ["", "sp_mchid=1900000109", "mchid=1900000109&sub_mchid=1", "mchid=1900000110"] {
        let reply = get(&sandbox, &format!("/v3/global/transactions/out-trade-no/X?{query}")).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{query}");
    }
}

#[tokio::test]
async fn an_order_is_closed_after_five_minutes() {
    let sandbox = start(Mode::Both).await;
    place(&sandbox, &order("HK4")).await;
    let target = "/v3/global/transactions/out-trade-no/HK4/close";
    let close = async || call(&sandbox, "POST", target, json!({ "mchid": MCHID })).await;
    assert_eq!(close().await.code(), "INVALID_REQUEST", "too early");
    wait(&sandbox, 301).await;
    assert_eq!(close().await.status, 204);
    assert_eq!(close().await.code(), "ORDERCLOSED");
    assert_eq!(place(&sandbox, &order("HK4")).await.code(), "ORDERCLOSED");
    place(&sandbox, &order("HK5")).await;
    let paid = pay(&sandbox, "HK5", json!({})).await;
    let id = paid["id"].as_str().unwrap();
    let target = format!("/v3/global/transactions/id/{id}/close");
    let reply = call(&sandbox, "POST", &target, json!({ "mchid": MCHID })).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "ORDERPAID"), "{}", reply.text);
}

#[tokio::test]
async fn a_code_is_charged_and_taken_back() {
    let sandbox = start(Mode::Both).await;
    let charge = async |number: &str, code: &str| {
        let mut body = order(number);
        body["trade_type"] = json!("MICROPAY");
        body["payer"] = json!({ "auth_code": code });
        body.as_object_mut().unwrap().remove("notify_url");
        call(&sandbox, "POST", "/v3/global/micropay/transactions/pay", &body).await
    };
    let paid = charge("HK6", "134567890123456788").await;
    assert_eq!((paid.status, &paid.json()["trade_state"]), (200, &json!("SUCCESS")));
    assert!(told(&sandbox, "TRANSACTION.SUCCESS").is_empty(), "the answer says it");
    let waiting = charge("HK7", "134567890123456799").await;
    assert_eq!((waiting.status, &waiting.json()["trade_state"]), (202, &json!("USERPAYING")));
    assert_eq!(charge("HK8", "99").await.code(), "PARAM_ERROR");
    for (number, path) in
        [("HK6", "/v3/global/micropay/transactions"), ("HK7", "/hk/v3/transactions")]
    {
        let target = format!("{path}/out-trade-no/{number}/reverse");
        for _ in 0..2 {
            let reply = call(&sandbox, "POST", &target, json!({ "mchid": MCHID })).await;
            assert_eq!(reply.status, 204, "{}", reply.text);
        }
        let target = format!("/v3/global/transactions/out-trade-no/{number}?mchid={MCHID}");
        assert_eq!(get(&sandbox, &target).await.json()["trade_state"], "REVOKED");
    }
}

#[tokio::test]
async fn a_day_is_settled_and_stated() {
    let sandbox = start(Mode::Both).await;
    admin(&sandbox, "POST", "clock", json!({ "set": 1_700_000_000 })).await;
    place(&sandbox, &order("HK1")).await;
    pay(&sandbox, "HK1", json!({ "coupon_fen": 88 })).await;
    call(&sandbox, "POST", "/v3/global/refunds", refund("R1", 100)).await;
    let target = "/v3/global/settle/settlements?limit=10&offset=0&settle_state=";
    let open = get(&sandbox, &format!("{target}UNSETTLE")).await.json();
    assert_eq!(open["total_count"], 1);
    let amount = &open["data"][0]["amount"];
    assert_eq!(
        (&amount["pay"], &amount["refund"], &amount["net"]),
        (&json!(888), &json!(100), &json!(788))
    );
    assert_eq!(amount["unsettle"], 783, "less the fee of 0.6 %");
    let statement = format!("/v3/global/statements?date=20231115&mchid={MCHID}");
    let ask = async || Asked::new("GET", &statement, "").signed().send(&sandbox).await;
    assert_eq!(ask().await.code(), "PARAM_ERROR", "the day is not over");
    wait(&sandbox, 86_400).await;
    assert_eq!(get(&sandbox, &format!("{target}UNSETTLE")).await.json()["total_count"], 0);
    let done = get(&sandbox, &format!("{target}SETTLED")).await.json();
    assert_eq!(
        (&done["data"][0]["amount"]["settled"], &done["data"][0]["settlement_date"]),
        (&json!(783), &json!("20231116"))
    );

    let file = ask().await;
    assert_eq!(file.status, 200, "{}", file.text);
    assert_eq!(file.header("wechatpay-statement-sha1"), sha1_hex(file.text.as_bytes()));
    let lines: Vec<&str> = file.text.lines().collect();
    assert_eq!(lines.len(), 3, "a header, a payment, a refund");
    let names: Vec<&str> = lines[0].split(',').collect();
    assert_eq!(names.len(), 38);
    let value = |line: usize, name: &str| {
        let index = names.iter().position(|known| *known == name).unwrap();
        lines[line].split(",`").nth(index).unwrap().trim_start_matches('`').to_owned()
    };
    for (line, name, expected) in [
        (1, "商户订单号", "HK1"),
        (1, "交易状态", "SUCCESS"),
        (1, "标价币种", "HKD"),
        (1, "订单金额(标价币种)", "8.88"),
        (1, "充值券金额", "0.88"),
        (1, "用户支付金额", "7.36"),
        (1, "退款汇率", ""),
        (2, "交易状态", "REFUND"),
        (2, "商户退款单号", "R1"),
        (2, "申请退款金额", "1.00"),
        (2, "退款汇率", "92000000"),
    ] {
        assert_eq!(value(line, name), expected, "{line} {name}");
    }
    let none = format!("/v3/global/statements?date=20231114&mchid={MCHID}");
    assert_eq!(get(&sandbox, &none).await.code(), "NO_STATEMENT_EXIST");
    let all = format!("/v3/global/statements?date=20231115&sp_mchid={MCHID}");
    assert_eq!(get(&sandbox, &all).await.code(), "NO_STATEMENT_EXIST", "no sub-merchant sold");
}
