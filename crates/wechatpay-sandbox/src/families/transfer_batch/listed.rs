//! Batches of transfers in the lists of a merchant's things.

use super::{Batch, BatchView, TransferBatch, wire::TRANSFER_BATCH};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "transfers",
    columns: &[("total_num", "How many transfers a batch holds")],
    scope: |mchid| format!("{TRANSFER_BATCH}/{mchid}"),
    rows: |look| {
        look.rows::<TransferBatch>(|state| state.0.iter().map(|one| row(look, one)).collect())
    },
}];

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
