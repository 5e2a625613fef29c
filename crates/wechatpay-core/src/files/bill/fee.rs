//! Fees in bills, which have fractions of a fen.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::str::FromStr;

use crate::error::{Error, Result};
use crate::values::money::{Fen, scaled};

/// A fee (手续费) in hundred-thousandths of a yuan: bills print five decimals. Negative when it is
/// given back.
///
/// ```
/// use wechatpay_core::{Fen, bill::Fee};
///
/// let fee: Fee = "0.01499".parse()?;
/// assert_eq!((fee, fee.to_string().as_str(), fee.rounded()), (Fee(1499), "0.01499", Fen(1)));
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fee(pub i64);

impl Fee {
    /// To the nearest fen, halves away from zero.
    #[must_use]
    pub fn rounded(self) -> Fen {
        let fen = (self.0.unsigned_abs() + 500) / 1000;
        let fen = i64::try_from(fen).unwrap_or(i64::MAX);
        Fen(if self.0 < 0 { -fen } else { fen })
    }
}

impl Add for Fee {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for Fee {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self(0), Add::add)
    }
}

/// Prints yuan with five decimals, as bills do.
impl fmt::Display for Fee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fee = self.0.unsigned_abs();
        f.pad(&format!("{sign}{}.{:05}", fee / 100_000, fee % 100_000))
    }
}

/// Reads yuan text with up to five decimals, exactly. Early bills write small fees as `6e-05`.
impl FromStr for Fee {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let bad = || Error::input("a fee in yuan must look like `0.01499`");
        let plain = scaled(text, 5);
        let fee = plain.or_else(|| text.split_once('e').and_then(|(n, e)| small(n, e)));
        fee.map(Self).ok_or_else(bad)
    }
}

/// A number with a negative exponent, if it is exact to five decimals.
fn small(number: &str, exponent: &str) -> Option<i64> {
    let exponent: u32 = exponent.strip_prefix('-')?.parse().ok()?;
    let digits = scaled(number, 5)?;
    let power = 10_i64.checked_pow(exponent)?;
    (digits % power == 0).then_some(digits / power)
}
