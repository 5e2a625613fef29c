//! The eight operations as values of their types: the same data as in `samples`. Of the answers,
//! the members that are checked are written as JSON.

use serde_json::{Value, json};
use wechatpay::api::discount_card::{
    self, Change, ObjectiveRecord, Order as CardOrder, RewardRecord,
};
use wechatpay::api::payscore_payafter::{self, CreatedOrder, Fee, OfferedDiscount, Order};
use wechatpay::api::{edu_star, payscore_smartretail};
use wechatpay::{Fen, ask};

use super::samples::{CARD_ORDER_NO, OUT_ORDER_NO};

pub(super) fn edu_star_order() -> edu_star::CreateOrder {
    ask!(edu_star::CreateOrder {
        appid: "wx998877665544wx",
        wechat_openid: "oUpF8uMuAJOM2pxb1Q",
        qq: "",
        right_id: "qw3Da21QRCNt",
        create_time: "2018-05-23T12:13:50+08:00",
    })
}

pub(super) fn edu_star_query() -> edu_star::ListOrders {
    ask!(edu_star::ListOrders {
        appid: "wx998877665544wx",
        wechat_openid: "oUpF8uMuAJOM2pxb1Q",
        qq: "",
        offset: 0,
        limit: 20,
    })
}

pub(super) fn payafter_order() -> payscore_payafter::CreateOrder {
    ask!(payscore_payafter::CreateOrder {
        appid: "wxd678efh567hg6787",
        out_order_no: OUT_ORDER_NO,
        service_id: "500001",
        service_start_time: "",
        service_end_time: "",
        service_start_location: "",
        service_end_location: "",
        service_introduction: "",
        fees: [fee()],
        discounts: [discount()],
        risk_amount: Fen(0),
        attach: "",
        need_user_confirm: true,
        openid: "",
        name: "",
        phone: "",
        userid: "",
        address: "",
    })
}

pub(super) fn smartretail_order() -> payscore_smartretail::CreateOrder {
    ask!(payscore_smartretail::CreateOrder {
        appid: "wxd678efh567hg6787",
        out_order_no: OUT_ORDER_NO,
        service_id: "500001",
        service_start_time: "",
        service_end_time: "",
        service_start_location: "",
        service_end_location: "",
        service_introduction: "",
        fees: [fee()],
        discounts: [discount()],
        risk_amount: Fen(0),
        attach: "",
        need_user_confirm: true,
        openid: "",
    })
}

fn fee() -> Fee {
    ask!(Fee { fee_name: "", fee_count: 0, fee_amount: Fen(0), fee_desc: "" })
}

fn discount() -> OfferedDiscount {
    ask!(OfferedDiscount {
        discount_name: "满20减1元", discount_desc: "不与其他优惠叠加"
    })
}

pub(super) fn payafter_query() -> payscore_payafter::FindOrder {
    ask!(payscore_payafter::FindOrder {
        service_id: "500001",
        out_order_no: OUT_ORDER_NO,
        query_id: "",
        appid: "wxd678efh567hg6787",
    })
}

pub(super) fn smartretail_query() -> payscore_smartretail::FindOrder {
    ask!(payscore_smartretail::FindOrder {
        service_id: "500001",
        out_order_no: OUT_ORDER_NO,
        query_id: "",
        appid: "wxd678efh567hg6787",
    })
}

#[expect(deprecated, reason = "a published sample of a retired operation")]
pub(super) fn card_update() -> discount_card::UpdateOrder {
    ask!(discount_card::UpdateOrder {
        out_order_no: CARD_ORDER_NO,
        objectives: [ask!(ObjectiveRecord {
            objective_serial_no: "578354545",
            objective_id: 123_456,
            performance_description: "购买商品",
            performance_type: Change::Increase,
            count: 1,
            performance_time: "2015-05-20T13:29:35.120+08:00",
            remark: "特价商品",
        })],
        rewards: [ask!(RewardRecord {
            reward_serial_no: "578354",
            reward_id: 123_456,
            description: "购买商品",
            reward_type: Change::Increase,
            count: 1,
            amount: Fen(100),
            reward_time: "2015-05-20T13:29:35.120+08:00",
            remark: "特价商品",
        })],
    })
}

pub(super) fn created(order: &CreatedOrder) -> Value {
    let CreatedOrder { out_order_no, order_id, package, .. } = order;
    json!({ "out_order_no": out_order_no, "order_id": order_id, "package": package })
}

pub(super) fn found(order: &Order) -> Value {
    let Order { out_order_no, state, discounts, .. } = order;
    let names = discounts.iter().flatten().map(|discount| &discount.discount_name);
    let discounts: Vec<_> = names.map(|name| json!({ "discount_name": name })).collect();
    json!({ "out_order_no": out_order_no, "state": state, "discounts": discounts })
}

pub(super) fn edu_star_created(order: &edu_star::Order) -> Value {
    json!({ "order_state": order.order_state, "order_id": order.order_id })
}

pub(super) fn edu_star_list(list: &edu_star::OrderList) -> Value {
    let rights = list.data.iter().map(|order| json!({ "right_id": order.right_id }));
    json!({ "total_count": list.total_count, "data": rights.collect::<Vec<_>>() })
}

pub(super) fn card_updated(order: &discount_card::UpdatedOrder) -> Value {
    json!({ "out_order_no": order.out_order_no, "order_id": order.order_id })
}

/// The path knows the number.
#[expect(deprecated, reason = "a published sample of a retired operation")]
pub(super) fn card_query() -> discount_card::FindOrder {
    discount_card::FindOrder::default()
}

pub(super) fn card_order(order: &CardOrder) -> Value {
    let CardOrder { state, objectives, rewards, total_amount, .. } = order;
    let objectives = objectives.iter().flatten();
    let serials = objectives.map(|one| json!({ "objective_serial_no": one.objective_serial_no }));
    let amounts = rewards.iter().flatten().map(|one| json!({ "amount": one.amount }));
    json!({
        "state": state,
        "objectives": serials.collect::<Vec<_>>(),
        "rewards": amounts.collect::<Vec<_>>(),
        "total_amount": total_amount,
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn the_types_write_the_samples() {
        let check = |typed: serde_json::Result<Value>, sample: &Value| {
            assert_eq!(&typed.unwrap(), sample);
        };
        check(serde_json::to_value(edu_star_order()), &samples::edu_star_order());
        check(serde_json::to_value(edu_star_query()), &samples::edu_star_query());
        check(serde_json::to_value(payafter_order()), &samples::payafter_order());
        check(serde_json::to_value(smartretail_order()), &samples::smartretail_order());
        check(serde_json::to_value(payafter_query()), &samples::payscore_query());
        check(serde_json::to_value(smartretail_query()), &samples::payscore_query());
        // A path variable is a member of the type, but not of the body.
        check(serde_json::to_value(card_update()), &samples::card_update());
    }
}
