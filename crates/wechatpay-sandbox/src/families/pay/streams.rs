//! The streams of purchases.

use super::Payee;
use crate::engine::Stream;

/// A basic order.
pub(crate) fn order(payee: &Payee, out_trade_no: &str) -> Stream {
    Stream::new(&[PAY], &payee.key("order", out_trade_no))
}

/// A combined order.
pub(crate) fn combined(payee: &Payee, combine_out_trade_no: &str) -> Stream {
    Stream::new(&[PAY], &payee.key("combine", combine_out_trade_no))
}

/// Any purchase; the scope within which numbers of payments and refunds are claimed.
pub(crate) fn purchase(name: &str) -> Stream {
    Stream::new(&[PAY], name)
}

/// The scope of all purchases.
pub(crate) const PAY: &str = "pay";
