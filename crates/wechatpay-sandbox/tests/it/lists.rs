//! Lists of a merchant's things, and notifications filled from one of them.

use serde_json::{Value, json};
use wechatpay_catalogue::catalogue;
use wechatpay_sandbox::{Mode, Sandbox, registry};

use crate::receiver::Receiver;
use crate::support::{Asked, admin, call, lost, start};

async fn order(sandbox: &Sandbox, number: &str) {
    let order = json!({ "appid": "wx1", "mchid": "1900000109", "description": "tea",
        "out_trade_no": number, "notify_url": "https://shop.example/n", "amount": { "total": 100 } });
    let made = call(sandbox, "POST", "/v3/pay/transactions/native", order).await;
    assert_eq!(made.status, 200, "{}", made.text);
}

async fn numbers(sandbox: &Sandbox, query: &str) -> Vec<String> {
    let page = admin(sandbox, "GET", &format!("lists/{query}"), "").await;
    let rows = page["rows"].as_array().unwrap();
    rows.iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn orders_and_refunds_are_listed_by_state_number_time_and_page() {
    let sandbox = start(Mode::Both).await;
    admin(&sandbox, "POST", "clock", json!({ "set": 1_795_309_200, "frozen": true })).await;
    for number in ["LIST01", "LIST02", "LIST03"] {
        order(&sandbox, number).await;
        admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 10 })).await;
    }
    let paid = admin(&sandbox, "POST", "pay/LIST02/pay", "").await;
    let id = paid["transaction_id"].as_str().unwrap();
    for (query, expected) in [
        ("orders", &["LIST03", "LIST02", "LIST01"][..]),
        ("orders?state=NOTPAY", &["LIST03", "LIST01"]),
        ("orders?state=success", &["LIST02"]),
        ("orders?number=LIST03", &["LIST03"]),
        (&format!("orders?number={id}"), &["LIST02"]),
        ("orders?from=1795309210", &["LIST03", "LIST02"]),
        ("orders?from=1795309210&to=1795309220", &["LIST02"]),
        ("orders?limit=1&offset=1", &["LIST02"]),
        ("orders?offset=9", &[]),
        ("refunds", &[]),
    ] {
        assert_eq!(numbers(&sandbox, query).await, expected, "{query}");
    }
    let page = admin(&sandbox, "GET", "lists/orders?limit=1&whole=true", "").await;
    assert_eq!((&page["total"], &page["rows"][0]["amount"]), (&json!(3), &json!(100)));
    let shown = &page["rows"][0]["shown"];
    assert_eq!(
        (&shown["out_trade_no"], &shown["trade_state"]),
        (&json!("LIST03"), &json!("NOTPAY"))
    );

    let refund = json!({ "out_trade_no": "LIST02", "out_refund_no": "BACK1",
        "amount": { "refund": 40, "total": 100, "currency": "CNY" } });
    call(&sandbox, "POST", "/v3/refund/domestic/refunds", refund).await;
    let page = admin(&sandbox, "GET", "lists/refunds?state=PROCESSING", "").await;
    let row = &page["rows"][0];
    assert_eq!((&row["number"], &row["out_trade_no"]), (&json!("BACK1"), &json!("LIST02")));
    assert_eq!((&row["amount"], &row["at"]), (&json!(40), &json!(1_795_309_230)));
    assert_eq!(numbers(&sandbox, "orders?state=REFUND").await, ["LIST02"]);
    // What time alone does is seen, though the refund was not asked for meanwhile.
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 86_400 })).await;
    assert_eq!(numbers(&sandbox, "refunds?state=SUCCESS").await, ["BACK1"]);
}

#[tokio::test]
async fn nonsense_is_refused_and_others_see_nothing() {
    let sandbox = start(Mode::Both).await;
    order(&sandbox, "MINE01").await;
    let refused = async |target: &str| {
        let reply = Asked::new("GET", target, "").send(&sandbox).await;
        (reply.status, reply.json()["message"].to_string())
    };
    let (status, message) = refused("/_sandbox/lists/dreams").await;
    assert!(status == 404 && message.contains("orders"), "{message}");
    for query in ["limit=0", "limit=1001", "from=yesterday", "whole=perhaps", "colour=red"] {
        assert_eq!(refused(&format!("/_sandbox/lists/orders?{query}")).await.0, 400, "{query}");
    }
    let other = Asked::new("GET", "/_sandbox/lists/orders", "");
    let other = other.with("wechatpay-sandbox-mchid", "1900000999").send(&sandbox).await;
    assert_eq!(other.status, 404, "{}", other.text);
    let spec = json!({ "mchid": "1900000200", "merchant_private_key": null });
    let added = Asked::new("POST", "/_sandbox/merchants", spec.to_string()).send(&sandbox).await;
    if added.status == 200 {
        let other = Asked::new("GET", "/_sandbox/lists/orders", "");
        let other = other.with("wechatpay-sandbox-mchid", "1900000200").send(&sandbox).await;
        assert_eq!(other.json(), json!({ "rows": [], "total": 0 }));
    }
}

#[tokio::test]
async fn every_list_has_its_registered_columns_only() {
    let sandbox = start(Mode::Both).await;
    let lists = admin(&sandbox, "GET", "lists", "").await;
    let names: Vec<_> =
        lists["lists"].as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(json!(names), json!(registry::lists()));
    let expected = ["orders", "refunds", "transfers", "service-orders", "contracts", "cards"];
    assert!(expected.iter().all(|name| names.contains(&json!(name))), "{names:?}");

    let score = json!({ "appid": "wx1", "out_order_no": "SCORE1", "service_id": "500001",
        "risk_amount": 7 });
    call(&sandbox, "POST", "/v3/payscore/payafter-orders", score).await;
    let grant = json!({ "service_id": "500001", "appid": "wx1", "authorization_code": "GRANT1" });
    call(&sandbox, "POST", "/v3/payscore/permissions", grant).await;
    let transfer = json!({ "appid": "wx1", "out_bill_no": "OUT1", "transfer_scene_id": "1000",
        "openid": "o1", "transfer_amount": 30, "transfer_remark": "thanks",
        "transfer_scene_report_infos": [
            { "info_type": "活动名称", "info_content": "a" },
            { "info_type": "奖励说明", "info_content": "b" }] });
    call(&sandbox, "POST", "/v3/fund-app/mch-transfer/transfer-bills", transfer).await;
    admin(&sandbox, "POST", "discount-card/orders", json!({ "out_order_no": "CARD1" })).await;
    order(&sandbox, "ORDER1").await;
    let common = ["number", "id", "mchid", "sub_mchid", "state", "amount", "at"];
    for (list, number) in [
        ("orders", "ORDER1"),
        ("service-orders", "SCORE1"),
        ("contracts", "GRANT1"),
        ("transfers", "OUT1"),
        ("cards", "CARD1"),
    ] {
        let page = admin(&sandbox, "GET", &format!("lists/{list}"), "").await;
        let row = page["rows"][0].as_object().unwrap().clone();
        assert_eq!(row["number"], number, "{list}: {page}");
        let known = lists["lists"].as_array().unwrap().iter().find(|one| one["name"] == list);
        let columns = known.unwrap()["columns"].as_array().unwrap();
        let is_known = |name: &str| common.contains(&name) || columns.contains(&json!(name));
        assert!(row.keys().all(|name| is_known(name)), "{list}: {row:?}");
    }
}

#[tokio::test]
async fn an_event_is_filled_from_the_catalogue_and_from_an_order() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    order(&sandbox, "FILL01").await;
    admin(&sandbox, "POST", "pay/FILL01/pay", json!({ "openid": "o7" })).await;
    let tell = json!({ "event_type": "TRANSACTION.SUCCESS", "order": "FILL01",
        "notify_url": receiver.url, "resource": { "attach": "by hand" } });
    let told = admin(&sandbox, "POST", "notifications/send", tell).await;
    let resource = &told["resource"];
    assert_eq!(told["business_number"], "FILL01");
    assert_eq!(
        (&resource["out_trade_no"], &resource["payer"]["openid"]),
        (&json!("FILL01"), &json!("o7"))
    );
    assert_eq!(
        (&resource["amount"]["total"], &resource["attach"]),
        (&json!(100), &json!("by hand"))
    );

    let refund = json!({ "out_trade_no": "FILL01", "out_refund_no": "FILL2",
        "amount": { "refund": 40, "total": 100, "currency": "CNY" } });
    call(&sandbox, "POST", "/v3/refund/domestic/refunds", refund).await;
    let tell = json!({ "event_type": "REFUND.ABNORMAL", "order": "FILL2" });
    let told = admin(&sandbox, "POST", "notifications/send", tell).await;
    let resource = &told["resource"];
    assert_eq!(
        (&resource["out_refund_no"], &resource["mchid"]),
        (&json!("FILL2"), &json!("1900000109"))
    );
    assert_eq!(resource["amount"]["refund"], 40);

    let nothing = async |body: Value| {
        let target = "/_sandbox/notifications/send";
        Asked::new("POST", target, body.to_string()).send(&sandbox).await.status
    };
    assert_eq!(nothing(json!({ "event_type": "REFUND.ABNORMAL", "order": "FILL9" })).await, 404);
    assert_eq!(nothing(json!({ "event_type": "NO.SUCH", "fill": true })).await, 400);
}

/// Any event of the catalogue whose content is published can be sent, and is what a typed receiver
/// reads.
#[tokio::test]
async fn every_event_of_the_catalogue_can_be_sent() {
    let sandbox = start(Mode::Both).await;
    let mut sent = std::collections::BTreeSet::new();
    let events = catalogue().families().iter().flat_map(|family| &family.events);
    for event in events.filter(|event| event.resource.is_some()) {
        if !sent.insert(&event.event_type) {
            continue;
        }
        let tell = json!({ "event_type": event.event_type, "fill": true });
        let told = admin(&sandbox, "POST", "notifications/send", tell).await;
        let wire = event.also.as_ref().map_or(&event.event_type, |also| &also.event_type);
        assert_eq!(told["event_type"], wire.as_str());
        let same = catalogue().families().iter().flat_map(|family| &family.events);
        let mut same = same.filter(|other| other.event_type == event.event_type);
        let is_read = same.any(|other| {
            other.resource.as_ref().is_some_and(|name| lost(name, &told["resource"]).is_empty())
        });
        assert!(is_read, "{}: {told}", event.event_type);
    }
    assert!(sent.len() > 40, "{}", sent.len());
}

#[tokio::test]
async fn a_generic_answer_names_the_group_that_would_play_it() {
    let sandbox = start(Mode::Both).await;
    let operation = catalogue().operation("marketing-favor.list_stocks");
    let operation = operation.unwrap_or_else(|| {
        let generic = |operation: &&wechatpay_catalogue::Operation| {
            operation.method.as_str() == "GET"
                && !operation.template.contains('{')
                && registry::plays(operation) == registry::Plays::Generic
        };
        catalogue().operations().find(generic).unwrap()
    });
    let reply = Asked::new("GET", &operation.template, "").signed().send(&sandbox).await;
    assert_eq!(reply.header("wechatpay-sandbox-generic"), "true", "{}", reply.text);
    assert_eq!(reply.header("wechatpay-sandbox-group"), operation.family);
    let played = Asked::new("GET", "/v3/merchant/fund/balance/BASIC", "").signed();
    let played = played.send(&sandbox).await;
    assert_eq!(played.header("wechatpay-sandbox-group"), "");
}

#[test]
fn the_registry_says_what_is_played_and_what_users_can_do() {
    let plays = |id: &str| registry::plays(catalogue().operation(id).unwrap()).word();
    assert_eq!(
        (plays("pay.create_native_order"), plays("bill.find_trade_bill")),
        ("played", "played")
    );
    let words: std::collections::BTreeSet<_> =
        catalogue().operations().map(|operation| registry::plays(operation).word()).collect();
    assert_eq!(Vec::from_iter(words), ["checked", "generic", "played"]);
    let acts = registry::acts();
    let pay = acts.iter().find(|act| act.path == "pay/{out_trade_no}/{action}").unwrap();
    assert_eq!((pay.method, pay.actions), ("POST", &["pay", "decline", "close"][..]));
    let coupon = pay.members.iter().find(|member| member.name == "coupon_fen").unwrap();
    assert_eq!((coupon.kind.as_str(), coupon.about.is_empty()), ("integer", false));
}
