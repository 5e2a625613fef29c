//! Unfinished entries: which can proceed by themselves, and which wait for another or for a person.

use crate::clock::Millis;
use crate::entry::{EntryId, Progress, State};

/// What is left of an outbox.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Unfinished entries that go on by themselves, now or at their time.
    pub moving: u64,
    /// Unfinished entries behind a dead one with their ordering key: they wait for a person.
    pub held_up: u64,
    /// Dead entries.
    pub dead: u64,
    /// Unfinished entries of merchants that were not asked about.
    pub elsewhere: u64,
}

impl Backlog {
    /// How many only a person can bring on, directly or by what comes before them.
    #[must_use]
    pub fn for_a_person(&self) -> u64 {
        self.dead + self.held_up
    }
}

/// An entry that waits for an earlier one with its ordering key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockedEntry {
    /// Which.
    pub id: EntryId,
    /// For which other. A dead one is named first, because it needs a person.
    pub ahead: EntryId,
    /// Where that one stands.
    pub state: State,
}

/// Whether nobody holds this entry any more, so that it would have to be claimed to go on.
pub(crate) fn is_free(progress: &Progress, worker: Option<&str>, now: Millis) -> bool {
    progress.due_at.is_some_and(|due| worker.is_none() || due <= now)
}
