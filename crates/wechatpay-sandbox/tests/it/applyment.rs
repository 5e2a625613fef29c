//! Onboarding, over HTTP: applications reviewed step by step, and settlement accounts.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::{
    ecommerce::wait,
    support::{Asked, Reply, admin, get, keys, start},
};

const SPECIAL: &str = "/v3/applyment4sub/applyment/";
const ECOMMERCE: &str = "/v3/ecommerce/applyments/";

async fn post(sandbox: &Sandbox, target: &str, body: &Value) -> Reply {
    let serial = keys().platform_certificate().serial().to_owned();
    let asked = Asked::new("POST", target, body.to_string()).with("wechatpay-serial", &serial);
    let reply = asked.signed().send(sandbox).await;
    reply.verified();
    reply
}

fn sealed(text: &str) -> String {
    keys().platform_certificate().public_key().seal(text.as_bytes()).unwrap()
}

/// Sealed anew each time: the same content all the same.
fn special(number: &str, account: &str) -> Value {
    json!({
        "business_code": number,
        "contact_info": { "contact_type": "LEGAL", "contact_name": sealed("张三"),
            "mobile_phone": sealed("13900000000"), "contact_email": sealed("a@example.com") },
        "subject_info": { "subject_type": "SUBJECT_TYPE_ENTERPRISE",
            "business_license_info": { "license_copy": "M1", "license_number": "123456789012345678",
                "merchant_name": "某某餐饮有限公司", "legal_person": "张三" },
            "identity_info": { "id_doc_type": "IDENTIFICATION_TYPE_IDCARD" } },
        "business_info": { "merchant_shortname": "某某餐饮", "service_phone": "0758000000",
            "sales_info": { "sales_scenes_type": ["SALES_SCENES_MP"] } },
        "settlement_info": { "settlement_id": "719", "qualification_type": "餐饮" },
        "bank_account_info": { "bank_account_type": "BANK_ACCOUNT_TYPE_CORPORATE",
            "account_name": sealed("某某餐饮有限公司"), "account_bank": "工商银行",
            "bank_address_code": "110000", "account_number": sealed(account) },
    })
}

async fn find(sandbox: &Sandbox, number: &str) -> Value {
    let reply = get(sandbox, &format!("{SPECIAL}business_code/{number}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

async fn act(sandbox: &Sandbox, number: &str, action: &str) -> Value {
    admin(sandbox, "POST", &format!("applyments/{number}/{action}"), "").await
}

#[tokio::test]
async fn a_special_merchant_is_taken_in_step_by_step() {
    let sandbox = start(Mode::Both).await;
    let made = post(&sandbox, SPECIAL, &special("B1", "6222020000000001")).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let again = post(&sandbox, SPECIAL, &special("B1", "6222020000000001")).await;
    assert_eq!(again.json(), made.json());
    let other = post(&sandbox, SPECIAL, &special("B1", "6222020000000002")).await;
    assert_eq!((other.status, other.code().as_str()), (400, "INVALID_REQUEST"));
    assert_eq!(find(&sandbox, "B1").await["applyment_state"], "APPLYMENT_STATE_AUDITING");

    let why = json!({ "field": "id_card_copy", "field_name": "身份证", "reason": "不清晰" });
    admin(&sandbox, "POST", "applyments/B1/reject", why).await;
    let found = find(&sandbox, "B1").await;
    assert_eq!(found["applyment_state"], "APPLYMENT_STATE_REJECTED");
    assert_eq!(
        found["audit_detail"][0],
        json!({ "field": "id_card_copy", "field_name": "身份证",
        "reject_reason": "不清晰" })
    );
    let corrected = post(&sandbox, SPECIAL, &special("B1", "6222020000000002")).await;
    assert_eq!(corrected.json(), made.json(), "corrected under its own number");

    act(&sandbox, "B1", "approve").await;
    let found = find(&sandbox, "B1").await;
    assert_eq!(found["applyment_state"], "APPLYMENT_STATE_TO_BE_CONFIRMED");
    assert!(found["sign_url"].is_string() && found.get("audit_detail").is_none());
    act(&sandbox, "B1", "confirm").await;
    act(&sandbox, "B1", "sign").await;
    let id = made.json()["applyment_id"].clone();
    let by_id = get(&sandbox, &format!("{SPECIAL}applyment_id/{id}")).await.json();
    assert_eq!(by_id["applyment_state"], "APPLYMENT_STATE_SIGNING");
    wait(&sandbox, 1800).await;
    let found = find(&sandbox, "B1").await;
    assert_eq!(found["applyment_state"], "APPLYMENT_STATE_FINISHED");
    let sub_mchid = found["sub_mchid"].as_str().unwrap();
    let account =
        get(&sandbox, &format!("/v3/apply4sub/sub_merchants/{sub_mchid}/settlement")).await;
    assert_eq!(
        (&account.json()["account_number"], &account.json()["account_type"]),
        (&json!("************0002"), &json!("ACCOUNT_TYPE_BUSINESS"))
    );
    let late = Asked::new("POST", "/_sandbox/applyments/B1/cancel", "").send(&sandbox).await;
    assert_eq!(late.status, 400, "{}", late.text);
    let none = get(&sandbox, &format!("{SPECIAL}business_code/B9")).await;
    assert_eq!((none.status, none.code().as_str()), (404, "RESOURCE_NOT_EXISTS"));
}

#[tokio::test]
async fn time_voids_what_nobody_confirms_or_signs() {
    let sandbox = start(Mode::Both).await;
    for number in ["B1", "B2"] {
        let made = post(&sandbox, SPECIAL, &special(number, "6222020000000001")).await;
        assert_eq!(made.status, 200, "{}", made.text);
        act(&sandbox, number, "approve").await;
    }
    act(&sandbox, "B2", "confirm").await;
    wait(&sandbox, 10 * 86_400).await;
    assert_eq!(find(&sandbox, "B1").await["applyment_state"], "APPLYMENT_STATE_CANCELED");
    assert_eq!(find(&sandbox, "B2").await["applyment_state"], "APPLYMENT_STATE_TO_BE_SIGNED");
    wait(&sandbox, 20 * 86_400).await;
    assert_eq!(find(&sandbox, "B2").await["applyment_state"], "APPLYMENT_STATE_CANCELED");
}

#[tokio::test]
async fn a_platform_takes_in_a_second_level_merchant() {
    let sandbox = start(Mode::Both).await;
    let body = || {
        json!({
            "out_request_no": "E1", "organization_type": "2",
            "business_license_info": { "business_license_copy": "M1",
                "business_license_number": "123456789012345678",
                "merchant_name": "某某餐饮有限公司", "legal_person": "张三" },
            "account_info": { "bank_account_type": "74", "account_bank": "工商银行",
                "account_name": sealed("某某餐饮有限公司"), "bank_address_code": "110000",
                "account_number": sealed("6222020000000001") },
            "contact_info": { "contact_type": "65", "contact_name": sealed("张三") },
            "sales_scene_info": { "store_name": "某某餐饮", "store_url": "https://shop.example" },
            "merchant_shortname": "某某餐饮",
        })
    };
    let made = post(&sandbox, ECOMMERCE, &body()).await;
    assert_eq!(made.status, 200, "{}", made.text);
    assert_eq!(post(&sandbox, ECOMMERCE, &body()).await.json(), made.json());
    let find = async || get(&sandbox, &format!("{ECOMMERCE}out-request-no/E1")).await.json();
    let found = find().await;
    assert_eq!(found["applyment_state"], "ACCOUNT_NEED_VERIFY");
    assert_eq!(found["account_validation"]["account_no"], "************0001");
    act(&sandbox, "E1", "verify").await;
    act(&sandbox, "E1", "approve").await;
    let found = find().await;
    assert_eq!(
        (&found["applyment_state"], &found["sign_state"]),
        (&json!("NEED_SIGN"), &json!("UNSIGNED"))
    );
    act(&sandbox, "E1", "sign").await;
    let found = find().await;
    assert_eq!(
        (&found["applyment_state"], &found["sign_state"]),
        (&json!("FINISH"), &json!("SIGNED"))
    );
    assert!(found["sub_mchid"].is_string());
    let id = &made.json()["applyment_id"];
    let revoke = post(&sandbox, &format!("{ECOMMERCE}{id}/revoke"), &json!({})).await;
    assert_eq!((revoke.status, revoke.code().as_str()), (400, "INVALID_REQUEST"), "too late");
}

#[tokio::test]
async fn a_settlement_account_changes_when_the_bank_agrees() {
    let sandbox = start(Mode::Both).await;
    let base = "/v3/apply4sub/sub_merchants/1900000201";
    let change = |number: &str| {
        json!({ "account_type": "ACCOUNT_TYPE_PRIVATE", "account_bank": "招商银行",
            "account_number": sealed(number) })
    };
    let modify = format!("{base}/modify-settlement");
    let asked = post(&sandbox, &modify, &change("6222020000000001")).await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    let application = asked.json()["application_no"].as_str().unwrap().to_owned();
    let target = format!("{base}/application/{application}");
    assert_eq!(get(&sandbox, &target).await.json()["verify_result"], "AUDITING");
    let twice = post(&sandbox, &modify, &change("6222020000000002")).await;
    assert_eq!((twice.status, twice.code().as_str()), (400, "INVALID_REQUEST"));
    let why = json!({ "reason": "户名不符" });
    admin(&sandbox, "POST", "settlement-accounts/1900000201/reject", why).await;
    let found = get(&sandbox, &target).await.json();
    assert_eq!(
        (&found["verify_result"], &found["verify_fail_reason"]),
        (&json!("AUDIT_FAIL"), &json!("户名不符"))
    );
    let settlement = format!("{base}/settlement?account_number_rule=ACCOUNT_NUMBER_RULE_MASK_V1");
    assert_eq!(get(&sandbox, &settlement).await.json()["account_bank"], "工商银行");
    for number in 2..6 {
        let asked = post(&sandbox, &modify, &change(&format!("622202000000000{number}"))).await;
        assert_eq!(asked.status, 200, "{}", asked.text);
        wait(&sandbox, 15).await;
    }
    let found = get(&sandbox, &settlement).await.json();
    assert_eq!(
        (&found["account_bank"], &found["account_number"]),
        (&json!("招商银行"), &json!("************0005"))
    );
    let sixth = post(&sandbox, &modify, &change("6222020000000009")).await;
    assert_eq!((sixth.status, sixth.code().as_str()), (429, "FREQUENCY_LIMITED"));
}
