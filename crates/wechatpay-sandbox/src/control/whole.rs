//! Everything that control works on, and the whole world taken, put back and begun anew.

use std::sync::Arc;

use super::{Snapshot, admin, shelf::Shelf};
use crate::{
    engine::{Answering, Incoming, error::Error},
    gateway::{Aside, Gateway},
};

/// Control of one sandbox.
#[derive(Debug)]
pub(crate) struct Control {
    pub(crate) gateway: Arc<Gateway>,
    /// Snapshots that were put aside.
    pub(super) shelf: Shelf,
}

impl Control {
    pub(crate) fn new(gateway: Arc<Gateway>) -> Self {
        let shelf = Shelf::new(gateway.world.config.data.as_ref());
        Self { gateway, shelf }
    }

    /// Everything at this moment; calls go on meanwhile.
    pub(crate) async fn snapshot(&self) -> Result<Snapshot, Error> {
        let (taken_at, dump) = self.gateway.world.dump().await?;
        Ok(Snapshot::new(taken_at, dump))
    }

    /// Puts a snapshot in the place of everything; on disk when this returns.
    pub(crate) async fn restore(&self, snapshot: Snapshot) -> Result<(), Error> {
        self.gateway.world.restore(snapshot.dump, || self.gateway.forget()).await
    }

    /// Forgets everything that happened. Merchants stay as they are, or only the default one is
    /// left as it was made.
    pub(crate) async fn reset(&self, keeps_merchants: bool) -> Result<(), Error> {
        self.gateway.world.reset(keeps_merchants, || self.gateway.forget()).await
    }
}

impl Aside for Control {
    fn answer<'a>(&'a self, request: &'a Incoming) -> Answering<'a> {
        Box::pin(admin::answer(self, request))
    }
}
