//! Runs commands on one aggregate and checks the laws that all aggregates share.

use std::fmt::Debug;

use wechatpay_sandbox::{
    Notice,
    domain::{Decide, Now, Refusal},
};

/// An aggregate being played with.
pub(super) struct Run<A: Decide> {
    pub(super) state: A::State,
    pub(super) log: Vec<A::Event>,
    /// What merchants were told.
    pub(super) told: Vec<Notice>,
    pub(super) now: i64,
}

impl<A: Decide> Run<A>
where
    A::State: PartialEq + Debug,
{
    pub(super) fn new() -> Self {
        Self { state: A::State::default(), log: Vec::new(), told: Vec::new(), now: 1_700_000_000 }
    }

    /// Carries out a command, or only lets time pass, and applies what was decided.
    pub(super) fn play(&mut self, command: Option<A::Command>) -> Result<usize, Refusal> {
        let (before, now) = (self.state.clone(), Now(self.now));
        let events = match command {
            Some(command) => A::decide(&self.state, command, now)?,
            None => A::overdue(&self.state, now),
        };
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
