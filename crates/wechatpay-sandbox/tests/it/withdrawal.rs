//! Withdrawals in their three forms, over HTTP: what the bank does, what time does, what is told.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::{
    ecommerce::{MERCHANT, paid, wait},
    receiver::Receiver,
    support::{Reply, admin, call, get, start},
};

const PATH: &str = "/v3/ecommerce/fund/withdraw";
const DAY_END: &str = "/v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw";

async fn rich(sandbox: &Sandbox, number: &str) {
    let transaction = paid(sandbox, number, 10_000, 0).await;
    let finish = json!({ "sub_mchid": MERCHANT, "transaction_id": transaction,
        "out_order_no": number, "description": "分账完结" });
    let finish = call(sandbox, "POST", "/v3/ecommerce/profitsharing/finish-order", finish).await;
    assert_eq!(finish.status, 200, "{}", finish.text);
}

async fn ask(sandbox: &Sandbox, number: &str, amount: i64, url: &str) -> Reply {
    let body = json!({ "sub_mchid": MERCHANT, "out_request_no": number, "amount": amount,
        "remark": "货款", "notify_url": url });
    call(sandbox, "POST", PATH, body).await
}

async fn find(sandbox: &Sandbox, number: &str) -> Value {
    let target = format!("{PATH}/out-request-no/{number}?sub_mchid={MERCHANT}");
    let reply = get(sandbox, &target).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

async fn available(sandbox: &Sandbox) -> i64 {
    let reply = get(sandbox, &format!("/v3/ecommerce/fund/balance/{MERCHANT}")).await.json();
    reply["available_amount"].as_i64().unwrap()
}

#[tokio::test]
async fn a_withdrawal_is_paid_by_the_next_day_and_may_bounce() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    admin(&sandbox, "PUT", "notifications/settings", json!({ "duplicates": false })).await;
    rich(&sandbox, "EC0001").await;
    let made = ask(&sandbox, "W1", 4_000, &receiver.url).await;
    assert_eq!(made.status, 200, "{}", made.text);
    assert_eq!(ask(&sandbox, "W1", 4_000, &receiver.url).await.json(), made.json(), "a repeat");
    let other = ask(&sandbox, "W1", 4_001, &receiver.url).await;
    assert_eq!((other.status, other.code().as_str()), (400, "INVALID_REQUEST"));
    assert_eq!(find(&sandbox, "W1").await["status"], "CREATE_SUCCESS");
    assert_eq!(available(&sandbox).await, 5_940);
    let id = made.json()["withdraw_id"].as_str().unwrap().to_owned();
    let by_id = get(&sandbox, &format!("{PATH}/{id}?sub_mchid={MERCHANT}")).await.json();
    assert_eq!(by_id, find(&sandbox, "W1").await);

    wait(&sandbox, 86_400).await;
    let arrived = receiver.arrived();
    let told = arrived[0].open().unwrap();
    assert_eq!((arrived.len(), told.event_type.as_str()), (1, "MCHWITHDRAW.CHANGE"));
    let data = &told.resource["original_data"];
    assert_eq!((&data["status"], &data["sub_mchid"]), (&json!("SUCCESS"), &json!(MERCHANT)));
    let body: Value = serde_json::from_str(&arrived[0].body).unwrap();
    assert_eq!(body["resource"]["associated_data"], "mch_withdraw");

    admin(&sandbox, "POST", "withdrawals/W1/return", "").await;
    let back = find(&sandbox, "W1").await;
    assert_eq!((&back["status"], &back["reason"]), (&json!("REFUND"), &json!("银行退票")));
    assert_eq!(available(&sandbox).await, 9_940);
    sandbox.notifications().settle().await.unwrap();
    assert_eq!(receiver.count(), 2);
}

#[tokio::test]
async fn without_money_the_same_call_comes_again() {
    let sandbox = start(Mode::Both).await;
    let url = "https://pay.example.com/notify";
    let short = ask(&sandbox, "W1", 4_000, url).await;
    assert_eq!((short.status, short.code().as_str()), (403, "NOT_ENOUGH"));
    assert_eq!(find(&sandbox, "W1").await["status"], "INIT", "written down all the same");
    rich(&sandbox, "EC0001").await;
    assert_eq!(ask(&sandbox, "W1", 4_000, url).await.status, 200);
    assert_eq!(find(&sandbox, "W1").await["status"], "CREATE_SUCCESS");
    let failed =
        admin(&sandbox, "POST", "withdrawals/W1/fail", json!({ "reason": "户名不符" })).await;
    assert_eq!((&failed["status"], &failed["reason"]), (&json!("FAIL"), &json!("户名不符")));
    assert_eq!(available(&sandbox).await, 9_940);
    wait(&sandbox, 6 * 86_400 + 1).await;
    let late = ask(&sandbox, "W1", 4_000, url).await;
    assert_eq!((late.status, late.code().as_str()), (400, "INVALID_REQUEST"));
    assert!(late.text.contains("有效期"), "{}", late.text);
    wait(&sandbox, 90 * 86_400).await;
    let gone = get(&sandbox, &format!("{PATH}/out-request-no/W1?sub_mchid={MERCHANT}")).await;
    assert_eq!((gone.status, gone.code().as_str()), (404, "NOT_FOUND"));

    let huge = ask(&sandbox, "W2", 80_000_000_001, url).await;
    assert_eq!((huge.status, huge.code().as_str()), (400, "PARAM_ERROR"));
    ask(&sandbox, "W3", 4_000_000, url).await;
    let closed = admin(&sandbox, "POST", "withdrawals/W3/close", "").await;
    assert_eq!(closed["status"], "CLOSE");
}

#[tokio::test]
async fn platforms_draw_their_own_and_the_balance_of_a_day() {
    let sandbox = start(Mode::Both).await;
    rich(&sandbox, "EC0001").await;
    let own = json!({ "out_request_no": "P1", "amount": 1, "account_type": "BASIC" });
    let short = call(&sandbox, "POST", "/v3/merchant/fund/withdraw", own.clone()).await;
    assert_eq!((short.status, short.code().as_str()), (403, "NOT_ENOUGH"));
    let found = get(&sandbox, "/v3/merchant/fund/withdraw/out-request-no/P1").await;
    assert_eq!((found.status, &found.json()["status"]), (200, &json!("INIT")), "{}", found.text);

    let body = |number: &str, basis: &str| {
        json!({ "sub_mchid": MERCHANT, "out_request_no": number, "calculate_amount_type": basis,
            "reserve_amount": 940 })
    };
    let none = call(&sandbox, "POST", DAY_END, body("D1", "ONLY_DAY_END_BALANCE")).await;
    assert_eq!((none.status, none.code().as_str()), (403, "NOT_ENOUGH"), "nothing yesterday");
    let made = call(&sandbox, "POST", DAY_END, body("D2", "ALLOW_CURRENT_BALANCE")).await;
    assert_eq!(made.status, 200, "{}", made.text);
    assert_eq!(
        (&made.json()["status"], &made.json()["total_amount"]),
        (&json!("PROCESSING"), &json!(9_000))
    );
    wait(&sandbox, 86_400).await;
    let found = get(&sandbox, &format!("{DAY_END}/out-request-no/D2?sub_mchid={MERCHANT}")).await;
    assert_eq!(
        (&found.json()["status"], &found.json()["success_amount"]),
        (&json!("FINISHED"), &json!(9_000))
    );
    let next = call(&sandbox, "POST", DAY_END, body("D3", "ONLY_DAY_END_BALANCE")).await;
    assert_eq!(next.status, 403, "940 are reserved: {}", next.text);
}
