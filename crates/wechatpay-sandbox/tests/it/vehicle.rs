//! Parking over HTTP: plates, cars that come in, and what they are charged (protocol 16 §11).

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::support::{Reply, admin, call, get, start};

const PARKINGS: &str = "/v3/vehicle/parking/parkings";
const CHARGES: &str = "/v3/vehicle/transactions/parking";
const OPENID: &str = "oUpF8uMuAJOM2pxb1Q";
const PLATE: &str = "粤B888888";

fn parking(number: &str) -> Value {
    json!({
        "out_parking_no": number, "plate_number": PLATE, "plate_color": "BLUE",
        "notify_url": "https://shop.example/parking", "start_time": "2017-08-26T10:43:39+08:00",
        "parking_name": "欢乐海岸停车场", "free_duration": 3600,
    })
}

fn charge(number: &str, parking_id: &Value) -> Value {
    json!({
        "appid": "wx1", "description": "停车场扣费", "out_trade_no": number,
        "trade_scene": "PARKING", "notify_url": "https://shop.example/charged",
        "amount": { "total": 888 },
        "parking_info": {
            "parking_id": parking_id, "plate_number": PLATE, "plate_color": "BLUE",
            "start_time": "2017-08-26T10:43:39+08:00", "end_time": "2017-08-26T12:43:39+08:00",
            "parking_name": "欢乐海岸停车场", "charging_duration": 3600, "device_id": "12321",
        },
    })
}

async fn come_in(sandbox: &Sandbox, number: &str) -> Value {
    let reply = call(sandbox, "POST", PARKINGS, parking(number)).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

async fn take(sandbox: &Sandbox, number: &str, parking: &Value) -> Reply {
    call(sandbox, "POST", CHARGES, charge(number, &parking["id"])).await
}

async fn owner(sandbox: &Sandbox, action: &str) -> Value {
    let path = format!("vehicle/plates/%E7%B2%A4B888888/{action}");
    admin(sandbox, "POST", &path, "").await
}

async fn find(sandbox: &Sandbox, number: &str) -> Value {
    get(sandbox, &format!("/v3/vehicle/transactions/out-trade-no/{number}")).await.json()
}

/// What was told of an event, oldest first.
fn told(sandbox: &Sandbox, event: &str) -> Vec<Value> {
    let all = sandbox.notifications().all().unwrap().into_iter();
    all.filter(|sent| sent.event_type == event).map(|sent| sent.resource).collect()
}

#[tokio::test]
async fn a_stay_is_charged_some_seconds_later_and_refunded() {
    let sandbox = start(Mode::Both).await;
    owner(&sandbox, "open").await;
    let service = format!(
        "/v3/vehicle/parking/services/find?appid=wx1&plate_number=%E7%B2%A4B888888&plate_color=BLUE&openid={OPENID}"
    );
    assert_eq!(get(&sandbox, &service).await.json()["service_state"], "NORMAL");
    let stay = come_in(&sandbox, "STAY1").await;
    assert_eq!((&stay["state"], stay.get("block_reason")), (&json!("NORMAL"), None));
    assert_eq!(come_in(&sandbox, "STAY1").await, stay, "a repeat");
    let mut other = parking("STAY1");
    other["free_duration"] = json!(1);
    assert_eq!(call(&sandbox, "POST", PARKINGS, &other).await.code(), "INVALID_REQUEST");

    let accepted = take(&sandbox, "PARK0001", &stay).await.json();
    assert_eq!(
        (&accepted["trade_state"], accepted.get("transaction_id")),
        (&json!("ACCEPTED"), None)
    );
    assert_eq!(take(&sandbox, "PARK0001", &stay).await.json(), accepted, "a repeat");
    let mut other = charge("PARK0001", &stay["id"]);
    other["amount"]["total"] = json!(1);
    assert_eq!(call(&sandbox, "POST", CHARGES, &other).await.code(), "INVALID_REQUEST");
    assert!(told(&sandbox, "TRANSACTION.SUCCESS").is_empty());
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 10 })).await;
    admin(&sandbox, "POST", "clock", json!({ "settle": true })).await;
    let paid = find(&sandbox, "PARK0001").await;
    assert_eq!((&paid["trade_state"], &paid["bank_type"]), (&json!("SUCCESS"), &json!("OTHERS")));
    assert_eq!((&paid["amount"]["payer_total"], paid.get("user_repaid")), (&json!(888), None));
    assert_eq!(told(&sandbox, "TRANSACTION.SUCCESS"), std::slice::from_ref(&paid));

    let back = json!({ "out_trade_no": "PARK0001", "out_refund_no": "R1",
        "amount": { "refund": 100, "total": 888, "currency": "CNY" } });
    let refund = call(&sandbox, "POST", "/v3/refund/domestic/refunds", &back).await;
    assert_eq!(refund.json()["transaction_id"], paid["transaction_id"], "{}", refund.text);
    assert_eq!(find(&sandbox, "PARK0001").await["trade_state"], "REFUND");
}

#[tokio::test]
async fn what_the_user_does_with_the_plate_reaches_the_cars_that_are_in() {
    let sandbox = start(Mode::Both).await;
    let blocked = come_in(&sandbox, "STAY2").await;
    assert_eq!(
        (&blocked["state"], &blocked["block_reason"]),
        (&json!("BLOCKED"), &json!("OUT_SERVICE"))
    );
    let refused = take(&sandbox, "PARK0002", &blocked).await;
    assert_eq!((refused.status, refused.code().as_str()), (400, "INVALID_REQUEST"));
    owner(&sandbox, "open").await;
    owner(&sandbox, "pause").await;
    owner(&sandbox, "resume").await;
    owner(&sandbox, "resume").await;
    owner(&sandbox, "distrust").await;
    let told = told(&sandbox, "VEHICLE.ENTRANCE_STATE_CHANGE");
    let seen = |told: &Value| {
        let reason = told["blocked_state_description"].as_str().unwrap_or_default();
        format!("{} {reason}", told["parking_state"].as_str().unwrap())
    };
    assert_eq!(
        told.iter().map(seen).collect::<Vec<_>>(),
        ["NORMAL ", "BLOCKED PAUSE", "NORMAL ", "BLOCKED REMOVE"]
    );
    assert_eq!(
        (&told[0]["parking_id"], &told[0]["out_parking_no"]),
        (&blocked["id"], &json!("STAY2"))
    );
    let stay = come_in(&sandbox, "STAY3").await;
    assert_eq!(stay["block_reason"], "EVALUATION_FAILED");
    assert_eq!(owner(&sandbox, "close").await["service_state"], "OUT_SERVICE");
}

#[tokio::test]
async fn wechat_pay_advances_what_the_user_repays() {
    let sandbox = start(Mode::Both).await;
    owner(&sandbox, "open").await;
    let (first, second) = (come_in(&sandbox, "STAY4").await, come_in(&sandbox, "STAY5").await);
    take(&sandbox, "PARK0004", &first).await;
    let advanced = admin(&sandbox, "POST", "vehicle/charges/PARK0004/advance", "").await;
    assert_eq!((&advanced["bank_type"], &advanced["user_repaid"]), (&json!("BPA"), &json!("N")));
    let told_of = told(&sandbox, "VEHICLE.ENTRANCE_STATE_CHANGE");
    assert_eq!(told_of.len(), 1, "the car that is still in");
    assert_eq!(told_of[0]["blocked_state_description"], "OVERDUE");
    assert_eq!(take(&sandbox, "PARK0005", &second).await.code(), "INVALID_REQUEST", "an old debt");
    let repaid = admin(&sandbox, "POST", "vehicle/charges/PARK0004/repay", "").await;
    assert_eq!(repaid["user_repaid"], "Y");
    assert_eq!(told(&sandbox, "TRANSACTION.PAY_BACK")[0]["user_repaid"], "Y");
    assert_eq!(take(&sandbox, "PARK0005", &second).await.json()["trade_state"], "ACCEPTED");
    let failed = admin(&sandbox, "POST", "vehicle/charges/PARK0005/fail", "").await;
    assert_eq!(failed["trade_state"], "PAY_FAIL");
    assert_eq!(told(&sandbox, "TRANSACTION.FAIL").len(), 1);
}

#[tokio::test]
async fn a_charge_names_a_stay_and_has_a_number_of_its_own() {
    let sandbox = start(Mode::Both).await;
    owner(&sandbox, "open").await;
    let stay = come_in(&sandbox, "STAY6").await;
    let none = call(&sandbox, "POST", CHARGES, charge("PARK0006", &json!("1"))).await;
    assert_eq!((none.status, none.code().as_str()), (400, "INVALID_REQUEST"), "{}", none.text);
    let mut other = charge("PARK0006", &stay["id"]);
    other["parking_info"]["plate_color"] = json!("GREEN");
    assert_eq!(call(&sandbox, "POST", CHARGES, &other).await.code(), "INVALID_REQUEST");
    other["parking_info"]["plate_color"] = json!("RED");
    assert_eq!(call(&sandbox, "POST", CHARGES, &other).await.code(), "PARAM_ERROR");
    let order = json!({ "appid": "wx1", "mchid": "1900000109", "description": "d",
        "out_trade_no": "PARK0006", "notify_url": "https://shop.example/n", "amount": { "total": 1 } });
    call(&sandbox, "POST", "/v3/pay/transactions/native", &order).await;
    assert_eq!(
        take(&sandbox, "PARK0006", &stay).await.code(),
        "INVALID_REQUEST",
        "used for an order"
    );
    let missing = get(&sandbox, "/v3/vehicle/transactions/out-trade-no/PARK0006").await;
    assert_eq!((missing.status, missing.code().as_str()), (404, "ORDER_NOT_EXIST"));
    let mut partner = parking("STAY6");
    partner["sub_mchid"] = json!("1900000201");
    let theirs = call(&sandbox, "POST", PARKINGS, &partner).await.json();
    assert_ne!(theirs["id"], stay["id"], "the number of a sub-merchant is its own");
    assert_eq!(take(&sandbox, "PARK0007", &theirs).await.code(), "INVALID_REQUEST");
}
