//! Recharges of a platform and of its second-level merchants, over HTTP.

use serde_json::json;
use wechatpay_sandbox::Mode;

use crate::{
    ecommerce::MERCHANT,
    receiver::Receiver,
    support::{admin, call, get, start},
};

const PATH: &str = "/v3/platsolution/ecommerce/recharges";

#[tokio::test]
async fn a_second_level_merchant_is_recharged_and_the_platform_is_told() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    admin(&sandbox, "PUT", "notifications/settings", json!({ "duplicates": false })).await;
    let body = |number: &str, amount: i64| {
        json!({ "sub_mchid": MERCHANT, "out_recharge_no": number,
            "recharge_scene": "ECOMMERCE_DEPOSIT", "account_type": "DEPOSIT",
            "recharge_amount": { "amount": amount, "currency": "CNY" }, "remark": "保证金",
            "notify_url": receiver.url,
            "available_recharge_channels": ["BANK_TRANSFER", "ONLINE_BANK"] })
    };
    let apply = format!("{PATH}/apply");
    let made = call(&sandbox, "POST", &apply, body("R1", 5_000)).await;
    assert_eq!(made.status, 200, "{}", made.text);
    assert_eq!(call(&sandbox, "POST", &apply, body("R1", 5_000)).await.json(), made.json());
    let other = call(&sandbox, "POST", &apply, body("R1", 5_001)).await;
    assert_eq!((other.status, other.code().as_str()), (400, "INVALID_REQUEST"));
    let target = format!("{PATH}/out-recharge-no/R1?sub_mchid={MERCHANT}");
    assert_eq!(get(&sandbox, &target).await.json()["recharge_state"], "RECHARGING");

    let wrong = json!({ "amount": 4_999, "reason": "金额不一致" });
    admin(&sandbox, "POST", "recharges/R1/return", wrong).await;
    admin(&sandbox, "POST", "recharges/R1/pay", json!({ "channel": "ONLINE_BANK" })).await;
    let found = get(&sandbox, &target).await.json();
    assert_eq!(
        (&found["recharge_state"], &found["recharge_channel"]),
        (&json!("SUCCESS"), &json!("ONLINE_BANK"))
    );
    let balance = format!("/v3/ecommerce/fund/balance/{MERCHANT}?account_type=DEPOSIT");
    assert_eq!(get(&sandbox, &balance).await.json()["available_amount"], 5_000);
    let close = format!("{PATH}/out-recharge-no/R1/close?sub_mchid={MERCHANT}");
    let late = call(&sandbox, "POST", &close, "").await;
    assert_eq!((late.status, late.code().as_str()), (400, "INVALID_REQUEST"));

    assert_eq!(call(&sandbox, "POST", &apply, body("R2", 1)).await.status, 200);
    let close = close.replace("R1", "R2");
    assert_eq!(call(&sandbox, "POST", &close, "").await.json()["recharge_state"], "CLOSED");
    sandbox.notifications().settle().await.unwrap();
    let mut told: Vec<_> =
        receiver.arrived().iter().map(|arrived| arrived.open().unwrap().event_type).collect();
    told.sort_unstable();
    assert_eq!(told, ["RECHARGE.CLOSED", "RECHARGE.FUND_RETURNED", "RECHARGE.SUCCESS"]);
}

#[tokio::test]
async fn a_platform_sends_money_by_bank_and_withdraws_it() {
    let sandbox = start(Mode::Both).await;
    let body = json!({ "out_recharge_no": "B1", "recharge_scene": "ECOMMERCE_BANK_TRANSFER",
        "account_type": "BASIC", "recharge_amount": { "amount": 7_000, "currency": "CNY" } });
    let base = "/v3/platsolution/ecommerce/bank-transfer-recharges";
    let made = call(&sandbox, "POST", &format!("{base}/apply"), body).await;
    assert_eq!(made.status, 200, "{}", made.text);
    assert!(made.json()["transfer_in_account"]["bank_account_no"].is_string());
    admin(&sandbox, "POST", "recharges/B1/pay", "").await;
    let found = get(&sandbox, &format!("{base}/out-recharge-no/B1")).await.json();
    assert_eq!(found["recharge_state"], "SUCCESS");
    let draw = json!({ "out_request_no": "P1", "amount": 6_000, "account_type": "BASIC" });
    let drawn = call(&sandbox, "POST", "/v3/merchant/fund/withdraw", draw).await;
    assert_eq!(drawn.status, 200, "{}", drawn.text);
    let left = get(&sandbox, "/v3/merchant/fund/balance/BASIC").await.json();
    assert_eq!(left["available_amount"], 1_000);
}
