//! 支付分服务订单: the registration.

use super::{
    Order, ServiceOrder, View,
    wallet::ACTS,
    wire::{cancel, complete, create, modify, pay, query, sync},
};
use crate::engine::{
    Family,
    list::{List, Listed, Look},
    plays,
};

pub(crate) const FAMILY: Family = Family {
    name: "service_order",
    operations: plays! {
        "payscore-serviceorder.create_order" => create,
        "payscore-serviceorder.find_order" => query,
        "payscore-serviceorder.cancel_order" => cancel,
        "payscore-serviceorder.complete_order" => complete,
        "payscore-serviceorder.modify_order" => modify,
        "payscore-serviceorder.collect_order" => pay,
        "payscore-serviceorder.sync_order" => sync,
    },
    acts: ACTS,
    notices: &["PAYSCORE.USER_CONFIRM", "PAYSCORE.USER_PAID"],
    lists: &[List {
        name: "service-orders",
        columns: &[("product", "`payafter`, `smartretail` or `service`")],
        scope: |mchid| format!("payscore/service/{mchid}"),
        rows: |look| {
            look.rows::<ServiceOrder>(|state| state.0.iter().map(|one| row(look, one)).collect())
        },
    }],
    ..Family::NONE
};

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
