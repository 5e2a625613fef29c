//! What is different for merchants outside of the mainland (境外): a category, a currency, and a rate at
//! which the user pays (protocol 16 §17).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::engine::{Given, Refusal};

/// What such an order says beyond others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overseas {
    /// 商户类别码 (MCC), four digits.
    pub merchant_category_code: String,
    /// What one unit of the price's currency costs in CNY, times 10^8.
    pub rate: i64,
    /// How many of the smallest units of CNY one smallest unit of the price counts for: 100 for
    /// currencies without a smaller unit, such as JPY.
    pub scale: i64,
}

impl Overseas {
    /// For a price in `currency`. A currency that is not known is refused with the order's other members.
    #[must_use]
    pub fn new(merchant_category_code: String, currency: &str) -> Self {
        let scale = if decimals(currency) == 0 { 100 } else { 1 };
        Self { merchant_category_code, rate: rate(currency).unwrap_or(UNIT), scale }
    }

    /// Four digits; which of them exist, the sandbox does not know.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let code = &self.merchant_category_code;
        if code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(());
        }
        let given = Given::from(code.as_str());
        Err(Refusal::field("/merchant_category_code", given, "应为四位数字的商户类别码"))
    }

    /// What an amount of the price comes to in CNY, rounded half up. The user pays in CNY (assumed:
    /// mainland wallets do).
    #[must_use]
    pub fn paid(&self, amount: Fen) -> Fen {
        let exact = i128::from(amount.0) * i128::from(self.rate) * i128::from(self.scale);
        let unit = i128::from(UNIT);
        Fen(i64::try_from((2 * exact + unit) / (2 * unit)).unwrap_or(i64::MAX))
    }
}

/// The rate of a currency, times 10^8; none if it is not played. Real rates change daily; these do not,
/// so that a test can foresee them.
#[must_use]
pub(super) fn rate(currency: &str) -> Option<i64> {
    let found = RATES.iter().find(|(known, _)| *known == currency);
    found.map(|(_, rate)| *rate)
}

/// How many decimals a currency has.
#[must_use]
pub fn decimals(currency: &str) -> usize {
    if matches!(currency, "JPY" | "KRW") { 0 } else { 2 }
}

const UNIT: i64 = 100_000_000;
const RATES: [(&str, i64); 17] = [
    ("CNY", UNIT),
    ("HKD", 92_000_000),
    ("USD", 720_000_000),
    ("EUR", 780_000_000),
    ("GBP", 910_000_000),
    ("JPY", 4_800_000),
    ("KRW", 530_000),
    ("SGD", 535_000_000),
    ("AUD", 475_000_000),
    ("NZD", 435_000_000),
    ("CAD", 525_000_000),
    ("CHF", 810_000_000),
    ("DKK", 104_000_000),
    ("SEK", 68_000_000),
    ("NOK", 67_000_000),
    ("THB", 20_500_000),
    ("MOP", 89_500_000),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_converted_from_its_smallest_unit() {
        for (currency, amount, expected) in
            [("HKD", 888, 817), ("USD", 1, 7), ("JPY", 100, 480), ("CNY", 5, 5), ("HKD", 0, 0)]
        {
            let overseas = Overseas::new("4111".to_owned(), currency);
            assert_eq!(overseas.paid(Fen(amount)), Fen(expected), "{currency}");
        }
    }
}
