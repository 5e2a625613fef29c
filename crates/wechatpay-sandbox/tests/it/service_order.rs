//! The life of a service order and of the permissions behind it, over HTTP.

use serde_json::{Value, json};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Mode, Profile, Sandbox, domain::compact_time};

use crate::support::{Asked, Reply, admin, builder, call, get, start};

const WRONG_STATE: &str = "当前订单状态不合法";
const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";

/// `base` with the members of `more`.
fn merged(mut base: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        base[name] = value.clone();
    }
    base
}

fn order(number: &str, more: &Value) -> Value {
    let base = json!({
        "appid": "wx1", "out_order_no": number, "service_id": "500001",
        "service_introduction": "充电宝",
        "time_range": { "start_time": "OnAccept", "start_time_remark": "借出" },
        "risk_fund": { "name": "DEPOSIT", "amount": 500 },
        "notify_url": "https://pay.example.com/notify",
    });
    merged(base, more)
}

async fn create(sandbox: &Sandbox, body: &Value) -> Reply {
    call(sandbox, "POST", "/v3/payscore/serviceorder", body).await
}

async fn act(sandbox: &Sandbox, number: &str, action: &str, more: &Value) -> Reply {
    let body = merged(json!({ "appid": "wx1", "service_id": "500001" }), more);
    call(sandbox, "POST", &format!("/v3/payscore/serviceorder/{number}/{action}"), &body).await
}

async fn query(sandbox: &Sandbox, number: &str) -> Value {
    let target =
        format!("/v3/payscore/serviceorder?service_id=500001&appid=wx1&out_order_no={number}");
    let reply = get(sandbox, &target).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

async fn user(sandbox: &Sandbox, number: &str, action: &str) -> Value {
    admin(sandbox, "POST", &format!("payscore/service/{number}/{action}"), "").await
}

fn message(reply: &Reply) -> String {
    reply.json()["message"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_service_order_runs_from_creation_to_payment() {
    let sandbox = start(Mode::Both).await;
    let body =
        order("N1", &json!({ "post_payments": [{ "name": "租金", "description": "2元/小时" }] }));
    let made = create(&sandbox, &body).await.json();
    assert_eq!((&made["state"], made.get("state_description")), (&json!("CREATED"), None));
    assert_eq!(made["package"].as_str().unwrap().len(), 64);
    assert_eq!(create(&sandbox, &body).await.json()["order_id"], made["order_id"], "a repeat");
    let other = create(&sandbox, &order("N1", &json!({ "attach": "x" }))).await;
    assert_eq!((other.status, other.code().as_str()), (400, "INVALID_REQUEST"));
    assert!(other.header("request-id").ends_with("-271316598"));
    let done = json!({ "post_payments": [{ "name": "租金", "amount": 300 }], "total_amount": 300 });
    assert_eq!(message(&act(&sandbox, "N1", "complete", &done).await), WRONG_STATE, "too early");

    assert_eq!(user(&sandbox, "N1", "confirm").await["state"], "DOING");
    let running = query(&sandbox, "N1").await;
    assert_eq!(running["state_description"], "USER_CONFIRM");
    assert_eq!(running["time_range"]["start_time"].as_str().unwrap().len(), 14, "OnAccept is now");
    assert_eq!(running["openid"], OPENID);
    assert!(running.get("total_amount").is_none() && running.get("collection").is_none());

    let completed = act(&sandbox, "N1", "complete", &done).await.json();
    assert_eq!(
        (
            &completed["state_description"],
            &completed["need_collection"],
            &completed["total_amount"]
        ),
        (&json!("MCH_COMPLETE"), &json!(true), &json!(300))
    );
    assert_eq!(act(&sandbox, "N1", "complete", &done).await.status, 200, "a repeat is harmless");
    let cancel = act(&sandbox, "N1", "cancel", &json!({ "reason": "r" })).await;
    assert_eq!(message(&cancel), "当前订单状态不满足撤销条件");

    let change = |total: i64| {
        json!({ "post_payments": [{ "name": "租金", "amount": total }], "total_amount": total,
            "reason": "用户投诉" })
    };
    assert!(message(&act(&sandbox, "N1", "modify", &change(301)).await).contains("不能大于"));
    let modified = act(&sandbox, "N1", "modify", &change(200)).await.json();
    assert_eq!(
        modified["collection"],
        json!({ "state": "USER_PAYING", "total_amount": 200, "paying_amount": 200, "paid_amount": 0 })
    );
    assert!(message(&act(&sandbox, "N1", "modify", &change(201)).await).contains("不能大于"));
    assert_eq!(act(&sandbox, "N1", "pay", &json!({})).await.json()["order_id"], made["order_id"]);
    assert_eq!(user(&sandbox, "N1", "decline").await["declines"], 1);
    assert_eq!(user(&sandbox, "N1", "pay").await["state"], "DONE");
    let paid = query(&sandbox, "N1").await;
    let detail = &paid["collection"]["details"][0];
    assert_eq!((&detail["amount"], &detail["paid_type"]), (&json!(200), &json!("NEWTON")));
    assert_eq!(detail["transaction_id"].as_str().unwrap().len(), 28);
    let again = act(&sandbox, "N1", "pay", &json!({})).await;
    assert!(again.header("request-id").ends_with("-271316657"), "{}", again.text);
}

#[tokio::test]
async fn creation_is_judged_field_by_field() {
    let sandbox = start(Mode::Both).await;
    let range =
        |start: &str, end: &str| json!({ "time_range": { "start_time": start, "end_time": end } });
    let soon = compact_time(SystemClock.now() + 30);
    let later = compact_time(SystemClock.now() + 3600);
    for (more, text) in [
        (json!({ "service_introduction": "" }), "必填"),
        (json!({ "service_introduction": "长".repeat(21) }), "20"),
        (json!({ "out_order_no": "a b" }), "只能是"),
        (json!({ "time_range": {} }), "必填"),
        (range("20180225112233", ""), "必须晚于当前时间"),
        (range("20180225", ""), "必须晚于当前时间"),
        (range("OnAccept", &soon), "至少一分钟"),
        (range(&later, "20991231"), "格式不一致"),
        (range(&later, &soon), "必须晚于服务开始时间"),
        (range("OnAccept", "OnAccept"), "OnAccept"),
        (json!({ "risk_fund": { "name": "UDEPOSIT", "amount": 1 } }), "取值只能是"),
        (json!({ "risk_fund": { "name": "DEPOSIT", "amount": -1 } }), "最小值"),
        (json!({ "location": { "end_location": "x" } }), "必填"),
        (json!({ "notify_url": "https://a.example/n?x=1" }), "不能携带参数"),
        (json!({ "notify_url": "a.example/n" }), "完整地址"),
        (json!({ "openid": OPENID }), "不能传入openid"),
        (json!({ "need_user_confirm": false }), "必填"),
        (json!({ "post_payments": [{ "name": "a" }] }), "至少填写一个"),
        (json!({ "post_payments": [{ "name": "a", "amount": 1, "count": 101 }] }), "100"),
        (
            json!({ "post_payments": [{ "name": "a", "amount": 1 }, { "name": "a", "amount": 1 }] }),
            "重复",
        ),
        (json!({ "post_discounts": [{ "name": "a" }] }), "必填"),
        (
            json!({ "post_discounts": [{ "name": "a", "description": "b", "amount": "1" }] }),
            "应为整数",
        ),
        (
            json!({ "post_discounts": [{ "name": "a", "description": "b", "amounts": 1 }] }),
            "额外参数",
        ),
    ] {
        let reply = create(&sandbox, &order("N", &more)).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{more}");
        assert!(message(&reply).contains(text), "{more}: {}", reply.text);
    }
    let twice = json!({ "post_payments":
        [{ "name": "商品信息", "amount": 1 }, { "name": "商品信息", "amount": 2 }] });
    assert_eq!(create(&sandbox, &order("N", &twice)).await.status, 200);
    let known = json!({ "post_discounts": [{ "name": "a", "description": "b", "amount": 1 }] });
    assert_eq!(create(&sandbox, &order("K", &known)).await.status, 200);
    assert_eq!(query(&sandbox, "K").await["post_discounts"][0]["amount"], 1);
    let fine = order("M", &range(&later, &compact_time(SystemClock.now() + 7200)));
    assert_eq!(create(&sandbox, &fine).await.status, 200);
}

#[tokio::test]
async fn completion_is_judged_by_total_cap_and_times() {
    let sandbox = start(Mode::Both).await;
    create(&sandbox, &order("N", &json!({}))).await;
    user(&sandbox, "N", "confirm").await;
    let pay = |amount: i64| json!([{ "name": "a", "amount": amount }]);
    let end = |end: &str| json!({ "end_time": end });
    for (body, text) in [
        (json!({ "total_amount": 1 }), "必填"),
        (json!({ "post_payments": pay(1) }), "必填"),
        (json!({ "post_payments": pay(1), "total_amount": 2 }), "最终总金额计算非法"),
        (
            json!({ "post_payments": pay(501), "total_amount": 501 }),
            "总金额超过此服务的服务风险金额",
        ),
        (
            json!({ "post_payments": pay(1), "total_amount": 1, "post_discounts": [{ "name": "d" }] }),
            "必填",
        ),
        (
            json!({ "post_payments": pay(1), "total_amount": 1, "time_range": end("29990101000000") }),
            "不能晚于",
        ),
        (
            json!({ "post_payments": pay(1), "total_amount": 1, "time_range": end("20200101000000") }),
            "真实结束时间小于",
        ),
        (json!({ "post_payments": pay(1), "total_amount": 1, "appid": "wx2" }), "不一致"),
    ] {
        let reply = act(&sandbox, "N", "complete", &body).await;
        assert_eq!(reply.status, 400, "{}", reply.text);
        assert!(message(&reply).contains(text), "{body}: {}", reply.text);
    }
    let free = json!({ "post_payments": pay(5), "total_amount": 0,
        "post_discounts": [{ "name": "d", "amount": 5 }], "location": { "end_location": "那里" } });
    let done = act(&sandbox, "N", "complete", &free).await.json();
    assert_eq!((&done["state"], &done["need_collection"]), (&json!("DONE"), &json!(false)));
    let done = query(&sandbox, "N").await;
    assert!(done.get("collection").is_none(), "nothing is collected");
    assert_eq!(done["location"], json!({ "end_location": "那里" }));
}

#[tokio::test]
async fn a_payment_elsewhere_ends_collection() {
    let sandbox = start(Mode::Both).await;
    create(&sandbox, &order("N", &json!({}))).await;
    let admin_view = user(&sandbox, "N", "confirm").await;
    let query_id = admin_view["query_id"].as_str().unwrap();
    let done = json!({ "post_payments": [{ "name": "a", "amount": 5 }], "total_amount": 5 });
    assert_eq!(act(&sandbox, "N", "complete", &done).await.status, 200);
    let paid_time = compact_time(SystemClock.now());
    let sync = json!({ "type": "Order_Paid", "detail": { "paid_time": paid_time } });
    let synced = act(&sandbox, "N", "sync", &sync).await;
    // The call is signed with the true clock, which may just have passed into the next second.
    assert_eq!(synced.status, 200, "{}", synced.text);
    let synced = synced.json();
    assert_eq!((&synced["state"], &synced["openid"]), (&json!("DONE"), &json!(OPENID)));
    assert_eq!(synced["collection"]["details"][0]["paid_type"], "MCH");
    assert_eq!(message(&act(&sandbox, "N", "sync", &sync).await), WRONG_STATE);
    let found =
        format!("/v3/payscore/serviceorder?service_id=500001&appid=wx1&query_id={query_id}");
    assert_eq!(get(&sandbox, &found).await.json()["out_order_no"], "N");
    for wrong in ["service_id=1&appid=wx1&out_order_no=N", "service_id=500001&appid=wx1&query_id=x"]
    {
        let reply = get(&sandbox, &format!("/v3/payscore/serviceorder?{wrong}")).await;
        assert_eq!((reply.status, reply.code().as_str()), (404, "ORDER_NOT_EXIST"));
    }
}

#[tokio::test]
async fn nobody_confirms_after_thirty_days() {
    let clock = std::sync::Arc::new(wechatpay_core::FixedClock::at(SystemClock.now()));
    let sandbox = builder().clock(clock).start().await.unwrap();
    create(&sandbox, &order("N", &json!({}))).await;
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 30 * 86_400 + 1 })).await;
    let reply = Asked::new("POST", "/_sandbox/payscore/service/N/confirm", "").send(&sandbox).await;
    assert_eq!((reply.status, message(&reply).as_str()), (400, WRONG_STATE));
    let late = admin(&sandbox, "GET", "payscore/service/N", "").await;
    assert_eq!(late["state"], "EXPIRED");
}

async fn permission(sandbox: &Sandbox, target: &str) -> Value {
    let reply = get(sandbox, &format!("/v3/payscore/permissions/{target}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

#[tokio::test]
async fn a_permission_is_prepared_opened_and_closed_by_either_side() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    let prepare = |code: &str| {
        json!({ "service_id": "500001", "appid": "wx1", "authorization_code": code,
            "notify_url": "https://pay.example.com/notify" })
    };
    let without = order("N", &json!({ "need_user_confirm": false, "openid": OPENID }));
    let refused = create(&sandbox, &without).await;
    assert_eq!((refused.status, refused.code().as_str()), (403, "NO_AUTH"), "no permission yet");

    let path = "/v3/payscore/permissions";
    let made = call(&sandbox, "POST", path, prepare("C1")).await;
    assert_eq!(made.json()["apply_permissions_token"].as_str().unwrap().len(), 64);
    let by_code = "authorization-code/C1?service_id=500001";
    let by_openid = format!("openid/{OPENID}?service_id=500001&appid=wx1");
    assert_eq!(permission(&sandbox, by_code).await["authorization_state"], "UNBINDUSER");
    assert_eq!(permission(&sandbox, &by_openid).await["authorization_state"], "UNAVAILABLE");
    admin(&sandbox, "POST", "payscore/permissions/C1/open", "").await;
    let open = permission(&sandbox, &by_openid).await;
    assert_eq!(
        (&open["authorization_state"], &open["authorization_code"]),
        (&json!("AVAILABLE"), &json!("C1"))
    );
    let state =
        format!("/v3/payscore/user-service-state?service_id=500001&appid=wx1&openid={OPENID}");
    assert_eq!(get(&sandbox, &state).await.json()["use_service_state"], "AVAILABLE");

    let made = create(&sandbox, &without).await.json();
    assert_eq!(
        (&made["state"], &made["state_description"]),
        (&json!("DOING"), &json!("USER_CONFIRM"))
    );

    let close = json!({ "service_id": "500001", "appid": "wx1", "reason": "不再合作" });
    let target = format!("{path}/openid/{OPENID}/terminate");
    for _ in 0..2 {
        assert_eq!(call(&sandbox, "POST", &target, &close).await.status, 204);
    }
    let closed = permission(&sandbox, by_code).await;
    assert_eq!(closed["authorization_state"], "UNAVAILABLE");
    assert!(closed["cancel_authorization_time"].as_str().unwrap().ends_with("+08:00"));
    let more = json!({ "need_user_confirm": false, "openid": OPENID });
    assert_eq!(create(&sandbox, &order("N2", &more)).await.code(), "NO_AUTH");

    // The user agrees anew, under another code; now that one speaks for them.
    call(&sandbox, "POST", path, prepare("C2")).await;
    admin(&sandbox, "POST", "payscore/permissions/C2/open", "").await;
    assert_eq!(permission(&sandbox, &by_openid).await["authorization_code"], "C2");
    call(&sandbox, "POST", path, prepare("C3")).await;
    let third = Asked::new("POST", "/_sandbox/payscore/permissions/C3/open", "");
    assert_eq!(third.send(&sandbox).await.status, 400, "one at a time");
    admin(&sandbox, "POST", "payscore/permissions/C2/close", "").await;
    assert_eq!(permission(&sandbox, &by_openid).await["authorization_state"], "UNAVAILABLE");
    let target = format!("{path}/authorization-code/none/terminate");
    let close = json!({ "service_id": "500001", "reason": "r" });
    assert_eq!(call(&sandbox, "POST", &target, close).await.status, 404);
}
