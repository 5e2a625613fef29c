//! 商家转账: the registration.

use super::{
    Bill, Transfer, View,
    wallet::ACTS,
    wire::{TRANSFER, cancel, create, find, find_by_id},
};
use crate::engine::{
    Family,
    bills::books,
    list::{List, Listed, Look},
    plays,
    ticks::pass_each,
};

pub(crate) const FAMILY: Family = Family {
    name: "transfer",
    operations: plays! {
        "fund-app-mch-transfer.create_bill" => create,
        "fund-app-mch-transfer.find_bill" => find,
        "fund-app-mch-transfer.find_bill_by_transfer_bill_no" => find_by_id,
        "fund-app-mch-transfer.cancel_bill" => cancel,
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(pass_each::<Transfer>(backend, now, TRANSFER))),
    books: Some(|store, until| books::<Transfer>(store, TRANSFER, until)),
    notices: &["MCHTRANSFER.BILL.FINISHED"],
    lists: &[List {
        name: "transfers",
        columns: &[("fail_reason", "Why it came to nothing")],
        scope: |mchid| format!("{TRANSFER}/{mchid}"),
        rows: |look| {
            look.rows::<Transfer>(|state| state.0.iter().map(|bill| row(look, bill)).collect())
        },
    }],
    ..Family::NONE
};

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
