//! Orders of 先享后付 and 智慧零售 in the lists of a merchant's things.

use super::{
    Order, Payscore,
    Product::{Payafter, Smartretail},
    View,
};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[
    orders(|mchid| format!("payscore/{}/{mchid}", Payafter.name())),
    orders(|mchid| format!("payscore/{}/{mchid}", Smartretail.name())),
];

const fn orders(scope: fn(&str) -> String) -> List {
    List {
        name: "service-orders",
        columns: &[("product", "`payafter`, `smartretail` or `service`")],
        scope,
        rows: |look| {
            look.rows::<Payscore>(|state| state.0.iter().map(|one| row(look, one)).collect())
        },
    }
}

fn row(look: &Look<'_>, order: &Order) -> Listed {
    let Order { terms, identity, mchid, .. } = order;
    let total = order.completed.as_ref().map(|done| done.account.total);
    Listed {
        id: Some(identity.order_id.clone()),
        amount: total.or(terms.risk_amount).map(|amount| amount.0),
        shown: look.shown(&View::new(order, SALT)),
        ..Listed::new(&terms.out_order_no, mchid, order.stage, order.created_at)
    }
    .with("product", order.product.name())
}

/// Each salt makes a good completion ticket.
const SALT: &str = "0000000000000000";
