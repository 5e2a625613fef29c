//! The state machine of a withdrawal: what may happen next (protocol 16 §6.3).
//!
//! `INIT` → `CREATE_SUCCESS` → `SUCCESS` by the next day, then perhaps `REFUND` by the bank; `FAIL`
//! from `CREATE_SUCCESS`, `CLOSE` from `INIT`.

use wechatpay_core::Fen;

use super::{Event, Form, Stage, State, Terms, Withdraw, Withdrawal, withdraw::PAID_AFTER};
use crate::engine::{
    Decide, ErrorNumber, Now, Reason, Refusal, check_length, check_notify_url, check_number,
    check_range,
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant asks, or asks again.
    Ask {
        /// What is asked for.
        terms: Box<Terms>,
        /// A fresh 微信支付提现单号.
        withdraw_id: String,
        /// How much: what is asked for, or what is there.
        amount: Fen,
        /// What the account holds.
        available: Fen,
    },
    /// The bank has paid.
    Succeed,
    /// The bank cannot pay.
    Fail {
        /// Why.
        reason: String,
    },
    /// The bank sends it back (退票).
    Bounce {
        /// Why.
        reason: String,
    },
    /// Risk control closes what was only written down.
    Close {
        /// Why.
        reason: String,
    },
}

impl Decide for Withdrawal {
    type Command = Command;

    /// The bank pays on the next day.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        let open = state.0.as_ref().filter(|known| known.stage == Stage::Created);
        let due = open.and_then(|known| known.left_at).map(|at| at + PAID_AFTER);
        let due = due.filter(|at| *at <= now.0);
        due.map(|at| Event::Moved { to: Stage::Success, at, reason: None }).into_iter().collect()
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let move_to = |from: &[Stage], to, reason| match existing(state)?.stage {
            known if known == to => Ok(Vec::new()),
            known if from.contains(&known) => Ok(vec![Event::Moved { to, at: now.0, reason }]),
            _ => Err(refuse(ErrorNumber::WRONG_STATE, "当前提现单状态不支持该操作")),
        };
        match command {
            Command::Ask { terms, withdraw_id, amount, available } => {
                terms.check()?;
                ask(state, *terms, withdraw_id, (amount, available), now)
            }
            Command::Succeed => move_to(&[Stage::Created], Stage::Success, None),
            Command::Fail { reason } => move_to(&[Stage::Created], Stage::Fail, Some(reason)),
            Command::Bounce { reason } => {
                let known = existing(state)?;
                if known.stage == Stage::Success && now.0 > known.updated_at + BOUNCES_WITHIN {
                    let text = "提现成功已超过7个工作日，不会退票";
                    return Err(refuse(ErrorNumber::AGAINST_RULES, text));
                }
                move_to(&[Stage::Success], Stage::Refund, Some(reason))
            }
            Command::Close { reason } => move_to(&[Stage::Init], Stage::Close, Some(reason)),
        }
    }
}

/// Written down first, then accepted if there is money; else the same call may come again.
fn ask(
    state: &State,
    terms: Terms,
    withdraw_id: String,
    (amount, available): (Fen, Fen),
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    let created = Event::Moved { to: Stage::Created, at: now.0, reason: None };
    let is_funded = |amount: Fen| amount <= available && amount > Fen(0);
    let Some(known) = &state.0 else {
        let asked = Event::Asked { terms, withdraw_id, amount, at: now.0 };
        let created = is_funded(amount).then_some(created);
        return Ok([asked].into_iter().chain(created).collect());
    };
    if known.terms != terms {
        let text = "商户单号已存在，且请求参数与首次不一致";
        return Err(refuse(ErrorNumber::DIFFERS, text));
    }
    if now.0 > known.created_at + REPEATED_WITHIN {
        return Err(refuse(ErrorNumber::AGAINST_RULES, "当前请求已经超过有效期"));
    }
    match known.stage {
        Stage::Init if is_funded(known.amount) => Ok(vec![created]),
        _ => Ok(Vec::new()),
    }
}

impl Terms {
    fn check(&self) -> Result<(), Refusal> {
        check_number("/out_request_no", &self.out_request_no, 32)?;
        if let Some(amount) = self.amount {
            check_range("/amount", amount.0, 1, MOST)?;
        } else if self.form != Form::DayEnd {
            return Err(Refusal::missing("/amount"));
        }
        if let Some(reserve) = self.reserve_amount {
            check_range("/reserve_amount", reserve.0, 0, MOST)?;
        }
        for (pointer, text, most) in
            [("/remark", &self.remark, 56), ("/bank_memo", &self.bank_memo, 32)]
        {
            text.as_ref().map_or(Ok(()), |text| check_length(pointer, text, most))?;
        }
        match &self.notify_url {
            Some(url) => check_notify_url("/notify_url", url, 256),
            None => Ok(()),
        }
    }
}

fn existing(state: &State) -> Result<&Withdraw, Refusal> {
    let none = || Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在");
    state.0.as_ref().ok_or_else(none)
}

fn refuse(number: ErrorNumber, text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, number, text)
}

/// 800,000,000 yuan in fen.
const MOST: i64 = 80_000_000_000;
/// The same call is safe for six days.
const REPEATED_WITHIN: i64 = 6 * 86_400;
/// Seven working days, with the days off between them.
const BOUNCES_WITHIN: i64 = 9 * 86_400;
