//! Timeouts and due times: runs what each family has to do when time passes.

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

use super::{Backend, Decide, Now, Refused, Store, StoreError, Stream};

/// Looks every second until the sandbox stops. The clock it goes by is the sandbox's.
pub(crate) async fn run(backend: Arc<Backend>, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            biased;
            _ = stopped.wait_for(|is_stopped| *is_stopped) => break,
            () = tokio::time::sleep(PAUSE) => {}
        }
        match sweep(&backend).await {
            Ok(()) => {}
            Err(StoreError::Closed) => break,
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "cannot sweep");
            }
        }
    }
}

/// Lets time pass for everything that waits for it.
pub(crate) async fn sweep(backend: &Backend) -> Result<(), StoreError> {
    let now = backend.clock.moment();
    for tick in backend.families.ticks() {
        tick(backend, now).await?;
    }
    Ok(())
}

/// Lets time pass for those things of a sort whose time has come, whoever owns them.
pub(crate) async fn pass_each<A: Decide>(
    backend: &Backend,
    now: Now,
    sort: &str,
) -> Result<(), StoreError> {
    for merchant in backend.all_merchants() {
        let any = Stream::new(&[sort, &merchant.mchid], "");
        for stream in backend.store.overdue(&any, now)? {
            pass::<A>(&backend.store, &stream, now).await?;
        }
    }
    Ok(())
}

/// Lets time pass for one thing.
pub(crate) async fn pass<A: Decide>(
    store: &Store,
    stream: &Stream,
    now: Now,
) -> Result<(), StoreError> {
    match store.transact::<A>(stream, now, |view| Ok(A::overdue(view.state, now))).await {
        // Time is never refused.
        Ok(_) | Err(Refused::Refusal(_)) => Ok(()),
        Err(Refused::Store(error)) => Err(error),
    }
}

const PAUSE: Duration = Duration::from_secs(1);
