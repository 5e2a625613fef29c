//! Sharing a payment, over HTTP: pay, add receivers, share, return, release.

use serde_json::{Value, json};
use wechatpay_core::{PrivateKey, Signer as _};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, Reply, admin, call, get, keys, start};

const PATH: &str = "/v3/profitsharing";

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
    paid["transaction_id"].as_str().unwrap().to_owned()
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
    assert_eq!(left(&sandbox, &transaction).await, 1000);
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
    assert_eq!(left(&sandbox, &transaction).await, 800);

    let other = post(&sandbox, "orders", &share(&transaction, "S1", 201, false)).await;
    assert_eq!(refusal(&other), (400, "INVALID_REQUEST".into()));
    let second = paid(&sandbox, "PAY002", 1000, true).await;
    let elsewhere = post(&sandbox, "orders", &share(&second, "S1", 200, false)).await;
    assert_eq!(refusal(&elsewhere), (400, "INVALID_REQUEST".into()), "a number serves one payment");
    let ratio = post(&sandbox, "orders", &share(&transaction, "S2", 101, false)).await;
    assert_eq!(refusal(&ratio), (403, "RULE_LIMIT".into()));
    let much = post(&sandbox, "orders", &share(&transaction, "S2", 801, false)).await;
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
        (&json!("1900000109"), &json!(800))
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
    assert_eq!(left(&sandbox, &transaction).await, 100);
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
    let transaction = paid["collection"]["details"][0]["transaction_id"].as_str().unwrap();
    assert_eq!(left(&sandbox, transaction).await, 300);

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
