//! The state machine of a charge: accepted → paid, by the user or in advance, or failed.

use super::{Charge, Event, Order, Settlement, Stage, State, Terms};
use crate::engine::{Decide, ErrorNumber, Now, Personal, Reason, Refusal};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant charges a stay.
    Create {
        /// The merchant.
        mchid: String,
        /// What is asked for.
        terms: Box<Terms>,
        /// Whose plate it is; none if the plate cannot be charged now.
        openid: Option<Personal>,
    },
    /// The money arrives.
    Pay {
        /// 微信支付订单号.
        transaction_id: String,
        /// Whether WeChat Pay advances it.
        is_advanced: bool,
    },
    /// It cannot be collected.
    Fail {
        /// Why.
        reason: String,
    },
    /// The user repays the advance.
    Repay,
}

impl Decide for Charge {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Create { mchid, terms, openid } => {
                terms.check()?;
                match (&state.0, openid) {
                    (Some(order), _) if order.terms == *terms => Ok(Vec::new()),
                    (Some(_), _) => {
                        let text = "商户订单号已存在，且参数与首次请求时不一致";
                        Err(refuse(ErrorNumber::DIFFERS, text))
                    }
                    (None, None) => Err(refuse(ErrorNumber::AGAINST_RULES, "车牌当前不可扣费")),
                    (None, Some(openid)) => {
                        Ok(vec![Event::Created { mchid, terms: *terms, openid, at: now.0 }])
                    }
                }
            }
            Command::Pay { transaction_id, is_advanced } => match &existing(state)?.stage {
                Stage::Accepted => Ok(vec![Event::Paid { at: now.0, transaction_id, is_advanced }]),
                _ => Err(wrong_state()),
            },
            Command::Fail { reason } => match &existing(state)?.stage {
                Stage::Accepted => Ok(vec![Event::Failed { reason }]),
                _ => Err(wrong_state()),
            },
            Command::Repay => match &existing(state)?.stage {
                Stage::Paid(Settlement { is_advanced: true, is_repaid, .. }) => {
                    Ok(if *is_repaid { Vec::new() } else { vec![Event::Repaid] })
                }
                _ => Err(wrong_state()),
            },
        }
    }
}

fn existing(state: &State) -> Result<&Order, Refusal> {
    state.0.as_ref().ok_or_else(no_order)
}

/// The documents name no code of its own: assumed.
pub(super) fn no_order() -> Refusal {
    Refusal::new(Reason::OrderNotExist, ErrorNumber::NO_ORDER, "订单不存在")
}

fn wrong_state() -> Refusal {
    refuse(ErrorNumber::WRONG_STATE, "当前订单状态不允许此操作")
}

pub(super) fn refuse(number: ErrorNumber, text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, number, text)
}

/// Seconds until a charge that nobody decided on is collected.
pub const DEBIT_TAKES: i64 = 5;
