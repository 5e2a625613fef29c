//! Changes one aggregate, as nearly every handler does.

use std::sync::{Arc, atomic::Ordering};

use crate::engine::{Aggregate, Call, Decide, Failure, Now, Refused, Stream, View};

impl Call<'_> {
    /// Carries out a command on a stream, after whatever time alone has done. Gives the state after
    /// that.
    pub(crate) async fn change<A: Decide>(
        &self,
        stream: &Stream,
        command: A::Command,
    ) -> Result<Arc<A::State>, Failure> {
        let now = self.now();
        let decide = |view: View<'_, A::State>| Ok(A::decide(view.state, command.clone(), now)?);
        Ok(self.transact::<A>(stream, now, decide).await?)
    }

    /// The state of a stream, after whatever time alone has done.
    pub(crate) async fn current<A: Decide>(
        &self,
        stream: &Stream,
    ) -> Result<Arc<A::State>, Failure> {
        let now = self.now();
        Ok(self.transact::<A>(stream, now, |view| Ok(A::overdue(view.state, now))).await?)
    }

    /// Changes a stream as [`crate::engine::Store::transact`] does, and notes whether anything
    /// changed: a repeat of what was done before changes nothing.
    pub(crate) async fn transact<A: Aggregate>(
        &self,
        stream: &Stream,
        now: Now,
        mut decide: impl FnMut(View<'_, A::State>) -> Result<Vec<A::Event>, Refused>,
    ) -> Result<Arc<A::State>, Refused> {
        let mut is_change = false;
        let decide = |view: View<'_, A::State>| {
            let events = decide(view)?;
            is_change = !events.is_empty();
            Ok(events)
        };
        let state = self.backend.store.transact::<A>(stream, now, decide).await?;
        self.has_changed.fetch_or(is_change, Ordering::Relaxed);
        Ok(state)
    }
}
