//! A refund as the refund calls and its notice show it (protocol 08 §5, 04 §6.1).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{CouponKind, FundsFrom, Part, Refund, RefundStatus};
use crate::engine::rfc3339;

/// The refund object of the API.
#[derive(Debug, Serialize)]
pub struct RefundView<'a> {
    refund_id: &'a str,
    out_refund_no: &'a str,
    transaction_id: &'a str,
    out_trade_no: &'a str,
    channel: &'static str,
    user_received_account: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    create_time: String,
    status: RefundStatus,
    funds_account: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refund_account: Option<&'a str>,
    amount: Amount<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    promotion_detail: Vec<Reduction<'a>>,
}

#[derive(Debug, Serialize)]
struct Amount<'a> {
    total: Fen,
    refund: Fen,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    from: &'a [FundsFrom],
    payer_total: Fen,
    payer_refund: Fen,
    settlement_refund: Fen,
    settlement_total: Fen,
    discount_refund: Fen,
    currency: &'a str,
}

#[derive(Debug, Serialize)]
pub(in crate::families) struct Reduction<'a> {
    promotion_id: &'a str,
    scope: &'static str,
    r#type: CouponKind,
    amount: Fen,
    refund_amount: Fen,
}

/// The resource of `REFUND.*`: the state has another name here, and there is no channel.
#[derive(Debug, Serialize)]
pub(super) struct NotificationView<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    transaction_id: &'a str,
    out_trade_no: &'a str,
    refund_id: &'a str,
    out_refund_no: &'a str,
    refund_status: RefundStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    user_received_account: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refund_account: Option<&'a str>,
    amount: NotificationAmount,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Who<'a> {
    Direct { mchid: &'a str },
    Partner { sp_mchid: &'a str, sub_mchid: &'a str },
}

#[derive(Debug, Serialize)]
struct NotificationAmount {
    total: Fen,
    refund: Fen,
    payer_total: Fen,
    payer_refund: Fen,
}

impl<'a> RefundView<'a> {
    /// Shows a refund of a part.
    #[must_use]
    pub fn new(part: Part<'a>, refund: &'a Refund) -> Self {
        let share = part.share();
        Self {
            refund_id: &refund.refund_id,
            out_refund_no: &refund.terms.out_refund_no,
            transaction_id: share.map_or("", |share| share.transaction_id.as_str()),
            out_trade_no: &part.terms.out_trade_no,
            channel: channel(refund),
            user_received_account: received_account(part, refund),
            success_time: refund.success_at().map(rfc3339),
            create_time: rfc3339(refund.at),
            status: refund.status,
            funds_account: refund.terms.funds_account.as_deref().unwrap_or("UNSETTLED"),
            refund_account: refund.terms.refund_account.as_deref(),
            amount: Amount {
                total: part.terms.total,
                refund: refund.terms.refund,
                from: &refund.terms.from,
                payer_total: part.payer_total(),
                payer_refund: refund.shares.payer_refund,
                settlement_refund: refund.shares.settlement_refund,
                settlement_total: part.settlement_total(),
                discount_refund: refund.shares.discount_refund,
                currency: &refund.terms.currency,
            },
            promotion_detail: Reduction::of(part, refund),
        }
    }
}

impl<'a> Reduction<'a> {
    /// What a refund gave back of the coupons of its part.
    pub(in crate::families) fn of(part: Part<'a>, refund: &Refund) -> Vec<Self> {
        let coupon = part.share().and_then(|share| share.coupon.as_ref());
        let reduction = coupon.map(|coupon| Self {
            promotion_id: &coupon.coupon_id,
            scope: "GLOBAL",
            r#type: coupon.kind,
            amount: coupon.amount,
            refund_amount: refund.shares.discount_refund,
        });
        reduction.into_iter().collect()
    }
}

impl<'a> NotificationView<'a> {
    pub(super) fn new(part: Part<'a>, refund: &'a Refund) -> Self {
        let who = match &refund.payee.sub_mchid {
            None => Who::Direct { mchid: &refund.payee.mchid },
            Some(sub_mchid) => Who::Partner { sp_mchid: &refund.payee.mchid, sub_mchid },
        };
        Self {
            who,
            transaction_id: part.share().map_or("", |share| share.transaction_id.as_str()),
            out_trade_no: &part.terms.out_trade_no,
            refund_id: &refund.refund_id,
            out_refund_no: &refund.terms.out_refund_no,
            refund_status: refund.status,
            success_time: refund.success_at().map(rfc3339),
            user_received_account: received_account(part, refund),
            refund_account: refund.terms.refund_account.as_deref(),
            amount: NotificationAmount {
                total: part.terms.total,
                refund: refund.terms.refund,
                payer_total: part.payer_total(),
                payer_refund: refund.shares.payer_refund,
            },
        }
    }
}

/// 退款渠道.
pub(in crate::families) fn channel(refund: &Refund) -> &'static str {
    if refund.reapplied.is_some() { "OTHER_BANKCARD" } else { "ORIGINAL" }
}

/// 退款入账账户: a card is named by its bank and last four digits.
pub(in crate::families) fn received_account(part: Part<'_>, refund: &Refund) -> String {
    let Some(reapplied) = &refund.reapplied else {
        let bank = part.order.payment.as_ref().map_or("OTHERS", |payment| &payment.bank_type);
        let is_balance = bank == "OTHERS";
        return if is_balance { "支付用户零钱".to_owned() } else { format!("{bank}0403") };
    };
    match (&reapplied.bank_type, &reapplied.bank_account) {
        (Some(bank), Some(account)) => {
            let digits = account.as_str();
            let last = digits.char_indices().rev().nth(3).map_or(digits, |(at, _)| &digits[at..]);
            format!("{bank}{last}")
        }
        _ => "商户结算银行账户".to_owned(),
    }
}
