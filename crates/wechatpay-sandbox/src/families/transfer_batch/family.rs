//! 商家转账到零钱: the registration.

use super::{
    Command, TransferBatch, decide,
    wallet::ACTS,
    wire::{
        create, find_by_id, find_by_number, find_detail_by_id, find_detail_by_number, stream_of,
    },
};
use crate::engine::{Backend, Family, Now, StoreError, plays, ticks::pass};

pub(crate) const FAMILY: Family = Family {
    name: "transfer_batch",
    operations: plays! {
        "transfer.create_batch" => create,
        "transfer.find_batch_by_id" => find_by_id,
        "transfer.find_batch_by_out_batch_no" => find_by_number,
        "transfer.find_detail_by_id" => find_detail_by_id,
        "transfer.find_detail_by_out_detail_no" => find_detail_by_number,
    },
    acts: ACTS,
    notices: &["MCHTRANSFER.BATCH.FINISHED", "MCHTRANSFER.BATCH.CLOSED"],
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    ..Family::NONE
};

/// Batches are done.
async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for merchant in backend.all_merchants() {
        for stream in backend.store.overdue(&stream_of(&merchant.mchid, ""), now)? {
            let tick = |state: &_| decide(state, Command::Tick, now);
            pass::<TransferBatch>(&backend.store, &stream, now, tick).await?;
        }
    }
    Ok(())
}
