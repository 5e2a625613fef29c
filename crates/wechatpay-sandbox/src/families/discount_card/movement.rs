//! Progress that can go up and be taken back: what both discount card products count with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::{ErrorNumber, Reason, Refusal};

/// Whether a record adds or takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Movement {
    /// 增加.
    Increase,
    /// 减少.
    Decrease,
}

impl Movement {
    /// `amount` with the sign of the movement, wide enough never to overflow when summed.
    #[must_use]
    pub fn signed(self, amount: i64) -> i128 {
        match self {
            Self::Increase => i128::from(amount),
            Self::Decrease => -i128::from(amount),
        }
    }
}

/// Running totals by id.
#[derive(Debug, Default)]
pub(in crate::families) struct Totals<'a>(BTreeMap<&'a str, i128>);

impl<'a> Totals<'a> {
    /// Adds one record.
    pub(in crate::families) fn add(
        &mut self,
        id: &'a str,
        movement: Movement,
        amount: i64,
    ) -> i128 {
        let total = self.0.entry(id).or_default();
        *total += movement.signed(amount);
        *total
    }

    /// Adds one record, refusing a total below zero.
    pub(in crate::families) fn add_checked(
        &mut self,
        id: &'a str,
        movement: Movement,
        amount: i64,
    ) -> Result<i128, Refusal> {
        match self.add(id, movement, amount) {
            total if total < 0 => Err(Refusal::new(
                Reason::InvalidRequest,
                ErrorNumber::AGAINST_RULES,
                "减少的数量或金额超过已累计的数量或金额",
            )),
            total => Ok(total),
        }
    }

    /// The total of one id; zero if it never moved.
    pub(in crate::families) fn of(&self, id: &str) -> i128 {
        self.0.get(id).copied().unwrap_or(0)
    }
}

/// The agreement is over or not begun: nothing to do (protocol 06 §1).
pub(in crate::families) fn nothing_to_do() -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, "当前状态无需操作")
}

/// An id that the card does not have.
pub(in crate::families) fn unknown_id(
    pointer: &str,
    id: impl Into<crate::engine::Given>,
) -> Refusal {
    Refusal::field(pointer, id.into(), "不属于该先享卡")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_never_fall_below_zero() {
        let mut totals = Totals::default();
        assert_eq!(totals.add_checked("a", Movement::Increase, 2).unwrap(), 2);
        assert_eq!(totals.add_checked("a", Movement::Decrease, 2).unwrap(), 0);
        assert!(totals.add_checked("a", Movement::Decrease, 1).is_err());
        assert!(totals.add_checked("b", Movement::Decrease, i64::MAX).is_err());
        assert_eq!(totals.of("c"), 0);
    }
}
