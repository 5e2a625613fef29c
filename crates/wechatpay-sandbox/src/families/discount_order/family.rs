//! 先享卡订单, the older product: the registration.

use super::{
    DiscountOrder, Order, View,
    wallet::ACTS,
    wire::{discount_order, discount_order_by_trade, update_discount_order},
};
use crate::engine::{
    Family,
    list::{List, Listed, Look},
    plays,
};

pub(crate) const FAMILY: Family = Family {
    name: "discount_order",
    operations: plays! {
        "discount-card.update_order" => update_discount_order,
        "discount-card.find_order" => discount_order,
        "discount-card.find_order_by_out_trade_no" => discount_order_by_trade,
    },
    acts: ACTS,
    notices: &["DISCOUNT_CARD.GET_CARD", "DISCOUNT_CARD.SETTLEMENT"],
    lists: &[List {
        name: "cards",
        columns: &[("out_trade_no", "The order to which it belongs")],
        scope: |mchid| format!("discount-card-order/{mchid}"),
        rows: |look| {
            look.rows::<DiscountOrder>(|state| state.0.iter().map(|one| row(look, one)).collect())
        },
    }],
    ..Family::NONE
};

fn row(look: &Look<'_>, order: &Order) -> Listed {
    let Order { card, .. } = order;
    Listed {
        id: Some(card.order_id.clone()),
        amount: order.total.map(|total| total.0),
        shown: look.shown(&View::new(order)),
        ..Listed::new(&card.out_order_no, &card.mchid, order.stage, order.created_at)
    }
    .with("out_trade_no", &card.out_trade_no)
}
