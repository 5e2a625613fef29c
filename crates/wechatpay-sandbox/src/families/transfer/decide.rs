//! The state machine of a transfer: what may happen next.
//!
//! `ACCEPTED` → `PROCESSING` → `WAIT_USER_CONFIRM` → `TRANSFERING` → `SUCCESS`; before the user
//! confirmed, the merchant may take it back (`CANCELING` → `CANCELLED`); what is not confirmed within
//! a day fails. It stays in `PROCESSING` while the operation account is short, until the merchant
//! repeats the call. Under an authorisation the user is not asked.

use super::{Bill, Event, FailReason, Identity, Stage, State, Terms, Transfer};
use crate::engine::{Decide, ErrorNumber, Now, Reason, Refusal};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant starts the transfer.
    Create {
        /// The merchant.
        mchid: String,
        /// What is asked for.
        terms: Box<Terms>,
        /// Fresh numbers, used if the transfer is new.
        identity: Identity,
        /// Whether the operation account holds less than the amount.
        is_short: bool,
    },
    /// The merchant takes it back.
    Cancel,
    /// The user confirms.
    Confirm {
        /// The money is under way until [`Command::Settle`].
        is_slow: bool,
    },
    /// What is under way comes to its end: money arrives, or is unlocked.
    Settle,
    /// The user does not want it, or the platform stops it.
    Fail(FailReason),
}

impl Decide for Transfer {
    type Command = Command;

    /// What needs nobody: a user who did not answer within a day is asked no longer, and money that a
    /// cancelled transfer had locked is free again.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        let Some(bill) = &state.0 else { return Vec::new() };
        match bill.stage {
            Stage::Canceling if now.0 > bill.updated_at => vec![moved(Stage::Cancelled, now)],
            Stage::WaitUserConfirm if bill.expires_at().is_some_and(|at| now.0 >= at) => {
                let fail_reason = Some(FailReason::OverdueClose);
                vec![Event::Moved { to: Stage::Fail, at: now.0, fail_reason }]
            }
            _ => Vec::new(),
        }
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Create { mchid, terms, identity, is_short } => {
                terms.check()?;
                let next = if is_short { Vec::new() } else { with_money(&terms, now) };
                match &state.0 {
                    None => {
                        let terms = *terms;
                        let created = Event::Created { mchid, terms, identity, at: now.0 };
                        let taken_in = [created, moved(Stage::Processing, now)];
                        Ok(taken_in.into_iter().chain(next).collect())
                    }
                    // It waited for a recharge.
                    Some(bill) if bill.terms == *terms && bill.stage == Stage::Processing => {
                        Ok(next)
                    }
                    Some(bill) if bill.terms == *terms => Ok(Vec::new()),
                    Some(_) => Err(Refusal::new(
                        Reason::AlreadyExists,
                        ErrorNumber::DIFFERS,
                        "商户单号已存在，且请求参数与原单据不一致",
                    )),
                }
            }
            Command::Cancel => match existing(state)?.stage {
                Stage::Accepted | Stage::Processing | Stage::WaitUserConfirm => {
                    let fail_reason = Some(FailReason::MchCancel);
                    Ok(vec![Event::Moved { to: Stage::Canceling, at: now.0, fail_reason }])
                }
                Stage::Canceling | Stage::Cancelled => Ok(Vec::new()),
                Stage::Transfering | Stage::Success | Stage::Fail => {
                    Err(refuse("当前单据状态不支持撤销"))
                }
            },
            Command::Confirm { is_slow } => match existing(state)?.stage {
                Stage::WaitUserConfirm if is_slow => Ok(vec![moved(Stage::Transfering, now)]),
                Stage::WaitUserConfirm => {
                    Ok(vec![moved(Stage::Transfering, now), moved(Stage::Success, now)])
                }
                _ => Err(refuse("当前单据状态不支持确认收款")),
            },
            Command::Settle => Ok(match existing(state)?.stage {
                Stage::Transfering => vec![moved(Stage::Success, now)],
                Stage::Canceling => vec![moved(Stage::Cancelled, now)],
                _ => Vec::new(),
            }),
            Command::Fail(reason) => match existing(state)?.stage {
                Stage::WaitUserConfirm | Stage::Transfering => {
                    let fail_reason = Some(reason);
                    Ok(vec![Event::Moved { to: Stage::Fail, at: now.0, fail_reason }])
                }
                _ => Err(refuse("当前单据状态不支持该操作")),
            },
        }
    }
}

/// What follows once the money is taken: the user is asked, or has agreed beforehand.
fn with_money(terms: &Terms, now: Now) -> Vec<Event> {
    match terms.authorized_by {
        None => vec![moved(Stage::WaitUserConfirm, now)],
        Some(_) => vec![moved(Stage::Transfering, now), moved(Stage::Success, now)],
    }
}

fn moved(to: Stage, now: Now) -> Event {
    Event::Moved { to, at: now.0, fail_reason: None }
}

fn existing(state: &State) -> Result<&Bill, Refusal> {
    state
        .0
        .as_ref()
        .ok_or_else(|| Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在"))
}

fn refuse(text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}
