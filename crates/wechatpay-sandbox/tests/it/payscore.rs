//! The life of a payscore order, in both products.

use std::sync::Arc;

use serde_json::{Value, json};
use wechatpay_core::{Clock as _, SystemClock};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, admin, builder, call, get, start};

/// One order of one product.
struct Order<'a> {
    sandbox: &'a Sandbox,
    product: &'a str,
    number: String,
}

impl<'a> Order<'a> {
    async fn create(
        sandbox: &'a Sandbox,
        product: &'a str,
        number: &str,
        more: Value,
    ) -> Order<'a> {
        let mut body = json!({ "appid": "wx1", "out_order_no": number, "service_id": "500001" });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        let reply = call(sandbox, "POST", &format!("/v3/payscore/{product}-orders"), &body).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        Self { sandbox, product, number: number.to_owned() }
    }

    async fn query(&self) -> Value {
        let target = format!(
            "/v3/payscore/{}-orders?service_id=500001&appid=wx1&out_order_no={}",
            self.product, self.number
        );
        let reply = get(self.sandbox, &target).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    }

    async fn state(&self) -> String {
        self.query().await["state"].as_str().unwrap().to_owned()
    }

    async fn user(&self, action: &str) -> Value {
        let path = format!("payscore/{}/{}/{action}", self.product, self.number);
        admin(self.sandbox, "POST", &path, "").await
    }

    /// Gives the refusal's message, or nothing on success.
    async fn act(&self, action: &str, more: Value) -> String {
        let mut body = json!({ "appid": "wx1", "service_id": "500001" });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        let target = format!("/v3/payscore/{}-orders/{}/{action}", self.product, self.number);
        let reply = call(self.sandbox, "POST", &target, &body).await;
        match reply.status {
            200 => String::new(),
            400 => reply.json()["message"].as_str().unwrap().to_owned(),
            other => panic!("{other}: {}", reply.text),
        }
    }

    async fn used(&self, total: i64, more: Value) -> Value {
        let mut body = json!({
            "finish_type": 2,
            "real_service_start_time": "20200101080000",
            "real_service_end_time": "20200101090000",
            "total_amount": total,
            "finish_ticket": self.query().await["finish_ticket"],
        });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        body
    }
}

const WRONG_STATE: &str = "当前订单状态不合法";
const CANNOT_CANCEL: &str = "当前订单状态不满足撤销条件";
const WRONG_TOTAL: &str = "最终总金额计算非法";

#[tokio::test]
async fn an_order_is_created_confirmed_completed_and_paid() {
    for product in ["payafter", "smartretail"] {
        let sandbox = start(Mode::Both).await;
        let fees = json!([{ "fee_name": "租金", "fee_amount": 100, "fee_desc": "每小时" }]);
        let more = json!({ "fees": fees, "risk_amount": 1000, "service_start_location": "这里" });
        let order = Order::create(&sandbox, product, "N1", more).await;
        let created = order.query().await;
        assert_eq!(created["state"], "CREATED");
        assert_eq!(created["fees"][0]["fee_count"], 1, "a count left out is one");
        for unknown in ["finish_ticket", "total_amount", "finish_type", "pay_succ_time", "order_id"]
        {
            assert!(created.get(unknown).is_none(), "{unknown}");
        }
        assert_eq!(order.user("confirm").await["state"], "USER_ACCEPTED");

        let (first, second) = (order.query().await, order.query().await);
        assert_ne!(first["finish_ticket"], second["finish_ticket"]);
        let body = order.used(
            150,
            json!({
                "fees": [{ "fee_name": "租金", "fee_amount": 180 }],
                "discounts": [{ "discount_name": "券", "discount_amount": 30 }],
                "finish_ticket": first["finish_ticket"],
            }),
        );
        let body = body.await;
        assert_eq!(order.act("complete", body.clone()).await, "", "an older ticket is good");
        assert_eq!(order.act("complete", body.clone()).await, "", "and so is repeating the call");
        let mut other = body.clone();
        other["total_amount"] = json!(151);
        assert_eq!(order.act("complete", other).await, WRONG_STATE);

        let finished = order.query().await;
        assert_eq!(finished["state"], "FINISHED");
        assert_eq!((&finished["total_amount"], &finished["finish_type"]), (&json!(150), &json!(2)));
        assert_eq!(
            finished["fees"],
            json!([{ "fee_name": "租金", "fee_count": 1, "fee_amount": 180, "fee_desc": "每小时" }])
        );
        assert_eq!(
            finished["discounts"],
            json!([{ "discount_name": "券", "discount_amount": 30 }])
        );
        assert_eq!(finished["real_service_end_location"], "这里");
        assert!(finished.get("finish_ticket").is_none() && finished.get("pay_type").is_none());

        assert_eq!(order.user("decline").await["state"], "FINISHED");
        let paid = order.user("pay").await;
        assert_eq!((&paid["state"], &paid["declines"]), (&json!("USER_PAID"), &json!(1)));
        let paid = order.query().await;
        assert_eq!(paid["finish_transaction_id"].as_str().unwrap().len(), 28);
        assert_eq!(paid["pay_succ_time"].as_str().unwrap().len(), 14);
        assert_eq!(order.act("complete", body).await, WRONG_STATE);
        assert_eq!(order.act("cancel", json!({ "reason": "r" })).await, CANNOT_CANCEL);
    }
}

#[tokio::test]
async fn numbers_are_the_merchants_per_product_and_tell_content_apart() {
    let sandbox = start(Mode::Both).await;
    Order::create(&sandbox, "payafter", "N", json!({ "risk_amount": 1 })).await;
    Order::create(&sandbox, "smartretail", "N", json!({ "risk_amount": 2 })).await;
    let body =
        json!({ "appid": "wx1", "out_order_no": "N", "service_id": "500001", "risk_amount": 3 });
    let reply = call(&sandbox, "POST", "/v3/payscore/payafter-orders", &body).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "INVALID_REQUEST"));
    assert!(reply.header("request-id").ends_with("-271316598"));
}

#[tokio::test]
async fn an_order_that_needs_no_confirmation_is_accepted_at_once() {
    let sandbox = start(Mode::Both).await;
    let body = json!({ "appid": "wx1", "out_order_no": "N", "service_id": "500001",
        "need_user_confirm": false, "openid": "oUpF8uMuAJOM2pxb1Q" });
    let made = call(&sandbox, "POST", "/v3/payscore/payafter-orders", &body).await.json();
    assert!(made.get("package").is_none() && made.get("miniprogram_appid").is_none(), "{made}");
    let order = Order { sandbox: &sandbox, product: "payafter", number: "N".to_owned() };
    assert_eq!(order.state().await, "USER_ACCEPTED");
    assert!(order.query().await.get("openid").is_none());
}

#[tokio::test]
async fn an_order_can_be_found_by_its_query_id() {
    let sandbox = start(Mode::Both).await;
    let order = Order::create(&sandbox, "payafter", "N", json!({})).await;
    let query_id = order.user_view().await["query_id"].as_str().unwrap().to_owned();
    let target =
        format!("/v3/payscore/payafter-orders?service_id=500001&appid=wx1&query_id={query_id}");
    assert_eq!(get(&sandbox, &target).await.json()["out_order_no"], "N");
    for target in [
        "/v3/payscore/payafter-orders?service_id=500001&appid=wx1&query_id=none".to_owned(),
        "/v3/payscore/payafter-orders?service_id=500002&appid=wx1&out_order_no=N".to_owned(),
        "/v3/payscore/payafter-orders?service_id=500001&appid=wx2&out_order_no=N".to_owned(),
        target.replace("payafter", "smartretail"),
    ] {
        let reply = get(&sandbox, &target).await;
        assert_eq!((reply.status, reply.code().as_str()), (404, "ORDER_NOT_EXIST"), "{target}");
    }
}

impl Order<'_> {
    async fn user_view(&self) -> Value {
        admin(self.sandbox, "GET", &format!("payscore/{}/{}", self.product, self.number), "").await
    }
}

#[tokio::test]
async fn orders_are_cancelled_before_completion_only() {
    let sandbox = start(Mode::Both).await;
    let order = Order::create(&sandbox, "payafter", "A", json!({})).await;
    assert!(order.act("cancel", json!({ "reason": "长".repeat(51) })).await.contains("50"));
    assert_eq!(order.act("cancel", json!({ "reason": "不要了" })).await, "");
    assert_eq!(order.state().await, "REVOKED");
    assert_eq!(
        order.act("cancel", json!({ "reason": "不要了" })).await,
        "",
        "a repeat is harmless"
    );
    assert_eq!(order.act("cancel", json!({ "reason": "别的" })).await, CANNOT_CANCEL);
    let order = Order::create(&sandbox, "payafter", "B", json!({})).await;
    order.user("confirm").await;
    assert_eq!(order.act("cancel", json!({ "reason": "不要了" })).await, "");
    assert_eq!(order.state().await, "REVOKED");
    let other = json!({ "appid": "wx2", "reason": "r" });
    assert!(order.act("cancel", other).await.contains("与创建订单时不一致"));
    let none = Order { sandbox: &sandbox, product: "payafter", number: "none".to_owned() };
    let target = format!("/v3/payscore/payafter-orders/{}/cancel", none.number);
    let body = json!({ "appid": "wx1", "service_id": "500001", "reason": "r" });
    assert_eq!(call(&sandbox, "POST", &target, &body).await.status, 404);
}

#[tokio::test]
async fn an_unused_service_is_given_up_for_nothing() {
    let sandbox = start(Mode::Both).await;
    let order = Order::create(&sandbox, "payafter", "A", json!({})).await;
    order.user("confirm").await;
    let ticket = order.query().await["finish_ticket"].clone();
    let body = |more: Value| {
        let mut body = json!({ "finish_type": 1, "cancel_reason": "没用", "total_amount": 0,
            "finish_ticket": ticket });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        body
    };
    for (more, text) in [
        (json!({ "total_amount": 1 }), "完结类型为1时总金额必须为0"),
        (json!({ "cancel_reason": "" }), "必填"),
        (json!({ "cancel_reason": "长".repeat(31) }), "30"),
        (json!({ "real_service_end_location": "x" }), "完结类型为1时不能传入"),
        (json!({ "finish_type": 3 }), "取值只能是"),
    ] {
        let message = order.act("complete", body(more)).await;
        assert!(message.contains(text), "{message}");
    }
    assert_eq!(order.act("complete", body(json!({}))).await, "");
    let done = order.query().await;
    assert_eq!(
        (&done["state"], &done["finish_type"], &done["total_amount"]),
        (&json!("REVOKED"), &json!(1), &json!(0))
    );
    assert_eq!(order.act("complete", body(json!({}))).await, "", "a repeat is harmless");
}

#[tokio::test]
async fn completion_is_judged_by_ticket_total_and_times() {
    let sandbox = start(Mode::Both).await;
    let fees = json!([{ "fee_name": "a", "fee_amount": 100 }]);
    let order =
        Order::create(&sandbox, "payafter", "A", json!({ "fees": fees, "risk_amount": 500 })).await;
    let early = json!({ "finish_type": 2, "real_service_start_time": "20200101", "total_amount": 100,
        "real_service_end_time": "20200101", "finish_ticket": "x" });
    assert_eq!(order.act("complete", early).await, WRONG_STATE, "not confirmed yet");
    order.user("confirm").await;
    let tampered = format!("{}0", order.query().await["finish_ticket"].as_str().unwrap());
    let tomorrow = "29990101090000";
    for (total, more, text) in [
        (100, json!({ "finish_ticket": tampered }), "校验完结凭证错误"),
        (100, json!({ "finish_ticket": "" }), "必填"),
        (99, json!({}), WRONG_TOTAL),
        (0, json!({}), WRONG_TOTAL),
        (-1, json!({}), "最小值"),
        (
            100,
            json!({ "discounts": [{ "discount_name": "d", "discount_amount": 1 }] }),
            WRONG_TOTAL,
        ),
        (100, json!({ "discounts": [{ "discount_name": "d" }] }), "必填"),
        (99, json!({ "discounts": [{ "discount_name": "d", "discount_amount": -1 }] }), "最小值"),
        (501, json!({ "fees": [{ "fee_name": "b", "fee_amount": 401 }] }), "风险金额"),
        (100, json!({ "real_service_start_time": "" }), "必填"),
        (100, json!({ "real_service_end_time": "" }), "必填"),
        (100, json!({ "real_service_start_time": "OnAccept" }), "OnAccept"),
        (100, json!({ "real_service_end_time": "20191231090000" }), "真实结束时间小于"),
        (100, json!({ "real_service_end_time": "20200101" }), "格式不一致"),
        (100, json!({ "real_service_end_time": tomorrow }), "不能晚于"),
        (100, json!({ "real_service_end_location": "长".repeat(21) }), "20"),
        (100, json!({ "real_service_end_time": "20200101250000" }), "时间格式错误"),
        (100, json!({ "profit_sharing": "yes" }), "布尔"),
    ] {
        let body = order.used(total, more.clone()).await;
        let message = order.act("complete", body).await;
        assert!(message.contains(text), "{total} {more}: {message}");
    }
    assert_eq!(order.state().await, "USER_ACCEPTED");
    // Counts and words given on creation are not asked for again, and ignored if they come.
    let again =
        json!({ "fees": [{ "fee_name": "a", "fee_amount": 0, "fee_count": 9, "fee_desc": "x" }] });
    let body = order.used(0, again).await;
    assert_eq!(order.act("complete", body.clone()).await, "");
    let done = order.query().await;
    assert_eq!(done["state"], "USER_PAID", "nothing due is paid at once");
    assert_eq!(done["fees"], json!([{ "fee_name": "a", "fee_count": 1, "fee_amount": 0 }]));
    assert!(done.get("finish_transaction_id").is_none());
    assert_eq!(order.act("complete", body).await, "", "a repeat is harmless");
}

#[tokio::test]
async fn a_payment_elsewhere_is_reported_in_the_right_order_of_time() {
    let clock = Arc::new(wechatpay_core::FixedClock::at(SystemClock.now()));
    let sandbox = builder().clock(clock.clone()).start().await.unwrap();
    let order = Order::create(&sandbox, "payafter", "A", json!({})).await;
    order.user("confirm").await;
    let fee = json!({ "fees": [{ "fee_name": "a", "fee_amount": 5 }] });
    let sync = |time: &str| json!({ "type": "Order_Paid", "detail": { "paid_time": time } });
    assert_eq!(order.act("sync", sync("20200101090000")).await, WRONG_STATE);
    let body = order.used(5, fee).await;
    assert_eq!(order.act("complete", body).await, "");
    let now = clock.now();
    let (before, after) = (now - 1, now + 2);
    clock.set(after);
    let text = wechatpay_sandbox::domain::compact_time;
    for (time, expected) in [
        (text(before), "早于完结订单的时间"),
        (text(after + 1), "晚于同步订单的时间"),
        ("20200101".to_owned(), "时间格式错误"),
        (String::new(), "必填"),
    ] {
        let message = order.act("sync", sync(&time)).await;
        assert!(message.contains(expected), "{time}: {message}");
    }
    assert!(
        order
            .act("sync", json!({ "type": "Paid", "detail": { "paid_time": "1" } }))
            .await
            .contains("Order_Paid")
    );
    let target = "/v3/payscore/payafter-orders/A/sync";
    let mut body = sync(&text(now + 1));
    body["appid"] = json!("wx1");
    body["service_id"] = json!("500001");
    let asked = Asked::new("POST", target, body.to_string()).signed_at(after);
    let reply = asked.send(&sandbox).await;
    let names: Vec<_> = reply.json().as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["appid", "mchid", "out_order_no", "order_id"], "no service_id here");
    let paid = order.query().await;
    assert_eq!(
        (&paid["state"], &paid["pay_type"]),
        (&json!("USER_PAID"), &json!("MchChannelPayType"))
    );
    assert_eq!(paid["pay_succ_time"], text(now + 1));
    assert!(paid.get("finish_transaction_id").is_none());
}

#[tokio::test]
async fn nobody_confirms_after_an_hour() {
    let clock = Arc::new(wechatpay_core::FixedClock::at(SystemClock.now()));
    let sandbox = builder().clock(clock.clone()).start().await.unwrap();
    let number = |n: &str| Order { sandbox: &sandbox, product: "payafter", number: n.to_owned() };
    Order::create(&sandbox, "payafter", "late", json!({})).await;
    Order::create(&sandbox, "payafter", "just", json!({})).await;
    clock.set(clock.now() + 250);
    // Stay within the five minutes in which the test's own signatures hold.
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 3350 })).await;
    assert_eq!(number("just").user("confirm").await["state"], "USER_ACCEPTED");
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 1 })).await;
    let target = "/_sandbox/payscore/payafter/late/confirm";
    let reply = Asked::new("POST", target, "").send(&sandbox).await;
    assert_eq!((reply.status, reply.json()["message"].as_str()), (400, Some(WRONG_STATE)));
    assert_eq!(number("late").user_view().await["state"], "EXPIRED");
    let events = admin(&sandbox, "GET", "events", "").await;
    let last = events["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["kind"], "payscore.expired", "{events}");
}
