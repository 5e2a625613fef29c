//! Combined orders: all parts or none.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::{
    pay::{give_back, order, place, refund},
    support::{Asked, Reply, admin, call, get, start},
};

const MCHID: &str = "1900000109";
const APPID: &str = "wxd678efh567hg6787";
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

fn part(number: &str, total: i64) -> Value {
    json!({
        "mchid": MCHID, "attach": "深圳分店", "out_trade_no": number, "description": "图片-1",
        "amount": { "total_amount": total, "currency": "CNY" },
    })
}

fn combined(number: &str, parts: &[Value]) -> Value {
    json!({
        "combine_appid": APPID, "combine_mchid": MCHID, "combine_out_trade_no": number,
        "sub_orders": parts, "notify_url": "https://www.weixin.qq.com/wxpay/pay",
    })
}

async fn ask(sandbox: &Sandbox, product: &str, body: &Value) -> Reply {
    call(sandbox, "POST", &format!("/v3/combine-transactions/{product}"), body).await
}

async fn query(sandbox: &Sandbox, number: &str) -> Reply {
    get(sandbox, &format!("/v3/combine-transactions/out-trade-no/{number}")).await
}

fn check(reply: &Reply, status: u16, code: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
}

#[tokio::test]
async fn all_parts_are_paid_at_once_and_refunded_one_by_one() {
    for product in ["jsapi", "app", "h5", "native"] {
        let sandbox = start(Mode::Both).await;
        let mut body = combined("COMB01", &[part("SUB001", 60), part("SUB002", 40)]);
        if product == "jsapi" {
            body["combine_payer_info"] = json!({ "openid": OPENID });
        }
        if product == "h5" {
            body["scene_info"] =
                json!({ "payer_client_ip": "14.23.150.211", "h5_info": { "type": "Wap" } });
        }
        for _ in 0..2 {
            let reply = ask(&sandbox, product, &body).await;
            assert_eq!(reply.status, 200, "{}", reply.text);
        }
        let open = query(&sandbox, "COMB01").await.json();
        assert!(open.get("combine_transaction_id").is_none());
        assert_eq!(open["sub_orders"][1]["trade_state"], "NOTPAY");
        // The user pays; any of the numbers finds the order.
        admin(&sandbox, "POST", "pay/SUB002/pay", json!({ "coupon_fen": 70 })).await;
        let paid = query(&sandbox, "COMB01").await.json();
        assert_eq!(paid["combine_payer_info"], json!({ "openid": OPENID }));
        for (index, payer_amount) in [(0, 0), (1, 30)] {
            let sub = &paid["sub_orders"][index];
            assert_eq!(
                (&sub["trade_state"], &sub["amount"]["payer_amount"]),
                (&json!("SUCCESS"), &json!(payer_amount))
            );
            assert_eq!(sub["transaction_id"].as_str().unwrap().len(), 28);
        }
        let id = paid["combine_transaction_id"].as_str().unwrap();
        let by_id = get(&sandbox, &format!("/v3/combine-transactions/id/{id}")).await;
        assert_eq!(by_id.json(), paid);

        let plain =
            get(&sandbox, &format!("/v3/pay/transactions/out-trade-no/SUB001?mchid={MCHID}")).await;
        check(&plain, 404, "ORDER_NOT_EXIST");
        check(
            &give_back(&sandbox, &refund("CR1", "SUB002", 41, 100)).await,
            400,
            "INVALID_REQUEST",
        );
        let mut back = refund("CR1", "", 40, 40);
        back["out_trade_no"] = json!("");
        back["transaction_id"] = paid["sub_orders"][1]["transaction_id"].clone();
        let reply = give_back(&sandbox, &back).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        assert_eq!(reply.json()["amount"]["payer_refund"], 30);
        let after = query(&sandbox, "COMB01").await.json();
        let state = |index: usize| after["sub_orders"][index]["trade_state"].clone();
        assert_eq!((state(0), state(1)), (json!("SUCCESS"), json!("REFUND")));
        assert_eq!(admin(&sandbox, "POST", "refunds/CR1/succeed", "").await["status"], "SUCCESS");
        assert_eq!(
            admin(&sandbox, "GET", "pay/COMB01", "").await["refunds"][0]["out_refund_no"],
            "CR1"
        );
    }
}

#[tokio::test]
async fn numbers_of_parts_are_numbers_of_orders() {
    let sandbox = start(Mode::Both).await;
    let body = combined("COMB01", &[part("SUB001", 60), part("SUB002", 40)]);
    assert_eq!(ask(&sandbox, "native", &body).await.status, 200);
    check(&place(&sandbox, "native", &order("SUB001", 60)).await, 403, "OUT_TRADE_NO_USED");
    assert_eq!(place(&sandbox, "native", &order("SINGLE", 60)).await.status, 200);
    let clash = combined("COMB02", &[part("SUB003", 60), part("SINGLE", 40)]);
    check(&ask(&sandbox, "native", &clash).await, 403, "OUT_TRADE_NO_USED");
    let mut other = body.clone();
    other["sub_orders"][0]["amount"]["total_amount"] = json!(61);
    check(&ask(&sandbox, "native", &other).await, 403, "OUT_TRADE_NO_USED");
    check(&ask(&sandbox, "app", &body).await, 403, "OUT_TRADE_NO_USED");
    // The combined number has a namespace of its own.
    assert_eq!(place(&sandbox, "native", &order("COMB01", 60)).await.status, 200);
}

#[tokio::test]
async fn a_combined_order_is_closed_with_exactly_its_parts() {
    let sandbox = start(Mode::Both).await;
    let body = combined("COMB01", &[part("SUB001", 60), part("SUB002", 40)]);
    assert_eq!(ask(&sandbox, "native", &body).await.status, 200);
    let close = async |appid: &str, numbers: &[&str]| {
        let parts: Vec<Value> =
            numbers.iter().map(|n| json!({ "mchid": MCHID, "out_trade_no": n })).collect();
        let body = json!({ "combine_appid": appid, "sub_orders": parts });
        call(&sandbox, "POST", "/v3/combine-transactions/out-trade-no/COMB01/close", body).await
    };
    check(&close(APPID, &[]).await, 400, "PARAM_ERROR");
    check(&close(APPID, &["SUB001"]).await, 400, "INVALID_REQUEST");
    check(&close(APPID, &["SUB001", "SUB003"]).await, 400, "INVALID_REQUEST");
    check(&close("wx1", &["SUB001", "SUB002"]).await, 400, "PARAM_ERROR");
    let target = "/v3/pay/transactions/out-trade-no/SUB001/close";
    let plain = call(&sandbox, "POST", target, json!({ "mchid": MCHID })).await;
    check(&plain, 404, "ORDER_NOT_EXIST");
    for _ in 0..2 {
        assert_eq!(close(APPID, &["SUB002", "SUB001"]).await.status, 204);
    }
    assert_eq!(query(&sandbox, "COMB01").await.json()["sub_orders"][0]["trade_state"], "CLOSED");
    let reply = Asked::new("POST", "/_sandbox/pay/COMB01/pay", "").send(&sandbox).await;
    check(&reply, 400, "ORDER_CLOSED");
    check(&query(&sandbox, "COMB09").await, 404, "ORDER_NOT_EXIST");
}

#[tokio::test]
async fn bad_combined_orders_are_refused() {
    let sandbox = start(Mode::Both).await;
    let with = |index: usize, member: &str, value: Value| {
        let mut body = combined("COMB01", &[part("SUB001", 60), part("SUB002", 40)]);
        body["sub_orders"][index][member] = value;
        body
    };
    let many: Vec<Value> = (0..11).map(|n| part(&format!("SUB{n:03}"), 1)).collect();
    let mut foreign = combined("COMB01", &[part("SUB001", 1), part("SUB002", 1)]);
    foreign["combine_mchid"] = json!("1");
    for (body, code) in [
        (combined("COMB01", &[part("SUB001", 1)]), "PARAM_ERROR"),
        (combined("COMB01", &many), "PARAM_ERROR"),
        (combined("COMB", &[part("SUB001", 1), part("SUB002", 1)]), "PARAM_ERROR"),
        (combined("COMB01", &[part("SUB001", 1), part("SUB001", 1)]), "PARAM_ERROR"),
        (with(0, "attach", json!("")), "PARAM_ERROR"),
        (with(1, "amount", json!({ "total_amount": 0, "currency": "CNY" })), "PARAM_ERROR"),
        (
            with(1, "amount", json!({ "total_amount": 1_000_000_001, "currency": "CNY" })),
            "PARAM_ERROR",
        ),
        (with(1, "amount", json!({ "total_amount": 1 })), "PARAM_ERROR"),
        (with(1, "mchid", json!("1900009999")), "MCH_NOT_EXISTS"),
        (with(1, "what", json!(1)), "PARAM_ERROR"),
        (foreign, "PARAM_ERROR"),
    ] {
        check(&ask(&sandbox, "native", &body).await, 400, code);
    }
    let body = combined("COMB01", &[part("SUB001", 1), part("SUB002", 1)]);
    check(&ask(&sandbox, "jsapi", &body).await, 400, "PARAM_ERROR");
    let mut partner = part("SUB001", 1);
    partner["sub_mchid"] = json!("1900000999");
    let reply = ask(&sandbox, "native", &combined("COMB02", &[partner])).await;
    assert_eq!(reply.status, 200, "a provider may combine a single part: {}", reply.text);
}

#[tokio::test]
async fn one_notification_tells_of_the_whole() {
    let sandbox = start(Mode::Both).await;
    let body = combined("COMB01", &[part("SUB001", 60), part("SUB002", 40)]);
    assert_eq!(ask(&sandbox, "native", &body).await.status, 200);
    admin(&sandbox, "POST", "pay/COMB01/pay", "").await;
    let listed = admin(&sandbox, "GET", "notifications", "").await;
    let told = listed["notifications"].as_array().unwrap();
    assert_eq!(told.len(), 1, "{listed}");
    assert_eq!(told[0]["event_type"], "TRANSACTION.SUCCESS");
    assert_eq!(told[0]["business_number"], "COMB01");
}

#[tokio::test]
async fn a_repeat_with_other_settlement_has_words_of_its_own() {
    let sandbox = start(Mode::Both).await;
    let body = combined("COMB01", &[part("SUB001", 60), part("SUB002", 40)]);
    assert_eq!(ask(&sandbox, "native", &body).await.status, 200);
    let mut shared = body.clone();
    shared["sub_orders"][1]["settle_info"] = json!({ "profit_sharing": true });
    let reply = ask(&sandbox, "native", &shared).await;
    check(&reply, 403, "OUT_TRADE_NO_USED");
    assert!(reply.text.contains("重复下单且结算信息不一致"), "{}", reply.text);
    shared["sub_orders"][1]["description"] = json!("图片-2");
    let reply = ask(&sandbox, "native", &shared).await;
    check(&reply, 403, "OUT_TRADE_NO_USED");
    assert!(reply.text.contains("请求重入时，参数与首次请求时不一致"), "{}", reply.text);
}

#[tokio::test]
async fn combined_orders_need_two_permissions_and_one_appid() {
    let sandbox = start(Mode::Both).await;
    let spec = json!({ "mchid": "1900000110", "appids": ["wx0000000000000001"] });
    admin(&sandbox, "POST", "merchants", spec).await;
    let body = |appid: &str| {
        let mut other = part("SUB002", 40);
        other["mchid"] = json!("1900000110");
        let mut body = combined("COMB01", &[part("SUB001", 60), other]);
        body["combine_appid"] = json!(appid);
        body
    };
    check(&ask(&sandbox, "native", &body(APPID)).await, 400, "APPID_MCHID_NOT_MATCH");
    for (mchid, switch) in [("1900000110", "can_receive"), (MCHID, "can_initiate")] {
        let act = format!("combine-permissions/{mchid}");
        admin(&sandbox, "PUT", &act, json!({ switch: false })).await;
        assert_eq!(admin(&sandbox, "GET", &act, "").await[switch], false);
        check(&ask(&sandbox, "native", &body("wx0000000000000001")).await, 403, "NO_AUTH");
        admin(&sandbox, "PUT", &act, json!({})).await;
    }
    // Who places an order needs not be able to receive.
    admin(
        &sandbox,
        "PUT",
        &format!("combine-permissions/{MCHID}"),
        json!({ "can_receive": false }),
    )
    .await;
    assert_eq!(ask(&sandbox, "native", &body("wx0000000000000001")).await.status, 200);
}
