//! Recharges in the lists of a merchant's things.

use super::{Charge, Recharge, View, wire::RECHARGES};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "recharges",
    columns: &[("remark", "The merchant's words")],
    scope: |mchid| format!("{RECHARGES}/{mchid}"),
    rows: |look| {
        look.rows::<Recharge>(|state| state.0.iter().map(|known| row(look, known)).collect())
    },
}];

fn row(look: &Look<'_>, known: &Charge) -> Listed {
    let terms = &known.terms;
    Listed {
        id: Some(known.recharge_id.clone()),
        sub_mchid: terms.sub_mchid.clone(),
        amount: Some(terms.recharge_amount.amount.0),
        shown: look.shown(&View::new(known)),
        ..Listed::new(&terms.out_recharge_no, &terms.mchid, known.stage, known.accepted_at)
    }
    .with("remark", &terms.remark)
}
