//! A platform with second-level merchants (平台收付通), over HTTP: subsidy, shares, finish, refunds that
//! the platform advances, after-sales orders, balances.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, Reply, admin, call, get, keys, start};

const SHARING: &str = "/v3/ecommerce/profitsharing";
const REFUNDS: &str = "/v3/ecommerce/refunds";
pub(crate) const MERCHANT: &str = "1900000201";

/// An order of the second-level merchant that was placed and paid; gives the transaction.
pub(crate) async fn paid(sandbox: &Sandbox, number: &str, total: i64, subsidy: i64) -> String {
    let body = json!({
        "sp_appid": "wxd678efh567hg6787", "sp_mchid": "1900000109", "sub_mchid": MERCHANT,
        "description": "茶", "out_trade_no": number,
        "notify_url": "https://pay.example.com/notify", "amount": { "total": total },
        "settle_info": { "profit_sharing": true, "subsidy_amount": subsidy },
    });
    let placed = call(sandbox, "POST", "/v3/pay/partner/transactions/native", body).await;
    assert_eq!(placed.status, 200, "{}", placed.text);
    let who = json!({ "sub_mchid": MERCHANT });
    let paid = admin(sandbox, "POST", &format!("pay/{number}/pay"), who).await;
    wait(sandbox, 60).await;
    paid["transaction_id"].as_str().unwrap().to_owned()
}

pub(crate) async fn wait(sandbox: &Sandbox, seconds: i64) {
    admin(sandbox, "POST", "clock", json!({ "advance_seconds": seconds, "settle": true })).await;
}

async fn post(sandbox: &Sandbox, target: &str, body: &Value) -> Reply {
    call(sandbox, "POST", target, body).await
}

fn refusal(reply: &Reply) -> (u16, String) {
    (reply.status, reply.code())
}

async fn balance(sandbox: &Sandbox) -> (i64, i64) {
    let reply = get(sandbox, &format!("/v3/ecommerce/fund/balance/{MERCHANT}")).await.json();
    let of = |name: &str| reply[name].as_i64().unwrap();
    (of("available_amount"), of("pending_amount"))
}

fn share(transaction: &str, number: &str, amount: i64, finish: bool) -> Value {
    json!({ "appid": "wxd678efh567hg6787", "sub_mchid": MERCHANT, "transaction_id": transaction,
        "out_order_no": number, "finish": finish,
        "receivers": [{ "type": "MERCHANT_ID", "receiver_account": "1900000109",
            "amount": amount, "description": "平台佣金" }] })
}

#[tokio::test]
async fn a_payment_is_subsidised_shared_and_finished() {
    let sandbox = start(Mode::Both).await;
    let transaction = paid(&sandbox, "EC0001", 10_000, 300).await;
    let receiver = json!({ "appid": "wxd678efh567hg6787", "type": "MERCHANT_ID",
        "account": "1900000109", "relation_type": "PLATFORM" });
    let added = post(&sandbox, &format!("{SHARING}/receivers/add"), &receiver).await;
    assert_eq!(added.status, 200, "{}", added.text);

    let orders = format!("{SHARING}/orders");
    let early = post(&sandbox, &orders, &share(&transaction, "S1", 500, false)).await;
    assert_eq!(refusal(&early), (400, "INVALID_REQUEST".into()), "the subsidy is missing");
    let subsidy = |amount: i64| {
        json!({ "sub_mchid": MERCHANT, "transaction_id": transaction, "amount": amount,
            "description": "补差" })
    };
    let subsidies = "/v3/ecommerce/subsidies/create";
    let wrong = post(&sandbox, subsidies, &subsidy(299)).await;
    assert_eq!(refusal(&wrong), (400, "PARAM_ERROR".into()), "not what was announced");
    let made = post(&sandbox, subsidies, &subsidy(300)).await;
    assert_eq!((made.status, &made.json()["result"]), (200, &json!("SUCCESS")), "{}", made.text);
    let again = post(&sandbox, subsidies, &subsidy(300)).await;
    assert_eq!(again.json(), made.json(), "paid once");
    assert_eq!(balance(&sandbox).await, (300, 9_940));

    let shared = post(&sandbox, &orders, &share(&transaction, "S1", 500, false)).await.json();
    assert_eq!(
        (&shared["status"], &shared["receivers"][0]["result"]),
        (&json!("PROCESSING"), &json!("PENDING"))
    );
    let query =
        format!("{orders}?sub_mchid={MERCHANT}&transaction_id={transaction}&out_order_no=S1");
    let found = get(&sandbox, &query).await.json();
    assert_eq!(
        (&found["status"], &found["receivers"][0]["result"]),
        (&json!("FINISHED"), &json!("SUCCESS"))
    );
    assert_eq!(balance(&sandbox).await, (300, 9_440));
    let left = get(&sandbox, &format!("{orders}/{transaction}/amounts")).await.json();
    assert_eq!(left["unsplit_amount"], 9_440);

    let back = json!({ "sub_mchid": MERCHANT, "out_order_no": "S1", "out_return_no": "R1",
        "return_mchid": "1900000109", "amount": 100, "description": "退货" });
    let returned = post(&sandbox, &format!("{SHARING}/returnorders"), &back).await.json();
    assert_eq!(returned["result"], "SUCCESS");
    let query =
        format!("{SHARING}/returnorders?sub_mchid={MERCHANT}&out_order_no=S1&out_return_no=R1");
    assert_eq!(get(&sandbox, &query).await.json(), returned);

    let finish = json!({ "sub_mchid": MERCHANT, "transaction_id": transaction,
        "out_order_no": "F1", "description": "分账完结" });
    let finished = post(&sandbox, &format!("{SHARING}/finish-order"), &finish).await;
    assert_eq!(finished.status, 200, "{}", finished.text);
    let query =
        format!("{orders}?sub_mchid={MERCHANT}&transaction_id={transaction}&out_order_no=F1");
    let found = get(&sandbox, &query).await.json();
    assert_eq!(
        (&found["finish_amount"], &found["finish_description"]),
        (&json!(9_440), &json!("分账完结"))
    );
    assert_eq!(balance(&sandbox).await, (300 + 100 + 9_440, 0));
    let late = post(&sandbox, subsidies, &subsidy(1)).await;
    assert_eq!(refusal(&late), (400, "INVALID_REQUEST".into()));

    after_sales(&sandbox, &transaction).await;
}

/// After everything is shared, what a sale brings back is an after-sales order.
async fn after_sales(sandbox: &Sandbox, transaction: &str) {
    let sales = json!({ "sub_mchid": MERCHANT, "transaction_id": transaction, "amount": 40,
        "type": "SERVICE_FEE_INCOME", "scene": "RETURN_GOODS" });
    let after = format!("{SHARING}/after-sales-orders");
    assert_eq!(post(sandbox, &after, &sales).await.status, 200);
    let query = format!("{after}?sub_mchid={MERCHANT}&transaction_id={transaction}");
    assert_eq!(get(sandbox, &query).await.json()["result"], "SUCCESS");
    assert_eq!(balance(sandbox).await, (9_800, 0));
    // All accounts together hold what the user paid, less the fee.
    let own = get(sandbox, "/v3/merchant/fund/balance/BASIC").await.json();
    assert_eq!(own["available_amount"], 10_000 - 60 - 9_800);
}

#[tokio::test]
async fn a_subsidy_is_cancelled_or_comes_back() {
    let sandbox = start(Mode::Both).await;
    let receiver = json!({ "type": "MERCHANT_ID", "account": "1900000109",
        "relation_type": "PLATFORM" });
    assert_eq!(post(&sandbox, &format!("{SHARING}/receivers/add"), &receiver).await.status, 200);
    let first = paid(&sandbox, "EC0001", 1000, 50).await;
    let cancel = json!({ "sub_mchid": MERCHANT, "transaction_id": first, "description": "不补" });
    let cancelled = post(&sandbox, "/v3/ecommerce/subsidies/cancel", &cancel).await;
    assert_eq!(cancelled.json()["result"], "SUCCESS", "{}", cancelled.text);
    let shared = post(&sandbox, &format!("{SHARING}/orders"), &share(&first, "S1", 10, true)).await;
    assert_eq!(shared.status, 200, "no longer waits: {}", shared.text);

    let second = paid(&sandbox, "EC0002", 1000, 50).await;
    let subsidy = json!({ "sub_mchid": MERCHANT, "transaction_id": second, "amount": 50,
        "description": "补差" });
    assert_eq!(post(&sandbox, "/v3/ecommerce/subsidies/create", &subsidy).await.status, 200);
    let back = |number: &str, amount: i64| {
        json!({ "sub_mchid": MERCHANT, "out_order_no": number, "transaction_id": second,
            "refund_id": "5000000000", "amount": amount, "description": "退差" })
    };
    let returns = "/v3/ecommerce/subsidies/return";
    let returned = post(&sandbox, returns, &back("SR1", 30)).await;
    assert_eq!(returned.json()["result"], "SUCCESS", "{}", returned.text);
    assert_eq!(post(&sandbox, returns, &back("SR1", 30)).await.json(), returned.json());
    let much = post(&sandbox, returns, &back("SR2", 21)).await;
    assert_eq!(refusal(&much), (403, "NOT_ENOUGH".into()));
}

fn refund(transaction: &str, number: &str, amount: i64, source: &str) -> Value {
    json!({ "sub_mchid": MERCHANT, "sp_appid": "wxd678efh567hg6787", "transaction_id": transaction,
        "out_refund_no": number, "refund_account": source,
        "amount": { "refund": amount, "total": 1000, "currency": "CNY" } })
}

#[tokio::test]
async fn a_platform_advances_a_refund_and_gets_it_back() {
    let sandbox = start(Mode::Both).await;
    let first = paid(&sandbox, "EC0001", 1000, 0).await;
    let finish = json!({ "sub_mchid": MERCHANT, "transaction_id": first, "out_order_no": "F1",
        "description": "分账完结" });
    assert_eq!(post(&sandbox, &format!("{SHARING}/finish-order"), &finish).await.status, 200);
    let withdraw = json!({ "sub_mchid": MERCHANT, "out_request_no": "W1", "amount": 900 });
    let drawn = post(&sandbox, "/v3/ecommerce/fund/withdraw", &withdraw).await;
    assert_eq!(drawn.status, 200, "{}", drawn.text);
    assert_eq!(balance(&sandbox).await, (94, 0));

    let own = "REFUND_SOURCE_SUB_MERCHANT";
    let apply = format!("{REFUNDS}/apply");
    let short = post(&sandbox, &apply, &refund(&first, "R1", 500, own)).await;
    assert_eq!(refusal(&short), (403, "NOT_ENOUGH".into()), "it has 94");
    // The platform has money of its own.
    let paid_to_platform = json!({ "appid": "wxd678efh567hg6787", "mchid": "1900000109",
        "description": "茶", "out_trade_no": "PLAIN1", "amount": { "total": 5000 },
        "notify_url": "https://pay.example.com/notify" });
    call(&sandbox, "POST", "/v3/pay/transactions/native", paid_to_platform).await;
    admin(&sandbox, "POST", "pay/PLAIN1/pay", "").await;
    let advance = "REFUND_SOURCE_PARTNER_ADVANCE";
    let made = post(&sandbox, &apply, &refund(&first, "R1", 500, advance)).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let made = made.json();
    assert_eq!((&made["amount"]["advance"], made.get("status")), (&json!(500), None));
    wait(&sandbox, 15).await;
    let query = format!("{REFUNDS}/out-refund-no/R1?sub_mchid={MERCHANT}");
    let found = get(&sandbox, &query).await.json();
    assert_eq!((&found["status"], &found["refund_account"]), (&json!("SUCCESS"), &json!(advance)));
    // The fee comes back to the merchant: 500 of 1000 are kept.
    assert_eq!(balance(&sandbox).await, (97, 0));

    let target = format!("{REFUNDS}/{}/return-advance", made["refund_id"].as_str().unwrap());
    let who = json!({ "sub_mchid": MERCHANT });
    let query = format!("{target}?sub_mchid={MERCHANT}");
    assert_eq!(get(&sandbox, &query).await.status, 404, "not asked for yet");
    let asked = post(&sandbox, &target, &who).await.json();
    assert_eq!(asked["result"], "PROCESSING", "{asked}");
    let second = paid(&sandbox, "EC0002", 1000, 0).await;
    let finish = json!({ "sub_mchid": MERCHANT, "transaction_id": second, "out_order_no": "F2",
        "description": "分账完结" });
    assert_eq!(post(&sandbox, &format!("{SHARING}/finish-order"), &finish).await.status, 200);
    let done = get(&sandbox, &query).await.json();
    assert_eq!(
        (&done["result"], &done["return_amount"], &done["payee_mchid"]),
        (&json!("SUCCESS"), &json!(500), &json!("1900000109"))
    );
    assert_eq!(post(&sandbox, &target, &who).await.json(), done, "a repeat");
    assert_eq!(balance(&sandbox).await, (97 + 994 - 500, 0));

    let plain = post(&sandbox, &apply, &refund(&second, "R2", 100, own)).await.json();
    let target = format!("{REFUNDS}/{}/return-advance", plain["refund_id"].as_str().unwrap());
    let none = post(&sandbox, &target, &who).await;
    assert_eq!(refusal(&none), (400, "INVALID_REQUEST".into()), "nothing was advanced");
}

#[tokio::test]
async fn an_advance_that_never_comes_back_fails_after_ninety_days() {
    let sandbox = start(Mode::Both).await;
    let paid = paid(&sandbox, "EC0001", 1000, 0).await;
    let apply = format!("{REFUNDS}/apply");
    let advance = refund(&paid, "R1", 1000, "REFUND_SOURCE_PARTNER_ADVANCE");
    let made = post(&sandbox, &apply, &advance).await;
    assert_eq!(made.status, 200, "{}", made.text);
    wait(&sandbox, 15).await;
    let id = made.json()["refund_id"].as_str().unwrap().to_owned();
    let target = format!("{REFUNDS}/{id}/return-advance");
    // All of it went back to the user by the platform, so the merchant keeps 1000 and no fee…
    let withdraw = json!({ "sub_mchid": MERCHANT, "out_request_no": "W1", "amount": 1000 });
    let drawn = post(&sandbox, "/v3/ecommerce/fund/withdraw", &withdraw).await;
    assert_eq!(drawn.status, 200, "{}", drawn.text);
    let who = json!({ "sub_mchid": MERCHANT });
    assert_eq!(post(&sandbox, &target, &who).await.json()["result"], "PROCESSING");
    wait(&sandbox, 90 * 86_400).await;
    let query = format!("{target}?sub_mchid={MERCHANT}");
    assert_eq!(get(&sandbox, &query).await.json()["result"], "FAILED");
}

#[tokio::test]
async fn an_abnormal_refund_goes_to_another_card() {
    let sandbox = start(Mode::Both).await;
    let paid = paid(&sandbox, "EC0001", 1000, 0).await;
    let own = "REFUND_SOURCE_SUB_MERCHANT";
    let made = post(&sandbox, &format!("{REFUNDS}/apply"), &refund(&paid, "R1", 1000, own)).await;
    let id = made.json()["refund_id"].as_str().unwrap().to_owned();
    let who = json!({ "sub_mchid": MERCHANT });
    admin(&sandbox, "POST", "refunds/R1/abnormal", who).await;
    let serial = keys().platform_certificate().serial().to_owned();
    let sealed =
        |text: &str| keys().platform_certificate().public_key().seal(text.as_bytes()).unwrap();
    let card = json!({ "sub_mchid": MERCHANT, "out_refund_no": "R1", "type": "USER_BANK_CARD",
        "bank_type": "ICBC_DEBIT", "bank_account": sealed("6222600000000001234"),
        "real_name": sealed("张三") });
    let target = format!("{REFUNDS}/{id}/apply-abnormal-refund");
    let asked = Asked::new("POST", &target, card.to_string()).with("wechatpay-serial", &serial);
    let reply = asked.signed().send(&sandbox).await;
    assert_eq!(
        (reply.status, &reply.json()["status"]),
        (200, &json!("PROCESSING")),
        "{}",
        reply.text
    );
    wait(&sandbox, 15).await;
    let found = get(&sandbox, &format!("{REFUNDS}/id/{id}?sub_mchid={MERCHANT}")).await.json();
    assert_eq!(
        (&found["status"], &found["channel"], &found["user_received_account"]),
        (&json!("SUCCESS"), &json!("OTHER_BANKCARD"), &json!("ICBC_DEBIT1234"))
    );
}
