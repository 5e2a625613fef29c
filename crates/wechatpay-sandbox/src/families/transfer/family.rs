//! 商家转账: the registration.

use super::{
    Transfer,
    listed::LISTS,
    wallet::ACTS,
    wire::{TRANSFER, cancel, create, find, find_by_id},
};
use crate::engine::{Family, bills::books, plays, ticks::pass_each};

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
    lists: LISTS,
    ..Family::NONE
};
