//! The bodies and queries of the eight operations, with the values of the published samples.

use serde_json::{Value, json};

/// The number of the sample order, of both kinds.
pub(super) const OUT_ORDER_NO: &str = "1234323JKHDFE1243252";
/// The number of the sample card order.
pub(super) const CARD_ORDER_NO: &str = "233bcbf407e87789b8e471f251774f95";
/// The sample's `Wechatpay-Serial`: also the id of the sandbox's public key.
pub(super) const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";

pub(super) fn edu_star_order() -> Value {
    json!({
        "appid": "wx998877665544wx",
        "wechat_openid": "oUpF8uMuAJOM2pxb1Q",
        "qq": "",
        "right_id": "qw3Da21QRCNt",
        "create_time": "2018-05-23T12:13:50+08:00",
    })
}

pub(super) fn edu_star_query() -> Value {
    json!({
        "appid": "wx998877665544wx",
        "wechat_openid": "oUpF8uMuAJOM2pxb1Q",
        "qq": "",
        "offset": 0,
        "limit": 20,
    })
}

pub(super) fn payafter_order() -> Value {
    let mut order = smartretail_order();
    for sealed in ["name", "phone", "userid", "address"] {
        order[sealed] = "".into();
    }
    order
}

pub(super) fn smartretail_order() -> Value {
    json!({
        "appid": "wxd678efh567hg6787",
        "out_order_no": OUT_ORDER_NO,
        "service_id": "500001",
        "service_start_time": "",
        "service_end_time": "",
        "service_start_location": "",
        "service_end_location": "",
        "service_introduction": "",
        "fees": [{ "fee_name": "", "fee_count": 0, "fee_amount": 0, "fee_desc": "" }],
        "discounts": [{ "discount_name": "满20减1元", "discount_desc": "不与其他优惠叠加" }],
        "risk_amount": 0,
        "attach": "",
        "need_user_confirm": true,
        "openid": "",
    })
}

/// The published sample is empty throughout; this asks for the order that was created.
pub(super) fn payscore_query() -> Value {
    json!({
        "service_id": "500001",
        "out_order_no": OUT_ORDER_NO,
        "query_id": "",
        "appid": "wxd678efh567hg6787",
    })
}

pub(super) fn card_update() -> Value {
    json!({
        "objectives": [{
            "objective_serial_no": "578354545",
            "objective_id": 123456,
            "performance_description": "购买商品",
            "performance_type": "INCREASE",
            "count": 1,
            "performance_time": "2015-05-20T13:29:35.120+08:00",
            "remark": "特价商品",
        }],
        "rewards": [{
            "reward_serial_no": "578354",
            "reward_id": 123456,
            "description": "购买商品",
            "reward_type": "INCREASE",
            "count": 1,
            "amount": 100,
            "reward_time": "2015-05-20T13:29:35.120+08:00",
            "remark": "特价商品",
        }],
    })
}

/// What makes the card order exist that [`card_update`] is about: the user takes the card.
pub(super) fn card_claim() -> Value {
    json!({
        "out_order_no": CARD_ORDER_NO,
        "objectives": [{ "objective_id": 123456, "name": "购买商品", "unit": "次", "count": 1 }],
        "rewards": [
            { "reward_id": 123456, "name": "立减优惠", "unit": "次", "count": 1, "amount": 100 },
        ],
    })
}
