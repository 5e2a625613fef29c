//! Transfers to users, over HTTP: sealed names, the user's answer, the notification.

use serde_json::{Value, json};
use wechatpay_core::{Clock as _, FixedClock, PrivateKey, Signer as _, SystemClock};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::{
    receiver::Receiver,
    support::{Asked, Reply, admin, builder, call, get, keys, start},
};

const PATH: &str = "/v3/fund-app/mch-transfer/transfer-bills";

fn bill(number: &str, amount: i64, more: &Value) -> Value {
    let mut body = json!({
        "appid": "wxf636efh567hg4356", "out_bill_no": number, "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
        "transfer_amount": amount, "transfer_remark": "新会员开通有礼", "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [
            { "info_type": "活动名称", "info_content": "新会员有礼" },
            { "info_type": "奖励说明", "info_content": "注册会员抽奖一等奖" },
        ],
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

async fn query(sandbox: &Sandbox, number: &str) -> Value {
    let reply = get(sandbox, &format!("{PATH}/out-bill-no/{number}")).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

fn sealed(text: &str) -> String {
    keys().public_key().seal(text.as_bytes()).unwrap()
}

fn message(reply: &Reply) -> String {
    reply.json()["message"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_transfer_is_confirmed_and_told() {
    let sandbox = start(Mode::Both).await;
    let receiver = Receiver::yes().await;
    let body =
        bill("A1", 200_000, &json!({ "user_name": sealed("张三"), "notify_url": receiver.url }));
    let made = create(&sandbox, &body).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let made = made.json();
    assert_eq!(made["state"], "WAIT_USER_CONFIRM");
    assert!(made["package_info"].as_str().is_some_and(|text| !text.is_empty()));

    // The same name sealed anew is the same content; another name is not.
    let again =
        bill("A1", 200_000, &json!({ "user_name": sealed("张三"), "notify_url": receiver.url }));
    assert_eq!(create(&sandbox, &again).await.json(), made);
    let other =
        bill("A1", 200_000, &json!({ "user_name": sealed("李四"), "notify_url": receiver.url }));
    let other = create(&sandbox, &other).await;
    assert_eq!((other.status, other.code().as_str()), (400, "ALREADY_EXISTS"));

    admin(&sandbox, "POST", "transfers/A1/confirm", json!({ "slow": true })).await;
    assert_eq!(query(&sandbox, "A1").await["state"], "TRANSFERING");
    let cancel = call(&sandbox, "POST", &format!("{PATH}/out-bill-no/A1/cancel"), "").await;
    assert_eq!((cancel.status, cancel.code().as_str()), (400, "INVALID_REQUEST"));
    admin(&sandbox, "POST", "transfers/A1/succeed", "").await;
    let by_other = get(
        &sandbox,
        &format!("{PATH}/transfer-bill-no/{}", made["transfer_bill_no"].as_str().unwrap()),
    )
    .await
    .json();
    assert_eq!(
        (&by_other["state"], &by_other["mch_id"]),
        (&json!("SUCCESS"), &json!("1900000109"))
    );
    assert!(by_other.get("fail_reason").is_none());
    // What the answer seals, the merchant's own key opens.
    let own = PrivateKey::from_pem(keys().merchant_private_key()).unwrap();
    let name = own.open(by_other["user_name"].as_str().unwrap()).unwrap();
    assert_eq!(std::str::from_utf8(&name).unwrap(), "张三");

    sandbox.notifications().settle().await.unwrap();
    let arrived = receiver.arrived();
    let told = arrived.first().unwrap().open().unwrap();
    assert_eq!(told.event_type, "MCHTRANSFER.BILL.FINISHED");
    assert_eq!(
        (&told.resource["state"], &told.resource["out_bill_no"], &told.resource["transfer_amount"]),
        (&json!("SUCCESS"), &json!("A1"), &json!(200_000))
    );
}

#[tokio::test]
async fn a_transfer_ends_without_money_in_three_ways() {
    let clock = std::sync::Arc::new(FixedClock::at(SystemClock.now()));
    let sandbox = builder().clock(clock).start().await.unwrap();
    for number in ["C1", "R1", "E1"] {
        assert_eq!(create(&sandbox, &bill(number, 100, &json!({}))).await.status, 200);
    }
    let cancel = format!("{PATH}/out-bill-no/C1/cancel");
    assert_eq!(call(&sandbox, "POST", &cancel, "").await.json()["state"], "CANCELING");
    assert_eq!(query(&sandbox, "C1").await["state"], "CANCELLED");
    assert_eq!(call(&sandbox, "POST", &cancel, "").await.json()["state"], "CANCELLED", "a repeat");
    admin(&sandbox, "POST", "transfers/R1/refuse", "").await;
    assert_eq!(query(&sandbox, "R1").await["state"], "FAIL");
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 86_401 })).await;
    let late = Asked::new("POST", "/_sandbox/transfers/E1/confirm", "").send(&sandbox).await;
    assert_eq!(late.status, 400, "{}", late.text);
    let late = admin(&sandbox, "GET", "transfers/E1", "").await;
    assert_eq!((&late["state"], &late["fail_reason"]), (&json!("FAIL"), &json!("OVERDUE_CLOSE")));
}

#[tokio::test]
async fn a_transfer_that_nobody_confirms_is_told_of_though_nobody_looks() {
    let clock = std::sync::Arc::new(FixedClock::at(SystemClock.now()));
    let sandbox = builder().clock(clock).start().await.unwrap();
    let receiver = Receiver::yes().await;
    let more = json!({ "notify_url": receiver.url });
    admin(&sandbox, "PUT", "notifications/settings", json!({ "duplicates": false })).await;
    for number in ["E1", "E2"] {
        assert_eq!(create(&sandbox, &bill(number, 100, &more)).await.status, 200);
    }
    admin(&sandbox, "POST", "transfers/E2/confirm", "").await;
    let move_on = |seconds| json!({ "advance_seconds": seconds, "settle": true });
    admin(&sandbox, "POST", "clock", move_on(86_400)).await;
    assert_eq!(receiver.count(), 1, "the confirmed one, and the other has its whole day");
    admin(&sandbox, "POST", "clock", move_on(1)).await;
    admin(&sandbox, "POST", "clock", move_on(86_400)).await;
    let arrived = receiver.arrived();
    assert_eq!(arrived.len(), 2, "each ends once");
    let told = arrived[1].open().unwrap().resource;
    assert_eq!((&told["out_bill_no"], &told["state"]), (&json!("E1"), &json!("FAIL")));
    assert_eq!(told["fail_reason"], "OVERDUE_CLOSE");
}

#[tokio::test]
async fn a_transfer_is_judged_field_by_field() {
    let sandbox = start(Mode::Both).await;
    let report = |sort: &str| json!({ "transfer_scene_report_infos": [{ "info_type": sort, "info_content": "x" }] });
    for (amount, more, text) in [
        (9, json!({}), "单笔转账上下限"),
        (20_000_001, json!({}), "单笔转账上下限"),
        (200_000, json!({}), "必填"),
        (29, json!({ "user_name": sealed("张三") }), "0.3元"),
        (100, json!({ "user_name": "张三" }), "密文"),
        (100, json!({ "out_bill_no": "a-b" }), "只能是"),
        (100, json!({ "transfer_remark": "长".repeat(33) }), "32"),
        (100, json!({ "transfer_scene_id": "9999" }), "场景"),
        (100, json!({ "transfer_scene_report_infos": [] }), "需传入转账场景报备信息，请检查"),
        (100, report("活动名称"), "未传入完整且对应的转账场景报备信息"),
        (100, report("岗位类型"), "未传入完整且对应的转账场景报备信息"),
        (100, json!({ "user_recv_perception": "长".repeat(257) }), "256"),
        (100, json!({ "user_recv_style": { "type": "X" } }), "RED_PACKET"),
        (100, json!({ "notify_url": "https://a.example/?b=1" }), "参数"),
        (100, json!({ "openid": "" }), "必填"),
    ] {
        let reply = create(&sandbox, &bill("N1", amount, &more)).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{more}");
        assert!(message(&reply).contains(text), "{more}: {}", reply.text);
    }
    for (scene, kind, perception, is_right) in [
        ("1000", None, "现金奖励", true),
        ("1000", None, "劳务报酬", false),
        ("1002", Some("补贴类型"), "行政补贴", true),
        ("1002", Some("岗位类型"), "行政补贴", false),
        ("1009", Some("采购商品名称"), "货款", true),
        ("1011", Some("赔付原因"), "货款", false),
    ] {
        let mut more = kind.map_or_else(|| json!({}), report);
        more["transfer_scene_id"] = json!(scene);
        more["user_recv_perception"] = json!(perception);
        let reply = create(&sandbox, &bill(&format!("P{scene}"), 100, &more)).await;
        let status = if is_right { 200 } else { 400 };
        assert_eq!(reply.status, status, "{scene} {perception}: {}", reply.text);
        if !is_right && kind != Some("岗位类型") {
            assert_eq!(reply.code(), "INVALID_REQUEST", "{}", reply.text);
        }
    }
    let unsealed = Asked::new(
        "POST",
        PATH,
        bill("N1", 100, &json!({ "user_name": sealed("张三") })).to_string(),
    );
    let reply = unsealed.signed().send(&sandbox).await;
    assert!(message(&reply).contains("Wechatpay-Serial"), "{}", reply.text);
    for target in ["out-bill-no/N1", "transfer-bill-no/N1"] {
        let reply = get(&sandbox, &format!("{PATH}/{target}")).await;
        assert_eq!((reply.status, reply.code().as_str()), (404, "NOT_FOUND"));
    }
}

#[tokio::test]
async fn a_transfer_waits_while_the_operation_account_is_short() {
    let clock = std::sync::Arc::new(FixedClock::at(SystemClock.now()));
    let sandbox = builder().clock(clock).start().await.unwrap();
    let account = "transfer-account";
    let shown = admin(&sandbox, "GET", account, "").await;
    assert_eq!(shown["available_fen"], Value::Null);
    admin(&sandbox, "PUT", account, json!({ "available_fen": 150 })).await;
    assert_eq!(create(&sandbox, &bill("S1", 100, &json!({}))).await.status, 200);
    assert_eq!(admin(&sandbox, "GET", account, "").await["available_fen"], 50);
    for _ in 0..2 {
        let short = create(&sandbox, &bill("S2", 100, &json!({}))).await;
        assert_eq!((short.status, short.code().as_str()), (403, "NOT_ENOUGH"), "{}", short.text);
        assert_eq!(query(&sandbox, "S2").await["state"], "PROCESSING");
    }
    // What comes back of another is enough.
    call(&sandbox, "POST", &format!("{PATH}/out-bill-no/S1/cancel"), "").await;
    assert_eq!(
        create(&sandbox, &bill("S2", 100, &json!({}))).await.json()["state"],
        "WAIT_USER_CONFIRM"
    );
    // A day from when the money was taken, not from the first call.
    admin(&sandbox, "PUT", account, json!({ "available_fen": 0 })).await;
    assert_eq!(create(&sandbox, &bill("S3", 100, &json!({}))).await.status, 403);
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 80_000 })).await;
    admin(&sandbox, "PUT", account, json!({})).await;
    assert_eq!(create(&sandbox, &bill("S3", 100, &json!({}))).await.status, 200);
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 80_000 })).await;
    assert_eq!(query(&sandbox, "S3").await["state"], "WAIT_USER_CONFIRM");
    assert_eq!(query(&sandbox, "S2").await["fail_reason"], "OVERDUE_CLOSE");
}

#[tokio::test]
async fn a_transfer_fails_for_any_reason_of_the_platform() {
    let sandbox = start(Mode::Both).await;
    for (index, reason) in
        ["BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH", "DAY_RECEIVED_COUNT_EXCEED"].iter().enumerate()
    {
        let number = format!("W{index}");
        create(&sandbox, &bill(&number, 100, &json!({}))).await;
        let act = format!("transfers/{number}/fail");
        admin(&sandbox, "POST", &act, json!({ "reason": reason })).await;
        assert_eq!(query(&sandbox, &number).await["fail_reason"], *reason);
    }
}
