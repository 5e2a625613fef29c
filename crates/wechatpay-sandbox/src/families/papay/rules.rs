//! When a contract lets the merchant take money (protocol 16 §10).

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{Contract, Outcome, Planned, Stage};
use crate::engine::{ErrorNumber, Now, Reason, Refusal, day_start};

/// 预约扣费状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ScheduleState {
    /// 未预约扣费.
    NoScheduled,
    /// 已预约扣费.
    Scheduled,
    /// 已扣费.
    Paid,
    /// 已过期.
    Expired,
}

impl Contract {
    /// Unix second from which on it is over by itself: 08:00 after the day of the only debit, or the
    /// end of its term.
    #[must_use]
    pub fn ends_at(&self) -> Option<i64> {
        let signed_at = self.signed_at?;
        let planned = self.terms.deduct_schedule.as_ref();
        Some(planned.map_or(signed_at + CONTRACT_LIVES, |planned| planned.day() + DAY + MORNING))
    }

    /// Whether the day of the only debit is over.
    pub(super) fn is_too_late(&self, now: Now) -> bool {
        let planned = self.terms.deduct_schedule.as_ref();
        planned.is_some_and(|planned| now.0 >= planned.day() + DAY)
    }

    /// Its debit that was paid, and when: of a contract with a schedule there is at most one.
    #[must_use]
    pub fn paid(&self) -> Option<(Fen, i64)> {
        self.debits.iter().find_map(|debit| match debit.outcome {
            Outcome::Paid(at) => Some((debit.amount, at)),
            _ => None,
        })
    }

    /// Where the only debit stands.
    #[must_use]
    pub fn schedule_state(&self) -> ScheduleState {
        match (self.paid(), self.stage, self.scheduled_at) {
            (Some(_), ..) => ScheduleState::Paid,
            (None, Stage::Terminated, _) => ScheduleState::Expired,
            (None, _, Some(_)) => ScheduleState::Scheduled,
            (None, _, None) => ScheduleState::NoScheduled,
        }
    }

    /// The schedule, of a contract that is signed and has one.
    fn planned(&self) -> Result<&Planned, Refusal> {
        self.check_signed()?;
        let planned = self.terms.deduct_schedule.as_ref();
        planned.ok_or_else(|| refuse(ErrorNumber::AGAINST_RULES, "该协议不是预约扣费协议"))
    }

    fn check_signed(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Signed => Ok(()),
            _ => Err(refuse(ErrorNumber::WRONG_STATE, "协议不是已签约状态")),
        }
    }

    /// The debit is announced on the day before, from 08:00 until 19:30, once, with its amount.
    pub(super) fn check_schedule(&self, amount: Fen, now: Now) -> Result<(), Refusal> {
        let planned = self.planned()?;
        if self.scheduled_at.is_some() {
            return Err(refuse(ErrorNumber::AGAINST_RULES, "该协议已预约扣费，不能重复预约"));
        }
        let since = now.0 - (planned.day() - DAY);
        if !(MORNING..LATEST_SCHEDULE).contains(&since) {
            let text = "只能在约定扣费日期前一天的08:00至19:30预约扣费";
            return Err(refuse(ErrorNumber::AGAINST_RULES, text));
        }
        if amount != planned.estimated_deduct_amount.total {
            return Err(refuse(ErrorNumber::AGAINST_RULES, "预约金额与签约时的金额不一致"));
        }
        Ok(())
    }

    /// The user is told of a debit between 07:00 and 22:00; contracts with a schedule announce it
    /// otherwise (assumed).
    pub(super) fn check_tell(&self, now: Now) -> Result<(), Refusal> {
        self.check_told_in_words()?;
        if !is_daytime(now) {
            let text = "只能在07:00至22:00发送扣费通知";
            return Err(refuse(ErrorNumber::AGAINST_RULES, text));
        }
        Ok(())
    }

    /// Whether the user can be told anything of debits.
    pub(super) fn check_told_in_words(&self) -> Result<(), Refusal> {
        self.check_signed()?;
        if self.terms.deduct_schedule.is_none() {
            return Ok(());
        }
        let text = "预约扣费协议不支持扣费通知，请使用预约扣费";
        Err(refuse(ErrorNumber::AGAINST_RULES, text))
    }

    /// Whether `amount` may be taken now.
    pub(super) fn check_debit(&self, amount: Fen, now: Now) -> Result<(), Refusal> {
        self.check_signed()?;
        if self.debits.iter().any(|debit| debit.outcome == Outcome::Pending) {
            let text = "该协议有扣款正在处理中，请稍后再试";
            return Err(refuse(ErrorNumber::WRONG_STATE, text));
        }
        match &self.terms.deduct_schedule {
            Some(planned) => self.check_scheduled_debit(planned, amount, now),
            None => self.check_announced_debit(amount, now),
        }
    }

    fn check_scheduled_debit(
        &self,
        planned: &Planned,
        amount: Fen,
        now: Now,
    ) -> Result<(), Refusal> {
        if self.scheduled_at.is_none() {
            return Err(refuse(ErrorNumber::WRONG_STATE, "未预约扣费，不能扣款"));
        }
        if day_start(now.0) != planned.day() {
            return Err(refuse(ErrorNumber::AGAINST_RULES, "只能在约定的扣费日期扣款"));
        }
        if amount != planned.estimated_deduct_amount.total {
            return Err(refuse(ErrorNumber::AGAINST_RULES, "扣款金额与预约金额不一致"));
        }
        Ok(())
    }

    /// Twelve hours after signing nothing has to be announced. That contracts prepared by APIv3 obey
    /// the rules of those of APIv2 is assumed.
    fn check_announced_debit(&self, amount: Fen, now: Now) -> Result<(), Refusal> {
        if self.signed_at.is_some_and(|at| now.0 < at + NO_WORD_NEEDED) {
            return Ok(());
        }
        if !is_daytime(now) {
            return Err(refuse(ErrorNumber::AGAINST_RULES, "只能在07:00至22:00扣款"));
        }
        let text = "未发送扣费通知，或本次通知已扣款成功";
        let told = self.told.as_ref().ok_or_else(|| refuse(ErrorNumber::WRONG_STATE, text))?;
        let first = day_start(told.at) + 2 * DAY;
        if now.0 < first {
            let text = "扣费通知当天与次日为等待期，不能扣款";
            return Err(refuse(ErrorNumber::AGAINST_RULES, text));
        }
        if now.0 >= first + told.days * DAY {
            let text = "已超过可扣款的日期，请重新发送扣费通知";
            return Err(refuse(ErrorNumber::AGAINST_RULES, text));
        }
        if amount > told.amount {
            let text = "扣款金额超过扣费通知中的金额";
            return Err(refuse(ErrorNumber::AGAINST_RULES, text));
        }
        Ok(())
    }
}

impl Contract {
    /// What integrators report of the limits of new merchants; contracts with a schedule have their
    /// amount agreed. Which code a breach gets is assumed.
    pub(super) fn check_quota(&self, amount: Fen, now: Now) -> Result<(), Refusal> {
        if self.terms.deduct_schedule.is_some() {
            return Ok(());
        }
        let today = self.debits.iter().filter(|debit| {
            debit.outcome != Outcome::Failed && day_start(debit.at) == day_start(now.0)
        });
        let (count, sum) = today.fold((0, 0_i64), |(count, sum), debit| {
            (count + 1, sum.saturating_add(debit.amount.0))
        });
        let limited =
            |text: &str| Refusal::new(Reason::RuleLimit, ErrorNumber::AGAINST_RULES, text);
        match () {
            () if amount.0 > MOST_AT_ONCE => Err(limited("扣款金额超过单笔限额")),
            () if sum.saturating_add(amount.0) > MOST_A_DAY => Err(limited("扣款金额超过单日限额")),
            () if count >= MOST_DEBITS_A_DAY => Err(limited("扣款次数超过单日限制")),
            () => Ok(()),
        }
    }
}

fn is_daytime(now: Now) -> bool {
    (7 * HOUR..22 * HOUR).contains(&(now.0 - day_start(now.0)))
}

pub(super) fn refuse(number: ErrorNumber, text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, number, text)
}

/// How long a contract without a schedule holds: ten years (assumed, no page says it).
pub const CONTRACT_LIVES: i64 = 3650 * DAY;
/// On how many days an announced debit may be taken, if the merchant does not say.
pub(super) const DAYS: i64 = 7;
/// On how many days, if the merchant says so.
pub(super) const MOST_DAYS: i64 = 3;
/// 500 yuan.
const MOST_AT_ONCE: i64 = 50_000;
/// 2,500 yuan.
const MOST_A_DAY: i64 = 250_000;
const MOST_DEBITS_A_DAY: i64 = 5;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
const MORNING: i64 = 8 * HOUR;
const LATEST_SCHEDULE: i64 = 19 * HOUR + 1800;
const NO_WORD_NEEDED: i64 = 12 * HOUR;
