//! Shapes of dates and times on the wire, checked without a calendar library.

/// RFC 3339: `2018-05-23T12:13:50+08:00`, a fraction of up to nine digits allowed.
pub(crate) fn is_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_at_checked(10) else { return false };
    let Some((clock, rest)) = rest.strip_prefix('T').and_then(|rest| rest.split_at_checked(8))
    else {
        return false;
    };
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = fraction.len() - zone.len();
            if !(1..=9).contains(&digits) {
                return false;
            }
            zone
        }
        None => rest,
    };
    is_date(date) && is_clock(clock, ':') && is_zone(rest)
}

/// Payscore: `yyyyMMddHHmmss`, `yyyyMMdd` or `OnAccept`.
pub(crate) fn is_service_time(text: &str) -> bool {
    let is_day = |day: &str| {
        matches!((number(day, 0..4), number(day, 4..6), number(day, 6..8)),
            (Some(year), Some(month), Some(day)) if is_day_of(year, month, day))
    };
    match text.split_at_checked(8) {
        Some((day, "")) => text == "OnAccept" || is_day(day),
        Some((day, clock)) => is_day(day) && clock.len() == 6 && is_compact_clock(clock),
        None => false,
    }
}

/// `yyyy-MM-dd`.
pub(crate) fn is_date(text: &str) -> bool {
    let has_dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    has_dashes
        && matches!((number(text, 0..4), number(text, 5..7), number(text, 8..10)),
            (Some(year), Some(month), Some(day)) if is_day_of(year, month, day))
}

fn is_clock(text: &str, separator: char) -> bool {
    let parts: Vec<&str> = text.split(separator).collect();
    parts.len() == 3
        && parts.iter().all(|part| part.len() == 2)
        && is_compact_clock(&parts.concat())
}

fn is_compact_clock(text: &str) -> bool {
    let limits = [(0..2, 23), (2..4, 59), (4..6, 59)];
    limits.into_iter().all(|(at, most)| number(text, at).is_some_and(|value| value <= most))
}

fn is_zone(text: &str) -> bool {
    if text == "Z" {
        return true;
    }
    let Some(offset) = text.strip_prefix(['+', '-']) else { return false };
    offset.len() == 5
        && offset.get(2..3) == Some(":")
        && number(offset, 0..2).is_some_and(|hours| hours <= 23)
        && number(offset, 3..5).is_some_and(|minutes| minutes <= 59)
}

fn is_day_of(year: u32, month: u32, day: u32) -> bool {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

fn number(text: &str, at: std::ops::Range<usize>) -> Option<u32> {
    let digits = text.get(at)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times() {
        let check = |text, expected| assert_eq!(is_time(text), expected, "{text}");
        check("2018-05-23T12:13:50+08:00", true);
        check("2015-05-20T13:29:35.120+08:00", true);
        check("2015-05-20T13:29:35Z", true);
        check("2024-02-29T00:00:00-00:30", true);
        check("2023-02-29T00:00:00Z", false);
        check("2018-05-23 12:13:50+08:00", false);
        check("2018-05-23T12:13:50", false);
        check("2018-05-23T24:13:50+08:00", false);
        check("2018-05-23T12:13:50.+08:00", false);
        check("2018-05-23T12:13:50+0800", false);
        check("20180523121350", false);
        check("２０１８-05-23T12:13:50Z", false);
        check("", false);
    }

    #[test]
    fn service_times() {
        let check = |text, expected| assert_eq!(is_service_time(text), expected, "{text}");
        check("20091225091010", true);
        check("20091225", true);
        check("OnAccept", true);
        check("onaccept", false);
        check("20091325", false);
        check("20090431", false);
        check("20091225246000", false);
        check("200912250910", false);
        check("2009-12-25", false);
        check("", false);
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,30}") {
            let _ = (is_time(&text), is_service_time(&text), is_date(&text));
        }

        #[test]
        fn one_changed_letter_is_noticed(at in 0usize..25) {
            let mut text = "2018-05-23T12:13:50+08:00".to_owned();
            text.replace_range(at..=at, "x");
            prop_assert!(!is_time(&text));
        }
    }
}
