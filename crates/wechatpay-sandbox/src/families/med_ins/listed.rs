//! Orders of 医保支付 in the list of a merchant's orders.

use super::{MedIns, Order, View, view::mixed, wire::MED_INS};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "orders",
    columns: &[("trade_type", "How it is paid")],
    scope: |_| MED_INS.to_owned(),
    rows: |look| look.rows::<MedIns>(|state| state.0.iter().map(|one| row(look, one)).collect()),
}];

fn row(look: &Look<'_>, order: &Order) -> Listed {
    let Order { terms, mchid, mix_trade_no, .. } = order;
    Listed {
        id: Some(mix_trade_no.clone()),
        amount: Some(terms.total_fee.0),
        sub_mchid: terms.sub_mchid.clone(),
        shown: look.shown(&View::new(order)),
        ..Listed::new(&terms.out_trade_no, mchid, mixed(order), look.began)
    }
    .with("trade_type", "MED_INS")
}
