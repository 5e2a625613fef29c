//! A receipt: applied for once, made a moment later.

use serde::{Deserialize, Serialize};

use crate::engine::{Aggregate, Decide, Now, Refusal};

/// The aggregate: the receipt of one transfer or one batch.
#[derive(Debug)]
pub struct Receipt;

/// The state of one receipt; `None` until the merchant applied for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Proof>);

/// A receipt that was applied for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// 电子签单号.
    pub signature_no: String,
    /// What the file says, line by line, in ASCII.
    pub lines: Vec<String>,
    /// Unix second.
    pub at: i64,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The merchant applied.
    Applied(Proof),
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant applies; doing it again changes nothing.
    Apply {
        /// A fresh number.
        signature_no: String,
        /// What the file says.
        lines: Vec<String>,
    },
}

impl Aggregate for Receipt {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Applied(_) => "receipt.applied",
        }
    }

    fn apply(_state: State, event: &Event) -> State {
        match event {
            Event::Applied(proof) => State(Some(proof.clone())),
        }
    }
}

impl Decide for Receipt {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let Command::Apply { signature_no, lines } = command;
        Ok(match &state.0 {
            Some(_) => Vec::new(),
            None => vec![Event::Applied(Proof { signature_no, lines, at: now.0 })],
        })
    }
}

impl Proof {
    /// Whether the file can be downloaded.
    #[must_use]
    pub fn is_finished(&self, now: Now) -> bool {
        now.0 >= self.finished_at()
    }

    /// Unix second from which on it can be downloaded.
    #[must_use]
    pub fn finished_at(&self) -> i64 {
        self.at + RECEIPT_TAKES
    }
}

/// Seconds until the file is made.
pub const RECEIPT_TAKES: i64 = 5;
