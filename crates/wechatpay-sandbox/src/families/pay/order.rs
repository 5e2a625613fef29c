//! A purchase: what is true of it (protocol 08 §§3-4).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{PartTerms, Product, Refund, RefundStatus, Terms};
use crate::engine::{Now, Personal};

/// The state of one number; `None` until an order was placed under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Order>);

/// A purchase that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What the merchant asked for.
    pub terms: Terms,
    /// Unix second of the first order call.
    pub created_at: i64,
    /// Unix second after which it cannot be paid, if the merchant set one.
    pub expires_at: Option<i64>,
    /// Unix second at which it is closed if still unpaid.
    pub closes_at: i64,
    /// The newest way to pay it.
    pub prepay: Prepay,
    /// Where it stands.
    pub stage: Stage,
    /// How often the user failed to pay.
    pub declines: u32,
    /// How it was paid.
    pub payment: Option<Payment>,
    /// Unix second at which it was closed or taken back.
    pub ended_at: Option<i64>,
    /// Everything given back, oldest first.
    pub refunds: Vec<Refund>,
}

/// The token by which a wallet finds the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepay {
    /// 预支付交易会话标识; also part of `h5_url` and `code_url`. A debit has no token: here is the
    /// 微信支付订单号 it will have.
    pub id: String,
    /// Unix second at which it was given out.
    pub at: i64,
}

/// Where a purchase stands; refunds are told apart by part ([`Part::state`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// 未支付.
    Unpaid,
    /// 用户支付中: only 付款码, while the user types a password.
    Paying,
    /// 支付成功.
    Paid,
    /// 支付失败: only 付款码 and 委托代扣.
    Failed,
    /// 已关闭.
    Closed,
    /// 已撤销: only 付款码.
    Revoked,
}

/// 交易状态 on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TradeState {
    /// 支付成功.
    #[serde(rename = "SUCCESS")]
    Success,
    /// 转入退款.
    #[serde(rename = "REFUND")]
    Refund,
    /// 未支付.
    #[serde(rename = "NOTPAY")]
    NotPay,
    /// 已关闭.
    #[serde(rename = "CLOSED")]
    Closed,
    /// 已撤销.
    #[serde(rename = "REVOKED")]
    Revoked,
    /// 用户支付中.
    #[serde(rename = "USERPAYING")]
    UserPaying,
    /// 支付失败.
    #[serde(rename = "PAYERROR")]
    PayError,
    /// 已受理，等待扣款: only 委托代扣.
    #[serde(rename = "ACCEPT")]
    Accept,
    /// 扣款失败: only in notifications of 委托代扣; queries say `PAYERROR`.
    #[serde(rename = "PAY_FAIL")]
    PayFail,
}

/// How a purchase was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Unix second.
    pub at: i64,
    /// The user under `appid`.
    pub openid: Personal,
    /// 付款银行; `OTHERS` for the balance.
    pub bank_type: String,
    /// 合单微信支付订单号, for a combined order.
    pub combine_transaction_id: Option<String>,
    /// What was paid for each part, in their order.
    pub shares: Vec<Share>,
}

/// How one part was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// 微信支付订单号.
    pub transaction_id: String,
    /// The coupon used for it.
    pub coupon: Option<Coupon>,
}

/// 代金券.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coupon {
    /// 券ID.
    pub coupon_id: String,
    /// Whose money it is.
    pub kind: CouponKind,
    /// 优惠券面额 in fen.
    pub amount: Fen,
}

/// Whose money a coupon is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum CouponKind {
    /// 充值型: somebody put the money there, so the merchant gets it.
    Cash,
    /// 免充值型: the merchant gets less.
    NoCash,
}

/// One part of a purchase together with what became of it.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// The purchase.
    pub order: &'a Order,
    /// Its place among the parts.
    pub index: usize,
    /// What was asked for.
    pub terms: &'a PartTerms,
}

impl Order {
    /// The parts in their order.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let part = |(index, terms)| Part { order: self, index, terms };
        self.terms.parts.iter().enumerate().map(part)
    }

    /// The only part of a basic order.
    #[must_use]
    pub fn only(&self) -> Option<Part<'_>> {
        self.parts().next().filter(|_| self.terms.combine_out_trade_no.is_none())
    }

    /// The part at a place.
    #[must_use]
    pub fn part(&self, index: usize) -> Option<Part<'_>> {
        self.terms.parts.get(index).map(|terms| Part { order: self, index, terms })
    }

    /// How long the newest token is good (protocol 08 §2).
    #[must_use]
    pub fn token_ends(&self) -> i64 {
        self.prepay.at + if self.terms.product == Product::H5 { H5_LIVES } else { PREPAY_LIVES }
    }

    /// Whether the user could still pay with the newest token.
    #[must_use]
    pub fn is_payable(&self, now: Now) -> bool {
        matches!(self.stage, Stage::Unpaid | Stage::Paying)
            && now.0 < self.token_ends()
            && self.expires_at.is_none_or(|end| now.0 < end)
    }
}

impl<'a> Part<'a> {
    /// How it was paid.
    #[must_use]
    pub fn share(&self) -> Option<&'a Share> {
        self.order.payment.as_ref()?.shares.get(self.index)
    }

    /// Its refunds, oldest first.
    pub fn refunds(&self) -> impl Iterator<Item = &'a Refund> {
        let index = self.index;
        self.order.refunds.iter().filter(move |refund| refund.terms.part == index)
    }

    /// What the coupon took off the price.
    #[must_use]
    pub fn discount(&self) -> Fen {
        self.share().and_then(|share| share.coupon.as_ref()).map_or(Fen(0), |coupon| coupon.amount)
    }

    /// 用户支付金额: what the user paid.
    #[must_use]
    pub fn payer_total(&self) -> Fen {
        self.terms.total - self.discount()
    }

    /// 应结订单金额: what the merchant gets, before fees.
    #[must_use]
    pub fn settlement_total(&self) -> Fen {
        match self.share().and_then(|share| share.coupon.as_ref()) {
            Some(Coupon { kind: CouponKind::NoCash, amount, .. }) => self.terms.total - *amount,
            _ => self.terms.total,
        }
    }

    /// What is given back or on its way back.
    #[must_use]
    pub fn refunded(&self) -> Fen {
        let open = self.refunds().filter(|refund| refund.status != RefundStatus::Closed);
        open.map(|refund| refund.terms.refund).sum()
    }

    /// 交易状态: an accepted refund, even of a part of the money, makes it `REFUND`.
    #[must_use]
    pub fn state(&self) -> TradeState {
        match self.order.stage {
            Stage::Unpaid if self.order.terms.product == Product::Deduct => TradeState::Accept,
            Stage::Unpaid => TradeState::NotPay,
            Stage::Paying => TradeState::UserPaying,
            Stage::Failed => TradeState::PayError,
            Stage::Closed => TradeState::Closed,
            Stage::Revoked => TradeState::Revoked,
            Stage::Paid if self.refunds().next().is_some() => TradeState::Refund,
            Stage::Paid => TradeState::Success,
        }
    }
}

impl TradeState {
    /// 交易状态描述.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Success => "支付成功",
            Self::Refund => "订单发生过退款",
            Self::NotPay => "订单未支付",
            Self::Closed => "订单已关闭",
            Self::Revoked => "订单已撤销",
            Self::UserPaying => "用户支付中，请稍后查询",
            Self::PayError => "支付失败",
            Self::Accept => "已受理，等待扣款",
            Self::PayFail => "扣款失败",
        }
    }
}

/// `prepay_id` and `code_url`: two hours, whatever `time_expire` says.
const PREPAY_LIVES: i64 = 2 * 3600;
/// `h5_url`: five minutes.
const H5_LIVES: i64 = 5 * 60;
