//! 商家转账到零钱: the registration.

use super::{
    Batch, BatchView, TransferBatch,
    wallet::ACTS,
    wire::{
        TRANSFER_BATCH, create, find_by_id, find_by_number, find_detail_by_id,
        find_detail_by_number,
    },
};
use crate::engine::{
    Family,
    list::{List, Listed, Look},
    plays,
    ticks::pass_each,
};

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
    lists: &[List {
        name: "transfers",
        columns: &[("total_num", "How many transfers a batch holds")],
        scope: |mchid| format!("{TRANSFER_BATCH}/{mchid}"),
        rows: |look| {
            look.rows::<TransferBatch>(|state| state.0.iter().map(|one| row(look, one)).collect())
        },
    }],
    ..Family::NONE
};

fn row(look: &Look<'_>, batch: &Batch) -> Listed {
    let Batch { terms, identity, mchid, .. } = batch;
    Listed {
        id: Some(identity.batch_id.clone()),
        amount: Some(terms.total_amount.0),
        shown: look.shown(&BatchView::new(batch)),
        ..Listed::new(&terms.out_batch_no, mchid, batch.stage, batch.created_at)
    }
    .with("total_num", terms.total_num)
}
