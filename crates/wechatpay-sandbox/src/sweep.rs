//! What time alone does to money: refunds that nobody decided on arrive, transfers that nobody
//! confirmed fail and batches are done, and merchants are told of it, though nobody looks.

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

use crate::{
    domain::{
        Aggregate, Now, Refusal,
        pay::{self, Pay},
        transfer::{self, Transfer},
        transfer_batch::{self, TransferBatch},
    },
    handlers::streams,
    store::{Refused, Store, StoreError, Stream},
    world::World,
};

/// Looks every second until the sandbox stops. The clock it goes by is the sandbox's.
pub(crate) async fn run(world: Arc<World>, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            biased;
            _ = stopped.wait_for(|is_stopped| *is_stopped) => break,
            () = tokio::time::sleep(PAUSE) => {}
        }
        match sweep(&world).await {
            Ok(()) => {}
            Err(StoreError::Closed) => break,
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "cannot sweep");
            }
        }
    }
}

/// Lets time pass for everything that waits for it.
pub(crate) async fn sweep(world: &World) -> Result<(), StoreError> {
    let store: &Store = &world.store;
    let now = world.clock.moment();
    for stream in store.holders("pay", "due")? {
        let tick = |state: &_| pay::decide(state, pay::Command::Tick, now);
        pass::<Pay>(store, &stream, now, tick).await?;
    }
    for merchant in world.all_merchants() {
        for stream in store.overdue(&streams::transfer(&merchant.mchid, ""), now)? {
            let tick = |state: &_| transfer::decide(state, transfer::Command::Tick, now);
            pass::<Transfer>(store, &stream, now, tick).await?;
        }
        for stream in store.overdue(&streams::transfer_batch(&merchant.mchid, ""), now)? {
            let tick =
                |state: &_| transfer_batch::decide(state, transfer_batch::Command::Tick, now);
            pass::<TransferBatch>(store, &stream, now, tick).await?;
        }
    }
    Ok(())
}

/// Lets time pass for one thing.
async fn pass<A: Aggregate>(
    store: &Store,
    stream: &Stream,
    now: Now,
    tick: impl Fn(&A::State) -> Result<Vec<A::Event>, Refusal>,
) -> Result<(), StoreError> {
    match store.transact::<A>(stream, now, |view| Ok(tick(view.state)?)).await {
        // Time is never refused.
        Ok(_) | Err(Refused::Refusal(_)) => Ok(()),
        Err(Refused::Store(error)) => Err(error),
    }
}

const PAUSE: Duration = Duration::from_secs(1);
