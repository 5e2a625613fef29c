//! An order of which the insurance pays one part and the user another, over HTTP (protocol 16 §14).

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, Reply, admin, call, get, keys, start};

const MCHID: &str = "1900000109";
const ORDERS: &str = "/v3/med-ins/orders";

/// The digest of protocol 16 §14.3.
const DIGEST: &str = "09eb26e839ff3a2e3980352ae45ef09e";

fn sealed(text: &str) -> Value {
    let keys = keys();
    json!(keys.platform_certificate().public_key().seal(text.as_bytes()).unwrap())
}

/// 202000 = 100000 + 45000 + 5000 + 42000 + 10000, and 42000 = 50000 + 2000 − 10000.
fn order(number: &str, prepay_id: &str) -> Value {
    json!({
        "mix_pay_type": "CASH_AND_INSURANCE", "order_type": "REG_PAY", "appid": "wx1",
        "openid": "oTEST", "payer": person(DIGEST), "out_trade_no": number,
        "serial_no": "1217752501201", "pay_order_id": "ORD530100202204022006350000021",
        "pay_auth_no": "AUTH530100202204022006310000034", "geo_location": "102.682296,25.054260",
        "city_id": "530100", "med_inst_name": "北大医院", "med_inst_no": "1217752501201407033233368318",
        "med_ins_order_create_time": "2015-05-20T13:29:35+08:00",
        "total_fee": 202_000, "med_ins_gov_fee": 100_000, "med_ins_self_fee": 45_000,
        "med_ins_other_fee": 5000, "med_ins_cash_fee": 50_000, "wechat_pay_cash_fee": 42_000,
        "cash_add_detail": [{ "cash_add_fee": 2000, "cash_add_type": "FREIGHT" }],
        "cash_reduce_detail": [{ "cash_reduce_fee": 10_000, "cash_reduce_type": "HOSPITAL_REDUCE" }],
        "callback_url": "https://shop.example/med", "prepay_id": prepay_id,
    })
}

fn person(digest: &str) -> Value {
    json!({ "name": sealed("张三"), "id_digest": sealed(digest), "card_type": "ID_CARD" })
}

fn without(mut body: Value, members: &[&str]) -> Value {
    for member in members {
        body.as_object_mut().unwrap().remove(*member);
    }
    body
}

/// `base` with the members of `more`.
fn merged(mut base: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        base[name] = value.clone();
    }
    base
}

const INSURANCE: [&str; 4] =
    ["pay_order_id", "pay_auth_no", "geo_location", "med_ins_order_create_time"];

fn cash_only(number: &str, prepay_id: &str) -> Value {
    let base = without(order(number, prepay_id), &INSURANCE);
    merged(
        base,
        &json!({ "mix_pay_type": "CASH_ONLY", "total_fee": 42_000, "med_ins_gov_fee": 0,
        "med_ins_self_fee": 0, "med_ins_other_fee": 0, "med_ins_cash_fee": 42_000,
        "cash_add_detail": [], "cash_reduce_detail": [] }),
    )
}

fn insurance_only(number: &str) -> Value {
    let base = without(order(number, ""), &["prepay_id"]);
    merged(
        base,
        &json!({ "mix_pay_type": "INSURANCE_ONLY", "total_fee": 150_000,
        "med_ins_cash_fee": 0, "wechat_pay_cash_fee": 0, "cash_add_detail": [],
        "cash_reduce_detail": [] }),
    )
}

async fn create(sandbox: &Sandbox, body: &Value) -> Reply {
    let serial = keys().platform_certificate().serial().to_owned();
    let asked = Asked::new("POST", ORDERS, body.to_string()).signed();
    asked.with("wechatpay-serial", &serial).send(sandbox).await
}

/// The cash part: an ordinary order placed before.
async fn cash(sandbox: &Sandbox, number: &str, total: i64) -> String {
    let body = json!({ "appid": "wx1", "mchid": MCHID, "description": "挂号",
        "out_trade_no": number, "notify_url": "https://shop.example/n",
        "amount": { "total": total }, "payer": { "openid": "oTEST" } });
    let reply = call(sandbox, "POST", "/v3/pay/transactions/jsapi", &body).await;
    reply.json()["prepay_id"].as_str().unwrap_or_else(|| panic!("{}", reply.text)).to_owned()
}

async fn query(sandbox: &Sandbox, number: &str) -> Value {
    get(sandbox, &format!("{ORDERS}/out-trade-no/{number}")).await.json()
}

fn statuses(order: &Value) -> [&str; 3] {
    ["mix_pay_status", "self_pay_status", "med_ins_pay_status"]
        .map(|name| order[name].as_str().unwrap_or_default())
}

fn told(sandbox: &Sandbox) -> Vec<Value> {
    let all = sandbox.notifications().all().unwrap().into_iter();
    let own = all.filter(|sent| sent.event_type == "MEDICAL_INSURANCE.SUCCESS");
    own.map(|sent| sent.resource).collect()
}

fn report(number: &str, total: i64, gov: i64, own: i64) -> Value {
    json!({ "med_refund_total_fee": total, "med_refund_gov_fee": gov, "med_refund_self_fee": own,
        "med_refund_other_fee": 0, "refund_time": "2015-05-20T13:29:35+08:00",
        "out_refund_no": number })
}

#[tokio::test]
async fn both_parts_are_paid_and_given_back() {
    let sandbox = start(Mode::Both).await;
    let prepay_id = cash(&sandbox, "MEDICAL1", 42_000).await;
    let made = create(&sandbox, &order("MEDICAL1", &prepay_id)).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let made = made.json();
    assert_eq!(statuses(&made), ["MIX_PAY_CREATED", "SELF_PAY_CREATED", "MED_INS_PAY_CREATED"]);
    assert!(made.get("payer").is_none() && made.get("paid_time").is_none());
    let again = create(&sandbox, &order("MEDICAL1", &prepay_id)).await;
    assert_eq!((again.status, again.code().as_str()), (400, "ALREADY_EXISTS"));

    let settled = admin(&sandbox, "POST", "medical/MEDICAL1/settle", "").await;
    assert_eq!(statuses(&settled), ["MIX_PAY_CREATED", "SELF_PAY_CREATED", "MED_INS_PAY_SUCCESS"]);
    assert!(told(&sandbox).is_empty());
    admin(&sandbox, "POST", "medical/MEDICAL1/pay", "").await;
    let paid = query(&sandbox, "MEDICAL1").await;
    assert_eq!(statuses(&paid), ["MIX_PAY_SUCCESS", "SELF_PAY_SUCCESS", "MED_INS_PAY_SUCCESS"]);
    assert_eq!(told(&sandbox), std::slice::from_ref(&paid), "told once");
    assert!(paid.get("transaction_id").is_none());
    assert_eq!(paid["cash_add_detail"][0]["cash_add_type"], "FREIGHT");
    let passed: Value =
        serde_json::from_str(paid["passthrough_response_content"].as_str().unwrap()).unwrap();
    assert_eq!(passed["payOrdId"], paid["pay_order_id"]);
    let number = paid["mix_trade_no"].as_str().unwrap();
    assert_eq!(get(&sandbox, &format!("{ORDERS}/mix-trade-no/{number}")).await.json(), paid);
    let ordinary = format!("/v3/pay/transactions/out-trade-no/MEDICAL1?mchid={MCHID}");
    assert_eq!(get(&sandbox, &ordinary).await.json()["trade_state"], "SUCCESS");

    let target = format!("/v3/med-ins/refunds/notify?mix_trade_no={number}");
    let first = report("R1", 100_000, 100_000, 0);
    assert_eq!(call(&sandbox, "POST", &target, &first).await.status, 204);
    assert_eq!(call(&sandbox, "POST", &target, &first).await.status, 204, "a repeat");
    for (body, code) in [
        (report("R1", 1, 1, 0), "INVALID_REQUEST"),
        (report("R2", 2, 1, 0), "PARAM_ERROR"),
        (report("R2", 60_000, 60_000, 0), "INVALID_REQUEST"),
    ] {
        let reply = call(&sandbox, "POST", &target, &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, code), "{}", reply.text);
    }
    assert_eq!(statuses(&query(&sandbox, "MEDICAL1").await)[2], "MED_INS_PAY_SUCCESS", "in part");
    let rest = report("R2", 50_000, 5000, 45_000);
    assert_eq!(call(&sandbox, "POST", &target, &rest).await.status, 204);
    assert_eq!(
        statuses(&query(&sandbox, "MEDICAL1").await),
        ["MIX_PAY_SUCCESS", "SELF_PAY_SUCCESS", "MED_INS_PAY_REFUND"]
    );
    let back = json!({ "out_trade_no": "MEDICAL1", "out_refund_no": "R1",
        "amount": { "refund": 42_000, "total": 42_000, "currency": "CNY" } });
    assert_eq!(call(&sandbox, "POST", "/v3/refund/domestic/refunds", &back).await.status, 200);
    admin(&sandbox, "POST", "refunds/R1/succeed", "{}").await;
    assert_eq!(
        statuses(&query(&sandbox, "MEDICAL1").await),
        ["MIX_PAY_REFUND", "SELF_PAY_REFUND", "MED_INS_PAY_REFUND"]
    );
}

#[tokio::test]
async fn each_kind_has_its_part() {
    let sandbox = start(Mode::Both).await;
    let prepay_id = cash(&sandbox, "MEDICAL2", 42_000).await;
    assert_eq!(create(&sandbox, &cash_only("MEDICAL2", &prepay_id)).await.status, 200);
    let paid = admin(&sandbox, "POST", "medical/MEDICAL2/pay", "").await;
    assert_eq!(statuses(&paid), ["MIX_PAY_SUCCESS", "SELF_PAY_SUCCESS", "NO_MED_INS_PAY"]);
    assert_eq!(create(&sandbox, &insurance_only("MEDICAL3")).await.status, 200);
    let paid = admin(&sandbox, "POST", "medical/MEDICAL3/pay", "").await;
    assert_eq!(statuses(&paid), ["MIX_PAY_SUCCESS", "NO_SELF_PAY", "MED_INS_PAY_SUCCESS"]);
    assert_eq!(told(&sandbox).len(), 2);

    create(&sandbox, &insurance_only("MEDICAL4")).await;
    let failed = admin(&sandbox, "POST", "medical/MEDICAL4/fail", json!({ "reason": "r" })).await;
    assert_eq!(statuses(&failed), ["MIX_PAY_FAIL", "NO_SELF_PAY", "MED_INS_PAY_FAIL"]);
    assert_eq!(query(&sandbox, "MEDICAL4").await["med_ins_fail_reason"], "r");
    assert_eq!(told(&sandbox).len(), 2);
}

#[tokio::test]
async fn what_does_not_add_up_or_fit_its_kind_is_refused() {
    let sandbox = start(Mode::Both).await;
    let prepay_id = cash(&sandbox, "MEDICAL5", 42_000).await;
    let good = || order("MEDICAL5", &prepay_id);
    let more = |more: Value| merged(good(), &more);
    let cash = || cash_only("MEDICAL5", &prepay_id);
    for (body, code, number) in [
        (more(json!({ "wechat_pay_cash_fee": 42_001 })), "RULE_LIMIT", "268529476"),
        (more(json!({ "total_fee": 202_001 })), "RULE_LIMIT", "268529477"),
        (more(json!({ "total_fee": 102_000, "med_ins_gov_fee": -1 })), "PARAM_ERROR", ""),
        (without(good(), &["prepay_id"]), "RULE_LIMIT", "268529475"),
        (without(good(), &["pay_auth_no"]), "RULE_LIMIT", "268529475"),
        (
            merged(cash(), &json!({ "city_id": "1", "pay_order_id": "x" })),
            "RULE_LIMIT",
            "268529474",
        ),
        (without(cash(), &["prepay_id"]), "RULE_LIMIT", "268529474"),
        (
            merged(insurance_only("MEDICAL6"), &json!({ "prepay_id": "x" })),
            "RULE_LIMIT",
            "268529475",
        ),
        (
            more(json!({ "payer": person("09EB26E839FF3A2E3980352AE45EF09E") })),
            "INVALID_REQUEST",
            "268545961",
        ),
        (
            more(json!({ "payer": { "name": "x", "id_digest": "y", "card_type": "ID_CARD" } })),
            "PARAM_ERROR",
            "",
        ),
        (more(json!({ "pay_for_relatives": true })), "PARAM_ERROR", ""),
        (without(good(), &["openid"]), "PARAM_ERROR", ""),
        (more(json!({ "order_type": "UNKNOWN_ORDER_TYPE" })), "PARAM_ERROR", ""),
        (more(json!({ "prepay_id": "wx201511201033" })), "INVALID_REQUEST", ""),
        (merged(cash(), &json!({ "out_trade_no": "MEDICAL9" })), "INVALID_REQUEST", ""),
    ] {
        let reply = create(&sandbox, &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, code), "{}", reply.text);
        assert!(reply.header("request-id").ends_with(number), "{number}: {}", reply.text);
    }
    let reply = get(&sandbox, &format!("{ORDERS}/out-trade-no/MEDICAL5")).await;
    assert_eq!((reply.status, reply.code().as_str()), (404, "ORDER_NOT_EXIST"));
    assert!(reply.header("request-id").ends_with("268529515"));
    assert_eq!(create(&sandbox, &good()).await.status, 200);
}

#[tokio::test]
async fn a_provider_acts_for_its_sub_merchant() {
    let sandbox = start(Mode::Both).await;
    let body = merged(
        insurance_only("MEDICAL7"),
        &json!({ "sub_mchid": "1900000201", "sub_appid": "wx2", "sub_openid": "oSub" }),
    );
    let made = create(&sandbox, &body).await.json();
    assert_eq!(made["sub_mchid"], "1900000201");
    let own = get(&sandbox, &format!("{ORDERS}/out-trade-no/MEDICAL7")).await;
    assert_eq!(own.code(), "ORDER_NOT_EXIST");
    let number = made["mix_trade_no"].as_str().unwrap();
    let target = format!("{ORDERS}/mix-trade-no/{number}?sub_mchid=1900000201");
    assert_eq!(get(&sandbox, &target).await.json(), made);
    let foreign = format!("{ORDERS}/mix-trade-no/{number}");
    assert_eq!(get(&sandbox, &foreign).await.code(), "ORDER_NOT_EXIST");
}
