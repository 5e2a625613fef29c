//! The state machine of closing an account: what may happen next.

use wechatpay_core::Fen;

use super::{Closing, Event, Paying, Payout, Stage, State, Terms};
use crate::engine::{Account, Decide, ErrorNumber, Now, Reason, Refusal, check_number};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The platform asks for it.
    Ask {
        /// What is asked for.
        terms: Terms,
        /// A fresh 微信支付申请单号.
        applyment_id: String,
    },
    /// The reviewers begin.
    Review,
    /// The reviewers agree.
    Approve,
    /// The reviewers refuse.
    Reject,
    /// The merchant confirms.
    Confirm,
    /// The merchant takes it back.
    Revoke,
    /// The platform closes the accounts.
    Close {
        /// What is in them.
        accounts: Vec<(Account, Fen)>,
    },
    /// The bank pays.
    Pay,
    /// The bank cannot pay.
    FailToPay,
}

impl Decide for Closing {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let step = |from: &[Stage], to: Stage| match existing(state)?.stage {
            known if known == to => Ok(Vec::new()),
            known if from.contains(&known) => Ok(vec![Event::Moved { to, at: now.0 }]),
            _ => Err(wrong_state()),
        };
        match command {
            Command::Ask { terms, applyment_id } => {
                check_number("/out_request_no", &terms.out_request_no, 64)?;
                match &state.0 {
                    None => Ok(vec![Event::Asked { terms, applyment_id, at: now.0 }]),
                    Some(known) if known.terms == terms => Ok(Vec::new()),
                    Some(_) => Err(Refusal::new(
                        Reason::InvalidRequest,
                        ErrorNumber::DIFFERS,
                        "商户单号已存在，且请求参数与首次不一致",
                    )),
                }
            }
            Command::Review => step(&[Stage::Accepted], Stage::Reviewing),
            Command::Approve => {
                step(&[Stage::Accepted, Stage::Reviewing], Stage::WaitingMerchantConfirm)
            }
            Command::Reject => step(&[Stage::Accepted, Stage::Reviewing], Stage::Rejected),
            Command::Confirm => step(&[Stage::WaitingMerchantConfirm], Stage::SystemProcessing),
            Command::Revoke => step(
                &[Stage::Accepted, Stage::Reviewing, Stage::WaitingMerchantConfirm],
                Stage::Revoked,
            ),
            Command::Close { accounts } => close(existing(state)?, accounts, now),
            Command::Pay => pay(existing(state)?, Paying::WithdrawSucceed, now),
            Command::FailToPay => pay(existing(state)?, Paying::WithdrawException, now),
        }
    }
}

/// Without a payout, or with nothing to pay, that is the end.
fn close(known: &Payout, accounts: Vec<(Account, Fen)>, now: Now) -> Result<Vec<Event>, Refusal> {
    match known.stage {
        Stage::SystemProcessing => {}
        Stage::FundProcessing | Stage::Finish => return Ok(Vec::new()),
        _ => return Err(wrong_state()),
    }
    let at = now.0;
    let is_paid_out = known.terms.has_withdrawal && !accounts.is_empty();
    let closed = Event::Closed { accounts, at };
    Ok(if is_paid_out {
        vec![
            closed,
            Event::Moved { to: Stage::FundProcessing, at },
            Event::Paid { paying: Paying::WithdrawProcessing, at },
        ]
    } else {
        vec![closed, Event::Moved { to: Stage::Finish, at }]
    })
}

fn pay(known: &Payout, paying: Paying, now: Now) -> Result<Vec<Event>, Refusal> {
    match (known.stage, known.paying) {
        (_, Some(before)) if before == paying => Ok(Vec::new()),
        (Stage::FundProcessing, _) => Ok(vec![Event::Paid { paying, at: now.0 }]),
        _ => Err(wrong_state()),
    }
}

fn existing(state: &State) -> Result<&Payout, Refusal> {
    let none = || Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "申请单不存在");
    state.0.as_ref().ok_or_else(none)
}

fn wrong_state() -> Refusal {
    let text = "当前申请单状态不支持该操作";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}
