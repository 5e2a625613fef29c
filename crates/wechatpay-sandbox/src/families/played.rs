//! Which operations a state machine answers.

use super::FAMILIES;

/// The operations that a state machine answers, by id (`family.operation`): all others are checked, and
/// answered with an example.
pub fn played_operations() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().flat_map(|family| family.operations).map(|(id, _)| *id)
}
