//! Closing the account of a second-level merchant, over HTTP.

use serde_json::json;
use wechatpay_sandbox::Mode;

use crate::{
    ecommerce::{MERCHANT, paid},
    support::{Asked, admin, call, get, keys, start},
};

const PATH: &str = "/v3/ecommerce/account/apply-cancel-withdraw";

#[tokio::test]
async fn an_account_is_closed_and_paid_out() {
    let sandbox = start(Mode::Both).await;
    let transaction = paid(&sandbox, "EC0001", 10_000, 0).await;
    let validate = format!("{PATH}/validate-cancel/{MERCHANT}");
    let blocked = get(&sandbox, &validate).await.json();
    assert_eq!(
        (&blocked["validate_result"], &blocked["block_reasons"][0]["type"]),
        (&json!("NOT_ALLOW_CANCEL_WITHDRAW"), &json!("FUNDS_PENDING_PROCESSING"))
    );
    let finish = json!({ "sub_mchid": MERCHANT, "transaction_id": transaction,
        "out_order_no": "F1", "description": "分账完结" });
    call(&sandbox, "POST", "/v3/ecommerce/profitsharing/finish-order", finish).await;
    let allowed = get(&sandbox, &validate).await.json();
    assert_eq!(allowed["validate_result"], "ALLOW_CANCEL_WITHDRAW");
    assert_eq!(
        allowed["account_info"][0],
        json!({ "out_account_type": "BASIC_ACCOUNT", "amount": 9_940 })
    );

    let sealed =
        |text: &str| keys().platform_certificate().public_key().seal(text.as_bytes()).unwrap();
    let body = json!({ "sub_mchid": MERCHANT, "out_request_no": "C1", "withdraw": "APPLY_WITHDRAW",
        "payee_info": { "account_type": "ACCOUNT_TYPE_CORPORATE", "bank_account_info": {
            "account_name": sealed("某某餐饮有限公司"), "account_bank": "工商银行",
            "account_number": sealed("6222020000000001") } } });
    let serial = keys().platform_certificate().serial().to_owned();
    let asked = Asked::new("POST", PATH, body.to_string()).with("wechatpay-serial", &serial);
    let made = asked.signed().send(&sandbox).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let id = made.json()["applyment_id"].as_str().unwrap().to_owned();
    for action in ["review", "approve"] {
        admin(&sandbox, "POST", &format!("account-closings/C1/{action}"), "").await;
    }
    let target = format!("{PATH}/out-request-no/C1");
    let found = get(&sandbox, &target).await.json();
    assert_eq!(found["cancel_state"], "WAITING_MERCHANT_CONFIRM");
    assert!(found["confirm_cancel"]["confirm_cancel_url"].is_string());
    let confirm = json!({ "applyment_id": id, "sub_mchid": MERCHANT,
        "operator_identification": "A1", "confirm_time": "2026-12-01T10:00:00+08:00",
        "cancel_contract_version": "1" });
    let confirmed = call(&sandbox, "POST", &format!("{PATH}/confirm"), confirm).await;
    assert_eq!(confirmed.status, 200, "{}", confirmed.text);
    admin(&sandbox, "POST", "account-closings/C1/close", "").await;
    let found = get(&sandbox, &format!("{PATH}/applyment-id/{id}")).await.json();
    assert_eq!(
        (&found["cancel_state"], &found["withdraw_state"]),
        (&json!("FUND_PROCESSING"), &json!("WITHDRAW_PROCESSING"))
    );
    admin(&sandbox, "POST", "account-closings/C1/pay", "").await;
    let found = get(&sandbox, &target).await.json();
    assert_eq!(
        (&found["cancel_state"], &found["account_withdraw_result"][0]["pay_state"]),
        (&json!("FINISH"), &json!("PAY_SUCCEED"))
    );
    assert_eq!(get(&sandbox, &validate).await.json()["merchant_state"], "HAS_BEEN_CANCELLED");
    let balance = get(&sandbox, &format!("/v3/ecommerce/fund/balance/{MERCHANT}")).await.json();
    assert_eq!(balance["available_amount"], 0);
    let late = Asked::new("POST", "/_sandbox/account-closings/C1/revoke", "").send(&sandbox).await;
    assert_eq!(late.status, 400, "{}", late.text);
}
