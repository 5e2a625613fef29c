//! Service orders in the lists of a merchant's things.

use super::{Order, ServiceOrder, View};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "service-orders",
    columns: &[("product", "`payafter`, `smartretail` or `service`")],
    scope: |mchid| format!("payscore/service/{mchid}"),
    rows: |look| {
        look.rows::<ServiceOrder>(|state| state.0.iter().map(|one| row(look, one)).collect())
    },
}];

fn row(look: &Look<'_>, order: &Order) -> Listed {
    let Order { terms, identity, mchid, .. } = order;
    let view = View::whole(order);
    Listed {
        id: Some(identity.order_id.clone()),
        amount: Some(order.account().total.unwrap_or(terms.risk_fund.amount).0),
        shown: look.shown(&view),
        ..Listed::new(&terms.out_order_no, mchid, view.state(), order.created_at)
    }
    .with("product", "service")
}
