//! Sharing a payment, over HTTP: pay, add receivers, share, return, release.

use serde_json::{Value, json};
use wechatpay_core::{PrivateKey, Signer as _};
use wechatpay_sandbox::{MerchantSpec, Mode, Sandbox};

use crate::receiver::Receiver;
use crate::support::{Asked, Reply, admin, call, get, keys, start};

const PATH: &str = "/v3/profitsharing";
const REFUNDS: &str = "/v3/refund/domestic/refunds";

/// An order that was placed and paid; gives the transaction.
async fn paid(sandbox: &Sandbox, number: &str, total: i64, is_shared: bool) -> String {
    let body = json!({
        "appid": "wxd678efh567hg6787", "mchid": "1900000109", "description": "茶",
        "out_trade_no": number, "notify_url": "https://pay.example.com/notify",
        "amount": { "total": total }, "settle_info": { "profit_sharing": is_shared },
    });
    let placed = call(sandbox, "POST", "/v3/pay/transactions/native", body).await;
    assert_eq!(placed.status, 200, "{}", placed.text);
    let paid = admin(sandbox, "POST", &format!("pay/{number}/pay"), "").await;
    // Nothing is shared within a minute of the payment.
    wait(sandbox, 60).await;
    paid["transaction_id"].as_str().unwrap().to_owned()
}

async fn wait(sandbox: &Sandbox, seconds: i64) {
    admin(sandbox, "POST", "clock", json!({ "advance_seconds": seconds, "settle": true })).await;
}

async fn post(sandbox: &Sandbox, path: &str, body: &Value) -> Reply {
    let serial = keys().platform_certificate().serial().to_owned();
    let target = format!("{PATH}/{path}");
    let asked = Asked::new("POST", &target, body.to_string()).with("wechatpay-serial", &serial);
    let reply = asked.signed().send(sandbox).await;
    reply.verified();
    reply
}

fn sealed(text: &str) -> String {
    keys().platform_certificate().public_key().seal(text.as_bytes()).unwrap()
}

async fn add(sandbox: &Sandbox, account: &str, name: &str) -> Value {
    let body = json!({ "appid": "wxd678efh567hg6787", "type": "MERCHANT_ID", "account": account,
        "name": sealed(name), "relation_type": "SUPPLIER" });
    let reply = post(sandbox, "receivers/add", &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

fn share(transaction: &str, number: &str, amount: i64, unfreeze: bool) -> Value {
    json!({ "appid": "wxd678efh567hg6787", "transaction_id": transaction, "out_order_no": number,
        "receivers": [{ "type": "MERCHANT_ID", "account": "1900000200", "amount": amount,
            "description": "分给供应商" }],
        "unfreeze_unsplit": unfreeze })
}

async fn left(sandbox: &Sandbox, transaction: &str) -> i64 {
    let reply = get(sandbox, &format!("{PATH}/transactions/{transaction}/amounts")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()["unsplit_amount"].as_i64().unwrap()
}

fn refusal(reply: &Reply) -> (u16, String) {
    (reply.status, reply.code())
}

#[tokio::test]
async fn a_payment_is_shared_returned_and_released() {
    let sandbox = start(Mode::Both).await;
    let transaction = paid(&sandbox, "PAY001", 1000, true).await;
    assert_eq!(left(&sandbox, &transaction).await, 994, "the fee is taken first");
    let refused = post(&sandbox, "orders", &share(&transaction, "S1", 200, false)).await;
    assert_eq!(refusal(&refused), (400, "INVALID_REQUEST".into()), "no such receiver yet");

    let added = add(&sandbox, "1900000200", "供应商有限公司").await;
    let own = PrivateKey::from_pem(keys().merchant_private_key()).unwrap();
    let name = own.open(added["name"].as_str().unwrap()).unwrap();
    assert_eq!(std::str::from_utf8(&name).unwrap(), "供应商有限公司");

    let asked = post(&sandbox, "orders", &share(&transaction, "S1", 200, false)).await.json();
    assert_eq!(
        (&asked["state"], &asked["receivers"][0]["result"]),
        (&json!("PROCESSING"), &json!("PENDING"))
    );
    let target = format!("{PATH}/orders/S1?transaction_id={transaction}");
    let done = get(&sandbox, &target).await.json();
    assert_eq!(
        (&done["state"], &done["receivers"][0]["result"]),
        (&json!("FINISHED"), &json!("SUCCESS"))
    );
    assert_eq!(done["order_id"], asked["order_id"]);
    let again = post(&sandbox, "orders", &share(&transaction, "S1", 200, false)).await.json();
    assert_eq!(again, done, "the same number with the same content is the same order");
    assert_eq!(left(&sandbox, &transaction).await, 794);

    let other = post(&sandbox, "orders", &share(&transaction, "S1", 201, false)).await;
    assert_eq!(refusal(&other), (400, "INVALID_REQUEST".into()));
    let second = paid(&sandbox, "PAY002", 1000, true).await;
    let elsewhere = post(&sandbox, "orders", &share(&second, "S1", 200, false)).await;
    assert_eq!(refusal(&elsewhere), (400, "INVALID_REQUEST".into()), "a number serves one payment");
    let ratio = post(&sandbox, "orders", &share(&transaction, "S2", 101, false)).await;
    assert_eq!(refusal(&ratio), (403, "RULE_LIMIT".into()));
    let much = post(&sandbox, "orders", &share(&transaction, "S2", 795, false)).await;
    assert_eq!(refusal(&much), (403, "NOT_ENOUGH".into()));

    let back = |number: &str, amount: i64| {
        json!({ "out_order_no": "S1", "out_return_no": number, "return_mchid": "1900000200",
            "amount": amount, "description": "退货" })
    };
    let returned = post(&sandbox, "return-orders", &back("R1", 150)).await.json();
    assert_eq!((&returned["result"], &returned["amount"]), (&json!("SUCCESS"), &json!(150)));
    assert_eq!(post(&sandbox, "return-orders", &back("R1", 150)).await.json(), returned);
    assert_eq!(post(&sandbox, "return-orders", &back("R1", 149)).await.code(), "INVALID_REQUEST");
    assert_eq!(post(&sandbox, "return-orders", &back("R2", 51)).await.code(), "RULE_LIMIT");
    let found = get(&sandbox, &format!("{PATH}/return-orders/R1?out_order_no=S1")).await;
    assert_eq!(found.json(), returned);

    let release =
        json!({ "transaction_id": transaction, "out_order_no": "U1", "description": "解冻" });
    let released = post(&sandbox, "orders/unfreeze", &release).await.json();
    assert_eq!(
        (&released["receivers"][0]["account"], &released["receivers"][0]["amount"]),
        (&json!("1900000109"), &json!(794))
    );
    assert_eq!(left(&sandbox, &transaction).await, 0);
    assert_eq!(post(&sandbox, "orders/unfreeze", &release).await.status, 200, "a repeat");
    let late = post(&sandbox, "orders", &share(&transaction, "S3", 1, false)).await;
    assert_eq!(refusal(&late), (403, "NOT_ENOUGH".into()));

    let told = admin(&sandbox, "GET", "notifications", "").await;
    let told: Vec<_> =
        told["notifications"].as_array().unwrap().iter().map(|n| n["event_type"].clone()).collect();
    assert!(told.contains(&json!("PROFITSHARING.SUCCESS")), "{told:?}");
    assert!(told.contains(&json!("PROFITSHARING.RETURN")), "{told:?}");
}

#[tokio::test]
async fn what_was_refunded_or_not_kept_cannot_be_shared() {
    let sandbox = start(Mode::Both).await;
    add(&sandbox, "1900000200", "供应商有限公司").await;
    let plain = paid(&sandbox, "PAY001", 1000, false).await;
    let refused = post(&sandbox, "orders", &share(&plain, "S1", 100, true)).await;
    assert!(refused.text.contains("非分账订单"), "{}", refused.text);
    let none = post(&sandbox, "orders", &share("4200000000", "S1", 100, true)).await;
    assert_eq!(refusal(&none), (404, "RESOURCE_NOT_EXISTS".into()));

    let transaction = paid(&sandbox, "PAY002", 1000, true).await;
    let refund = json!({ "transaction_id": transaction, "out_refund_no": "F1",
        "amount": { "refund": 900, "total": 1000, "currency": "CNY" } });
    let refunded = call(&sandbox, "POST", "/v3/refund/domestic/refunds", refund).await;
    assert_eq!(refunded.status, 200, "{}", refunded.text);
    assert_eq!(left(&sandbox, &transaction).await, 99);
    let much = post(&sandbox, "orders", &share(&transaction, "S2", 101, true)).await;
    assert_eq!(refusal(&much), (403, "NOT_ENOUGH".into()));
    assert_eq!(post(&sandbox, "orders", &share(&transaction, "S2", 60, true)).await.status, 200);
    assert_eq!(left(&sandbox, &transaction).await, 0, "the rest was released with it");
}

#[tokio::test]
async fn receivers_come_and_go_and_a_service_order_can_be_shared_too() {
    let sandbox = start(Mode::Both).await;
    add(&sandbox, "1900000200", "供应商有限公司").await;
    let order = json!({ "appid": "wx1", "out_order_no": "N1", "service_id": "500001",
        "service_introduction": "充电宝", "time_range": { "start_time": "OnAccept" },
        "risk_fund": { "name": "DEPOSIT", "amount": 500 },
        "notify_url": "https://pay.example.com/notify" });
    assert_eq!(call(&sandbox, "POST", "/v3/payscore/serviceorder", order).await.status, 200);
    admin(&sandbox, "POST", "payscore/service/N1/confirm", "").await;
    let done = json!({ "appid": "wx1", "service_id": "500001", "total_amount": 300,
        "post_payments": [{ "name": "租金", "amount": 300 }], "profit_sharing": true });
    let complete = call(&sandbox, "POST", "/v3/payscore/serviceorder/N1/complete", done).await;
    assert_eq!(complete.status, 200, "{}", complete.text);
    let paid = admin(&sandbox, "POST", "payscore/service/N1/pay", "").await;
    wait(&sandbox, 60).await;
    let transaction = paid["collection"]["details"][0]["transaction_id"].as_str().unwrap();
    assert_eq!(left(&sandbox, transaction).await, 298);

    let wrong = json!({ "appid": "wx1", "transaction_id": transaction, "out_order_no": "S1",
        "receivers": [{ "type": "MERCHANT_ID", "account": "1900000200", "amount": 10,
            "description": "d", "name": sealed("别的公司") }],
        "unfreeze_unsplit": false });
    assert!(post(&sandbox, "orders", &wrong).await.text.contains("名称"));
    assert_eq!(post(&sandbox, "orders", &share(transaction, "S1", 90, false)).await.status, 200);

    let delete = json!({ "appid": "wx1", "type": "MERCHANT_ID", "account": "1900000200" });
    for _ in 0..2 {
        assert_eq!(post(&sandbox, "receivers/delete", &delete).await.status, 200);
    }
    let gone = post(&sandbox, "orders", &share(transaction, "S2", 1, false)).await;
    assert_eq!(refusal(&gone), (400, "INVALID_REQUEST".into()));
    let ratio = get(&sandbox, &format!("{PATH}/merchant-configs/1900000109")).await;
    assert_eq!(ratio.json()["max_ratio"], 3000);
}

/// A merchant that gets shares, with the address of its own settings.
async fn supplier(sandbox: &Sandbox, notify_url: &str) {
    let spec = MerchantSpec {
        mchid: Some("1900000200".to_owned()),
        keys: Some(keys()),
        notify_url: Some(notify_url.to_owned()),
        ..MerchantSpec::default()
    };
    sandbox.add_merchant(spec).await.unwrap();
    add(sandbox, "1900000200", "供应商有限公司").await;
}

async fn balance(sandbox: &Sandbox) -> (i64, i64) {
    let reply = get(sandbox, "/v3/merchant/fund/balance/BASIC").await.json();
    let of = |name: &str| reply[name].as_i64().unwrap();
    (of("available_amount"), of("pending_amount"))
}

#[tokio::test]
async fn receivers_are_told_what_they_got_and_the_payer_what_came_back() {
    let sandbox = start(Mode::Both).await;
    let (own, theirs) = (Receiver::yes().await, Receiver::yes().await);
    let url = json!({ "default_notify_url": own.url, "duplicates": false });
    admin(&sandbox, "PUT", "notifications/settings", url).await;
    supplier(&sandbox, &theirs.url).await;
    let transaction = paid(&sandbox, "PAY001", 1000, true).await;
    assert_eq!(balance(&sandbox).await, (0, 994));
    assert_eq!(post(&sandbox, "orders", &share(&transaction, "S1", 200, true)).await.status, 200);
    assert_eq!(balance(&sandbox).await, (794, 0));
    let back = json!({ "out_order_no": "S1", "out_return_no": "R1", "return_mchid": "1900000200",
        "amount": 150, "description": "退货" });
    let returned = post(&sandbox, "return-orders", &back).await.json();
    assert_eq!(balance(&sandbox).await, (944, 0), "and it cannot be shared again");
    assert_eq!(left(&sandbox, &transaction).await, 0);

    sandbox.notifications().settle().await.unwrap();
    let (own, theirs) = (own.arrived(), theirs.arrived());
    let shared = theirs[0].open().unwrap();
    assert_eq!((theirs.len(), shared.event_type.as_str()), (1, "PROFITSHARING.SUCCESS"));
    assert_eq!(
        shared.resource["receiver"],
        json!({ "type": "MERCHANT_ID",
        "account": "1900000200", "amount": 200, "description": "分给供应商" })
    );
    assert_eq!(shared.resource["out_order_no"], "S1");
    let body: Value = serde_json::from_str(&theirs[0].body).unwrap();
    assert_eq!(body["summary"], "分账");
    assert_eq!(body["resource"]["original_type"], "profitsharing");
    let told = own[0].open().unwrap();
    assert_eq!((own.len(), told.event_type.as_str()), (1, "PROFITSHARING.RETURN"));
    assert_eq!(
        (&told.resource["order_id"], &told.resource["out_order_no"]),
        (&returned["return_id"], &json!("R1"))
    );
    assert_eq!(told.resource["receiver"]["account"], "1900000109", "who gets it back");
}

#[tokio::test]
async fn accounts_let_shares_and_returns_fail_or_wait() {
    let sandbox = start(Mode::Both).await;
    add(&sandbox, "1900000200", "供应商有限公司").await;
    let transaction = paid(&sandbox, "PAY001", 1000, true).await;
    let account = "profit-sharing/accounts/1900000200";
    let query = format!("{PATH}/orders/S1?transaction_id={transaction}");

    admin(&sandbox, "POST", &format!("{account}/restrict"), json!({ "reason": "NO_RELATION" }))
        .await;
    assert_eq!(post(&sandbox, "orders", &share(&transaction, "S1", 100, false)).await.status, 200);
    let found = get(&sandbox, &query).await.json();
    let receiver = &found["receivers"][0];
    assert_eq!(
        (&found["state"], &receiver["result"], &receiver["fail_reason"]),
        (&json!("FINISHED"), &json!("CLOSED"), &json!("NO_RELATION")),
        "finished says nothing about success"
    );
    assert_eq!(left(&sandbox, &transaction).await, 994, "the money stays frozen");

    admin(&sandbox, "POST", &format!("{account}/restore"), "").await;
    admin(&sandbox, "POST", &format!("{account}/hold"), "").await;
    assert_eq!(post(&sandbox, "orders", &share(&transaction, "S2", 100, false)).await.status, 200);
    let query = query.replace("S1", "S2");
    let found = get(&sandbox, &query).await.json();
    assert_eq!(
        (&found["state"], &found["receivers"][0]["result"]),
        (&json!("PROCESSING"), &json!("PENDING"))
    );
    let back = |number: &str, amount: i64| {
        json!({ "out_order_no": "S2", "out_return_no": number, "return_mchid": "1900000200",
            "amount": amount, "description": "退货" })
    };
    let early = post(&sandbox, "return-orders", &back("R0", 1)).await;
    assert_eq!(refusal(&early), (403, "RULE_LIMIT".into()), "nothing has arrived yet");
    admin(&sandbox, "POST", &format!("{account}/restore"), "").await;
    wait(&sandbox, 1).await;
    assert_eq!(get(&sandbox, &query).await.json()["state"], "FINISHED");

    admin(&sandbox, "POST", &format!("{account}/hold"), "").await;
    let returned = post(&sandbox, "return-orders", &back("R1", 60)).await.json();
    assert_eq!(returned["result"], "PROCESSING");
    admin(&sandbox, "POST", &format!("{account}/restore"), "").await;
    wait(&sandbox, 1).await;
    let query = format!("{PATH}/return-orders/R1?out_order_no=S2");
    assert_eq!(get(&sandbox, &query).await.json()["result"], "SUCCESS");
    refused_and_limited(&sandbox, &transaction, account, &back("R2", 40)).await;
}

/// Returns that the other side refuses, and the most that an account may share.
async fn refused_and_limited(sandbox: &Sandbox, transaction: &str, account: &str, back: &Value) {
    let reason = json!({ "reason": "BALANCE_NOT_ENOUGH" });
    admin(sandbox, "POST", &format!("{account}/refuse-returns"), reason).await;
    let failed = post(sandbox, "return-orders", back).await.json();
    assert_eq!(
        (&failed["result"], &failed["fail_reason"]),
        (&json!("FAILED"), &json!("BALANCE_NOT_ENOUGH"))
    );
    assert_eq!(post(sandbox, "return-orders", back).await.json(), failed);

    admin(
        sandbox,
        "POST",
        "profit-sharing/accounts/1900000109/limit",
        json!({ "max_ratio": 1500 }),
    )
    .await;
    let much = post(sandbox, "orders", &share(transaction, "S3", 51, false)).await;
    assert_eq!(refusal(&much), (403, "RULE_LIMIT".into()), "100 of 150 are shared");
    let target = format!("/_sandbox/{account}/restrict");
    let wrong = Asked::new("POST", &target, r#"{"reason":"X"}"#);
    assert!(wrong.send(sandbox).await.text.contains("RECEIVER_HIGH_RISK"));
}

#[tokio::test]
async fn time_and_refunds_bound_what_can_be_shared() {
    let sandbox = start(Mode::Both).await;
    add(&sandbox, "1900000200", "供应商有限公司").await;
    let first = paid(&sandbox, "PAY001", 1000, true).await;
    let second = paid(&sandbox, "PAY002", 1000, true).await;
    assert_eq!(post(&sandbox, "orders", &share(&first, "S1", 200, false)).await.status, 200);
    let refund = |transaction: &str, number: &str, amount: i64| {
        json!({ "transaction_id": transaction, "out_refund_no": number,
            "amount": { "refund": amount, "total": 1000, "currency": "CNY" } })
    };
    let much = call(&sandbox, "POST", REFUNDS, refund(&first, "F1", 801)).await;
    assert_eq!(refusal(&much), (403, "NOT_ENOUGH".into()), "200 went to the receiver");
    let fits = call(&sandbox, "POST", REFUNDS, refund(&first, "F1", 800)).await;
    assert_eq!(fits.status, 200, "{}", fits.text);
    assert_eq!(left(&sandbox, &first).await, 0);
    let all = call(&sandbox, "POST", REFUNDS, refund(&second, "F2", 1000)).await;
    assert_eq!(all.status, 200, "{}", all.text);
    let none = post(&sandbox, "orders", &share(&second, "S2", 1, false)).await;
    assert_eq!(refusal(&none), (403, "NOT_ENOUGH".into()), "all of it was refunded");

    let third = paid(&sandbox, "PAY003", 1000, true).await;
    wait(&sandbox, 30 * 86_400 - 61).await;
    assert_eq!(left(&sandbox, &third).await, 994);
    wait(&sandbox, 1).await;
    assert_eq!(left(&sandbox, &third).await, 0, "after thirty days it is free");
    let late = post(&sandbox, "orders", &share(&third, "S3", 1, false)).await;
    assert_eq!(refusal(&late), (403, "NOT_ENOUGH".into()));
    let other = get(&sandbox, &format!("{PATH}/orders/S9?transaction_id={third}")).await;
    assert_eq!(refusal(&other), (404, "RESOURCE_NOT_EXISTS".into()));
}
