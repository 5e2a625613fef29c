//! Answers are read as they come, and nothing is invented.

use serde_json::{Value, json};
use wechatpay_api::{discount_card, edu_star, pay, payscore_payafter};

/// An answer is read although members are unknown or `null`, and values are new.
#[test]
fn what_is_new_or_null_does_not_harm() {
    let order: payscore_payafter::Order = serde_json::from_value(json!({
        "out_order_no": "1", "state": "FROZEN_BY_TOMORROW", "total_amount": null, "new": [1],
        "appid": "wx1", "mchid": "1", "service_id": "1", "order_id": "2",
        "fees": [{"fee_name": "a", "fee_count": 2}], "finish_type": 2,
    }))
    .unwrap();
    assert_eq!(order.out_order_no.as_deref(), Some("1"));
    assert_eq!(order.state.unwrap().as_str(), "FROZEN_BY_TOMORROW");
    assert_eq!((order.total_amount, order.finish_type), (None, Some(2)));
    assert_eq!(order.fees.unwrap()[0].fee_count, Some(2));
}

/// No amount, state or number is made up: an answer that says nothing is not a payment of 0 fen.
#[test]
fn an_empty_answer_is_no_payment() {
    let check = |body: Value, expected: &str| {
        let error = serde_json::from_value::<pay::Order>(body).unwrap_err();
        assert_eq!(error.to_string(), expected);
    };
    check(json!({}), "missing field `appid`");
    check(json!({"appid": "wx1", "mchid": "1", "out_trade_no": "N"}), "missing field `amount`");
    let code = serde_json::from_value::<pay::CodeUrl>(json!({})).unwrap_err();
    assert_eq!(code.to_string(), "missing field `code_url`");
}

#[test]
fn a_member_of_another_type_does_not_fit() {
    let example = wechatpay_catalogue::catalogue();
    let name = wechatpay_catalogue::Name { family: "discount-card".into(), local: "Order".into() };
    let example = example.sample(&name);
    let read = |member: &str, value: Value| {
        let mut body = example.clone();
        body[member] = value;
        serde_json::from_value::<discount_card::Order>(body)
    };
    assert!(read("out_order_no", json!(1)).is_err());
    assert!(read("total_amount", json!("100")).is_err());
    assert!(read("out_order_no", json!(null)).is_err());
    assert!(read("total_amount", json!(100)).is_ok());
}

#[test]
fn people_are_never_printed() {
    let order: edu_star::Order = serde_json::from_value(json!({
        "appid": "wx1", "mchid": "1", "right_id": "1", "order_id": "1", "order_state": "CONSUMED",
        "wechat_openid": "oUpF8uMuAJOM2pxb1Q", "qq": "100000000000",
        "create_time": "2018-05-23T12:13:50+08:00",
    }))
    .unwrap();
    let printed = format!("{order:?}");
    assert!(!printed.contains("oUpF8") && !printed.contains("1000000"), "{printed}");
    assert!(printed.contains("2018-05-23"), "{printed}");
}
