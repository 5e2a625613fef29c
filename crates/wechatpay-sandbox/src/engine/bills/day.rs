//! A day in China time, and whether its bill is available yet.

use crate::engine::{
    ErrorNumber, Given, Location, Now, Profile, Reason, Refusal, parse_date, rfc3339_millis,
};

/// A day for which a bill may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BillDay {
    /// Unix second at which it begins in China.
    pub begins: i64,
}

impl BillDay {
    /// Reads `yyyy-MM-dd`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        parse_date(text).map(|begins| Self { begins })
    }

    /// Reads `bill_date`, and refuses a day that is not over, is too old, or has no bill yet.
    ///
    /// # Errors
    /// A [`Refusal`] naming `bill_date`, or `STATEMENT_CREATING`.
    pub fn asked(text: &str, profile: Profile, now: Now) -> Result<Self, Refusal> {
        let refuse =
            |issue: &str| Refusal::at(Location::Query, "bill_date", Given::from(text), issue);
        let day = Self::read(text).ok_or_else(|| refuse("日期格式错误，应为yyyy-MM-dd"))?;
        if day.last() >= now.0 {
            return Err(refuse("只能申请今天之前的账单"));
        }
        if day.begins + RETENTION_DAYS * DAY < now.0 {
            return Err(refuse("只能申请三个月以内的账单"));
        }
        // Only the strict profile waits until the morning: a test must not depend on its hour.
        if profile.is_strict() && now.0 < day.begins + DAY + READY {
            let text = "账单生成中，请在10点后再试";
            return Err(Refusal::new(Reason::StatementCreating, ErrorNumber::BILL_NOT_READY, text));
        }
        Ok(day)
    }

    /// The last Unix second of the day.
    #[must_use]
    pub fn last(self) -> i64 {
        self.begins + DAY - 1
    }

    /// Whether a moment lies in the day.
    #[must_use]
    pub fn holds(self, at: i64) -> bool {
        (self.begins..=self.last()).contains(&at)
    }
}

/// A moment as bills write it: `yyyy-MM-dd HH:mm:ss`.
pub(crate) fn moment(at: i64) -> String {
    let text = rfc3339_millis(at);
    format!("{} {}", text.get(..10).unwrap_or_default(), text.get(11..19).unwrap_or_default())
}

/// How old a bill may be: three months.
pub const RETENTION_DAYS: i64 = 92;
const DAY: i64 = 86_400;
/// Ten o'clock.
const READY: i64 = 10 * 3600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_and_bounded() {
        let day = BillDay::read("2023-11-15").unwrap();
        assert_eq!(moment(day.begins), "2023-11-15 00:00:00");
        assert_eq!(moment(day.last()), "2023-11-15 23:59:59");
        for text in ["20231115", "2023-11-31", "2023/11/15", "2023-1-115", ""] {
            assert_eq!(BillDay::read(text), None, "{text}");
        }
        let ask = |now: i64, profile| BillDay::asked("2023-11-15", profile, Now(now)).is_ok();
        assert!(!ask(day.last(), Profile::Lenient), "the day is not over");
        assert!(ask(day.last() + 1, Profile::Lenient));
        assert!(!ask(day.last() + 1, Profile::Strict), "the bill is being made");
        assert!(ask(day.last() + 1 + READY, Profile::Strict));
        assert!(!ask(day.begins + 93 * DAY, Profile::Lenient), "too old");
    }
}
