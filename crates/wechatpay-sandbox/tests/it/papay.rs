//! 委托代扣 over HTTP: contracts, debits that are announced, what becomes of them.

use std::sync::Arc;

use serde_json::{Value, json};
use wechatpay_core::{Clock as _, FixedClock, SystemClock};
use wechatpay_sandbox::{Profile, Sandbox};

use crate::{
    receiver::{Arrived, Receiver},
    support::{Asked, Reply, admin, builder, call, get},
};

const MCHID: &str = "1900000109";
const APPID: &str = "wxd678efh567hg6787";
const SUB: &str = "1900000999";
const SIGN: &str = "/v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign";
const PARTNER_SIGN: &str = "/v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign";
const APPLY: &str = "/v3/papay/pay/transactions/apply";
const FIND: &str = "/v3/papay/sign/contracts/plan-id/12535/out-contract-code/S1";
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
const DAY: i64 = 86_400;
const HOUR: i64 = 3600;

/// A sandbox whose clock stands at ten o'clock in China.
async fn at_ten() -> (Sandbox, i64) {
    let now = SystemClock.now();
    let midnight = now - (now + 8 * HOUR) % DAY;
    let sandbox = builder().clock(Arc::new(FixedClock::at(now))).start().await.unwrap();
    set_clock(&sandbox, midnight + 10 * HOUR).await;
    admin(&sandbox, "PUT", "notifications/settings", json!({ "duplicates": false })).await;
    (sandbox, midnight)
}

async fn set_clock(sandbox: &Sandbox, to: i64) {
    admin(sandbox, "POST", "clock", json!({ "set": to, "settle": true })).await;
}

fn date(at: i64) -> String {
    let text = admin_time(at);
    text[..10].to_owned()
}

/// As the platform writes times.
fn admin_time(at: i64) -> String {
    wechatpay_sandbox::domain::rfc3339(at)
}

fn contract(code: &str, receiver: &Receiver) -> Value {
    json!({ "appid": APPID, "plan_id": 12535, "out_contract_code": code,
        "contract_display_account": "微信代扣", "contract_notify_url": receiver.url })
}

fn scheduled(code: &str, day: i64, receiver: &Receiver) -> Value {
    let mut body = contract(code, receiver);
    body["deduct_schedule"] = json!({ "estimated_deduct_date": date(day),
        "estimated_deduct_amount": { "total": 990, "currency": "CNY" }, "description": "会员" });
    body
}

fn for_sub(mut body: Value) -> Value {
    let members = body.as_object_mut().unwrap();
    let appid = members.remove("appid").unwrap();
    members.insert("sp_appid".to_owned(), appid);
    members.insert("sub_mchid".to_owned(), json!(SUB));
    body
}

fn debit(number: &str, contract_id: &Value, total: i64, receiver: &Receiver) -> Value {
    json!({ "appid": APPID, "out_trade_no": number, "description": "会员月费",
        "transaction_notify_url": receiver.url, "contract_id": contract_id,
        "amount": { "total": total, "currency": "CNY" }, "attach": "七月" })
}

async fn post(sandbox: &Sandbox, target: &str, body: &Value) -> Value {
    let reply = call(sandbox, "POST", target, body).await;
    assert!((200..300).contains(&reply.status), "{target}: {}", reply.text);
    if reply.text.is_empty() { Value::Null } else { reply.json() }
}

#[track_caller]
fn refused(reply: &Reply, status: u16, code: &str, text: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
    assert!(reply.text.contains(text), "{}", reply.text);
}

fn told(receiver: &Receiver, event: &str) -> Vec<Value> {
    let opened = |arrived: &Arrived| match arrived.open_as_it_is().unwrap() {
        // The catalogue does not know PAP among the ways of paying an order.
        told if told.event_type == "TRANSACTION.SUCCESS" => told,
        _ => arrived.open().unwrap(),
    };
    let told = receiver.arrived().iter().map(opened).collect::<Vec<_>>();
    told.into_iter().filter(|told| told.event_type == event).map(|told| told.resource).collect()
}

#[tokio::test]
async fn a_contract_is_prepared_in_five_forms() {
    let (sandbox, _) = at_ten().await;
    let receiver = Receiver::yes().await;
    for (place, member) in [
        ("app", "pre_entrustweb_id"),
        ("h5", "redirect_url"),
        ("jsapi", "redirect_url"),
        ("mini-program", "redirect_path"),
    ] {
        let body = contract(&format!("C-{place}"), &receiver);
        let made = post(&sandbox, &format!("{SIGN}/{place}"), &body).await;
        assert!(made[member].as_str().is_some_and(|text| !text.is_empty()), "{made}");
        let again = post(&sandbox, &format!("{SIGN}/{place}"), &body).await;
        assert_ne!(made, again, "a fresh token");
        let body = for_sub(contract(&format!("C-{place}"), &receiver));
        let made = post(&sandbox, &format!("{PARTNER_SIGN}/{place}"), &body).await;
        assert!(made[member].is_string(), "{made}");
    }
    let mut body = contract("C-scene", &receiver);
    body["out_user_code"] = json!("U1");
    body["device_info"] = json!({ "device_type": "DEVICE_TYPE_TV", "device_os": "x",
        "device_id": "1", "device_running_as_root": false, "device_ip": "1.2.3.4",
        "weixin_installed": false, "weixin_version": "8",
        "days_since_first_login": "DAYS_SINCE_FIRST_LOGIN_UNKNOW" });
    for (scene, member) in
        [("SIGN_SCENE_APP", "mini_program_path"), ("SIGN_SCENE_QRCODE", "redirect_url")]
    {
        body["sign_scene"] = json!(scene);
        let made = post(&sandbox, "/v3/papay/sign/contracts/pre-entrust-sign", &body).await;
        assert!(made[member].is_string(), "{made}");
    }
    let missing = "/v3/papay/sign/contracts/plan-id/12535/out-contract-code/C-app";
    refused(&get(&sandbox, missing).await, 404, "RESOURCE_NOT_EXISTS", "协议不存在");

    let mut other = contract("C-app", &receiver);
    other["contract_display_account"] = json!("别人");
    let reply = call(&sandbox, "POST", &format!("{SIGN}/app"), &other).await;
    refused(&reply, 400, "INVALID_REQUEST", "不一致");
    for (member, value, text) in [
        (
            "deduct_schedule",
            json!({ "estimated_deduct_date": date(SystemClock.now()),
            "estimated_deduct_amount": { "total": 1 }, "description": "d" }),
            "必须晚于今天",
        ),
        (
            "deduct_schedule",
            json!({ "estimated_deduct_date": "20261001",
            "estimated_deduct_amount": { "total": 1 }, "description": "d" }),
            "日期格式错误",
        ),
        ("contract_notify_url", json!("https://a.example/?b=1"), "参数"),
        ("plan_id", json!(0), "最小值"),
        ("out_contract_code", json!("a b"), "只能是"),
    ] {
        let mut body = contract("C-bad", &receiver);
        body[member] = value;
        let reply = call(&sandbox, "POST", &format!("{SIGN}/app"), &body).await;
        refused(&reply, 400, "PARAM_ERROR", text);
    }
}

/// A signed contract with a debit three days ahead: the sandbox, the day, the contract's id.
async fn planned(receiver: &Receiver) -> (Sandbox, i64, Value) {
    let (sandbox, today) = at_ten().await;
    let day = today + 3 * DAY;
    post(&sandbox, &format!("{SIGN}/app"), &scheduled("S1", day, receiver)).await;
    let act = "papay/contracts/12535/S1/sign";
    admin(&sandbox, "POST", act, json!({ "openid": OPENID })).await;
    let shown = get(&sandbox, FIND).await.json();
    (sandbox, day, shown["contract_id"].clone())
}

async fn announce(sandbox: &Sandbox, id: &Value, total: i64) -> Reply {
    let target = format!("/v3/papay/pay/schedules/contract-id/{}/schedule", id.as_str().unwrap());
    let body = json!({ "appid": APPID, "schedule_amount": { "total": total } });
    call(sandbox, "POST", &target, body).await
}

async fn state(sandbox: &Sandbox, number: &str) -> Value {
    // The catalogue does not know PAP among the ways of paying an order.
    let query = format!("/v3/pay/transactions/out-trade-no/{number}?mchid={MCHID}");
    let reply = Asked::new("GET", &query, "").signed().send(sandbox).await;
    reply.verified();
    reply.json()["trade_state"].clone()
}

#[tokio::test]
async fn a_scheduled_debit_is_announced_on_the_day_before() {
    let receiver = Receiver::yes().await;
    let (sandbox, day, id) = planned(&receiver).await;
    let shown = get(&sandbox, FIND).await.json();
    assert_eq!(
        (&shown["contract_state"], &shown["mchid"], &shown["openid"], &shown["deduct_schedule"]),
        (
            &json!("SIGNED"),
            &json!(MCHID),
            &json!(OPENID),
            &json!({ "estimated_deduct_date": date(day), "schedule_state": "NO_SCHEDULED",
                "estimated_deduct_amount": { "total": 990, "currency": "CNY" } })
        )
    );
    assert_eq!(shown["contract_expired_time"], admin_time(day + DAY + 8 * HOUR));
    let sign = format!("{SIGN}/app");
    let reply = call(&sandbox, "POST", &sign, scheduled("S1", day, &receiver)).await;
    refused(&reply, 400, "INVALID_REQUEST", "协议已签约");
    for at in [day - 2 * DAY, day - DAY + 8 * HOUR - 1, day - DAY + 19 * HOUR + 1800] {
        set_clock(&sandbox, at).await;
        refused(&announce(&sandbox, &id, 990).await, 400, "INVALID_REQUEST", "前一天");
    }
    set_clock(&sandbox, day - DAY + 8 * HOUR).await;
    refused(&announce(&sandbox, &id, 991).await, 400, "INVALID_REQUEST", "金额");
    let early = call(&sandbox, "POST", APPLY, debit("DEBIT00", &id, 990, &receiver)).await;
    refused(&early, 400, "INVALID_REQUEST", "未预约扣费");
    let expected = json!({ "schedule_state": "SCHEDULED", "deduct_start_date": date(day),
        "deduct_end_date": date(day), "scheduled_amount": { "total": 990, "currency": "CNY" } });
    assert_eq!(announce(&sandbox, &id, 990).await.json(), expected);
    let schedule = format!("/v3/papay/pay/schedules/contract-id/{}", id.as_str().unwrap());
    assert_eq!(get(&sandbox, &schedule).await.json(), expected);
    refused(&announce(&sandbox, &id, 990).await, 400, "INVALID_REQUEST", "不能重复预约");
    let early = call(&sandbox, "POST", APPLY, debit("DEBIT00", &id, 990, &receiver)).await;
    refused(&early, 400, "INVALID_REQUEST", "约定的扣费日期");
    sandbox.notifications().settle().await.unwrap();
    let signed = told(&receiver, "ENTRUST.SIGN");
    assert_eq!((signed[0]["contract_id"] == id, signed.len()), (true, 1));
    let amount = &signed[0]["deduct_schedule"]["estimated_deduct_amount"];
    assert_eq!(*amount, json!({ "amount": 990, "currency": "CNY" }), "not `total`");
}

#[tokio::test]
async fn a_scheduled_debit_may_fail_and_ends_the_contract_when_it_is_paid() {
    let receiver = Receiver::yes().await;
    let (sandbox, day, id) = planned(&receiver).await;
    set_clock(&sandbox, day - DAY + 8 * HOUR).await;
    assert_eq!(announce(&sandbox, &id, 990).await.status, 200);
    set_clock(&sandbox, day).await;
    let other = call(&sandbox, "POST", APPLY, debit("DEBIT01", &id, 989, &receiver)).await;
    refused(&other, 400, "INVALID_REQUEST", "不一致");
    let first = debit("DEBIT01", &id, 990, &receiver);
    let accepted =
        json!({ "out_trade_no": "DEBIT01", "amount": { "total": 990, "currency": "CNY" } });
    assert_eq!(post(&sandbox, APPLY, &first).await, accepted);
    assert_eq!(post(&sandbox, APPLY, &first).await, accepted, "a repeat");
    let second = debit("DEBIT02", &id, 990, &receiver);
    refused(&call(&sandbox, "POST", APPLY, &second).await, 400, "INVALID_REQUEST", "正在处理");
    assert_eq!(state(&sandbox, "DEBIT01").await, "ACCEPT");
    let close = "/v3/pay/transactions/out-trade-no/DEBIT01/close";
    let reply = call(&sandbox, "POST", close, json!({ "mchid": MCHID })).await;
    refused(&reply, 400, "INVALID_REQUEST", "不支持关闭");
    admin(&sandbox, "POST", "pay/DEBIT01/decline", "").await;
    assert_eq!(state(&sandbox, "DEBIT01").await, "PAYERROR");
    let mut changed = first.clone();
    changed["attach"] = json!("八月");
    refused(&call(&sandbox, "POST", APPLY, &changed).await, 403, "OUT_TRADE_NO_USED", "不一致");

    post(&sandbox, APPLY, &second).await;
    set_clock(&sandbox, day + 5).await;
    let failed = told(&receiver, "TRANSACTION.FAIL");
    assert_eq!((&failed[0]["trade_state"], failed.len()), (&json!("PAY_FAIL"), 1));
    assert_eq!(failed[0]["amount"]["total"], 990);
    let paid = told(&receiver, "TRANSACTION.SUCCESS");
    assert_eq!((&paid[0]["trade_type"], paid.len()), (&json!("PAP"), 1));
    assert_eq!((&paid[0]["out_trade_no"], &paid[0]["attach"]), (&json!("DEBIT02"), &json!("七月")));
    assert_eq!(paid[0]["payer"]["openid"], OPENID);
    let shown = get(&sandbox, FIND).await.json();
    assert_eq!(shown["contract_terminate_info"]["contract_termination_mode"], "SYSTEM_TERMINATE");
    assert_eq!(shown["deduct_schedule"]["schedule_state"], "PAID");
    assert_eq!(shown["deduct_schedule"]["deduct_date"], date(day));
    sandbox.notifications().settle().await.unwrap();
    let ended = told(&receiver, "ENTRUST.TERMINATE");
    assert_eq!((&ended[0]["contract_state"], ended.len()), (&json!("TERMINATED"), 1));
    let third = call(&sandbox, "POST", APPLY, debit("DEBIT03", &id, 990, &receiver)).await;
    refused(&third, 400, "INVALID_REQUEST", "已签约");
    assert_eq!(post(&sandbox, APPLY, &second).await["out_trade_no"], "DEBIT02", "a repeat");
}

#[tokio::test]
async fn a_debit_is_refunded_like_an_order_and_is_in_the_bill() {
    let receiver = Receiver::yes().await;
    let (sandbox, day, id) = planned(&receiver).await;
    set_clock(&sandbox, day - DAY + 8 * HOUR).await;
    announce(&sandbox, &id, 990).await;
    set_clock(&sandbox, day).await;
    post(&sandbox, APPLY, &debit("DEBIT01", &id, 990, &receiver)).await;
    admin(&sandbox, "POST", "pay/DEBIT01/decline", "").await;
    post(&sandbox, APPLY, &debit("DEBIT02", &id, 990, &receiver)).await;
    set_clock(&sandbox, day + 5).await;
    let back = json!({ "out_trade_no": "DEBIT02", "out_refund_no": "R1",
        "amount": { "refund": 90, "total": 990, "currency": "CNY" } });
    post(&sandbox, "/v3/refund/domestic/refunds", &back).await;
    assert_eq!(state(&sandbox, "DEBIT02").await, "REFUND");
    set_clock(&sandbox, day + DAY + 11 * HOUR).await;
    let link = get(&sandbox, &format!("/v3/bill/tradebill?bill_date={}", date(day))).await.json();
    let file = link["download_url"].as_str().unwrap().split_once("/v3/").unwrap().1;
    let bill = Asked::new("GET", &format!("/v3/{file}"), "").signed().send(&sandbox).await;
    assert!(bill.text.contains("DEBIT02") && bill.text.contains("`PAP"), "{}", bill.text);
    assert!(!bill.text.contains("DEBIT01"), "{}", bill.text);
}

#[tokio::test]
async fn a_contract_whose_day_passes_ends_in_the_morning() {
    let (sandbox, today) = at_ten().await;
    let receiver = Receiver::yes().await;
    let day = today + DAY;
    post(&sandbox, &format!("{PARTNER_SIGN}/h5"), &for_sub(scheduled("P1", day, &receiver))).await;
    let sub = json!({ "sub_mchid": SUB });
    admin(&sandbox, "POST", "papay/contracts/12535/P1/sign", &sub).await;
    let find = format!(
        "/v3/papay/sign/partner/contracts/plan-id/12535/out-contract-code/P1?sub_mchid={SUB}"
    );
    let shown = get(&sandbox, &find).await.json();
    assert_eq!((&shown["sp_mchid"], &shown["sub_mchid"]), (&json!(MCHID), &json!(SUB)));
    let id = shown["contract_id"].as_str().unwrap();
    let schedule = format!("/v3/papay/pay/partner/schedules/contract-id/{id}");
    let body = json!({ "sp_appid": APPID, "sub_mchid": SUB, "schedule_amount": { "total": 990 } });
    post(&sandbox, &format!("{schedule}/schedule"), &body).await;
    let direct = get(&sandbox, &format!("/v3/papay/pay/schedules/contract-id/{id}")).await;
    refused(&direct, 404, "RESOURCE_NOT_EXISTS", "协议不存在");

    set_clock(&sandbox, day + DAY - 10).await;
    let apply = "/v3/papay/pay/partner/transactions/apply";
    let taken = for_sub(debit("PDEBIT1", &json!(id), 990, &receiver));
    post(&sandbox, apply, &taken).await;
    admin(&sandbox, "POST", "pay/PDEBIT1/decline", &sub).await;
    set_clock(&sandbox, day + DAY + 8 * HOUR - 1).await;
    assert_eq!(get(&sandbox, &find).await.json()["contract_state"], "SIGNED");
    set_clock(&sandbox, day + DAY + 8 * HOUR).await;
    let ended = told(&receiver, "ENTRUST.TERMINATE");
    assert_eq!(ended[0]["deduct_schedule"]["schedule_state"], "EXPIRED");
    assert_eq!((&ended[0]["sp_mchid"], &ended[0]["sub_mchid"]), (&json!(MCHID), &json!(SUB)));
    let state = get(&sandbox, &format!("{schedule}?sub_mchid={SUB}")).await.json();
    assert_eq!(state["schedule_state"], "EXPIRED");
    assert_eq!(told(&receiver, "TRANSACTION.FAIL")[0]["sub_mchid"], SUB);
}

/// What a user is told of a debit.
fn word(amount: i64, count: i64) -> Value {
    json!({ "mchid": MCHID, "appid": APPID, "estimated_amount": { "amount": amount },
        "deduct_duration": { "count": count, "unit": "DAY" } })
}

#[tokio::test]
async fn a_debit_without_a_schedule_is_announced_two_days_before() {
    let (sandbox, today) = at_ten().await;
    let receiver = Receiver::yes().await;
    post(&sandbox, &format!("{SIGN}/jsapi"), &contract("N1", &receiver)).await;
    admin(&sandbox, "POST", "papay/contracts/12535/N1/sign", "").await;
    let find = "/v3/papay/sign/contracts/plan-id/12535/out-contract-code/N1";
    let id = get(&sandbox, find).await.json()["contract_id"].clone();
    let id_text = id.as_str().unwrap();
    let notify = format!("/v3/papay/contracts/{id_text}/notify");
    let apply = "/v3/papay/pay/transactions/apply";
    let mut number = 0;
    let mut take = async |total: i64| {
        number += 1;
        call(&sandbox, "POST", apply, debit(&format!("NDEBIT{number}"), &id, total, &receiver))
            .await
    };
    assert_eq!(take(500).await.status, 200, "twelve hours after signing");
    set_clock(&sandbox, today + 22 * HOUR).await;
    let late = call(&sandbox, "POST", &notify, word(500, 2)).await;
    refused(&late, 400, "INVALID_REQUEST", "07:00");
    set_clock(&sandbox, today + DAY + 7 * HOUR).await;
    refused(&take(500).await, 400, "INVALID_REQUEST", "未发送扣费通知");
    post(&sandbox, &notify, &word(500, 2)).await;
    for (at, total, text) in [
        (today + DAY + 8 * HOUR, 500, "等待期"),
        (today + 3 * DAY - 2 * HOUR - 1, 500, "等待期"),
        (today + 3 * DAY + 7 * HOUR - 1, 500, "07:00"),
        (today + 3 * DAY + 7 * HOUR, 501, "超过扣费通知"),
        (today + 5 * DAY + 7 * HOUR, 500, "重新发送"),
    ] {
        set_clock(&sandbox, at).await;
        refused(&take(total).await, 400, "INVALID_REQUEST", text);
    }
    set_clock(&sandbox, today + 3 * DAY + 7 * HOUR).await;
    assert_eq!(take(400).await.status, 200);
    set_clock(&sandbox, today + 3 * DAY + 7 * HOUR + 5).await;
    refused(&take(100).await, 400, "INVALID_REQUEST", "已扣款成功");
}

#[tokio::test]
async fn a_contract_without_a_schedule_is_told_of_and_ended_by_its_merchant() {
    let (sandbox, _) = at_ten().await;
    let receiver = Receiver::yes().await;
    post(&sandbox, &format!("{SIGN}/jsapi"), &contract("N1", &receiver)).await;
    admin(&sandbox, "POST", "papay/contracts/12535/N1/sign", "").await;
    let find = "/v3/papay/sign/contracts/plan-id/12535/out-contract-code/N1";
    let id = get(&sandbox, find).await.json()["contract_id"].clone();
    let id_text = id.as_str().unwrap();
    let notify = format!("/v3/papay/contracts/{id_text}/notify");
    for (body, text) in [
        (word(0, 1), "最小值"),
        (word(1, 4), "最大值"),
        (
            json!({ "mchid": "1900000999", "appid": APPID, "estimated_amount": { "amount": 1 } }),
            "不匹配",
        ),
        (json!({ "mchid": MCHID, "appid": "wx2", "estimated_amount": { "amount": 1 } }), "appid"),
    ] {
        refused(&call(&sandbox, "POST", &notify, body).await, 400, "PARAM_ERROR", text);
    }
    let failure = format!("/v3/papay/contracts/{id_text}/fail-notify");
    let body = json!({ "mchid": MCHID, "appid": APPID });
    assert_eq!(call(&sandbox, "POST", &failure, &body).await.status, 204);
    let terminate = format!("{find}/terminate");
    let remark = json!({ "contract_termination_remark": "用户要求" });
    let ended = post(&sandbox, &terminate, &remark).await;
    assert_eq!(ended["contract_terminate_info"]["contract_termination_mode"], "MCH_API_TERMINATE");
    assert_eq!(post(&sandbox, &terminate, &remark).await, ended, "a repeat");
    refused(&call(&sandbox, "POST", &failure, &body).await, 400, "INVALID_REQUEST", "已签约");
    let again = call(&sandbox, "POST", &format!("{SIGN}/jsapi"), contract("N1", &receiver)).await;
    refused(&again, 400, "INVALID_REQUEST", "新的商户签约协议号");
}

#[tokio::test]
async fn paying_an_order_signs_the_contract_it_carries() {
    let (sandbox, _) = at_ten().await;
    let receiver = Receiver::yes().await;
    let order = |number: &str, code: &str| {
        json!({ "appid": APPID, "mchid": MCHID, "description": "首月", "out_trade_no": number,
            "notify_url": receiver.url, "amount": { "total": 100 },
            "contract_info": { "plan_id": "12535", "contract_mchid": MCHID,
                "contract_appid": APPID, "contract_code": code, "request_serial": "1",
                "contract_display_account": "微信代扣" } })
    };
    let app = "/v3/pay/transactions/app-with-contract";
    let find =
        |code: &str| format!("/v3/papay/sign/contracts/plan-id/12535/out-contract-code/{code}");
    for _ in 0..2 {
        assert!(post(&sandbox, app, &order("WITH01", "W1")).await["prepay_id"].is_string());
    }
    refused(&get(&sandbox, &find("W1")).await, 404, "RESOURCE_NOT_EXISTS", "协议不存在");
    admin(&sandbox, "POST", "pay/WITH01/pay", "").await;
    assert_eq!(get(&sandbox, &find("W1")).await.json()["contract_state"], "SIGNED");
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(
        told(&receiver, "ENTRUST.SIGN").len() + told(&receiver, "TRANSACTION.SUCCESS").len(),
        2
    );

    // An order that is closed signs nothing; the next one does.
    post(&sandbox, app, &order("WITH02", "W2")).await;
    let close = "/v3/pay/transactions/out-trade-no/WITH02/close";
    assert_eq!(call(&sandbox, "POST", close, json!({ "mchid": MCHID })).await.status, 204);
    post(&sandbox, app, &order("WITH03", "W2")).await;
    admin(&sandbox, "POST", "pay/WITH03/pay", "").await;
    assert_eq!(get(&sandbox, &find("W2")).await.json()["contract_state"], "SIGNED");

    let mut partner = order("WITH04", "W3");
    let members = partner.as_object_mut().unwrap();
    members.remove("mchid");
    let mut partner = for_sub(partner);
    partner["sp_mchid"] = json!(MCHID);
    partner["payer"] = json!({ "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" });
    post(&sandbox, "/v3/pay/partner/transactions/jsapi-with-contract", &partner).await;
    admin(&sandbox, "POST", "pay/WITH04/pay", json!({ "sub_mchid": SUB })).await;
    let target = format!(
        "/v3/papay/sign/partner/contracts/plan-id/12535/out-contract-code/W3?sub_mchid={SUB}"
    );
    assert_eq!(get(&sandbox, &target).await.json()["contract_state"], "SIGNED");
    let mut wrong = order("WITH05", "W4");
    wrong["contract_info"]["plan_id"] = json!("x");
    refused(&call(&sandbox, "POST", app, &wrong).await, 400, "PARAM_ERROR", "整数");
}

#[tokio::test]
async fn debits_have_limits_where_the_rules_are_strict() {
    let now = SystemClock.now();
    let builder = builder().clock(Arc::new(FixedClock::at(now))).profile(Profile::Strict);
    let sandbox = builder.start().await.unwrap();
    let receiver = Receiver::yes().await;
    set_clock(&sandbox, now - (now + 8 * HOUR) % DAY + 8 * HOUR).await;
    post(&sandbox, &format!("{SIGN}/jsapi"), &contract("Q1", &receiver)).await;
    admin(&sandbox, "POST", "papay/contracts/12535/Q1/sign", json!({ "openid": OPENID })).await;
    let find = "/v3/papay/sign/contracts/plan-id/12535/out-contract-code/Q1";
    let id = get(&sandbox, find).await.json()["contract_id"].clone();
    let mut number = 0;
    let mut take = async |total: i64| {
        number += 1;
        let taken = debit(&format!("QDEBIT{number}"), &id, total, &receiver);
        let reply = call(&sandbox, "POST", APPLY, taken).await;
        admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 5 })).await;
        reply
    };
    refused(&take(50_001).await, 403, "RULE_LIMIT", "单笔限额");
    for _ in 0..4 {
        assert_eq!(take(50_000).await.status, 200);
    }
    assert_eq!(take(49_999).await.status, 200);
    refused(&take(2).await, 403, "RULE_LIMIT", "单日限额");
    refused(&take(1).await, 403, "RULE_LIMIT", "次数");
}
