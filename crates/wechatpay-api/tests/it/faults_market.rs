//! Answers and events of marketing and brands, read as the witnesses show them.

use serde_json::{Value, json};
use wechatpay_api::{
    Event, brand_product_coupon, businesscircle, lovefeast, marketing_busifavor, marketing_favor,
    marketing_paygiftactivity, marketing_product_coupon_shared, payroll_card,
};

/// Reads without losing a member.
#[track_caller]
fn keeps<T: serde::de::DeserializeOwned>(value: Value) -> T {
    assert_eq!(super::examples::read::<T>(&value), Ok(Vec::new()));
    serde_json::from_value(value).expect("it fits")
}

/// Case F17 of the field: what a brand is told when a user received its coupon.
#[test]
fn a_brand_reads_that_a_user_received_a_coupon() {
    let resource = json!({
        "coupon_code": "C20261121", "product_coupon_id": "100000013", "stock_id": "1000001",
        "brand_id": "123456789", "appid": "wx1111111111111111",
        "openid": "oTESTopenid0000000000000001",
    });
    let coupon: brand_product_coupon::ReceivedCoupon = keeps(resource.clone());
    assert_eq!(coupon.coupon_code, "C20261121");
    let event = Event::BrandCouponReceived(Box::new(coupon));
    assert_eq!(event.event_type(), "PRODUCT_COUPON.SEND");
    for used in [Event::BrandCouponUsed(json!({"a": 1})), Event::BrandCouponReturned(json!({}))] {
        assert!(used.event_type().starts_with("PRODUCT_COUPON."));
    }
}

#[test]
fn hours_of_use_stand_where_the_wire_has_them() {
    let coupon: marketing_busifavor::UserCoupon = keeps(json!({
        "stock_name": "八月", "coupon_state": "SENDED", "belong_merchant": "1900000109",
        "goods_name": "茶", "stock_type": "NORMAL",
        "coupon_use_rule": {
            "coupon_available_time": {
                "available_begin_time": "2026-08-01T00:00:00+08:00",
                "available_week": {
                    "week_day": [0, 6],
                    "available_day_time": [{ "begin_time": 3600, "end_time": 86399 }],
                },
                "irregulary_avaliable_time": [{ "begin_time": "2026-08-08T00:00:00+08:00" }],
                "wait_days_after_receive": 7,
            },
        },
        "associate_out_trade_no": "ORD1", "deactivate_reason": "取消",
    }));
    let rule = coupon.coupon_use_rule.coupon_available_time.unwrap();
    assert_eq!(rule.wait_days_after_receive, Some(7));
    assert_eq!(rule.available_week.unwrap().week_day.unwrap().len(), 2);

    let sent: marketing_busifavor::SentCoupon =
        keeps(json!({ "send_coupon_result": { "stock_id": "1", "coupon_code": "2" } }));
    assert_eq!(sent.send_coupon_result.unwrap().coupon_code.as_deref(), Some("2"));
}

#[test]
fn a_stock_of_cash_coupons_is_read_with_its_rule() {
    let stock: marketing_favor::Stock = keeps(json!({
        "stock_name": "满减", "available_begin_time": "2026-08-01T00:00:00+08:00",
        "available_end_time": "2026-09-01T00:00:00+08:00", "no_cash": false,
        "stock_type": "NORMAL", "description": "满十减一", "card_id": "p1",
        "stock_use_rule": {
            "max_coupons": 100, "max_amount": 10000, "combine_use": true, "coupon_type": "NORMAL",
            "fixed_normal_coupon": { "coupon_amount": 100, "transaction_minimum": 1000 },
            "goods_tag": ["T"], "trade_type": ["MICROAPP"],
        },
    }));
    let coupon = stock.stock_use_rule.unwrap().fixed_normal_coupon.unwrap();
    assert_eq!((coupon.coupon_amount.0, coupon.transaction_minimum.0), (100, 1000));
}

#[test]
fn a_coupon_of_a_bundle_is_read_whole() {
    let coupon: marketing_product_coupon_shared::UserCoupon = keeps(json!({
        "coupon_code": "C1", "coupon_state": "USED",
        "progressive_bundle_usage_detail": {
            "use_request_no": "U1",
            "associated_pay_score_order_info": { "out_order_no": "O1", "mchid": "1900000109" },
        },
        "user_product_coupon_bundle_info": {
            "user_coupon_bundle_id": "B1", "user_coupon_bundle_index": 1, "total_count": 3,
            "used_count": 1,
        },
        "product_coupon": {
            "product_coupon_id": "P1", "state": "EFFECTIVE", "usage_mode": "PROGRESSIVE_BUNDLE",
            "progressive_bundle_usage_info": { "count": 3, "interval_days": 1 },
        },
        "coupon_tag_info": {
            "coupon_tag_list": ["MEMBER"], "member_tag_info": { "member_card_id": "M1" },
        },
    }));
    assert_eq!(coupon.user_product_coupon_bundle_info.unwrap().total_count, Some(3));
    let codes: marketing_product_coupon_shared::UploadedCouponCodes = keeps(json!({
        "total_count": 1,
        "failed_code_list": [{ "coupon_code": "C1", "code": "PARAM_ERROR", "message": "格式" }],
    }));
    assert_eq!(codes.failed_code_list.unwrap()[0].coupon_code, "C1");
}

#[test]
fn small_answers_are_read_whole() {
    let status: businesscircle::CommitStatus = keeps(json!({ "points_commit_status": "PENDING" }));
    assert_eq!(status.points_commit_status, businesscircle::CommitState::Pending);
    let order: lovefeast::Order = keeps(json!({
        "brand_id": 40016, "amount": { "total": 100, "payer_total": 100 },
        "merchant_order": { "mchid": "1900000109", "out_trade_no": "N1", "store_id": "S1" },
    }));
    assert_eq!(order.amount.unwrap().total.unwrap().0, 100);
    let relation: payroll_card::Relation = keeps(json!({
        "openid": "oUpF8uMuAJOM2pxb1Q", "mchid": "1900000109", "sub_mchid": "1900000110",
        "authorize_state": "AUTHORIZED", "register_state": "CLOSED",
        "close_time": "2026-08-01T00:00:00+08:00",
    }));
    assert_eq!(relation.register_state, Some(payroll_card::RegisterState::Closed));
    let activity: marketing_paygiftactivity::Activity = keeps(json!({
        "activity_id": "1",
        "advanced_setting": {
            "delivery_user_category": "DELIVERY_MEMBER_PERSON",
            "payment_mode": { "payment_scene_list": ["FACE_PAY_SCENE"] },
            "payment_method_information": { "payment_method": "CFT" },
        },
    }));
    assert!(activity.advanced_setting.unwrap().payment_method_information.is_some());
}
