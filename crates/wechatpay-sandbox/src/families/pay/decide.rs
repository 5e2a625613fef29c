//! The state machine of a purchase (protocol 08 §3): what may happen next.

use wechatpay_core::Fen;

use super::{
    Coupon, CouponKind, Event, Funds, Order, Pay, Payment, Prepay, Product, Reapplied,
    RefundStatus, RefundTerms, Share, Stage, State, Terms, close, collect, deduct, refund,
};
use crate::engine::{Decide, ErrorNumber, Given, Now, Personal, Profile, Reason, Refusal};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant places the order, or asks for a fresh token.
    Create {
        /// What is asked for.
        terms: Box<Terms>,
        /// A fresh token.
        prepay_id: String,
        /// Whether one of the numbers belongs to another purchase.
        is_taken: bool,
        /// How much to insist on.
        profile: Profile,
    },
    /// The user pays.
    Pay {
        /// The user; who the order is bound to, or anybody, if left out.
        openid: Option<Personal>,
        /// A coupon of so many fen, spread over the parts from the first.
        coupon: Option<(CouponKind, Fen)>,
        /// 付款银行.
        bank_type: Option<String>,
        /// Numbers for the payment.
        numbers: Vec<String>,
    },
    /// The platform collects what another product says is due.
    Collect {
        /// What is collected.
        terms: Box<Terms>,
        /// A number that nobody is shown.
        prepay_id: String,
        /// Whether the number belongs to another purchase.
        is_taken: bool,
        /// The user.
        openid: Personal,
        /// 付款银行.
        bank_type: String,
        /// A number for the payment.
        transaction_id: String,
    },
    /// The user starts to type a password (付款码).
    StartPaying,
    /// The user does not pay.
    Decline,
    /// The merchant closes the order. A combined one is closed with the list of its parts.
    Close {
        /// 合单商户appid and the sub-orders, for a combined order.
        combined: Option<(String, Vec<(String, String)>)>,
    },
    /// Time closes the order, though its time has not come.
    Lapse,
    /// The merchant takes a payment-code order back.
    Reverse {
        /// Must be the order's.
        appid: Option<String>,
    },
    /// The merchant gives money back.
    Refund {
        /// What is asked for.
        terms: Box<RefundTerms>,
        /// A fresh number.
        refund_id: String,
        /// Whether the merchant's number belongs to another purchase.
        is_taken: bool,
        /// What the accounts allow.
        funds: Funds,
        /// How much to insist on.
        profile: Profile,
    },
    /// The bank finds no money for a refund.
    Starve {
        /// 微信支付退款单号.
        refund_id: String,
    },
    /// The sub-merchant gives back what the platform advanced, or time shows whether it can.
    ReturnAdvance {
        /// 微信支付退款单号.
        refund_id: String,
        /// A fresh number, if it is asked for and not only looked at.
        advance_return_id: Option<String>,
        /// Whether the sub-merchant has the money.
        is_funded: bool,
    },
    /// The bank says what became of a refund.
    SettleRefund {
        /// 微信支付退款单号.
        refund_id: String,
        /// What became of it.
        status: RefundStatus,
    },
    /// The merchant names another account for a stuck refund.
    Reapply {
        /// 微信支付退款单号.
        refund_id: String,
        /// Must be that refund's.
        out_refund_no: String,
        /// Where the money shall go.
        reapplied: Box<Reapplied>,
    },
}

impl Decide for Pay {
    type Command = Command;

    /// What time alone has done: unpaid orders are closed, debits are paid, refunds arrive.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        let Some(order) = &state.0 else { return Vec::new() };
        match order.stage {
            Stage::Unpaid if order.terms.product == Product::Deduct => deduct::due(order, now),
            Stage::Unpaid if now.0 >= order.closes_at => {
                vec![Event::Closed { at: order.closes_at }]
            }
            _ => refund::due(order, now),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Create { terms, prepay_id, is_taken, profile } => {
                terms.check(profile)?;
                create(state, *terms, prepay_id, is_taken, now)
            }
            Command::Pay { openid, coupon, bank_type, numbers } => {
                pay(existing(state)?, openid, coupon, bank_type, numbers, now)
            }
            Command::Collect { terms, prepay_id, is_taken, openid, bank_type, transaction_id } => {
                let prepay = Prepay { id: prepay_id, at: now.0 };
                let payment = Payment::whole(now.0, openid, bank_type, transaction_id);
                collect::decide(state, *terms, prepay, payment, is_taken)
            }
            Command::StartPaying => Ok(vec![Event::Paying]),
            Command::Decline => match existing(state)?.stage {
                Stage::Unpaid | Stage::Paying => Ok(vec![Event::Declined]),
                other => Err(close::not_open(other)),
            },
            Command::Close { combined } => close::close(existing(state)?, combined, now),
            Command::Lapse => close::lapse(existing(state)?, now),
            Command::Reverse { appid } => close::reverse(existing(state)?, appid.as_deref(), now),
            Command::Refund { terms, refund_id, is_taken, funds, profile } => {
                let order = state.0.as_ref().ok_or_else(refund::no_order)?;
                refund::accept(order, *terms, refund_id, is_taken, (funds, profile), now)
            }
            Command::Starve { refund_id } => refund::starve(existing(state)?, &refund_id, now),
            Command::ReturnAdvance { refund_id, advance_return_id, is_funded } => {
                let order = existing(state)?;
                refund::return_advance(order, &refund_id, advance_return_id, is_funded, now)
            }
            Command::SettleRefund { refund_id, status } => {
                refund::settle(existing(state)?, &refund_id, status, now)
            }
            Command::Reapply { refund_id, out_refund_no, reapplied } => {
                refund::reapply(existing(state)?, &refund_id, &out_refund_no, *reapplied, now)
            }
        }
    }
}

fn create(
    state: &State,
    terms: Terms,
    prepay_id: String,
    is_taken: bool,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    let prepay = Prepay { id: prepay_id, at: now.0 };
    let Some(order) = &state.0 else {
        if is_taken {
            return Err(number_used());
        }
        let expires_at = terms.expiry(now);
        let closes_at = (now.0 + CLOSE_AFTER).max(expires_at.unwrap_or(0));
        return Ok(vec![Event::Created { terms, prepay, expires_at, closes_at, at: now.0 }]);
    };
    if order.terms != terms {
        return Err(number_used());
    }
    match order.stage {
        Stage::Unpaid if order.expires_at.is_some_and(|end| now.0 >= end) => Err(close::lapsed()),
        // It is charged once; repeating the call asks what became of it.
        _ if matches!(terms.product, Product::Code | Product::Deduct) => Ok(Vec::new()),
        Stage::Unpaid => Ok(vec![Event::Prepared(prepay)]),
        // Only closing knows a code of its own for this (protocol 03 §5).
        Stage::Paid => {
            Err(Refusal { reason: Reason::InvalidRequest, ..close::not_open(Stage::Paid) })
        }
        other => Err(close::not_open(other)),
    }
}

fn pay(
    order: &Order,
    openid: Option<Personal>,
    coupon: Option<(CouponKind, Fen)>,
    bank_type: Option<String>,
    numbers: Vec<String>,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    if !matches!(order.stage, Stage::Unpaid | Stage::Paying) {
        return Err(close::not_open(order.stage));
    }
    if order.expires_at.is_some_and(|end| now.0 >= end) {
        return Err(close::lapsed());
    }
    if !order.is_payable(now) {
        let text = "预支付交易会话已过期，请商户重新下单";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text));
    }
    let bound = order.terms.openid.as_ref().or(order.terms.sub_openid.as_ref());
    if let (Some(bound), Some(given)) = (bound, &openid)
        && bound != given
    {
        return Err(Refusal::field("/openid", None, "不是下单时的用户"));
    }
    let openid = openid.or_else(|| bound.cloned()).unwrap_or_else(|| Personal::from(OPENID));
    let whole: i64 = order.terms.parts.iter().map(|part| part.total.0).sum();
    let (kind, mut left) = coupon.unwrap_or((CouponKind::Cash, Fen(0)));
    if left.0 < 0 || left.0 > whole {
        let issue = format!("应为 0 至 {whole}");
        return Err(Refusal::field("/coupon_fen", Given::from(left.0), issue));
    }
    let mut numbers = numbers.into_iter();
    let mut number = || numbers.next().unwrap_or_default();
    let is_combined = order.terms.combine_out_trade_no.is_some();
    let combine_transaction_id = is_combined.then(&mut number);
    let shares = order.terms.parts.iter().map(|part| {
        let amount = left.min(part.total);
        left = left - amount;
        let transaction_id = number();
        let coupon_id = transaction_id.chars().rev().take(12).collect();
        let coupon = (amount.0 > 0).then_some(Coupon { coupon_id, kind, amount });
        Share { transaction_id, coupon }
    });
    let shares = shares.collect();
    let bank_type = bank_type.unwrap_or_else(|| "OTHERS".to_owned());
    Ok(vec![Event::Paid(Payment { at: now.0, openid, bank_type, combine_transaction_id, shares })])
}

fn existing(state: &State) -> Result<&Order, Refusal> {
    state
        .0
        .as_ref()
        .ok_or_else(|| Refusal::new(Reason::OrderNotExist, ErrorNumber::NO_ORDER, "订单不存在"))
}

pub(super) fn number_used() -> Refusal {
    Refusal::new(
        Reason::OutTradeNoUsed,
        ErrorNumber::ORDER_DIFFERS,
        "请求重入时，参数与首次请求时不一致",
    )
}

/// An order that nobody pays is closed after seven days, but not before its own end.
const CLOSE_AFTER: i64 = 7 * 86_400;
/// Whoever pays an order that is bound to nobody.
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
