//! Orders and refunds of merchants outside of the mainland, as answers and notifications show them
//! (protocol 16 §17.2, §17.3).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{
    CouponKind, Overseas, Part, Refund, RefundStatus, TradeState,
    refund_view::{channel, received_account},
    view::{Payer, Who, trade_type},
};
use crate::engine::rfc3339;

/// The order object. Members that are not known yet are left out.
#[derive(Debug, Serialize)]
pub struct OverseasView<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    out_trade_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trade_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    trade_state: TradeState,
    trade_state_desc: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer: Option<Payer<'a>>,
    amount: Amount<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    promotion_detail: Vec<Reduction<'a>>,
    /// The same, as the answer to a payment by code calls it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    detail: Vec<Reduction<'a>>,
}

#[derive(Debug, Serialize)]
struct Amount<'a> {
    total: Fen,
    currency: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer_total: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer_currency: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exchange_rate: Option<Rate>,
}

#[derive(Debug, Serialize)]
struct Rate {
    r#type: &'static str,
    rate: i64,
}

#[derive(Debug, Serialize)]
struct Reduction<'a> {
    promotion_id: &'a str,
    name: &'static str,
    scope: &'static str,
    r#type: &'static str,
    amount: Fen,
    currency: &'a str,
    wxpay_contribute_amount: Fen,
    merchant_contribute_amount: Fen,
    other_contribute_amount: Fen,
}

/// A refund; which members are there depends on the call.
#[derive(Debug, Serialize)]
pub struct OverseasRefund<'a> {
    id: &'a str,
    out_refund_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_trade_no: Option<&'a str>,
    #[serde(flatten)]
    progress: Option<Progress>,
    create_time: String,
    amount: RefundAmount<'a>,
}

#[derive(Debug, Serialize)]
struct Progress {
    channel: &'static str,
    recv_account: String,
    fund_source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    status: &'static str,
}

#[derive(Debug, Serialize)]
struct RefundAmount<'a> {
    refund: Fen,
    currency: &'a str,
    payer_refund: Fen,
    payer_currency: &'static str,
    exchange_rate: Rate,
}

impl<'a> OverseasView<'a> {
    /// Shows the only part of an order.
    #[must_use]
    pub fn new(part: Part<'a>) -> Self {
        let (order, terms) = (part.order, &part.order.terms);
        let payment = order.payment.as_ref();
        let paid = payment.and(terms.overseas.as_ref());
        let state = part.state();
        Self {
            who: Who::of(terms),
            out_trade_no: &part.terms.out_trade_no,
            id: part.share().map(|share| share.transaction_id.as_str()),
            attach: payment.and(part.terms.attach.as_deref()),
            trade_type: payment.map(|_| trade_type(terms.product)),
            bank_type: payment.map(|payment| payment.bank_type.as_str()),
            success_time: payment.map(|payment| rfc3339(payment.at)),
            trade_state: state,
            trade_state_desc: state.text(),
            payer: payment.map(|payment| Payer::of(terms, payment)),
            amount: Amount {
                total: part.terms.total,
                currency: part.terms.currency(),
                payer_total: paid.map(|overseas| overseas.paid(part.payer_total())),
                payer_currency: paid.map(|_| "CNY"),
                exchange_rate: paid
                    .map(|overseas| Rate { r#type: "SETTLEMENT_RATE", rate: overseas.rate }),
            },
            promotion_detail: Reduction::of(part),
            detail: Vec::new(),
        }
    }

    /// As the answer to a payment by code shows it.
    #[must_use]
    pub fn charged(part: Part<'a>) -> Self {
        let order = Self::new(part);
        Self { detail: order.promotion_detail, promotion_detail: Vec::new(), ..order }
    }
}

impl<'a> Reduction<'a> {
    fn of(part: Part<'a>) -> Vec<Self> {
        let coupon = part.share().and_then(|share| share.coupon.as_ref());
        let promotion = coupon.map(|coupon| {
            let (kind, merchant, other) = match coupon.kind {
                CouponKind::Cash => ("COUPON", Fen(0), coupon.amount),
                CouponKind::NoCash => ("DISCOUNT", coupon.amount, Fen(0)),
            };
            Self {
                promotion_id: &coupon.coupon_id,
                name: "沙箱代金券",
                scope: "GLOBAL",
                r#type: kind,
                amount: coupon.amount,
                currency: part.terms.currency(),
                wxpay_contribute_amount: Fen(0),
                merchant_contribute_amount: merchant,
                other_contribute_amount: other,
            }
        });
        promotion.into_iter().collect()
    }
}

impl<'a> OverseasRefund<'a> {
    /// The answer to the call that asks for it.
    #[must_use]
    pub fn created(refund: &'a Refund, overseas: &Overseas) -> Self {
        Self {
            id: &refund.refund_id,
            out_refund_no: &refund.terms.out_refund_no,
            transaction_id: None,
            out_trade_no: None,
            progress: None,
            create_time: rfc3339(refund.at),
            amount: RefundAmount {
                refund: refund.terms.refund,
                currency: &refund.terms.currency,
                payer_refund: overseas.paid(refund.shares.payer_refund),
                payer_currency: "CNY",
                exchange_rate: Rate { r#type: "SETTLEMENT_RATE", rate: overseas.rate },
            },
        }
    }

    /// One of the refunds of a known order.
    #[must_use]
    pub fn listed(part: Part<'a>, refund: &'a Refund, overseas: &Overseas) -> Self {
        let progress = Progress {
            channel: channel(refund),
            recv_account: received_account(part, refund),
            fund_source: "REFUND_SOURCE_UNSETTLED_FUNDS",
            success_time: refund.success_at().map(rfc3339),
            status: match refund.status {
                RefundStatus::Processing => "PROCESSING",
                RefundStatus::Success => "SUCCESS",
                RefundStatus::Closed => "REFUNDCLOSE",
                RefundStatus::Abnormal => "ABNORMAL",
            },
        };
        Self { progress: Some(progress), ..Self::created(refund, overseas) }
    }

    /// Everything: the answer to a query, and the notification.
    #[must_use]
    pub fn whole(part: Part<'a>, refund: &'a Refund, overseas: &Overseas) -> Self {
        Self {
            transaction_id: part.share().map(|share| share.transaction_id.as_str()),
            out_trade_no: Some(&part.terms.out_trade_no),
            ..Self::listed(part, refund, overseas)
        }
    }
}
