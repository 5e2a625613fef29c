//! Times as the wire writes them: the text is kept byte for byte and parsed on demand.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::{format_description, offset};
use time::{Date, OffsetDateTime, PrimitiveDateTime, UtcOffset};

use crate::error::{Error, Result};

/// A time in RFC 3339, such as `2018-05-23T12:13:50+08:00`, with or without milliseconds.
///
/// ```
/// use wechatpay_core::Time;
///
/// let time = Time::from("2018-05-23T12:13:50.120+08:00");
/// assert_eq!(time.instant()?.unix_timestamp(), 1_527_048_830);
/// assert_eq!(time.as_str(), "2018-05-23T12:13:50.120+08:00");
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(Box<str>);

/// A time of WeChat Pay Score (微信支付分): `yyyyMMddHHmmss`, `yyyyMMdd`, or `OnAccept` for the
/// moment the user confirms (protocol 05 §2). Without an offset it means Beijing time, UTC+8.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceTime(Box<str>);

/// What a [`ServiceTime`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceMoment {
    /// The moment the user confirms the order (`OnAccept`).
    OnAccept,
    /// A day, Beijing time.
    Day(Date),
    /// A second, Beijing time.
    Second(OffsetDateTime),
}

impl Time {
    /// The text as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The instant it names.
    ///
    /// # Errors
    /// If the text is not RFC 3339.
    pub fn instant(&self) -> Result<OffsetDateTime> {
        OffsetDateTime::parse(&self.0, &Rfc3339).map_err(|cause| {
            Error::input("a time must look like `2018-05-23T12:13:50+08:00`").with_source(cause)
        })
    }
}

impl ServiceTime {
    /// The text as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it says.
    ///
    /// # Errors
    /// If the text has none of the three forms.
    pub fn moment(&self) -> Result<ServiceMoment> {
        let bad = || Error::input("a service time must be yyyyMMddHHmmss, yyyyMMdd or OnAccept");
        match &*self.0 {
            "OnAccept" => Ok(ServiceMoment::OnAccept),
            text if text.len() == 8 => {
                Date::parse(text, DAY).map(ServiceMoment::Day).map_err(|e| bad().with_source(e))
            }
            text => PrimitiveDateTime::parse(text, SECOND)
                .map(|at| ServiceMoment::Second(at.assume_offset(BEIJING)))
                .map_err(|e| bad().with_source(e)),
        }
    }
}

macro_rules! wire_text {
    ($name:ident) => {
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

wire_text!(Time);
wire_text!(ServiceTime);

/// Refuses what is no instant of RFC 3339; [`Time::from`] takes any text.
impl FromStr for Time {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let time = Self::from(text);
        time.instant().map(|_| time)
    }
}

/// Refuses what has none of the three forms; [`ServiceTime::from`] takes any text.
impl FromStr for ServiceTime {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let time = Self::from(text);
        time.moment().map(|_| time)
    }
}

/// Writes Beijing time with whole seconds, the form WeChat Pay itself uses.
impl From<OffsetDateTime> for Time {
    fn from(at: OffsetDateTime) -> Self {
        let at = at.to_offset(BEIJING);
        // Formatting an instant with these components cannot fail; an empty text would be refused
        // by the gateway rather than mean another time.
        Self(at.format(INSTANT).unwrap_or_default().into())
    }
}

type Form = &'static [BorrowedFormatItem<'static>];

const BEIJING: UtcOffset = offset!(+8);
const DAY: Form = format_description!("[year][month][day]");
const SECOND: Form = format_description!("[year][month][day][hour][minute][second]");
const INSTANT: Form = format_description!(
    "[year]-[month]-[day]T[hour]:[minute]:[second][offset_hour sign:mandatory]:[offset_minute]"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn service_times_have_three_forms() {
        let check = |text: &str, expected: Option<&str>| {
            let moment = ServiceTime::from(text).moment().ok().map(|moment| match moment {
                ServiceMoment::OnAccept => "accept".to_owned(),
                ServiceMoment::Day(day) => day.to_string(),
                ServiceMoment::Second(at) => at.unix_timestamp().to_string(),
            });
            assert_eq!(moment.as_deref(), expected, "{text:?}");
            let read = text.parse::<ServiceTime>().ok().map(|time| time.to_string());
            assert_eq!(read.as_deref(), expected.map(|_| text), "{text:?}");
        };
        check("OnAccept", Some("accept"));
        check("20231114", Some("2023-11-14"));
        check("20231114221320", Some("1699971200"));
        for bad in
            ["", "onaccept", "20231332", "2023111422132", "20231114226120", "２０２３１１１４"]
        {
            check(bad, None);
        }
    }

    #[test]
    fn a_time_is_read_from_what_it_writes() {
        for text in ["2018-05-23T12:13:50+08:00", "2018-05-23T04:13:50.120Z"] {
            assert_eq!(text.parse::<Time>().unwrap().to_string(), text);
        }
        for bad in ["", "2018-05-23", "2018-05-23 12:13:50", "2018-13-23T12:13:50+08:00"] {
            assert!(bad.parse::<Time>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn an_instant_is_written_in_beijing_time() {
        let at = OffsetDateTime::from_unix_timestamp(1_527_048_830).unwrap();
        assert_eq!(Time::from(at).as_str(), "2018-05-23T12:13:50+08:00");
    }
}
