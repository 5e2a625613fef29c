//! Generated numbers: order numbers, tokens, nonces, request ids.
//!
//! All random numbers of the sandbox come from here, so that state machines can stay pure.

use std::sync::Arc;

use wechatpay_core::{Nonce, RandomNonce};

use super::compact_time;

/// A source of made-up numbers.
#[derive(Debug, Clone)]
pub(crate) struct Random(Arc<dyn Nonce>);

impl Random {
    pub(crate) fn new() -> Self {
        Self(Arc::new(RandomNonce))
    }

    /// Upper-case letters and digits.
    pub(crate) fn text(&self, length: usize) -> String {
        let mut text = self.0.nonce();
        while text.len() < length {
            text.push_str(&self.0.nonce());
        }
        text.truncate(length);
        text
    }

    /// Lower-case hexadecimal digits.
    pub(crate) fn hex(&self, length: usize) -> String {
        self.spell(length, b"0123456789abcdef")
    }

    /// Decimal digits.
    pub(crate) fn digits(&self, length: usize) -> String {
        self.spell(length, b"0123456789")
    }

    /// 微信支付服务订单号: 20 digits, like the samples.
    pub(crate) fn order_id(&self) -> String {
        format!("1{}", self.digits(19))
    }

    /// 微信支付交易单号: 28 digits beginning with 4200.
    pub(crate) fn transaction_id(&self) -> String {
        format!("4200{}", self.digits(24))
    }

    /// 预支付交易会话标识: `wx`, 14 digits of date and time, then 20 hexadecimal digits.
    pub(crate) fn prepay_id(&self, now: i64) -> String {
        format!("wx{}{}", compact_time(now), self.hex(20))
    }

    /// 微信支付退款单号: 29 digits beginning with 50.
    pub(crate) fn refund_id(&self) -> String {
        format!("50{}", self.digits(27))
    }

    /// 先享卡ID: 14 digits of date and time, then 18 letters and digits.
    pub(crate) fn card_id(&self, now: i64) -> String {
        format!("{}{}", compact_time(now), self.text(18))
    }

    fn spell(&self, length: usize, alphabet: &[u8]) -> String {
        let letter = |byte: u8| char::from(alphabet[usize::from(byte) % alphabet.len()]);
        self.text(length).bytes().map(letter).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_forms_and_differ() {
        let random = Random::new();
        assert_eq!(random.hex(44).len(), 44);
        assert!(random.digits(19).bytes().all(|b| b.is_ascii_digit()));
        assert_eq!(random.card_id(1_700_000_000).len(), 32);
        assert_ne!(random.order_id(), random.order_id());
        assert_eq!(random.text(64).len(), 64);
    }
}
