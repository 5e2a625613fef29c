//! Payments (基础支付, 合单支付) with their refunds (退款).
//!
//! One aggregate is one purchase: what the user pays at once. A basic order has one part, a combined
//! order (合单) has several; either all are paid or none. Refunds live inside the purchase they give
//! money back from, so that one decision sees the payment and everything refunded so far
//! (protocol 08 §§2-5, 8).

mod books;
mod close;
mod collect;
mod collect_calls;
mod combine_view;
mod decide;
mod deduct;
mod event;
mod family;
mod listed;
mod money;
mod notices;
mod order;
mod overseas;
mod overseas_view;
mod refund;
mod refund_terms;
mod refund_view;
mod terms;
mod view;

pub(super) mod body;
pub(super) mod codepay;
pub(super) mod streams;
pub(super) mod wallet;
pub(super) mod wire;

pub(crate) use collect_calls::{Due, collect};
pub use combine_view::CombineView;
pub use decide::Command;
pub use deduct::DEBIT_TAKES;
pub use event::{Event, Pay};
pub(crate) use family::FAMILY;
pub use money::{Shares, fee};
pub use order::{
    Coupon, CouponKind, Order, Part, Payment, Prepay, Share, Stage, State, TradeState,
};
pub use overseas::{Overseas, decimals as overseas_decimals};
pub use overseas_view::{OverseasRefund, OverseasView};
pub use refund::{
    AdvanceReturn, Funds, REFUND_TAKES, Reapplied, Refund, RefundStatus, UNFUNDED_FOR,
};
pub use refund_terms::{FundsFrom, RefundTerms};
pub use refund_view::RefundView;
pub(in crate::families) use refund_view::{Reduction, channel, received_account};
pub use terms::{Identity, PartTerms, Payee, Product, Terms};
pub use view::View;
