//! What every aggregate has in common, so that one store can keep them all.

use serde::{Serialize, de::DeserializeOwned};

use super::Refusal;
use crate::engine::Notice;

/// The moment of a decision in Unix seconds. The domain never asks a clock; it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now(pub i64);

/// A thing with a life of its own: a stream of events and the state they add up to.
pub trait Aggregate: 'static {
    /// What is true now. The default is "nothing has happened yet".
    type State: Default + Clone + Serialize + DeserializeOwned + Send + Sync + 'static;
    /// What has happened. Events are kept for ever, so their shape only ever grows.
    type Event: Serialize + DeserializeOwned + Send + 'static;

    /// The stable name of an event in the log, such as `payscore.accepted`.
    fn kind(event: &Self::Event) -> &'static str;

    /// The state after `event`. Total: replaying a log can never fail.
    fn apply(state: Self::State, event: &Self::Event) -> Self::State;

    /// Numbers that `event`, which led to the state `after`, takes for this stream; unique within the
    /// stream's scope.
    fn alternate_keys(_event: &Self::Event, _after: &Self::State) -> Vec<AlternateKey> {
        Vec::new()
    }

    /// What merchants are told of `event`, which led to the state `after`.
    fn notices(_event: &Self::Event, _after: &Self::State) -> Vec<Notice> {
        Vec::new()
    }
}

/// Decides on what is true once `overdue` has happened: what time alone has done comes first, and is
/// kept even though nobody asked for it.
pub(crate) fn decide_after<A: Aggregate>(
    state: &A::State,
    overdue: Vec<A::Event>,
    act: impl FnOnce(&A::State) -> Result<Vec<A::Event>, Refusal>,
) -> Result<Vec<A::Event>, Refusal> {
    if overdue.is_empty() {
        return act(state);
    }
    let later = overdue.iter().fold(state.clone(), A::apply);
    let mut events = overdue;
    events.extend(act(&later)?);
    Ok(events)
}

/// A second number by which a stream can be found, or which nobody else may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlternateKey {
    /// The stream owns this number from now on.
    Take(String),
    /// The stream gives this number back.
    Free(String),
}

impl AlternateKey {
    /// The key under which a number of some sort is claimed: `sort` and `number` joined by a slash.
    #[must_use]
    pub fn key(sort: &str, number: &str) -> String {
        format!("{sort}/{number}")
    }

    /// The key held by what time alone changes from the Unix second `moment` on.
    #[must_use]
    pub fn due(moment: i64, number: &str) -> String {
        Self::key("due", &format!("{:012}/{number}", moment.max(0)))
    }
}
