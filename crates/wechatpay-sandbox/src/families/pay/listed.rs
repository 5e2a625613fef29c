//! Orders in the list of a merchant's things.

use super::{CombineView, Order, Part, Pay, View, streams::PAY, view::trade_type};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "orders",
    columns: &[
        ("trade_type", "How it is paid"),
        ("description", "What is sold"),
        ("combine_out_trade_no", "The combined order that it is a part of"),
    ],
    // Purchases of all merchants share one scope, so that a partner's number is found too.
    scope: |_| PAY.to_owned(),
    rows: |look| {
        look.rows::<Pay>(|state| {
            let parts = state.0.iter().flat_map(Order::parts);
            parts.map(|part| row(look, part)).collect()
        })
    },
}];

fn row(look: &Look<'_>, part: Part<'_>) -> Listed {
    let (order, terms) = (part.order, part.terms);
    let shown = match order.only() {
        Some(part) => look.shown(&View::new(part)),
        None => look.shown(&CombineView::new(order)),
    };
    Listed {
        id: part.share().map(|share| share.transaction_id.clone()),
        sub_mchid: terms.payee.sub_mchid.clone(),
        amount: Some(terms.total.0),
        shown,
        ..Listed::new(&terms.out_trade_no, &terms.payee.mchid, part.state(), order.created_at)
    }
    .with("trade_type", trade_type(order.terms.product))
    .with("description", &terms.description)
    .with("combine_out_trade_no", &order.terms.combine_out_trade_no)
}
