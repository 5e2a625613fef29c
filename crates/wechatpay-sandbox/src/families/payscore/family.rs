//! 先享后付 and 智慧零售: the registration.

use super::{
    Order, Payscore,
    Product::{Payafter, Smartretail},
    View,
    wallet::ACTS,
    wire::{cancel_order, complete_order, create_order, query_order, sync_order},
};
use crate::engine::{
    Family,
    list::{List, Listed, Look},
    plays,
};

pub(crate) const FAMILY: Family = Family {
    name: "payscore",
    operations: plays! {
        "payscore-payafter.create_order" => |call| create_order(call, Payafter),
        "payscore-payafter.find_order" => |call| query_order(call, Payafter),
        "payscore-payafter.cancel_order" => |call| cancel_order(call, Payafter),
        "payscore-payafter.complete_order" => |call| complete_order(call, Payafter),
        "payscore-payafter.sync_order" => |call| sync_order(call, Payafter),
        "payscore-smartretail.create_order" => |call| create_order(call, Smartretail),
        "payscore-smartretail.find_order" => |call| query_order(call, Smartretail),
        "payscore-smartretail.cancel_order" => |call| cancel_order(call, Smartretail),
        "payscore-smartretail.complete_order" => |call| complete_order(call, Smartretail),
        "payscore-smartretail.sync_order" => |call| sync_order(call, Smartretail),
    },
    acts: ACTS,
    notices: &["PAYSCORE.USER_ACCEPTED", "PAYSCORE.USER_PAID"],
    lists: &[
        orders(|mchid| format!("payscore/{}/{mchid}", Payafter.name())),
        orders(|mchid| format!("payscore/{}/{mchid}", Smartretail.name())),
    ],
    ..Family::NONE
};

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
