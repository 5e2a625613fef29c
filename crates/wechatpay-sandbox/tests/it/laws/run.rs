//! Plays commands on one aggregate and checks the laws that all aggregates share.

use std::fmt::Debug;

use wechatpay_sandbox::{
    Notice,
    domain::{Aggregate, Now, Refusal},
};

/// An aggregate being played with.
pub(super) struct Run<A: Aggregate> {
    pub(super) state: A::State,
    pub(super) log: Vec<A::Event>,
    /// What merchants were told.
    pub(super) told: Vec<Notice>,
    pub(super) now: i64,
}

impl<A: Aggregate> Run<A>
where
    A::State: PartialEq + Debug,
{
    pub(super) fn new() -> Self {
        Self { state: A::State::default(), log: Vec::new(), told: Vec::new(), now: 1_700_000_000 }
    }

    /// Lets `decide` decide, and applies what it decided.
    pub(super) fn play(
        &mut self,
        decide: impl FnOnce(&A::State, Now) -> Result<Vec<A::Event>, Refusal>,
    ) -> Result<usize, Refusal> {
        let before = self.state.clone();
        let events = decide(&self.state, Now(self.now))?;
        assert_eq!(self.state, before, "deciding changes nothing");
        let count = events.len();
        for event in events {
            // What is stored is what comes back.
            let stored = serde_json::to_string(&event).unwrap();
            let event: A::Event = serde_json::from_str(&stored).unwrap();
            self.state = A::apply(self.state.clone(), &event);
            self.told.extend(A::notices(&event, &self.state));
            self.log.push(event);
        }
        Ok(count)
    }

    /// Replaying the log, from the start or from any snapshot, gives the same state.
    pub(super) fn check_replay(&self) {
        for from in [0, self.log.len() / 2, self.log.len()] {
            let (old, new) = self.log.split_at(from);
            let snapshot = old.iter().fold(A::State::default(), A::apply);
            let saved = serde_json::to_string(&snapshot).unwrap();
            let snapshot: A::State = serde_json::from_str(&saved).unwrap();
            assert_eq!(new.iter().fold(snapshot, A::apply), self.state);
        }
    }
}
