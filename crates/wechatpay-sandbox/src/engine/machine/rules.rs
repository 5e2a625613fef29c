//! Rules that several aggregates share: lengths, character sets, service times.

use serde::{Deserialize, Deserializer};

use super::{
    Given, Refusal,
    instant::{day_and_time, parse_rfc3339},
};

/// How much a sandbox insists on.
///
/// The lenient profile is the default: it demands what the documents state for certain. The strict
/// one adds what integrators report as needed in practice (protocol 05 §2, 07 §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// Only the rules that are certain.
    #[default]
    Lenient,
    /// Also the rules that are likely.
    Strict,
}

impl Profile {
    /// Whether the likely rules apply as well.
    #[must_use]
    pub fn is_strict(self) -> bool {
        self == Self::Strict
    }
}

/// A service time: how exact it is and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceTime {
    /// `OnAccept`: when the user confirms.
    OnAccept,
    /// `yyyyMMdd`; the Unix second at which the day begins in China.
    Day(i64),
    /// `yyyyMMddHHmmss` as a Unix second.
    Second(i64),
}

impl ServiceTime {
    /// Reads one of the three spellings of protocol 05 §2.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match (text, text.len()) {
            ("OnAccept", _) => Some(Self::OnAccept),
            (_, 8) => day_and_time(text).map(Self::Day),
            (_, 14) => day_and_time(text).map(Self::Second),
            _ => None,
        }
    }
}

/// Reads a flag that is set unless it is said not to be.
pub(crate) fn set_unless_said<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(Option::<bool>::deserialize(from)?.unwrap_or(true))
}

/// Reads a number or an amount; the samples write 0 where nothing is meant.
pub(crate) fn unless_zero<'de, T, D>(from: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de> + Default + PartialEq,
    D: Deserializer<'de>,
{
    Ok(Option::<T>::deserialize(from)?.filter(|number| *number != T::default()))
}

/// Reads a count, which is one if nothing is said.
pub(crate) fn one_unless_said<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    Ok(unless_zero(from)?.unwrap_or(1))
}

/// Refuses text of more than `most` characters (any character counts as one).
///
/// # Errors
/// A [`Refusal`] naming `pointer`.
pub fn check_length(pointer: &str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.chars().count() > most {
        return Err(Refusal::field(pointer, Given::from(text), format!("长度超过最大值 {most}")));
    }
    Ok(())
}

/// Refuses a number outside of `least..=most`.
pub(crate) fn check_range(pointer: &str, value: i64, least: i64, most: i64) -> Result<(), Refusal> {
    let issue = match value {
        low if low < least => format!("值低于最小值 {least}"),
        high if high > most => format!("值超过最大值 {most}"),
        _ => return Ok(()),
    };
    Err(Refusal::field(pointer, Given::from(value), issue))
}

/// Refuses what is no time of RFC 3339.
pub(crate) fn check_instant(pointer: &str, text: &str) -> Result<(), Refusal> {
    match parse_rfc3339(text) {
        Some(_) => Ok(()),
        None => Err(Refusal::field(
            pointer,
            Given::from(text),
            "时间格式错误，应为yyyy-MM-DDTHH:mm:ss.SSS+08:00",
        )),
    }
}

/// Refuses a merchant number (商户单号) longer than `most` or with characters outside
/// `[0-9A-Za-z_\-|*]` (protocol 03 §5).
///
/// # Errors
/// A [`Refusal`] naming `pointer`.
pub fn check_number(pointer: &str, text: &str, most: usize) -> Result<(), Refusal> {
    check_length(pointer, text, most)?;
    if !is_number_text(text) {
        return Err(Refusal::field(pointer, Given::from(text), "只能是数字、大小写字母_-|*"));
    }
    Ok(())
}

/// Whether every character may be in a merchant number.
#[must_use]
pub fn is_number_text(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'|' | b'*'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_small_alphabet() {
        for (text, expected) in [
            ("1234323JKHDFE1243252", true),
            ("A|B*C_d-e", true),
            ("", false),
            ("a b", false),
            ("a/b", false),
            ("单号", false),
            ("a@b", false),
        ] {
            assert_eq!(check_number("/n", text, 32).is_ok(), expected, "{text}");
        }
        assert!(check_number("/n", &"1".repeat(33), 32).is_err());
    }

    #[test]
    fn lengths_count_characters_not_bytes() {
        assert!(check_length("/n", &"支".repeat(20), 20).is_ok());
        assert!(check_length("/n", &"支".repeat(21), 20).is_err());
    }

    #[test]
    fn service_times_have_three_spellings() {
        assert_eq!(ServiceTime::read("OnAccept"), Some(ServiceTime::OnAccept));
        assert!(matches!(ServiceTime::read("20231115"), Some(ServiceTime::Day(_))));
        assert!(matches!(ServiceTime::read("20231115061320"), Some(ServiceTime::Second(_))));
        for text in ["onaccept", "2023-11-15", "2023111506132", ""] {
            assert_eq!(ServiceTime::read(text), None, "{text}");
        }
    }
}
