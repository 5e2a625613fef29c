//! Cards of the older product in the lists of a merchant's things.

use super::{DiscountOrder, Order, View};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "cards",
    columns: &[("out_trade_no", "The order to which it belongs")],
    scope: |mchid| format!("discount-card-order/{mchid}"),
    rows: |look| {
        look.rows::<DiscountOrder>(|state| state.0.iter().map(|one| row(look, one)).collect())
    },
}];

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
