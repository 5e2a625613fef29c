//! 委托代扣: a debit under a contract, from the moment it is accepted.
//!
//! It is paid by itself after a few seconds, unless the wallet's `pay` or `decline` says what happens.

use super::{Event, Order, Payment, Share};
use crate::engine::{Now, Personal};

/// The debit is paid, because nobody said otherwise for [`DEBIT_TAKES`] seconds.
pub(super) fn due(order: &Order, now: Now) -> Vec<Event> {
    let at = order.created_at + DEBIT_TAKES;
    if now.0 < at {
        return Vec::new();
    }
    let bound = order.terms.openid.as_ref().or(order.terms.sub_openid.as_ref());
    vec![Event::Paid(Payment {
        at,
        openid: bound.cloned().unwrap_or_else(|| Personal::from("")),
        bank_type: "OTHERS".to_owned(),
        combine_transaction_id: None,
        shares: vec![Share { transaction_id: order.prepay.id.clone(), coupon: None }],
    })]
}

/// Seconds until a debit that nobody decided on is paid.
pub const DEBIT_TAKES: i64 = 5;
