//! What is remembered of a thing that has no state machine: its members as last heard, or that it is gone.

use serde::{Deserialize, Serialize};

use crate::engine::{Aggregate, AlternateKey, Personal};

/// The aggregate.
#[derive(Debug)]
pub(crate) struct Memo;

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    /// The members as JSON text; `None` before the first call and after the thing was deleted.
    pub(crate) content: Option<Personal>,
    /// It was there once and is deleted.
    pub(crate) is_forgotten: bool,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Event {
    /// A call said something.
    Written {
        /// All members as they are now, as JSON text.
        content: Personal,
        /// Further numbers by which it can be found.
        numbers: Vec<String>,
    },
    /// A call deleted it.
    Forgotten,
}

/// What shall happen when a call leaves `content` behind.
#[must_use]
pub(crate) fn write(state: &State, content: String, numbers: Vec<String>) -> Vec<Event> {
    let content = Personal::from(content);
    if state.content.as_ref() == Some(&content) {
        return Vec::new();
    }
    vec![Event::Written { content, numbers }]
}

/// What shall happen when a call deletes the thing. It may be called again.
#[must_use]
pub(crate) fn forget(state: &State) -> Vec<Event> {
    if state.is_forgotten { Vec::new() } else { vec![Event::Forgotten] }
}

impl Aggregate for Memo {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Written { .. } => "memo.written",
            Event::Forgotten => "memo.forgotten",
        }
    }

    fn apply(_state: State, event: &Event) -> State {
        match event {
            Event::Written { content, .. } => {
                State { content: Some(content.clone()), is_forgotten: false }
            }
            Event::Forgotten => State { content: None, is_forgotten: true },
        }
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Written { numbers, .. } => {
                numbers.iter().cloned().map(AlternateKey::Take).collect()
            }
            // Whoever asks by such a number shall hear that the thing is gone.
            Event::Forgotten => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(events: &[Event]) -> State {
        events.iter().fold(State::default(), Memo::apply)
    }

    #[test]
    fn the_last_word_counts_and_a_repeat_says_nothing_new() {
        let first = write(&State::default(), r#"{"a":1}"#.to_owned(), vec!["id/1".to_owned()]);
        let state = after(&first);
        assert_eq!(state.content, Some(Personal::from(r#"{"a":1}"#)));
        assert_eq!(write(&state, r#"{"a":1}"#.to_owned(), Vec::new()), []);
        assert_eq!(
            Memo::alternate_keys(&first[0], &state),
            [AlternateKey::Take("id/1".to_owned())]
        );
        assert!(!format!("{state:?}").contains("\"a\""), "what is remembered may be personal");
    }

    #[test]
    fn what_is_forgotten_can_come_back() {
        let gone = after(&forget(&State::default()));
        assert_eq!((gone.is_forgotten, forget(&gone).len()), (true, 0));
        let back = Memo::apply(gone, &write(&State::default(), "{}".to_owned(), Vec::new())[0]);
        assert_eq!((back.is_forgotten, back.content.is_some()), (false, true));
    }
}
