//! Housekeeping beside the work: finished entries move to where they do not weigh, and what is
//! older than it need be is forgotten.

use std::sync::Arc;
use std::time::Duration;

use super::process::WorkerContext;
use crate::error::chain;

/// Until it is aborted. Errors are for the log only: whoever claims meets the same ones.
pub(super) async fn keep(worker: Arc<WorkerContext>) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = worker.outbox.archive().await {
            tracing::warn!(error = chain(&error), "finished entries are not moved");
        }
        let Some(keep) = worker.options.keep else { continue };
        let keep = i64::try_from(keep.as_millis()).unwrap_or(i64::MAX);
        let before = worker.outbox.rules().clock.now().saturating_sub(keep);
        match worker.outbox.sweep(before).await {
            Ok(0) => {}
            Ok(gone) => tracing::info!(gone, "finished entries were forgotten"),
            Err(error) => {
                tracing::warn!(error = chain(&error), "finished entries are not forgotten");
            }
        }
    }
}

/// Far from the rhythm of the work, often enough that a batch stays small.
const EVERY: Duration = Duration::from_secs(30);
