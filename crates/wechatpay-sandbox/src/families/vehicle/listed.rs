//! Charges of 停车服务 in the list of a merchant's orders.

use super::{Charge, Order, Stage, View, wire::CHARGES};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "orders",
    columns: &[("trade_type", "How it is paid"), ("description", "What is sold")],
    scope: |_| CHARGES.to_owned(),
    rows: |look| look.rows::<Charge>(|state| state.0.iter().map(|one| row(look, one)).collect()),
}];

fn row(look: &Look<'_>, order: &Order) -> Listed {
    let Order { terms, mchid, stage, .. } = order;
    let (state, id) = match stage {
        Stage::Accepted => ("ACCEPTED", None),
        Stage::Paid(settlement) => ("SUCCESS", Some(settlement.transaction_id.clone())),
        Stage::Failed { .. } => ("PAY_FAIL", None),
    };
    Listed {
        id,
        sub_mchid: terms.sub_mchid.clone(),
        amount: Some(terms.amount.total.0),
        // Refunds are those of the purchase: the list of refunds has them.
        shown: look.shown(&View::new(order, false)),
        ..Listed::new(&terms.out_trade_no, mchid, state, order.created_at)
    }
    .with("trade_type", "PARKING")
    .with("description", &terms.description)
}
