//! When an async file makes no progress: no piece of a download came, or none of an upload was
//! taken, for too long.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, Sleep, sleep, sleep_until};

/// How long a download has been waited for. The timer is reset only when it fires, not for
/// every piece.
pub(super) struct StallTimer {
    limit: Duration,
    since: Option<Instant>,
    timer: Pin<Box<Sleep>>,
}

/// Since when the other end of an upload has had a piece and not asked for the next. While a piece
/// is being read from its source, nobody waits for the other end.
#[derive(Clone, Default)]
pub(super) struct UploadStallTimer(Arc<Mutex<Option<Instant>>>);

impl StallTimer {
    pub(super) fn new(limit: Duration) -> Self {
        Self { limit, since: None, timer: Box::pin(sleep(limit)) }
    }

    /// Something came.
    pub(super) fn renew(&mut self) {
        self.since = None;
    }

    /// Ready when nothing has come for too long.
    pub(super) fn poll_over(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let end = *self.since.get_or_insert_with(Instant::now) + self.limit;
        while self.timer.as_mut().poll(context).is_ready() {
            if end <= Instant::now() {
                return Poll::Ready(());
            }
            self.timer.as_mut().reset(end);
        }
        Poll::Pending
    }
}

impl UploadStallTimer {
    pub(super) fn handed_over(&self) {
        self.set(Some(Instant::now()));
    }

    /// The next is asked for, or there is none.
    pub(super) fn taken(&self) {
        self.set(None);
    }

    fn set(&self, since: Option<Instant>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }

    /// What comes of the work, or nothing if the other end takes no piece for too long.
    pub(super) async fn guard<T>(
        self,
        limit: Duration,
        work: impl Future<Output = T>,
    ) -> Option<T> {
        let mut work = std::pin::pin!(work);
        let mut stalled = std::pin::pin!(self.stalled(limit));
        std::future::poll_fn(|context| match work.as_mut().poll(context) {
            Poll::Ready(result) => Poll::Ready(Some(result)),
            Poll::Pending => stalled.as_mut().poll(context).map(|()| None),
        })
        .await
    }

    async fn stalled(self, limit: Duration) {
        loop {
            let since = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let end = since.unwrap_or(now) + limit;
            if end <= now {
                return;
            }
            sleep_until(end).await;
        }
    }
}
