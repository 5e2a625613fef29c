//! What time alone does to money: refunds that nobody decided on arrive, though nobody looks.

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

use crate::{
    domain::pay::{Command, Pay, decide},
    store::{Refused, Store, StoreError},
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
    for stream in store.holders("pay", "due")? {
        let now = world.clock.moment();
        let tick = |view: crate::store::View<'_, _>| Ok(decide(view.state, Command::Tick, now)?);
        match store.transact::<Pay>(&stream, now, tick).await {
            // Time is never refused.
            Ok(_) | Err(Refused::Refusal(_)) => {}
            Err(Refused::Store(error)) => return Err(error),
        }
    }
    Ok(())
}

const PAUSE: Duration = Duration::from_secs(1);
