//! Shares in the lists of a merchant's things.

use super::{Book, Order, OrderView, Sharing, wire::SHARING};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "shares",
    columns: &[("transaction_id", "The payment")],
    scope: |mchid| format!("{SHARING}/{mchid}"),
    rows: |look| {
        look.rows::<Sharing>(|state| {
            let of = |book: &Book| {
                let orders = book.orders.iter();
                orders.map(|order| row(look, book, order)).collect::<Vec<_>>()
            };
            state.0.as_ref().map(of).unwrap_or_default()
        })
    },
}];

fn row(look: &Look<'_>, book: &Book, order: &Order) -> Listed {
    let state = if order.finished_at.is_some() { "FINISHED" } else { "PROCESSING" };
    Listed {
        id: Some(order.order_id.clone()),
        sub_mchid: book.payer.sub_mchid.clone(),
        amount: Some(order.details.iter().map(|detail| detail.amount.0).sum()),
        shown: look.shown(&OrderView::new(book, order)),
        ..Listed::new(&order.out_order_no, &book.payer.mchid, state, order.created_at)
    }
    .with("transaction_id", &book.transaction_id)
}
