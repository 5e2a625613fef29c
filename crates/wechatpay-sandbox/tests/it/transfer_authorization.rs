//! Authorisations to transfer without asking, and transfers that make or use one.

use std::sync::Arc;

use serde_json::{Value, json};
use wechatpay_core::{Clock as _, FixedClock, SystemClock};
use wechatpay_sandbox::{Profile, Sandbox};

use crate::{
    receiver::Receiver,
    support::{Asked, Reply, admin, builder, call, get},
};

const BASE: &str = "/v3/fund-app/mch-transfer";
const ASK: &str = "/v3/fund-app/mch-transfer/user-confirm-authorization";
const APPID: &str = "wxf636efh567hg4356";
const USER: &str = "o-MYE42l80oelYMDE34nYD456Xoy";

async fn begin() -> (Sandbox, Receiver) {
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let sandbox = builder().clock(clock).start().await.unwrap();
    admin(&sandbox, "PUT", "notifications/settings", json!({ "duplicates": false })).await;
    (sandbox, Receiver::yes().await)
}

fn asking(number: &str, openid: &str, receiver: &Receiver) -> Value {
    json!({ "out_authorization_no": number, "appid": APPID, "openid": openid,
        "transfer_scene_id": "1000", "user_display_name": "张**",
        "user_recv_perception": "现金奖励", "authorization_notify_url": receiver.url,
        "scene_info": { "client_ip": "1.2.3.4", "device_type": "IOS" } })
}

fn bill(number: &str, more: &Value) -> Value {
    let mut body = json!({ "appid": APPID, "out_bill_no": number, "transfer_amount": 100,
        "transfer_remark": "新会员开通有礼", "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [
            { "info_type": "活动名称", "info_content": "新会员有礼" },
            { "info_type": "奖励说明", "info_content": "一等奖" } ] });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

async fn post(sandbox: &Sandbox, target: &str, body: &Value) -> Value {
    let text = if body.is_null() { String::new() } else { body.to_string() };
    let reply = call(sandbox, "POST", target, text).await;
    assert_eq!(reply.status, 200, "{target}: {}", reply.text);
    reply.json()
}

#[track_caller]
fn refused(reply: &Reply, status: u16, code: &str, text: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
    assert!(reply.text.contains(text), "{}", reply.text);
}

async fn told(sandbox: &Sandbox, receiver: &Receiver) -> Vec<(String, Value)> {
    sandbox.notifications().settle().await.unwrap();
    let arrived = receiver.arrived();
    let opened = arrived.iter().map(|arrived| arrived.open().unwrap());
    opened.map(|told| (told.event_type, told.resource)).collect()
}

#[tokio::test]
async fn an_authorisation_is_asked_for_once() {
    let (sandbox, receiver) = begin().await;
    let made = post(&sandbox, ASK, &asking("A1", USER, &receiver)).await;
    assert_eq!(made["state"], "WAIT_USER_CONFIRM");
    assert_eq!(post(&sandbox, ASK, &asking("A1", USER, &receiver)).await, made, "a repeat");
    let mut other = asking("A1", USER, &receiver);
    other["user_display_name"] = json!("李**");
    refused(&call(&sandbox, "POST", ASK, &other).await, 400, "INVALID_REQUEST", "不一致");
    let second = call(&sandbox, "POST", ASK, asking("A2", USER, &receiver)).await;
    refused(&second, 400, "INVALID_REQUEST", "授权数量达到限制");

    let find = format!("{ASK}/out-authorization-no/A1");
    let shown = get(&sandbox, &find).await.json();
    assert!(shown.get("package_info").is_none() && shown.get("authorization_id").is_none());
    let shown = get(&sandbox, &format!("{find}?is_display_authorization=true")).await.json();
    assert_eq!(shown["package_info"], made["package_info"]);
    let transfer = format!("{BASE}/transfer-bills/transfer");
    let early = bill("B0", &json!({ "out_authorization_no": "A1" }));
    refused(&call(&sandbox, "POST", &transfer, &early).await, 400, "INVALID_REQUEST", "未生效");
}

#[tokio::test]
async fn an_authorisation_is_given_used_and_closed() {
    let (sandbox, receiver) = begin().await;
    post(&sandbox, ASK, &asking("A1", USER, &receiver)).await;
    let find = format!("{ASK}/out-authorization-no/A1");
    let transfer = format!("{BASE}/transfer-bills/transfer");
    admin(&sandbox, "POST", "transfer-authorizations/A1/confirm", "").await;
    let shown = get(&sandbox, &find).await.json();
    assert_eq!(shown["state"], "TAKING_EFFECT");
    let id = &shown["authorization_id"];
    let again = call(&sandbox, "POST", ASK, asking("A1", USER, &receiver)).await;
    refused(&again, 400, "INVALID_REQUEST", "授权数量达到限制");

    let by_id = bill("B1", &json!({ "authorization_id": id, "notify_url": receiver.url }));
    let sent = post(&sandbox, &transfer, &by_id).await;
    assert_eq!((&sent["state"], &sent["openid"]), (&json!("SUCCESS"), &json!(USER)));
    let by_number = bill("B2", &json!({ "out_authorization_no": "A1" }));
    assert_eq!(post(&sandbox, &transfer, &by_number).await["state"], "SUCCESS");
    for (more, text) in [
        (json!({}), "必须传一个"),
        (json!({ "authorization_id": id, "appid": "wx2" }), "与授权单不一致"),
        (json!({ "authorization_id": id, "transfer_amount": 9 }), "上下限"),
    ] {
        let reply = call(&sandbox, "POST", &transfer, bill("B3", &more)).await;
        refused(&reply, 400, "PARAM_ERROR", text);
    }
    let unknown = bill("B3", &json!({ "authorization_id": "1" }));
    refused(&call(&sandbox, "POST", &transfer, &unknown).await, 404, "NOT_FOUND", "不存在");

    let closed = post(&sandbox, &format!("{find}/close"), &Value::Null).await;
    assert_eq!(closed["state"], "CLOSED");
    assert_eq!(closed["close_info"]["close_reason"], "CLOSE_VIA_MCH_API");
    assert_eq!(post(&sandbox, &format!("{find}/close"), &Value::Null).await, closed);
    assert_eq!(post(&sandbox, &transfer, &by_id).await, sent, "a repeat, though it is closed");
    let late = bill("B4", &json!({ "authorization_id": id }));
    refused(&call(&sandbox, "POST", &transfer, &late).await, 400, "INVALID_REQUEST", "已关闭");
    let told = told(&sandbox, &receiver).await;
    let mut events: Vec<&str> = told.iter().map(|(event, _)| event.as_str()).collect();
    events.sort_unstable();
    assert_eq!(
        events,
        [
            "MCHTRANSFER.AUTHORIZATION.CLOSED",
            "MCHTRANSFER.AUTHORIZATION.CONFIRMED",
            "MCHTRANSFER.BILL.FINISHED"
        ]
    );
    for (event, resource) in told.iter().filter(|(event, _)| event.contains("AUTHORIZATION")) {
        assert_eq!(
            (&resource["authorization_id"], &resource["openid"]),
            (id, &json!(USER)),
            "{event}"
        );
        assert!(resource.get("package_info").is_none() && resource.get("create_time").is_none());
    }
    // The user may be asked again, under a new number.
    refused(
        &call(&sandbox, "POST", ASK, asking("A1", USER, &receiver)).await,
        400,
        "INVALID_REQUEST",
        "新的商户授权单号",
    );
    post(&sandbox, ASK, &asking("A2", USER, &receiver)).await;
}

#[tokio::test]
async fn an_authorisation_nobody_gives_is_closed_in_silence() {
    let (sandbox, receiver) = begin().await;
    post(&sandbox, ASK, &asking("E1", USER, &receiver)).await;
    let move_on = |seconds| json!({ "advance_seconds": seconds, "settle": true });
    admin(&sandbox, "POST", "clock", move_on(86_399)).await;
    let find = format!("{ASK}/out-authorization-no/E1");
    assert_eq!(get(&sandbox, &find).await.json()["state"], "WAIT_USER_CONFIRM");
    admin(&sandbox, "POST", "clock", move_on(1)).await;
    let shown = get(&sandbox, &find).await.json();
    assert_eq!(shown["close_info"]["close_reason"], "USER_OVERDUE_UNCONFIRMED");
    assert_eq!(told(&sandbox, &receiver).await.len(), 0);
    let late = Asked::new("POST", "/_sandbox/transfer-authorizations/E1/confirm", "");
    assert_eq!(late.send(&sandbox).await.status, 400);
    let unknown = get(&sandbox, &format!("{ASK}/out-authorization-no/E9")).await;
    refused(&unknown, 404, "NOT_FOUND", "不存在");
    // The user ends another.
    post(&sandbox, ASK, &asking("E2", USER, &receiver)).await;
    admin(&sandbox, "POST", "transfer-authorizations/E2/confirm", "").await;
    let act = "transfer-authorizations/E2/close";
    admin(&sandbox, "POST", act, json!({ "reason": "TRANSFER_RISK" })).await;
    assert_eq!(told(&sandbox, &receiver).await.len(), 1, "it took effect");
}

#[tokio::test]
async fn a_transfer_asks_for_an_authorisation_along_the_way() {
    let (sandbox, receiver) = begin().await;
    let target = format!("{BASE}/transfer-bills/pre-transfer-with-authorization");
    let with = |bill_no: &str, number: &str, user: &str| {
        bill(
            bill_no,
            &json!({ "openid": user, "authorization_info": {
            "user_display_name": "张**", "out_authorization_no": number,
            "authorization_notify_url": receiver.url } }),
        )
    };
    let made = post(&sandbox, &target, &with("P1", "Q1", USER)).await;
    assert_eq!(
        (&made["state"], &made["out_authorization_no"], &made["user_display_name"]),
        (&json!("WAIT_USER_CONFIRM"), &json!("Q1"), &json!("张**"))
    );
    assert_eq!(post(&sandbox, &target, &with("P1", "Q1", USER)).await, made, "a repeat");
    let find = |number: &str| format!("{ASK}/out-authorization-no/{number}");
    refused(&get(&sandbox, &find("Q1")).await, 404, "NOT_FOUND", "不存在");
    admin(&sandbox, "POST", "transfers/P1/confirm", "").await;
    assert_eq!(get(&sandbox, &find("Q1")).await.json()["state"], "TAKING_EFFECT");
    // Unwilling users leave nothing behind.
    post(&sandbox, &target, &with("P2", "Q2", "other")).await;
    admin(&sandbox, "POST", "transfer-authorizations/Q2/drop", "").await;
    admin(&sandbox, "POST", "transfers/P2/confirm", "").await;
    post(&sandbox, &target, &with("P3", "Q3", "third")).await;
    admin(&sandbox, "POST", "transfers/P3/refuse", "").await;
    // Nor does one who has an authorisation already.
    post(&sandbox, &target, &with("P4", "Q4", USER)).await;
    admin(&sandbox, "POST", "transfers/P4/confirm", "").await;
    for number in ["Q2", "Q3", "Q4"] {
        refused(&get(&sandbox, &find(number)).await, 404, "NOT_FOUND", "不存在");
    }
    let plain = post(&sandbox, &target, &bill("P5", &json!({ "openid": USER }))).await;
    assert!(plain.get("out_authorization_no").is_none());
    let told = told(&sandbox, &receiver).await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].1["out_authorization_no"], "Q1");
}

#[tokio::test]
async fn a_partner_is_authorised_and_transfers_for_its_sub_merchants() {
    let (sandbox, receiver) = begin().await;
    let base = "/v3/fund-app/mch-transfer/partner";
    let mut asked = asking("A1", USER, &receiver);
    let members = asked.as_object_mut().unwrap();
    members.remove("scene_info");
    let url = members.remove("authorization_notify_url").unwrap();
    members.insert("notify_url".to_owned(), url);
    let ask = format!("{base}/user-confirm-authorizations");
    post(&sandbox, &ask, &asked).await;
    let shown = get(&sandbox, &format!("{ask}/A1")).await.json();
    assert_eq!(shown["state"], "WAIT_USER_CONFIRM");
    admin(&sandbox, "POST", "transfer-authorizations/A1/confirm", "").await;
    let id = get(&sandbox, &format!("{ask}/A1")).await.json()["authorization_id"].clone();

    let sub = "1900000999";
    let bills = format!("{base}/transfer-bills");
    let more = json!({ "sub_mchid": sub, "authorization_id": id, "notify_url": receiver.url });
    let sent = post(&sandbox, &format!("{bills}/transfer"), &bill("B1", &more)).await;
    assert_eq!((&sent["state"], &sent["sub_mchid"]), (&json!("SUCCESS"), &json!(sub)));
    let offer = json!({ "openid": "second", "sub_mchid": sub, "authorization_info": {
        "user_display_name": "张**", "out_authorization_no": "A2",
        "authorization_notify_url": receiver.url } });
    let target = format!("{bills}/pre-transfer-with-authorization");
    let made = post(&sandbox, &target, &bill("B2", &offer)).await;
    assert!(made.get("state").is_none() && made["package_info"].is_string(), "{made}");
    admin(&sandbox, "POST", "transfers/B2/confirm", json!({ "sub_mchid": sub })).await;
    assert_eq!(get(&sandbox, &format!("{ask}/A2")).await.json()["state"], "TAKING_EFFECT");

    // The same number of another sub-merchant, or of none, is another transfer.
    let plain = |sub: &str| bill("B1", &json!({ "openid": USER, "sub_mchid": sub }));
    assert_eq!(post(&sandbox, &bills, &plain("1900000998")).await["sub_mchid"], "1900000998");
    let find = format!("{bills}/out-bill-no/B1");
    let state = get(&sandbox, &format!("{find}?sub_mchid=1900000998")).await.json();
    assert_eq!(
        (&state["state"], &state["mchid"]),
        (&json!("WAIT_USER_CONFIRM"), &json!("1900000109"))
    );
    let direct = get(&sandbox, &format!("{BASE}/transfer-bills/out-bill-no/B1")).await;
    refused(&direct, 404, "NOT_FOUND", "不存在");
    let cancel = json!({ "sub_mchid": "1900000998" });
    let taken = post(&sandbox, &format!("{find}/cancel"), &cancel).await;
    assert_eq!(taken["sub_mchid"], "1900000998");
    let told = told(&sandbox, &receiver).await;
    let finished = told.iter().find(|(event, _)| event == "MCHTRANSFER.BILL.FINISHED").unwrap();
    assert_eq!(
        (&finished.1["mchid"], &finished.1["sub_mchid"]),
        (&json!("1900000109"), &json!(sub))
    );
    assert!(finished.1.get("mch_id").is_none());
}

#[tokio::test]
async fn a_sub_merchant_lets_its_partner_transfer() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    let base = "/v3/fund-app/mch-transfer/partner";
    let sub = "1900000999";
    let find = format!("{base}/sub-mch-authorizations/{sub}");
    assert_eq!(
        get(&sandbox, &find).await.json(),
        json!({ "sub_mchid": sub, "state": "UNAUTHORIZED" })
    );
    let transfer = bill("B1", &json!({ "openid": USER, "sub_mchid": sub }));
    let bills = format!("{base}/transfer-bills");
    refused(&call(&sandbox, "POST", &bills, &transfer).await, 403, "NO_AUTH", "未授权");
    let invite = format!("{base}/sub-mch-authorizations");
    let asked = |number: &str| json!({ "sub_mchid": sub, "out_apply_no": number });
    let invited = post(&sandbox, &invite, &asked("I1")).await;
    assert_eq!(invited["state"], "INVITED");
    assert_eq!(post(&sandbox, &invite, &asked("I1")).await, invited, "a repeat");
    let second = call(&sandbox, "POST", &invite, asked("I2")).await;
    refused(&second, 400, "INVALID_REQUEST", "待处理");
    let act = |action: &str| format!("partner-transfers/{sub}/{action}");
    admin(&sandbox, "POST", &act("reject"), "").await;
    assert_eq!(post(&sandbox, &invite, &asked("I2")).await["out_apply_no"], "I2");
    admin(&sandbox, "POST", &act("accept"), "").await;
    let shown = get(&sandbox, &find).await.json();
    assert_eq!(
        (&shown["state"], &shown["apply_order"]["state"]),
        (&json!("AUTHORIZED"), &json!("PASSED"))
    );
    post(&sandbox, &bills, &transfer).await;
    admin(&sandbox, "POST", &act("cancel"), "").await;
    let shown = get(&sandbox, &find).await.json();
    assert_eq!(shown["state"], "CANCELED");
    assert!(shown["cancel_authorization_time"].is_string());
}
