//! 商家转账到零钱: the registration.

use super::{
    TransferBatch,
    listed::LISTS,
    wallet::ACTS,
    wire::{
        TRANSFER_BATCH, create, find_by_id, find_by_number, find_detail_by_id,
        find_detail_by_number,
    },
};
use crate::engine::{Family, plays, ticks::pass_each};

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
    tick: Some(|backend, now| Box::pin(pass_each::<TransferBatch>(backend, now, TRANSFER_BATCH))),
    lists: LISTS,
    ..Family::NONE
};
