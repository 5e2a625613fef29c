//! Payscore for providers (服务商): permissions and service orders of a sub-merchant, over HTTP; and
//! what becomes of the money that the platform collects (protocol 16 §12, 05 §12).

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Reply, admin, call, get, start};

const SUB: &str = "1900000999";
const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";

fn order(number: &str) -> Value {
    json!({
        "appid": "wx1", "sub_appid": "wx2", "sub_mchid": SUB, "out_order_no": number,
        "service_id": "500001", "service_introduction": "充电宝",
        "time_range": { "start_time": "OnAccept" },
        "risk_fund": { "name": "DEPOSIT", "amount": 500 },
        "notify_url": "https://pay.example.com/notify",
    })
}

async fn create(sandbox: &Sandbox, body: &Value) -> Reply {
    call(sandbox, "POST", "/v3/payscore/partner/serviceorder", body).await
}

async fn act(sandbox: &Sandbox, number: &str, action: &str, more: Value) -> Reply {
    let mut body = more;
    body["service_id"] = json!("500001");
    body["sub_mchid"] = json!(SUB);
    let target = format!("/v3/payscore/partner/serviceorder/{number}/{action}");
    call(sandbox, "POST", &target, &body).await
}

async fn query(sandbox: &Sandbox, number: &str) -> Reply {
    let path = "/v3/payscore/partner/serviceorder";
    get(sandbox, &format!("{path}?service_id=500001&sub_mchid={SUB}&out_order_no={number}")).await
}

async fn user(sandbox: &Sandbox, number: &str, action: &str, more: Value) -> Value {
    let mut body = more;
    body["sub_mchid"] = json!(SUB);
    admin(sandbox, "POST", &format!("payscore/service/{number}/{action}"), body).await
}

/// What was told of an event, oldest first.
fn told(sandbox: &Sandbox, event: &str) -> Vec<Value> {
    let all = sandbox.notifications().all().unwrap().into_iter();
    all.filter(|sent| sent.event_type == event).map(|sent| sent.resource).collect()
}

#[tokio::test]
async fn a_provider_runs_an_order_for_its_sub_merchant() {
    let sandbox = start(Mode::Both).await;
    let made = create(&sandbox, &order("P1")).await.json();
    assert_eq!((&made["mchid"], &made["sub_mchid"]), (&json!("1900000109"), &json!(SUB)));
    assert_eq!((&made["sub_appid"], &made["state"]), (&json!("wx2"), &json!("CREATED")));
    assert_eq!(create(&sandbox, &order("P1")).await.json()["order_id"], made["order_id"]);
    let mut other = order("P1");
    other["attach"] = json!("x");
    assert_eq!(create(&sandbox, &other).await.code(), "INVALID_REQUEST");

    user(&sandbox, "P1", "confirm", json!({ "openid": OPENID, "sub_openid": "oSub" })).await;
    let confirmed = &told(&sandbox, "PAYSCORE.USER_CONFIRM")[0];
    assert_eq!((&confirmed["mchid"], &confirmed["sub_mchid"]), (&made["mchid"], &json!(SUB)));
    assert_eq!((&confirmed["openid"], &confirmed["sub_openid"]), (&json!(OPENID), &json!("oSub")));
    assert_eq!(confirmed["state_description"], "USER_CONFIRM");

    let done = json!({ "post_payments": [{ "name": "租金", "amount": 300 }], "total_amount": 300 });
    let completed = act(&sandbox, "P1", "complete", done.clone()).await;
    assert_eq!((completed.status, completed.text.as_str()), (204, ""));
    assert_eq!(act(&sandbox, "P1", "complete", done.clone()).await.status, 204, "a repeat");
    let cancel = act(&sandbox, "P1", "cancel", json!({ "reason": "r" })).await;
    assert_eq!((cancel.status, cancel.code().as_str()), (400, "INVALID_REQUEST"));
    let mut change = done.clone();
    change["reason"] = json!("用户投诉");
    change["post_payments"][0]["amount"] = json!(200);
    change["total_amount"] = json!(200);
    assert_eq!(act(&sandbox, "P1", "modify", change).await.status, 204);
    assert_eq!(act(&sandbox, "P1", "pay", json!({})).await.status, 204);
    let mut message = done;
    message["prepaid_time"] = json!("20991231");
    assert_eq!(act(&sandbox, "P1", "send-prepaidmessage", message).await.status, 204);

    user(&sandbox, "P1", "pay", json!({})).await;
    let paid = query(&sandbox, "P1").await.json();
    assert_eq!((&paid["state"], &paid["total_amount"]), (&json!("DONE"), &json!(200)));
    let detail = &paid["collection"]["details"][0];
    let news = &told(&sandbox, "PAYSCORE.USER_PAID")[0];
    assert_eq!(news["out_trade_no"], made["order_id"]);
    assert_eq!(news["collection"]["details"][0], *detail);

    // The money is the sub-merchant's, and goes back by the number of the payment.
    let back = json!({
        "sub_mchid": SUB, "transaction_id": detail["transaction_id"], "out_refund_no": "R1",
        "amount": { "refund": 50, "total": 200, "currency": "CNY" },
    });
    let refund = call(&sandbox, "POST", "/v3/refund/domestic/refunds", &back).await;
    assert_eq!(refund.status, 200, "{}", refund.text);
    let by_order = json!({
        "sub_mchid": SUB, "out_trade_no": "P1", "out_refund_no": "R2",
        "amount": { "refund": 50, "total": 200, "currency": "CNY" },
    });
    let refused = call(&sandbox, "POST", "/v3/refund/domestic/refunds", &by_order).await;
    assert_eq!(refused.code(), "RESOURCE_NOT_EXISTS", "never by out_order_no");
}

#[tokio::test]
async fn a_number_is_the_sub_merchants() {
    let sandbox = start(Mode::Both).await;
    create(&sandbox, &order("P1")).await;
    // The same number of another sub-merchant, and of the provider itself, is another order.
    let foreign = "/v3/payscore/partner/serviceorder?service_id=500001&sub_mchid=1900000998";
    assert_eq!(
        get(&sandbox, &format!("{foreign}&out_order_no=P1")).await.code(),
        "ORDER_NOT_EXIST"
    );
    let own = "/v3/payscore/serviceorder?service_id=500001&appid=wx1&out_order_no=P1";
    assert_eq!(get(&sandbox, own).await.code(), "ORDER_NOT_EXIST");
}

#[tokio::test]
async fn what_a_provider_leaves_out_is_named() {
    let sandbox = start(Mode::Both).await;
    let mut body = order("P2");
    body["sub_mchid"] = json!("");
    for (body, member) in [
        (body, "sub_mchid"),
        (
            {
                let mut b = order("P2");
                b["sub_openid"] = json!("o");
                b["sub_appid"] = json!("");
                b
            },
            "sub_appid",
        ),
        (
            {
                let mut b = order("P2");
                b["need_user_confirm"] = json!(false);
                b
            },
            "openid",
        ),
    ] {
        let reply = create(&sandbox, &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{}", reply.text);
        assert!(reply.text.contains(member), "{member}: {}", reply.text);
    }
    create(&sandbox, &order("P2")).await;
    let target = "/v3/payscore/partner/serviceorder/P2/cancel";
    let reply = call(&sandbox, "POST", target, json!({ "sub_mchid": SUB, "reason": "r" })).await;
    assert!(reply.text.contains("service_id"), "{}", reply.text);
    let reply =
        call(&sandbox, "POST", target, json!({ "service_id": "500001", "reason": "r" })).await;
    assert!(reply.text.contains("sub_mchid"), "{}", reply.text);
    assert_eq!(act(&sandbox, "P2", "cancel", json!({ "reason": "r" })).await.status, 204);
    assert_eq!(query(&sandbox, "P2").await.json()["state"], "REVOKED");
}

/// Nobody confirms within thirty days: the order is void when that time has passed.
#[tokio::test]
async fn an_order_expires_when_time_passes() {
    let sandbox = start(Mode::Both).await;
    create(&sandbox, &order("P3")).await;
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 30 * 86_400 + 2 })).await;
    let target = format!("/_sandbox/payscore/service/P3?sub_mchid={SUB}");
    let shown = crate::support::Asked::new("GET", &target, "").send(&sandbox).await.json();
    assert_eq!(shown["state"], "EXPIRED");
    let reply = act(&sandbox, "P3", "cancel", json!({ "reason": "r" })).await;
    assert_eq!(reply.code(), "INVALID_REQUEST");
}

/// Created and completed by one call: what is due is collected, nobody confirms.
#[tokio::test]
async fn an_order_is_created_and_completed_at_once() {
    let sandbox = start(Mode::Both).await;
    let body = json!({
        "appid": "wx1", "out_order_no": "D1", "service_id": "500001",
        "service_introduction": "充电宝",
        "post_payments": [{ "name": "租金", "amount": 300 }], "total_amount": 300,
        "time_range": { "start_time": "20231115061320", "end_time": "20231115071320" },
        "notify_url": "https://pay.example.com/notify", "openid": OPENID,
    });
    let path = "/v3/payscore/serviceorder/direct-complete";
    let made = call(&sandbox, "POST", path, &body).await.json();
    assert_eq!((&made["state"], &made["total_amount"]), (&json!("DOING"), &json!(300)));
    assert_eq!(made["state_description"], "MCH_COMPLETE");
    assert_eq!(call(&sandbox, "POST", path, &body).await.json(), made, "a repeat");
    let mut other = body.clone();
    other["total_amount"] = json!(200);
    let mut wrong = other.clone();
    wrong["out_order_no"] = json!("D2");
    assert_eq!(call(&sandbox, "POST", path, &wrong).await.code(), "PARAM_ERROR", "not the sum");
    other["post_payments"][0]["amount"] = json!(200);
    assert_eq!(call(&sandbox, "POST", path, &other).await.code(), "INVALID_REQUEST");
    let paid = admin(&sandbox, "POST", "payscore/service/D1/pay", "").await;
    assert_eq!((&paid["state"], paid.get("risk_fund")), (&json!("DONE"), None));

    let mut theirs = body;
    theirs["sub_mchid"] = json!(SUB);
    theirs["sub_appid"] = json!("wx2");
    let path = "/v3/payscore/partner/serviceorder/direct-complete";
    assert_eq!(call(&sandbox, "POST", path, &theirs).await.status, 204);
    assert_eq!(query(&sandbox, "D1").await.json()["state_description"], "MCH_COMPLETE");
    theirs["openid"] = json!("");
    let reply = call(&sandbox, "POST", path, &theirs).await;
    assert!(reply.code() == "PARAM_ERROR" && reply.text.contains("openid"), "{}", reply.text);
}

#[tokio::test]
async fn a_permission_carries_an_order_without_confirmation() {
    let sandbox = start(Mode::Both).await;
    let apply = json!({
        "service_id": "500001", "appid": "wx1", "sub_appid": "wx2", "sub_mchid": SUB,
        "authorization_code": "C1", "notify_url": "https://pay.example.com/notify",
    });
    let path = "/v3/payscore/partner/permissions";
    let token = call(&sandbox, "POST", path, &apply).await.json();
    assert_eq!(token["apply_permissions_token"].as_str().unwrap().len(), 64);
    let body = json!({ "sub_mchid": SUB, "openid": OPENID, "sub_openid": "oSub" });
    admin(&sandbox, "POST", "payscore/permissions/C1/open", &body).await;
    let opened = &told(&sandbox, "PAYSCORE.USER_OPEN_SERVICE")[0];
    assert_eq!((&opened["sub_mchid"], &opened["sub_openid"]), (&json!(SUB), &json!("oSub")));

    let shared = format!("service_id=500001&sub_mchid={SUB}");
    let by_code = get(&sandbox, &format!("{path}/authorization-code/C1?{shared}")).await.json();
    assert_eq!(by_code["authorization_state"], "AVAILABLE");
    for user in [format!("openid={OPENID}"), "sub_appid=wx2&sub_openid=oSub".to_owned()] {
        let target = format!("{path}/search?{shared}&appid=wx1&{user}");
        let found = get(&sandbox, &target).await.json();
        assert_eq!(found["authorization_code"], "C1", "{user}");
    }
    let mut body = order("P4");
    body["need_user_confirm"] = json!(false);
    body["sub_openid"] = json!("oSub");
    assert_eq!(create(&sandbox, &body).await.json()["state"], "DOING");

    let end = json!({ "service_id": "500001", "appid": "wx1", "sub_mchid": SUB, "openid": OPENID,
        "reason": "不再使用" });
    assert_eq!(call(&sandbox, "POST", &format!("{path}/terminate"), &end).await.status, 204);
    assert_eq!(told(&sandbox, "PAYSCORE.USER_CLOSE_SERVICE").len(), 1);
    body["out_order_no"] = json!("P5");
    let refused = create(&sandbox, &body).await;
    assert_eq!((refused.status, refused.code().as_str()), (403, "NO_AUTH"), "{}", refused.text);
}
