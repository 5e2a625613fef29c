//! How a purchase ends without money, or gives all of it back: close, lapse, reverse.

use super::{Event, Order, Product, Stage};
use crate::engine::{ErrorNumber, Given, Now, Reason, Refusal};

/// The merchant closes the order; doing it again changes nothing.
pub(super) fn close(
    order: &Order,
    combined: Option<(String, Vec<(String, String)>)>,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    match (&order.terms.combine_out_trade_no, combined) {
        (None, None) => {}
        (Some(_), Some((appid, parts))) => check_parts(order, &appid, parts)?,
        _ => return Err(Refusal::new(Reason::OrderNotExist, ErrorNumber::NO_ORDER, "订单不存在")),
    }
    if order.terms.product == Product::Code {
        let text = "付款码订单不允许关闭，只能撤销";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::ONLY_REVERSE, text));
    }
    check_closable(order)?;
    match order.stage {
        Stage::Closed if order.terms.overseas.is_none() => Ok(Vec::new()),
        Stage::Unpaid
            if order.terms.overseas.is_some() && now.0 < order.created_at + CLOSE_FROM =>
        {
            let text = "订单生成后5分钟内不能关闭";
            Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text))
        }
        Stage::Unpaid => Ok(vec![Event::Closed { at: now.0 }]),
        stage => Err(not_open(stage)),
    }
}

/// An accepted debit comes to its own end (assumed).
fn check_closable(order: &Order) -> Result<(), Refusal> {
    if order.terms.product != Product::Deduct {
        return Ok(());
    }
    let text = "委托代扣订单不支持关闭";
    Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text))
}

/// Time closes the order.
pub(super) fn lapse(order: &Order, now: Now) -> Result<Vec<Event>, Refusal> {
    check_closable(order)?;
    match order.stage {
        Stage::Closed => Ok(Vec::new()),
        Stage::Unpaid => Ok(vec![Event::Closed { at: now.0 }]),
        stage => Err(not_open(stage)),
    }
}

/// The merchant takes a payment-code order back: a paid one is given back, an unpaid one closed.
pub(super) fn reverse(order: &Order, appid: Option<&str>, now: Now) -> Result<Vec<Event>, Refusal> {
    if order.terms.product != Product::Code {
        let text = "该订单不是付款码订单，不能撤销";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text));
    }
    if let Some(appid) = appid.filter(|appid| *appid != order.terms.appid) {
        return Err(Refusal::field("/appid", Given::from(appid), "与下单时不一致"));
    }
    if order.stage == Stage::Revoked {
        return Ok(Vec::new());
    }
    if !order.refunds.is_empty() {
        let text = "订单发生过退款，不能撤销";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text));
    }
    if order.payment.as_ref().is_some_and(|payment| now.0 > payment.at + REVERSE_WITHIN) {
        let text = "订单已超过可撤销的期限，请使用退款";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text));
    }
    Ok(vec![Event::Reversed { at: now.0 }])
}

/// A combined order is closed with exactly the sub-orders it was placed with.
fn check_parts(
    order: &Order,
    appid: &str,
    mut parts: Vec<(String, String)>,
) -> Result<(), Refusal> {
    if appid != order.terms.appid {
        return Err(Refusal::field("/combine_appid", Given::from(appid), "与下单时不一致"));
    }
    let own = order.terms.parts.iter();
    let mut own: Vec<(String, String)> =
        own.map(|part| (part.payee.mchid.clone(), part.out_trade_no.clone())).collect();
    own.sort();
    parts.sort();
    if own == parts {
        return Ok(());
    }
    let text = "关单的子单与下单时的子单不一致";
    Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text))
}

/// Why an order that is no longer open can neither be paid nor closed nor prepared again.
pub(super) fn not_open(stage: Stage) -> Refusal {
    match stage {
        Stage::Paid => Refusal::new(Reason::OrderPaid, ErrorNumber::ORDER_PAID, "该订单已支付"),
        Stage::Paying => {
            Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, "用户支付中")
        }
        _ => lapsed(),
    }
}

pub(super) fn lapsed() -> Refusal {
    Refusal::new(Reason::OrderClosed, ErrorNumber::ORDER_LAPSED, "该订单已失效")
}

/// An order outside of the mainland cannot be closed in its first five minutes.
const CLOSE_FROM: i64 = 300;
/// A payment-code order can be taken back for a day.
const REVERSE_WITHIN: i64 = 86_400;
