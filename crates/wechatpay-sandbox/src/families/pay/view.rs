//! A basic order as a query and `TRANSACTION.SUCCESS` show it (protocol 08 §4).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{Coupon, CouponKind, Part, Payment, Product, Terms, TradeState};
use crate::engine::rfc3339;

/// The order object. Members that are not known yet are left out.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    #[serde(flatten)]
    who: Who<'a>,
    out_trade_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trade_type: Option<&'static str>,
    trade_state: TradeState,
    trade_state_desc: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bank_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    success_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer: Option<Payer<'a>>,
    amount: Amount<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scene_info: Option<Scene<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    promotion_detail: Vec<Promotion<'a>>,
}

/// A debit that failed, in the resource of `TRANSACTION.FAIL`.
#[derive(Debug, Serialize)]
pub(super) struct FailedView<'a> {
    #[serde(flatten)]
    order: View<'a>,
    /// The published table promises it to partners too, beside `sp_appid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    appid: Option<&'a str>,
}

/// Whose order it is, spelled for a merchant or for a provider.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Who<'a> {
    Direct {
        appid: &'a str,
        mchid: &'a str,
    },
    Partner {
        sp_appid: &'a str,
        sp_mchid: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        sub_appid: Option<&'a str>,
        sub_mchid: &'a str,
    },
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Payer<'a> {
    Direct {
        openid: &'a str,
    },
    Partner {
        sp_openid: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        sub_openid: Option<&'a str>,
    },
}

#[derive(Debug, Serialize)]
struct Amount<'a> {
    total: Fen,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer_total: Option<Fen>,
    currency: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    payer_currency: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub(super) struct Scene<'a> {
    pub(super) device_id: &'a str,
}

/// A coupon that was used.
#[derive(Debug, Serialize)]
pub(super) struct Promotion<'a> {
    coupon_id: &'a str,
    name: &'static str,
    scope: &'static str,
    r#type: CouponKind,
    amount: Fen,
    wechatpay_contribute: Fen,
    merchant_contribute: Fen,
    other_contribute: Fen,
    currency: &'static str,
}

impl<'a> Who<'a> {
    pub(super) fn of(terms: &'a Terms) -> Self {
        match &terms.payee.sub_mchid {
            None => Self::Direct { appid: &terms.appid, mchid: &terms.payee.mchid },
            Some(sub_mchid) => Self::Partner {
                sp_appid: &terms.appid,
                sp_mchid: &terms.payee.mchid,
                sub_appid: terms.sub_appid.as_deref(),
                sub_mchid,
            },
        }
    }
}

impl<'a> Payer<'a> {
    pub(super) fn of(terms: &'a Terms, payment: &'a Payment) -> Self {
        match &terms.payee.sub_mchid {
            None => Self::Direct { openid: payment.openid.as_str() },
            Some(_) => Self::Partner {
                sp_openid: payment.openid.as_str(),
                sub_openid: terms.sub_openid.as_ref().map(crate::engine::Personal::as_str),
            },
        }
    }
}

impl<'a> View<'a> {
    /// Shows the only part of a basic order.
    #[must_use]
    pub fn new(part: Part<'a>) -> Self {
        let (order, terms) = (part.order, &part.order.terms);
        let payment = order.payment.as_ref();
        let who = Who::of(terms);
        let payer = payment.map(|payment| Payer::of(terms, payment));
        let state = part.state();
        Self {
            who,
            out_trade_no: &part.terms.out_trade_no,
            transaction_id: part.share().map(|share| share.transaction_id.as_str()),
            trade_type: payment.map(|_| trade_type(terms.product)),
            trade_state: state,
            trade_state_desc: state.text(),
            bank_type: payment.map(|payment| payment.bank_type.as_str()),
            attach: part.terms.attach.as_deref(),
            success_time: payment.map(|payment| rfc3339(payment.at)),
            payer,
            amount: Amount {
                total: part.terms.total,
                payer_total: payment.map(|_| part.payer_total()),
                currency: "CNY",
                payer_currency: payment.map(|_| "CNY"),
            },
            scene_info: terms.device_id.as_deref().map(|device_id| Scene { device_id }),
            promotion_detail: Promotion::of(part),
        }
    }
}

impl<'a> FailedView<'a> {
    pub(super) fn new(part: Part<'a>) -> Self {
        let terms = &part.order.terms;
        let state = TradeState::PayFail;
        Self {
            order: View {
                trade_type: Some(trade_type(terms.product)),
                trade_state: state,
                trade_state_desc: state.text(),
                ..View::new(part)
            },
            appid: terms.payee.sub_mchid.as_ref().map(|_| terms.appid.as_str()),
        }
    }
}

impl<'a> Promotion<'a> {
    /// The coupons used for a part.
    pub(super) fn of(part: Part<'a>) -> Vec<Self> {
        let coupon = part.share().and_then(|share| share.coupon.as_ref());
        coupon.map(Self::new).into_iter().collect()
    }

    fn new(coupon: &'a Coupon) -> Self {
        let (merchant, other) = match coupon.kind {
            CouponKind::Cash => (Fen(0), coupon.amount),
            CouponKind::NoCash => (coupon.amount, Fen(0)),
        };
        Self {
            coupon_id: &coupon.coupon_id,
            name: "沙箱代金券",
            scope: "GLOBAL",
            r#type: coupon.kind,
            amount: coupon.amount,
            wechatpay_contribute: Fen(0),
            merchant_contribute: merchant,
            other_contribute: other,
            currency: "CNY",
        }
    }
}

/// 交易类型: an H5 order is `MWEB`.
pub(super) fn trade_type(product: Product) -> &'static str {
    match product {
        Product::Jsapi => "JSAPI",
        Product::App => "APP",
        Product::H5 => "MWEB",
        Product::Native => "NATIVE",
        Product::Code => "MICROPAY",
        Product::Deduct => "PAP",
        Product::Auth => "AUTH",
    }
}
