//! 商家转账: the registration.

use super::{
    Command, Transfer, decide,
    wallet::ACTS,
    wire::{TRANSFER, cancel, create, find, find_by_id, stream_of},
};
use crate::engine::{Backend, Family, Now, StoreError, bills::books, plays, ticks::pass};

pub(crate) const FAMILY: Family = Family {
    name: "transfer",
    operations: plays! {
        "fund-app-mch-transfer.create_bill" => create,
        "fund-app-mch-transfer.find_bill" => find,
        "fund-app-mch-transfer.find_bill_by_transfer_bill_no" => find_by_id,
        "fund-app-mch-transfer.cancel_bill" => cancel,
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    books: Some(|store, until| books::<Transfer>(store, TRANSFER, until)),
    notices: &["MCHTRANSFER.BILL.FINISHED"],
    ..Family::NONE
};

/// Transfers that nobody confirmed fail.
async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for merchant in backend.all_merchants() {
        for stream in backend.store.overdue(&stream_of(&merchant.mchid, ""), now)? {
            let tick = |state: &_| decide(state, Command::Tick, now);
            pass::<Transfer>(&backend.store, &stream, now, tick).await?;
        }
    }
    Ok(())
}
