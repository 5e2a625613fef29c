//! Money as WeChat Pay counts it: whole fen (分).

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// An amount in fen (分), one hundredth of a yuan (元). Never a fraction, never a float.
///
/// ```
/// use wechatpay_core::Fen;
///
/// let total: Fen = "12.34".parse()?;
/// assert_eq!(total, Fen(1234));
/// assert_eq!(total.to_string(), "12.34");
/// assert_eq!(serde_json::to_string(&total).unwrap(), "1234");
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Fen(pub i64);

impl Fen {
    /// The sum, or `None` if it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` if it does not fit.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }
}

impl From<i64> for Fen {
    fn from(fen: i64) -> Self {
        Self(fen)
    }
}

impl Add for Fen {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Fen {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Fen {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Fen {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self(0), Add::add)
    }
}

/// Prints yuan with two decimals, as bill files do.
impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        f.pad(&format!("{sign}{}.{:02}", fen / 100, fen % 100))
    }
}

/// Reads yuan text exactly: `12`, `12.3` and `12.34` are fine, `12.345` is not.
impl FromStr for Fen {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let bad = || Error::input("an amount in yuan must look like `12.34`");
        scaled(text, 2).map(Self).ok_or_else(bad)
    }
}

/// Reads yuan text with up to so many decimals, in units of the last of them: with two,
/// `12.5` is 1250.
pub(crate) fn scaled(text: &str, decimals: usize) -> Option<i64> {
    let (sign, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (-1, rest),
        rest => (1, rest),
    };
    let (mut sum, mut whole, mut places) = (0_i64, 0_usize, None);
    for byte in digits {
        match (byte, &mut places) {
            (b'0'..=b'9', Some(places)) if *places < decimals => *places += 1,
            (b'0'..=b'9', None) => whole += 1,
            (b'.', None) => {
                places = Some(0);
                continue;
            }
            _ => return None,
        }
        sum = sum.checked_mul(10)?.checked_add(sign * i64::from(byte - b'0'))?;
    }
    if whole == 0 || places == Some(0) {
        return None;
    }
    for _ in places.unwrap_or_default()..decimals {
        sum = sum.checked_mul(10)?;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn yuan_text_is_read_exactly() {
        let check = |text: &str, expected: Option<i64>| {
            assert_eq!(text.parse::<Fen>().ok(), expected.map(Fen), "{text}");
        };
        check("0.01", Some(1));
        check("12", Some(1200));
        check("12.3", Some(1230));
        check("-12.34", Some(-1234));
        for bad in ["", ".", "1.", ".5", "1.234", "1,000.00", "+1", "--1", "１", "1e3", " 1"] {
            check(bad, None);
        }
        check("92233720368547758.07", Some(i64::MAX));
        check("92233720368547758.08", None);
        check("-92233720368547758.08", Some(i64::MIN));
        check("-92233720368547758.09", None);
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(fen: i64) {
            prop_assert_eq!(Fen(fen).to_string().parse::<Fen>().unwrap(), Fen(fen));
        }
    }
}
