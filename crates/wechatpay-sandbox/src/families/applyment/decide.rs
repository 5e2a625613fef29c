//! The state machine of an application: what may happen next (protocol 16 §18).
//!
//! Special merchants: `AUDITING` → `REJECTED` | `TO_BE_CONFIRMED` → `TO_BE_SIGNED` → `SIGNING` →
//! `FINISHED`. Platforms: `CHECKING` → `ACCOUNT_NEED_VERIFY` → `AUDITING` → `REJECTED` | `NEED_SIGN` →
//! `FINISH`; their order is assumed.

use super::{Application, Applyment, Event, Form, Rejected, Stage, State, Terms};
use crate::engine::{Decide, ErrorNumber, Now, Reason, Refusal, check_length, check_number};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The provider submits the application, or submits it again.
    Submit {
        /// What is submitted.
        terms: Box<Terms>,
        /// A fresh 微信支付申请单号, used if the application is new.
        applyment_id: i64,
    },
    /// The small payment that proves the account has arrived.
    Verify,
    /// The reviewers accept it.
    Approve,
    /// The reviewers send it back.
    Reject(Vec<Rejected>),
    /// The legal person confirms.
    Confirm,
    /// The merchant signs.
    Sign {
        /// A fresh number for the new merchant.
        sub_mchid: String,
    },
    /// The permissions are open.
    Open,
    /// The provider takes it back, or nobody signed.
    Cancel,
    /// Risk control freezes it.
    Freeze,
}

impl Decide for Applyment {
    type Command = Command;

    /// What nobody confirmed or signed in time is void; permissions are open after half an hour.
    fn overdue(state: &State, now: Now) -> Vec<Event> {
        let due = |known: &Application| {
            let (to, after) = known.stage.waits()?;
            let at = known.since + after;
            (at <= now.0).then(|| moved(to, at))
        };
        state.0.as_ref().and_then(due).into_iter().collect()
    }

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let step = |from: &[Stage], to: Stage| {
            let known = existing(state)?;
            match known.stage {
                known if known == to => Ok(Vec::new()),
                known if from.contains(&known) => Ok(vec![moved(to, now.0)]),
                _ => Err(wrong_state()),
            }
        };
        match command {
            Command::Submit { terms, applyment_id } => submit(state, &terms, applyment_id, now),
            Command::Verify => step(&[Stage::AccountToVerify], Stage::Auditing),
            Command::Approve => match existing(state)?.terms.form {
                Form::Special => step(&[Stage::Auditing], Stage::ToBeConfirmed),
                Form::Ecommerce => step(&[Stage::Auditing], Stage::ToBeSigned),
            },
            Command::Reject(rejected) => {
                let events = step(&[Stage::Auditing, Stage::AccountToVerify], Stage::Rejected)?;
                let with = |event| match event {
                    Event::Moved { to, at, sub_mchid, .. } => {
                        Event::Moved { to, at, sub_mchid, rejected: rejected.clone() }
                    }
                    other @ Event::Submitted { .. } => other,
                };
                Ok(events.into_iter().map(with).collect())
            }
            Command::Confirm => step(&[Stage::ToBeConfirmed], Stage::ToBeSigned),
            Command::Sign { sub_mchid } => {
                let known = existing(state)?;
                let to = match known.terms.form {
                    Form::Special => Stage::Signing,
                    Form::Ecommerce => Stage::Finished,
                };
                match known.stage {
                    Stage::ToBeSigned => Ok(vec![Event::Moved {
                        to,
                        at: now.0,
                        rejected: Vec::new(),
                        sub_mchid: Some(sub_mchid),
                    }]),
                    Stage::Signing | Stage::Finished => Ok(Vec::new()),
                    _ => Err(wrong_state()),
                }
            }
            Command::Open => step(&[Stage::Signing], Stage::Finished),
            Command::Cancel => match existing(state)?.stage {
                Stage::Canceled => Ok(Vec::new()),
                Stage::Signing | Stage::Finished | Stage::Frozen => Err(wrong_state()),
                _ => Ok(vec![moved(Stage::Canceled, now.0)]),
            },
            Command::Freeze => match existing(state)?.stage {
                Stage::Frozen => Ok(Vec::new()),
                Stage::Signing | Stage::Finished | Stage::Canceled => Err(wrong_state()),
                _ => Ok(vec![moved(Stage::Frozen, now.0)]),
            },
        }
    }
}

/// A rejected application is corrected under its own number; another may come only once.
fn submit(
    state: &State,
    terms: &Terms,
    applyment_id: i64,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    terms.check()?;
    let submitted = |applyment_id| {
        let to = match terms.form {
            Form::Special => Stage::Auditing,
            Form::Ecommerce => Stage::AccountToVerify,
        };
        let terms = Box::new(terms.clone());
        let submitted = Event::Submitted { terms, applyment_id, at: now.0 };
        vec![submitted, moved(to, now.0)]
    };
    match &state.0 {
        None => Ok(submitted(applyment_id)),
        Some(known) if known.stage == Stage::Rejected => Ok(submitted(known.applyment_id)),
        Some(known) if known.terms == *terms => Ok(Vec::new()),
        Some(_) => Err(Refusal::new(
            Reason::InvalidRequest,
            ErrorNumber::DIFFERS,
            "申请单已存在，且当前状态不允许修改",
        )),
    }
}

impl Terms {
    fn check(&self) -> Result<(), Refusal> {
        let (pointer, shortname) = match self.form {
            Form::Special => ("/business_code", "/business_info/merchant_shortname"),
            Form::Ecommerce => ("/out_request_no", "/merchant_shortname"),
        };
        check_number(pointer, &self.number, 124)?;
        check_length(shortname, &self.shortname, 64)
    }
}

fn moved(to: Stage, at: i64) -> Event {
    Event::Moved { to, at, rejected: Vec::new(), sub_mchid: None }
}

fn existing(state: &State) -> Result<&Application, Refusal> {
    let none = || Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "申请单不存在");
    state.0.as_ref().ok_or_else(none)
}

fn wrong_state() -> Refusal {
    let text = "当前申请单状态不支持该操作";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}
