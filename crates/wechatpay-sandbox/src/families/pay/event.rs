//! What happens to a purchase, and what is true afterwards.

use serde::{Deserialize, Serialize};

use super::{
    AdvanceReturn, Order, Payment, Prepay, Product, Reapplied, Refund, RefundStatus, Stage, State,
    Terms, notices,
};
use crate::engine::{Aggregate, AlternateKey, Notice};

/// The aggregate: one purchase, found by its 商户订单号 or 合单商户订单号.
#[derive(Debug)]
pub struct Pay;

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The merchant placed the order.
    Created {
        /// What was asked for.
        terms: Terms,
        /// The first token.
        prepay: Prepay,
        /// Unix second after which it cannot be paid.
        expires_at: Option<i64>,
        /// Unix second at which it is closed if still unpaid.
        closes_at: i64,
        /// Unix second.
        at: i64,
    },
    /// The merchant repeated the call and got a fresh token.
    Prepared(Prepay),
    /// The user is typing a password (付款码).
    Paying,
    /// The user did not or could not pay; a debit is over with that.
    Declined,
    /// The user paid.
    Paid(Payment),
    /// The order was closed, by the merchant or by time.
    Closed {
        /// Unix second.
        at: i64,
    },
    /// The merchant took a payment-code order back (撤销).
    Reversed {
        /// Unix second.
        at: i64,
    },
    /// A refund was accepted.
    RefundAccepted(Refund),
    /// A refund came to an end, or got stuck.
    RefundSettled {
        /// 微信支付退款单号.
        refund_id: String,
        /// What became of it.
        status: RefundStatus,
        /// Unix second.
        at: i64,
    },
    /// There is no money for a refund.
    RefundUnfunded {
        /// 微信支付退款单号.
        refund_id: String,
        /// Unix second.
        at: i64,
    },
    /// An advance is to be given back.
    AdvanceAsked {
        /// 微信支付退款单号.
        refund_id: String,
        /// 微信回补单号.
        advance_return_id: String,
        /// Unix second.
        at: i64,
    },
    /// An advance was given back, or never will be.
    AdvanceSettled {
        /// 微信支付退款单号.
        refund_id: String,
        /// Which of the two.
        is_returned: bool,
        /// Unix second.
        at: i64,
    },
    /// The merchant named another account for a stuck refund.
    RefundReapplied {
        /// 微信支付退款单号.
        refund_id: String,
        /// Where the money goes now.
        reapplied: Reapplied,
        /// Unix second.
        at: i64,
    },
}

impl Aggregate for Pay {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "pay.created",
            Event::Prepared(_) => "pay.prepared",
            Event::Paying => "pay.paying",
            Event::Declined => "pay.declined",
            Event::Paid(_) => "pay.paid",
            Event::Closed { .. } => "pay.closed",
            Event::Reversed { .. } => "pay.reversed",
            Event::RefundAccepted(_) => "refund.accepted",
            Event::RefundSettled { status: RefundStatus::Success, .. } => "refund.succeeded",
            Event::RefundSettled { status: RefundStatus::Closed, .. } => "refund.closed",
            Event::RefundSettled { .. } => "refund.abnormal",
            Event::RefundReapplied { .. } => "refund.reapplied",
            Event::RefundUnfunded { .. } => "refund.unfunded",
            Event::AdvanceAsked { .. } => "refund.advance_asked",
            Event::AdvanceSettled { .. } => "refund.advance_settled",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { terms, prepay, expires_at, closes_at, at } = event {
            return State(Some(Order {
                terms: terms.clone(),
                created_at: *at,
                expires_at: *expires_at,
                closes_at: *closes_at,
                prepay: prepay.clone(),
                stage: Stage::Unpaid,
                declines: 0,
                payment: None,
                ended_at: None,
                refunds: Vec::new(),
            }));
        }
        State(state.0.map(|order| advance(order, event)))
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Created { terms, .. } => {
                let taken = |part: &super::PartTerms| {
                    AlternateKey::Take(part.payee.key("out_trade_no", &part.out_trade_no))
                };
                let due = (terms.product == Product::Deduct)
                    .then(|| AlternateKey::Take(debit_key(terms)));
                terms.parts.iter().map(taken).chain(due).collect()
            }
            Event::Paid(payment) => {
                let taken = |share: &super::Share| {
                    AlternateKey::Take(AlternateKey::key("transaction_id", &share.transaction_id))
                };
                let whole = payment.combine_transaction_id.iter();
                let whole =
                    whole.map(|id| AlternateKey::Take(AlternateKey::key("transaction_id", id)));
                let paid = payment.shares.iter().map(taken).chain(whole);
                paid.chain(after.0.as_ref().and_then(undue)).collect()
            }
            Event::Declined => after.0.as_ref().and_then(undue).into_iter().collect(),
            Event::RefundAccepted(refund) => vec![
                AlternateKey::Take(refund.payee.key("out_refund_no", &refund.terms.out_refund_no)),
                AlternateKey::Take(AlternateKey::key("refund_id", &refund.refund_id)),
                AlternateKey::Take(AlternateKey::key("due", &refund.refund_id)),
            ],
            Event::RefundSettled { refund_id, .. } => {
                vec![AlternateKey::Free(AlternateKey::key("due", refund_id))]
            }
            Event::RefundReapplied { refund_id, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("due", refund_id))]
            }
            Event::AdvanceAsked { advance_return_id, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("due", advance_return_id))]
            }
            Event::AdvanceSettled { refund_id, .. } => {
                let of = |order: &Order| {
                    let refund = order.refunds.iter().find(|known| known.refund_id == *refund_id);
                    refund?.advance_return.as_ref().map(|of| of.advance_return_id.clone())
                };
                let due = after.0.as_ref().and_then(of).map(|id| AlternateKey::key("due", &id));
                due.map(AlternateKey::Free).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        after.0.as_ref().map(|order| notices::of(event, order)).unwrap_or_default()
    }
}

fn advance(mut order: Order, event: &Event) -> Order {
    match event {
        Event::Created { .. } => {}
        Event::Prepared(prepay) => order.prepay = prepay.clone(),
        Event::Paying => order.stage = Stage::Paying,
        Event::Declined => {
            order.declines += 1;
            if order.stage == Stage::Paying || order.terms.product == Product::Deduct {
                order.stage = Stage::Failed;
            }
        }
        Event::Paid(payment) => {
            order.stage = Stage::Paid;
            order.payment = Some(payment.clone());
        }
        Event::Closed { at } => {
            order.stage = Stage::Closed;
            order.ended_at = Some(*at);
        }
        Event::Reversed { at } => {
            order.stage = Stage::Revoked;
            order.ended_at = Some(*at);
        }
        Event::RefundAccepted(refund) => order.refunds.push(refund.clone()),
        Event::RefundSettled { refund_id, status, at } => {
            if let Some(refund) = find(&mut order, refund_id) {
                refund.become_at(*status, *at);
            }
        }
        Event::RefundUnfunded { refund_id, at } => {
            if let Some(refund) = find(&mut order, refund_id) {
                refund.unfunded_at = Some(*at);
            }
        }
        Event::AdvanceAsked { refund_id, advance_return_id, at } => {
            if let Some(refund) = find(&mut order, refund_id) {
                refund.advance_return = Some(AdvanceReturn {
                    advance_return_id: advance_return_id.clone(),
                    at: *at,
                    success_at: None,
                    failed_at: None,
                });
            }
        }
        Event::AdvanceSettled { refund_id, is_returned, at } => {
            let refund = find(&mut order, refund_id);
            if let Some(known) = refund.and_then(|refund| refund.advance_return.as_mut()) {
                let place = if *is_returned { &mut known.success_at } else { &mut known.failed_at };
                *place = Some(*at);
            }
        }
        Event::RefundReapplied { refund_id, reapplied, at } => {
            if let Some(refund) = find(&mut order, refund_id) {
                refund.reapplied = Some(reapplied.clone());
                refund.become_at(RefundStatus::Processing, *at);
            }
        }
    }
    order
}

/// A debit that has its outcome waits for nothing.
fn undue(order: &Order) -> Option<AlternateKey> {
    let is_debit = order.terms.product == Product::Deduct;
    is_debit.then(|| AlternateKey::Free(debit_key(&order.terms)))
}

/// Held by a debit without an outcome; numbers of debits are unique for one payee.
fn debit_key(terms: &Terms) -> String {
    AlternateKey::key("due", &terms.payee.key("debit", terms.number()))
}

fn find<'a>(order: &'a mut Order, refund_id: &str) -> Option<&'a mut Refund> {
    order.refunds.iter_mut().find(|refund| refund.refund_id == refund_id)
}
