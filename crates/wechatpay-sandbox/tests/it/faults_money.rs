//! Requests of real integrators that the sandbox refused: a platform's refund, intent to open an account,
//! settlement accounts. The official bodies are accepted, and what they must hold is still demanded.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Asked, Reply, call, get, keys, start};

/// Seals a text for the platform.
fn sealed(text: &str) -> String {
    keys().platform_certificate().public_key().seal(text.as_bytes()).unwrap()
}

/// Posts a body with sealed members.
async fn post(sandbox: &Sandbox, target: &str, body: &Value) -> Reply {
    let serial = keys().platform_certificate().serial().to_owned();
    let asked = Asked::new("POST", target, body.to_string()).signed();
    asked.with("wechatpay-serial", &serial).send(sandbox).await
}

#[tokio::test]
async fn f08_a_platform_refunds_by_its_own_number() {
    let sandbox = start(Mode::Both).await;
    let path = "/v3/ecommerce/refunds/apply";
    let body = json!({
        "sub_mchid": "1900000201", "sp_appid": "wx1111111111111111",
        "out_trade_no": "EC20261121", "out_refund_no": "ECR20261121", "reason": "缺货",
        "amount": {"refund": 10, "total": 100, "currency": "CNY"},
    });
    // Well formed, and there is no such order.
    let reply = call(&sandbox, "POST", path, &body).await;
    assert_eq!((reply.status, reply.code().as_str()), (404, "RESOURCE_NOT_EXISTS"));
    for groups in [["sub_mchid", "individual_auth_id"], ["out_trade_no", "transaction_id"]] {
        let mut neither = body.clone();
        for member in groups {
            neither.as_object_mut().unwrap().remove(member);
        }
        let reply = call(&sandbox, "POST", path, &neither).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{groups:?}");
        assert!(groups.iter().all(|member| reply.text.contains(member)), "{}", reply.text);
    }
}

#[tokio::test]
async fn f12_a_company_confirms_that_it_opens_an_account() {
    let sandbox = start(Mode::Both).await;
    let path = "/v3/apply4subject/applyment";
    let body = json!({
        "business_code": "SUBJ20261121",
        "contact_info": {
            "name": sealed("李四"), "id_card_number": sealed("110101190001010000"),
            "mobile": sealed("13900000000"),
        },
        "subject_info": {
            "subject_type": "SUBJECT_TYPE_ENTERPRISE",
            "business_licence_info": {
                "licence_number": "91000000TEST000001", "licence_copy": "MEDIA1",
                "merchant_name": "测试有限公司", "legal_person": "李四",
                "company_address": "测试路1号",
                "licence_valid_date": "[\"2017-10-28\",\"2037-10-28\"]",
            },
        },
        "identification_info": {
            "identification_type": "IDENTIFICATION_TYPE_IDCARD",
            "identification_name": sealed("李四"),
            "identification_number": sealed("110101190001010000"),
            "identification_valid_date": "[\"2017-10-28\",\"2037-10-28\"]",
            "identification_front_copy": "MEDIA2",
        },
    });
    let reply = post(&sandbox, path, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let mut misspelt = body.clone();
    let licence = misspelt["subject_info"]["business_licence_info"].take();
    misspelt["subject_info"]["business_license_info"] = licence;
    let reply = post(&sandbox, path, &misspelt).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{}", reply.text);
    let cancel = format!("{path}/SUBJ20261121/cancel?applyment_id=20000011111");
    let reply = Asked::new("POST", &cancel, "").signed().send(&sandbox).await;
    assert!((200..300).contains(&reply.status), "{} {}", reply.status, reply.text);
}

#[tokio::test]
async fn f13_a_settlement_account_is_changed_and_shown() {
    let sandbox = start(Mode::Both).await;
    let base = "/v3/apply4sub/sub_merchants/1900000201";
    let body = json!({
        "account_type": "ACCOUNT_TYPE_BUSINESS", "account_bank": "工商银行",
        "bank_name": "中国工商银行股份有限公司测试支行", "bank_branch_id": "402713354941",
        "account_number": sealed("6222000000000000000"), "account_name": sealed("测试有限公司"),
    });
    let reply = post(&sandbox, &format!("{base}/modify-settlement"), &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let rule = "account_number_rule=ACCOUNT_NUMBER_RULE_MASK_V1";
    let reply = get(&sandbox, &format!("{base}/settlement?{rule}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
}
