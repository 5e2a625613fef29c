//! Payment and refund notifications of every mode: read without losing a member.

use serde_json::{Value, json};
use wechatpay_api::{Event, refund::RefundStatus};
use wechatpay_core::Fen;

use super::events::kept as read;

fn payment(resource: &Value) -> wechatpay_api::pay::PaidTransaction {
    match read("TRANSACTION.SUCCESS", "transaction", resource) {
        Event::TransactionSucceeded(paid) => *paid,
        event => panic!("{event:?}"),
    }
}

#[test]
fn a_combined_payment_keeps_its_parts_and_its_payer() {
    let part = |number: &str, transaction_id: &str, fen: i64| {
        json!({
            "mchid": "1900000109", "trade_type": "JSAPI", "trade_state": "SUCCESS",
            "bank_type": "OTHERS", "attach": "甲",
            "amount": {
                "total_amount": fen, "currency": "CNY", "payer_amount": fen, "payer_currency": "CNY",
            },
            "success_time": "2026-11-21T10:00:00+08:00", "transaction_id": transaction_id,
            "out_trade_no": number,
        })
    };
    let mut resource = json!({
        "combine_appid": "wx1111111111111111", "combine_mchid": "1900000109",
        "combine_out_trade_no": "CMB20261121",
        "combine_transaction_id": "4200000000202611210000000000",
        "scene_info": {"device_id": "POS1"},
        "sub_orders": [
            part("CMBA", "4200000000202611210000000011", 10),
            part("CMBB", "4200000000202611210000000012", 20),
        ],
        "combine_payer_info": {"openid": "oTESTopenid0000000000000001"},
    });
    let paid = payment(&resource);
    let payer = paid.combine_payer_info.expect("a payer");
    assert_eq!(payer.openid.expect("an openid").reveal(), "oTESTopenid0000000000000001");
    let parts = paid.sub_orders.expect("parts");
    let told = parts.iter().map(|part| {
        let amount = part.amount.as_ref().expect("an amount");
        let state = part.trade_state.as_ref().map(wechatpay_api::pay::TradeState::as_str);
        (part.out_trade_no.as_str(), state, amount.total_amount, part.transaction_id.as_deref())
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            ("CMBA", Some("SUCCESS"), Fen(10), Some("4200000000202611210000000011")),
            ("CMBB", Some("SUCCESS"), Fen(20), Some("4200000000202611210000000012")),
        ]
    );
    resource["sub_orders"][1]["sub_mchid"] = json!("1900000201");
    resource["sub_orders"][1]["sub_appid"] = json!("wx2222222222222222");
    resource["sub_orders"][1]["sub_openid"] = json!("oTESTopenid0000000000000002");
    resource["installment_info"] = json!({"use_subsidy": true, "selected_installment_number": 3});
    payment(&resource);
}

#[test]
fn a_discount_keeps_its_amounts_and_its_goods() {
    let resource = json!({
        "mchid": "1900000109", "appid": "wx1111111111111111", "out_trade_no": "ORD20261121001",
        "transaction_id": "4200000000202611210000000001", "trade_type": "JSAPI",
        "trade_state": "SUCCESS", "trade_state_desc": "支付成功", "bank_type": "OTHERS",
        "attach": "", "success_time": "2026-11-21T10:00:00+08:00",
        "payer": {"openid": "oTESTopenid0000000000000001"},
        "amount": {"total": 1230, "payer_total": 1130, "currency": "CNY", "payer_currency": "CNY"},
        "promotion_detail": [{
            "coupon_id": "109519", "name": "立减1元", "scope": "GLOBAL", "type": "CASH",
            "amount": 100, "stock_id": "931386", "wechatpay_contribute": 0,
            "merchant_contribute": 100, "other_contribute": 0, "currency": "CNY",
            "goods_detail": [{
                "goods_id": "M1006", "quantity": 1, "unit_price": 1230, "discount_amount": 100,
                "goods_remark": "茶",
            }],
        }],
    });
    let paid = payment(&resource);
    let discounts = paid.promotion_detail.expect("discounts");
    let discount = &discounts[0];
    assert_eq!(discount.amount, Some(Fen(100)));
    assert_eq!(discount.merchant_contribute, Some(Fen(100)));
    assert_eq!(discount.stock_id.as_deref(), Some("931386"));
    let goods = discount.goods_detail.as_deref().expect("goods");
    assert_eq!(goods[0].discount_amount, Some(Fen(100)));
}

#[test]
fn a_partner_learns_of_both_sides_and_the_payer() {
    let resource = json!({
        "sp_appid": "wx1111111111111111", "sp_mchid": "1900000109",
        "sub_appid": "wx2222222222222222", "sub_mchid": "1900000201",
        "out_trade_no": "ORD1", "transaction_id": "4200000000202611210000000001",
        "trade_type": "JSAPI", "trade_state": "SUCCESS", "trade_state_desc": "支付成功",
        "bank_type": "CMC", "attach": "", "success_time": "2026-11-21T10:00:00+08:00",
        "payer": {"sp_openid": "oA", "sub_openid": "oB"},
        "amount": {"total": 100, "payer_total": 100, "currency": "CNY", "payer_currency": "CNY"},
        "scene_info": {"device_id": "POS1"},
    });
    let paid = payment(&resource);
    assert_eq!(paid.sp_appid.as_deref(), Some("wx1111111111111111"));
    let payer = paid.payer.expect("a payer");
    assert_eq!(payer.sp_openid.expect("an openid").reveal(), "oA");
    assert_eq!(payer.sub_openid.expect("an openid").reveal(), "oB");
}

#[test]
fn an_overseas_payment_has_its_number_in_id() {
    let direct = json!({
        "id": "4200000000202611210000000021", "appid": "wx1111111111111111",
        "mchid": "1900000109", "out_trade_no": "HK1", "payer": {"openid": "oTEST"},
        "amount": {
            "total": 888, "currency": "HKD", "payer_total": 820, "payer_currency": "CNY",
            "exchange_rate": {"type": "SETTLEMENT_RATE", "rate": 92_300_000},
        },
        "trade_type": "NATIVE", "trade_state": "SUCCESS", "trade_state_desc": "paid",
        "bank_type": "OTHERS", "success_time": "2026-11-21T10:00:00+08:00",
        "promotion_detail": [{
            "promotion_id": "109519", "name": "tea", "scope": "SINGLE", "type": "DISCOUNT",
            "amount": 5, "currency": "HKD", "activity_id": "931386", "wxpay_contribute_amount": 0,
            "merchant_contribute_amount": 5, "other_contribute_amount": 0,
            "goods_detail": [{
                "goods_id": "a", "goods_remark": "b", "discount_amount": 5, "quantity": 1, "price": 888,
            }],
        }],
    });
    let paid = payment(&direct);
    assert_eq!(paid.id.as_deref(), Some("4200000000202611210000000021"));
    let mut institution = direct;
    let members = institution.as_object_mut().expect("an object");
    members.remove("mchid");
    members.remove("appid");
    for (name, value) in [
        ("sp_mchid", "1900000109"),
        ("sp_appid", "wx1111111111111111"),
        ("sub_mchid", "1900000201"),
        ("sub_appid", "wx2222222222222222"),
    ] {
        members.insert(name.to_owned(), json!(value));
    }
    payment(&institution);
}

#[test]
fn a_refund_has_its_number_and_state_in_every_mode() {
    let mainland = json!({
        "mchid": "1900000109", "out_trade_no": "ORD1",
        "transaction_id": "4200000000202611210000000001", "out_refund_no": "R1",
        "refund_id": "50300000002026112100000000001", "refund_status": "SUCCESS",
        "success_time": "2026-11-21T10:00:00+08:00", "user_received_account": "支付用户零钱",
        "amount": {"total": 999, "refund": 999, "payer_total": 999, "payer_refund": 999},
    });
    let mut partner = mainland.clone();
    partner.as_object_mut().expect("an object").remove("mchid");
    partner["sp_mchid"] = json!("1900000109");
    partner["sub_mchid"] = json!("1900000201");
    partner["refund_account"] = json!("REFUND_SOURCE_SUB_MERCHANT");
    let overseas = json!({
        "id": "50300000002026112100000000002", "out_refund_no": "HKR1",
        "transaction_id": "4200000000202611210000000021", "out_trade_no": "HK1",
        "channel": "ORIGINAL", "recv_account": "Refunded to account",
        "fund_source": "REFUND_SOURCE_UNSETTLED_FUNDS",
        "success_time": "2026-11-21T10:00:00+08:00", "create_time": "2026-11-21T09:59:00+08:00",
        "status": "SUCCESS",
        "amount": {"refund": 888, "currency": "HKD", "payer_refund": 820, "payer_currency": "CNY"},
    });
    for event_type in ["REFUND.SUCCESS", "REFUND.ABNORMAL", "REFUND.CLOSED"] {
        for resource in [&mainland, &partner] {
            let (Event::RefundSucceeded(refund)
            | Event::RefundTurnedAbnormal(refund)
            | Event::RefundClosed(refund)) = read(event_type, "refund", resource)
            else {
                panic!("{event_type} is read as something else");
            };
            assert_eq!(refund.refund_id.as_deref(), Some("50300000002026112100000000001"));
            assert_eq!(refund.refund_status, Some(RefundStatus::Success));
        }
        read(event_type, "refund", &overseas);
    }
    let Event::RefundSucceeded(refund) = read("REFUND.SUCCESS", "refund", &overseas) else {
        panic!("a refund is read as something else");
    };
    assert_eq!(refund.id.as_deref(), Some("50300000002026112100000000002"));
    assert_eq!(refund.status, Some(RefundStatus::Success));
    assert_eq!(refund.amount.refund, Fen(888));
}

#[cfg(feature = "papay-pay")]
#[test]
fn a_failed_charge_says_how_much_it_was() {
    let resource = parking(json!({"openid": "oTEST"}));
    let Event::TransactionFailed(failed) = read("TRANSACTION.FAIL", "transaction", &resource)
    else {
        panic!("a failed charge is read as something else");
    };
    assert_eq!(failed.amount.map(|amount| amount.total), Some(Fen(888)));
    assert_eq!(failed.trade_state.as_str(), "NOTPAY");
}

#[cfg(feature = "vehicle")]
#[test]
fn a_later_payment_of_a_debt_says_how_much_it_was() {
    let resource = parking(json!({"openid": "oTEST"}));
    let Event::TransactionRepaid(repaid) = read("TRANSACTION.PAY_BACK", "transaction", &resource)
    else {
        panic!("a repaid debt is read as something else");
    };
    assert_eq!(repaid.amount.total, Some(Fen(888)));
}

#[test]
fn a_charge_for_parking_is_a_payment_too() {
    let mut resource = parking(json!({"openid": "oTEST"}));
    resource["trade_state"] = json!("SUCCESS");
    resource["transaction_id"] = json!("4200000000202611210000000001");
    let paid = payment(&resource);
    assert_eq!(paid.parking_info.expect("parking").plate_number, "粤B00000");
}

fn parking(payer: Value) -> Value {
    let mut resource = json!({
        "appid": "wx1111111111111111", "sp_mchid": "1900000109", "sub_mchid": "1900000201",
        "out_trade_no": "PARK20261121", "trade_state": "NOTPAY",
        "trade_state_description": "余额不足", "trade_scene": "PARKING", "description": "停车",
        "create_time": "2026-11-21T10:00:00+08:00",
        "parking_info": {
            "parking_id": "5K8264ILTKCH16CQ250", "plate_number": "粤B00000", "plate_color": "BLUE",
            "start_time": "2026-11-21T09:00:00+08:00", "end_time": "2026-11-21T10:00:00+08:00",
            "parking_name": "测试停车场", "charging_duration": 3600,
        },
        "amount": {"total": 888, "currency": "CNY", "payer_total": 888, "discount_total": 0},
    });
    resource["payer"] = payer;
    resource
}

#[cfg(feature = "businesscircle")]
#[test]
fn a_mall_payment_says_that_the_user_authorized_the_points_too() {
    let resource = json!({
        "mchid": "1230000109", "merchant_name": "商圈", "shop_name": "店", "shop_number": "1",
        "appid": "wxd678efh567hg6787", "openid": "oTEST", "time_end": "2020-05-20T13:29:35+08:00",
        "amount": 100, "transaction_id": "1217752501201407033233368018",
        "commit_tag": "0000", "code": "0816163456789", "auth_type": "REGISTERED_MODE",
    });
    read("MALL_TRANSACTION.SUCCESS", "", &resource);
}

/// An answer to the query of a deduction overseas, with the numbers of one mode.
#[cfg(feature = "global-papay")]
fn deduction(numbers: &Value) -> wechatpay_api::global_papay::Transaction {
    let mut answer = json!({
        "out_trade_no": "HKD20261121", "trade_type": "AUTH", "trade_state": "SUCCESS",
        "trade_state_desc": "paid", "transaction_id": "1009660380201506130728806387",
        "bank_type": "OTHERS", "success_time": "2026-11-21T10:00:00+08:00",
        "payer": {"openid": "oTESTopenid0000000000000001"},
        "amount": {"total": 888, "payer_total": 888, "currency": "HKD", "payer_currency": "HKD"},
    });
    let members = answer.as_object_mut().expect("an object");
    members.extend(numbers.as_object().expect("an object").clone());
    assert_eq!(
        super::examples::read::<wechatpay_api::global_papay::Transaction>(&answer),
        Ok(vec![])
    );
    serde_json::from_value(answer).expect("it fits")
}

#[cfg(feature = "global-papay")]
#[test]
fn a_deduction_overseas_is_read_in_either_mode() {
    let direct = deduction(&json!({"mchid": "1900000109", "appid": "wx1111111111111111"}));
    assert_eq!((direct.mchid.as_deref(), direct.sp_mchid), (Some("1900000109"), None));
    let institution = deduction(&json!({
        "sp_mchid": "1900000109", "sp_appid": "wx1111111111111111", "sub_mchid": "1900000201",
    }));
    assert_eq!((institution.mchid, institution.sub_mchid.as_deref()), (None, Some("1900000201")));
    let unpaid: wechatpay_api::global_papay::Transaction = serde_json::from_value(json!({
        "mchid": "1900000109", "appid": "wx1111111111111111", "out_trade_no": "HKD20261121",
        "trade_type": "AUTH", "trade_state": "NOTPAY", "trade_state_desc": "not paid",
        "amount": {"total": 888, "currency": "HKD"},
    }))
    .expect("an order that is not paid");
    assert_eq!((unpaid.transaction_id, unpaid.success_time), (None, None));
}

#[test]
fn a_refund_says_which_discounts_were_given_back() {
    let resource = json!({
        "mchid": "1900000109", "out_trade_no": "N1", "transaction_id": "4200000000202611210000000001",
        "out_refund_no": "R1", "refund_id": "50300000002026112100000000001",
        "refund_status": "SUCCESS", "success_time": "2026-11-21T10:00:00+08:00",
        "user_received_account": "OPS", "funds_account": "AVAILABLE",
        "amount": {"total": 100, "refund": 100, "payer_total": 90, "payer_refund": 90},
        "promotion_detail": [{
            "promotion_id": "109519", "scope": "GLOBAL", "type": "CASH", "amount": 10,
            "refund_amount": 10,
        }],
    });
    let Event::RefundSucceeded(refund) = read("REFUND.SUCCESS", "refund", &resource) else {
        panic!("another event");
    };
    let discounts = refund.promotion_detail.expect("discounts");
    assert_eq!(discounts[0].refund_amount, Fen(10));
}
