//! Batches of transfers, over HTTP.

use serde_json::{Value, json};
use wechatpay_core::{PrivateKey, Signer as _};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::{
    receiver::Receiver,
    support::{Asked, Reply, admin, get, keys, start},
};

const PATH: &str = "/v3/transfer/batches";

fn sealed(text: &str) -> String {
    keys().public_key().seal(text.as_bytes()).unwrap()
}

fn detail(number: &str, amount: i64) -> Value {
    json!({ "out_detail_no": number, "transfer_amount": amount, "transfer_remark": "报销",
        "openid": "o-MYE42l80oelYMDE34nYD456Xoy", "user_name": sealed("张三") })
}

fn batch(number: &str, details: &[Value], more: &Value) -> Value {
    let total: i64 = details.iter().map(|d| d["transfer_amount"].as_i64().unwrap()).sum();
    let mut body = json!({
        "appid": "wxf636efh567hg4356", "out_batch_no": number, "batch_name": "一月报销",
        "batch_remark": "一月报销", "total_amount": total, "total_num": details.len(),
        "transfer_detail_list": details, "transfer_scene_id": "1000",
    });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

async fn create(sandbox: &Sandbox, body: &Value) -> Reply {
    let serial = keys().public_key_id().to_owned();
    let asked = Asked::new("POST", PATH, body.to_string()).with("wechatpay-serial", &serial);
    let reply = asked.signed().send(sandbox).await;
    reply.verified();
    reply
}

async fn found(sandbox: &Sandbox, target: &str) -> Value {
    let reply = get(sandbox, &format!("{PATH}/{target}")).await;
    assert_eq!(reply.status, 200, "{target}: {}", reply.text);
    reply.json()
}

#[tokio::test]
async fn a_batch_is_created_found_both_ways_and_finished() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let more = json!({ "notify_url": receiver.url });
    let body = batch("B1", &[detail("D1", 100), detail("D2", 250)], &more);
    let made = create(&sandbox, &body).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let made = made.json();
    assert_eq!(made["batch_status"], "ACCEPTED");
    let again = batch("B1", &[detail("D1", 100), detail("D2", 250)], &more);
    assert_eq!(create(&sandbox, &again).await.json()["batch_id"], made["batch_id"]);
    let other = create(&sandbox, &batch("B1", &[detail("D1", 100)], &more)).await;
    assert_eq!((other.status, other.code().as_str()), (400, "ALREADY_EXISTS"));

    let id = made["batch_id"].as_str().unwrap();
    let running = found(&sandbox, "out-batch-no/B1?need_query_detail=true&detail_status=ALL").await;
    assert_eq!(running["transfer_batch"]["batch_status"], "PROCESSING");
    assert_eq!(running["transfer_detail_list"].as_array().unwrap().len(), 2);
    admin(
        &sandbox,
        "POST",
        "transfer-batches/B1/fail",
        json!({ "out_detail_no": "D2", "reason": "NAME_NOT_CORRECT" }),
    )
    .await;
    let done = admin(&sandbox, "POST", "transfer-batches/B1/finish", "").await;
    assert_eq!(
        (&done["batch_status"], &done["success_amount"], &done["fail_amount"]),
        (&json!("FINISHED"), &json!(100), &json!(250))
    );
    let failed =
        found(&sandbox, &format!("batch-id/{id}?need_query_detail=true&detail_status=FAIL")).await;
    let failed = &failed["transfer_detail_list"];
    assert_eq!((failed.as_array().unwrap().len(), &failed[0]["out_detail_no"]), (1, &json!("D2")));
    let detail_id = failed[0]["detail_id"].as_str().unwrap();
    let by_id = found(&sandbox, &format!("batch-id/{id}/details/detail-id/{detail_id}")).await;
    let mut by_number = found(&sandbox, "out-batch-no/B1/details/out-detail-no/D2").await;
    assert_eq!(by_number["fail_reason"], "NAME_NOT_CORRECT");
    let own = PrivateKey::from_pem(keys().merchant_private_key()).unwrap();
    let name = own.open(by_number["user_name"].as_str().unwrap()).unwrap();
    assert_eq!(std::str::from_utf8(&name).unwrap(), "张三");
    by_number["user_name"] = by_id["user_name"].clone();
    assert_eq!(by_number, by_id, "each answer seals the name anew");
    let brief = found(&sandbox, "out-batch-no/B1?need_query_detail=false").await;
    assert!(brief.get("transfer_detail_list").is_none());

    sandbox.notifications().settle().await.unwrap();
    let arrived = receiver.arrived();
    let told = arrived.first().unwrap().open().unwrap();
    assert_eq!(told.event_type, "MCHTRANSFER.BATCH.FINISHED");
    assert_eq!((&told.resource["success_num"], &told.resource["fail_num"]), (&json!(1), &json!(1)));
}

#[tokio::test]
async fn a_batch_is_done_and_told_of_though_nobody_looks() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let more = json!({ "notify_url": receiver.url });
    admin(&sandbox, "PUT", "notifications/settings", json!({ "duplicates": false })).await;
    for number in ["N1", "N2"] {
        let body = batch(number, &[detail("D1", 100)], &more);
        assert_eq!(create(&sandbox, &body).await.status, 200);
    }
    admin(&sandbox, "POST", "transfer-batches/N2/finish", "").await;
    let move_on = json!({ "advance_seconds": 10, "settle": true });
    admin(&sandbox, "POST", "clock", move_on.clone()).await;
    admin(&sandbox, "POST", "clock", move_on).await;
    let arrived = receiver.arrived();
    let told = arrived.iter().map(|a| a.open().unwrap().resource["out_batch_no"].clone());
    let mut told: Vec<_> = told.map(|number| number.as_str().unwrap().to_owned()).collect();
    told.sort();
    assert_eq!(told, ["N1", "N2"], "each is done once");
}

#[tokio::test]
async fn a_batch_is_judged_field_by_field_and_can_be_closed() {
    let sandbox = start(Mode::Both).await;
    let one = [detail("D1", 100)];
    for (details, more, text) in [
        (&one[..], json!({ "total_amount": 99 }), "金额之和"),
        (&one, json!({ "total_num": 2 }), "笔数"),
        (&one, json!({ "batch_name": "长".repeat(33) }), "32"),
        (&one, json!({ "out_batch_no": "a-b" }), "只能是"),
        (&[], json!({}), "必填"),
        (&[detail("D1", 100), detail("D1", 100)], json!({}), "重复"),
        (&[detail("D1", 29)], json!({}), "0.3元"),
        (&[detail("D1", 9)], json!({}), "最小值"),
    ] {
        let reply = create(&sandbox, &batch("B1", details, &more)).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{}", reply.text);
        assert!(reply.text.contains(text), "{more}: {}", reply.text);
    }
    assert_eq!(create(&sandbox, &batch("B1", &one, &json!({}))).await.status, 200);
    admin(&sandbox, "POST", "transfer-batches/B1/close", "").await;
    let closed = found(&sandbox, "out-batch-no/B1?need_query_detail=false").await;
    assert_eq!(
        (&closed["transfer_batch"]["batch_status"], &closed["transfer_batch"]["success_num"]),
        (&json!("CLOSED"), &json!(0))
    );
    let late = Asked::new("POST", "/_sandbox/transfer-batches/B1/finish", "").send(&sandbox).await;
    assert_eq!(late.status, 400);

    // Nobody has to do anything for a batch to be done.
    assert_eq!(create(&sandbox, &batch("B2", &one, &json!({}))).await.status, 200);
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 10 })).await;
    let done = found(&sandbox, "out-batch-no/B2?need_query_detail=true").await;
    assert_eq!(done["transfer_batch"]["batch_status"], "FINISHED");
    assert_eq!(done["transfer_detail_list"][0]["detail_status"], "SUCCESS");
    for target in
        ["out-batch-no/none?need_query_detail=false", "batch-id/none?need_query_detail=false"]
    {
        let reply = get(&sandbox, &format!("{PATH}/{target}")).await;
        assert_eq!((reply.status, reply.code().as_str()), (404, "NOT_FOUND"));
    }
    let wrong = get(&sandbox, &format!("{PATH}/out-batch-no/B2?need_query_detail=maybe")).await;
    assert_eq!(wrong.code(), "PARAM_ERROR");
}
