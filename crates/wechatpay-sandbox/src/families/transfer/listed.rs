//! Transfers in the lists of a merchant's things.

use super::{Bill, Transfer, View, wire::TRANSFER};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "transfers",
    columns: &[("fail_reason", "Why it came to nothing")],
    scope: |mchid| format!("{TRANSFER}/{mchid}"),
    rows: |look| {
        look.rows::<Transfer>(|state| state.0.iter().map(|bill| row(look, bill)).collect())
    },
}];

fn row(look: &Look<'_>, bill: &Bill) -> Listed {
    let Bill { terms, identity, mchid, .. } = bill;
    Listed {
        id: Some(identity.transfer_bill_no.clone()),
        amount: Some(terms.transfer_amount.0),
        // The user's name is left out: here is no call for whose sender it could be sealed.
        shown: look.shown(&View::new(bill, None)),
        ..Listed::new(&terms.out_bill_no, mchid, bill.stage, bill.created_at)
    }
    .with("fail_reason", bill.fail_reason)
}
