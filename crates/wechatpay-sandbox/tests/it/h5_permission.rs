//! H5 payment and domains, applied for by a partner.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::{
    receiver::Receiver,
    support::{Reply, admin, call, get, start},
};

const BASE: &str = "/v3/global/merchant/h5/permission";
const SUB: &str = "1900000999";

async fn ask(sandbox: &Sandbox, method: &str, target: &str, body: &Value) -> Value {
    let reply = call(sandbox, method, target, body).await;
    assert_eq!(reply.status, 200, "{target}: {}", reply.text);
    reply.json()
}

#[track_caller]
fn refused(reply: &Reply, status: u16, code: &str, text: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
    assert!(reply.text.contains(text), "{}", reply.text);
}

#[tokio::test]
async fn a_permission_is_reviewed_corrected_and_approved() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let permission = format!("{BASE}/{SUB}");
    assert_eq!(get(&sandbox, &permission).await.json()["authorization_state"], "UNAUTHORIZED");
    let body = json!({ "sub_mchid": SUB, "domains": ["shop.example"], "notify_url": receiver.url,
        "website_url": "https://shop.example", "website_homepage_pics": ["media1"] });
    let applied = ask(&sandbox, "POST", &format!("{BASE}/applications"), &body).await;
    assert_eq!(
        (&applied["applyment_state"], &applied["website_state"]),
        (&json!("PENDING"), &json!("HAS_LAUNCHED"))
    );
    let id = applied["applyment_id"].as_i64().unwrap();
    let target = format!("{BASE}/applications/{id}");
    let act = |action: &str| format!("h5-applications/{id}/{action}");
    admin(&sandbox, "POST", &act("review"), "").await;
    let correction = json!({ "domains": ["shop.example", "www.shop.example"] });
    let early = call(&sandbox, "PATCH", &target, &correction).await;
    refused(&early, 400, "INVALID_REQUEST", "不支持修改");
    admin(&sandbox, "POST", &act("reject"), json!({ "detail": "no pictures" })).await;
    let shown = get(&sandbox, &target).await.json();
    assert_eq!(
        (&shown["applyment_state"], &shown["audit_reject_detail"]),
        (&json!("REJECTED"), &json!("no pictures"))
    );
    let corrected = ask(&sandbox, "PATCH", &target, &correction).await;
    assert_eq!(
        (&corrected["applyment_state"], &corrected["domains"]),
        (&json!("PENDING"), &correction["domains"])
    );
    assert_eq!(corrected["website_url"], "https://shop.example");
    admin(&sandbox, "POST", &act("approve"), "").await;
    assert_eq!(get(&sandbox, &permission).await.json()["authorization_state"], "FORMAL_AUTHORITY");
    sandbox.notifications().settle().await.unwrap();
    let told = receiver.arrived()[0].open().unwrap();
    assert_eq!(told.event_type, "APPLYMENT_STATE.APPROVED");
    assert_eq!(told.resource["applyment_id"], id);
    let other = get(&sandbox, &format!("{BASE}/domain/applications/{id}")).await;
    refused(&other, 404, "RESOURCE_NOT_EXISTS", "不存在");
}

#[tokio::test]
async fn domains_are_applied_for_once_under_a_number() {
    let sandbox = start(Mode::Both).await;
    let target = format!("{BASE}/domain/applications");
    let mut body = json!({ "sub_mchid": SUB, "out_applyment_id": "D1",
        "domains": ["a.example"], "website_url": "https://a.example" });
    let applied = ask(&sandbox, "POST", &target, &body).await;
    assert_eq!(applied["webiste_url"], "https://a.example", "as the answer spells it");
    assert_eq!(ask(&sandbox, "POST", &target, &body).await, applied, "a repeat");
    let id = applied["applyment_id"].as_i64().unwrap();
    assert_eq!(get(&sandbox, &format!("{target}/{id}")).await.json(), applied);
    body["domains"] = json!(["b.example"]);
    refused(&call(&sandbox, "POST", &target, &body).await, 400, "INVALID_REQUEST", "不一致");
    for (domains, text) in [(json!([]), "必填"), (json!(["https://a.example/x"]), "域名")] {
        body["domains"] = domains;
        refused(&call(&sandbox, "POST", &target, &body).await, 400, "PARAM_ERROR", text);
    }
    body["domains"] = json!([1]);
    refused(&call(&sandbox, "POST", &target, &body).await, 400, "PARAM_ERROR", "字符串");
}
