//! The description of the admin calls, and that they answer as described.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use wechatpay_sandbox::{MerchantSpec, Mode};

use crate::support::{Asked, admin, call, keys, start};

/// What is sent to a call so that it succeeds with the data below; the rest may be refused, because
/// there is nothing with their number, but never as unknown.
fn body(operation: &str) -> Option<Value> {
    Some(match operation {
        "post_clock" => json!({ "advance_seconds": 1 }),
        "post_merchants_mchid_keys_reset" => {
            json!({ "which": "apiv3", "apiv3_key": "0123456789abcdef0123456789abcdef" })
        }
        "post_snapshot" => json!({ "id": "again" }),
        "post_restore" => json!({ "id": "before" }),
        "post_reset" => json!({ "keep_merchants": true }),
        "put_notifications_settings" => json!({ "duplicates": false }),
        "post_notifications_settle"
        | "post_discount_card_orders"
        | "post_scenarios_name_start"
        | "post_scenarios_name_next"
        | "put_combine_permissions_mchid"
        | "put_transfer_account" => json!({}),
        "post_merchants" => {
            let keys = keys();
            json!({ "merchant_private_key": keys.merchant_private_key(),
                "merchant_certificate": keys.merchant_certificate().to_pem() })
        }
        "put_edu_star_users" => json!({ "wechat_openid": "o1", "student": true }),
        "get_pay_out_trade_no"
        | "get_papay_contracts_plan_id_out_contract_code"
        | "get_transfer_authorizations_out_authorization_no"
        | "get_refunds_out_refund_no"
        | "get_transfers_out_bill_no"
        | "get_payscore_service_out_order_no"
        | "get_profit_sharing_out_order_no"
        | "get_withdrawals_out_request_no"
        | "get_applyments_number"
        | "get_recharges_out_recharge_no"
        | "get_account_closings_out_request_no"
        | "get_global_orders_out_trade_no"
        | "get_global_refunds_out_refund_no"
        | "get_medical_out_trade_no"
        | "get_vehicle_charges_out_trade_no"
        | "get_requests_id"
        | "delete_faults_id"
        | "get_notifications_id" => return None,
        "post_faults" => json!({ "fault": { "name": "cut" } }),
        _ if operation.starts_with("get_") => json!(null),
        _ if operation.starts_with("delete_") || operation.starts_with("patch_") => json!({}),
        _ => return None,
    })
}

fn filled(path: &str) -> String {
    [
        ("{mchid}", "1900000200"),
        ("{name}", "public-key-switch"),
        ("{id}", "before"),
        ("{product}", "payafter"),
        ("{out_order_no}", "N"),
        ("{list}", "service-orders"),
    ]
    .into_iter()
    .fold(path.to_owned(), |path, (name, value)| path.replace(name, value))
}

#[tokio::test]
async fn every_described_call_answers_as_described() {
    let mut succeeded = 0;
    let first = start(Mode::Both).await;
    let document = admin(&first, "GET", "openapi.json", "").await;
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["servers"][0]["url"], first.base_url());
    let mut operations = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            // Each call gets a sandbox of its own, because some of them reset it.
            let sandbox = start(Mode::Both).await;
            let second = MerchantSpec {
                mchid: Some("1900000200".to_owned()),
                keys: Some(keys()),
                ..MerchantSpec::default()
            };
            sandbox.add_merchant(second).await.unwrap();
            let order = json!({ "appid": "wx1", "out_order_no": "N", "service_id": "500001",
                "risk_amount": 7 });
            let made = call(&sandbox, "POST", "/v3/payscore/payafter-orders", order).await;
            assert_eq!(made.status, 200);
            admin(&sandbox, "POST", "scenarios/public-key-switch/start", "").await;
            admin(&sandbox, "POST", "snapshot", json!({ "id": "before" })).await;

            let id = operation["operationId"].as_str().unwrap();
            assert!(operations.insert(id.to_owned()), "{id} stands twice");
            let variables = path.matches('{').count();
            let parameters = operation["parameters"].as_array().unwrap();
            assert_eq!(parameters.iter().filter(|one| one["in"] == "path").count(), variables);

            let method = method.to_ascii_uppercase();
            let sent = body(id).filter(|body| !body.is_null()).map(|body| body.to_string());
            let action = parameters.iter().find(|one| one["name"] == "action");
            let actions = action.map(|one| one["schema"]["enum"].as_array().unwrap().clone());
            for action in actions.clone().unwrap_or_default() {
                let target = filled(path).replace("{action}", action.as_str().unwrap());
                let reply = Asked::new("POST", &target, "").send(&sandbox).await;
                assert_ne!(reply.json()["message"], "no such admin call", "{id} {action}");
            }
            let is_mute = actions.is_some_and(|actions| actions.is_empty());
            assert!(!is_mute, "{id} does not say what can be done");
            if path.contains("{action}") {
                continue;
            }
            let target = filled(path);
            let asked = Asked::new(&method, &target, sent.unwrap_or_default());
            let reply = asked.send(&sandbox).await;
            let told = reply.json();
            assert_ne!(told["message"], "no such admin call", "{id} has no handler");
            if body(id).is_none() {
                assert!((400..500).contains(&reply.status), "{id}: {}", reply.text);
                assert!(told["code"].is_string() && told["message"].is_string(), "{id}: {told}");
                continue;
            }
            assert_eq!(reply.status, 200, "{id}: {}", reply.text);
            let schema = &operation["responses"]["200"]["content"]["application/json"]["schema"];
            for member in schema["required"].as_array().unwrap() {
                let member = member.as_str().unwrap();
                assert!(told.get(member).is_some(), "{id} has no {member}: {}", reply.text);
            }
            succeeded += 1;
        }
    }
    assert!(succeeded >= 30, "{succeeded} of {}", operations.len());
}

#[tokio::test]
async fn every_described_member_of_a_body_is_known_to_its_call() {
    let sandbox = start(Mode::Both).await;
    let document = admin(&sandbox, "GET", "openapi.json", "").await;
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            let Some(members) = schema["properties"].as_object() else { continue };
            let (method, target) = (method.to_ascii_uppercase(), filled(path));
            let action = if path.starts_with("/_sandbox/pay/") { "pay" } else { "succeed" };
            let target = target.replace("{action}", action);
            for (name, described) in members {
                // A wrong type lets nothing happen, and is told apart from an unknown name.
                let is_object = described["type"] == "object";
                let wrong = if is_object { json!(7) } else { json!({ "no": "such type" }) };
                let body = json!({ name: wrong }).to_string();
                let asked = Asked::new(&method, &target, body);
                let reply = asked.send(&sandbox).await;
                let is_unknown =
                    reply.text.contains("unknown field") || reply.text.contains("非法的额外参数");
                assert!(!is_unknown, "{method} {path} does not know {name}: {}", reply.text);
            }
        }
    }
}
