//! How a refund is split between the user, the coupon and the merchant, and what the platform charges.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Coupon, CouponKind, Part, RefundStatus};

/// What a refund gives back, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shares {
    /// 用户退款金额: what the user gets.
    pub payer_refund: Fen,
    /// 优惠退款金额: what goes back into the coupon.
    pub discount_refund: Fen,
    /// 应结退款金额: what the merchant gives.
    pub settlement_refund: Fen,
}

impl Shares {
    /// Splits a refund of `amount`. The user gets the same share of it as of the price, rounded half
    /// up; whatever rounding moved is evened out by the last refund, so that all refunds together
    /// give back exactly what was paid.
    #[must_use]
    pub fn of(part: &Part<'_>, amount: Fen) -> Self {
        let earlier = || part.refunds().filter(|refund| refund.status != RefundStatus::Closed);
        let payer_before: Fen = earlier().map(|refund| refund.shares.payer_refund).sum();
        let discount_before: Fen = earlier().map(|refund| refund.shares.discount_refund).sum();
        let payer_left = part.payer_total() - payer_before;
        let discount_left = part.discount() - discount_before;
        let fair = share(amount, part.payer_total(), part.terms.total);
        let payer_refund = fair.max(amount - discount_left).min(payer_left).min(amount);
        let discount_refund = amount - payer_refund;
        let settlement_refund = match part.share().and_then(|share| share.coupon.as_ref()) {
            Some(Coupon { kind: CouponKind::NoCash, .. }) => payer_refund,
            _ => amount,
        };
        Self { payer_refund, discount_refund, settlement_refund }
    }
}

/// 手续费: 0.60 % of what is settled, rounded half up to whole fen.
#[must_use]
pub fn fee(settled: Fen) -> Fen {
    share(settled, Fen(6), Fen(1000))
}

/// `amount × part ÷ whole`, rounded half up.
fn share(amount: Fen, part: Fen, whole: Fen) -> Fen {
    let (amount, part, whole) =
        (i128::from(amount.0), i128::from(part.0), i128::from(whole.0.max(1)));
    Fen(i64::try_from((2 * amount * part + whole) / (2 * whole)).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_up() {
        for (amount, part, whole, expected) in
            [(1, 1, 2, 1), (1, 1, 3, 0), (2, 1, 3, 1), (100, 90, 100, 90), (1, 0, 5, 0)]
        {
            assert_eq!(share(Fen(amount), Fen(part), Fen(whole)), Fen(expected));
        }
        assert_eq!(fee(Fen(100)), Fen(1));
        assert_eq!(fee(Fen(83)), Fen(0));
        assert_eq!(fee(Fen(84)), Fen(1));
    }
}
