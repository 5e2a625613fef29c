//! Times in the two spellings the platform uses, both in China Standard Time (UTC+8).

use time::{
    Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset,
    format_description::well_known::Rfc3339,
};

/// A Unix second as `yyyyMMddHHmmss`, the spelling of WeChat Pay Score (支付分).
#[must_use]
pub fn compact_time(unix: i64) -> String {
    let t = in_china(unix);
    format!(
        "{:04}{:02}{:02}{:02}{:02}{:02}",
        t.year(),
        u8::from(t.month()),
        t.day(),
        t.hour(),
        t.minute(),
        t.second()
    )
}

/// A Unix second as RFC 3339 with milliseconds, such as `2015-05-20T13:29:35.000+08:00`.
#[must_use]
pub fn rfc3339_millis(unix: i64) -> String {
    let t = in_china(unix);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.000+08:00",
        t.year(),
        u8::from(t.month()),
        t.day(),
        t.hour(),
        t.minute(),
        t.second()
    )
}

/// A Unix second as RFC 3339 without a fraction, such as `2015-05-20T13:29:35+08:00`.
#[must_use]
pub fn rfc3339(unix: i64) -> String {
    rfc3339_millis(unix).replace(".000+", "+")
}

/// Reads RFC 3339 into milliseconds since 1970, or `None` if the text is something else.
#[must_use]
pub fn parse_rfc3339(text: &str) -> Option<i64> {
    let instant = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    i64::try_from(instant.unix_timestamp_nanos() / 1_000_000).ok()
}

/// Reads `yyyyMMdd` (start of that day) or `yyyyMMddHHmmss` into a Unix second.
///
/// `None` if the text is something else or names no real day or time of day.
#[must_use]
pub fn day_and_time(text: &str) -> Option<i64> {
    if !text.bytes().all(|b| b.is_ascii_digit()) || !matches!(text.len(), 8 | 14) {
        return None;
    }
    let part = |from: usize| text.get(from..from + 2).and_then(|two| two.parse::<u8>().ok());
    let month = Month::try_from(part(4)?).ok()?;
    let date = Date::from_calendar_date(text.get(..4)?.parse().ok()?, month, part(6)?);
    let clock = if text.len() == 14 {
        Time::from_hms(part(8)?, part(10)?, part(12)?).ok()?
    } else {
        Time::MIDNIGHT
    };
    Some(PrimitiveDateTime::new(date.ok()?, clock).assume_offset(china()).unix_timestamp())
}

/// The Unix second at which the day of a moment began in China.
#[must_use]
pub(crate) fn day_start(unix: i64) -> i64 {
    unix - (unix + CHINA).rem_euclid(DAY)
}

/// The day of a Unix second in China as `yyyy-MM-dd`.
#[must_use]
pub(crate) fn date_text(unix: i64) -> String {
    rfc3339_millis(unix).chars().take(10).collect()
}

/// Reads `yyyy-MM-dd` into the Unix second at which that day begins in China.
#[must_use]
pub(crate) fn parse_date(text: &str) -> Option<i64> {
    let is_dashed = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let digits = text.replace('-', "");
    day_and_time(&digits).filter(|_| is_dashed && digits.len() == 8)
}

fn in_china(unix: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(unix)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .to_offset(china())
}

fn china() -> UtcOffset {
    UtcOffset::from_hms(8, 0, 0).unwrap_or(UtcOffset::UTC)
}

const DAY: i64 = 86_400;
/// Eight hours east.
const CHINA: i64 = 8 * 3600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_china_time() {
        assert_eq!(compact_time(1_700_000_000), "20231115061320");
        assert_eq!(rfc3339_millis(1_700_000_000), "2023-11-15T06:13:20.000+08:00");
        assert_eq!(day_and_time("20231115061320"), Some(1_700_000_000));
        assert_eq!(day_and_time("20231115"), Some(1_700_000_000 - 6 * 3600 - 13 * 60 - 20));
    }

    #[test]
    fn a_day_begins_at_midnight_in_china() {
        let begins = parse_date("2023-11-15").unwrap();
        assert_eq!(Some(begins), day_and_time("20231115"));
        for at in [begins, begins + 1, begins + DAY - 1] {
            assert_eq!((day_start(at), date_text(at)), (begins, "2023-11-15".to_owned()));
        }
        assert_eq!(day_start(begins - 1), begins - DAY);
        for text in ["20231115", "2023-11-31", "2023/11/15", "2023-1-115", ""] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn impossible_times_are_not_read() {
        for text in
            ["", "2023", "20231301", "20230230", "20231115246060", "2023111x", "２０２３１１１５"]
        {
            assert_eq!(day_and_time(text), None, "{text}");
        }
    }

    #[test]
    fn rfc3339_with_and_without_milliseconds_is_one_instant() {
        let seconds = parse_rfc3339("2018-05-23T12:13:50+08:00");
        assert_eq!(seconds, parse_rfc3339("2018-05-23T04:13:50.000Z"));
        assert_eq!(seconds, Some(1_527_048_830_000));
        for text in ["2018-05-23", "2018-05-23 12:13:50", "20180523121350", "2018-05-23T12:13:50"] {
            assert_eq!(parse_rfc3339(text), None, "{text}");
        }
    }
}
