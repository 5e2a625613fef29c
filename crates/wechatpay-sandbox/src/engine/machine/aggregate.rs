//! What every aggregate has in common, so that one store can keep them all.

use serde::{Serialize, de::DeserializeOwned};

use super::Refusal;
use crate::engine::Notice;

/// The time of a decision in Unix seconds. State machines get it as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now(pub i64);

/// A stream of events and the state that follows from them.
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

/// The other half of a state machine: what may happen to an aggregate.
pub trait Decide: Aggregate {
    /// What somebody wants to happen.
    type Command: Clone + Send + Sync + 'static;

    /// What time alone has done, though nobody asked for it.
    fn overdue(_state: &Self::State, _now: Now) -> Vec<Self::Event> {
        Vec::new()
    }

    /// What a command leads to, once that has happened. An empty list means that the command was
    /// carried out before, or has no effect.
    ///
    /// # Errors
    /// A [`Refusal`]: a field breaks a rule, the thing does not exist, or its state forbids the command.
    fn act(
        state: &Self::State,
        command: Self::Command,
        now: Now,
    ) -> Result<Vec<Self::Event>, Refusal>;

    /// What shall happen: first what time alone has done, then what the command leads to.
    ///
    /// # Errors
    /// Those of [`Decide::act`].
    fn decide(
        state: &Self::State,
        command: Self::Command,
        now: Now,
    ) -> Result<Vec<Self::Event>, Refusal> {
        let mut events = Self::overdue(state, now);
        if events.is_empty() {
            return Self::act(state, command, now);
        }
        let later = events.iter().fold(state.clone(), Self::apply);
        events.extend(Self::act(&later, command, now)?);
        Ok(events)
    }
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
