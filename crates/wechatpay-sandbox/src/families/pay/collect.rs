//! What a collection by the platform (支付分, 停车) leads to.

use super::{Event, Payment, Prepay, Share, State, Terms};
use crate::engine::{Personal, Refusal};

/// What a collection leads to; the money moves in the same moment.
pub(super) fn decide(
    state: &State,
    terms: Terms,
    prepay: Prepay,
    payment: Payment,
    is_taken: bool,
) -> Result<Vec<Event>, Refusal> {
    match &state.0 {
        None if !is_taken => {
            let at = payment.at;
            let created = Event::Created { terms, prepay, expires_at: None, closes_at: at, at };
            Ok(vec![created, Event::Paid(payment)])
        }
        Some(order) if order.terms == terms && order.payment.is_some() => Ok(Vec::new()),
        _ => Err(super::decide::number_used()),
    }
}

impl Payment {
    /// A payment of a single part, without a coupon.
    pub(super) fn whole(
        at: i64,
        openid: Personal,
        bank_type: String,
        transaction_id: String,
    ) -> Self {
        let shares = vec![Share { transaction_id, coupon: None }];
        Self { at, openid, bank_type, combine_transaction_id: None, shares }
    }
}
