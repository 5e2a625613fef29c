//! What is left when no entry can proceed by itself: nothing, or entries that need a person.

use wechatpay_outbox::Backlog;

use crate::output::failure::{Exit, Failure, Result};
use crate::text::{Text, outbox as say};

/// Nothing if nothing is left; otherwise what it is, and what to do.
pub(super) fn verdict(left: &Backlog) -> Result<()> {
    let Backlog { moving, held_up, dead, .. } = *left;
    if moving > 0 {
        let message = match moving {
            1 => say::STOPPED_ONE.into(),
            _ => say::STOPPED.with([&moving]),
        };
        return Err(Failure::new(Exit::Unfinished, message).hint(say::START_AGAIN));
    }
    if left.for_a_person() == 0 {
        return Ok(());
    }
    let message = match held_up {
        0 => say::FOR_A_PERSON.with([&dead]),
        _ => say::FOR_A_PERSON_HELD_UP.with([&dead, &held_up]),
    };
    Err(Failure::new(Exit::Unfinished, message).hint(say::LIST_SAYS))
}

/// So many entries, in words.
pub(super) fn entries(count: u64) -> Text {
    if count == 1 { say::ENTRY.into() } else { say::ENTRIES.with([&count]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_named() {
        let check = |moving, held_up, dead, expected: Option<&str>| {
            let left = Backlog { moving, held_up, dead, elsewhere: 7 };
            let found =
                verdict(&left).err().map(|failure| (failure.exit, failure.message.to_string()));
            assert_eq!(found, expected.map(|text| (Exit::Unfinished, text.to_owned())));
        };
        check(0, 0, 0, None);
        check(0, 0, 1, Some("what is left waits for a person: 1 dead"));
        let both = "what is left waits for a person: 2 dead, 1 held up behind dead ones";
        check(0, 1, 2, Some(both));
        check(3, 1, 2, Some("it was stopped: 3 entries would go on by themselves"));
    }
}
