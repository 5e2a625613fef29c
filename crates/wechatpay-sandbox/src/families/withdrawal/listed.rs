//! Withdrawals in the lists of a merchant's things.

use super::{View, Withdraw, Withdrawal, wire::WITHDRAWALS};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "withdrawals",
    columns: &[("reason", "Why it came to nothing")],
    scope: |mchid| format!("{WITHDRAWALS}/{mchid}"),
    rows: |look| {
        look.rows::<Withdrawal>(|state| state.0.iter().map(|known| row(look, known)).collect())
    },
}];

fn row(look: &Look<'_>, known: &Withdraw) -> Listed {
    let terms = &known.terms;
    Listed {
        id: Some(known.withdraw_id.clone()),
        sub_mchid: terms.sub_mchid.clone(),
        amount: Some(known.amount.0),
        shown: look.shown(&View::new(known)),
        ..Listed::new(&terms.out_request_no, &terms.mchid, known.status(), known.created_at)
    }
    .with("reason", &known.reason)
}
