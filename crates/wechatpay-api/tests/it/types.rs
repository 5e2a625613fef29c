//! Bodies are written as published, answers are read as they come.

use serde_json::{Value, json};
use wechatpay_api::{discount_card, edu_star, payscore_payafter, payscore_smartretail};
use wechatpay_core::{Fen, Time};

#[test]
fn a_body_is_written_as_published() {
    let order = payscore_smartretail::CreateOrder {
        appid: "wxd678efh567hg6787".into(),
        out_order_no: "1234323JKHDFE1243252".into(),
        service_id: "500001".into(),
        service_start_time: Some("OnAccept".into()),
        fees: Some(vec![payscore_smartretail::Fee {
            fee_amount: Some(Fen(0)),
            ..Default::default()
        }]),
        need_user_confirm: Some(true),
        ..Default::default()
    };
    let expected = json!({
        "appid": "wxd678efh567hg6787", "out_order_no": "1234323JKHDFE1243252",
        "service_id": "500001", "service_start_time": "OnAccept", "fees": [{"fee_amount": 0}],
        "need_user_confirm": true,
    });
    assert_eq!(serde_json::to_value(&order).unwrap(), expected);
}

#[test]
fn the_field_called_type_keeps_its_name() {
    let sync = payscore_payafter::SyncOrder {
        r#type: payscore_payafter::SyncType::OrderPaid,
        ..Default::default()
    };
    assert_eq!(serde_json::to_value(&sync).unwrap()["type"], "Order_Paid");
}

/// An answer is read although members are unknown, absent or `null`.
#[test]
fn answers_are_read_leniently() {
    let order: payscore_payafter::Order = serde_json::from_value(json!({
        "out_order_no": "1", "state": "FROZEN_BY_TOMORROW", "total_amount": null, "new": [1],
        "fees": [{"fee_name": "a", "fee_count": 2}], "finish_type": 2,
    }))
    .unwrap();
    assert_eq!(order.out_order_no, "1");
    assert_eq!(order.appid, "", "a promised member that is missing is its empty value");
    assert_eq!(order.state.as_str(), "FROZEN_BY_TOMORROW");
    assert_eq!((order.total_amount, order.finish_type), (None, Some(2)));
    assert_eq!(order.fees.unwrap()[0].fee_count, Some(2));
}

#[test]
fn a_member_of_another_type_does_not_fit() {
    let read = |body: Value| serde_json::from_value::<discount_card::Order>(body);
    assert!(read(json!({"out_order_no": 1})).is_err());
    assert!(read(json!({"total_amount": "100"})).is_err());
    assert!(read(json!({"out_order_no": null})).is_err());
    assert!(read(json!({"total_amount": 100})).is_ok());
}

#[test]
fn people_are_never_printed() {
    let order = edu_star::Order {
        wechat_openid: "oUpF8uMuAJOM2pxb1Q".into(),
        qq: Some("100000000000".into()),
        create_time: Time::from("2018-05-23T12:13:50+08:00"),
        ..Default::default()
    };
    let printed = format!("{order:?}");
    assert!(!printed.contains("oUpF8") && !printed.contains("1000000"), "{printed}");
    assert!(printed.contains("2018-05-23"), "{printed}");

    let sealed = payscore_payafter::CreateOrder {
        name: Some("张三".into()),
        phone: Some("13800000000".into()),
        ..Default::default()
    };
    let printed = format!("{sealed:?}");
    assert!(!printed.contains("张三") && !printed.contains("138"), "{printed}");
}
