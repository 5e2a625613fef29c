//! What the admin calls work on; snapshot, restore and reset.

use std::sync::Arc;

use super::{Snapshot, snapshot_store::SnapshotStore};
use crate::{engine::error::Error, gateway::Gateway};

/// Control of one sandbox.
#[derive(Debug)]
pub(crate) struct Control {
    pub(crate) gateway: Arc<Gateway>,
    /// Snapshots that were put aside.
    pub(super) snapshots: SnapshotStore,
}

impl Control {
    pub(crate) fn new(gateway: Arc<Gateway>) -> Self {
        let snapshots = SnapshotStore::new(gateway.backend.config.data.as_ref());
        Self { gateway, snapshots }
    }

    /// Everything at this moment; calls go on meanwhile.
    pub(crate) async fn snapshot(&self) -> Result<Snapshot, Error> {
        let (taken_at, dump) = self.gateway.backend.dump().await?;
        Ok(Snapshot::new(taken_at, dump))
    }

    /// Puts a snapshot in the place of everything; on disk when this returns.
    pub(crate) async fn restore(&self, snapshot: Snapshot) -> Result<(), Error> {
        self.gateway.backend.restore(snapshot.dump, || self.gateway.forget()).await
    }

    /// Forgets everything that happened. Merchants stay as they are, or only the default one is
    /// left as it was made.
    pub(crate) async fn reset(&self, keeps_merchants: bool) -> Result<(), Error> {
        self.gateway.backend.reset(keeps_merchants, || self.gateway.forget()).await
    }
}
