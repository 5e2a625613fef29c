//! Changing one aggregate, the way nearly every handler does.

use std::sync::Arc;

use super::Call;
use crate::{
    domain::{Aggregate, Now, Refusal},
    protocol::Failure,
    store::Stream,
};

impl Call<'_> {
    /// Lets `decide` decide on the state of a stream, at the time of this call, and keeps what it
    /// decided. Gives the state after that.
    pub(crate) async fn change<A: Aggregate>(
        &self,
        stream: &Stream,
        decide: impl Fn(&A::State, Now) -> Result<Vec<A::Event>, Refusal>,
    ) -> Result<Arc<A::State>, Failure> {
        let now = self.now();
        let decide = |view: crate::store::View<'_, A::State>| Ok(decide(view.state, now)?);
        Ok(self.world.store.transact::<A>(stream, now, decide).await?)
    }
}
