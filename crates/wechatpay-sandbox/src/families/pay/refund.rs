//! A refund (退款): what is true of it, and what may be done with it (protocol 08 §5).

use serde::{Deserialize, Serialize};

use wechatpay_core::Fen;

use super::{Event, Order, Part, Payee, RefundTerms, Shares, Stage, fee};
use crate::engine::{ErrorNumber, Now, Personal, Profile, Reason, Refusal};

/// A refund that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// Who gives the money back.
    pub payee: Payee,
    /// What the merchant asked for.
    pub terms: RefundTerms,
    /// 微信支付退款单号.
    pub refund_id: String,
    /// Unix second of acceptance.
    pub at: i64,
    /// Who gets what.
    pub shares: Shares,
    /// Where it stands.
    pub status: RefundStatus,
    /// Every change of status since acceptance, with its Unix second.
    pub history: Vec<(RefundStatus, i64)>,
    /// The other account of a refund that got stuck.
    pub reapplied: Option<Reapplied>,
    /// Unix second since when there is no money for it.
    #[serde(default)]
    pub unfunded_at: Option<i64>,
    /// How an advanced refund (垫付退款) was given back to who advanced it.
    #[serde(default)]
    pub advance_return: Option<AdvanceReturn>,
}

/// The way back of an advance (垫付回补).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdvanceReturn {
    /// 微信回补单号.
    pub advance_return_id: String,
    /// Unix second of the first call.
    pub at: i64,
    /// Unix second at which the money was back.
    pub success_at: Option<i64>,
    /// Unix second at which the platform gave up.
    pub failed_at: Option<i64>,
}

/// 退款状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RefundStatus {
    /// 退款处理中.
    Processing,
    /// 退款成功.
    Success,
    /// 退款关闭.
    Closed,
    /// 退款异常: the user's card is gone.
    Abnormal,
}

/// Where a stuck refund goes instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reapplied {
    /// `USER_BANK_CARD` or `MERCHANT_BANK_CARD`.
    pub kind: String,
    /// One of the fifteen banks, for the user's card.
    pub bank_type: Option<String>,
    /// 收款银行卡号; was sealed.
    pub bank_account: Option<Personal>,
    /// 收款用户姓名; was sealed.
    pub real_name: Option<Personal>,
}

impl Refund {
    /// Notes a change of status.
    pub(super) fn become_at(&mut self, status: RefundStatus, at: i64) {
        self.status = status;
        self.unfunded_at = None;
        self.history.push((status, at));
    }

    /// The status it had at a moment.
    #[must_use]
    pub fn status_at(&self, moment: i64) -> RefundStatus {
        let last = self.history.iter().rev().find(|(_, at)| *at <= moment);
        last.map_or(RefundStatus::Processing, |(status, _)| *status)
    }

    /// Unix second of success.
    #[must_use]
    pub fn success_at(&self) -> Option<i64> {
        let last = self.history.last().filter(|(status, _)| *status == RefundStatus::Success);
        last.map(|(_, at)| *at)
    }

    /// Since when it has been under way.
    fn since(&self) -> i64 {
        self.history.last().map_or(self.at, |(_, at)| *at)
    }
}

/// What time alone does: refunds succeed because nobody said otherwise for [`REFUND_TAKES`] seconds,
/// or are closed because there was no money for them for [`UNFUNDED_FOR`].
pub(super) fn due(order: &Order, now: Now) -> Vec<Event> {
    let under_way = order.refunds.iter().filter(|r| r.status == RefundStatus::Processing);
    let due = under_way.filter_map(|refund| {
        let (at, status) = match refund.unfunded_at {
            None => (refund.since() + REFUND_TAKES, RefundStatus::Success),
            Some(since) => (since + UNFUNDED_FOR, RefundStatus::Closed),
        };
        let refund_id = refund.refund_id.clone();
        (at <= now.0).then_some(Event::RefundSettled { refund_id, status, at })
    });
    due.chain(given_up(order, now)).collect()
}

/// Advances that were not given back within 90 days never will be.
fn given_up(order: &Order, now: Now) -> impl Iterator<Item = Event> {
    order.refunds.iter().filter_map(move |refund| {
        let open = refund.advance_return.as_ref().filter(|open| !open.is_over())?;
        let at = open.at + ADVANCE_RETURNED_WITHIN;
        let refund_id = refund.refund_id.clone();
        (at <= now.0).then_some(Event::AdvanceSettled { refund_id, is_returned: false, at })
    })
}

impl AdvanceReturn {
    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.success_at.is_some() || self.failed_at.is_some()
    }
}

/// What the accounts allow a refund to take, as far as that was looked up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Funds {
    /// What of the payment is still frozen for profit sharing and not shared.
    pub frozen: Option<Fen>,
    /// What the account that pays holds.
    pub available: Option<Fen>,
}

/// The merchant asks for money to go back.
pub(super) fn accept(
    order: &Order,
    terms: RefundTerms,
    refund_id: String,
    is_taken: bool,
    (funds, profile): (Funds, Profile),
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    terms.check(order.terms.overseas.is_some())?;
    let part = order.part(terms.part).ok_or_else(no_order)?;
    let payee = &part.terms.payee;
    let same = |refund: &&Refund| {
        refund.payee == *payee && refund.terms.out_refund_no == terms.out_refund_no
    };
    match order.refunds.iter().find(same) {
        Some(refund) if refund.terms == terms => return Ok(Vec::new()),
        Some(_) => return Err(other_content()),
        None if is_taken => return Err(other_content()),
        None => {}
    }
    check_order(&part, &terms, profile, now)?;
    let shares = Shares::of(&part, terms.refund);
    check_funds(&part, shares.settlement_refund, funds)?;
    Ok(vec![Event::RefundAccepted(Refund {
        payee: payee.clone(),
        terms,
        refund_id,
        at: now.0,
        shares,
        status: RefundStatus::Processing,
        history: Vec::new(),
        reapplied: None,
        unfunded_at: None,
        advance_return: None,
    })])
}

/// While money is frozen for sharing, a refund is paid from what is still frozen (protocol 16 §4);
/// otherwise from the balance, to which the fee comes back.
fn check_funds(part: &Part<'_>, taken: Fen, funds: Funds) -> Result<(), Refusal> {
    let refuse = |text: &str| Refusal::new(Reason::NotEnough, ErrorNumber::NOT_ENOUGH, text);
    if funds.frozen.is_some_and(|frozen| taken > frozen) {
        return Err(refuse("待分账金额不足，请先回退分账"));
    }
    let back = part.refunds().filter(|refund| refund.status != RefundStatus::Closed);
    let kept = part.settlement_total() - back.map(|refund| refund.shares.settlement_refund).sum();
    let fee_back = fee(kept) - fee(kept - taken);
    match funds.available {
        Some(available) if taken - fee_back > available => {
            Err(refuse("商户余额不足，请充值后重新发起"))
        }
        _ => Ok(()),
    }
}

/// The bank finds no money for a refund: it waits, and is closed if that lasts.
pub(super) fn starve(order: &Order, refund_id: &str, now: Now) -> Result<Vec<Event>, Refusal> {
    let refund = found(order, refund_id)?;
    if refund.status != RefundStatus::Processing {
        let text = "退款单已不在处理中";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text));
    }
    if refund.unfunded_at.is_some() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::RefundUnfunded { refund_id: refund_id.to_owned(), at: now.0 }])
}

/// The sub-merchant gives back what the platform advanced; `is_funded` says whether it can.
pub(super) fn return_advance(
    order: &Order,
    refund_id: &str,
    advance_return_id: Option<String>,
    is_funded: bool,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    let refund = found(order, refund_id)?;
    let refuse =
        |text: &str| Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text);
    if !refund.terms.is_advanced() {
        return Err(refuse("该退款单不是垫付退款"));
    }
    if refund.status != RefundStatus::Success {
        return Err(refuse("退款未成功，不能回补垫付资金"));
    }
    let refund_id = refund_id.to_owned();
    let settled =
        Event::AdvanceSettled { refund_id: refund_id.clone(), is_returned: true, at: now.0 };
    match (&refund.advance_return, advance_return_id) {
        (Some(known), _) if known.is_over() => Ok(Vec::new()),
        (Some(_), _) => Ok(is_funded.then_some(settled).into_iter().collect()),
        (None, None) => Ok(Vec::new()),
        (None, Some(advance_return_id)) => {
            let asked = Event::AdvanceAsked { refund_id, advance_return_id, at: now.0 };
            Ok([asked].into_iter().chain(is_funded.then_some(settled)).collect())
        }
    }
}

fn check_order(
    part: &Part<'_>,
    terms: &RefundTerms,
    profile: Profile,
    now: Now,
) -> Result<(), Refusal> {
    let refuse =
        |text: &str| Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text);
    let Some(payment) = part.order.payment.as_ref() else {
        return Err(refuse("订单未支付，不能退款"));
    };
    if now.0 > payment.at + YEAR {
        let text = "订单支付已超过一年，不能退款";
        return Err(Refusal::new(Reason::TradeOverdue, ErrorNumber::REFUND_OVERDUE, text));
    }
    if part.order.stage != Stage::Paid {
        return Err(refuse("订单已撤销，不能退款"));
    }
    if terms.total != part.terms.total {
        return Err(refuse("传入的原订单金额与订单不一致"));
    }
    if terms.currency != part.terms.currency() {
        return Err(refuse("退款币种与订单不一致"));
    }
    if part.refunds().count() >= MOST_REFUNDS {
        return Err(refuse("该订单的退款次数已达上限50次"));
    }
    if part.refunded().0.saturating_add(terms.refund.0) > part.terms.total.0 {
        return Err(refuse("退款总金额超过订单金额"));
    }
    let is_soon = part.refunds().any(|refund| now.0 < refund.at + PAUSE);
    if profile.is_strict() && is_soon {
        let text = "同一订单两次退款须间隔一分钟";
        return Err(Refusal::new(Reason::FrequencyLimited, ErrorNumber::TOO_FREQUENT, text));
    }
    Ok(())
}

/// The bank says what became of a refund.
pub(super) fn settle(
    order: &Order,
    refund_id: &str,
    status: RefundStatus,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    let refund = found(order, refund_id)?;
    if refund.status == status {
        return Ok(Vec::new());
    }
    if refund.status != RefundStatus::Processing {
        let text = "退款单已不在处理中";
        return Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text));
    }
    Ok(vec![Event::RefundSettled { refund_id: refund_id.to_owned(), status, at: now.0 }])
}

/// The merchant names another account for a stuck refund.
pub(super) fn reapply(
    order: &Order,
    refund_id: &str,
    out_refund_no: &str,
    reapplied: Reapplied,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    reapplied.check()?;
    let refund = found(order, refund_id)?;
    let refuse =
        |text: &str| Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text);
    if refund.terms.out_refund_no != out_refund_no {
        return Err(refuse("商户退款单号与微信支付退款单号不匹配"));
    }
    match (&refund.reapplied, refund.status) {
        (_, RefundStatus::Abnormal) => {}
        (Some(known), _) if *known == reapplied => return Ok(Vec::new()),
        _ => return Err(refuse("退款单状态不是退款异常，不能发起异常退款")),
    }
    let refund_id = refund_id.to_owned();
    Ok(vec![Event::RefundReapplied { refund_id, reapplied, at: now.0 }])
}

fn found<'a>(order: &'a Order, refund_id: &str) -> Result<&'a Refund, Refusal> {
    let none = || Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "退款单不存在");
    order.refunds.iter().find(|refund| refund.refund_id == refund_id).ok_or_else(none)
}

pub(super) fn no_order() -> Refusal {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NO_ORDER, "订单不存在")
}

fn other_content() -> Refusal {
    let text = "商户退款单号已存在，且参数与首次请求时不一致";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::DIFFERS, text)
}

/// Seconds after which a refund succeeds if nobody said what shall become of it: long enough for a
/// test, or a quick hand, to close it or let it fail.
pub const REFUND_TAKES: i64 = 15;
/// Seconds after which a refund without money is closed: seven days.
pub const UNFUNDED_FOR: i64 = 7 * 86_400;
/// 90 days.
const ADVANCE_RETURNED_WITHIN: i64 = 90 * 86_400;
/// 365 days.
const YEAR: i64 = 365 * 86_400;
const MOST_REFUNDS: usize = 50;
/// Between two refunds of one order, by the strict profile.
const PAUSE: i64 = 60;
