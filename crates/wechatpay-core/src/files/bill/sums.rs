//! The totals of a bill, and whether they fit its rows.

use std::fmt;

use super::fee::Fee;
use super::record::{BillRow, Record, misfit};
use crate::error::Result;
use crate::values::money::Fen;

/// The last line of a bill: its totals, by name.
#[derive(Clone, PartialEq, Eq)]
pub struct Summary(Vec<(String, String)>);

/// What the rows of a bill add up to, to be compared with its totals.
///
/// ```
/// # use wechatpay_core::bill::{BillRow, Summary, Sums};
/// # fn check<R: BillRow>(rows: &[R], totals: &Summary) -> wechatpay_core::Result<()> {
/// let mut sums = Sums::default();
/// for row in rows {
///     sums.add(row);
/// }
/// sums.check(totals)
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct Sums {
    rows: u64,
    /// In hundred-thousandths, as [`Fee`] counts.
    fields: Vec<(&'static [&'static str], i128)>,
}

impl Summary {
    pub(super) fn of(record: &Record<'_>) -> Self {
        Self(record.entries())
    }

    /// The text under this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The amount under this name.
    #[must_use]
    pub fn fen(&self, name: &str) -> Option<Fen> {
        self.find(name)?.parse().ok()
    }

    /// The fee under this name.
    #[must_use]
    pub fn fee(&self, name: &str) -> Option<Fee> {
        self.find(name)?.parse().ok()
    }

    /// How many rows the bill says it has; some bills write `20.0`.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        let names = ["总交易单数", "资金流水总笔数", "总条数"];
        whole(names.iter().find_map(|name| self.find(name))?)
    }

    /// All names and values.
    #[must_use]
    pub fn entries(&self) -> &[(String, String)] {
        &self.0
    }
}

impl Sums {
    /// Adds a row.
    pub fn add(&mut self, row: &impl BillRow) {
        self.rows = self.rows.saturating_add(1);
        row.add_to(self);
    }

    /// Adds an amount to the total that has one of these names.
    pub fn fen(&mut self, names: &'static [&'static str], amount: Fen) {
        self.grow(names, i128::from(amount.0) * 1_000);
    }

    /// Adds a fee to the total that has one of these names.
    pub fn fee(&mut self, names: &'static [&'static str], fee: Fee) {
        self.grow(names, fee.0.into());
    }

    /// Adds to the count that has one of these names.
    pub fn count(&mut self, names: &'static [&'static str], by: u32) {
        self.grow(names, i128::from(by) * 100_000);
    }

    /// How many rows were added.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Compares them with the bill's totals. A total that the bill does not have is not missed,
    /// the number of rows excepted.
    ///
    /// # Errors
    /// If the totals name no number of rows, or one of them differs.
    pub fn check(&self, totals: &Summary) -> Result<()> {
        let Some(count) = totals.count() else {
            return Err(misfit("the totals of the bill do not say how many rows it has"));
        };
        if count != self.rows {
            let what = format!("the bill has {} rows, its totals say {count}", self.rows);
            return Err(misfit(&what));
        }
        for (names, sum) in &self.fields {
            let Some(name) = names.iter().find(|name| totals.find(name).is_some()) else {
                continue;
            };
            let told = totals.fee(name).map(|told| i128::from(told.0));
            if told != Some(*sum) {
                let found = i64::try_from(*sum)
                    .map_or_else(|_| "more".to_owned(), |sum| Fee(sum).to_string());
                let told = totals.find(name).unwrap_or_default();
                return Err(misfit(&format!(
                    "the totals of the bill say {told:.24} under {name}, its rows add up to {found}"
                )));
            }
        }
        Ok(())
    }

    fn grow(&mut self, names: &'static [&'static str], by: i128) {
        match self.fields.iter_mut().find(|(known, _)| *known == names) {
            Some((_, sum)) => *sum = sum.saturating_add(by),
            None => self.fields.push((names, by)),
        }
    }
}

/// `20` or `20.0`.
fn whole(text: &str) -> Option<u64> {
    let (number, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_whole = !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0');
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    (is_whole && is_number).then(|| number.parse().ok()).flatten()
}

impl fmt::Debug for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(name, value)| (name, value))).finish()
    }
}
