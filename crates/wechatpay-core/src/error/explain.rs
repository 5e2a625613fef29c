//! What the number at the end of a Request-ID means (protocol 14): a more exact reason of the
//! gateway, known to its support and to few others.

use std::fmt;

/// What WeChat Pay's internal number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The number behind the last `-` of the Request-ID.
    pub number: u64,
    /// The official wording, Chinese; empty if it is not known to us.
    pub chinese: &'static str,
    /// What it means, English.
    pub english: &'static str,
    /// What to do, English.
    pub advice: &'static str,
    /// What to do, Chinese.
    pub chinese_advice: &'static str,
    /// Products whose manuals name it, separated by commas: `basic`, `payscore`,
    /// `product-coupon`, `medical`, or `any`; `sandbox` for a number that only our sandbox sends;
    /// empty if it is not known to us.
    pub products: &'static str,
    /// Who sees it: `partner` (服务商), `brand` (品牌), or `both`, which is everybody.
    pub seen_as: &'static str,
    /// The error code it comes with, where that is known or likely: `PARAM_ERROR`.
    pub code: Option<&'static str>,
    /// The HTTP status it comes with, where that is known or likely.
    pub status: Option<u16>,
    /// Whether the documentation pairs number, code and status; otherwise the pairing is a guess.
    pub is_code_documented: bool,
}

impl Explanation {
    /// Explains a Request-ID such as `08F5…CF05-268578704`, or the number alone. `None` if there is
    /// no number in it.
    ///
    /// ```
    /// use wechatpay_core::Explanation;
    ///
    /// let found = Explanation::of("08F5B8C2B506102C18FDDFEEA30620BE821E28EDC405-268443699").unwrap();
    /// assert_eq!(found.english, "the signature is wrong");
    /// assert_eq!((found.code, found.is_code_documented), (Some("SIGN_ERROR"), true));
    /// assert!(Explanation::of("08F5-0").unwrap().is_success());
    /// ```
    #[must_use]
    pub fn of(request_id: &str) -> Option<Self> {
        let text = request_id.trim();
        let digits = text.rsplit('-').next().unwrap_or(text);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number: u64 = is_number.then(|| digits.parse().ok()).flatten()?;
        Some(Self::all().find(|found| found.number == number).unwrap_or(Self::unknown(number)))
    }

    /// Every number that is known, in ascending order.
    pub fn all() -> impl Iterator<Item = Self> {
        NUMBERS.lines().filter(|line| !line.starts_with('#')).filter_map(Self::read)
    }

    /// One row of the table; a test reads them all.
    fn read(row: &'static str) -> Option<Self> {
        let mut cells = row.split('\t');
        let mut next = || cells.next();
        Some(Self {
            number: next()?.parse().ok()?,
            products: next()?,
            seen_as: next()?,
            status: next()?.parse().ok(),
            code: next().filter(|code| !code.is_empty()),
            is_code_documented: next()? == "doc",
            chinese: next()?,
            english: next()?,
            advice: next()?,
            chinese_advice: next()?,
        })
    }

    fn unknown(number: u64) -> Self {
        Self {
            number,
            chinese: "",
            english: UNKNOWN,
            advice: "quote the whole Request-ID to WeChat Pay's support",
            chinese_advice: "将完整的 Request-ID 提供给微信支付技术支持",
            products: "",
            seen_as: "",
            code: None,
            status: None,
            is_code_documented: false,
        }
    }

    /// Whether the number says that all went well.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.number == 0
    }

    /// Whether only the sandbox sends this number, and WeChat Pay never does.
    ///
    /// ```
    /// use wechatpay_core::Explanation;
    ///
    /// assert!(Explanation::of("08F5-990000007").unwrap().is_of_sandbox());
    /// ```
    #[must_use]
    pub fn is_of_sandbox(&self) -> bool {
        self.products == SANDBOX
    }

    /// Whether the number is in our table.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.english != UNKNOWN
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.number, self.english)?;
        if !self.chinese.is_empty() {
            write!(f, " ({})", self.chinese)?;
        }
        if !self.advice.is_empty() {
            write!(f, "; {}", self.advice)?;
        }
        Ok(())
    }
}

const SANDBOX: &str = "sandbox";
const UNKNOWN: &str = "a number that is not public";

/// Rows of numbers; the file's head names the columns.
const NUMBERS: &str = include_str!("explain.tsv");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_ids_are_explained() {
        let check = |id: &str, expected: Option<&str>| {
            assert_eq!(Explanation::of(id).map(|found| found.english), expected, "{id}");
        };
        check("08F5B8C2-268512771", Some("there is no such order under this merchant"));
        check("268512771", Some("there is no such order under this merchant"));
        check(" 08F5-0\n", Some("no error"));
        check("08F5-999", Some(UNKNOWN));
        check("08F5", None);
        check("08F5-", None);
        check("08F5-12a", None);
        check("08F5-99999999999999999999999", None);
        check("", None);
        let said = Explanation::of("x-268447840").unwrap().to_string();
        assert_eq!(
            said,
            "268447840: too many calls (请求频率超过限制); wait, then send the same call"
        );
    }

    #[test]
    fn numbers_say_where_they_are_seen() {
        let found = Explanation::of("268443701").unwrap();
        assert_eq!((found.products, found.seen_as), ("basic", "partner"));
        let pairing = (found.status, found.code, found.is_code_documented);
        assert_eq!(pairing, (Some(403), Some("NO_AUTH"), false));
        let found = Explanation::of("268510610").unwrap();
        assert_eq!((found.products, found.status, found.code), ("medical", None, None));
    }

    #[test]
    fn the_table_is_whole_and_in_order() {
        let rows: Vec<&str> = NUMBERS.lines().filter(|line| !line.starts_with('#')).collect();
        let all: Vec<Explanation> = Explanation::all().collect();
        let public = all.iter().filter(|found| !found.is_of_sandbox()).count();
        assert_eq!((rows.len(), public), (all.len(), 89));
        assert!(rows.iter().all(|row| row.matches('\t').count() == 9));
        assert!(all.windows(2).all(|pair| pair[0].number < pair[1].number));
        for found in &all {
            assert!(!found.english.is_empty() && !found.products.is_empty(), "{found:?}");
            assert!(["partner", "brand", "both"].contains(&found.seen_as), "{found:?}");
            let has_advice = !found.advice.is_empty() && !found.chinese_advice.is_empty();
            assert!(has_advice || found.is_success(), "{found:?}");
            assert!(!found.is_code_documented || found.status.is_some(), "{found:?}");
        }
    }
}
