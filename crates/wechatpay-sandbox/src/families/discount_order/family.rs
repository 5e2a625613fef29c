//! 先享卡订单, the older product: the registration.

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{discount_order, discount_order_by_trade, update_discount_order},
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "discount_order",
    operations: plays! {
        "discount-card.update_order" => update_discount_order,
        "discount-card.find_order" => discount_order,
        "discount-card.find_order_by_out_trade_no" => discount_order_by_trade,
    },
    acts: ACTS,
    notices: &["DISCOUNT_CARD.GET_CARD", "DISCOUNT_CARD.SETTLEMENT"],
    lists: LISTS,
    ..Family::NONE
};
