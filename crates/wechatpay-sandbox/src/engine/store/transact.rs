//! Optimistic transactions: decides on the current state, and writes only if it has not changed.

use std::sync::Arc;

use super::{Loaded, Store, StoreError, Stream};
use crate::engine::{Aggregate, Now, Refusal};

/// Why a change was not made.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The domain said no.
    Refusal(Refusal),
    /// Storage failed.
    Store(StoreError),
}

/// What a decision may look at.
pub(crate) struct View<'a, S> {
    /// The state of the stream.
    pub state: &'a S,
    store: &'a Store,
    stream: &'a Stream,
}

impl<S> View<'_, S> {
    /// Whether a number of this scope is held by another stream.
    ///
    /// # Errors
    /// Storage fails.
    pub(crate) fn is_held_elsewhere(&self, key: &str) -> Result<bool, Refused> {
        let owner = self.store.owner(self.stream, key)?;
        Ok(owner.is_some_and(|owner| owner != *self.stream))
    }
}

impl Store {
    /// Changes a stream: `decide` is asked what shall happen, and asked again if somebody was faster.
    ///
    /// Gives the state after the change, once it is on disk. An empty decision writes nothing.
    ///
    /// # Errors
    /// The refusal of `decide`, or a failure of storage.
    pub(crate) async fn transact<A: Aggregate>(
        &self,
        stream: &Stream,
        now: Now,
        mut decide: impl FnMut(View<'_, A::State>) -> Result<Vec<A::Event>, Refused>,
    ) -> Result<Arc<A::State>, Refused> {
        for _ in 0..MOST_ATTEMPTS {
            let loaded: Loaded<A::State> = self.load::<A>(stream)?;
            let events = decide(View { state: &loaded.state, store: self, stream })?;
            if events.is_empty() {
                return Ok(loaded.state);
            }
            if let Some(state) = self.append::<A>(stream, loaded, &events, now).await? {
                return Ok(state);
            }
        }
        Err(StoreError::Busy { stream: stream.to_string() }.into())
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// With n callers on one stream the slowest needs n attempts at most, because each round one wins.
const MOST_ATTEMPTS: usize = 1024;
